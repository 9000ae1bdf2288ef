import { type ElementNode, lastLine, type PageNode, rawText, wordsOfNode } from '../../markup/tree.ts';
import type { Edit, Removal, RemovalName } from '../../model/index.ts';
import { FALLBACK, FRAME, FURNITURE } from './allowed.ts';
import { type ClassStyles, isHidden } from './style.ts';

/** What reading a page's nodes needs and leaves behind. */
export interface Reading {
  readonly source: string;
  readonly styles: ClassStyles;
  /** Characters of text in the whole page: a quotation that holds most of them is a margin, not a quotation. */
  readonly size: number;
  readonly removals: Removal[];
  /** What is said of formulas that show nothing. */
  readonly edits?: Edit[];
  /** What is shown: what a browser shows, or what is hidden too, or the words of controls as well. */
  readonly shows: 'page' | 'hidden' | 'everything';
}

/** Records the words of a node as taken out of the story. */
export function setAside(node: PageNode, reading: Reading, name: RemovalName): void {
  const text = wordsOfNode(node).trim();
  if (text === '') return;
  reading.removals.push({ name, place: { source: reading.source, line: node.line, endLine: lastLine(node) }, text });
}

/** Elements whose words are never the story's. */
const SET_ASIDE: ReadonlySet<string> = new Set([FURNITURE, 'select', 'option', 'optgroup', 'nav', 'title', 'head']);

/** More words than this inside a control mean a page that forgot to close it. */
export const CONTROL_SIZE = 2000;

/** Whether an element's words are not the story's, by what it is: a control, hidden, or about the reader's program. */
export function isSetAside(node: ElementNode, reading: Reading): boolean {
  if (node.name === 'head') return true;
  if (reading.shows === 'everything') return node.name === 'title';
  if (SET_ASIDE.has(node.name)) return node.size <= CONTROL_SIZE;
  if (node.name === FRAME && !/[.!?…。]\S{0,2}$/u.test(rawText(node).trim())) return true;
  if ((node.name === FALLBACK || node.name === FRAME) && isAboutBrowser(rawText(node).trim())) return true;
  return reading.shows === 'page' && isHidden(node, reading.styles);
}

/** What a page tells readers whose program shows no film, frame or script: it speaks of the program. */
const PROGRAM =
  /browser|navigat(?:eur|or)|navegador|przegl\u0105dark|браузер|浏览器|瀏覽器|ブラウザ|브라우저|flash ?player|plug-?in|javascript|html ?5|i?frames\b/iu;
const LACK =
  /support|enabl|requir|upgrad|updat|install|download|cannot|can.?t\b|unable|old|unterst\u00fctz|aktiv|prend pas|charge pas|activ|soport|compatib|suport|obs\u0142ug|поддерж|включ|支持|启用|対応|有効|지원/iu;

/** The longest of such messages. */
const LONGEST = 300;

/** Whether the words inside a film, a frame or the like are about the reader's program, not about what it would show. */
function isAboutBrowser(text: string): boolean {
  return text.length <= LONGEST && PROGRAM.test(text) && LACK.test(text);
}
