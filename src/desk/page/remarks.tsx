import { useMemo } from 'preact/hooks';
import type { LeftOut as Gone } from '../api.ts';
import { useAround } from './app.tsx';
import type { PaneProps } from './story.tsx';
import { wordFor } from './strings.ts';

/** What is to be said of a story besides its outline. */
export function remarksOf({ messages }: PaneProps['view']): PaneProps['view']['messages'] {
  return messages.filter(({ severity, id }) => severity !== 'info' && id !== 'words-left-out');
}

/** What there is to say of the story besides: errors, warnings, and what was guessed. */
export function Remarks({ view, go, change }: Pick<PaneProps, 'view' | 'go' | 'change'>) {
  const { t } = useAround();
  const told = remarksOf(view);
  if (told.length === 0) return null;
  return (
    <details class="remarks" open={told.some(({ severity }) => severity === 'error')}>
      <summary>{t.remarks(told.length)}</summary>
      <ul>
        {told.map(({ severity, reason, remedy, at, where }, i) => (
          <li key={i} class={severity}>
            <span class="remark-kind">{wordFor(t.severities, severity) ?? severity}</span> {reason}
            {at ? (
              <button type="button" class="plain small" onClick={() => go({ at, by: 'card' })}>
                {t.line(at[1])}
              </button>
            ) : (
              where && <small> {where}</small>
            )}
            {remedy && <p class="soft">{remedy}</p>}
          </li>
        ))}
      </ul>
      {told.some(({ hasMoved }) => hasMoved) && (
        <button type="button" class="main" onClick={() => void change('follow', {}, t.followed)}>
          {t.follow}
        </button>
      )}
    </details>
  );
}

/** Everything that is not in the running text, by why, with a way back for each. */
export function LeftOut({ view, go, change }: PaneProps) {
  const { t } = useAround();
  const groups = useMemo(() => grouped(view.leftOut), [view.leftOut]);
  if (groups.length === 0) return <p class="nothing">{t.nothingLeftOut}</p>;
  const back = (one: Gone): void => {
    const [source, line] = one.at;
    const through = one.endLine > line ? { until: one.endLine } : {};
    const titled = view.outline.find(({ at, headed }) => headed && at?.[0] === source && at[1] === line);
    const body =
      one.way === 'order'
        ? { key: 'order', value: withFile(view, source) }
        : one.way === 'title' && titled
          ? { source, line, as: titled.kind === 'volume' ? 'volume' : 'chapter', title: titled.label, keep: true }
          : { source, line, as: 'prose', ...through };
    void change(one.way === 'order' ? 'set' : 'decide', body, t.putBack);
  };
  return (
    <div class="form-pane">
      {groups.map(([name, all]) => (
        <section key={name} class="left-group">
          <h2>
            {name === 'deleted-by-user' ? t.byYou : (wordFor(t.removals, name) ?? all[0]?.takes)}{' '}
            <small>{all.length}</small>
          </h2>
          <ul>
            {all.slice(0, SHOWN).map((one) => (
              <li key={`${one.at.join()} ${one.text.slice(0, 20)}`} class="left-one">
                <blockquote>{one.text}</blockquote>
                <span class="fact-from">
                  {wordFor(t.rests, one.rest) ?? one.rest}
                  <button type="button" class="plain small" onClick={() => go({ at: one.at, by: 'card' })}>
                    {t.line(one.at[1])}
                  </button>
                  {one.way !== null && (
                    <button type="button" class="small" onClick={() => back(one)}>
                      {t.bringBack}
                    </button>
                  )}
                </span>
              </li>
            ))}
          </ul>
          {all.length > SHOWN && <p class="soft">{t.andMore(all.length - SHOWN)}</p>}
        </section>
      ))}
    </div>
  );
}

/** The parts in their order with one more, behind the last of those that were read before it. */
function withFile({ parts, sources }: PaneProps['view'], source: number): readonly string[] {
  const name = sources[source]?.name ?? '';
  const before = sources.slice(0, source).map((one) => one.name);
  const at = parts.findLastIndex((part) => before.includes(part)) + 1;
  return [...parts.slice(0, at), name, ...parts.slice(at)];
}

/** Of one kind so many are shown: a scan has thousands of running heads. */
const SHOWN = 60;

/** By kind; what people may have written before what machines write. */
function grouped(all: readonly Gone[]): readonly (readonly [string, readonly Gone[]])[] {
  const groups = new Map<string, Gone[]>();
  for (const one of all) {
    const known = groups.get(one.name);
    if (known) known.push(one);
    else groups.set(one.name, [one]);
  }
  const rank = (name: string): number => (name === 'story-header' ? 1 : 0);
  return [...groups].sort(([a], [b]) => rank(a) - rank(b));
}
