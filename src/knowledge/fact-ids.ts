/** Names of limits and servers that a profile can give and a flow can use. */
export const limitIds = [
  'recipients-per-message',
  'sending-quota',
  'recipients-per-day',
  'message-size',
  'file-name',
  'file-types',
  'connections',
  'helo-name',
  'list-entries',
] as const;

export const serverIds = ['imap', 'pop', 'smtp', 'webmail', 'admin-panel', 'spf-include'] as const;
