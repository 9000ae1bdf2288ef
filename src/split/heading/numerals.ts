/** A number at the start of a text: its value, where it ends, and how it was written. */
export interface Numeral {
  readonly value: number;
  readonly end: number;
  readonly form: 'arabic' | 'roman' | 'word';
  readonly ordinal: boolean;
}

/** Cardinals by language, counting from 1. Forms that share a value are parted by `/`. */
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
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const WORDS: ReadonlyMap<string, { readonly value: number; readonly ordinal: boolean }> = wordTable();

function wordTable(): Map<string, { value: number; ordinal: boolean }> {
  const table = new Map<string, { value: number; ordinal: boolean }>();
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

const ROMAN = /^(?=[IVXLC])(C{0,3})(XC|XL|L?X{0,4})(IX|IV|V?I{0,4})(?![\p{L}\p{N}'’_])/u;
const ARABIC = /^(\d{1,4})(st|nd|rd|th)?(?![\p{L}\p{N}]|[.,:]\d|['’])/u;
const WORD = /^\p{L}+(?:-\p{L}+)?(?![\p{L}\p{N}'’])/u;
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The number that a text starts with; null when it starts with none. Roman numerals count in one case only. */
export function readNumeral(text: string): Numeral | null {
  const arabic = ARABIC.exec(text);
  if (arabic) {
    return { value: Number(arabic[1]), end: arabic[0].length, form: 'arabic', ordinal: arabic[2] !== undefined };
  }
  const roman = ROMAN.exec(text) ?? (/^[ivxlc]{1,7}(?!\p{L})/u.test(text) ? ROMAN.exec(upperStart(text)) : null);
  if (roman) return { value: romanValue(roman[0]), end: roman[0].length, form: 'roman', ordinal: false };
  return readWord(text);
}

function upperStart(text: string): string {
  return text.slice(0, 8).toUpperCase();
}

function readWord(text: string): Numeral | null {
  const whole = WORD.exec(text)?.[0];
  if (whole === undefined) return null;
  const single = WORDS.get(whole.toLowerCase());
  if (single && !TENS.includes(whole.toLowerCase())) return { ...single, end: whole.length, form: 'word' };
  const compound = /^(\p{L}+)(?:[- ](\p{L}+))?(?![\p{L}'’])/u.exec(text);
  const ten = WORDS.get(compound?.[1]?.toLowerCase() ?? '');
  if (!compound || !ten || !TENS.includes((compound[1] ?? '').toLowerCase())) {
    return single ? { ...single, end: whole.length, form: 'word' } : null;
  }
  const unit = WORDS.get(compound[2]?.toLowerCase() ?? '');
  if (!unit || unit.value > 9) return { ...ten, end: (compound[1] ?? '').length, form: 'word' };
  return { value: ten.value + unit.value, end: compound[0].length, form: 'word', ordinal: unit.ordinal };
}

function romanValue(numeral: string): number {
  let total = 0;
  let previous = 0;
  for (const letter of [...numeral].reverse()) {
    const value = ROMAN_VALUES[letter] ?? 0;
    total += value < previous ? -value : value;
    previous = Math.max(previous, value);
  }
  return total;
}
