/** What pages are called whose title says nothing of the story, by language; in lower case. */
export const EMPTY_PAGE_TITLES: Readonly<Record<string, string>> = {
  en: 'untitled|untitled document|untitled page|document|new page|no title|index|home|home page|homepage|welcome|read|reading|reader|story|chapter|chapters|text|page|print|print version|microsoft word',
  de: 'ohne titel|unbenannt|unbenanntes dokument|dokument|startseite|willkommen|lesen|kapitel|druckansicht',
  fr: 'sans titre|document sans titre|document sans nom|accueil|page d’accueil|bienvenue|lecture|chapitre|imprimer',
  es: 'sin título|documento sin título|inicio|página principal|portada|bienvenidos|lectura|capítulo|imprimir',
  pt: 'sem título|documento sem título|início|página inicial|página principal|leitura|capítulo',
  it: 'senza titolo|documento senza titolo|home|pagina iniziale|pagina principale|lettura|capitolo|stampa',
  nl: 'zonder titel|naamloos|naamloos document|startpagina|welkom|hoofdstuk',
  pl: 'bez tytułu|dokument bez tytułu|strona główna|rozdział',
  cs: 'bez názvu|domů|úvod|kapitola',
  sv: 'namnlös|utan titel|hem|startsida|kapitel',
  da: 'uden titel|forside|kapitel',
  no: 'uten tittel|forside|hjem|kapittel',
  fi: 'nimetön|etusivu|luku',
  hu: 'névtelen|kezdőlap|fejezet',
  tr: 'başlıksız|adsız|ana sayfa|anasayfa|bölüm',
  ru: 'без названия|без имени|документ|главная|главная страница|читать|читать онлайн|глава|главы',
  uk: 'без назви|головна|головна сторінка|читати|розділ|глава',
  el: 'χωρίς τίτλο|αρχική|αρχική σελίδα|κεφάλαιο',
  zh: '无标题|無標題|无标题文档|未命名|首页|首頁|主页|目录|目錄|正文|章节|章節|章节内容|章节目录|章节列表|在线阅读|线上阅读|阅读|小说|小說|内容|文章',
  ja: '無題|無題ドキュメント|タイトルなし|ホーム|トップ|トップページ|目次|本文|小説|章',
  ko: '제목 없음|무제|홈|목차|본문|소설|챕터',
  vi: 'không có tiêu đề|trang chủ|chương|đọc truyện',
  id: 'tanpa judul|beranda|bab',
};

/** Words on the controls of pages for reading, by language: size and colour of the letters, chapters, lists, sharing. */
export const CONTROL_WORDS: Readonly<Record<string, string>> = {
  en: `a aa size font fonts text background colour color theme themes mode night day dark light white black sepia cream
default serif sans small medium large larger smaller bigger width wide narrow full screen line height spacing reading
settings options display report flag chapter chapters story stories page next previous prev back top up bottom first
last index contents home vote votes like likes share follow following favorite favourite favorites favourites bookmark
bookmarks subscribe comment comments reply replies review reviews print download email log login logout sign register
account search menu skip to this the add your all view more read list library profile settings print save send and or
error errors kudos fullscreen toggle close open copy link`,
  de: 'schrift größe schriftgröße hintergrund hell dunkel nacht melden kapitel weiter zurück nach oben teilen drucken',
  fr: 'taille police fond clair sombre nuit signaler chapitre suivant précédent haut partager imprimer',
  es: 'tamaño letra fondo claro oscuro noche denunciar capítulo siguiente anterior arriba compartir imprimir',
  it: 'dimensione carattere sfondo chiaro scuro notte segnala capitolo successivo precedente su condividi stampa',
  pt: 'tamanho fonte escuro noite denunciar seguinte próximo partilhar',
  ru: 'шрифт размер фон белый чёрный ночь ночной пожаловаться глава следующая предыдущая вверх поделиться печать',
  zh: '上一章 下一章 目录 返回 字体 大小 背景 举报 夜间 白天',
};
