import type { LineView } from '../api.ts';
import { useAround } from './app.tsx';
import { cueIn, wordFor } from './strings.ts';

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
