import { type Declaration, parse, tokenize, tokenNames, walk } from 'css-tree';
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
  const fault = unbalanced(css) ?? malformed(css);
  if (fault === null) return [];
  return [{ id: 'stylesheets', severity: 'error', message: fault.message, where: `${path}:${fault.line}` }];
}

interface Fault {
  readonly message: string;
  readonly line: number;
}

function malformed(css: string): Fault | null {
  const faults: Fault[] = [];
  const tree = parse(css, {
    positions: true,
    parseValue: false,
    onParseError: ({ message, line }: SyntaxError & { readonly line?: number }) =>
      void faults.push({ message: `this is no CSS: ${message.toLowerCase()}`, line: line ?? 1 }),
  });
  walk(tree, {
    visit: 'Declaration',
    enter: ({ property, value, loc }: Declaration) => {
      const empty = value.type === 'Raw' ? value.value.trim() === '' : value.children.isEmpty;
      if (empty && !property.startsWith('--')) {
        faults.push({ message: `the style “${property}” has no value`, line: loc?.start.line ?? 1 });
      }
    },
  });
  return faults[0] ?? null;
}

/** A block that is opened and never closed. */
function unbalanced(css: string): Fault | null {
  const open: number[] = [];
  tokenize(css, (type, start) => {
    const name = tokenNames[type];
    if (name === '{-token') open.push(start);
    else if (name === '}-token') open.pop();
  });
  const [first] = open;
  return first === undefined
    ? null
    : { message: 'a block of styles is not closed', line: css.slice(0, first).split('\n').length };
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
