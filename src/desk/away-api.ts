/** What the desk's server tells its page of finished books, and of where they can go. Types only. */

import type { BookState } from './api.ts';

/** A story's books in the folder of books. */
export interface Made {
  readonly state: BookState;
  /** What stood in the way, in words. */
  readonly trouble: string | null;
  /** Its books, as paths from the desk's folder. */
  readonly files: readonly string[];
  /** Books that it had under other names, and that are still as they were made. */
  readonly old: readonly string[];
}

/** A book of the same story under an earlier title, where another has been put. */
export interface OldBook {
  /** What it is asked away by. */
  readonly id: string;
  readonly file: string;
}

/** What became of a book on its way to an e-reader. */
export interface Copied {
  readonly file: string;
  /** Whether it was there already. */
  readonly same: boolean;
  readonly old: readonly OldBook[];
}

/** The books as other devices in the network see them. */
export interface Sharing {
  readonly address: string;
  /** A code to scan, as the address of a picture. */
  readonly code: string;
}

/** An e-reader that is plugged in. */
export interface ReaderView {
  readonly device: string;
  readonly name: string;
  readonly root: string;
  readonly note: string | null;
  /** Whether it is a folder that the user named. */
  readonly named: boolean;
}

/** A folder of this machine and those in it, as whole paths. */
export interface Folders {
  /** Empty for the beginning of all. */
  readonly at: string;
  /** Null when there is nothing above. */
  readonly above: string | null;
  readonly below: readonly string[];
}

/** Where a book can go. */
export interface Ways {
  readonly targets: readonly { readonly id: string; readonly extension: string; readonly experimental: boolean }[];
  readonly readers: readonly ReaderView[];
  /** The folder that the user named as the e-reader's and that is not there now; null when it is, or none was named. */
  readonly missing: string | null;
  /** Null when mail is not set up on this machine. */
  readonly mail: { readonly to: string | null } | null;
  readonly sharing: Sharing | null;
}

/** What judges say of a book. */
export interface Checked {
  readonly valid: boolean;
  readonly engines: readonly string[];
  readonly findings: readonly { readonly severity: string; readonly message: string; readonly where: string | null }[];
}
