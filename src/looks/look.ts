import type { Resource } from '../model/index.ts';

/** The fonts that come along, by the names that a look gives them. */
export const SHIPPED_FONTS = ['gentium', 'pt-sans'] as const;

/** A font of the user's, by its ending. */
export const FONT_FILE: RegExp = /\.(?:ttf|otf|woff)$/i;

/** Everything about a book's look that a reader may choose. Words and structure are the same in every look. */
export interface Look {
  /** How paragraphs are told apart: by an indent, by space between them, or by both; or as the reader's program does. */
  readonly paragraphs: 'indented' | 'spaced' | 'both' | 'reader';
  readonly align: 'justify' | 'left' | 'reader';
  readonly hyphens: 'yes' | 'no' | 'reader';
  /** A multiple of the size of the letters; null leaves it to the reader's program. */
  readonly lineHeight: number | null;
  /** A shipped font by name, a generic family, or a font file beside the settings; null is the reader's own. */
  readonly font: string | null;
  readonly headingFont: string | null;
  /** How a chapter's first words are set. */
  readonly openings: 'plain' | 'small-caps' | 'drop-cap' | 'raised';
  /** Whether a chapter begins at the head of its page or lower down. */
  readonly chapterPage: 'top' | 'sunk';
  /** What stands between scenes: `line`, `asterisks`, `blank`, words of one's own, or a picture file. */
  readonly ornament: string;
  readonly notes: 'ruled' | 'plain' | 'small';
  readonly messages: 'bubbles' | 'script';
  readonly tables: 'ruled' | 'grid' | 'plain';
  /** How lines run: as the source says (the language's way where it says nothing), or as the user wants it. */
  readonly writing: 'source' | 'horizontal' | 'vertical';
  /** Whether long italic passages (epigraphs, summaries, dedications) stand upright, which is easier to read. */
  readonly upright: boolean;
}

/** What may be changed of a named look, part by part. */
export type LookChanges = { readonly [K in keyof Look]?: Look[K] };

/** What a book wears: its look, and the files that the look brings along. */
export interface Dress {
  readonly look: Look;
  /** Stylesheets that documents name after the look's own, by their paths in the book. */
  readonly sheets: readonly string[];
  /** The fonts, their licences, the sheets and the picture between scenes. */
  readonly resources: readonly Resource[];
  /** Path of the picture between scenes; null when signs or a line stand there. */
  readonly ornament: string | null;
}

/** A named look. */
export interface NamedLook {
  readonly name: string;
  readonly summary: string;
  readonly look: Look;
}

const CLASSIC: Look = {
  paragraphs: 'indented',
  align: 'justify',
  hyphens: 'yes',
  lineHeight: null,
  font: null,
  headingFont: null,
  openings: 'plain',
  chapterPage: 'top',
  ornament: 'line',
  notes: 'ruled',
  messages: 'bubbles',
  tables: 'ruled',
  writing: 'source',
  upright: false,
};

/** The named looks, the usual one first. */
export const namedLooks: readonly NamedLook[] = [
  { name: 'classic', summary: 'a printed novel: indented and justified, a short line between scenes', look: CLASSIC },
  {
    name: 'novel',
    summary: 'a literary edition: sunk chapters, small capitals for the first words, asterisks between scenes',
    look: { ...CLASSIC, openings: 'small-caps', chapterPage: 'sunk', ornament: 'asterisks' },
  },
  {
    name: 'modern',
    summary: 'headings without serifs at the left margin, a raised first letter, much air above a chapter',
    look: {
      ...CLASSIC,
      headingFont: 'sans-serif',
      openings: 'raised',
      chapterPage: 'sunk',
      notes: 'plain',
      tables: 'plain',
    },
  },
  {
    name: 'web',
    summary: 'as stories stand on the web: space between paragraphs, no indent, a ragged right edge',
    look: { ...CLASSIC, paragraphs: 'spaced', align: 'left', hyphens: 'no', notes: 'small', tables: 'grid' },
  },
  {
    name: 'large',
    summary: 'easy to read: left-aligned, generous lines, space between paragraphs, no long italics',
    look: {
      ...CLASSIC,
      paragraphs: 'spaced',
      align: 'left',
      hyphens: 'no',
      lineHeight: 1.6,
      headingFont: 'sans-serif',
      ornament: 'asterisks',
      messages: 'script',
      upright: true,
    },
  },
  {
    name: 'plain',
    summary: "everything left to the reader's own program, but for headings, verse and scene breaks",
    look: {
      ...CLASSIC,
      paragraphs: 'reader',
      align: 'reader',
      hyphens: 'reader',
      notes: 'plain',
      messages: 'script',
      tables: 'plain',
    },
  },
];

/** The look of a book for which nobody chose one. */
export const usualLook: Look = CLASSIC;

/** A part of a look as the settings name it. */
export interface LookPart {
  /** The name in the settings: `chapter-page`. */
  readonly name: string;
  readonly part: keyof Look;
  readonly summary: string;
  /** The words that it may be; null when it may be any text, or a number. */
  readonly values: readonly string[] | null;
}

/** The parts that settings may change, in the order in which they are listed. */
export const lookParts: readonly LookPart[] = [
  {
    name: 'paragraphs',
    part: 'paragraphs',
    summary: 'how paragraphs are told apart',
    values: ['indented', 'spaced', 'both', 'reader'],
  },
  { name: 'align', part: 'align', summary: 'the right edge of the text', values: ['justify', 'left', 'reader'] },
  { name: 'hyphens', part: 'hyphens', summary: 'words cut at line ends', values: ['yes', 'no', 'reader'] },
  { name: 'line-height', part: 'lineHeight', summary: 'height of lines, as a multiple such as 1.5', values: null },
  {
    name: 'font',
    part: 'font',
    summary: 'font of the text: serif, sans-serif, a shipped font or a font file',
    values: null,
  },
  { name: 'heading-font', part: 'headingFont', summary: 'font of the headings', values: null },
  {
    name: 'openings',
    part: 'openings',
    summary: "a chapter's first words",
    values: ['plain', 'small-caps', 'drop-cap', 'raised'],
  },
  { name: 'chapter-page', part: 'chapterPage', summary: 'where a chapter begins on its page', values: ['top', 'sunk'] },
  {
    name: 'ornament',
    part: 'ornament',
    summary: 'between scenes: line, asterisks, blank, any words, or a picture file',
    values: null,
  },
  { name: 'notes', part: 'notes', summary: "author's notes", values: ['ruled', 'plain', 'small'] },
  { name: 'messages', part: 'messages', summary: 'text messages', values: ['bubbles', 'script'] },
  { name: 'tables', part: 'tables', summary: 'lines of tables', values: ['ruled', 'grid', 'plain'] },
  {
    name: 'writing',
    part: 'writing',
    summary: 'how lines run: as the source says, or vertical as in Japanese books',
    values: ['source', 'horizontal', 'vertical'],
  },
];
