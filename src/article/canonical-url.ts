import { InputError } from '../errors.ts';

/** Query parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|mc_cid|mc_eid|_ga|_gl|_hsenc|_hsmi|ref_src|ref_url|cmpid|ocid|smid|ncid|guccounter|guce_referrer\w*)$/i;

/**
 * One address for one page: http(s), host in lower case, no default port, fragment, credentials or tracking parameters.
 * @throws InputError where it is no web address
 */
export function canonicalUrl(written: string): string {
  const url = URL.canParse(written.trim()) ? new URL(written.trim()) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new InputError(
      `"${written.slice(0, 200)}" is no web address. Give one such as https://example.org/news/article.`,
    );
  }
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING.test(name)) url.searchParams.delete(name);
  }
  return url.href;
}
