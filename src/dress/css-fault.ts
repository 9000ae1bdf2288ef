import { type Declaration, parse, tokenize, tokenNames, walk } from 'css-tree';

/** What is wrong with a stylesheet, and its line. */
export interface CssFault {
  readonly message: string;
  readonly line: number;
}

/** The first place at which a parser of CSS gives up; null when there is none. */
export function cssFault(css: string): CssFault | null {
  return unbalanced(css) ?? malformed(css);
}

function malformed(css: string): CssFault | null {
  const faults: CssFault[] = [];
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
function unbalanced(css: string): CssFault | null {
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
