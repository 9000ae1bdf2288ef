import { anyOf } from './forms.ts';
import { EASTERN_LAPSES } from './lapse-tables.ts';
import { FILLERS, TIMES } from './time-tables.ts';

/** Names of the months by language, January first; forms of one month are parted by `/`. */
const MONTHS: Readonly<Record<string, string>> = {
  en: 'january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec',
  fr: 'janvier/janv février/fév/févr mars avril/avr mai juin juillet/juil août/aout septembre/sept octobre/oct novembre/nov décembre/déc',
  de: 'januar/jan februar/feb märz/mär april/apr mai juni/jun juli/jul august/aug september/sep/sept oktober/okt november/nov dezember/dez',
  es: 'enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/setiembre/sep octubre/oct noviembre/nov diciembre/dic',
  it: 'gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set/sett ottobre/ott novembre/nov dicembre/dic',
  pt: 'janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out novembro/nov dezembro/dez',
  ru: 'января/январь/янв февраля/февраль/фев марта/март апреля/апрель/апр мая/май июня/июнь/июн июля/июль/июл августа/август/авг сентября/сентябрь/сент/сен октября/октябрь/окт ноября/ноябрь/нояб/ноя декабря/декабрь/дек',
  ca: 'gener febrer març abril maig juny juliol agost setembre octubre novembre desembre',
  ro: 'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  da: 'januar februar marts april maj juni juli august september oktober november december',
  no: 'januar februar mars april mai juni juli august september oktober november desember',
  fi: 'tammikuu/tammikuuta/tammikuun helmikuu/helmikuuta/helmikuun maaliskuu/maaliskuuta/maaliskuun huhtikuu/huhtikuuta/huhtikuun toukokuu/toukokuuta/toukokuun kesäkuu/kesäkuuta/kesäkuun heinäkuu/heinäkuuta/heinäkuun elokuu/elokuuta/elokuun syyskuu/syyskuuta/syyskuun lokakuu/lokakuuta/lokakuun marraskuu/marraskuuta/marraskuun joulukuu/joulukuuta/joulukuun',
  et: 'jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember',
  lv: 'janvāris/janvārī februāris/februārī marts/martā aprīlis/aprīlī maijs/maijā jūnijs/jūnijā jūlijs/jūlijā augusts/augustā septembris/septembrī oktobris/oktobrī novembris/novembrī decembris/decembrī',
  hu: 'január február március április május június július augusztus szeptember október november december',
  hr: 'siječanj/siječnja veljača/veljače ožujak/ožujka travanj/travnja svibanj/svibnja lipanj/lipnja srpanj/srpnja kolovoz/kolovoza rujan/rujna listopad/listopada studeni/studenoga prosinac/prosinca',
  cs: 'leden/ledna únor/února březen/března duben/dubna květen/května červen/června červenec/července srpen/srpna září říjen/října listopad/listopadu prosinec/prosince',
  sk: 'január/januára február/februára marec/marca apríl/apríla máj/mája jún/júna júl/júla august/augusta september/septembra október/októbra november/novembra december/decembra',
  pl: 'styczeń/stycznia luty/lutego marzec/marca kwiecień/kwietnia maj czerwiec/czerwca lipiec/lipca sierpień/sierpnia wrzesień/września październik/października listopad/listopada grudzień/grudnia',
  uk: 'січень/січня лютий/лютого березень/березня квітень/квітня травень/травня червень/червня липень/липня серпень/серпня вересень/вересня жовтень/жовтня листопад/листопада грудень/грудня',
  bg: 'януари февруари март април май юни юли август септември октомври ноември декември',
  el: 'ιανουάριος/ιανουαρίου φεβρουάριος/φεβρουαρίου μάρτιος/μαρτίου απρίλιος/απριλίου μάιος/μαΐου ιούνιος/ιουνίου ιούλιος/ιουλίου αύγουστος/αυγούστου σεπτέμβριος/σεπτεμβρίου οκτώβριος/οκτωβρίου νοέμβριος/νοεμβρίου δεκέμβριος/δεκεμβρίου',
  id: 'januari februari maret april mei juni juli agustus september oktober november desember',
  tr: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
};

/** What people type before and after the time of day in a date, in any language. */
export const BEFORE_TIME = 'at|um|o|om|à|a las|alle|às|kl\\.?|в|о';
export const AFTER_TIME = 'uhr|uur|hrs?|h|ч';

