import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { LARGEST_ATTACHMENT, type MailedBook, mailBooks } from '../../src/send/mail.ts';
import { loadMailSettings, type MailSettings } from '../../src/send/mail-settings.ts';

const BOOK: MailedBook = {
  path: 'out/Дорога.epub',
  name: 'Анна - Дорога.epub',
  title: 'Дорога “домой”',
  mediaType: 'application/epub+zip',
  bytes: Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256),
};

let servers: { close(): unknown }[] = [];
afterEach(() => {
  for (const server of servers) server.close();
  servers = [];
});

/** A mail server on this machine; gives its port and the messages that it took. */
async function mailServer(options: SMTPServerOptions = {}): Promise<{ port: number; taken: Buffer[] }> {
  const taken: Buffer[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        taken.push(Buffer.concat(chunks));
        done();
      });
    },
    ...options,
  });
  server.on('error', () => {});
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return { port: (server.server.address() as AddressInfo).port, taken };
}

const settings = (port: number, more: Partial<MailSettings> = {}): MailSettings => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  user: null,
  password: null,
  from: 'me@example.org',
  to: null,
  ...more,
});
const mail = (books: readonly MailedBook[], port: number, more: Partial<MailSettings> = {}) =>
  mailBooks(books, 'me@kindle.com', settings(port, more), () => {});

describe('a book arrives', () => {
  test('with its type, its name and every byte', async () => {
    const { port, taken } = await mailServer();
    expect(await mail([BOOK], port)).toEqual([]);
    const message = await PostalMime.parse(taken[0] as Buffer);
    expect(message.subject).toBe(BOOK.title);
    expect(message.to?.[0]?.address).toBe('me@kindle.com');
    expect(message.from?.address).toBe('me@example.org');
    expect(message.text).toContain('Анна - Дорога.epub');
    const [attached] = message.attachments;
    expect(attached?.filename).toBe(BOOK.name);
    expect(attached?.mimeType).toBe('application/epub+zip');
    expect(Buffer.from(attached?.content as ArrayBuffer).equals(Buffer.from(BOOK.bytes))).toBe(true);
  });

  test('each in a message of its own', async () => {
    const { port, taken } = await mailServer();
    await mail([BOOK, { ...BOOK, title: 'Two' }], port);
    expect(taken).toHaveLength(2);
  });
});

describe('a refusal is told in plain words', () => {
  test('a wrong password', async () => {
    const { port } = await mailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(Object.assign(new Error('no such luck'), { responseCode: 535 })),
    });
    const [told] = await mail([BOOK, BOOK], port, { user: 'me', password: 'secret' });
    expect(told?.reason).toContain('does not accept the user name or password');
    expect(JSON.stringify(told)).not.toContain('secret');
  });

  test('a book that the server finds too large does not stop the others', async () => {
    const { port, taken } = await mailServer({ size: 20_000 });
    const big = { ...BOOK, path: 'big.epub', bytes: new Uint8Array(40_000) };
    const told = await mail([big, BOOK], port);
    expect(told.map(({ place, reason }) => [place?.source, /too large/.test(reason)])).toEqual([['big.epub', true]]);
    expect(taken).toHaveLength(1);
  });

  test('a book larger than any mail service takes is not even tried', async () => {
    const { port, taken } = await mailServer();
    const [told] = await mail([{ ...BOOK, bytes: new Uint8Array(LARGEST_ATTACHMENT + 1) }], port);
    expect(told?.reason).toContain('Send to Kindle takes at most 50');
    expect(taken).toEqual([]);
  });

  test('a refused recipient', async () => {
    const { port } = await mailServer({ onRcptTo: (_to, _session, done) => done(new Error('who is that?')) });
    const [told] = await mail([BOOK], port);
    expect(told?.reason).toContain('refuses to send from me@example.org to me@kindle.com');
    expect(told?.reason).toContain('who is that?');
  });

  test('a connection that breaks off', async () => {
    const server = createServer((socket) =>
      socket.write('220 hello\r\n', () => setTimeout(() => socket.destroy(), 20)),
    );
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const [told] = await mail([BOOK], (server.address() as AddressInfo).port);
    expect(told?.reason).toMatch(/the connection to 127\.0\.0\.1:\d+ failed/);
  });

  test('nobody listens', async () => {
    const [told] = await mail([BOOK], 1);
    expect(told?.reason).toContain('failed');
    expect(told?.remedy).toContain('`host` and `port`');
  });

  test('a server without encryption, when encryption is asked for', async () => {
    const { port, taken } = await mailServer();
    const [told] = await mail([BOOK], port, { security: 'starttls' });
    expect(told?.reason).toContain('a safe connection');
    expect(taken).toEqual([]);
  });
});

describe('settings', () => {
  const file = (text: string): string => {
    const at = path.join(mkdtempSync(path.join(tmpdir(), 'fascicle-mail-')), 'mail.yaml');
    writeFileSync(at, text, { mode: 0o600 });
    return at;
  };
  const load = (text: string, more: Record<string, string> = {}) =>
    loadMailSettings({ FASCICLE_MAIL_FILE: file(text), ...more });

  test('come from a file, and the environment wins', async () => {
    const { value } = await load('host: mail.example.org\nfrom: me@example.org\nuser: me\npassword: p\n', {
      FASCICLE_MAIL_PASSWORD: 'q',
      FASCICLE_MAIL_TO: 'me@kindle.com',
    });
    expect(value).toEqual({
      host: 'mail.example.org',
      port: 587,
      security: 'starttls',
      user: 'me',
      password: 'q',
      from: 'me@example.org',
      to: 'me@kindle.com',
    });
  });

  test.each([
    ['', 'the mail server is not set'],
    ['host: h\n', 'the sender is not set'],
    ['host: h\nfrom: nobody\n', 'from is not a mail address: nobody'],
    ['host: h\nfrom: a@b.org\nport: 0\n', 'the port is no number'],
    ['host: h\nfrom: a@b.org\nsecurity: ssl\n', 'security is neither'],
    ['hots: h\n', 'there is no key hots'],
    ['host: [', 'it is not YAML'],
  ])('%j is refused: %s', async (text, reason) => {
    const { value, diagnostics } = await load(text);
    expect(value).toBeNull();
    expect(diagnostics[0]?.reason).toContain(reason);
  });

  test('a password that others may read is warned of', async () => {
    const at = file('host: h\nfrom: a@b.org\npassword: p\n');
    const { chmodSync } = await import('node:fs');
    chmodSync(at, 0o644);
    const { diagnostics } = await loadMailSettings({ FASCICLE_MAIL_FILE: at });
    expect(diagnostics[0]?.reason).toContain('others on this machine may read it');
  });
});
