import { useEffect, useRef, useState } from 'preact/hooks';
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
  const step = (at: string): void => {
    setTyped(at);
    go(at);
  };
  useEffect(() => {
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
          <input
            ref={field}
            value={typed}
            spellcheck={false}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onChange={(event) => event.currentTarget.value !== folders?.at && go(event.currentTarget.value)}
          />
        </label>
        <p role="status" class="trouble-words">
          {trouble}
        </p>
        <ul class="folders" aria-label={t.foldersIn(folders?.at ?? '')}>
          {folders?.above !== null && folders !== null && (
            <li>
              <button type="button" class="plain" onClick={() => step(folders.above ?? '')}>
                ↑ {t.folderAbove}
              </button>
            </li>
          )}
          {folders?.below.map((folder) => (
            <li key={folder}>
              <button type="button" class="plain" onClick={() => step(folder)}>
                {folders.at === '' ? folder : folder.replace(/^.*[/\\]/, '')}
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
