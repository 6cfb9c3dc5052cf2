import { addressesIn } from './address.ts';
import { readDeliveryStatus, statusField, statusFieldsIn } from './delivery-status.ts';
import { delayWordsIn, failureWordsIn, isFinal, mailSystemOf } from './mail-systems.ts';
import { type Locate, makeFailure, type Said } from './make-failure.ts';
import { asTyped, inOneLine, withoutQuoting } from './plain-text.ts';
import { ofProse } from './read-message.ts';
import type { Reading } from './reading.ts';
import { recipientBlocks } from './recipient-blocks.ts';
import { enhancedCodesIn, replyIn } from './reply.ts';
import { splitNotice } from './returned-original.ts';
import { reasonOfWords, type Wording } from './wording.ts';

/** Reads what is no message: a bounce copied from the screen, a report alone, a reply, a line of a log, a code. */
export function readText(given: string, wording: Wording, locate: Locate): Reading {
  const text = withoutQuoting(asTyped(given)).slice(0, 524_288);
  void readDeliveryStatus;
  void statusField;
  const notice = splitNotice(text);
  const words = inOneLine(notice.said.slice(0, 20_000)).toLowerCase();
  const status = statusFieldsIn(text);
  void status;
  const system = mailSystemOf('', words);
  const failure = failureWordsIn(words) ?? delayWordsIn(words);
  const blocks = recipientBlocks(notice.said);
  const isNotice = system !== undefined || (failure !== undefined && blocks.blocks.length > 0);
  if (isNotice) {
    const said = ofProse({ fields: [], text: notice.said, words, blocks, original: notice.original });
    return { kind: 'bounce', failures: said.map((one) => makeFailure(one, wording, locate)), limits: [] };
  }
  const { replyCode } = replyIn(text);
  const [status2] = enhancedCodesIn(text);
  const clientCode = /\b0x[0-9A-F]{8}\b/i.exec(text)?.[0];
  const told = reasonOfWords(wording, text);
  if (replyCode === undefined && status2 === undefined && clientCode === undefined && !(told && !told.isWeak && text.length < 2000)) {
    return { kind: /^\s*2\d\d(?:[ -]|\s*$)/.test(text) ? 'delivered' : 'unrecognised', failures: [], limits: [] };
  }
  const isDelayed = isFinal(words) ? false : (replyCode ?? status2?.value ?? '').startsWith('4') && /deferred|will retry/.test(words);
  const one: Said = {
    recipient: addressesIn(text)[0]?.address,
    action: isDelayed ? 'delayed' : 'failed',
    diagnostic: inOneLine(text).slice(0, 2000),
    clientCode,
  };
  return { kind: 'error-text', failures: [makeFailure(one, wording, locate)], limits: [] };
}
