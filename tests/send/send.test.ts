import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CLI, fascicle } from '../program.ts';
import { THOROUGH } from '../thorough.ts';
import { makeDisk } from './disk.ts';

const PROSE = 'She went down to the harbour and waited there for the boat.\n\n'.repeat(20);

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'fascicle-send-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const run = (...args: string[]) => fascicle(cwd, ...args);
const tale = (name: string, title: string, author: string, text = PROSE): string => {
  writeFileSync(path.join(cwd, name), `Title: ${title}\nAuthor: ${author}\n\n${text}`);
  return name;
};
const filesOn = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();

describe('a story under another title is another book for an e-reader, and both stay', () => {
  test('the earlier one is named, with the way to be rid of it', () => {
    const root = makeDisk('tolino');
    run('send', tale('tide.txt', 'The Tide', 'Ada Quill'), '--to', root);
    const sent = run('send', tale('tide.txt', 'High Water', 'Ada Quill'), '--to', root);
    expect(sent.stderr).toContain('Ada Quill - The Tide.epub is the same story under an earlier title');
    expect(sent.stderr).toContain("rm '");
    expect(filesOn(root)).toEqual(['Books/Ada Quill - High Water.epub', 'Books/Ada Quill - The Tide.epub']);
  });

  test('another story by the same author is none, and a book that fascicle did not make is not looked at', () => {
    const root = makeDisk('tolino');
    run('send', tale('tide.txt', 'The Tide', 'Ada Quill'), '--to', root);
    writeFileSync(path.join(root, 'Books', 'High Water.epub'), 'PK');
    const other = 'He went up to the mill and asked for his brother there.\n\n'.repeat(20);
    const sent = run('send', tale('mill.txt', 'The Mill', 'Ada Quill', other), '--to', root);
    expect(sent.stderr).not.toContain('earlier');
    expect(sent.status).toBe(0);
  });
});

describe('a book on the e-reader that is far more than the new one of its name', () => {
  test('stays: it is another story, or most of it was lost since', () => {
    const root = makeDisk('tolino');
    const chapters = (count: number): string =>
      Array.from({ length: count }, (_, n) => `Chapter ${n + 1}\n\nOn day ${n} it rained.\n\n${PROSE}`).join('\n\n');
    run('send', tale('tide.txt', 'The Tide', 'Ada Quill', chapters(4)), '--to', root);
    const other = run(
      'send',
      tale('tide.txt', 'The Tide', 'Ada Quill', 'He went up to the mill.\n\n'.repeat(9)),
      '--to',
      root,
    );
    expect(other.stdout).toContain('The Tide (2).epub');
    const grown = run('send', tale('tide.txt', 'The Tide', 'Ada Quill', chapters(5)), '--to', root);
    expect(grown.stdout).toContain('updated');
    expect(filesOn(root)).toEqual(['Books/Ada Quill - The Tide (2).epub', 'Books/Ada Quill - The Tide.epub']);
  });
});

describe('a long story that is cut into several books', () => {
  test('sends each of them', () => {
    const root = makeDisk('tolino');
    const text = [1, 2, 3].map((n) => `Chapter ${n}\n\nOn day ${n} it rained.\n\n${PROSE}`).join('\n\n');
    const sent = run('send', tale('road.txt', 'The Road', 'Ada Quill', text), '--to', root, '--split', '2');
    expect(sent.stderr).not.toContain('error');
    expect(filesOn(root)).toEqual(['Books/Ada Quill - The Road 1.epub', 'Books/Ada Quill - The Road 2.epub']);
  });
});

