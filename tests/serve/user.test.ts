import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Listening, serveBooks } from '../../src/serve/server.ts';
import { CLI } from '../program.ts';
import { makeLibrary } from './library.ts';

const USER = { name: 'ada', password: 'a tide: high' };
const KEY = createHash('md5').update(USER.password).digest('hex');

let folder: string;
let guarded: Listening;
let open: Listening;
beforeAll(async () => {
  folder = await makeLibrary();
  guarded = await serveBooks({ folder, port: 0, lan: false, user: USER });
  open = await serveBooks({ folder, port: 0, lan: false });
});
afterAll(async () => {
  await guarded.close();
  await open.close();
});

const ask = (server: Listening, address: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${server.port}${address}`, init);
const basic = (name: string, password: string) => ({
  headers: { authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}` },
});
const sync = { 'x-auth-user': USER.name, 'x-auth-key': KEY, accept: 'application/vnd.koreader.v1+json' };
const put = (server: Listening, body: object | string, headers: Record<string, string> = sync) =>
  ask(server, '/syncs/progress', {
    method: 'PUT',
    headers: { ...headers, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const PLACE = { document: '0b1a', progress: '/body/p[7].0', percentage: 0.25, device: 'Kobo', device_id: 'K1' };

describe('a catalogue with a user', () => {
  test.each(['/', '/opds', '/opds2', '/covers/none', '/books/none'])('tells nobody else of %s', async (address) => {
    const answer = await ask(guarded, address);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('Basic');
  });

  test('is whole for its user', async () => {
    expect((await ask(guarded, '/opds', basic(USER.name, USER.password))).status).toBe(200);
    expect((await ask(guarded, '/opds', basic(USER.name, 'low'))).status).toBe(401);
    expect((await ask(guarded, '/opds', basic('Ada', USER.password))).status).toBe(401);
  });
});

describe('reading places, as KOReader keeps them', () => {
  test('one reader leaves a place, another finds it, also when the catalogue starts anew', async () => {
    expect(await (await ask(guarded, '/users/auth', { headers: sync })).json()).toEqual({ authorized: 'OK' });
    const left = await put(guarded, PLACE);
    expect(left.status).toBe(200);
    expect(await left.json()).toMatchObject({ document: '0b1a', timestamp: expect.any(Number) });
    expect(await (await ask(guarded, '/syncs/progress/0b1a', { headers: sync })).json()).toMatchObject(PLACE);
    const later = await serveBooks({ folder, port: 0, lan: false, user: USER });
    expect(await (await ask(later, '/syncs/progress/0b1a', { headers: sync })).json()).toMatchObject(PLACE);
    await later.close();
  });

  test('a book that nobody has begun has no place', async () => {
    expect(await (await ask(guarded, '/syncs/progress/77ff', { headers: sync })).json()).toEqual({});
  });

  test('places left at the same time are all kept', async () => {
    const documents = Array.from({ length: 20 }, (_, i) => `many${i}`);
    await Promise.all(documents.map((document) => put(guarded, { ...PLACE, document })));
    const kept = JSON.parse(readFileSync(path.join(folder, '.fascicle-reading.json'), 'utf8'));
    expect(Object.keys(kept)).toEqual(expect.arrayContaining(documents));
  });

  test('nobody registers: the name is taken, and without a user there is none', async () => {
    const body = JSON.stringify({ username: 'eve', password: 'x' });
    expect((await ask(guarded, '/users/create', { method: 'POST', headers: sync, body })).status).toBe(402);
    expect((await ask(open, '/users/create', { method: 'POST', body })).status).toBe(401);
  });

  test.each([
    ['another key', PLACE, { ...sync, 'x-auth-key': 'ff' }, 401],
    ['no name', PLACE, { accept: '*/*' }, 401],
    ['a path for a document', { ...PLACE, document: '../x' }, sync, 403],
    ['an object’s own name', { ...PLACE, document: '' }, sync, 403],
    ['no progress', { document: '0b1a', percentage: 1, device: 'x' }, sync, 403],
    ['no JSON', '{"document":', sync, 403],
    ['a place beyond measure', { ...PLACE, progress: 'x'.repeat(20_000) }, sync, 403],
  ])('%s is refused', async (_, body, headers, status) => {
    const before = readFileSync(path.join(folder, '.fascicle-reading.json'), 'utf8');
    expect((await put(guarded, body, headers as Record<string, string>)).status).toBe(status);
    expect(readFileSync(path.join(folder, '.fascicle-reading.json'), 'utf8')).toBe(before);
  });

  test('names that every object has are documents like others', async () => {
    expect((await put(guarded, { ...PLACE, document: '__proto__' })).status).toBe(200);
    expect(await (await ask(guarded, '/syncs/progress/__proto__', { headers: sync })).json()).toMatchObject({
      document: '__proto__',
    });
    expect(await (await ask(guarded, '/syncs/progress/constructor', { headers: sync })).json()).toEqual({});
  });

  test('without a user nothing can be written', async () => {
    const lonely = mkdtempSync(path.join(tmpdir(), 'fascicle-open-'));
    const server = await serveBooks({ folder: lonely, port: 0, lan: false });
    expect((await put(server, PLACE)).status).toBe(401);
    await server.close();
    expect(existsSync(path.join(lonely, '.fascicle-reading.json'))).toBe(false);
  });
});

describe('the password of `serve --user`', () => {
  const serve = (env: Record<string, string>, ...args: string[]) =>
    spawnSync(process.execPath, [CLI, 'serve', '--out', folder, '--port', '0', ...args], {
      encoding: 'utf8',
      input: '',
      timeout: 5_000,
      env: { ...process.env, FASCICLE_SERVE_PASSWORD_FILE: '/nowhere/none', ...env },
    });

  test('is wanted, and no argument', () => {
    const refused = serve({}, '--user', 'ada');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('FASCICLE_SERVE_PASSWORD');
    expect(serve({}, '--user', 'ada', '--password', 'x').status).toBe(2);
  });

  test.skipIf(process.platform === 'win32')('stands in a file that nobody else may read', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'fascicle-pw-')), 'password');
    writeFileSync(file, 'high tide\n');
    chmodSync(file, 0o644);
    const refused = serve({ FASCICLE_SERVE_PASSWORD_FILE: file }, '--user', 'ada');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain(`chmod 600 ${file}`);
    expect(refused.stderr).not.toContain('high tide');
  });
});
