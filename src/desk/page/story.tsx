import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { At, StoryView } from '../api.ts';
import { Add } from './add.tsx';
import { useAround } from './app.tsx';
import { ask, Refused, tell } from './ask.ts';
import { Book } from './book.tsx';
import { Card } from './card.tsx';
import { Facts } from './facts.tsx';
import { Heading } from './heading.tsx';
import { Look } from './look.tsx';
import { MadeBar } from './made-bar.tsx';
import { Outline } from './outline.tsx';
import { nextPane, Tabs, useStoryKeys, useWidth, type Width } from './panes.tsx';
import { Keys, Preferences } from './preferences.tsx';
import { LeftOut } from './remarks.tsx';
import { Source } from './source.tsx';
import { type Strings, wordFor } from './strings.ts';
import { TakeAway } from './take-away.tsx';

/** Where the reader is, and which pane has brought them there: the others follow. */
export interface Spot {
  readonly at: At;
  readonly by: 'outline' | 'book' | 'source' | 'card';
  /** The document in which it is, where that is known: several may print one line. */
  readonly href?: string;
  /** Whether it is only where a pane was scrolled to, and no passage that the reader has pointed at. */
  readonly passing?: true;
}

export type Pane = 'outline' | 'book' | 'source' | 'facts' | 'look' | 'left' | 'take';

/** The panes behind tabs: with room for them, outline and book always stand beside these. */
const TABS: Readonly<Record<Width, readonly Pane[]>> = {
  wide: ['source', 'facts', 'look', 'left', 'take'],
  middle: ['outline', 'source', 'facts', 'look', 'left', 'take'],
  narrow: ['outline', 'book', 'source', 'facts', 'look', 'left', 'take'],
};

/** Milliseconds in which panes come to rest after a change. */
const SETTLED = 800;

/** What every pane is given. */
export interface PaneProps {
  readonly view: StoryView;
  readonly spot: Spot | null;
  /** Goes to a place; the other panes follow. */
  readonly go: (spot: Spot) => void;
  /** Asks what a line is. */
  readonly open: (at: At) => void;
  /** Has something changed, and says so. Whether it was. */
  readonly change: (path: string, body: object, said: string) => Promise<boolean>;
  /** Goes to where the book's title is typed. */
  readonly entitle: () => void;
  /** Shows another state of the story. */
  readonly replace: (view: StoryView) => void;
}

