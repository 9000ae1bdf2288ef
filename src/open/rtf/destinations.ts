import type { Destination } from './state.ts';

const NAMES: Readonly<Record<string, Destination>> = {
  stylesheet: 'stylesheet',
  info: 'info',
  field: 'field',
  fldinst: 'instruction',
  fldrslt: 'result',
  footnote: 'note',
  shptxt: 'box',
  listtext: 'list-mark',
  pntext: 'list-mark',
  pict: 'picture',
  annotation: 'comment',
  ud: 'body',
};

/** Destinations that are no text of the story (Rich Text Format 1.9.1). */
const SILENT: ReadonlySet<string> = new Set(
  `fonttbl colortbl header headerl headerr headerf footer footerl footerr footerf sp do objdata tc tcn tcl xe rxe ftnsep
ftnsepc ftncn aftnsep aftnsepc aftncn bkmkstart bkmkend nonshppict shprslt filetbl revtbl listtable listoverridetable
pgdsctbl atrfstart atrfend atnid atnauthor template upr mmathPict`.split(/\s+/),
);

/** Starred destinations that are entered without being destinations of their own. */
const ENTERED: ReadonlySet<string> = new Set(['shppict', 'shpinst', 'cs', 'moMath', 'moMathPara']);

/** Groups that hold the properties of a formula's part. */
export const FORMULA_PROPERTIES: RegExp = /^m[a-z]\w*Pr$/;

const PROPERTIES: ReadonlySet<string> = new Set(['title', 'author', 'subject', 'keywords', 'doccomm']);

/** The destination that a control word at the start of a group opens; null for none. */
export function destinationOf(name: string, starred: boolean, around: Destination): Destination | null {
  if (around === 'info') return PROPERTIES.has(name) ? 'property' : 'silent';
  if (around === 'stylesheet') return 'style';
  if (around === 'silent') return name === 'ud' ? 'body' : 'silent';
  const known = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
  if (known) return known;
  if (SILENT.has(name) || FORMULA_PROPERTIES.test(name)) return 'silent';
  return starred && !ENTERED.has(name) ? 'silent' : null;
}
