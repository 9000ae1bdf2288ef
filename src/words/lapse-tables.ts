/** How much time goes by: how many, of what, and the words behind: `three days later`. */
export const LAPSE_COUNTS =
  '\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|several|a few|many|a couple of|the';
export const LAPSE_UNITS =
  'minute|hour|day|night|week|month|year|morning|afternoon|evening|fortnight|decade|weekend|winter|summer|spring|autumn';
export const LAPSE_BEHIND = 'later|after|afterwards|passed|went by|had passed|before|earlier|ago';
/** The ends of a title or a line that says no more than such a lapse. */
export const LAPSE_ENDS = 'later|earlier|ago|before|after';
/** About how much, before such a count. */
export const LAPSE_ABOUT = 'about|almost|nearly|exactly|just|only|barely|over|more than|less than';
/** Which of several times: `the next morning`. */
export const WHICH_TIME = 'next|following|same|previous|first|last';
export const WHICH_OPENING = 'next|following|same|previous';
export const CALENDAR_UNITS = 'day|week|month|year';
/** The units that are counted from something that is no date: `Eight years before the thaw`. */
export const SINCE_UNITS = 'moment|minute|hour|day|night|week|fortnight|month|season|year|decade|centur(?:y|ie)';
/** What stands behind such a count, and needs nothing after it: `Three days on`. */
export const LAPSE_SINCE = 'before|after|since|on';
/** Units that stories count from their own beginning, before the number: `Day 12`, `Year 3`. */
export const COUNTED_UNITS = 'day|night|week|month|year|hour|minute|cycle|sol|t(?:ime)?[ -]?(?:minus|plus)';

/** Whole lines that say which of two times is told, by language. */
export const TIMES_TOLD: Readonly<Record<string, string>> = {
  en: 'now|then|today|before|after|present day|the present day|the present|present|the past|past',
  de: 'jetzt|heute|damals|früher|gegenwart|vergangenheit|davor|danach',
  fr: "maintenant|aujourd['’]hui|avant|après|autrefois|présent|passé",
  es: 'ahora|hoy|antes|después|entonces|presente|pasado',
  it: 'ora|adesso|oggi|prima|dopo|allora|presente|passato',
  pt: 'agora|hoje|antes|depois|então|presente|passado',
  nl: 'nu|toen|vandaag|heden|vroeger|verleden',
  sv: 'nu|då|idag|förr',
  da: 'nu|dengang|i dag',
  no: 'nå|da|den gang|i dag',
  fi: 'nyt|silloin|ennen|tänään',
  pl: 'teraz|dziś|dawniej|wtedy|teraźniejszość|przeszłość',
  cs: 'teď|nyní|tehdy|dnes|dříve',
  hu: 'most|akkor|ma|régen|jelen|múlt',
  ru: 'сейчас|тогда|теперь|сегодня|раньше|настоящее|прошлое',
  uk: 'зараз|тоді|тепер|сьогодні|раніше',
  tr: 'şimdi|bugün|o zaman|geçmiş',
  zh: '现在|过去|如今|當時|当时|現在|過去',
  ja: '現在|過去|今|昔',
};

/** First words of a paragraph that leap in time, by language. */
export const LEAPS: Readonly<Record<string, string>> = {
  en: '(?:meanwhile|in the meantime|(?:months|weeks|years|centuries|days) passed)\\b',
  fr: 'il y a|le lendemain|quelques? (?:jours?|heures?|semaines?|mois|années?)',
  de: 'am nächsten|am anderen|drei tage später',
  es: 'al día siguiente',
  it: 'il giorno dopo',
  pt: 'no dia seguinte',
  ru: 'на следующ',
};

/** First words of a paragraph that lead elsewhere. */
export const ELSEWHERE =
  '(?:up|down|over|out|back|far|somewhere|high|deep)\\b.{0,20}\\b(?:at|in|on|across|above|below|beyond|under)\\b|on the other side of|across (?:the )?town|across the|elsewhere|half a world away|(?:\\w+ )?miles (?:away|to the)';

