import type { Diagnostic, Removal } from '../model/index.ts';

/** A text in which each passage stands once, line for line as before, and what was taken out of it. */
interface Merged {
  readonly text: string;
  readonly removals: readonly Removal[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a merge writes around two versions of a passage: above the first, between them, above the one both come from. */
const [OPENS, BASE, PARTS, CLOSES] = [/^<{7}(?: |$)/, /^\|{7}(?: |$)/, /^={7}$/, /^>{7}(?: |$)/];

/** Two versions of a passage by their lines, counted from 0: the marks, and of each version the first line and the one behind it. */
interface Conflict {
  /** What the marks call its two sides: those of one merge are called alike. */
  readonly sides: string;
  readonly marks: readonly number[];
  readonly versions: readonly (readonly [from: number, to: number])[];
}

/** So many times as long as the first is a version that goes on where that stops. */
const LONGER = 1.2;

/**
 * Takes a text out of the middle of a merge: of the versions between the marks the first stays, as in the file that the
 * author worked on, unless another is a good deal longer in all passages of that merge: one side stays throughout, as a mixed text is nobody's.
 * The others leave the text; what they alone say stands behind it.
 */
export function withoutConflicts(text: string, source: string): Merged {
  if (!text.includes('<<<<<<<') || !/^<{7}(?: |\r?$)/m.test(text)) return { text, removals: [], diagnostics: [] };
  const lines = text.split('\n');
  const bare = lines.map((line) => line.replace(/\r$/, ''));
  const removals: Removal[] = [];
  const found = conflictsIn(bare);
  const take = (name: Removal['name'], from: number, to: number): void => {
    const said = bare.slice(from, to).join('\n').trim();
    const place = { source, line: from + 1, endLine: to };
    if (said !== '') removals.push({ name, place, text: said, ...(name === 'markup' ? {} : { guessed: true }) });
    lines.fill('', from, to);
  };
  const length = ([from, to]: readonly [number, number]): number => bare.slice(from, to).join('\n').trim().length;
  const bySides = new Map<string, number[]>();
  for (const { sides, versions } of found) {
    const sums = bySides.get(sides) ?? [];
    bySides.set(
      sides,
      versions.map((version, side) => (sums[side] ?? 0) + length(version)),
    );
  }
  for (const { sides, marks, versions } of found) {
    const sums = bySides.get(sides) ?? [];
    const kept = sums.reduce((best, sum, side) => (sum > (sums[best] ?? 0) * LONGER ? side : best), 0);
    for (const at of marks) take('markup', at, at + 1);
    for (const [side, version] of versions.entries()) if (side !== kept) take('duplicate-part', ...version);
  }
  return { text: found.length === 0 ? text : lines.join('\n'), removals, diagnostics: found.map(told) };

  function told({ marks }: Conflict): Diagnostic {
    const [line, endLine] = [(marks[0] ?? 0) + 1, (marks.at(-1) ?? 0) + 1];
    return {
      id: 'duplicate-part',
      severity: 'warning',
      place: { source, line, endLine },
      reason: `lines ${line} to ${endLine} hold two versions of one passage, between the marks of a merge; one is in the story, and what only the other says stands behind it`,
      remedy: 'Keep one of them in the file, and delete the marks.',
    };
  }
}

function conflictsIn(lines: readonly string[]): readonly Conflict[] {
  const found: Conflict[] = [];
  let marks: number[] = [];
  let base: number | null = null;
  for (const [at, line] of lines.entries()) {
    if (OPENS.test(line)) [marks, base] = [[at], null];
    else if (marks.length === 1 && base === null && BASE.test(line)) base = at;
    else if (marks.length === 1 && PARTS.test(line)) marks.push(at);
    else if (marks.length === 2 && CLOSES.test(line)) {
      const [opened, parted] = marks as [number, number];
      const inner = base === null ? [] : [base];
      found.push({
        sides: `${lines[opened]} ${line}${base === null ? '' : ` ${lines[base]}`}`,
        marks: [opened, ...inner, parted, at],
        // What both come from counts last.
        versions: [[opened + 1, base ?? parted], [parted + 1, at], ...inner.map((from) => [from + 1, parted] as const)],
      });
      marks = [];
    }
  }
  return found;
}
