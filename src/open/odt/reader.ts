import type { Attributes, XmlHandler } from '../../markup/xml.ts';
import type { Look, ParagraphKind } from '../document/look.ts';
import { formattedNumber, listMark } from '../document/number-format.ts';
import { DocumentWriter } from '../document/writer.ts';
import { Frames } from './frames.ts';
import type { OdtPackage } from './package.ts';
import { type LevelMark, type OdtStyle, OdtStyles, type TextProperties } from './styles.ts';

/** Elements that are passed over whole: what was deleted, comments, the settings of indexes, data. */
const PASSED: ReadonlySet<string> = new Set(
  `text:note-citation office:annotation text:tracked-changes office:forms office:meta office:styles office:master-styles
office:automatic-styles office:font-face-decls office:scripts office:settings office:event-listeners
text:table-of-content-source text:alphabetical-index-source text:illustration-index-source text:user-index-source
text:table-index-source text:object-index-source text:bibliography-source`.split(/\s+/),
);

const INDEX = /^text:(?:table-of-content|alphabetical-index|illustration-index|table-index|user-index|object-index)$/;

interface OpenParagraph {
  readonly style: OdtStyle;
  readonly kind: ParagraphKind;
  readonly level: number;
  /** A heading that is counted. */
  readonly counted: boolean;
}

/** Writes an ODT down as a document. */
export class OdtReader implements XmlHandler {
  readonly writer: DocumentWriter;
  readonly frames: Frames;
  comments = 0;
  deletions = 0;
  readonly #styles = new OdtStyles();
  readonly #lists: Lists;
  readonly #paragraphs: OpenParagraph[] = [];
  /** What each open span adds, and what it is a link to. */
  readonly #spans: { readonly text: TextProperties; readonly link: string | null }[] = [];
  readonly #sections: boolean[] = [];
  #passed = 0;
  #prompts = 0;
  #indexes = 0;
  #headed = false;

