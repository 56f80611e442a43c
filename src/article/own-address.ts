/** Hosts of one site that show the same pages. */
const VARIANT = /^(?:www|m|mobile|amp|edition|beta)\./;

/**
 * Whether a page fetched from one address may call itself by another: one of the same host but for "www." and the like,
 * or of a host above or below it; and not the start page, which careless sites name on all their pages.
 */
export function mayBeCalled(address: string, fetchedFrom: string): boolean {
  const own = new URL(address);
  const from = new URL(fetchedFrom);
  const a = own.hostname.replace(VARIANT, '');
  const b = from.hostname.replace(VARIANT, '');
  // A host of one label or two, "co.uk" or "github.io", is above sites that have nothing to do with one another.
  const isAbove = (above: string, below: string) =>
    below.endsWith(`.${above}`) && above.split('.').length > 2;
  const isSameSite = a === b || isAbove(a, b) || isAbove(b, a);
  return isSameSite && (own.pathname !== '/' || from.pathname === '/');
}
