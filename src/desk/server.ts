import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { showTrouble, troubleOf } from '../io/trouble.ts';
import { Desk } from './desk.ts';
import { entryHeaders, judge, type Lock, newKey, SAFETY } from './guard.ts';
import { Refused } from './request.ts';
import { answerOf } from './routes.ts';

/** A desk that listens. */
export interface OpenDesk {
  readonly port: number;
  /** The address to open, with the key in it. It stays valid while the desk is open. */
  readonly address: string;
  close(): Promise<void>;
}

export interface DeskOptions {
  /** 0 lets the system choose. */
  readonly port: number;
  /** A folder that counts as the disk of a plugged-in e-reader. */
  readonly reader: string | null;
}

/** Milliseconds that a request may take to come in. */
const PATIENCE = 120_000;

/**
 * Opens the desk over the working folder, for this machine alone. Throws what the system throws when the port can't be
 * had.
 */
export async function openDesk({ port, reader }: DeskOptions): Promise<OpenDesk> {
  const desk = new Desk(reader);
  const key = newKey();
  const server = http.createServer({ requestTimeout: PATIENCE, headersTimeout: 20_000, maxHeaderSize: 16_384 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port }, resolve);
  });
  const at = (server.address() as AddressInfo).port;
  const lock: Lock = { port: at, key };
  server.on('request', (request, response) => void handle(desk, lock, request, response));
  return {
    port: at,
    address: `http://127.0.0.1:${at}/?key=${key}`,
    close: async () => {
      await desk.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

async function handle(
  desk: Desk,
  lock: Lock,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  try {
    const verdict = judge(request, lock);
    if (verdict.may === 'enter') {
      response.writeHead(303, entryHeaders(lock)).end();
      return;
    }
    if (!verdict.may) throw new Refused(verdict.status, verdict.why);
    const answer = await answerOf(desk, request, response);
    if (answer === 'answered') return;
    const { type, body, headers = {} } = answer;
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    response.writeHead(200, { ...SAFETY, 'Content-Type': type, 'Content-Length': bytes.length, ...headers });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  } catch (error) {
    refuse(request, response, error);
  }
}

/** Says what is wrong, in words. What a fault of the program says of itself stays in the terminal. */
function refuse(request: http.IncomingMessage, response: http.ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const { status, reason, remedy } = refusalOf(error);
  // What is still coming in is not waited for.
  if (!request.complete) response.shouldKeepAlive = false;
  response.writeHead(status, { ...SAFETY, 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify({ error: reason, remedy }), () => {
    if (!request.complete) request.destroy();
  });
}

function refusalOf(error: unknown): {
  readonly status: number;
  readonly reason: string;
  readonly remedy: string | null;
} {
  if (error instanceof Refused) return { status: error.status, reason: error.message, remedy: error.remedy };
  const trouble = troubleOf(error);
  if (trouble) return { status: 507, reason: showTrouble(trouble), remedy: trouble.remedy };
  if (process.env.FASCICLE_DEBUG) console.error(error);
  const what = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return { status: 500, reason: `a fault of fascicle itself (${what})`, remedy: 'Please report it with the story.' };
}
