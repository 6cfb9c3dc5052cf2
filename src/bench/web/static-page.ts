import { readContent } from '../../authoring/read-content.ts';
import { entryFlow, symptomQuestion } from '../../flow/entry.ts';
import { textFor } from '../../flow/text.ts';

/**
 * What the pages are held against: the same words as a page that somebody wrote by hand, with a small style sheet and
 * without a script.
 */
export const staticStyle = `
body { margin: 0 auto; max-width: 42rem; padding: 1.5rem; font: 17px/1.5 system-ui, sans-serif; background: #f5f4ef; color: #1a222d }
h1 { font-size: 1.75rem; line-height: 1.2 }
label { display: block; margin: .5rem 0; padding: .75rem; border: 1px solid #7a828e; border-radius: 6px; background: #fff }
button { min-height: 3rem; padding: 0 1rem; border: 0; border-radius: 6px; background: #1b4f93; color: #fff; font: inherit }
textarea { box-sizing: border-box; width: 100% }
`;

const { flows } = readContent('flows');

export function staticStart(): string {
  const symptoms = flows.get(entryFlow)?.questions[symptomQuestion]?.options ?? [];
  const buttons = symptoms.map(({ label, hint }) => {
    const small = hint ? `<br><small>${textFor(hint, 'customer')}</small>` : '';
    return `<p><button>${textFor(label ?? '', 'customer')}</button>${small}</p>`;
  });
  return page(
    'What is wrong with your mail?',
    `<form>${buttons.join('')}</form><p><textarea rows="8"></textarea></p>`,
  );
}

export function staticQuestion(id: string): string {
  const flow = flows.get(id);
  const question = flow?.questions[flow.start];
  if (!question) throw new Error(`there is no flow ${id}`);
  const options = question.options.map(
    ({ id: option, label }) =>
      `<label><input type="radio" name="option" value="${option}"> ${textFor(label ?? "I don't know", 'customer')}</label>`,
  );
  const why = textFor(question.why, 'customer');
  return page(
    textFor(question.ask, 'customer'),
    `<p>${why}</p><form>${options.join('')}<p><button>Continue</button></p></form>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/static/style.css">
</head>
<body>
<header><a href="/">Mail Triage</a></header>
<main><h1>${title}</h1>${body}</main>
</body>
</html>
`;
}
