import { m } from '../../messages/compiled/messages.js';
import { type PrefillSettings, targetUrl } from '../../ticket/targets/target-url.ts';

/** Opens the page of the helpdesk with what breaks wherever a setting is wrong. Nothing is sent by that. */
export function TargetSample({ settings }: { settings: PrefillSettings }) {
  const { url } = targetUrl(settings, {
    subject: m.helpdesk_sample_subject(),
    body: m.helpdesk_sample_body(),
    requester: 'pat@example.com',
    details: new Map(Object.keys(settings.fields).map((detail) => [detail, detail])),
  });
  return (
    <a href={url} target="_blank" rel="noreferrer" className="link inline-flex min-h-6 items-center">
      {m.helpdesk_sample()}
    </a>
  );
}
