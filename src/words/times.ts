/** Names of the months by language, January first; forms of one month are parted by `/`. */
const MONTHS: Readonly<Record<string, string>> = {
  en: 'january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec',
  fr: 'janvier/janv février/fév/févr mars avril/avr mai juin juillet/juil août/aout septembre/sept octobre/oct novembre/nov décembre/déc',
  de: 'januar/jan februar/feb märz/mär april/apr mai juni/jun juli/jul august/aug september/sep/sept oktober/okt november/nov dezember/dez',
  es: 'enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/setiembre/sep octubre/oct noviembre/nov diciembre/dic',
  it: 'gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set/sett ottobre/ott novembre/nov dicembre/dic',
  pt: 'janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out novembro/nov dezembro/dez',
  ru: 'января/январь/янв февраля/февраль/фев марта/март апреля/апрель/апр мая/май июня/июнь/июн июля/июль/июл августа/август/авг сентября/сентябрь/сент/сен октября/октябрь/окт ноября/ноябрь/нояб/ноя декабря/декабрь/дек',
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
};

/** Other words that make a line a time by themselves: parts of the day, seasons, feasts, "later", "ago"; by language. */
const TIMES: Readonly<Record<string, string>> = {
  en: `morning mornings afternoon evening night midnight noon midday dawn dusk sunrise sunset daybreak nightfall twilight tonight
today tomorrow yesterday weekend christmas easter halloween thanksgiving hogmanay
spring summer autumn fall winter midsummer midwinter
later earlier ago hours hrs stardate stardates o'clock pm am p.m a.m gmt est pst utc zulu
present meanwhile`,
  fr: 'lendemain matin soir nuit midi minuit aube tard',
  de: 'morgen abend nacht mittag mitternacht später uhr früher',
  es: 'mañana tarde noche medianoche mediodía después',
  it: 'mattina mattino sera notte mezzanotte mezzogiorno',
  ru: 'утро утром день вечер вечером ночь ночью полночь полдень спустя назад позже',
};

/** Words that fill a date or a time out, by language. */
const FILLERS: Readonly<Record<string, string>> = {
  en: `mornings afternoons evenings nights summers winters springs weekends
the a an of in on at to by past half quarter about around approximately roughly just almost nearly after before until from and
this that same next last first previous following early late mid very eve day days week weeks month months year years decade
decades century centuries hour minute minutes second seconds moment moments some several few couple many time times
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
twenty thirty forty fifty sixty hundred thousand second third fourth fifth sixth seventh eighth ninth tenth
ad bc bce ce a.d b.c c circa anno year's new local standard earth age era`,
  fr: "le la les l' de du des d' un une deux trois quatre cinq six sept huit dix jour jours semaine semaines mois an ans heure heures plus",
  de: `der die das den dem des im am um ein eine einen zwei drei vier fünf sechs sieben acht tag tage tagen woche wochen monat monate
monaten jahr jahre jahren stunde stunden vor nach nächsten nächster`,
  es: 'el los las del al un una dos tres cuatro cinco siete ocho día días semana semanas mes meses año años hora horas antes',
  it: 'il lo gli i giorno giorni settimana settimane mese mesi anno anni ora ore dopo fa due tre quattro',
  ru: 'через два две три четыре пять дня дней неделя недели недель месяц месяца месяцев год года лет час часа часов в на',
};

function wordsOf(...tables: readonly Readonly<Record<string, string>>[]): ReadonlySet<string> {
  return new Set(tables.flatMap((table) => Object.values(table).flatMap((words) => words.split(/[\s/]+/))));
}

/** The months but for short forms that are everyday words, Portuguese `out`, Italian `set`; May has no other. */
const MONTH_NAMES: readonly string[] = Object.entries(MONTHS).flatMap(([language, row]) =>
  row.split(/[ /]/).filter((form) => language === 'en' || form.length > 3 || form === row.split(' ')[4]?.split('/')[0]),
);

const TIME_WORDS: ReadonlySet<string> = new Set([...MONTH_NAMES, ...wordsOf(WEEKDAYS, TIMES)]);
const FILLER_WORDS = wordsOf(FILLERS);

/** Whether a word, in small letters, makes a line a time by itself: `monday`, `märz`, `ночью`. */
export function isTimeWord(word: string): boolean {
  return TIME_WORDS.has(word);
}

/** Whether a word, in small letters, fills a date or a time out: `the`, `days`, `nach`. */
export function fillsTime(word: string): boolean {
  return FILLER_WORDS.has(word);
}

const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.values(MONTHS).flatMap((row) =>
    row.split(' ').flatMap((forms, month) => forms.split('/').map((form) => [form, month + 1] as const)),
  ),
);

/** The month that a word names, 1 to 12; null for other words. */
export function monthOf(word: string): number | null {
  return MONTH_NUMBERS.get(word) ?? null;
}
