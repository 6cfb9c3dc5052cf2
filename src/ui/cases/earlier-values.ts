import { earlierRows } from './earlier-rows.ts';

/** More are no help to choose from. */
const mostOffered = 20;

/** What earlier cases of this device say about sender and account, by detail, the newest first. */
export async function earlierValues(caseId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const values = new Map<string, Set<string>>();
  const rows = (await earlierRows(caseId)).toSorted((one, other) =>
    one.lastChange < other.lastChange ? 1 : -1,
  );
  for (const { summary } of rows) {
    const said = { ...summary?.account, ...(summary?.sender ? { sender: summary.sender } : {}) };
    for (const [detail, value] of Object.entries(said)) {
      const offered = values.get(detail) ?? new Set();
      if (offered.size < mostOffered) values.set(detail, offered.add(value));
    }
  }
  return new Map([...values].map(([detail, offered]) => [detail, [...offered]]));
}
