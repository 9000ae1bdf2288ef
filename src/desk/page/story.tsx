import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { At, StoryView } from '../api.ts';
import { useAround } from './app.tsx';
import { ask, tell } from './ask.ts';
import { Book } from './book.tsx';
import { Card } from './card.tsx';
import { Outline } from './outline.tsx';
import { Preferences } from './preferences.tsx';
import { Source } from './source.tsx';
import { useWidth } from './width.ts';

/** Where the reader is, and which pane has brought them there: the others follow. */
export interface Spot {
  readonly at: At;
  readonly by: 'outline' | 'book' | 'source' | 'card';
}

export type Pane = 'outline' | 'book' | 'source';

/** One story: its outline, its book and its source, side by side or behind tabs. */
export function Story({ id }: { readonly id: string }) {
  const { t, say, complain, onNews } = useAround();
  const [view, setView] = useState<StoryView | null>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  const [card, setCard] = useState<At | null>(null);
  const [pane, setPane] = useState<Pane>('book');
  const width = useWidth();
  const back = useRef<HTMLElement | null>(null);
  const load = useCallback(() => void ask<StoryView>('story', { id }).then(setView, complain), [id]);
  useEffect(load, [load]);
  useEffect(() => onNews((news) => news.type === 'story' && news.id === id && load()), [load]);
  useEffect(() => {
    if (view) document.title = `${view.title} – fascicle`;
    return () => {
      document.title = 'fascicle';
    };
  }, [view?.title]);

  const open = useCallback((at: At) => {
    back.current = document.activeElement as HTMLElement | null;
    setCard(at);
  }, []);
  const change = useCallback(
    async (path: string, body: object, said: string): Promise<boolean> => {
      try {
        setView(await tell<StoryView>(path, { id, ...body }));
        say(said);
        return true;
      } catch (error) {
        complain(error);
        return false;
      }
    },
    [id, say, complain],
  );
  const undo = (): void => void change('undo', {}, t.undone);
  const redo = (): void => void change('redo', {}, t.redone);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test((event.target as Element | null)?.tagName ?? '');
      if (isTyping || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undo();
      else if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  });

  if (!view) return <p class="loading">{t.loading}</p>;
  const shownPanes: readonly Pane[] =
    width === 'wide'
      ? ['outline', 'book', 'source']
      : width === 'middle'
        ? ['book', pane === 'book' ? 'outline' : pane]
        : [pane];
  const tabs: readonly Pane[] =
    width === 'wide' ? [] : width === 'middle' ? ['outline', 'source'] : ['outline', 'book', 'source'];
  return (
    <div class={`story-page ${width}`}>
      <button type="button" class="skip" onClick={() => document.getElementById('panes')?.focus()}>
        {t.skip}
      </button>
      <header class="top">
        <a class="back" href="#/" title={t.back}>
          <span class="hidden">{t.back}</span>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M15 5l-7 7 7 7" />
          </svg>
        </a>
        <h1 class="story-title">
          {view.title} {view.authors.length > 0 && <small>{view.authors.join(', ')}</small>}
        </h1>
        <span class="buttons">
          <button type="button" onClick={undo} disabled={!view.canUndo} title={`${t.undo} (Ctrl+Z)`}>
            {t.undo}
          </button>
          <button type="button" onClick={redo} disabled={!view.canRedo} title={`${t.redo} (Ctrl+Y)`}>
            {t.redo}
          </button>
          <button type="button" class="main" onClick={() => void tell('build', { ids: [id] }).catch(complain)}>
            {t.build}
          </button>
        </span>
        <Preferences />
      </header>
      {tabs.length > 0 && (
        <div class="tabs" role="tablist">
          {tabs.map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              aria-selected={shownPanes.includes(one)}
              aria-controls={`pane-${one}`}
              onClick={() => setPane(one)}
            >
              {t.panes[one]}
            </button>
          ))}
        </div>
      )}
      <main class="panes" id="panes" tabIndex={-1}>
        {shownPanes.includes('outline') && <Outline view={view} spot={spot} go={setSpot} open={open} change={change} />}
        {shownPanes.includes('book') && <Book view={view} spot={spot} go={setSpot} open={open} />}
        {shownPanes.includes('source') && <Source view={view} spot={spot} go={setSpot} open={open} />}
      </main>
      {card && (
        <Card
          view={view}
          at={card}
          change={change}
          close={() => {
            setCard(null);
            back.current?.focus();
          }}
        />
      )}
    </div>
  );
}
