import { m } from '../../messages/compiled/messages.js';

const labels: Readonly<Record<string, () => string>> = {
  mx: m.fact_mx,
  contact: m.fact_contact,
  'limit.recipients-per-message': m.fact_recipients_per_message,
  'limit.sending-quota': m.fact_sending_quota,
  'limit.recipients-per-day': m.fact_recipients_per_day,
  'limit.message-size': m.fact_message_size,
  'limit.file-name': m.fact_file_name,
  'limit.file-types': m.fact_file_types,
  'limit.connections': m.fact_connections,
  'limit.helo-name': m.fact_helo_name,
  'limit.list-entries': m.fact_list_entries,
  'server.imap': m.fact_imap,
  'server.pop': m.fact_pop,
  'server.smtp': m.fact_smtp,
  'server.webmail': m.fact_webmail,
  'server.admin-panel': m.fact_admin_panel,
  'server.spf-include': m.fact_spf_include,
};

/** What a fact of a provider is called on a page. */
export function factLabel(name: string): string {
  return labels[name.replace(/^provider\./, '')]?.() ?? name;
}
