import { languagesIn, speaks } from './languages.ts';

/** What typed texts call a picture that stood in its place, by language; in lower case. */
const PICTURE_WORDS: Readonly<Record<string, string>> = {
  en: 'illustration|illustrations|frontispiece|image|picture|drawing|map|decoration|plate|ornament|photo|photograph|sketch|engraving|woodcut|tailpiece|headpiece',
  de: 'abbildung|bild|illustration|zeichnung|karte|foto|vignette|holzschnitt',
  fr: 'illustration|image|dessin|gravure|carte|vignette|frontispice|photo',
  es: 'ilustración|imagen|dibujo|grabado|mapa|lámina|foto',
  it: 'illustrazione|immagine|disegno|incisione|figura|mappa|tavola|foto',
  pt: 'ilustração|imagem|desenho|gravura|mapa|foto',
  nl: 'afbeelding|illustratie|tekening|plaat|kaart|foto',
  sv: 'illustration|bild|teckning|karta',
  da: 'illustration|billede|tegning|kort',
  no: 'illustrasjon|bilde|tegning|kart',
  fi: 'kuva|kuvitus|piirros|kartta',
  pl: 'ilustracja|obraz|rysunek|rycina|mapa',
  cs: 'ilustrace|obrázek|kresba|mapa',
  hu: 'illusztráció|kép|rajz|térkép',
  ro: 'ilustrație|imagine|desen|hartă',
  tr: 'resim|çizim|harita|illüstrasyon',
  ru: 'иллюстрация|рисунок|картинка|гравюра|карта|фото',
  uk: 'ілюстрація|малюнок|карта|гравюра',
  el: 'εικόνα|εικονογράφηση|σχέδιο|χάρτης',
  ja: '挿絵|挿画|イラスト|口絵|画像',
  zh: '插图|插圖|图片|圖片|配图|插画',
  ko: '삽화|그림|일러스트',
};

/** The languages of every word. */
const LANGUAGES: ReadonlyMap<string, readonly string[]> = languagesIn(PICTURE_WORDS);

function isPictureWord(word: string, language: string | null): boolean {
  const languages = LANGUAGES.get(word.toLowerCase());
  return languages !== undefined && speaks(languages, language);
}

/** Whether a bracket opens with a word for a picture: `[Illustration: The tower]`, `[Abbildung]`, `[Picture this …`. */
export function opensPictureTag(text: string, language: string | null): boolean {
  const word = /^\s*\[\s*([\p{L}\p{M}]+)/u.exec(text.slice(0, 40))?.[1];
  return word !== undefined && isPictureWord(word, language);
}

/** The longest line that says nothing but that a picture stood there, and the most words in it. */
const [LONGEST, WORDS] = [60, 6];

/** Whether a line by itself says that a picture stood there: `Full page line-art drawing.`, `22  Illustration`. */
export function marksPicture(line: string, language: string | null): boolean {
  const text = line.trim();
  if (text.length > LONGEST || /[,;:!?"“”]/.test(text)) return false;
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.length <= WORDS && isPictureWord(words.at(-1) ?? '', language);
}

/** What a picture is called that is part of the printed book and none of its story's, by language; in lower case. */
const PRINT_PARTS: Readonly<Record<string, string>> = {
  en: 'cover|front cover|back cover|book cover|cover page|cover art|title page|titlepage|frontispiece|half title|spine|endpaper|endpapers|logo|bookplate|publisher’s logo|publisher’s mark|publisher’s device|colophon|decoration|ornament|headpiece|tailpiece',
  de: 'umschlag|einband|titelseite|titelblatt|titelbild|frontispiz|verlagslogo|verlagssignet|vignette|buchrücken|vorsatz',
  fr: 'couverture|page de titre|frontispice|cul-de-lampe|bandeau|logo|quatrième de couverture',
  es: 'cubierta|portada|contraportada|frontispicio|viñeta|logotipo',
  it: 'copertina|frontespizio|vignetta|logo',
  pt: 'capa|contracapa|folha de rosto|frontispício|vinheta|logotipo',
  nl: 'omslag|titelpagina|titelblad|frontispice|vignet',
  sv: 'omslag|titelsida|frontespis|vinjett',
  pl: 'okładka|strona tytułowa|frontyspis|winieta',
  ru: 'обложка|титульный лист|фронтиспис|заставка|виньетка',
  ja: '表紙|扉|口絵',
  zh: '封面|封底|扉页|扉頁',
  ko: '표지|속표지',
};

/** Whether a caption says nothing but which part of the printed book a picture is: `[Illustration: Cover]`. */
export function namesPrintPart(caption: string, language: string | null): boolean {
  const said = caption
    .toLowerCase()
    .replace(/['`]/g, '’')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .replace(/\s+/g, ' ');
  return Object.entries(PRINT_PARTS).some(([tag, names]) => names.split('|').includes(said) && speaks([tag], language));
}
