import { useState } from 'react';

const NAME = 'gainsay.theme';
const NEXT = { auto: 'light', light: 'dark', dark: 'auto' } as const;
const WORDS = { auto: 'auto', light: 'light', dark: 'dark' } as const;
type Theme = keyof typeof NEXT;

function show(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

function stored(): Theme {
  const value = localStorage.getItem(NAME);
  return value === 'light' || value === 'dark' ? value : 'auto';
}

show(stored());

/** Light, dark, or as the system has it. */
export function ThemeChoice() {
  const [theme, setTheme] = useState<Theme>(stored);
  const change = () => {
    const next = NEXT[theme];
    localStorage.setItem(NAME, next);
    show(next);
    setTheme(next);
  };
  return (
    <button type="button" className="plain small quiet" onClick={change}>
      Colours: {WORDS[theme]}
    </button>
  );
}
