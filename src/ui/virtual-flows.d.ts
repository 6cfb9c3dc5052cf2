/** What `src/authoring/vite-plugin.ts` makes of `flows/`. */
declare module 'virtual:flows/index' {
  import type { Flow } from '../flow/flow.ts';
  import type { Option } from '../flow/schema.ts';
  import type { Text } from '../flow/text.ts';

  const index: {
    /** Another one when a flow, a provider or a detail was changed. */
    readonly version: string;
    readonly flows: readonly {
      readonly id: string;
      readonly title: Text;
      readonly summary: Text;
    }[];
    readonly providers: readonly { readonly id: string; readonly name: string }[];
    readonly symptoms: readonly Pick<Option, 'id' | 'label' | 'hint'>[];
  };
  export default index;
  export const flows: Readonly<Record<string, () => Promise<{ readonly default: Flow }>>>;
}

declare module 'virtual:flows/providers' {
  import type { Provider } from '../knowledge/provider.ts';

  const providers: readonly Provider[];
  export default providers;
}

declare module 'virtual:flows/ticket' {
  import type { DetailKind } from '../flow/detail-kind.ts';
  import type { EvidenceKind } from '../flow/evidence-kind.ts';

  const ticket: { readonly details: readonly DetailKind[]; readonly evidence: readonly EvidenceKind[] };
  export default ticket;
}

declare module 'virtual:flows/wording' {
  import type { WordingTable } from '../mail/wording-table.ts';

  const wording: WordingTable;
  export default wording;
}

declare module 'virtual:flows/codes' {
  import type { Knowledge } from '../knowledge/codes.ts';

  const codes: Knowledge;
  export default codes;
}

declare module 'virtual:flows/headers' {
  import type { HeaderWords } from '../knowledge/header-words.ts';

  const words: HeaderWords;
  export default words;
}

declare module 'virtual:flows/dns' {
  import type { DnsTexts } from '../dns/dns-texts.ts';

  const dns: DnsTexts;
  export default dns;
}
