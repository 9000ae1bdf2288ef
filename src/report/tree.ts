import { type Choice, type Decision, showPlace } from '../model/index.ts';
import { showOrigin } from './choices.ts';
import { printable, showDiagnostic, showPlainly } from './diagnostics.ts';
import type { Outline, OutlineApart, OutlineChapter, OutlineCut, OutlineScene } from './outline.ts';

/**
 * An outline as a person reads it: facts, then a tree of chapters and scenes with lines, then open questions. With
 * `verbose` all weights, signs and ids.
 */
export function showOutline(outline: Outline, verbose = false): string {
  const several = isOfSeveral(outline);
  return [
    ...facts(outline),
    '',
    ...outline.chapters.flatMap((chapter) =>
      showChapter(chapter, '', { verbose, isCounted: true, rowsOf: (scene) => [showScene(scene, several, verbose)] }),
    ),
    ...questions(outline.decisions, several, verbose),
    ...remarks(outline, verbose),
  ].join('\n');
}

/** What an outline says of the book and its division, a row each, without where it comes from: what a correction may change. */
export function outlineRows(outline: Outline): readonly string[] {
  const several = isOfSeveral(outline);
  const bare = { ...outline, choices: [], chapters: outline.chapters.map(withoutCuts) };
  const rowsOf = (scene: OutlineScene): string[] => [
    showScene(scene, several, false),
    ...(scene.apart ?? []).map(showApart),
  ];
  return [
    ...facts(bare),
    ...bare.chapters.flatMap((chapter) => showChapter(chapter, '', { verbose: false, isCounted: false, rowsOf })),
  ];
}

function showApart({ kind, line, endLine, opening }: OutlineApart): string {
  return `  ${kind}, ${line === endLine ? `line ${line}` : `lines ${line}–${endLine}`}: ${shorten(opening, OPENING)}`;
}

function withoutCuts(chapter: OutlineChapter): OutlineChapter {
  const scenes = chapter.scenes.map((scene) => ({ ...scene, cut: null }));
  return { ...chapter, cut: null, scenes, children: chapter.children.map(withoutCuts) };
}

function isOfSeveral({ chapters }: Outline): boolean {
  return new Set(chapters.flatMap(sourcesOf)).size > 1;
}

function facts({ metadata, choices }: Outline): string[] {
  const from = (of: Choice['of'], isStated: boolean): readonly [string, string][] => {
    const choice = choices.find((one) => one.of === of);
    return choice && isStated ? [['  from', showOrigin(choice)]] : [];
  };
  const rows: [string, string][] = [
    ['title', metadata.titleStated ? metadata.title : `${metadata.title} (none is stated)`],
    ...from('title', metadata.titleStated),
    ...(metadata.subtitle === null ? [] : [['subtitle', metadata.subtitle] as [string, string]]),
    ['author', metadata.authors.join('; ') || 'none stated'],
    ...from('author', metadata.authors.length > 0),
    ...seriesRow(metadata),
    ['language', metadata.language],
    ...metadata.fields.map(({ key, label, values }): [string, string] => [
      key === 'other' && label !== '' ? label.toLowerCase() : key,
      values.join('; '),
    ]),
    ...metadata.warnings.map((warning): [string, string] => ['warning', warning]),
    ...(metadata.unfinished ? [['status', 'to be continued'] as [string, string]] : []),
  ];
  return rows.map(([label, value]) => `${label.padEnd(13)} ${shorten(printable(value), MAX)}`);
}

/** `Tides, 2 of 5`. */
function seriesRow({ series }: Outline['metadata']): readonly [string, string][] {
  if (series === null) return [];
  const { name, index, total } = series;
  const place = index === null ? [] : [`${index}${total === null ? '' : ` of ${total}`}`];
  const words = [...(name === null ? [] : [name]), ...place].join(', ');
  return words === '' ? [] : [['series', words]];
}

const MAX = 96;
const OPENING = 44;

function shorten(value: string, most: number): string {
  return value.length > most ? `${value.slice(0, most - 2).replace(/[\s…]+\S*$/u, '')} …` : value;
}

function sourcesOf(chapter: OutlineChapter): string[] {
  return [...chapter.scenes.map((scene) => scene.source), ...chapter.children.flatMap(sourcesOf)];
}

/** How chapters are shown: their scenes, and whether with every weight. */
interface Showing {
  readonly rowsOf: (scene: OutlineScene) => readonly string[];
  readonly verbose: boolean;
  /** Whether their words are counted. */
  readonly isCounted: boolean;
}

/** The words of a chapter and of all that stands in it. */
function wordsOf({ scenes, children }: OutlineChapter): number {
  const own = scenes.reduce((sum, { words }) => sum + words, 0);
  return children.reduce((sum, child) => sum + wordsOf(child), own);
}

