import { decodeAs } from './code-pages.ts';
import { candidates, likelihood } from './likelihood.ts';

import { decodeMixed } from './utf8.ts';

/** Bytes looked at: enough for sure figures, few enough to cost nothing. */
const SAMPLE = 1800;

/** By how much another encoding must be likelier than the usual one, in all and for each byte above ASCII. */
const MARGIN = 6;
const MARGIN_EACH = 0.15;
/** For each byte where letters above ASCII are so rare that they are names and borrowed words, of any language. */
const MARGIN_SPARSE = 2.3;
const SPARSE = 0.003;

/** An encoding with how well it explains the bytes. */
export interface Explained {
  readonly label: string;
  readonly score: number;
}

/** The encodings that the bytes may be in, the likeliest first. Bytes in ASCII alone are explained by all alike. */
function explained(bytes: Uint8Array): readonly Explained[] {
  const sample = sampleOf(bytes);
  const ascii = sample.reduce((count, byte) => count + (byte < 0x80 ? 1 : 0), 0);
  const single = candidates.map(({ label, alphabets }) => {
    const text = decodeAs(sample, label);
    return { label, score: likelihood(text, alphabets) };
  });
  const wide = writings.flatMap((writing) => {
    const score = writtenLikelihood(sample, ascii, writing);
    return score === null ? [] : [{ label: writing.label, score }];
  });
  return [...single, ...wide].sort((a, b) => b.score - a.score);
}

/** What the letters of a text say of its encoding. */
export interface LegacyGuess {
  readonly label: string;
  /** Another encoding that makes other letters of the bytes and explains them about as well; null when none does. */
  readonly rival: string | null;
}

/** By how little a rival may be less likely, in all and for each byte above ASCII. */
const NEAR = 1;
const NEAR_EACH = 0.03;

/** The encoding that the evidence of the bytes speaks for: `usual` unless another is far likelier. */
export function guessLegacy(bytes: Uint8Array, usual = 'windows-1252'): LegacyGuess {
  const sample = sampleOf(bytes);
  const high = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  const dashes = dashesIn(bytes);
  const isDash = (label: string): boolean => !/[\p{L}\p{M}]/u.test(decodeAs(dashes, label));
  const all = explained(sample);
  // What stands between whole words is a dash: an encoding in which it is a letter is not that of the text.
  const fitting = dashes.length > 0 ? all.filter(({ label }) => isDash(label)) : all;
  const found = fitting.length > 0 ? fitting : all;
  const scoreOf = (label: string): number =>
    found.find((each) => each.label === label)?.score ?? Number.NEGATIVE_INFINITY;
  const best = found[0]?.label ?? usual;
  const margin = isSparse(bytes) ? Math.max(MARGIN, high * MARGIN_SPARSE) : MARGIN + high * MARGIN_EACH;
  const far = scoreOf(best) - scoreOf(usual) > margin;
  const label = far ? best : usual;
  const text = decodeAs(sample, label);
  const near = found.find(
    (other) =>
      other.label !== label &&
      other.score > scoreOf(label) - NEAR - high * NEAR_EACH &&
      decodeAs(sample, other.label) !== text,
  );
  return { label, rival: near?.label ?? null };
}

/** Each byte as the character of its number. */
function bytesAsSigns(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}

/** Whether few letters of a text are above ASCII, fewer than in any language that is written with such letters. */
function isSparse(bytes: Uint8Array): boolean {
  let [letters, high] = [0, 0];
  for (const byte of bytes) {
    if (byte >= 0x80) high++;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters++;
  }
  return high < (letters + high) * SPARSE;
}

/** A byte above ASCII with letters right before and behind it. */
const BETWEEN = /(?<![A-Za-z\x80-\xff])([A-Za-z]{2,20})([\x80-\xff])([A-Za-z]{2,20})(?![A-Za-z\x80-\xff])/g;
/** Bytes of a text that are looked at for its words. */
const WORDS_IN = 300_000;

