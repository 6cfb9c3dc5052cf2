import { type Answer, type Failure, failures, type LookUp } from './answer.ts';
import type { DnsRecord, RecordType } from './record.ts';

/**
 * A look-up in a small zone, for tests. A line is a record as zone files have it (`example.com MX 10 mx.example.net`),
 * or a failure (`example.com MX !servfail`). Names that no line has do not exist.
 */
export function lookUpIn(...zone: readonly string[]): LookUp & { readonly asked: string[] } {
  const lines = zone.map((line) => {
    const [name = '', type = '', ...data] = line.trim().split(' ');
    return { name: name.toLowerCase(), type, data: data.join(' ') };
  });
  const asked: string[] = [];

  const lookUp = (name: string, type: RecordType): Answer => {
    const about = { name, type, at: 0, resolver: 'dns.example' };
    const own = lines.filter((line) => line.name === name.toLowerCase());
    const failure = own.find((line) => line.type === type && line.data.startsWith('!'))?.data.slice(1);
    const outcome = failures.find((one) => one === failure);
    if (outcome) return { ...about, outcome } satisfies Answer & { outcome: Failure };
    const alias = own.find((line) => line.type === 'CNAME')?.data;
    if (alias !== undefined && type !== 'CNAME') {
      const target = lookUp(alias, type);
      if (!('records' in target)) return { ...about, outcome: target.outcome };
      const record: DnsRecord = { name, ttl: 300, type: 'CNAME', host: alias };
      return {
        ...about,
        outcome: target.outcome,
        records: target.records,
        aliases: [record, ...target.aliases],
      };
    }
    const records = own
      .filter((line) => line.type === type)
      .map((line) => recordOf(line.name, type, line.data));
    const isThere = lines.some((line) => line.name === name || line.name.endsWith(`.${name}`));
    const found = records.length > 0 ? 'records' : isThere ? 'no-records' : 'no-such-name';
    return { ...about, outcome: found, records, aliases: [] };
  };
  const asking: LookUp = async (name, type) => {
    asked.push(`${name} ${type}`);
    return lookUp(name.toLowerCase(), type);
  };
  return Object.assign(asking, { asked });
}

function recordOf(name: string, type: RecordType, data: string): DnsRecord {
  const owned = { name, ttl: 300 };
  switch (type) {
    case 'A':
    case 'AAAA':
      return { ...owned, type, address: data };
    case 'MX': {
      const [preference, exchange = ''] = data.split(' ');
      return { ...owned, type, preference: Number(preference), exchange };
    }
    case 'TXT':
      return { ...owned, type, text: data };
    case 'SOA':
      return { ...owned, type, host: data, minimum: 60 };
    default:
      return { ...owned, type, host: data };
  }
}
