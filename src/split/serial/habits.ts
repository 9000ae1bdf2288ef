import { addTo } from '../../model/index.ts';
import { opensInSpeech } from '../../words/narration.ts';
import { framedNames } from '../label-name.ts';
import { isDated, isNoTime } from './dated.ts';
import { type Instalment, labelPrefix } from './edges.ts';
import { countsIn, formOf, frameOf, mayHead, numbersIn } from './forms.ts';
import { ALL, FEWEST, isInLast, isNamed, type Met, partsIn } from './met.ts';
import { isPosted, isRepeated, labelled, type Purpose } from './note-habits.ts';

/** What the parts of one serial have in common at their edges, by the forms of their lines. */
export interface Habits {
  /** Lines that are no prose: the author's labels, days of posting, lengths, lines of a site. */
  readonly notes: ReadonlyMap<string, Purpose>;
  /** Lines that end one part after another, and the signs drawn around those that are known to. */
  readonly endings: ReadonlySet<string>;
  readonly frames: ReadonlySet<string>;
  /** Lines that say who tells, whole. */
  readonly tellers: ReadonlySet<string>;
  /** The signs drawn around notes of the author's. */
  readonly noteFrames: ReadonlySet<string>;
  /** Whether many parts open with a line of place or time. */
  readonly isDated: boolean;
  /** How the line is counted that heads every part. */
  readonly counts: ReadonlySet<string>;
}

/** What several parts have in common; null where they are too few. */
export function habitsOf(parts: readonly Instalment[]): Habits | null {
  if (parts.length < FEWEST) return null;
  const forms = new Map<string, Met[]>();
  const prefixes = new Map<string, Met[]>();
  parts.forEach(({ lines }, part) => {
    for (const line of lines) {
      addTo(forms, `${line.at} ${formOf(line.text)}`, { part, line });
      const prefix = labelPrefix(line.text);
      if (prefix !== null) addTo(prefixes, prefix, { part, line });
    }
  });
  const notes = new Map<string, Purpose>();
  for (const [key, met] of forms) if (isRepeated(met, parts)) notes.set(key, 'note');
  for (const [key, met] of forms) if (isPosted(met, parts, notes)) notes.set(key, 'note');
  const labels = formsIn(prefixes, parts.length);
  for (const [prefix, met] of prefixes) {
    if (partsIn(met).filter((part) => (labels[part] ?? 0) > LABELS).length * 2 > partsIn(met).length) continue;
    const purpose = labelled(prefix, met, parts);
    if (purpose !== null) notes.set(`label ${prefix}`, purpose);
  }
  return {
    notes,
    endings: endingsOf(forms, parts),
    frames: framesOf(parts, 'ending'),
    noteFrames: framesOf(parts, 'note'),
    isDated: isDated(parts),
    tellers: tellersOf(parts),
    counts: countsOf(parts),
  };
}

/** A part with more such lines is written as a form is: `Place: …`, `Action: …`, `Reward: …`. */
const LABELS = 2;

