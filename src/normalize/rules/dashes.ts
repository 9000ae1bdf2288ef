import { endsAsSentence } from '../../words/stops.ts';
import { type Context, type Dialogue, OPENING_DASH } from '../context.ts';

import { type Proposal, type Replace, type Rule, type Run, replace, replaceAll, TYPESET } from '../rule.ts';

/** One hyphen, or one piece of a drawn line (old computers had no dash), between spaces, inside a line. */
const SPACED_HYPHEN = /(?<=[\p{L}\p{N},.;:!?…”’»“)\]\uFFFC]) +[-─] +(?=[\p{L}\p{N}“‘(…«„¿¡\uFFFC])/gu;
const SPACED = [' - ', ' ─ '];
const BLANK = /[ \u00A0]/;
const BORDER = /^[\s\u2028\u2029]?$/;
const ADDRESS = /(?:https?:\/\/|www\.)\S*$/i;
/** A dash typed with one space too few: `No --your other`. */
const WORDS = /^[\p{L}\p{N},][\p{L}\p{N}]$/u;
/** English closes its dashes up; other languages mostly set them between spaces. */
function closesUp(context: Context): boolean {
  return context.language === null || context.language === 'en';
}

/** Two hyphens or more, and the spaces round them. */
function typedDashes(text: string, context: Context): Replace[] {
  const proposals: Replace[] = [];
  const pattern = /-{2,}/g;
  let done = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    let start = match.index;
    let end = start + match[0].length;
    while (start > done && BLANK.test(text.charAt(start - 1))) start--;
    while (BLANK.test(text.charAt(end))) end++;
    const after = typedDash(text, start, end, match[0].length, context);
    if (after !== null) proposals.push(replace(start, end, after));
    done = end;
  }
  return proposals;
}

function typedDash(text: string, start: number, end: number, hyphens: number, context: Context): string | null {
  const left = text.charAt(start - 1);
  const right = text.charAt(end);
  if (/[<>|+=]/.test(left + right)) return null;
  const lineStart = BORDER.test(left);
  const lineEnd = BORDER.test(right);
  if (lineStart && lineEnd) return null;
  const [before = '', after = ''] = text.slice(start, end).split(/-+/);
  if (before === '' && ADDRESS.test(text.slice(Math.max(0, start - 120), start))) return null;
  if (hyphens > 3) return `${before}——${after}`;
  if (/\d/.test(left) && /\d/.test(right) && before === '' && after === '') return '–';
  const between =
    before !== '' && !lineStart && (after !== '' ? !lineEnd : /[”’]/.test(right) || WORDS.test(left + right));
  return between && closesUp(context) ? '—' : `${before}—${after}`;
}

/** A hyphen between spaces is a dash in a sentence; in a title, a place line or a sum it stays. */
function isSentence(run: Run): boolean {
  return (run.kind === 'prose' || run.kind === 'verse') && (run.text.length > 90 || endsAsSentence(run.text));
}

