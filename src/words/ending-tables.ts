/** Whole lines that say that there is more, by language: plain words parted by `|`, in small letters, without a stop at the end. */
export const CONTINUED_LINES: Readonly<Record<string, string>> = {
  en: 'tbc|to be continued|to be concluded|to be cont|to be contd|more soon|more to come|more to follow|more later|more tomorrow|more coming soon|story continues|continued|tsuzuku|tsudzuku|contd|cont',
  fr: 'à suivre|a suivre|la suite au prochain chapitre|la suite bientôt',
  de: 'fortsetzung folgt|wird fortgesetzt',
  es: 'continuará|continuara',
  it: 'continua|segue',
  pt: 'continua|continua no próximo capítulo',
  ru: 'продолжение следует|продолжение будет',
  uk: 'далі буде|продовження буде|продовження слідує',
  be: 'працяг будзе',
  bg: 'следва продължение|продължава',
  sr: 'наставиће се|наставља се',
  mk: 'продолжува',
  nl: 'wordt vervolgd',
  sv: 'fortsättning följer|forts följer|fortsätter',
  da: 'fortsættes|fortsættelse følger',
  no: 'fortsettelse følger|fortsetter',
  is: 'framhald|framhald síðar',
  fi: 'jatkuu|jatkuu ensi kerralla',
  et: 'järgneb',
  pl: 'ciąg dalszy nastąpi|cdn|c.d.n',
  cs: 'pokračování příště|pokračování',
  sk: 'pokračovanie nabudúce|pokračovanie',
  hr: 'nastavit će se|nastavlja se',
  sl: 'se nadaljuje|nadaljevanje sledi',
  ro: 'va urma',
  hu: 'folytatása következik|folyt. köv|folytatjuk',
  el: 'συνεχίζεται|η συνέχεια στο επόμενο',
  tr: 'devam edecek|devamı gelecek',
  lv: 'turpinājums sekos',
  lt: 'tęsinys bus|bus daugiau',
  cy: "i'w barhau|i'w pharhau",
  ca: 'continuarà',
  eo: 'daŭrigota',
  id: 'bersambung',
  vi: 'còn tiếp|hết chương',
  hi: 'क्रमशः|जारी है',
  fa: 'ادامه دارد',
  ar: 'يتبع',
  he: 'המשך יבוא',
  zh: '待续|待續|未完|未完待续|未完待續|下章待续',
  ja: 'つづく|続く|次回へ続く|次回につづく',
  ko: '계속|다음 편에 계속|다음 화에 계속',
};

/**
 * How lines go that take leave until the next post, by language: `Until next time`, `next chapter soon!`, `That's it for now`.
 * Alternatives of a pattern for the whole line; `@` in them stands for a division with or without a number. Stories say
 * such things too, so that their place must confirm them.
 */
