import { articlesByIds } from '../graph/articles.ts';
import { loadEvidence } from '../graph/evidence.ts';
import type { Runner } from '../graph/runner.ts';
import type { Watch } from '../model/watch.ts';
import { changeCursor } from './change-cursor.ts';
import type { ToldChange } from './follow-changes.ts';

/** The JSON of a message: the change, and the contradiction with both its sides down to the characters of their articles. */
export async function webhookBody(
  graph: Runner,
  watch: Pick<Watch, 'id' | 'name'>,
  { change, contradiction }: ToldChange,
): Promise<string> {
  const data = {
    watch: { id: watch.id, name: watch.name },
    cursor: changeCursor(change.sequence),
    sequence: change.sequence,
    contradictionId: change.contradictionId,
    contradiction:
      contradiction === null
        ? null
        : {
            id: contradiction.id,
            kind: contradiction.kind,
            types: contradiction.types,
            strength: contradiction.strength,
            scope: contradiction.scope,
            score: contradiction.score,
            status: contradiction.status,
            explanation: contradiction.explanation,
            createdAt: contradiction.createdAt,
            supersededAt: contradiction.supersededAt,
            evidence: await sidesOf(graph, contradiction),
          },
  };
  return JSON.stringify({ type: `contradiction.${change.kind}`, timestamp: change.at, data });
}

async function sidesOf(graph: Runner, { a, b, spans }: NonNullable<ToldChange['contradiction']>) {
  const evidence = await loadEvidence(graph, [a, b]);
  const ids = [...evidence.values()].map(({ claim }) => claim.articleId);
  const articles = new Map(
    (await articlesByIds(graph, [...new Set(ids)])).map((each) => [each.id, each]),
  );
  return (
    [
      ['A', a, spans.a],
      ['B', b, spans.b],
    ] as const
  ).flatMap(([side, id, clash]) => {
    const found = evidence.get(id);
    if (found === undefined) return [];
    const { claim, speakers, outlet, event } = found;
    const article = articles.get(claim.articleId);
    return [
      {
        side,
        claimId: id,
        quote: { ...claim.selector, start: claim.span.start, end: claim.span.end },
        wording: claim.wording,
        quotation: claim.quotation,
        polarity: claim.commitment.polarity,
        modality: claim.commitment.modality,
        clash,
        speakers: speakers.map(({ actor }) => ({
          id: actor.id,
          name: actor.name,
          type: actor.type,
          source: claim.attributions.find((each) => each.actor === actor.id)?.source?.text ?? null,
        })),
        event: event === null ? null : { id: event.id, label: event.label },
        outlet: outlet === null ? null : { id: outlet.id, name: outlet.name, site: outlet.site },
        revisionId: claim.revisionId,
        article: {
          id: claim.articleId,
          url: article?.url ?? null,
          title: article?.title ?? null,
          byline: article?.byline ?? null,
          publishedAt: claim.publishedAt,
        },
      },
    ];
  });
}
