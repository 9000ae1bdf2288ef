import { useEffect, useState } from 'preact/hooks';
import type { Made, StoryView } from '../api.ts';
import { useAround } from './app.tsx';
import { ask, tell } from './ask.ts';

/** So many books are shown one by one. */
const SHOWN = 4;

/** Where the finished book is, whether it is what the page shows, and what is left of it under an earlier title. */
export function MadeBar({ view }: { readonly view: StoryView }) {
  const { t, say, said, complain, onNews } = useAround();
  const { id } = view;
  const [made, setMade] = useState<Made | null>(null);
  const [retired, setRetired] = useState<{ readonly file: string; readonly name: string } | null>(null);
  const [isBuilding, setBuilding] = useState(false);
  const load = (): void => void ask<Made>('made', { id }).then(setMade, complain);
  useEffect(load, [id, view.revision]);
  useEffect(
    () =>
      onNews((news) => {
        if (news.type === 'building' && news.story === view.path) setBuilding(true);
        if (news.type !== 'built' || !news.ids.includes(id)) return;
        setBuilding(false);
        load();
      }),
    [id, view.path],
  );
  // What was said stands here, where it covers nothing; it is read aloud elsewhere.
  const news = said !== '' && (
    <p class="said shown" aria-hidden="true">
      {said}
    </p>
  );
  if (made === null)
    return (
      <section class="made-bar" aria-label={t.finished}>
        {news}
      </section>
    );
  const { state, files, old, trouble } = made;
  const isFresh = state === 'built' && !isBuilding;
  const stands = { built: t.making, changed: t.madeBefore, new: t.notMade, failed: `${t.states.failed}: ${trouble}` };
  const retire = (file: string): Promise<void> =>
    tell<{ readonly name: string }>('retire', { id, file }).then(({ name }) => {
      say(t.retired(file));
      setRetired({ file, name });
      load();
    }, complain);
  const restore = (name: string): Promise<void> =>
    tell('restore', { name }).then(() => {
      say(t.bookRestored);
      setRetired(null);
      load();
    }, complain);
  return (
    <section class="made-bar" aria-label={t.finished}>
      <div class="made-books">
        {isFresh ? (
          <ul>
            {files.slice(0, SHOWN).map((file, i) => (
              <li key={file}>
                <span class="made-file">{t.made([file])}</span>
                <a class="button small" href={`/made/${id}/${i}`} download aria-label={t.downloadFile(file)}>
                  {t.download}
                </a>
              </li>
            ))}
            {files.length > SHOWN && <li>{t.andMore(files.length - SHOWN)}</li>}
          </ul>
        ) : (
          <p>
            <span class="made-file">{isBuilding ? t.making : stands[state]}</span>
          </p>
        )}
        {isFresh &&
          old.map((file) => (
            <p key={file} class="old-book">
              <span>{t.oldBook(file)}</span>
              <button type="button" class="small" onClick={() => void retire(file)}>
                {t.takeOld}
              </button>
            </p>
          ))}
        {retired && (
          <p class="old-book">
            <span>{t.retired(retired.file)}</span>
            <button type="button" class="small" onClick={() => void restore(retired.name)}>
              {t.bookBack}
            </button>
          </p>
        )}
      </div>
      {news}
    </section>
  );
}