/** `"Hold on." - Captain Vey`: quoted words that end as a sentence, and behind them whose they are. */
const ATTRIBUTED = /[.!?…]["”’»“] +[-─] +\p{Lu}[^\n\u2028.!?]{0,40}$/u;

function spacedHyphens(run: Run, context: Context): Replace[] {
  const { text } = run;
  const name =
    run.kind === 'prose' && ATTRIBUTED.test(text.slice(-60))
      ? Math.max(text.lastIndexOf(' - '), text.lastIndexOf(' ─ '))
      : -1;
  if (name < 0 && !isSentence(run)) return [];
  return replaceAll(text, SPACED_HYPHEN, ({ index, 0: found }) => {
    if (/\d/.test(text.charAt(index - 1)) && /\d/.test(text.charAt(index + found.length))) return null;
    if (!closesUp(context)) return ` ${context.dialogue?.dash ?? '–'} `;
    return index <= name && name < index + found.length ? ' —' : '—';
  });
}

/** A dash or hyphen between spaces, before a word, behind one. */
const TELLER = /(?<=\s)[-–—―](?=[\s\p{L}¿¡«])|(?<=[\p{L}!?…»])[-–—―](?=[.,;:!?…\s]|$)/gu;

/** `- ¿Te vas? -preguntó Marta.`: the dash that opens speech, and those that part it from its teller. */
function speechDashes(text: string, { dash, closed, spaced }: Dialogue): Replace[] {
  const opening = OPENING_DASH.exec(text)?.[0];
  if (opening === undefined) return [];
  const blank = opening.slice(-1).replace(/[-–—―]/, '');
  const space = closed ? '' : blank === '' && spaced ? ' ' : blank;
  const proposals = opening === dash + space ? [] : [replace(0, opening.length, dash + space)];
  let told = false;
  for (const { 0: sign, index } of text.matchAll(TELLER)) {
    if (index < opening.length) continue;
    const [left, right] = [text.charAt(index - 1), text.charAt(index + 1)];
    const between = /\s/.test(left) && /\s/.test(right);
    const opens = !between && /\s/.test(left);
    if (between && /\d/.test(text.charAt(index - 2)) && /\d/.test(text.charAt(index + 2))) continue;
    // A hyphen behind a word closes what one before a word has opened: `pre- y postguerra` has none.
    if (!opens && !between && !told) continue;
    told = opens;
    if (sign !== dash) proposals.push(replace(index, index + 1, dash));
  }
  return proposals;
}

/** A hyphen at a speech's end, behind a word. */
const CUT_OFF = /-(?<=\p{L}{2}-)(?=["”](?:\s|$))/gu;
/** Prefixes that are spoken of: `un-`, `pre- and post-`. */
const HANGING = /\p{L}-\s/u;

/** `"I thought they-" He stopped.`: a speech of several words that is broken off. */
function cutOffs(text: string): Replace[] {
  return replaceAll(text, CUT_OFF, ({ index }) => {
    const open = Math.max(text.lastIndexOf('"', index), text.lastIndexOf('“', index));
    const said = text.slice(open + 1, index);
    const opens = open >= 0 && BORDER.test(text.charAt(open - 1));
    return opens && /\S\s+\S/u.test(said) && !HANGING.test(said) ? '—' : null;
  });
}

function propose(run: Run, context: Context): readonly Proposal[] {
  const { text } = run;
  const typed = text.includes('--') ? typedDashes(text, context) : [];
  const spaced = SPACED.some((sign) => text.includes(sign)) ? spacedHyphens(run, context) : [];
  const speech = context.dialogue && run.kind === 'prose' ? speechDashes(text, context.dialogue) : [];
  const cut = closesUp(context) && /-["”]/.test(text) ? cutOffs(text) : [];
  const all = [...speech, ...typed, ...spaced, ...cut].sort((a, b) => a.start - b.start);
  // The speech's own dashes come first; what overlaps them is the same dash seen again.
  return all.filter(({ start }, at) => at === 0 || start >= (all[at - 1] as Replace).end);
}

export const dashes: Rule = {
  id: 'dashes',
  summary: 'Writes -- and --- and a hyphen between spaces as a dash, and one dash for speech where dashes open it.',
  kinds: TYPESET,
  signs: '-–—―─',
  trigger: (text) =>
    text.includes('--') || SPACED.some((sign) => text.includes(sign)) || /-["”]/.test(text) || OPENING_DASH.test(text),
  propose,
  examples: [
    { before: '"I never--" she began.', after: '“I never—” she began.' },
    { before: '"I thought they-" He stopped.', after: '“I thought they—” He stopped.' },
    { before: '"What the --" he said.', after: '“What the—” he said.' },
    { before: 'The lamps ─ all nine of them ─ were his.', after: 'The lamps—all nine of them—were his.' },
    { before: 'Tea ─ two cups', after: 'Tea ─ two cups' },
    { before: 'No --your other hand!', after: 'No—your other hand!' },
    {
      before: '- ¿Te vas? -preguntó Marta.\n\n- No lo sé -dijo él-. Todavía no.',
      after: '—¿Te vas? —preguntó Marta.\n\n—No lo sé —dijo él—. Todavía no.',
      language: 'es',
    },
    {
      before: '- Я жду, - сказала она.\n\n-   Иди домой.\n\n-   …\n\n- ?!',
      after: '— Я жду, — сказала она.\n\n— Иди домой.\n\n— …\n\n— ?!',
      language: 'ru',
    },
    { before: '"Hold on." - Captain Vey', after: '“Hold on.” —Captain Vey' },
    {
      before: '"The sea takes what it is owed, and then some more." - Mira Dell',
      after: '“The sea takes what it is owed, and then some more.” —Mira Dell',
    },
    { before: '"Halt dich fest!" - Kapitän Vey', after: '„Halt dich fest!“ – Kapitän Vey', language: 'de' },
    {
      before: '-Tu viens ?\n\n- Pas encore.\n\n—Alors je pars.',
      after: '— Tu viens ?\n\n— Pas encore.\n\n— Alors je pars.',
      language: 'fr',
    },
    { before: 'The lift -- such as it was - stopped.', after: 'The lift—such as it was—stopped.' },
  ],
  unchanged: ['a well-known 9-5 job, 555-0142', 'B-But', '----------', '- a list item', '5 - 3 = 2'],
};
