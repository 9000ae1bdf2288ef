/** Articles, by language, parted by `|`: what opens a title that is typed as a sentence would be. */
export const ARTICLES: Readonly<Record<string, string>> = {
  en: 'the|a|an|my|our',
  de: 'der|die|das|ein|eine|mein|meine',
  fr: 'le|la|les|un|une|mon|ma',
  es: 'el|la|los|las|un|una|mi',
  it: 'il|lo|la|gli|le|un|una',
  pt: 'o|a|os|as|um|uma',
  ca: 'el|la|els|les|un|una',
  nl: 'de|het|een',
  sv: 'den|det|en|ett',
  da: 'den|det|en|et',
  hu: 'a|az|egy',
  el: 'ο|η|το|οι|τα|ένας|μια',
};

/** Articles before the label of a division, of all languages: `The First Book`, `Das erste Kapitel`, `Y Bennod Gyntaf`. */
export const LABEL_ARTICLES = 'the|la|el|le|il|der|die|das|yr?|an';

/** Articles without which libraries file a title, by language. */
export const FILED_ARTICLES: Readonly<Record<string, string>> = {
  en: 'the|an?',
  de: 'der|die|das|ein|eine',
  fr: "les?|la|une?|l['’]",
  es: 'el|los?|las?|una?',
  it: "il|lo|la|gli|i|le|una?|l['’]",
  pt: 'os?|as?|uma?',
};

/** Words that stay small in a title whose other words open with capitals, by language; shorter ones always may. */
export const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'from|with|into|onto|upon|over|under|through|without|between|among|than',
  de: 'über|unter|nach|gegen|ohne|zwischen|eine|einem|einen|einer|eines',
  fr: 'dans|sans|avec|pour|chez|sous|vers|entre',
  es: 'para|sobre|entre|desde|hasta|bajo|unos|unas',
  it: 'dalla|dalle|della|delle|degli|nella|nelle|sulla|sulle|alla|alle|dell|nell',
  pt: 'para|sobre|entre|pela|pelo|pelas|pelos|numa',
  nl: 'voor|over|naar|onder|tussen|zonder',
  sv: 'från|under|över|mellan|utan',
  da: 'under|over|mellem|uden',
  pl: 'przez|przed|oraz',
};
