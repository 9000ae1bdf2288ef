import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { At, LineView, StoryView } from '../api.ts';
import { useAround } from './app.tsx';
import { ask } from './ask.ts';
import { AS, KINDS, Kinds, LONG, MORE } from './kinds.tsx';
import { cueIn, wordFor } from './strings.ts';

interface CardProps {
  readonly view: StoryView;
  readonly at: At;
  readonly change: (path: string, body: object, said: string) => Promise<boolean>;
  /** Goes to where the book's own title is typed. */
  readonly entitle: () => void;
  readonly close: () => void;
}

/** Characters of the longest line that can be a heading itself. */
const LONGEST_HEADING = 120;

/**
 * What one line is taken for, why, and everything else that it could be. What is typed here and not applied keeps the
 * card open until the user has said what becomes of it.
 */
export function Card({ view, at, change, entitle, close }: CardProps) {
  const { t, say, complain } = useAround();
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const applying = useRef<HTMLButtonElement>(null);
  const [about, setAbout] = useState<LineView | null>(null);
  const [asks, setAsks] = useState<'chapter' | 'volume' | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const [source, line] = at;
  const row = view.outline.find(
    (one) => (one.kind === 'chapter' || one.kind === 'volume') && one.at?.[0] === source && one.at[1] === line,
  );
  const [before, setBefore] = useState(row?.headed ? row.label : '');
  const [title, setTitle] = useState(before);
  const [until, setUntil] = useState('');
  // At once: a key that comes as soon as the card is seen is the card's.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    void ask<LineView>('why', { id: view.id, source, line }).then(setAbout, complain);
  }, []);
  const why = about?.marks;
  const made = (why ?? []).filter(({ verdict }) => verdict === 'cut');
  const fact = view.facts.find((one) => one.at?.[0] === source && one.at[1] === line);
  const rest = view.leftOut.find((one) => one.at[0] === source && one.at[1] <= line && line <= one.endLine)?.rest;
  // A title may be taken from words that are the story's own: they are no title for all that.
  const stands = about !== null && !about.inText ? fact : undefined;
  const factName = fact && wordFor(t.facts, fact.key);
  const stated = (stands && factName) ?? (rest === undefined ? undefined : wordFor(t.rests, rest));
  const current = made[0] ? (wordFor(t.kinds, made[0].kind) ?? made[0].kind) : (stated ?? t.prose);
  const now = made[0] ? AS[made[0].kind] : (stands?.key ?? (rest === 'left out' ? 'delete' : (rest ?? 'prose')));
  const open = (why ?? []).find(({ verdict }) => verdict === 'suggest');
  const likely = open ? AS[open.kind] : now;
  // The keys begin at what is suggested, else at what the line is: Enter alone changes nothing by surprise.
  useEffect(() => {
    const inside = dialog.current;
    if (about && inside?.querySelector('.kinds button') === document.activeElement)
      inside?.querySelector<HTMLElement>(`.kind.${likely}`)?.focus();
  }, [about]);

  const last = Number(until);
  const isNamed = title.trim() !== before.trim() && title.trim() !== '';
  const isLong = Number.isInteger(last) && last > line;
  const isFar = until.trim() !== '' && last !== line;
  const isPending = isNamed || isFar;
  /** What the typed name or line would be applied as; null when a kind has to be chosen first. */
  const wouldBe = isNamed
    ? (asks ?? (row?.kind === 'volume' ? 'volume' : 'chapter'))
    : isLong && LONG.has(now ?? '')
      ? (now ?? null)
      : null;
  const pending = isNamed ? t.named(title.trim()) : isLong ? t.through(line, last) : t.noSuchLine(until);
  useEffect(() => {
    if (isLeaving) applying.current?.focus();
  }, [isLeaving]);

  const decide = async (as: string): Promise<void> => {
    const isChapter = as === 'chapter' || as === 'volume';
    // What begins with a whole paragraph is called what the user calls it: the words stay prose.
    if (isChapter && title.trim() === '' && (about?.words.length ?? 0) > LONGEST_HEADING) {
      setAsks(as);
      name.current?.focus();
      return;
    }
    const named = isNamed && isChapter ? { title: title.trim(), ...(row ? { rename: true } : {}) } : {};
    const through = !isChapter && isLong ? { until: last } : {};
    const words = t.decided(
      line,
      [wordFor(t.as, as) ?? as, 'title' in named ? `“${named.title}”` : ''].join(' ').trim(),
    );
    if (!(await change('decide', { source, line, as, ...named, ...through }, words))) return;
    // What was typed for another kind is still to be applied, or to be let go.
    if (isChapter ? isFar : isNamed || (isFar && !isLong)) {
      if (isChapter) setBefore(title);
      else if (isLong) setUntil('');
      setLeaving(true);
      return;
    }
    dialog.current?.close();
  };
  const apply = (): void => {
    if (wouldBe !== null) void decide(wouldBe);
    else setLeaving(true);
  };
  const leave = (): void => {
    if (isPending && !isLeaving) setLeaving(true);
    else {
      if (isPending) say(t.letGo(pending));
      dialog.current?.close();
    }
  };
  return (
    <dialog
      ref={dialog}
      class="card-dialog"
      aria-labelledby="card-title"
      onClose={close}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      closedby="any"
    >
      <div class="card-inside">
        <h2 id="card-title">{t.card(line)}</h2>
        {about && about.words !== '' && (
          <blockquote class="card-words">
            {about.words.length > 160 ? `${about.words.slice(0, 160)} …` : about.words}
          </blockquote>
        )}
        <p class="card-now">
          {t.now}: <strong>{current}</strong>
          {made[0] && <span class="card-sure"> · {made[0].pinned ? t.pinned : t.sure(made[0].score)}</span>}
          {stands && !made[0] && (stands.key === 'title' || stands.key === 'author') && (
            <button type="button" class="small" onClick={() => void decide('prose')}>
              {stands.key === 'title' ? t.noTitle : t.noAuthor}
            </button>
          )}
          {fact?.key === 'title' && about?.inText && (
            <>
              {' '}
              {t.titleFromWords}{' '}
              <button
                type="button"
                class="small"
                onClick={() => {
                  dialog.current?.close();
                  entitle();
                }}
              >
                {t.editTitle}
              </button>
            </>
          )}
        </p>
        <Kinds kinds={KINDS} now={now} decide={decide} />
        <form
          class="card-fields"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (isPending) apply();
            else if (asks) name.current?.focus();
          }}
        >
          <label class="card-name">
            {asks ? t.needsName : t.newName}
            <input
              ref={name}
              value={title}
              placeholder={row?.label}
              onInput={(event) => setTitle(event.currentTarget.value)}
            />
          </label>
          <label class="card-name until">
            {t.until}
            <input
              type="number"
              min={line}
              max={view.sources[source]?.lines}
              value={until}
              placeholder={String(line)}
              onInput={(event) => setUntil(event.currentTarget.value)}
            />
          </label>
          <button type="submit" hidden />
          {isPending && (
            <div class={isLeaving ? 'unsaid asked' : 'unsaid'}>
              <p role="status">{isLeaving ? t.notApplied(pending) : pending}</p>
              {wouldBe === null && isLong && <p>{t.chooseKind}</p>}
              <div class="choices">
                {wouldBe !== null && (
                  <button ref={applying} type="submit" class="main">
                    {t.apply(wordFor(t.as, wouldBe) ?? wouldBe)}
                  </button>
                )}
                {isLeaving && (
                  <button ref={wouldBe === null ? applying : null} type="button" onClick={leave}>
                    {t.discard}
                  </button>
                )}
              </div>
            </div>
          )}
        </form>
        <Why marks={why} />
        <details>
          <summary>{t.more}</summary>
          <Kinds kinds={MORE} now={now} decide={decide} />
        </details>
        <button type="button" class="plain card-close" onClick={leave}>
          {t.close}
        </button>
      </div>
    </dialog>
  );
}

/** Why a line is taken for what it is, in words. */
export function Why({ marks }: { readonly marks: LineView['marks'] | undefined }) {
  const { t } = useAround();
  return (
    <details>
      <summary>{t.why}</summary>
      {marks?.length === 0 && <p>{t.whyNothing}</p>}
      <ul class="reasons">
        {marks?.map((mark, i) => (
          <li key={i}>
            <strong>{wordFor(t.kinds, mark.kind) ?? mark.kind}</strong>{' '}
            {mark.verdict === 'cut' ? t.sure(mark.score) : mark.verdict === 'suggest' ? t.suggested : t.turnedDown}
            <ul>
              {mark.reasons.map((reason, k) => (
                <li key={k} class={reason.weight < 0 ? 'against' : 'for'}>
                  {cueIn(t.cues, reason.cue, mark.pinned ? t.pinned : null)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}
