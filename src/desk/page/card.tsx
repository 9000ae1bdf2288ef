import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { At, LineView, StoryView } from '../api.ts';
import { useAround } from './app.tsx';
import { ask } from './ask.ts';
import { cueIn, wordFor } from './strings.ts';

interface CardProps {
  readonly view: StoryView;
  readonly at: At;
  readonly change: (path: string, body: object, said: string) => Promise<boolean>;
  readonly close: () => void;
}

/** What a line may be said to be, the commonest first. */
const KINDS = ['chapter', 'scene', 'prose', 'note', 'ending', 'dateline', 'title', 'author', 'delete'] as const;
const MORE = ['volume', 'scene-label', 'verse', 'letter', 'header-end'] as const;

/** What a decision is called among the choices. */
const AS: Readonly<Record<string, string>> = {
  heading: 'chapter',
  'scene-break': 'scene',
  note: 'note',
  ending: 'ending',
  dateline: 'dateline',
};

/** Characters of the longest line that can be a heading itself. */
const LONGEST_HEADING = 120;

function short(words: string): string {
  return words.length > 160 ? `${words.slice(0, 160)} …` : words;
}

/** Arrows go from one choice to the next, and to the one above or below. */
function stepped(event: KeyboardEvent): void {
  const kinds = (event.target as Element).closest('.kinds');
  if (!kinds) return;
  const choices = [...kinds.querySelectorAll<HTMLElement>('button')];
  const inRow = choices.filter(({ offsetTop }) => offsetTop === choices[0]?.offsetTop).length;
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: inRow, ArrowUp: -inRow }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  choices[choices.indexOf(document.activeElement as HTMLElement) + step]?.focus();
}

/** What one line is taken for, why, and everything else that it could be. */
export function Card({ view, at, change, close }: CardProps) {
  const { t, complain } = useAround();
  const dialog = useRef<HTMLDialogElement>(null);
  const [about, setAbout] = useState<LineView | null>(null);
  const [asks, setAsks] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState('');
  const [until, setUntil] = useState('');
  const [source, line] = at;
  // At once: a key that comes as soon as the card is seen is the card's.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    void ask<LineView>('why', { id: view.id, source, line }).then(setAbout, complain);
  }, []);
  const why = about?.marks;
  const made = (why ?? []).filter(({ verdict }) => verdict === 'cut');
  const fact = view.facts.find((one) => one.at?.[0] === source && one.at[1] === line);
  const rest = view.leftOut.find((one) => one.at[0] === source && one.at[1] <= line && line <= one.endLine)?.rest;
  const stated = (fact && wordFor(t.facts, fact.key)) ?? (rest === undefined ? undefined : wordFor(t.rests, rest));
  const current = made[0] ? (wordFor(t.kinds, made[0].kind) ?? made[0].kind) : (stated ?? t.prose);
  const now = made[0] ? AS[made[0].kind] : (fact?.key ?? (rest === 'left out' ? 'delete' : (rest ?? 'prose')));
  const open = (why ?? []).find(({ verdict }) => verdict === 'suggest');
  const likely = open ? AS[open.kind] : now;
  // The keys begin at what is suggested, else at what the line is: Enter alone changes nothing by surprise.
  useEffect(() => {
    const inside = dialog.current;
    if (about && inside?.querySelector('.kinds button') === document.activeElement)
      inside?.querySelector<HTMLElement>(`.kind.${likely}`)?.focus();
  }, [about]);
  const decide = async (as: string): Promise<void> => {
    const isChapter = as === 'chapter' || as === 'volume';
    // What begins with a whole paragraph is called what the user calls it: the words stay prose.
    if (isChapter && title.trim() === '' && (about?.words.length ?? 0) > LONGEST_HEADING) {
      setAsks(true);
      name.current?.focus();
      return;
    }
    const named = title.trim() !== '' && isChapter ? { title: title.trim() } : {};
    const last = Number(until);
    const through = !isChapter && Number.isInteger(last) && last > line ? { until: last } : {};
    if (await change('decide', { source, line, as, ...named, ...through }, t.decided(line, wordFor(t.as, as) ?? as)))
      dialog.current?.close();
  };
  return (
    <dialog
      ref={dialog}
      class="card-dialog"
      aria-labelledby="card-title"
      onClose={close}
      onKeyDown={stepped}
      closedby="any"
    >
      <div class="card-inside">
        <h2 id="card-title">{t.card(line)}</h2>
        {about && about.words !== '' && <blockquote class="card-words">{short(about.words)}</blockquote>}
        <p class="card-now">
          {t.now}: <strong>{current}</strong>
          {made[0] && <span class="card-sure"> · {made[0].pinned ? t.pinned : t.sure(made[0].score)}</span>}
        </p>
        <div class="kinds">
          {KINDS.map((as) => (
            <button
              key={as}
              type="button"
              class={`kind ${as}`}
              aria-pressed={as === now}
              onClick={() => void decide(as)}
            >
              {wordFor(t.as, as)}
            </button>
          ))}
        </div>
        <label class="card-name">
          {asks ? t.needsName : t.newName}
          <input
            ref={name}
            value={title}
            onInput={(event) => setTitle(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && void decide('chapter')}
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
        <details>
          <summary>{t.why}</summary>
          {why?.length === 0 && <p>{t.whyNothing}</p>}
          <ul class="reasons">
            {why?.map((mark, i) => (
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
        <details>
          <summary>{t.more}</summary>
          <div class="kinds">
            {MORE.map((as) => (
              <button key={as} type="button" class="kind" onClick={() => void decide(as)}>
                {wordFor(t.as, as)}
              </button>
            ))}
          </div>
        </details>
        <button type="button" class="plain card-close" onClick={() => dialog.current?.close()}>
          {t.close}
        </button>
      </div>
    </dialog>
  );
}
