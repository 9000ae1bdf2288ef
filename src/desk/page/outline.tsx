import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { OutlineRow } from '../api.ts';
import { useAround } from './app.tsx';
import { NameField } from './heading.tsx';
import { FolderKind, Parts } from './parts.tsx';
import { Remarks, remarksOf } from './remarks.tsx';
import type { PaneProps } from './story.tsx';
import { wordFor } from './strings.ts';

/** The book as a tree: its chapters, scenes, notes and endings, and what is to be looked at. */
export function Outline({ view, spot, go, open, change }: PaneProps) {
  const { t, say } = useAround();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  // A story opens at its first words, not at its cover.
  const [own, setOwn] = useState(() =>
    Math.max(
      0,
      view.outline.findIndex(({ at }) => at !== null),
    ),
  );
  const [renamed, setRenamed] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const rows = useMemo(
    () =>
      view.outline.map((row, i, all) => ({
        ...row,
        key: keyOf(row, i),
        isParent: (all[i + 1]?.level ?? 0) > row.level,
      })),
    [view.outline],
  );
  const shown = useMemo(() => visibleRows(rows, closed), [rows, closed]);
  const active = Math.min(own, shown.length - 1);
  const toLook = rows.filter(({ look }) => look).length;
  const told = remarksOf(view).length;

  // The row of the place where the reader is, also when a decision has moved the rows.
  const seekRow = (): void => {
    if (spot === null || spot.at[0] < 0) return;
    const found = shown.findLastIndex((row) => row.at !== null && row.at[0] === spot.at[0] && row.at[1] <= spot.at[1]);
    if (found >= 0) setOwn(found);
  };
  useEffect(() => {
    if (spot?.by !== 'outline') seekRow();
  }, [spot]);
  useEffect(seekRow, [rows]);
  useEffect(() => {
    tree.current?.querySelector(`#row-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const move = (to: number): void => {
    const row = shown[Math.max(0, Math.min(shown.length - 1, to))];
    if (!row) return;
    setOwn(shown.indexOf(row));
    if (row.at) go({ at: row.at, by: 'outline', ...(row.href === null ? {} : { href: row.href }) });
    else if (row.href) go({ at: [-1, view.documents.findIndex(({ href }) => href === row.href)], by: 'outline' });
  };
  const next = (): void => {
    const order = [...shown.keys()].map((i) => (active + 1 + i) % shown.length);
    const found = order.find((i) => shown[i]?.look);
    if (found === undefined) say(t.allSeen);
    else move(found);
  };
  const fold = (close: boolean): void => {
    const row = shown[active];
    if (!row) return;
    if (close && row.isParent && !closed.has(row.key)) setClosed(new Set([...closed, row.key]));
    else if (close) move(shown.findLastIndex((one, i) => i < active && one.level < row.level));
    else if (closed.has(row.key)) setClosed(new Set([...closed].filter((key) => key !== row.key)));
    else if (row.isParent) move(active + 1);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.target !== tree.current || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = shown[active];
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(active + 1),
      ArrowUp: () => move(active - 1),
      Home: () => move(0),
      End: () => move(shown.length - 1),
      ArrowLeft: () => fold(true),
      ArrowRight: () => fold(false),
      Enter: () => row?.at && open(row.at),
      ' ': () => row?.at && open(row.at),
      n: next,
      F2: () => row && isNamed(row) && setRenamed(row.key),
    };
    const step = steps[event.key];
    if (step) step();
    else if (event.key.length === 1) seek(event.key);
    else return;
    event.preventDefault();
  };
  const rename = (row: OutlineRow, title: string | null): void => {
    const isThere = tree.current?.contains(document.activeElement) || document.activeElement === document.body;
    setRenamed(null);
    if (isThere) tree.current?.focus();
    if (title === null || !row.at) return;
    const as = row.kind === 'volume' ? 'volume' : 'chapter';
    void change('decide', { source: row.at[0], line: row.at[1], as, title, rename: true }, t.renamed(title));
  };
  /** Typing goes to the next row that begins so. */
  const seek = (letter: string): void => {
    const now = Date.now();
    typed.current = { text: now - typed.current.at < 700 ? typed.current.text + letter : letter, at: now };
    const wanted = typed.current.text.toLowerCase();
    const order = [...shown.keys()].map((i) => (active + (wanted.length > 1 ? 0 : 1) + i) % shown.length);
    const found = order.find((i) => shown[i]?.label.toLowerCase().startsWith(wanted));
    if (found !== undefined) move(found);
  };

  return (
    <>
      <div class="pane-head">
        <h2>{t.panes.outline}</h2>
        <button
          type="button"
          class={toLook + told === 0 ? 'to-do seen' : 'to-do'}
          onClick={next}
          title={`${t.next} (n)`}
          disabled={toLook === 0}
        >
          {toLook > 0 ? t.toLook(toLook) : told > 0 ? t.remarks(told) : t.allSeen}
        </button>
      </div>
      <div
        class="tree"
        role="tree"
        aria-label={t.panes.outline}
        tabIndex={0}
        ref={tree}
        onKeyDown={pressed}
        onClick={(event) => {
          const row = rowAt(event);
          if (row === null) return;
          if ((event.target as Element).closest('.rename')) return;
          tree.current?.focus();
          const named = (event.target as Element).closest('[data-rename]') ? shown[row] : undefined;
          if (named) setRenamed(named.key);
          else move(row);
        }}
        onDblClick={(event) => {
          const at = shown[rowAt(event) ?? -1]?.at;
          if (at) open(at);
        }}
        aria-activedescendant={shown.length > 0 ? `row-${active}` : undefined}
      >
        {shown.map((row, i) => (
          <div
            key={row.key}
            id={`row-${i}`}
            role="treeitem"
            aria-level={row.level}
            aria-selected={i === active}
            aria-expanded={row.isParent ? !closed.has(row.key) : undefined}
            class={`row ${row.kind}${row.look ? ' to-look' : ''}${i === active ? ' active' : ''} level-${Math.min(5, row.level)}`}
            data-row={i}
            tabIndex={-1}
          >
            {renamed === row.key ? (
              <NameField
                label={t.newName}
                name={row.headed ? row.label : ''}
                hint={row.label}
                done={(title) => rename(row, title)}
              />
            ) : (
              <>
                <span class="row-label">{row.label || wordFor(t.kinds, row.kind)}</span>
                <span class="row-about">{about(row)}</span>
                {i === active && isNamed(row) && (
                  <span class="row-rename" aria-hidden="true" data-rename title={`${t.rename} (F2)`}>
                    <svg viewBox="0 0 24 24" aria-hidden="true">
                      <path d="M4 20l1-4L16 5l3 3L8 19zM14 7l3 3" />
                    </svg>
                  </span>
                )}
              </>
            )}
          </div>
        ))}
      </div>
      <div class="outline-foot">
        <Remarks view={view} go={go} change={change} />
        <FolderKind view={view} change={change} />
        {view.parts.length > 1 && <Parts view={view} change={change} />}
      </div>
    </>
  );

  function about(row: OutlineRow): string {
    if (row.suggested) return t.perhaps[row.suggested];
    const kind = row.kind === 'chapter' || row.kind === 'page' ? '' : wordFor(t.kinds, row.kind);
    const sure = row.pinned ? t.pinned : row.score === null || row.score >= 0.75 ? '' : t.sure(row.score);
    return [kind, sure, row.outOfTurn && !row.pinned ? t.outOfTurn : ''].filter(Boolean).join(' · ');
  }
}

/** The row that an event is about; null outside of rows. */
function rowAt(event: Event): number | null {
  const row = (event.target as Element).closest<HTMLElement>('[data-row]')?.dataset.row;
  return row === undefined ? null : Number(row);
}

interface Keyed extends OutlineRow {
  readonly key: string;
  /** Whether rows stand below it. */
  readonly isParent: boolean;
}

function keyOf({ kind, at, href }: OutlineRow, i: number): string {
  return at ? `${kind} ${at.join(':')}` : `${kind} ${href} ${i}`;
}

function isNamed({ kind, at }: OutlineRow): boolean {
  return at !== null && (kind === 'chapter' || kind === 'volume');
}

function visibleRows(rows: readonly Keyed[], closed: ReadonlySet<string>): readonly Keyed[] {
  const shown: Keyed[] = [];
  let hiddenBelow = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (row.level > hiddenBelow) continue;
    hiddenBelow = closed.has(row.key) ? row.level : Number.POSITIVE_INFINITY;
    shown.push(row);
  }
  return shown;
}
