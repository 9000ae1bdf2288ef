import type { Removal } from '../../model/index.ts';
import { AOZORA } from './japanese-marks.ts';
import { isBlank, type Line } from './lines.ts';
import type { Untagged } from './tags.ts';

/** What a line of another system's markup is in a plain text. */
type Meaning =
  | { readonly as: 'heading'; readonly text: string; readonly level: number }
  | { readonly as: 'text'; readonly text: string }
  /** A scene break, however the system draws it. */
  | { readonly as: 'rule' }
  /** A line that only the system needs: it leaves a gap, or none. */
  | { readonly as: 'nothing' }
  | { readonly as: 'gone' };

/** A way of writing that is neither Markdown nor HTML, met in files that are named as plain text, or as nothing. */
export interface System {
  /** Whether the lines are written so: a form that comes again, or one that nothing else has. `marked` are those that may have one. */
  is(lines: readonly Line[], marked: readonly Line[]): boolean;
  /** What a line means in it; null for a line of plain text. */
  read(text: string): Meaning | null;
  /** Emphasis inside lines, as tags that are read later. */
  readonly inline: readonly (readonly [RegExp, string])[];
}

/** Most lines on which a form comes, at the least. */
const TWICE = 2;

function count(lines: readonly Line[], form: RegExp): number {
  return lines.filter(({ text }) => text.length <= LONGEST && form.test(text)).length;
}

/** Lines of a form that all have prose below them, before the next of them: headings, and no items of a list. */
function headProse(lines: readonly Line[], marked: readonly Line[], form: RegExp): boolean {
  if (count(marked, form) < TWICE) return false;
  const full = lines.filter((line) => !isBlank(line));
  const heads = full.flatMap(({ text }, at) => (text.length <= LONGEST && form.test(text) ? [at] : []));
  const lengths = heads.map((at, k) =>
    full.slice(at + 1, heads[k + 1] ?? full.length).reduce((sum, { text }) => sum + text.length, 0),
  );
  // A heading of parts has the first of its chapters right below it.
  return lengths.filter((length) => length >= PROSE).length > heads.length * 0.6;
}

/** A longer line is a paragraph. */
const LONGEST = 300;
/** So many letters under a heading are prose. */
const PROSE = 120;

