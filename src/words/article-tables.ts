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
