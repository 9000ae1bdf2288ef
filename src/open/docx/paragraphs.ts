import type { ParagraphSetting } from '../document/look.ts';
import { listMark } from '../document/number-format.ts';
import type { DocumentWriter } from '../document/writer.ts';
import type { Numbering } from './numbering.ts';
import { type ParagraphProperties, type ResolvedParagraph, resolveParagraph, type Style } from './styles.ts';

/** The fields around a stretch of text: what each does, and whether its result is being shown. */
export class Fields {
  readonly #open: { instruction: string; shown: boolean }[] = [];

  /** Begins a field that says at once what it does. */
  begin(instruction: string): void {
    this.#open.push({ instruction, shown: true });
  }

  /** Takes a mark of a field: where it begins, where its result begins, where it ends. */
  mark(type: string): void {
    const field = this.#open.at(-1);
    if (type === 'begin') this.#open.push({ instruction: '', shown: false });
    else if (type === 'separate' && field) field.shown = true;
    else if (type === 'end') this.#open.pop();
  }

  instruction(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.shown) field.instruction += text;
  }

  end(): void {
    this.#open.pop();
  }

  /** The address of the link that the text is in; null for none, or one inside the document. */
  link(): string | null {
    for (const { instruction, shown } of this.#open) {
      const found = shown ? /^\s*HYPERLINK\s+(?!\\)(?:"([^"]*)"|(\S+))/i.exec(instruction) : null;
      if (found) return found[1] ?? found[2] ?? null;
    }
    return null;
  }

  /** Whether the text is in a table of contents. */
  inContents(): boolean {
    return this.#open.some(({ instruction, shown }) => shown && /^\s*TOC\b/i.test(instruction));
  }

  /** Forgets the open contents field: what is inside it cannot be one. */
  leaveContents(): void {
    for (const field of this.#open) if (/^\s*TOC\b/i.test(field.instruction)) field.instruction = '';
  }
}

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
    if (this.#writer.takesEntry({ isMade: paragraph.contents, isSet: contents }, align ?? null)) return;
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
