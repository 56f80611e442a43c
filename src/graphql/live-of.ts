import { SetupError } from '../errors.ts';
import type { Live } from '../live/live.ts';
import type { Context } from './context.ts';

/** What the service does live. @throws SetupError where this server serves nothing live */
export function liveOf({ live }: Pick<Context, 'live'>): Live {
  if (live === null) throw new SetupError('This server serves nothing live.');
  return live;
}
