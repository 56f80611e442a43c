import type { Inference } from '../inference/inference.ts';
import type { AttributionReader } from './attribution-reader.ts';
import { EXTRACTOR, refineEntities } from './configuration.ts';
import { readAttributions } from './read-attributions.ts';
import { readTags } from './read-tags.ts';

/** The default reader: the neural tagger, whose spans the fitted linker joins. */
export function taggerReader(inference: Inference): AttributionReader {
  return {
    extractor: EXTRACTOR,
    async read({ text, sentences }) {
      const tags = await readTags(text, sentences, inference);
      const { linked } = readAttributions(text, sentences, tags);
      return { linked, entities: refineEntities(text, tags.entities), warnings: [] };
    },
  };
}
