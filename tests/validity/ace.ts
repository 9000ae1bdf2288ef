import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { browser, FLAGS } from './browser.ts';
import { ACE } from './requirement.ts';

const PROGRAM = fileURLToPath(new URL('ace-books.mjs', import.meta.url));

/** A running Ace. One process and one browser serve all books: starting them takes longer than judging one. */
export interface Ace {
  /** Every violation that Ace finds in a book, one a line. */
  violations(book: Uint8Array): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Starts Ace; the caller closes it. */
export async function startAce(): Promise<Ace> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fascicle-ace-'));
  const starter = path.join(folder, 'browser');
  await writeFile(starter, `#!/bin/sh\nexec ${browser()} ${FLAGS.join(' ')} "$@"\n`);
  await chmod(starter, 0o755);
  const env = { ...process.env, PUPPETEER_EXECUTABLE_PATH: starter };
  const program = spawn(process.execPath, [PROGRAM, ACE], { stdio: ['pipe', 'pipe', 'inherit'], env });
  const ended = new Promise((resolve) => program.once('exit', resolve));
  const answers = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
  let count = 0;
  return {
    async violations(book) {
      count += 1;
      const [file, out] = [path.join(folder, `${count}.epub`), path.join(folder, `${count}`)];
      await writeFile(file, book);
      program.stdin.write(`${file}\t${out}\n`);
      const { value, done } = await answers.next();
      if (done || value !== `${file}\t${out}`) throw new Error(`Ace did not finish: ${value ?? 'it ended'}`);
      const found = violations(JSON.parse(await readFile(path.join(out, 'report.json'), 'utf8')));
      await rm(out, { recursive: true });
      return found;
    },
    async close() {
      program.stdin.end();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Report {
  readonly assertions: readonly {
    readonly 'earl:testSubject': { readonly url: string };
    readonly assertions: readonly {
      readonly 'earl:test': { readonly 'dct:title': string };
      readonly 'earl:result': { readonly 'earl:outcome': string; readonly html?: string };
    }[];
  }[];
}

function violations(report: Report): readonly string[] {
  if (report.assertions.length === 0) throw new Error('Ace judged nothing.');
  return report.assertions.flatMap((file) =>
    file.assertions
      .filter((assertion) => assertion['earl:result']['earl:outcome'] !== 'pass')
      .map((a) => `${file['earl:testSubject'].url}: ${a['earl:test']['dct:title']} ${a['earl:result'].html ?? ''}`),
  );
}
