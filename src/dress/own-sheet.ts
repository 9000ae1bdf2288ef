import { type CssNode, type Declaration, generate, parse, tokenize, tokenNames, walk } from 'css-tree';
import { type Diagnostic, type Outcome, outcome } from '../model/index.ts';

/** Functions and values for which old engines drop the whole sheet, and readers' forums name the books that broke. */
const FATAL_FUNCTIONS: ReadonlySet<string> = new Set(['calc', 'min', 'max', 'clamp', 'var', 'env']);
/** Properties that Kindle or e-ink readers don't know, or that work against the reader's own choices. */
const UNSURE_PROPERTIES =
  /^(?:position|float|display|column-.*|columns|grid.*|flex.*|(?:margin|padding|inset)-(?:inline|block).*)$/;

/**
 * Checks a user's own stylesheet. Errors: what is no CSS, addresses outside the book, imports, and what EPUB forbids; the
 * sheet is then left out (null). Hints: what Kindle or old readers ignore or refuse.
 * `name` is the file's, for messages.
 */
export function checkOwnSheet(css: string, name: string): Outcome<string | null> {
  const diagnostics: Diagnostic[] = [];
  const hinted = new Set<string>();
  const say = (severity: 'error' | 'info', node: CssNode | number, reason: string, remedy: string): void => {
    const line = typeof node === 'number' ? node : (node.loc?.start.line ?? 1);
    if (severity === 'info' && hinted.has(reason)) return;
    hinted.add(reason);
    diagnostics.push({ id: 'style-unusable', severity, place: { source: name, line, endLine: line }, reason, remedy });
  };
  const fault = cssFault(css);
  if (fault !== null) say('error', fault.line, fault.message, 'Mend the line.');
  const tree = parse(css, { positions: true });
  walk(tree, (node) => {
    if (node.type === 'Atrule') judgeAtRule(node, say);
    else if (node.type === 'Url')
      say('error', node, 'a stylesheet of a book may name no file or address', 'Take url(…) out.');
    else if (node.type === 'Declaration') judgeDeclaration(node, say);
    else if (node.type === 'Function' && FATAL_FUNCTIONS.has(node.name.toLowerCase())) {
      say('info', node, `old readers drop the whole sheet for ${node.name}()`, 'Write the value out.');
    }
  });
  if (/<\/style/i.test(css)) say('error', 1, 'a stylesheet may not end itself (</style)', 'Take it out.');
  const wrong = diagnostics.findIndex(({ severity }) => severity === 'error');
  // Said once, however much is wrong.
  const told = diagnostics.map((one, i) =>
    i === wrong ? { ...one, reason: `${one.reason}; the book is made without ${name}` } : one,
  );
  return outcome(wrong >= 0 ? null : generate(tree), {}, told);
}

type Say = (severity: 'error' | 'info', node: CssNode, reason: string, remedy: string) => void;

function judgeAtRule(node: Extract<CssNode, { type: 'Atrule' }>, say: Say): void {
  const { name } = node;
  if (/^import$/i.test(name)) say('error', node, 'a stylesheet of a book may not import another', 'Copy it in here.');
  else if (/^(?:font-face|namespace)$/i.test(name)) {
    say('error', node, `@${name} needs a file of its own`, 'Name the font with `font:` of the style.');
  } else if (!/^(?:media|page)$/i.test(name))
    say('info', node, `old readers don't know @${name}`, 'It may be ignored.');
}

function judgeDeclaration(node: Extract<CssNode, { type: 'Declaration' }>, say: Say): void {
  const { property, important } = node;
  const name = property.toLowerCase();
  if (name === 'direction' || name === 'unicode-bidi') {
    say('error', node, `EPUB forbids \`${name}\` in a stylesheet`, 'The direction comes from the language.');
  } else if (name.startsWith('--'))
    say('info', node, 'old readers drop the whole sheet for variables', 'Write the value out.');
  else if (UNSURE_PROPERTIES.test(name))
    say('info', node, `Kindle or e-ink readers ignore \`${name}\``, 'It may be ignored.');
  else if (important) say('info', node, '`!important` takes choices from the reader', 'Leave it out if you can.');
}

/** What is wrong with a stylesheet, and its line. */
interface CssFault {
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
