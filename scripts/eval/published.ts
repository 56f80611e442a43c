/** The starting tagger on PolNeAR dev, 68 articles, F1: ../shared/models/reader/CARD.md. */
export const CARD = {
  source: { exact: 0.758, overlap: 0.844 },
  cue: { exact: 0.686, overlap: 0.822 },
  content: { exact: 0.451, overlap: 0.855 },
} as const;
