import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';
import { type SettingFlags, settingFlags, settingsFromFlags } from './flags.ts';

/** What `explain STORY` can be asked for alone. */
const CHOSEN = ['title', 'author'] as const;
const STAGES = ['read', 'normalize', 'split', 'assemble', 'render'] as const;

interface InspectFlags extends SettingFlags {
  story: string;
  at?: (typeof STAGES)[number];
  pins: boolean;
  verbose: boolean;
  covers: string;
  json: boolean;
}

/** `fascicle inspect STORY`: the structure found, with line numbers and open questions. */
export const inspectCommand: CommandModule<object, InspectFlags> = {
  command: 'inspect <story>',
  describe: 'Show the structure found in a story, with line numbers',
  builder: (yargs) =>
    settingFlags(yargs)
      .positional('story', { type: 'string', demandOption: true, describe: 'a story file or folder' })
      .option('at', { choices: STAGES, describe: "print a stage's value as JSON" })
      .option('pins', { type: 'boolean', default: false, describe: 'print a settings file that pins every decision' })
      .option('verbose', { type: 'boolean', default: false, describe: 'show every weight, sign and id' })
      .option('covers', { type: 'string', default: 'covers', describe: 'folder of cover pictures' })
      .option('json', { type: 'boolean', default: false, describe: 'print one JSON object' }) as Argv<InspectFlags>,
  handler: run,
};

async function run(args: ArgumentsCamelCase<InspectFlags>): Promise<void> {
  const [{ bindStory }, { outlineOf }, { showOutline }, { printableJson, say }] = await Promise.all([
    import('./bind-story.ts'),
    import('../report/outline.ts'),
    import('../report/tree.ts'),
    import('../report/diagnostics.ts'),
  ]);
  const { bound, diagnostics } = await bindStory(args.story, args.covers, settingsFromFlags(args));
  const outline = outlineOf(args.story, bound.book.value, bound.trace, diagnostics);
  if (args.at) say(printableJson(stageValue(bound, args.at)));
  else if (args.pins) say(await pinsOf(bound));
  else say(args.json ? printableJson(outline) : showOutline(outline, args.verbose));
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'error')) process.exitCode = 1;
}

async function pinsOf(bound: import('../pipeline.ts').BoundBook): Promise<string> {
  const { showPins } = await import('../report/pins.ts');
  const sources = bound.sources.map(({ manuscript, normalized, division }) => ({
    manuscript: manuscript.value,
    division: division.value,
    decisions: [manuscript, normalized, division].flatMap((stage) => stage.trace.decisions),
    removals: manuscript.trace.removals,
  }));
  return showPins(sources);
}

function stageValue(bound: import('../pipeline.ts').BoundBook, at: (typeof STAGES)[number]): unknown {
  switch (at) {
    case 'read':
      return bound.sources.map((source) => source.manuscript.value);
    case 'normalize':
      return bound.sources.map((source) => source.normalized.value);
    case 'split':
      return bound.sources.map((source) => source.division.value);
    case 'assemble':
      return bound.book.value;
    case 'render':
      return bound.publication.value;
  }
}

interface ExplainFlags extends SettingFlags {
  subject: string;
  of?: (typeof CHOSEN)[number];
  all: boolean;
  json: boolean;
}

/** `fascicle explain STORY|RULE`: every decision with its reasons and every edit by rule, or what a rule does. */
export const explainCommand: CommandModule<object, ExplainFlags> = {
  command: 'explain <subject> [of]',
  describe: 'Say why: every decision and edit of a story, or what a rule does',
  builder: (yargs) =>
    settingFlags(yargs)
      .positional('subject', { type: 'string', demandOption: true, describe: 'a story, or the id of a rule' })
      .positional('of', { choices: CHOSEN, describe: 'only how this was chosen' })
      .option('all', { type: 'boolean', default: false, describe: 'also show what was turned down, and every edit' })
      .option('json', { type: 'boolean', default: false, describe: 'print one JSON object' }) as Argv<ExplainFlags>,
  handler: explainRun,
};

async function explainRun(args: ArgumentsCamelCase<ExplainFlags>): Promise<void> {
  const [{ rules }, { showRule, showTrace }, { showChoices }, { printableJson, say }] = await Promise.all([
    import('../normalize/index.ts'),
    import('../report/explanation.ts'),
    import('../report/choices.ts'),
    import('../report/diagnostics.ts'),
  ]);
  const rule = rules.find((r) => r.id === args.subject);
  if (rule) {
    const { id, summary, examples, unchanged } = rule;
    say(args.json ? printableJson({ id, summary, examples, unchanged }) : showRule(rule));
    return;
  }
  const { bindStory } = await import('./bind-story.ts');
  const { bound, diagnostics } = await bindStory(args.subject, 'covers', settingsFromFlags(args));
  const { decisions, edits, removals, choices = [] } = bound.trace;
  if (args.of) {
    const own = choices.filter(({ of }) => of === args.of);
    say(args.json ? printableJson({ choices: own }) : showChoices(own, true));
  } else if (args.json) say(printableJson({ choices, decisions, edits, removals, diagnostics }));
  else say(`${showChoices(choices, args.all)}\n\n${showTrace(bound.trace, args.all)}`);
}
