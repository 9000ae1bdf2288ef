import { type Diagnostic, isPictureName, type Outcome, outcome, type Source, topOf } from '../model/index.ts';
import { formatOf } from '../read/index.ts';
import { isProgramFile, isTextBeside } from '../words/part-tables.ts';
import { type Archive, isRefusal, openArchive } from './archive/index.ts';
import { containerOf, type Guard } from './containers.ts';
import { damaged, refused } from './refused.ts';

const numbered = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** What programs put beside stories: settings, styles, fonts, thumbnails. */
const BESIDE = /\.(ya?ml|css|js|json|otf|ttf|woff2?|ini|db|lnk|url|nfo|md5|sfv)$/i;
/** Readers are given stories whole, so all of them together must fit the memory of a small computer. */
const MOST_BYTES = 256 * 1024 ** 2;

/** Opens a zip of stories, in any format: each is a source of its own, named by its path in the archive. */
export async function unpack(source: Source, guard: Guard): Promise<Outcome<readonly Source[]>> {
  const archive = openArchive(source.bytes);
  if (isRefusal(archive)) return refused(source.name, archive.reason, archive.remedy);
  if (isBook(archive)) {
    const { unpack: openBook } = await import('./epub/index.ts');
    return await guard(() => openBook(source));
  }
  const paths = archive.names.filter((path) => !isHidden(path)).sort(numbered.compare);
  const stories = paths.filter((path) => idOf(path) !== null);
  if (stories.reduce((sum, path) => sum + archive.size(path), 0) > MOST_BYTES) {
    return refused(source.name, 'the stories in it are too much for one book', 'Unpack it, and build them one by one.');
  }
  const diagnostics: Diagnostic[] = [];
  const pictures = picturesOf(archive, paths);
  const sources: Source[] = [];
  for (const path of stories) {
    const name = `${source.name}/${path}`;
    const bytes = archive.read(path);
    if (bytes === null) {
      diagnostics.push(damaged(name, 'this file of the archive is damaged and was left out'));
      continue;
    }
    const beside = pictures.size > 0 ? relativeTo(path, pictures) : null;
    const modified = source.modified === undefined ? {} : { modified: source.modified };
    sources.push({ name, format: idOf(path) ?? '', bytes, ...modified, ...(beside ? { pictures: beside } : {}) });
  }
  const unread = paths.filter((path) => idOf(path) === null && !isPictureName(path) && !BESIDE.test(path));
  diagnostics.push(...unread.map((path) => unknown(`${source.name}/${path}`)));
  if (sources.length > 0) return outcome(sources, {}, diagnostics);
  const empty =
    stories.length > 0
      ? refused(source.name, 'every story in it is damaged', 'Download or copy it again.')
      : refused(source.name, 'there is no story in it that fascicle reads', 'See `fascicle list formats`.');
  return { ...empty, diagnostics: [...diagnostics, ...empty.diagnostics] };
}

/** Whether the archive is an EPUB under another name. */
function isBook(archive: Archive): boolean {
  if (archive.names.includes('META-INF/container.xml')) return true;
  const type = archive.size('mimetype') < 100 ? archive.read('mimetype') : null;
  return type !== null && new TextDecoder().decode(type).trim() === 'application/epub+zip';
}

function idOf(path: string): string | null {
  return (
    (formatOf(path) ?? containerOf(path))?.id ?? (isTextBeside(path) ? 'txt' : isProgramFile(path) ? 'contents' : null)
  );
}

/** Names that begin with a dot, and what the Mac adds. */
function isHidden(path: string): boolean {
  return path.split('/').some((step) => /^(?:\.|~\$|__MACOSX$)/.test(step));
}

function picturesOf(archive: Archive, paths: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const pictures = new Map<string, Uint8Array>();
  let left = MOST_BYTES;
  for (const path of paths.filter(isPictureName)) {
    left -= archive.size(path);
    const bytes = left > 0 ? archive.read(path) : null;
    if (bytes) pictures.set(path, bytes);
  }
  return pictures;
}

/** Pictures by the addresses that a page at `from` gives them. */
function relativeTo(from: string, pictures: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const folders = from.split('/').slice(0, -1);
  const near = new Map<string, Uint8Array>();
  for (const [path, bytes] of pictures) {
    const steps = path.split('/');
    let shared = 0;
    while (shared < folders.length && shared < steps.length - 1 && folders[shared] === steps[shared]) shared += 1;
    const address = [...folders.slice(shared).map(() => '..'), ...steps.slice(shared)];
    near.set(address.join('/'), bytes);
    near.set(address.map(encodeURIComponent).join('/'), bytes);
  }
  return near;
}

function unknown(source: string): Diagnostic {
  return {
    id: 'unknown-format',
    severity: 'warning',
    place: topOf(source),
    reason: 'this file of the archive is in a format that fascicle does not read; it was left out',
    remedy: 'Save it as .txt, .md or .html; `fascicle list formats` shows every format.',
  };
}
