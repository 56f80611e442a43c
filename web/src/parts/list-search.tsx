import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';

/** The words that a list is searched for, kept in the address. */
export function useListSearch(): string {
  return new URLSearchParams(useSearch()).get('q')?.trim() ?? '';
}

export function ListSearch({ label }: { readonly label: string }) {
  const asked = useListSearch();
  const [path, navigate] = useLocation();
  const [text, setText] = useState(asked);
  useEffect(() => {
    if (text.trim() === asked) return undefined;
    const timer = setTimeout(() => {
      const query = text.trim() === '' ? '' : `?q=${encodeURIComponent(text.trim())}`;
      navigate(`${path}${query}`, { replace: true });
    }, 300);
    return () => clearTimeout(timer);
  }, [text, asked, path, navigate]);
  return (
    <search>
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </search>
  );
}
