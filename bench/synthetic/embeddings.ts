import { type Random, random } from './random.ts';

const NUMBERS = 384;
/** How far a text lies from the middle of its topic: cosines within a topic are about 0.55, between topics about 0. */
const SPREAD = 0.9;

function unit(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const length = Math.sqrt(sum);
  return vector.map((value) => value / length);
}

/** A random unit vector of 384 numbers. */
export function direction(from: Random): Float32Array {
  return unit(Float32Array.from({ length: NUMBERS }, () => from.normal()));
}

/** The middle of a topic's cloud of embeddings; the same for the same topic. */
export const centreOf = (topic: number) => direction(random(0x5eed + topic));

/** A unit vector of the cloud around a centre. */
export function near(centre: Float32Array, from: Random): Float32Array {
  const spread = SPREAD / Math.sqrt(NUMBERS);
  return unit(centre.map((value) => value + from.normal() * spread));
}
