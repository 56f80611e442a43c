import type { JudgeVote } from '../../model/contradiction.ts';
import type { Span } from '../../model/span.ts';
import type { Context } from '../context.ts';
import { EXCLUSIVE } from '../lexicon/exclusive.ts';
import { areTwoPolls } from '../polls.ts';
import type { Reading } from '../reading.ts';
import { stemOf } from '../words.ts';
import { abstain, clash, noClash } from './judge.ts';

const name = 'named-entity';
const MIN_REST = 0.6;
const exclusiveStems = new Set([...EXCLUSIVE].map(stemOf));

/** The same predicate with another name in a slot that only one can fill. */
export function judgeNamedEntity(context: Context): JudgeVote {
  const { a, b, alignment } = context;
  const [left, right] = [unsharedNames(context, a, 'a'), unsharedNames(context, b, 'b')];
  const [nameA, nameB] = [left[0], right[0]];
  if (!nameA || !nameB) return abstain(name, 'No name stands against another.');
  if (areTwoPolls(context)) return noClash(name, 'Two polls may well find two leaders.');
  const rest = commonRest(context);
  const exclusive = alignment.links.some(
    ({ a: word, relation, turned }) =>
      relation.relation !== 'antonym' &&
      !turned &&
      (exclusiveStems.has(word.stem) || EXCLUSIVE.has(word.lower)),
  );
  if (rest < MIN_REST || (alignment.shared < 2 && !exclusive))
    return noClash(name, 'Beside the names they have too little in common.');
  if (left.length > 1 || right.length > 1)
    return noClash(name, 'Several names differ: two statements, not one slot.');
  return clash(name, {
    score: (exclusive ? 0.5 : 0.2) + 0.3 * rest,
    type: 'named-entity',
    reason: `“${nameA.text}” stands where the other has “${nameB.text}”.`,
    a: [nameA],
    b: [nameB],
  });
}

/** Names without a counterpart on the other side, neighbouring words joined, the speakers' own left out. */
function unsharedNames(
  { alignment, pair }: Context,
  reading: Reading,
  side: 'a' | 'b',
): readonly Span[] {
  const linked = new Set(alignment.links.map((link) => link[side].start));
  const speakers = [...pair.a.speakers, ...pair.b.speakers].map(({ actor }) =>
    actor.name.toLowerCase(),
  );
  const { span } = reading.evidence.claim;
  const names: Span[] = [];
  for (const word of reading.words) {
    if (!word.name || !word.content) continue;
    const last = names.at(-1);
    if (last && word.start - last.end <= 1) {
      const text = span.text.slice(last.start - span.start, word.end - span.start);
      names[names.length - 1] = { start: last.start, end: word.end, text };
    } else names.push({ start: word.start, end: word.end, text: word.text });
  }
  return names.filter(
    ({ start, end, text }) =>
      !reading.words.some(
        (word) => linked.has(word.start) && word.start >= start && word.end <= end,
      ) && !speakers.some((speaker) => speaker.includes(text.toLowerCase())),
  );
}

function commonRest({ a, b, alignment }: Context): number {
  const bare = (reading: Reading) =>
    reading.words.filter((word) => word.content && !word.name).length;
  const smaller = Math.min(bare(a), bare(b));
  const common = alignment.links.filter(
    (link) => !link.a.name && link.relation.relation !== 'antonym' && !link.turned,
  ).length;
  return smaller === 0 ? 0 : Math.min(1, common / smaller);
}
