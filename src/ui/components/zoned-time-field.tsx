import { useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { partsOf, readableTime, zonedTime } from '../../ticket/zoned-time.ts';
import { whenIdle } from '../when-idle.ts';

/** A browser takes long to say it the first time: nobody waits for that before they go to the field. */
let ownZone: string | undefined;

/**
 * UTC first: it is what servers write, and browsers leave it out of their list. The others are more than 400, which nobody
 * needs before they go to the field.
 */
const zones = (own: string, chosen: string, isWanted: boolean) => [
  ...new Set(['UTC', own, chosen, ...(isWanted ? Intl.supportedValuesOf('timeZone') : [])]),
];

/** Their own, wherever the page was rendered, and what asks for it at once. */
function useOwnZone() {
  const [zone, setZone] = useState(ownZone ?? 'UTC');
  const ask = useCallback(() => {
    ownZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
    setZone(ownZone);
  }, []);
  useEffect(() => whenIdle(async () => ask()), [ask]);
  return [zone, ask] as const;
}

const neverChanges = () => () => undefined;

/**
 * A field for a date and time has a dozen fields in it, of which the first paint of a page would have to wait. In a page that
 * was rendered it is a plain one until that comes alive, in which nobody can write what is no date.
 */
function useDateField() {
  const field = useRef<HTMLInputElement>(null);
  const isAlive = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );

  // Whoever is there already types into the first field in it. It has the focus only where it had none when it came.
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    const { current } = field;
    if (isAlive && hadFocus.current) current?.focus();
    hadFocus.current = !isAlive && document.activeElement === current;
    if (hadFocus.current) current?.blur();
  }, [isAlive]);

  return { ref: field, type: isAlive ? 'datetime-local' : 'text', readOnly: !isAlive };
}

/** A date and time as the person's clock showed it, with the zone: the person's own, or any other. */
export function ZonedTimeField({
  id,
  name,
  value,
  described,
}: {
  id: string;
  name: string;
  value: string;
  described: { 'aria-describedby': string; 'aria-invalid': boolean };
}) {
  const parts = partsOf(value);
  const [local, setLocal] = useState(parts?.local ?? '');
  const [own, askOwn] = useOwnZone();
  const dateField = useDateField();
  const [picked, setZone] = useState(parts?.zone);
  const zone = picked ?? own;
  const [isWanted, setWanted] = useState(false);
  const askAll = () => {
    askOwn();
    setWanted(true);
  };
  // What was read to the second stays as it is until somebody changes it.
  const isAsGiven = local === parts?.local && zone === parts.zone;
  const time = isAsGiven ? value : zonedTime(local, zone);

  return (
    <div className="grid grid-cols-1 gap-2">
      <div className="flex flex-wrap gap-3">
        <label className="grid max-w-full min-w-0 grid-cols-1 gap-1">
          <span className="text-small text-soft">{m.time_date()}</span>
          <input
            id={id}
            {...dateField}
            className="field w-64! max-w-full"
            value={local}
            max="9999-12-31T23:59"
            onFocus={askOwn}
            onChange={(event) => setLocal(event.target.value)}
            {...described}
          />
        </label>
        <label className="grid max-w-full min-w-0 grid-cols-1 gap-1">
          <span className="text-small text-soft">{m.time_zone()}</span>
          <select
            className="field w-72! max-w-full"
            value={zone}
            onPointerDown={askAll}
            onFocus={askAll}
            onChange={(event) => setZone(event.target.value)}
          >
            {zones(own, zone, isWanted).map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      </div>
      <input type="hidden" name={name} value={time ?? ''} />
      {/* Always there, so that the page does not jump when it is filled. */}
      <p className="min-h-6 text-small text-soft">{time ? m.time_shown({ time: readableTime(time) }) : ''}</p>
    </div>
  );
}
