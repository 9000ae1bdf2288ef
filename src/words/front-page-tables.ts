/** What only printers and publishers say on a title page and behind it, by language. */
export const IMPRINT_PHRASES: Readonly<Record<string, string>> = {
  en: 'copyright|all rights reserved|isbn|(?:first |re)?(?:published|printed|issued) (?:in|by|at|for|and|with)|publishers?|publishing (?:co|company|house)|& co\\.?|(?:and|&) company|& sons?|brothers, publishers|ltd|limited|inc|\\d+(?:st|nd|rd|th) (?:edition|printing|thousand)|(?:first|second|third|new|revised) edition',
  de: 'verlag|verlagsanstalt|druck von|gedruckt (?:bei|von|in)|auflage|alle rechte vorbehalten|buchhandlung',
  fr: '[eé]diteurs?|[eé]ditions|imprimerie|imprimé|librairie|tous droits réservés|dépôt légal',
  es: 'imprenta|librería|impreso en|todos los derechos reservados',
  it: 'editore|editori|edizioni|tipografia|stampato|tutti i diritti riservati',
  pt: 'editora|tipografia|livraria|impresso|todos os direitos reservados',
  nl: 'uitgeverij|uitgevers|drukkerij|alle rechten voorbehouden',
  sv: 'förlag|tryckeri|boktryckeri',
  da: 'forlag|bogtrykkeri',
  pl: 'wydawnictwo|nakładem|drukarnia|wszelkie prawa zastrzeżone',
  ru: 'издательство|типография|все права защищены',
};

/** Words that are in publishers' names, and in other names and in stories too. */
export const PUBLISHER_WORDS = 'company|press|books|editions?|printing|printed|published|publishing|printers?';

/** What papers and clubs are called that have the rights in what others write, by language. */
export const PAPER_WORDS: Readonly<Record<string, string>> = {
  en: 'magazine|quarterly|monthly|weekly|review|journal|gazette|times|news|archives?|zine|fanzine|studios?|entertainment|productions?|pictures|club|network|library|project',
  de: 'magazin|zeitschrift|zeitung|blatt|redaktion|verein|gesellschaft|archiv|gruppe',
  fr: 'revue|magazine|journal|société|association|rédaction',
  es: 'revista|periódico|sociedad|asociación|redacción|grupo',
  it: 'rivista|giornale|società|associazione|redazione|gruppo',
  pt: 'revista|jornal|sociedade|associação|redação|grupo',
  nl: 'tijdschrift|blad|vereniging|redactie|stichting',
  sv: 'tidning|tidskrift|förening|redaktion|sällskap',
  da: 'blad|tidsskrift|forening|redaktion|selskab',
  pl: 'magazyn|czasopismo|pismo|redakcja|towarzystwo|klub|grupa',
  cs: 'časopis|redakce|společnost|klub',
  ru: 'журнал|газета|редакция|общество|клуб|группа',
};

/** Cities with which an imprint opens. */
export const IMPRINT_PLACES =
  'new york|london|boston|philadelphia|chicago|edinburgh|glasgow|dublin|oxford|cambridge|toronto|sydney|melbourne|paris|berlin|leipzig|münchen|stuttgart|hamburg|wien|zürich|amsterdam|madrid|barcelona|buenos aires|méxico|milano|roma|firenze|torino|lisboa|porto|rio de janeiro|stockholm|københavn|kjøbenhavn|kristiania|helsinki|warszawa|kraków|praha|budapest|москва|санкт-петербург|ленинград|київ';

/** How a sentence of an imprint opens: `Printed in the United States.` */
export const IMPRINT_OPENERS =
  'first|printed|published|reprinted|copyright|entered|all rights|set|made|manufactured|issued|isbn|gedruckt|imprimé|impreso|stampato|impresso';

