import { BROWSERS, findProgram } from './requirement.ts';

/** How a browser is started on a machine without a screen, whoever the user is, silent on the network. */
export const FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser's path; throws when there is none. */
export function browser(): string {
  const found = findProgram(BROWSERS);
  if (found === null) throw new Error(`none of ${BROWSERS.join(', ')} is on the PATH`);
  return found;
}

/** Milliseconds that a browser or a program under test may take to end. */
export const FAREWELL = 20_000;

/**
 * Closes a browser, and waits no longer than a test can wait for it: a busy machine keeps its processes a while, and what
 * is left of them ends with the tests.
 */
export async function closeBrowser(chrome: { close(): Promise<void> } | undefined): Promise<void> {
  await Promise.race([chrome?.close(), new Promise((resolve) => setTimeout(resolve, FAREWELL).unref())]);
}
