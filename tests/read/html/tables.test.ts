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
