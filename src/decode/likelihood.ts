/** What the characters beyond ASCII of one language look like. */
interface Alphabet {
  /** Small letters beyond ASCII, the most frequent first (after national corpora and letter counts). */
  readonly letters: string;
  /** Whether the language is written in Latin letters, most of them ASCII. */
  readonly latin?: boolean;
}

const latin = (letters: string): Alphabet => ({ letters, latin: true });
const script = (letters: string): Alphabet => ({ letters });

/** Western European languages in turn: German, French, Spanish, Portuguese, Nordic ones, Italian, Icelandic, Dutch. */
const western: readonly Alphabet[] = [
  'üäöß',
  'éèàêçùôâîûëïœ',
  'óíáñéúü',
  'ãçáéíõóêâàúô',
  'äöåé',
  'øåæéò',
  'èàòùéìí',
  'ðáíóéþúýöæ',
  'éëïóöüè',
  'óáéíú',
].map(latin);

/** Polish, Czech, Slovak, Hungarian, Croatian and Slovene, Romanian. */
const central: readonly Alphabet[] = [
  'łęąóżśćńź',
  'áíěéřščžýůúťďňó',
  'áíéčšžýúľťôňäďóĺŕ',
  'áéöóőüíúű',
  'čšžćđ',
  'ăîâşţșț',
].map(latin);

/** Russian, Ukrainian, Bulgarian, Serbian. */
const cyrillic: readonly Alphabet[] = [
  'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё',
  'оанівитерслдкумпязьбгчйхцюєїщжшфґ',
  'аоиетнрсвлкдпмзугябъчщжхцйюшфь',
  'аиоенрсјтувдкмлпзгбчшцњжхћљђфџ',
].map(script);

const greek = [script('αοιετσνηυρπκμλςγίδωάόχέήθύφώξβζψϊϋΐ')];
const turkish = [latin('ıüşçğöâîû')];
/** Lithuanian, Latvian, Estonian. */
const baltic = ['ėįųšūžąčę', 'āīēšūļņžģčķ', 'äõüöšž'].map(latin);
const hebrew = [script('יוהלארתבשמנכעחדקפםטזגסןצךףץ')];
const arabic = [script('اليمنورتبةدعهكسفحقجأشىصخذضطزثإءغئظآؤ'), script('اینردتوهسبمکلگشزقحخجعپفصآغطذچئضظثژ')];
const vietnamese = [latin('̀đ́ưôâêợăà̉̃éáãóêòúíùèý')];
const thai = [script('านร่อกเงม้ยลวดทสตะปิีบคหแจพชัไขุโใูผซ็ถณธศษึืฟ์ภญฐฮฆฎฏๆำ')];

/** A row of the table of encodings that a text without a stated one may be in. */
interface Candidate {
  /** Its label, as `decodeAs` knows it. */
  readonly label: string;
  readonly alphabets: readonly Alphabet[];
}

const rows = (alphabets: readonly Alphabet[], ...labels: readonly string[]): Candidate[] =>
  labels.map((label) => ({ label, alphabets }));

/** Every 8-bit candidate; of two that explain a text equally well, the first is taken. */
export const candidates: readonly Candidate[] = [
  ...rows(western, 'windows-1252', 'macintosh'),
  ...rows(cyrillic, 'windows-1251', 'koi8-r', 'koi8-u', 'ibm866', 'cp855', 'iso-8859-5', 'x-mac-cyrillic'),
  ...rows(central, 'windows-1250', 'iso-8859-2'),
  ...rows(greek, 'windows-1253', 'iso-8859-7', 'cp737', 'cp869', 'mac-greek'),
  ...rows(turkish, 'windows-1254', 'cp857', 'mac-turkish'),
  ...rows(baltic, 'windows-1257', 'iso-8859-13', 'iso-8859-4', 'cp775'),
  ...rows(hebrew, 'windows-1255', 'iso-8859-8', 'cp862'),
  ...rows(arabic, 'windows-1256', 'iso-8859-6'),
  ...rows(vietnamese, 'windows-1258'),
  ...rows(thai, 'windows-874'),
  ...rows(western, 'cp850', 'cp437', 'cp860', 'cp861', 'cp863', 'cp865'),
  ...rows(central, 'cp852', 'mac-ce'),
];

/** Natural logarithms of how likely characters are where a text goes beyond ASCII. */
const PUNCTUATION = -4;
const FOREIGN_LETTER = -8.5;
const SYMBOL = -8.5;
const CONTROL = -16;
/** A capital is rarer than its small letter, and one after a small letter is hardly ever right. */
const CAPITAL = -2.2;
const CAPITAL_INSIDE = -5;
/** A sign between two letters; one at the side of a word. */
const INSIDE = -5;
/** A Latin capital that is no part of a word, a letter at a number: `£5` read as `Ł5`. */
const ALONE = -6;
/** A Latin letter next to one of another script. */
const MIXED = -4;

