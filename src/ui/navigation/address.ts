import { basePath } from '../base-path.ts';

/** Of a page, below the path of the app. */
export interface Address {
  /** Begins with a slash. */
  readonly pathname: string;
  /** Empty, or begins with `?`. */
  readonly search: string;
  /** Empty, or begins with `#`. */
  readonly hash: string;
}

/** `to` as the pages write it: `/codes?q=550`, without the path of the app. */
export function addressFrom(to: string): Address {
  const { pathname, search, hash } = new URL(to, 'https://app.invalid');
  return { pathname, search, hash };
}

/** What stands in the address bar. */
export function addressIn({ pathname, search, hash }: Address): Address {
  return { pathname: pathname.slice(basePath.length) || '/', search, hash };
}

export const hrefOf = ({ pathname, search, hash }: Address) => `${pathname}${search}${hash}`;

export const sectionOf = ({ pathname }: Address) => pathname.split('/', 2).join('/');
