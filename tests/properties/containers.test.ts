import { describe, expect, test } from 'vitest';
import type { BoundBook } from '../../src/pipeline.ts';
import { publish } from '../../src/pipeline.ts';
import { fc } from '../seeded.ts';
import { RUNS, THOROUGH } from '../thorough.ts';
import { containers } from './containers.ts';

/** Letters that were written into a file and are neither on a page of its book nor listed as removed. */
function missing(words: string, bound: BoundBook): Map<string, number> {
  const left = new Map<string, number>();
  const count = (text: string, times: number): void => {
    for (const letter of text.normalize('NFKD').match(/[\p{L}\p{N}]/gu) ?? []) {
      left.set(letter, (left.get(letter) ?? 0) + times);
    }
  };
  count(words, 1);
  for (const { content, mediaType } of bound.publication.value.resources) {
    if (typeof content === 'string' && mediaType === 'application/xhtml+xml') count(unmarked(content), -1);
  }
  for (const removal of bound.trace.removals) count(removal.text, -1);
  return new Map([...left].filter(([, times]) => times > 0));
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
        expect(
          bound.diagnostics.filter(({ id }) => id === 'text-lost' || id === 'text-gained' || id === 'read-simply'),
        ).toEqual([]);
        expect(bound.diagnostics.filter(({ id }) => id === 'container-refused')).toEqual([]);
        if (words !== null) expect([...missing(words, bound)]).toEqual([]);
      }),
      { numRuns: THOROUGH ? RUNS : Math.ceil(RUNS / 2) },
    );
  });
});
