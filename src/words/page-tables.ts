/** What pages are called whose title says nothing of the story, by language; in lower case. */
export const EMPTY_PAGE_TITLES: Readonly<Record<string, string>> = {
  en: 'untitled|untitled document|untitled page|document|new page|no title|index|home|home page|homepage|welcome|read|reading|reader|story|chapter|chapters|text|page|print|print version|printable version|print view|printer-friendly version|printer friendly version|microsoft word',
  de: 'ohne titel|unbenannt|unbenanntes dokument|dokument|startseite|willkommen|lesen|kapitel|druckansicht|druckversion',
  fr: 'sans titre|document sans titre|document sans nom|accueil|page d’accueil|bienvenue|lecture|chapitre|imprimer|version imprimable|version à imprimer|version pour impression',
  es: 'sin título|documento sin título|inicio|página principal|portada|bienvenidos|lectura|capítulo|imprimir|versión para imprimir|versión imprimible',
  pt: 'sem título|documento sem título|início|página inicial|página principal|leitura|capítulo|imprimir|versão para impressão|versão para imprimir|versão de impressão',
  it: 'senza titolo|documento senza titolo|home|pagina iniziale|pagina principale|lettura|capitolo|stampa|versione stampabile|versione per la stampa',
  nl: 'zonder titel|naamloos|naamloos document|startpagina|welkom|hoofdstuk|afdrukken|printversie',
  pl: 'bez tytułu|dokument bez tytułu|strona główna|rozdział|wersja do druku',
  cs: 'bez názvu|domů|úvod|kapitola|verze pro tisk|tisk',
  sv: 'namnlös|utan titel|hem|startsida|kapitel|utskriftsversion|utskriftsvänlig version',
  da: 'uden titel|forside|kapitel|printvenlig version|udskriftsvenlig version',
  no: 'uten tittel|forside|hjem|kapittel|utskriftsvennlig versjon',
  fi: 'nimetön|etusivu|luku|tulostusversio|tulostettava versio',
  hu: 'névtelen|kezdőlap|fejezet|nyomtatható változat',
  tr: 'başlıksız|adsız|ana sayfa|anasayfa|bölüm|yazdırılabilir sürüm',
  ru: 'без названия|без имени|документ|главная|главная страница|читать|читать онлайн|глава|главы|версия для печати',
  uk: 'без назви|головна|головна сторінка|читати|розділ|глава',
  el: 'χωρίς τίτλο|αρχική|αρχική σελίδα|κεφάλαιο',
  zh: '无标题|無標題|无标题文档|未命名|首页|首頁|主页|目录|目錄|正文|章节|章節|章节内容|章节目录|章节列表|在线阅读|线上阅读|阅读|小说|小說|内容|文章',
  ja: '無題|無題ドキュメント|タイトルなし|ホーム|トップ|トップページ|目次|本文|小説|章|印刷用ページ|印刷用',
  ko: '제목 없음|무제|홈|목차|본문|소설|챕터',
  vi: 'không có tiêu đề|trang chủ|chương|đọc truyện',
  lt: 'be pavadinimo|bevardis|bevardis dokumentas|pradžia|pagrindinis puslapis|skyrius',
  lv: 'bez nosaukuma|sākumlapa|nodaļa',
  et: 'nimetu|pealkirjata|avaleht|peatükk',
  sk: 'bez názvu|domov|kapitola|verzia pre tlač',
  hr: 'bez naslova|bez naziva|početna|početna stranica|poglavlje',
  sr: 'без наслова|почетна|поглавље',
  sl: 'brez naslova|domov|poglavje',
  bg: 'без име|без заглавие|начало|начална страница|глава',
  ro: 'fără titlu|document fără titlu|acasă|pagina principală|capitolul',
  ca: 'sense títol|document sense títol|inici|capítol',
  id: 'tanpa judul|beranda|bab',
};

