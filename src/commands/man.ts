import { settingKeys } from '../io/settings/keys.ts';
import { formats } from '../read/formats.ts';
import { version } from '../version.ts';

/** What `--help` prints for a command; for the program as a whole without one. */
export type HelpOf = (command?: string) => Promise<string>;

/** The manual page in the language of `man`, from what every command says of itself. */
export async function manPage(commands: readonly string[], helpOf: HelpOf): Promise<string> {
  const pages: string[] = [];
  for (const command of commands) pages.push(`.SS ${command}`, asTyped(withoutName(await helpOf(command))));
  return [
    `.TH FASCICLE 1 "" "fascicle ${version}"`,
    '.SH NAME',
    'fascicle \\- turn raw prose into ebooks',
    '.SH SYNOPSIS',
    '.B fascicle',
    '[\\fIcommand\\fR] [\\fIstory\\fR ...] [\\fIoptions\\fR]',
    '.SH DESCRIPTION',
    escaped(
      `Turns stories saved in whatever form (${formats.map(({ id }) => id).join(', ')}, documents, mail, other books, archives) into EPUB and Kindle books, and brings them onto the e-reader. Without a command it builds the stories named, or every story under stories/.`,
    ),
    '.SH COMMANDS',
    ...pages,
    '.SH SETTINGS',
    'Written as YAML in the front matter of a story, in \\fIstory\\fR.yaml beside it, in book.yaml in a folder, or in fascicle.yaml.',
    ...settingKeys.flatMap(({ key, summary }) => ['.TP', `.B ${escaped(key)}`, escaped(summary)]),
    '.SH EXIT STATUS',
    ...[
      ['0', 'done'],
      ['1', 'the input has errors'],
      ['2', 'wrong usage'],
      ['3', 'the file system, the e-reader or the mail server refused something'],
    ].flatMap(([code = '', means = '']) => ['.TP', `.B ${code}`, means]),
    '.SH FILES',
    ...[
      ['stories/', 'stories that are built when none is named'],
      ['covers/', 'pictures for covers, matched by name'],
      ['out/', 'the books, and .fascicle.json, which knows what they were made from'],
    ].flatMap(([file = '', means = '']) => ['.TP', `.I ${file}`, escaped(means)]),
    '',
  ].join('\n');
}

/** Help stands as it is laid out on a terminal. */
function asTyped(text: string): string {
  return `.nf\n${text.trimEnd().split('\n').map(escaped).join('\n')}\n.fi`;
}

function withoutName(help: string): string {
  return help.replace(/^ {2}-[hv].*\n?/gm, '').replace(/^Options:\n\s*$/m, '');
}

/** Text as `man` wants it: no line begins with a full stop or a quote, and backslashes and hyphens are themselves. */
function escaped(line: string): string {
  return line
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/, '\\&');
}

/** What fish needs to complete commands and options. */
export const FISH: string = `# Completes fascicle in fish: fascicle completion fish > ~/.config/fish/completions/fascicle.fish
function __fascicle_complete
    set -l words (commandline -opc) (commandline -ct)
    SHELL=bash fascicle --get-yargs-completions $words[2..] 2>/dev/null
end
complete -c fascicle -a '(__fascicle_complete)'
`;
