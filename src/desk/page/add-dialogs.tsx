import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useAround } from './app.tsx';
import { commonStart } from './dropped.ts';

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
