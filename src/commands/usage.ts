import { nearest } from '../io/trouble.ts';

/** Wrong usage: the command line asks for something that there is not. Ends the command with exit code 2. */
export class UsageError extends Error {}

/** `there is no target epubb; did you mean epub?` */
export function unknown(kind: string, name: string, known: readonly string[], lead = ''): UsageError {
  const near = nearest(name, known);
  const advice =
    near === null ? `there are ${known.map((id) => lead + id).join(', ')}` : `did you mean ${lead}${near}?`;
  return new UsageError(`there is no ${kind} ${lead}${name}; ${advice}`);
}

/** What yargs says about a command line, in one line, with the nearest option or value that there is. */
export function usageError(message: string, options: readonly string[], command: string): UsageError {
  const unknownOption = /^Unknown arguments?: ([^,\n]+)/.exec(message)?.[1];
  if (unknownOption !== undefined && process.argv.includes(unknownOption.trim())) {
    return new UsageError(`\`fascicle ${command}\` takes one at a time: ${unknownOption.trim()} is too much`);
  }
  if (unknownOption !== undefined) return optionError(unknownOption.trim(), options);
  const [, option, given, choices] = /Argument: (\S+), Given: (.*), Choices: (.*)/.exec(message) ?? [];
  if (option && given !== undefined && choices) {
    const values = [...choices.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
    return choiceError(option, given.replace(/^"|"$/g, ''), values);
  }
  if (/^Not enough non-option arguments/.test(message)) {
    return new UsageError(`\`fascicle ${command}\` needs to know more; see \`fascicle ${command} --help\``);
  }
  return new UsageError(message.replace(/\s*\n\s*/g, '; '));
}

function optionError(name: string, options: readonly string[]): UsageError {
  const near = nearest(
    name,
    options.filter((option) => option.length > 1),
  );
  const advice = near === null ? '' : `; did you mean --${near}?`;
  return new UsageError(`there is no option ${name.length === 1 ? '-' : '--'}${name}${advice}`);
}

function choiceError(option: string, given: string, values: readonly string[]): UsageError {
  const near = nearest(given, values);
  const advice = near === null ? '' : `; did you mean ${near}?`;
  return new UsageError(`${option} cannot be ${given || 'empty'}: it is one of ${values.join(', ')}${advice}`);
}
