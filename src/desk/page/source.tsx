import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Mark, StoryView } from '../api.ts';
import { useAround } from './app.tsx';
import { ask } from './ask.ts';
import { watchHands } from './frame.ts';
import { CHUNK, Chunk } from './source-chunk.tsx';
import type { PaneProps } from './story.tsx';

interface Text {
  readonly name: string;
  readonly isFile: boolean;
  readonly lines: readonly string[];
}

/** The text of one source with its lines, and in the margin what was made of them. */
export function Source({ view, spot, go, open }: PaneProps) {
  const { t, complain } = useAround();
  const [source, setSource] = useState(() => Math.max(0, spot?.at[0] ?? 0));
  const [text, setText] = useState<Text | null>(null);
  const [line, setLine] = useState(() => (spot && spot.at[0] >= 0 ? spot.at[1] : 1));
  const list = useRef<HTMLDivElement>(null);
  const quiet = useRef(0);
  const byHand = useRef((): boolean => false);
  useEffect(() => {
    if (list.current) byHand.current = watchHands(list.current);
  }, []);
  const version = view.sources[source]?.version;
  useEffect(() => {
    void ask<Text>('source', { id: view.id, source }).then(setText, complain);
  }, [view.id, source, version]);
  const marks = useMemo(() => marksOf(view.marks, source), [view.marks, source]);
  const gone = useMemo(() => restsOf(view, source), [view.leftOut, source]);
  const facts = useMemo(() => factsOf(view, source), [view.facts, source]);

  const show = (to: number, block: ScrollLogicalPosition): void => {
    quiet.current = Date.now() + 400;
    const chunk = list.current?.querySelector(`[data-chunk="${Math.floor((to - 1) / CHUNK)}"]`);
    chunk?.scrollIntoView({ block: 'nearest' });
    requestAnimationFrame(() => list.current?.querySelector(`#line-${to}`)?.scrollIntoView({ block }));
  };
  useEffect(() => {
    if (spot === null || spot.by === 'source' || spot.at[0] < 0) return;
    setSource(spot.at[0]);
    setLine(spot.at[1]);
  }, [spot]);
  useEffect(() => {
    if (text && spot?.by !== 'source')
      show(spot && spot.at[0] === source ? spot.at[1] : line, spot?.by === 'card' ? 'nearest' : 'start');
  }, [text, spot]);

  const move = (to: number, block: ScrollLogicalPosition = 'nearest'): void => {
    const next = Math.max(1, Math.min(text?.lines.length ?? 1, to));
    setLine(next);
    show(next, block);
    go({ at: [source, next], by: 'source' });
  };
  const nextMark = (step: 1 | -1): number => {
    const all = [...marks.keys()].sort((a, b) => a - b);
    return (step > 0 ? all.find((at) => at > line) : all.findLast((at) => at < line)) ?? line;
  };
  /** Goes on by as much as is seen: the last line that is seen whole is the first one afterwards. */
  const turn = (step: 1 | -1): void => {
    const box = list.current?.getBoundingClientRect();
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
    const seen = rows.filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return box !== undefined && top >= box.top - 2 && bottom <= box.bottom + 2;
    });
    const edge = Number((step > 0 ? seen.at(-1) : seen[0])?.dataset.line ?? line + step);
    const next = edge === line ? line + step * Math.max(1, seen.length - 1) : edge;
    move(next, step > 0 ? 'start' : 'end');
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(event.altKey ? nextMark(1) : line + 1),
      ArrowUp: () => move(event.altKey ? nextMark(-1) : line - 1),
      PageDown: () => turn(1),
      PageUp: () => turn(-1),
      Home: () => move(1),
      End: () => move(text?.lines.length ?? 1),
      Enter: () => open([source, line]),
      ' ': () => open([source, line]),
    };
    const step = steps[event.key];
    if (!step) return;
    step();
    event.preventDefault();
  };
  /** The pane is scrolled: the others follow to the line at its top. */
  const scrolled = (): void => {
    if (Date.now() < quiet.current || !byHand.current()) return;
    const top = list.current?.getBoundingClientRect().top ?? 0;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
    const first = rows.find((row) => row.getBoundingClientRect().bottom > top + 8);
    const at = Number(first?.dataset.line ?? 0);
    if (at > 0) go({ at: [source, at], by: 'source', passing: true });
  };
  const count = Math.ceil((text?.lines.length ?? 0) / CHUNK);
  return (
    <>
      <div class="pane-head">
        {view.sources.length > 1 ? (
          <label>
            <span class="hidden">{t.panes.source}</span>
            <select
              value={source}
              onChange={(event) => {
                setSource(Number(event.currentTarget.value));
                setLine(1);
              }}
            >
              {view.sources.map(
                ({ name }, i) =>
                  // A file that is gone leaves its place to no other.
                  name !== '' && (
                    <option key={name} value={i}>
                      {name.replace(/^.*\//, '')}
                    </option>
                  ),
              )}
            </select>
          </label>
        ) : (
          <h2>{view.sources[source]?.name.replace(/^.*\//, '')}</h2>
        )}
      </div>
      <div
        class="lines"
        role="listbox"
        aria-label={view.sources[source]?.name}
        aria-activedescendant={text ? `line-${line}` : undefined}
        tabIndex={0}
        ref={list}
        onKeyDown={pressed}
        onClick={(event) => {
          const at = Number((event.target as Element).closest<HTMLElement>('[data-line]')?.dataset.line ?? 0);
          if (at === 0 || getSelection()?.isCollapsed === false) return;
          setLine(at);
          go({ at: [source, at], by: 'source' });
          list.current?.focus({ preventScroll: true });
          open([source, at]);
        }}
        onScroll={scrolled}
      >
        {text &&
          Array.from({ length: count }, (_, i) => (
            <Chunk
              key={`${source} ${i}`}
              index={i}
              lines={text.lines.slice(i * CHUNK, (i + 1) * CHUNK)}
              marks={marks}
              gone={gone}
              facts={facts}
              line={line}
              root={list.current}
              near={Math.abs(Math.floor((line - 1) / CHUNK) - i) < 2}
            />
          ))}
      </div>
    </>
  );
}

function marksOf(all: readonly Mark[], source: number): ReadonlyMap<number, readonly Mark[]> {
  const marks = new Map<number, Mark[]>();
  for (const mark of all) {
    if (mark.at[0] !== source) continue;
    const known = marks.get(mark.at[1]);
    if (known) known.push(mark);
    else marks.set(mark.at[1], [mark]);
  }
  return marks;
}

/** Lines that state a fact of the book, and which. */
function factsOf({ facts }: StoryView, source: number): ReadonlyMap<number, string> {
  return new Map(facts.flatMap(({ at, key }) => (at?.[0] === source ? [[at[1], key] as const] : [])));
}

/** Lines that are not in the running text, and where they went. */
function restsOf({ leftOut }: StoryView, source: number): ReadonlyMap<number, string> {
  const rests = new Map<number, string>();
  for (const { at, endLine, rest } of leftOut) {
    if (at[0] !== source) continue;
    for (let line = at[1]; line <= endLine; line++) rests.set(line, rest);
  }
  return rests;
}
