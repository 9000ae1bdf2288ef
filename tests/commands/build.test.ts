import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import yargs from 'yargs';
import { buildCommand } from '../../src/commands/build.ts';
import { plainBuild } from '../../src/commands/plain-line.ts';
import { inShard, shardOf } from '../../src/commands/shard.ts';
import { CLI, fascicle } from '../program.ts';

const PROSE = 'She went down to the harbour and waited there for the boat.\n\n';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'fascicle-build-'));
  mkdirSync(path.join(cwd, 'stories'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const write = (name: string, text: string): void => writeFileSync(path.join(cwd, name), text);
const story = (name: string, title: string, times = 1): void =>
  write(`stories/${name}`, `Title: ${title}\n\n${PROSE.repeat(times)}`);
const run = (...args: string[]) => fascicle(cwd, 'build', '--cover=none', ...args);
const books = (out = 'out'): string[] => readdirSync(path.join(cwd, out)).filter((name) => !name.startsWith('.'));

interface Told {
  readonly books: readonly { readonly story: string; readonly status: string; readonly files: readonly string[] }[];
}
const statuses = (...args: string[]): Record<string, string> => {
  const { books: told } = JSON.parse(run('--json', ...args).stdout) as Told;
  return Object.fromEntries(told.map((book) => [path.basename(book.story), book.status]));
};

describe('a build', () => {
  test('leaves what has not changed, and makes again what has', () => {
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) story(`${name}.txt`, name.toUpperCase());
    expect(new Set(Object.values(statuses()))).toEqual(new Set(['new']));
    expect(new Set(Object.values(statuses()))).toEqual(new Set(['unchanged']));
    write('stories/a.yaml', 'author: Nell Harrow\n');
    story('b.txt', 'B', 2);
    rmSync(path.join(cwd, 'out', 'C.epub'));
    write('out/D.epub', 'spoiled');
    mkdirSync(path.join(cwd, 'covers'));
    write('covers/e.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 8"/>');
    const changed = { 'a.txt': 'changed', 'b.txt': 'changed', 'c.txt': 'changed', 'd.txt': 'changed' };
    expect(statuses()).toEqual({ ...changed, 'e.txt': 'changed', 'f.txt': 'unchanged' });
    expect(new Set(Object.values(statuses('--notes', 'drop')))).toEqual(new Set(['changed']));
    expect(new Set(Object.values(statuses('--notes', 'drop')))).toEqual(new Set(['unchanged']));
    expect(new Set(Object.values(statuses('--notes', 'drop', '--force')))).toEqual(new Set(['changed']));
    write('fascicle.yaml', 'author: Perrin Ashdown\n');
    expect(statuses('--notes', 'drop')['f.txt']).toBe('changed');
  });

  test('names by their first words the sentences that were left out as a machine’s', () => {
    const box = (words: string): string => `<div class="related"><p>${words} <a href="/b">Go</a></p></div>`;
    const prose = `<p>${PROSE.trim()}</p>`.repeat(6);
    const around = box('You may also like our other tales of the sea.') + box('Read on in the next tale of it.');
    write('stories/a.html', `<html><body><article>${prose}${around}</article></body></html>`);
    const { stderr } = run();
    expect(stderr).toContain('“You may also like our other tales of the sea.…”');
    expect(stderr).toContain('“Read on in the next tale of it.');
    expect(run().stderr).not.toContain('You may also like');
  });

  test('tells of a message that was left out, however few its words', () => {
    const message = (subject: string, words: string): string =>
      `From a@quill.example Tue Mar  4 21:10:05 2014\nFrom: kestrel <a@quill.example>\nSubject: ${subject}\n\n${words}\n\n`;
    const parts = [
      message('[fic] Radio 1/2', PROSE),
      message('Re: [fic] Radio 1/2', 'More please!'),
      message('[fic] Radio 2/2', PROSE),
    ];
    write('stories/list.mbox', parts.join(''));
    expect(run().stderr).toContain('1 message was left out as a reply: line');
    expect(run('--force').stderr).toContain('which says “More please!”');
  });

  test('says again what is wrong with a story that has not changed', () => {
    write('stories/a.yaml', 'titel: x\n');
    story('a.txt', 'A');
    const [first, second] = [run(), run()];
    expect([first.status, second.status]).toEqual([1, 1]);
    expect(second.stderr).toBe(first.stderr);
    expect(second.stdout).toContain('(unchanged)');
  });

  test('gives the same title to two stories of separate runs without either losing its book', () => {
    story('a.txt', 'Same');
    story('b.txt', 'Same', 2);
    run('stories/a.txt');
    const first = readFileSync(path.join(cwd, 'out', 'Same.epub'));
    run('stories/b.txt');
    expect(books().sort()).toEqual(['Same (2).epub', 'Same.epub']);
    expect(readFileSync(path.join(cwd, 'out', 'Same.epub')).equals(first)).toBe(true);
    run('--force');
    run('stories/b.txt', '--force');
    expect(books().sort()).toEqual(['Same (2).epub', 'Same.epub']);
  });

  test('keeps the book of a story that is gone until it is told to prune, and others for ever', () => {
    story('a.txt', 'A');
    story('b.txt', 'B');
    run();
    write('out/Mine.epub', 'not made here');
    rmSync(path.join(cwd, 'stories', 'a.txt'));
    run();
    expect(books()).toContain('A.epub');
    expect(run('--prune', '--dry-run').stdout).toContain('out/A.epub: would be deleted');
    expect(books()).toContain('A.epub');
    expect(run('--prune').stdout).toContain('out/A.epub: deleted');
    expect(books().sort()).toEqual(['B.epub', 'Mine.epub']);
    story('b.txt', 'Bee');
    expect(run('--prune').stdout).toContain('out/B.epub: deleted');
    expect(books().sort()).toEqual(['Bee.epub', 'Mine.epub']);
  });

  test.each(['', '{"version":1,"stories":{"../stories/a.txt":', '[]'])('goes on from a broken manifest: %j', (text) => {
    story('a.txt', 'A');
    run();
    write('out/.fascicle.json', text);
    expect(statuses()).toEqual({ 'a.txt': 'new' });
    expect(statuses()).toEqual({ 'a.txt': 'unchanged' });
  });

  test('marks chapters that are new since the last build in the contents, and no others', () => {
    mkdirSync(path.join(cwd, 'stories', 'saga'));
    const part = (n: number, what: string): void =>
      write(`stories/saga/${n}.txt`, `Title: Saga, part ${n}\n\n${PROSE}${what}\n`);
    const contents = (): readonly string[] => {
      const nav = Buffer.from(unzipSync(readFileSync(path.join(cwd, 'out', 'Saga.epub')))['OEBPS/toc.xhtml'] ?? []);
      const own = nav.toString().split('epub:type="landmarks"')[0] as string;
      return [...own.matchAll(/<li><a [^>]*>(.*?)<\/a>/g)].map((match) => match[1] as string);
    };
    part(1, 'The boat was late that day.');
    part(2, 'He lit the lamp himself.');
    run('--mark-new');
    expect(contents()).toEqual(['Part 1', 'Part 2']);
    part(3, 'Nobody had asked the ferryman.');
    expect(statuses('--mark-new')).toEqual({ saga: 'changed' });
    expect(contents()).toEqual(['Part 1', 'Part 2', 'Part 3 <span class="new">New</span>']);
    part(4, 'In spring they sold the house.');
    expect(statuses('--mark-new')).toEqual({ saga: 'changed' });
    expect(contents()).toEqual(['Part 1', 'Part 2', 'Part 3', 'Part 4 <span class="new">New</span>']);
    run();
    expect(contents()).toEqual(['Part 1', 'Part 2', 'Part 3', 'Part 4']);
  });
});

describe('many stories', () => {
  test('give the same books, words and order in one thread and in three', () => {
    for (let i = 0; i < 9; i++) story(`s${i}.txt`, `Tale ${i % 4}`, 40 - 4 * i);
    write('stories/s4.txt', '');
    const [one, three] = ['1', '3'].map((jobs) => run('--jobs', jobs, '--out', `out${jobs}`));
    const plain = (text = ''): string => text.replaceAll(/out\d/g, 'out');
    expect(plain(three?.stdout)).toBe(plain(one?.stdout));
    expect(plain(three?.stderr)).toBe(plain(one?.stderr));
    expect([one?.status, three?.status]).toEqual([1, 1]);
    expect(one?.stderr).toContain('failed: stories/s4.txt:1: ');
    expect(books('out3')).toEqual(books('out1'));
    for (const book of books('out1')) {
      const [a, b] = ['out1', 'out3'].map((out) => readFileSync(path.join(cwd, out, book)));
      expect(a?.equals(b ?? new Uint8Array())).toBe(true);
    }
    const { books: told } = JSON.parse(run('--jobs', '3', '--json', '--force').stdout) as Told;
    expect(told.map((book) => path.basename(book.story))).toEqual([...Array(9).keys()].map((i) => `s${i}.txt`));
  });

  test('leave nothing half-written when they are interrupted', async () => {
    for (let i = 0; i < 12; i++) story(`s${i}.txt`, `Tale ${i}`, 300);
    const child = spawn(process.execPath, [CLI, 'build', '--jobs', '3', '--cover', 'none'], { cwd, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    while (!existsSync(path.join(cwd, 'out')) || books().length === 0) await pause(5);
    child.kill('SIGINT');
    await ended;
    expect(readdirSync(path.join(cwd, 'out')).filter((name) => name.includes('.part.'))).toEqual([]);
    for (const book of books())
      expect(
        readFileSync(path.join(cwd, 'out', book))
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
    expect(run().status).toBe(0);
    expect(books()).toHaveLength(12);
  });
});

describe('a share of the stories', () => {
  const paths = Array.from({ length: 500 }, (_, i) => ({
    name: `s${i}`,
    path: `stories/s${i}.txt`,
    files: [],
    links: [],
  }));

  test('is one of several that have every story once', () => {
    const shares = [1, 2, 3, 4, 5, 6, 7].map((i) => inShard(paths, shardOf(`${i}/7`)));
    expect(
      shares
        .flat()
        .map(({ path: at }) => at)
        .sort(),
    ).toEqual(paths.map(({ path: at }) => at).sort());
    for (const share of shares) expect(share.length).toBeGreaterThan(500 / 7 / 2);
  });

  test('stays when stories are added, whatever path they are named by', () => {
    const before = inShard(paths.slice(0, 300), shardOf('2/5'));
    expect(inShard(paths, shardOf('2/5')).slice(0, before.length)).toEqual(before);
    const absolute = paths.map((one) => ({ ...one, path: path.resolve(one.path) }));
    expect(inShard(absolute, shardOf('2/5')).map(({ name }) => name)).toEqual(
      inShard(paths, shardOf('2/5')).map(({ name }) => name),
    );
  });

  test.each(['0/3', '4/3', '3', 'a/b', '1/0', '-1/3', '1.5/2'])('cannot be %s', (text) => {
    expect(() => shardOf(text)).toThrow(/--shard cannot be/);
  });
});

test('a plain command line is read as the parser reads it, and no other is read at all', async () => {
  const parsed = async (words: string[]): Promise<unknown> => {
    const noted: unknown[] = [];
    const noting = { ...buildCommand, handler: (args: object) => void noted.push(args) };
    await yargs(words)
      .command(noting)
      .parserConfiguration({ 'greedy-arrays': false, 'dot-notation': false, 'parse-positional-numbers': false })
      .parseAsync();
    const { _, $0, stories = [], ...rest } = noted[0] as Record<string, unknown>;
    const own = Object.entries(rest).filter(([name, value]) => !/[A-Z]|^o$/.test(name) && value !== undefined);
    return Object.fromEntries([...own, ['stories', stories]]);
  };
  for (const line of [
    '',
    'build',
    'build a.txt b.txt --out x',
    'build 12 007 --json',
    'build --covers c --force a --watch --prune --dry-run --mark-new',
    'build --out 12 1e3',
    'build a=b --shard 1/2',
    'build a --cover none --title 12 --language en --encoding latin1',
    'build a.txt -o b.epub',
    'a.txt ./b --out=x=y --jobs 2 --json',
    '/stories/a.txt --author A --off dashes --author=B --notes end --chapters=scenes',
  ]) {
    const words = line.split(' ').filter((word) => word !== '');
    expect(plainBuild(words)).toEqual(await parsed(words));
  }
  for (const line of [
    'inspect a',
    'a',
    'list targets',
    '--help',
    'build --help',
    'build -h',
    'build --notes x',
    'build --out=',
    'build --force=true',
    'build -ob.epub',
    'build -o=b.epub',
  ]) {
    expect(plainBuild(line.split(' '))).toBeNull();
  }
  for (const line of [
    'build --out',
    'build --out a --out b',
    'build --jobs two',
    'build --jobs -1',
    'build --author -x',
    'build --no-json',
    'build -- a',
    'build --title "x"',
  ]) {
    expect(plainBuild(line.split(' '))).toBeNull();
  }
});

describe('a watch', () => {
  const start = () => {
    const child = spawn(process.execPath, [CLI, 'build', '--watch', '--cover=none'], { cwd });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const until = async (words: string): Promise<void> => {
      const late = Date.now() + 40_000;
      while (!said.includes(words)) {
        if (child.exitCode !== null || Date.now() > late) throw new Error(`no ${words} in: ${said}`);
        await pause(20);
      }
      said = said.slice(said.indexOf(words) + words.length);
    };
    return { child, ended, until, rest: () => said };
  };

  test('builds again what changes, appears or is renamed into place, and ends when told to', async () => {
    story('a.txt', 'A');
    const { child, ended, until, rest } = start();
    await until('Watching');
    story('b.txt', 'B');
    await until('out/B.epub');
    write('stories/.a.swp', `Title: Aye\n\n${PROSE}`);
    renameSync(path.join(cwd, 'stories', '.a.swp'), path.join(cwd, 'stories', 'a.txt'));
    await until('out/Aye.epub');
    write('stories/b.yaml', 'title: Bee\n');
    await until('out/Bee.epub');
    rmSync(path.join(cwd, 'stories', 'b.txt'));
    rmSync(path.join(cwd, 'stories', 'a.txt'));
    await until('holds no story');
    story('c.txt', 'C');
    await until('out/C.epub');
    await pause(600);
    expect(rest()).not.toContain('epub');
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(books().sort()).toEqual(['A.epub', 'Aye.epub', 'B.epub', 'Bee.epub', 'C.epub']);
  });
});

test('wrong usage is an object for a program, too', () => {
  const { status, stdout, stderr } = run('--json', '--shard', '5/3');
  expect([status, JSON.parse(stdout)]).toEqual([2, { error: expect.objectContaining({ kind: 'usage', exitCode: 2 }) }]);
  expect(stderr).toContain('--shard cannot be 5/3');
});

test('a plain story loads no library that reads other kinds of files: each takes as long as a page of the story', () => {
  story('a.txt', 'A');
  const tell = `const modules = require('node:module');
    const load = modules._load;
    modules._load = function (name, ...rest) {
      if (!modules.isBuiltin(name) && /^[^./]/.test(name)) console.error('loads ' + name);
      return load.call(this, name, ...rest);
    };`;
  write('tell.cjs', tell);
  const words = ['-r', path.join(cwd, 'tell.cjs'), CLI, 'build', '--cover=none'];
  const { status, stderr } = spawnSync(process.execPath, words, { cwd, encoding: 'utf8' });
  expect([status, stderr.match(/loads .*/g), books()]).toEqual([0, null, ['A.epub']]);
});
