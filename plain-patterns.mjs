// Bundles patterns with classes of Unicode (`\p{L}`) so that they are made when they are first asked, and in a simple form
// for texts of plain signs. Making one with such classes takes as long as running it over thirty pages, and a story asks
// some two hundred of them: a third of all that one costs. In the sources they are written as patterns are.
import path from 'node:path';

const SIMPLER = path.join(import.meta.dirname, 'src', 'model', 'plain-text.ts');
/** What a pattern may be asked, and texts with it: nothing else is known of the simpler one. */
const ASKED = new Set(['test', 'exec']);
const ASKED_WITH = new Set(['match', 'matchAll', 'replace', 'replaceAll', 'search', 'split']);
/** Take a function that makes a pattern when it is first asked for. */
const MAKERS = new Set(['whenAsked', 'askedWhere']);

export const plainPatterns = {
  name: 'plain-patterns',
  transform(code, id) {
    if (!id.startsWith(path.join(import.meta.dirname, 'src')) || !id.endsWith('.ts') || id === SIMPLER) return null;
    if (!code.includes('\\p{') && !code.includes('new RegExp(')) return null;
    const { changes, head } = changesTo(this.parse(code, { lang: 'ts' }));
    if (changes.length === 0) return null;
    let changed = code;
    for (const { start, end, by } of changes.sort((a, b) => b.start - a.start))
      changed = changed.slice(0, start) + by + changed.slice(end);
    // On one line, so that lines keep their numbers; the same wherever it is built.
    const simpler = path.relative(path.dirname(id), SIMPLER).split(path.sep).join('/');
    const first = `import { PlainPattern as $PlainPattern } from './${simpler}'; ${head.join(' ')} `;
    return { code: first + changed, map: null };
  },
};

/** What stands in the place of what in a module, and what stands before all. */
function changesTo(ast) {
  const parents = parentsOf(ast);
  const names = [...parents.keys()].filter(({ type }) => type === 'Identifier');
  const changes = [];
  const head = [];
  for (const node of parents.keys()) {
    const made = patternOf(node);
    if (made === null) continue;
    if (isAsked(node, made.flags, parents)) {
      if (made.source === null) continue;
      head.push(`const $plain${head.length} = new $PlainPattern(${made.source}, '${made.flags}');`);
      changes.push({ start: node.start, end: node.end, by: `$plain${head.length - 1}` });
    } else if (isConstantAsked(node, made.flags, parents, names)) {
      const { start, end } = made.source === null ? node.callee : node;
      const by = made.source === null ? '$PlainPattern' : `new $PlainPattern(${made.source}, '${made.flags}')`;
      changes.push({ start, end, by });
    }
  }
  return { changes, head };
}

/** A pattern that is written there or put together; null for one without classes of Unicode. */
function patternOf(node) {
  if (node.type === 'Literal' && node.regex) {
    const { pattern, flags } = node.regex;
    return /\\p\{/i.test(pattern) ? { source: JSON.stringify(pattern), flags } : null;
  }
  if (node.type !== 'NewExpression' || node.callee.name !== 'RegExp') return null;
  const flags = node.arguments[1]?.value;
  return typeof flags === 'string' && flags.includes('u') ? { source: null, flags } : null;
}

/** `it.test(…)`, `it.exec(…)`, `text.replace(it, …)`, with a pattern that does not go on from where it stopped. */
function isAsked(node, flags, parents) {
  const parent = parents.get(node);
  if (parent?.type === 'CallExpression' && parent.arguments[0] === node) {
    const { callee } = parent;
    return !flags.includes('y') && callee.type === 'MemberExpression' && ASKED_WITH.has(callee.property.name);
  }
  if (parent?.type !== 'MemberExpression' || parent.object !== node || parent.computed || /[gy]/.test(flags)) return false;
  return ASKED.has(parent.property.name) && parents.get(parent)?.callee === parent;
}

/**
 * Whether a pattern is that of a constant of the module which is asked everywhere it stands: `const IT = …`, or one that
 * makes it when it is asked for, `const IT = whenAsked(() => …)`.
 */
function isConstantAsked(node, flags, parents, names) {
  const parent = parents.get(node);
  const isMade = parent?.type === 'ArrowFunctionExpression' && parent.body === node;
  const call = isMade ? parents.get(parent) : null;
  if (isMade && (call?.type !== 'CallExpression' || !MAKERS.has(call.callee.name))) return false;
  if (call?.callee.name === 'askedWhere') return !/[gy]/.test(flags);
  const constant = call ? parents.get(call) : parent;
  if (constant?.type !== 'VariableDeclarator' || constant.id.type !== 'Identifier') return false;
  if (parents.get(parents.get(constant))?.type !== 'Program') return false;
  const uses = names.filter((use) => use.name === constant.id.name && use !== constant.id);
  return uses.every((use) => {
    const called = call ? parents.get(use) : use;
    return (!call || (called?.type === 'CallExpression' && called.callee === use)) && isAsked(called, flags, parents);
  });
}

/** Every node of a module with the one it stands in. */
function parentsOf(ast) {
  const parents = new Map();
  const walk = (value, parent) => {
    if (Array.isArray(value)) for (const each of value) walk(each, parent);
    else if (value !== null && typeof value === 'object') {
      if (value.type) parents.set(value, parent);
      for (const [key, inner] of Object.entries(value)) if (key !== 'regex') walk(inner, value.type ? value : parent);
    }
  };
  walk(ast, null);
  return parents;
}
