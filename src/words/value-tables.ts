/** What a label says that has nothing to say, by language: `Warnings: none`. */
export const NOTHING_WORDS: Readonly<Record<string, string>> = {
  en: 'none|no|nope|n/a|-+',
  de: 'keine?',
  fr: 'aucune?s?|néant|sans objet',
  es: 'ninguna?|ninguno|no tiene',
  it: 'nessuna?|nessuno',
  pt: 'nenhuma?|não tem',
  ca: 'cap',
  gl: 'ningunha|ningún',
  ro: 'niciun(?:a|ul)?|nici una?|nu are',
  nl: 'geen',
  af: 'geen',
  sv: 'ingen|inga',
  da: 'ingen',
  no: 'ingen',
  is: 'engin|engar|ekkert',
  fi: 'ei|ei ole|ei mitään',
  et: 'puudub|ei ole',
  lv: 'nav',
  lt: 'nėra',
  pl: 'brak|żadn[ae]|nie ma|nie',
  cs: 'žádn[éáý]|není|ne',
  sk: 'žiadn[eay]|nie je|nie',
  sl: 'ni|nobena|brez',
  hr: 'nema|nijedna',
  sr: 'нема|ниједна',
  mk: 'нема|ниедна',
  bg: 'няма|никакви|никаква',
  ru: 'нет|отсутству[ею]т',
  uk: 'немає|нема|відсутн[іяє]',
  be: 'няма',
  el: 'καμία|κανένα|κανένας',
  hu: 'nincs|nincsenek',
  tr: 'yok',
  eu: 'bat ere ez|ez',
  cy: 'dim',
  ga: 'níl|ceann ar bith',
  sq: 'asnjë|nuk ka',
  eo: 'neniuj?',
  id: 'tidak ada|tiada',
  vi: 'không có|không',
  zh: '无|無|没有|沒有',
  ja: 'なし|無し|無',
  ko: '없음',
  he: 'אין',
  ar: 'لا يوجد|لا توجد|لا شيء',
  fa: 'ندارد|هیچ',
  ur: 'کوئی نہیں',
  hi: 'कोई नहीं|नहीं',
};
/** What a story is that stands in no series, by language. */
export const ALONE_WORDS: Readonly<Record<string, string>> = {
  en: 'stand[ -]?alone|one[ -]?shot|single(?: story)?',
  de: 'einzel(?:geschichte|band|roman|werk|stück)|eigenständig',
  fr: 'histoire (?:seule|indépendante|unique)|indépendante?|hors[ -]série',
  es: 'independiente|autoconclusiv[oa]|historia única',
  it: 'autoconclusiv[oa]|storia (?:singola|a sé)',
  pt: 'independente|história única|volume único',
  nl: 'losstaand(?: verhaal)?|los verhaal|op zichzelf staand',
  sv: 'fristående',
  da: 'selvstændig|enkeltstående',
  no: 'frittstående|enkeltstående',
  fi: 'itsenäinen|yksittäinen',
  pl: 'samodzieln[aey]|poza cyklem',
  cs: 'samostatn[áéý]|mimo sérii',
  hu: 'önálló',
  ro: 'independentă?|de sine stătătoare',
  ru: 'ваншот|вне (?:цикла|серии)|самостоятельн(?:ая|ый|ое)',
  uk: 'ваншот|поза (?:циклом|серією)|самостійн[аеий]+',
  el: 'αυτοτελές|αυτοτελής',
  tr: 'bağımsız|tek bölümlük',
  ja: '単発|読み切り|短編',
  zh: '单篇|單篇|短篇|独立|獨立',
  ko: '단편|단독',
};
/** What goes on behind such a value, and where it says that there is nothing. */
export const BEHIND_NOTHING = 'needed|apply|really|at all';
export const NOTHING_IN = '(?:this|the) (?:part|chapter|story|one)';
/** Words after such a value that name something all the same: `none for this part, except …`. */
export const EXCEPTIONS = 'except|but|apart|besides|other|unless';
/** First words of what is added to a list, and is no member of it: `Ana/Bo, mostly`. */
export const AFTERTHOUGHTS = 'more|less|but|though|although|not|if|which|who|mostly|both|all|none|nothing|only|just';
/** First words of what is said about a list instead: `none, this is gen`, `see above`. */
export const REMARKS = "none|no|nope|not|nothing|see|if|you|i|um+|well|it'?s|there|possibly|maybe|probably";

