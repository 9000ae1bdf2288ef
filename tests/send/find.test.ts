import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { devices } from '../../src/send/devices.ts';
import { findReaders, kindleOnBus, mountRoots, recognise } from '../../src/send/find.ts';
import { targets } from '../../src/targets/index.ts';
import { LAYOUTS, makeDisk } from './disk.ts';

const temporary = (): string => mkdtempSync(path.join(tmpdir(), 'fascicle-mounts-'));

describe('a disk is known by what is on it', () => {
  test.each(Object.keys(LAYOUTS) as (keyof typeof LAYOUTS)[])('%s', async (family) => {
    expect((await recognise(makeDisk(family)))?.id).toBe(family);
  });

  test('a camera, a folder of documents and an empty disk are no e-readers', async () => {
    for (const folders of [['DCIM'], ['documents'], ['system'], []]) {
      const root = temporary();
      for (const folder of folders) mkdirSync(path.join(root, folder));
      expect(await recognise(root)).toBeNull();
    }
  });

  test('by the name of its volume where nothing marks it, with a number after it too', async () => {
    const root = path.join(temporary(), 'NOOK 1');
    mkdirSync(root);
    expect((await recognise(root))?.id).toBe('nook');
  });
});

test('every e-reader among the mounted disks is found', async () => {
  const media = temporary();
  mkdirSync(path.join(media, 'KOBOeReader/.kobo'), { recursive: true });
  mkdirSync(path.join(media, 'Kindle/documents'), { recursive: true });
  mkdirSync(path.join(media, 'Kindle/system'), { recursive: true });
  mkdirSync(path.join(media, 'STICK/holiday'), { recursive: true });
  const found = await findReaders([media, path.join(media, 'nothing-here')]);
  expect(found.map(({ device, root }) => [device.id, path.basename(root)]).sort()).toEqual([
    ['kindle', 'Kindle'],
    ['kobo', 'KOBOeReader'],
  ]);
});

test('disks are looked for where each system mounts them', () => {
  expect(mountRoots('darwin')).toEqual(['/Volumes']);
  expect(mountRoots('win32')).toContain('E:\\');
  expect(mountRoots('linux')).toEqual(expect.arrayContaining(['/mnt', '/media']));
});

test('a Kindle without a disk is noticed on the bus', async () => {
  const bus = temporary();
  mkdirSync(path.join(bus, '1-1'));
  writeFileSync(path.join(bus, '1-1/idVendor'), '0951\n');
  expect(await kindleOnBus(bus)).toBe(false);
  mkdirSync(path.join(bus, '1-2'));
  writeFileSync(path.join(bus, '1-2/idVendor'), '1949\n');
  expect(await kindleOnBus(bus)).toBe(true);
});

test('every device shows a kind of book that can be made', () => {
  const known = targets.map(({ id }) => id);
  for (const { id, targets: shown } of devices) {
    expect(
      shown.filter((target) => known.includes(target)),
      id,
    ).not.toEqual([]);
  }
});
