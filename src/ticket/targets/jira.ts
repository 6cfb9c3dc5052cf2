import * as v from 'valibot';
import { type Prefill, prefillSettings } from './prefill.ts';

const numberSchema = v.pipe(v.string(), v.regex(/^\d{1,20}$/, 'is not a number'));

export const jiraSettings = v.object({
  target: v.literal('jira'),
  ...prefillSettings,
  /** The number of the project, not its key. */
  project: numberSchema,
  /** The number of the issue type. */
  issueType: numberSchema,
});

export const jira: Prefill<v.InferOutput<typeof jiraSettings>> = {
  name: 'Jira',
  docs: 'https://confluence.atlassian.com/jirakb/how-to-create-issues-using-direct-html-links-in-jira-server-159474.html',
  separator: '&',
  path: () => '/secure/CreateIssueDetails!init.jspa',
  parameters: ({ project, issueType }, { subject }) => [
    ['pid', project],
    ['issuetype', issueType],
    ['summary', subject],
  ],
  body: 'description',
  readsHtml: () => false,
  field: (id) => `customfield_${id}`,
};
