import { expect, test } from '@jest/globals';
import { resolved, type Sketch } from './hand-made.ts';

interface Case {
  readonly name: string;
  readonly sketch: Sketch;
  /** phrase → actor's name */
  readonly who: Readonly<Record<string, string | null>>;
}

const CASES: readonly Case[] = [
  {
    name: 'a surname means the full name of the article',
    sketch: {
      text: 'Ann Ray runs Lima’s port. Ray said so. Mr. Okoye, not James Okoye, doubted Ray’s words.',
      mentions: ['Ann Ray', 'Ray#2', { as: 'Mr. Okoye', head: 'Okoye' }, 'James Okoye', 'Ray#3'],
    },
    who: {
      'Ann Ray': 'Ann Ray',
      'Ray#2': 'Ann Ray',
      'Ray#3': 'Ann Ray',
      'Mr. Okoye': 'James Okoye',
    },
  },
  {
    name: 'of two bearers of a surname the nearest before is meant',
    sketch: {
      text: 'Ann Ray spoke. Ray left. Bea Ray spoke. Ray stayed.',
      mentions: ['Ann Ray', 'Ray#2', 'Bea Ray', 'Ray#4'],
    },
    who: { 'Ray#2': 'Ann Ray', 'Ray#4': 'Bea Ray' },
  },
  {
    name: 'an acronym given in brackets means the body',
    sketch: {
      text: 'The Peruvian Miners Union (PMU) struck. PMU members and the Miners Board met.',
      mentions: [
        { as: 'Peruvian Miners Union', type: 'ORG' },
        { as: 'PMU#2', type: 'ORG' },
        { as: 'Miners Board', type: 'ORG' },
      ],
    },
    who: { 'PMU#2': 'Peruvian Miners Union', 'Miners Board': 'Miners Board' },
  },
  {
    name: 'two forms of a department’s name and of a company’s are one body each',
    sketch: {
      text: 'The Department of Justice sued Acme Corp. Acme called the Justice Department wrong.',
      mentions: [
        { as: 'Department of Justice', type: 'ORG' },
        { as: 'Acme Corp', type: 'ORG' },
        { as: 'Acme#2', type: 'ORG' },
        { as: 'Justice Department', type: 'ORG' },
      ],
    },
    who: { 'Justice Department': 'Department of Justice', 'Acme#2': 'Acme Corp' },
  },
  {
    name: 'a state goes by one name, and its capital stands for it only where it acts',
    sketch: {
      text: 'The U.S. and the United States are one. Ottawa said that talks with Lima failed. They met in Ottawa.',
      mentions: [
        { as: 'U.S.', type: 'LOC' },
        { as: 'United States', type: 'LOC' },
        { as: 'Ottawa', type: 'LOC' },
        { as: 'Lima', type: 'LOC' },
        { as: 'Ottawa#2', type: 'LOC' },
      ],
    },
    who: { 'U.S.': 'United States', Ottawa: 'Canada', Lima: 'Peru', 'Ottawa#2': 'Ottawa' },
  },
  {
    name: 'role and nationality mean who holds the office, and nobody else',
    sketch: {
      text: 'Peruvian President Ann Ray met Kenyan President James Okoye. The Peruvian leader smiled. The Kenyan president did not. The Chilean president watched.',
      mentions: [
        {
          as: 'Peruvian President Ann Ray',
          head: 'Ann Ray',
          role: 'president',
          nationality: 'Peru',
        },
        {
          as: 'Kenyan President James Okoye',
          head: 'James Okoye',
          role: 'president',
          nationality: 'Kenya',
        },
        { as: 'The Peruvian leader', form: 'nominal', role: 'leader', nationality: 'Peru' },
        { as: 'The Kenyan president', form: 'nominal', role: 'president', nationality: 'Kenya' },
        { as: 'The Chilean president', form: 'nominal', role: 'president', nationality: 'Chile' },
      ],
    },
    who: {
      'The Peruvian leader': 'Ann Ray',
      'The Kenyan president': 'James Okoye',
      'The Chilean president': 'president of Chile',
    },
  },
  {
    name: 'a president whose state is untold takes the one left over',
    sketch: {
      text: 'President Ann Ray met Kenyan President James Okoye. The Peruvian president smiled.',
      mentions: [
        { as: 'President Ann Ray', head: 'Ann Ray', role: 'president' },
        {
          as: 'Kenyan President James Okoye',
          head: 'James Okoye',
          role: 'president',
          nationality: 'Kenya',
        },
        { as: 'The Peruvian president', form: 'nominal', role: 'president', nationality: 'Peru' },
      ],
    },
    who: { 'The Peruvian president': 'Ann Ray' },
  },
  {
    name: 'a vice president is not the president',
    sketch: {
      text: 'Vice President Bea Roy spoke after President Ann Ray. The president agreed.',
      mentions: [
        { as: 'Vice President Bea Roy', head: 'Bea Roy', role: 'vice president' },
        { as: 'President Ann Ray', head: 'Ann Ray', role: 'president' },
        { as: 'The president', form: 'nominal', role: 'president' },
      ],
    },
    who: { 'The president': 'Ann Ray' },
  },
  {
    name: 'an unnamed official met again is the same, another is not',
    sketch: {
      text: 'A senior Peruvian official said so. The anonymous Peruvian official added more. Another official denied it.',
      mentions: [
        {
          as: 'A senior Peruvian official',
          form: 'nominal',
          role: 'official',
          nationality: 'Peru',
        },
        {
          as: 'The anonymous Peruvian official',
          form: 'nominal',
          role: 'official',
          nationality: 'Peru',
        },
        { as: 'Another official', form: 'nominal', role: 'official' },
      ],
    },
    who: {
      'The anonymous Peruvian official': 'senior Peruvian official',
      'Another official': 'official',
    },
  },
  {
    name: 'a name tagged once is found where it was passed over, but not inside another name',
    sketch: {
      text: 'Ann Ray left. For Ray it was hard. The Ray Hospital and Bea Ray did not.',
      mentions: ['Ann Ray'],
    },
    who: { 'Ray#2': 'Ann Ray', 'Ray#3': null, 'Ray#4': null },
  },
  {
    name: 'pronouns follow prominence and gender',
    sketch: {
      text: 'Mr. Ray met Mrs. Roy in Lima. She laughed. He left with his bag.',
      mentions: [
        { as: 'Mr. Ray', head: 'Ray' },
        { as: 'Mrs. Roy', head: 'Roy' },
      ],
    },
    who: { She: 'Roy', He: 'Ray', his: 'Ray' },
  },
];

test.each(CASES)('$name', async ({ sketch, who }) => {
  const asked = await resolved(sketch);
  for (const [phrase, name] of Object.entries(who)) {
    expect({ [phrase]: asked.who(phrase) }).toEqual({ [phrase]: name });
  }
});
