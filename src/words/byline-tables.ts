import { mergedForms } from './forms.ts';

/**
 * Words that stand before an author's name and hardly mean anything else, by language; parted by `|`, in small letters:
 * what follows is the author even in the name of a file.
 */
export const SURE_BYLINE_WORDS: Readonly<Record<string, string>> = {
  en: 'by|written by',
  de: 'geschrieben von|verfasst von',
  fr: 'par|écrit par',
  it: 'scritto da',
  es: 'por|escrito por',
  pt: 'por|escrito por',
  nl: 'door|geschreven door',
  sv: 'skriven av',
  da: 'skrevet af',
  no: 'skrevet av',
  id: 'oleh',
  fi: 'kirjoittanut',
  pl: 'napisał|napisała|autorstwa',
  cs: 'napsal|napsala',
  sk: 'napísal|napísala',
  hr: 'napisao|napisala',
  sl: 'napisal|napisala',
  hu: 'írta',
  tr: 'yazan',
  ru: 'автор|написал|написала',
  uk: 'автор|авторка|написав|написала',
  vi: 'tác giả',
  ar: 'بقلم|تأليف',
  fa: 'نوشته',
  he: 'מאת',
  zh: '作者|著者',
  ja: '作者|著者',
  ko: '글쓴이|지은이|저자',
};

/** Others of them, which mean other things as well: `of`, `from`, `text`. */
const LESS_SURE_BYLINE_WORDS: Readonly<Record<string, string>> = {
  de: 'von|text(?: von)?',
  fr: 'texte(?: de)?',
  it: 'di|testo(?: di)?',
  es: 'de|texto(?: de)?',
  pt: 'de|texto(?: de)?',
  ca: 'per|de',
  ro: 'de|scris de',
  nl: 'van|tekst(?: van)?',
  sv: 'av|text(?: av)?',
  da: 'af|tekst(?: af)?',
  no: 'av|tekst(?: av)?',
  is: 'eftir',
  et: 'autor',
  pl: 'autor|autorka|tekst',
  cs: 'od',
  sk: 'od',
  hr: 'od',
  el: 'του|της|από',
  ru: 'текст',
  uk: 'текст',
  bg: 'от|автор|текст',
  sr: 'од',
  eo: 'de',
  zh: '著|撰|文',
  ja: '作|著|文',
  ko: '작가|글',
};

/** All words that stand before an author's name, by language. */
export const BYLINE_WORDS: Readonly<Record<string, string>> = mergedForms(SURE_BYLINE_WORDS, LESS_SURE_BYLINE_WORDS);

/** Words that end in an apostrophe before an author's name with a vowel first: `d'Ernestine Vallot`. */
export const ELIDED_BYLINE_WORDS: Readonly<Record<string, string>> = { fr: 'd', it: 'd', ca: 'd' };

/** What people call their work, or say of it, before `by`: `a story by`, `written by`. */
export const BYLINE_KINDS =
  'written|posted|penned|typed|told|created|brought to you|submitted|mst(?:i?ed|-?ing)|riffed|words|text|(?:an? |the |this )?(?:(?:short|original|true|new|complete|unfinished) ){0,2}(?:story|tale|fic|fanfic|fiction|novel|novella|novelette|romance|drabble|vignette|original|work)';

/** Who helped the author, behind the author's name. */
export const HELPED_WORDS =
  'with (?:(?:some|a little|a bit of|a lot of|lots of|much|the|many|no|special) )?(?:help|assistance|thanks|input|support)';

/** What magazines call those who write for them, behind their names, by language. */
export const STAFF_WORDS: Readonly<Record<string, string>> = {
  en: '(?:(?:assistant|associate|contributing|senior|managing|guest|staff|features?|fiction|news) )*(?:editor(?:-in-chief)?|writer|columnist|correspondent|reporter|contributor)',
  de: '(?:chef|gast)?(?:redakteur|autor)(?:in)?|redaktion|freier mitarbeiter|freie mitarbeiterin',
  fr: '(?:rédact(?:eur|rice)(?: en chef)?|chroniqueu(?:r|se)|pigiste)',
  es: '(?:redactora?(?: jefe)?|colaboradora?|columnista)',
  it: '(?:redat(?:tore|trice)|collabora(?:tore|trice))',
};

