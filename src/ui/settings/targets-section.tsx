import { type ReactNode, useId, useState } from 'react';
import { m } from '../../messages/compiled/messages.js';
import type { TargetSettings } from '../../ticket/targets/target-settings.ts';
import { Button } from '../components/button.tsx';
import { say } from '../components/status.tsx';
import { operator } from '../operator/operator.ts';
import { changeSettings, useSettings } from '../settings.ts';
import { SettingsSection } from './settings-section.tsx';
import { TargetForm } from './target-form.tsx';
import { TargetSample } from './target-sample.tsx';
import { targetFields } from './target-settings-fields.ts';
import { isPrefilled, kindWord, ownTargetsIn, type TargetKind, targetPlace } from './targets.ts';

/** The helpdesks to which tickets go. */
export function TargetsSection() {
  const id = useId();
  const targets = ownTargetsIn(useSettings());
  const given = operator().settings.helpdesks;
  const [kind, setKind] = useState<TargetKind>('request-tracker');
  const kinds = kindsOf(targetFields);

  return (
    <SettingsSection title={m.helpdesk_title()} hint={m.helpdesk_hint()}>
      {targets.length + given.length === 0 && <p className="text-soft">{m.helpdesk_none()}</p>}
      <ul className="ruled border-rule not-empty:border-y">
        {given.map((target) => (
          <TargetLine key={JSON.stringify(target)} target={target}>
            <span className="text-small text-soft">{m.helpdesk_of_operator()}</span>
          </TargetLine>
        ))}
        {targets.map((target, index) => (
          <TargetLine key={JSON.stringify(target)} target={target}>
            <Button
              look="quiet"
              aria-label={m.helpdesk_remove({ name: kindWord(target.target) })}
              onClick={() => changeSettings({ targets: targets.filter((_, at) => at !== index) })}
            >
              {m.settings_remove()}
            </Button>
          </TargetLine>
        ))}
      </ul>
      <details
        key={targets.length}
        open={targets.length + given.length === 0}
        className="rounded-card border border-rule bg-raised p-4"
      >
        <summary className="w-fit font-strong">{m.helpdesk_add()}</summary>
        <div className="mt-4 mb-4 grid gap-1">
          <label htmlFor={id} className="font-strong">
            {m.helpdesk_kind()}
          </label>
          <select
            id={id}
            className="field"
            value={kind}
            onChange={(event) => setKind(kinds.find((one) => one === event.target.value) ?? kind)}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {kindWord(one)}
              </option>
            ))}
          </select>
        </div>
        <TargetForm
          key={kind}
          kind={kind}
          onSave={(target) => {
            changeSettings({ targets: [...targets, target] });
            say(m.settings_saved());
          }}
        />
      </details>
    </SettingsSection>
  );
}

function TargetLine({ target, children }: { target: TargetSettings; children: ReactNode }) {
  return (
    <li className="flex min-h-control flex-wrap items-center gap-x-6 gap-y-1 py-1">
      <p className="min-w-0 flex-1 basis-60">
        <span className="font-strong">{kindWord(target.target)}</span>{' '}
        <span className="font-mono text-small wrap-anywhere">{targetPlace(target)}</span>
      </p>
      {isPrefilled(target) && <TargetSample settings={target} />}
      {children}
    </li>
  );
}

/** The keys of a table, as its type has them. */
function kindsOf<Kind extends string>(table: Readonly<Record<Kind, unknown>>): Kind[] {
  const kinds: Kind[] = [];
  for (const kind in table) kinds.push(kind);
  return kinds;
}
