import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ShelfView, StoryView } from '../../src/desk/api.ts';
import { folderWith, openDesk, type TestDesk } from './open-desk.ts';

const TALE = Array.from({ length: 40 }, (_, i) => `Passage ${i + 1} is told here, and it goes on for a while.`).join(
  '\n\n',
);

/** Sends a request as it is written: no client sets the path right, or the host. */
async function raw(
  desk: TestDesk,
  options: http.RequestOptions,
  body?: Buffer,
): Promise<{ status: number; text: string }> {
  return await new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port: desk.port, ...options, headers: { cookie: desk.cookie, ...options.headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => {
          text += piece;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        response.on('error', reject);
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

async function storyIn(desk: TestDesk, name: string): Promise<StoryView> {
  const { stories } = (await (await desk.ask('/api/shelf')).json()) as ShelfView;
  const { id } = stories.find(({ path: at }) => at.includes(name)) ?? { id: '' };
  return (await (await desk.ask(`/api/story?id=${id}`)).json()) as StoryView;
}

describe('an open desk', () => {
  let desk: TestDesk;

  beforeAll(async () => {
    const folder = folderWith({ 'stories/tale.txt': TALE, 'secret.txt': 'nobody may read this' });
    desk = await openDesk(folder);
  });
  afterAll(async () => await desk.end());

  test('answers nobody without the key, by whatever name it is called', async () => {
    expect((await fetch(`${desk.origin}/api/shelf`)).status).toBe(401);
    expect((await fetch(`${desk.origin}/`)).status).toBe(401);
    expect((await raw(desk, { path: '/api/shelf', headers: { host: 'evil.example' } })).status).toBe(403);
    expect((await raw(desk, { path: '/api/shelf', headers: { host: `evil.example:${desk.port}` } })).status).toBe(403);
    expect((await raw(desk, { path: '/api/shelf', headers: { host: `localhost:${desk.port}` } })).status).toBe(200);
  });

  test('does nothing for another origin, nor for a plain form', async () => {
    const body = JSON.stringify({ ids: [] });
    const json = { 'content-type': 'application/json' };
    for (const headers of [
      { ...json, origin: 'http://evil.example' },
      { ...json, origin: 'null' },
      { ...json, 'sec-fetch-site': 'cross-site' },
      { ...json, 'sec-fetch-site': 'same-site' },
    ]) {
      expect((await desk.ask('/api/build', { method: 'POST', headers, body })).status, JSON.stringify(headers)).toBe(
        403,
      );
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      expect(
        (await desk.ask('/api/build', { method: 'POST', headers: { 'content-type': type }, body })).status,
        type,
      ).toBe(415);
    }
    expect((await desk.ask('/api/upload?batch=abcdefgh12&path=a.txt', { method: 'POST', body: 'words' })).status).toBe(
      415,
    );
    const answer = await desk.ask('/api/shelf');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('leads nowhere but to what it names', async () => {
    const { id } = await storyIn(desk, 'tale');
    for (const at of [
      '/page/../../package.json',
      '/page/%2e%2e/%2e%2e/secret.txt',
      '/page/..%2f..%2fsecret.txt',
      '/page/..%5c..%5csecret.txt',
      '/page//etc/passwd',
      '//etc/passwd',
      '/page/constructor',
      '/api/constructor',
      '/__proto__',
      `/book/${id}/1/../../../secret.txt`,
      `/book/${id}/1/%2e%2e%2fsecret.txt`,
      `/book/${id}/1/secret.txt`,
      '/download/..%2f..%2fsecret.txt/epub',
      `/download/${id}/../../x`,
      '/cover/..%2fsecret',
    ]) {
      const { status, text } = await raw(desk, { path: at });
      expect(status, at).toBeGreaterThanOrEqual(400);
      expect(text, at).not.toContain('nobody may read');
    }
  });

  test('says what is wrong without a trace of the program or of the machine', async () => {
    for (const at of ['/api/story?id=nothing', '/api/source?id=x&source=constructor', '/nothing']) {
      const { text } = await raw(desk, { path: at });
      expect(text).not.toMatch(/\bat .*\.(?:ts|js|cjs):\d+|\/home\/|\/tmp\//);
      expect(JSON.parse(text)).toHaveProperty('error');
    }
    const wrong = await desk.ask('/api/decide', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"id": 3}',
    });
    expect(wrong.status).toBe(400);
  });

  test('refuses what no story can be, before it has come', async () => {
    const headers = {
      'x-fascicle-upload': '1',
      'content-length': String(1024 ** 3),
      'content-type': 'application/octet-stream',
    };
    const request = http.request({
      host: '127.0.0.1',
      port: desk.port,
      method: 'POST',
      path: '/api/upload?batch=hugehuge12&path=huge.txt',
      headers: { cookie: desk.cookie, ...headers },
    });
    const status = await new Promise((resolve) => {
      request.on('response', (response) => resolve(response.statusCode));
      request.on('error', () => resolve(413));
      request.write(Buffer.alloc(64_000));
    });
    request.destroy();
    expect(status).toBe(413);
    const large = Buffer.from(JSON.stringify({ ids: ['x'.repeat(2_000_000)] }));
    const told = await raw(
      desk,
      { method: 'POST', path: '/api/build', headers: { 'content-type': 'application/json' } },
      large,
    );
    expect(told.status).toBe(413);
  });

  test('takes names of uploads as labels', async () => {
    const batch = 'namesnames12';
    const upload = async (name: string): Promise<number> =>
      (
        await desk.ask(`/api/upload?${new URLSearchParams({ batch, path: name })}`, {
          method: 'POST',
          headers: { 'x-fascicle-upload': '1' },
          body: TALE,
        })
      ).status;
    for (const name of [
      '../../../outside.txt',
      '/etc/outside2.txt',
      '..\\..\\outside3.txt',
      'a/../../outside4.txt',
      'C:\\x\\CON.txt',
    ])
      expect(await upload(name), name).toBe(200);
    expect(await upload('.bashrc')).toBe(200);
    const { stories } = (await (await desk.tell('add', { batch, together: null })).json()) as { stories: string[] };
    expect(stories.length).toBeGreaterThan(0);
    expect(readdirSync(desk.folder).filter((name) => /outside|bashrc/.test(name))).toEqual([]);
    expect(existsSync('/etc/outside2.txt')).toBe(false);
    expect(readdirSync(path.join(desk.folder, 'stories')).filter((name) => name.startsWith('.'))).not.toContain(
      '.bashrc',
    );
  });

  test('keeps to settings that there are, and to values that they may have', async () => {
    const { id } = await storyIn(desk, 'tale');
    for (const body of [
      { id, key: 'pins', value: [] },
      { id, key: '__proto__', value: 'x' },
      { id, key: 'style', value: { look: 'nothing' } },
      { id, key: 'language', value: 'no language' },
    ]) {
      expect((await desk.tell('set', body)).status, JSON.stringify(body)).toBe(400);
    }
    expect(existsSync(path.join(desk.folder, 'stories/tale.yaml'))).toBe(false);
  });
});

test('links among the stories that lead out are not followed', async () => {
  const outside = folderWith({ 'private.txt': 'nobody may read this either' });
  const folder = folderWith({ 'stories/tale.txt': TALE });
  symlinkSync(path.join(outside, 'private.txt'), path.join(folder, 'stories/innocent.txt'));
  symlinkSync(outside, path.join(folder, 'stories/album'));
  const desk = await openDesk(folder);
  const shelf = (await (await desk.ask('/api/shelf')).json()) as ShelfView;
  for (const { id } of shelf.stories) {
    const shown = await (await desk.ask(`/api/source?id=${id}&source=0`)).text();
    expect(shown).not.toContain('nobody may read');
  }
  await desk.end();
});

test('two desks and a command line at once lose no correction', async () => {
  const folder = folderWith({ 'stories/tale.txt': TALE });
  const desks = [await openDesk(folder), await openDesk(folder)];
  const { id } = await storyIn(desks[0] as TestDesk, 'tale');
  const lines = Array.from({ length: 16 }, (_, i) => 3 + 4 * i);
  await Promise.all(
    lines.map(async (line, i) => {
      const answer = await (desks[i % 2] as TestDesk).tell('decide', { id, source: 0, line, as: 'scene' });
      expect(answer.status, await answer.clone().text()).toBe(200);
    }),
  );
  const { pins } = parse(readFileSync(path.join(folder, 'stories/tale.yaml'), 'utf8')) as { pins: { line: number }[] };
  expect(pins.map(({ line }) => line).sort((a, b) => a - b)).toEqual(lines);
  for (const desk of desks) await desk.end();
});

test('a desk that is killed while it writes leaves whole files, and the next one goes on', async () => {
  const folder = folderWith({ 'stories/tale.txt': TALE });
  const settings = path.join(folder, 'stories/tale.yaml');
  const first = await openDesk(folder);
  const { id } = await storyIn(first, 'tale');
  await first.ask('/api/upload?batch=halfhalf12&path=half.txt', {
    method: 'POST',
    headers: { 'x-fascicle-upload': '1' },
    body: TALE,
  });
  const writing = (async () => {
    for (let line = 3; line < 70; line += 2) await first.tell('decide', { id, source: 0, line, as: 'scene' });
  })().catch(() => {});
  while (!existsSync(settings)) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, 60));
  first.child.kill('SIGKILL');
  await writing;
  const kept = parse(readFileSync(settings, 'utf8')) as { pins: object[] };
  expect(kept.pins.length).toBeGreaterThan(0);
  const second = await openDesk(folder);
  const answer = await second.tell('decide', { id, source: 0, line: 71, as: 'scene' });
  expect(answer.status).toBe(200);
  const after = parse(readFileSync(settings, 'utf8')) as { pins: object[] };
  expect(after.pins).toHaveLength(kept.pins.length + 1);
  expect(readdirSync(path.join(folder, 'stories')).filter((name) => name.startsWith('.fascicle-incoming'))).toEqual([]);
  await second.end();
});

test('what other hands have changed is not written over, nor undone', async () => {
  const folder = folderWith({ 'stories/tale.txt': TALE, 'stories/tale.yaml': '# mine\ntitle: "Old"\n' });
  const desk = await openDesk(folder);
  const settings = path.join(folder, 'stories/tale.yaml');
  const { id } = await storyIn(desk, 'tale');
  await desk.tell('set', { id, key: 'author', value: ['Ada Reed'] });
  writeFileSync(settings, `${readFileSync(settings, 'utf8')}# and more\nlanguage: en\n`);
  const undone = await desk.tell('undo', { id });
  expect(undone.status).toBe(409);
  expect(readFileSync(settings, 'utf8')).toContain('# and more');
  const view = (await (await desk.tell('decide', { id, source: 0, line: 5, as: 'scene' })).json()) as StoryView;
  expect(view.title).toBe('Old');
  const text = readFileSync(settings, 'utf8');
  for (const words of ['# mine', '# and more', 'Ada Reed', 'as: scene']) expect(text).toContain(words);
  await desk.end();
});