/** Other ways to say whose words they are: `from the keyboard of`. */
export const BYLINE_PHRASES =
  'from the (?:keyboard|pen|desk|mind|quill|typewriter|notebook|hand) of|aus der feder von|de la plume de|de la pluma de|dalla penna di';

/** What stands on a title page beside another's name, by language: whose part in the book is another than the writing. */
export const CREDIT_ROLES: Readonly<Record<string, string>> = {
  en: 'translat(?:ed|ion|or)|illustrat(?:ed|ions?|or)|edit(?:ed|or|ion)|pictured?|pictures|drawings?|drawn|decorat(?:ed|ions)|engravings?|introduc(?:ed|tion)|preface|foreword|afterword|cover|art|selected|arranged|compiled|retold|adapted|revised|annotated|notes|frontispiece|photographs?|maps?|printed|published|designed|transcribed|proofread|scanned|produced|prepared|created|narrated|read',
  de: 'übersetzt|übersetzung|übertragen|illustriert|illustrationen|bilder|zeichnungen|herausgegeben|bearbeitet|vorwort|nachwort|einleitung|umschlag|gedruckt|verlegt',
  fr: 'traduit|traduction|illustré|illustrations|dessins|préface|postface|présenté|édité|adapté|couverture|imprimé',
  es: 'traducido|traducción|ilustrado|ilustraciones|dibujos|prólogo|edición|editado|adaptado|portada|impreso',
  it: 'tradotto|traduzione|illustrato|illustrazioni|disegni|prefazione|cura|adattato|copertina|stampato',
  pt: 'traduzido|tradução|ilustrado|ilustrações|desenhos|prefácio|editado|adaptado|capa|impresso',
  nl: 'vertaald|vertaling|geïllustreerd|illustraties|tekeningen|voorwoord|bewerkt|omslag|gedrukt',
  sv: 'översatt|översättning|illustrerad|illustrationer|teckningar|förord|omslag',
  da: 'oversat|oversættelse|illustreret|illustrationer|tegninger|forord|omslag',
  no: 'oversatt|oversettelse|illustrert|illustrasjoner|tegninger|forord|omslag',
  pl: 'przełożył|przełożyła|tłumaczył|ilustrował|ilustracje|wstęp|okładka',
  ru: 'перевод|перевёл|перевел|перевела|иллюстрации|рисунки|предисловие|обложка',
};

/** What a title page says below an author's name about the other books: `Author of "…"`. */
export const AUTHOR_OF: Readonly<Record<string, string>> = {
  en: 'authors? of|author also of|editor of',
  de: 'verfasser(?:in)? (?:von|des|der)|autor(?:in)? (?:von|des|der)',
  fr: 'auteur de|autrice de|auteure de',
  es: 'autora? de',
  it: 'autore di|autrice di',
  pt: 'autora? de',
  nl: 'schrijver van|schrijfster van|auteur van',
  sv: 'författare till',
  da: 'forfatter til',
};

/** Words of a line that names a shelf of books, and not the book: `Cassell’s National Library`, `Collected Works`. */
export const SHELF_WORDS: Readonly<Record<string, string>> = {
  en: 'library|series|classics|handbooks|(?:collected|complete|selected) (?:works|writings|stories|tales|novels|fiction)|works of|edition|editions',
  de: 'bibliothek|bücherei|reihe|(?:gesammelte|sämtliche|ausgewählte) (?:werke|schriften|erzählungen)|ausgabe',
  fr: 'bibliothèque|collection|œuvres(?: complètes| choisies)?|oeuvres(?: complètes)?|édition',
  es: 'biblioteca|colección|obras (?:completas|escogidas)|edición',
  it: 'biblioteca|collana|opere (?:complete|scelte)|edizione',
  pt: 'biblioteca|colecção|coleção|obras (?:completas|escolhidas)|edição',
  nl: 'bibliotheek|reeks|(?:verzamelde|volledige) werken|uitgave',
  sv: 'bibliotek|samlade (?:skrifter|verk)|upplaga',
  da: 'bibliotek|samlede (?:skrifter|værker)|udgave',
  pl: 'biblioteka|dzieła (?:zebrane|wybrane)|wydanie',
  ru: 'библиотека|собрание сочинений|избранное|издание',
};