/** The ratings that people type in the brackets of a subject. */
export const SUBJECT_RATINGS =
  'G|PG(?:-?1[35])?|R|NC-?17|NR|X|K\\+?|T|M|MA|FR(?:C|T|M|AO|\\d+)|Gen|Teen|Mature|Explicit|Adult';
/** Ratings from mild to strong, in the scales that archives use; the marks of one row say about the same. */
export const RATING_SCALE: readonly string[] = [
  'g|k|u|gen(?:eral)?|general audiences|frc|fr7|all ages',
  'pg|k\\+|frt|frt?-?13|12a?|teen and up audiences|teen|t|pg-?1[35]|15',
  'r|m|mature|frm|frao|fr1[58]|18',
  'nc-?17|ma|x|explicit|nr-?17|adult|fr21',
];

/** What `Status:` says of a story, by language, from its first word on; of somebody missing it says other things. */
export const STORY_STATES: Readonly<Record<string, string>> = {
  en: 'complete|finished|done|w\\.?i\\.?p|(?:a )?work in progress|in[ -]progress|ongoing|on (?:hold|hiatus)|hiatus|abandoned|discontinued|unfinished|incomplete|one-?shot|(?:\\w+ )?draft|new|stand-?alone|posted|\\d',
  de: 'abgeschlossen|fertig|beendet|vollendet|komplett|in arbeit|laufend|unvollendet|unfertig|pausiert',
  fr: 'terminée?|en cours|complète?|complet|achevée?|inachevée?|en pause|finie?',
  es: 'terminad[oa]|complet[oa]|en (?:proceso|progreso|curso)|acabad[oa]|finalizad[oa]|pausad[oa]|sin terminar',
  it: 'complet[oa]|conclus[oa]|in corso|finit[oa]|incomplet[oa]',
  pt: 'complet[oa]|concluíd[oa]|terminad[oa]|em andamento|finalizad[oa]',
  nl: 'af|compleet|voltooid|klaar|bezig|lopend|in uitvoering',
  sv: 'klar|avslutad|färdig|pågående|komplett',
  da: 'færdig|afsluttet|igangværende|komplet',
  no: 'ferdig|avsluttet|fullført|pågående|komplett',
  fi: 'valmis|kesken|jatkuu',
  pl: 'zakończon|ukończon|nieukończon|w trakcie|w toku|kompletn',
  cs: 'dokončen|hotov|rozepsán|probíhá|nedokončen|kompletní',
  hu: 'befejezett|kész|folyamatban|befejezetlen',
  ro: 'terminat|complet|în curs|finalizat',
  tr: 'tamamlandı|bitti|devam ediyor',
  el: 'ολοκληρωμέν|σε εξέλιξη',
  ru: 'законч|заверш|оконч|в процессе|в работе|заморож|пишется',
  uk: 'закінч|заверш|в процесі|у роботі|заморож',
  ja: '完結|連載中|完了',
  zh: '完结|完結|连载|連載|已完|全文完',
  ko: '완결|연재',
};

/** The genres among which FanFiction.net lets people choose. */
export const SITE_GENRES =
  'General|Romance|Humor|Drama|Poetry|Adventure|Mystery|Horror|Parody|Angst|Supernatural|Suspense|Sci-Fi|Fantasy|Spiritual|Tragedy|Western|Crime|Family|Hurt/Comfort|Friendship';
/** What it counts. */
export const SITE_COUNTERS = 'reviews|favs|follows|favorites';
/** Star Trek's newsgroup codes for its shows. */
export const SHOW_CODES = 'TOS|TNG|DS9|VOY|ENT|TAS|AOS|DSC|PIC';
/**
 * Labels under which a program that packs stories of archives states what it counts, stamps or links itself
 * (FanFicFare's `titlepage_entries`).
 */
export const PACKER_LABELS =
  'packaged|num(?:ber of )?chapters|file ?(?:name|format|extension)|(?:downloader )?version|site abbrev.*|(?:story|author) id|(?:author|series) ?(?:url|link)|content|extra.*|comments|kudos|hits|bookmarks|reviews|fav(?:orite)?s|follow(?:er)?s|views|formatname';

/** Labels of a story's header, of notes and of mails: in a dialogue they name no speaker. */
export const NO_SPEAKER_LABELS =
  'title|author|by|from|to|subject|date|rating|rated|summary|warnings?|disclaimer|notes?|pairings?|fandom|category|genre|spoilers?|time ?line|series|part|chapter|a/?n\\d*|ps|p\\.s|e-?mail|feedback|distribution|archive|status|dedication|tags?|characters?|note';
