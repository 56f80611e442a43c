import { useSyncExternalStore } from 'react';

const NAME = 'gainsay.key';
const listeners = new Set<() => void>();
let isRefused = false;

const tell = () => {
  for (const listener of listeners) listener();
};

/** The API key of this tab: kept until the tab is closed, sent nowhere but to this service. */
export const session = {
  key: (): string | null => sessionStorage.getItem(NAME),
  signIn(key: string): void {
    sessionStorage.setItem(NAME, key);
    isRefused = false;
    tell();
  },
  signOut(): void {
    sessionStorage.removeItem(NAME);
    tell();
  },
  /** The service does not take what was sent, or asks for a key where none was. */
  refuse(): void {
    isRefused = true;
    tell();
  },
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useKey = (): string | null => useSyncExternalStore(subscribe, session.key);
export const useIsRefused = (): boolean => useSyncExternalStore(subscribe, () => isRefused);
