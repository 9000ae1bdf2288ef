import { describe, expect, test } from 'vitest';
import { Census } from '../../src/ledger/census.ts';
import type { BoundBook } from '../../src/pipeline.ts';
import { publish } from '../../src/pipeline.ts';
import { fc } from '../seeded.ts';
import { RUNS } from '../thorough.ts';
import { containers } from './containers.ts';

/** Letters that were written into a file and are neither on a page of its book nor listed as removed. */
function missing(words: string, bound: BoundBook): Map<string, number> {
  const census = new Census().add(words);
  for (const { content, mediaType } of bound.publication.value.resources) {
    if (typeof content === 'string' && mediaType === 'application/xhtml+xml') census.add(unmarked(content), -1);
  }
  for (const removal of bound.trace.removals) census.add(removal.text, -1);
  return new Map([...census.difference()].filter(([, count]) => count > 0));
}

/** A page's words; what is said twice (in titles and labels) only makes the comparison milder. */
function unmarked(xhtml: string): string {
  return xhtml.replace(/<[^>]*>/g, ' ').replace(/&lt;|&gt;|&amp;|&quot;/g, ' ');
}

describe('no letter is lost or added', () => {
  test.each(Object.entries(containers))('in a story that is written as %s', async (format, written) => {
    await fc.assert(
      fc.asyncProperty(written, async ({ bytes, words }) => {
        const bound = await publish([{ name: `story.${format}`, format: format === 'mbox' ? 'mail' : format, bytes }]);
        expect(bound.diagnostics.filter(({ id }) => id === 'text-lost' || id === 'text-gained')).toEqual([]);
        expect(bound.diagnostics.filter(({ id }) => id === 'container-refused')).toEqual([]);
        if (words !== null) expect([...missing(words, bound)]).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