/** What people put before their names, and after them. */
export const HONORIFICS =
  'mrs?|ms|miss|dr|prof|professor|rev|reverend|hon|sir|lady|lord|dame|capt|captain|major|col|colonel|gen|general|lt|lieut|fr|father|herr|frau|mme|madame|mlle|monsieur|don|doña|signor|signora|graf|baron|baroness|count|countess|comte|comtesse';
export const NAME_SUFFIXES =
  'jr|sr|père|pere|fils|esq|esquire|bart|bt|m\\.?d|ph\\.?d|d\\.?d|ll\\.?d|m\\.?a|b\\.?a|d\\.?litt|d\\.?sc|m\\.?p|k\\.?c|q\\.?c|r\\.?n|u\\.?s\\.?n|u\\.?s\\.?a|f\\.?r\\.?s|f\\.?r\\.?g\\.?s|f\\.?r\\.?h\\.?s|c\\.?m|s\\.?j|d\\.?c\\.?l|[ivx]{1,4}';

/** What a line of its own at the top of a document says before the author's name, which opens with a capital; by language. */
export const PRINTED_BYLINES: Readonly<Record<string, string>> = {
  en: '(?:[Ww]ritten |WRITTEN |[Aa]n? \\p{L}+ )?[Bb][Yy]',
  de: '[Vv]on',
  fr: '[Pp]ar',
  es: '[Pp]or',
  it: '[Dd]i',
};
/** And the label that a colon follows. */
export const PRINTED_AUTHOR_LABELS: Readonly<Record<string, string>> = {
  en: '[Aa]uthor',
  de: '[Aa]utor(?:in)?',
  fr: '[Aa]uteur',
  it: '[Aa]utore',
  ru: '[Аа]втор',
};
/** The word that may stand alone above a name, by language. */
export const LONE_BY: Readonly<Record<string, string>> = { en: 'by', de: 'von', fr: 'par', it: 'di', es: 'por' };
/** What joins the names of two people, by language. */
export const AND_WORDS: Readonly<Record<string, string>> = {
  en: 'and|&',
  de: 'und',
  fr: 'et',
  es: 'y',
  it: 'e',
  da: 'og',
  sv: 'och',
  nl: 'en',
};
/** What stands before another's part in the book, by language: `with drawings by`. */
export const WITH_WORDS: Readonly<Record<string, string>> = {
  en: 'with|and',
  de: 'mit',
  fr: 'avec',
  es: 'con',
  pt: 'com',
  nl: 'met',
  da: 'med',
};
/** Small words in the family names of people. */
export const NAME_PARTICLES = 'van|von|de|der|den|du|da|di|del|della|la|le|al|bin|ibn|ter|ten|zu';
/** Small words in the names by which scenes are labelled: `Ana and the Fox`. */
export const IN_NAMES = 'and|&|of|the|van|von|de';

/** The word between a title and its other title. */
export const OR_WORDS: Readonly<Record<string, string>> = {
  en: 'or',
  de: 'oder',
  fr: 'ou',
  sv: 'eller',
  pl: 'czyli|albo',
  ru: 'или',
};

/** Whose a collection is, up to the name: `Collected Stories of`. */
export const WORKS_OF_WORDS: Readonly<Record<string, string>> = {
  en: '(?:works|writings|essays|stories|tales|novels|poems|letters|fiction) of',
  de: '(?:werke|schriften|erzählungen|novellen|briefe) (?:von|des)',
  fr: '(?:œuvres|oeuvres|contes|nouvelles|romans|essais|lettres)(?: complètes| choisies)? de',
  es: '(?:obras|cuentos|novelas|ensayos|cartas)(?: completas| completos| escogidas)? de',
  it: '(?:opere|racconti|novelle|romanzi|lettere) di',
  pt: '(?:obras|contos|novelas|romances|cartas)(?: completas| completos)? de',
};

