import { type Look, type ParagraphKind, PLAIN_LOOK } from '../document/look.ts';

/** What the text of a group is for. */
export type Destination =
  | 'body'
  | 'silent'
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

export const START: RtfState = {
  destination: 'body',
  opened: false,
  naming: 0,
  look: PLAIN_LOOK,
  hidden: false,
  deleted: false,
  kind: 'body',
  level: 0,
  contents: false,
  align: null,
  inTable: false,
  listLevel: 0,
  border: false,
  property: '',
};

/** What `\pard` resets. */
export const PLAIN_PARAGRAPH_STATE: Partial<RtfState> = {
  kind: 'body',
  level: 0,
  contents: false,
  align: null,
  inTable: false,
  listLevel: 0,
  border: false,
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
