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

/** Other words that make a line a time by themselves: parts of the day, seasons, feasts, "later", "ago"; by language. */
const TIMES: Readonly<Record<string, string>> = {
  en: `morning mornings afternoon evening night midnight noon midday dawn dusk sunrise sunset daybreak nightfall twilight tonight
today tomorrow yesterday weekend christmas easter halloween thanksgiving hogmanay
spring summer autumn fall winter midsummer midwinter
later afterwards afterward thereafter earlier previously beforehand ago hours hrs stardate stardates o'clock pm am p.m a.m gmt utc zulu est edt cst cdt mst mdt pst pdt bst cet cest aest ist jst
present meanwhile meantime simultaneously`,
  fr: 'lendemain matin soir nuit midi minuit aube tard',
  de: 'morgen abend nacht mittag mitternacht später uhr früher',
  es: 'mañana tarde noche medianoche mediodía después',
  it: 'mattina mattino sera notte mezzanotte mezzogiorno dopo tardi',
  ru: 'утро утром день вечер вечером ночь ночью полночь полдень спустя назад позже',
  pt: 'manhã tarde noite madrugada meia-noite meio-dia amanhecer anoitecer depois',
  nl: 'ochtend middag avond nacht middernacht later geleden',
  sv: 'morgon förmiddag eftermiddag kväll natt midnatt senare',
  da: 'morgen formiddag eftermiddag aften nat midnat senere',
  no: 'morgen formiddag ettermiddag kveld natt midnatt senere',
  fi: 'aamu aamulla aamupäivä iltapäivä ilta illalla yö yöllä keskiyö myöhemmin',
  hu: 'reggel délelőtt délután este éjjel éjszaka éjfél hajnal később',
  ro: 'dimineața dimineață seara seară noaptea noapte amiaza târziu',
  pl: 'rano ranek południe popołudnie wieczór wieczorem noc nocą północ później',
  cs: 'ráno dopoledne poledne odpoledne večer noc půlnoc později',
  sk: 'ráno popoludnie večer noc polnoc neskôr',
  hr: 'jutro ujutro poslijepodne večer navečer noć ponoć kasnije',
  uk: 'ранок вранці вечір ввечері увечері ніч вночі опівночі пізніше потому тому',
  el: 'πρωί μεσημέρι απόγευμα βράδυ νύχτα μεσάνυχτα αργότερα',
  id: 'pagi siang sore malam kemudian',
  tr: 'sabah öğle akşam gece sonra',
  et: 'hommik hommikul keskpäev õhtu õhtul öö öösel kesköö hiljem',
  bg: 'сутрин сутринта вечер вечерта нощ нощта пладне полунощ по-късно',
  ca: 'matí tarda vespre nit migdia mitjanit després',
  sl: 'zjutraj popoldne zvečer ponoči opolnoči kasneje pozneje',
  sr: 'јутро ујутро вече увече ноћ ноћу поноћ подне касније',
  lt: 'rytas ryte vakaras vakare naktis naktį vidurnaktis vėliau',
  lv: 'rīts rītā vakars vakarā nakts naktī pusnakts vēlāk',
  gl: 'noite medianoite despois',
  eu: 'goizean arratsaldea gauean gauerdia geroago',
  eo: 'mateno vespero nokto noktomezo tagmezo poste',
  is: 'kvöld kvöldið nótt miðnætti síðar seinna',
};

