/** What the build rendered, and for whom. */
interface Built {
  /** The path of the page in the app. Absent: it was not rendered. */
  readonly page: string | undefined;
  /** The path of the app, without a slash at the end. */
  readonly basePath: string;
  readonly audiences: readonly string[];
}

/** Who sees it. What is stored may be anything. */
interface Viewer {
  readonly address: { readonly pathname: string; readonly search: string };
  readonly settings: { readonly audience?: unknown; readonly provider?: unknown; readonly keys?: unknown };
  /** They have yet to be told that their settings were lost. */
  readonly hasDamagedSettings: boolean;
  /** The settings on the server are others than those of the build. */
  readonly hasOtherOperator: boolean;
  readonly isFramed: boolean;
}

/**
 * Who the first page is for, and whether the markup of the build is what they would see: of this address, for somebody
 * new, all well. Asked before the paint, when little is known, and again when the app starts.
 */
export function firstView({ page, basePath, audiences }: Built, viewer: Viewer) {
  const { provider, keys } = viewer.settings;
  const query = new URLSearchParams(viewer.address.search);
  const asked = [query.get('audience'), viewer.settings.audience];
  const [usual] = audiences;
  const audience =
    audiences.find((one) => one === asked[0]) ?? audiences.find((one) => one === asked[1]) ?? usual;
  const isAsBuilt =
    page !== undefined &&
    page === viewer.address.pathname.slice(basePath.length).replace(/(?<=.)\/$/, '') &&
    [...query.keys()].every((name) => name === 'audience') &&
    audience === usual &&
    provider === undefined &&
    keys === undefined &&
    !viewer.hasDamagedSettings &&
    !viewer.hasOtherOperator &&
    !viewer.isFramed;
  return { audience, isAsBuilt };
}
