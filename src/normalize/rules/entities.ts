import { EVERYWHERE, type Rule, replaceAll } from '../rule.ts';

/** Named characters of HTML that prose meets, beyond those that count up from U+00A0. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  horbar: '―',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsaquo: '‹',
  rsaquo: '›',
  hellip: '…',
  bull: '•',
  dagger: '†',
  Dagger: '‡',
  permil: '‰',
  prime: '′',
  Prime: '″',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  zwnj: '\u200C',
  zwj: '\u200D',
  lrm: '\u200E',
  rlm: '\u200F',
  OElig: 'Œ',
  oelig: 'œ',
  Scaron: 'Š',
  scaron: 'š',
  Yuml: 'Ÿ',
  fnof: 'ƒ',
  circ: 'ˆ',
  tilde: '˜',
  euro: '€',
  trade: '™',
  minus: '−',
  infin: '∞',
  ne: '≠',
  le: '≤',
  ge: '≥',
  asymp: '≈',
  larr: '←',
  uarr: '↑',
  rarr: '→',
  darr: '↓',
  harr: '↔',
  hearts: '♥',
  spades: '♠',
  clubs: '♣',
  diams: '♦',
  star: '☆',
  ast: '*',
  num: '#',
  excl: '!',
  quest: '?',
  lpar: '(',
  rpar: ')',
  comma: ',',
  period: '.',
  colon: ':',
  semi: ';',
  lowbar: '_',
  sol: '/',
  bsol: '\\',
  percnt: '%',
  plus: '+',
  equals: '=',
  dollar: '$',
  commat: '@',
  lsqb: '[',
  rsqb: ']',
  lbrack: '[',
  rbrack: ']',
  lcub: '{',
  rcub: '}',
  verbar: '|',
  grave: '`',
  Hat: '^',
  hyphen: '-',
  dash: '‐',
  Alpha: 'Α',
  Beta: 'Β',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Pi: 'Π',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  theta: 'θ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  psi: 'ψ',
  omega: 'ω',
};

/** The names of U+00A0 to U+00FF, in order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );

/** Characters by their HTML names. */
const ENTITY_NAMES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(NAMED),
  ...LATIN.map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
]);

/** What a numeric reference to 0x80 to 0x9F means: browsers read it as windows-1252 (WHATWG HTML, 13.2.5.80). */
const NUMERIC_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** A reference, escaped once or more often. */
const REFERENCE = /&(?:amp;|#0*38;|#x0*26;)*(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,7}));/g;

function numbered(code: number): string | null {
  if (code >= 0x80 && code <= 0x9f) return NUMERIC_HIGH.charAt(code - 0x80);
  if (code === 9 || code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return ' ';
  const forbidden = code < 0x20 || code === 0x7f || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff;
  return forbidden || (code & 0xfffe) === 0xfffe || code === 0xfffc ? null : String.fromCodePoint(code);
}

export const entities: Rule = {
  id: 'entities',
  summary: 'Decodes characters written as HTML entities (&quot; &#8217; &amp;eacute;).',
  kinds: EVERYWHERE,
  signs: '&',
  changesLetters: true,
  repeats: true,
  propose: ({ text }) =>
    replaceAll(text, REFERENCE, ([, decimal, hexadecimal, name]) => {
      if (decimal !== undefined) return numbered(Number.parseInt(decimal, 10));
      if (hexadecimal !== undefined) return numbered(Number.parseInt(hexadecimal, 16));
      return ENTITY_NAMES.get(name ?? '') ?? null;
    }),
  examples: [
    { before: '&quot;It&#8217;s caf&eacute; &amp; bar,&quot; he said&hellip;', after: '“It’s café & bar,” he said…' },
    { before: 'Salt &amp;amp; pepper', after: 'Salt & pepper' },
  ],
  unchanged: ['AT&T; &nosuch; R&D', 'a && b'],
};
