import { cssFault } from '../../dress/css-fault.ts';
import type { Finding } from '../engine.ts';
import type { Item } from './archive.ts';
import { type CheckRule, elementRule } from './rule.ts';

/** Style sheets that a parser of CSS gives up on: readers drop what stands around such a place, some the whole book. */
export const stylesheets: CheckRule = {
  id: 'stylesheets',
  summary: 'style sheets that are not CSS',
  find: ({ items }) => items.filter(({ mediaType }) => mediaType === 'text/css').flatMap(judge),
};

function judge({ path, bytes }: Item): readonly Finding[] {
  if (bytes === null) return [];
  const css = new TextDecoder().decode(bytes);
  const fault = cssFault(css);
  if (fault === null) return [];
  return [{ id: 'stylesheets', severity: 'error', message: fault.message, where: `${path}:${fault.line}` }];
}

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
