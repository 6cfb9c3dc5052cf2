import type { TicketTexts } from '../../ticket/targets/ticket-texts.ts';
import {
  configRequest,
  type FormRequest,
  type Requester,
  readAnswer,
  readConfig,
  submitRequest,
} from '../../ticket/targets/zammad.ts';
import { sendRequest } from './send-request.ts';

type Answer = ReturnType<typeof readAnswer>;
type Sent = Exclude<Answer, { status: 'failed' }> | { status: 'failed'; why: Why };
type Why = Extract<Answer, { status: 'failed' }>['why'] | 'unreachable';

/** Creates a ticket by the web form of a Zammad. It is not tried again by itself: Zammad could make two of it. */
export async function sendToZammad(address: string, texts: TicketTexts, requester: Requester): Promise<Sent> {
  const settings = { target: 'zammad', address } as const;
  const fingerprint = crypto.randomUUID();
  const asked = await ask(configRequest(settings, fingerprint));
  if (!asked) return { status: 'failed', why: 'unreachable' };
  const config = readConfig(asked.status, asked.body);
  if (config.status === 'failed') return config;
  const answer = await ask(submitRequest(settings, { fingerprint, token: config.token }, texts, requester));
  return answer ? readAnswer(answer.status, answer.body) : { status: 'failed', why: 'not-understood' };
}

async function ask(request: FormRequest) {
  const answer = await sendRequest(request);
  const body = await answer?.text().catch(() => undefined);
  return answer && body !== undefined ? { status: answer.status, body } : undefined;
}
