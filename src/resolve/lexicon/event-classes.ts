/**
 * Types of extract/lexicon/event-nouns that one happening may be told under: who visits meets, and a truce is a
 * cease-fire. The first of a line names the class; a type of no line is a class of its own.
 */
const CLASSES = `
meeting visit
election vote
`;

const CLASS_OF: ReadonlyMap<string, string> = new Map(
  CLASSES.trim()
    .split('\n')
    .flatMap((line) => {
      const types = line.split(' ');
      return types.map((type): [string, string] => [type, types[0] ?? type]);
    }),
);

/** The class of an event type; a type of no class is its own. */
export const eventClass = (type: string): string => CLASS_OF.get(type) ?? type;

/** All types of a class, for asking a directory. */
export const typesOfClass = (type: string): readonly string[] => {
  const wanted = eventClass(type);
  return [...new Set([wanted, ...[...CLASS_OF].filter(([, c]) => c === wanted).map(([t]) => t)])];
};

/** Kinds of event that two sides hold with one another. */
export const MUTUAL_CLASSES: ReadonlySet<string> = new Set([
  'meeting',
  'call',
  'agreement',
  'cease-fire',
  'match',
]);

/** Qualifiers that say an event is a later one of a series. */
export const LATER_IN_SERIES: ReadonlySet<string> = new Set(
  'second third fourth fifth next new another follow-up followup upcoming future further renewed repeat again'.split(
    ' ',
  ),
);
/** Qualifiers that say an event is an earlier one of a series. */
export const EARLIER_IN_SERIES: ReadonlySet<string> = new Set(
  'first last previous earlier prior past initial recent inaugural'.split(' '),
);
/** Qualifiers that make an event a part of the way to another. */
export const PREPARATORY: ReadonlySet<string> = new Set(
  'preparatory preliminary exploratory technical planning pre-summit working-level'.split(' '),
);
