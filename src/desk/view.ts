import { spotsIn } from '../commands/correct-story.ts';
import { settingsFileOf } from '../io/settings/load.ts';
import type { Settings } from '../io/settings/settings.ts';
import { COVER_COLOURS, coverDesigns, type Look, lookOf, lookParts, namedLooks } from '../looks/index.ts';
import { type Book, type Decision, type Place, type Publication, type Removal, showPlace } from '../model/index.ts';
import { spotAtLine } from '../read/pins/spots.ts';
import { rowOf } from '../removals/index.ts';
import type { At, DocumentView, FolderView, LeftOut, LineView, LookView, Mark, Message, StoryView } from './api.ts';
import { printsLine } from './corrections.ts';
import { factViews } from './fact-view.ts';
import { isPinned, outlineRows } from './outline.ts';
import type { Shown, StorySession } from './session.ts';

/** What the page is told besides the story itself. */
export interface Beside {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Everything that the page shows of a story, but for its texts and documents. */
export function viewOf(session: StorySession, shown: Shown, beside: Beside): StoryView {
  const { story, bound, texts, indexOf, settings } = shown;
  const { book, publication, trace } = bound;
  const documents = documentViews(session, publication.value);
  const ofStory = new Set(publication.value.resources.filter(({ story: own }) => own).map(({ href }) => href));
  const outline = outlineRows({ book: book.value, decisions: trace.decisions, documents, ofStory, indexOf });
  const sheets = publication.value.resources.filter(({ mediaType }) => mediaType === 'text/css');
  return {
    id: session.id,
    path: story.path,
    revision: session.revision,
    title: book.value.title,
    authors: book.value.metadata.authors,
    language: book.value.language,
    sources: texts.map(({ name, lines }, i) => ({
      name,
      lines: lines.length,
      version: session.versionOf(`source ${i}`, lines.join('\n')),
    })),
    outline,
    marks: trace.decisions.filter(({ verdict }) => verdict !== 'none').map((decision) => markOf(decision, indexOf)),
    documents,
    sheetVersion: session.versionOf(
      'style.css',
      publication.value.stylesheet + sheets.map(({ content }) => content).join(''),
    ),
    facts: factViews(shown),
    leftOut: leftOutOf(shown),
    messages: messagesOf(shown),
    look: lookView(settings),
    parts: story.files.length > 1 ? (book.trace.order ?? bound.sources.map(({ source }) => source)) : [],
    folder: story.files.length > 1 ? folderView(settings, book.value) : null,
    cover: {
      address: coverAddress(session, publication.value),
      own: shown.ownCover,
      designs: coverDesigns,
      colours: COVER_COLOURS,
      design: settings['cover-design'] ?? '',
    },
    settingsFile: settingsFileOf(story),
    instead: null,
    what: null,
    ...beside,
  };
}

/** What the files of a folder were taken for. */
function folderView({ kind, split }: Settings, { sections }: Book): FolderView {
  const isSeveral = (some: Book['sections']): boolean =>
    some.some(({ work, children }) => work !== undefined || isSeveral(children));
  const found = isSeveral(sections) ? (split === 'volumes' ? 'apart' : 'collection') : 'series';
  return { kind: found, set: kind !== undefined };
}

function markOf(decision: Decision, indexOf: (source: string) => number): Mark {
  const { place, kind, verdict, score, reasons } = decision;
  const at: At = [indexOf(place.source), place.line];
  return { at, endLine: place.endLine, kind, verdict, score, reasons, pinned: isPinned(decision) };
}

/** A line with its words, as far as it has any that the story tells. */
export function lineView(shown: Shown, at: At): LineView {
  const source = shown.texts[at[0]]?.name;
  const spot = spotAtLine(
    spotsIn(shown).filter((one) => one.source === source),
    at[1],
  );
  const inText = shown.bound.book.value.sections.some((section) => printsLine(section, source, at[1]));
  return { words: spot?.text.slice(0, LONGEST) ?? '', inText, marks: marksAt(shown, at) };
}

/** What was decided of a line: at it, and of the scene break above it when it opens a scene. */
function marksAt({ bound, indexOf }: Shown, [source, line]: At): readonly Mark[] {
  const { decisions } = bound.trace;
  const isOf = ({ place }: { readonly place: Place }): boolean => indexOf(place.source) === source;
  const blocks = bound.sources.flatMap(({ manuscript }) => manuscript.value.blocks.filter(isOf));
  const drawn = new Set(
    decisions.filter((one) => isOf(one) && one.kind === 'scene-break').map(({ place }) => place.line),
  );
  const before = blocks.findLast(
    ({ place, type }) => place.line < line && type !== 'scene-break' && !drawn.has(place.line),
  );
  const from = before?.place.endLine ?? 0;
  const here = decisions.filter((one) => isOf(one) && one.place.line === line);
  const above = decisions.filter(
    (one) => isOf(one) && one.kind === 'scene-break' && one.place.line > from && one.place.line < line,
  );
  return [...here, ...above].map((decision) => markOf(decision, indexOf));
}

function documentViews(session: StorySession, { spine, resources, nav }: Publication): readonly DocumentView[] {
  const byHref = new Map(resources.map((resource) => [resource.href, resource.content]));
  return spine.map((href): DocumentView => {
    const content = href === 'toc.xhtml' ? nav : String(byHref.get(href) ?? '');
    const title = /<title>([^<]*)<\/title>/.exec(content)?.[1] ?? '';
    return { href, title: unescaped(title), version: session.versionOf(href, content), spans: spansIn(content) };
  });
}

/** Which lines of which sources a document prints: of each source, those between its first and last mark. */
function spansIn(content: string): DocumentView['spans'] {
  const spans = new Map<number, [number, number]>();
  for (const [, source, first, last] of content.matchAll(/ data-at="(\d+):(\d+)-(\d+)"/g)) {
    const known = spans.get(Number(source));
    if (!known) spans.set(Number(source), [Number(first), Number(last)]);
    else spans.set(Number(source), [Math.min(known[0], Number(first)), Math.max(known[1], Number(last))]);
  }
  return [...spans].map(([source, [first, last]]) => [source, first, last]);
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

function unescaped(text: string): string {
  return text.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
}

/** So many passages are told one by one, and so much of each. */
const [MOST, LONGEST] = [2000, 1500];

function leftOutOf({ bound, indexOf }: Shown): readonly LeftOut[] {
  const cuts = bound.trace.decisions.filter(({ kind, verdict }) => kind === 'heading' && verdict === 'cut');
  const retitled = new Set(cuts.map(({ place }) => showPlace(place)));
  return bound.trace.removals
    .filter(({ name, text }) => name !== 'markup' && text.trim() !== '')
    .slice(0, MOST)
    .map(({ name, place, text }) => {
      const { takes, rest } = rowOf(name);
      return {
        name,
        takes,
        at: [indexOf(place.source), place.line] as const,
        endLine: place.endLine,
        text: text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text,
        rest,
        way: wayBack(name, retitled.has(showPlace(place))),
      };
    });
}

/** What puts words back that are not in the running text. */
function wayBack(name: Removal['name'], isRetitled: boolean): LeftOut['way'] {
  const { rest, keeping } = rowOf(name);
  if (name === 'duplicate-part') return 'order';
  if (name === 'deleted-by-user') return isRetitled ? 'title' : 'pin';
  return keeping === undefined && rest !== 'front matter' ? 'pin' : null;
}

function messagesOf({ diagnostics, bound, indexOf }: Shown): readonly Message[] {
  const known = new Set(bound.sources.map(({ source }) => source));
  return diagnostics
    .filter((one, i, all) => all.findIndex((other) => sameMessage(one, other)) === i)
    .map(({ id, severity, reason, remedy, place, movedTo }) => ({
      id,
      severity,
      reason,
      remedy,
      at: place && known.has(place.source) ? ([indexOf(place.source), place.line] as const) : null,
      where: place ? showPlace(place) : null,
      hasMoved: movedTo !== undefined,
    }));
}

function sameMessage(a: { reason: string; place: Place | null }, b: { reason: string; place: Place | null }): boolean {
  return a.reason === b.reason && a.place?.line === b.place?.line && a.place?.source === b.place?.source;
}

function lookView({ style }: Settings): LookView {
  const look = lookOf(style);
  return {
    look: style?.look ?? 'classic',
    looks: namedLooks.map(({ name, summary }) => ({ name, summary })),
    parts: lookParts.map(({ name, part, summary, values }) => ({
      name,
      summary,
      values,
      value: shown(look[part]),
      set: style?.changes[part] !== undefined,
    })),
  };
}

function shown(value: Look[keyof Look]): string {
  return value === null ? '' : String(value);
}

function coverAddress(session: StorySession, { resources }: Publication): string {
  const cover = resources.find(({ properties }) => properties.includes('cover-image'));
  if (!cover) return '';
  return `/book/${session.id}/${session.versionOf(cover.href, cover.content)}/${cover.href}`;
}
