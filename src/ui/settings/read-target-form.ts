import * as v from 'valibot';
import { m } from '../../messages/compiled/messages.js';
import { type TargetSettings, targetSettingsSchema } from '../../ticket/targets/target-settings.ts';
import { type TargetField, targetFields } from './target-settings-fields.ts';
import type { TargetKind } from './targets.ts';

/**
 * The helpdesk that a form describes, or what is wrong with it: the first problem, in the words of its schema. `details`
 * are those that a ticket can hold, where they are known.
 */
export function readTargetForm(
  kind: TargetKind,
  form: FormData,
  details: readonly string[] = [],
): { readonly target: TargetSettings } | { readonly wrong: TargetField | undefined; readonly why: string } {
  const settings = Object.fromEntries(
    targetFields[kind].flatMap((field) => {
      const value = typedIn(field, form);
      return value === undefined ? [] : [[field.name, value] as const];
    }),
  );
  const read = v.safeParse(targetSettingsSchema, { target: kind, ...settings });
  const named = (name: string | undefined) => targetFields[kind].find((field) => field.name === name);
  if (!read.success) {
    const [issue] = read.issues;
    const isMissing = issue.received === 'undefined';
    return {
      wrong: named(v.getDotPath(issue)?.split('.')[0]),
      why: isMissing ? m.helpdesk_wrong_missing() : issue.message,
    };
  }
  const unknown = detailsIn(read.output).find((detail) => !details.includes(detail));
  if (details.length === 0 || unknown === undefined) return { target: read.output };
  const why = m.helpdesk_wrong_detail({ detail: unknown, details: details.join(', ') });
  return { wrong: named('fields'), why };
}

const detailsIn = (target: TargetSettings) => ('fields' in target ? Object.keys(target.fields) : []);

/** Absent when nothing was typed. */
function typedIn({ name, kind }: TargetField, form: FormData): unknown {
  if (kind === 'switch') return form.has(name);
  const typed = String(form.get(name) ?? '').trim();
  if (typed === '') return undefined;
  if (kind === 'number') return Number(typed);
  if (kind === 'address') return /^[\w.-]+\.[a-z]{2,}(?:[:/]|$)/i.test(typed) ? `https://${typed}` : typed;
  return kind === 'fields' ? pairsIn(typed) : typed;
}

/** `recipient = 12`, one a line. */
function pairsIn(typed: string): Record<string, string> {
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  return Object.fromEntries(
    lines.map((line) => {
      const [detail = '', ...rest] = line.split('=');
      return [detail.trim(), rest.join('=').trim()];
    }),
  );
}
