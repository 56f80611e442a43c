import { createHash } from 'node:crypto';
import type { MatchedFactCheck } from '../../graph/fact-check-list.ts';
import type { TracedSide } from '../../graph/traced.ts';
import type { Review } from '../../model/review.ts';
import type { EventReport, ReportedContradiction } from './event-report.ts';
import { type Html, html } from './html.ts';
import { excerptAround, marked } from './marked-text.ts';
import { REPORT_STYLE } from './report-style.ts';

const styleHash = createHash('sha256').update(REPORT_STYLE).digest('base64');

/** Nothing but our own style is let in: no script, no image, no frame, no form. */
const POLICY = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;

/** A page that stands alone: what disagrees about one event, to read, keep and print. */
export function reportPage(report: EventReport): string {
  const { event, contradictions, more } = report;
  const count = contradictions.length;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Disagreements: ${event.label}</title>
<style>${{ markup: REPORT_STYLE }}</style>
</head>
<body>
<header>
<h1>Disagreements about <bdi>${event.label}</bdi></h1>
<p class="soft">${event.type} · ${interval(event.interval)}${event.placeName === null ? null : html` · <bdi>${event.placeName}</bdi>`}</p>
<p>${count === 0 ? 'No disagreement is known.' : `${count} ${count === 1 ? 'disagreement' : 'disagreements'}, the surest first${more ? '; there are others, less sure ones' : ''}.`}
Neither side is held to be true or false here; what others rate it is their opinion. Offsets count UTF-16 code units of the article’s text.</p>
</header>
<main>
${contradictions.map((each, n) => contradictionPart(each, n + 1, report))}
</main>
<footer class="soft"><p>Event ${event.id} · made by Gainsay</p></footer>
</body>
</html>
`;
  return page.markup;
}

function contradictionPart(
  { contradiction: k, a, b, reviews }: ReportedContradiction,
  number: number,
  report: EventReport,
): Html {
  const facts: readonly (readonly [string, string | null])[] = [
    ['Kind', k.kind],
    ['Types', k.types.join(', ')],
    ['Strength', k.strength],
    ['Scope', k.scope],
    ['Score', k.score.toFixed(2)],
    ['Status', k.status],
    ['Found', k.createdAt],
    ['Judge', `${k.judge.name} ${k.judge.version}`],
  ];
  return html`<article>
<h2>${number}. ${k.kind}${k.strength === null ? '' : `, ${k.strength}`}</h2>
<p>${k.explanation}</p>
<div class="sides">${sidePart('A', a, report)}${sidePart('B', b, report)}</div>
<dl>${facts.map(([name, held]) => (held === null || held === '' ? null : html`<dt>${name}</dt><dd>${held}</dd>`))}</dl>
<h3>Votes</h3>
<table><thead><tr><th>Judge</th><th>Vote</th><th>Score</th><th>Reason</th></tr></thead><tbody>
${k.judges.map(({ name, vote, score, reason }) => html`<tr><td>${name}</td><td>${vote}</td><td>${score.toFixed(2)}</td><td>${reason}</td></tr>`)}
</tbody></table>
<h3>Reviews</h3>
${reviews.length === 0 ? html`<p class="soft">None.</p>` : html`<ul>${reviews.map(reviewPart)}</ul>`}
<p class="soft">Contradiction ${k.id}</p>
</article>
`;
}

function sidePart(name: string, side: TracedSide, { texts, factChecks }: EventReport): Html {
  const { claim, speakers, outlet } = side.evidence;
  const text = texts.get(claim.revisionId);
  const { start, end } = claim.span;
  const checks = factChecks.get(claim.id) ?? [];
  const quote =
    text === undefined ? html`${claim.span.text}` : marked(text, claim.span, side.clash);
  const attributed = claim.attributions.map(({ actor, cue }) => {
    const known = speakers.find((each) => each.actor.id === actor);
    const roles = known?.actor.roles ?? [];
    const behind = known?.principals ?? [];
    return html`<li><bdi>${known?.actor.name ?? actor}</bdi>${roles.length === 0 ? null : html` (${roles.join(', ')})`}${behind.length === 0 ? null : html`, speaks for <bdi>${behind.map((each) => each.name).join(', ')}</bdi>`}${cue === null ? null : html` <span class="soft">“${cue.text}”</span>`}</li>`;
  });
  return html`<figure>
<h3>Side ${name}</h3>
<blockquote dir="auto">${quote}</blockquote>
${attributed.length === 0 ? html`<p>Said by the outlet itself.</p>` : html`<ul>${attributed}</ul>`}
<dl>
<dt>Outlet</dt><dd><bdi>${outlet?.name ?? 'unknown'}</bdi></dd>
<dt>Article</dt><dd>${articleLink(side)}</dd>
<dt>Published</dt><dd>${claim.publishedAt ?? 'unknown'}</dd>
<dt>Said</dt><dd>${claim.utteredAt === null ? 'unknown' : interval(claim.utteredAt)}</dd>
<dt>Commitment</dt><dd>${claim.commitment.modality}, ${claim.commitment.polarity}; ${claim.quotation}</dd>
<dt>Characters</dt><dd>${start}–${end} of revision ${claim.revisionId}</dd>
</dl>
${checks.length === 0 ? null : html`<h4>Reviewed by others</h4><ul>${checks.map(factCheckPart)}</ul>`}
${text === undefined ? null : html`<figcaption><details open><summary>In the article</summary><p class="excerpt" dir="auto">${excerpt(text, side)}</p></details></figcaption>`}
</figure>`;
}

/** Some of the text around the claim, with its offsets. */
function excerpt(text: string, { evidence, clash }: TracedSide): Html {
  const range = excerptAround(text, evidence.claim.span);
  return html`[${range.start}–${range.end}] ${range.start > 0 ? '… ' : ''}${marked(text, range, clash)}${range.end < text.length ? ' …' : ''}`;
}

/** An outside opinion, told as one: whose it is, of which words, and how sure it is that it is about this claim. */
function factCheckPart({ factCheck, score }: MatchedFactCheck): Html {
  const { publisher, rating, url, claimReviewed, datePublished } = factCheck;
  const says = rating.text ?? (rating.value === null ? 'no rating' : String(rating.value));
  return html`<li><bdi>${publisher.name}</bdi> says <q dir="auto">${says}</q> of <q dir="auto">${claimReviewed}</q>${datePublished === null ? null : `, ${datePublished.slice(0, 10)}`}: ${link(url, url)} <span class="soft">match ${score.toFixed(2)}</span></li>`;
}

function articleLink({ article }: TracedSide): Html {
  const url = article?.url ?? null;
  return link(url, article?.title ?? url ?? 'untitled');
}

/** A link only where it leads to the web: `javascript:` and the like stay text. */
function link(url: string | null, words: string): Html {
  const isWeb = url !== null && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  return isWeb
    ? html`<a href="${url}" rel="noreferrer noopener"><bdi>${words}</bdi></a>`
    : html`<bdi>${words}</bdi>`;
}

const reviewPart = ({ verdict, reason, reviewer, at, undoes, retyping }: Review) =>
  html`<li>${verdict}${undoes === null ? '' : ` (undoes ${undoes})`} by <bdi>${reviewer.name}</bdi>, ${at}: <span dir="auto">${reason}</span>${
    retyping === null
      ? null
      : html` <span class="soft">${Object.entries(retyping)
          .map(([name, held]) => `${name}: ${String(held)}`)
          .join(', ')}</span>`
  }</li>`;

function interval({
  from,
  to,
}: {
  readonly from: string | null;
  readonly to: string | null;
}): string {
  if (from === null && to === null) return 'time unknown';
  if (from === to) return from ?? '';
  return `${from ?? '…'} to ${to ?? '…'}`;
}
