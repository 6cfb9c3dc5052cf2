import { m } from '../../messages/compiled/messages.js';
import type { TargetKind } from './targets.ts';

/** One setting of a helpdesk, as the form asks for it. `name` is its name in the settings. */
export interface TargetField {
  readonly name: string;
  readonly label: () => string;
  readonly kind: 'text' | 'address' | 'number' | 'switch' | 'fields' | 'page';
  /** What somebody has to know who sets it. */
  readonly hint?: (about: { readonly details: string }) => string;
  readonly isOptional?: boolean;
  /** Of a switch: how it stands when nobody touches it. */
  readonly isOn?: boolean;
}

const address: TargetField = {
  name: 'address',
  label: m.helpdesk_setting_address,
  hint: m.helpdesk_setting_address_hint,
  kind: 'address',
};
const mailbox: TargetField = { name: 'mailbox', label: m.helpdesk_setting_mailbox, kind: 'text' };
const fields: TargetField = {
  name: 'fields',
  label: m.helpdesk_setting_fields,
  hint: m.helpdesk_setting_fields_hint,
  kind: 'fields',
  isOptional: true,
};
const longest: TargetField = {
  name: 'longest',
  label: m.helpdesk_setting_longest,
  hint: m.helpdesk_setting_longest_hint,
  kind: 'number',
  isOptional: true,
};
const richText = (isOn: boolean): TargetField => ({
  name: 'richText',
  label: m.helpdesk_setting_rich_text,
  hint: m.helpdesk_setting_rich_text_hint,
  kind: 'switch',
  isOn,
});

/** What each helpdesk has to be told, in the order of the form. */
export const targetFields: Readonly<Record<TargetKind, readonly TargetField[]>> = {
  mail: [
    {
      name: 'to',
      label: m.helpdesk_setting_to,
      hint: m.helpdesk_setting_to_hint,
      kind: 'text',
      isOptional: true,
    },
  ],
  'request-tracker': [
    address,
    { name: 'queue', label: m.helpdesk_setting_queue, kind: 'text' },
    { name: 'page', label: m.helpdesk_setting_page, kind: 'page' },
    richText(true),
    fields,
    longest,
  ],
  zendesk: [
    address,
    {
      name: 'locale',
      label: m.helpdesk_setting_locale,
      hint: m.helpdesk_setting_locale_hint,
      kind: 'text',
      isOptional: true,
    },
    { name: 'form', label: m.helpdesk_setting_form, kind: 'text', isOptional: true },
    richText(false),
    fields,
    longest,
  ],
  znuny: [
    address,
    {
      name: 'path',
      label: m.helpdesk_setting_path,
      hint: m.helpdesk_setting_path_hint,
      kind: 'text',
      isOptional: true,
    },
    { name: 'queue', label: m.helpdesk_setting_queue, kind: 'text', isOptional: true },
    richText(true),
    fields,
    longest,
  ],
  'freescout-portal': [address, mailbox, fields, longest],
  'freescout-agent': [address, mailbox, longest],
  jira: [
    address,
    { name: 'project', label: m.helpdesk_setting_project, kind: 'text' },
    { name: 'issueType', label: m.helpdesk_setting_issue_type, kind: 'text' },
    fields,
    longest,
  ],
  zammad: [address],
  webhook: [
    {
      name: 'endpoint',
      label: m.helpdesk_setting_endpoint,
      hint: m.helpdesk_setting_endpoint_hint,
      kind: 'text',
    },
  ],
};