/** One story: its outline, its book and its source, side by side or behind tabs. */
export function Story({ id }: { readonly id: string }) {
  const { t, say, complain, onNews } = useAround();
  const [view, setView] = useState<StoryView | null>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  const [card, setCard] = useState<At | null>(null);
  const [isTitled, setTitled] = useState(false);
  const [pane, setPane] = useState<Pane | null>(null);
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

  // The story is here: the keys are where it is set right, not at the top of the page.
  const isHere = view !== null;
  useEffect(() => {
    if (isHere && document.activeElement === document.body) nextPane(1);
  }, [isHere]);

  const open = useCallback((at: At) => {
    back.current = document.activeElement as HTMLElement | null;
    // What is asked about is where the reader is, also when the answer has changed the book.
    setSpot({ at, by: 'card' });
    setCard(at);
  }, []);
  const change = useCallback(
    async (path: string, body: object, said: string): Promise<boolean> => {
      try {
        const next = await tell<StoryView>(path, { id, ...body });
        setView(next);
        const more =
          next.instead !== null ? t.standsInstead(next.instead) : next.what !== null ? whatIn(next.what, t) : '';
        say([said, more].filter(Boolean).join(' '));
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
  // What moves because something has changed was moved by nobody.
  const changedAt = useRef(0);
  useEffect(() => {
    changedAt.current = Date.now();
  }, [view]);
  const go = useCallback((next: Spot) => {
    if (!next.passing || Date.now() > changedAt.current + SETTLED) setSpot(next);
  }, []);
  const asked = useRef(false);
  const build = (): void => {
    asked.current = true;
    say(t.making);
    void tell('build', { ids: [id] }).catch(complain);
  };
  // What was asked for is told when it is there; what stands in the way of a book, always.
  useEffect(
    () =>
      onNews((news) => {
        if (news.type !== 'built' || !news.ids.includes(id)) return;
        if (news.failed > 0) {
          say('');
          complain(new Refused({ error: t.failed(news.failed, news.what ?? ''), remedy: null }));
        } else if (asked.current) say(news.books === 0 ? t.upToDate : t.made(news.files, news.books));
        asked.current = false;
      }),
    [id, t],
  );
  useStoryKeys({ undo, redo, build });

  if (!view) return <p class="loading">{t.loading}</p>;
  const tabs = TABS[width];
  const chosen = pane !== null && tabs.includes(pane) ? pane : (tabs[width === 'narrow' ? 1 : 0] as Pane);
  const props: PaneProps = { view, spot, go, open, change, entitle: () => setTitled(true), replace: setView };
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
        <Heading view={view} change={change} isTyped={isTitled} type={setTitled} />
        <span class="buttons">
          <button
            type="button"
            onClick={undo}
            disabled={!view.canUndo}
            title={`${t.undo} (${t.ctrl}+Z)`}
            aria-keyshortcuts="Control+Z"
          >
            {t.undo}
          </button>
          <button
            type="button"
            onClick={redo}
            disabled={!view.canRedo}
            title={`${t.redo} (${t.ctrl}+Y)`}
            aria-keyshortcuts="Control+Y"
          >
            {t.redo}
          </button>
          <button type="button" class="main" onClick={build} title={t.buildKey} aria-keyshortcuts="Control+B">
            {t.build}
          </button>
        </span>
        <Keys />
        <Preferences />
      </header>
      <MadeBar view={view} />
      <Add menu={false} />
      <main class="panes" id="panes" tabIndex={-1}>
        {width === 'wide' && (
          <section class="pane" id="pane-outline" aria-label={t.panes.outline}>
            <Outline {...props} />
          </section>
        )}
        {width !== 'narrow' && (
          <section class="pane" id="pane-book" aria-label={t.panes.book}>
            <Book {...props} />
          </section>
        )}
        <section class="pane side" aria-label={t.panes[chosen]}>
          <Tabs label={t.panesOf(view.title)} tabs={tabs} chosen={chosen} names={t.panes} choose={setPane} />
          <div class={`panel ${chosen}`} role="tabpanel" id="side" aria-labelledby={`tab-${chosen}`} key={chosen}>
            {paneNamed(chosen, props)}
          </div>
        </section>
      </main>
      {card && (
        <Card
          view={view}
          at={card}
          change={change}
          entitle={() => setTitled(true)}
          close={() => {
            setCard(null);
            back.current?.focus();
          }}
        />
      )}
    </div>
  );
}

/** What was undone, in the words of the page: `scene at line 9`, `title`. */
function whatIn(what: string, t: Strings): string {
  const [, as, line] = /^(\S+) at line (\d+)$/.exec(what) ?? [];
  if (as !== undefined) return t.decided(Number(line), wordFor(t.as, as) ?? as);
  const name = wordFor(t.facts, what) ?? wordFor(t.settingNames, what) ?? wordFor(t.folderKinds, what);
  return name === undefined ? '' : `${name}.`;
}

function paneNamed(pane: Pane, props: PaneProps) {
  switch (pane) {
    case 'outline':
      return <Outline {...props} />;
    case 'book':
      return <Book {...props} />;
    case 'source':
      return <Source {...props} />;
    case 'facts':
      return <Facts {...props} />;
    case 'look':
      return <Look {...props} />;
    case 'left':
      return <LeftOut {...props} />;
    case 'take':
      return <TakeAway {...props} />;
  }
}
