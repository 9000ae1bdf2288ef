import { type CheckRule, elementRule } from './rule.ts';

/** A declaration of an inline style: a property, a colon, a value (CSS 2.1, 4.1.8). */
const DECLARATION = /^\s*(--)?-?[a-z_][\w-]*\s*:\s*[^{}\s][^{}]*$/i;
/** Strings and brackets may hold semicolons. */
const QUOTED = /"[^"]*"|'[^']*'|\([^()]*\)/g;

/** Inline styles that a parser of CSS gives up on. */
export const styles: CheckRule = elementRule('styles', 'inline styles that are not CSS', 'error', ({ attributes }) => {
  const declarations = (attributes.style ?? '').replace(QUOTED, 'x').split(';');
  const bad = declarations.find((part) => part.trim() !== '' && !DECLARATION.test(part));
  return bad === undefined ? null : `“${bad.trim().slice(0, 40)}” is no style`;
});