/** Words that fill a date or a time out, by language. */
const FILLERS: Readonly<Record<string, string>> = {
  en: `mornings afternoons evenings nights summers winters springs weekends
the a an of in on at to by past half quarter about around approximately roughly just almost nearly after before until from and
this that same next last first previous following early late mid very eve day days week weeks month months year years decade
decades century centuries hour minute minutes second seconds moment moments some several few couple many time times
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
twenty thirty forty fifty sixty hundred thousand second third fourth fifth sixth seventh eighth ninth tenth
fortnight fortnights weekend's season seasons while little short shortly soon long half within during exact exactly since only ages
ad bc bce ce a.d b.c c circa anno year's new local standard earth age era yr yrs wk wks hr min mins sec secs sometime again`,
  fr: "le la les l' de du des d' un une deux trois quatre cinq six sept huit dix jour jours semaine semaines mois an ans heure heures plus",
  de: `der die das den dem des im am um ein eine einen zwei drei vier fünf sechs sieben acht tag tage tagen woche wochen monat monate
monaten jahr jahre jahren stunde stunden vor nach nächsten nächster`,
  es: 'el los las del al un una dos tres cuatro cinco siete ocho día días semana semanas mes meses año años hora horas antes',
  it: 'il lo gli i giorno giorni settimana settimane mese mesi anno anni ora ore dopo fa due tre quattro più cinque sei sette otto dieci',
  ru: 'через два две три четыре пять дня дней неделя недели недель месяц месяца месяцев год года лет час часа часов в на',
  pt: 'o os as à às do da no na dia dias seguinte semana semanas mês meses ano anos hora horas uma dois duas três quatro cinco seis sete oito',
  nl: 'de het een volgende dag dagen week weken maand maanden jaar jaren uur twee drie vier vijf zes zeven acht',
  sv: 'den det en nästa dag dagar vecka veckor månad månader år timme timmar två tre fyra fem sex sju åtta',
  da: 'den det en næste dag dage uge uger måned måneder år time timer to tre fire fem seks syv otte',
  fi: 'seuraava seuraavana päivä päivänä päivää viikko viikkoa kuukausi kuukautta vuosi vuotta tunti tuntia kaksi kolme neljä viisi kuusi seitsemän kahdeksan',
  hu: 'a az egy másnap nap nappal hét héttel hónap hónappal év évvel óra órával két három négy öt hat nyolc',
  ro: 'ziua zi zile doua săptămână săptămâni lună luni an ani oră ore două trei patru cinci șase șapte opt',
  pl: 'następnego dnia dzień dni tydzień tygodnie tygodni miesiąc miesiące miesięcy rok lata lat godzina godziny godzin dwa dwie trzy cztery pięć sześć siedem osiem maja',
  cs: 'druhý den dne dny dní dnů týden týdny týdnů měsíc měsíce měsíců rok roky let hodina hodiny hodin dva dvě tři čtyři pět šest sedm osm',
  uk: 'наступного дня день дні днів тиждень тижні тижнів місяць місяці місяців рік роки років година години годин два дві три чотири шість сім вісім по три чотири шість сім вісім',
  el: 'την τη το της του ημέρα μέρα μέρες εβδομάδα εβδομάδες μήνα μήνες χρόνια ώρα ώρες δύο τρεις τέσσερις πέντε έξι επτά οκτώ επόμενη επόμενο επόμενος άλλη τρία τέσσερα πέντε έξι επτά εφτά οκτώ οχτώ ένα μία ένας χρόνο χρόνος μήνας μήνες ώρες λεπτά επόμενη',
  id: 'keesokan hari harinya minggu bulan tahun jam dua tiga empat lima enam tujuh delapan',
  tr: 'ertesi gün hafta ay yıl saat iki üç dört beş altı yedi sekiz ocak şubat mart nisan mayıs eylül ekim kasım pazar',
  et: 'järgmisel päev päeva päevad nädal nädalat kuu kuud aasta aastat tund tundi kaks kolm neli viis kuus seitse kaheksa',
  sk: 'deň dni dní týždeň týždne mesiac mesiace mesiacov rok roky rokov hodina hodiny hodín dva dve tri štyri päť šesť sedem osem nasledujúci ďalší',
  hr: 'dana tjedan tjedna mjesec mjeseca godina godine godinu sata sati dva dvije tri četiri šest sedam osam sljedeći',
  bg: 'следващия следващата ден дни дена седмица седмици месец месеца месеци година години час часа два две три четири пет шест седем осем',
  ca: 'els les dues quatre cinc dies setmana setmanes mesos anys hores més',
  sl: 'naslednji dneva dni teden tedna tedne tednov mesec mesece mesecev leto leti leta let ura ure dva dve tri štiri šest sedem osem',
  sr: 'дан дана недеља недеље месец месеца месеци година године годину сат сата сати два две три четири пет шест седам осам',
  lt: 'diena dienos dienų savaitė savaitės savaičių mėnuo mėnesiai mėnesių metai metų valanda valandos valandų trys tris keturi penki šeši septyni aštuoni kitą',
  lv: 'diena dienas dienu nedēļa nedēļas mēnesis mēnešus gadi gadus gadu stundas divi divas trīs četri četrus pieci piecus pēc nākamajā',
  gl: 'días semanas meses anos horas tres dous dúas',
  eu: 'egun aste hilabete urte ordu hiru bost zazpi zortzi',
  eo: 'tago tagoj semajno semajnoj monato monatoj jaro jaroj horo horoj tri kvar kvin',
  is: 'dögum vikum mánuðum árum tveimur þremur fjórum',
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
