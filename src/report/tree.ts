import type { Decision } from '../model/index.ts';
import { showDiagnostic } from './diagnostics.ts';
import type { Outline, OutlineChapter, OutlineScene } from './outline.ts';

/** An outline as a person reads it: facts, then a tree of chapters and scenes with lines, then open questions. */
export function showOutline(outline: Outline): string {
  const several = new Set(outline.chapters.flatMap(sourcesOf)).size > 1;
  return [
    ...facts(outline),
    '',
    ...outline.chapters.flatMap((chapter) => showChapter(chapter, '', several)),
    ...questions(outline.decisions),
    ...(outline.diagnostics.length > 0 ? ['', ...outline.diagnostics.map(showDiagnostic)] : []),
  ].join('\n');
}

function facts({ metadata }: Outline): string[] {
  const rows: [string, string][] = [
    ['title', metadata.titleStated ? metadata.title : `${metadata.title} (the file's name: none is stated)`],
    ['author', metadata.authors.join('; ') || 'none stated'],
    ['language', metadata.language],
    ...metadata.fields.map((field): [string, string] => [field.key, field.values.join('; ')]),
    ...metadata.warnings.map((warning): [string, string] => ['warning', warning]),
    ...(metadata.unfinished ? [['status', 'to be continued'] as [string, string]] : []),
  ];
  return rows.map(([label, value]) => `${label.padEnd(13)} ${shorten(value)}`);
}

const MAX = 96;

function shorten(value: string): string {
  return value.length > MAX ? `${value.slice(0, MAX - 2)} …` : value;
}

function sourcesOf(chapter: OutlineChapter): string[] {
  return [...chapter.scenes.map((scene) => scene.source), ...chapter.children.flatMap(sourcesOf)];
}

function showChapter(chapter: OutlineChapter, indent: string, several: boolean): string[] {
  const title = chapter.titled ? chapter.title : `(untitled; the contents say “${chapter.title}”)`;
  return [
    `${indent}${chapter.kind} ${title}`,
    ...chapter.scenes.map((scene) => `${indent}  ${showScene(scene, several)}`),
    ...chapter.children.flatMap((child) => showChapter(child, `${indent}  `, several)),
  ];
}

function showScene(scene: OutlineScene, several: boolean): string {
  const place = `${several ? `${scene.source}:` : ''}${scene.line}–${scene.endLine}`;
  return `${place.padEnd(11)} ${String(scene.words).padStart(6)} words  ${scene.opening}`;
}

function questions(decisions: readonly Decision[]): string[] {
  const open = decisions.filter((decision) => decision.verdict === 'suggest');
  if (open.length === 0) return [];
  return ['', 'to look at:', ...open.map((decision) => `  ${showDecision(decision)}`)];
}

/** One line of a decision: line, what, how sure, why. */
export function showDecision(decision: Decision): string {
  const reasons = decision.reasons.map((reason) => `${reason.cue} ${signed(reason.weight)}`).join(', ');
  const verdict = { cut: 'yes', suggest: 'perhaps', none: 'no' }[decision.verdict];
  return `${decision.place.line}: ${decision.kind}: ${verdict} (${decision.score.toFixed(2)}) “${decision.words}” because ${reasons}`;
}

function signed(weight: number): string {
  return weight < 0 ? `−${Math.abs(weight).toFixed(2)}` : `+${weight.toFixed(2)}`;
}
