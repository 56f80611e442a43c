import { z } from 'zod';
import { type ArticleMetadata, NO_METADATA } from './article-input.ts';
import type { DomDocument } from './dom.ts';

/** Of one script; longer ones are catalogues, not articles. */
const MAX_LENGTH = 200_000;

const text = z.string().trim().min(1);
const named = z.union([text, z.object({ name: text }).transform(({ name }) => name)]);
const names = z.union([
  named,
  z.array(named.catch('')).transform((list) => list.filter((name) => name !== '').join(', ')),
]);
const address = z.union([text, z.object({ '@id': text }).transform((node) => node['@id'])]);

/** schema.org Article; a field of another shape is as good as none. */
const articleNode = z.object({
  '@type': z
    .union([text, z.array(text)])
    .refine((type) => [type].flat().some((t) => /(?:Article|BlogPosting|Report)$/.test(t))),
  headline: text.nullish().catch(null),
  datePublished: text.nullish().catch(null),
  author: names.nullish().catch(null),
  publisher: named.nullish().catch(null),
  inLanguage: named.nullish().catch(null),
  url: text.nullish().catch(null),
  mainEntityOfPage: address.nullish().catch(null),
});

/** What the schema.org JSON-LD of a page says of its article. */
export function jsonLdMetadata(document: DomDocument): ArticleMetadata {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const node of nodesOf(script.textContent ?? '')) {
      const parsed = articleNode.safeParse(node);
      if (!parsed.success) continue;
      const found = parsed.data;
      return {
        url: found.url ?? found.mainEntityOfPage ?? null,
        title: found.headline ?? null,
        byline: found.author || null,
        publishedAt: found.datePublished ?? null,
        outlet: found.publisher ?? null,
        language: found.inLanguage ?? null,
      };
    }
  }
  return NO_METADATA;
}

const graph = z.object({ '@graph': z.array(z.unknown()) });

function nodesOf(json: string): readonly unknown[] {
  if (json.length > MAX_LENGTH) return [];
  try {
    return [JSON.parse(json)].flat().flatMap((node: unknown) => {
      const inner = graph.safeParse(node);
      return inner.success ? inner.data['@graph'] : [node];
    });
  } catch {
    return [];
  }
}
