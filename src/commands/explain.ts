import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';
import { type SettingFlags, settingFlags, settingsFromFlags } from './flags.ts';

interface ExplainFlags extends SettingFlags {
  subject: string;
  all: boolean;
  json: boolean;
}

/** `fascicle explain STORY|RULE`: every decision with its reasons and every edit by rule, or what a rule does. */
export const explainCommand: CommandModule<object, ExplainFlags> = {
  command: 'explain <subject>',
  describe: 'Say why: every decision and edit of a story, or what a rule does',
  builder: (yargs) =>
    settingFlags(yargs)
      .positional('subject', { type: 'string', demandOption: true, describe: 'a story, or the id of a rule' })
      .option('all', { type: 'boolean', default: false, describe: 'also show what was turned down, and every edit' })
      .option('json', { type: 'boolean', default: false, describe: 'print one JSON object' }) as Argv<ExplainFlags>,
  handler: run,
};

async function run(args: ArgumentsCamelCase<ExplainFlags>): Promise<void> {
  const [{ rules }, { showRule, showTrace }, { printableJson, say }] = await Promise.all([
    import('../normalize/index.ts'),
    import('../report/explanation.ts'),
    import('../report/printable.ts'),
  ]);
  const rule = rules.find((r) => r.id === args.subject);
  if (rule) {
    const { id, summary, examples, unchanged } = rule;
    say(args.json ? printableJson({ id, summary, examples, unchanged }) : showRule(rule));
    return;
  }
  const { bindStory } = await import('./bind-story.ts');
  const { bound, diagnostics } = await bindStory(args.subject, 'covers', settingsFromFlags(args));
  const { decisions, edits, removals } = bound.trace;
  say(args.json ? printableJson({ decisions, edits, removals, diagnostics }) : showTrace(bound.trace, args.all));
}