const WIKI = /^(={2,6})\s*((?=[^=]*[\p{L}\p{N}])[^=\s](?:[^=]*[^=\s])?)\s*\1$/u;
const DOC = /^(={1,5})\s+((?=[^=]*[\p{L}\p{N}])[^=\s][^=]*)$/u;
const ATTRIBUTE = /^:!?([a-z][\w-]*)!?:(?:\s+(.*))?$/;
const DELIMITER = /^(?:_{4}|={4}|\*{4}|-{4}|<<<|\{empty\}(?: \+)?|\[[a-z%#.][\w%#., -]*\])$/;
const PASSAGE = /^::\s*([^\s[{][^[{]*?)\s*(?:\[[^\]]*\])?\s*(?:\{[^}]*\})?$/;
const HASHES = /^(#{1,6})\s+((?=[^#]*\p{L})[^\s#](?:.*?[^\s#])?)(?:\s+#{1,6})?$/u;
/** A state such as `TODO` stays with the heading: here nothing says that it is none of its words. */
const STARS = /^(\*{1,4})\s+(\S.*?)(?:\s+:[\w@:]+:)?$/;
const ORG_KEY = /^#\+(\w+):?\s*(.*)$/;
const TEX_HEADING = /^\\(part|chapter|section|subsection)\*?(?:\[[^\]]*\])?\{(.*)\}(?:\\label\{[^{}]*\})?$/;
const TEX_LEVELS: Readonly<Record<string, number>> = { part: 1, chapter: 2, section: 3, subsection: 4 };
const TEX_FACT = /^\\(title|author|date)\{(.*)\}$/;
const TEX_RULE =
  /^\\(?:bigskip|medskip|scenebreak|pfbreak|fancybreak\*?(?:\{.*\})?|plainbreak\*?(?:\{\d\})?|asterism)$/;
const NUMBERED_SCENE = /^((\d{1,4}[A-Z]?)\.?\s{1,12}\S(?:\S|\s(?!\s\s)){0,90}?)\s{3,80}\2\.?$/;
const PIXIV_HEADING = /^\[chapter:\s*(.+?)\s*\]$/;

const SYSTEMS: readonly System[] = [
  AOZORA,
  // Wikis: `== The river ==`. Ink's knots look the same.
  {
    is: (lines, marked) => headProse(lines, marked, WIKI),
    read: (text) => headingIn(WIKI.exec(text)),
    inline: [
      [/'''((?:(?!''').){1,400})'''/gu, '<b>$1</b>'],
      [/''((?:(?!'').){1,400})''/gu, '<i>$1</i>'],
      [/(?<![\p{L}\p{N}:/])\/\/(?=\S)((?:(?!\/\/).){1,400}?)(?<=\S)\/\/(?![\p{L}\p{N}/])/gu, '<i>$1</i>'],
    ],
  },
  // AsciiDoc: `== The river`, with nothing behind the title; `:author: Ada`, `[quote, Ada]` over a passage between `____`.
  {
    is: (lines, marked) =>
      headProse(lines, marked, DOC) ||
      (count(marked, DOC) > 0 && (count(marked, ATTRIBUTE) >= TWICE || DOC.test(firstOf(lines)?.text ?? ''))),
    read: (text) => {
      const attribute = ATTRIBUTE.exec(text);
      if (attribute && /^(?:title|author|date)$/.test(attribute[1] ?? ''))
        return { as: 'text', text: `${attribute[1]}: ${attribute[2]}` };
      const quoted = /^\[(?:quote|verse),\s*(.+)\]$/.exec(text);
      if (quoted) return { as: 'text', text: quoted[1] ?? '' };
      if (attribute || DELIMITER.test(text)) return { as: 'nothing' };
      return text === "'''" ? { as: 'rule' } : headingIn(DOC.exec(text));
    },
    inline: [
      // A quotation may go on over several lines.
      [/"`(?=\S)/gu, '“'],
      [/(?<=\S)`"/gu, '”'],
      [/'`(?=\S)/gu, '‘'],
      [/(?<=\S)`'/gu, '’'],
    ],
  },
  // Markdown saved as plain text: `# The river`.
  {
    is: (lines, marked) => headProse(lines, marked, HASHES),
    read: (text) => headingIn(HASHES.exec(text)),
    inline: [],
  },
  // Twee: `:: Passage [tags] {"position": …}`.
  {
    is: (lines, marked) => headProse(lines, marked, PASSAGE),
    read: (text) => {
      const match = PASSAGE.exec(text);
      return match ? { as: 'heading', text: match[1] ?? '', level: 1 } : null;
    },
    inline: [],
  },
  // Org: `* The river`, `#+TITLE: …`.
  {
    is: (lines, marked) => (count(marked, ORG_KEY) > 0 && count(marked, STARS) > 0) || startsWithStars(lines, marked),
    read: (text) => {
      const key = ORG_KEY.exec(text);
      if (key) {
        const fact = /^(?:title|author|date|language)$/i.test(key[1] ?? '');
        return fact ? { as: 'text', text: `${key[1]}: ${key[2]}` } : { as: 'nothing' };
      }
      return headingIn(STARS.exec(text));
    },
    inline: [[/(?<![\p{L}\p{N}/:<])\/(?=\S)([^/]{1,200}?)(?<=\S)\/(?![\p{L}\p{N}/>])/gu, '<i>$1</i>']],
  },
  // TeX: `\chapter{The river}`, `\emph{…}`.
  {
    is: (_, marked) => count(marked, TEX_HEADING) >= TWICE || count(marked, /^\\begin\{document\}$/) > 0,
    read: (text) => {
      const fact = TEX_FACT.exec(text);
      if (fact) return { as: 'text', text: `${fact[1]}: ${fact[2]}` };
      const match = TEX_HEADING.exec(text);
      if (match) return { as: 'heading', text: match[2] ?? '', level: TEX_LEVELS[match[1] ?? ''] ?? 2 };
      if (TEX_RULE.test(text)) return { as: 'rule' };
      const centred = /^\\begin\{center\}(.*)\\end\{center\}$/.exec(text) ?? /^\\centerline\{(.*)\}$/.exec(text);
      if (centred) return { as: 'text', text: centred[1] ?? '' };
      return /^\\[a-zA-Z]+\*?(?:\[[^\]]*\]|\{[^{}]*\})*$/.test(text) && !/^\\(?:emph|text)/.test(text)
        ? { as: 'nothing' }
        : null;
    },
    inline: [
      [/\\(?:emph|textit|textsl)\{([^{}]{1,600})\}/g, '<i>$1</i>'],
      [/\\textbf\{([^{}]{1,600})\}/g, '<b>$1</b>'],
      [/\\(?:textsc|textrm|texttt|text|mbox)\{([^{}]{1,600})\}/g, '$1'],
      [/\\(?:noindent|indent|quad|par)\b\s*/g, ''],
      [/\\(?:ldots|dots)(?:\{\})?(?![a-zA-Z])/g, '…'],
    ],
  },
  // Screenplays: `3.   INT. CORRIDOR.        3.`, the number of a scene on both sides.
  {
    is: (_, marked) => count(marked, NUMBERED_SCENE) >= TWICE,
    read: (text) => {
      const match = NUMBERED_SCENE.exec(text);
      return match ? { as: 'text', text: match[1] ?? '' } : null;
    },
    inline: [],
  },
  // Pixiv: `[chapter:The river]`, `[newpage]`, `[[rb:word > reading]]`.
  {
    is: (_, marked) => count(marked, /^\[newpage\]$|^\[chapter:.+\]$|\[\[rb:[^\]]+>[^\]]+\]\]/) > 0,
    read: (text) => {
      const match = PIXIV_HEADING.exec(text);
      if (match) return { as: 'heading', text: match[1] ?? '', level: 2 };
      return text === '[newpage]' ? { as: 'rule' } : null;
    },
    inline: [[/\[\[rb:\s*([^\]>]{1,40}?)\s*>\s*([^\]]{1,40}?)\s*\]\]/gu, '｜$1《$2》']],
  },
];

/** A heading whose rank is how many signs stand before its words. */
function headingIn(match: RegExpExecArray | null): Meaning | null {
  return match && { as: 'heading', text: match[2] ?? '', level: match[1]?.length ?? 1 };
}

function firstOf(lines: readonly Line[]): Line | undefined {
  return lines.find((line) => !isBlank(line));
}

/** Without a key a text is Org when its first line has a star, and all lines that have one head prose. */
function startsWithStars(lines: readonly Line[], marked: readonly Line[]): boolean {
  const first = firstOf(lines);
  if (first === undefined || !STARS.test(first.text) || !headProse(lines, marked, STARS)) return false;
  const full = lines.filter((line) => !isBlank(line));
  return full.every(
    ({ text, indent }, at) => !STARS.test(text) || (indent === 0 && !STARS.test(full[at + 1]?.text ?? '')),
  );
}

/** Cheap: what a line of any of them has that prose seldom has. */
const MARKED = /^[=:*#\\\d]|\[|［＃/;

/** How a rule is drawn in a text. */
const DRAWN = '* * *';

/**
 * Reads the markup of wikis, interactive fiction, outliners, TeX and picture-sharing sites that stands in a plain text:
 * its headings, rules and emphasis. A text is read so only where the system's own form comes again with prose below it.
 */
export function readSystems(lines: readonly Line[], source: string): Untagged {
  const marked = lines.filter(({ text }) => MARKED.test(text));
  const systems = marked.length === 0 ? [] : SYSTEMS.filter((system) => system.is(lines, marked));
  if (systems.length === 0) return { lines, removals: [] };
  const removals: Removal[] = [];
  const take = ({ number }: Line, text: string): void => {
    if (text !== '') removals.push({ name: 'markup', place: { source, line: number, endLine: number }, text });
  };
  const meant = systems.reduce(
    (now, system) => now.flatMap((line) => (line.level === undefined ? (readLine(line, system, take) ?? []) : line)),
    lines,
  );
  return { lines: withoutNeedlessRules(meant), removals };
}

type Take = (line: Line, text: string) => void;

/** A line as it is meant; null where none is left of it. */
function readLine(line: Line, { read, inline }: System, take: Take): Line | null {
  const meaning = line.text.length <= LONGEST ? read(line.text) : null;
  const said = meaning?.as === 'heading' || meaning?.as === 'text' ? meaning.text : '';
  if (meaning !== null) {
    for (const part of around(line.text, said)) take(line, part);
    if (meaning.as === 'rule') return { ...line, text: DRAWN, width: line.indent + DRAWN.length };
    if (meaning.as === 'gone') return null;
    if (meaning.as === 'nothing') return { ...line, text: '', width: line.indent };
  }
  const plain = meaning === null ? line.text : said;
  const text = inline.reduce((now, [form, as]) => now.replace(form, as), plain);
  for (const [form] of inline)
    for (const match of plain.matchAll(form)) for (const part of around(match[0], match[1] ?? '')) take(line, part);
  const level = meaning?.as === 'heading' ? { level: meaning.level } : {};
  return text === line.text ? line : { ...line, ...level, text, width: line.indent + text.length };
}

/** What stands before and behind the words that stay. */
function around(whole: string, kept: string): readonly string[] {
  const at = kept === '' ? -1 : whole.indexOf(kept);
  return at < 0 ? [whole] : [whole.slice(0, at), whole.slice(at + kept.length)];
}

/** A page that ends where a heading begins is no scene break. */
function withoutNeedlessRules(lines: readonly Line[]): readonly Line[] {
  return lines.map((line, at) => {
    if (line.text !== DRAWN) return line;
    const next = lines.slice(at + 1).find((other) => !isBlank(other));
    return next?.level === undefined ? line : { ...line, text: '', width: line.indent };
  });
}
