import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { inFolder, soundContent } from './problems/sound-content.ts';

function checkFlows(folder: string) {
  const script = ['--import', 'tsx', 'src/authoring/check-flows.ts', folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, script, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Starting Node anew takes its time on a busy machine. */
const patient = { timeout: 30_000 };

test('the flows of this repository pass', patient, () => {
  expect(checkFlows('flows')).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^\d+ flows, no problems\n$/),
    stderr: '',
  });
});

test('a folder with mistakes fails, and each of them is printed', patient, () => {
  const broken = soundContent['sending.yaml']
    .replace('next: password', 'next: passwort')
    .replace('label: It does not, ', '');
  expect(inFolder({ ...soundContent, 'sending.yaml': broken }, checkFlows)).toEqual({
    status: 1,
    stdout: '',
    stderr: `flows/sending.yaml:11: nothing in sending.yaml is named "passwort": name a question or an outcome that exists
flows/sending.yaml:12: option "fails" has no label: add \`label:\`; only \`unknown\` goes without
`,
  });
});
