import { sectionsOf } from '../sections.ts';
import { type KindleRule, placeIn, refusal } from './rule.ts';

const ID = 'kindle-comments';

/** Comments with two hyphens inside, or with a third one at their end, which XML forbids. */
export const comments: KindleRule = {
  id: ID,
  summary: '`--` inside comments',
  find: ({ xml }) =>
    [...xml].flatMap(([path, text]) =>
      sectionsOf(text)
        .filter(({ opening }) => opening === '<!--')
        .filter(({ start, end }) => /--|-$/.test(text.slice(start + '<!--'.length, end - '-->'.length)))
        .map(({ start }) => refusal(ID, 'the comment holds “--”', placeIn(path, text, start))),
    ),
};
