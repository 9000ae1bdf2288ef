/** Cardinals by language, counting from 1. Forms that share a value are parted by `/`. English comes first. */
const CARDINALS: readonly string[] = [
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  'un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  'eins/ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
  'uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti',
  'um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove vinte',
  'один/одна два/две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать',
];

const ORDINALS: readonly string[] = [
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  'premier/première deuxième/second/seconde troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième',
  'erster/erstes/erste zweiter/zweites/zweite dritter/drittes/dritte vierter/viertes/vierte fünfter/fünftes/fünfte sechster/sechstes/sechste siebter/siebtes/siebte/siebentes achter/achtes/achte neunter/neuntes/neunte zehnter/zehntes/zehnte elfter/elftes/elfte zwölfter/zwölftes/zwölfte',
  'primero/primera/primer segundo/segunda tercero/tercera/tercer cuarto/cuarta quinto/quinta sexto/sexta séptimo/séptima octavo/octava noveno/novena décimo/décima undécimo/undécima duodécimo/duodécima',
  'primo/prima secondo/seconda terzo/terza quarto/quarta quinto/quinta sesto/sesta settimo/settima ottavo/ottava nono/nona decimo/decima undicesimo dodicesimo',
  'primeiro/primeira segundo/segunda terceiro/terceira quarto/quarta quinto/quinta sexto/sexta sétimo/sétima oitavo/oitava nono/nona décimo/décima',
  'первый/первая/первое второй/вторая/второе третий/третья/третье четвертый/четвертая/четвёртая/четвёртый пятый/пятая шестой/шестая седьмой/седьмая восьмой/восьмая девятый/девятая десятый/десятая одиннадцатый/одиннадцатая двенадцатый/двенадцатая',
];

/** English tens, which take a unit after them. */
const TENS: readonly string[] = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** What a single word counts. */
export interface NumberWord {
  readonly value: number;
  readonly ordinal: boolean;
}

const WORDS: ReadonlyMap<string, NumberWord> = wordTable();

function wordTable(): Map<string, NumberWord> {
  const table = new Map<string, NumberWord>();
  const add = (rows: readonly string[], ordinal: boolean): void => {
    for (const row of rows) {
      row.split(' ').forEach((cell, i) => {
        for (const word of cell.split('/')) if (!table.has(word)) table.set(word, { value: i + 1, ordinal });
      });
    }
  };
  add(CARDINALS, false);
  add(ORDINALS, true);
  TENS.forEach((ten, i) => {
    table.set(ten, { value: (i + 2) * 10, ordinal: false });
    table.set(ten.replace(/y$/, 'ieth'), { value: (i + 2) * 10, ordinal: true });
  });
  return table;
}

/** What a word of one of seven languages counts, in lower case: `two`, `dritte`; null for other words. */
export function numberWord(word: string): NumberWord | null {
  return WORDS.get(word) ?? null;
}

/** Whether a word is an English ten, in lower case, after which a unit may stand. */
export function isTen(word: string): boolean {
  return TENS.includes(word);
}

/** English cardinals from `one` to `twenty`, in order. */
export const ENGLISH_CARDINALS: readonly string[] = (CARDINALS[0] as string).split(' ');

/** English ordinals from `first` to `twentieth`, in order. */
export const ENGLISH_ORDINALS: readonly string[] = (ORDINALS[0] as string).split(' ');

/** The cardinals as a part of a regular expression; `sixteen` stands before `six`. */
export const CARDINAL_PATTERN: string = longestFirst(ENGLISH_CARDINALS);

/** The ordinals from `first` to `twelfth` as a part of a regular expression. */
export const ORDINAL_PATTERN: string = longestFirst(ENGLISH_ORDINALS.slice(0, 12));

function longestFirst(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The value of a roman numeral in either case, however it is put together; other letters count nothing. */
export function romanValue(numeral: string): number {
  const values = [...numeral.toLowerCase()].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/** The number that figures, an English cardinal or a roman numeral says as a whole; null for other words. */
export function numberOf(text: string): number | null {
  const word = text.toLowerCase();
  if (/^\d{1,5}$/.test(word)) return Number(word);
  const named = ENGLISH_CARDINALS.indexOf(word);
  if (named >= 0) return named + 1;
  return /^[ivxlc]{1,7}$/.test(word) ? romanValue(word) : null;
}
