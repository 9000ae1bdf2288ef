import type { Publication } from '../model/index.ts';

/** A kind of output: it makes one file of a publication. */
export interface Target {
  /** What the command line calls it. */
  readonly id: string;
  /** The file name's end, without its first dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** One line for `list targets`. */
  readonly summary: string;
  /** Set when its files have been read by programs only, not by the devices that they are for. */
  readonly experimental?: true;
  /** Set when its readers are only known to show a cover of this kind. */
  readonly cover?: 'jpeg';
  /** The bytes of the finished file. */
  make(publication: Publication): Promise<Uint8Array>;
}
