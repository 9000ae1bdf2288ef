import { describe, expect, it } from 'vitest';
import { inlineText } from '../../src/model/index.ts';
import { publish, sourceFromText } from '../../src/pipeline.ts';

/** The chapters of the book made of a text, each with its number of scenes; pages in front by their kind. */
async function chaptersOf(text: string, name: string): Promise<readonly string[]> {
  const { book, sources, diagnostics } = await publish([sourceFromText(text, name)]);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const scenes = new Map<string, number>();
  let open = '';
  for (const part of sources.flatMap(({ division }) => division.value.parts)) {
    if (part.heading) open = inlineText([...part.heading.label, ...part.heading.title], ' ');
    scenes.set(open, (scenes.get(open) ?? 0) + 1);
  }
  return book.value.sections
    .filter(({ kind, matter }) => matter === 'body' || kind === 'front' || kind === 'epigraph')
    .map(({ kind, heading }) => {
      const name = heading ? inlineText([...heading.label, ...heading.title], ' ') : '';
      return `${kind} ${name} ${scenes.get(name) ?? 0}`.replace(/\s+/g, ' ');
    });
}

const PEOPLE = ['Ruta', 'Abel', 'Ida', 'Tom', 'Marta', 'Bo'];
const paragraph = (n: number): string =>
  `${PEOPLE[n % 6]} sold loaf number ${n} at noon and hung the sign on the door, though the oil in the lamp was low.`;
const paragraphs = (count: number, from = 0): string[] => Array.from({ length: count }, (_, i) => paragraph(from + i));

describe('blank lines in a file without them', () => {
  it('part scenes however short they are', async () => {
    const scenes = [paragraphs(5), paragraphs(2, 5), paragraphs(2, 7), paragraphs(6, 9)];
    const text = `The Bakers\n\n${scenes.map((lines) => lines.join('\n')).join('\n\n')}\n`;
    expect(await chaptersOf(text, 'bakers.txt')).toEqual(['chapter 4']);
  });

  it('below the first paragraph of chapter after chapter are a way of setting', async () => {
    const chapter = (n: number): string => `Chapter ${n}\n\n${paragraph(n)}\n\n${paragraphs(6, n * 7).join('\n')}`;
    const text = `The Bakers\n\n${[1, 2, 3, 4].map(chapter).join('\n\n')}\n`;
    expect(await chaptersOf(text, 'bakers.txt')).toEqual([1, 2, 3, 4].map((n) => `chapter Chapter ${n} 1`));
  });
});

describe('one wide gap', () => {
  const before = paragraphs(6).join('\n\n');
  const after = ['"Brother! Whose blood is that?"', ...paragraphs(5, 6)].join('\n\n');
  it('is no slip of the hand, also before speech', async () =>
    expect(await chaptersOf(`The Bakers\n\n${before}\n\n\n\n\n${after}\n`, 'bakers.txt')).toEqual(['chapter 2']));
  it('of one line more may be one', async () =>
    expect(await chaptersOf(`The Bakers\n\n${before}\n\n\n${after}\n`, 'bakers.txt')).toEqual(['chapter 1']));
});

describe('silences', () => {
  const scene = (n: number): string => paragraphs(13, n * 13).join('\n\n');
  it('that come again far from each other part scenes', async () =>
    expect(await chaptersOf(`The Bakers\n\n${[0, 1, 2, 3].map(scene).join('\n\n……\n\n')}\n`, 'bakers.txt')).toEqual([
      'chapter 4',
    ]));
  it('near each other are somebody’s answers', async () => {
    const talk = '……\n\n"Well?" said Abel.\n\n……\n\n"Please," said Abel.\n\n……';
    expect(await chaptersOf(`The Bakers\n\n${scene(0)}\n\n${talk}\n\n${scene(1)}\n`, 'bakers.txt')).toEqual([
      'chapter 1',
    ]);
  });
});

describe('headings', () => {
  it('have the line below their colon as a title, without its own', async () => {
    const chapter = (n: number, title: string): string =>
      `## Capítulo ${n}:  \n${title}:\n\n${paragraphs(3, n).join('\n\n')}`;
    const text = `# El horno\n\n${chapter(1, 'Reencuentro')}\n\n${chapter(2, 'Aromas que delatan')}\n`;
    expect(await chaptersOf(text, 'horno.md')).toEqual([
      'chapter Capítulo 1Reencuentro 1',
      'chapter Capítulo 2Aromas que delatan 1',
    ]);
  });

  it('that a count of files repeats are printed once', async () => {
    const text = `0017_第16章 灯火\n\n第16章 灯火\n\n${paragraphs(4).join('\n\n')}\n`;
    expect(await chaptersOf(text, '0017.txt')).toEqual(['chapter 第16章灯火 1']);
    const other = `17. The Ferry\n\nThe Boat\n\n${paragraphs(4).join('\n\n')}\n`;
    expect(await chaptersOf(other, 'ferry.txt')).not.toEqual(['chapter The Boat 1']);
  });
});

