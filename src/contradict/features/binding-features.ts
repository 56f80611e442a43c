import {
  hasOneEvent,
  isArranged,
  isFragment,
  isTied,
  oneVoiceInOneText,
  shortestOf,
} from '../binding.ts';
import { type FeatureInput, type Features, flag } from './feature-input.ts';

/** MiniLM's cosine of two news sentences that share no more than their people. */
const USUAL = 0.4;
/** Characters: about three paragraphs. */
const FAR = 800;

/** What shows that the two are about one thing, alone and together with what is said to clash. */
export function bindingFeatures({ context, votes, neural }: FeatureInput): Features {
  const { alignment, discourse, relatedness } = context;
  const { distance } = discourse;
  const close = Math.max(0, (relatedness.cosine ?? relatedness.topic) - USUAL);
  const clash = (name: string) =>
    votes.find((vote) => vote.name === name && vote.vote === 'contradiction')?.score ?? 0;
  const nli = neural.nli?.contradiction ?? 0;
  const oneText = flag(distance !== null);
  const near = distance === null ? 0 : Math.exp(-distance / FAR);
  return {
    'one-text': oneText,
    'near-in-text': near,
    'one-voice-in-one-text': flag(oneVoiceInOneText(context)),
    tied: flag(isTied(context)),
    fragment: flag(isFragment(context)),
    'shortest-words': Math.min(1, shortestOf(context) / 12),
    'close-across': (1 - oneText) * close,
    'close-in-text': oneText * close,
    'nli-close': nli * close,
    'nli-near': nli * near,
    'negation-close': clash('negation') * close,
    'antonym-close': clash('antonym') * close,
    'denial-close': clash('denial') * close,
    'evaluation-close': clash('evaluation') * close,
    'stance-close': clash('stance') * close,
    'shared-no-names': Math.min(1, Math.max(0, alignment.shared - 1) / 4),
    'arranged-event': flag(hasOneEvent(context) && isArranged(context)),
  };
}
