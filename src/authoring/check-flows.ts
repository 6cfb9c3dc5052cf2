import { readContent } from './read-content.ts';

const { problems, flows } = readContent(process.argv[2] ?? 'flows');
for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log(`${flows.size} flows, no problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
