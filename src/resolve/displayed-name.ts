import type { Member } from './member.ts';

const WITH_ARTICLE =
  /^(?:United |European Union$|Netherlands$|Philippines$|Maldives$|Bahamas$|Gambia$|Czech Republic$|Dominican Republic$|Central African Republic$)/u;
const BODIES: ReadonlySet<Member['type']> = new Set(['country', 'government', 'organisation']);

export const isBody = ({ type }: Member): boolean => BODIES.has(type);

/** Whether the article puts "the" before a body's name. */
function takesArticle({ mentions }: Member, text: string): boolean {
  return mentions.some(
    ({ form, head }) =>
      form === 'name' && /\bthe\s$/iu.test(text.slice(Math.max(0, head.start - 5), head.start)),
  );
}

/** A member's name as it stands in a sentence: "the European Union", "Ann Ray". */
export function displayedName(member: Member, text: string): string {
  const name = member.known?.name ?? member.name;
  if (!isBody(member) || /^the\s/iu.test(name)) return name;
  const article =
    WITH_ARTICLE.test(name) || (member.type !== 'country' && takesArticle(member, text));
  return article ? `the ${name}` : name;
}
