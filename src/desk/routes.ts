import { readdir, readFile, rename } from 'node:fs/promises';
import type http from 'node:http';
import path from 'node:path';
import type { StoryFiles } from '../io/stories.ts';
import { makeFolder, writeWhole } from '../io/write.ts';
import { readCoverDesign } from '../looks/index.ts';
import { memberOf } from '../model/index.ts';
import { disposition } from '../serve/respond.ts';
import { targets } from '../targets/index.ts';
import { ACTIONS } from './actions.ts';
import type { Ways } from './api.ts';
import { assetNamed, PAGE } from './assets.ts';
import type { Desk } from './desk.ts';
import { BOOK_POLICY, PAGE_POLICY } from './guard.ts';
import { COVERS } from './library.ts';
import { madeOf } from './made.ts';
import { absentReader, foldersAt, rememberedReader } from './reader-folder.ts';
import { bodyOf, Refused } from './request.ts';
import { fileOf } from './session.ts';
import { bookOf, checkBook, mailTo, readersNow, readerViews } from './takeaway.ts';
import { lineView } from './view.ts';

/** What a request is answered with. */
export interface Answer {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: http.OutgoingHttpHeaders;
}

type Handler = (desk: Desk, asked: Question) => Promise<Answer | 'answered'>;

/** A request that was let in. */
interface Question {
  readonly request: http.IncomingMessage;
  readonly response: http.ServerResponse;
  /** The parts of its path behind those of the route. Only ids and names that are looked up. */
  readonly rest: readonly string[];
  readonly query: URLSearchParams;
}

/** Answers a request by the table below. No part of an address is ever made into a path on the disk. */
export async function answerOf(
  desk: Desk,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<Answer | 'answered'> {
  const { pathname, searchParams } = addressOf(request);
  const parts = pathname.split('/').slice(1);
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '');
  for (const length of [2, 1]) {
    const route = memberOf(ROUTES, `${method} /${parts.slice(0, length).join('/')}`);
    const action =
      method === 'POST' && parts.length === 2 && parts[0] === 'api' ? memberOf(ACTIONS, parts[1] ?? '') : undefined;
    if (action) return json(await action(desk, await bodyOf(request)));
    if (route) return await route(desk, { request, response, rest: parts.slice(length), query: searchParams });
  }
  throw new Refused(404, 'There is no such page.');
}

