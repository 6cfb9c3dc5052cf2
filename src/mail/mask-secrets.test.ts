import { expect, test } from 'vitest';
import { maskSecrets } from './mask-secrets.ts';

test.each([
  { text: 'password: hunter2', masked: 'password: ••••' },
  { text: 'My password is Summer2026! and it fails', masked: 'My password is •••• and it fails' },
  { text: 'Passwort: geheim123', masked: 'Passwort: ••••' },
  { text: 'user=kim&pass=s3cret&x=1', masked: 'user=kim&pass=••••&x=1' },
  { text: '"password": "s3cret", "user": "kim"', masked: '"password": "••••", "user": "kim"' },
  { text: '>>> AUTH PLAIN AGtpbQBzM2NyZXQ=', masked: '>>> AUTH PLAIN ••••' },
  { text: 'AUTH LOGIN a2lt', masked: 'AUTH LOGIN ••••' },
  { text: 'Authorization: Bearer abc.def.ghi', masked: 'Authorization: Bearer ••••' },
  { text: 'Authorization: Basic a2ltOnMzY3JldA==', masked: 'Authorization: Basic ••••' },
  { text: 'a1 LOGIN kim@example.com "s3 cret"', masked: 'a1 LOGIN kim@example.com ••••' },
  { text: 'USER kim\nPASS s3cret', masked: 'USER kim\nPASS ••••' },
  { text: 'https://kim:s3cret@example.com/x', masked: 'https://kim:••••@example.com/x' },
  { text: 'access_token=ya29.abc-def', masked: 'access_token=••••' },
  {
    text: '535 5.7.8 Username and Password not accepted',
    masked: '535 5.7.8 Username and Password not accepted',
  },
  { text: 'Error: password: incorrect', masked: 'Error: password: incorrect' },
  { text: 'dkim=pass header.d=example.com; spf=pass', masked: 'dkim=pass header.d=example.com; spf=pass' },
  { text: '250-AUTH PLAIN LOGIN', masked: '250-AUTH PLAIN LOGIN' },
])('$text', ({ text, masked }) => {
  expect(maskSecrets(text)).toBe(masked);
});

test('a masked text stays as it is', () => {
  const once = maskSecrets('password: hunter2\nAUTH PLAIN AGtpbQBzM2NyZXQ=');
  expect(maskSecrets(once)).toBe(once);
});

test('a megabyte of the worst is masked in linear time', () => {
  for (const piece of ['password', 'pass=', 'AUTH PLAIN ', 'a://b:', 'token is ', '"', 'LOGIN a ']) {
    const started = performance.now();
    maskSecrets(piece.repeat(1_000_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(2000);
  }
});
