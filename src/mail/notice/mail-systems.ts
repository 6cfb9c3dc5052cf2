/** How the notices of a mail system are known. One row each: another system is another row. */
interface MailSystem {
  readonly name: string;
  /** In the fields of the header, as `name: body` in lower case. */
  readonly fields?: readonly string[];
  /** In the words of the notice, in lower case, white space as single spaces. */
  readonly words?: readonly string[];
  /** No other mark is needed: nobody else writes these words. */
  readonly isEnough?: true;
}

const mailSystems: readonly MailSystem[] = [
  { name: 'Verizon', words: ['error message below:'], isEnough: true },
  {
    name: 'fml',
    words: [
      'you are not a member of this mailing list',
      'loop alert: duplicated message-id',
      'you are not member',
    ],
    isEnough: true,
  },
  {
    name: 'Postfix',
    fields: ['subject: postfix smtp server: errors from'],
    words: [
      'transcript of session follows. out:',
      'this is the mail system at host',
      'this is the postfix program at host',
      'this is the postfix mail system',
    ],
  },
  {
    name: 'Exim',
    fields: ['subject: mail delivery failed', 'subject: warning: message '],
    words: [
      'this message was created automatically by mail delivery software',
      'a message that you sent could not be delivered to one or more',
      'a message that you sent has not yet been delivered',
    ],
  },
  {
    name: 'sendmail',
    words: [
      'the following addresses had permanent fatal errors',
      'the following addresses had transient non-fatal errors',
      'the following addresses had delivery',
      '----- transcript of session follows',
      'addresses had successful delivery',
    ],
  },
  {
    name: 'qmail',
    words: [
      'this is the qmail-send program',
      "wasn't able to deliver your message to the following addresses",
      "i'm afraid i wasn't able to deliver your message",
    ],
  },
  {
    name: 'Microsoft 365',
    // The mailbox that every Exchange server sends its notices from.
    fields: ['x-ms-exchange-message-is-ndr:', 'microsoftexchange329e71ec88ae4615bbc36ab6ce41109e'],
    words: [
      'delivery has failed to these recipients or',
      "your message couldn't be delivered to",
      "your message to * couldn't be delivered",
      'diagnostic information for administrators',
      'office 365',
      'did not reach some or all of the intended recipients',
      'did not reach the following recipient',
      'ihre nachricht hat einige oder alle empfänger nicht erreicht',
      "n'a pas été remis à certains ou à l'ensemble des destinataires",
      'no llegó a algunos o a todos los destinatarios',
      'non ha raggiunto alcuni o tutti i destinatari',
      'fehler bei der nachrichtenzustellung',
      'diagnoseinformationen für administratoren',
      'échec de la remise',
      'error de entrega a estos destinatarios',
      'recapito non riuscito nei confronti',
      'falha na entrega a estes destinatários',
      'bezorging mislukt voor deze geadresseerden',
      'dostarczenie wiadomości do następujących adresatów',
      '次の受信者またはグループへの配信に失敗',
      '未能向这些收件人',
      '無法傳遞至下列收件者',
      'не удалось доставить сообщение следующим получателям',
      '다음 받는 사람 또는 그룹에 배달하지 못',
      'doručení těmto příjemcům',
      'leverans till följande mottagare',
      'levering til disse modtagere',
      'levering til disse mottakerne',
      'aşağıdaki alıcılara',
    ],
  },
  {
    name: 'Gmail',
    fields: ['from: mail delivery subsystem <mailer-daemon@googlemail.com>'],
    words: [
      // Its address, as a screen shows it above the notice.
      'mailer-daemon@googlemail.com',
      'delivery to the following recipient failed permanently',
      'delivery to the following recipients failed permanently',
      'technical details of permanent failure',
      'technical details of temporary failure',
      'address not found ** your message',
      'message not delivered ** ',
      'delivery incomplete',
      'message blocked ** your message',
      'delivery to the following recipient has been delayed',
      "we're writing to let you know that the group you tried to contact",
    ],
  },
  { name: 'Yahoo', words: ['sorry, we were unable to deliver your message to the following address'] },
  {
    name: 'Courier',
    words: [
      'running the courier mail server',
      'your message to the following recipients cannot be delivered',
    ],
  },
  { name: 'OpenSMTPD', words: ['this is the mailer-daemon, please do not reply'] },
  { name: 'Domino', fields: ['subject: delivery failure:'], words: ['was not delivered to:'] },
  { name: 'Lotus Notes', words: ['------- failure reasons'] },
  {
    name: 'GroupWise',
    words: [
      'the message that you sent was undeliverable to the following',
      'undeliverable to the following:',
    ],
  },
  {
    name: 'Amazon SES',
    words: [
      'an error occurred while trying to deliver the mail to the following recipients',
      'technical report:',
    ],
  },
  {
    name: 'DragonFly',
    words: ['this is the dragonfly mail agent', 'there was an error delivering your mail to'],
  },
  { name: 'PowerMTA', words: ['to inform you on the delivery status of a message you previously sent'] },
  { name: 'SendGrid', words: ['automatically generated message from sendgrid'] },
  { name: 'Barracuda', words: ['was blocked by our spam firewall', 'blocked by our bulk email filter'] },
  { name: 'Zoho', words: ['error_code :'] },
  { name: 'IMail', fields: ['x-mailer: <smtp32'], words: ['invalid final delivery userid'] },
  {
    name: 'MailFoundry',
    words: ['unable to deliver message to:', 'delivery failed for the following reason:'],
  },
  { name: 'MessagingServer', words: ['your message cannot be delivered to the following recipients'] },
  { name: 'amavis', words: ['this nondelivery report was generated by', 'the message was not relayed to'] },
  { name: 'InterScan', words: ['message from interscan'] },
  {
    name: 'Microsoft SMTP',
    words: [
      'this is an automatically generated delivery status notification',
      'delivery to the following recipients failed',
      'delivery to the following recipients has been delayed',
    ],
  },
];

/** Which system it is, by which words or field. */
export interface MailSystemMark {
  readonly name: string;
  readonly mark: string;
  readonly isEnough: boolean;
}

/** The system whose notice it is, with the words that tell. */
export function mailSystemOf(header: string, words: string): MailSystemMark | undefined {
  for (const { name, fields = [], words: marks = [], isEnough = false } of mailSystems) {
    const mark = marks.find((text) => words.includes(text)) ?? fields.find((field) => header.includes(field));
    if (mark !== undefined) return { name, mark, isEnough };
  }
  return undefined;
}
