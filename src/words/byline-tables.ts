/** Words that stand before an author's name, by language; parted by `|`, in small letters. */
export const BYLINE_WORDS: Readonly<Record<string, string>> = {
  en: 'by',
  de: 'von|geschrieben von|verfasst von',
  fr: 'par|écrit par',
  it: 'di|scritto da',
  es: 'por|de|escrito por',
  pt: 'por|de|escrito por',
  ca: 'per|de',
  ro: 'de|scris de',
  nl: 'door|van|geschreven door',
  sv: 'av|skriven av',
  da: 'af|skrevet af',
  no: 'av|skrevet av',
  is: 'eftir',
  fi: 'kirjoittanut',
  et: 'autor',
  pl: 'autor|autorka|napisał|napisała',
  cs: 'napsal|napsala|od',
  sk: 'napísal|napísala|od',
  hr: 'napisao|napisala|od',
  sl: 'napisal|napisala',
  hu: 'írta',
  el: 'του|της|από',
  tr: 'yazan',
  ru: 'автор|написал|написала',
  uk: 'автор|авторка|написав|написала',
  bg: 'от',
  sr: 'од',
  vi: 'tác giả',
  id: 'oleh',
  eo: 'de',
};

/** What people call their work, or say of it, before `by`: `a story by`, `written by`. */
export const BYLINE_KINDS =
  'written|posted|penned|typed|told|created|submitted|words|text|(?:an? |the |this )?(?:short )?(?:story|tale|fic|fanfic|fiction|novel|novella|novelette|romance|drabble|vignette|original|work)';

/** Other ways to say whose words they are: `from the keyboard of`. */
export const BYLINE_PHRASES =
  'from the (?:keyboard|pen|desk|mind|quill|typewriter|notebook|hand) of|aus der feder von|de la plume de|de la pluma de|dalla penna di';
