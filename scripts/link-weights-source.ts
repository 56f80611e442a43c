import type { LinkWeights } from '../src/extract/link-weights.ts';

/** Weights nearer to nought than this change no decision that matters. */
const NEGLIGIBLE = 0.1;
const WIDTH = 96;

function table({ features }: LinkWeights): string {
  const lines: string[] = [''];
  for (const [name, weight] of Object.entries(features)) {
    if (Math.abs(weight) < NEGLIGIBLE) continue;
    const cell = `${name}=${weight}`;
    const last = lines.at(-1) ?? '';
    if (last.length + cell.length >= WIDTH) lines.push(cell);
    else lines[lines.length - 1] = last ? `${last} ${cell}` : cell;
  }
  return lines.join('\n');
}

/** TypeScript source of src/extract/lexicon/link-weights.ts for freshly fitted weights. */
export function linkWeightsSource(weights: Record<'content' | 'source', LinkWeights>): string {
  return `import { type LinkWeights, parseLinkWeights } from '../link-weights.ts';

/** Fitted by scripts/train-linker.ts on PolNeAR train; features are named in link-features.ts. Do not edit by hand. */
export const LINK_WEIGHTS: Readonly<Record<'content' | 'source', LinkWeights>> = {
  content: parseLinkWeights(
    ${weights.content.bias},
    \`
${table(weights.content)}
\`,
  ),
  source: parseLinkWeights(
    ${weights.source.bias},
    \`
${table(weights.source)}
\`,
  ),
};
`;
}
