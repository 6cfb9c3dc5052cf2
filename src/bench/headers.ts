import { analyzeHeaders } from '../mail/headers/analyze-headers.ts';
import type { BenchRow } from './knowledge.ts';

/** A header of many hops, as a message that goes in circles has. */
function headerOf(hops: number): string {
  const received = Array.from({ length: hops }, (_, hop) => {
    const time = new Date(Date.UTC(2026, 2, 3) - hop * 7000).toUTCString().replace('GMT', '+0000');
    return `Received: from mx${hop}.example.net (mx${hop}.example.net [192.0.2.${hop % 256}])
	(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))
	by mx${hop + 1}.example.com (Postfix) with ESMTPS id 4Xy${hop}
	for <kim@example.com>; ${time}`;
  });
  return `Authentication-Results: mx1.example.com; spf=pass smtp.mailfrom=example.net;
	dkim=pass header.d=example.net header.s=mail; dmarc=pass header.from=example.net
${received.join('\n')}
From: lee@example.net
Date: Tue, 3 Mar 2026 00:00:00 +0000
Message-ID: <1@example.net>
`;
}

/** The analysis of a header, cold and warm, and how the time grows with the hops. */
export function headerRows(): BenchRow[] {
  const [few, many] = [50, 500].map((hops) => {
    const header = headerOf(hops);
    const times = Array.from({ length: 31 }, () => {
      const started = performance.now();
      analyzeHeaders(header);
      return performance.now() - started;
    });
    const [first = 0, ...rest] = times;
    return { first, median: rest.toSorted((one, other) => one - other)[15] ?? 0 };
  });
  if (!few || !many) return [];
  const growth = `× ${(many.median / 10 / few.median).toFixed(2)} per hop`;
  return [
    ['analyze a header of 50 hops, first time', milliseconds(few.first), ''],
    ['analyze a header of 500 hops', milliseconds(many.median), growth],
  ];
}

const milliseconds = (time: number) => `${time.toFixed(2)} ms`;
