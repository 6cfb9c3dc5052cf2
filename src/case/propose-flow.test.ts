import { expect, test } from 'vitest';
import { proposeFlow } from './propose-flow.ts';

const flows = [
  { id: 'bounces', codes: ['5.1.1', '550', '5', '4'] },
  { id: 'limits', codes: ['550 5.4.6', '4.7.28', '452'] },
  { id: 'sign-in', codes: ['535', '0x800CCC92'] },
  { id: 'empty', codes: [] },
];

test.each([
  { case: 'the enhanced code', code: { enhancedCode: '5.1.1' }, flow: 'bounces' },
  {
    case: 'both codes before one of them',
    code: { replyCode: '550', enhancedCode: '5.4.6' },
    flow: 'limits',
  },
  {
    case: 'both codes only where both are there',
    code: { replyCode: '554', enhancedCode: '5.4.6' },
    flow: 'bounces',
  },
  { case: 'the reply code', code: { replyCode: '535' }, flow: 'sign-in' },
  { case: 'a temporary code as its permanent sibling', code: { enhancedCode: '4.1.1' }, flow: 'bounces' },
  { case: 'a temporary code of its own', code: { enhancedCode: '4.7.28' }, flow: 'limits' },
  { case: "a mail program's code, in any case", code: { clientCode: '0x800ccc92' }, flow: 'sign-in' },
  { case: 'the class', code: { replyCode: '421' }, flow: 'bounces' },
  { case: 'nothing for success', code: { replyCode: '250', enhancedCode: '2.0.0' }, flow: undefined },
])('$case', ({ code, flow }) => {
  expect(proposeFlow([{ ...code, words: '' }], flows)).toBe(flow);
});

test('of several codes the most telling wins, wherever it stands', () => {
  const codes = [
    { replyCode: '550', words: '' },
    { replyCode: '550', enhancedCode: '5.4.6', words: '' },
  ];
  expect(proposeFlow(codes, flows)).toBe('limits');
  expect(proposeFlow(codes.toReversed(), flows)).toBe('limits');
});

test('no code, no flow', () => {
  expect(proposeFlow([], flows)).toBeUndefined();
});
