import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';
import { type SettingFlags, settingFlags, settingsFromFlags } from './flags.ts';
import { UsageError } from './report.ts';

interface CoverFlags extends SettingFlags {
  story: string;
  out?: string;
  covers: string;
  force: boolean;
}

/** `fascicle cover STORY`: the book's cover alone, as the picture that the name's ending says: JPEG or PNG. */
export const coverCommand: CommandModule<object, CoverFlags> = {
  command: 'cover <story>',
  describe: "Write a story's cover alone, as a JPEG or PNG picture",
  builder: (yargs) =>
    settingFlags(yargs)
      .positional('story', { type: 'string', demandOption: true, describe: 'a story file or folder' })
      .option('out', { type: 'string', describe: 'the picture file, .jpg or .png; named after the title unless given' })
      .option('covers', { type: 'string', default: 'covers', describe: 'folder of cover pictures, matched by name' })
      .option('force', { type: 'boolean', default: false, describe: 'write over a picture that stands there' })
      .example('$0 cover tale.txt', 'the cover that the book gets, to look at or to change') as Argv<CoverFlags>,
  handler: run,
};

async function run(args: ArgumentsCamelCase<CoverFlags>): Promise<void> {
  const other = /\.(?:webp|gif|svg|avif|tiff?|bmp)$/i.exec(args.out ?? '')?.[0];
  if (other !== undefined)
    throw new UsageError(`--out names a JPEG or PNG picture: end it in .jpg or .png, not ${other}`);
  const [{ bindStory }, { coverAs }, { markedPicture }, { writeWhole }, { showDiagnostics }, { printable, say, talk }] =
    await Promise.all([
      import('./bind-story.ts'),
      import('../pictures/cover/draw.ts'),
      import('../io/own-book.ts'),
      import('../io/write.ts'),
      import('../report/diagnostics.ts'),
      import('../report/diagnostics.ts'),
    ]);
  const { bound, files, diagnostics } = await bindStory(args.story, args.covers, settingsFromFlags(args), 'drawn');
  const { cover, title } = bound.book.value;
  // What concerns the text is said by the other commands.
  const wrong = diagnostics.filter(({ id, severity }) => id === 'cover-unreadable' || severity === 'error');
  for (const message of showDiagnostics(wrong)) talk(message);
  if (wrong.length > 0) process.exitCode = 1;
  if (cover === null) return;
  const { file, isFree } = await placeFor(args, { title, ending: 'jpg', sources: files, what: 'the cover' });
  const kind = /\.png$/i.test(file) ? 'png' : 'jpeg';
  await writeWhole(file, markedPicture(await coverAs(kind, cover)), { fresh: isFree });
  say(printable(file));
}

/** What is to be written, and from what. */
interface Made {
  readonly title: string;
  /** Ending of the file's name, without the dot. */
  readonly ending: string;
  readonly sources: readonly string[];
  /** How messages call it: `the cover`. */
  readonly what: string;
}

/**
 * Where a file goes that a command writes beside the books, and whether nothing stands there. Only what was written
 * here, and is as it was written, gives way unasked. Throws a UsageError.
 */
export async function placeFor(
  { out, force }: { readonly out?: string | undefined; readonly force: boolean },
  { title, ending, sources, what }: Made,
): Promise<{ readonly file: string; readonly isFree: boolean }> {
  const [{ fileNameFor }, { isOwnPictureAt }, { isThere, realPath }] = await Promise.all([
    import('../io/file-name.ts'),
    import('../io/own-book.ts'),
    import('../io/plain-file.ts'),
  ]);
  const places = new Set(sources.map(realPath));
  const stem = fileNameFor(title);
  for (let count = 1; ; count++) {
    const file = out ?? `${stem}${count === 1 ? '' : ` (${count})`}.${ending}`;
    if (!isThere(file)) return { file, isFree: true };
    const isSource = places.has(realPath(file));
    if (!isSource && (isOwnPictureAt(file) || (force && out !== undefined))) return { file, isFree: false };
    if (out === undefined) continue;
    throw new UsageError(
      isSource
        ? `${file} is what ${what} is made from, and is not written over; give another name with --out`
        : `${file} is there, and fascicle did not write it, or it was changed since: give another name with --out, or add --force to write over it`,
    );
  }
}
