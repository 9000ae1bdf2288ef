import { loadResvg } from '../raster.ts';
import type { Drawn, Task } from './draw-apart.ts';

// The process that drawings are drawn in: dist/draw-process.js. It ends itself, whatever it draws, when it takes too
// much time or memory, or when nobody waits for it any more.

/** Bytes of memory that drawing may take, and milliseconds between two looks at what it takes. */
const [MOST_MEMORY, OFTEN] = [1024 ** 3, 50];

/** Letters of a drawing that is not read in a moment. */
const LONG = 50_000;

/** Threads of the system may still draw; only this ends them at once. */
const end = (): void => {
  process.kill(process.pid, 'SIGKILL');
};

process.on('disconnect', end);
process.on('message', (task: Task) => {
  const before = process.cpuUsage();
  const watching = setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    const late = (user + system) / 1000 > task.limit;
    if (!late && process.memoryUsage.rss() <= MOST_MEMORY) return;
    clearInterval(watching);
    tell({ lost: late ? 'it takes too long to draw' : 'it takes too much memory to draw' }, end);
  }, OFTEN);
  draw(task)
    .catch((error: unknown): Drawn => ({ wrong: error instanceof Error ? error.message : String(error) }))
    .then((drawn) => {
      clearInterval(watching);
      tell(drawn, () => {});
    });
});

function tell(drawn: Drawn, then: () => void): void {
  process.send?.(drawn, then);
}

async function draw({ markup, longest, fonts }: Task): Promise<Drawn> {
  const { Resvg, renderAsync } = loadResvg();
  const font = { loadSystemFonts: fonts };
  // Reading a long drawing may take its time, too: a small try of it is watched, reading it here is not.
  if (markup.length > LONG) await renderAsync(markup, { font, fitTo: { mode: 'width', value: 1 } });
  const { width, height } = new Resvg(markup, { font });
  const fitTo = { mode: width >= height ? 'width' : 'height', value: longest } as const;
  const image = await renderAsync(markup, { font, fitTo });
  return { png: image.asPng() };
}
