import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../../src/pipeline.ts';

const PROSE = Array.from(
  { length: 6 },
  (_, i) => `<p>She counted ${i + 2} boats that evening, and none of them was his.</p>`,
).join('');

test.each([
  ['buttons side by side', '<header><button>Sign In</button><button>Create a profile</button></header>'],
  [
    'a picture beside a word',
    '<nav><a href="/"><img alt="Firefox" src="f.png">Try the news</a> <a href="/b">More</a></nav>',
  ],
  ['a drawing with a title', '<header><svg><title>Arrow</title></svg>Livefyre <a href="/">Home</a></header>'],
])('%s in what a site shows beside the story are words of their own, and no book is refused', async (_, around) => {
  const page = `<html><head><title>Boats</title></head><body>${around}<article><h1>Boats</h1>${PROSE}</article></body></html>`;
  const { diagnostics } = await publish([sourceFromText(page, 'boats.html')], { cover: 'none' });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});
