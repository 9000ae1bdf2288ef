import { type CheckRule, elementRule } from './rule.ts';

/** Ids that can't be one (HTML, "The id attribute"). What refers to ids is judged by the other engines. */
export const ids: CheckRule = elementRule(
  'ids',
  'ids that are empty or hold spaces',
  'error',
  ({ attributes: { id } }) => (id === undefined || /^\S+$/.test(id) ? null : `“${id}” can’t be an id`),
);
