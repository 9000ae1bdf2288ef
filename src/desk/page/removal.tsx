import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ShelfStory } from '../api.ts';
import { useAround } from './app.tsx';
import { tell } from './ask.ts';

/** Asks whether a story leaves the shelf; one that has left can come back at once. */
export function Removal({ story, close }: { readonly story: ShelfStory; readonly close: () => void }) {
  const { t, say, complain } = useAround();
  const dialog = useRef<HTMLDialogElement>(null);
  const [gone, setGone] = useState<string | null>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const remove = async (): Promise<void> => {
    try {
      setGone((await tell<{ readonly name: string }>('remove', { id: story.id })).name);
      say(t.removed(story.title));
    } catch (error) {
      complain(error);
      dialog.current?.close();
    }
  };
  const restore = async (): Promise<void> => {
    try {
      await tell('restore', { name: gone });
      say(t.restored);
    } catch (error) {
      complain(error);
    }
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} aria-labelledby="remove-title" onClose={close}>
      <div class="card-inside">
        <h2 id="remove-title">{gone === null ? t.reallyRemove(story.title) : t.removed(story.title)}</h2>
        {gone === null && <p class="soft">{t.removeWords}</p>}
        <div class="choices">
          {gone === null ? (
            <button type="button" class="main" onClick={() => void remove()}>
              {t.remove}
            </button>
          ) : (
            <button type="button" onClick={() => void restore()}>
              {t.undo}
            </button>
          )}
          <button type="button" class="plain" onClick={() => dialog.current?.close()}>
            {gone === null ? t.cancel : t.close}
          </button>
        </div>
      </div>
    </dialog>
  );
}
