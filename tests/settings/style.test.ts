import { describe, expect, test } from 'vitest';
import { pipelineOptions } from '../../src/commands/options.ts';
import { parseSettings } from '../../src/io/settings/parse.ts';
import { mergeSettings } from '../../src/io/settings/settings.ts';
import { publish, sourceFromText } from '../../src/pipeline.ts';

const parse = (text: string) => parseSettings(text, { file: 'lamp.yaml' });

describe('style in the settings', () => {
  test('is the name of a look, or parts over one', () => {
    expect(parse('style: web\n').value.style).toEqual({ look: 'web', changes: {} });
    const parts = parse('style:\n  look: novel\n  hyphens: no\n  line-height: 1.5\n  ornament: "~"\n');
    expect(parts.diagnostics).toEqual([]);
    expect(parts.value.style).toEqual({ look: 'novel', changes: { hyphens: 'no', lineHeight: 1.5, ornament: '~' } });
  });

  test.each([
    ['style: clasic\n', 1, /clasic.*is not the name of a look/, 'Did you mean `classic`?'],
    ['title: Lamp\nstyle:\n  openings: dropcap\n', 3, /openings: "dropcap".*one of plain/, 'Did you mean `drop-cap`?'],
    ['style:\n  look: web\n  oranment: line\n', 3, /no part `oranment`/, 'Did you mean `ornament`?'],
    [
      'style:\n  line-height: 12\n',
      2,
      /line-height: 12.*a number from 1 to 3/,
      '`line-height` must be a number from 1 to 3.',
    ],
    ['style:\n  font: gentum\n', 2, /font: "gentum".*a font file/, 'Did you mean `gentium`?'],
    [
      'style:\n  heading-font: sansserif\n',
      2,
      /heading-font: "sansserif".*serif, sans-serif/,
      'Did you mean `sans-serif`?',
    ],
    ['labels:\n  contens: Inhalt\n', 2, /no page `contens`/, 'Did you mean `contents`?'],
    ['colophon: never\n', 1, /colophon: "never".*yes or no/, '`colophon` must be yes or no.'],
  ])('tells what is wrong in %j with its line and the nearest right word', (text, line, reason, remedy) => {
    const [wrong, ...more] = parse(text).diagnostics;
    expect(more).toEqual([]);
    expect(wrong?.severity).toBe('error');
    expect(wrong?.place?.line).toBe(line);
    expect(wrong?.reason).toMatch(reason);
    expect(wrong?.remedy).toBe(remedy);
  });

  test('of a nearer file goes over that of a farther one part by part', () => {
    const shared = parse('style: {look: web, ornament: "~"}\nlabels: {contents: Inhalt}\n').value;
    const own = parse('style: {align: justify}\nlabels: {colophon: Zuletzt}\n').value;
    const { style, labels } = mergeSettings(shared, own);
    expect(style).toEqual({ look: 'web', changes: { ornament: '~', align: 'justify' } });
    expect(labels).toEqual({ contents: 'Inhalt', colophon: 'Zuletzt' });
  });
});

const STORY = `Title: The Lamp\nAuthor: Nell Oake\nRating: PG\nSummary: A lamp goes out.\n\nChapter 1\n\nHe lit the lamp at dusk.\n\nChapter 2\n\nIt went out at dawn.\n`;

async function pagesWith(settings: string): Promise<Record<string, string>> {
  const options = pipelineOptions(parse(settings).value, 'lamp', null);
  const { publication, diagnostics } = await publish([sourceFromText(STORY, 'lamp.txt')], {
    ...options,
    cover: 'none',
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const pages = publication.value.resources.map(({ href, content }) => [href, String(content)]);
  return { ...Object.fromEntries(pages), 'toc.xhtml': publication.value.nav };
}

describe("the book's own pages", () => {
  test('stand unless the user does without them', async () => {
    expect(Object.keys(await pagesWith(''))).toEqual(
      expect.arrayContaining(['title-page.xhtml', 'facts.xhtml', 'colophon.xhtml']),
    );
    const names = Object.keys(await pagesWith('title-page: no\nfacts: no\ncolophon: no\n'));
    expect(names).toEqual(['chapter-1.xhtml', 'chapter-2.xhtml', 'toc.xhtml']);
  });

  test('are named as the user wants', async () => {
    const pages = await pagesWith('labels: {contents: What happens, colophon: How it was made}\n');
    expect(pages['toc.xhtml']).toContain('>What happens</h1>');
    expect(pages['colophon.xhtml']).toContain('>How it was made</h1>');
  });
});
