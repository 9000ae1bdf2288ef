import { sentencesIn } from '../../removals/index.ts';
import { PLAIN_LOOK } from '../document/look.ts';
import { listMark } from '../document/number-format.ts';
import { DocumentWriter } from '../document/writer.ts';
import { destinationOf, OpenTable, PictureData, RtfFields } from './destinations.ts';
import type { TextHandler } from './interpret.ts';
import { characterState, PLAIN_PARAGRAPH_STATE, paragraphState, RtfHeader, type RtfState, START } from './state.ts';

/** No group of a program's own is longer that a person wrote. */
const LONGEST_UNREAD = 20_000;
const PARAGRAPH_ENDS: ReadonlySet<string> = new Set(['par', '\n', '\r', 'nestcell']);
const LINE_ENDS: ReadonlySet<string> = new Set(['line', 'lbr', 'softline']);

/** Writes a rich text down as a document. */
export class RtfReader implements TextHandler {
  readonly writer: DocumentWriter;
  readonly header: RtfHeader = new RtfHeader();
  readonly pictures: Map<string, Uint8Array> = new Map();
  comments = 0;
  deletions = 0;
  drawings = 0;
  /** Sentences in groups of which nobody says what they are. */
  readonly unread: string[] = [];
  readonly #scopes: RtfState[] = [];
  readonly #table: OpenTable;
  #state: RtfState = START;
  readonly #fields = new RtfFields();
  #mark = '';
  #picture = new PictureData();
  #unread = '';
  /** Depth of notes and text boxes around; tables are not written there. */
  #asides = 0;

  constructor(name: string) {
    this.writer = new DocumentWriter(name);
    this.#table = new OpenTable(this.writer);
  }

  open(): void {
    this.#scopes.push(this.#state);
    const destination = this.#state.destination === 'stylesheet' ? 'style' : this.#state.destination;
    if (destination === 'style') this.header.beginStyle();
    this.#state = { ...this.#state, destination, opened: false, naming: 1 };
  }