/** What kind of book a title page says it is, below the title: `A Novel`. */
export const BOOK_KINDS: Readonly<Record<string, string>> = {
  en: 'novel|novella|novelette|romance|tale|tales|(?:short )?story|(?:short )?stories|poems?|poetry|verse|fables?|sketches|screenplay|radio play|comedy|tragedy|play|drama|mystery|fantasy|memoir|history|autobiography|fairy tale',
  de: 'roman|novellen?|gedichte|hörspiel|drehbuch|skizzen|fabeln?|erzählung(?:en)?|geschichten?|märchen|schauspiel|lustspiel|trauerspiel|novelle|lebensbild|kriminalroman',
  fr: 'roman|nouvelles?|poèmes?|poésies|fables?|pièce|scénario|conte|contes|récit|récits|comédie|drame|mémoires',
  es: 'novela|cuentos?|poemas|poesías|fábulas?|guion|relatos?|comedia|drama|memorias|novela corta',
  it: 'romanzo|poesie|fiabe?|favole?|raccont[oi]|novelle?|novell[ae]|commedia|dramma|memorie',
  pt: 'romance|poemas|poesias|fábulas?|crónicas?|crônicas?|contos?|novela|comédia|drama|memórias',
  nl: 'roman|gedichten|sprookjes?|hoorspel|verhaal|verhalen|novelle|vertelling(?:en)?|toneelspel',
  sv: 'roman|berättelser?|noveller?|sagor|skådespel',
  da: 'roman|fortælling(?:er)?|noveller?|eventyr|skuespil',
  no: 'roman|fortelling(?:er)?|noveller?|eventyr|skuespill',
  fi: 'romaani|novelleja?|kertomus|kertomuksia|näytelmä',
  pl: 'powieść|wiersze|baśnie?|baśń|słuchowisko|opowiadani[ea]|opowieść|nowele?|dramat|komedia',
  cs: 'román|povídk[ay]|novela|pohádk[ay]',
  hu: 'regény|elbeszélés(?:ek)?|novellák?',
  ru: 'роман|стихи|пьеса|поэма|повесть|рассказы?|истори[яи]|сказк[аи]|комедия|драма',
  uk: 'роман|повість|оповідання|казк[аи]',
  tr: 'roman|öykü(?:ler)?|hik[aâ]ye(?:ler)?|masal',
  zh: '(?:长篇|長篇|中篇|短篇)?小[说說]',
  ja: '(?:長編|長篇|中編|短編|短篇)?小説',
  ko: '(?:장편|중편|단편)?\\s?소설',
};

/** Before the number of one of a paper's issues, by language. */
export const ISSUE_WORDS: Readonly<Record<string, string>> = {
  en: 'no|nos|number|issue|vol|volume',
  de: 'nr|nummer|heft|ausgabe|folge|jahrgang',
  fr: 'n\\.?[°º]|no|numéro',
  es: 'n\\.?[°º]|núm|número',
  it: 'n\\.?[°º]|num|numero|fascicolo',
  pt: 'n\\.?[°º]|número|edição',
  nl: 'nr|nummer|jaargang',
  sv: 'nr|nummer',
  da: 'nr|nummer',
  pl: 'nr|numer|zeszyt',
  cs: 'č|číslo',
  ru: '№|номер|выпуск',
};

/** What stands on the sheet with an author's address, by language: where to call, how long the story is. */
export const SHEET_LINES: Readonly<Record<string, string>> = {
  en: 'tel|phone|telephone|mobile|fax|e-?mail|address|(?:approx(?:imately)?\\.?|about|ca\\.?|word count:?)?\\s*[\\d,.]+ words',
  de: 'tel|telefon|handy|anschrift|adresse|(?:ca\\.?|etwa)?\\s*[\\d,.]+ wörter',
  fr: 'tél|téléphone|courriel|adresse|(?:environ)?\\s*[\\d,. ]+ mots',
  es: 'tel|teléfono|correo|dirección|(?:unas|aprox\\.?)?\\s*[\\d,.]+ palabras',
  it: 'tel|telefono|indirizzo|(?:circa)?\\s*[\\d,.]+ parole',
  pt: 'tel|telefone|endereço|(?:cerca de)?\\s*[\\d,.]+ palavras',
  nl: 'tel|telefoon|adres|(?:ca\\.?|ongeveer)?\\s*[\\d,.]+ woorden',
  pl: 'tel|telefon|adres|(?:ok\\.?)?\\s*[\\d,. ]+ słów',
  ru: 'тел|телефон|адрес|(?:около)?\\s*[\\d,. ]+ слов',
};
