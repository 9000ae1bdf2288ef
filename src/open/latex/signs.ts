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
