import type { Attributes } from '../../markup/xml.ts';
import { isContentsStyle, type StyleMeaning, styleMeaning } from '../document/look.ts';

/** How text is set; absent where the style says nothing. */
export interface TextProperties {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  raised?: 'sup' | 'sub' | null;
  hidden?: boolean;
}

/** How a paragraph is set; absent where the style says nothing. */
export interface BlockProperties {
  align?: 'center' | 'right' | null;
  breakBefore?: boolean;
  breakAfter?: boolean;
  border?: boolean;
}

interface RawStyle {
  readonly name: string;
  readonly parent: string | null;
  readonly outline: number;
  readonly text: TextProperties;
  readonly block: BlockProperties;
}

/** A style with all that it takes over from its parents. */
export interface OdtStyle {
  readonly meaning: StyleMeaning | null;
  readonly contents: boolean;
  readonly rule: boolean;
  readonly text: TextProperties;
  readonly block: BlockProperties;
}

/** How a level of a list, or of headings, is marked. */
export interface LevelMark {
  readonly bullet: string | null;
  readonly format: string;
  readonly before: string;
  readonly after: string;
  readonly start: number;
}

const NOTHING: OdtStyle = { meaning: null, contents: false, rule: false, text: {}, block: {} };
const DEEPEST = 20;

/** The styles of a document, as they are read (ODF 1.3 part 3, chapter 16). */
export class OdtStyles {
  readonly #raw = new Map<string, RawStyle>();
  readonly #resolved = new Map<string, OdtStyle>();
  readonly #marks = new Map<string, LevelMark>();
  #open: RawStyle | null = null;
  #list = '';

  /** Takes an element of the styles. */
  open(name: string, attributes: Attributes): void {
    if (name === 'style:style') this.#begin(attributes);
    else if (name === 'style:text-properties' && this.#open) textProperties(this.#open.text, attributes);
    else if (name === 'style:paragraph-properties' && this.#open) blockProperties(this.#open.block, attributes);
    else if (name === 'text:list-style') this.#list = attributes['style:name'] ?? '';
    else if (name === 'text:outline-style') this.#list = ' outline';
    else if (/^text:(?:list|outline)-level-style/.test(name)) this.#mark(attributes);
  }

  close(name: string): void {
    if (name === 'style:style') this.#open = null;
  }

  /** The style of a family (`paragraph`, `text`) by its name; one that says nothing when there is none. */
  style(family: string, name: string | undefined): OdtStyle {
    const key = `${family} ${name ?? ''}`;
    const known = this.#resolved.get(key);
    if (known) return known;
    const style = name === undefined ? NOTHING : this.#resolve(family, name);
    this.#resolved.set(key, style);
    return style;
  }

  /** The mark of a list's level, from 0 on; of headings when the list has no name. */
  mark(list: string | null, level: number): LevelMark | null {
    return this.#marks.get(`${list ?? ' outline'} ${level + 1}`) ?? null;
  }

  #begin(attributes: Attributes): void {
    const name = attributes['style:name'] ?? '';
    const block: BlockProperties = (attributes['style:master-page-name'] ?? '') === '' ? {} : { breakBefore: true };
    this.#open = {
      name: attributes['style:display-name'] ?? plainName(name),
      parent: attributes['style:parent-style-name'] ?? null,
      outline: Number(attributes['style:default-outline-level']) || 0,
      text: {},
      block,
    };
    this.#raw.set(`${attributes['style:family'] ?? ''} ${name}`, this.#open);
  }

  #mark(attributes: Attributes): void {
    this.#marks.set(`${this.#list} ${attributes['text:level'] ?? ''}`, {
      bullet: attributes['text:bullet-char'] ?? null,
      format: attributes['style:num-format'] ?? '',
      before: attributes['style:num-prefix'] ?? '',
      after: attributes['style:num-suffix'] ?? '',
      start: Number(attributes['text:start-value'] ?? 1) || 1,
    });
  }

  #resolve(family: string, name: string): OdtStyle {
    const chain: RawStyle[] = [];
    for (let at = this.#raw.get(`${family} ${name}`); at && chain.length < DEEPEST; ) {
      chain.unshift(at);
      at = at.parent === null ? undefined : this.#raw.get(`${family} ${at.parent}`);
    }
    // A document need not define the styles that every program knows.
    const names = chain.length === 0 ? [plainName(name)] : chain.map((style) => style.name).reverse();
    const outline = chain.findLast((style) => style.outline > 0)?.outline ?? 0;
    const meaning = names.map(styleMeaning).find((found) => found !== null) ?? null;
    return {
      meaning: meaning ?? (outline > 0 ? { kind: 'heading', level: outline } : null),
      contents: names.some(isContentsStyle),
      rule: names.some((style) => /^horizontal line$/i.test(style)),
      text: Object.assign({}, ...chain.map(({ text }) => text)),
      block: Object.assign({}, ...chain.map(({ block }) => block)),
    };
  }
}

function textProperties(to: TextProperties, attributes: Attributes): void {
  const weight = attributes['fo:font-weight'];
  const slope = attributes['fo:font-style'];
  const under = attributes['style:text-underline-style'];
  const through = attributes['style:text-line-through-style'];
  const position = attributes['style:text-position'];
  const display = attributes['text:display'];
  if (weight !== undefined) to.bold = weight === 'bold' || Number(weight) >= 600;
  if (slope !== undefined) to.italic = slope === 'italic' || slope === 'oblique';
  if (under !== undefined) to.underline = under !== 'none';
  if (through !== undefined) to.strike = through !== 'none';
  if (position !== undefined) to.raised = raisedBy(position);
  if (display !== undefined) to.hidden = display === 'none';
}

function raisedBy(position: string): 'sup' | 'sub' | null {
  const by = /^(super|sub|(-?\d))/.exec(position)?.[1];
  if (by === undefined || /^0/.test(position)) return null;
  return by === 'sub' || by.startsWith('-') ? 'sub' : 'sup';
}

function blockProperties(to: BlockProperties, attributes: Attributes): void {
  const align = attributes['fo:text-align'];
  const before = attributes['fo:break-before'];
  const after = attributes['fo:break-after'];
  const border = attributes['fo:border-bottom'] ?? attributes['fo:border-top'];
  if (align !== undefined) to.align = align === 'center' ? 'center' : /^(?:end|right)$/.test(align) ? 'right' : null;
  if (before !== undefined) to.breakBefore = before === 'page' || to.breakBefore === true;
  if (after !== undefined) to.breakAfter = after === 'page';
  if (border !== undefined) to.border = !/^none$|\bnone\b/.test(border);
}

/** `Heading_20_1` is `Heading 1`. */
function plainName(name: string): string {
  return name.replace(/_([0-9a-f]{2})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
