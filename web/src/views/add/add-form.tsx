import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { StartIngestDocument, type StartIngestInput } from '../../api/documents.ts';
import { ask } from '../../api/request.ts';

type Format = 'text' | 'markdown' | 'html';
const FORMATS: Readonly<Record<Format, string>> = {
  text: 'Plain text',
  markdown: 'Markdown',
  html: 'HTML',
};
const ENDINGS: readonly (readonly [RegExp, Format])[] = [
  [/\.(md|markdown)$/i, 'markdown'],
  [/\.x?html?$/i, 'html'],
  [/\.te?xt$/i, 'text'],
];
/** As many characters as the service reads of one article. */
const MOST = 2_000_000;

interface Given {
  readonly content: string;
  readonly format: Format;
  readonly title: string;
  readonly outlet: string;
  readonly url: string;
  readonly publishedAt: string;
}

const NOTHING: Given = {
  content: '',
  format: 'text',
  title: '',
  outlet: '',
  url: '',
  publishedAt: '',
};

/** Problems that the service tells of, by field. */
class RefusedError extends Error {
  readonly problems: readonly { readonly field: string; readonly problem: string }[];

  constructor(message: string, problems: RefusedError['problems']) {
    super(message);
    this.problems = problems;
  }
}

/** What is given, as the API takes it. */
function toInput(given: Given): StartIngestInput {
  const { content, format, title, outlet, url, publishedAt } = given;
  const about = Object.fromEntries(
    Object.entries({ title, outlet, url, publishedAt }).filter(([, value]) => value.trim() !== ''),
  );
  return { articles: [{ ...about, [format]: content }] };
}

async function start(input: StartIngestInput): Promise<string> {
  const { outcome } = await ask(StartIngestDocument, { input });
  if (outcome.__typename === 'Job') return outcome.id;
  throw new RefusedError(outcome.message, 'problems' in outcome ? outcome.problems : []);
}

export function AddForm() {
  const [, navigate] = useLocation();
  const [given, setGiven] = useState<Given>(NOTHING);
  const [isOver, setOver] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const starting = useMutation({ mutationFn: start, onSuccess: (job) => navigate(`/add/${job}`) });
  const set = (change: Partial<Given>) => setGiven((before) => ({ ...before, ...change }));
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const format = ENDINGS.find(([ending]) => ending.test(file.name))?.[1];
    if (format === undefined) {
      return setProblem(`${file.name} is no .txt, .md or .html file.`);
    }
    if (file.size > MOST * 4) return setProblem(`${file.name} is too large for one article.`);
    setProblem(null);
    set({ content: await file.text(), format });
  };
  const submit = () => {
    if (given.content.trim() === '') return setProblem('Paste the article, or drop a file.');
    if (given.content.length > MOST) {
      return setProblem(`An article has at most ${MOST.toLocaleString('en-GB')} characters.`);
    }
    setProblem(null);
    starting.mutate(toInput(given));
  };
  return (
    <>
      <h1>Add an article</h1>
      <PageForm
        isSending={starting.isPending}
        onSend={(url) => {
          setProblem(null);
          starting.mutate({ urls: [url] });
        }}
      />
      <Problems problem={problem} error={starting.error} />
      <form
        className={isOver ? 'card stack over' : 'card stack'}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer.files[0]);
        }}
      >
        <label className="field">
          <span>The article: paste it, or drop a file here</span>
          <textarea
            rows={12}
            dir="auto"
            value={given.content}
            onChange={(event) => set({ content: event.target.value })}
          />
        </label>
        <div className="wrap">
          <label className="button">
            Choose a file
            <input
              type="file"
              className="hidden"
              accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml"
              onChange={(event) => void take(event.target.files?.[0])}
            />
          </label>
          <label className="wrap">
            <span className="small quiet">Written in</span>
            <select
              value={given.format}
              onChange={(event) => set({ format: event.target.value as Format })}
            >
              {(Object.keys(FORMATS) as Format[]).map((format) => (
                <option key={format} value={format}>
                  {FORMATS[format]}
                </option>
              ))}
            </select>
          </label>
        </div>
        <div className="add-fields">
          <Field label="Headline" value={given.title} onChange={(title) => set({ title })} />
          <Field label="Outlet" value={given.outlet} onChange={(outlet) => set({ outlet })} />
          <Field
            label="Its address"
            type="url"
            value={given.url}
            onChange={(url) => set({ url })}
          />
          <Field
            label="Published on"
            type="date"
            value={given.publishedAt}
            onChange={(publishedAt) => set({ publishedAt })}
          />
        </div>
        <p className="small quiet">
          Whatever the article itself tells (in its HTML, or above a Markdown text) need not be
          given.
        </p>
        <button type="submit" className="main" disabled={starting.isPending}>
          {starting.isPending ? 'Sending …' : 'Find its claims'}
        </button>
      </form>
    </>
  );
}

interface PageFormProps {
  readonly isSending: boolean;
  readonly onSend: (url: string) => void;
}

/** For an article that the service is to fetch by itself. */
function PageForm({ isSending, onSend }: PageFormProps) {
  const [url, setUrl] = useState('');
  return (
    <form
      className="card page-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (url.trim() !== '') onSend(url.trim());
      }}
    >
      <label className="field">
        <span>Address of a page on the web</span>
        <input
          type="url"
          inputMode="url"
          placeholder="https://"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
      </label>
      <button type="submit" className="main" disabled={isSending}>
        Fetch and read
      </button>
    </form>
  );
}

function Problems({
  problem,
  error,
}: {
  readonly problem: string | null;
  readonly error: Error | null;
}) {
  if (problem === null && error === null) return null;
  return (
    <div className="problem" role="alert">
      <p>{problem ?? error?.message}</p>
      {problem === null && error instanceof RefusedError && error.problems.length > 0 ? (
        <ul>
          {error.problems.map(({ field, problem: what }) => (
            <li key={`${field} ${what}`}>
              {field}: {what}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Field({
  label,
  value,
  onChange,
  type = 'text',
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'url' | 'date';
}) {
  return (
    <label className="field">
      <span>{label}</span>
      <input type={type} value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
