import type { Removal } from '../../model/index.ts';
import {
  type Context,
  closeAround,
  DEEPEST,
  newContext,
  openAround,
  paragraphOf,
  putEmpty,
  type Settled,
  type Written,
} from './context.ts';
import { mayBeEntry, takeCaption, withoutEntries } from './entries.ts';
import { held, isEmpty, noteId, type Piece, plainText, takeBullet } from './inlines.ts';
import { type ParagraphSetting, PLAIN_LOOK, PLAIN_PARAGRAPH } from './look.ts';
import type { ListMark } from './number-format.ts';
import { PieceWriter } from './pieces.ts';
import { closeTag, openTag, type WrittenTag, written } from './tree.ts';

/**
 * Writes a word processor's document as a page, paragraph after paragraph. Paragraph n of the body stands on line n.
 * Empty paragraphs are the gaps of the text; notes stand below the paragraph that refers to them, for a reader to place.
 */
export class DocumentWriter extends PieceWriter {
  /** Notes and text boxes that wait for the end of their list or table, and those of the open paragraph. */
  readonly #asides: Written[][] = [];
  readonly #fresh: Written[][] = [];
  /** Text boxes that stand before the first word of the open paragraph. */
  readonly #above: Written[][] = [];
  #tables = 0;
  #notes = 0;
  #cut = false;
  #inStory = false;

  /** Leaves the open paragraph out, by name. */
  dropParagraph(name: Removal['name']): void {
    if (name === 'printed-contents') this.leaveOut(name, takeCaption(this.at.out) ?? '');
    this.leaveOut(name, plainText(this.at.pieces));
    this.at.pieces = [];
    this.#endLine();
  }

  /**
   * Takes the open paragraph as a line of contents; false when it is none. One that the document makes leaves at once;
   * one that is only set as such, when the whole document shows that it is one.
   */
  takesEntry(by: { readonly isMade: boolean; readonly isSet: boolean }, align: ParagraphSetting['align']): boolean {
    if (!by.isMade && !(by.isSet && mayBeEntry(plainText(this.at.pieces)))) return false;
    if (by.isMade || this.contexts.length > 1 || this.isEmpty()) {
      this.dropParagraph('printed-contents');
      return true;
    }
    const { pieces } = this.at;
    this.at.pieces = [];
    this.#close(0, false);
    const paragraph = paragraphOf(pieces, { ...PLAIN_PARAGRAPH, align });
    this.at.out.push({ kind: 'entry', text: plainText(pieces), line: this.line, paragraph });
    this.#endLine();
    return true;
  }

  /** What a mark makes of the open paragraph: an item of a list, or text before it. */
  setBy(mark: ListMark, level: number): Pick<ParagraphSetting, 'list' | 'dash'> {
    if (mark.type === 'text') this.prepend(`${mark.text} `);
    if (mark.type === 'dash') return { list: null, dash: !this.isEmpty() };
    return { list: mark.type === 'item' ? { level, ordered: mark.ordered, number: mark.number } : null };
  }