  constructor(name: string, from: OdtPackage, readStyles: (styles: OdtStyles) => void) {
    this.writer = new DocumentWriter(name);
    this.frames = new Frames(from, this.writer);
    readStyles(this.#styles);
    this.#lists = new Lists(this.#styles);
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'office:annotation') this.comments += 1;
    if (name === 'text:deletion') this.deletions += 1;
    if (PASSED.has(name)) this.#passed += 1;
    if (this.#passed > 0) return;
    if (name === 'text:placeholder') this.#prompts += 1;
    if (this.#lists.open(name, attributes) || this.frames.open(name, attributes)) return;
    if (INDEX.test(name)) this.#indexes += 1;
    else if (name === 'text:p' || name === 'text:h') this.#beginParagraph(name, attributes);
    else if (name === 'text:section') this.#sections.push(attributes['text:display'] === 'none');
    else if (/^table:/.test(name)) this.#table(name);
    else this.#inline(name, attributes);
  }

  text(value: string): void {
    if (this.#passed > 0 || this.frames.text(value) || this.#paragraphs.length === 0) return;
    const { look, hidden } = this.#look();
    if (hidden) this.writer.leaveOutPiece('hidden-text', value);
    else if (this.#prompts > 0) this.writer.prompt(value, look);
    else this.writer.text(value, look);
  }

  close(name: string): void {
    if (PASSED.has(name)) this.#passed -= 1;
    else if (this.#passed > 0) return;
    else if (name === 'text:placeholder') this.#prompts -= 1;
    else if (this.#lists.close(name) || this.frames.close(name)) return;
    else if (INDEX.test(name)) this.#indexes -= 1;
    else if (name === 'text:p' || name === 'text:h') this.#endParagraph();
    else if (name === 'text:section') this.#sections.pop();
    else if (name === 'text:span' || name === 'text:a') this.#spans.pop();
    else if (name === 'text:note-body') this.writer.closeAside(true);
    else if (name === 'table:table-cell') this.writer.closeCell(this.#headed);
    else if (name === 'table:table-row') this.writer.closeRow();
    else if (name === 'table:table-header-rows') this.#headed = false;
    else if (name === 'table:table') this.writer.closeTable();
  }

  #look(): { readonly look: Look; readonly hidden: boolean } {
    const all: TextProperties = { ...this.#paragraphs.at(-1)?.style.text };
    for (const { text } of this.#spans) Object.assign(all, text);
    const look: Look = {
      bold: all.bold ?? false,
      italic: all.italic ?? false,
      underline: all.underline ?? false,
      strike: all.strike ?? false,
      raised: all.raised ?? null,
      link: this.#spans.findLast(({ link }) => link !== null)?.link ?? null,
    };
    return { look, hidden: (all.hidden ?? false) || this.#sections.includes(true) };
  }

  #inline(name: string, attributes: Attributes): void {
    switch (name) {
      case 'text:span':
        this.#spans.push({ text: this.#styles.style('text', attributes['text:style-name']).text, link: null });
        return;
      case 'text:a': {
        const href = attributes['xlink:href'] ?? '';
        this.#spans.push({ text: {}, link: /^(?:https?:|mailto:)/i.test(href) ? href : null });
        return;
      }
      case 'text:s':
        this.text(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 200)));
        return;
      case 'text:tab':
        this.text('\t');
        return;
      case 'text:line-break':
        this.writer.lineBreak();
        return;
      case 'text:note-body':
        this.writer.openNote(false);
        return;
      default:
    }
  }

  #table(name: string): void {
    if (name === 'table:table') this.writer.openTable();
    else if (name === 'table:table-header-rows') this.#headed = true;
    else if (name === 'table:table-row') this.writer.openRow();
    else if (name === 'table:table-cell') this.writer.openCell();
  }

  #beginParagraph(name: string, attributes: Attributes): void {
    const style = this.#styles.style('paragraph', attributes['text:style-name']);
    const meaning = style.meaning;
    const level = Number(attributes['text:outline-level']) || 1;
    const heading = name === 'text:h' && !['title', 'subtitle', 'author'].includes(meaning?.kind ?? '');
    this.#paragraphs.push({
      style,
      kind: heading ? 'heading' : (meaning?.kind ?? 'body'),
      level: heading ? level : (meaning?.level ?? 0),
      counted: heading && attributes['text:is-list-header'] !== 'true',
    });
    if (style.block.breakBefore) this.writer.pageBreak();
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const { style, kind, level } = paragraph;
    const empty = this.writer.isEmpty();
    const number = paragraph.counted && !empty ? this.#lists.headingMark(level) : '';
    const item = empty ? null : this.#lists.takeItem();
    const align = style.block.align ?? null;
    if (this.writer.takesEntry({ isMade: this.#indexes > 0, isSet: style.contents }, align)) return;
    if (empty && (style.rule || style.block.border)) this.writer.rule();
    const mark = listMark(item?.shown || number, kind === 'heading');
    const marked = this.writer.setBy(mark, item?.level ?? 0);
    this.writer.endParagraph({ kind, level, align, ...marked });
    if (style.block.breakAfter) this.writer.pageBreak();
  }
}

interface OpenList {
  readonly style: string;
  count: number;
}

/** The lists that are open, and the numbers that their items and the headings have come to. */
class Lists {
  readonly #styles: OdtStyles;
  readonly #open: OpenList[] = [];
  readonly #last = new Map<string, number>();
  readonly #headings: number[] = [];
  #item: { readonly shown: string; readonly level: number } | null = null;

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  open(name: string, attributes: Attributes): boolean {
    if (name === 'text:list') {
      const style = attributes['text:style-name'] ?? this.#open.at(-1)?.style ?? '';
      const level = this.#open.length;
      const before = attributes['text:continue-numbering'] === 'true' || attributes['text:continue-list'] !== undefined;
      const start = (this.#styles.mark(style, level)?.start ?? 1) - 1;
      this.#open.push({ style, count: before ? (this.#last.get(`${style} ${level}`) ?? start) : start });
      return true;
    }
    if (name === 'text:list-header') return true;
    if (name !== 'text:list-item') return false;
    this.#begin(attributes);
    return true;
  }

  close(name: string): boolean {
    if (name === 'text:list-item') this.#item = null;
    else if (name === 'text:list') {
      const list = this.#open.pop();
      if (list) this.#last.set(`${list.style} ${this.#open.length}`, list.count);
    } else return name === 'text:list-header';
    return true;
  }

  /** The mark of the item that begins here; null when none does. */
  takeItem(): { readonly shown: string; readonly level: number } | null {
    const item = this.#item;
    this.#item = null;
    return item;
  }

  /** Counts a heading; its number as the document shows it, empty when headings have none. */
  headingMark(level: number): string {
    this.#headings.length = level;
    this.#headings[level - 1] = (this.#headings[level - 1] ?? 0) + 1;
    const mark = this.#styles.mark(null, level - 1);
    return mark === null || mark.format === '' ? '' : shown(mark, this.#headings[level - 1] ?? 1);
  }

  #begin(attributes: Attributes): void {
    const list = this.#open.at(-1);
    if (!list) return;
    const level = this.#open.length - 1;
    const mark = this.#styles.mark(list.style, level);
    list.count = Number(attributes['text:start-value']) || list.count + 1;
    this.#item = { shown: mark ? (mark.bullet ?? shown(mark, list.count)) || '' : '•', level };
  }
}

function shown(mark: LevelMark, number: number): string {
  return mark.format === '' ? '' : `${mark.before}${formattedNumber(number, mark.format)}${mark.after}`;
}
