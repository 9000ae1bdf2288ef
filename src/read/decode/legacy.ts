/** An 8-bit encoding that a story may be in, and the letters that betray it. */
interface Legacy {
  /** Its label in the WHATWG Encoding Standard, understood by `TextDecoder`. */
  readonly label: string;
  /** The frequent lower-case letters of a language written in it. */
  readonly frequent: string;
}

/**
 * Encodings of alphabets other than Latin. In these most letters are bytes above 0x7F, which no Latin text has; among
 * them the one whose frequent letters turn up most, in lower case, is right. Frequencies after the national corpora of
 * Russian, Modern Greek, Hebrew: the ten letters that make up about two thirds of any text.
 */
const scripts: readonly Legacy[] = [
  { label: 'windows-1251', frequent: 'оеаинтсрвл' },
  { label: 'koi8-r', frequent: 'оеаинтсрвл' },
  { label: 'ibm866', frequent: 'оеаинтсрвл' },
  { label: 'iso-8859-5', frequent: 'оеаинтсрвл' },
  { label: 'x-mac-cyrillic', frequent: 'оеаинтсрвл' },
  { label: 'windows-1253', frequent: 'αοιετσνηυρ' },
  { label: 'windows-1255', frequent: 'יוהלאמרתבש' },
];

/** Encodings of Latin letters, told from windows-1252 by what would stand inside words. */
const latin: readonly string[] = ['windows-1250', 'macintosh'];

/** Bytes looked at: enough for sure figures, few enough to cost nothing. */
const SAMPLE = 1 << 17;

/** Share of high bytes among letters above which a text is not Latin: Vietnamese and Czech stay below 0.35. */
const NOT_LATIN = 0.45;

/** A word whose letters no writer would put so: a sign inside it, or a capital after a small letter. */
const ODD = /\p{L}(?![’'‘`´\-–—·\u00ad])[\p{S}\p{P}\p{N}\p{C}](?=\p{L})|\p{Ll}(?=\p{Lu})/gu;

/** Words of the text with a character above U+007F, with the letters around it. */
function foreign(text: string): string[] {
  return text.match(/[A-Za-z]*[^\s\p{ASCII}][^\s!-/]*/gu) ?? [];
}

function oddity(text: string): number {
  const words = foreign(text);
  if (words.length === 0) return 0;
  return words.filter((word) => word.search(ODD) >= 0).length / words.length;
}

function frequency(text: string, letters: string): number {
  const all = text.match(/[^\s\p{ASCII}]/gu) ?? [];
  const wanted = new Set(letters);
  return all.length === 0 ? 0 : all.filter((char) => wanted.has(char)).length / all.length;
}

/** The 8-bit encoding that the evidence of the bytes speaks for; null when nothing speaks against windows-1252. */
export function guessLegacy(bytes: Uint8Array, asWindows1252: (sample: Uint8Array) => string): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  let high = 0;
  let letters = 0;
  for (const byte of sample) {
    if (byte >= 0x80) high++;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters++;
  }
  if (high >= 8 && high / (high + letters) > NOT_LATIN) {
    const scored = scripts.map(({ label, frequent }) => ({
      label,
      score: frequency(new TextDecoder(label).decode(sample), frequent),
    }));
    const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
    return best.score > 0.4 ? best.label : null;
  }
  const usual = oddity(asWindows1252(sample));
  if (high < 8 || usual < 0.2) return null;
  const scored = latin.map((label) => ({ label, score: oddity(new TextDecoder(label).decode(sample)) }));
  const best = scored.reduce((a, b) => (b.score < a.score ? b : a));
  return best.score < usual / 4 ? best.label : null;
}
