import { ConflictError, InputError, NotFoundError } from '../errors.ts';
import type { Principal } from '../model/principal.ts';
import type { Mergeable } from '../model/same-as.ts';
import type { Timestamp } from '../model/time.ts';
import { recordAudit } from './audit.ts';
import { homesOf } from './homes.ts';
import { bumpIdentity } from './identity-version.ts';
import { holdLock } from './lock.ts';
import { rehome } from './rehome.ts';
import type { Runner } from './runner.ts';
import {
  acceptedLinks,
  linksBetween,
  type Member,
  membersOf,
  pairOf,
  removeMerge,
  storeAcceptance,
  storeMerge,
  storeRejection,
} from './same-as.ts';
import { dropFoundByMerge, touchAsMerged, touchAsParted } from './touch.ts';
import { refuseUnlike } from './unlike.ts';

/** Who decides, when and why. */
export interface Deciding {
  readonly principal: Principal;
  readonly at: Timestamp;
  readonly reason: string | null;
}

export interface MergeRequest extends Deciding {
  readonly label: Mergeable;
  /** The one that is to stand for all. */
  readonly keep: string;
  readonly merge: readonly string[];
  /** Also what looks unlike, or speaks for one another. */
  readonly force: boolean;
}

export interface MergeOutcome {
  /** False: it was so already, and nothing was written. */
  readonly changed: boolean;
  /** For each node given the one that stands for it now. */
  readonly homes: ReadonlyMap<string, string>;
}

/**
 * Holds nodes to be one: whatever hangs on any of them is found at the one that stands for all. Doing it again changes
 * nothing. Belongs in one write transaction; no article is stored meanwhile.
 * @throws InputError (a node with itself, unlike ones), NotFoundError
 */
export async function mergeNodes(tx: Runner, given: MergeRequest): Promise<MergeOutcome> {
  const { label, keep, merge, force, principal, at, reason } = given;
  if (merge.length === 0) throw new InputError(`Give at least one ${noun(label)} to merge.`);
  if (merge.includes(keep)) {
    throw new InputError(
      `${keep} cannot be merged with itself. Give another ${noun(label)} to merge into it.`,
    );
  }
  await holdLock(tx, 'resolution');
  let changed = false;
  for (const other of new Set(merge)) {
    const nodes = await known(tx, label, [keep, other]);
    const [winner, loser] = [homeIn(nodes, keep), homeIn(nodes, other)];
    if (winner === loser) continue;
    if (!force) await refuseUnlike(tx, label, sides(nodes, winner, loser));
    await join(tx, { ...given, nodes, winner, loser }, async (order) =>
      storeMerge(tx, label, {
        ...pairOf(keep, other),
        keep,
        order,
        by: principal.id,
        at,
        reason,
      }),
    );
    changed = true;
  }
  const nodes = await known(tx, label, [keep, ...merge]);
  const names = nodes.filter(({ id }) => id === keep || merge.includes(id));
  if (changed) {
    await recordAudit(tx, {
      principal,
      action: `${noun(label)}.merge`,
      targets: [keep, ...merge],
      summary: `Merged ${quoted(names.filter(({ id }) => id !== keep))} into ${quoted(names.filter(({ id }) => id === keep))}${because(reason)}`,
      at,
    });
  }
  return { changed, homes: new Map(nodes.map(({ id, home }) => [id, home])) };
}

export interface PairRequest extends Deciding {
  readonly label: Mergeable;
  readonly one: string;
  readonly other: string;
}

/**
 * Takes a merge back: what hung on each before, and what was said of each by its own name since, hangs on it again. In any
 * order with other merges. Belongs in one write transaction.
 * @throws InputError, NotFoundError, ConflictError where the two are one only through others
 */
export async function unmergeNodes(tx: Runner, given: PairRequest): Promise<MergeOutcome> {
  const { label, one, other, principal, at, reason } = given;
  if (one === other) throw new InputError(`${one} was not merged with itself.`);
  await holdLock(tx, 'resolution');
  const nodes = await known(tx, label, [one, other]);
  const undone = (await linksBetween(tx, label, one, other)).filter(
    ({ status }) => status === 'accepted',
  );
  const [before] = undone.map(({ decidedAt, at: since }) => decidedAt ?? since);
  if (before === undefined) {
    if (homeIn(nodes, one) !== homeIn(nodes, other)) {
      return { changed: false, homes: new Map(nodes.map(({ id, home }) => [id, home])) };
    }
    const links = await acceptedLinks(
      tx,
      label,
      nodes.map(({ id }) => id),
    );
    throw new ConflictError(
      `${quoted(nodes.filter(({ id }) => id === one || id === other))} are one only through others. Undo one of these merges: ${links.map(({ a, b }) => `${a} with ${b}`).join(', ')}.`,
      { details: { merges: links.map(({ a, b }) => [a, b]) } },
    );
  }
  await bumpIdentity(tx);
  await removeMerge(tx, label, pairOf(one, other));
  const homes = await settle(tx, label, nodes);
  const parts = [...new Set(homes.values())];
  if (parts.length > 1) {
    await dropFoundByMerge(tx, label, parts, at);
    await touchAsParted(tx, label, { parts, moved: movedOf(nodes, homes), since: before });
  }
  await recordAudit(tx, {
    principal,
    action: `${noun(label)}.unmerge`,
    targets: [one, other],
    summary: `Told ${quoted(nodes.filter(({ id }) => id === one || id === other))} apart again${because(reason)}`,
    at,
  });
  return { changed: true, homes };
}