/** Where controls of pages share a story to. */
export const SHARING_PLACES =
  'twitter facebook tumblr pinterest reddit whatsapp telegram linkedin instagram mastodon bluesky vk weibo line pocket flipboard e mail';

/** Words on the controls of pages for reading, by language: size and colour of the letters, chapters, lists, sharing. */
export const CONTROL_WORDS: Readonly<Record<string, string>> = {
  en: `a aa size font fonts text background colour color theme themes mode night day dark light white black sepia cream
default serif sans small medium large larger smaller bigger width wide narrow full screen line height spacing reading
settings options display report flag chapter chapters story stories page next previous prev back top up bottom first
last index contents home vote votes like likes share follow following favorite favourite favorites favourites bookmark
bookmarks subscribe comment comments reply replies review reviews print download email log login logout sign register
account search menu skip to this the add your all view more read list library profile settings print save send and or
error errors kudos fullscreen toggle close open copy link hide permalink embed parent`,
  de: 'schrift größe schriftgröße hintergrund hell dunkel nacht melden kapitel weiter zurück nach oben teilen drucken',
  fr: 'taille police fond clair sombre nuit signaler chapitre suivant précédent haut partager imprimer',
  es: 'tamaño letra fondo claro oscuro noche denunciar capítulo siguiente anterior arriba compartir imprimir',
  it: 'dimensione carattere sfondo chiaro scuro notte segnala capitolo successivo precedente su condividi stampa',
  pt: 'tamanho fonte escuro noite denunciar seguinte próximo partilhar',
  ru: 'шрифт размер фон белый чёрный ночь ночной пожаловаться глава следующая предыдущая вверх поделиться печать',
  zh: '上一章 下一章 目录 返回 字体 大小 背景 举报 夜间 白天',
};

/**
 * The words of links between the chapters of a site, by language: those that lead on or back, and what they may stand
 * with.
 */
export const NAVIGATION_WORDS: Readonly<Record<string, { readonly leads: string; readonly beside: string }>> = {
  en: {
    leads: 'previous|prev|next|back',
    beside:
      'first|last|latest|chapter|chapters|part|page|index|contents|table of contents|toc|home|top|up|story|the|to|list|of|archive|archives',
  },
  de: {
    leads: 'vorheriges|voriges|vorige|zurück|nächstes|nächste|weiter',
    beside: 'kapitel|teil|seite|inhalt|inhaltsverzeichnis|übersicht|startseite|zum|zur',
  },
  fr: {
    leads: 'précédent|précédente|suivant|suivante|retour',
    beside: 'chapitre|partie|page|sommaire|index|accueil|au|le|la|à|table des matières',
  },
  es: { leads: 'anterior|siguiente|volver', beside: 'capítulo|parte|página|índice|inicio|al|el|a' },
  it: { leads: 'precedente|successivo|prossimo|indietro|avanti', beside: 'capitolo|parte|pagina|indice|home|al|il' },
  pt: { leads: 'anterior|próximo|próxima|seguinte|voltar', beside: 'capítulo|parte|página|índice|início|ao|o' },
  nl: { leads: 'vorige|vorig|volgende|volgend|terug|verder', beside: 'hoofdstuk|deel|pagina|inhoud|index|naar|de|het' },
  sv: { leads: 'föregående|nästa|tillbaka', beside: 'kapitel|del|sida|innehåll|index|till' },
  da: { leads: 'forrige|næste|tilbage', beside: 'kapitel|del|side|indhold|til' },
  no: { leads: 'forrige|neste|tilbake', beside: 'kapittel|del|side|innhold|til' },
  fi: { leads: 'edellinen|seuraava|takaisin', beside: 'luku|osa|sivu|sisällys|hakemisto' },
  pl: { leads: 'poprzedni|poprzednia|następny|następna|wstecz|dalej', beside: 'rozdział|część|strona|spis treści|do' },
  cs: { leads: 'předchozí|další|následující|zpět', beside: 'kapitola|část|strana|obsah|na' },
  hu: { leads: 'előző|következő|vissza', beside: 'fejezet|rész|oldal|tartalom' },
  ro: { leads: 'anterior|anteriorul|următor|următorul|înapoi', beside: 'capitol|capitolul|cuprins|la' },
  tr: { leads: 'önceki|sonraki|geri|ileri', beside: 'bölüm|sayfa|içindekiler' },
  ru: {
    leads: 'предыдущая|предыдущий|следующая|следующий|назад|вперёд|вперед|далее',
    beside: 'глава|часть|страница|оглавление|содержание|к|на|главную',
  },
  uk: { leads: 'попередній|попередня|наступний|наступна|назад|далі', beside: 'розділ|частина|сторінка|зміст' },
  id: { leads: 'sebelumnya|selanjutnya|berikutnya|kembali', beside: 'bab|halaman|daftar isi' },
  vi: { leads: 'trước|sau|tiếp', beside: 'chương|mục lục|trang|chủ' },
  zh: {
    leads:
      '上一章|下一章|上一页|下一页|上一节|下一节|上一頁|下一頁|上一篇|下一篇|上一回|下一回|上一話|下一話|上一话|下一话|返回',
    beside: '目录|目錄|书页|返回目录|章节列表|加入书签|首页',
  },
  ja: { leads: '前へ|次へ|前の話|次の話|前の章|次の章|戻る', beside: '目次|トップ' },
  ko: { leads: '이전|다음|이전화|다음화|이전편|다음편', beside: '목록|목차|화|편|장' },
};