export const LEAVE_LINES: Readonly<Record<string, string>> = {
  en: "(?:and )?(?:that(?:'s| is)|thats|this is) (?:it|all)(?:,? (?:folks|everyone|guys))?(?: for)? ?(?:now|today|tonight|this (?:time|week|@)|the moment)?|(?:well,? )?(?:un)?'?till? (?:the )?next (?:time|week|month|@|update|post|one)(?: then)?|see you (?:all )?(?:then|soon|next (?:time|week|@)|in (?:the )?(?:next )?@)|stay tuned(?: for (?:more|(?:the )?@|(?:the )?(?:next|rest).{0,30}))?|tune in next (?:time|week).{0,30}|(?:the )?(?:next|new|more|another) ?(?:@|update|post|bit)? (?:is )?(?:coming |up |out )?(?:soon|shortly|later|tomorrow|next week|in a few days|to come|to follow|follows)|@ (?:is )?(?:coming|up|next|follows|to follow|to come)(?: up)?(?: soon| next| shortly| tomorrow| next week)?|coming (?:soon|next|up)(?: next)?[:,]? ?(?:in )?@?|(?:now )?on(?:wards?)? to @|(?:up )?next[:,]? @|(?:un)?'?till? @|go(?:es)? on (?:to|in) @|(?:story )?(?:to )?(?:be )?cont(?:inued?|inues|'?d)?\\.?(?: (?:in|with|on|at) (?:the )?(?:next )?@)?|end (?:of )?(?:this|the current) @|end (?:of )?@|(?:the )?rest (?:is )?(?:coming )?(?:soon|later|tomorrow|to follow)|more in (?:the )?(?:next )?@|more (?:when|as soon as) (?:i can|i (?:have|find) (?:the )?time)|next up[:,]? @|hiatus|on hiatus|unfinished|(?:2|to) b(?:e)? (?:continued|cont)|2bc|tbc soon",
  fr: "à (?:bientôt|la prochaine|plus)|(?:la )?suite (?:bientôt|demain|au prochain @|dans (?:le |la )?(?:prochain |prochaine )?@|la semaine prochaine)|c'est tout pour (?:aujourd'hui|l'instant|le moment|ce @)|prochain @ (?:bientôt|demain)|rendez-vous au prochain @",
  de: "bis (?:zum nächsten (?:mal|@)|bald|dann|nächste woche)|das war'?s (?:für heute|fürs erste|erst mal|erstmal)|(?:nächstes @|mehr|weiter geht'?s|weiter)(?: kommt)? (?:bald|demnächst|in kürze|morgen|nächste woche|im nächsten @|in @)|wird bald fortgesetzt",
  es: 'hasta (?:la próxima|el próximo @|pronto)|nos (?:leemos|vemos)(?: pronto| en el próximo @)?|eso es todo por (?:ahora|hoy)|próximo @ (?:pronto|mañana)|continúa en (?:el |la )?(?:próximo )?@',
  it: 'alla prossima|al prossimo @|(?:è|questo è) tutto per (?:ora|oggi)|a presto|continua (?:nel|nella prossima|nel prossimo) @|prossimo @ (?:presto|domani)',
  pt: 'até (?:a próxima|o próximo @|breve|logo)|é (?:só|tudo) por (?:hoje|agora|enquanto)|próximo @ em breve|continua (?:no|na) (?:próximo |próxima )?@',
  ru: 'до (?:следующей главы|скорого|встречи)|на сегодня (?:всё|все)|скоро продолжение|пока (?:всё|все)|следующая глава скоро',
  pl: 'do (?:następnego (?:razu|rozdziału)|zobaczenia)|to (?:tyle|wszystko) na (?:dziś|dzisiaj|razie)|wkrótce (?:następny rozdział|więcej)',
  nl: 'tot (?:de )?(?:volgende (?:keer|week|@)|gauw|snel)|dat was het voor (?:nu|vandaag)|(?:meer|volgend @) (?:volgt|binnenkort|snel)|vervolg (?:volgt|binnenkort)',
  sv: '(?:vi ses|till|tills) nästa (?:gång|vecka|@)|det var allt för (?:idag|nu|den här gången)|(?:mer|nästa @) kommer snart',
  da: '(?:vi ses|til) næste (?:gang|uge|@)|det var alt for (?:nu|i dag)|(?:mere|næste @) (?:kommer )?snart',
  no: '(?:vi ses|til) neste (?:gang|uke|@)|det var alt for (?:nå|i dag)|(?:mer|neste @) (?:kommer )?snart',
  fi: 'ensi (?:kertaan|viikkoon)|siinä kaikki tältä erää|lisää (?:pian|tulossa)|jatkoa seuraa',
  cs: '(?:uvidíme se )?příště|to je (?:pro dnešek )?vše(?: pro dnešek)?|další @ (?:brzy|zítra)|do příště',
  hu: '(?:a )?következő (?:rész|fejezet) (?:hamarosan|holnap)|ennyi volt mára|hamarosan (?:folytatom|folytatás)',
  ro: 'pe (?:data viitoare|curând)|atât pentru (?:azi|acum)|continuarea în @',
  tr: '(?:bir )?(?:sonraki|gelecek) bölümde görüşürüz|şimdilik bu kadar|yeni bölüm yakında',
  cy: "tan y (?:tro|@) nesaf|hwyl am y tro|dyna(?: ni|'r cyfan| bopeth) am (?:y tro|heddiw)",
  id: 'sampai jumpa(?: di @ (?:selanjutnya|depan|berikutnya))?|segitu dulu',
  zh: '下(?:章|回|集)(?:再)?见|敬请期待|且听下回分解|今天就到这里',
  ja: 'また次回|次回(?:に続く|もお楽しみに)|今回はここまで|次話へ',
  ko: '다음 (?:편|화|회)에서 만나요|오늘은 여기까지',
};

