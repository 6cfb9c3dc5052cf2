import { memo, useId } from 'react';
import type { DetailKind } from '../../flow/detail-kind.ts';
import { type Audience, textFor } from '../../flow/text.ts';
import { m } from '../../messages/compiled/messages.js';
import { useEarlierValues } from './use-earlier-values.ts';
import { ZonedTimeField } from './zoned-time-field.tsx';

/** The id of the field of a detail, to which an error summary leads. A page can show the same detail in two forms. */
export const fieldId = (detail: string, form = 'page') => `${form}-${detail}`;

/** Ticket details as ordinary labelled fields. Their values are in the form under the ids of the details. */
export function DetailFields({
  kinds,
  values,
  read,
  errors,
  audience,
  form,
  optional,
  hasReasons = true,
}: {
  kinds: readonly DetailKind[];
  values: ReadonlyMap<string, string>;
  /** Those whose value was read from what was pasted. */
  read: ReadonlySet<string>;
  errors: ReadonlyMap<string, string>;
  audience: Audience;
  form?: string;
  /** Those that may stay empty, where the others may not. */
  optional?: ReadonlySet<string>;
  /** Why support asks: elsewhere it would not be true. */
  hasReasons?: boolean;
}) {
  const earlier = useEarlierValues();
  return (
    <div
      className={
        audience === 'agent'
          ? `grid grid-cols-1 items-start gap-4 ${kinds.length > 1 ? 'sm:grid-cols-2' : ''}`
          : 'grid grid-cols-1 gap-gap'
      }
    >
      {kinds.map((kind) => (
        <DetailField
          // A value that came from elsewhere replaces what this field showed.
          key={`${kind.id} ${values.get(kind.id) ?? ''}`}
          id={fieldId(kind.id, form)}
          kind={kind}
          value={values.get(kind.id) ?? ''}
          isRead={read.has(kind.id)}
          error={errors.get(kind.id)}
          audience={audience}
          offered={earlier.get(kind.id) ?? none}
          isOptional={optional?.has(kind.id) ?? false}
          hasReason={hasReasons && audience === 'customer'}
        />
      ))}
    </div>
  );
}

const none: readonly string[] = [];

/** React writes anew into each field that it draws anew: one that is as it was is left alone. */
const DetailField = memo(function DetailField({
  id,
  kind,
  value,
  isRead,
  error,
  audience,
  offered,
  isOptional,
  hasReason,
}: {
  id: string;
  kind: DetailKind;
  value: string;
  isRead: boolean;
  error: string | undefined;
  audience: Audience;
  /** Values of earlier cases. */
  offered: readonly string[];
  isOptional: boolean;
  hasReason: boolean;
}) {
  const hint = useId();
  const described = {
    'aria-describedby': [isOptional && `${id}-optional`, hint, error && `${id}-error`]
      .filter((part) => part)
      .join(' '),
    'aria-invalid': error !== undefined,
  };
  const optionalMark = isOptional && (
    <span id={`${id}-optional`} className="text-small text-soft">
      {m.field_optional()}
    </span>
  );
  const help = (
    <>
      <p id={hint} className="text-small text-soft">
        {hasReason && `${textFor(kind.why, audience)} `}
        {isRead ? (
          <span className="font-strong text-solved">{m.field_read()}</span>
        ) : (
          kind.kind !== 'time' && m.field_example({ example: kind.example })
        )}
      </p>
      {error && (
        <p id={`${id}-error`} className="font-strong text-fail">
          {error}
        </p>
      )}
    </>
  );

  if (kind.kind === 'time') {
    return (
      <fieldset className="grid min-w-0 grid-cols-1 gap-1.5 sm:col-span-full">
        <legend className="font-strong">{textFor(kind.ask, audience)}</legend>
        {optionalMark}
        {help}
        <ZonedTimeField id={id} name={kind.id} value={value} described={described} />
      </fieldset>
    );
  }
  return (
    <div className={`grid gap-1.5 ${kind.kind === 'text' ? 'sm:col-span-full' : ''}`}>
      <div className="flex flex-wrap items-baseline gap-x-2">
        <label htmlFor={id} className="font-strong">
          {textFor(kind.ask, audience)}
        </label>
        {optionalMark}
      </div>
      {help}
      {kind.kind === 'text' ? (
        <textarea id={id} name={kind.id} rows={3} defaultValue={value} className="field" {...described} />
      ) : (
        <input
          id={id}
          name={kind.id}
          type="text"
          list={offered.length > 0 ? `${id}-offered` : undefined}
          inputMode={kind.kind === 'email' || kind.kind === 'emails' ? 'email' : 'text'}
          // Firefox offers nothing where it is off.
          autoComplete={offered.length > 0 ? undefined : 'off'}
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={value}
          className={`field ${audience === 'customer' ? 'max-w-md' : ''}`}
          {...described}
        />
      )}
      {offered.length > 0 && (
        <datalist id={`${id}-offered`}>
          {offered.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </div>
  );
});