function showChapter(chapter: OutlineChapter, indent: string, showing: Showing): string[] {
  const title = chapter.titled ? chapter.title : `(untitled; the contents say “${chapter.title}”)`;
  const line = chapter.line === null ? '' : `, line ${chapter.line}`;
  const { footnotes = 0 } = chapter;
  const notes = footnotes === 0 ? '' : `, ${footnotes} footnote${footnotes === 1 ? '' : 's'}`;
  const words = showing.isCounted ? `, ${wordsOf(chapter).toLocaleString('en-US')} words` : '';
  const cut = chapter.cut ? `  ${showCut(chapter.cut, showing.verbose)}` : '';
  return [
    `${indent}${chapter.kind} ${title}${line}${words}${notes}${cut}`,
    ...chapter.scenes.flatMap(showing.rowsOf).map((row) => `${indent}  ${row}`),
    ...chapter.children.flatMap((child) => showChapter(child, `${indent}  `, showing)),
  ];
}

function showScene(scene: OutlineScene, several: boolean, verbose: boolean): string {
  const place = `${several ? `${printable(scene.source)}:` : ''}${scene.line}–${scene.endLine}`;
  const opening = shorten(scene.opening, OPENING);
  const row = `${place.padEnd(11)} ${String(scene.words).padStart(6)} words  `;
  return scene.cut ? `${row}${opening.padEnd(OPENING)}  ${showCut(scene.cut, verbose)}` : `${row}${opening}`;
}

function showCut({ score, reason }: OutlineCut, verbose: boolean): string {
  return verbose ? `[${score.toFixed(2)} ${reason}]` : `[${sureness(score)}: ${reason}]`;
}

/** From these scores on a decision is sure, or likely. */
const [SURE, LIKELY] = [0.85, 0.6];

/** How sure a decision is, in a word. */
function sureness(score: number): 'sure' | 'probably' | 'perhaps' {
  return score >= SURE ? 'sure' : score >= LIKELY ? 'probably' : 'perhaps';
}

/** A question in plain words: `41: perhaps a scene begins here, “He walked …” (a wide gap)`. */
function showQuestion({ place, kind, words, score, reasons }: Decision): string {
  const [first] = reasons.toSorted((a, b) => b.weight - a.weight);
  const what = kind === 'scene-break' ? 'a scene begins here' : `a ${kind.replaceAll('-', ' ')}`;
  const sure = sureness(score) === 'sure' ? 'probably' : sureness(score);
  return `${place.line}: ${sure} ${what}, “${shorten(words, OPENING)}”${first ? ` (${first.cue})` : ''}`;
}

function questions(decisions: readonly Decision[], several: boolean, verbose: boolean): string[] {
  const open = decisions.filter((decision) => decision.verdict === 'suggest');
  if (open.length === 0) return [];
  const show = (decision: Decision): string =>
    `  ${several ? `${printable(decision.place.source)}:` : ''}${verbose ? showDecision(decision) : showQuestion(decision)}`;
  return ['', 'to look at (`fascicle fix STORY LINE scene`, or chapter, note …, makes it so):', ...open.map(show)];
}

/** Diagnostics but those that only ask what the questions ask already. */
function remarks({ decisions, diagnostics }: Outline, verbose: boolean): string[] {
  const asked = new Set(decisions.filter((d) => d.verdict === 'suggest').map((d) => showPlace(d.place)));
  const left = diagnostics.filter((d) => !(ASKED.has(d.id) && asked.has(`${d.place?.source}:${d.place?.line}`)));
  return left.length > 0 ? ['', ...left.map(verbose ? showDiagnostic : showPlainly)] : [];
}

const ASKED: ReadonlySet<string> = new Set(['ambiguous-gap', 'possible-scene-break', 'possible-pov-change']);

/** One line of a decision: line, what, how sure, why. */
export function showDecision(decision: Decision): string {
  const verdict = { cut: 'yes', suggest: 'perhaps', none: 'no' }[decision.verdict];
  const words = shorten(decision.words, MAX);
  return `${decision.place.line}: ${decision.kind}: ${verdict} (${decision.score.toFixed(2)}) “${words}” because ${showReasons(decision)}`;
}

/** The reasons of a decision with their weights. */
export function showReasons(decision: Decision): string {
  return decision.reasons.map((reason) => `${reason.cue} ${signed(reason.weight)}`).join(', ');
}

function signed(weight: number): string {
  return weight < 0 ? `−${Math.abs(weight).toFixed(2)}` : `+${weight.toFixed(2)}`;
}
