import { loadResvg } from '../native.ts';
import type { Draft, Drawn } from './draw-apart.ts';

// The process that drawings are drawn in: dist/draw-process.js. It ends itself, whatever it draws, when it takes too
// much time or memory, or when nobody waits for it any more.

/** Bytes of memory that drawing may take. */
const MOST_MEMORY = 1024 ** 3;

/** Threads of the system may still draw; only this ends them at once. */
const end = (): void => {
  process.kill(process.pid, 'SIGKILL');
};

process.on('disconnect', end);
setInterval(() => process.memoryUsage.rss() > MOST_MEMORY && end(), 50).unref();
process.on('message', (task: Draft & { readonly limit: number }) => {
  const late = setTimeout(end, task.limit);
  draw(task)
    .catch((error: unknown): Drawn => ({ wrong: error instanceof Error ? error.message : String(error) }))
    .then((drawn) => {
      clearTimeout(late);
      process.send?.(drawn);
    });
});

async function draw({ markup, longest, fonts }: Draft): Promise<Drawn> {
  const { Resvg, renderAsync } = loadResvg();
  const font = { loadSystemFonts: fonts };
  const { width, height } = new Resvg(markup, { font });
  const fitTo = { mode: width >= height ? 'width' : 'height', value: longest } as const;
  const image = await renderAsync(markup, { font, fitTo });
  return { png: image.asPng() };
}
