import { type KindleRule, refusal } from './rule.ts';

const ID = 'kindle-pictures';

/** Pictures that say nowhere what they show. */
export const pictures: KindleRule = {
  id: ID,
  summary: 'pictures without an address',
  find: ({ documents }) =>
    documents.flatMap(({ path, elements }) =>
      elements
        .filter(({ name, attributes }) => name === 'img' && (attributes.src ?? '').trim() === '')
        .map(({ line }) => refusal(ID, 'the picture has no “src”', `${path}:${line}`)),
    ),
};