/**
 * Accepts a suggested SAME_AS: the two are merged, the first that is given standing for both.
 * @throws NotFoundError where nothing suggests it; InputError as mergeNodes does
 */
export async function acceptSameAs(
  tx: Runner,
  given: PairRequest & { readonly force: boolean },
): Promise<MergeOutcome> {
  const { label, one, other, force, principal, at, reason } = given;
  await holdLock(tx, 'resolution');
  const nodes = await known(tx, label, [one, other]);
  const links = await suggestionOf(tx, given);
  const homes = () => new Map(nodes.map(({ id, home }) => [id, home]));
  if (links.some(({ status }) => status === 'accepted')) return { changed: false, homes: homes() };
  const [winner, loser] = [homeIn(nodes, one), homeIn(nodes, other)];
  if (!force && winner !== loser) await refuseUnlike(tx, label, sides(nodes, winner, loser));
  const settled = await join(tx, { label, nodes, winner, loser }, async (order) =>
    storeAcceptance(tx, label, {
      ...pairOf(one, other),
      keep: one,
      order,
      by: principal.id,
      at,
      reason,
    }),
  );
  await recordAudit(tx, {
    principal,
    action: `${noun(label)}.accept-same-as`,
    targets: [one, other],
    summary: `Accepted that ${quoted(nodes.filter(({ id }) => id === one || id === other))} are one${because(reason)}`,
    at,
  });
  return { changed: true, homes: settled };
}

/**
 * Rejects a suggested SAME_AS; it does not come back.
 * @throws NotFoundError where nothing suggests it; ConflictError where it was accepted
 */
export async function rejectSameAs(tx: Runner, given: PairRequest): Promise<boolean> {
  const { label, one, other, principal, at, reason } = given;
  await holdLock(tx, 'resolution');
  const nodes = await known(tx, label, [one, other]);
  const links = await suggestionOf(tx, given);
  if (links.some(({ status }) => status === 'accepted')) {
    throw new ConflictError(
      `${one} and ${other} have been merged. Unmerge them first, then reject that they are one.`,
    );
  }
  if (links.every(({ status }) => status === 'rejected')) return false;
  await storeRejection(tx, label, { ...pairOf(one, other), by: principal.id, at, reason });
  await recordAudit(tx, {
    principal,
    action: `${noun(label)}.reject-same-as`,
    targets: [one, other],
    summary: `Rejected that ${quoted(nodes.filter(({ id }) => id === one || id === other))} are one${because(reason)}`,
    at,
  });
  return true;
}

interface Joining {
  readonly label: Mergeable;
  readonly nodes: readonly Member[];
  readonly winner: string;
  readonly loser: string;
}

/** Adds a link and moves what it moves. What is touched is marked first, while it still hangs where it hung. */
async function join(
  tx: Runner,
  { label, nodes, winner, loser }: Joining,
  addLink: (order: number) => Promise<void>,
): Promise<ReadonlyMap<string, string>> {
  const ids = nodes.map(({ id }) => id);
  const held = await acceptedLinks(tx, label, ids);
  await addLink(1 + Math.max(0, ...held.map(({ order }) => order)));
  if (winner === loser) return new Map(nodes.map(({ id, home }) => [id, home]));
  await bumpIdentity(tx);
  await touchAsMerged(tx, label, { winner, loser });
  return settle(tx, label, nodes);
}

/** Moves everything to where the links that now hold want it. */
async function settle(tx: Runner, label: Mergeable, nodes: readonly Member[]) {
  const ids = nodes.map(({ id }) => id);
  const homes = homesOf(ids, await acceptedLinks(tx, label, ids));
  await rehome(tx, label, homes);
  return homes;
}

async function known(tx: Runner, label: Mergeable, ids: readonly string[]) {
  const nodes = await membersOf(tx, label, ids);
  const missing = ids.find((id) => !nodes.some((node) => node.id === id));
  if (missing === undefined) return nodes;
  throw new NotFoundError(`There is no ${noun(label)} ${missing}. Look its id up by a search.`, {
    details: { kind: label, id: missing },
  });
}

async function suggestionOf(tx: Runner, { label, one, other }: PairRequest) {
  const links = (await linksBetween(tx, label, one, other)).filter(
    ({ basis }) => basis !== 'analyst',
  );
  if (links.length > 0) return links;
  throw new NotFoundError(
    `Nothing suggests that ${one} and ${other} are one. Merge them if you hold them to be one.`,
    { details: { kind: 'SameAs', id: `${one} ${other}` } },
  );
}

const noun = (label: Mergeable) => (label === 'Actor' ? 'actor' : 'event');
const quoted = (nodes: readonly Member[]) => nodes.map(({ name }) => `“${name}”`).join(' and ');
const because = (reason: string | null) => (reason === null ? '.' : `: ${reason}`);
const homeIn = (nodes: readonly Member[], id: string) =>
  nodes.find((node) => node.id === id)?.home ?? id;
const sides = (nodes: readonly Member[], winner: string, loser: string) => ({
  kept: nodes.filter(({ home }) => home === winner),
  merged: nodes.filter(({ home }) => home === loser),
});
/** Those that stand for themselves now and did not before. */
const movedOf = (nodes: readonly Member[], homes: ReadonlyMap<string, string>) =>
  nodes.filter(({ id, home }) => home !== id && homes.get(id) === id).map(({ id }) => id);
