import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';
import type { Device } from '../send/devices.ts';
import { type SettingFlags, settingFlags, settingsFromFlags } from './flags.ts';
import { UsageError, unknown } from './report.ts';

export interface SendFlags extends SettingFlags {
  books: string[];
  to?: string;
  device?: string;
  email: boolean;
  'dry-run': boolean;
  covers: string;
  'mark-new'?: boolean;
  json: boolean;
}

/** `--mark-new` where books go to an e-reader. */
export const MARK_NEW = {
  type: 'boolean',
  default: false,
  describe: 'mark chapters that are new or revised since the book that is there',
} as const;

/** `fascicle send BOOK|STORY…`: onto the e-reader that is plugged in, or by mail. */
export const sendCommand: CommandModule<object, SendFlags> = {
  command: 'send <books..>',
  describe: 'Copy books or stories to the e-reader that is plugged in, or send them by mail',
  builder: (yargs) =>
    settingFlags(yargs)
      .positional('books', { type: 'string', array: true, demandOption: true, describe: 'books or stories' })
      .option('to', { type: 'string', describe: "the e-reader's disk, a folder, or with --email an address" })
      .option('device', { type: 'string', describe: 'family of the e-reader; see list devices' })
      .option('email', { type: 'boolean', default: false, describe: 'send EPUBs by mail, such as to Send to Kindle' })
      .option('dry-run', { type: 'boolean', default: false, describe: 'say what would be done, and do nothing' })
      .option('covers', { type: 'string', default: 'covers', describe: 'folder of cover pictures' })
      .option('mark-new', MARK_NEW)
      .option('json', { type: 'boolean', default: false, describe: 'print one JSON object' })
      .example('$0 send out/Westward.epub', 'to the e-reader that is plugged in')
      .example('$0 send tale.txt --to /media/me/KOBOeReader', 'the right kind of book is made on the way')
      .example('$0 send --email tale.txt --to me@kindle.com', 'through your own mail server') as Argv<SendFlags>,
  handler: run,
};

async function run(args: ArgumentsCamelCase<SendFlags>): Promise<void> {
  const making = { covers: args.covers, flags: settingsFromFlags(args), markNew: args['mark-new'] === true };
  if (args.email) {
    if (making.markNew)
      throw new UsageError('what was mailed before is not known here: `fascicle build --mark-new`, then mail the book');
    if (args.device !== undefined) throw new UsageError('--device and --email do not go together: mail takes EPUBs');
    const { sendByMail } = await import('./send-mail.ts');
    process.exitCode = await sendByMail(args, making);
    return;
  }
  const device = args.device === undefined ? null : await namedDevice(args.device);
  const { sendByDisk } = await import('./send-disk.ts');
  process.exitCode = await sendByDisk(args, device, making);
}

/** The family of e-readers that a word names. Throws a UsageError for a word that names none. */
export async function namedDevice(id: string): Promise<Device> {
  const { deviceOf, devices } = await import('../send/devices.ts');
  const device = deviceOf(id.trim().toLowerCase());
  if (device) return device;
  throw unknown(
    'device',
    id,
    devices.map((known) => known.id),
  );
}
