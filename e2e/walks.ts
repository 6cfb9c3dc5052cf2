type Words = { readonly agent: string; readonly customer: string };

/** Real problems, walked from the start page to the ticket by an agent and by a customer. */
export const walks: readonly {
  readonly name: string;
  readonly problem: string;
  readonly symptom: Words;
  readonly answers: readonly Words[];
  readonly ends: Words;
}[] = [
  {
    name: 'sending-is-refused-at-once',
    problem: 'sending is refused at once, and nobody sees the sending status',
    symptom: { agent: 'User cannot send', customer: 'I cannot send' },
    answers: [
      { agent: 'One user', customer: 'Only me' },
      { agent: 'At send time, in the client or webmail', customer: 'An error shows at once' },
      { agent: 'No, refused in webmail too', customer: 'No, the website refuses it too' },
      { agent: 'Text gives no cause', customer: 'It gives a reason that I cannot place' },
      { agent: 'No access to the panel', customer: 'Nobody here can look it up' },
    ],
    ends: { agent: 'To support', customer: 'To support' },
  },
  {
    name: 'mailbox-full',
    problem: 'a bounce says that the mailbox of the recipient is full',
    symptom: { agent: 'User cannot send', customer: 'I cannot send' },
    answers: [
      { agent: 'One user', customer: 'Only me' },
      { agent: 'Later, a bounce arrived', customer: 'A notice comes back later' },
      { agent: 'Yes, at hand', customer: 'Yes, I have it' },
      { agent: 'Genuine, failed', customer: 'It is real and says that delivery failed' },
      { agent: 'Mailbox full', customer: 'The other mailbox is full' },
      { agent: 'Recipient knows and will make space', customer: 'Yes, the person knows and will make space' },
    ],
    ends: { agent: 'Wait', customer: 'Wait' },
  },
  {
    name: 'spam-goes-on',
    problem: 'spam goes on although it is marked',
    symptom: { agent: 'Too much inbound spam', customer: 'I get too much spam' },
    answers: [
      { agent: 'One user', customer: 'Only me' },
      { agent: 'Spam from strangers', customer: 'Advertising or fraud from strangers' },
      { agent: 'Right, all of them', customer: 'Yes, every name matches my provider' },
      { agent: 'Yes, folder', customer: 'Yes, it goes to the Spam folder' },
      { agent: 'No, lists and filters are clean', customer: 'No, I found nothing about this sender' },
      { agent: 'Pass, spam', customer: 'Yes, it passes, but the mail is unwanted' },
      { agent: 'No, continues after a week', customer: 'No, it is the same after a week' },
    ],
    ends: { agent: 'To support', customer: 'To support' },
  },
  {
    name: 'outlook-recipients-do-not-exist',
    problem: 'Outlook says that the recipients do not exist',
    symptom: {
      agent: 'Client shows an error or asks for the password',
      customer: 'Outlook or another mail program shows an error',
    },
    answers: [
      { agent: 'One user', customer: 'Only me' },
      { agent: '"Recipients do not exist"', customer: 'It says that the recipients do not exist' },
      {
        agent: 'No, client fails, webmail sends',
        customer: 'No, the program still refuses, but webmail sends it',
      },
    ],
    ends: { agent: "Can't be fixed here", customer: "Can't be fixed here" },
  },
];
