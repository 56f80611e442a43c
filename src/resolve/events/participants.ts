import type { EventMention } from '../../model/extraction.ts';
import type { Span } from '../../model/span.ts';
import { MUTUAL_CLASSES } from '../lexicon/event-classes.ts';
import type { Member } from '../member.ts';
import { canTakePart, type Reference } from './references.ts';

export interface ClauseContext {
  readonly text: string;
  readonly sentence: Pick<Span, 'start' | 'end'>;
  readonly references: readonly Reference[];
  /** Two names joined by a hyphen right before the mention, if they mean members. */
  readonly compound: readonly Member[];
}

/** "between", "with" … right after an event noun; a time or a place may come first. */
const PARTNERS =
  /^(?:\s+(?:scheduled|planned|expected|held|set|earlier))?(?:\s+(?:on|in|at|for|last|next|this)\s+[\p{L}\d]+(?:\s+\d+)?)?,?\s+(between|among|with|involving|of|against|on|by)\s+/u;
/** What may stand between two partners of one list. */
const LISTED = /^(?:,\s*|\s+and\s+|,\s+and\s+|\s*[-–—/]\s*|\s+)(?:(?:the|his|her|its|their)\s+)?$/u;
/** What may stand between a subject and its verb. */
const SUBJECT_GAP =
  /^(?:,?\s+(?:who|will|would|could|should|may|might|must|can|shall|is|are|was|were|has|have|had|been|be|to|not|never|also|again|soon|later|then|recently|already|first|last|finally|briefly|privately|personally|currently|agreed|planned|plans?|expected|expects?|due|set|scheduled|hopes?|hoped|wants?|wanted|going))*\s+$/u;
/** What may stand between a possessor and its noun: lower-case words and place names of a compound. */
const POSSESSOR_GAP = /^(?:['’]s?)?(?:\s+[\p{L}\d-]+){0,4}\s+$/u;

const sides = (members: readonly Member[]) => members.filter(canTakePart);

/** Partners in a row from an offset on: "A, B and C". */
function listFrom(
  offset: number,
  { text, sentence, references }: ClauseContext,
): readonly Member[] {
  const found: Member[] = [];
  let at = offset;
  for (const reference of references) {
    if (reference.end <= at || reference.start >= sentence.end) continue;
    const gap = text.slice(at, reference.start);
    const near =
      found.length === 0
        ? /^(?:(?:the|a|an|his|her|its|their)\s+)?(?:\p{Ll}+\s+){0,3}$/u.test(gap)
        : LISTED.test(gap);
    if (reference.start >= at && !near) break;
    found.push(...sides(reference.members));
    at = reference.end;
  }
  return [...new Set(found)];
}

/** Who owns the noun ("Ray's meeting", "their call") or is the subject of the verb ("she met"). */
function agentBefore(
  mention: EventMention,
  { text, sentence, references }: ClauseContext,
): readonly Member[] {
  const before = references.filter(
    ({ start, end }) => start >= sentence.start && end <= mention.span.start,
  );
  const last = before.at(-1);
  if (last === undefined) return [];
  const gap = text.slice(last.end, mention.span.start);
  const owns =
    /['’]s?$/u.test(last.mention.span.text) ||
    /^['’]/u.test(gap) ||
    /^(?:his|her|its|their)$/iu.test(last.mention.span.text);
  if (owns && POSSESSOR_GAP.test(gap)) return sides(last.members);
  if (!SUBJECT_GAP.test(gap)) return [];
  const [prior] = before.slice(-2, -1);
  const joined = prior !== undefined && /^\s+and\s+$/u.test(text.slice(prior.end, last.start));
  return sides(joined ? [...prior.members, ...last.members] : last.members);
}

/** The last person, else the last side, of the sentence before the mention that is not a partner already. */
function nearestAgent(
  mention: EventMention,
  partners: readonly Member[],
  { sentence, references }: ClauseContext,
) {
  const before = references
    .filter(({ start, end }) => start >= sentence.start && end <= mention.span.start)
    .flatMap(({ members }) => sides(members))
    .filter((member) => !partners.includes(member));
  const kinds = new Set(partners.map(({ type }) => type));
  return before.findLast(({ type }) => kinds.has(type)) ?? null;
}

/** Who takes part by the words around an event's mention, each with a role. */
export function participantsOf(
  mention: EventMention,
  eventClass: string,
  context: ClauseContext,
): ReadonlyMap<Member, string> {
  const roles = new Map<Member, string>();
  const add = (members: readonly Member[], role: string) => {
    for (const member of members) if (!roles.has(member)) roles.set(member, role);
  };
  const mutual = MUTUAL_CLASSES.has(eventClass);
  const after = context.text.slice(mention.span.end, context.sentence.end);
  const partner = PARTNERS.exec(after);
  const preposition = partner?.[1];
  const agents = agentBefore(mention, context);
  add(context.compound, 'participant');
  add(agents, mutual ? 'participant' : 'agent');
  const named =
    partner === null
      ? directObjects(mention, context)
      : listFrom(mention.span.end + partner[0].length, context);
  if (preposition === 'by') add(named, 'agent');
  else if (
    mutual &&
    (preposition === undefined || /between|among|with|involving|of/u.test(preposition))
  ) {
    add(named, 'participant');
  } else if (!mutual) add(named, preposition === 'with' ? 'participant' : 'target');
  if (mutual && roles.size === 1 && named.length === 1) {
    const agent = nearestAgent(mention, named, context);
    if (agent !== null) add([agent], 'participant');
  }
  return roles;
}

/** "meet Ann Ray": what follows a verb at once. */
function directObjects(mention: EventMention, context: ClauseContext): readonly Member[] {
  const next = context.references.find(({ start }) => start >= mention.span.end);
  if (next === undefined || next.start >= context.sentence.end) return [];
  return /^\s+(?:the\s+)?$/u.test(context.text.slice(mention.span.end, next.start))
    ? listFrom(next.start, context)
    : [];
}
