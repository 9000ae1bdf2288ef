/** How the books of a language set off speech. */
export interface SpeechSigns {
  /** Outer marks and inner ones, opening and closing, as CLDR's delimiters have them. */
  readonly quotes: string;
  /** The dash that opens speech, where books open it with a dash. */
  readonly dash?: '—' | '–';
  /** Whether that dash stands close to the words of the speech: `—¿Quién? —preguntó.`; null where books do either. */
  readonly closed?: true | null;
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
  el: { quotes: '«»“”', dash: '—', closed: null },
  eo: { quotes: '“”‘’', dash: '—' },
  es: { quotes: '“”‘’', dash: '—', closed: true },
  et: { quotes: '„“‚‘', dash: '–' },
  eu: { quotes: '«»“”', dash: '—', closed: null },
  fa: { quotes: '«»‹›', dash: '–' },
  fi: { quotes: '””’’', dash: '–' },
  fr: { quotes: '«»‘’', dash: '—' },
  gl: { quotes: '“”‘’', dash: '—', closed: true },
  hr: { quotes: '„“‚‘', dash: '–' },
  hu: { quotes: '„”»«', dash: '–' },
  hy: { quotes: '«»‘’', dash: '—' },
  is: { quotes: '„“‚‘', dash: '–' },
  it: { quotes: '«»“”', dash: '—', closed: null },
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
  tr: { quotes: '“”‘’', dash: '—', closed: null },
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

/** Clipped words that are words without the mark too. */
export const CLIPPED_WORDS =
  'cause till til round cuz course cello cellos phoned way un ye yer er especially special specially count long low lection most less side vantage spite sides plane planes bus flu phone fore rangement sail morning evening noon night gator coon possum stralia ee';
/** Dropped aitches that leave no English word; endings such as -s, -in and -ed are taken off first. */
export const DROPPED_H =
  'ad adn ave ard aven asn e im imself isself erself ere ereabout ouse ome ead eard eart earth ope opp owever andsome orse orseback undred appen elp ardly alf arf alfpenny ight igher ole oo ospital otel ungry urry urt ung onest eaven eavy ealth eathen enry arry arriet erbert ullo ello eel igness oist ook orrible orrid orror umble usband andle ang arbour aul aunt azel ereafter ero istory obby ood orn ound oman ooman edge ittin idin owlin avin arpoon armony armless abit alifax amilton eath earty eed ind ip ive ide';
/** Dropped aitches that leave a word. */
export const DROPPED_H_WORDS =
  'as is it ill all old ear air art arm at ate am and eat ow owl edges her ey our ours olding eyes aim alter ale aft ail as ail our ire ear ears urn';
/** What is clipped as in no standard English: `'em`, `'ere`. */
export const BROAD_WORDS = 'em|im|e|ere|er|ad|ouse|un';
/** Words before `'a`, clipped of `have`: `must 'a' seen`. */
export const BEFORE_HAVE = "must|might|may|would|could|should|['’]d|to|not";
/** What ends in such a mark: `an'`, `o'`, `wi'`. */
export const BROAD_STARTS = 'an|o|th|wi|ol';
/** English endings, taken off before a clipped word is looked up. */
export const WORD_ENDINGS = 'ings?|in|ed|es|s|e';

/** First halves that English writes with a hyphen: `well-known`, `self-taught`. */
export const HYPHENATED_STARTS: Readonly<Record<string, string>> = {
  en: 'well|self|half|ill|ever|cross|non|ex|all|so|by|good|old|new|long|short|high|low|deep|hard|full|first|second|third|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|great|blue|black|white|red|green|grey|gray|dark|light|semi|quasi|vice|arch|anti|counter|would|to|good|mother|father|sister|brother|son|daughter|co|pre|re|far|near|wide|close|quick|slow|sharp|soft|broad|thick|thin|sea|fire|water|bed|dining|drawing|sitting',
  fr: 'peut|après|avant|arrière|demi|celui|celle|ceux|celles|est|ex|vice|vingt|trente|quarante|cinquante|soixante|quatre|quelques',
};
/** Second halves that keep theirs, in a language that breaks no word before a vowel: `dit-il`, `peut-être`. */
export const HYPHENATED_ENDS: Readonly<Record<string, string>> = {
  fr: 'être|il|ils|elle|elles|on|y|en|eux|vous|nous|moi|toi|là|même|mêmes|midi|dessus|dessous',
  pt: 'me|te|se|lhe|lhes|lo|la|los|las|nos|vos',
};
/** Words in the middle of a compound: `brother-in-law`, `c'est-à-dire`, `a-t-il`. */
export const HYPHENATED_MIDDLES = 'in|of|the|to|and|at|on|by|o|up|à|de|du|des|la|le|en|sur|sous|t';
/** Second halves that close up: endings, and words that mostly end a closed compound. */
export const CLOSED_ENDS =
  'tion|tions|sion|ing|ings|ment|ments|ness|ful|fully|less|ly|ed|er|ers|est|able|ible|ous|ive|ity|ties|ized|ism|ist|ship|hood|land|lands|thing|things|body|selves|where|ever|ward|wards|some|times|al|ally|ance|ence|ant|ent|ure|ary|ory|ble|ten|ter|ted|ting|dom';
/** What follows a half that waits for its other: `two- and threefold`. */
export const SUSPENDERS: Readonly<Record<string, string>> = {
  en: 'and|or|to|nor|but',
  de: 'und|oder|bis|sowie|noch|bzw|statt|als',
  nl: 'en|of|tot|noch|maar',
  sv: 'och|eller|till|samt',
  da: 'og|eller|til|samt',
  nb: 'og|eller|til|samt',
  fi: 'ja|tai|eli|sekä',
};
/** Languages that write no hyphen before a small letter: one at a line's end is the line's. */
export const CLOSED_LANGUAGES: ReadonlySet<string> = new Set('de nl sv da nb nn no is fi et hu es it'.split(' '));
/** Of these, those that write one between two vowels that are the same: `maa-alue`. */
export const PARTS_VOWELS: ReadonlySet<string> = new Set('nl fi et'.split(' '));

/** What Org puts before a heading to say how far the work on it is: its own words, and those that many people add. */
export const ORG_STATES: Readonly<Record<'own' | 'usual', string>> = {
  own: 'TODO|DONE',
  usual: 'NEXT|WAITING|DRAFT|REVISE|CANCELLED',
};
