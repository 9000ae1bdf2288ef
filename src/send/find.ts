import { readdir, readFile, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Device, devices } from './devices.ts';

/** An e-reader that is plugged in as a disk. */
export interface Reader {
  readonly device: Device;
  /** The disk's root folder. */
  readonly root: string;
}

/** The family of the e-reader whose disk this folder is; null when nothing marks it as one. */
export async function recognise(root: string): Promise<Device | null> {
  for (const device of devices) {
    if (device.markers.length > 0 && (await allExist(root, device.markers))) return device;
  }
  const volume = path
    .basename(path.resolve(root))
    .toLowerCase()
    .replace(/[\s\d]+$/, '');
  return devices.find(({ volumes }) => volumes.includes(volume)) ?? null;
}

/** Every e-reader among the disks that are mounted. `roots` are the folders under which disks appear. */
export async function findReaders(roots: readonly string[] = mountRoots()): Promise<readonly Reader[]> {
  const disks = (await Promise.all(roots.map(foldersIn))).flat();
  const readers: Reader[] = [];
  for (const root of new Set(disks)) {
    const device = await recognise(root);
    if (device) readers.push({ device, root });
  }
  return readers;
}

/** Where the platform mounts disks: each folder here holds one folder a disk, or is one. */
export function mountRoots(platform: NodeJS.Platform = process.platform): readonly string[] {
  if (platform === 'darwin') return ['/Volumes'];
  if (platform === 'win32') return [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`);
  const user = userName();
  return [`/media/${user}`, `/run/media/${user}`, '/media', '/mnt'];
}

/** Vendor of Kindles on the USB bus (usb.ids: Lab126, Inc.). */
const KINDLE_VENDOR = '1949';

/** Whether a Kindle hangs on the USB bus, be it as a disk or not. Known on Linux only; elsewhere false. */
export async function kindleOnBus(bus = '/sys/bus/usb/devices'): Promise<boolean> {
  const names = await readdir(bus).catch(() => [] as string[]);
  const vendors = await Promise.all(
    names.map((name) => readFile(path.join(bus, name, 'idVendor'), 'utf8').catch(() => '')),
  );
  return vendors.some((vendor) => vendor.trim() === KINDLE_VENDOR);
}

async function foldersIn(root: string): Promise<readonly string[]> {
  if (/^[A-Z]:\\$/.test(root)) return [root];
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map((entry) => path.join(root, entry.name));
}

async function allExist(root: string, markers: readonly string[]): Promise<boolean> {
  const found = await Promise.all(
    markers.map((marker) =>
      stat(path.join(root, marker)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.every(Boolean);
}

function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return process.env.USER ?? '';
  }
}
