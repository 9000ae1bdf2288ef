/** Commands that print a sign, by name. */
const SIGNS: Readonly<Record<string, string>> = {
  ss: 'ß',
  SS: 'SS',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  dj: 'đ',
  DJ: 'Đ',
  th: 'þ',
  TH: 'Þ',
  ng: 'ŋ',
  NG: 'Ŋ',
  ldots: '…',
  dots: '…',
  textellipsis: '…',
  dotfill: '…',
  textemdash: '—',
  textendash: '–',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  lq: '‘',
  rq: '’',
  quotedblbase: '„',
  quotesinglbase: '‚',
  glqq: '„',
  grqq: '“',
  glq: '‚',
  grq: '‘',
  flqq: '«',
  frqq: '»',
  flq: '‹',
  frq: '›',
  guillemotleft: '«',
  guillemotright: '»',
  guillemetleft: '«',
  guillemetright: '»',
  guilsinglleft: '‹',
  guilsinglright: '›',
  og: '«\u00a0',
  fg: '\u00a0»',
  textquotesingle: "'",
  textquotedbl: '"',
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textunderscore: '_',
  textbar: '|',
  textless: '<',
  textgreater: '>',
  textbraceleft: '{',
  textbraceright: '}',
  textasteriskcentered: '*',
  textbullet: '•',
  textperiodcentered: '·',
  textdegree: '°',
  textregistered: '®',
  texttrademark: '™',
  copyright: '©',
  textcopyright: '©',
  S: '§',
  P: '¶',
  dag: '†',
  ddag: '‡',
  textdagger: '†',
  textdaggerdbl: '‡',
  pounds: '£',
  textsterling: '£',
  euro: '€',
  texteuro: '€',
  textyen: '¥',
  textexclamdown: '¡',
  textquestiondown: '¿',
  textordfeminine: 'ª',
  textordmasculine: 'º',
  No: '№',
  TeX: 'TeX',
  LaTeX: 'LaTeX',
  star: '⋆',
  ast: '*',
  bigstar: '★',
  cdot: '·',
  cdots: '⋯',
  bullet: '•',
  circ: '°',
  diamond: '⋄',
  Diamond: '◇',
  clubsuit: '♣',
  spadesuit: '♠',
  heartsuit: '♥',
  diamondsuit: '♦',
  sim: '∼',
  times: '×',
  infty: '∞',
  dagger: '†',
  ddagger: '‡',
  rightarrow: '→',
  leftarrow: '←',
  to: '→',
  Rightarrow: '⇒',
  leq: '≤',
  geq: '≥',
  neq: '≠',
  approx: '≈',
  pm: '±',
  quad: '\u2003',
  qquad: '\u2003\u2003',
  enspace: '\u2002',
  enskip: '\u2002',
  thinspace: '\u2009',
  nobreakspace: '\u00a0',
  space: ' ',
  textvisiblespace: ' ',
  lbrace: '{',
  rbrace: '}',
  ' ': ' ',
  '\n': ' ',
  '\t': ' ',
  ',': '\u202f',
  ';': ' ',
  ':': ' ',
  '>': ' ',
  '!': '',
  '/': '',
  '@': '',
  '-': '\u00ad',
  '&': '&',
  '%': '%',
  $: '$',
  '#': '#',
  _: '_',
  '{': '{',
  '}': '}',
};

/** Combining marks, by the command that sets one on the letter behind it. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
  t: '\u0361',
};

/** Greek letters of formulas. */
const GREEK: readonly string[] =
  `alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho
sigma tau upsilon phi chi psi omega`.split(/\s+/);

/** The sign that a command prints; null for a command that prints none by itself. */
export function signOf(name: string): string | null {
  const sign = Object.hasOwn(SIGNS, name) ? SIGNS[name] : undefined;
  if (sign !== undefined) return sign;
  const at = GREEK.indexOf(name.toLowerCase());
  if (at < 0 || !/^[A-Z]?[a-z]+$/.test(name)) return null;
  // The alphabet has a second sigma, for the ends of words.
  const letter = String.fromCodePoint(0x3b1 + at + (at > 16 ? 1 : 0));
  return /^[A-Z]/.test(name) ? letter.toUpperCase() : letter;
}

/** Whether a command sets a mark on the letter behind it. */
export function isAccent(name: string): boolean {
  return Object.hasOwn(ACCENTS, name);
}

/** A letter with the mark that a command sets on it; the mark goes on the first of several. */
export function accented(name: string, letters: string): string {
  const mark = ACCENTS[name] ?? '';
  const [first = ' ', ...rest] = letters;
  // A mark goes on an i that keeps its dot.
  const bare = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
  return `${(bare + mark).normalize('NFC')}${rest.join('')}`;
}

/** Text as it is printed: quotation marks and dashes are typed with several signs. */
export function typeset(text: string): string {
  return text
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replaceAll('`', '‘')
    .replaceAll(',,', '„')
    .replaceAll('<<', '«')
    .replaceAll('>>', '»')
    .replaceAll('?‘', '¿')
    .replaceAll('!‘', '¡');
}

/** So much of a line is looked at before a percent sign, and behind it. */
const [BEFORE, BEHIND] = [80, 300];
/** A figure in running text, no more than three digits between its points: `63`, `94,000`, `63~`; no year, and no length of a command. */
const FIGURE = /(?:^|[\s([«„“"–—-])\d{1,3}(?:[.,]\d{1,3}){0,4}(?:~|\\,)?$/;
const SPACED_FIGURE = /\p{L}[\s,(]{1,3}\d{1,3}(?:[.,]\d{1,3}){0,4} $/u;
const COMMANDED = /\\[a-zA-Z@]{1,40}\*?\s?\d[\d.,]*$/;
/** The sentence goes on: with a sign that ends or parts it, or a small letter. */
const GOES_ON = /^(?:[)\]»”.,;:…](?![.%])|[)\]»”,;:]? +\p{Ll}|-\p{Ll}| ?[–—] ?\p{L})/u;
/** A sentence of some words ends in the line. */
const SENTENCE_ENDS = /^ \p{Ll}[^.!?…%]*(?:\s[^.!?…%\s]+){3}[.!?…]/u;

/** What a file shows of whether its writer knows the sign: some are escaped, or begin remarks on lines of their own. */
export type PercentHabits = Readonly<Record<'escapes' | 'remarks', boolean>>;

export function percentHabits(text: string): PercentHabits {
  return { escapes: text.includes('\\%'), remarks: /^[ \t]{0,40}%/m.test(text) };
}

/**
 * Whether a `%` that nobody escaped is the sign of a percentage: behind a figure, and the sentence goes on, or behind an
 * opening bracket that its line closes. Who escapes others means a remark, unless a sign follows at once.
 */
export function isPercentage(text: string, at: number, habits: () => PercentHabits): boolean {
  const sign = text[at - 1] ?? '';
  if (!/[\d( ~,]/.test(sign)) return false;
  const before =
    text
      .slice(Math.max(0, at - BEFORE), at)
      .split('\n')
      .at(-1) ?? '';
  const behind = text.slice(at + 1, at + 1 + BEHIND).split('\n', 1)[0] ?? '';
  if (sign === '(') return /[\p{L}\p{N}]\s\($/u.test(before) && /^ ?\p{L}[^()\\%]{1,200}\)/u.test(behind);
  if (sign === ' ')
    return SPACED_FIGURE.test(before) && SENTENCE_ENDS.test(behind) && !habits().escapes && !habits().remarks;
  if (!FIGURE.test(before) || COMMANDED.test(before) || !GOES_ON.test(behind)) return false;
  return /^\S/.test(behind) || !habits().escapes;
}
