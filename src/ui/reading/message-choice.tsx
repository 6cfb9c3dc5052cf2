import { useEffect, useId, useRef } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { kindWord } from './kind-word.ts';
import type { ListedMessage, Part } from './read-protocol.ts';

/** The messages of an mbox, of which one is read. */
export function MessageChoice({
  messages,
  hasMore,
  onChoose,
  onCancel,
}: {
  messages: readonly ListedMessage[];
  hasMore: boolean;
  onChoose: (part: Part) => void;
  onCancel: () => void;
}) {
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => title.current?.focus(), []);

  return (
    <section aria-labelledby={id} className="mt-4">
      <h3 id={id} ref={title} tabIndex={-1} className="font-strong outline-none">
        {m.messages_title()}
      </h3>
      <p className="text-small text-soft">
        {m.messages_lead()} {hasMore && m.messages_more({ count: messages.length })}
      </p>
      <ul className="mt-2 max-h-96 ruled overflow-auto rounded-card border border-rule bg-raised">
        {messages.map(({ part, reading }) => (
          <li key={part.start}>
            <button
              type="button"
              className="grid min-h-control w-full gap-x-3 px-4 py-2 text-start hover:bg-accent-tint focus-visible:-outline-offset-3"
              onClick={() => onChoose(part)}
            >
              <span className="font-strong">{reading.subject?.value ?? m.messages_none()}</span>
              <span className="text-small text-soft">
                {[kindWord(reading), reading.failures[0]?.recipient?.value].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Button className="mt-3" onClick={onCancel}>
        {m.reading_choose_none()}
      </Button>
    </section>
  );
}