  close(): void {
    const left = this.#state;
    this.#state = this.#scopes.pop() ?? START;
    if (left.destination === 'style' && this.#state.destination === 'stylesheet') this.header.endStyle();
    if (left.opened) this.#ended(left);
  }

  word(name: string, value: number | null): void {
    const { naming, destination } = this.#state;
    if (name === '*') {
      this.#state = { ...this.#state, naming: 2 };
      return;
    }
    if (naming > 0) {
      const next = destinationOf(name, naming === 2, destination);
      this.#state = { ...this.#state, naming: 0 };
      if (next !== null) {
        this.#state = { ...this.#state, destination: next, opened: true, property: name };
        if (next !== 'style') this.#began();
      }
    }
    this.#apply(name, value);
  }

  text(value: string): void {
    if (this.#state.naming > 0) this.#state = { ...this.#state, naming: 0 };
    const { destination, hidden, deleted, look, property } = this.#state;
    if (destination === 'body' || destination === 'result' || destination === 'field' || this.#isAside()) {
      if (deleted) this.deletions += value.trim() === '' ? 0 : 1;
      else if (hidden) this.writer.leaveOutPiece('hidden-text', value);
      else {
        this.#prepare();
        this.writer.text(value, look);
      }
    } else if (destination === 'property') this.header.addProperty(property, value);
    else if (destination === 'style') this.header.addName(value);
    else if (destination === 'instruction') this.#fields.instruct(value);
    else if (destination === 'list-mark') this.#mark += value;
    else if (destination === 'picture') this.#picture.text(value);
    else if (destination === 'unknown' && this.#unread.length < LONGEST_UNREAD) this.#unread += value;
  }

  data(bytes: Uint8Array): void {
    if (this.#state.destination === 'picture') this.#picture.data(bytes);
  }

  /** Ends what the text left open. */
  finish(): void {
    while (this.#scopes.length > 0) this.close();
    if (!this.writer.isEmpty()) this.#endParagraph();
    this.#table.end();
  }

  #isAside(): boolean {
    return this.#state.destination === 'note' || this.#state.destination === 'box';
  }

  #prepare(): void {
    if (this.#asides === 0) this.#table.prepare(this.#state.inTable);
  }

  #apply(name: string, value: number | null): void {
    const { destination } = this.#state;
    if (destination === 'picture') this.#picture.word(name);
    if (destination === 'style') {
      this.header.styleWord(name, value ?? 0);
      return;
    }
    if (
      destination === 'silent' ||
      destination === 'unknown' ||
      destination === 'list-mark' ||
      destination === 'comment'
    )
      return;
    const changed = characterState(this.#state, name, value) ?? paragraphState(this.#state, name, value);
    if (changed) this.#state = changed;
    else if (name === 's') this.#state = { ...this.#state, ...this.header.style(value ?? 0) };
    else this.#break(name);
  }

  #break(name: string): void {
    if (PARAGRAPH_ENDS.has(name)) {
      this.#prepare();
      this.#endParagraph();
    } else if (LINE_ENDS.has(name)) {
      this.#prepare();
      this.writer.lineBreak();
    } else if (name === 'page' || name === 'sect' || name === 'pagebb') {
      if (name !== 'pagebb' && !this.writer.isEmpty()) this.#endParagraph();
      this.writer.pageBreak();
    } else if (name === 'sbknone') this.writer.pageBreak(false);
    else if (name === 'mden' || name === 'mrad') this.#putSign(name === 'mden' ? '/' : '√');
    else if (this.#asides > 0) return;
    else if (name === 'row') this.#table.endRow();
    else if (name === 'cell') {
      this.#table.prepare(true);
      if (!this.writer.isEmpty()) this.#endParagraph();
      this.#table.endCell();
    }
  }

  /** What a formula shows without holding it. */
  #putSign(sign: string): void {
    this.#prepare();
    this.writer.generatedText(sign, this.#state.look);
  }

  #endParagraph(): void {
    const { kind, level, align, contents, listLevel, border } = this.#state;
    const mark = listMark(this.#mark, kind === 'heading');
    this.#mark = '';
    if (this.writer.takesEntry({ isMade: this.#fields.inContents, isSet: contents }, align)) return;
    if (border && this.writer.isEmpty()) this.writer.rule();
    this.writer.endParagraph({ kind, level, align, ...this.writer.setBy(mark, listLevel) });
  }

  #began(): void {
    switch (this.#state.destination) {
      case 'note':
        this.#prepare();
        this.#asides += 1;
        this.#state = { ...this.#state, ...PLAIN_PARAGRAPH_STATE, look: PLAIN_LOOK };
        this.writer.openNote(false);
        return;
      case 'box':
        this.#prepare();
        this.#asides += 1;
        this.writer.openBox();
        return;
      case 'field':
        this.#fields.begin();
        return;
      case 'result':
        this.#state = { ...this.#state, look: this.#fields.beginResult(this.#state.look, this.#scopes.length) };
        return;
      case 'picture':
        this.#picture = new PictureData();
        return;
      case 'comment':
        this.comments += 1;
        return;
      case 'list-mark':
        this.#mark = '';
        return;
      case 'unknown':
        this.#unread = '';
        return;
      default:
    }
  }

  #ended(left: RtfState): void {
    if (left.destination === 'note' || left.destination === 'box') {
      if (!this.writer.isEmpty()) this.writer.endParagraph({ kind: 'body', level: 0, align: left.align, list: null });
      this.#asides -= 1;
      this.writer.closeAside(left.destination === 'note');
    } else if (left.destination === 'picture') {
      const address = this.#picture.storeIn(this.pictures);
      if (address === null) this.drawings += 1;
      else {
        this.#prepare();
        this.writer.image(address, '');
      }
    } else if (left.destination === 'unknown') {
      if (sentencesIn(this.#unread) > 0) {
        this.writer.leaveOut('hidden-text', this.#unread);
        this.unread.push(this.#unread);
      }
    } else if (left.destination === 'field' && this.#fields.end(this.#scopes.length)) {
      if (!this.writer.isEmpty()) this.writer.dropParagraph('printed-contents');
    }
  }
}