/** Days of the week by language, Monday first; short forms behind a `/`. */
const WEEKDAYS: Readonly<Record<string, string>> = {
  en: 'monday/mon tuesday/tue/tues wednesday/wed thursday/thu/thur/thurs friday/fri saturday/sat sunday/sun',
  fr: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  de: 'montag dienstag mittwoch donnerstag freitag samstag sonntag',
  es: 'lunes martes miércoles jueves viernes sábado domingo',
  it: 'lunedì martedì mercoledì giovedì venerdì sabato domenica',
  ru: 'понедельник вторник среда четверг пятница суббота воскресенье',
  pt: 'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo',
  ca: 'dilluns dimarts dimecres dijous divendres dissabte diumenge',
  ro: 'luni marți miercuri joi vineri sâmbătă duminică',
  nl: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  sv: 'måndag tisdag onsdag torsdag fredag lördag söndag',
  da: 'mandag tirsdag onsdag torsdag fredag lørdag søndag',
  fi: 'maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai',
  et: 'esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev',
  lv: 'pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena',
  lt: 'pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis',
  hu: 'hétfő kedd szerda csütörtök péntek szombat vasárnap',
  hr: 'ponedjeljak utorak srijeda četvrtak petak subota nedjelja',
  cs: 'pondělí úterý středa čtvrtek pátek sobota neděle',
  sk: 'pondelok utorok streda štvrtok piatok sobota nedeľa',
  pl: 'poniedziałek wtorek środa czwartek piątek sobota niedziela',
  uk: 'понеділок вівторок середа четвер п’ятниця субота неділя',
  bg: 'понеделник вторник сряда четвъртък петък събота неделя',
  el: 'δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή',
  id: 'senin selasa rabu kamis jumat sabtu',
  tr: 'pazartesi salı çarşamba perşembe cuma cumartesi',
};

function wordsOf(...tables: readonly Readonly<Record<string, string>>[]): ReadonlySet<string> {
  return new Set(tables.flatMap((table) => Object.values(table).flatMap((words) => words.split(/[\s/]+/))));
}

/** Languages whose May is no name and no everyday word of another. */
const MAY = ['fr', 'de', 'es', 'ru'];
/** Months that are names of people, too: they fill a date out, and are none alone. */
const NAMED: readonly string[] = [
  'maj',
  'mei',
  'mai',
  'máj',
  'nisan',
  'eylül',
  'kasım',
  'ekim',
  'ocak',
  'mart',
  'aralık',
];

/** The months but for short forms that are everyday words, Portuguese `out`, Italian `set`. */
const MONTH_NAMES: readonly string[] = Object.entries(MONTHS).flatMap(([language, row]) =>
  row
    .split(/[ /]/)
    .filter(
      (form) =>
        language === 'en' || form.length > 3 || (MAY.includes(language) && form === row.split(' ')[4]?.split('/')[0]),
    )
    .filter((form) => !NAMED.includes(form)),
);

const TIME_WORDS: ReadonlySet<string> = new Set([...MONTH_NAMES, ...wordsOf(WEEKDAYS, TIMES)]);
const FILLER_WORDS: ReadonlySet<string> = new Set([...NAMED, ...wordsOf(FILLERS)]);

/** Whether a word, in small letters, makes a line a time by itself: `monday`, `märz`, `ночью`. */
export function isTimeWord(word: string): boolean {
  return TIME_WORDS.has(word);
}

/** Whether a word, in small letters, fills a date or a time out: `the`, `days`, `nach`. */
export function fillsTime(word: string): boolean {
  return FILLER_WORDS.has(word);
}

/** Each form of a table's rows with its place in the row, from 1. */
function placesIn(table: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  const rows = Object.values(table).map((row) => row.split(' '));
  return new Map(
    rows.flatMap((row) => row.flatMap((forms, at) => forms.split('/').map((form) => [form, at + 1] as const))),
  );
}

const [MONTH_NUMBERS, DAY_NUMBERS] = [placesIn(MONTHS), placesIn(WEEKDAYS)];

/** The month that a word names, 1 to 12; null for other words. */
export function monthOf(word: string): number | null {
  return MONTH_NUMBERS.get(word) ?? null;
}

/** The day of the week that a word names, 1 for Monday to 7; null for other words. */
export function weekdayOf(word: string): number | null {
  return DAY_NUMBERS.get(word) ?? null;
}

