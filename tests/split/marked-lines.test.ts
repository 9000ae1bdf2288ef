import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';

const prose = (n: number): string =>
  `<p>Marta carried basket number ${n} over the yard before the rain came, and set it down by the door of the mill.</p>`;
const scene = (heading: string, n: number): string =>
  `${heading}${[0, 1, 2, 3].map((k) => prose(n * 4 + k)).join('\n')}`;
const page = (body: string): string => `<html><head><title>The Weir</title></head><body>${body}</body></html>`;

/** The roles of the lines of a page's book, and its headings. */
async function linesOf(text: string, name = 'weir.html'): Promise<readonly string[]> {
  const { sources } = await publish([sourceFromText(text, name)]);
  return sources.flatMap(({ division }) =>
    division.value.parts.flatMap(({ heading, blocks }) => [
      ...(heading ? [heading.kind] : []),
      ...blocks.flatMap((block) => (block.type === 'paragraph' && block.role ? [block.role] : [])),
    ]),
  );
}

const chapter = (title: string, headings: readonly string[], n: number): string =>
  `<h1>${title}</h1>${headings.map((line, k) => scene(`<h4>${line}</h4>`, n + k)).join('')}`;

test.each([
  ['times', ['--Six months ago', '--Room 3, 1400 hours'], ['--Later that night', '--Dusk'], 'dateline'],
  ['views', ['(Bram)', '(Ida)'], ['(Ida)', '(Bram)'], 'scene-label'],
  ['what is said of views', ['Bram’s POV', 'Ida’s POV'], ['Bram’s POV', 'Ida’s POV'], 'scene-label'],
])('headings below the chapters’ that are %s open scenes', async (_, one, two, role) => {
  const body = `${chapter('Chapter 1: Rain', one, 0)}${chapter('Chapter 2: Hay', two, 8)}`;
  expect(await linesOf(page(body))).toEqual(['chapter', role, role, 'chapter', role, role]);
});

test('a chapter’s only heading below its own says when it is', async () =>
  expect(await linesOf(page(chapter('Update 3: Rain', ['<i>20 years ago</i>'], 0)))).toEqual(['chapter', 'dateline']));

test.each([
  ['titles of sections', ['At Noon', 'The Lock'], ['Dusk', 'The Rope'], 'section'],
  ['names without signs', ['Bram', 'Ida'], ['Ida', 'Bram'], 'section'],
])('%s stay what they are', async (_, one, two, kind) => {
  const body = `${chapter('Chapter 1: Rain', one, 0)}${chapter('Chapter 2: Hay', two, 8)}`;
  expect(await linesOf(page(body))).toEqual(['chapter', kind, kind, 'chapter', kind, kind]);
});

test('days that head all chapters under the work’s title are chapters', async () => {
  const days = ['Monday, 3 May', 'Tuesday, 4 May', 'Friday, 7 May'].map((day, k) => scene(`<h2>${day}</h2>`, k));
  expect(await linesOf(page(`<h1>The Weir</h1>${days.join('')}`))).not.toContain('dateline');
});

test.each([
  '{My sister is on holiday, so all mistakes are mine.}',
  '[Note:]<br>Some of you asked for a family tree. There is none yet.',
])('what is said to the reader in a small heading is a note: %s', async (said) => {
  const text = page(`<h1>Chapter 1: Rain</h1>${prose(1)}${prose(2)}<p>END OF PART 1</p><h5>${said}</h5>`);
  const { sources } = await publish([sourceFromText(text, 'weir.html')]);
  const parts = sources.flatMap(({ division }) => division.value.parts);
  expect(parts.flatMap(({ heading }) => heading?.kind ?? [])).toEqual(['chapter']);
  expect(parts.at(-1)?.blocks.at(-1)?.type).toBe('note');
});