describe('a fence in Markdown', () => {
  const story = (fence: string): string =>
    `# Die Insel\n\n\`\`\`\n${fence}\n\`\`\`\n\n## 1.\n\n${paragraphs(3).join('\n\n')}\n\n## 2.\n\n${paragraphs(3, 3).join('\n\n')}\n`;
  it.each([
    ['— Du mußt es tun.\n— Ich?\n— Wer denn sonst! Hör auf mit\ndiesen Spielen, ein für allemal.'],
    ['The sea gives nothing back,\nand what it keeps it names.'],
  ])('round sentences above the first chapter is an epigraph', async (fence) => {
    expect(await chaptersOf(story(fence.includes('.') ? fence : `${fence}.`), 'insel.md')).toEqual([
      'front 1',
      'chapter 1 1',
      'chapter 2 1',
    ]);
  });
  it('round a box of a game or a program keeps its lines', async () => {
    for (const fence of ['LEVEL UP!\nHP: 10 / 10\nMP: 3 / 5', 'if (a == b) {\n  run();\n}']) {
      const { sources } = await publish([sourceFromText(story(fence), 'insel.md')]);
      const blocks = sources.flatMap(({ division }) => division.value.parts.flatMap((part) => part.blocks));
      expect(blocks.filter(({ type }) => type === 'preformatted')).toHaveLength(1);
    }
  });
});

describe('a line that says that its chapter ends', () => {
  it.each([
    '(End of Chapter)',
    '~ Ende des Kapitels ~',
    '~ Fin del capítulo ~',
  ])('%s is left out, and leaves no story unfinished', async (line) => {
    const text = `Chapter 12: The Oven\n\n${paragraphs(5).join('\n\n')}\n\n${line}\n`;
    const { book, diagnostics } = await publish([sourceFromText(text, 'oven.txt')]);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(book.value.unfinished).toBe(false);
    expect(JSON.stringify(book.value.sections)).not.toContain(line.replace(/[()~（） ]/g, ''));
  });
  it('stays where it counts or where more is promised', async () => {
    for (const line of ['End of Chapter 12', 'To be continued']) {
      const { book } = await publish([
        sourceFromText(`The Oven\n\n${paragraphs(5).join('\n\n')}\n\n${line}\n`, 'oven.txt'),
      ]);
      expect(JSON.stringify(book.value.sections)).toContain(line);
    }
  });
});

describe('a note with headings of its own', () => {
  const story = (heading: string): string =>
    `# Kapitel 1: Der Klang\n\n## Szene 1\n\n${paragraphs(6).join('\n\n')}\n\n## ${heading}\n\nWords: 2,740\n\n### Polish 1\n\n${paragraph(7)}\n\n---\n\n### Polish 2\n\nNo filters.\n`;
  it.each(['Author’s Notes', 'AUTOR-NOTIZEN (v1.7)', 'Notas del autor'])('is one note: %s', async (heading) => {
    const { sources } = await publish([sourceFromText(story(heading), 'klang.md')]);
    const parts = sources.flatMap(({ division }) => division.value.parts);
    expect(parts.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'note'))).toHaveLength(1);
    expect(JSON.stringify(parts.map((part) => part.heading))).not.toContain('Polish');
  });
  it('is none before the story, nor under another name', async () => {
    const before = `# The Oven\n\n## Author’s Notes\n\nHello.\n\n### One\n\n${paragraphs(6).join('\n\n')}\n\n### Two\n\n${paragraphs(6, 6).join('\n\n')}\n`;
    expect((await chaptersOf(before, 'oven.md')).join()).toMatch(/One/);
    expect((await chaptersOf(story('The Notes of the Clock'), 'klang.md')).join()).not.toBe('');
    const { sources } = await publish([sourceFromText(story('The Notes of the Clock'), 'klang.md')]);
    expect(JSON.stringify(sources[0]?.division.value.parts.map((part) => part.heading))).toContain('Polish');
  });
});

describe('a conclusion of each section', () => {
  const section = (n: number): string =>
    `Section ${n}\n\n${paragraphs(5, n * 5).join('\n\n')}\n\n**Conclusion**\n\nThe roll was ${n}.`;
  it('is no epilogue of the story', async () => {
    const chapters = await chaptersOf(`${[1, 2, 3].map(section).join('\n\n')}\n`, 'game.txt');
    expect(chapters.filter((name) => /epilogue|Conclusion/i.test(name))).toEqual([]);
    expect(chapters).toHaveLength(3);
  });
  it('is one where it comes once, at the end', async () => {
    const text = `${[1, 2, 3].map((n) => section(n).split('\n\n**')[0]).join('\n\n')}\n\nConclusion\n\n${paragraphs(3).join('\n\n')}\n`;
    expect((await chaptersOf(text, 'game.txt')).at(-1)).toMatch(/^epilogue/);
  });
});

describe('lines set large behind the end', () => {
  const story = (behind: string): string => `# Der Traum\n\n${paragraphs(6).join('\n\n')}\n\n# E-N-D-E\n\n${behind}\n`;
  it('head nothing', async () => {
    const chapters = await chaptersOf(story('##### Dedicated to my Dad\n\n##### Never forget'), 'traum.md');
    expect(chapters.filter((name) => /Dad|forget/.test(name))).toEqual([]);
  });
  it('head what is told below them', async () => {
    const chapters = await chaptersOf(story(`# Dreißig Jahre später\n\n${paragraphs(6, 6).join('\n\n')}`), 'traum.md');
    expect(chapters.join()).toContain('Dreißig Jahre später');
  });
});
