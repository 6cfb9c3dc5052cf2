import * as v from 'valibot';
import {
  freescoutAgent,
  freescoutAgentSettings,
  freescoutPortal,
  freescoutPortalSettings,
} from './freescout.ts';
import { jira, jiraSettings } from './jira.ts';
import { prefilledUrl, type TargetUrl } from './prefill.ts';
import { requestTracker, requestTrackerSettings } from './request-tracker.ts';
import type { TicketTexts } from './ticket-texts.ts';
import { zendesk, zendeskSettings } from './zendesk.ts';
import { znuny, znunySettings } from './znuny.ts';

/** Helpdesks whose page for a new ticket can be opened with its fields filled in. */
export const prefillTargets = {
  zendesk,
  'request-tracker': requestTracker,
  znuny,
  'freescout-portal': freescoutPortal,
  'freescout-agent': freescoutAgent,
  jira,
} as const;

/** What an operator or a person says about their helpdesk. */
export const prefillSettingsSchema = v.variant('target', [
  zendeskSettings,
  requestTrackerSettings,
  znunySettings,
  freescoutPortalSettings,
  freescoutAgentSettings,
  jiraSettings,
]);
export type PrefillSettings = v.InferOutput<typeof prefillSettingsSchema>;

/** The address that opens a new ticket with its fields filled in. Settings that were parsed give `https:` or loopback. */
export function targetUrl(settings: PrefillSettings, texts: TicketTexts): TargetUrl {
  switch (settings.target) {
    case 'zendesk':
      return prefilledUrl(zendesk, settings, texts);
    case 'request-tracker':
      return prefilledUrl(requestTracker, settings, texts);
    case 'znuny':
      return prefilledUrl(znuny, settings, texts);
    case 'freescout-portal':
      return prefilledUrl(freescoutPortal, settings, texts);
    case 'freescout-agent':
      return prefilledUrl(freescoutAgent, settings, texts);
    case 'jira':
      return prefilledUrl(jira, settings, texts);
  }
}
