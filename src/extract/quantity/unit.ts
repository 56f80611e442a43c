import { alternatives } from '../alternatives.ts';
import { CURRENCY_NAMES, CURRENCY_SIGNS } from '../lexicon/currencies.ts';
import { MEASURES } from '../lexicon/units.ts';

interface Unit {
  readonly name: string | null;
  /** Characters after the number that the unit takes. */
  readonly length: number;
}

const NAMED = new RegExp(
  `^[\\s-]?(${alternatives([...Object.keys(MEASURES), ...Object.keys(CURRENCY_NAMES)])})(?![\\p{L}\\d])`,
  'iu',
);
const ENDS =
  /^(?:a|an|the|of|in|on|at|by|to|for|from|with|and|or|but|as|than|that|which|who|was|were|is|are|be|been|has|have|had|will|would|may|might|could|can|should|must|did|do|does|not|after|before|during|since|until|over|under|more|less|fewer|ago|later|when|while|if|because|so|then|also|only|just|per|each|every|it|he|she|they|we|you|i|his|her|its|their|our|this|these|those|there|said|says|told|into|out|up|down|off|about|against|between|among|within|without|times|am|pm|percent)$/i;
const MONEY_MARK = new RegExp(`^(?:${alternatives(Object.keys(CURRENCY_SIGNS))})$`, 'u');

/** The measure, currency or counted noun after a number: nouns in lower case and singular. */
export function readUnit(after: string, sign: string | null): Unit {
  if (sign !== null && MONEY_MARK.test(sign))
    return { name: CURRENCY_SIGNS[sign] ?? null, length: 0 };
  const named = NAMED.exec(after);
  if (named?.[1] !== undefined) {
    const key = named[1].toLowerCase().replace(/\s+/g, ' ');
    return { name: CURRENCY_NAMES[key] ?? MEASURES[key] ?? null, length: named[0].length };
  }
  return countedNoun(after);
}

function countedNoun(after: string): Unit {
  // The noun counted is the last of a run of words: "two key Russian airbases", "12 soldiers were".
  const run: string[] = [];
  let rest = after;
  let length = 0;
  for (let i = 0; i < 4; i++) {
    const next = /^([\s-]+(?:of\s+(?:the\s+|its\s+|their\s+|all\s+)?)?)([\p{L}][\p{L}’'-]*)/u.exec(
      rest,
    );
    if (!next?.[2] || ENDS.test(next[2]) || (run.length > 0 && /of/.test(next[1] ?? ''))) break;
    run.push(next[2]);
    length += next[0].length;
    rest = rest.slice(next[0].length);
    if (isPlural(next[2])) break;
  }
  const noun = run.at(-1);
  if (noun === undefined) return { name: null, length: 0 };
  // Without a plural in sight only a hyphened compound ("a 300-mile march") or a word for people counts.
  if (!isPlural(noun)) {
    const first = run[0] ?? '';
    if (!after.startsWith('-')) return { name: null, length: 0 };
    return { name: first.toLowerCase(), length: 1 + first.length };
  }
  return { name: singular(noun.toLowerCase()), length };
}

const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  police: 'police',
  troops: 'troop',
  feet: 'foot',
  lives: 'life',
  wives: 'wife',
  countries: 'country',
  aircraft: 'aircraft',
  data: 'datum',
  media: 'medium',
};

function isPlural(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    IRREGULAR[lower] !== undefined || (/[a-z]{2}s$/.test(lower) && !/(?:ss|us|is|ous)$/.test(lower))
  );
}

function singular(noun: string): string {
  const irregular = IRREGULAR[noun];
  if (irregular !== undefined) return irregular;
  if (/ies$/.test(noun) && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (/(?:ches|shes|sses|xes|zes)$/.test(noun)) return noun.slice(0, -2);
  return noun.slice(0, -1);
}
