import { useSyncExternalStore } from 'react';

let words = '';
const listeners = new Set<() => void>();

/** Tells a screen reader what has happened where the eye sees it. */
export function announce(text: string): void {
  // The same words twice are two announcements.
  words = words === text ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => words);
  return (
    <div className="hidden" role="status" aria-live="polite">
      {text}
    </div>
  );
}
