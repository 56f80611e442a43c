import { Link } from 'wouter';
import type { WholeFragment } from '../../api/documents.ts';
import { MarkedText } from '../../parts/marked-text.tsx';
import { ActorLink, speakerWords } from '../../parts/names.tsx';
import { sentenceAround } from '../../parts/sentence.ts';
import { dateWords, MODALITIES } from '../../words.ts';

type Evidence = WholeFragment['evidence'][number];

/** One side: who, in which role, where and when, and the words in their sentence. */
export function EvidenceSide({ evidence }: { readonly evidence: Evidence }) {
  const { side, speakers, outlet, publishedAt, article, claim } = evidence;
  const name = `side-${side.toLowerCase()}`;
  return (
    <article className={`side ${name}`} aria-labelledby={name}>
      <header>
        <h3 id={name}>
          <span className="hidden">Side {side}: </span>
          <bdi>{speakerWords(speakers, outlet?.name)}</bdi>
        </h3>
        <p className="small quiet">
          <bdi>{outlet?.name ?? 'Outlet unknown'}</bdi> · {dateWords(publishedAt)}
        </p>
      </header>
      <Quote evidence={evidence} />
      <dl className="facts">
        {speakers.map((speaker) => (
          <Speaker key={speaker.actor.id} speaker={speaker} />
        ))}
        {claim.utteredAt === null || claim.utteredAt.from === null ? null : (
          <>
            <dt>Said</dt>
            <dd>{dateWords(claim.utteredAt.from)}</dd>
          </>
        )}
        <dt>Put as</dt>
        <dd>
          {MODALITIES[claim.modality]}
          {claim.polarity === 'NEGATIVE' ? ', negative' : ''}
        </dd>
        {claim.event === null ? null : (
          <>
            <dt>Event</dt>
            <dd>
              <Link href={`/events/${claim.event.id}`}>{claim.event.label}</Link>
            </dd>
          </>
        )}
        <dt>Article</dt>
        <dd>
          <Link href={`/articles/${article.id}?claim=${claim.id}`}>
            <bdi>{article.title ?? 'Untitled'}</bdi>
          </Link>
        </dd>
      </dl>
    </article>
  );
}

function Quote({ evidence: { quote, clash, revision } }: { readonly evidence: Evidence }) {
  const sentence = sentenceAround(revision.text, quote);
  const cut = (from: number, to: number) => revision.text.slice(from, to);
  return (
    <blockquote dir="auto">
      <span className="around">{cut(sentence.start, quote.start)}</span>
      <span className="said">
        <MarkedText text={quote.exact} marks={clash} offset={quote.start} />
      </span>
      <span className="around">{cut(quote.end, sentence.end)}</span>
    </blockquote>
  );
}

function Speaker({ speaker }: { readonly speaker: Evidence['speakers'][number] }) {
  const { actor, principals, cue, position } = speaker;
  return (
    <>
      <dt>{position === 0 ? 'Speaker' : 'By way of'}</dt>
      <dd>
        <ActorLink actor={actor} />
        {actor.roles.length === 0 ? null : (
          <span className="quiet"> {actor.roles.slice(0, 3).join(', ')}</span>
        )}
        {principals.length === 0 ? null : (
          <span className="quiet">
            {' '}
            for{' '}
            {principals.map(({ actor: principal }, index) => (
              <span key={principal.id}>
                {index === 0 ? '' : ', '}
                <ActorLink actor={principal} />
              </span>
            ))}
          </span>
        )}
        {cue === null ? null : <span className="quiet"> “{cue.text}”</span>}
      </dd>
    </>
  );
}
