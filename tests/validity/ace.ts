import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { browser, FLAGS, hasBrowser } from './browser.ts';

/**
 * Where Ace by DAISY is looked for. It is not a dependency, because it brings a browser driver of its own:
 * `PUPPETEER_SKIP_DOWNLOAD=1 npm install --prefix .build/ace @daisy/ace-cli@1.4.6`.
 */
const ACE = fileURLToPath(new URL('../../.build/ace/node_modules/@daisy/ace-cli/bin/ace.js', import.meta.url));

/** Whether Ace and a browser for it are there. */
export function hasAce(): boolean {
  return hasBrowser() && spawnSync(process.execPath, [ACE, '--version']).status === 0;
}

/** Every violation that Ace finds in a book, one a line. */
export async function aceViolations(book: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fascicle-ace-'));
  try {
    const file = path.join(folder, 'book.epub');
    const starter = path.join(folder, 'browser');
    await writeFile(file, book);
    await writeFile(starter, `#!/bin/sh\nexec ${browser()} ${FLAGS.join(' ')} "$@"\n`);
    await chmod(starter, 0o755);
    const env = { ...process.env, PUPPETEER_EXECUTABLE_PATH: starter, ACE_TIMEOUT_INITIAL: '60000' };
    const run = spawnSync(process.execPath, [ACE, '--force', '-s', '-o', folder, file], { env, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`Ace did not finish: ${run.stderr}${run.stdout}`);
    return violations(JSON.parse(await readFile(path.join(folder, 'report.json'), 'utf8')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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
