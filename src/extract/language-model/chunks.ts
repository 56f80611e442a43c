import type { Sentence } from '../../model/article.ts';

/** Sentences that are asked about at once; numbers are those of the article. */
export interface Chunk {
  readonly sentences: readonly (Sentence & { readonly n: number })[];
}

/** Characters in one request: small enough to be answered whole, large enough to hold a speaker with his words. */
const FULL = 6000;
/** From here on a new paragraph begins a new request, so that paragraphs are seldom cut. */
const FULL_ENOUGH = 4200;

/** Cuts an article into requests of whole sentences; passages that must not be read are left out. */
export function chunksOf(sentences: readonly Sentence[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let open: Chunk['sentences'] = [];
  let size = 0;
  const close = () => {
    if (open.length > 0) chunks.push({ sentences: open });
    open = [];
    size = 0;
  };
  sentences.forEach((sentence, n) => {
    const length = sentence.end - sentence.start;
    if (length === 0) return;
    const isNewParagraph = sentence.paragraph !== open.at(-1)?.paragraph;
    if (size + length > FULL || (isNewParagraph && size >= FULL_ENOUGH)) close();
    open = [...open, { ...sentence, n }];
    size += length;
  });
  close();
  return chunks;
}
