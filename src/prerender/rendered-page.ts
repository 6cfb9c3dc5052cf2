/** A page of the app as it is rendered when the app is built, for somebody who has never been here. */
export interface RenderedPage {
  readonly markup: string;
  readonly title: string;
  readonly description: string;
  readonly audience: string;
  /** What the page shows, for the script that takes it over. */
  readonly data?: unknown;
  /** schema.org, for search engines. */
  readonly structured: object;
}

/** What `render-page.tsx` gives the build. */
export interface Renderer {
  /** Every page that is rendered, as its path in the app. */
  readonly renderedPaths: readonly string[];
  readonly renderPage: (path: string) => Promise<RenderedPage>;
  /** What somebody reads whose browser runs no scripts, and where they can go on. */
  readonly withoutScript: {
    readonly text: string;
    /** The reference of codes. */
    readonly codes: Link;
    /** The page of each code. */
    readonly links: readonly Link[];
  };
}

export interface Link {
  readonly href: string;
  readonly label: string;
}
