import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { epubcheckTs } from '../../src/check/engine.ts';
import { own } from '../../src/check/own/index.ts';
import { some } from '../thorough.ts';
import { type EpubCheck, startEpubCheck } from '../validity/epubcheck.ts';
import { hasJudge } from '../validity/requirement.ts';
import { bookOf, goodFiles } from './broken.ts';
import { type Variant, variants } from './variants.ts';

const tried = some(variants);

const canRun = hasJudge('java');

describe.skipIf(!canRun)('without Java the same books are called valid as with it', () => {
  let epubcheck: EpubCheck;
  let good: ReadonlyMap<string, Uint8Array>;
  let folder = '';
  let broken = 0;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'fascicle-agree-'));
    good = await goodFiles();
    epubcheck = await startEpubCheck();
  });
  afterAll(async () => {
    await epubcheck.close();
    await rm(folder, { recursive: true });
  });

  function changed({ file, change }: Variant): Uint8Array {
    const text = new TextDecoder().decode(good.get(file));
    const after = change(text);
    expect(after, `nothing changed in ${file}`).not.toBe(text);
    return bookOf(new Map(good).set(file, new TextEncoder().encode(after)));
  }

  const isFault = (severity: string): boolean => severity === 'error' || severity === 'fatal';

  test.each(tried)('$name', async (variant) => {
    const bytes = changed(variant);
    const file = path.join(folder, 'book.epub');
    await writeFile(file, bytes);
    const theirs = (await epubcheck.messages(bytes)).filter((message) => /^(FATAL|ERROR)/.test(message));
    const ours = [...((await epubcheckTs.judge(file)) ?? []), ...((await own.judge(file)) ?? [])];
    if (theirs.length > 0) broken++;
    const faults = ours.filter(({ severity }) => isFault(severity));
    expect(faults.length > 0, [...theirs, ...faults.map(({ message }) => message)].join('\n')).toBe(theirs.length > 0);
  });

  test('most of these books are broken, and some are not', () => {
    expect(broken).toBeGreaterThan(tried.length * 0.6);
    expect(tried.length - broken).toBeGreaterThan(tried.length * 0.03);
  });
});