/** What pages say beside the places where a story can be shared to, by language. */
export const SHARE_WORDS: Readonly<Record<string, string>> = {
  en: 'share this post story page on to via like loading tweet pin print email more',
  de: 'teilen mit über gefällt mir wird geladen lädt drucken e mail mehr auf',
  fr: 'partager ceci sur via j aime chargement imprimer plus',
  es: 'compartir comparte esto en me gusta cargando imprimir más',
  pt: 'compartilhe compartilhar isso no em curtir carregando imprimir mais',
  it: 'condividi condividere su mi piace caricamento stampa altro',
  nl: 'delen deel dit op vind ik leuk laden printen meer',
  ru: 'поделиться ссылкой в нравится загрузка печать',
  id: 'bagikan ini ke suka memuat cetak',
};

/** What a printed page is called before its number, by language. */
export const PAGE_WORDS: Readonly<Record<string, string>> = {
  en: 'page|pg\\.?|p\\.',
  de: 'seite',
  es: 'página',
  it: 'pagina',
  ru: 'стр\\.?',
};

/** How the addresses of people's own pages say what they are, by language. */
export const PERSON_PATHS: Readonly<Record<string, string>> = {
  en: 'authors?|users?|profiles?|u|by|people|members?|writers?',
  de: 'autor(?:en|in)?|mitglied(?:er)?|(?:be)?nutzer|profil',
  fr: 'auteurs?|membres?|profil|utilisateurs?',
  es: 'autor(?:a|es)?|perfil|usuarios?|miembros?',
  pt: 'autor(?:a|es)?|perfil|usuarios?|membros?',
  it: 'autor[ei]|profilo|utent[ei]|membri',
  nl: 'auteurs?|profiel|leden|gebruikers?',
  pl: 'autor(?:zy|ka)?|uzytkowni(?:k|cy)|profil',
  sv: 'forfattare|medlem(?:mar)?|profil',
  da: 'forfatter|brugere?|profil',
  no: 'forfatter|brukere?|profil',
  fi: 'kayttaja|kirjoittaja|jasen|profiili',
  cs: 'uzivatel(?:e|ka)?|autor(?:ka)?|profil',
  hu: 'felhasznalo|szerzo|profil',
  ro: 'autor|membr[ui]|utilizator|profil',
  tr: 'uye|yazar|kullanici|profil',
  id: 'penulis|pengguna|profil',
  vi: 'tac-gia|thanh-vien',
  ru: 'avtor|polzovatel|profil',
  ja: 'mypage|sakka',
};

