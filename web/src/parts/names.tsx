import { Link } from 'wouter';
import type { ActorNameFragment } from '../api/documents.ts';

interface Saying {
  readonly position: number;
  readonly actor: ActorNameFragment;
}

/** Who says a claim, nearest first: "Kremlin", "Rubio, by way of Reuters"; the outlet where nobody is named. */
export function speakerWords(
  speakers: readonly Saying[],
  outlet: string | null | undefined,
): string {
  const inOrder = speakers.toSorted((a, b) => a.position - b.position);
  if (inOrder.length === 0) return outlet ?? 'The article itself';
  const nearest = inOrder.filter(({ position }) => position === inOrder[0]?.position);
  const others = inOrder.filter(({ position }) => position !== inOrder[0]?.position);
  const said = joinNames(nearest.map(({ actor }) => actor.name));
  return others.length === 0
    ? said
    : `${said}, by way of ${joinNames(others.map(({ actor }) => actor.name))}`;
}

const joinNames = (names: readonly string[]) =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format([...new Set(names)]);

export function ActorLink({ actor }: { readonly actor: ActorNameFragment }) {
  return (
    <Link href={`/actors/${actor.id}`}>
      <bdi>{actor.name}</bdi>
    </Link>
  );
}
