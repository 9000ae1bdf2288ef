/** How a stretch of text is set. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly raised: 'sup' | 'sub' | null;
  /** The address of the link that the text is in. */
  readonly link: string | null;
  /** The number of the footnote whose mark it is. */
  readonly note?: number;
  /** Set where the document shows the text without holding it. */
  readonly generated?: boolean;
}

export const PLAIN_LOOK: Look = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  raised: null,
  link: null,
};

/** What a paragraph is, by its style. */
export type ParagraphKind = 'body' | 'title' | 'subtitle' | 'heading' | 'quotation';

/** How a paragraph is set. */
export interface ParagraphSetting {
  readonly kind: ParagraphKind;
  /** Of a heading; 1 is the highest. */
  readonly level: number;
  readonly align: 'center' | 'right' | null;
  readonly list: ListPosition | null;
  /** Set where a dash is its mark. */
  readonly dash?: boolean;
}

export const PLAIN_PARAGRAPH: ParagraphSetting = { kind: 'body', level: 0, align: null, list: null };

/** Where a paragraph stands in a list. */
export interface ListPosition {
  /** 0 for the outermost list. */
  readonly level: number;
  readonly ordered: boolean;
  /** Its number, for the first item of an ordered list. */
  readonly number: number;
}
