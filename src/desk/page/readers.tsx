import { useState } from 'preact/hooks';
import type { Copied, OldBook, Ways } from '../api.ts';
import { useAround } from './app.tsx';
import { tell } from './ask.ts';
import { FolderChoice } from './folder-choice.tsx';
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