  endParagraph(setting: ParagraphSetting): void {
    const at = this.at;
    const { pieces } = at;
    at.pieces = [];
    if (isEmpty(pieces)) {
      this.leavePrompts(pieces);
      if (!this.#putAbove(at)) at.empty += Math.max(1, pieces.filter((piece) => piece.type === 'break').length);
      this.#endLine();
      return;
    }
    const list = setting.list ?? (takeBullet(pieces) ? { level: 0, ordered: false, number: 1 } : null);
    this.#write(at, pieces, { ...setting, list });
  }

  #write(at: Context, pieces: Piece[], setting: ParagraphSetting): void {
    this.#noteMove(pieces);
    if (at.mark !== null) pieces.unshift({ type: 'text', value: `${at.mark} `, look: PLAIN_LOOK });
    at.mark = null;
    if (this.opening.length < 12) this.opening.push(plainText(pieces).slice(0, 300));
    const quotation = setting.kind === 'quotation' && setting.list === null;
    this.#close(setting.list === null ? 0 : setting.list.level + 1, quotation);
    const cut = this.#cut && at === this.contexts[0];
    // What is empty around a page break is the page.
    if (cut) at.empty = 0;
    if (cut) this.#cut = false;
    openAround(at, setting, cut && (quotation || setting.kind === 'body'));
    // A box that stands in a heading is told below it.
    if (at.lists.length === 0 && (quotation || setting.kind === 'body')) this.#putAbove(at);
    else if (this.#isBody()) this.#fresh.unshift(...this.#above.splice(0));
    at.out.push(paragraphOf(pieces, setting));
    this.#inStory = true;
    if (this.#isBody()) this.#asides.push(...this.#fresh.splice(0));
    if (at.lists.length === 0) this.#putAsides();
    this.#endLine();
  }

  #isBody(): boolean {
    return this.contexts.length === 1 || this.#tables > 0;
  }

  /** Puts the boxes that the open paragraph begins with where it stands; whether there are any. */
  #putAbove(at: Context): boolean {
    if (this.#above.length === 0 || !this.#isBody()) return false;
    putEmpty(at);
    for (const box of this.#above.splice(0)) at.out.push(...box);
    return true;
  }

  /** The paragraphs of notes and text boxes stand elsewhere than where the document holds them. */
  #noteMove(pieces: readonly Piece[]): void {
    if (!this.contexts.some(({ isAside }) => isAside)) return;
    const place = { source: this.name, line: this.line, endLine: this.line };
    this.moves.push({ place, text: plainText(held(pieces)) });
  }

  /** A line drawn across the page. */
  rule(): void {
    if (!this.isEmpty()) return;
    this.#close(0, false);
    putEmpty(this.at);
    this.at.out.push(written('hr'));
    this.#cut = false;
  }

  /** A page break cuts unless a heading follows, or a rule is there already. */
  pageBreak(on = true): void {
    this.#cut = on && this.#inStory && this.contexts.length === 1;
  }

  /**
   * Begins a note; its mark is its number, or `typed` when the document types one; what is raised right before it, a
   * sign or the number of the note, is typed as its mark.
   */
  openNote(isTyped: boolean): void {
    this.#notes += 1;
    const mark = `[${this.#notes}]`;
    const typed = this.takeMark(this.#notes) || isTyped;
    if (!typed) {
      this.generated.push(mark, mark);
      this.at.pieces.push({ type: 'text', value: mark, look: { ...PLAIN_LOOK, raised: 'sup', note: this.#notes } });
    }
    this.contexts.push({ ...newContext(typed ? null : mark, this.#notes), isAside: true });
    this.marked = null;
  }

  /** Begins a text box. */
  openBox(): void {
    this.contexts.push({ ...newContext(null), isAside: true });
  }

  /** Ends a note or a text box. What is `typed` next is the note's mark. */
  closeAside(note: boolean, typed = false): void {
    const { note: number, mark } = this.at;
    const out = this.#leave();
    // A note without words shows no mark of its own.
    if (out.length === 0 && note && mark !== null) this.generated.pop();
    if (out.length === 0) return;
    const isAbove = !note && this.contexts.length === 1 && this.isEmpty();
    (isAbove ? this.#above : this.#fresh).push(
      note ? [openTag('aside', { id: noteId(number), role: 'doc-footnote' }), ...out, closeTag('aside')] : [...out],
    );
    if (typed) this.marked = number;
  }

  openTable(): void {
    if (!this.isEmpty()) this.endParagraph(PLAIN_PARAGRAPH);
    this.#close(0, false);
    putEmpty(this.at);
    this.#tables += 1;
    this.#tag(openTag('table'));
  }

  openRow(): void {
    this.#tag(openTag('tr'));
  }

  openCell(): void {
    this.contexts.push(newContext(null));
  }

  closeCell(heading: boolean): void {
    const out = [...this.#leave()];
    this.#tag(openTag(heading ? 'th' : 'td'));
    this.at.out.push(...out);
    this.#tag(closeTag(heading ? 'th' : 'td'));
  }

  closeRow(): void {
    this.#tag(closeTag('tr'));
  }

  closeTable(): void {
    this.#tag(closeTag('table'));
    this.#tables -= 1;
    this.#putAsides();
  }

  /** The whole body. Whatever is still open ends here. */
  finish(setting: ParagraphSetting): readonly Settled[] {
    while (this.contexts.length > 1) this.closeAside(false);
    if (!this.isEmpty()) this.endParagraph(setting);
    this.#close(0, false);
    this.#asides.push(...this.#above.splice(0), ...this.#fresh.splice(0));
    this.#putAsides();
    return withoutEntries(this.at.out, (text, line) => {
      if (text.trim() === '') return;
      this.removals.push({ name: 'printed-contents', place: { source: this.name, line, endLine: line }, text });
    });
  }

  /** A tag of a table; one nested too deep is drawn flat. */
  #tag(tag: WrittenTag): void {
    if (this.#tables <= DEEPEST) this.at.out.push(tag);
  }

  #leave(): readonly Written[] {
    if (this.contexts.length === 1) return [];
    if (!this.isEmpty()) this.endParagraph(PLAIN_PARAGRAPH);
    this.#close(0, false);
    return (this.contexts.pop() as Context).out;
  }

  /** Ends the lists deeper than `depth`, and a quotation; what waits below a list stands there then. */
  #close(depth: number, quotation: boolean): void {
    const inList = this.at.lists.length > 0;
    closeAround(this.at, depth, quotation);
    if (inList && this.at.lists.length === 0) this.#putAsides();
  }

  #putAsides(): void {
    if (this.contexts.length > 1) return;
    for (const aside of this.#asides.splice(0)) this.at.out.push(...aside);
  }

  #endLine(): void {
    if (this.contexts.length > 1 && this.#tables === 0) return;
    this.line += 1;
    this.at.out.push('\n');
  }
}
