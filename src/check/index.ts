import type { Engine, Finding } from './engine.ts';
import { epubcheck } from './epubcheck.ts';
import { epubcheckTs } from './epubcheck-ts.ts';

export type { Finding } from './engine.ts';

/** Every engine, in the order they are asked. */
export const engines: readonly Engine[] = [epubcheckTs, epubcheck];

/** What the engines on this machine say about one book. */
export interface Judgement {
  readonly file: string;
  readonly valid: boolean;
  /** Ids of the engines that judged. */
  readonly engines: readonly string[];
  readonly findings: readonly (Finding & { readonly engine: string })[];
}

/** Judges the book at a path. It is valid when no engine found an error. Throws when the file can't be read. */
export async function check(file: string): Promise<Judgement> {
  const asked: string[] = [];
  const findings: (Finding & { engine: string })[] = [];
  for (const engine of engines) {
    const found = await engine.judge(file);
    if (found === null) continue;
    asked.push(engine.id);
    findings.push(...found.map((finding) => ({ ...finding, engine: engine.id })));
  }
  const valid = !findings.some((finding) => finding.severity === 'fatal' || finding.severity === 'error');
  return { file, valid, engines: asked, findings };
}
