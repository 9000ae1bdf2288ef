import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Folders } from '../api.ts';
import { useAround } from './app.tsx';
import { ask, Refused } from './ask.ts';

interface FolderChoiceProps {
  /** Where to begin; empty where disks appear. */
  readonly from: string;
  /** Throws a Refused for a folder that is none. */
  readonly choose: (folder: string) => Promise<void>;
  readonly close: () => void;
}

/** Chooses a folder of this machine: typed, or gone to step by step. */
export function FolderChoice({ from, choose, close }: FolderChoiceProps) {
  const { t } = useAround();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState(from);
  const [folders, setFolders] = useState<Folders | null>(null);
  const [trouble, setTrouble] = useState('');
  const refused = (error: unknown): void => setTrouble(error instanceof Refused ? error.message : String(error));
  const go = (at: string): void =>
    void ask<Folders>('folders', { at }).then((found) => {
      setFolders(found);
      // Whoever types on meanwhile is not interrupted.
      setTyped((now) => (now === at ? found.at : now));
      setTrouble('');
    }, refused);
  // The list of a folder takes the place of the one that the keys were in: they go on in it.
  const stepped = useRef(false);
  const step = (at: string): void => {
    stepped.current = true;
    setTyped(at);
    go(at);
  };
  useEffect(() => {
    if (stepped.current) list.current?.querySelector('button')?.focus();
    stepped.current = false;
  }, [folders]);
  /** What is typed narrows the list, and leads into the folder that is typed so far. */
  const type = (text: string): void => {
    setTyped(text);
    const parent = text.replace(/[^/\\]*$/, '').replace(/(?<=.)[/\\]$/, '');
    if (parent !== '' && parent !== folders?.at)
      void ask<Folders>('folders', { at: parent }).then(setFolders, () => {});
  };
  const begun = typed.toLowerCase();
  const below = (folders?.below ?? []).filter(
    (folder) => typed === folders?.at || folder.toLowerCase().startsWith(begun) || begun === '',
  );
  useLayoutEffect(() => {
    dialog.current?.showModal();
    field.current?.select();
    go(from);
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby="folder-title" onClose={close} closedby="any">
      <form
        class="card-inside"
        onSubmit={(event) => {
          event.preventDefault();
          // A dialog that is closed gives the focus back to where it was.
          if (typed.trim() !== '') void choose(typed.trim()).then(() => dialog.current?.close(), refused);
        }}
      >
        <h2 id="folder-title">{t.chooseReader}</h2>
        <label class="card-name">
          {t.readerFolder}
          <input ref={field} value={typed} spellcheck={false} onInput={(event) => type(event.currentTarget.value)} />
        </label>
        <p role="status" class="trouble-words">
          {trouble}
        </p>
        <ul class="folders" ref={list} aria-label={t.foldersIn(folders?.at ?? '')}>
          {folders?.above !== null && folders !== null && (
            <li>
              <button type="button" class="plain" onClick={() => step(folders.above ?? '')}>
                ↑ {t.folderAbove}
              </button>
            </li>
          )}
          {below.map((folder) => (
            <li key={folder}>
              <button type="button" class="plain" onClick={() => step(folder)}>
                {folders?.at === '' ? folder : folder.replace(/^.*[/\\]/, '')}
              </button>
            </li>
          ))}
        </ul>
        <div class="choices">
          <button type="submit" class="main" disabled={typed.trim() === ''}>
            {t.useFolder}
          </button>
          <button type="button" class="plain" onClick={() => dialog.current?.close()}>
            {t.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}
