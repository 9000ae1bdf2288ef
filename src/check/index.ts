import { readFile } from 'node:fs/promises';
import { type Engine, epubcheck, epubcheckTs, type Finding } from './engine.ts';

import { kindle } from './kindle/index.ts';
import { filesOf } from './own/archive.ts';
import { own } from './own/index.ts';

export type { Finding } from './engine.ts';

/** Every engine, in the order they are asked. */
export const engines: readonly Engine[] = [epubcheckTs, own, epubcheck];

/** Whom a book can be checked for besides: each has an engine of its own that says what it would refuse. */
const recipients: Readonly<Record<'kindle', Engine>> = { kindle };

/** Somebody a book can be checked for. */
export type Recipient = keyof typeof recipients;

/** What the engines on this machine say about one book. */
export interface Judgement {
  readonly file: string;
  readonly valid: boolean;
  /** Ids of the engines that judged. */
  readonly engines: readonly string[];
  readonly findings: readonly (Finding & { readonly engine: string })[];
}

/** What there is to say of a file that no engine can open. */
const NOT_A_BOOK: Finding & { readonly engine: string } = {
  id: 'not-a-book',
  severity: 'fatal',
  message: 'this is no EPUB: it is not a ZIP archive, or a damaged one',
  where: null,
  engine: own.id,
};

/**
 * Judges the book at a path, also for a recipient when one is named. It is valid when no engine found an error. Throws
 * when the file can't be read.
 */
export async function check(file: string, recipient?: Recipient): Promise<Judgement> {
  if (filesOf(await bytesOf(file)) === null) {
    return { file, valid: false, engines: [own.id], findings: [NOT_A_BOOK] };
  }
  const asked: string[] = [];
  const findings: (Finding & { engine: string })[] = [];
  for (const engine of recipient === undefined ? engines : [...engines, recipients[recipient]]) {
    const found = await engine.judge(file);
    if (found === null) continue;
    asked.push(engine.id);
    findings.push(...found.map((finding) => ({ ...finding, engine: engine.id })));
  }
  const valid = !findings.some((finding) => finding.severity === 'fatal' || finding.severity === 'error');
  return { file, valid, engines: asked, findings };
}

/** A file's bytes. What the file system says of a folder does not name it; that is added. */
async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw Object.assign(error as Error, { path: file });
  }
}