/** How lines go that end a work in a few words, by language: alternatives of a pattern for the whole line. */
export const FAREWELL_LINES: Readonly<Record<string, string>> = {
  en: "(?:and )?(?:so |thus )?(?:that(?:'s| is| was)|thats|this is|here is) (?:the |really the |truly the )?end(?:,? folks)?|(?:the )?end(?: \\(?(?:for now|at last|finally|really|almost|or is it|of (?:the|this) (?:story|tale)|part \\w+)\\)?)+|the end[.…]* or is it|(?:all )?(?:done|finished|complete)|here (?:ends|endeth) .{1,40}|(?:and )?(?:thus|so) ends .{1,40}|(?:fin|finis|fini|owari|ende?)(?: for now)|story (?:complete|over)",
  fr: "c'est (?:la )?fin|fin de l'histoire|fin provisoire",
  de: '(?:und )?das (?:ist|war) das ende|ende der geschichte|ende gut,? alles gut',
  es: '(?:y )?(?:este|ese) es el fin(?:al)?|fin de la historia|y colorín colorado,? este cuento se ha acabado',
  it: 'fine della storia|e vissero tutti felici e contenti',
  pt: '(?:e )?(?:este|esse) é o fim|fim da história',
  ru: 'конец истории|вот и сказке конец',
  pl: 'koniec historii|koniec opowieści',
  cy: "diwedd y (?:stori|chwedl)|(?:a )?dyna(?:'r)? ddiwedd(?: y stori)?|a dyna'r diwedd",
  nl: 'einde verhaal|(?:en )?dit is het einde',
};

/** Whole lines that end a work, by language: plain words parted by `|`, in small letters, without a stop at the end. */
export const END_LINES: Readonly<Record<string, string>> = {
  en: 'the end|the very end|end|finis|finito|fini|owari|end file|end of story|end of the story|end of file|end of the file|end of book|end of the book|end of series|end of the series|end of tale|end of the tale|end of fic|end of the fic|story ends',
  fr: 'fin|la fin',
  de: 'ende|das ende',
  es: 'fin|el fin|fini',
  pt: 'fim|o fim',
  ru: 'конец',
  uk: 'кінець',
  be: 'канец',
  bg: 'край',
  sr: 'крај',
  mk: 'крај',
  nl: 'einde|het einde',
  sv: 'slut',
  da: 'slut',
  no: 'slutt',
  is: 'endir|sögulok',
  fi: 'loppu',
  et: 'lõpp',
  pl: 'koniec',
  cs: 'konec',
  sk: 'koniec',
  hr: 'kraj',
  sl: 'konec',
  ro: 'sfârșit|sfarsit',
  hu: 'vége|vege',
  el: 'τέλος',
  tr: 'son',
  lv: 'beigas',
  lt: 'pabaiga',
  cy: 'diwedd|y diwedd',
  ca: 'fi',
  eo: 'fino',
  la: 'finis|explicit',
  id: 'tamat|selesai',
  vi: 'hết|hết truyện',
  hi: 'समाप्त|इति',
  fa: 'پایان',
  ar: 'النهاية|تمت',
  he: 'סוף|הסוף',
  zh: '完|终|終|全文完|全书完|全書完|剧终|大结局',
  ja: '完|終|了|終わり|おわり|終劇|完結',
  ko: '끝|완|완결',
};

