import type { ContradictionKind, Scope, Strength } from '../../api/documents.ts';
import { entriesOf, KINDS, SCOPES, STRENGTHS, TYPES } from '../../words.ts';
import type { Retyping } from './use-review.ts';

interface Props {
  readonly value: Retyping;
  readonly onChange: (value: Retyping) => void;
}

/** What a disagreement is held to be instead. */
export function RetypeFields({ value, onChange }: Props) {
  return (
    <div className="retype">
      <Choose<ContradictionKind>
        title="Kind"
        words={KINDS}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind })}
      />
      <Choose<Strength>
        title="Strength"
        words={STRENGTHS}
        value={value.strength}
        onChange={(strength) => onChange({ ...value, strength })}
      />
      <Choose<Scope>
        title="Scope"
        words={SCOPES}
        value={value.scope}
        onChange={(scope) => onChange({ ...value, scope })}
      />
      <fieldset>
        <legend>What clashes</legend>
        {entriesOf(TYPES).map(([type, name]) => (
          <label key={type} className="check">
            <input
              type="checkbox"
              checked={value.types.includes(type)}
              onChange={(event) =>
                onChange({
                  ...value,
                  types: event.target.checked
                    ? [...value.types, type]
                    : value.types.filter((other) => other !== type),
                })
              }
            />
            {name}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

function Choose<Key extends string>({
  title,
  words,
  value,
  onChange,
}: {
  readonly title: string;
  readonly words: Readonly<Record<Key, string>>;
  readonly value: Key | null;
  readonly onChange: (value: Key) => void;
}) {
  return (
    <label className="field">
      <span>{title}</span>
      <select value={value ?? ''} onChange={(event) => onChange(event.target.value as Key)}>
        {value === null ? <option value="">Not said</option> : null}
        {entriesOf(words).map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
