import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { OutlineRow } from '../api.ts';
import { useAround } from './app.tsx';
import { Parts } from './parts.tsx';
import { Remarks, remarksOf } from './remarks.tsx';
import type { PaneProps } from './story.tsx';
import { wordFor } from './strings.ts';

/** The book as a tree: its chapters, scenes, notes and endings, and what is to be looked at. */
export function Outline({ view, spot, go, open, change }: PaneProps) {
  const { t, say } = useAround();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [own, setOwn] = useState(0);
  const [renamed, setRenamed] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const rows = useMemo(() => view.outline.map((row, i) => ({ ...row, key: keyOf(row, i) })), [view.outline]);
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
    if (row.at) go({ at: row.at, by: 'outline' });
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
    const isParent = (rows[rows.indexOf(row) + 1]?.level ?? 0) > row.level;
    if (close && isParent && !closed.has(row.key)) setClosed(new Set([...closed, row.key]));
    else if (close) move(shown.findLastIndex((one, i) => i < active && one.level < row.level));
    else if (closed.has(row.key)) setClosed(new Set([...closed].filter((key) => key !== row.key)));
    else if (isParent) move(active + 1);
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
          tree.current?.focus();
          move(row);
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
            aria-expanded={(rows[rows.indexOf(row) + 1]?.level ?? 0) > row.level ? !closed.has(row.key) : undefined}
            class={`row ${row.kind}${row.look ? ' to-look' : ''}${i === active ? ' active' : ''} level-${Math.min(5, row.level)}`}
            data-row={i}
            tabIndex={-1}
          >
            {renamed === row.key ? (
              <Rename
                row={row}
                done={async (title) => {
                  setRenamed(null);
                  tree.current?.focus();
                  if (title !== null && row.at) {
                    await change(
                      'decide',
                      { source: row.at[0], line: row.at[1], as: row.kind === 'volume' ? 'volume' : 'chapter', title },
                      t.saved,
                    );
                  }
                }}
              />
            ) : (
              <>
                <span class="row-label">{row.label || wordFor(t.kinds, row.kind)}</span>
                <span class="row-about">{about(row)}</span>
              </>
            )}
          </div>
        ))}
      </div>
      <div class="outline-foot">
        <Remarks view={view} go={go} change={change} />
        {view.parts.length > 1 && <Parts view={view} change={change} />}
      </div>
    </>
  );

  function about(row: OutlineRow): string {
    if (row.suggested) return t.perhaps[row.suggested];
    const kind = row.kind === 'chapter' || row.kind === 'page' ? '' : wordFor(t.kinds, row.kind);
    const sure = row.pinned ? t.pinned : row.score === null || row.score >= 0.85 ? '' : t.sure(row.score);
    return [kind, sure].filter(Boolean).join(' · ');
  }
}

/** The row that an event is about; null outside of rows. */
function rowAt(event: Event): number | null {
  const row = (event.target as Element).closest<HTMLElement>('[data-row]')?.dataset.row;
  return row === undefined ? null : Number(row);
}

interface Keyed extends OutlineRow {
  readonly key: string;
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

function Rename({ row, done }: { readonly row: OutlineRow; readonly done: (title: string | null) => void }) {
  const { t } = useAround();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <input
      ref={field}
      class="rename"
      aria-label={t.newName}
      defaultValue={row.label}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done(event.currentTarget.value.trim() || null);
        if (event.key === 'Escape') done(null);
        event.stopPropagation();
      }}
      onBlur={() => done(null)}
    />
  );
}
