import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ShelfStory, ShelfView } from '../api.ts';
import { Add } from './add.tsx';
import { useAround } from './app.tsx';
import { ask, tell } from './ask.ts';
import { Keys, Preferences } from './preferences.tsx';
import { ShelfGrid } from './shelf-grid.tsx';
import type { Strings } from './strings.ts';

/** Milliseconds between two looks at a shelf that keeps changing. */
const PAUSE = 400;

type Sort = 'change' | 'title' | 'author' | 'state';

/** Every story of the folder, as covers. Whoever comes back `from` a story finds it again. */
export function Shelf({ from }: { readonly from: string | null }) {
  const { t, say, complain, onNews } = useAround();
  const [view, setView] = useState<ShelfView | null>(null);
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<Sort>('change');
  const [leaving, setLeaving] = useState<ShelfStory | null>(null);
  // A build tells of every book: what is told while the shelf is read is read once more, not once each.
  const reading = useRef<'no' | 'yes' | 'again'>('no');
  const load = (): void => {
    if (reading.current !== 'no') {
      reading.current = 'again';
      return;
    }
    reading.current = 'yes';
    void ask<ShelfView>('shelf')
      .then(setView, complain)
      .finally(() => {
        const again = reading.current === 'again';
        setTimeout(
          () => {
            reading.current = 'no';
            if (again) load();
          },
          again ? PAUSE : 0,
        );
      });
  };
  useEffect(load, []);
  useEffect(
    () =>
      onNews((news) => {
        if (news.type === 'shelf') load();
        if (news.type === 'building') say(t.building(news.done, news.total, news.story));
        if (news.type === 'built')
          say(news.failed > 0 ? t.failed(news.failed, news.what ?? '') : t.made(news.files, news.books));
      }),
    [t],
  );
  const isHere = view !== null;
  useEffect(() => {
    if (isHere && from !== null && document.activeElement === document.body)
      document.querySelector<HTMLElement>(`a[href="#/story/${from}"]`)?.focus();
  }, [isHere]);
  const shown = useMemo(() => arranged(view?.stories ?? [], query, sort), [view, query, sort]);
  const build = (): void => void tell('build', { ids: [] }).catch(complain);
  return (
    <div class="shelf-page">
      <header class="top">
        <h1 class="wordmark">fascicle</h1>
        <label class="search">
          <span class="hidden">{t.search}</span>
          <input
            type="search"
            placeholder={t.search}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
        <label class="sort">
          <span class="hidden">{t.sort}</span>
          <select value={sort} onChange={(event) => setSort(event.currentTarget.value as Sort)}>
            <option value="change">{t.byChange}</option>
            <option value="title">{t.byTitle}</option>
            <option value="author">{t.byAuthor}</option>
            <option value="state">{t.byState}</option>
          </select>
        </label>
        <Add menu={true} />
        <button type="button" onClick={build} disabled={shown.length === 0}>
          {t.buildAll}
        </button>
        <Keys />
        <Preferences />
      </header>
      <main class="shelf">
        <h2 class="count">
          {view?.folder} {view && <small>{t.stories(shown.length)}</small>}
        </h2>
        {view && view.stories.length === 0 && (
          <div class="empty">
            <p class="large">{t.none}</p>
            <p>{t.noneHint}</p>
          </div>
        )}
        {view && view.stories.length > 0 && shown.length === 0 && <p class="empty">{t.nothingFound}</p>}
        <ShelfGrid
          stories={shown}
          wanted={from}
          draw={(story, at) => (
            <Card key={story.id} story={story} at={at} of={shown.length} t={t} remove={setLeaving} />
          )}
        />
        {leaving && <Removal story={leaving} close={() => setLeaving(null)} />}
        {view && view.unread.length > 0 && <p class="unread">{t.unread(view.unread.join(', '))}</p>}
      </main>
    </div>
  );
}

interface CardProps {
  readonly story: ShelfStory;
  /** Its place on the shelf, from 0. */
  readonly at: number;
  readonly of: number;
  readonly t: Strings;
  readonly remove: (story: ShelfStory) => void;
}

function Card({ story, at, of, t, remove }: CardProps) {
  const { id, title, authors, state, questions, cover, trouble } = story;
  return (
    <li class="card" data-at={at} aria-posinset={at + 1} aria-setsize={of}>
      <a
        href={`#/story/${id}`}
        aria-keyshortcuts="Delete"
        onKeyDown={(event) => {
          if (event.key === 'Delete') remove(story);
        }}
      >
        <span class="cover">
          {cover ? (
            <img src={cover} alt="" loading="lazy" decoding="async" width="160" height="240" />
          ) : (
            <span class="board" aria-hidden="true">
              {title}
            </span>
          )}
        </span>
        <span class="card-title" title={title}>
          {title}
        </span>
        {authors.length > 0 && <span class="card-author">{authors.join(', ')}</span>}
      </a>
      <button
        type="button"
        class="card-menu"
        tabIndex={-1}
        aria-label={t.removeStory(title)}
        title={`${t.remove} (${t.deleteKey})`}
        onClick={() => remove(story)}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 6l12 12M18 6L6 18" />
        </svg>
      </button>
      <span class={`state ${state}`}>{t.states[state]}</span>
      {trouble !== null && (
        <span class="card-trouble" title={trouble}>
          {trouble}
        </span>
      )}
      {trouble === null && questions > 0 && <span class="card-questions">{t.questions(questions)}</span>}
    </li>
  );
}

const STATES: readonly ShelfStory['state'][] = ['failed', 'changed', 'new', 'built'];

/** The stories that have every word of the query, in the order that is wanted. */
function arranged(stories: readonly ShelfStory[], query: string, sort: Sort): readonly ShelfStory[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const found = stories.filter((story) => {
    const text = folded([story.title, ...story.authors, story.series ?? '', story.path].join(' '));
    return words.every((word) => text.includes(word));
  });
  const byTitle = (a: ShelfStory, b: ShelfStory): number => collator.compare(a.title, b.title);
  const orders: Readonly<Record<Sort, (a: ShelfStory, b: ShelfStory) => number>> = {
    change: (a, b) => b.changed - a.changed || byTitle(a, b),
    title: byTitle,
    author: (a, b) => collator.compare(a.authors[0] ?? '\uffff', b.authors[0] ?? '\uffff') || byTitle(a, b),
    state: (a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || b.questions - a.questions || byTitle(a, b),
  };
  return found.sort(orders[sort]);
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

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
