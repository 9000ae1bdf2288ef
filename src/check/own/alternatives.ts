import { type CheckRule, elementRule } from './rule.ts';

/** Pictures that say nothing to who can't see them. An empty `alt` says that a picture is only decoration. */
export const alternatives: CheckRule = elementRule(
  'alternatives',
  'pictures without a text in their place',
  'warning',
  ({ name, attributes }) => (name === 'img' && attributes.alt === undefined ? 'the picture has no “alt”' : null),
);
