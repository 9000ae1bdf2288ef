import { printable } from './diagnostics.ts';

/** What progress is shown on: standard error. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Shows how far a command has come. */
export interface Progress {
  /** Work on one thing begins, after `done` of `total`. */
  begin(done: number, total: number, what: string): void;
  /** Makes room for other output, and ends the show when it is the last word. */
  clear(): void;
}

const WIDTH = 20;

/** A bar that stays on one line of a terminal; elsewhere a plain line for each of several things. */
export function progressOn(screen: Screen): Progress {
  if (!screen.isTTY) {
    return {
      begin(done, total, what) {
        if (total > 1) screen.write(`[${done + 1}/${total}] ${printable(what)}\n`);
      },
      clear() {},
    };
  }
  return {
    begin(done, total, what) {
      const full = Math.round((WIDTH * done) / total);
      const line = `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${done}/${total} ${printable(what)}`;
      screen.write(`\r\u001b[2K${[...line].slice(0, (screen.columns || 80) - 1).join('')}`);
    },
    clear() {
      screen.write('\r\u001b[2K');
    },
  };
}
