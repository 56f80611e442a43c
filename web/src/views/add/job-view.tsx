import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import {
  ContradictionsOfRevisionDocument,
  IngestProgressDocument,
  type JobStateFragment,
  OneJobDocument,
} from '../../api/documents.ts';
import { follow } from '../../api/follow.ts';
import { ask } from '../../api/request.ts';
import { announce } from '../../parts/announcer.tsx';
import { ContradictionCard } from '../../parts/contradiction-card.tsx';
import { Empty, Failure, Loading } from '../../parts/states.tsx';
import { plural, STAGES } from '../../words.ts';

const isOver = (job: JobStateFragment | null | undefined) =>
  job?.state === 'DONE' || job?.state === 'FAILED';

function titleOf(job: JobStateFragment): string {
  if (!isOver(job)) return 'Reading the article';
  return job.articles.some(({ report }) => report !== null)
    ? 'The article is in'
    : 'The article was not taken in';
}

/** How far a job is, as it goes on; then what came of it. */
export function JobView({ id }: { readonly id: string }) {
  const client = useQueryClient();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['job', id],
    queryFn: ({ signal }) => ask(OneJobDocument, { id }, signal),
  });
  const [told, setTold] = useState<JobStateFragment | null>(null);
  const isFollowed = data?.job !== undefined && data.job !== null && !isOver(data.job);
  useEffect(() => {
    if (!isFollowed) return undefined;
    return follow(
      IngestProgressDocument,
      { job: id },
      {
        onEvent: ({ ingestProgress }) => {
          setTold(ingestProgress);
          if (isOver(ingestProgress)) {
            announce(`${titleOf(ingestProgress)}.`);
            void client.invalidateQueries({ queryKey: ['contradictions'] });
            void client.invalidateQueries({ queryKey: ['articles'] });
          }
        },
        // The end may have come between asking and following.
        onEnd: () => void refetch(),
      },
    );
  }, [id, isFollowed, client, refetch]);
  const job = told ?? data?.job ?? null;
  if (isPending) return <Loading what="the job" />;
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (job === null) {
    return (
      <Empty title="There is no such job any more">
        <p>
          <Link href="/add">Add an article</Link>
        </p>
      </Empty>
    );
  }
  return (
    <>
      <h1>{titleOf(job)}</h1>
      {isOver(job) ? null : (
        <div className="card stack">
          <progress max={1} value={job.progress} aria-label="Progress" />
          <p role="status">{job.articles.map(({ stage }) => STAGES[stage]).join(', ')} …</p>
        </div>
      )}
      {job.failure === null || job.articles.some(({ failure }) => failure !== null) ? null : (
        <JobProblem failure={job.failure} />
      )}
      {job.articles.map((article) => (
        <Outcome key={article.name} article={article} />
      ))}
      <p>
        <Link href="/add" className="button">
          Add another
        </Link>
      </p>
    </>
  );
}

const JobProblem = ({
  failure: { message, retriable },
}: {
  readonly failure: NonNullable<JobStateFragment['failure']>;
}) => (
  <p className="problem" role="alert">
    {message} {retriable ? 'The same may work a little later.' : ''}
  </p>
);

function Outcome({
  article: { report, failure },
}: {
  readonly article: JobStateFragment['articles'][number];
}) {
  if (failure !== null) return <JobProblem failure={failure} />;
  if (report === null) return null;
  return (
    <section className="stack" aria-labelledby="outcome">
      <div className="card stack">
        <h2 id="outcome">
          <Link href={`/articles/${report.article.id}`}>
            <bdi>{report.article.title ?? 'Untitled article'}</bdi>
          </Link>
        </h2>
        <p>
          {report.isNew ? '' : 'This text was in already. '}
          {plural(report.claimCount, 'claim')}, {plural(report.contradictionCount, 'contradiction')}
          .
        </p>
        {report.warnings.map((warning) => (
          <p key={warning} className="small quiet">
            {warning}
          </p>
        ))}
      </div>
      <Found revision={report.revision.id} />
    </section>
  );
}

function Found({ revision }: { readonly revision: string }) {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['contradictions', 'of', revision],
    queryFn: ({ signal }) =>
      ask(ContradictionsOfRevisionDocument, { id: revision, first: 50 }, signal),
  });
  if (isPending) return <Loading what="its contradictions" />;
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  const found = data.node?.__typename === 'Revision' ? data.node.contradictions.nodes : [];
  if (found.length === 0) {
    return <Empty title="Nothing in it contradicts what is known, or itself" />;
  }
  return (
    <ul className="stack" aria-label="Its contradictions">
      {found.map((row) => (
        <li key={row.id}>
          <ContradictionCard row={row} />
        </li>
      ))}
    </ul>
  );
}