/** Buttons beside the name of who posted a page. */
export const FOLLOW_BUTTONS: Readonly<Record<string, string>> = {
  en: 'follow(?:ing)?|subscribe|message|profile|view profile',
  de: 'folgen|abonnieren',
  fr: 'suivre',
  es: 'seguir',
  it: 'segui',
  ru: 'подписаться',
  zh: '关注|關注',
  ja: 'フォロー',
};
/** What stands between a name and the day of a post. */
export const BEFORE_DAY: Readonly<Record<string, string>> = {
  en: 'on|at|in',
  de: 'am',
  fr: 'le',
  es: 'el',
  it: 'il',
  pt: 'em',
  nl: 'op',
};

/** What stands before the name of who put a page on its site: `Publicada por Zé às 22:10`. */
export const POSTED_BY: Readonly<Record<string, string>> = {
  en: '(?:posted|published) by',
  de: '(?:eingestellt|gepostet|veröffentlicht) von',
  fr: '(?:publiée?|postée?) par',
  es: 'publicad[oa] por',
  pt: '(?:publicad|postad)[oa] por',
  it: '(?:pubblicat|postat|inserit)[oa] da',
  nl: '(?:gepost|geplaatst) door',
};
/** What stands between that name and the time, by the same languages. */
export const BEFORE_TIME: Readonly<Record<string, string>> = {
  en: 'at|on',
  de: 'um|am',
  fr: 'à|le',
  es: 'en|a las?|el',
  pt: 'às?|à\\(s\\)|em',
  it: 'alle|a|il',
  nl: 'om|op',
};

/** What links say that lead from a note back to the text. */
export const BACK_WORDS: Readonly<Record<string, string>> = {
  en: '(?:go |jump )?back|return',
  fr: 'retour',
  de: 'zurück',
  es: 'volver',
  ru: 'назад',
};
/** What stands over notes, by language. */
export const NOTES_TITLES: Readonly<Record<string, string>> = {
  en: '(?:foot|end)?notes?',
  de: 'fu(?:ß|ss)noten|anmerkungen',
  fr: 'notes de (?:bas de page|fin)',
  es: 'notas?(?: al pie| de rodapé)?',
  it: 'note',
  ru: 'примечания|сноски',
  pl: 'przypisy',
  nl: 'voetnoten|noten',
  sv: 'fotnoter|noter',
  cs: 'poznámky',
};

/** Words for the program that shows a page, and for what it lacks, by language: what stands where it shows no film or frame. */
export const BROWSER_WORDS: Readonly<Record<string, string>> = {
  en: 'browser|flash ?player|plug-?in|javascript|html ?5|i?frames\\b',
  fr: 'navigat(?:eur|or)',
  es: 'navegador',
  pl: 'przeglądark',
  ru: 'браузер',
  zh: '浏览器|瀏覽器',
  ja: 'ブラウザ',
  ko: '브라우저',
};
export const LACK_WORDS: Readonly<Record<string, string>> = {
  en: 'support|enabl|requir|upgrad|updat|install|download|cannot|can.?t\\b|unable|old',
  de: 'unterstütz|aktiv',
  fr: 'prend pas|charge pas|activ',
  es: 'soport|compatib',
  pt: 'suport',
  pl: 'obsług',
  ru: 'поддерж|включ',
  zh: '支持|启用',
  ja: '対応|有効',
  ko: '지원',
};

/** Entries of a book's contents that head nothing: what programs write, and pages that are no divisions. */
export const NO_ENTRIES =
  'start|begin(?:ning)?|text|unknown|untitled|unnamed|main|body|cover(?: page)?|title(?: page)?|half[- ]?title(?: page)?|copyright(?: page)?|table of contents|contents|toc|section \\d+|page \\d+|index';

