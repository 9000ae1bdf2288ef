// Builds what it is told to in a process of its own, and tells how much time of the processor that took.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { formats, readingSize, storyOf } from './formats.mjs';

const library = pathToFileURL(path.join(process.env.FASCICLE_DIST, 'index.js')).href;
const { publish, targets } = await import(library);
const containers = { eml: 'mail', mbox: 'mail', fodt: 'odt' };

async function build({ format, shape, size }) {
  const { ending, target = 'epub' } = formats[format];
  const bytes = storyOf(format, shape, size);
  const before = process.cpuUsage();
  const bound = await publish([{ name: `story.${ending}`, format: containers[ending] ?? ending, bytes }]);
  await targets.find(({ id }) => id === target).make(bound.publication.value);
  const { user, system } = process.cpuUsage(before);
  // What kept a book from being made, told by name: a story that is refused at once proves nothing.
  const refused = bound.diagnostics.find(({ severity, id }) => severity === 'error' && id !== 'no-text');
  return { ms: (user + system) / 1000, bytes: readingSize(bytes), refused: refused?.id ?? null };
}

process.on('disconnect', () => process.exit());
process.on('message', async (task) => {
  try {
    process.send(await build(task));
  } catch (error) {
    process.send({ fault: String(error?.stack ?? error) });
  }
});
process.send('ready');
