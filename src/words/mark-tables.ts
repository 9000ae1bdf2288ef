/** How the books of a language set off speech. */
export interface SpeechSigns {
  /** Outer marks and inner ones, opening and closing, as CLDR's delimiters have them. */
  readonly quotes: string;
  /** The dash that opens speech, where books open it with a dash. */
  readonly dash?: '—' | '–';
  /** That dash stands close to the words of the speech: `—¿Quién? —preguntó.` */
  readonly closed?: true;
}

/** Languages whose marks are not those of English, by tag. French puts spaces inside. */
export const SPEECH_SIGNS: Readonly<Record<string, SpeechSigns>> = {
  af: { quotes: '“”‘’', dash: '–' },
  az: { quotes: '“”‘’', dash: '–' },
  be: { quotes: '«»„“', dash: '—' },
  bg: { quotes: '„“„“', dash: '—' },
  bs: { quotes: '„”‘’', dash: '–' },
  ca: { quotes: '«»“”', dash: '—', closed: true },
  cs: { quotes: '„“‚‘', dash: '–' },
  da: { quotes: '“”‘’', dash: '–' },
  de: { quotes: '„“‚‘' },
  el: { quotes: '«»“”', dash: '—' },
  eo: { quotes: '“”‘’', dash: '—' },
  es: { quotes: '“”‘’', dash: '—', closed: true },
  et: { quotes: '„“‚‘', dash: '–' },
  eu: { quotes: '«»“”', dash: '—' },
  fa: { quotes: '«»‹›', dash: '–' },
  fi: { quotes: '””’’', dash: '–' },
  fr: { quotes: '«»‘’', dash: '—' },
  gl: { quotes: '“”‘’', dash: '—', closed: true },
  hr: { quotes: '„“‚‘', dash: '–' },
  hu: { quotes: '„”»«', dash: '–' },
  hy: { quotes: '«»‘’', dash: '—' },
  is: { quotes: '„“‚‘', dash: '–' },
  it: { quotes: '«»“”', dash: '—' },
  ka: { quotes: '„“«»', dash: '—' },
  kk: { quotes: '«»“”', dash: '—' },
  lt: { quotes: '„“‚‘', dash: '–' },
  lv: { quotes: '“”‘’', dash: '–' },
  mk: { quotes: '„“‚‘', dash: '—' },
  nl: { quotes: '‘’“”', dash: '–' },
  nn: { quotes: '«»‘’', dash: '–' },
  no: { quotes: '«»‘’', dash: '–' },
  pl: { quotes: '„”«»', dash: '–' },
  pt: { quotes: '“”‘’', dash: '—' },
  ro: { quotes: '„”«»', dash: '—' },
  ru: { quotes: '«»„“', dash: '—' },
  sk: { quotes: '„“‚‘', dash: '–' },
  sl: { quotes: '„“‚‘', dash: '–' },
  sq: { quotes: '“”‘’', dash: '—' },
  sr: { quotes: '„”’’', dash: '–' },
  sv: { quotes: '””’’', dash: '–' },
  tr: { quotes: '“”‘’', dash: '—' },
  uk: { quotes: '«»„“', dash: '—' },
  vi: { quotes: '“”‘’', dash: '—' },
};

/** Words that begin with an apostrophe and are none, or another, without it; in small letters, without the mark. */
export const CLIPPED_STARTS: Readonly<Record<string, string>> = {
  en: 'm tis twas twere twill twould twasn twarn tisn tain twixt em bout cos coz neath gainst stead nough pon bove n nother nuff scuse spect spec specs sposed kay k ud d ll s t re ve cept tween mongst nless zactly fraid varsity lowance magine nvite tention tenshun member nitiated tater taters rithmetic scape',
  de: 's n ne nen nem ner nes rein raus rauf runter rüber rum ran nauf naus nunter nüber mal',
  nl: 's t n m k r ns tis twas',
  af: 'n k s t',
  sv: 'n na et en et re',
  da: 'n na en et ku ka',
  no: 'n na a en et ku ka',
  fr: 'tit tite tits tites spèce videmment',
  it: 'sta sto ste sti na no nu ndrangheta ndo ncora',
  es: 'toy ta tas tá pa na',
  pt: 'tá tava tão tô bora cê cês peraí',
  ca: 'l ls n ns m s t hi',
  ro: 'neața mneața nainte năuntru napoi',
  cy: 'r n m i w u ch th',
};