/** The last words of keys in a page's front matter under which a number tells a reader nothing; parted by `|`. */
export const NUMBERING_KEYS =
  'id|order|pages?|number|word ?counts?|n[uú]mero|orden|ordem|nummer|numer|kolejno[sś][cć]|views|номер|порядок';

/** The last words of keys under which a program chooses one of its own words: `contentType: prose`; parted by `|`. */
export const KIND_KEYS = 'type|kind|layout|status|state|typ|art|tipo|estado|тип|статус';

/** The last words of keys under which people write where they live and how to reach them; parted by `|`. */
export const PRIVATE_KEYS =
  'address|phone(?: number)?|telephone|anschrift|adresse|telefon|direcci[oó]n|tel[eé]fono|indirizzo|endere[cç]o|telefone|adress?|адрес|телефон';

/** Keys under which the files of a work name it; parted by `|`. */
export const WORK_KEYS =
  'novel|book|roman|buch|novela|libro|livro|romance|romanzo|livre|powie[sś][cć]|ksi[aą][zż]ka|роман|книга|小说|小說|小説|书名|소설';

/**
 * Words of what sites say around a story, by language: sure ones, and those that weigh half as much, for people say them
 * too. What somebody wrote beside a story has few of either.
 */
export const SITE_TALK: Readonly<Record<string, { readonly sure: string; readonly maybe: string }>> = {
  en: {
    sure: 'cookies?|javascript|browsers?|rss|(?:un)?subscri(?:be|bed|bers?|ption|ptions)|newsletters?|logged|log(?:ged)?[ -]?(?:in|out|on)|sign(?:ed)?[ -](?:in|up|out)|passwords?|usernames?|captcha|web ?sites?|(?:this|our) (?:site|blog|archive|app)|home ?pages?|word ?press|blogger|livejournal|akismet|disqus|facebook|twitter|trackbacks?|permalinks?|spam|moderat(?:ed|ors?|ion)|notif(?:y|ied|ications?)|e-?mails?|click(?:ing)?|downloads?|ad ?blocke?r?|advert(?:s|is\\p{L}*)?|sponsored|copyright(?:ed)?|trademarks?|rights reserved|privacy|terms of (?:use|service)|powered by|plug-?ins?|upload(?:ed)?|hosted|bookmark(?:s|ed|ing)?|kudos|be the first|(?:read|learn|find out) more|required fields|continued support|paid subscribers?|reader-supported',
    maybe:
      'posts?|posted|posting|pages?|comments?|commenting|reviews?|share|follow(?:ers|ing)?|account|register(?:ed)?|members?|archived?|tags?|tagged|categor(?:y|ies)|search|links?|theme|feeds?|polic(?:y|ies)|terms|site|blog|buttons?|icons?|accept|agree|support|updates?|app|reserved|permission|published|rating|vote|report|content|using|preferences|settings',
  },
  de: {
    sure: 'cookies?|newsletter|abonnier\\p{L}*|anmeld\\p{L}*|einlogg\\p{L}*|datenschutz\\p{L}*|impressum|e-?mail\\p{L}*|website|webseite|kommentar(?:e|funktion)?|javascript|werbung',
    maybe: 'beitrag|seite|veröffentlicht|klick\\p{L}*|konto|rechte|vorbehalten|teilen|blog',
  },
  fr: {
    sure: 'cookies?|newsletter|abonn\\p{L}*|connect(?:ez|é)\\p{L}*|site|courriel|e-?mail|confidentialité|javascript|commentaires?|publicités?',
    maybe: 'article|page|publiée?|cliqu\\p{L}*|compte|droits|réservés|partag\\p{L}*|blog',
  },
  es: {
    sure: 'cookies?|boletín|suscri\\p{L}*|iniciar sesión|sitio|correo|privacidad|javascript|comentarios?|publicidad',
    maybe: 'entrada|página|publicad[oa]|clic|cuenta|derechos|reservados|compart\\p{L}*|blog',
  },
  it: {
    sure: 'cookies?|newsletter|iscri\\p{L}*|accedi|sito|e-?mail|privacy|javascript|commenti|commento|pubblicità',
    maybe: 'articolo|pagina|pubblicato|clic\\p{L}*|diritti|riservati|condivid\\p{L}*|blog',
  },
  pt: {
    sure: 'cookies?|newsletter|assin\\p{L}*|entrar|site|e-?mail|privacidade|javascript|comentários?|publicidade',
    maybe: 'página|publicad[oa]|clique|conta|direitos|reservados|compartilh\\p{L}*|blog',
  },
  nl: {
    sure: 'cookies?|nieuwsbrief|abonneer|inloggen|ingelogd|website|e-?mail\\p{L}*|privacy|javascript|reacties?|advertenties?',
    maybe: 'pagina|bericht|geplaatst|klik|rechten|voorbehouden|delen|blog',
  },
  pl: {
    sure: 'cookies?|newsletter|subskry\\p{L}*|zalog\\p{L}*|strony internetowej|e-?mail|prywatności|javascript|komentarz\\p{L}*|reklam\\p{L}*',
    maybe: 'wpis|strona|opublikowan\\p{L}*|kliknij|prawa|zastrzeżone|udostępnij|blog',
  },
  ru: {
    sure: 'cookies?|куки|рассылк\\p{L}*|подпи(?:ск|ш)\\p{L}*|войти|войдите|зарегистр\\p{L}*|сайт\\p{L}*|почт\\p{L}*|javascript|комментари\\p{L}*|реклам\\p{L}*',
    maybe: 'страниц\\p{L}*|запис\\p{L}*|опубликован\\p{L}*|нажм\\p{L}*|права|защищены|поделит\\p{L}*|блог',
  },
};
/** The same in scripts without spaces: a sentence with one of them is a site's. */
export const EASTERN_SITE_TALK =
  'ログイン|ポイントを|掲載されて|ブックマーク|会員登録|評価|感想を書く|サイト|広告|クッキー|登录|登入|注册|註冊|收藏|书签|書籤|广告|廣告|网站|網站|本站|评论|評論|订阅|訂閱|로그인|회원|댓글|광고|사이트|쿠키';