/** Addresses hold no steps upward and no hidden separators: they are read once, and what is crooked is refused. */
function addressOf({ url = '/' }: http.IncomingMessage): URL {
  const [at = ''] = url.split(/[?#]/, 1);
  if (!at.startsWith('/') || /\/\/|\\|%2f|%5c|%00|(^|\/)(\.|%2e){1,2}(\/|$)/i.test(at))
    throw new Refused(400, 'No such address.');
  return new URL(url, 'http://127.0.0.1');
}

function json(value: unknown): Answer {
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

const ROUTES: Readonly<Record<string, Handler>> = {
  'GET /': async () => ({
    type: 'text/html; charset=utf-8',
    body: PAGE,
    headers: { 'Content-Security-Policy': PAGE_POLICY },
  }),

  'GET /page': async (_, { rest: [name = ''] }) => {
    const asset = await assetNamed(name);
    if (asset === null) throw new Refused(404, 'There is no such file.');
    return asset;
  },

  'GET /api/events': async (desk, { response }) => {
    desk.events.add(response);
    return 'answered';
  },

  'GET /api/shelf': async (desk) => {
    const view = await desk.library.view();
    // What the books say of themselves may take longer: it follows.
    void desk.library.readBooks().then((news) => news && desk.events.tell({ type: 'shelf' }));
    return json(view);
  },

  'GET /cover': async (desk, { rest: [id = ''] }) => {
    const body = await desk.library.coverOf(id);
    if (body === null) throw new Refused(404, 'There is no such cover.');
    return { type: 'image/jpeg', body, headers: { 'Cache-Control': 'private, max-age=86400' } };
  },

  'GET /api/story': async (desk, { query }) => json((await desk.show(query.get('id') ?? '')).view),

  'GET /api/source': async (desk, { query }) => {
    const text = (await desk.shown(query.get('id') ?? '')).texts[Number(query.get('source'))];
    if (!text) throw new Refused(404, 'There is no such source.');
    return json({ name: text.name, isFile: text.isFile, lines: text.lines });
  },

  'GET /api/why': async (desk, { query }) => {
    const shown = await desk.shown(query.get('id') ?? '');
    return json(lineView(shown, [Number(query.get('source')), Number(query.get('line'))]));
  },

  'GET /book': async (desk, { rest: [id = '', , ...href] }) => {
    const { bound } = await desk.shown(id);
    const file = fileOf(bound.publication.value, href.map(decodeURIComponent).join('/'));
    if (file === null) throw new Refused(404, 'The book has no such page.');
    const type = /xml|svg|^text\//.test(file.type) ? `${file.type}; charset=utf-8` : file.type;
    return { type, body: file.content, headers: { 'Content-Security-Policy': BOOK_POLICY } };
  },

  'GET /sample': async (desk, { rest: [id = '', words = ''] }) => {
    const { bound } = await desk.shown(id);
    const design = readCoverDesign(words.replace('-', ' '));
    if (design === null) throw new Refused(404, 'There is no such design.');
    const [{ drawCover }, { thumbnailOf }] = await Promise.all([
      import('../pictures/cover/draw.ts'),
      import('../pictures/thumbnail.ts'),
    ]);
    const { bytes } = await drawCover(bound.book.value, design);
    return { type: 'image/jpeg', body: await thumbnailOf(bytes) };
  },

  'GET /api/ways': async (desk) =>
    json({
      targets: targets.map(({ id, extension, experimental }) => ({
        id,
        extension,
        experimental: experimental === true,
      })),
      readers: readerViews(await readersNow(desk.readers), rememberedReader()),
      missing: await absentReader(),
      mail: await mailTo(),
      sharing: desk.sharer.now,
    } satisfies Ways),

  'GET /api/folders': async (_, { query }) => json(await foldersAt(query.get('at') ?? '')),

  'GET /api/made': async (desk, { query }) => json(await madeOf(desk.library, await desk.story(query.get('id') ?? ''))),

  'GET /made': async (desk, { rest: [id = '', index = ''] }) => {
    const { files } = await madeOf(desk.library, await desk.story(id));
    const file = files[Number(index)];
    if (file === undefined) throw new Refused(404, 'That book is not there any more.', 'Build it again.');
    const headers = { 'Content-Disposition': disposition(path.basename(file)) };
    return { type: 'application/epub+zip', body: await readFile(file), headers };
  },

  'GET /api/check': async (desk, { query }) => json(await checkBook(await desk.story(query.get('id') ?? ''))),

  'GET /download': async (desk, { rest: [id = '', target = ''] }) => {
    const { name, type, bytes } = await bookOf(await desk.story(id), target);
    return { type, body: bytes, headers: { 'Content-Disposition': disposition(name) } };
  },

  'POST /api/upload': async (desk, { request, query }) => {
    // No form and no link of another page can send this header.
    if (request.headers['x-fascicle-upload'] !== '1') throw new Refused(415, 'Send the file itself.');
    await desk.incoming.take(query.get('batch') ?? '', query.get('path') ?? '', request);
    return json({});
  },

  'POST /api/cover': async (desk, { request, query }) => {
    if (request.headers['x-fascicle-upload'] !== '1') throw new Refused(415, 'Send the picture itself.');
    const id = query.get('id') ?? '';
    await keepCover(await desk.story(id), request);
    return json(await desk.correct(id, [{ key: 'cover', value: null }], 'cover'));
  },
};

/** Bytes: a larger picture is none for a cover. */
const LARGEST = 50_000_000;

/** Endings by what the first bytes of a picture say. */
const KINDS: readonly (readonly [ending: string, pattern: RegExp])[] = [
  ['jpg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['gif', /^GIF8/],
];

/** Keeps a picture as a story's cover, under its name in the folder of covers; the one before is set aside. */
export async function keepCover(story: StoryFiles, request: http.IncomingMessage): Promise<void> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > LARGEST) throw new Refused(413, 'That picture is too large.', 'Bring a smaller one.');
    pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces);
  const head = bytes.subarray(0, 16).toString('latin1');
  const ending = KINDS.find(([, pattern]) => pattern.test(head))?.[0];
  const { fitCover } = await import('../pictures/cover/draw.ts');
  const fitted = ending === undefined ? null : await fitCover({ name: 'cover', bytes });
  if (ending === undefined || fitted?.value === null)
    throw new Refused(415, 'That is no picture.', 'Bring a JPEG, PNG, WebP or GIF.');
  const name = `${story.name}.${ending}`;
  await makeFolder(COVERS);
  for (const other of await readdir(COVERS)) {
    if (other.replace(/\.[^.]+$/, '').toLowerCase() !== story.name.toLowerCase()) continue;
    const aside = path.join('.fascicle-trash', 'covers');
    await makeFolder(aside);
    await rename(path.join(COVERS, other), path.join(aside, `${Date.now()}-${other}`));
  }
  await writeWhole(path.join(COVERS, name), bytes);
}
