import { z } from 'zod';

/** Text to search for. */
export const searchText = z.string().max(500, 'is longer than 500 characters').nullish();

/** A choice of several: an empty one would silently find nothing. */
export const someOf = z
  .array(z.string())
  .min(1, 'is empty: leave it out to ask for all')
  .max(50, 'has more than 50 values')
  .nullish();
