import { memberOf } from '../../model/index.ts';
import { SPEECH_SIGNS } from '../../words/mark-tables.ts';
import { SAID_WORDS } from '../../words/narration-tables.ts';
import { isCutShort } from '../quotes/elisions.ts';
import { marksOf, namesSpeaker } from '../quotes/marks.ts';
import { cheapestPath } from '../quotes/path.ts';
import { opensReversed, reversedDoubles, reversedSingles } from '../quotes/reversed.ts';
import { glyphsFor, plainMarks, writeMarks } from '../quotes/write.ts';
import { type Proposal, type Rule, type Run, replace, replaceAll, TYPESET } from '../rule.ts';

/** The levels of the marks that the next run begins with: a speech may go on there. */
function continuation(next: string): string {
  const marks = /^[\s([—–-]*((?:["“]|``|''|['‘`])\s?){0,2}/.exec(next)?.[0] ?? '';
  return marks
    .replace(/``|''|["“]/g, 'd')
    .replace(/['‘`]/g, 's')
    .replace(/[^ds]/g, '');
}

function propose(run: Run, context: Parameters<Rule['propose']>[1]): readonly Proposal[] {
  const inWords = apostrophes(run.text);
  const glyphs = glyphsFor(context.language, run.text.includes('„'), context.speech);
  const plain = singles(run.text) === inWords.length ? plainMarks(run.text, glyphs.d) : null;
  if (plain) return merge(plain, inWords);
  const marks = marksOf(run.text, context);
  if (marks.length === 0) return inWords;
  const goesOn = run.kind === 'field' ? '' : continuation(run.next);
  const path = cheapestPath(marks, context.speech, goesOn);
  const changes = writeMarks(run.text, marks, path.readings, glyphs);
  const all: Proposal[] = merge(changes, inWords);
  const balanced = goesOn.startsWith(path.left.join('')) && !tellsInside(run.text, marks.at(-1)?.end ?? 0, path.left);
  const stray = path.readings.some((reading, index) => reading === 'stray' && marks[index]?.level === 'd');
  const telling = context.language === null || context.language === 'en' || run.text.includes('"');
  if ((!balanced || stray) && telling && run.kind !== 'field') {
    all.push({
      kind: 'remark',
      id: 'unbalanced-quotes',
      reason: 'A quotation in this paragraph opens without closing, or closes without opening.',
      remedy: 'Add the missing quote mark to the source.',
      count: 1,
    });
  }
  return all;
}

const SAID = new RegExp(String.raw`^\s(?:${SAID_WORDS})\s`);

/**
 * Whether a speech left open at the end names its own speaker: `"I never saw it, said Jo.` It was closed in the
 * author's mind, and does not go on in the next paragraph.
 */
function tellsInside(text: string, from: number, left: readonly string[]): boolean {
  if (left.join('') !== 'd') return false;
  return [...text.slice(from).matchAll(/[,!?]\s/g)].some(({ index }) => {
    const at = from + index + 1;
    return SAID.test(text.slice(at, at + 12)) && namesSpeaker(text, at, at);
  });
}

type Replacement = ReturnType<typeof replace>;

/** Two ordered lists as one. */
function merge(a: readonly Replacement[], b: readonly Replacement[]): Proposal[] {
  const all: Proposal[] = [];
  let at = 0;
  for (const next of a) {
    for (; at < b.length && (b[at] as Replacement).start < next.start; at++) all.push(b[at] as Replacement);
    all.push(next);
  }
  for (; at < b.length; at++) all.push(b[at] as Replacement);
  return all;
}

/** How many straight single marks a text has. */
function singles(text: string): number {
  let count = 0;
  for (const mark of ["'", '`']) {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count++;
  }
  return count;
}

const WORD = /[\p{L}\p{M}\p{N}]/u;

function apostrophes(text: string): Replacement[] {
  const found: Replacement[] = [];
  const pattern = /['`]/g;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (!WORD.test(text.charAt(match.index - 1)) || !WORD.test(text.charAt(match.index + 1))) continue;
    const feet = /\d/.test(text.charAt(match.index - 1)) && /\d/.test(text.charAt(match.index + 1));
    found.push(replace(match.index, match.index + 1, feet ? '′' : '’'));
  }
  return found;
}

export const quotes: Rule = {
  id: 'quotes',
  summary: 'Curls quote marks and apostrophes, and puts stray spaces on the right side of them.',
  kinds: TYPESET,
  signs: '"\'`',
  propose,
  examples: [
    { before: '" Yes, " she said, "I\'d go." He left.', after: '“Yes,” she said, “I’d go.” He left.' },
    { before: '"We sang \'Home\' again," said Bo.', after: '“We sang ‘Home’ again,” said Bo.' },
    {
      before: "'Tis the boys' turn, rock 'n' roll in the '90s.",
      after: '’Tis the boys’ turn, rock ’n’ roll in the ’90s.',
    },
    { before: 'He was 5\'10" tall.', after: 'He was 5′10″ tall.' },
    { before: "''Tis late,' he said.", after: '‘’Tis late,’ he said.' },
    { before: '"Zmarzniesz", powiedział Jan.', after: '„Zmarzniesz”, powiedział Jan.', language: 'pl' },
    { before: '"Du fryser", sade Karl.', after: '”Du fryser”, sade Karl.', language: 'sv' },
    { before: "Ihm ist 's gleich, er hat 'ne Axt.", after: 'Ihm ist ’s gleich, er hat ’ne Axt.', language: 'de' },
    { before: "``So it is,'' he said.", after: '“So it is,” he said.' },
    { before: '他说"好"就走了。', after: '他说“好”就走了。', language: 'zh' },
  ],
  unchanged: ['“Already right,” she said.', '„Ganz recht“, sagte er.', '« Bien sûr », dit-elle.'],
};

/** `<<so>>` or `>>so<<`, two signs each and no more. */
const TYPED = /(?<![<>])(?:<<([^<>]+)>>|>>([^<>]+)<<)(?![<>])/gu;

export const guillemets: Rule = {
  id: 'guillemets',
  summary: 'Writes << and >> round speech as guillemets, in languages that have them.',
  kinds: TYPESET,
  signs: '<',
  trigger: (text) => text.includes('<<'),
  propose: ({ text }, { language }) => {
    const quotes = memberOf(SPEECH_SIGNS, language ?? 'en')?.quotes ?? '';
    // German books turn the points inward.
    if (!quotes.includes('«') && language !== 'de') return [];
    const space = language === 'fr' ? '\u00A0' : '';
    return replaceAll(text, TYPED, ([, outward, inward]) => {
      const words = (outward ?? inward ?? '').trim();
      if (!/[\p{L}\p{N}]/u.test(words)) return null;
      return outward === undefined ? `»${words}«` : `«${space}${words}${space}»`;
    });
  },
  examples: [
    { before: '<<Tu viens ?>> demanda Claire.', after: '«\u00A0Tu viens ?\u00A0» demanda Claire.', language: 'fr' },
    { before: '<<Sto arrivando>>, disse.', after: '«Sto arrivando», disse.', language: 'it' },
    { before: '>>Komm<<, sagte sie.', after: '»Komm«, sagte sie.', language: 'de' },
  ],
  unchanged: ['<<so>> the page answered', 'a << b >> c', '<<<<<'],
};

/** Speech between two marks on either side, with no other inside: what two say at once, or the marks of a table's cell. */
const DOUBLED = /(?<!["\p{L}\p{N}])""(?=[^\s"])([^"\n]{1,400}(?<=\S))""(?!["\p{L}\p{N}])/gu;
/** Quotation marks as AsciiDoc has them, a grave accent within each (Asciidoctor, "Quotation Marks and Apostrophes"). */
const GRAVE = /(?<![\p{L}\p{N}"'`])(["'])`(?=[^\s`])([^`]{1,2000}?(?<=\S))`\1(?![\p{L}\p{N}"'`])/gu;

export const doubledQuotes: Rule = {
  id: 'doubled-quotes',
  summary: 'Writes two straight marks on either side of a speech, or one with a grave accent, as one.',
  kinds: TYPESET,
  signs: '"`',
  trigger: (text) => text.includes('""') || text.includes('`"') || text.includes("`'"),
  propose: ({ text }) =>
    merge(
      replaceAll(text, DOUBLED, ([, words]) => `"${words}"`),
      replaceAll(text, GRAVE, ([, mark, words]) => `${mark}${words}${mark}`),
    ),
  examples: [
    { before: '""Thank you!"" they said.', after: '“Thank you!” they said.' },
    { before: '""잘먹겠습니다.""', after: '“잘먹겠습니다.”', language: 'ko' },
    { before: '"`Hey, gang,`" she said. "`Wake up.`"', after: '“Hey, gang,” she said. “Wake up.”' },
    { before: "He read '`Home`' aloud.", after: 'He read ‘Home’ aloud.' },
  ],
  unchanged: ['the empty string "" and another ""', '5"" pipe and 6"" pipe', '“`ls`,” typed Ada, and “`cd`” after it'],
};

/** The mark before the last letter of a Hebrew abbreviation; behind a joined word (`ב"ים"`) more letters follow a quotation mark. */
const GERSHAYIM = /(?<=[\u05d0-\u05ea]['’׳]?)"(?=[\u05d0-\u05ea](?![\u05d0-\u05ea"]))/gu;

export const gershayim: Rule = {
  id: 'gershayim',
  summary: 'Writes the straight mark within a Hebrew abbreviation as its own sign.',
  kinds: TYPESET,
  signs: '"',
  trigger: (text) => /[\u05d0-\u05ea]"[\u05d0-\u05ea]/.test(text),
  propose: ({ text }) => replaceAll(text, GERSHAYIM, () => '״'),
  examples: [
    { before: '"כנ"ל," ענה המנכ"ל.', after: '“כנ״ל,” ענה המנכ״ל.' },
    { before: 'קראתי ב"הארץ" על צה"ל.', after: 'קראתי ב“הארץ” על צה״ל.' },
  ],
  unchanged: ['המנכ״ל שתק.', '他说“好”就走了。'],
};

/** A mark that opens before a word that is cut short, or before the last figures of a year. */
const OPENED = /‘(?<![\p{L}\p{N}]‘)(?=(\p{Ll}{2,12}|\p{Lu}\p{Ll}{1,12}|\d\ds?)(?![\p{L}\p{N}]))/gu;

/** The marks that open before words cut short, in a paragraph in which just as many have nothing that closes them. */
function reversedApostrophes(text: string): Replacement[] {
  const cut = [...text.matchAll(OPENED)].filter(([, word = '']) => /^\d/.test(word) || isCutShort(word));
  if (cut.length === 0) return [];
  const closed = [...text.matchAll(/(?<!\s)’(?![\p{L}\p{N}])/gu)].length;
  const open = text.split('‘').length - 1;
  return open - closed === cut.length ? cut.map(({ index }) => replace(index, index + 1, '’')) : [];
}

export const reversedQuotes: Rule = {
  id: 'reversed-quotes',
  summary: 'Turns curly marks that face the wrong way, where the marks around them leave no doubt (English).',
  kinds: TYPESET,
  signs: '“”‘’',
  trigger: (text) => text.includes('‘') || opensReversed(text),
  propose: ({ text }, { language }) =>
    language === 'en'
      ? merge(reversedDoubles(text), text.includes('‘') ? reversedApostrophes(text) : reversedSingles(text))
      : [],
  examples: [
    { before: '”It will come,“ said the boy.', after: '“It will come,” said the boy.', language: 'en' },
    {
      before: '”It came,” said Hanne, ”and it was late.”',
      after: '“It came,” said Hanne, “and it was late.”',
      language: 'en',
    },
    {
      before: '’Hanne,’ I said, ’it isn’t late.’',
      after: '‘Hanne,’ I said, ‘it isn’t late.’',
      language: 'en',
    },
    { before: '‘Twas late in the summer of ‘94.', after: '’Twas late in the summer of ’94.', language: 'en' },
    { before: '“Give ‘em the goose,” he said.', after: '“Give ’em the goose,” he said.', language: 'en' },
  ],
  unchanged: [
    '‘Tis late,’ he said.',
    '’Twas late, and the boys’ goose was gone.',
    '“Give ’em the goose,” he said.',
    '“What?“ he said. “Come on, and on',
    'a ‘spec’ and a ‘member’ of it',
    '“Ice cream” and ”',
  ],
};
