/** Other words that make a line a time by themselves: parts of the day, seasons, feasts, "later", "ago"; by language. */
export const TIMES: Readonly<Record<string, string>> = {
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
export const FILLERS: Readonly<Record<string, string>> = {
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
