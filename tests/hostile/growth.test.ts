import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { some, THOROUGH } from '../thorough.ts';

const PROSE = 'She went down to the harbour and waited there for the boat.';
const md = (text: string): string => `# The Boat\n\n${text}`;
const many = (count: number, write: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => write(i)).join('');

/** Stories that cost a program much time when any step compares everything with everything. `n` is their size. */
const STORIES: Readonly<Record<string, (n: number) => string>> = {
  'one line.txt': (n) => `${PROSE} `.repeat(n * 2),
  'one line.md': (n) => md(`${PROSE} `.repeat(n * 2)),
  'one line.html': (n) => `<p>${PROSE} `.repeat(n),
  'one word.txt': (n) => 'x'.repeat(n * 100),
  'spaces inside.txt': (n) => `a${' '.repeat(n * 40)}b`,
  'spaces inside.md': (n) => md(`a${' '.repeat(n * 40)}b`),
  'dashes and dots.txt': (n) => `a${'-'.repeat(n * 20)} b${'.'.repeat(n * 20)} c${'='.repeat(n * 20)} d`,
  'blank lines.txt': (n) => `a${'\n'.repeat(n * 40)}b`,
  'nested tags.html': (n) => `${'<div>'.repeat(n * 10)}${PROSE}`,
  'open tags.html': (n) => `<p>${'<b><i>a'.repeat(n)}`,
  'open angles.html': (n) => '<a '.repeat(n * 4),
  'open comments.html': (n) => '<!--'.repeat(n * 4),
  'open titles.html': (n) => '<title>'.repeat(n * 4),
  'nested quotations.md': (n) => `${'> '.repeat(n * 4)}${PROSE}`,
  'nested lists.md': (n) => md(many(Math.ceil(n / 20), (i) => `${' '.repeat(2 * i)}- a\n`)),
  'brackets.md': (n) => md('[a]('.repeat(n)),
  'backquotes.md': (n) => md(many(n, (i) => `${'`'.repeat(1 + (i % 60))} a `)),
  'stars.txt': (n) => '*a '.repeat(n * 4),
  'stars and lines.txt': (n) => '_a* '.repeat(n * 4),
  'stars.md': (n) => md('**a *b _c '.repeat(n)),
  'quotes.txt': (n) => `" a 'b `.repeat(n * 2),
  'entities.txt': (n) => '&eacute;&amp'.repeat(n),
  'mojibake.txt': (n) => 'Ã©â€œ'.repeat(n),
  'paragraphs.txt': (n) => `${PROSE}\n\n`.repeat(n),
  'headings.txt': (n) => many(Math.ceil(n / 2), (i) => `Chapter ${i + 1}\n\n${PROSE}\n\n`),
  'headings.md': (n) => many(Math.ceil(n / 2), (i) => `# Chapter ${i + 1}\n\n`),
  'a contents list.txt': (n) => `CONTENTS\n\n${many(Math.ceil(n / 4), (i) => `Chapter ${i + 1} ... ${i}\n`)}`,
  'ornaments.txt': (n) => `${PROSE}\n\n* * *\n\n`.repeat(Math.ceil(n / 2)),
  'endings.txt': (n) => `${PROSE}\n\nTo be continued\n\n`.repeat(Math.ceil(n / 2)),
  'notes.txt': (n) => `A/N: so sorry!\n\n`.repeat(Math.ceil(n / 4)),
  'headers.txt': (n) => `Title: A\nAuthor: B\nRating: R\n\n${PROSE}\n\n`.repeat(Math.ceil(n / 4)),
  'verse.txt': (n) => '    Roses are red,\n    violets blue\n\n'.repeat(Math.ceil(n / 2)),
  'a table.md': (n) => `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(n)}`,
  'a table.html': (n) => `<table>${'<tr><td>c<td>d</tr>'.repeat(n)}</table>`,
  'a list.html': (n) => `<ul>${'<li>a lamp'.repeat(n)}</ul>`,
};

async function cost(text: string, name: string): Promise<number> {
  const before = process.cpuUsage();
  const bound = await publish([sourceFromText(text, name)]);
  const { user, system } = process.cpuUsage(before);
  const faults = bound.diagnostics.filter((d) => d.severity === 'error' && d.id !== 'no-text');
  expect(faults.map((d) => d.reason)).toEqual([]);
  return (user + system) / 1000;
}

/** What ten times the input may cost: ten times as much, and as much again twice for a busy machine. */
const MOST = 30;
/** Milliseconds below which a measure says nothing. */
const FLOOR = 50;

test.each(some(Object.keys(STORIES)))('%s costs about ten times as much when it is ten times as long', async (name) => {
  const write = STORIES[name] as (n: number) => string;
  await cost(write(50), name);
  const small = await cost(write(80), name);
  const large = await cost(write(800), name);
  expect(large).toBeLessThan(MOST * Math.max(small, FLOOR));
});

/** As large as a story can well be, and an eighth of it where time counts. */
const [PARAGRAPHS, HEADINGS, TAGS] = THOROUGH ? [80_000, 10_000, 100_000] : [10_000, 1_250, 12_500];

test(`${PARAGRAPHS} paragraphs, ${HEADINGS} headings and ${TAGS} open tags, in one book`, async () => {
  await cost(`${PROSE}\n\n`.repeat(PARAGRAPHS), 'story.txt');
  await cost(
    many(HEADINGS, (i) => `Chapter ${i + 1}\n\n${PROSE}\n\n`),
    'chapters.txt',
  );
  await cost(`<p>${PROSE}</p>`.repeat(3000) + '<div>'.repeat(TAGS), 'page.html');
});
