import { expect, test } from 'vitest';
import { reasons } from '../flow/findings.ts';
import { failureReasons } from './reading.ts';

test('the reasons read are those that answer questions', () => {
  expect(failureReasons).toEqual(reasons);
});