/** How many labels each part has that other parts have, too. */
function formsIn(prefixes: ReadonlyMap<string, readonly Met[]>, parts: number): readonly number[] {
  const counts = Array.from({ length: parts }, () => 0);
  for (const met of prefixes.values()) {
    const own = partsIn(met.filter(({ line: { said } }) => said === 'none'));
    if (own.length > 1) for (const part of own) counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts;
}

/** Short lines between signs, or that count, at the ends of the parts but the last. */
function endingsOf(forms: ReadonlyMap<string, readonly Met[]>, parts: readonly Instalment[]): ReadonlySet<string> {
  const endings = new Set<string>();
  for (const [key, met] of forms) {
    const own = partsIn(met);
    const [{ line } = { line: null }] = met;
    if (line === null || line.at !== 'foot' || own.length < 2 || isInLast(met, parts)) continue;
    if (!met.every(({ line: { said } }) => said === 'none' || said === 'ending') || line.text.includes('\n')) continue;
    const isMarked = frameOf(line.text) !== null || /^[^\p{L}\p{N}\s"“”„«‘'.…–—-]{1,4}\s/u.test(line.text);
    const words = line.text.split(/\s+/).length;
    if (words > 9 || line.text.length > 60 || opensInSpeech(line.text) || labelPrefix(line.text) !== null) continue;
    const counts = own.every((part, i) => {
      const [number] = numbersIn(met[i]?.line.text ?? '');
      const before = numbersIn(met[i - 1]?.line.text ?? '')[0];
      return number !== undefined && (before === undefined || number - before === part - (own[i - 1] ?? part));
    });
    if (isMarked || counts) endings.add(key);
  }
  return endings;
}

/** The signs around lines that are known to be what is asked for, in two parts or more; signs that nothing else is set in are met once. */
function framesOf(parts: readonly Instalment[], kind: 'ending' | 'note'): ReadonlySet<string> {
  const frames = new Map<string, number[]>();
  parts.forEach(({ lines }, part) => {
    for (const { text, said, at } of lines) {
      const frame = said === kind && (at === 'foot' || kind === 'note') ? frameOf(text.slice(0, 300)) : null;
      if (frame !== null) addTo(frames, frame, part);
    }
  });
  return new Set([...frames].flatMap(([frame, own]) => (new Set(own).size > (isOdd(frame) ? 0 : 1) ? [frame] : [])));
}

/** Signs that set no words in emphasis, and are no dashes around an aside. */
function isOdd(frame: string): boolean {
  return !/^(?:[*_~–—-] [*_~–—-]|[([{] [)\]}])$/u.test(frame);
}

/** Lines at the heads of the parts that say the same of several names, and names alone, of which one comes back. */
function tellersOf(parts: readonly Instalment[]): ReadonlySet<string> {
  const texts = new Map<number, string>();
  parts.forEach(({ lines }) => {
    for (const { text, at, said } of lines)
      if (at === 'head' && said !== 'note' && said !== 'ending' && !isNamed(text, parts) && countsIn(text).length === 0)
        texts.set(texts.size, text.trim());
  });
  const names = parts.flatMap((part) => part.names).filter((name) => !isNamed(name, parts) && isNoTime(name));
  const framed = framedNames(texts).map((i) => texts.get(i) ?? '');
  // Who speaks in a play is named above each speech.
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const looks = lookOf(names).filter((own) => size >= own.length * SCENE);
  return new Set([framed, ...looks].flatMap(comesBack));
}

/** So many letters a scene has at least, of those that such lines head. */
const SCENE = 1200;

/** Names by how they are set: between which signs, in capitals or not. */
function lookOf(names: readonly string[]): readonly (readonly string[])[] {
  const looks = new Map<string, string[]>();
  for (const name of names) {
    const signs = name.replace(/(?:[\p{L}\p{M}\s’'-]|(?<=\p{L})\.(?=\s\p{L}))+/gu, 'a');
    addTo(looks, `${signs} ${name === name.toUpperCase()}`, name);
  }
  return [...looks.values()];
}

/** Lines of which there are several, and so few that they take turns; none where each stands once. */
function comesBack(lines: readonly string[]): readonly string[] {
  const own = new Set(lines);
  return own.size > 1 && lines.length >= FEWEST && own.size * 3 <= lines.length * 2 ? [...own] : [];
}

/** The word before the number that counts every part one further, in the lines at their heads. */
function countsOf(parts: readonly Instalment[]): ReadonlySet<string> {
  if (parts.filter(({ number }) => number !== null).length * 2 > parts.length) return new Set();
  const found = new Map<string, { readonly part: number; readonly number: number }[]>();
  parts.forEach(({ lines }, part) => {
    const known = new Set<string>();
    for (const { text, at, said } of lines) {
      if (at !== 'head' || said === 'note' || said === 'ending' || !mayHead(text)) continue;
      for (const { key, number } of countsIn(text)) {
        if (known.has(key)) continue;
        known.add(key);
        addTo(found, key, { part, number });
      }
    }
  });
  const all = [...found].filter(([, own]) => {
    if (own.length < FEWEST || own.length < parts.length * ALL) return false;
    return own.every(({ part, number }, i) => {
      const before = own[i - 1];
      return before === undefined || number - before.number === part - before.part;
    });
  });
  return new Set(all.slice(0, 1).map(([key]) => key));
}
