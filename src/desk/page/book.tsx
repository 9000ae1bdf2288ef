import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { At, StoryView } from '../api.ts';
import { useAround } from './app.tsx';
import { firstSeen, frameReady, goTo, mark, pagesIn, turnTo } from './frame.ts';
import { documentShown } from './frame-document.ts';
import type { PaneProps, Spot } from './story.tsx';

export type Mode = 'page' | 'phone' | 'scroll';

/** The book's own documents in its own sheet, as pages. No script runs in the frame; this page's listeners do. */
export function Book({ view, spot, go, open, entitle }: PaneProps) {
  const { t } = useAround();
  const frame = useRef<HTMLIFrameElement>(null);
  const [mode, setMode] = useState<Mode>(() => (localStorage.getItem('mode') as Mode | null) ?? 'page');
  const [night, setNight] = useState(() => localStorage.getItem('night') === 'yes');
  const [href, setHref] = useState(() => hrefAt(view, spot) ?? firstHref(view));
  const [page, setPage] = useState({ now: 0, all: 1 });
  const wanted = useRef<At | 'end' | null>(spot?.at ?? null);
  const gentle = useRef(false);
  const quiet = useRef(0);
  const shownVersion = useRef('');
  const latest = useRef(view);
  latest.current = view;
  /** The passage that the reader has pointed at: it stays marked, whatever becomes of it. */
  const chosen = useRef<At | null>(null);
  chosen.current = spot !== null && !spot.passing && spot.at[0] >= 0 ? spot.at : null;
  // A decision may have taken the page away that is shown: the one where the reader is takes its place.
  const isGone = !view.documents.some((document) => document.href === href);
  useEffect(() => {
    if (isGone) setHref(hrefAt(view, spot) ?? firstHref(view));
  }, [isGone]);
  const index = view.documents.findIndex((document) => document.href === href);
  const document = view.documents[index];

  const settle = useCallback(() => {
    const inside = frame.current?.contentDocument;
    if (!inside?.body) return;
    quiet.current = Date.now() + 300;
    const to = wanted.current;
    wanted.current = null;
    if (to === 'end') turnTo(inside, Number.POSITIVE_INFINITY);
    else if (to) goTo(inside, to, gentle.current);
    gentle.current = false;
    mark(inside, chosen.current);
    setPage(pagesIn(inside));
  }, []);

  // What is to be seen is another document, or another state of the one that is shown.
  useEffect(() => {
    const inside = frame.current?.contentDocument;
    if (!document || !inside) return;
    const version = `${document.href} ${document.version} ${view.sheetVersion}`;
    if (shownVersion.current === version) return;
    const isSame = shownVersion.current.startsWith(`${document.href} `);
    shownVersion.current = version;
    const keep = isSame ? firstSeen(inside) : null;
    const address = `/book/${view.id}/${document.version}/${document.href}`;
    const isWanted = (): boolean => shownVersion.current === version;
    void documentShown(inside, address, view.sheetVersion, isWanted).then(() => {
      if (!isWanted()) return;
      if (isSame && keep && wanted.current === null) {
        // The page is kept, but not at the price of what was just decided.
        goTo(inside, keep);
        if (chosen.current) wanted.current = chosen.current;
        gentle.current = true;
      }
      if (!isSame && wanted.current === null) turnTo(inside, 0);
      settle();
    });
  }, [document?.href, document?.version, view.sheetVersion, view.id]);

  useEffect(() => {
    localStorage.setItem('mode', mode);
    localStorage.setItem('night', night ? 'yes' : 'no');
    const inside = frame.current?.contentDocument;
    if (!inside?.documentElement) return;
    const keep = firstSeen(inside);
    inside.documentElement.dataset.mode = mode === 'scroll' ? 'scroll' : 'page';
    turnTo(inside, 0);
    inside.documentElement.dataset.night = night ? 'yes' : 'no';
    wanted.current ??= keep;
    settle();
  }, [mode, night]);

  // Another pane has gone somewhere: this one follows.
  useEffect(() => {
    const inside = frame.current?.contentDocument;
    if (inside?.body && (spot?.by === 'book' || spot === null)) mark(inside, chosen.current);
    if (spot === null || spot.by === 'book') return;
    const to = hrefAt(view, spot);
    if (to === null) return;
    wanted.current = spot.at[0] < 0 ? null : spot.at;
    gentle.current = spot.by === 'card';
    if (to === href) settle();
    else setHref(to);
  }, [spot]);
  // A decision may have moved what it was about into another document.
  useEffect(() => {
    const to = chosen.current && hrefAt(view, spot);
    if (!to || to === href) return;
    wanted.current = chosen.current;
    setHref(to);
  }, [view.revision]);

  const tellWhere = useCallback(() => {
    const inside = frame.current?.contentDocument;
    if (!inside) return;
    setPage(pagesIn(inside));
    if (Date.now() < quiet.current) return;
    const at = firstSeen(inside);
    if (at) go({ at, by: 'book', passing: true });
  }, [go]);
  const turn = useCallback(
    (step: 1 | -1) => {
      const inside = frame.current?.contentDocument;
      if (!inside) return;
      const { now, all } = pagesIn(inside);
      if (now + step >= 0 && now + step < all) {
        turnTo(inside, now + step);
        tellWhere();
        return;
      }
      const documents = latest.current.documents;
      const at = documents.findIndex((one) => shownVersion.current.startsWith(`${one.href} `));
      const next = documents[at + step];
      if (!next) return;
      wanted.current = step < 0 ? 'end' : null;
      setHref(next.href);
    },
    [tellWhere],
  );
  const ready = (): void => {
    const inside = frame.current?.contentDocument;
    if (!inside?.documentElement) return;
    frameReady(inside, {
      turn,
      open,
      here: (at) => go({ at, by: 'book' }),
      entitle,
      moved: tellWhere,
      laid: settle,
      mode: mode === 'scroll' ? 'scroll' : 'page',
      night,
    });
    shownVersion.current = document ? `${document.href} ${document.version} ${view.sheetVersion}` : '';
    settle();
  };
  // The frame is loaded once; after that its document is changed where it stands.
  const [first] = useState(() => `/book/${view.id}/0/${href}`);
  return (
    <div class={`book ${mode}${night ? ' night' : ''}`}>
      <div class="pane-head">
        <div class="modes" role="radiogroup" aria-label={t.panes.book}>
          {(['page', 'phone', 'scroll'] as const).map((one) => (
            <label key={one} class={one === mode ? 'chosen' : ''}>
              <input type="radio" name="mode" checked={one === mode} onChange={() => setMode(one)} />
              {t.modes[one]}
            </label>
          ))}
        </div>
        <label class="night-choice">
          <input type="checkbox" checked={night} onChange={(event) => setNight(event.currentTarget.checked)} />
          {t.night}
        </label>
      </div>
      <div class="device">
        <iframe ref={frame} title={t.bookTitle(view.title)} src={first} sandbox="allow-same-origin" onLoad={ready} />
      </div>
      <div class="turning">
        <button
          type="button"
          onClick={() => turn(-1)}
          disabled={index <= 0 && page.now === 0}
          aria-label={t.previousPage}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M15 5l-7 7 7 7" />
          </svg>
        </button>
        <span class="where">
          <span class="where-title">{document?.title}</span> {mode !== 'scroll' && t.pageOf(page.now + 1, page.all)}
        </span>
        <button
          type="button"
          onClick={() => turn(1)}
          disabled={index >= view.documents.length - 1 && page.now >= page.all - 1}
          aria-label={t.nextPage}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M9 5l7 7-7 7" />
          </svg>
        </button>
      </div>
    </div>
  );
}

/** The document that prints a place. Places of no source are documents by their index. */
function hrefAt(view: StoryView, spot: Spot | null): string | null {
  if (spot === null) return null;
  const [source, line] = spot.at;
  if (source < 0) return view.documents[line]?.href ?? null;
  if (view.documents.some(({ href }) => href === spot.href)) return spot.href ?? null;
  const inside = view.documents.find(({ spans }) =>
    spans.some(([of, from, to]) => of === source && from <= line && line <= to),
  );
  const before = view.documents.findLast(({ spans }) => spans.some(([of, from]) => of === source && from <= line));
  return (inside ?? before)?.href ?? null;
}

function firstHref(view: StoryView): string {
  return (view.documents.find(({ spans }) => spans.length > 0) ?? view.documents[0])?.href ?? '';
}
