import { isContentsStyle, type Look, type ParagraphKind, PLAIN_LOOK, styleMeaning } from '../document/look.ts';
import type { Properties } from '../document/properties.ts';

/** What the text of a group is for. */
export type Destination =
  | 'body'
  | 'silent'
  /** A starred group that no list names: what it says is no running text. */
  | 'unknown'
  | 'field'
  | 'instruction'
  | 'result'
  | 'note'
  | 'box'
  | 'list-mark'
  | 'picture'
  | 'comment'
  | 'stylesheet'
  | 'style'
  | 'info'
  | 'property';

/** What a group inherits and gives back. Never changed, only replaced: groups may be nested without limit. */
export interface RtfState {
  readonly destination: Destination;
  /** Set at the group that opened the destination; what it opened is closed with it. */
  readonly opened: boolean;
  /** The next control word names the group's destination: 1, or 2 after the star. */
  readonly naming: 0 | 1 | 2;
  readonly look: Look;
  readonly hidden: boolean;
  readonly deleted: boolean;
  readonly kind: ParagraphKind;
  readonly level: number;
  /** A line of a table of contents. */
  readonly contents: boolean;
  readonly align: 'center' | 'right' | null;
  readonly inTable: boolean;
  readonly listLevel: number;
  readonly border: boolean;
  /** Under `info`: which property. */
  readonly property: string;
}

/** What `\pard` resets. */
export const PLAIN_PARAGRAPH_STATE: Pick<
  RtfState,
  'kind' | 'level' | 'contents' | 'align' | 'inTable' | 'listLevel' | 'border'
> = {
  kind: 'body',
  level: 0,
  contents: false,
  align: null,
  inTable: false,
  listLevel: 0,
  border: false,
};

export const START: RtfState = {
  ...PLAIN_PARAGRAPH_STATE,
  destination: 'body',
  opened: false,
  naming: 0,
  look: PLAIN_LOOK,
  hidden: false,
  deleted: false,
  property: '',
};

/** The state after a control word that sets the look of characters; null for other words. */
export function characterState(state: RtfState, name: string, value: number | null): RtfState | null {
  const on = value !== 0;
  const look = (change: Partial<Look>): RtfState => ({ ...state, look: { ...state.look, ...change } });
  switch (name) {
    case 'plain':
      return { ...state, look: { ...PLAIN_LOOK, link: state.look.link }, hidden: false, deleted: false };
    case 'b':
      return look({ bold: on });
    case 'i':
      return look({ italic: on });
    case 'ul':
    case 'uld':
    case 'uldb':
    case 'ulw':
    case 'uldash':
    case 'ulwave':
    case 'ulth':
      return look({ underline: on });
    case 'ulnone':
      return look({ underline: false });
    case 'strike':
    case 'striked':
      return look({ strike: on });
    case 'super':
    case 'up':
      return look({ raised: on ? 'sup' : null });
    // Raised and lowered parts of a formula are groups.
    case 'msup':
      return look({ raised: 'sup' });
    case 'msub':
      return look({ raised: 'sub' });
    case 'sub':
    case 'dn':
      return look({ raised: on ? 'sub' : null });
    case 'nosupersub':
      return look({ raised: null });
    case 'v':
      return { ...state, hidden: on };
    case 'deleted':
      return { ...state, deleted: on };
    default:
      return null;
  }
}

/** The state after a control word that sets a paragraph; null for other words. */
export function paragraphState(state: RtfState, name: string, value: number | null): RtfState | null {
  switch (name) {
    case 'pard':
      return { ...state, ...PLAIN_PARAGRAPH_STATE };
    case 'qc':
      return { ...state, align: 'center' };
    case 'qr':
      return { ...state, align: 'right' };
    case 'ql':
    case 'qj':
      return { ...state, align: null };
    case 'intbl':
      return { ...state, inTable: value !== 0 };
    case 'ilvl':
      return { ...state, listLevel: Math.max(0, value ?? 0) };
    case 'brdrb':
    case 'brdrt':
      return { ...state, border: true };
    case 'outlinelevel':
      return value !== null && value < 9 ? { ...state, kind: 'heading', level: value + 1 } : state;
    default:
      return null;
  }
}

/** What stands before the text of a rich text: its styles by number, and its properties. */
export class RtfHeader {
  readonly properties: { -readonly [Key in keyof Properties]: Properties[Key] } = {};
  readonly #styles = new Map<number, Partial<RtfState>>();
  #number = 0;
  #name = '';
  #level = 0;

  beginStyle(): void {
    this.#number = 0;
    this.#name = '';
    this.#level = 0;
  }

  /** A control word of a style: only styles of paragraphs are numbered `s`. */
  styleWord(name: string, value: number): void {
    if (name === 's') this.#number = value;
    else if (name === 'cs' || name === 'ts' || name === 'ds') this.#number = -1;
    else if (name === 'outlinelevel' && value >= 0 && value < 9) this.#level = value + 1;
  }

  addName(text: string): void {
    this.#name += text;
  }

  endStyle(): void {
    if (this.#number < 0) return;
    const name = this.#name.replace(/;\s*$/, '');
    const outlined = this.#level > 0 ? ({ kind: 'heading', level: this.#level } as const) : {};
    this.#styles.set(this.#number, { ...(styleMeaning(name) ?? outlined), contents: isContentsStyle(name) });
  }

  /** What a style says of its paragraphs. */
  style(number: number): Partial<RtfState> {
    return this.#styles.get(number) ?? {};
  }

  /** Adds to a property, by the name of its destination. */
  addProperty(destination: string, text: string): void {
    const key = destination === 'doccomm' ? 'description' : (destination as keyof Properties);
    this.properties[key] = (this.properties[key] ?? '') + text;
  }
}
