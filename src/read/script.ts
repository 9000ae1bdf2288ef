/** Letters of a script that one language of today writes nearly alone, with the code (ISO 639-3) of that language. */
const SCRIPTS: readonly { readonly code: string; readonly letters: RegExp }[] = [
  { code: 'kor', letters: /\p{Script=Hangul}/gu },
  { code: 'jpn', letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  { code: 'cmn', letters: /\p{Script=Han}/gu },
  { code: 'heb', letters: /\p{Script=Hebrew}/gu },
  { code: 'ell', letters: /\p{Script=Greek}/gu },
  { code: 'tha', letters: /\p{Script=Thai}/gu },
  { code: 'hye', letters: /\p{Script=Armenian}/gu },
  { code: 'kat', letters: /\p{Script=Georgian}/gu },
];

/** Japanese is written in Han letters too; no Chinese text has so large a share of kana. */
const KANA_SHARE = 0.1;
/** Any letter of these scripts: a cheap look that spares most texts the counting. */
const OTHER_SCRIPT = /[\u0370-\u1fff\u2e80-\udfff]/;
/** A text with fewer letters says nothing. */
const LEAST = 20;

/**
 * The code (ISO 639-3) of the language that a text's letters alone show; null when most of them are letters that
 * several languages share. Yiddish and old Greek have to be stated.
 */
export function languageByScript(text: string): string | null {
  if (!OTHER_SCRIPT.test(text)) return null;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < LEAST) return null;
  const counts = new Map(SCRIPTS.map(({ code, letters: of }) => [code, text.match(of)?.length ?? 0]));
  const [kana, han] = [counts.get('jpn') ?? 0, counts.get('cmn') ?? 0];
  if (kana + han > letters / 2) return kana > (kana + han) * KANA_SHARE ? 'jpn' : 'cmn';
  return SCRIPTS.find(({ code }) => (counts.get(code) ?? 0) > letters / 2)?.code ?? null;
}
