/** Names of languages as headers state them, in English and in the language itself, with their BCP 47 tags. */
const TAGS: Readonly<Record<string, string>> = {
  english: 'en',
  'british english': 'en-GB',
  'american english': 'en-US',
  deutsch: 'de',
  german: 'de',
  français: 'fr',
  francais: 'fr',
  french: 'fr',
  español: 'es',
  espanol: 'es',
  spanish: 'es',
  italiano: 'it',
  italian: 'it',
  português: 'pt',
  portugues: 'pt',
  portuguese: 'pt',
  'português brasileiro': 'pt-BR',
  'brazilian portuguese': 'pt-BR',
  русский: 'ru',
  russian: 'ru',
  nederlands: 'nl',
  dutch: 'nl',
  polski: 'pl',
  polish: 'pl',
  svenska: 'sv',
  swedish: 'sv',
  norsk: 'no',
  norwegian: 'no',
  dansk: 'da',
  danish: 'da',
  suomi: 'fi',
  finnish: 'fi',
  čeština: 'cs',
  czech: 'cs',
  magyar: 'hu',
  hungarian: 'hu',
  türkçe: 'tr',
  turkish: 'tr',
  українська: 'uk',
  ukrainian: 'uk',
  ελληνικά: 'el',
  greek: 'el',
  日本語: 'ja',
  japanese: 'ja',
  中文: 'zh',
  chinese: 'zh',
  한국어: 'ko',
  korean: 'ko',
  latin: 'la',
  català: 'ca',
  catalan: 'ca',
  indonesian: 'id',
  'bahasa indonesia': 'id',
  română: 'ro',
  romanian: 'ro',
  hebrew: 'he',
  עברית: 'he',
  arabic: 'ar',
  vietnamese: 'vi',
};

/** No language's name is longer. */
const LONGEST_NAME = 60;

/** The BCP 47 tag of a language's name, or of a tag given as such; null for anything else. */
export function languageTag(text: string): string | null {
  if (text.length > LONGEST_NAME) return null;
  const name = text
    .trim()
    .toLowerCase()
    .replace(/[.\s]+$/, '');
  if (Object.hasOwn(TAGS, name)) return TAGS[name] ?? null;
  return /^[a-z]{2}(?:-[a-z]{2,4})?$/.test(name) ? text.trim() : null;
}