/**
 * The bytes above ASCII that part words: what stands on both sides of them, up to the next space, is what the text has as
 * words by themselves. A letter in a word leaves pieces that are none.
 */
function dashesIn(bytes: Uint8Array): Uint8Array {
  const text = bytesAsSigns(bytes.subarray(0, WORDS_IN));
  const words = new Set(
    text.match(/(?<![A-Za-z\x80-\xff])[A-Za-z]{2,20}(?![A-Za-z\x80-\xff])/g)?.map((word) => word.toLowerCase()),
  );
  const seen = new Map<number, { words: number; pieces: number }>();
  for (const [, before = '', sign = '', after = ''] of text.matchAll(BETWEEN)) {
    const counts = seen.get(sign.charCodeAt(0)) ?? { words: 0, pieces: 0 };
    counts.pieces += 2;
    counts.words += [before, after].filter((piece) => words.has(piece.toLowerCase())).length;
    seen.set(sign.charCodeAt(0), counts);
  }
  const dashes = [...seen].filter(([, { words, pieces }]) => words >= 3 && words > pieces * 0.6);
  return Uint8Array.from([...dashes.map(([byte]) => byte), ...loneSign(text)]);
}

/** So often a sign alone between blanks is no letter that happens to stand so. */
const OFTEN = 8;

/** The one byte above ASCII of a text, where it always stands alone between blanks and would be a capital: a dash. */
function loneSign(text: string): readonly number[] {
  const high = text.match(/[\x80-\xff]/g) ?? [];
  const [sign = ''] = high;
  const isAlone = high.length >= OFTEN && high.every((one) => one === sign) && /[\xc0-\xde]/.test(sign);
  const alone = isAlone ? (text.match(/(?<=\s)[\x80-\xff](?=\s)/g) ?? []) : [];
  return isAlone && alone.length === high.length ? [sign.charCodeAt(0)] : [];
}

/**
 * The encoding that explains bytes far better than reading them as UTF-8 with strays; null when none does. Two bytes of
 * Japanese or Thai are well-formed UTF-8 by accident often enough.
 */
export function guessInsteadOfMixed(bytes: Uint8Array): string | null {
  const sample = sampleOf(bytes);
  const text = decodeMixed(sample, () => {});
  const alphabets = candidates.flatMap((row) => row.alphabets);
  const score = likelihood(text, alphabets);
  const [best] = explained(sample);
  return best !== undefined && best.score > score + MARGIN ? best.label : null;
}

/** The lines with bytes above ASCII, whole, up to a measure. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes;
  const pieces: number[] = [];
  let [start, high] = [0, false];
  for (let i = 0; i <= bytes.length && pieces.length < SAMPLE; i++) {
    const byte = bytes[i] ?? 0x0a;
    if (byte >= 0x80) high = true;
    if (byte !== 0x0a && byte !== 0x0d) continue;
    if (high) pieces.push(...bytes.subarray(start, Math.min(i + 1, start + SAMPLE)));
    [start, high] = [i + 1, false];
  }
  return Uint8Array.from(pieces);
}

/** What the characters of a text in an encoding of several bytes a character look like. */
interface Writing {
  readonly label: string;
  /** Characters that make up about half of any text. */
  readonly frequent: string;
  readonly kind: 'chinese' | 'japanese' | 'korean';
}

const SIMPLIFIED =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实意无力它与长把机十民第公此已工使情明性知全三又关点正外将两高间由问很最重物手应向头文体美相见被什二等或新己身果加西月话合回特内信表老给世位次度门常先海教儿东声提立水名真论处走各入几口认条气题活更别打女变四神总何电安少才结反受太再感建做必场件计市直金指远坐叫跑';
const TRADITIONAL =
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實意無力它與長把機十民第公此已工使情明性知全三又關點正外將兩高間由問很最重物手應向頭文體美相見被什二等或新己身果加西月話合回特內信表老給世位次度門常先海教兒東聲提立水名真論處走各入幾口認條氣題活更別打女變四神總何電安少才結反受太再感建做必場件計市直金指遠坐叫跑';
const KANJI =
  '人一日大年出本中子見国言上分生手自行者二間事思時気十家女三前的方入小地合後目長場代私下立部学物月田何来彼話体動社知理山内同心発高実作当新世今書度明五戦力名金性対意用男主通関文屋感郎業定政持道外取所現最化四先民身不口川東相法全聞情野考向平成軍開教経信近以語面連問原顔正機九次数美回表声報要変神記和引治決太込受解市期様活頭組指説能葉流然初足円在調笑少雨朝夜窓待静歩帰';
