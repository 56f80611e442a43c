/** Markup that is safe: made by `html` alone. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | null | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Controls that turn the direction of what follows would reorder our own words too; the others show as nothing.
const UNSEEN = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;

const safe = (text: string) =>
  text.replace(UNSEEN, '\ufffd').replace(/[&<>"']/g, (each) => ENTITIES[each] ?? each);

/** A template whose values are escaped unless they are `Html` themselves. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.map((text, n) => text + markupOf(parts[n] ?? null)).join('') };
}

function markupOf(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return safe(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(markupOf).join('');
}
