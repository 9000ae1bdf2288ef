import { type ElementNode, hasClass, mapped, newElement, type PageNode, type TextNode } from '../../markup/tree.ts';
import { documentsOf, isEntry, pageOf } from './layouts/documents.ts';
import { measureOf } from './measure.ts';
import { linksOf, type PageLinks, type Spot } from './notes/links.ts';
import { ANCHOR, LINK } from './style.ts';

/**
 * A page with the links from place to place of its story marked, and the first word of each place. In a book that was
 * joined into one page all of them are; in any other, those in a sentence: the others lead around the site.
 */
export function withCrossLinks(root: ElementNode, source: string): ElementNode {
  const documents = documentsOf({ root });
  const all = documents.length === 0 ? linksInSentences(root) : linksOf(root);
  // A printed list of contents leads everywhere, and is left out.
  const left = new Set(all.links.length > 0 ? documents.filter((document) => pageOf(document) !== null) : []);
  const page = { ...all, links: all.links.filter(({ around }) => !around.some((element) => left.has(element))) };
  const starts = new Map(documents.map((document) => [`#${document.attributes.id ?? ''}#`, document]));
  const names = new Map<TextNode, string>();
  const leads = new Map<PageNode, string>();
  for (const { node, to } of page.links) {
    const name = `${source}${to}`;
    const text = textAt(to, page, starts);
    const known = text && names.get(text);
    if (text && known === undefined) names.set(text, name);
    leads.set(node, known ?? name);
  }
  if (leads.size === 0) return root;
  return mapped(root, (node) => marked(node, names, leads));
}

/** Words around a link from which it is part of what they say, by the letters of both. */
const IN_SENTENCE = 2;

/** The links of a page that stand in running text and lead to a place that the page has. */
function linksInSentences(root: ElementNode): PageLinks {
  const all = linksOf(root);
  const links = all.links.filter(({ to, text, line }) => {
    if (text === '' || !all.spots.has(to) || !/^(?:p|div|blockquote|dd|figcaption)$/.test(line.name)) return false;
    return measureOf(line).prose > 0 && line.size >= text.length * IN_SENTENCE;
  });
  return { ...all, links };
}

function marked(
  node: PageNode,
  names: ReadonlyMap<PageNode, string>,
  leads: ReadonlyMap<PageNode, string>,
): readonly PageNode[] | null {
  const name = names.get(node);
  if (node.type === 'text') return name === undefined ? null : anchored(node, name);
  const to = leads.get(node);
  if (to === undefined) return null;
  const inside = mapped(node, (child) => marked(child, names, leads));
  return [{ ...inside, attributes: { ...node.attributes, [LINK]: to } }];
}

/** A text with its first word in an element of its own, which is named. */
function anchored(node: TextNode, name: string): readonly PageNode[] {
  const [, lead = '', word = '', rest = ''] = /^(\s*)(\S+)([\s\S]*)$/.exec(node.value) ?? [];
  const { line } = node;
  const at = line + (lead.match(/\n/g)?.length ?? 0);
  const text = (value: string): readonly TextNode[] => (value === '' ? [] : [{ type: 'text', value, line: at }]);
  const element = newElement('span', at, text(word), { [ANCHOR]: name });
  return [...(lead === '' ? [] : [{ ...node, value: lead }]), element, ...text(rest)];
}

/** The first words at a place or after it, in its own document; null when none are there. */
function textAt(to: string, { spots }: PageLinks, starts: ReadonlyMap<string, ElementNode>): TextNode | null {
  const start = starts.get(to);
  const spot = spots.get(to);
  return start ? firstText(start.children) : spot ? textFrom(spot) : null;
}

function textFrom({ node, around }: Spot): TextNode | null {
  const inside = firstText(node.children);
  let below: PageNode = node;
  for (const parent of inside ? [] : around) {
    if (below.type === 'element' && hasClass(below, 'epub-document')) return null;
    const found = firstText(parent.children.slice(parent.children.indexOf(below) + 1));
    if (found) return found;
    below = parent;
  }
  return inside;
}

function firstText(nodes: readonly PageNode[]): TextNode | null {
  for (const node of nodes) {
    if (isEntry(node)) continue;
    const found = node.type === 'element' ? firstText(node.children) : node.value.trim() === '' ? null : node;
    if (found) return found;
  }
  return null;
}
