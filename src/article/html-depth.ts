import { ArticleRejectedError } from '../errors.ts';

/** Browsers stop at 512; parser and Readability walk the tree by recursion. */
const MAX_DEPTH = 512;
const VOID =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|tr|dt|dd|option)$/i;

/** Refuses markup nested deeper than any page is, before a recursive parser sees it. */
export function refuseDeepNesting(html: string): void {
  let depth = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9-]{0,30})/gi)) {
    if (name === undefined || VOID.test(name)) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MAX_DEPTH) {
      throw new ArticleRejectedError(
        `The page nests elements deeper than ${MAX_DEPTH}; it is damaged or hostile. Give the article as plain text.`,
      );
    }
  }
}
