import type { Outlet } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { ContradictionType, Scope } from '../model/contradiction.ts';
import type { ActorId, ClaimId, ContradictionId, EventId } from '../model/ids.ts';
import { plain, SAME_CLAIM } from './match-claims.ts';
import { type Prepared, prepare, similarity } from './similarity.ts';

/** A claim as one outlet tells it. */
export interface Telling {
  readonly claim: Claim;
  readonly embedding: readonly number[] | null;
  readonly outlet: Outlet;
  /** Who said it, or whom an unnamed source speaks for; null where the outlet speaks itself. */
  readonly speaker: ActorId | null;
}

/** A stored disagreement of two tellings. */
export interface Clash {
  readonly id: ContradictionId;
  readonly a: ClaimId;
  readonly b: ClaimId;
  readonly scope: Scope | null;
  readonly types: readonly ContradictionType[];
}

/** Two outlets give one speaker's words differently. */
export interface QuotedDifferently {
  readonly one: ClaimId;
  readonly other: ClaimId;
  /** 0..1: how alike the two are. */
  readonly similarity: number;
}

/** What outlets tell differently of one event in the words of one speaker, or their own. */
export interface OutletDifference {
  readonly event: EventId | null;
  readonly speaker: ActorId | null;
  readonly contradictions: readonly ContradictionId[];
  readonly quotedDifferently: readonly QuotedDifferently[];
  /** Claims of an event that several outlets cover, and which only one of them has. */
  readonly onlyInOne: readonly Telling[];
}

export interface ComparedTellings {
  readonly tellings: readonly Telling[];
  readonly clashes: readonly Clash[];
  readonly agreements: readonly (readonly [ClaimId, ClaimId])[];
}

/** Types of clash that outlets make by telling one thing in two ways. */
const OF_TELLING: readonly ContradictionType[] = ['attribution', 'numeric', 'temporal'];

interface Ready extends Telling {
  readonly ready: Prepared;
  readonly group: string;
}

/** What outlets tell differently, by event and speaker; groups with the most differences first. */
export function outletDifferences({
  tellings,
  clashes,
  agreements,
}: ComparedTellings): readonly OutletDifference[] {
  const all = tellings.map((telling) => ({
    ...telling,
    ready: prepare({ wording: telling.claim.wording, embedding: telling.embedding }),
    group: JSON.stringify([telling.claim.event, telling.speaker]),
  }));
  const byId = new Map(all.map((telling) => [telling.claim.id, telling]));
  const linked = new Set(
    [...agreements, ...clashes.map(({ a, b }) => [a, b] as const)].flatMap(([a, b]) => [
      `${a} ${b}`,
      `${b} ${a}`,
    ]),
  );
  const differing = clashes.flatMap(({ id, a, b, scope, types }) => {
    const [one, other] = [byId.get(a), byId.get(b)];
    if (one === undefined || other === undefined || one.outlet.id === other.outlet.id) return [];
    const ofTelling = one.group === other.group && types.some((type) => OF_TELLING.includes(type));
    if (scope !== 'outlet' && !ofTelling) return [];
    return [{ id, group: (one.speaker === null ? other : one).group }];
  });
  const groups = [...new Set(all.map(({ group }) => group))].flatMap((group) => {
    const members = all.filter((telling) => telling.group === group);
    const [first] = members;
    if (first === undefined) return [];
    const sameEvent = all.filter(({ claim }) => claim.event === first.claim.event);
    const difference: OutletDifference = {
      event: first.claim.event,
      speaker: first.speaker,
      contradictions: differing.filter((each) => each.group === group).map(({ id }) => id),
      quotedDifferently: first.speaker === null ? [] : differentQuotes(members, linked),
      onlyInOne: members.filter((telling) => isAlone(telling, sameEvent, linked)),
    };
    return sizeOf(difference) === 0 ? [] : [difference];
  });
  return groups.toSorted((a, b) => sizeOf(b) - sizeOf(a));
}

const idOf = ({ claim }: Telling) => claim.id;
const sizeOf = ({ contradictions, quotedDifferently, onlyInOne }: OutletDifference) =>
  2 * (contradictions.length + quotedDifferently.length) + onlyInOne.length;

/** Of an event that is known: what several outlets say of nothing in particular cannot be missing from one of them. */
function isAlone(telling: Ready, sameEvent: readonly Ready[], linked: ReadonlySet<string>) {
  if (telling.claim.event === null) return false;
  const elsewhere = sameEvent.filter(({ outlet }) => outlet.id !== telling.outlet.id);
  if (elsewhere.length === 0) return false;
  return !elsewhere.some(
    (other) =>
      linked.has(`${idOf(telling)} ${idOf(other)}`) ||
      similarity(telling.ready, other.ready, SAME_CLAIM) >= SAME_CLAIM,
  );
}

/** Pairs one to one, the most alike first; some of the words must stand in quotation marks on one side. */
function differentQuotes(
  members: readonly Ready[],
  linked: ReadonlySet<string>,
): readonly QuotedDifferently[] {
  const pairs = members
    .flatMap((one, n) => members.slice(n + 1).map((other) => ({ one, other })))
    .filter(
      ({ one, other }) => one.outlet.id !== other.outlet.id && (isQuoted(one) || isQuoted(other)),
    )
    .map((pair) => ({ ...pair, likeness: similarity(pair.one.ready, pair.other.ready) }))
    .filter(
      ({ one, other, likeness }) =>
        likeness >= SAME_CLAIM || linked.has(`${idOf(one)} ${idOf(other)}`),
    )
    .toSorted((a, b) => b.likeness - a.likeness);
  const taken = new Set<Ready>();
  return pairs.flatMap(({ one, other, likeness }) => {
    if (taken.has(one) || taken.has(other)) return [];
    taken.add(one).add(other);
    const same = plain(one.claim.span.text) === plain(other.claim.span.text);
    return same ? [] : [{ one: idOf(one), other: idOf(other), similarity: likeness }];
  });
}

const isQuoted = ({ claim: { quotation } }: Telling) =>
  quotation === 'direct' || quotation === 'mixed';
