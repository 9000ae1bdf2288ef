import { tmpdir } from 'node:os';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { packageEpub } from '../../src/package/epub.ts';
import { zip } from '../../src/package/zip.ts';
import { render } from '../../src/render/index.ts';
import { targetOf, targets } from '../../src/targets/index.ts';
import { everyKind, PNG } from '../render/every-kind.ts';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly time: number;
  readonly extra: number;
  readonly bytes: Buffer;
}

/** The entries of an archive, by its directory. */
function entries(archive: Uint8Array): readonly Entry[] {
  const b = Buffer.from(archive);
  let at = b.readUInt32LE(b.length - 6);
  return Array.from({ length: b.readUInt16LE(b.length - 12) }, () => {
    const [method, time, packed] = [b.readUInt16LE(at + 10), b.readUInt32LE(at + 12), b.readUInt32LE(at + 20)];
    const [nameLength, extra, local] = [b.readUInt16LE(at + 28), b.readUInt16LE(at + 30), b.readUInt32LE(at + 42)];
    const name = b.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + extra;
    const start = local + 30 + nameLength + b.readUInt16LE(local + 28);
    const data = b.subarray(start, start + packed);
    return { name, method, time, extra, bytes: method === 0 ? data : inflateRawSync(data) };
  });
}

describe('an EPUB file', () => {
  const publication = render(everyKind()).value;

  test('begins with its stored type, names no folder, sorts its files and dates them all alike', async () => {
    const archive = await packageEpub(publication);
    expect(Buffer.from(archive.subarray(30, 58)).toString()).toBe('mimetypeapplication/epub+zip');
    const files = entries(archive);
    const names = files.map((file) => file.name);
    expect(names.slice(1)).toEqual(names.slice(1).sort());
    expect(names.filter((name) => name.endsWith('/'))).toEqual([]);
    expect(new Set(files.map((file) => file.time))).toEqual(new Set([((24 << 25) | (3 << 21) | (9 << 16)) >>> 0]));
    expect(files.every((file) => file.extra === 0)).toBe(true);
  });

  test('holds every file of the publication as it is', async () => {
    const files = new Map(entries(await packageEpub(publication)).map((file) => [file.name, file]));
    const packed = files.get('OEBPS/content.opf')?.bytes.toString();
    expect(packed?.replace(/<meta name="fascicle:content" content="[\w-]{43}"\/>\n/, '')).toBe(
      publication.packageDocument,
    );
    expect(files.get('OEBPS/toc.ncx')?.bytes.toString()).toBe(publication.ncx);
    expect(files.get('OEBPS/toc.xhtml')?.bytes.toString()).toBe(publication.nav);
    expect(files.get('OEBPS/style.css')?.bytes.toString()).toBe(publication.stylesheet);
    for (const { href, content } of publication.resources) {
      expect(files.get(`OEBPS/${href}`)?.bytes, href).toEqual(Buffer.from(content as string));
    }
    expect(files.size).toBe(publication.resources.length + 6);
    expect(files.get('OEBPS/images/cover.png')).toMatchObject({ method: 0, bytes: Buffer.from(PNG) });
  });

  test('does not take template marks in the story for its own', async () => {
    const [first, ...rest] = publication.resources;
    const content = '<%= 1 + 1 %> <%- include("/etc/hosts") %>';
    const made = { ...publication, nav: content, resources: [{ ...first, content } as (typeof rest)[0], ...rest] };
    const files = entries(await packageEpub(made));
    expect(files.filter((file) => file.bytes.toString() === content)).toHaveLength(2);
  });

  test('leaves the library whole for a program that also uses it', async () => {
    await packageEpub(publication);
    const { EPub } = await import('epub-gen-memory');
    expect(() => new EPub({ title: 7 } as never, [])).toThrow(/title/);
  });
});

test('the same book gives the same bytes in other time zones, locales and folders', async () => {
  const bytes = async (): Promise<Uint8Array> => packageEpub(render(everyKind()).value);
  const [first, zone, language, folder] = [await bytes(), process.env.TZ, process.env.LANG, process.cwd()];
  try {
    for (const [tz, lang] of [
      ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
      ['America/St_Johns', 'C'],
    ]) {
      Object.assign(process.env, { TZ: tz, LANG: lang });
      process.chdir(tmpdir());
      expect(await bytes()).toEqual(first);
    }
  } finally {
    process.chdir(folder);
    restore('TZ', zone);
    restore('LANG', language);
  }
});

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

test('an archive dates its files within the years that archives know', () => {
  const time = (modified: number): number =>
    entries(zip([{ name: 'a', bytes: Buffer.from('a'), stored: true }], modified))[0]?.time ?? 0;
  expect(time(0)).toBe((1 << 21) | (1 << 16));
  expect(time(Number.NaN)).toBe(time(0));
  expect(time(1e12) >>> 25).toBe(127);
});

test('targets are found by their ids', () => {
  expect(targets.map((target) => target.id)).toContain('epub');
  expect(targetOf('epub')?.extension).toBe('epub');
  expect(targetOf('no such')).toBeNull();
});