/** A blank that doesn't break, beside another blank or at the edge of a line. */
const INDENT = -0.5;
/** An apostrophe inside a word. */
const APOSTROPHE = -1.5;
/** A letter for the third time in a row, and a small one right before a capital. */
const THIRD = -5;
const BEFORE_CAPITAL = -4;
const FRAME = -0.5;

const USUAL = /[“”„‘’‚«»‹›–—…•·°©®№§€£¥¢½¼¾±×¿¡\u00a0\u200e\u200f،؛؟]/;
const LETTER = /[\p{L}\p{M}]/u;
const ASCII_LETTER = /[A-Za-z]/;
const DASH = /[’‘'–—\u00ad·…-]/;

const known = new WeakMap<Alphabet, ReadonlyMap<string, number>>();

/** How likely the small letters of an alphabet are, by letter. */
function chances(alphabet: Alphabet): ReadonlyMap<string, number> {
  const made = known.get(alphabet) ?? makeChances(alphabet);
  known.set(alphabet, made);
  return made;
}

function makeChances(alphabet: Alphabet): ReadonlyMap<string, number> {
  const letters = [...alphabet.letters];
  // The first letters of an alphabet make up most of a text; each next one is rarer by about a seventh.
  const [first, step] = alphabet.latin ? [-1.2, 0.3] : [-2.1, 0.115];
  return new Map(letters.map((letter, rank) => [letter, first - rank * step]));
}

/**
 * The likelihood of what a text has beyond ASCII, as a logarithm, in the one of the alphabets that explains it best: the
 * larger the likelier.
 */
export function likelihood(text: string, alphabets: readonly Alphabet[]): number {
  const known = alphabets.map(chances);
  const sums = alphabets.map(() => 0);
  let common = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char < '\u0080') continue;
    const [before, after] = [text.charAt(i - 1), text.charAt(i + 1)];
    const kind = kindOf(char);
    if (kind !== 'letter') {
      common += signLikelihood(char, kind, before, after);
      continue;
    }
    const letter = letterAt(char, before, after, text.charAt(i - 2));
    common += letter.common;
    for (let k = 0; k < sums.length; k++) {
      const base = known[k]?.get(char) ?? add(letter.small === char ? undefined : known[k]?.get(letter.small), CAPITAL);
      sums[k] = (sums[k] ?? 0) + (base ?? FOREIGN_LETTER) + (alphabets[k]?.latin ? letter.latin : letter.other);
    }
  }
  return common + Math.max(...sums);
}

function signLikelihood(char: string, kind: Kind, before: string, after: string): number {
  if (kind === 'control') return CONTROL;
  if (char === '\u00a0' && (isBlank(before) || isBlank(after))) return INDENT;
  // A frame's side is drawn with the same sign many times over.
  if (char === before && char === after && isFrame(char)) return FRAME;
  const inside = isLetter(before) && isLetter(after);
  if (char === '’' && inside) return APOSTROPHE;
  return (kind === 'usual' ? PUNCTUATION : SYMBOL) + (inside && !DASH.test(char) ? INSIDE : 0);
}

/** What the place of a letter says, in any alphabet, in Latin ones and in others. */
function letterAt(char: string, before: string, after: string, second: string) {
  const small = char.toLowerCase();
  const capital = small !== char;
  const inside = capital && isSmall(before) ? CAPITAL_INSIDE : 0;
  const third = char === before && char === second ? THIRD : 0;
  const camel = !capital && /[A-Z]/.test(after) ? BEFORE_CAPITAL : 0;
  const alone = !isLetter(before) && !isLetter(after) && (capital || /\d/.test(after)) ? ALONE : 0;
  const mixed = ASCII_LETTER.test(before) || ASCII_LETTER.test(after) ? MIXED : 0;
  return { small, common: inside + third + camel, latin: alone, other: mixed };
}

type Kind = 'control' | 'letter' | 'usual' | 'symbol';

/** Kinds of the characters met so far: a few hundred, each asked for thousands of times. */
const kinds = new Map<string, Kind>();

function kindOf(char: string): Kind {
  const found = kinds.get(char) ?? newKind(char);
  kinds.set(char, found);
  return found;
}

function newKind(char: string): Kind {
  if ((char >= '\u0080' && char <= '\u009f') || char === '\ufffd' || /\p{Co}|\p{Cn}/u.test(char)) return 'control';
  if (LETTER.test(char)) return 'letter';
  return USUAL.test(char) ? 'usual' : 'symbol';
}

/** A sign of the box drawings and block elements. */
function isFrame(char: string): boolean {
  return char >= '\u2500' && char <= '\u259f';
}

function isLetter(char: string): boolean {
  return char !== '' && kindOf(char) === 'letter';
}

function isBlank(char: string): boolean {
  return char === '' || /[\s\u00a0]/.test(char);
}

function add(value: number | undefined, more: number): number | null {
  return value === undefined ? null : value + more;
}

function isSmall(char: string): boolean {
  return char !== '' && char !== char.toUpperCase() && char === char.toLowerCase();
}
