import { spawn } from 'node:child_process';

/** How a platform opens an address in the browser that the user has chosen. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Opens the browser, where there is a screen to show it on. That it can't is no fault: the address was printed. */
export function openBrowser(address: string): void {
  const { platform, env } = process;
  const hasScreen = platform in OPENERS || env.DISPLAY !== undefined || env.WAYLAND_DISPLAY !== undefined;
  if (!hasScreen) return;
  const [program = '', ...words] = [...(OPENERS[platform] ?? ['xdg-open']), address];
  const child = spawn(program, words, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
