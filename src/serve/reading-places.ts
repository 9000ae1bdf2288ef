import type http from 'node:http';
import path from 'node:path';
import { readPlain } from '../io/plain-file.ts';
import { writeWhole } from '../io/write.ts';

/** How far somebody has read in a book, as KOReader tells it; what the fields mean is its own affair. */
interface ReadingPlace {
  readonly progress: string;
  /** From 0 to 1. */
  readonly percentage: number;
  readonly device: string;
  readonly device_id?: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
}

/** The file that keeps the places, in the folder of books. */
const PLACES_FILE = '.fascicle-reading.json';
/** Bytes: of a request, and of the file; letters of a field; books in all, of which the longest unread is forgotten. */
const [LARGEST_REQUEST, LARGEST_FILE, LONGEST, MOST] = [16 * 1024, 32 * 1024 ** 2, 2048, 20_000];

/** An answer in KOReader's words. */
export interface SyncAnswer {
  readonly status: number;
  readonly body: object;
}

/** Faults as KOReader's own server numbers them. */
const FAULTS = {
  exists: { status: 402, body: { code: 2002, message: 'Username is already registered.' } },
  invalid: { status: 403, body: { code: 2003, message: 'Invalid request' } },
  document: { status: 403, body: { code: 2004, message: "Field 'document' not provided." } },
  nobody: { status: 401, body: { code: 2001, message: 'This catalogue has no user: it is started with --user.' } },
} as const;

/** Whether a path is one of KOReader's sync. */
export function isSyncPath(pathname: string): boolean {
  return /^\/(?:users\/(?:create|auth)|syncs\/progress(?:\/[^/]*)?|healthcheck)\/?$/.test(pathname);
}

/** Keeps the places at which books were left, in one file of the folder. */
export class ReadingPlaces {
  readonly #file: string;
  #places: Map<string, ReadingPlace> | null = null;
  #written: Promise<void> = Promise.resolve();

  constructor(folder: string) {
    this.#file = path.join(folder, PLACES_FILE);
  }

  /** The place of a document; null when none is known. */
  get(document: string): ReadingPlace | null {
    return this.#all().get(document) ?? null;
  }

  /** Remembers a place; done when it is on the disk. Throws what the file system throws. */
  async put(document: string, place: ReadingPlace): Promise<void> {
    const places = this.#all();
    // The last one put is the last one to be forgotten.
    places.delete(document);
    places.set(document, place);
    for (const oldest of places.keys()) {
      if (places.size <= MOST) break;
      places.delete(oldest);
    }
    const write = async (): Promise<void> => {
      await writeWhole(this.#file, Buffer.from(`${JSON.stringify(Object.fromEntries(places))}\n`));
    };
    this.#written = this.#written.then(write, write);
    await this.#written;
  }

  #all(): Map<string, ReadingPlace> {
    this.#places ??= new Map(readPlaces(this.#file));
    return this.#places;
  }
}

/** A file that is missing, or that was not written here, knows no places. */
function readPlaces(file: string): readonly [string, ReadingPlace][] {
  try {
    const held: unknown = JSON.parse(new TextDecoder().decode(readPlain(file, LARGEST_FILE)));
    if (typeof held !== 'object' || held === null) return [];
    return Object.entries(held).filter((entry): entry is [string, ReadingPlace] => isPlace(entry[1]));
  } catch {
    return [];
  }
}

function isPlace(value: unknown): value is ReadingPlace {
  const { progress, percentage, device, timestamp } = (value ?? {}) as Partial<Record<keyof ReadingPlace, unknown>>;
  return (
    typeof progress === 'string' &&
    typeof percentage === 'number' &&
    typeof device === 'string' &&
    typeof timestamp === 'number'
  );
}

/**
 * Answers a request of KOReader's sync that came from the user; without one, nobody can write. Registering is refused:
 * whoever started the server named the user.
 */
export async function answerSync(
  places: ReadingPlaces | null,
  request: http.IncomingMessage,
  pathname: string,
): Promise<SyncAnswer> {
  const [, first = '', , document = ''] = pathname.split('/');
  if (first === 'healthcheck') return { status: 200, body: { state: 'OK' } };
  if (places === null) return FAULTS.nobody;
  if (pathname.startsWith('/users/auth')) return { status: 200, body: { authorized: 'OK' } };
  if (pathname.startsWith('/users/create')) return FAULTS.exists;
  if (request.method === 'PUT') return await put(places, request);
  if (!isDocument(document)) return FAULTS.document;
  const place = places.get(document);
  return { status: 200, body: place === null ? {} : { document, ...place } };
}

async function put(places: ReadingPlaces, request: http.IncomingMessage): Promise<SyncAnswer> {
  const said = await jsonOf(request);
  if (said === null) return FAULTS.invalid;
  const { document, progress, percentage, device, device_id: id } = said;
  if (!isDocument(document)) return FAULTS.document;
  const share = Number(percentage);
  if (!isText(progress) || !isText(device) || !Number.isFinite(share)) return FAULTS.invalid;
  const timestamp = Math.floor(Date.now() / 1000);
  const place = { progress, percentage: share, device, ...(isText(id) ? { device_id: id } : {}), timestamp };
  await places.put(document, place);
  return { status: 200, body: { document, timestamp } };
}

/** KOReader names a document by a hash. */
function isDocument(value: unknown): value is string {
  return typeof value === 'string' && /^\w{1,200}$/.test(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST;
}

/** The object that a request brings; null for anything else, and for too much. */
async function jsonOf(request: http.IncomingMessage): Promise<Readonly<Record<string, unknown>> | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request) {
    pieces.push(piece as Buffer);
    size += (piece as Buffer).length;
    if (size > LARGEST_REQUEST) return null;
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(pieces).toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
