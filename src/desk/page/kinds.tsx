import { useAround } from './app.tsx';
import { wordFor } from './strings.ts';

/** What a line may be said to be, the commonest first. */
export const KINDS = ['chapter', 'scene', 'prose', 'note', 'ending', 'dateline', 'title', 'author', 'delete'] as const;
export const MORE = ['volume', 'scene-label', 'verse', 'letter', 'header-end'] as const;

/** What a decision is called among the choices. */
export const AS: Readonly<Record<string, string>> = {
  heading: 'chapter',
  'scene-break': 'scene',
  note: 'note',
  ending: 'ending',
  dateline: 'dateline',
  verse: 'verse',
  letter: 'letter',
};

/** What may go on over several paragraphs. */
export const LONG: ReadonlySet<string> = new Set(['note', 'verse', 'letter', 'delete', 'ending', 'dateline']);

interface KindsProps {
  readonly kinds: readonly string[];
  /** What the line is now. */
  readonly now: string | undefined;
  readonly decide: (as: string) => Promise<void>;
}

/** What a line may be said to be, a button each. */
export function Kinds({ kinds, now, decide }: KindsProps) {
  const { t } = useAround();
  return (
    <fieldset class="kinds" aria-label={t.kindsOf} onKeyDown={stepped}>
      {kinds.map((as) => (
        <button key={as} type="button" class={`kind ${as}`} aria-pressed={as === now} onClick={() => void decide(as)}>
          {wordFor(t.as, as)}
        </button>
      ))}
    </fieldset>
  );
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