/** Words, anywhere in a sentence, by which time has gone by since the scene before. */
export const ELAPSED_WORDS =
  'less than an? (?:day|hour|week)|since (?:their|the|his|her|that) last|for (?:days|weeks|months) (?:now|she|he|they)|(?:days|weeks|months|hours) (?:had|have) passed|by now|nowadays|these days';

/** Words of a line that opens a scene, in a line that may be a title: a time, and which one. */
export const TIMES_IN_TITLES = "later|ago|morning|evening|night|noon|midnight|today|yesterday|hours?|o['’]clock";
export const WHICH_IN_TITLES = "later|ago|earlier|next|same|following|that|this|last|o['’]clock";

/** Labels of times and places: `Place: the mill`. */
export const SCENE_SETTING_LABELS = 'time|date|place|location|setting|scene|szene|day|ort|lieu|zeit';
/** Where something is said to be: what stands behind these is a place, and no person. */
export const BEFORE_PLACES = 'in|at|near|outside|inside|across|nach|aus|en|à|från|w';
/** Small words in names of places. */
export const PLACE_SMALL_WORDS =
  'the|a|an|of|in|on|at|and|de|la|le|du|des|von|der|near|outside|inside|to|room|floor|somewhere|back|just|above|below|over|under|off|from';

/** Eras before a year, in texts of East Asia. */
export const EASTERN_ERAS: Readonly<Record<string, string>> = {
  ja: '明治|大正|昭和|平成|令和|西暦',
  zh: '公元',
  ko: '서기',
};

/** What somebody does at the end of a sleep: `When Ada opened her eyes`. */
export const AWAKENINGS = 'awoke|woke|opened (?:his|her|my|their|our) eyes|came to';

/** How a line of place begins that takes the story elsewhere, by language: `Back at the inn`, `Zurück im Gasthaus`. */
export const PLACE_OPENERS: Readonly<Record<string, string>> = {
  en: 'back (?:at|in|on|aboard|inside|with|home)|meanwhile|elsewhere|over (?:at|in)|somewhere (?:in|near|else|outside)|not far (?:from|away)|across town',
  fr: 'de retour (?:à|au|en|chez|dans)|pendant ce temps|ailleurs|quelque part',
  de: 'zurück (?:in|im|auf|an|am|bei|zu hause)|unterdessen|inzwischen|währenddessen|irgendwo|anderswo',
  es: 'de vuelta (?:en|a)|mientras tanto|en otra parte|en algún lugar',
  it: 'di nuovo (?:a|in|al|alla)|nel frattempo|altrove|da qualche parte',
  pt: 'de volta (?:a|ao|à|em|no|na)|enquanto isso|em outro lugar|em algum lugar',
  ru: 'тем временем|где-то|в это же время',
  pl: 'z powrotem (?:w|na)|tymczasem|gdzie indziej|gdzieś',
  nl: 'terug (?:in|bij|op)|ondertussen|intussen|elders|ergens',
  sv: 'tillbaka (?:i|på|till|hos)|under tiden|någonstans',
};

/** Lines in scripts without capitals that say how much later it is, by language: patterns of the whole line. */
export const EASTERN_LAPSES: Readonly<Record<string, string>> = {
  ja: '(?:その|それから)?[\\d０-９一二三四五六七八九十百数半]{1,4}(?:日|週間|[かカヵケヶ]月|年|時間|分)(?:の?(?:後|前))|翌日|翌朝|翌年|次の(?:日|朝)|その(?:日|夜)の?(?:夜|晩|後)?',
  zh: '[\\d一二两兩三四五六七八九十百数數几幾半]{1,4}(?:日|天|周|週|[个個]?星期|[个個]月|年|[个個]?小[时時]|分[钟鐘])(?:之?(?:后|後|前))|第二天(?:早上|晚上)?|次日|[当當](?:天)?晚|翌日',
  ko: '[\\d일이삼사오육칠팔구십백몇수한두세네]{1,4} ?(?:년|달|개월|주|주일|일|시간|분) ?(?:후|뒤|전)|다음 ?날(?: 아침)?|이튿날|그날 ?(?:밤|저녁)',
};
