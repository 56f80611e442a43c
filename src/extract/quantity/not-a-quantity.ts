interface Written {
  readonly written: string;
  readonly before: string;
  readonly after: string;
  readonly unit: string | null;
}

/** Numbers that count nothing: ordinals, labels, scores, ages told as "48," and "one" as a pronoun. */
export function isNoQuantity({ written, before, after, unit }: Written): boolean {
  if (
    /^(?:st|nd|rd|th)\b/i.test(after) ||
    /^[/:]\d/.test(after) ||
    /^(?:-?year|-?month|-?day)s?-old/i.test(after)
  )
    return true;
  if (
    /\b(?:No\.?|number|flight|room|route|highway|page|chapter|article|section|section|resolution|phase|group|level|type|world\s+war|part|title|district|channel|apollo|boeing|airbus)\s+$/i.test(
      before,
    )
  )
    return true;
  if (
    /^one$/i.test(written) &&
    (unit === null || /\b(?:no|any|every|this|that|the|some|each|which)\s+$/i.test(before))
  )
    return true;
  // "a third meeting", "the second quarter": an ordinal looks like a fraction.
  if (
    /^(?:an?|one)[\s-]+(?:third|fourth|fifth|sixth|seventh|eighth|tenth)$/i.test(written) &&
    !/^\s+(?:of|more|less|fewer|as|higher|lower|larger|smaller)\b|^\s*(?:[.,;:!?”"]|$)/i.test(after)
  )
    return true;
  if (/\bthe\s+$/i.test(before) && /^(?:third|quarter|half)$/i.test(written)) return true;
  // "Putin, 73, said", "aged 48"
  if (/,\s$/.test(before) && /^,/.test(after) && /^\d{1,3}$/.test(written)) return true;
  return /\b(?:aged?|ages)\s+$/i.test(before);
}
