import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const SHAPE = /^(gainsay_[0-9a-f]{12})_[\w-]{43}$/;

export interface Secret {
  /** The key as its holder sends it: `gainsay_` + 12 hex digits + `_` + 256 random bits in base64url. */
  readonly text: string;
  /** The part of it that is no secret; unique. */
  readonly prefix: string;
  /** SHA-256 of the text in hex. The text is random, so it needs no salt and no slow hash. */
  readonly hash: string;
}

/** A new key. */
export function newSecret(): Secret {
  const prefix = `gainsay_${randomBytes(6).toString('hex')}`;
  const text = `${prefix}_${randomBytes(32).toString('base64url')}`;
  return { text, prefix, hash: hashOf(text) };
}

/** The public part of a key; null for what is no key of ours. */
export const prefixOf = (text: string): string | null => SHAPE.exec(text)?.[1] ?? null;

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whether two hashes are the same, in a time that does not tell how far they agree. */
export function sameHash(a: string, b: string): boolean {
  const [one, two] = [Buffer.from(a, 'hex'), Buffer.from(b, 'hex')];
  return one.length === two.length && timingSafeEqual(one, two);
}
