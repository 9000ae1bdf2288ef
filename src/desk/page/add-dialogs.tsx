import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useAround } from './app.tsx';

/** Asks whether what came together is one book. */
export function OneOrSeveral({
  names,
  settle,
  cancel,
}: {
  readonly names: readonly string[];
  readonly settle: (together: string | null) => void;
  readonly cancel: () => void;
}) {
  const { t } = useAround();
  const dialog = useRef<HTMLDialogElement>(null);
  const [title, setTitle] = useState(() => commonStart(names));
  const isSettled = useRef(false);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  // A dialog that is closed gives the focus back to where it was.
  const end = (together: string | null): void => {
    isSettled.current = true;
    dialog.current?.close();
    settle(together);
  };
  return (
    <dialog ref={dialog} aria-labelledby="several-title" onClose={() => !isSettled.current && cancel()}>
      <form
        class="card-inside"
        onSubmit={(event) => {
          event.preventDefault();
          end(title.trim() || t.untitled);
        }}
      >
        <h2 id="several-title">{t.oneOrSeveral(names.length)}</h2>
        <p class="soft">
          {names.slice(0, 6).join(' · ')}
          {names.length > 6 ? ' …' : ''}
        </p>
        <label class="card-name">
          {t.oneName}
          <input value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
        </label>
        <div class="choices">
          <button type="button" onClick={() => end(null)}>
            {t.several(names.length)}
          </button>
          <button type="submit" class="main">
            {t.oneBook}
          </button>
          <button type="button" class="plain" onClick={() => dialog.current?.close()}>
            {t.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** Takes a story that is pasted. */
export function Paste({
  close,
  bring,
}: {
  readonly close: () => void;
  readonly bring: (title: string, text: string) => void;
}) {
  const { t } = useAround();
  const dialog = useRef<HTMLDialogElement>(null);
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="paste" aria-labelledby="paste-title" onClose={close}>
      <form
        class="card-inside"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          dialog.current?.close();
          bring(title, text);
        }}
      >
        <h2 id="paste-title">{t.pasteText}</h2>
        <label class="card-name">
          {t.pasteName}
          <input value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
        </label>
        <label class="card-name">
          {t.pasteWords}
          <textarea rows={12} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <div class="choices">
          <button type="submit" class="main" disabled={text.trim() === ''}>
            {t.add}
          </button>
          <button type="button" class="plain" onClick={() => dialog.current?.close()}>
            {t.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** A file that was brought, and its path below what was brought. */
export interface Brought {
  readonly path: string;
  readonly file: File;
}

/** Everything that was dropped, folders with all that is in them. */
export async function filesIn(data: DataTransfer | null): Promise<readonly Brought[]> {
  const items = [...(data?.items ?? [])].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry?.() ?? null);
  const loose = entries.flatMap((entry, i) => {
    const file = entry === null ? (items[i]?.getAsFile() ?? null) : null;
    return file ? [{ path: file.name, file }] : [];
  });
  const found = await Promise.all(entries.map((entry) => (entry ? filesBelow(entry) : [])));
  return [...loose, ...found.flat()];
}

async function filesBelow(entry: FileSystemEntry): Promise<readonly Brought[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: Brought[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    for (const one of some) all.push(...(await filesBelow(one)));
  }
}

/** What the names begin with, as far as it is words: what several parts of one work are called. */
export function commonStart(names: readonly string[]): string {
  const [first = '', ...more] = names.map((name) => name.replace(/\.[^.]+$/, ''));
  let end = first.length;
  for (const name of more) while (!name.startsWith(first.slice(0, end))) end--;
  return first
    .slice(0, end)
    .replace(/(?:\b(?:chapter|part|ch|pt|kapitel|teil)\b)?[\s\d._#-]*$/i, '')
    .trim();
}
