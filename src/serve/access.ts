import { createHash, timingSafeEqual } from 'node:crypto';
import type http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** Who may ask: one name and its password. */
export interface User {
  readonly name: string;
  readonly password: string;
}

/** Milliseconds that a wrong password costs whoever tries it. */
const PENALTY = 500;

/**
 * Whether a request comes from the user, by HTTP's basic authentication (RFC 7617) or by the headers of KOReader's sync,
 * which hold the MD5 of the password in hex. Everybody may ask where there is no user. A wrong password is answered late.
 */
export async function isAllowed(user: User | null, { headers }: http.IncomingMessage): Promise<boolean> {
  if (user === null) return true;
  const said = basic(headers.authorization) ?? sync(headers);
  if (said === null) return false;
  const key = said.isHashed ? createHash('md5').update(user.password).digest('hex') : user.password;
  // Both are compared, so that the time it takes does not tell which of them is wrong.
  const [isName, isKey] = [isSame(said.name, user.name), isSame(said.key, key)];
  if (isName && isKey) return true;
  await pause(PENALTY);
  return false;
}

/** What a request says of who it comes from. */
interface Said {
  readonly name: string;
  readonly key: string;
  readonly isHashed: boolean;
}

function basic(header: string | undefined): Said | null {
  const encoded = /^Basic\s+([A-Za-z\d+/=]+)\s*$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const at = text.indexOf(':');
  return at < 0 ? null : { name: text.slice(0, at), key: text.slice(at + 1), isHashed: false };
}

function sync(headers: http.IncomingHttpHeaders): Said | null {
  const [name, key] = [headers['x-auth-user'], headers['x-auth-key']];
  return typeof name === 'string' && typeof key === 'string' ? { name, key: key.toLowerCase(), isHashed: true } : null;
}

/** Whether two texts are the same, in a time that does not tell how much of them is. */
function isSame(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return x !== undefined && y !== undefined && timingSafeEqual(x, y);
}
