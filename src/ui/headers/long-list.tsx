import { type ReactNode, useState } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';

/** A list with hundreds of items would keep the page and its reader busy. */
const step = 50;

/** The items of a list, so many at a time. */
export function LongList<Item>({
  items,
  row,
}: {
  items: readonly Item[];
  row: (item: Item, index: number) => ReactNode;
}) {
  const [count, setCount] = useState(step);
  const hidden = items.length - count;
  return (
    <>
      {items.slice(0, count).map(row)}
      {hidden > 0 && (
        <li className="list-none">
          <Button onClick={() => setCount(count + step)}>
            {m.headers_more({ count: Math.min(step, hidden), all: items.length })}
          </Button>
        </li>
      )}
    </>
  );
}
