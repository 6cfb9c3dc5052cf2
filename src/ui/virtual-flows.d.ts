/** What `src/authoring/vite-plugin.ts` makes of `flows/`. */
declare module 'virtual:flows/index' {
  const index: {
    /** Another one when a flow, a provider or a detail was changed. */
    readonly version: string;
    readonly flows: readonly {
      readonly id: string;
      readonly title: import('../flow/text.ts').Text;
      readonly summary: import('../flow/text.ts').Text;
    }[];
    readonly providers: readonly { readonly id: string; readonly name: string }[];
    readonly symptoms: readonly Pick<import('../flow/schema.ts').Option, 'id' | 'label' | 'hint'>[];
  };
  export default index;
  export const flows: Readonly<
    Record<
      string,
      {
        /** All of it but where it ends. */
        readonly asked: () => Promise<{ readonly default: Omit<import('../flow/flow.ts').Flow, 'outcomes'> }>;
        readonly outcomes: () => Promise<{ readonly default: import('../flow/flow.ts').Flow['outcomes'] }>;
      }
    >
  >;
}

declare module 'virtual:flows/providers' {
  const providers: readonly import('../knowledge/provider.ts').Provider[];
  export default providers;
}

declare module 'virtual:flows/ticket' {
  const ticket: {
    readonly details: readonly import('../flow/detail-kind.ts').DetailKind[];
    readonly evidence: readonly import('../flow/evidence-kind.ts').EvidenceKind[];
  };
  export default ticket;
}

declare module 'virtual:flows/wording' {
  const wording: import('../mail/wording-table.ts').WordingTable;
  export default wording;
}

declare module 'virtual:flows/codes' {
  const codes: import('../knowledge/codes.ts').Knowledge;
  export default codes;
}

declare module 'virtual:flows/headers' {
  const words: import('../knowledge/header-words.ts').HeaderWords;
  export default words;
}

declare module 'virtual:flows/dns' {
  const dns: import('../dns/dns-texts.ts').DnsTexts;
  export default dns;
}
