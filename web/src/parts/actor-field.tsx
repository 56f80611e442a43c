import {
  Combobox,
  ComboboxItem,
  ComboboxLabel,
  ComboboxPopover,
  ComboboxProvider,
} from '@ariakit/react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { ActorNamesDocument } from '../api/documents.ts';
import { ask } from '../api/request.ts';
import { ACTOR_TYPES } from '../words.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A name of an actor, with those that the graph knows to choose from. */
export function ActorField({ label, value, onChange }: Props) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const asked = useDeferredValue(text.trim());
  const { data } = useQuery({
    queryKey: ['actor-names', asked],
    queryFn: ({ signal }) => ask(ActorNamesDocument, { text: asked }, signal),
    enabled: asked.length >= 2,
  });
  const commit = (name: string) => {
    if (name.trim() !== value) onChange(name.trim());
  };
  return (
    <div className="field">
      <ComboboxProvider value={text} setValue={setText}>
        <ComboboxLabel>{label}</ComboboxLabel>
        <Combobox
          autoComplete="list"
          onBlur={() => commit(text)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit(text);
          }}
        />
        <ComboboxPopover
          className="popover"
          gutter={4}
          sameWidth
          aria-label={`${label}: suggestions`}
        >
          {(data?.actors.nodes ?? []).map((actor) => (
            <ComboboxItem
              key={actor.id}
              value={actor.name}
              className="option"
              onClick={() => commit(actor.name)}
            >
              <bdi>{actor.name}</bdi> <span className="quiet small">{ACTOR_TYPES[actor.type]}</span>
            </ComboboxItem>
          ))}
        </ComboboxPopover>
      </ComboboxProvider>
    </div>
  );
}
