import { listMark } from '../document/list-mark.ts';
import type { ParagraphSetting } from '../document/look.ts';
import type { DocumentWriter } from '../document/writer.ts';
import type { Fields } from './fields.ts';
import type { Numbering } from './numbering.ts';
import type { ParagraphProperties } from './properties.ts';
import { type ResolvedParagraph, resolveParagraph } from './settings.ts';
import type { Style } from './styles.ts';

/** A paragraph that is being read. */
export interface OpenParagraph {
  readonly own: ParagraphProperties;
  resolved: ResolvedParagraph | null;
  /** Whether text of it is in a table of contents. */
  contents: boolean;
  size: number;
  /** Whether a field shows its prompt in it. */
  prompt: boolean;
  /** Whether a line is drawn in it. */
  rule: boolean;
}

/** A line longer than this is no entry of a table of contents. */
const ENTRY_SIZE = 300;

/** The open paragraphs, one inside the other where a text box stands in one, and how they are written. */
export class Paragraphs {
  readonly #writer: DocumentWriter;
  readonly #fields: Fields;
  readonly #styles: ReadonlyMap<string, Style>;
  readonly #numbering: Numbering;
  readonly #open: OpenParagraph[] = [];

  constructor(writer: DocumentWriter, fields: Fields, styles: ReadonlyMap<string, Style>, numbering: Numbering) {
    this.#writer = writer;
    this.#fields = fields;
    this.#styles = styles;
    this.#numbering = numbering;
  }

  get any(): boolean {
    return this.#open.length > 0;
  }

  begin(): OpenParagraph {
    const made: OpenParagraph = { own: {}, resolved: null, contents: false, size: 0, prompt: false, rule: false };
    this.#open.push(made);
    return made;
  }

  /** The innermost open paragraph; one is begun where there is none. */
  current(): OpenParagraph {
    return this.#open.at(-1) ?? this.begin();
  }

  resolved(): ResolvedParagraph {
    const paragraph = this.current();
    paragraph.resolved ??= resolveParagraph(paragraph.own, this.#styles);
    return paragraph.resolved;
  }

  end(): void {
    const { own } = this.current();
    if (!own.joined) this.write();
    this.#open.pop();
    if (own.sectionBreak) this.#writer.pageBreak();
  }

  /** Writes what the open paragraph holds so far. */
  write(): void {
    const paragraph = this.current();
    const { kind, level, align, contents, border, pageBreakBefore } = this.resolved();
    if (paragraph.contents && (paragraph.size > ENTRY_SIZE || kind === 'heading')) {
      paragraph.contents = false;
      this.#fields.leaveContents();
    }
    if (contents || paragraph.contents) {
      this.#writer.dropParagraph('printed-contents');
      return;
    }
    if (pageBreakBefore) this.#writer.pageBreak();
    const empty = this.#writer.isEmpty();
    if (empty && paragraph.prompt) {
      // A field that nobody filled in is no gap between two paragraphs.
      this.#writer.dropParagraph('placeholder');
      return;
    }
    if (empty && (paragraph.rule || border !== undefined)) this.#writer.rule();
    this.#writer.endParagraph({ kind, level, align: align ?? null, ...this.#listPosition(empty) });
    if (!empty && (paragraph.rule || (kind === 'body' && paragraph.own.border === 'bottom'))) this.#writer.rule();
    paragraph.rule = false;
  }

  #listPosition(empty: boolean): Pick<ParagraphSetting, 'list' | 'dash'> {
    const { kind, numbering, listLevel } = this.resolved();
    const level = listLevel ?? 0;
    if (numbering === undefined || numbering === '0' || (empty && kind !== 'heading')) return { list: null };
    return this.#writer.setBy(listMark(this.#numbering.next(numbering, level), kind === 'heading'), level);
  }
}
