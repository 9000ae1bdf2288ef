import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';
import { escapeText } from '../markup/write.ts';
import type { Device } from '../send/devices.ts';
import { type SettingFlags, settingFlags, settingsFromFlags } from './flags.ts';
import { UsageError } from './report.ts';
import { MARK_NEW, namedDevice } from './send.ts';

/** The flags of `follow`. */
interface FollowFlags extends SettingFlags {
  folder?: string;
  out: string;
  covers: string;
  send: boolean;
  email: boolean;
  to?: string;
  device?: string;
  'mark-new': boolean;
  service: boolean;
}

/** `fascicle follow FOLDER`: builds what is new in a folder as it comes, and takes it to the e-reader. */
export const followCommand: CommandModule<object, FollowFlags> = {
  command: 'follow [folder]',
  describe: 'Build stories as they come into a folder, and take them to the e-reader',
  builder: (yargs) =>
    settingFlags(yargs)
      .positional('folder', { type: 'string', default: 'stories', describe: 'the folder that stories come into' })
      .option('out', { type: 'string', default: 'out', describe: 'folder for the books' })
      .option('covers', { type: 'string', default: 'covers', describe: 'folder of cover pictures, matched by name' })
      .option('send', {
        type: 'boolean',
        default: false,
        describe: 'copy what is new to the e-reader, once it is there',
      })
      .option('email', { type: 'boolean', default: false, describe: 'mail what is new' })
      .option('to', { type: 'string', describe: "the e-reader's disk, a folder, or with --email an address" })
      .option('device', { type: 'string', describe: 'family of the e-reader; see list devices' })
      .option('mark-new', MARK_NEW)
      .option('service', {
        type: 'boolean',
        default: false,
        describe: 'print what the system needs to run this by itself (systemd, launchd), and do nothing else',
      })
      .example('$0 follow inbox --send', 'a chapter saved there is on the e-reader the next time it is plugged in')
      .example('$0 follow inbox --email --service', 'the lines that let the system run it') as Argv<FollowFlags>,
  handler: run,
};

async function run(args: ArgumentsCamelCase<FollowFlags>): Promise<void> {
  const { folder = 'stories', out, covers } = args;
  if (args.send && args.email) throw new UsageError('give either --send or --email, not both');
  if (args.to !== undefined && !args.send && !args.email)
    throw new UsageError('--to says where to: add --send or --email');
  const info = await stat(folder).catch(() => null);
  if (!info?.isDirectory()) throw new UsageError(`there is no folder ${folder} to follow`);
  if (args.service) {
    const { say } = await import('../report/diagnostics.ts');
    say(serviceOf(process.platform, [process.execPath, path.resolve(process.argv[1] ?? ''), ...wordsOf(args, folder)]));
    return;
  }
  const device = await deviceOf(args);
  const { followFolder } = await import('./follow-folder.ts');
  await followFolder({
    folder,
    plan: {
      choices: { out, covers, flags: settingsFromFlags(args), targets: ['epub'] },
      force: false,
      markNew: args['mark-new'],
      jobs: undefined,
    },
    route: args.email ? 'mail' : args.send ? 'disk' : 'none',
    to: args.to,
    device,
  });
}

async function deviceOf({ device, email }: FollowFlags): Promise<Device | null> {
  if (device === undefined) return null;
  if (email) throw new UsageError('--device and --email do not go together: mail takes EPUBs');
  return await namedDevice(device);
}

/** The same command line with whole paths, for a program that starts it elsewhere. */
function wordsOf(args: FollowFlags, folder: string): readonly string[] {
  const { send, email, to, device, out, covers } = args;
  const place = to === undefined || email ? to : path.resolve(to);
  return [
    'follow',
    path.resolve(folder),
    '--out',
    path.resolve(out),
    '--covers',
    path.resolve(covers),
    ...(send ? ['--send'] : []),
    ...(email ? ['--email'] : []),
    ...(place === undefined ? [] : ['--to', place]),
    ...(device === undefined ? [] : ['--device', device]),
    ...(args['mark-new'] ? ['--mark-new'] : []),
  ];
}

/**
 * What a system needs to run a command line by itself, with how to install it: a launchd agent on macOS, a systemd user
 * unit elsewhere. The first word is the program, all paths are whole.
 */
export function serviceOf(platform: NodeJS.Platform, words: readonly string[]): string {
  return platform === 'darwin' ? launchAgent(words) : systemdUnit(words);
}

/** As systemd.service(5) quotes: in double quotes, with `\`, `"`, `%` and `$` doubled or escaped. */
function systemdWord(word: string): string {
  const escaped = word.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/%/g, '%%').replace(/\$/g, '$$$$');
  return /^[\w./:@+-]+$/.test(word) ? word : `"${escaped}"`;
}

function systemdUnit(words: readonly string[]): string {
  return `# Put this into ~/.config/systemd/user/fascicle.service, then: systemctl --user enable --now fascicle
[Unit]
Description=fascicle builds stories as they come

[Service]
ExecStart=${words.map(systemdWord).join(' ')}
Restart=on-failure
RestartSec=30

[Install]
WantedBy=default.target`;
}

/** launchd.plist(5). */
function launchAgent(words: readonly string[]): string {
  const strings = words.map((word) => `    <string>${escapeText(word)}</string>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Put this into ~/Library/LaunchAgents/fascicle.plist, then: launchctl load ~/Library/LaunchAgents/fascicle.plist -->
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>fascicle</string>
  <key>ProgramArguments</key>
  <array>
${strings}
  </array>
  <key>RunAtLoad</key>
  <true/>
  <key>KeepAlive</key>
  <true/>
</dict>
</plist>`;
}
