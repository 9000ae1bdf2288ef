import { memberOf } from '../model/index.ts';

/** Names of languages by BCP 47 tag, parted by `|`: its own name first, then its English name and other spellings. */
const NAMES: Readonly<Record<string, string>> = {
  en: 'English',
  'en-GB': 'British English',
  'en-US': 'American English',
  fr: 'Français|French|Francais',
  de: 'Deutsch|German',
  es: 'Español|Spanish|Espanol|Castellano',
  it: 'Italiano|Italian',
  pt: 'Português|Portuguese|Portugues',
  'pt-BR': 'Português brasileiro|Brazilian Portuguese',
  ru: 'Русский|Russian',
  nl: 'Nederlands|Dutch',
  pl: 'Polski|Polish',
  sv: 'Svenska|Swedish',
  da: 'Dansk|Danish',
  no: 'Norsk|Norwegian',
  nb: 'Norsk|Bokmål',
  nn: 'Nynorsk',
  fi: 'Suomi|Finnish',
  et: 'Eesti|Estonian',
  cs: 'Čeština|Czech|Česky',
  sk: 'Slovenčina|Slovak',
  sl: 'Slovenščina|Slovene|Slovenian',
  hr: 'Hrvatski|Croatian',
  sr: 'Српски|Serbian|Srpski',
  bg: 'Български|Bulgarian',
  hu: 'Magyar|Hungarian',
  tr: 'Türkçe|Turkish',
  uk: 'Українська|Ukrainian',
  el: 'Ελληνικά|Greek',
  ja: '日本語|Japanese',
  zh: '中文|Chinese',
  ko: '한국어|Korean',
  la: 'Latina|Latin',
  ca: 'Català|Catalan',
  gl: 'Galego|Galician',
  eu: 'Euskara|Basque',
  id: 'Bahasa Indonesia|Indonesian',
  ro: 'Română|Romanian',
  lv: 'Latviešu|Latvian',
  lt: 'Lietuvių|Lithuanian',
  is: 'Íslenska|Icelandic',
  ga: 'Gaeilge|Irish',
  cy: 'Cymraeg|Welsh',
  mt: 'Malti|Maltese',
  eo: 'Esperanto',
  he: 'עברית|Hebrew',
  ar: 'العربية|Arabic',
  fa: 'فارسی|Persian',
  hi: 'हिन्दी|Hindi',
  th: 'ไทย|Thai',
  vi: 'Tiếng Việt|Vietnamese',
  af: 'Afrikaans',
  be: 'Беларуская|Belarusian',
  mk: 'Македонски|Macedonian',
  bs: 'Bosanski|Bosnian',
  sq: 'Shqip|Albanian',
  tl: 'Tagalog|Filipino',
  sw: 'Kiswahili|Swahili',
  ms: 'Bahasa Melayu|Malay',
  az: 'Azərbaycanca|Azerbaijani|Azeri',
  kk: 'Қазақша|Kazakh',
  mn: 'Монгол|Mongolian',
  hy: 'Հայերեն|Armenian',
  ka: 'ქართული|Georgian',
  ur: 'اردو|Urdu',
  mr: 'मराठी|Marathi',
  ne: 'नेपाली|Nepali',
  bn: 'বাংলা|Bengali',
  ta: 'தமிழ்|Tamil',
};

/** Tags by name in small letters; a name of two languages is the first one's. */
const TAGS: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES)
    .flatMap(([tag, names]) => names.split('|').map((name) => [name.toLowerCase(), tag] as const))
    .reverse(),
);

/** No language's name is longer. */
const LONGEST_NAME = 60;

/** The BCP 47 tag of a language's name, or of a tag given as such; null for anything else. */
export function languageTag(text: string): string | null {
  if (text.length > LONGEST_NAME) return null;
  const name = text
    .trim()
    .toLowerCase()
    .replace(/[.\s]+$/, '');
  return TAGS.get(name) ?? (/^[a-z]{2}(?:-[a-z]{2,4})?$/.test(name) ? text.trim() : null);
}

/** A language by its own name; the tag itself when it is not a known one. */
export function languageName(tag: string): string {
  return memberOf(NAMES, tag.toLowerCase().split('-')[0] ?? '')?.split('|', 1)[0] ?? tag;
}
