import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { LARGEST_ATTACHMENT, type MailedBook, mailBooks, masked } from '../../src/send/mail.ts';
import { isThisMachine, loadMailSettings, type MailSettings } from '../../src/send/mail-settings.ts';

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

  test.each([
    ['as it is', (p: string) => p],
    ['in capitals', (p: string) => p.toUpperCase()],
    ['in base64', (p: string) => Buffer.from(p).toString('base64')],
    ['in base64, with the name', (p: string) => Buffer.from(`\0me\0${p}`).toString('base64')],
    ['in an address', (p: string) => encodeURIComponent(p)],
    ['twice', (p: string) => `${p}, not ${p}`],
    ['over two lines', (p: string) => p.replace(' ', '\n')],
  ])('a server that repeats the password %s does not show it', async (_, say) => {
    const password = 'Kestrel+(7) $low-tide';
    const answer = (done: (error: Error) => void): void =>
      done(Object.assign(new Error(`no user with ${say(password)} here`), { responseCode: 535 }));
    const { port } = await mailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => answer(done),
    });
    const told = JSON.stringify(await mail([BOOK], port, { user: 'me', password }));
    expect(told).toContain('no user with •••');
    for (const part of ['Kestrel', 'KESTREL', 'low', say(password)]) expect(told).not.toContain(part);
    const late = await mailServer({
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(null, { user: 'me' }),
      onRcptTo: (_to, _session, done) => answer(done),
    });
    expect(JSON.stringify(await mail([BOOK], late.port, { user: 'me', password }))).not.toContain(say(password));
  });

  test('a password of a letter or two hides all that the server says with it', () => {
    expect(masked('access denied', 'me', 'a')).toBe('•••');
    expect(masked('access denied', 'me', 'q')).toBe('access denied');
    expect(masked('access denied', 'me', null)).toBe('access denied');
    expect(masked('no secrets here', 'me', 'secret')).toBe('no •••s here');
  });

  test('a book that the server finds too large does not stop the others', async () => {
    const { port, taken } = await mailServer({ size: 20_000 });
    const big = { ...BOOK, path: 'big.epub', bytes: new Uint8Array(40_000) };
    const told = await mail([big, BOOK], port);
    expect(told.map(({ reason }) => [/big\.epub/.test(reason), /too large/.test(reason)])).toEqual([[true, true]]);
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
    ['', 'the mail server and the sender are not set (host, from)'],
    ['from: ada@example.org\n', 'the mail server is not set'],
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

  test('all that is missing is told at once, and what a wrong key was meant to be', async () => {
    const [none] = (await load('')).diagnostics;
    expect(none?.remedy).toMatch(/^Set them in .*\(FASCICLE_MAIL_HOST, FASCICLE_MAIL_FROM\)\.$/);
    const [slip] = (await load('host: h\nform: a@b.org\n')).diagnostics;
    expect(slip?.remedy).toContain('Did you mean from?');
  });

  test.each([
    ['smtp.example.org', 'in the open'],
    ['10.0.0.9', 'in the open'],
    ['127.example.org', 'in the open'],
    ['localhost.example.org', 'in the open'],
  ])('mail to %s without encryption is refused unless it is allowed', async (host, reason) => {
    const text = `host: ${host}\nfrom: a@b.org\nsecurity: none\n`;
    const { value, diagnostics } = await load(text);
    expect([value, diagnostics[0]?.reason]).toEqual([null, expect.stringContaining(reason)]);
    expect((await load(`${text}unencrypted: no\n`)).value).toBeNull();
    expect((await load(`${text}unencrypted: yes\n`)).value?.security).toBe('none');
    expect((await load(text, { FASCICLE_MAIL_UNENCRYPTED: 'true' })).value?.host).toBe(host);
    expect((await load(text, { FASCICLE_MAIL_SECURITY: 'starttls' })).value?.security).toBe('starttls');
  });

  test.each([
    'localhost',
    'LOCALHOST',
    '127.0.0.1',
    '127.0.1.1',
    '::1',
    '"[::1]"',
    'mail.localhost',
  ])('mail to %s, this machine, needs no encryption', async (host) => {
    expect((await load(`host: "${host.replaceAll('"', '')}"\nfrom: a@b.org\nsecurity: none\n`)).value?.port).toBe(25);
  });

  test('an address of this machine is known by its networks', () => {
    const own = {
      eth0: [{ address: '10.1.2.3', family: 'IPv4', internal: false, netmask: '', mac: '', cidr: null }],
    } as const;
    expect([isThisMachine('10.1.2.3', own as never), isThisMachine('10.1.2.4', own as never)]).toEqual([true, false]);
  });

  test('a password of digits stays as it is typed', async () => {
    const { value } = await load('host: h\nfrom: a@b.org\nuser: 007\npassword: 0123\n');
    expect([value?.user, value?.password]).toEqual(['007', '0123']);
  });

  test('a password that others may read is warned of', async () => {
    const at = file('host: h\nfrom: a@b.org\npassword: p\n');
    const { chmodSync } = await import('node:fs');
    chmodSync(at, 0o644);
    const { diagnostics } = await loadMailSettings({ FASCICLE_MAIL_FILE: at });
    expect(diagnostics[0]?.reason).toContain('others on this machine may read it');
  });
});
