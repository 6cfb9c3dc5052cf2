import { useEffect, useState } from 'react';
import type { Case } from '../../case/case.ts';
import { type KnownCustomer, knownCustomer, takenOver } from '../../case/known-customer.ts';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { say } from '../components/status.tsx';
import type { OpenCase } from '../show-case.ts';
import { useRecord } from '../use-open-case.ts';
import { earlierRows } from './earlier-rows.ts';

/** Offers what an earlier case of this device knows of the same customer: nobody is asked for it a second time. */
export function KnownCustomerOffer({ open }: { open: OpenCase }) {
  const [found, setFound] = useState<{ readonly of: Case; readonly known: KnownCustomer | undefined }>();
  const save = useRecord(open);
  const current = open.case;

  useEffect(() => {
    let isCurrent = true;
    earlierRows(current.id)
      .then((rows) => isCurrent && setFound({ of: current, known: knownCustomer(rows, current) }))
      .catch(() => undefined); // the fields work without it
    return () => {
      isCurrent = false;
    };
  }, [current]);

  const known = found?.of === current ? found.known : undefined;
  if (!known || open.draft) return null;
  const { provider, account } = known;
  const facts = [
    ...(provider ? [[m.ticket_provider(), provider.name]] : []),
    ...Object.entries(account).map(([id, value]) => [
      open.detailKinds.find((kind) => kind.id === id)?.label ?? id,
      value,
    ]),
  ];

  async function take(of: KnownCustomer) {
    if (await save(takenOver(of))) say(m.status_saved());
  }

  return (
    <div className="border-t border-rule bg-accent-tint px-4 py-3 print:hidden">
      <p className="font-strong">{m.known_customer()}</p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-soft">{label}</dt>
            <dd translate="no">{value}</dd>
          </div>
        ))}
      </dl>
      <Button className="mt-2" onClick={() => take(known)}>
        {m.known_customer_take()}
      </Button>
    </div>
  );
}
