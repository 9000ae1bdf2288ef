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
