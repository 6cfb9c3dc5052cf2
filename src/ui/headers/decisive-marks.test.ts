import { expect, test } from 'vitest';
import { readContent } from '../../authoring/read-content.ts';
import { analyzeHeaders } from '../../mail/headers/analyze-headers.ts';
import { decisiveMarks } from './decisive-marks.ts';

const { headers: words } = readContent('flows');
const marksOf = (text: string) =>
  decisiveMarks(analyzeHeaders(`Received: by a.example; x\n${text}`)?.marks ?? [], words).map(
    ({ mark }) => mark,
  );

test.each([
  { case: 'nothing', text: 'Precedence: list', is: [] },
  {
    case: 'what speaks against it first',
    text: 'X-Microsoft-Antispam: BCL:0;\nX-Forefront-Antispam-Report: CAT:PHSH;SFV:SPM;',
    is: ['cat', 'sfv', 'bcl'],
  },
  {
    case: 'the same said shorter is left out, wherever it stands',
    text: 'X-Forefront-Antispam-Report: SFV:SPM;SCL:5;CAT:SPM;',
    is: ['scl'],
  },
  {
    case: 'the same said twice is said once',
    text: 'X-Spam-Flag: YES\nX-Spam-Status: Yes, score=9 required=5',
    is: ['spam-flag', 'spam-score'],
  },
  {
    case: 'two authors who say the same are two',
    text: 'X-Spam-Flag: YES\nX-Barracuda-Spam-Status: Yes, SCORE=9',
    is: ['spam-flag', 'barracuda-status'],
  },
  {
    case: 'results of SPF and DKIM stand elsewhere',
    text: 'Received-SPF: fail\nX-HE-DKIM-Result: fail',
    is: [],
  },
])('$case', ({ text, is }) => {
  expect(marksOf(text)).toEqual(is);
});
