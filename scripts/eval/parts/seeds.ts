import { seedsReport } from '../../seeds-report.ts';
import type { Part } from '../part.ts';

/** The two seed articles against what is expected of them. */
export const seedsPart: Part = {
  name: 'seeds',
  title: 'Seeds: claims and pairs of seeds/expected.json',
  method:
    'Both articles through every stage but the database; right claims and pairs of all that are expected. No rule may name what stands in them.',
  needs: [],
  async run(context) {
    const { claims, pairs } = await seedsReport(
      context.inference,
      new URL('../../../seeds/', import.meta.url),
    );
    const rights = [
      'exact',
      'overlap',
      'speaker',
      'cue',
      'quotation',
      'polarity',
      'modality',
    ] as const;
    for (const claim of claims) {
      const wrong = rights.filter((key) => !claim[key]);
      if (wrong.length > 0)
        context.example(`${claim.key}: ${wrong.join(', ')} wrong: ${claim.found}`);
    }
    const count = (key: (typeof rights)[number]) => claims.filter((claim) => claim[key]).length;
    const wanted = pairs.filter(({ relation }) => relation === 'contradiction');
    const others = pairs.filter(({ relation }) => relation !== 'contradiction');
    const found = wanted.filter(({ right }) => right).length;
    const wrong = others.filter(({ right }) => !right).length;
    return {
      tables: [
        {
          caption: 'Right',
          columns: [...rights, 'contradictions found', 'others wrongly reported'],
          rows: [
            [
              ...rights.map((key) => `${count(key)}/${claims.length}`),
              `${found}/${wanted.length}`,
              `${wrong}/${others.length}`,
            ],
          ],
        },
      ],
      figures: {
        ...Object.fromEntries(rights.map((key) => [`seeds.${key}`, count(key) / claims.length])),
        'seeds.contradictions': found / wanted.length,
        'seeds.falseAlarms': wrong,
      },
      notes: [],
    };
  },
};
