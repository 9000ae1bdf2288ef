import { type CheckRule, elementRule } from './rule.ts';

/** Addresses that run a program or hold a page of their own. */
const UNSAFE = /^[\s\p{Cc}]*(javascript|vbscript|data\s*:\s*text\/html)/iu;

/** Links that do something else than lead somewhere: readers refuse them, or worse, do not. */
export const links: CheckRule = elementRule('links', 'links that run a script', 'error', ({ attributes }) => {
  const found = ['href', 'src', 'action', 'formaction'].find((name) => UNSAFE.test(attributes[name] ?? ''));
  return found === undefined ? null : `the link “${(attributes[found] ?? '').trim().slice(0, 40)}” runs a script`;
});
