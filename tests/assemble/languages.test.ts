import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';

const ENGLISH =
  'Wren counted the barrels twice before she believed it. There were nine, and nine was wrong, and she said so to the man who had sold them.\n\n';
const GERMAN =
  'Sie zählte die Fässer zweimal, bevor sie es glaubte. Es waren neun, und neun war falsch, und das sagte sie dem Mann auch, der sie verkauft hatte.\n\n';
const english = sourceFromText(`Title: The Salt Road\nAuthor: Ann Hale\n\n${ENGLISH.repeat(3)}`, 'a.txt');
const german = sourceFromText(`Titel: Der Weg\nAutor: Uwe Fels\n\n${GERMAN.repeat(2)}`, 'b.txt');

async function languagesOf(...sources: Parameters<typeof publish>[0]) {
  const { publication } = await publish(sources, { assemble: { kind: 'collection' } });
  const { resources, packageDocument } = publication.value;
  const pages = resources.flatMap(({ href, content }) => {
    const lang = typeof content === 'string' ? / xml:lang="([^"]*)"/.exec(content)?.[1] : undefined;
    return lang === undefined ? [] : [[href, lang]];
  });
  const stated = [...packageDocument.matchAll(/<dc:language>(.*?)</g)].map((match) => match[1]);
  return { pages: Object.fromEntries(pages) as Record<string, string>, stated };
}

test('the pages of a work are in its own language, and the book states all', async () => {
  const { pages, stated } = await languagesOf(english, german);
  expect(stated).toEqual(['en', 'de']);
  expect(pages['title-page.xhtml']).toBe('en');
  expect(Object.entries(pages).filter(([href]) => href.includes('der-weg'))).toSatisfy(
    (found: [string, string][]) => found.length > 1 && found.every(([, lang]) => lang === 'de'),
  );
  expect(Object.entries(pages).filter(([href]) => href.includes('salt-road'))).toSatisfy(
    (found: [string, string][]) => found.length > 1 && found.every(([, lang]) => lang === 'en'),
  );
});

test('the parts of one work are each in their own language, where there are words enough to tell it', async () => {
  const parts = [
    ENGLISH.repeat(4),
    GERMAN.repeat(3),
    'Sie ging.',
    `${GERMAN.repeat(3)}Er ging.`,
    ENGLISH.repeat(5),
  ].map((text, i) => sourceFromText(`# Part ${i + 1}\n\n${text}`, `${i + 1}.md`));
  const langs = async (options: object): Promise<readonly string[]> => {
    const { publication } = await publish(parts, { assemble: { kind: 'series', ...options } });
    return publication.value.resources.flatMap(({ href, content }) =>
      typeof content === 'string' && /^chapter-\d/.test(href) ? (/ xml:lang="([^"]*)"/.exec(content)?.[1] ?? '') : [],
    );
  };
  expect(await langs({})).toEqual(['en', 'de', 'en', 'de', 'en']);
  expect(new Set(await langs({ language: 'en' }))).toEqual(new Set(['en']));
});

test('a paragraph in letters that run the other way than its page says so', async () => {
  const arabic = 'كانت البنت في الغابة، وقابلت الذيب، وقالت له إنها رايحة عند جدتها.\n\n';
  const pageOf = async (text: string): Promise<string> => {
    const { publication } = await publish([sourceFromText(`# A\n\n${text}`, 'a.md')]);
    return publication.value.resources.map(({ content }) => String(content)).join('\n');
  };
  const english = await pageOf(`${ENGLISH.repeat(3)}${arabic}She said سلام and went on.\n`);
  expect(english.match(/<p[^>]* dir="rtl">/g)).toHaveLength(1);
  const other = await pageOf(`${arabic.repeat(6)}قالت البنت لجدتها Wren counted the nine barrels.\n\n${ENGLISH}`);
  expect(other.match(/<p[^>]* dir="ltr">/g)).toHaveLength(1);
  expect(other).toContain('<p dir="ltr">');
  expect(other).not.toContain('<p dir="rtl">');
});

test('works in one language are in the book’s, whatever their country', async () => {
  const british = sourceFromText(`Title: Home\nLanguage: en-GB\n\n${ENGLISH.repeat(3)}`, 'c.txt');
  const { pages, stated } = await languagesOf(english, british);
  expect(stated).toHaveLength(1);
  expect(new Set(Object.values(pages)).size).toBe(1);
});

test('a language that the user states is that of every work', async () => {
  const bound = await publish([english, german], { assemble: { kind: 'collection', language: 'fr' } });
  expect(bound.publication.value.packageDocument.match(/<dc:language>/g)).toHaveLength(1);
});

test.each([
  ['ja', '灯台の灯は消えた。彼は海を見ていた。\n\n「行こう」と彼女は言った。\n\n', ['目次', '第1部']],
  [
    'hu',
    'A világítótorony fénye kialudt, és a tenger elcsendesedett.\n\n– Menjünk – mondta az asszony.\n\n',
    ['Tartalom', '1. rész'],
  ],
  ['he', 'האור במגדלור כבה, והים נעשה שקט.\n\n„בואי נלך”, אמר האיש.\n\n', ['תוכן העניינים', 'חלק 1']],
  ['zh-TW', '燈塔的燈滅了，海面很安靜。\n\n「走吧，」她說。\n\n', ['目錄', '第1部']],
  ['nn', 'Fyret slokna, og sjøen vart still.\n\nKom, sa ho.\n\n', ['Innhold', 'Del 1']],
])('a book in %s names its pages and unnamed parts in its language', async (language, prose, expected) => {
  const parts = [1, 2].map((n) => sourceFromText(`Title: X\nPart: ${n}\n\n${prose.repeat(2 + n)}`, `${n}.txt`));
  const { publication } = await publish(parts, { assemble: { language } });
  const { nav } = publication.value;
  for (const words of expected) expect(nav).toContain(words);
});

test('how a text is kept is told where it is unusual, and no reader is told of UTF-8', async () => {
  const colophon = async (bytes: Uint8Array) => {
    const { publication } = await publish([{ name: 'a.txt', format: 'txt', bytes }]);
    return String(publication.value.resources.find(({ href }) => href.startsWith('colophon'))?.content);
  };
  const text = `Title: Caf\u00e9\n\n${ENGLISH.repeat(2)}\u2026`;
  expect(await colophon(new TextEncoder().encode(text))).not.toContain('utf-8');
  expect(await colophon(Uint8Array.from(text.replace('\u2026', ''), (c) => c.charCodeAt(0)))).toContain('windows-1252');
});
