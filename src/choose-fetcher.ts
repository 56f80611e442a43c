import { packageVersion } from './cli/package-version.ts';
import type { Environment } from './environment.ts';
import { type Fetcher, openFetcher } from './fetch/fetcher.ts';

/** The fetcher that the settings ask for; whoever opens it closes it. */
export function chooseFetcher({ fetching }: Pick<Environment, 'fetching'>): Fetcher {
  const { robotUrl, allowedOrigins, interval } = fetching;
  const about = robotUrl === null ? '' : ` (+${robotUrl})`;
  return openFetcher({
    userAgent: `Gainsay/${packageVersion()}${about}`,
    allowedOrigins,
    limits: { interval },
  });
}
