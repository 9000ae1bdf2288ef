/** Words of those who make an electronic text out of a print, wherever they stand on a title page. */
export const MAKERS_WORDS =
  'transcri(?:bed|ber|ption)|e-?text|e-?book|proof-?read|gutenberg|scanned|digiti[sz]ed|produced by|prepared by';
/** How their first line begins where it stands above a story. */
export const MAKERS_LINES =
  '(?:illustration\\b|frontispiece\\b|transcribed\\b|transcriber|produced by\\b|scanned by\\b|(?:original |this )?e-?text\\b)';
/** How they begin to speak of the text that they made. */
export const MAKERS_CREDITS =
  'e-?text (?:prepared|produced|transcribed)\\b|produced by\\b.{0,80}(?:proofread|distributed)|typographical errors corrected\\b|(?:production|editorial) notes? for\\b|this e-?(?:text|book) was\\b|transcribed (?:from|by)\\b.{0,120}(?:\\bedition\\b|\\be-?(?:text|book)\\b|@|proofread|gutenberg)';
/** How a label begins that only their notes have, by language. */
export const MAKERS_LABELS: Readonly<Record<string, string>> = {
  en: "(?:original )?transcribers?['’]?s?['’]?(?: notes?)?|(?:notes? (?:on|about) the |e-?text )?transcription(?: notes?)?|(?:changes|corrections) made (?:by the transcriber|in transcription)|changes to the (?:e-?)?text",
  de: 'anmerkung(?:en)? (?:zur transkription|(?:des|der) bearbeiters?|(?:des|der) transkribierenden)',
  fr: 'notes? (?:de|sur la) transcription|notes? (?:du|de la) (?:transcripteur|transcriptrice)',
  es: 'notas? (?:del transcriptor|de (?:la )?transcripci[oó]n)',
  it: 'not[ae] (?:del trascrittore|di trascrizione|del curatore)',
  pt: 'notas? (?:do transcritor|de transcri[cç][aã]o)',
  nl: 'opmerking(?:en)? (?:van|bij) de (?:bewerkers?|transcriptie)',
  sv: 'anmärkning(?:ar)? (?:till transkriptionen|av transkriberaren)',
  da: 'bemærkning(?:er)? (?:til transskriptionen|fra transskribenten)',
  pl: 'uwagi (?:do transkrypcji|transkrybenta)',
};

/** How the sheet of facts begins that Japanese archives put around a text: what its signs mean, which print it follows. */
export const MAKERS_SHEETS = '底本|テキスト中に現れる記号について|青空文庫作成ファイル';
/** How the other lines of such a sheet begin. */
export const SHEET_LABELS = '底本の親本|初出|入力|校正|青空文庫作成ファイル';
/** How those of them end that say when something was done. */
export const SHEET_ENDS = '(?:作成|修正|公開|発行|刷)';

/** What a picture is called in brackets, by language. */
export const PICTURE_LABELS: Readonly<Record<string, string>> = {
  en: 'illustration|picture|frontispiece|image|cover',
  de: 'abbildung',
  fr: 'décoration',
  es: 'ilustraci[oó]n',
};

/** Words of a page that says who made the book and whose it is. */
export const IMPRINT_WORDS =
  '\\b(?:copyright|all rights reserved|published|publishers?|publishing|edition|printing|printed in|isbn|press\\b|books?\\b.*new york|new york|london|boston|illustrat(?:ed|ions) by)\\b|©';
/** What stands behind a story: notes, and the names of other books. */
export const BEHIND_STORY =
  '(?:foot|end)?notes?|\\[footnote.*|\\[\\d{1,3}\\].*|advertisements?|other books by.*|also by.*|books by.*|by the same author.*|.*\\bstories by\\b.*';

/** Words that a line of a title page only joins the lines around it with: `ADVENTURES` / `OF` / `A FERRYMAN`. */
export const CONNECTIVES = 'and|of|&|the|of the|in|in the|with|with the|at|at the|on the|from|from the';
/** What joins a kind of book and what it is about, by language: `A Novel of the Sea`. */
export const ABOUT_WORDS: Readonly<Record<string, string>> = {
  en: 'of|in|for|on|about|over',
  de: 'aus|um|über',
  fr: 'de|en|du|sur',
  it: 'di|su',
  es: 'sobre',
  nl: 'van',
  sv: 'från|om',
  da: 'fra',
  pl: 'w|we|o|z|ze',
  cs: 'v|ve',
  ru: 'в|о|об',
};
/** In how many volumes it is. */
export const VOLUME_COUNTS = '(?:one|two|three|four|five|six|\\d) (?:volumes?|parts?|books?|acts?)';
/** How another's part in the book goes on behind the author's name. */
export const BEHIND_AUTHOR = 'author|illustrated|translated|edited|with\\s+(?:illustrations|an?\\s+introduction)';
