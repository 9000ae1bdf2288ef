import type { Finding } from '../engine.ts';
import type { ContentDocument } from './archive.ts';
import type { Markup } from './markup.ts';
import type { CheckRule } from './rule.ts';

/** Parts of a page that HTML wants, in the number and order that it wants them. */
export const structure: CheckRule = {
  id: 'structure',
  summary: 'parts of a page that are missing, doubled or out of order',
  find: ({ documents, version }) => (version.startsWith('3') ? documents.flatMap(judge) : []),
};

function judge({ path, elements }: ContentDocument): readonly Finding[] {
  const own = elements.filter(({ foreign }) => !foreign);
  const children = new Map<Markup, Markup[]>();
  for (const element of own) {
    if (!element.parent) continue;
    const list = children.get(element.parent);
    if (list) list.push(element);
    else children.set(element.parent, [element]);
  }
  return own.flatMap((element) => {
    const message = faultOf(element, children.get(element) ?? []);
    return message === null
      ? []
      : [{ id: 'structure', severity: 'error', message, where: `${path}:${element.line}` } as const];
  });
}

function faultOf({ name, attributes }: Markup, children: readonly Markup[]): string | null {
  const has = (child: string): boolean => children.some((one) => one.name === child);
  switch (name) {
    case 'html':
      return has('head') && has('body') ? null : `the page has no ${has('head') ? 'body' : 'head'}`;
    case 'img':
      return attributes.src === undefined ? 'the picture has no “src”' : null;
    case 'dl':
      return isTermList(children) ? null : 'a list of terms has a description without a term, or a term without one';
    case 'figure':
      return isFigure(children) ? null : 'a figure has one caption, at its start or its end';
    default:
      return null;
  }
}

/** Groups of terms and their descriptions (HTML, "The dl element"). */
function isTermList(children: readonly Markup[]): boolean {
  const parts = children.filter(({ name }) => name === 'dt' || name === 'dd').map(({ name }) => name);
  return parts[0] !== 'dd' && parts.at(-1) !== 'dt';
}

function isFigure(children: readonly Markup[]): boolean {
  const captions = children.flatMap(({ name }, i) => (name === 'figcaption' ? [i] : []));
  return captions.length === 0 || (captions.length === 1 && (captions[0] === 0 || captions[0] === children.length - 1));
}
