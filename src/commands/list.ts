import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';

const SUBJECTS = ['formats', 'rules', 'targets', 'devices', 'settings', 'styles', 'diagnostics', 'removals'] as const;

interface ListFlags {
  subject: (typeof SUBJECTS)[number];
  json: boolean;
}

interface Row {
  readonly id: string;
  readonly summary: string;
}

/** `fascicle list formats|rules|targets|devices|settings|styles|diagnostics|removals`: the rows of a table. */
export const listCommand: CommandModule<object, ListFlags> = {
  command: 'list <subject>',
  describe: 'List what there is: formats, rules, targets, devices, settings, styles, diagnostics or removals',
  builder: (yargs) =>
    yargs
      .positional('subject', { choices: SUBJECTS, demandOption: true, describe: 'which table' })
      .option('json', { type: 'boolean', default: false, describe: 'print JSON' }) as Argv<ListFlags>,
  handler: run,
};

async function run(args: ArgumentsCamelCase<ListFlags>): Promise<void> {
  const rows = await rowsOf(args.subject);
  if (args.json) console.log(JSON.stringify(rows, null, 2));
  else {
    const width = Math.max(...rows.map((row) => row.id.length));
    for (const row of rows) console.log(`${row.id.padEnd(width)}  ${row.summary}`);
  }
}

async function rowsOf(subject: ListFlags['subject']): Promise<Row[]> {
  switch (subject) {
    case 'formats': {
      const [{ containers }, { formats }] = await Promise.all([
        import('../open/containers.ts'),
        import('../read/index.ts'),
      ]);
      return [...formats, ...containers].map((f) => ({
        id: f.id,
        summary: `${f.summary} (.${f.extensions.join(', .')})`,
      }));
    }
    case 'rules':
      return (await import('../normalize/index.ts')).rules.map(({ id, summary }) => ({ id, summary }));
    case 'targets':
      return (await import('../targets/index.ts')).targets.map(({ id, summary }) => ({ id, summary }));
    case 'devices': {
      const { devices } = await import('../send/devices.ts');
      return devices.map(({ id, name, targets, note }) => ({
        id,
        summary: `${name}: ${targets.join(' or ')}${note === null ? '' : `. ${note}`}`,
      }));
    }
    case 'settings':
      return (await import('../io/settings/keys.ts')).settingKeys.map(({ key, summary }) => ({ id: key, summary }));
    case 'styles':
      return stylesAndParts(await import('../looks/index.ts'));
    case 'removals': {
      const { fileRows, removalRows, showRow } = await import('../removals/index.ts');
      return [...removalRows, ...fileRows].map((row) => ({ id: row.name, summary: showRow(row) }));
    }
    case 'diagnostics': {
      const { messages } = await import('../report/messages.ts');
      return Object.entries(messages).map(([id, summary]) => ({ id, summary }));
    }
  }
}

/** The named looks, and the parts of each that can be changed. */
function stylesAndParts({ namedLooks, lookParts }: typeof import('../looks/index.ts')): Row[] {
  const parts = lookParts.map(({ name, summary, values }) => ({
    id: `${name}:`,
    summary: values === null ? summary : `${summary} (${values.join(', ')})`,
  }));
  return [...namedLooks.map(({ name, summary }) => ({ id: name, summary })), ...parts];
}
