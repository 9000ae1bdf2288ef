import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { guardFor, Interrupted, TookTooLong } from '../../src/io/time-limit.ts';

/** A pattern that tries every way to part the letters, which takes longer than anybody lives. */
const runAway = (): boolean => /^(?:a+)+$/.test(`${'a'.repeat(60)}b`);

test('work gives what it gives, and throws what it throws', () => {
  const guard = guardFor(60_000);
  const list = guard(() => [1, 2]);
  expect(list).toEqual([1, 2]);
  expect(list).toBeInstanceOf(Array);
  expect(() =>
    guard(() => {
      throw new TypeError('a fault');
    }),
  ).toThrow(TypeError);
});

test('a pattern and a loop that run away are ended, and what comes next is done', () => {
  expect(() => guardFor(200)(runAway)).toThrow(TookTooLong);
  expect(() =>
    guardFor(200)(() => {
      for (;;);
    }),
  ).toThrow(TookTooLong);
  expect(guardFor(200)(() => 'done')).toBe('done');
});

test('the time of all pieces together is counted', () => {
  const guard = guardFor(300);
  const busy = (): void => {
    const start = process.cpuUsage();
    while (process.cpuUsage(start).user < 60_000);
  };
  expect(() => {
    for (let i = 0; i < 1000; i++) guard(busy);
  }).toThrow(TookTooLong);
});

test('Ctrl+C ends a pattern that runs away', () => {
  const press = new Worker(`setTimeout(() => process.kill(process.pid, 'SIGINT'), 300)`, { eval: true });
  expect(() => guardFor(60_000)(runAway)).toThrow(Interrupted);
  press.unref();
});

test('a piece inside another is watched with it', () => {
  const guard = guardFor(200);
  expect(() => guard(() => guard(runAway))).toThrow(TookTooLong);
  expect(guardFor(60_000)(() => guardFor(60_000)(() => 'done'))).toBe('done');
});
