import { decodedAddress } from '../markup/write.ts';
import type { Source } from '../model/index.ts';

/**
 * Finds the bytes of a picture that a source names and that did not come with it: beside the source, for a file.
 * null when there are none. It must never use the network.
 */
export type FindPicture = (address: string, source: string) => Promise<Uint8Array | null>;

/** Whether an address leads to another computer. */
export function isRemote(address: string): boolean {
  return /^\s*(?:https?:|ftp:|\/\/)/i.test(address);
}

/**
 * The bytes at a picture's address: in the address itself (`data:`), among the pictures that came with the source, or
 * where `find` says. null when they are nowhere; remote addresses are never followed, but a saved page may hold the
 * picture under its remote address.
 */
export async function bytesAt(
  address: string,
  source: Source | undefined,
  find?: FindPicture,
): Promise<Uint8Array | null> {
  const trimmed = address.trim();
  if (/^data:/i.test(trimmed)) return dataOf(trimmed);
  for (const form of formsOf(trimmed)) {
    const found = source?.pictures?.get(form);
    if (found) return found;
  }
  if (trimmed === '' || isRemote(trimmed) || !find || !source) return null;
  return await find(trimmed, source.name);
}

/** The ways in which a container may have written the address. */
function formsOf(address: string): readonly string[] {
  const bare = address.replace(/[?#].*$/s, '');
  const decoded = decodedAddress(bare);
  const forms = [address, bare, decoded, decoded.replace(/^(?:\.\/)+/, ''), address.replace(/^cid:/i, '')];
  return [...new Set(forms)];
}

/** The bytes of a `data:` address (RFC 2397); null when it is none. */
export function dataOf(address: string): Uint8Array | null {
  const comma = address.indexOf(',');
  if (comma < 0) return null;
  const data = address.slice(comma + 1);
  const bytes = /;\s*base64\s*$/i.test(address.slice(0, comma))
    ? Buffer.from(decodedAddress(data), 'base64')
    : Buffer.from(decodedAddress(data), 'utf8');
  return bytes.length === 0 ? null : bytes;
}
