import type { Finding } from '../engine.ts';
import type { CheckRule } from './rule.ts';

/** Files that belong to the container and are in no manifest (EPUB 3.3, "OCF abstract container"). */
const CONTAINER = /^(mimetype$|META-INF\/)/;

/** Files that the manifest does not list: no reader shows them, and they may be someone's leftovers. */
export const manifest: CheckRule = {
  id: 'manifest',
  summary: 'files that the manifest does not list',
  find: ({ files, items, packagePath }) => {
    const listed = new Set([packagePath, ...items.map(({ path }) => path)]);
    return [...files.keys()]
      .filter((name) => !listed.has(name) && !CONTAINER.test(name))
      .map(
        (name): Finding => ({
          id: 'manifest',
          severity: 'warning',
          message: 'the manifest does not list it',
          where: name,
        }),
      );
  },
};
