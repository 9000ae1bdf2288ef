import type http from 'node:http';

/** What a request is refused with: a status, what is wrong and what to do. */
export class Refused extends Error {
  readonly status: number;
  readonly remedy: string | null;

  constructor(status: number, reason: string, remedy: string | null = null) {
    super(reason);
    this.status = status;
    this.remedy = remedy;
  }
}

/** Bytes that a request which changes something may have: a pasted story is an upload. */
const LARGEST = 1_000_000;

/** Reads what a page asks for: one object of JSON. No form of any other page can send it. */
export async function bodyOf(request: http.IncomingMessage): Promise<Asked> {
  if (!/^application\/json(;|$)/.test(request.headers['content-type'] ?? '')) throw new Refused(415, 'Send JSON.');
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > LARGEST) throw new Refused(413, 'That is too much at once.');
    pieces.push(piece);
  }
  try {
    const held: unknown = JSON.parse(Buffer.concat(pieces).toString('utf8'));
    if (typeof held === 'object' && held !== null && !Array.isArray(held))
      return new Asked(held as Record<string, unknown>);
  } catch {
    // Said below.
  }
  throw new Refused(400, 'That is no JSON object.');
}

/** The members of what was asked, each of the kind that is wanted or refused. */
export class Asked {
  readonly #held: Readonly<Record<string, unknown>>;

  constructor(held: Readonly<Record<string, unknown>>) {
    this.#held = held;
  }

  text(name: string): string {
    const value = this.#own(name);
    if (typeof value !== 'string') throw new Refused(400, `\`${name}\` must be a text.`);
    return value;
  }

  textOr<T>(name: string, otherwise: T): string | T {
    return this.#own(name) === undefined || this.#own(name) === null ? otherwise : this.text(name);
  }

  number(name: string): number {
    const value = this.#own(name);
    if (!Number.isSafeInteger(value) || (value as number) < 0) throw new Refused(400, `\`${name}\` must be a number.`);
    return value as number;
  }

  numberOr<T>(name: string, otherwise: T): number | T {
    return this.#own(name) === undefined || this.#own(name) === null ? otherwise : this.number(name);
  }

  /** Whether something is wished; absent is no. */
  flag(name: string): boolean {
    return this.#own(name) === true;
  }

  texts(name: string): readonly string[] {
    const value = this.#own(name);
    if (!Array.isArray(value) || !value.every((one) => typeof one === 'string') || value.length > 10_000)
      throw new Refused(400, `\`${name}\` must be a list of texts.`);
    return value as string[];
  }

  /** A value of any kind; absent is null. */
  value(name: string): unknown {
    return this.#own(name) ?? null;
  }

  #own(name: string): unknown {
    return Object.hasOwn(this.#held, name) ? this.#held[name] : undefined;
  }
}
