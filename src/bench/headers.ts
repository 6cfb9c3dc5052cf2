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
    return { first, median: median(rest) };
  });
  if (!few || !many) return [];
  const growth = `× ${(many.median / 10 / few.median).toFixed(2)} per hop`;
  const hostile = ['(', '"', '; ', 'a@', ' x="', '1.', '(a) '].map(hostileRow);
  return [
    ['analyze fields of 16,000 hostile letters', milliseconds(median(hostile)), slowest(hostile)],
    ['analyze a header of 50 hops, first time', milliseconds(few.first), ''],
    ['analyze a header of 500 hops', milliseconds(many.median), growth],
  ];
}

/** Each field that is taken apart, full of the letter that could make its reader look back. */
function hostileRow(piece: string): number {
  const names = [
    'Received',
    'Authentication-Results',
    'Received-SPF',
    'DKIM-Signature',
    'X-Spam-Status',
    'From',
  ];
  const text = names.map((name) => `${name}: a; b=${piece.repeat(16_000 / piece.length)}`).join('\n');
  analyzeHeaders(text);
  const started = performance.now();
  analyzeHeaders(text);
  return performance.now() - started;
}

const median = (times: readonly number[]) =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
const slowest = (times: readonly number[]) => `slowest ${milliseconds(Math.max(...times))}`;
const milliseconds = (time: number) => `${time.toFixed(2)} ms`;
