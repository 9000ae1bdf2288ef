/** How a dedication begins, by language; the forms of `DEDICATED` may stand alone on a line, above the name. */
export const DEDICATIONS: Readonly<Record<string, string>> = {
  en: 'to|for|dedicated to|in (?:loving )?memory of',
  de: 'für',
  fr: 'pour|à',
  es: 'para|a mi',
  it: 'per',
  ru: 'посвящается',
};
export const DEDICATED: Readonly<Record<string, string>> = {
  en: 'to|for|dedicated to',
  de: 'für',
  fr: 'à',
  es: 'para',
};
/** The same in brackets below a title, where nothing else is said so. */
export const BRACKETED_DEDICATIONS: Readonly<Record<string, string>> = {
  en: '[Ff]or|[Tt]o|[Dd]edicated to',
  de: '[Ff]ür',
  fr: '[Pp]our',
  es: '[Pp]ara',
  it: '[Pp]er',
};
/** Words of thanks in a dedication, by language. */
export const GRATEFUL_WORDS: Readonly<Record<string, string>> = {
  en: 'thank(?:s|ed| you)|dedicat\\w*|with (?:love|affection|gratitude)|grateful|inspiration|in memory|love you',
  de: 'danke',
  fr: 'merci',
  es: 'gracias',
  it: 'grazie',
  pt: 'obrigad[oa]',
  ru: 'спасибо',
};
/** Whom somebody dedicates a story to, by the first word. */
export const DEDICATEES = 'my|our|all|every(?:one|body)|any(?:one|body)|those|the';
/** Whose words they are that only a person says, not a site, by language. */
export const OWN_DEDICATEES: Readonly<Record<string, string>> = {
  en: 'my',
  de: 'meine?[nmr]?',
  fr: 'mon|ma|mes',
  es: 'mis?',
  it: 'mi[oa]|miei|mie',
};
