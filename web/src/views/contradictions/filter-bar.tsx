import { Disclosure, DisclosureContent, DisclosureProvider } from '@ariakit/react';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useState } from 'react';
import { EventNameDocument } from '../../api/documents.ts';
import { ask } from '../../api/request.ts';
import { ActorField } from '../../parts/actor-field.tsx';
import { dayWords, entriesOf, percent } from '../../words.ts';
import { type Choice, MANY, type Many, SORTS } from './filters.ts';

interface Props {
  readonly choice: Choice;
  readonly onChange: (change: Partial<Choice>) => void;
  readonly onClear: () => void;
  readonly searchField: RefObject<HTMLInputElement | null>;
}

/** What is shown, and in which order. */
export function FilterBar({ choice, onChange, onClear, searchField }: Props) {
  const active = activeOf(choice);
  return (
    <DisclosureProvider>
      <search className="filters">
        <div className="wrap">
          <SearchField choice={choice} onChange={onChange} field={searchField} />
          <Disclosure className="filters-button">
            Filters{active.length === 0 ? '' : ` (${active.length})`}
          </Disclosure>
          <label className="wrap sort">
            <span className="small quiet">Sort by</span>
            <select
              value={choice.sort}
              onChange={(event) => onChange({ sort: event.target.value as Choice['sort'] })}
            >
              {entriesOf(SORTS).map(([key, name]) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            onClick={() => onChange({ direction: choice.direction === 'DESC' ? 'ASC' : 'DESC' })}
          >
            <span className="hidden">Order: </span>
            {choice.direction === 'DESC' ? 'From the top' : 'From the bottom'}
          </button>
        </div>
        <DisclosureContent className="filter-fields card">
          <FilterFields choice={choice} onChange={onChange} />
        </DisclosureContent>
        {active.length === 0 ? null : (
          <ul className="wrap chips" aria-label="Filters that hold">
            {active.map(({ name, change }) => (
              <li key={name}>
                <button type="button" className="tag" onClick={() => onChange(change)}>
                  {name} <span aria-hidden="true">×</span>
                  <span className="hidden">: remove this filter</span>
                </button>
              </li>
            ))}
            {choice.event === '' ? null : <EventChip choice={choice} onChange={onChange} />}
            <li>
              <button type="button" className="plain small" onClick={onClear}>
                Clear all
              </button>
            </li>
          </ul>
        )}
      </search>
    </DisclosureProvider>
  );
}

type Part = Pick<Props, 'choice' | 'onChange'>;

function SearchField({
  choice,
  onChange,
  field,
}: Part & { readonly field: RefObject<HTMLInputElement | null> }) {
  const [text, setText] = useState(choice.text);
  useEffect(() => setText(choice.text), [choice.text]);
  useEffect(() => {
    if (text.trim() === choice.text) return undefined;
    const timer = setTimeout(() => onChange({ text: text.trim() }), 300);
    return () => clearTimeout(timer);
  }, [text, choice.text, onChange]);
  return (
    <input
      ref={field}
      type="search"
      className="search-field"
      aria-label="Search the words of both sides"
      aria-keyshortcuts="/"
      placeholder="Search words, “a phrase”"
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

function FilterFields({ choice, onChange }: Part) {
  return (
    <>
      {(Object.keys(MANY) as Many[]).map((key) => (
        <fieldset key={key}>
          <legend>{MANY[key].title}</legend>
          {entriesOf<string>(MANY[key].words).map(([value, name]) => (
            <label key={value} className="check">
              <input
                type="checkbox"
                checked={(choice[key] as readonly string[]).includes(value)}
                onChange={(event) => {
                  const others = (choice[key] as readonly string[]).filter((one) => one !== value);
                  onChange({ [key]: event.target.checked ? [...others, value] : others });
                }}
              />
              {name}
            </label>
          ))}
        </fieldset>
      ))}
      <div className="stack">
        <ActorField
          label="Said by, or on behalf of"
          value={choice.actor}
          onChange={(actor) => onChange({ actor })}
        />
        <CommittedField
          label="Outlet"
          value={choice.outlet}
          onChange={(outlet) => onChange({ outlet })}
        />
        <label className="field">
          <span>Score at least {percent(choice.minimumScore)}</span>
          <input
            type="range"
            min={0}
            max={1}
            step={0.05}
            value={choice.minimumScore}
            onChange={(event) => onChange({ minimumScore: Number(event.target.value) })}
          />
        </label>
        <CommittedField
          label="Published from"
          type="date"
          value={choice.from}
          onChange={(from) => onChange({ from })}
        />
        <CommittedField
          label="Published to"
          type="date"
          value={choice.to}
          onChange={(to) => onChange({ to })}
        />
      </div>
    </>
  );
}

/** A field that counts when it is left, or on Enter: not at every letter. */
function CommittedField({
  label,
  value,
  onChange,
  type = 'text',
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'date';
}) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const commit = () => {
    if (text.trim() !== value) onChange(text.trim());
  };
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type={type}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
    </label>
  );
}

function EventChip({ choice, onChange }: Part) {
  const { data } = useQuery({
    queryKey: ['event-name', choice.event],
    queryFn: () => ask(EventNameDocument, { id: choice.event }),
  });
  return (
    <li>
      <button type="button" className="tag" onClick={() => onChange({ event: '' })}>
        Event: {data?.event?.label ?? choice.event} <span aria-hidden="true">×</span>
        <span className="hidden">: remove this filter</span>
      </button>
    </li>
  );
}

interface Active {
  readonly name: string;
  readonly change: Partial<Choice>;
}

function activeOf(choice: Choice): readonly Active[] {
  const many = (Object.keys(MANY) as Many[]).flatMap((key) =>
    (choice[key] as readonly string[]).map((value) => ({
      name: (MANY[key].words as Readonly<Record<string, string>>)[value] ?? value,
      change: { [key]: (choice[key] as readonly string[]).filter((one) => one !== value) },
    })),
  );
  const one = (holds: boolean, name: string, change: Partial<Choice>) =>
    holds ? [{ name, change }] : [];
  return [
    ...many,
    ...one(choice.text !== '', `Words: ${choice.text}`, { text: '' }),
    ...one(choice.actor !== '', `Said by ${choice.actor}`, { actor: '' }),
    ...one(choice.outlet !== '', `Outlet: ${choice.outlet}`, { outlet: '' }),
    ...one(choice.minimumScore > 0, `Score ≥ ${percent(choice.minimumScore)}`, { minimumScore: 0 }),
    ...one(choice.from !== '', `From ${dayWords(choice.from)}`, { from: '' }),
    ...one(choice.to !== '', `To ${dayWords(choice.to)}`, { to: '' }),
  ];
}