const HANGUL =
  '이다는의에을가고한은를하그지있어도나사로기리았아서들인자만라대시것했으니않수일여내보과게면말그던며까부해적전마오정없장주스었간람때와요저무두원상같려그모구우안소생제동데비물할음세되조미성연러진년야신위히집바경계문손심속습던거녀';

/** Every multi-byte candidate. */
const writings: readonly Writing[] = [
  { label: 'shift_jis', frequent: KANJI, kind: 'japanese' },
  { label: 'euc-jp', frequent: KANJI, kind: 'japanese' },
  { label: 'gb18030', frequent: SIMPLIFIED, kind: 'chinese' },
  { label: 'big5', frequent: TRADITIONAL, kind: 'chinese' },
  { label: 'euc-kr', frequent: HANGUL, kind: 'korean' },
  { label: 'johab', frequent: HANGUL, kind: 'korean' },
];

/** Natural logarithms of how likely characters are, each of them two bytes. */
const LIKELY = { frequent: -5, rare: -9.5, wrong: -15 } as const;
const KANA = -3.6;
/** A sign right behind the same one, as in a drawn line; lines and blocks to draw with. */
const DRAWN = -2;
const BOX = -8;
const MARKS = -3.5;
/** What a letter of ASCII costs that another reading has where this one takes it for half a character. */
const ASCII_LETTER = -3;

const MARK = /[、。，．！？「」『』“”‘’…—：；（）《》・ー～〜　]/;
const KANA_CHAR = /[\u3041-\u309f\u30a1-\u30fa]/;
const HANGUL_CHAR = /[\uac00-\ud7a3]/;
const HAN_CHAR = /\p{Script=Han}/u;

/** The likelihood of bytes read as a writing, as a logarithm; null when they are not well formed in it. */
function writtenLikelihood(bytes: Uint8Array, asciiBytes: number, writing: Writing): number | null {
  const text = decodeAs(bytes, writing.label);
  const frequent = new Set(writing.frequent);
  let [sum, ascii, broken, wide] = [0, 0, 0, 0];
  let [before, last] = ['', ''];
  for (const char of text) {
    if (char < '\u0080') ascii++;
    else if (char === '\ufffd') broken++;
    else {
      wide++;
      const drawn = char === last && /\p{S}/u.test(char);
      const third = char === last && char === before && HAN_CHAR.test(char);
      sum += drawn ? DRAWN : third ? LIKELY.wrong : charLikelihood(char, writing.kind, frequent);
    }
    [before, last] = [last, char];
  }
  // A stray byte or two is damage; more is another encoding.
  if (wide === 0 || broken > wide * 0.01) return null;
  return sum + broken * LIKELY.wrong - Math.max(0, asciiBytes - ascii) * ASCII_LETTER;
}

function charLikelihood(char: string, kind: Writing['kind'], frequent: ReadonlySet<string>): number {
  if (MARK.test(char)) return MARKS;
  if (frequent.has(char)) return LIKELY.frequent;
  if (KANA_CHAR.test(char)) return kind === 'japanese' ? KANA : LIKELY.wrong;
  if (HANGUL_CHAR.test(char)) return kind === 'korean' ? -7.5 : LIKELY.wrong;
  if (HAN_CHAR.test(char)) return kind === 'korean' ? -11 : LIKELY.rare;
  if (/[\u2500-\u25ff]/.test(char)) return BOX;
  return /[\uff01-\uff5e]/.test(char) ? -6 : /[\uff61-\uff9f]/.test(char) ? -9 : LIKELY.wrong;
}
