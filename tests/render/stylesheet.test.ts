import { describe, expect, test } from 'vitest';
import { type Look, lookOf, lookParts, namedLooks, stylesheetOf, usualLook } from '../../src/looks/index.ts';
import { render } from '../../src/render/index.ts';
import { book, chapter, heading, para } from './books.ts';
import { everyKind } from './every-kind.ts';

/** Every named look, and the usual one with each value that each part may have. */
const LOOKS: readonly (readonly [string, Look])[] = [
  ...namedLooks.map(({ name, look }) => [name, look] as const),
  ...lookParts.flatMap(({ part, name, values }) =>
    (values ?? []).map((value) => [`${name}: ${value}`, { ...usualLook, [part]: value } as Look] as const),
  ),
  ['own words between scenes', { ...usualLook, ornament: '~ ❦ ~' }],
];

const pagesIn = (look: Look): string[] => {
  const { resources, nav } = render(everyKind(), { look }).value;
  return [...resources.map(({ content }) => String(content)), nav];
};

describe.each(LOOKS)('the look %s', (_, look) => {
  test('has a stylesheet without anything that old readers refuse', () => {
    const sheet = stylesheetOf(look).replace(/\/\*.*?\*\//g, '');
    expect(sheet).not.toMatch(
      /@|:not|:has|:is|:root|var\(|calc\(|min\(|max\(|clamp\(|rgba|flex|grid|\d(rem|vw|vh)\b|#[\da-f]{3}/i,
    );
  });

  test('leaves colours and the size of the text to the reader', () => {
    const sheet = stylesheetOf(look);
    expect(sheet).not.toMatch(/background|(?<!-)color: (?!inherit)/);
    expect(sheet).not.toMatch(/^(?:body|p|html) \{[^}]*font-size/m);
    expect(sheet).not.toMatch(/font-size: [\d.]+(?![\d.]|em)/);
  });

  test('changes no word and no element of a document but what is drawn between scenes, and numbers in turned lines', () => {
    const bare = (page: string): string =>
      page
        .replaceAll(/<p class="ornament"[^>]*>[^<]*<\/p>\n/g, '')
        .replaceAll(/<span class="upright">(.*?)<\/span>/g, '$1');
    expect(pagesIn(look).map(bare)).toEqual(pagesIn(usualLook).map(bare));
  });
});

test('a number that is all of a heading is as large as a title, and warnings stand below their heading as it does', () => {
  const named = (name: string): string => stylesheetOf(namedLooks.find((one) => one.name === name)?.look ?? usualLook);
  for (const name of ['modern', 'large']) {
    expect(named(name)).toMatch(/^span\.alone \{ font-size: 1em; font-weight: bold; \}/m);
    expect(named(name)).toMatch(/^section\.warnings li[^{]*\{[^}]*text-align: left/m);
  }
  expect(named('classic')).toMatch(/^section\.warnings li[^{]*\{[^}]*text-align: center/m);
  const pages = render(
    book([
      chapter(4, [para('It rained.')]),
      chapter(5, [para('It stopped.')], { heading: heading('Chapter 5', 'Rain') }),
    ]),
  ).value.resources;
  const headings = pages.flatMap(({ content }) => String(content).match(/<h1[^>]*>.*?(?=<\/span>)/g) ?? []);
  expect(headings.map((one) => one.replace(/<h1[^>]*>/, ''))).toEqual([
    '<span class="label alone">Chapter 4',
    '<span class="label">Chapter 5',
  ]);
});

test('named looks differ from one another', () => {
  const sheets = namedLooks.map(({ look }) => stylesheetOf(look));
  expect(new Set(sheets).size).toBe(namedLooks.length);
});

test('every class of the markup that asks for a look has one, and no other class is styled', () => {
  const used = new Set(
    LOOKS.flatMap(([, look]) =>
      pagesIn(look).flatMap((page) =>
        [...page.matchAll(/ class="([^"]*)"/g)].flatMap((match) => match[1]?.split(' ') ?? []),
      ),
    ),
  );
  const sheets = LOOKS.map(([, look]) => stylesheetOf(look)).join('');
  const styled = new Set([...sheets.matchAll(/\.([a-z][a-z0-9-]*)/g)].map((m) => m[1] as string));
  const unseen = [...styled].filter((name) => !used.has(name) && !/^(center|indent-\d|opens)$/.test(name));
  expect(unseen).toEqual([]);
  const needed = 'scene-break dateline scene-label continued the-end letter verse message authors-note first display';
  expect(needed.split(' ').filter((name) => !styled.has(name))).toEqual([]);
});

describe('a style', () => {
  test('is a named look with parts of it changed', () => {
    const look = lookOf({ look: 'web', changes: { openings: 'drop-cap' } });
    expect(look).toMatchObject({ paragraphs: 'spaced', openings: 'drop-cap' });
  });

  test('of a story goes over that of its folder part by part, and a named look begins anew', () => {
    const folder = { look: 'web', changes: { ornament: '❦' } };
    expect(lookOf(folder, { changes: { align: 'justify' } })).toMatchObject({ ornament: '❦', align: 'justify' });
    expect(lookOf(folder, { look: 'novel', changes: {} })).toMatchObject({ align: 'justify', openings: 'small-caps' });
  });
});

test('a book whose lines run from the right has every left and right of its look the other way round', () => {
  const inLook = (language: string): string =>
    render({ ...everyKind(), language }, { look: lookOf({ changes: { openings: 'drop-cap' } }) }).value.stylesheet;
  const [across, back] = [inLook('en'), inLook('he')];
  const rule = (sheet: string, selector: string): string =>
    sheet.split('\n').find((line) => line.startsWith(`${selector} {`)) ?? '';
  expect(rule(across, 'blockquote.letter')).toContain('padding: 0 0 0 1em; border-left: 1px solid');
  expect(rule(back, 'blockquote.letter')).toContain('padding: 0 1em 0 0; border-right: 1px solid');
  expect(rule(back, 'p.reply')).toContain('margin: 0.45em 18% 0.45em 0;');
  expect(rule(back, 'aside.footnote p')).toContain('text-align: right');
  expect(rule(back, 'p.opens:first-letter')).toContain('float: right; margin: 0.06em 0 0 0.08em');
  expect(rule(back, 'span.indent-1')).toContain('padding-right: 4em');
  expect(rule(back, 'p.continued')).toContain('text-align: left');
  // What the source itself set at the right stays there.
  expect(rule(back, 'p.right')).toBe(rule(across, 'p.right'));
  expect(rule(back, 'th.right, td.right')).toBe('th.right, td.right { text-align: right; }');
  expect(rule(back, 'th, td')).toContain('text-align: right');
});

test('scenes are parted by signs that reading aloud leaves out, beside what it understands', () => {
  const page = pagesIn({ ...usualLook, ornament: '~ & ~' }).join('');
  expect(page).toContain('<hr class="scene-break"/>\n<p class="ornament" aria-hidden="true">~ &amp; ~</p>');
});

test.each([
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['ja', 'vertical'],
  ['zh-Hans', 'ltr'],
  ['ko', 'ltr'],
] as const)('a book in %s, whose letters know no italics, has none of its look, nor letters spaced apart', (language, lines) => {
  for (const { look } of namedLooks) {
    const sheet = stylesheetOf(look, lines, language);
    expect(sheet).not.toMatch(/italic|letter-spacing| em \{|\{ \}/);
    expect(sheet).toMatch(/^p\.continued \{[^}]*text-align/m);
  }
  const french = stylesheetOf(usualLook, 'ltr', 'fr');
  expect(french).toContain('font-style: italic');
  expect(french).toContain('letter-spacing');
});

test.each([
  ['ja', '1em'],
  ['zh-Hant', '2em'],
  ['ko', '1em'],
])('every paragraph of a book in %s is indented, the first of a chapter too', (language, indent) => {
  const sheet = stylesheetOf(usualLook, 'ltr', language);
  expect(sheet).toMatch(new RegExp(`^p \\{[^}]*text-indent: ${indent}`, 'm'));
  expect(sheet).not.toMatch(/^p\.first \{/m);
  expect(stylesheetOf(usualLook, 'ltr', 'fr')).toMatch(/^p\.first \{ text-indent: 0; \}/m);
});
