import { outletId } from '../identity.ts';
import type { Outlet } from '../model/article.ts';

/** The publisher: known by the host of the article's address, else by a host or name given. */
export function outletOf(given: string | null, url: string | null): Outlet | null {
  const name = given?.trim() || null;
  const host = hostOf(url) ?? (name && looksLikeHost(name) ? bare(name) : null);
  if (host) {
    return {
      id: outletId(host),
      name: name && !looksLikeHost(name) ? name : host,
      site: `https://${host}`,
    };
  }
  return name ? { id: outletId(slug(name)), name, site: null } : null;
}

const hostOf = (url: string | null) => (url === null ? null : bare(new URL(url).hostname));
const bare = (host: string) => host.toLowerCase().replace(/^www\./, '');
const looksLikeHost = (name: string) => /^(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}$/i.test(name);

/** "The Daily Example" → "the-daily-example"; letters of all scripts stay. */
function slug(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words?.join('-') ?? name;
}
