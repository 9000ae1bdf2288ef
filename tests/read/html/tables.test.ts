import { describe, expect, it } from 'vitest';
import { publish, sourceFromText } from '../../../src/pipeline.ts';

const PROSE = '<p>The tide table hung by the door, and nobody but Ruth could read it without a lamp.</p>';

async function pagesOf(table: string): Promise<string> {
  const bound = await publish([sourceFromText(`<h2>Tides</h2>${PROSE}${table}${PROSE}`, 'tides.html')]);
  expect(bound.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const pages = bound.publication.value.resources.filter(({ story }) => story);
  return pages.map(({ content }) => String(content)).join('\n');
}

describe('cells that reach over several columns or rows', () => {
  it('stay so in the book', async () => {
    const page = await pagesOf(
      '<table><tr><th colspan="2">Water</th><th>Hour</th></tr><tr><td rowspan="2">Monday</td><td>high</td><td>four</td></tr><tr><td>low</td><td>ten</td></tr></table>',
    );
    expect(page).toContain('<th colspan="2">Water</th>');
    expect(page).toContain('<td rowspan="2">Monday</td>');
  });
  it('reach no further than the table, whatever they say', async () => {
    const page = await pagesOf(
      '<table><tr><td rowspan="9000">Monday</td><td colspan="0">high</td></tr><tr><td>low</td><td colspan="x">ten</td></tr></table>',
    );
    expect(page).toContain('<td rowspan="2">Monday</td><td>high</td>');
    expect(page).toContain('<td>ten</td>');
  });
  it('of a head reach over no row below it', async () => {
    const page = await pagesOf('<table><tr><th rowspan="2">Day</th><th>Water</th></tr><tr><td>low</td></tr></table>');
    expect(page).toContain('<th>Day</th>');
  });
});

describe('cells that stand in no row of their table', () => {
  it.each([
    ['amid the rows', '<table><tr><th>Night</th><th>Ships</th></tr><td>First</td><td>none</td><tr><td>Second</td>'],
    ['above them', '<table><tbody><td>Night</td><td>Ships</td><tr><td>First</td><td>none</td></tr><tr><td>Second</td>'],
    ['behind a scrap', '<table><tr><td>Night</td><td>Ships</td></tr></b><td>First</td><td>none<tr><td>Second</td>'],
  ])('are one: %s', async (_, opening) => {
    const page = await pagesOf(`${opening}<td>one</td></tr></table>`);
    for (const row of ['Night Ships', 'First none', 'Second one']) {
      const [a, b] = row.split(' ');
      expect(page).toMatch(new RegExp(`<t([hd])>${a}</t\\1><t\\1>${b}</t\\1></tr>`));
    }
  });
});

describe('how the columns of a table stand', () => {
  const inBook = async (text: string, name: string): Promise<string> => {
    const bound = await publish([sourceFromText(text, name)]);
    return bound.publication.value.resources
      .filter(({ story }) => story)
      .map(({ content }) => String(content))
      .join('\n');
  };
  it.each([
    [
      'in Markdown',
      '# Tides\n\nShe read it.\n\n| Day | Feet | Sky |\n|:--|--:|:-:|\n| Monday | 12 | low |\n',
      'tides.md',
    ],
    [
      'by the cells of a page',
      `<h2>Tides</h2>${PROSE}<table><tr><th>Day</th><th>Feet</th><th>Sky</th></tr><tr><td>Monday</td><td style="text-align: right">12</td><td align="center">low</td></tr></table>${PROSE}`,
      'tides.html',
    ],
    [
      'by a class, and by all that cells hold',
      `<style>.n { text-align: right }</style><h2>Tides</h2>${PROSE}<table><tr><th>Day</th><th>Feet</th><th>Sky</th></tr><tr><td>Monday</td><td class="n">12</td><td><p style="text-align:center">low</p></td></tr><tr><td>Tuesday</td><td class="n"></td><td><center>high</center></td></tr></table>${PROSE}`,
      'tides.html',
    ],
  ])('is kept %s, for their heads too', async (_, text, name) => {
    const page = await inBook(text, name);
    expect(page).toContain('<tr><th>Day</th><th class="right">Feet</th><th class="center">Sky</th></tr>');
    expect(page).toContain('<tr><td>Monday</td><td class="right">12</td><td class="center">low</td></tr>');
  });
  it('is that of all its cells, wherever a cell that reaches down pushes them', async () => {
    const page = await pagesOf(
      '<table><tr><td rowspan="2">Monday</td><td align="right">4</td></tr><tr><td align="right">10</td></tr><tr><td colspan="2" align="center">no tide</td></tr></table>',
    );
    expect(page).toContain('<tr><td class="right">10</td></tr>');
    expect(page).toContain('<tr><td colspan="2">no tide</td></tr>');
  });
  it('is left to the look where cells differ, or only a word in them is set apart', async () => {
    const page = await pagesOf(
      '<table><tr><td align="right">4</td><td>and <center>ten</center></td></tr><tr><td>10</td><td>two</td></tr></table>',
    );
    expect(page).not.toMatch(/<td class/);
  });
});
