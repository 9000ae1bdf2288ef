import { BeyondMeasure } from '../../markup/xml.ts';
import type { Formula, Move, Removal } from '../../model/index.ts';
import { type Context, newContext } from './context.ts';
import { isEmpty, type Piece } from './inlines.ts';
import { type Look, PLAIN_LOOK } from './look.ts';

/** Characters of text in one document: five times the longest novels. */
const MOST_TEXT = 16 * 1024 * 1024;

/** What a person types as the mark of a note. */
const MARK = /^\s*[^\s]{1,8}\s*$/;

/** Gathers the pieces of the open paragraph, and lists the words that are left out or added. */
export class PieceWriter {
  readonly removals: Removal[] = [];
  /** Words of notes and text boxes, which stand below the paragraph that they are fixed to. */
  readonly moves: Move[] = [];
  /** Words that the document shows but does not hold as text: the numbers of its notes and headings. */
  readonly generated: string[] = [];
  /** The first paragraphs that are not empty, for what they say of the story. */
  readonly opening: string[] = [];
  protected readonly name: string;
  protected readonly contexts: Context[] = [newContext(null)];
  protected line = 1;
  /** The number of the note whose mark the document types next. */
  protected marked: number | null = null;
  #size = 0;

  constructor(name: string) {
    this.name = name;
  }

  protected get at(): Context {
    return this.contexts.at(-1) as Context;
  }

  /** Makes the raised mark that was written last that of a note; whether there is one: a sign, or the note's number. */
  protected takeMark(note: number): boolean {
    const { pieces } = this.at;
    const last = pieces.at(-1);
    if (last?.type !== 'text' || last.look.raised !== 'sup' || last.look.note !== undefined) return false;
    const mark = last.value.trim();
    if (mark !== `${note}` && !/^[*†‡§¶]{1,3}$/.test(mark)) return false;
    pieces[pieces.length - 1] = { ...last, look: { ...last.look, note } };
    return true;
  }

  text(value: string, look: Look): void {
    if (value === '') return;
    this.#size += value.length;
    if (this.#size > MOST_TEXT) throw new BeyondMeasure('it holds more text than any story');
    const mark = this.marked !== null && MARK.test(value) ? { note: this.marked } : {};
    this.marked = null;
    this.at.pieces.push({ type: 'text', value, look: { ...look, ...mark } });
  }

  /** The prompt of a field that nobody filled in: words like others in a line of words, nothing where it is alone. */
  prompt(value: string, look: Look): void {
    this.text(value, { ...look, prompt: true });
  }

  /** Leaves out the prompts of a paragraph that holds nothing else. */
  protected leavePrompts(pieces: readonly Piece[]): void {
    for (const piece of pieces)
      if (piece.type === 'text' && piece.look.prompt) this.leaveOutPiece('placeholder', piece.value);
  }

  /** Text that the document shows without holding it. */
  generatedText(value: string, look: Look = PLAIN_LOOK): void {
    this.generated.push(value);
    this.text(value, { ...look, generated: true });
  }

  /** Puts text before the open paragraph: the dash or the words that a list mark shows. */
  prepend(value: string): void {
    if (this.isEmpty() && !/\p{L}/u.test(value)) return;
    this.generated.push(value);
    this.at.pieces.unshift({ type: 'text', value, look: { ...PLAIN_LOOK, generated: true } });
  }

  lineBreak(): void {
    this.at.pieces.push({ type: 'break' });
  }

  image(src: string, alt: string): void {
    this.#size += alt.length;
    this.at.pieces.push({ type: 'image', src, alt });
  }

  formula(formula: Formula): void {
    this.#size += formula.text.length;
    this.at.pieces.push({ type: 'formula', formula });
  }

  /** Words of the document that are left out, by name. */
  leaveOut(name: Removal['name'], text: string): void {
    if (text.trim() === '') return;
    this.removals.push({ name, place: { source: this.name, line: this.line, endLine: this.line }, text });
  }

  /** A piece of what is left out of the open paragraph: parsers hand words over in pieces. */
  leaveOutPiece(name: Removal['name'], piece: string): void {
    const last = this.removals.at(-1);
    if (last?.name === name && last.place.line === this.line)
      this.removals[this.removals.length - 1] = { ...last, text: last.text + piece };
    else this.leaveOut(name, piece);
  }

  /** Whether the open paragraph shows nothing yet. */
  isEmpty(): boolean {
    return isEmpty(this.at.pieces);
  }
}
