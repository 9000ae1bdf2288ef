/**
 * What lines look like that may head a chapter, before the text's language is known: words that hardly anything else
 * begins with. What a line says for sure is asked of `readLabel` and `divisionName`.
 */
export const HEADING_COUNTERS =
  'chapter|chap|ch|part|pt|book|volume|vol|act|scene|episode|section|letter|canto|teil|parte';
/** Those whose count may stand alone above the title: `BOOK THREE`. */
export const BARE_COUNTERS = 'chapter|part|book|volume|vol|act|section|canto';
/** Numbers in words behind them. */
export const SPELLED_COUNTS =
  '(?:twenty|thirty)?[ -]?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w{3,6}teen|twenty|thirty|first|second|third|fourth|fifth|last)';
/** Words that count parts, and words that only stand around a count. */
export const AROUND_COUNTS = 'part|chapter|pt|ch|no|book|of|the|end|final|epilogue|prologue';

/** Headings that count nothing, by language. */
export const HEADING_NAMES: Readonly<Record<string, string>> = {
  en: 'prologue?|epilogue|interlude|preface|introduction|foreword|afterword|contents|table of contents|list of illustrations|illustrations|dedication',
  de: 'prolog|epilog|vorwort|inhalt|inhaltsverzeichnis',
  fr: 'pr[eé]face|avant-propos',
  pt: 'prefacio',
  ru: 'пролог|эпилог',
};
