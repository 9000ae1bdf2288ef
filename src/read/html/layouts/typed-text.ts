import { labelKey } from '../../../header/labels.ts';
import { type ElementNode, elementsOf, mapped, type PageNode, rawText } from '../../../markup/tree.ts';
import { type Block, blockText, type Paragraph } from '../../../model/index.ts';
import { yamlFacts } from '../../markdown/front-matter.ts';
import type { Fact } from '../facts.ts';
import { type Page, placeOfNode } from '../page.ts';
import { setAside } from '../set-aside.ts';
import { isEntry } from './documents.ts';

/** Front matter longer than this is something else. */
const MOST_ELEMENTS = 40;
/** Fewer keys that headers know may be prose. */
const LEAST_KEYS = 2;
const KEY = /^([a-z][a-z0-9 _-]{1,30}):(?=\s|$)/;
const RUN_IN = /(?<=\S)\s+(?=([a-z][a-z_-]{1,20}):\s)/g;

/** A document without the front matter at its top, and the facts that stood there. */
export interface TypedYaml {
  readonly document: ElementNode;
  readonly facts: readonly Fact[];
}

/**
 * Takes the YAML front matter of a Markdown story off the top of a document: a converter that does not know it has
 * printed it, or as much of it as it left, as paragraphs, lists and rules. Nothing changes without a rule or a heading
 * that ends it, or when any of its lines is no YAML.
 */
export function withoutTypedYaml(document: ElementNode, page: Page): TypedYaml {
  const found = frontMatterIn(document);
  if (found === null) return { document, facts: [] };
  const [first] = found.elements;
  const place = first ? placeOfNode(first, page.reading) : null;
  const key = found.lines.findIndex((line) => KEY.test(line));
  const before = found.lines.slice(0, key).map((line) => line.replace(/^\s*-\s*/, '').trim());
  const items = before.filter((line) => line !== '');
  // The key of a list that stands above the others went missing on the way.
  const loose: readonly Fact[] = place && items.length > 0 ? [{ key: 'notes', label: '', values: items, place }] : [];
  const facts = yamlFacts(found.lines.slice(key).join('\n'), page.reading.source, place?.line ?? 1).facts;
  for (const element of found.elements) setAside(element, page.reading, 'story-header');
  const gone = new Set<PageNode>(found.elements);
  return { document: mapped(document, (node) => (gone.has(node) ? [] : null)), facts: [...loose, ...facts] };
}

interface Found {
  readonly elements: readonly ElementNode[];
  readonly lines: readonly string[];
}

function frontMatterIn(document: ElementNode): Found | null {
  const elements: ElementNode[] = [];
  const lines: string[] = [];
  let closed = false;
  for (const element of topElements(document).slice(0, MOST_ELEMENTS)) {
    const isRule = element.name === 'hr';
    if (isRule && lines.length === 0) {
      elements.push(element);
      continue;
    }
    const typed = isRule ? [] : typedLines(element);
    if (!isRule && (typed === null || typed.length === 0)) break;
    elements.push(element);
    lines.push(...(typed ?? []));
    // Three hyphens below a paragraph make it a heading.
    closed = isRule || /^h[1-6]$/.test(element.name);
    if (closed) break;
  }
  const known = lines.filter((line) => labelKey((KEY.exec(line)?.[1] ?? '').replace(/[_-]+/g, ' ')) !== null);
  return closed && known.length >= LEAST_KEYS ? { elements, lines } : null;
}

/** The elements that a document's text stands in, below those that only frame it. */
function topElements(document: ElementNode): readonly ElementNode[] {
  const inside = elementsOf(document).filter((element) => !isEntry(element));
  const [first] = inside;
  return first && /^(div|section|article)$/.test(first.name) ? topElements(first) : inside;
}

