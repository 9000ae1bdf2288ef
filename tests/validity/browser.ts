import { findProgram } from './requirement.ts';

const NAMES: readonly string[] = ['chromium', 'chromium-browser', 'google-chrome'];

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

/** Whether there is a browser. */
export function hasBrowser(): boolean {
  return findProgram(NAMES) !== null;
}

/** The browser's path; throws when there is none. */
export function browser(): string {
  const found = findProgram(NAMES);
  if (found === null) throw new Error(`none of ${NAMES.join(', ')} is on the PATH`);
  return found;
}
