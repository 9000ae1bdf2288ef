import { BLOCK } from '../../markup/elements.ts';
import { formulaIn, mathText } from '../../markup/formula.ts';
import { type ElementNode, elementsOf, lastLine, type PageNode, rawText } from '../../markup/tree.ts';
import { alignedColumns, type Block, type Inline } from '../../model/index.ts';
import { CONTROL, DRAWING, DRAWN, ENTRY, PASSAGE } from './allowed.ts';
import { endRun, type Flow, newFlow, placeOf, takeGap } from './flow.ts';
import { isFootnote } from './footnote.ts';
import { isDrawnBreak, isInset } from './inset.ts';
import { addPreformatted, addTyped, addVerse, holdsParagraphs, isStatedVerse } from './kept-lines.ts';
import { addImage, captionFrom } from './picture.ts';
import { isListAmid, isPulled, isSetAside, nameAmid, type Reading, setAside } from './set-aside.ts';
import { PLAIN, type Setting, settingIn } from './style.ts';
import { columnsSet, factRows, spansOf } from './table.ts';

/** A heading longer than this is a paragraph set large. */
const HEADING_SIZE = 300;

/** The blocks of some nodes. */
export function blocksOf(nodes: readonly PageNode[], reading: Reading, setting: Setting = PLAIN): readonly Block[] {
  const flow = newFlow(reading.source);
  walkAll(flow, nodes, reading, setting);
  endRun(flow);
  return flow.blocks;
}

export function walkAll(flow: Flow, nodes: readonly PageNode[], reading: Reading, setting: Setting): void {
  for (const [at, node] of nodes.entries()) {
    if (node.type === 'element' && isSetAside(node, reading) && !isListAmid(nodes, at, reading))
      setAside(node, reading, nameAmid(nodes, at, reading));
    else if (isPulled(nodes, at, reading)) setAside(node, reading, 'site-furniture');
    else if (node.type === 'element' && isInset(nodes, at))
      addQuotation(flow, node, reading, settingIn(node, setting, reading.styles));
    else walk(flow, node, reading, setting);
  }
}

function walk(flow: Flow, node: PageNode, reading: Reading, around: Setting): void {
  if (node.type === 'text') {
    flow.run.push({ type: 'text', value: node.value, marks: around.marks, line: node.line });
    flow.align = around.align;
    return;
  }
  const setting = settingIn(node, around, reading.styles);
  // A browser shows each choice by itself.
  if (node.name === 'option') flow.run.push({ type: 'break', marks: around.marks, line: node.line });
  switch (node.name) {
    case 'br':
      flow.run.push({ type: 'break', marks: around.marks, line: node.line });
      return;
    case 'img':
      addImage(flow, node, setting);
      return;
    case ENTRY:
      flow.run.push({ type: 'text', value: ` ${rawText(node)} `, marks: setting.marks, line: node.line });
      return;
    case 'hr':
      addRule(flow, node);
      return;
    case 'q':
      addQuoted(flow, node, reading, setting);
      return;
    case 'blockquote':
      addQuotation(flow, node, reading, setting);
      return;
    case 'ul':
    case 'ol':
    case 'dir':
    case 'menu':
      addList(flow, node, reading, setting);
      return;
    case 'math':
      addFormula(flow, node, reading, setting);
      return;
    case 'dl':
    case 'table':
      addTable(flow, node, reading, setting);
      return;
    case 'pre':
      if (holdsParagraphs(node)) walkElement(flow, node, reading, setting);
      else addPreformatted(flow, node, reading);
      return;
    case PASSAGE:
      if (flow.blocks.some(({ type }) => type !== 'heading')) addRule(flow, node);
      addTyped(flow, node, reading);
      return;
    case CONTROL:
      if (isTyped(node)) addPreformatted(flow, node, reading);
      else walkElement(flow, node, reading, setting);
      return;
    case DRAWING:
      for (const child of node.children) {
        const isLine = child.type === 'element' && child.name !== 'title';
        if (isLine) walkAll(flow, [child], reading, setting);
        else setAside(child, reading, 'site-furniture');
      }
      return;
    case DRAWN:
    case 'dialog':
      endRun(flow);
      walkAll(flow, node.children, reading, setting);
      endRun(flow);
      return;
    default:
      if (isDrawnBreak(node)) addRule(flow, node);
      else if (isStatedVerse(node)) addVerse(flow, node, reading);
      else if (isFootnote(node)) addFootnote(flow, node, reading, setting);
      else walkElement(flow, node, reading, setting);
      return;
  }
}

/** Whether a control holds a text of several paragraphs, as they were typed into a form. */
function isTyped(node: ElementNode): boolean {
  return node.children.every(({ type }) => type === 'text') && /\n\s*\n/.test(rawText(node).trim());
}

function walkElement(flow: Flow, node: ElementNode, reading: Reading, setting: Setting): void {
  if (!BLOCK.has(node.name)) {
    walkAll(flow, node.children, reading, setting);
    return;
  }
  endRun(flow);
  const level = /^h([1-6])$/.exec(node.name)?.[1] ?? (isTitleStyle(node) ? '1' : undefined);
  const outer = flow.heading;
  if (level !== undefined && node.size <= HEADING_SIZE) flow.heading = Number(level);
  const before = flow.blocks.length;
  walkAll(flow, node.children, reading, setting);
  endRun(flow, node.name === 'p' || node.name === 'div');
  flow.heading = outer;
  if (node.name === 'figcaption') captionFrom(flow, before);
}

