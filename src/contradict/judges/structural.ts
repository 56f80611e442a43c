import type { JudgeVote } from '../../model/contradiction.ts';
import type { AlignedWords } from '../alignment.ts';
import type { Context } from '../context.ts';
import { areTwoPolls } from '../polls.ts';
import type { Reading } from '../reading.ts';
import { abstain, bareSpan, clash, noClash } from './judge.ts';

const name = 'structural';

/** Roles swapped around one asymmetric verb: "A defeated B" and "B defeated A". */
export function judgeStructural(context: Context): JudgeVote {
  const { a, b, alignment } = context;
  if (areTwoPolls(context)) return noClash(name, 'Two polls may well find two leaders.');
  const names = alignment.links.filter((link) => link.a.name && link.b.name);
  const verb = alignment.links.find(
    (link) => link.a.pos === 'VERB' && link.relation.relation === 'same' && !link.turned,
  );
  if (names.length < 2 || !verb) return abstain(name, 'No two names around one verb.');
  const [first, second] = around(names, verb);
  if (!first || !second) return noClash(name, 'The names do not stand around the verb.');
  const swapped = first.b.start > verb.b.start && second.b.start < verb.b.start;
  const turnsVoice = isPassive(a, verb.a.start) !== isPassive(b, verb.b.start);
  if (swapped === turnsVoice || SYMMETRIC.has(verb.a.lemma))
    return noClash(name, 'The same parties in the same roles.');
  return clash(name, {
    score: 0.25 + 0.5 * alignment.containment,
    type: 'structural',
    reason: `“${first.a.text}” and “${second.a.text}” change places around “${verb.a.text}”.`,
    a: [first.a, verb.a, second.a].map(bareSpan),
    b: [second.b, verb.b, first.b].map(bareSpan),
  });
}

/** Verbs that hold both ways. */
const SYMMETRIC: ReadonlySet<string> = new Set(
  'meet talk speak marry debate agree disagree discuss negotiate fight clash differ compete share resemble'.split(
    ' ',
  ),
);

function around(
  names: readonly AlignedWords[],
  verb: AlignedWords,
): readonly [AlignedWords | undefined, AlignedWords | undefined] {
  const before = names.filter((link) => link.a.start < verb.a.start).at(-1);
  const after = names.find((link) => link.a.start > verb.a.start);
  return [before, after];
}

function isPassive({ words }: Reading, verbStart: number): boolean {
  const at = words.findIndex(({ start }) => start === verbStart);
  const before = words
    .slice(Math.max(0, at - 2), at)
    .some(({ lemma }) => lemma === 'be' || lemma === 'get');
  return before && words.slice(at + 1, at + 4).some(({ lower }) => lower === 'by');
}
