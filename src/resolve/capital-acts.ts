import type { Span } from '../model/span.ts';

/** Prepositions after which a capital is a place: "in Budapest", "to Kyiv". */
const LOCATIVE =
  /\b(?:in|at|near|outside|inside|around|into|to|toward|towards|across|of|through|via|over|visit|visited|visiting|left|leaving|reached|downtown|central|from)\s+(?:the\s+)?$/iu;
/** Words after which it is a party: "with Moscow", "between Seoul and". */
const PARTY =
  /\b(?:with|against|between|by|versus|accused|accuses|urged|urges|told|pressed|whether)\s+$/iu;
/** A party named with another: "with Europe and Kyiv". */
const PARTY_IN_LIST = /\b(?:with|against|between)\s+(?:\p{Lu}[\p{L}.]*,?\s+)+(?:and|or)\s+$/u;
const ABSTRACT_POSSESSION =
  /^['’]s?\s+(?:\p{Ll}+\s+)?(?:perspective|position|refusal|view|views|stance|demand|demands|decision|policy|interests?|government|leaders?|allies|ambitions?|claims?|response|offer|proposal|plans?|war|side|terms|reluctance|willingness|insistence|support|strategy|behalf|threats?|accusations?|foreign|military|leverage)\b/u;
const VERB_AFTER =
  /^\s+(?:also\s+|still\s+|now\s+|has\s+|have\s+|had\s+)?(?:has|had|will|would|wants?|wanted|hopes?|hoped|fears?|insists?|insisted|den(?:ies|ied)|rejects?|rejected|accuses?|accused|warns?|warned|seeks?|sought|agrees?|agreed|refuses?|refused|considers?|sees|views|demands?|demanded|expects?|expected|plans|vowed|vows|claims?|claimed|recogni[sz]es?|backs?|backed|may|might|could|should|must)\b/u;
const REPORTS = /^\s+(?:\p{Ll}+ly\s+)?(?:said|says|\p{Ll}+(?:ed|s))\s+(?:that|it)\b/u;

/** Whether a capital's name stands for its state here, by the words around it; else it is where something is. */
export function capitalActs(text: string, span: Span): boolean {
  const before = text.slice(Math.max(0, span.start - 60), span.start);
  const after = text.slice(span.end, span.end + 60);
  const possession = /['’]s?$/u.test(span.text) ? `’s${after}` : after;
  if (ABSTRACT_POSSESSION.test(possession)) return true;
  if (LOCATIVE.test(before)) return false;
  return (
    PARTY.test(before) ||
    PARTY_IN_LIST.test(before) ||
    VERB_AFTER.test(after) ||
    REPORTS.test(after)
  );
}
