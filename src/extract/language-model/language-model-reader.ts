import { PipelineError } from '../../errors.ts';
import type { LanguageModel } from '../../inference/language-model/language-model.ts';
import type { AttributionReader, Passage } from '../attribution-reader.ts';
import { refineEntities } from '../configuration.ts';
import { ANSWER_SCHEMA, answer } from './answer.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { INSTRUCTIONS, PROMPT_VERSION } from './instructions.ts';
import { type PlacedAnswer, placeAnswer } from './place-answer.ts';

/** An answer that cannot be used is asked for once more; models differ from one answer to the next. */
const ASKED = 2;

/** Tokens of the longest sensible answer: every word in one content and in one around it, and the names. */
const longestAnswer = (characters: number) => 600 + Math.ceil((characters * 2) / 3);

/**
 * Reads by a language model. What it answers is only ever used to find places in the text: a span that does not stand there
 * is rejected and counted in a warning, so that neither a mistake nor an order hidden in the article can bring in words of
 * its own (docs/decisions/0011).
 */
export function languageModelReader(model: LanguageModel): AttributionReader {
  return {
    extractor: { name: `gainsay-llm:${model.name}`, version: PROMPT_VERSION },
    async read(passage) {
      const { text, sentences } = passage;
      const placed = await readChunks(model, passage, chunksOf(sentences));
      const sum = (count: (one: PlacedAnswer) => number) =>
        placed.reduce((total, one) => total + count(one), 0);
      const rejected = sum((one) => one.rejected);
      return {
        linked: placed.flatMap(({ linked }) => linked),
        entities: refineEntities(
          text,
          placed.flatMap(({ entities }) => entities),
        ),
        warnings:
          rejected === 0
            ? []
            : [
                `${rejected} of ${sum((one) => one.spans)} spans given by the language model ${model.name} were rejected: they do not stand in the text as they must.`,
              ],
      };
    },
  };
}

/** All parts or none: half an article would pass for the whole. Where one fails, no more is spent on the others. */
async function readChunks(
  model: LanguageModel,
  passage: Passage,
  chunks: readonly Chunk[],
): Promise<readonly PlacedAnswer[]> {
  const stop = new AbortController();
  const signal = passage.signal ? AbortSignal.any([passage.signal, stop.signal]) : stop.signal;
  try {
    return await Promise.all(
      chunks.map((chunk) => readChunk(model, { ...passage, signal }, chunk)),
    );
  } catch (error) {
    stop.abort();
    throw error;
  }
}

async function readChunk(
  model: LanguageModel,
  { text, signal }: Passage,
  chunk: Chunk,
): Promise<PlacedAnswer> {
  const material = JSON.stringify({
    sentences: chunk.sentences.map(({ n, start, end }) => ({ n, text: text.slice(start, end) })),
  });
  for (let n = 0; n < ASKED; n++) {
    const given = answer.safeParse(
      await model.ask({
        instructions: INSTRUCTIONS,
        material,
        schema: { name: 'attributions', json: ANSWER_SCHEMA },
        longestAnswer: longestAnswer(material.length),
        signal,
      }),
    );
    if (given.success) return placeAnswer(text, chunk, given.data);
  }
  throw new PipelineError(
    `The language model ${model.name} gave no usable answer, asked ${ASKED} times, for a part of the article; nothing of it was stored. Try another model, or the extractor "tagger".`,
    { details: { stage: 'extract', model: model.name } },
  );
}
