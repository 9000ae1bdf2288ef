import { narration } from './prose.ts';

/** A person in whose mind the narration is: a name and a verb of thinking, feeling or perceiving. */
const MIND =
  /(\p{Lu}[\p{Ll}\p{M}]{2,}) (?:had |could |\p{Ll}+ly |still |almost ){0,2}(?:wondered|thought|knew|felt|feel|reali[sz]ed|remembered|hoped|feared|wished|decided|noticed|hated|wanted|watched|saw|see|heard|hear|tell|believed|wonders|thinks|knows|feels|reali[sz]es|remembers|hopes|fears|wishes|decides|notices|hates|wants|watches|sees|hears|believes)\b/gu;

/** How often each known name is the one who thinks and feels in a paragraph's narration. */
export function mindsOf(text: string, names: ReadonlySet<string>): readonly string[] {
  const minds: string[] = [];
  for (const match of narration(text).matchAll(MIND)) {
    const name = match[1] ?? '';
    if (names.has(name)) minds.push(name);
  }
  return minds;
}

/** Whether one mind, and only one, was followed before a block, and another from it on. */
export function viewChanges(minds: readonly (readonly string[])[], i: number, window: number): boolean {
  const after = only(minds.slice(i, i + window));
  if (after === null || !(minds[i] ?? []).includes(after)) return false;
  const before = only(minds.slice(Math.max(0, i - window), i));
  return before !== null && before !== after;
}

/** The only name in some paragraphs' minds, met at least twice. */
function only(minds: readonly (readonly string[])[]): string | null {
  const all = minds.flat();
  const [name] = all;
  return name !== undefined && all.length > 1 && all.every((other) => other === name) ? name : null;
}
