import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type TriedCorrection, tryCorrection } from '../../src/commands/correct-story.ts';
import { readFix } from '../../src/commands/fix-words.ts';
import type { OutlineChapter } from '../../src/report/outline.ts';
import { mbox } from '../open/mail/messages.ts';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'fascicle-fix-mail-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const MORNING = 'Day one was white with salt, and the horses would not drink the water of the second well.';
const NOON = 'He walked on till noon and sat down on a stone that was warm from the sun.';
const NIGHT = 'At night the salt sang under the wheels, as ice does that will not bear for long.';

/** A message whose head has lines of which the story's reader knows nothing. */
function posted(subject: string, more: string, body: string): string {
  const head = `Received: from a.example\n\tby b.example; Sat, 1 Mar 1997 10:00:00 +0000\nFrom: Mara Finch <m@x.example>\nTo: list@x.example\nSubject: ${subject}\n`;
  return `${head}X-Mailer: Quill 2\n${more}\n${body}\n`;
}

const PLAIN = `${MORNING}\n\n${NOON}\n\n${NIGHT}`;
const base64 = (text: string): string =>
  Buffer.from(text)
    .toString('base64')
    .replace(/.{1,76}/g, '$&\n');
const quoted = (text: string): string => text.replace(/.{40}(?=.)/g, '$&=\n');
const encoded = (name: string): string =>
  `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: ${name}\n`;

function written(name: string, text: string): string {
  const file = path.join(FOLDER, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function scenes(chapters: readonly OutlineChapter[]): readonly (readonly [string, number])[] {
  return chapters.flatMap((chapter) => [
    ...chapter.scenes.map(({ source, line }) => [path.basename(source), line] as const),
    ...scenes(chapter.children),
  ]);
}

async function corrected(story: string, words: readonly string[]): Promise<TriedCorrection> {
  return await tryCorrection(story, readFix(words));
}

describe('a correction of mail', () => {
  const part = (n: number): string => posted(`Salt Road (${n}/3)`, '', PLAIN.replace('one', String(n)));
  test.each([
    ['a message', 'one.eml', posted('Salt Road', '', PLAIN)],
    ['a message in quoted-printable', 'quoted.eml', posted('Salt Road', encoded('quoted-printable'), quoted(PLAIN))],
    ['an archive', 'road.mbox', mbox(part(1), part(2), part(3))],
    ['an archive with CRLF', 'dos.mbox', mbox(part(1), part(2)).replaceAll('\n', '\r\n')],
    [
      'a digest of posts as attachments',
      'mixed.mbox',
      mbox(part(1), posted('Salt Road (2/3)', encoded('quoted-printable'), quoted(PLAIN))),
    ],
  ])('goes by the lines of the file: %s', async (_, name, text) => {
    const story = written(name, text);
    const lines = text.split(/\r?\n/).flatMap((line, i) => (line.startsWith(NOON.slice(0, 20)) ? i + 1 : []));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      for (const verb of [['scene'], ['chapter'], ['note'], ['chapter', 'The Stone']]) {
        const { errors, correction, after } = await corrected(story, [String(line), ...verb]);
        expect(errors).toEqual([]);
        expect(correction).toMatchObject({ pin: { line, before: 'He walked on till noon' } });
        if (verb[0] === 'scene') expect(scenes(after.chapters)).toContainEqual([name, line]);
      }
    }
  });

  test('goes by the words of an encoded message, whose lines of text are none of the file', async () => {
    const story = written('base64.eml', posted('Salt Road', encoded('base64'), base64(PLAIN)));
    const { errors, before, after } = await corrected(story, ['At night the salt', 'scene']);
    expect(errors).toEqual([]);
    expect(scenes(after.chapters)).toHaveLength(scenes(before.chapters).length + 1);
  });

  test('in a folder with other files is for the message', async () => {
    written('folder/2.txt', `Salt Road, part 2\n\n${PLAIN}\n`);
    const story = path.dirname(written('folder/1.eml', posted('Salt Road (1/2)', '', PLAIN)));
    const { errors, after } = await corrected(story, ['1.eml:10', 'scene']);
    expect(errors).toEqual([]);
    expect(scenes(after.chapters)).toContainEqual(['1.eml', 10]);
  });

  test('of a text that begins like a mail counts its own lines', async () => {
    const text = `From: Mara Finch <m@x.example>\nSubject: Salt Road\n\n${PLAIN}\n`;
    const { errors, after } = await corrected(written('typed.txt', text), ['6', 'scene']);
    expect(errors).toEqual([]);
    expect(scenes(after.chapters)).toContainEqual(['typed.txt', 6]);
  });
});
