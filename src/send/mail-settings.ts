import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import os from 'node:os';
import { isOpenToOthers, ownSettings } from '../io/plain-file.ts';
import { nearest } from '../io/trouble.ts';
import { type Diagnostic, type Outcome, outcome, topOf } from '../model/index.ts';

/** How mail leaves this machine. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte, `starttls` before anything is said, or `none`, for a server on this machine or allowed. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user: string | null;
  readonly password: string | null;
  readonly from: string;
  /** Where books go unless the command line says otherwise. */
  readonly to: string | null;
}

/** A key of the file. `unencrypted` allows mail to go in the open to another machine. */
type Key = keyof MailSettings | 'unencrypted';

/** The keys of the file, and the environment variable that stands for each. */
const KEYS: Readonly<Record<Key, string>> = {
  host: 'FASCICLE_MAIL_HOST',
  port: 'FASCICLE_MAIL_PORT',
  security: 'FASCICLE_MAIL_SECURITY',
  user: 'FASCICLE_MAIL_USER',
  password: 'FASCICLE_MAIL_PASSWORD',
  from: 'FASCICLE_MAIL_FROM',
  to: 'FASCICLE_MAIL_TO',
  unencrypted: 'FASCICLE_MAIL_UNENCRYPTED',
};

/** Ports of the two ways to send mail in secret (RFC 8314, section 3.3; RFC 6409). */
const PORTS = { tls: 465, starttls: 587, none: 25 } as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Where mail settings are kept: `FASCICLE_MAIL_FILE`, else `fascicle/mail.yaml` in the user's folder of settings. */
function mailFile(environment: Environment = process.env): string {
  return environment.FASCICLE_MAIL_FILE || ownSettings('mail.yaml', environment);
}

/**
 * Reads the mail settings from a file and the environment, which wins. null, with errors that say what is missing or
 * wrong, when mail can't be sent with them; never a password in a message.
 */
export async function loadMailSettings(environment: Environment = process.env): Promise<Outcome<MailSettings | null>> {
  const file = mailFile(environment);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  const stated = text === null ? new Map<string, string>() : await parse(text);
  if (stated === null)
    return refused(file, 'it is not YAML', 'Write lines of `key: value`, such as `host: smtp.example.org`.');
  const unknown = [...stated.keys()].find((key) => !Object.hasOwn(KEYS, key));
  if (unknown !== undefined) {
    const near = nearest(unknown, Object.keys(KEYS));
    const advice = near === null ? '' : `Did you mean ${near}? `;
    return refused(file, `there is no key ${unknown}`, `${advice}There are ${Object.keys(KEYS).join(', ')}.`);
  }
  const value = (key: Key): string | null => environment[KEYS[key]]?.trim() || stated.get(key) || null;
  const settled = settle(value);
  if (typeof settled === 'string')
    return refused(
      file,
      settled,
      `Set ${/\(\w+, \w+\)$/.test(settled) ? 'them' : 'it'} in ${file}, or in the environment (${variables(settled)}).`,
    );
  const open = text !== null && settled.password !== null && isOpenToOthers(file);
  return outcome(settled, {}, open ? [openToOthers(file)] : []);
}

const YES = /^(?:yes|true)$/i;

function settle(value: (key: Key) => string | null): MailSettings | string {
  const [host, from, to] = [value('host'), value('from'), value('to')];
  // Who sets up mail for the first time is told at once of all that it takes.
  if (host === null && from === null) return 'the mail server and the sender are not set (host, from)';
  if (host === null) return 'the mail server is not set (host)';
  if (from === null) return 'the sender is not set (from)';
  for (const [key, address] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (address !== null && !isAddress(address)) return `${key} is not a mail address: ${address}`;
  }
  const security = value('security') ?? (value('port') === '465' ? 'tls' : 'starttls');
  if (security !== 'tls' && security !== 'starttls' && security !== 'none') {
    return 'security is neither tls, starttls nor none (security)';
  }
  const unencrypted = value('unencrypted') ?? 'no';
  if (!YES.test(unencrypted) && !/^(?:no|false)$/i.test(unencrypted))
    return 'unencrypted is neither yes nor no (unencrypted)';
  if (security === 'none' && !YES.test(unencrypted) && !isThisMachine(host)) {
    return `mail to ${host} would go in the open, password and book; take tls or starttls, or allow it with unencrypted: yes (unencrypted)`;
  }
  const port = Number(value('port') ?? PORTS[security]);
  if (!Number.isInteger(port) || port < 1 || port > 65535) return 'the port is no number from 1 to 65535 (port)';
  return { host, port, security, user: value('user'), password: value('password'), from, to };
}

/** Whether a text looks like a mail address: enough to catch a slip, for only the server knows. */
export function isAddress(text: string): boolean {
  return /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$|^[^\s@<>,;"]+@localhost$/.test(text);
}

async function parse(text: string): Promise<ReadonlyMap<string, string> | null> {
  const { parse: parseYaml } = await import('yaml');
  try {
    // Every value is words: a password of digits is no number.
    const value: unknown = parseYaml(text, { schema: 'failsafe' }) || {};
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return new Map(Object.entries(value).map(([key, item]) => [key, wordOf(item)]));
  } catch {
    return null;
  }
}

/** A value as its words; a list or a map is none. */
function wordOf(item: unknown): string {
  return typeof item === 'object' ? '' : String(item).trim();
}

function openToOthers(file: string): Diagnostic {
  return {
    id: 'mail-settings',
    severity: 'warning',
    place: topOf(file),
    reason: 'the file holds a password, and others on this machine may read it',
    remedy: `Run \`chmod 600 ${file}\`.`,
  };
}

function refused(file: string, reason: string, remedy: string): Outcome<null> {
  const diagnostic: Diagnostic = {
    id: 'mail-settings',
    severity: 'error',
    place: topOf(file),
    reason,
    remedy,
  };
  return outcome(null, {}, [diagnostic]);
}

function variables(reason: string): string {
  const [, named] = /\((\w+(?:, \w+)*)\)$/.exec(reason) ?? [];
  const keys = (named ?? 'from, to').split(', ') as Key[];
  return keys.map((key) => KEYS[key]).join(', ');
}

type Interfaces = ReturnType<typeof os.networkInterfaces>;

/**
 * Whether a host is this machine, so that nothing sent to it leaves it: `localhost`, a loopback address, or one of the
 * machine's own. Other names are not: only the network says where they lead.
 */
export function isThisMachine(host: string, interfaces: Interfaces = os.networkInterfaces()): boolean {
  const bare = host
    .trim()
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1');
  if (/^(?:.+\.)?localhost\.?$/.test(bare)) return true;
  if (isIP(bare) === 0) return false;
  if (bare === '::1' || /^(?:::ffff:)?127\./.test(bare)) return true;
  return Object.values(interfaces).some((list) => list?.some(({ address }) => address.toLowerCase() === bare));
}
