/** A piece of text on a page, in points from the lower left corner. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the type. */
  readonly size: number;
  readonly endsLine: boolean;
}

/** What the thread that reads a PDF finds. */
export type PdfAnswer =
  | { readonly error: string }
  | {
      readonly error: null;
      readonly title: string | null;
      readonly author: string | null;
      /** Pieces of each page in the order in which they were set. */
      readonly pages: readonly (readonly PdfItem[])[];
    };
