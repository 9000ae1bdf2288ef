import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { locked } from '../../src/io/manifest/lock.ts';
import { THOROUGH } from '../thorough.ts';

let folder = '';
let lock = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fascicle-lock-'));
  lock = path.join(folder, '.fascicle.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

const work = async (): Promise<string> => 'done';

test('a lock that another program holds is waited for, and a long wait is told of once', async () => {
  writeFileSync(lock, `${process.pid} ${hostname()} 00`);
  const told: string[] = [];
  const done = await locked(folder, work, (held) => {
    told.push(held);
    rmSync(held);
  });
  expect([done, told, readdirSync(folder)]).toEqual(['done', [lock], []]);
});

test('that of a program which is none any more holds nobody up', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(lock, `${pid} ${hostname()} 00`);
  expect([await locked(folder, work), readdirSync(folder)]).toEqual(['done', []]);
});

// Each that may be a lock half written is waited for.
const OTHERS = ['my notes\n', 'x'.repeat(5000), ...(THOROUGH ? ['PK\u0003\u0004'] : [])];

test.each(OTHERS)('a file that is no lock is left, and ends the wait: %j', async (text) => {
  writeFileSync(lock, text);
  await expect(locked(folder, work)).rejects.toMatchObject({ code: 'ENOTOURS', path: lock });
  expect(readdirSync(folder)).toEqual(['.fascicle.lock']);
});
