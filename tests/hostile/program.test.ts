import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CLI, fascicle } from '../program.ts';
import { THOROUGH } from '../thorough.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const PROSE = 'She went down to the harbour and waited there for the boat.\n\n';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'fascicle-hostile-'));
  mkdirSync(path.join(cwd, 'stories'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const write = (name: string, text: string): void => writeFileSync(path.join(cwd, name), text);
const story = (name: string, text: string): void => write(`stories/${name}`, text);
const run = (...args: readonly string[]) => fascicle(cwd, ...args);
/** What stands in the folder of books, beside what it knows of itself. */
const books = (): string[] =>
  existsSync(path.join(cwd, 'out'))
    ? readdirSync(path.join(cwd, 'out')).filter((name) => name !== '.fascicle.json')
    : [];

describe('a build', () => {
  test('reads nothing but the stories, and connects to nothing', () => {
    write('secret.png', 'not for any book');
    const named = [
      'file:///etc/passwd',
      '/etc/passwd',
      '../secret.png',
      'http://127.0.0.1:9/spy.png',
      '//127.0.0.1:9/x',
    ];
    story('page.html', named.map((src) => `<p>${PROSE}<img src="${src}"><a href="${src}">x</a></p>`).join('\n'));
    story('story.md', named.map((src) => `${PROSE}![x](${src})\n\n`).join(''));
    story(
      'dtd.xhtml',
      `<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body>${PROSE}&x;</body></html>`,
    );
    const watched = path.join(cwd, 'watched.txt');
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', path.join(import.meta.dirname, 'watch.mjs'), CLI],
      { cwd, encoding: 'utf8', env: { ...process.env, FASCICLE_WATCH: watched } },
    );
    expect([status, stderr]).toEqual([0, stderr]);
    expect(books()).toHaveLength(3);
    const seen = readFileSync(watched, 'utf8').split('\n');
    expect(seen.some((line) => line.endsWith('story.md'))).toBe(true);
    expect(seen.filter((line) => line.startsWith('connect'))).toEqual([]);
    expect(seen.filter((line) => /passwd|secret|spy/.test(line))).toEqual([]);
    const inside = seen.map((line) => path.resolve(cwd, line.replace(/^open (file:\/\/)?/, '')));
    const foreign = inside.filter(
      (file) => !file.startsWith(`${ROOT}${path.sep}`) && !file.startsWith(`${cwd}${path.sep}`),
    );
    // The picture library looks into the running program for the C library that it was made with.
    expect(foreign.filter((file) => file !== '/proc/self/exe')).toEqual([]);
  });

  test('writes into its folder whatever a title says', () => {
    for (const [i, title] of ['../../escape', '/tmp/escape', '..', 'a/b\\c', '-rf', 'x'.repeat(5000)].entries()) {
      story(`s${i}.txt`, `Title: ${title}\nAuthor: Perrin Ashdown\n\n${PROSE}`);
    }
    expect(run().status).toBe(0);
    expect(books()).toHaveLength(6);
    expect(readdirSync(cwd).sort()).toEqual(['out', 'stories']);
    expect(readdirSync(path.dirname(cwd))).not.toContain('escape.epub');
  });
});

describe('pictures', () => {
  const svg = (inside: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 50">${inside}</svg>`;
  const rect = '<rect width="100" height="50" fill="#247"/>';

  test('that no one could draw do not hold a build up, and the others are in the book', () => {
    write('secret.png', 'not for any book');
    const drawings = {
      good: rect,
      spy: `${rect}<image xlink:hr@import x;ef="${path.join(cwd, 'secret.png')}" width="9" height="9"/>`,
      endless: `${rect}<image hrurl(x)ef="/dev/zero" width="9" height="9"/>`,
      effects: `<filter id="f">${'<feGaussianBlur stdDeviation="9"/>'.repeat(500)}</filter><g filter="url(#f)">${rect}</g>`,
      // It holds a processor up for as long as a drawing may take.
      ...(THOROUGH && {
        slow: `<filter id="f"><feMorphology radius="20"/><feMorphology radius="20"/></filter><g filter="url(#f)">${rect}</g>`,
      }),
    };
    for (const [name, inside] of Object.entries(drawings)) story(`${name}.svg`, svg(inside));
    story(
      'boat.md',
      Object.keys(drawings)
        .map((name) => `${PROSE}![${name}](${name}.svg)\n\n`)
        .join(''),
    );
    const { status, stdout, stderr } = run('stories/boat.md');
    expect([status, stderr]).toEqual([0, stderr]);
    const told = [...`${stdout}${stderr}`.matchAll(/picture (\w+)\.svg cannot be shown: ([^;]+)/g)].map(
      ([, name, why]) => [name, why],
    );
    expect(told).toEqual([
      ['effects', 'the drawing is beyond measure'],
      ...(THOROUGH ? [['slow', 'it takes too long to draw']] : []),
    ]);
    const [file = ''] = books();
    const names = Object.keys(unzipSync(readFileSync(path.join(cwd, 'out', file)))).filter((name) =>
      /^OEBPS\/images\/(?!cover\.).*\.png$/.test(name),
    );
    expect(names).toHaveLength(1);
  });
});

describe('settings files', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefghi'.split('').map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`),
    'title: *i',
  ];
  test.each([
    ['aliases upon aliases', bomb.join('\n')],
    ['a list', '- title\n- author\n'],
    ['a word', 'title\n'],
    ['wrong types', 'title: [1, 2]\nauthor: {a: b}\nlanguage: 12\ndate: yesterday\nseries: [x]\ncover: {}\n'],
    ['odd keys', '? [a, b]\n: c\n__proto__: {title: x}\nconstructor: 1\ntoString: 2\n'],
    ['broken', 'title: "never closed\nauthor: [\n'],
    ['a tag', 'title: !!js/function "function(){}"\nauthor: !!binary aGk=\n'],
    ['another file as cover', 'cover: ../../../../etc/passwd\n'],
    ['two documents', 'title: A\n---\ntitle: B\n'],
  ])('%s: a message with its line, and no crash', (_, yaml) => {
    story('boat.txt', PROSE);
    story('boat.yaml', yaml);
    const { status, stdout, stderr } = run();
    expect([status, stdout + stderr]).toEqual([1, expect.stringMatching(/boat\.yaml|passwd/)]);
    expect(stdout + stderr).not.toMatch(/^ +at |TypeError|internal|maximum|heap/im);
  });
});

describe('a build that is killed', () => {
  test('is tidied up after when all it had to do was done', () => {
    story('boat.txt', `Title: Boat\n\n${PROSE}`);
    expect(run().status).toBe(0);
    const manifest = readFileSync(path.join(cwd, 'out', '.fascicle.json'), 'utf8');
    // The number of a program that is none any more.
    write('out/.fascicle.lock', `${spawnSync(process.execPath, ['-e', '']).pid} ${hostname()} 00`);
    write('out/.fascicle.notes', '\n["../stories/boat.txt",{"broken":\n');
    expect(run().stdout).toContain('(unchanged)');
    expect(books()).toEqual(['Boat.epub']);
    expect(readFileSync(path.join(cwd, 'out', '.fascicle.json'), 'utf8')).toBe(manifest);
  });
});
