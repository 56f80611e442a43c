import { ModelError } from '../errors.ts';
import type { Runner, RunOptions } from '../graph/runner.ts';
import {
  hybridSearch,
  SEARCH_SOURCES,
  type SearchHit,
  type SearchRequest,
  type SearchSource,
  searchTerms,
} from '../graph/search.ts';

/** What a search found, how it was done, and what the reader should know of it. */
export interface SearchFound {
  /** The best first. */
  readonly hits: readonly SearchHit[];
  /** By words alone where there is no model. */
  readonly sources: readonly SearchSource[];
  readonly warnings: readonly string[];
}

export interface SearchMeans {
  readonly graph: Runner;
  /** Null where there is no model. */
  readonly embed: ((texts: readonly string[]) => Promise<readonly Float32Array[]>) | null;
}

/**
 * Searches by words and, for claims, by meaning; a model that is missing or damaged is told, not thrown.
 * @throws InputError where the text has no word in it, or is too long
 */
export async function searchText(
  asked: Omit<SearchRequest, 'vector'>,
  { graph, embed }: SearchMeans,
  options?: RunOptions,
): Promise<SearchFound> {
  searchTerms(asked.text);
  const { vector, warnings } = asked.kinds.includes('claim')
    ? await embedded(asked.text, embed)
    : { vector: null, warnings: [] };
  const hits = await hybridSearch(graph, { ...asked, vector }, options);
  return { hits, sources: vector === null ? ['full-text'] : SEARCH_SOURCES, warnings };
}

/** The embedding of the text, or why there is none. */
async function embedded(text: string, embed: SearchMeans['embed']) {
  const without = (reason: string) => ({
    vector: null,
    warnings: [`${reason} Only the words were searched for, not their meaning.`],
  });
  if (embed === null) return without('This service runs without a model.');
  try {
    const [vector] = await embed([text]);
    return { vector: vector ?? null, warnings: [] };
  } catch (error) {
    if (error instanceof ModelError) return without('The model for meanings cannot be used.');
    throw error;
  }
}
