import { type DivisionKind, opensWith } from '../../model/index.ts';

/** How high a division stands before the file itself says otherwise: 1 holds 2, 2 holds 3. */
export type Rank = 1 | 2 | 3 | 4 | 5;

export interface DivisionWord {
  readonly rank: Rank;
  /** True for words that are common in prose (`day`, `letter`) and need a series to be believed. */
  readonly weak: boolean;
}

const RANKS: readonly { readonly rank: Rank; readonly weak: boolean; readonly words: string }[] = [
  { rank: 1, weak: false, words: 'volume vol tome tomo band volumen том' },
  { rank: 1, weak: true, words: 'book bk livre buch libro livro книга' },
  { rank: 2, weak: true, words: 'part pt partie teil parte часть act arc akt acte acto atto ato period season phase' },
  {
    rank: 3,
    weak: false,
    words: 'chapter chap ch chp chpt chapitre kapitel kap capítulo capitulo cap capitolo глава',
  },
  {
    rank: 3,
    weak: true,
    words:
      'letter stave canto adventure episode ep day night week entry lesson tale story scene fit lettre brief carta lettera письмо день tag jour giorno día instalment installment fragment verse song',
  },
  { rank: 4, weak: true, words: 'section sec §  abschnitt sección sezione seção' },
];

/** Words that count divisions, in lower case. */
export const DIVISION_WORDS: ReadonlyMap<string, DivisionWord> = new Map(
  RANKS.flatMap(({ rank, weak, words }) => words.split(/\s+/).map((word) => [word, { rank, weak }] as const)),
);

export interface NamedDivision {
  readonly kind: DivisionKind;
  readonly matter: 'front' | 'body' | 'back';
}

const NAMED: readonly {
  readonly kind: DivisionKind;
  readonly matter: 'front' | 'body' | 'back';
  readonly names: string;
}[] = [
  {
    kind: 'prologue',
    matter: 'body',
    names: 'prologue|prolog|prelude|overture|prologo|prólogo|пролог|preamble|teaser',
  },
  {
    kind: 'epilogue',
    matter: 'body',
    names: 'epilogue|epilog|épilogue|epilogo|epílogo|эпилог|coda|postscript|envoi|conclusion|finale',
  },
  {
    kind: 'interlude',
    matter: 'body',
    names:
      'interlude|intermission|intermezzo|interludio|interlúdio|zwischenspiel|entr’acte|intermède|интерлюдия|omake|side story|bonus chapter|outtake',
  },
  {
    kind: 'preface',
    matter: 'front',
    names:
      'preface|préface|vorrede|prefacio|prefácio|prefazione|предисловие|author’s preface|preface to the [a-z]+ edition|prefatory note',
  },
  { kind: 'foreword', matter: 'front', names: 'foreword|avant-propos|vorwort|premessa' },
  {
    kind: 'introduction',
    matter: 'front',
    names:
      'introduction|introductory|introductory note|einleitung|introducción|introduzione|introdução|введение|author’s introduction',
  },
  { kind: 'dedication', matter: 'front', names: 'dedication|dédicace|widmung|dedicatoria|dedica' },
  { kind: 'epigraph', matter: 'front', names: 'epigraph|épigraphe' },
  {
    kind: 'afterword',
    matter: 'back',
    names:
      'afterword|nachwort|postface|epílogo del autor|postfazione|posfácio|послесловие|acknowledge?ments|author’s afterword|about the author|note|danksagung|remerciements',
  },
  {
    kind: 'appendix',
    matter: 'back',
    names:
      'appendix|anhang|appendice|apéndice|apêndice|приложение|notes|endnotes|footnotes|glossary|errata|bibliography|anmerkungen',
  },
];

const ARTICLE = '(?:an? |the |la |el |le |der |die |das |l’)?';
const LEADING_ARTICLE = new RegExp(`^${ARTICLE}`, 'i');

/** Letters of a name that tell it from most words. */
const TELLING = 4;
const mayOpenNamed = opensWith(NAMED.flatMap((row) => row.names.split('|').map((name) => name.slice(0, TELLING))));

/** Whether a line may begin with the name of a division: a cheap look before the patterns of each kind. */
export function mayBeNamed(line: string): boolean {
  return mayOpenNamed(line.replace(LEADING_ARTICLE, ''));
}

/** Names of divisions that need no number, as an alternation without anchors. */
export const NAMED_DIVISIONS: readonly (NamedDivision & { readonly pattern: RegExp })[] = NAMED.map((row) => ({
  kind: row.kind,
  matter: row.matter,
  pattern: new RegExp(`^${ARTICLE}(?:${row.names})(?![\\p{L}\\p{N}’])`, 'iu'),
}));

/** Titles of a printed list of contents, folded. */
export const CONTENTS_TITLES: ReadonlySet<string> = new Set([
  'contents',
  'table of contents',
  'the contents',
  'list of chapters',
  'chapters',
  'chapter list',
  'inhalt',
  'inhaltsverzeichnis',
  'table des matieres',
  'sommaire',
  'indice',
  'contenido',
  'tabla de contenido',
  'sumario',
  'содержание',
  'оглавление',
]);

/** Most lines are; for them folding needs no table of Unicode. */
const ASCII = /^[\0-\x7f]*$/;

/** A text for comparison: lower case, accents dropped, everything but letters and digits made one space. */
export function fold(text: string): string {
  if (ASCII.test(text)) {
    return text
      .toLowerCase()
      .replaceAll("'", '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  }
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