/** A paragraph that a word processor sets in its style for titles. */
function isTitleStyle(node: ElementNode): boolean {
  return node.name === 'p' && /^(?:MsoTitle|Title|P_?Title)$/i.test(node.attributes.class ?? '');
}

function addFormula(flow: Flow, node: ElementNode, { edits, source }: Reading, setting: Setting): void {
  const formula = formulaIn(node);
  flow.align = setting.align;
  if (formula !== null) {
    flow.run.push({ type: 'formula', formula, marks: setting.marks, line: node.line });
    return;
  }
  // What its author said of it stands for one that shows nothing.
  const value = mathText(node);
  if (value === '') return;
  const place = { source, line: node.line, endLine: node.line };
  edits?.push({ rule: 'formula', place, run: 0, start: 0, before: '', after: value });
  flow.run.push({ type: 'text', value, marks: setting.marks, line: node.line });
}

function addRule(flow: Flow, node: ElementNode): void {
  endRun(flow);
  const gapBefore = takeGap(flow);
  flow.blocks.push({ type: 'scene-break', ornament: null, place: placeOf(flow, node.line, node.line), gapBefore });
}

/** A browser draws the quote marks of `<q>`. */
function addQuoted(flow: Flow, node: ElementNode, reading: Reading, setting: Setting): void {
  flow.run.push({ type: 'text', value: '“', marks: setting.marks, line: node.line });
  walkAll(flow, node.children, reading, setting);
  flow.run.push({ type: 'text', value: '”', marks: setting.marks, line: lastLine(node) });
}

function addQuotation(flow: Flow, node: ElementNode, reading: Reading, setting: Setting): void {
  if (node.size > reading.size * 0.5) {
    walkElement(flow, node, reading, setting);
    return;
  }
  endRun(flow);
  const children = blocksOf(node.children, reading, setting);
  if (children.length === 0) return;
  const gapBefore = takeGap(flow);
  flow.blocks.push({ type: 'quotation', place: placeOf(flow, node.line, lastLine(node)), gapBefore, children });
}

/** A footnote stands apart from the prose, with its number. */
function addFootnote(flow: Flow, node: ElementNode, reading: Reading, setting: Setting): void {
  endRun(flow);
  const children = blocksOf(node.children, reading, setting);
  if (children.length === 0) return;
  const place = placeOf(flow, node.line, lastLine(node));
  const note = { type: 'note', purpose: 'note', label: null, position: 'inline', place, children } as const;
  flow.blocks.push({ ...note, gapBefore: takeGap(flow) });
}

function addList(flow: Flow, node: ElementNode, reading: Reading, setting: Setting): void {
  endRun(flow);
  const isItem = (child: PageNode | undefined): boolean => child?.type === 'element' && child.name === 'li';
  if (!node.children.some(isItem) || node.size > reading.size * 0.5) {
    walkAll(flow, node.children, reading, setting);
    return;
  }
  // What stands between the items is an item too.
  const runs: PageNode[][] = [];
  node.children.forEach((child, i) => {
    if (i === 0 || isItem(child) || isItem(node.children[i - 1])) runs.push([child]);
    else runs.at(-1)?.push(child);
  });
  const inside = runs.map((run) => blocksOf(run, reading, setting)).filter((blocks) => blocks.length > 0);
  if (inside.length === 0) return;
  flow.blocks.push({
    type: 'list',
    ordered: node.name === 'ol',
    start: Number.parseInt(node.attributes.start ?? '1', 10) || 1,
    items: inside,
    place: placeOf(flow, node.line, lastLine(node)),
    gapBefore: takeGap(flow),
  });
}

/** A table of facts becomes a table; a table that only lays out a page is walked through. */
function addTable(flow: Flow, node: ElementNode, reading: Reading, setting: Setting): void {
  endRun(flow);
  const cells = factRows(node);
  if (cells === null) {
    walkAll(flow, node.children, reading, setting);
    return;
  }
  const rows = cells.map((row) => row.map((cell) => inlinesOfBlocks(blocksOf([cell], reading, setting))));
  const around = elementsOf(node).filter((child) => child.name === 'caption');
  walkAll(flow, around, reading, setting);
  endRun(flow);
  const spans = spansOf(cells);
  flow.blocks.push({
    type: 'table',
    headed: cells[0]?.every((cell) => cell.name === 'th') ?? false,
    rows,
    ...(spans.length > 0 ? { spans } : {}),
    ...alignedColumns(columnsSet(cells, spans, reading.styles)),
    place: placeOf(flow, node.line, lastLine(node)),
    gapBefore: takeGap(flow),
  });
}

const BREAK: Inline = { type: 'hard-break' };
function inlinesOfBlocks(blocks: readonly Block[]): readonly Inline[] {
  return blocks.flatMap((block, i): readonly Inline[] => {
    const own = block.type === 'list' ? inlinesOfBlocks(block.items.flat()) : [];
    return [...(i === 0 ? [] : [BREAK]), ...(block.type === 'paragraph' ? block.children : own)];
  });
}
