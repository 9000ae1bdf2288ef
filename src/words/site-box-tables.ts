/** How pages name, in an id or a class, the box of what readers say of a story, by language. */
export const REMARKS_BOXES: Readonly<Record<string, string>> = {
  en: 'comments?|reviews',
  de: 'kommentare?|leserkommentare',
  fr: 'commentaires?',
  es: 'comentarios?',
  pt: 'comentários?',
  it: 'commenti',
  nl: 'reacties',
  pl: 'komentarze',
  cs: 'koment[aá]ře',
  sv: 'kommentarer',
  fi: 'kommentit',
  hu: 'hozz[aá]sz[oó]l[aá]sok',
  ro: 'comentarii',
  tr: 'yorumlar',
  ru: 'kommentari[ij]|kommenty|комментарии',
  bg: 'komentari|коментари',
  uk: 'коментарі',
};
/** How pages name the boxes of links beside, above and below a story, by language. */
export const SITE_BOXES: Readonly<Record<string, string>> = {
  de: 'seitenleiste|randspalte|fu(?:ss|ß)zeile',
  fr: 'barre-?lat[eé]rale|pied-?de-?page',
  es: 'barra-?lateral|navegaci[oó]n|pie-?de-?p[aá]gina',
  pt: 'navega[cç][aã]o|rodap[eé]',
  it: 'barra-?laterale|navigazione',
  nl: 'zijbalk|navigatie|voettekst',
  pl: 'panel-?boczny|pasek-?boczny|nawigacja|stopka',
  cs: 'postrann[ií]-?(?:panel|lišta)|navigace|pati[cč]ka',
  sv: 'sidof[aä]lt|sidfot',
  hu: 'oldals[aá]v|l[aá]bl[eé]c',
  tr: 'kenar-?[cç]ubu[gğ]u',
  ru: 'saj?dbar|navigats?iya|боковая-?панель|подвал',
};
/** How pages name the element of one post, by language. */
export const POST_BOXES: Readonly<Record<string, string>> = {
  en: '(?:blog|single)?-?post(?:-\\d+)?|h-?entry|entry',
  de: 'beitrag|eintrag|blogeintrag',
  fr: 'billet',
  es: 'entrada',
  pt: 'postagem',
  pl: 'wpis',
  cs: 'př[ií]sp[eě]vek',
  sv: 'inl[aä]gg',
  hu: 'bejegyz[eé]s',
  ru: 'zapis|zapisi|запись',
};
/** How they name the words of a post in it. */
export const POST_WORDS: Readonly<Record<string, string>> = {
  en: 'entry|text|content|body|post-?text|entry-?(?:text|body)',
  de: 'inhalt',
  fr: 'texte|contenu',
  es: 'texto|contenido|conte[uú]do',
  it: 'testo|contenuto',
  nl: 'tekst|inhoud',
  pl: 'tre[sś][cć]',
  cs: 'obsah',
  ru: 'tekst|текст',
};

/** What readers leave at a story or a paragraph, behind their number: `31 comments`, by language. */
export const REMARKS: Readonly<Record<string, string>> = {
  en: 'comments?|reviews?|replies|reply|remarks?|annotations?',
  de: 'kommentare?|antworten|reaktionen',
  fr: 'commentaires?|réponses?|avis',
  es: 'comentarios?|respuestas?|reseñas?',
  pt: 'comentários?|respostas?',
  it: 'comment[oi]|rispost[ae]|recension[ei]',
  nl: 'reacties?|opmerkingen',
  pl: 'komentarz[ey]?|komentarzy',
  ru: 'комментари[йяев]{1,2}|отзыв(?:а|ов)?',
  zh: '条?评论',
  ja: '件?の?コメント',
};
