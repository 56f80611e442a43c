/** Things that can state something: who wrote them need not be known. Other events and things say nothing. */
export const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(
  `report study poll survey statement document agreement treaty accord law bill act lawsuit suit complaint indictment
  charge ruling verdict judgment judgement order decree resolution letter memo memorandum email e-mail message post tweet
  release filing paper article book transcript review inquiry enquiry investigation audit analysis research data figure
  statistic result finding testimony affidavit petition constitution contract guidance guideline editorial column
  video footage recording census index notice bulletin dossier file record website site page blog newspaper magazine
  manifesto platform plan proposal deal communique communiqué declaration warrant brief briefing speech remark comment
  interview story account ad advertisement advert label sign banner poster headline caption minutes`.split(
    /\s+/,
  ),
);

/** What documents do beside saying: they show. */
export const SHOWING_VERBS: ReadonlySet<string> = new Set(
  `show find suggest indicate reveal confirm prove demonstrate contain list give put read detail document record make
  identify point`.split(/\s+/),
);
