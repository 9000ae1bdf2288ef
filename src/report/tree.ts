import type { Choice, Decision } from '../model/index.ts';
import { showOrigin } from './choices.ts';
import { printable, showDiagnostic } from './diagnostics.ts';
import type { Outline, OutlineApart, OutlineChapter, OutlineCut, OutlineScene } from './outline.ts';

/** An outline as a person reads it: facts, then a tree of chapters and scenes with lines, then open questions. */
export function showOutline(outline: Outline): string {
  const several = isOfSeveral(outline);
  return [
    ...facts(outline),
    '',
    ...outline.chapters.flatMap((chapter) => showChapter(chapter, '', (scene) => [showScene(scene, several)])),
    ...questions(outline.decisions, several),
    ...remarks(outline),
  ].join('\n');
}

/** What an outline says of the book and its division, a row each, without where it comes from: what a correction may change. */
export function outlineRows(outline: Outline): readonly string[] {
  const several = isOfSeveral(outline);
  const bare = { ...outline, choices: [], chapters: outline.chapters.map(withoutCuts) };
  const rowsOf = (scene: OutlineScene): string[] => [showScene(scene, several), ...(scene.apart ?? []).map(showApart)];
  return [...facts(bare), ...bare.chapters.flatMap((chapter) => showChapter(chapter, '', rowsOf))];
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
    ['title', metadata.titleStated ? metadata.title : `${metadata.title} (the file's name: none is stated)`],
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

type RowsOf = (scene: OutlineScene) => readonly string[];

function showChapter(chapter: OutlineChapter, indent: string, rowsOf: RowsOf): string[] {
  const title = chapter.titled ? chapter.title : `(untitled; the contents say “${chapter.title}”)`;
  const line = chapter.line === null ? '' : `, line ${chapter.line}`;
  const { footnotes = 0 } = chapter;
  const notes = footnotes === 0 ? '' : `, ${footnotes} footnote${footnotes === 1 ? '' : 's'}`;
  return [
    `${indent}${chapter.kind} ${title}${line}${notes}${chapter.cut ? `  ${showCut(chapter.cut)}` : ''}`,
    ...chapter.scenes.flatMap(rowsOf).map((row) => `${indent}  ${row}`),
    ...chapter.children.flatMap((child) => showChapter(child, `${indent}  `, rowsOf)),
  ];
}

function showScene(scene: OutlineScene, several: boolean): string {
  const place = `${several ? `${printable(scene.source)}:` : ''}${scene.line}–${scene.endLine}`;
  const opening = shorten(scene.opening, OPENING);
  const row = `${place.padEnd(11)} ${String(scene.words).padStart(6)} words  `;
  return scene.cut ? `${row}${opening.padEnd(OPENING)}  ${showCut(scene.cut)}` : `${row}${opening}`;
}

function showCut({ score, reason }: OutlineCut): string {
  return `[${score.toFixed(2)} ${reason}]`;
}

function questions(decisions: readonly Decision[], several: boolean): string[] {
  const open = decisions.filter((decision) => decision.verdict === 'suggest');
  if (open.length === 0) return [];
  const show = (decision: Decision): string =>
    `  ${several ? `${printable(decision.place.source)}:` : ''}${showDecision(decision)}`;
  return ['', 'to look at (pin the ones you want; `--pins` prints them ready to edit):', ...open.map(show)];
}

/** Diagnostics but those that only ask what the questions ask already. */
function remarks({ decisions, diagnostics }: Outline): string[] {
  const asked = new Set(
    decisions.filter((d) => d.verdict === 'suggest').map((d) => `${d.place.source}:${d.place.line}`),
  );
  const left = diagnostics.filter((d) => !(ASKED.has(d.id) && asked.has(`${d.place?.source}:${d.place?.line}`)));
  return left.length > 0 ? ['', ...left.map(showDiagnostic)] : [];
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
