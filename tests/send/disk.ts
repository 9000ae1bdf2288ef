import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Disks as each family's firmware lays them out. */
export const LAYOUTS = {
  kobo: ['.kobo', '.kobo-images', '.adobe-digital-editions'],
  kindle: ['documents', 'system', 'fonts', 'screensavers'],
  tolino: ['.tolino', 'Books', 'System Volume Information'],
  pocketbook: ['system/config', 'books', 'fonts'],
  nook: ['NOOK/My Books', 'NOOK/My Magazines'],
} as const;

/** Makes a disk of a family in a folder of its own. */
export function makeDisk(family: keyof typeof LAYOUTS): string {
  const volume = family === 'nook' ? 'NOOK' : 'disk';
  const root = path.join(mkdtempSync(path.join(tmpdir(), 'fascicle-disk-')), volume);
  for (const folder of LAYOUTS[family]) mkdirSync(path.join(root, folder), { recursive: true });
  return root;
}