/** Words that mean `the end` and prose has too: only where signs set them off, as in `~ Fine ~`. */
export const DECORATED_END_LINES: readonly string[] = ['fine'];

/** How a line begins that says that a counted division ends, by language: a pattern for `end of` and the articles that may follow. */
export const END_OPENERS: Readonly<Record<string, string>> = {
  en: '(?:the )?(?:end|ends|ending|fin)(?: of)?(?: the)?',
  fr: "(?:la )?fin (?:du|de la|de l’|de l'|de)",
  de: '(?:das )?ende(?: von| des| der| vom)?',
  es: '(?:fin|final) (?:del|de la|de)',
  it: 'fine(?: del| della| di)?',
  pt: '(?:fim|final) (?:do|da|de)',
  ru: 'конец',
  uk: 'кінець',
  bg: 'край на',
  sr: 'крај',
  nl: '(?:het )?einde(?: van)?(?: het| de)?',
  sv: 'slut(?:et)? på',
  da: 'slut(?:ningen)? på',
  no: 'slutt(?:en)? på',
  pl: 'koniec',
  cs: 'konec',
  sk: 'koniec',
  hr: 'kraj',
  sl: 'konec',
  ro: 'sfârșitul',
  ca: '(?:fi|final) (?:del|de la)',
  cy: '(?:y )?diwedd(?: yr?)?',
  id: '(?:akhir|tamat)',
  vi: 'hết',
};

/** How a line ends that begins with a counted division and says that it ends, by language, as patterns: `part 3 ends`, `第三章 完`. */
export const END_CLOSERS: Readonly<Record<string, string>> = {
  en: '(?:ends|end|(?:is )?(?:over|done|complete|finished)|fin|concluded)(?: here)?',
  de: 'endet|ende',
  hu: 'vége',
  tr: '(?:bölüm )?sonu',
  fi: 'loppu|loppuu',
  zh: '完|终|終|完结',
  ja: '終わり|終|了|完|おわり',
  ko: '끝|완|마침',
};

/** Lines that say that the division which they close ends, in writings that put no space between the words; without blanks. */
export const DIVISION_END_LINES: Readonly<Record<string, string>> = {
  zh: '本章完|本章终|本章終|本章结束|本章結束|本章已完|这一章完|章节完|本节完|本節完|本卷完|本卷终|本回完|本话完|本話完',
  ja: '本章終わり|この章終わり|この章おわり|この話終わり|章終わり|章終|本話終わり|今話終わり',
  ko: '이번화끝|이번장끝|챕터끝|한화끝|이번편끝',
};

/** Divisions in the case that follows `end of`, by language, as plain words parted by `|`: they count nothing elsewhere. */
export const ENDED_DIVISIONS: Readonly<Record<string, string>> = {
  de: 'kapitels|teils|teiles|buches|bandes',
  ru: 'главы|части|книги|тома',
  uk: 'розділу|частини|книги|тому',
  bg: 'главата|частта',
  sr: 'поглавља|дела|књиге',
  pl: 'rozdziału|części|księgi|tomu',
  cs: 'kapitoly|části|dílu|knihy',
  sk: 'kapitoly|časti|dielu|knihy',
  hr: 'poglavlja|dijela|knjige',
  sl: 'poglavja|dela|knjige',
  ro: 'capitolului|părții|volumului',
};

/** Words of a line that says in which part it goes on: `Continued in part 3`. */
export const GOING_ON: Readonly<Record<string, string>> = {
  en: 'continued|continues|continuing',
  fr: 'suite',
  de: 'fortsetzung',
  es: 'continúa|continua',
};