/** Months whose names people have, too: a list of these alone may be one of people. */
export const MONTHS_OF_PEOPLE: ReadonlySet<string> = new Set('april avril may june august augusto julio'.split(' '));

const [ENGLISH_MONTH_FORMS = [], ENGLISH_DAY_FORMS = []] = [MONTHS, WEEKDAYS].map(({ en = '' }) => en.split(' '));

/** English months, in full and cut short, the longer forms first, and days of the week in full: forms of a pattern. */
export const ENGLISH_MONTHS: string = ENGLISH_MONTH_FORMS.flatMap((forms) => forms.split('/'))
  .sort((a, b) => b.length - a.length)
  .join('|');
export const ENGLISH_DAYS: string = ENGLISH_DAY_FORMS.map((forms) => forms.split('/', 1)[0]).join('|');
/** How they begin, as every program writes them. */
export const MONTH_STARTS: string = ENGLISH_MONTH_FORMS.map((forms) => forms.slice(0, 3)).join('|');
export const DAY_STARTS: string = ENGLISH_DAY_FORMS.map((forms) => forms.slice(0, 3)).join('|');

/** A day at the end of a line, and where the words before it end. */
interface DayAtEnd {
  readonly day: string;
  readonly before: string;
}

const YEAR = /^(?:1[6-9]|20)\d\d$/;
const IN_FIGURES = /^(?:\d{1,2}[./-]\d{1,2}[./-](?:\d\d|\d{4})|\d{4}-\d\d?-\d\d?)$/;
const DAY_OF_MONTH = /^\d{1,2}(?:st|nd|rd|th|er|º|ª)?$/;
const HOUR = /^\d{1,2}[:.h]\d\d(?:[ap]m)?$/;
/** No day is longer: what stands before its words is not looked at. */
const DAY_WORDS = 9;

/**
 * The day that a line ends in, with its month and its year in words or figures: `Ada Reed, 12 March 1999`, `am 3. Mai 2004`,
 * `Winter 1998` behind a comma. Null where it ends in none, or in a year alone.
 */
export function dayAtEnd(line: string): DayAtEnd | null {
  if (!/\d{2}\W{0,3}(?:[ap]m\W?)?$/i.test(line.slice(-16))) return null;
  const words = [...line.matchAll(/\S+/g)];
  let [isYear, isMonth, isDay] = [false, false, false];
  let at = words.length;
  for (; at > 0 && words.length - at < DAY_WORDS; at--) {
    const [typed = ''] = words[at - 1] ?? [];
    const word = typed.replace(/^[([<,]+|[)\]>,.;:]+$/g, '').toLowerCase();
    if (!isYear && IN_FIGURES.test(word)) [isYear, isMonth, isDay] = [true, true, true];
    else if (!isYear && YEAR.test(word)) isYear = true;
    else if (!isYear && HOUR.test(word)) continue;
    else if (isYear && !isMonth && monthOf(word) !== null) isMonth = true;
    else if (isYear && !isDay && DAY_OF_MONTH.test(word)) isDay = true;
    else if (isYear && !isMonth && isTimeWord(word) && /,$/.test(words[at - 2]?.[0] ?? '')) isMonth = true;
    else if (isMonth && isDay && isTimeWord(word) && monthOf(word) === null && /,$/.test(typed)) continue;
    else if (!/^[\p{Ll}–—|/(-]/u.test(typed) || (word !== '' && !/^[–—|/-]+$/.test(word) && !fillsTime(word))) break;
  }
  const [first = ''] = words[at] ?? [];
  // `on`, `le`, `am` lead to the day.
  const [from, next] = [words[at]?.index, words[at + 1]?.index];
  const isLed = next !== undefined && monthOf(first) === null && /^\p{Ll}+$/u.test(first);
  if (!isMonth || at === 0 || from === undefined) return null;
  return {
    day: line.slice(isLed ? next : from).replace(/^[\s–—|/([,-]+|[)\]]\W*$/g, ''),
    before: line.slice(0, from).replace(/[\s,;–—|/([-]+$/, ''),
  };
}

const LATER_EASTERN = new RegExp(`^(?:${anyOf(EASTERN_LAPSES)})$`, 'u');

/** Whether a line in a script without capitals says how much later it is: `三年後`. */
export function isLaterEastern(line: string): boolean {
  return line.length < 12 && LATER_EASTERN.test(line);
}
