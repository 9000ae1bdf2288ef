import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { epub } from '../../src/targets/index.ts';

export interface Volume {
  readonly title: string;
  readonly author: string;
  readonly series?: string;
}

/** Books with letters that markup must escape, of several scripts, some in a series. */
export const VOLUMES: readonly Volume[] = [
  { title: 'Tide & Time <3 I', author: 'Zoë “Z” Quill', series: 'Harbour #1' },
  { title: 'Tide & Time II', author: 'Zoë “Z” Quill', series: 'Harbour #2' },
  { title: 'Дорога домой', author: 'Анна Белова' },
  { title: '夜の灯台', author: '山田花子' },
  { title: 'A “quoted” name', author: 'O’Neill' },
];

/** A folder of finished books, made once for a test file. */
export async function makeLibrary(volumes: readonly Volume[] = VOLUMES): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fascicle-library-'));
  for (const [i, { title, author, series }] of volumes.entries()) {
    const header = `Title: ${title}\nAuthor: ${author}\nSummary: A story.\n${series ? `Series: ${series}\n` : ''}`;
    const bound = await publish([sourceFromText(`${header}\n${'She waited for the boat. '.repeat(40 + i)}\n`)]);
    writeFileSync(
      path.join(folder, `${i + 1}. ${title.replace(/[<>"/]/g, '')}.epub`),
      await epub.make(bound.publication.value),
    );
  }
  mkdirSync(path.join(folder, 'more'));
  writeFileSync(path.join(folder, 'more', 'Broken.epub'), 'not a book at all');
  writeFileSync(path.join(folder, 'notes.txt'), 'not for readers');
  writeFileSync(path.join(folder, '.secret.epub'), 'hidden');
  return folder;
}
