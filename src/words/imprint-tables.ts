/** What only printers and publishers say on a title page and behind it, by language. */
export const IMPRINT_PHRASES: Readonly<Record<string, string>> = {
  en: 'copyright|all rights reserved|isbn|(?:first |re)?(?:published|printed|issued) (?:in|by|at|for|and|with)|publishers?|publishing (?:co|company|house)|& co\\.?|(?:and|&) company|& sons?|brothers, publishers|ltd|limited|inc|\\d+(?:st|nd|rd|th) (?:edition|printing|thousand)|(?:first|second|third|new|revised) edition',
  de: 'verlag|verlagsanstalt|druck von|gedruckt (?:bei|von|in)|auflage|alle rechte vorbehalten|buchhandlung',
  fr: '[eé]diteurs?|[eé]ditions|imprimerie|imprimé|librairie|tous droits réservés|dépôt légal',
  es: 'imprenta|librería|impreso en|todos los derechos reservados',
  it: 'editore|editori|edizioni|tipografia|stampato|tutti i diritti riservati',
  pt: 'editora|tipografia|livraria|impresso|todos os direitos reservados',
  nl: 'uitgeverij|uitgevers|drukkerij|alle rechten voorbehouden',
  sv: 'förlag|tryckeri|boktryckeri',
  da: 'forlag|bogtrykkeri',
  pl: 'wydawnictwo|nakładem|drukarnia|wszelkie prawa zastrzeżone',
  ru: 'издательство|типография|все права защищены',
};

/** Words that are in publishers' names, and in other names and in stories too. */
export const PUBLISHER_WORDS = 'company|press|books|editions?|printing|printed|published|publishing|printers?';

/** Cities with which an imprint opens. */
export const IMPRINT_PLACES =
  'new york|london|boston|philadelphia|chicago|edinburgh|glasgow|dublin|oxford|cambridge|toronto|sydney|melbourne|paris|berlin|leipzig|münchen|stuttgart|hamburg|wien|zürich|amsterdam|madrid|barcelona|buenos aires|méxico|milano|roma|firenze|torino|lisboa|porto|rio de janeiro|stockholm|københavn|kjøbenhavn|kristiania|helsinki|warszawa|kraków|praha|budapest|москва|санкт-петербург|ленинград|київ';

/** How a sentence of an imprint opens: `Printed in the United States.` */
export const IMPRINT_OPENERS =
  'first|printed|published|reprinted|copyright|entered|all rights|set|made|manufactured|issued|isbn|gedruckt|imprimé|impreso|stampato|impresso';
