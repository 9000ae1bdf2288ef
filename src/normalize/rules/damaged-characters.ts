import { characterNamed } from '../../markup/write.ts';
import { EVERYWHERE, type Proposal, type Rule, replaceAll, STYLED, type Wrap } from '../rule.ts';

/** What windows-1252 shows for the bytes 0x80 to 0x9F; the five it leaves free stay C1 controls. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const BYTES: ReadonlyMap<string, number> = new Map([...HIGH].map((char, index) => [char, 0x80 + index]));

/** A continuation byte of UTF-8 as windows-1252 (or Latin-1) shows it. */
const NEXT = `[\\u0080-\\u00BF${HIGH}]`;
/**
 * Byte sequences of UTF-8 shown as windows-1252. Lead bytes that also end words (é, ß, à) count only where no language
 * puts such characters together: `café”—` is text.
 */
const SEQUENCE = new RegExp(
  [
    `[ÂÃ]${NEXT}`,
    '[ÄÅ][\\u0080-\\u0091\\u0095-\\u00BF€‚ƒ†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]',
    `(?<=¬)[ÄÅÆË]${NEXT}`,
    `(?:[ÐÑ]${NEXT}){2,}`,
    `(?:[ÎÏ]${NEXT}){2,}`,
    `(?:[×ØÙÚÛ]${NEXT}){3,}`,
    `â${NEXT}${NEXT}`,
    'ï»¿',
    'ï¿½',
    'ï¬[\\u0080-\\u0086€‚ƒ„…†]',
    `(?:[à-ï]${NEXT}${NEXT}){3,}`,
    `ð[\\u009D\\u009FŸ]${NEXT}${NEXT}`,
    // The closing quotation mark's last byte has no sign in windows-1252: programs lost it, or put one of their own.
    'â€\ufffd',
    '(?<=[.,!?…—–-])â€\\?',
    'â€(?![\\u0080-\\u00BF])',
  ].join('|'),
  'g',
);

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text whose UTF-8 bytes windows-1252 shows as `shown`; null when they are no UTF-8. */
function decoded(shown: string): string | null {
  if (/^â€[?\ufffd]?$/.test(shown)) return '”';
  if (shown === 'ï»¿') return '';
  const bytes = Uint8Array.from([...shown], (char) => BYTES.get(char) ?? char.charCodeAt(0));
  try {
    return decoder.decode(bytes).replace(/[\u0080-\u009F]/g, (char) => HIGH.charAt(char.charCodeAt(0) - 0x80));
  } catch {
    return null;
  }
}

export const mojibake: Rule = {
  id: 'mojibake',
  summary: 'Repairs characters of UTF-8 that were read as windows-1252 (Ã© for é), one sequence at a time.',
  kinds: EVERYWHERE,
  signs: 'ÂÃÄÅÆËÐÑÎÏ×ØÙÚÛàáâãäåæçèéêëìíîïð',
  changesLetters: true,
  repeats: true,
  propose: ({ text }): readonly Proposal[] => {
    const changes = replaceAll(text, SEQUENCE, ([shown]) => decoded(shown));
    if (changes.length === 0) return changes;
    const reason = 'Characters that had been decoded with the wrong encoding were repaired';
    return [...changes, { kind: 'remark', id: 'mojibake-repaired', reason, remedy: null, count: changes.length }];
  },
  examples: [
    { before: 'The cafÃ© wasnâ€™t open.', after: 'The café wasn’t open.' },
    { before: 'â€œWait,â€\ufffd she said, â€œand go.â€?', after: '“Wait,” she said, “and go.”' },
    { before: 'It was Ã¢â‚¬Å“lateÃ¢â‚¬Â\u009D.', after: 'It was “late”.' },
  ],
  unchanged: [
    'One \ufffd is no mark, nor is \ufffd?',
    'SÃO and Ã alone, â too.',
    'She said “café”—twice.',
    'Der Spaß“ war da.',
  ],
};

/** What windows-1252 shows for the marks of an old Macintosh, and what each is by the letters beside it. */
const MAC_MARKS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])Ò(?=[\p{L}\p{N}ÔÉ])/gu, '“'],
  [/(?<=[\p{L}\p{N}.,!?…Õ—–-])Ó(?!\p{L})/gu, '”'],
  [/(?<![\p{L}\p{N}])Ô(?=\p{L})/gu, '‘'],
  [/(?<=[\p{L}\p{N}.,!?])Õ/gu, '’'],
  [/(?<![\p{L}\p{N}])Õ(?=\p{L}|\d\d)/gu, '’'],
  [/(?<=\p{Ll})É(?!\p{L})/gu, '…'],
  [/(?<=\p{Ll}[,.]?\s?)Ñ(?=\s?\p{Ll})/gu, '—'],
  [/(?<=\p{Ll}\s?)Ð(?=\s?\p{Ll})/gu, '–'],
];
/** What no language writes with those letters: `donÕt`, `ÒWait`, `late.Ó` */
const SURELY_MAC = /\p{Ll}Õ\p{Ll}|(?<!\p{L})Ò\p{Lu}\p{Ll}|\p{Ll}[.,!?]Ó(?!\p{L})/u;

