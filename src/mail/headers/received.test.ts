import { expect, test } from 'vitest';
import { parseReceived, type Received } from './received.ts';

/** What counts of a hop, flat. */
const hop = (body: string) => flat(parseReceived({ name: 'received', body: body.replace(/\s+/g, ' ') }));

function flat({ from, by, transfer, time, ...rest }: Received) {
  const { protocol, isEncrypted, isSignedIn, tlsVersion, cipher } = transfer;
  const all = {
    name: from?.name,
    helo: from?.helo,
    reverseName: from?.reverseName,
    ip: from?.ip,
    by: by?.name ?? by?.ip,
    protocol,
    tls: isEncrypted && [tlsVersion, cipher].filter(Boolean).join(' '),
    isSignedIn,
    via: rest.via,
    id: rest.id,
    for: rest.for,
    note: rest.note,
    at: time && new Date(time.instant).toISOString(),
    offset: time?.offset,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

test.each([
  {
    system: 'Postfix with TLS',
    body: `from mail.example.net (mx-out.example.net [192.0.2.25])
      (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits) key-exchange X25519)
      (No client certificate requested) by mx.example.com (Postfix) with ESMTPS id 4XyZ1a2b3c
      for <kim@example.com>; Tue, 3 Mar 2026 09:15:02 +0100 (CET)`,
    is: {
      name: 'mail.example.net',
      helo: 'mail.example.net',
      reverseName: 'mx-out.example.net',
      ip: '192.0.2.25',
      by: 'mx.example.com',
      protocol: 'ESMTPS',
      tls: 'TLS 1.3 TLS_AES_256_GCM_SHA384',
      id: '4XyZ1a2b3c',
      for: 'kim@example.com',
      at: '2026-03-03T08:15:02.000Z',
      offset: '+01:00',
    },
  },
  {
    system: 'Postfix, no reverse name',
    body: `from [10.1.2.3] (unknown [198.51.100.7]) by mx.example.com (Postfix) with ESMTPSA id 1;
      Tue, 3 Mar 2026 09:15:02 +0000`,
    is: {
      ip: '10.1.2.3',
      by: 'mx.example.com',
      protocol: 'ESMTPSA',
      tls: '',
      isSignedIn: true,
      id: '1',
      at: '2026-03-03T09:15:02.000Z',
      offset: '+00:00',
    },
  },
  {
    system: 'Postfix, from a program on the same machine',
    body: 'by web.example.com (Postfix, from userid 33) id 77A1; Tue, 3 Mar 2026 09:15:02 -0500 (EST)',
    is: { by: 'web.example.com', id: '77A1', at: '2026-03-03T14:15:02.000Z', offset: '-05:00' },
  },
  {
    system: 'Exim',
    body: `from mx-out.example.net ([192.0.2.25]:40312 helo=mail.example.net) by mx.example.com with esmtps
      (TLS1.3) tls TLS_AES_256_GCM_SHA384 (Exim 4.97) (envelope-from <lee@example.net>) id 1rgABC-0001-2x
      for kim@example.com; Tue, 03 Mar 2026 08:15:02 +0000`,
    is: {
      name: 'mx-out.example.net',
      helo: 'mail.example.net',
      reverseName: 'mx-out.example.net',
      ip: '192.0.2.25',
      by: 'mx.example.com',
      protocol: 'esmtps',
      tls: 'TLS 1.3 TLS_AES_256_GCM_SHA384',
      id: '1rgABC-0001-2x',
      for: 'kim@example.com',
      at: '2026-03-03T08:15:02.000Z',
      offset: '+00:00',
    },
  },
  {
    system: 'Exim, older, no reverse name',
    body: `from [192.0.2.25] (helo=mail.example.net) by mx.example.com with esmtpsa
      (TLSv1.2:ECDHE-RSA-AES256-GCM-SHA384:256) (Exim 4.89) id 1a-2b-3c; Tue, 03 Mar 2026 08:15:02 +0000`,
    is: {
      helo: 'mail.example.net',
      ip: '192.0.2.25',
      by: 'mx.example.com',
      protocol: 'esmtpsa',
      tls: 'TLS 1.2 ECDHE-RSA-AES256-GCM-SHA384',
      isSignedIn: true,
      id: '1a-2b-3c',
      at: '2026-03-03T08:15:02.000Z',
      offset: '+00:00',
    },
  },
  {
    system: 'sendmail',
    body: `from mail.example.net (IDENT:mailnull@mx-out.example.net. [IPv6:2001:db8::25] (may be forged))
      by mx.example.com (8.17.1/8.17.1) with ESMTPS id 4238F2Xp012345
      (version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 bits=256 verify=NOT)
      for <kim@example.com>; Tue, 3 Mar 2026 08:15:02 GMT`,
    is: {
      name: 'mail.example.net',
      helo: 'mail.example.net',
      reverseName: 'mx-out.example.net',
      ip: '2001:db8::25',
      by: 'mx.example.com',
      protocol: 'ESMTPS',
      tls: 'TLS 1.3 TLS_AES_256_GCM_SHA384',
      id: '4238F2Xp012345',
      for: 'kim@example.com',
      at: '2026-03-03T08:15:02.000Z',
      offset: '+00:00',
    },
  },
  {
    system: 'qmail, from the network',
    body: `from unknown (HELO mail.example.net) (lee@192.0.2.25) by mx.example.com with SMTP;
      3 Mar 2026 08:15:02 -0000`,
    is: {
      helo: 'mail.example.net',
      ip: '192.0.2.25',
      by: 'mx.example.com',
      protocol: 'SMTP',
      tls: false,
      at: '2026-03-03T08:15:02.000Z',
      offset: '+00:00',
    },
  },
  {
    system: 'qmail, on the same machine',
    body: '(qmail 4711 invoked by uid 89); 3 Mar 2026 08:15:02 -0000',
    is: { note: 'qmail 4711 invoked by uid 89', at: '2026-03-03T08:15:02.000Z', offset: '+00:00' },
  },
  {
    system: 'Microsoft 365, at the border',
    body: `from mail.example.net (192.0.2.25) by AB1EXA00FT01.mail.protection.outlook.com (10.13.1.7) with
      Microsoft SMTP Server (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20.8500.12 via Frontend
      Transport; Tue, 3 Mar 2026 08:15:02 +0000`,
    is: {
      name: 'mail.example.net',
      ip: '192.0.2.25',
      by: 'AB1EXA00FT01.mail.protection.outlook.com',
      protocol: 'Microsoft SMTP Server',
      tls: 'TLS 1.3 TLS_AES_256_GCM_SHA384',
      via: 'Frontend Transport',
      id: '15.20.8500.12',
      at: '2026-03-03T08:15:02.000Z',
      offset: '+00:00',
    },
  },
  {
    system: 'Exchange, inside',
    body: `from EX01.corp.example ([fe80::a1:b2%4]) by EX02.corp.example ([2001:db8:1::2]) with mapi id
      15.01.2507.039; Tue, 3 Mar 2026 09:15:02 +0100`,
    is: {
      name: 'EX01.corp.example',
      ip: 'fe80::a1:b2',
      by: 'EX02.corp.example',
      protocol: 'mapi',
      id: '15.01.2507.039',
      at: '2026-03-03T08:15:02.000Z',
      offset: '+01:00',
    },
  },
  {
    system: 'Gmail, inside',
    body: 'by 2002:a05:6402:1234:b0:5f0:1:2 with SMTP id a1csp123; Tue, 3 Mar 2026 00:15:03 -0800 (PST)',
    is: {
      by: '2002:a05:6402:1234:b0:5f0:1:2',
      protocol: 'SMTP',
      tls: false,
      id: 'a1csp123',
      at: '2026-03-03T08:15:03.000Z',
      offset: '-08:00',
    },
  },
  {
    system: 'Gmail, at the border',
    body: `from mail.example.net (mx-out.example.net. [2001:db8::25]) by mx.google.com with ESMTPS id x9si1
      for <kim@example.com> (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256);
      Tue, 03 Mar 2026 00:15:02 -0800 (PST)`,
    is: {
      name: 'mail.example.net',
      helo: 'mail.example.net',
      reverseName: 'mx-out.example.net',
      ip: '2001:db8::25',
      by: 'mx.google.com',
      protocol: 'ESMTPS',
      tls: 'TLS 1.3 TLS_AES_256_GCM_SHA384',
      id: 'x9si1',
      for: 'kim@example.com',
      at: '2026-03-03T08:15:02.000Z',
      offset: '-08:00',
    },
  },
  {
    system: 'Yahoo',
    body: `from 192.0.2.25 (EHLO mail.example.net) by 10.196.4.5 with SMTPs (version=TLS1_2
      cipher=TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256); Tue, 03 Mar 2026 08:15:02 +0000`,
    is: {
      helo: 'mail.example.net',
      ip: '192.0.2.25',
      by: '10.196.4.5',
      protocol: 'SMTPs',
      tls: 'TLS 1.2 TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
      at: '2026-03-03T08:15:02.000Z',
      offset: '+00:00',
    },
  },
  {
    system: 'CommuniGate Pro',
    body: `from [192.0.2.25] (account lee@example.net HELO laptop.example.net) by mail.example.net
      (CommuniGate Pro SMTP 6.3.20) with ESMTPSA id 4711; Tue, 03 Mar 2026 08:15:02 +0000`,
    is: {
      helo: 'laptop.example.net',
      ip: '192.0.2.25',
      by: 'mail.example.net',
      protocol: 'ESMTPSA',
      tls: '',
      isSignedIn: true,
      id: '4711',
      at: '2026-03-03T08:15:02.000Z',
      offset: '+00:00',
    },
  },
  {
    system: 'Zimbra, into the mailbox',
    body: `from mta.example.com (LHLO mta.example.com) (192.0.2.30) by store.example.com with LMTP;
      Tue, 3 Mar 2026 09:15:04 +0100 (CET)`,
    is: {
      name: 'mta.example.com',
      helo: 'mta.example.com',
      reverseName: 'mta.example.com',
      ip: '192.0.2.30',
      by: 'store.example.com',
      protocol: 'LMTP',
      tls: false,
      at: '2026-03-03T08:15:04.000Z',
      offset: '+01:00',
    },
  },
  {
    system: 'Courier',
    body: `from mail.example.net (mx-out.example.net [::ffff:192.0.2.25])
      (TLS: TLSv1.2,128bits,ECDHE-RSA-AES128-GCM-SHA256) by mx.example.com with ESMTPS;
      Tue, 03 Mar 2026 08:15:02 +0000`,
    is: {
      name: 'mail.example.net',
      helo: 'mail.example.net',
      reverseName: 'mx-out.example.net',
      ip: '192.0.2.25',
      by: 'mx.example.com',
      protocol: 'ESMTPS',
      tls: 'TLS 1.2 ECDHE-RSA-AES128-GCM-SHA256',
      at: '2026-03-03T08:15:02.000Z',
      offset: '+00:00',
    },
  },
  {
    system: 'MDaemon',
    body: `from mail.example.net by mx.example.com (192.0.2.30) (MDaemon PRO v23.5) with ESMTPS id
      md5001000001234.msg for <kim@example.com>; Tue, 03 Mar 2026 09:15:02 +0100`,
    is: {
      name: 'mail.example.net',
      by: 'mx.example.com',
      protocol: 'ESMTPS',
      tls: '',
      id: 'md5001000001234.msg',
      for: 'kim@example.com',
      at: '2026-03-03T08:15:02.000Z',
      offset: '+01:00',
    },
  },
  {
    system: 'a mail service without a semicolon, in fractions of a second',
    body: `from app.example.net (out-1.example.net [192.0.2.61]) by relay.example.org (RX) with ESMTP
      id q8A-z1 Tue, 03 Mar 2026 08:15:02.481 +0000 (UTC)`,
    is: {
      name: 'app.example.net',
      helo: 'app.example.net',
      reverseName: 'out-1.example.net',
      ip: '192.0.2.61',
      by: 'relay.example.org',
      protocol: 'ESMTP',
      tls: false,
      id: 'q8A-z1',
      at: '2026-03-03T08:15:02.481Z',
      offset: '+00:00',
    },
  },
  {
    system: 'a Go program',
    body: 'by relay-9.example.org with SMTP id relay-9-17 2026-03-03 08:15:02.48112345 +0000 UTC m=+12.5',
    is: {
      by: 'relay-9.example.org',
      protocol: 'SMTP',
      tls: false,
      id: 'relay-9-17',
      at: '2026-03-03T08:15:02.481Z',
      offset: '+00:00',
    },
  },
  {
    system: 'qmail with a patch for TLS',
    body: `from unknown (HELO mail.example.net) (192.0.2.25) by mx.example.com with (ECDHE-RSA-AES256-SHA encrypted)
      SMTP; 3 Mar 2026 08:15:02 -0000`,
    is: {
      helo: 'mail.example.net',
      ip: '192.0.2.25',
      by: 'mx.example.com',
      protocol: 'SMTP',
      tls: 'ECDHE-RSA-AES256-SHA',
      at: '2026-03-03T08:15:02.000Z',
      offset: '+00:00',
    },
  },
  {
    system: 'a webmail',
    body: 'from [198.51.100.7] by web-app-2.example.net (via HTTP); Tue, 3 Mar 2026 09:15:02 +0100',
    is: { ip: '198.51.100.7', by: 'web-app-2.example.net', at: '2026-03-03T08:15:02.000Z', offset: '+01:00' },
  },
  { system: 'nothing that can be read', body: 'x', is: {} },
  { system: 'an empty field', body: '', is: {} },
  {
    system: 'a comment that is never closed',
    body: 'from a.example.net (( by mx.example.com with SMTP; 3 Mar 2026 08:15:02 +0000',
    is: {
      name: 'a.example.net',
      by: 'mx.example.com',
      protocol: 'SMTP',
      tls: false,
      at: '2026-03-03T08:15:02.000Z',
      offset: '+00:00',
    },
  },
])('$system', ({ body, is }) => {
  expect(hop(body)).toEqual(is);
});
