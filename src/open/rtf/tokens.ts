/** What a rich text is made of, in the order in which it is written. */
export interface TokenHandler {
  open(): void;
  close(): void;
  /** A control word, or a control symbol as a word of one sign; `value` is its number, null for none. */
  word(name: string, value: number | null): void;
  /** Characters in the code page of their font. */
  text(bytes: Uint8Array): void;
  /** Data that follows `\bin`. */
  data(bytes: Uint8Array): void;
}

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const LF = 0x0a;
const CR = 0x0d;

/** Reads a rich text token by token (Rich Text Format 1.9.1, "RTF syntax"), in one linear pass, however it is nested. */
export function readTokens(bytes: Uint8Array, handler: TokenHandler): void {
  let at = 0;
  while (at < bytes.length) {
    const code = bytes[at] as number;
    if (code === BACKSLASH) at = readControl(bytes, at + 1, handler);
    else if (code === OPEN || code === CLOSE || code === LF || code === CR || code === 0) {
      if (code === OPEN) handler.open();
      else if (code === CLOSE) handler.close();
      at += 1;
    } else {
      const end = textEnd(bytes, at + 1);
      handler.text(bytes.subarray(at, end));
      at = end;
    }
  }
}

/** Bytes handed over at a time, so that a reader can stop. */
const LONGEST = 1 << 16;

function textEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  const most = Math.min(bytes.length, from + LONGEST);
  for (; at < most; at += 1) {
    const code = bytes[at] as number;
    if (code === BACKSLASH || code === OPEN || code === CLOSE || code === LF || code === CR || code === 0) break;
  }
  return at;
}

/** Reads what follows a backslash; gives where it ends. */
function readControl(bytes: Uint8Array, from: number, handler: TokenHandler): number {
  const first = bytes[from];
  if (first === undefined) return from;
  if (first === 0x27) return readHexadecimal(bytes, from + 1, handler);
  if (!isLetter(first)) {
    if (first === BACKSLASH || first === OPEN || first === CLOSE) handler.text(bytes.subarray(from, from + 1));
    else handler.word(String.fromCharCode(first), null);
    return from + 1;
  }
  let at = from;
  // No control word is longer than 32 letters.
  while (at < from + 32 && isLetter(bytes[at])) at += 1;
  const name = String.fromCharCode(...bytes.subarray(from, at));
  const digits = at + (bytes[at] === 0x2d ? 1 : 0);
  let end = digits;
  while (end < digits + 10 && isDigit(bytes[end])) end += 1;
  const value = end === digits ? null : Number.parseInt(String.fromCharCode(...bytes.subarray(at, end)), 10);
  if (end === digits) end = at;
  if (bytes[end] === 0x20) end += 1;
  if (name !== 'bin') handler.word(name, value);
  else {
    const stop = Math.min(bytes.length, end + Math.max(0, value ?? 0));
    handler.data(bytes.subarray(end, stop));
    end = stop;
  }
  return end;
}

function readHexadecimal(bytes: Uint8Array, at: number, handler: TokenHandler): number {
  const [high, low] = [hexadecimal(bytes[at]), hexadecimal(bytes[at + 1])];
  if (high === null || low === null) return at;
  handler.text(Uint8Array.of(high * 16 + low));
  return at + 2;
}

/** The number that a hexadecimal digit stands for. */
export function hexadecimal(code: number | undefined): number | null {
  if (code === undefined) return null;
  if (isDigit(code)) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : null;
}

function isLetter(code: number | undefined): boolean {
  return code !== undefined && (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x39;
}
