import { useEffect, useRef, useState } from 'preact/hooks';
import type { Mark } from '../api.ts';
import { useAround } from './app.tsx';
import { wordFor } from './strings.ts';

/** Lines that are drawn together; those far from what is seen are not drawn at all. */
export const CHUNK = 80;

interface ChunkProps {
  readonly index: number;
  readonly lines: readonly string[];
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
  /** Where the words of a line went that is not in the running text. */
  readonly gone: ReadonlyMap<number, string>;
  /** Which fact of the book a line states. */
  readonly facts: ReadonlyMap<number, string>;
  readonly line: number;
  readonly root: HTMLElement | null;
  readonly near: boolean;
}

/** Some lines of a source, drawn when they are near what is seen. */
export function Chunk({ index, lines, marks, gone, facts, line, root, near }: ChunkProps) {
  const { t } = useAround();
  const own = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(near);
  const height = useRef(0);
  useEffect(() => {
    const element = own.current;
    if (!element) return;
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        if (!entry.isIntersecting) height.current = element.offsetHeight;
        setSeen(entry.isIntersecting);
      },
      { root, rootMargin: '600px 0px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, [root]);
  const isDrawn = seen || near;
  const guess = lines.reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / 46)), 0);
  return (
    <div
      ref={own}
      role="presentation"
      data-chunk={index}
      style={isDrawn ? {} : { height: height.current > 0 ? `${height.current}px` : `${guess * 1.5}em` }}
    >
      {isDrawn &&
        lines.map((text, i) => {
          const at = index * CHUNK + i + 1;
          const own = marks.get(at) ?? [];
          const names = own.map(
            (mark) => wordFor(mark.verdict === 'suggest' ? t.perhaps : t.kinds, mark.kind) ?? mark.kind,
          );
          const rest = text.trim() === '' ? undefined : gone.get(at);
          const dim = rest !== undefined;
          const stays = rest === 'front matter' || rest === 'kept as a note';
          return (
            <div
              key={at}
              id={`line-${at}`}
              role="option"
              aria-selected={at === line}
              data-line={at}
              class={`line${at === line ? ' active' : ''}${dim ? (stays ? ' elsewhere' : ' gone') : ''}${own.length > 0 ? ' marked' : ''}`}
              tabIndex={-1}
            >
              <span class="number">{at}</span>
              <span class="marks">
                {own.map((mark, k) => (
                  <span key={k} class={`mark ${mark.kind} ${mark.verdict}${mark.pinned ? ' pinned' : ''}`}>
                    {names[k]}
                  </span>
                ))}
                {dim && own.length === 0 && (
                  <span class={stays ? 'mark elsewhere' : 'hidden'}>
                    {stays ? (wordFor(t.facts, facts.get(at) ?? '') ?? wordFor(t.placesOfLines, rest)) : t.leftOutLine}
                  </span>
                )}
              </span>
              <span class="words">{text || ' '}</span>
            </div>
          );
        })}
    </div>
  );
}