export const macMarks: Rule = {
  id: 'mac-marks',
  summary: 'Repairs quotation marks of an old Macintosh that became letters with accents (ÒWait,Ó for “Wait,”).',
  kinds: EVERYWHERE,
  signs: 'ÒÓÕ',
  changesLetters: true,
  propose: ({ text }): readonly Proposal[] => {
    if (!SURELY_MAC.test(text)) return [];
    const found = MAC_MARKS.flatMap(([pattern, mark]) => replaceAll(text, pattern, () => mark));
    const changes = found.sort((a, b) => a.start - b.start);
    const reason = 'Quotation marks that had become letters with accents were repaired';
    return [...changes, { kind: 'remark', id: 'mojibake-repaired', reason, remedy: null, count: changes.length }];
  },
  examples: [
    { before: 'ÒWait,Ó he said. ÒIt isnÕt late.Ó', after: '“Wait,” he said. “It isn’t late.”' },
    { before: 'ÒI donÕt,Ó said Ann, Òif it waitsÉ in Õ68.Ó', after: '“I don’t,” said Ann, “if it waits… in ’68.”' },
  ],
  unchanged: ['L’Òpera és tancada.', 'NÕES e AVIÕES', 'Ó meu Deus, disse a Mãe.', 'PÓLVORA, Ó', 'HÔTEL, À L’ÔRÉE'],
};

/** Combining accents, the signs of Kelvin and angstrom, and the ligatures of Latin type. */
const SIGNS = `${range(0x300, 0x36f)}\u212A\u212B${range(0xfb00, 0xfb06)}`;

function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)).join('');
}

const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'ſt', 'st'];

export const ligatures: Rule = {
  id: 'ligatures',
  summary: 'Writes the ligature characters of printed pages as letters, and composes accents (NFC, never NFKC).',
  kinds: EVERYWHERE,
  signs: SIGNS,
  changesLetters: true,
  propose: ({ text }) =>
    replaceAll(text, /[\uFB00-\uFB06]|[\u212A\u212B]\p{M}*|\P{M}\p{M}+/gu, ([found]) => {
      const code = found.charCodeAt(0) - 0xfb00;
      return code >= 0 && code < LIGATURES.length && found.length === 1
        ? (LIGATURES[code] as string)
        : found.normalize('NFC');
    }),
  examples: [
    { before: 'The \uFB01rst o\uFB03ce', after: 'The first office' },
    { before: 'cafe\u0301', after: 'café' },
  ],
  unchanged: ['½ x² №5 ™'],
};

/** Low and raised characters as plain-text editions write them. */
const SCRIPT = /([_^])\{([^{}\n]{1,20})\}/g;

export const scripts: Rule = {
  id: 'scripts',
  summary: 'Reads H_{2}O and 4^{th} as low and raised characters.',
  kinds: STYLED,
  signs: '{',
  propose: ({ text }) =>
    [...text.matchAll(SCRIPT)].map(
      ({ index, 0: found, 1: mark }): Wrap => ({
        kind: 'wrap',
        start: index,
        end: index + found.length,
        open: 2,
        close: 1,
        inline: mark === '_' ? 'subscript' : 'superscript',
      }),
    ),
  examples: [{ before: 'H_{2}O on the 4^{th}', after: 'H<sub>2</sub>O on the 4<sup>th</sup>' }],
  unchanged: ['{so} and _ {so}'],
};

/** A reference, escaped once or more often. */
const REFERENCE = /&(?:amp;|#0*38;|#x0*26;)*(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,7}));/g;

function numbered(code: number): string | null {
  if (code >= 0x80 && code <= 0x9f) return characterNamed(`#${code}`);
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
      return characterNamed(name ?? '');
    }),
  examples: [
    { before: '&quot;It&#8217;s caf&eacute; &amp; bar,&quot; he said&hellip;', after: '“It’s café & bar,” he said…' },
    { before: 'Salt &amp;amp; pepper', after: 'Salt & pepper' },
  ],
  unchanged: ['AT&T; &nosuch; R&D', 'a && b'],
};