describe('each family gets the kind of book it shows, in its folder, under a name it takes', () => {
  test.each([
    ['kobo', 'Ada Quill - The Tide.kepub.epub'],
    ['kindle', 'documents/Ada Quill - The Tide.azw3'],
    ['tolino', 'Books/Ada Quill - The Tide.epub'],
    ['pocketbook', 'books/Ada Quill - The Tide.epub'],
    ['nook', 'NOOK/My Books/Ada Quill - The Tide.epub'],
  ] as const)('%s', (family, file) => {
    const root = makeDisk(family);
    const sent = run('send', tale('tide.txt', 'The Tide', 'Ada Quill'), '--to', root);
    expect(sent.stderr).not.toContain('error');
    expect(sent.status).toBe(0);
    expect(filesOn(root)).toEqual([file]);
    expect(sent.stdout).toContain('copied');
  });

  test.skipIf(process.platform === 'win32')('a pipe or a folder that has its name is not opened, and stays', () => {
    const books = path.join(cwd, 'books');
    mkdirSync(path.join(books, 'Ada Quill - The Tide (2).epub'), { recursive: true });
    spawnSync('mkfifo', [path.join(books, 'Ada Quill - The Tide.epub')]);
    expect(run('send', tale('t.txt', 'The Tide', 'Ada Quill'), '--to', 'books').status).toBe(0);
    expect(filesOn(books)).toEqual(['Ada Quill - The Tide (3).epub']);
  });

  test('a folder that is no e-reader takes the EPUB itself', () => {
    mkdirSync(path.join(cwd, 'books'));
    expect(run('send', tale('t.txt', 'The Tide', 'Ada Quill'), '--to', 'books').status).toBe(0);
    expect(filesOn(path.join(cwd, 'books'))).toEqual(['Ada Quill - The Tide.epub']);
  });

  test('a finished EPUB goes as it is to a reader of EPUBs, and is made anew for a Kindle', () => {
    run('build', tale('t.txt', 'The Tide', 'Ada Quill'));
    const [tolino, kindle] = [makeDisk('tolino'), makeDisk('kindle')];
    expect(run('send', 'out/The Tide.epub', '--to', tolino).status).toBe(0);
    expect(readFileSync(path.join(tolino, 'Books/Ada Quill - The Tide.epub'))).toEqual(
      readFileSync(path.join(cwd, 'out/The Tide.epub')),
    );
    expect(run('send', 'out/The Tide.epub', '--to', kindle).status).toBe(0);
    expect(filesOn(kindle)).toEqual(['documents/Ada Quill - The Tide.azw3']);
  });

  test('--device decides where the disk says nothing', () => {
    mkdirSync(path.join(cwd, 'stick'));
    expect(run('send', tale('t.txt', 'Tide', 'Ada'), '--to', 'stick', '--device', 'kobo').status).toBe(0);
    expect(filesOn(path.join(cwd, 'stick'))).toEqual(['Ada - Tide.kepub.epub']);
  });
});

describe('what stands on the disk already', () => {
  test('the same book is left, a newer edition takes its place, another of that name stands beside', () => {
    const root = makeDisk('tolino');
    const name = path.join(root, 'Books/Ada - Tide.epub');
    expect(run('send', tale('t.txt', 'Tide', 'Ada'), '--to', root).stdout).toContain('copied');
    expect(run('send', 't.txt', '--to', root).stdout).toContain('already there');
    const first = readFileSync(name);
    tale('t.txt', 'Tide', 'Ada', `${PROSE}And one line more.\n`);
    expect(run('send', 't.txt', '--to', root).stdout).toContain('updated');
    expect(readFileSync(name)).not.toEqual(first);
    writeFileSync(name, 'somebody else’s file');
    expect(run('send', 't.txt', '--to', root).stdout).toContain('Ada - Tide (2).epub');
    expect(readFileSync(name, 'utf8')).toBe('somebody else’s file');
  });

  test('names that differ by case alone do not meet', () => {
    const root = makeDisk('tolino');
    writeFileSync(path.join(root, 'Books/ADA - TIDE.EPUB'), 'other');
    run('send', tale('t.txt', 'Tide', 'Ada'), '--to', root);
    expect(filesOn(root)).toEqual(['Books/ADA - TIDE.EPUB', 'Books/Ada - Tide (2).epub']);
  });

  test('a dry run says what would be done, and touches nothing', () => {
    const root = makeDisk('kobo');
    const sent = run('send', tale('t.txt', 'Tide', 'Ada'), '--to', root, '--dry-run');
    expect(sent.stdout).toContain('would be copied');
    expect(filesOn(root)).toEqual([]);
  });
});

