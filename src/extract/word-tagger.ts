import language from 'wink-eng-lite-web-model';
import winkNlp, { type WinkMethods } from 'wink-nlp';

/** One feature of wink's vocabulary: its values and the number of each. */
interface Feature {
  readonly hash: Record<string, number>;
  readonly list: string[];
  index: number;
}

type Features = Readonly<Record<string, Partial<Feature>>>;

/** New words after which the library is loaded anew; it counts them in 20 bits and never counts down. */
const MOST_WORDS = 250_000;

/** The library, and a way to have it forget the words that it met. */
export interface WordTagger {
  readonly nlp: WinkMethods;
  forget(): void;
}

/**
 * wink-nlp adds every word that it does not know to its vocabulary, with the first guess at its part of speech, and
 * looks there before it splits the next one: "Smith/" read once is never again "Smith" and a stroke. So what it reads
 * would depend on all that it read before; `forget` takes it back to the words that it came with.
 */
export function openWordTagger(): WordTagger {
  let tagger = load();
  return {
    get nlp() {
      return tagger.nlp;
    },
    forget() {
      if (tagger.forget() > MOST_WORDS) tagger = load();
    },
  };
}

function load() {
  const kept: { features?: Features } = {};
  const core = () => {
    // The library's types keep what is in a model to themselves.
    const model = (language.core as () => { readonly features: Features })();
    kept.features = model.features;
    return model;
  };
  const nlp = winkNlp({ ...language, core } as typeof language, ['pos']);
  // Loading adds words, too: those of the patterns. They stay.
  const { lexeme, ...others } = kept.features ?? {};
  const words = isFeature(lexeme) ? vocabulary(lexeme) : null;
  const features = Object.values(others).filter(isFeature).map(vocabulary);
  return {
    nlp,
    /** Gives the number of words that were ever new. */
    forget(): number {
      for (const { feature, known } of features) {
        for (const value of feature.list.splice(known)) delete feature.hash[value];
        feature.index = known;
      }
      if (words === null) return 0;
      const { feature, known } = words;
      // The library numbers the details of words by their place in this list, so it keeps its length.
      for (let place = words.forgotten; place < feature.list.length; place++) {
        delete feature.hash[feature.list[place] ?? ''];
        feature.list[place] = '';
      }
      words.forgotten = feature.list.length;
      return feature.list.length - known;
    },
  };
}

const isFeature = (feature: Partial<Feature> | undefined): feature is Feature =>
  feature?.hash !== undefined && Array.isArray(feature.list) && feature.index !== undefined;

const vocabulary = (feature: Feature) => ({
  feature,
  known: feature.list.length,
  forgotten: feature.list.length,
});
