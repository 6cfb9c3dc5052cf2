import { expect, test } from 'vitest';
import { originOfReferrer } from './host.ts';

const app = 'https://triage.example.com';

test.each([
  { case: 'the page around', referrer: 'https://help.example.com/mail?id=1', is: 'https://help.example.com' },
  { case: 'another port of the host', referrer: `${app}:8443/`, is: `${app}:8443` },
  { case: 'the app, which was in the frame before', referrer: `${app}/codes`, is: undefined },
  { case: 'nobody', referrer: '', is: undefined },
  { case: 'no address', referrer: 'about', is: undefined },
])('the referrer is $case', ({ referrer, is }) => {
  expect(originOfReferrer(referrer, app)).toBe(is);
});
