import { count, type DepthGuard, depthGuard, VOID } from './depth.ts';
import { tokenize } from './tokens.ts';

/** What a first look at a page's source finds. */
export interface Scan {
  /** The same markup with the line number on every tag, without scripts, styles, comments and too deep tags. */
  readonly markup: string;
  /** The text of the page's style sheets. */
  readonly styles: string;
  /** What the page states as data (JSON-LD), as typed. */
  readonly data: readonly string[];
  readonly scripts: number;
  /** Tags left out because they were nested deeper than the limit. */
  readonly tooDeep: number;
}

/** The attribute that carries a tag's line through sanitising. */
export const LINE = 'data-line';

interface State {
  readonly text: string;
  readonly pieces: string[];
  readonly guard: DepthGuard;
  readonly strictXml: boolean;
  styles: string;
  readonly data: string[];
  /** Whether the script that is open holds data. */
  isData: boolean;
  scripts: number;
  /** Everything before this index is written or left out. */
  from: number;
  /** Where the last tag ended that was left out for a line end. */
  lastLineEnd: number;
  line: number;
  lineIndex: number;
  tagStart: number;
  name: string;
  nameEnd: number;
  /** Set between `<script>` and `</script>`. */
  silent: string | null;
}

/** Marks lines and takes out, in one linear pass, what must never reach a tree. Line ends keep their number. */
export function scan(text: string): Scan {
  const state: State = {
    text,
    pieces: [],
    guard: depthGuard(),
    strictXml: /<\?xml|XHTML|xmlns=/.test(text.slice(0, 600)),
    styles: '',
    data: [],
    isData: false,
    scripts: 0,
    from: 0,
    lastLineEnd: 0,
    line: 1,
    lineIndex: 0,
    tagStart: 0,
    name: '',
    nameEnd: 0,
    silent: null,
  };
  tokenize(text, callbacks(state));
  if (state.silent === null) state.pieces.push(text.slice(state.from));
  return {
    markup: state.pieces.join(''),
    styles: state.styles,
    data: state.data,
    scripts: state.scripts,
    tooDeep: state.guard.dropped(),
  };
}

function callbacks(state: State): Parameters<typeof tokenize>[1] {
  return {
    ontext: (start, end) => {
      if (state.silent === 'style') state.styles += state.text.slice(start, end);
      else if (state.silent === 'script' && state.isData) addData(state, start, end);
    },
    oncdata: (start, end) => leaveOut(state, start - 9, end + 1),
    oncomment: (start, end) => leaveOut(state, commentStart(state.text, start), afterTag(state.text, end)),
    ondeclaration: (start, end) => leaveOut(state, commentStart(state.text, start), end + 1),
    onprocessinginstruction: (start, end) => leaveOut(state, commentStart(state.text, start), end + 1),
    onopentagname: (start, end) => {
      state.tagStart = start - 1;
      state.name = state.text.slice(start, end).toLowerCase();
      state.nameEnd = end;
    },
    onopentagend: (end) => opened(state, end + 1, false),
    onselfclosingtag: (end) => opened(state, end + 1, state.strictXml),
    onclosetag: (start, end) => closed(state, state.text.slice(start, end).toLowerCase(), start, end),
  };
}

/** Most text that the data of a page may have. */
const MOST_DATA = 500_000;

function addData(state: State, start: number, end: number): void {
  const last = state.data.pop() ?? '';
  state.data.push(last.length + end - start > MOST_DATA ? last : last + state.text.slice(start, end));
}

/** Where a comment or declaration that has its words from `start` on begins: at its `<`. */
function commentStart(text: string, start: number): number {
  const at = text.lastIndexOf('<', start - 1);
  return at === -1 || start - at > 4 ? start : at;
}

/** The index after the next `>` from `end` on. */
function afterTag(text: string, end: number): number {
  const at = text.indexOf('>', end);
  return at === -1 ? text.length : at + 1;
}

function opened(state: State, end: number, selfClosed: boolean): void {
  const { name } = state;
  if (name === 'script' || name === 'style') {
    if (name === 'script') {
      state.isData = /\btype\s*=\s*["']?application\/ld\+json/i.test(state.text.slice(state.tagStart, end));
      if (state.isData) state.data.push('');
      state.scripts += 1;
    }
    leaveOut(state, state.tagStart, end);
    if (!selfClosed) state.silent = name;
    return;
  }
  const verdict = state.guard.open(name, selfClosed);
  if (verdict !== 'keep') {
    leaveOut(state, state.tagStart, end);
    if (verdict === 'line' && state.text.slice(state.lastLineEnd, state.tagStart).trim() !== '')
      state.pieces.push('<br><br>');
    if (verdict === 'line') state.lastLineEnd = end;
    return;
  }
  state.pieces.push(state.text.slice(state.from, state.nameEnd), ` ${LINE}="${lineAt(state, state.tagStart)}"`);
  state.pieces.push(state.text.slice(state.nameEnd, end));
  // An end tag of `br` would be a line end of its own.
  if (selfClosed && !VOID.has(name)) state.pieces.push(`</${name}>`);
  state.from = end;
}

function closed(state: State, name: string, start: number, end: number): void {
  const after = afterTag(state.text, end);
  if (state.silent !== null) {
    if (name !== state.silent) return;
    state.pieces.push('\n'.repeat(count(state.text, state.from, after)));
    state.from = after;
    state.silent = null;
    return;
  }
  if (state.guard.close(name) === 'drop') leaveOut(state, start - 2, after);
}

/** Writes what stands before `start` and leaves out the rest up to `end`, but for its line ends. */
function leaveOut(state: State, start: number, end: number): void {
  if (state.silent !== null || start < state.from) return;
  const seam = SEAM.test(state.text.slice(Math.max(state.from, start - 12), start)) ? '<!---->' : '';
  state.pieces.push(state.text.slice(state.from, start), seam, '\n'.repeat(count(state.text, start, end)));
  state.from = end;
}

/** What would make a tag or a character with the words that follow, once what stood between them is gone. */
const SEAM = /(<|&[#\w]*)$/;

function lineAt(state: State, index: number): number {
  state.line += count(state.text, state.lineIndex, index);
  state.lineIndex = index;
  return state.line;
}