describe('when it goes wrong, the old file stays whole and a line says why', () => {
  test('a file that the reader does not show is refused before anything is copied', () => {
    const root = makeDisk('kobo');
    writeFileSync(path.join(cwd, 'song.mp3'), 'x');
    const sent = run('send', 'song.mp3', '--to', root);
    expect(sent.status).toBe(1);
    expect(sent.stderr).toContain('Kobo shows no .mp3 files');
    expect(filesOn(root)).toEqual([]);
  });

  test('a full disk', () => {
    const root = mountTiny();
    if (root === null) return;
    try {
      mkdirSync(path.join(root, '.tolino'));
      const noise = Array.from({ length: 60_000 }, (_, i) => `${(i * 2654435761) % 4294967296} `).join('');
      const sent = run('send', tale('t.txt', 'Tide', 'Ada', `${PROSE}${noise}`), '--to', root);
      expect(sent.status).toBe(3);
      expect(sent.stderr).toContain('the disk is full');
      expect(filesOn(root)).toEqual([]);
    } finally {
      spawnSync('umount', [root]);
    }
  });

  test.skipIf(process.getuid?.() === 0)('a disk that is read-only', () => {
    const root = makeDisk('tolino');
    chmodSync(path.join(root, 'Books'), 0o500);
    const sent = run('send', tale('t.txt', 'Tide', 'Ada'), '--to', root);
    expect(sent.status).toBe(3);
    expect(sent.stderr).toContain('permission was denied');
    chmodSync(path.join(root, 'Books'), 0o700);
  });

  test('a folder in the book’s place', () => {
    const root = makeDisk('tolino');
    mkdirSync(path.join(root, 'Books/Ada - Tide.epub'));
    const sent = run('send', tale('t.txt', 'Tide', 'Ada'), '--to', root);
    expect(sent.status).toBe(0);
    expect(filesOn(root)).toEqual(['Books/Ada - Tide (2).epub']);
  });

  test('killed in the middle, at any moment', async () => {
    const root = makeDisk('tolino');
    run('send', tale('t.txt', 'Tide', 'Ada'), '--to', root);
    const file = path.join(root, 'Books/Ada - Tide.epub');
    const old = readFileSync(file);
    tale('t.txt', 'Tide', 'Ada', PROSE.repeat(2000));
    for (const wait of THOROUGH ? [150, 250, 350, 450, 600] : [250, 450]) {
      const child = spawn(process.execPath, [CLI, 'send', 't.txt', '--to', root], { cwd, stdio: 'ignore' });
      await pause(wait);
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      const now = readFileSync(file);
      if (!now.equals(old)) break;
    }
    const sent = run('send', 't.txt', '--to', root);
    expect(sent.status).toBe(0);
    const last = readFileSync(file);
    expect(last.equals(old)).toBe(false);
    expect(last.subarray(0, 2).toString()).toBe('PK');
    expect(filesOn(root)).toEqual(['Books/Ada - Tide.epub']);
  });

  test('nothing plugged in, nothing at the path, a file for a folder, two of one name', () => {
    tale('t.txt', 'Tide', 'Ada');
    expect(run('send', 'nowhere.epub').stderr).toContain('there is no book or story at nowhere.epub');
    expect(run('send', 't.txt', '--to', 'nowhere').status).toBe(2);
    expect(run('send', 't.txt', '--to', 't.txt').stderr).toContain('is a file, not a folder');
    expect(run('send', 't.txt', '--to', '.', '--device', 'kobbo').stderr).toContain('did you mean kobo?');
  });

  test('a link in the book’s place is not written through', () => {
    const root = makeDisk('tolino');
    writeFileSync(path.join(cwd, 'precious'), 'keep me');
    symlinkSync(path.join(cwd, 'precious'), path.join(root, 'Books/Ada - Tide.epub'));
    run('send', tale('t.txt', 'Tide', 'Ada'), '--to', root);
    expect(readFileSync(path.join(cwd, 'precious'), 'utf8')).toBe('keep me');
  });
});

test('a database on the device is never touched', () => {
  const root = makeDisk('kobo');
  writeFileSync(path.join(root, '.kobo/KoboReader.sqlite'), 'rows');
  cpSync(root, `${root}-before`, { recursive: true });
  run('send', tale('t.txt', 'Tide', 'Ada'), '--to', root);
  expect(readFileSync(path.join(root, '.kobo/KoboReader.sqlite'), 'utf8')).toBe('rows');
  expect(filesOn(root)).toEqual(['.kobo/KoboReader.sqlite', 'Ada - Tide.kepub.epub']);
});

/** A disk of two megabytes; null, with a word, where none can be mounted. */
function mountTiny(): string | null {
  const root = path.join(cwd, 'tiny');
  mkdirSync(root);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1200k', 'tmpfs', root]).status === 0;
  if (!mounted) console.warn('skipped: a small disk can be mounted by root only');
  return mounted && existsSync(root) ? root : null;
}

test('a story that is sent has the book that is built of it: its look, its files, its cover', () => {
  tale('tide.txt', 'The Tide', 'Ada Quill', `${PROSE}* * *\n\n${PROSE}`);
  writeFileSync(path.join(cwd, 'tide.yaml'), 'style:\n  look: novel\n  ornament: wave.svg\ncss: own.css\n');
  writeFileSync(path.join(cwd, 'own.css'), 'p.first { letter-spacing: 0.1em; }\n');
  writeFileSync(
    path.join(cwd, 'wave.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="3"/></svg>',
  );
  mkdirSync(path.join(cwd, 'reader'));
  expect(run('build', 'tide.txt', '--out', 'built').status).toBe(0);
  expect(run('send', 'tide.txt', '--to', 'reader').status).toBe(0);
  const built = readFileSync(path.join(cwd, 'built', 'The Tide.epub'));
  expect(readFileSync(path.join(cwd, 'reader', 'Ada Quill - The Tide.epub')).equals(built)).toBe(true);
  expect(run('send', 'tide.txt', '--to', 'reader', '--cover', 'none').status).toBe(0);
  const sizes = filesOn(path.join(cwd, 'reader')).map((name) => readFileSync(path.join(cwd, 'reader', name)).length);
  expect(Math.min(...sizes)).toBeLessThan(built.length - 5000);
});
