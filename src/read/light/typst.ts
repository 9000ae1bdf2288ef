import { type AsMarkdown, BROKEN, comment, type LightFact } from './lines.ts';

const HEADING = /^(={1,6})(?:\s+(\S.*?))?(?:\s+<[\w:.-]+>)?\s*$/;
/** What sets a page, defines or fetches something, and is no text. */
const SETUP = /^#(?:import|include|let|set|show|context|pagebreak|colbreak|outline|counter|bibliography|metadata)\b/;
/** A command alone on its line that has no words: what a book draws between two scenes, or the room it leaves there. */
const DRAWN = /^#[\p{L}_][\p{L}\p{N}_.-]{0,40}(?:\([^()[\]]{0,200}\))?;?$/u;
/** What a document states of itself: `#set document(title: "Tide", author: "Ada")`. */
const STATED = /\b(title|author|subtitle|date|description|keywords)\s*:\s*\(?\s*[["“]([^"\]”]{1,200})["\]”]/g;
/** A command in front of the words that it sets, as far as its brackets stand on one line. */
const COMMAND = /#([\p{L}_][\p{L}\p{N}_.-]{0,40})(?:\([^()]{0,200}\))?\[([^[\]]{0,2000})\]/gu;
/** How deep commands may stand in each other. */
const DEPTH = 4;
const EMPHASIS: ReadonlyMap<string, string> = new Map([
  ['emph', '*'],
  ['strong', '**'],
]);

/** Typst: `= The river`, `#set document(title: "Tide")`, `#emph[…]`, `// a remark`; a command alone between two paragraphs draws a break. */
export function typst(lines: readonly string[]): AsMarkdown {
  const facts: LightFact[] = [];
  const told = new Set<number>();
  /** Brackets that a definition has left open, and whether a remark of several lines is. */
  let open = 0;
  let remark = false;
  const read = (line: string, at: number): string => {
    const text = line.trimEnd();
    if (remark || text.startsWith('/*')) {
      remark = !text.includes('*/');
      told.add(at);
      return comment(text.replace(/^\/\*|\*\/.*$/g, ''));
    }
    if (open > 0 || SETUP.test(text)) {
      for (const [, label = '', value = ''] of text.matchAll(STATED))
        if (open > 0 || /^#set\s+document|^#show/.test(text)) facts.push({ label, value, at });
      open = Math.max(0, open + depthOf(text));
      return '';
    }
    if (/^\s*\/\//.test(text)) {
      told.add(at);
      return comment(text.replace(/^\s*\/\//, ''));
    }
    const [, marks = '', title = ''] = HEADING.exec(text) ?? [];
    if (marks !== '') return title === '' ? '' : `${'#'.repeat(marks.length)} ${inline(title)}`;
    if (DRAWN.test(text)) return '* * *';
    return inline(text.replace(/^(\s*)\+\s+(?=\S)/, '$11. '));
  };
  return { lines: lines.map(read), facts, told };
}

/** How many more brackets a line opens than it closes. */
function depthOf(text: string): number {
  const bare = text.replace(/"[^"]*"/g, '');
  return (bare.match(/[([{]/g)?.length ?? 0) - (bare.match(/[)\]}]/g)?.length ?? 0);
}

function inline(text: string): string {
  const broken = text.replace(/\s\\$/, BROKEN);
  if (!/[#*~\\]/.test(broken)) return broken;
  let words = broken;
  for (let depth = 0; depth < DEPTH && words.includes('['); depth++) {
    const before = words;
    words = words.replace(COMMAND, (_, name: string, inner: string) =>
      name === 'footnote' ? `^[${inner}]` : (EMPHASIS.get(name) ?? '') + inner + (EMPHASIS.get(name) ?? ''),
    );
    if (words === before) break;
  }
  return words
    .replace(/(?<![\p{L}\p{N}*\\])\*(?=[^\s*])([^*\n]{1,300}?)(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu, '**$1**')
    .replace(/(?<!\\)~/g, '\u00A0');
}