/** What is in the sentences that publishers print about rights, resemblances and the making of a book, by language. */
export const RIGHTS_FORMULAS: Readonly<Record<string, string>> = {
  en: 'all rights (?:are )?reserved|no (?:part|portion) of this (?:\\p{L}+ )?(?:publication|book|work|story)|may (?:not )?be (?:reproduced|copied|transmitted|distributed|re-?sold|lent|used|quoted)|^this (?:book|novel|story|e-?book)? ?is (?:entirely )?(?:a work of )?fiction\\.$|^(?:all )?(?:the )?(?:names|characters)\\b.{0,80}\\b(?:places|incidents|events|names|imagination|fictitious)|resemblances? to (?:any )?(?:actual|real|living|persons?\\b|people\\b|events)|(?:purely|entirely) coincidental|moral rights? of the authors?|(?:asserted|asserts) (?:his|her|their|the) (?:moral )?rights?|catalogu?ing.in.publication|catalogue record|library of congress|copyright (?:©|\\(c\\)|by\\b|\\d{4}|holder|owner|law|act\\b)|©.{0,6}(?:19|20)\\d\\d|permission (?:of|from|in writing from) the (?:publisher|author|copyright)|^(?:first )?(?:re)?(?:published|printed|issued)(?: and \\p{L}+)? (?:in|by|at)\\b|licensed for your personal|would like to share this|(?:purchase|buy) (?:an additional|your own)|thank you for respecting|(?:cover|book|interior) (?:design|art(?:work)?|photo\\p{L}*|image|illustration|layout)\\b|^(?:type)?set in (?!the\\b|an?\\b|my\\b)|sold subject to the condition|scanning, uploading|^this (?:e-?book|edition|book) (?:is|was) (?:the product|produced|made|created|licensed|based|prepared)|creative commons|public domain|for (?:information|permission|permissions)\\b.{0,40}\\b(?:address|write|contact)',
  de: 'alle rechte|nachdruck|vervielfältig|urheberrecht|bibliogra(?:f|ph)ische|ähnlichkeit(?:en)? mit|frei erfunden|rein zufällig|^(?:gedruckt|gesetzt|erschienen) (?:bei|in|von|aus)|(?:umschlag|cover)(?:gestaltung|bild|foto)',
  fr: "tous (?:les )?droits|toute (?:reproduction|représentation|copie)|propriété intellectuelle|dépôt légal|toute ressemblance avec des (?:personn\\p{L}+|faits|lieux)|^ceci est une œuvre de fiction|fortuite|^(?:imprimé|achevé d[’']imprimer)",
  es: 'todos los derechos|prohibid\\p{L}+|reproducción|^esta es una obra de ficción\\.$|parecido con (?:personas|hechos)|mera coincidencia|depósito legal|^impreso en',
  it: 'tutti i diritti|riproduzione|opera di fantasia|riferimento a (?:fatti|persone)|puramente casuale|finito di stampare|^stampato',
  pt: 'todos os direitos|proibida|reprodução|obra de ficção|semelhança com (?:pessoas|nomes|fatos)|mera coincidência|^impresso em',
  nl: 'alle rechten|niets uit deze uitgave|verveelvoudigd|gelijkenis met|berust op toeval',
  sv: 'alla rättigheter|mångfaldigande|likheter? med verkliga|^tryckt i',
  pl: 'wszelkie prawa|wszystkie prawa|kopiowanie|powielanie|podobieństwo do (?:osób|postaci)|przypadkowe',
  ru: 'все права|воспроизвед|никакая часть|вымышлен|случайн',
  ja: '無断(?:複製|複写|転載)|著作権|禁じ|落丁|乱丁|フィクションで|実在の(?:人物|団体)',
  zh: '版权所有|版權所有|翻印|侵权|未经.{0,8}许可|纯属虚构',
  ko: '저작권|무단\\s?(?:전재|복제)|실제 인물',
};

/** Words of firms, which hold rights as people do. */
export const FIRM_WORDS =
  'press|books|publish\\p{L}*|ltd|limited|inc|llc|gmbh|verlag|company|co\\.|group|house|média|media|éditions|editions?|editorial|edizioni|editora|estate|foundation|university|trust|society|association';

/** How words begin that say what may be done with a text, below a line of rights, by language. */
export const RIGHTS_TERMS: Readonly<Record<string, string>> = {
  en: 'reproduc|redistribut|retransmi|distribut|permission|reprint',
  de: 'vervielfältig|weitergabe|weitergegeben|genehmigung|nachdruck',
  fr: 'reproduc|reprodui|diffus|autorisation',
  es: 'reproduc|distribu|permiso|autorización',
  it: 'riprodu|distribu|permesso|autorizzazione',
  pt: 'reprodu|distribu|permissão|autorização',
  nl: 'verspreid|toestemming|overgenomen',
  sv: 'spridas|tillstånd|återge',
  pl: 'rozpowszechnia|zgod[ay]|kopiowa',
  ru: 'распростран|разрешени|копирова',
};

/** What opens licences that everybody knows, and nobody wrote for one story. */
export const KNOWN_LICENCES =
  '(?:mit|isc|bsd|apache|mozilla public|gnu (?:lesser |affero )?(?:general public|free documentation)|the unlicense|cc0|creative commons \\p{L}+)(?:[^.]|\\.(?=\\d)){0,60}licen[cs]e|permission is hereby granted, free of charge|creativecommons\\.org/(?:licenses|publicdomain)|cc[ -]by(?:[ -](?:nc|sa|nd))*\\b|free software foundation';

/** How a dedication begins, by language; the forms of `DEDICATED` may stand alone on a line, above the name. */
export const DEDICATIONS: Readonly<Record<string, string>> = {
  en: 'to|for|dedicated to|in (?:loving )?memory of',
  de: 'für',
  fr: 'pour|à',
  es: 'para|a mi',
  it: 'per',
  ru: 'посвящается',
};
export const DEDICATED: Readonly<Record<string, string>> = {
  en: 'to|for|dedicated to',
  de: 'für',
  fr: 'à',
  es: 'para',
};
/** The same in brackets below a title, where nothing else is said so. */
export const BRACKETED_DEDICATIONS: Readonly<Record<string, string>> = {
  en: '[Ff]or|[Tt]o|[Dd]edicated to',
  de: '[Ff]ür',
  fr: '[Pp]our',
  es: '[Pp]ara',
  it: '[Pp]er',
};
/** Words of thanks in a dedication, by language. */
export const GRATEFUL_WORDS: Readonly<Record<string, string>> = {
  en: 'thank(?:s|ed| you)|dedicat\\w*|with (?:love|affection|gratitude)|grateful|inspiration|in memory|love you',
  de: 'danke',
  fr: 'merci',
  es: 'gracias',
  it: 'grazie',
  pt: 'obrigad[oa]',
  ru: 'спасибо',
};
/** Whom somebody dedicates a story to, by the first word. */
export const DEDICATEES = 'my|our|all|every(?:one|body)|any(?:one|body)|those|the';
/** Whose words they are that only a person says, not a site, by language. */
export const OWN_DEDICATEES: Readonly<Record<string, string>> = {
  en: 'my',
  de: 'meine?[nmr]?',
  fr: 'mon|ma|mes',
  es: 'mis?',
  it: 'mi[oa]|miei|mie',
};

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
