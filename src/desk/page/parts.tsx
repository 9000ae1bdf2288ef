import { useRef, useState } from 'preact/hooks';
import type { FolderKind as Kind } from '../api.ts';
import { useAround } from './app.tsx';
import type { PaneProps } from './story.tsx';

/** The files of a folder in reading order: dragged, or moved by keys. */
export function Parts({ view, change }: Pick<PaneProps, 'view' | 'change'>) {
  const { t, say } = useAround();
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const dragged = useRef<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const parts = order ?? view.parts;
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= parts.length || from === to) return;
    const next = parts.toSpliced(from, 1).toSpliced(to, 0, parts[from] as string);
    setOrder(next);
    say(t.movedTo(to + 1, parts.length));
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('[data-part]')[to]?.focus());
    const value = next.map((part) => (part.startsWith(`${view.path}/`) ? part.slice(view.path.length + 1) : part));
    void change('set', { key: 'order', value }, t.movedTo(to + 1, parts.length)).then(() => setOrder(null));
  };
  return (
    <details class="parts-order">
      <summary>
        {t.order} <small>{t.parts(parts.length)}</small>
      </summary>
      <p class="soft">{t.orderHint}</p>
      {view.messages.some(({ id }) => id === 'part-order') && <p class="soft">{t.orderFound}</p>}
      <ol ref={list}>
        {parts.map((part, i) => (
          <li
            key={part}
            draggable
            onDragStart={(event) => {
              dragged.current = i;
              event.dataTransfer?.setData('text/plain', baseOf(part));
            }}
            class={over === i ? (i < (dragged.current ?? 0) ? 'lands-above' : 'lands-below') : ''}
            onDragOver={(event) => {
              if (dragged.current === null) return;
              event.preventDefault();
              setOver(i);
            }}
            onDragEnd={() => setOver(null)}
            onDrop={(event) => {
              if (dragged.current === null) return;
              event.preventDefault();
              event.stopPropagation();
              move(dragged.current, i);
              dragged.current = null;
              setOver(null);
            }}
          >
            <button
              type="button"
              class="plain part-name"
              data-part={i}
              aria-label={t.partAt(baseOf(part), i + 1, parts.length)}
              onKeyDown={(event) => {
                const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
                if (step === 0) return;
                event.preventDefault();
                if (event.altKey) move(i, i + step);
                else list.current?.querySelectorAll<HTMLElement>('[data-part]')[i + step]?.focus();
              }}
            >
              {baseOf(part)}
            </button>
            <button
              type="button"
              class="plain small"
              disabled={i === 0}
              aria-label={t.moveUp(baseOf(part))}
              onClick={() => move(i, i - 1)}
            >
              ↑
            </button>
            <button
              type="button"
              class="plain small"
              disabled={i === parts.length - 1}
              aria-label={t.moveDown(baseOf(part))}
              onClick={() => move(i, i + 1)}
            >
              ↓
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}

function baseOf(part: string): string {
  return part.slice(part.lastIndexOf('/') + 1);
}

const KINDS: readonly Kind[] = ['series', 'collection', 'apart'];

/** What the files of a folder are: parts of one work, works in one book, or works of which each has a book. */
export function FolderKind({ view, change }: Pick<PaneProps, 'view' | 'change'>) {
  const { t } = useAround();
  if (view.folder === null) return null;
  const { kind, set } = view.folder;
  const save = (next: Kind | null): void =>
    void change('kind', { kind: next }, next === null ? t.asBefore : t.folderKinds[next]);
  return (
    <details class="folder-kind">
      <summary>
        {t.folderKind} <small>{t.folderKinds[kind]}</small>
      </summary>
      <fieldset>
        <legend class="hidden">{t.folderKind}</legend>
        {KINDS.map((one) => (
          <label key={one}>
            <input type="radio" name="folder-kind" checked={one === kind} onChange={() => save(one)} />
            <span>
              {t.folderKinds[one]} <small>{t.folderWords[one]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {set && (
        <button type="button" class="plain small" onClick={() => save(null)}>
          {t.asBefore}
        </button>
      )}
    </details>
  );
}
