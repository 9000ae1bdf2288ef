import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Copied, Folders, OldBook, Ways } from '../api.ts';
import { useAround } from './app.tsx';
import { ask, Refused, tell } from './ask.ts';
import { wordFor } from './strings.ts';

interface ReadersProps {
  readonly id: string;
  readonly ways: Ways;
  /** What is being done now, by a name; empty for nothing. */
  readonly busy: string;
  readonly work: (what: string, doing: () => Promise<void>) => Promise<void>;
  /** Looks again which ways there are. */
  readonly look: () => void;
}

/** The e-readers that are plugged in, the folder that counts as one, and what is left there under an earlier title. */
export function Readers({ id, ways, busy, work, look }: ReadersProps) {
  const { t, say, complain } = useAround();
  const [old, setOld] = useState<readonly OldBook[]>([]);
  const [chooses, setChooses] = useState(false);
  const [copied, setCopied] = useState<string | null>(null);
  const copy = (root: string, name: string): Promise<void> =>
    work(root, async () => {
      const done = await tell<Copied>('copy', { id, root });
      const words = done.same ? t.alreadyThere(name) : t.copied(name, done.file.replace(/^.*[/\\]/, ''));
      setOld(done.old);
      setCopied(words);
      say(words);
    });
  const retire = (book: OldBook): Promise<void> =>
    work('retire', async () => {
      await tell('retire', { id, found: book.id });
      setOld((all) => all.filter((one) => one !== book));
      say(t.retired(book.file));
    });
  const name = async (folder: string): Promise<void> => {
    await tell('reader', { folder });
    say(folder === '' ? t.readerForgotten : t.readerKept(folder));
    look();
  };
  return (
    <>
      {ways.readers.length === 0 && <p class="soft">{t.noReader}</p>}
      {ways.missing !== null && <p class="soft">{t.readerMissing(ways.missing)}</p>}
      {ways.readers.map((reader, i) => (
        <div key={reader.root} class="way">
          <button
            type="button"
            aria-disabled={busy !== ''}
            aria-describedby={`reader-${i}`}
            onClick={() => void copy(reader.root, reader.name)}
          >
            {busy === reader.root ? t.making : t.copyTo(reader.name)}
          </button>
          <span class="soft" id={`reader-${i}`}>
            {reader.root}
          </span>
          {reader.note && <p class="soft">{wordFor(t.deviceNotes, reader.device) ?? reader.note}</p>}
        </div>
      ))}
      {copied !== null && <p class="verdict good">{copied}</p>}
      {old.map((book) => (
        <p key={book.id} class="old-book">
          <span>{t.oldBook(book.file)}</span>
          <button type="button" class="small" onClick={() => void retire(book)}>
            {t.takeOld}
          </button>
        </p>
      ))}
      <div class="choices">
        <button type="button" onClick={() => setChooses(true)}>
          {t.chooseReader}
        </button>
        {(ways.missing !== null || ways.readers.some(({ named }) => named)) && (
          <button type="button" class="plain" onClick={() => void name('').catch(complain)}>
            {t.forgetReader}
          </button>
        )}
      </div>
      {chooses && (
        <FolderChoice
          from={ways.missing ?? ways.readers.find(({ named }) => named)?.root ?? ''}
          choose={name}
          close={() => setChooses(false)}
        />
      )}
    </>
  );
}

interface FolderChoiceProps {
  /** Where to begin; empty where disks appear. */
  readonly from: string;
  /** Throws a Refused for a folder that is none. */
  readonly choose: (folder: string) => Promise<void>;
  readonly close: () => void;
}

/** Chooses a folder of this machine: typed, or gone to step by step. */
function FolderChoice({ from, choose, close }: FolderChoiceProps) {
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