/** What sites say behind a title so that searches find it, by language: alternatives of a pattern. */
export const READ_ONLINE: Readonly<Record<string, string>> = {
  en: 'read (?:it )?(?:for )?(?:free )?online(?: for free| free)?|online (?:for )?free|(?:for )?free online(?: (?:novel|reading|book|story))?|read (?:it )?(?:for )?free',
  de: '(?:kostenlos |gratis )?online lesen(?: kostenlos| gratis)?|kostenlos lesen',
  fr: '(?:lire )?(?:gratuit(?:ement)? )?en ligne(?: gratuit(?:ement)?)|lire (?:gratuitement )?en ligne',
  es: '(?:leer )?(?:online|en línea) gratis|leer (?:online|en línea)|gratis online',
  it: '(?:leggi )?online gratis|leggi (?:gratis )?online',
  pt: '(?:ler )?online gr[aá]tis|ler online',
  ru: 'читать (?:бесплатно )?онлайн(?: бесплатно)?|читать бесплатно',
};
/** What stands before the title then: `Read The Ferry - Chapter 3 Online`. */
export const READ_BEFORE: Readonly<Record<string, string>> = {
  en: 'read(?: free)?|reading',
  fr: 'lire',
  es: 'leer',
  it: 'leggi|leggere',
  pt: 'ler|leia',
  ru: 'читать(?: онлайн)?',
};

/** How the page is called that leads to all others, and a place at the top of one: alternatives of a pattern. */
export const MAIN_PAGES: string = 'index|home|contents|toc|top|main|readme';
