/** Letters of a script that one language of today writes nearly alone, with that language's tag. */
const SCRIPTS: readonly { readonly tag: string; readonly letters: RegExp }[] = [
  { tag: 'ko', letters: /\p{Script=Hangul}/gu },
  { tag: 'ja', letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  { tag: 'zh', letters: /\p{Script=Han}/gu },
  { tag: 'he', letters: /\p{Script=Hebrew}/gu },
  { tag: 'el', letters: /\p{Script=Greek}/gu },
  { tag: 'th', letters: /\p{Script=Thai}/gu },
  { tag: 'hy', letters: /\p{Script=Armenian}/gu },
  { tag: 'ka', letters: /\p{Script=Georgian}/gu },
  { tag: 'bn', letters: /\p{Script=Bengali}/gu },
  { tag: 'pa', letters: /\p{Script=Gurmukhi}/gu },
  { tag: 'gu', letters: /\p{Script=Gujarati}/gu },
  { tag: 'ta', letters: /\p{Script=Tamil}/gu },
  { tag: 'te', letters: /\p{Script=Telugu}/gu },
  { tag: 'kn', letters: /\p{Script=Kannada}/gu },
  { tag: 'ml', letters: /\p{Script=Malayalam}/gu },
  { tag: 'si', letters: /\p{Script=Sinhala}/gu },
  { tag: 'my', letters: /\p{Script=Myanmar}/gu },
  { tag: 'km', letters: /\p{Script=Khmer}/gu },
  { tag: 'lo', letters: /\p{Script=Lao}/gu },
  { tag: 'am', letters: /\p{Script=Ethiopic}/gu },
];

/** Japanese is written in Han letters too; no Chinese text has so large a share of kana. */
const KANA_SHARE = 0.1;
/** Any letter of these scripts: a cheap look that spares most texts the counting. */
const OTHER_SCRIPT = /[\u0370-\u1fff\u2e80-\udfff]/;
/** A text with fewer letters says nothing. */
const LEAST = 20;

/**
 * The tag of the language that a text's letters alone show; null when most of them are letters that
 * several languages share. Yiddish and old Greek have to be stated.
 */
export function languageByScript(text: string): string | null {
  if (!OTHER_SCRIPT.test(text)) return null;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < LEAST) return null;
  const counts = new Map(SCRIPTS.map(({ tag, letters: of }) => [tag, text.match(of)?.length ?? 0]));
  const [kana, han] = [counts.get('ja') ?? 0, counts.get('zh') ?? 0];
  if (kana + han > letters / 2) return kana > (kana + han) * KANA_SHARE ? 'ja' : 'zh';
  return SCRIPTS.find(({ tag }) => (counts.get(tag) ?? 0) > letters / 2)?.tag ?? null;
}
