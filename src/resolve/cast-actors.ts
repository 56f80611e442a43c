import type { Actor, SpeaksFor } from '../model/actor.ts';
import type { ActorId, ArticleId } from '../model/ids.ts';
import type { Cast } from './cast.ts';
import type { Member } from './member.ts';
import { nameKey } from './name-key.ts';
import { personTokens } from './person-name.ts';
import { idOf } from './reconcile.ts';

const isBare = (name: string) => personTokens(name).length < 2;

/** The fuller of the name in this article and the one known before. */
function nameOf({ name, known, type }: Member): string {
  if (known === null) return name;
  return type === 'person' && isBare(known.name) && !isBare(name) ? name : known.name;
}

function actorOf(member: Member, article: ArticleId): Actor {
  const name = nameOf(member);
  const forms = new Map<string, string>();
  const written = [...member.names].map((form) =>
    form.replace(/\s+/gu, ' ').replace(/['’]s?$/u, ''),
  );
  for (const form of [
    name,
    ...(member.known?.aliases ?? []),
    member.known?.name ?? name,
    member.name,
    ...written.sort(),
  ]) {
    if (!forms.has(nameKey(form))) forms.set(nameKey(form), form);
  }
  return {
    id: idOf(member),
    name,
    type: member.type,
    wikidata: member.known?.wikidata ?? null,
    aliases: [...forms.values()].slice(1).sort(),
    roles: [...new Set([...(member.known?.roles ?? []), ...member.roles])].sort(),
    articleId: member.articleBound ? article : null,
  };
}

/** The members that were met in the text, take part in its events, or are spoken for by one of these, as actors ordered by first mention. */
export function castActors(
  cast: Cast,
  article: ArticleId,
  involved: ReadonlySet<ActorId>,
): readonly Actor[] {
  const met = cast.members.filter(
    (member) => member.articleBound || member.mentions.length > 0 || involved.has(idOf(member)),
  );
  const wanted = new Set(met);
  for (const member of wanted)
    for (const principal of member.principals.keys()) wanted.add(principal);
  for (const pair of cast.meantTogether.values()) for (const one of pair) wanted.add(one);
  const actors = new Map([...wanted].map((member) => [idOf(member), actorOf(member, article)]));
  return [...actors.values()];
}

/** Who speaks for whom, as far as the article and what was known before tell. */
export function castSpeaksFor(cast: Cast): readonly SpeaksFor[] {
  const met = new Set(cast.members.filter(({ mentions }) => mentions.length > 0));
  for (const member of met) for (const principal of member.principals.keys()) met.add(principal);
  return [...met].flatMap((member) =>
    [...member.principals]
      .map(([principal, basis]) => ({
        speaker: idOf(member),
        principal: idOf(principal),
        basis: basis === 'known-before' ? 'role-and-nationality' : basis,
        from: null,
        to: null,
      }))
      .filter(({ speaker, principal }) => speaker !== principal),
  );
}
