import type { Block, HeadingBlock, Inline, Paragraph } from '../../model/index.ts';
import { withReadings } from './japanese-marks.ts';
import { isDrawn } from './lines.ts';
import { floor, isLabelled } from './measure.ts';
import type { Draft } from './paragraphs.ts';

/** A draft as a paragraph. Where line ends were meant, white space at the start of a line is its indent. */
function toParagraph(draft: Draft, source: string): Paragraph {
  const [first] = draft.lines;
  const level = floor(draft.lines);
  const children: Inline[] = [];
  draft.lines.forEach((line, i) => {
    const hard = i === 0 ? draft.hard.includes(true) : draft.hard[i - 1] === true;
    if (i > 0) children.push({ type: hard ? 'hard-break' : 'soft-break' });
    children.push(...withReadings((hard ? ' '.repeat(line.indent - level) : '') + line.text));
  });
  return {
    type: 'paragraph',
    place: { source, line: first?.number ?? 1, endLine: draft.lines.at(-1)?.number ?? 1 },
    gapBefore: draft.gapBefore,
    ...(draft.framed ? { role: 'box' as const } : {}),
    ...(first && first.indent > 0 ? { indent: first.indent } : {}),
    children,
  };
}

/** The lines of a picture as typed, without what indents them all. */
function drawn({ lines }: Draft): string {
  const level = floor(lines);
  return lines.map((line) => ' '.repeat(line.indent - level) + line.text).join('\n');
}

/** The signs that underline a title, from the highest level down, in the order that typed documents use them. */
const RULES = ['=', '-', '~', '*', '_', '#', '^', '+'];

/** The single line of a draft; null when there are more. */
function only(draft: Draft | undefined): string | null {
  return draft?.lines.length === 1 ? (draft.lines[0]?.text ?? null) : null;
}

/** Whether a rule stands right below a line that may be a title. */
function isRuled(title: Draft, rule: Draft | undefined): boolean {
  const [text, line] = [only(title), only(rule)];
  if (title.framed || text === null || line === null || rule?.gapBefore !== 0 || text.length > 80) return false;
  const sign = line[0] as string;
  // `- - - -` is a rule as well.
  const drawn = line.replaceAll(' ', '');
  if (drawn.length < 3 || drawn !== sign.repeat(drawn.length) || !RULES.includes(sign)) return false;
  return !isDrawn(text) && !isLabelled(title.lines[0] as Draft['lines'][0]) && !/[,;]$/.test(text);
}

/** The rules that stand below several lines which are no sentences and have room above: of any length, they underline. */
function habitualRules(drafts: readonly Draft[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  drafts.forEach((draft, i) => {
    const rule = only(drafts[i + 1]);
    if (rule === null || !isRuled(draft, drafts[i + 1]) || (i > 0 && draft.gapBefore === 0)) return;
    if (!/[.!?…:"”»]$/.test(only(draft) ?? '')) times.set(rule, (times.get(rule) ?? 0) + 1);
  });
  return new Set([...times].filter(([, count]) => count > 1).map(([rule]) => rule));
}

/** The level of a title by the rule under it: one sign, repeated about as long as the title. Null when it is no rule. */
function underlined(
  title: Draft,
  rule: Draft | undefined,
  habitual: ReadonlySet<string>,
  isApart: boolean,
): number | null {
  const [text, line] = [only(title) ?? '', only(rule) ?? ''];
  if (!isRuled(title, rule)) return null;
  const sign = line[0] as string;
  const isLong = sign === '=' && line.length > text.length / 2;
  const close = !line.includes(' ') && (Math.abs(line.length - text.length) <= 3 || isLong);
  return close || (habitual.has(line) && isApart && !/[.!?…:"”»]$/.test(text)) ? RULES.indexOf(sign) + 1 : null;
}

/** Blank lines that a form feed is worth above a line that may be a title. */
const PAGE_GAP = 6;
/** A longer line opens a page as prose does. */
const LONGEST_TITLE = 60;

/** A draft with room above where a form feed sets apart a line that may be a title. */
function withPageGap(draft: Draft, next: Draft | undefined): Draft {
  const text = only(draft);
  if (text === null || draft.lines[0]?.page !== true || (next?.gapBefore ?? 0) === 0) return draft;
  const maybeTitle = text.length <= LONGEST_TITLE && /^[\p{Lu}\p{N}]/u.test(text) && !/[.!?…,;:"”’»]$/.test(text);
  return maybeTitle ? { ...draft, gapBefore: draft.gapBefore + PAGE_GAP } : draft;
}

/** Every draft as a block: ruled titles as headings, everything else as paragraphs. A rule over a title goes too. */
export function toBlocks(drafts: readonly Draft[], source: string): Block[] {
  const blocks: Block[] = [];
  const habitual = habitualRules(drafts);
  for (let i = 0; i < drafts.length; i++) {
    const draft = withPageGap(drafts[i] as Draft, drafts[i + 1]);
    const marked = draft.lines[0]?.level;
    if (marked !== undefined) {
      const { place, gapBefore, children } = toParagraph(draft, source);
      blocks.push({ type: 'heading', level: marked, place, gapBefore, children });
      continue;
    }
    if (draft.drawing) {
      const { place, gapBefore } = toParagraph(draft, source);
      blocks.push({ type: 'preformatted', text: drawn(draft), place, gapBefore });
      continue;
    }
    const rule = drafts[i + 1];
    const level = underlined(draft, rule, habitual, i === 0 || draft.gapBefore > 0);
    if (level === null || rule === undefined) {
      blocks.push(toParagraph(draft, source));
      continue;
    }
    const paragraph = toParagraph(draft, source);
    const ruled = only(drafts[i - 1]) === only(rule) && draft.gapBefore === 0 && blocks.at(-1)?.type === 'paragraph';
    const over = ruled ? (blocks.pop() as Block) : null;
    const heading: HeadingBlock = {
      type: 'heading',
      level,
      place: { ...paragraph.place, line: (over ?? paragraph).place.line, endLine: rule.lines[0]?.number ?? 1 },
      gapBefore: (over ?? paragraph).gapBefore,
      children: paragraph.children,
    };
    blocks.push(heading);
    i++;
  }
  return blocks;
}
