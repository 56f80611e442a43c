import { AddForm } from './add-form.tsx';
import { JobView } from './job-view.tsx';
import './add.css';

/** Where an article is given, and what came of it. */
export function AddView({ job }: { readonly job: string | null }) {
  return (
    <div className="page stack">{job === null ? <AddForm /> : <JobView key={job} id={job} />}</div>
  );
}
