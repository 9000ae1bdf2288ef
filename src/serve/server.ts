import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import type { User } from './access.ts';
import { coverMaker, inTurn } from './covers.ts';
import { ReadingPlaces } from './reading-places.ts';
import { respond, type Service } from './respond.ts';
import { Shelf } from './shelf.ts';

/** Where a server listens. */
export interface Listening {
  readonly host: string;
  readonly port: number;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** The folder of books. */
  readonly folder: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Whether other machines may ask; else only this one, by its own names. */
  readonly lan: boolean;
  /** Who may ask, and alone may leave reading places; everybody may ask, and nobody write, when absent. */
  readonly user?: User | null;
  /** Milliseconds after which a download that makes no progress is closed; half a minute unless given. */
  readonly patience?: number;
}

/** Books that are read from the disk at one time: the system limits open files. */
const AT_ONCE = 64;
const PATIENCE = 30_000;

/** What the system says when it has no IPv6, or this address is not to be had of it. */
const NO_SUCH_NETWORK: readonly (string | undefined)[] = ['EAFNOSUPPORT', 'EADDRNOTAVAIL', 'EINVAL', 'ENOTSUP'];

/** Serves a folder of books; nothing but reading places can be written. Throws what the system throws when the port can't be had. */
export async function serveBooks({
  folder,
  port,
  lan,
  user = null,
  patience = PATIENCE,
}: ServeOptions): Promise<Listening> {
  const shelf = new Shelf(folder);
  const places = user === null ? null : new ReadingPlaces(folder);
  const service: Service = { shelf, coverOf: coverMaker(), lan, user, places, patience, queue: inTurn(AT_ONCE) };
  const servers: http.Server[] = [];
  const close = async (): Promise<void> => {
    shelf.close();
    await Promise.all(servers.map(closed));
  };
  try {
    await shelf.recent();
    const first = await listening(service, lan ? '0.0.0.0' : '127.0.0.1', port);
    servers.push(first);
    const at = (first.address() as AddressInfo).port;
    // `localhost` is either of two addresses, whatever the program that asks makes of it.
    const second = await listening(service, lan ? '::' : '::1', at).catch((error: NodeJS.ErrnoException) => {
      if (port === 0 || NO_SUCH_NETWORK.includes(error.code)) return null;
      throw error;
    });
    if (second) servers.push(second);
    return { host: lan ? '0.0.0.0' : '127.0.0.1', port: at, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function listening(service: Service, host: string, port: number): Promise<http.Server> {
  const server = http.createServer((request, response) => {
    respond(service, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'Content-Type': 'text/plain' }).end('Something went wrong.');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, backlog: 1024, ipv6Only: true }, resolve);
  });
  return server;
}

async function closed(server: http.Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

type Interfaces = ReturnType<typeof os.networkInterfaces>;

/** This machine's addresses on its networks (IPv4: every e-reader speaks it), those of private networks first. */
export function lanAddresses(interfaces: Interfaces = os.networkInterfaces()): readonly string[] {
  const found = Object.values(interfaces)
    .flatMap((list) => list ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
  return found.sort((a, b) => Number(isPrivate(b)) - Number(isPrivate(a)));
}

/** RFC 1918. */
function isPrivate(address: string): boolean {
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);
}

/** An address as a QR code made of block characters, for a terminal. */
export async function qrCode(address: string): Promise<string> {
  const { renderUnicodeCompact } = await import('uqr');
  return renderUnicodeCompact(address, { border: 2 });
}

/** The same as a picture. */
export async function qrPicture(address: string): Promise<string> {
  const { renderSVG } = await import('uqr');
  return renderSVG(address, { border: 2 });
}
