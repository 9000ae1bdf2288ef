import { type KindleRule, placeIn, refusal } from './rule.ts';

const ID = 'kindle-comments';

/** Comments with two hyphens inside, or with a third one at their end, which XML forbids. */
export const comments: KindleRule = {
  id: ID,
  summary: '`--` inside comments',
  find: ({ xml }) =>
    [...xml].flatMap(([path, text]) =>
      [...text.matchAll(/<!--([\s\S]*?)-->/g)]
        .filter(([, words = '']) => words.includes('--') || words.endsWith('-'))
        .map(({ index }) => refusal(ID, 'the comment holds “--”', placeIn(path, text, index))),
    ),
};
