import type { AuthFailure } from '@pothos/plugin-scope-auth';
import { ForbiddenError } from '../errors.ts';
import type { Principal } from '../model/principal.ts';

/** Names the role that was needed and those that whoever asks has. */
export function forbidden({ name, roles }: Principal, failure: AuthFailure): ForbiddenError {
  const needed = roleIn(failure);
  const has = roles.length === 0 ? 'none' : roles.join(', ');
  const message =
    needed === null
      ? 'You may not do this with the key you have.'
      : `This needs the role ${needed}; ${name} has ${has}. Ask an admin for a key with it.`;
  return new ForbiddenError(message, { details: { needed, roles } });
}

function roleIn(failure: AuthFailure): string | null {
  if ('failures' in failure) {
    return failure.failures.map(roleIn).find((role) => role !== null) ?? null;
  }
  return 'parameter' in failure && typeof failure.parameter === 'string' ? failure.parameter : null;
}