/** An element's text as lines of YAML; null when it is none. */
function typedLines(element: ElementNode): readonly string[] | null {
  const text =
    element.name === 'ul'
      ? elementsOf(element)
          .map((item) => `- ${rawText(item).trim()}`)
          .join('\n')
      : /^(p|h[1-6])$/.test(element.name)
        ? parted(rawText(element).trim())
        : null;
  const lines = text?.split('\n').filter((line) => line.trim() !== '') ?? null;
  return lines?.every((line) => KEY.test(line) || /^(\s|- |#)/.test(line)) ? lines : null;
}

/** Entries that were run together into one line, a line each; so are the members of a list. */
function parted(text: string): string {
  if (text.includes('\n') || (text.match(RUN_IN)?.length ?? 0) < LEAST_KEYS) return text;
  const lines = text.replace(RUN_IN, (space, key: string) => (labelKey(key) === null ? space : '\n')).split('\n');
  return lines.map((line) => (/^[a-z_-]+: - /.test(line) ? line.replace(/ - /g, '\n- ') : line)).join('\n');
}

/** Widths at which people and programs wrap lines. */
const WRAP = { least: 50, most: 85 };
/** With fewer pairs of lines no width can be told. */
const LEAST_PAIRS = 8;
/** The share of lines behind which the next word would not have fitted. */
const FULL = 0.75;
/** The share of paragraphs with empty lines above them: without such lines nobody can tell where paragraphs end. */
const APART = 0.1;

/**
 * Sets paragraphs together again that a converter has cut into their typed lines, one paragraph a line: when nearly
 * all lines are as long as lines can be that are wrapped at one width, and empty ones part the paragraphs.
 */
export function withLinesJoined(blocks: readonly Block[]): readonly Block[] {
  const pairs = blocks.flatMap((block, i): [Paragraph, Paragraph][] => {
    const next = blocks[i + 1];
    return isLine(block) && next && isLine(next) && next.gapBefore <= 1 ? [[block, next]] : [];
  });
  const wrapped = pairs.filter(([line, next]) => !isLabelled(line) && !isLabelled(next));
  if (wrapped.length < LEAST_PAIRS) return blocks;
  const lengths = wrapped.map(([line]) => blockText(line).length).sort((a, b) => a - b);
  const width = lengths.at(-1) ?? 0;
  const paragraphs = blocks.filter(isLine);
  const apart = paragraphs.filter(({ gapBefore }) => gapBefore > 1).length;
  if (width < WRAP.least || width > WRAP.most || apart < paragraphs.length * APART) return blocks;
  if (wrapped.filter(([line, next]) => isFull(line, next, width)).length < wrapped.length * FULL) return blocks;
  return joined(blocks, width);
}

function isLine(block: Block): block is Paragraph {
  return block.type === 'paragraph';
}

/** A line of a story's header. */
function isLabelled(line: Paragraph): boolean {
  const label = /^(\p{L}[\p{L}/' -]{0,28}):/u.exec(blockText(line).slice(0, 40))?.[1];
  return label !== undefined && labelKey(label) !== null;
}

/** Whether the next line's first word would not have fitted on a line. */
function isFull(line: Paragraph, next: Paragraph, width: number): boolean {
  const word = /^\S*/.exec(blockText(next))?.[0] ?? '';
  return blockText(line).length + 1 + word.length > width - 2 && !isLabelled(next);
}

function joined(blocks: readonly Block[], width: number): readonly Block[] {
  const result: Block[] = [];
  let last: Paragraph | null = null;
  for (const block of blocks) {
    const before = result.at(-1);
    if (last && isLine(block) && before?.type === 'paragraph' && block.gapBefore <= 1 && isFull(last, block, width)) {
      const place = { ...before.place, endLine: Math.max(before.place.endLine, block.place.endLine) };
      const children = [...before.children, { type: 'soft-break' } as const, ...block.children];
      result[result.length - 1] = { ...before, place, children };
    } else result.push(block);
    last = isLine(block) ? block : null;
  }
  return result;
}
