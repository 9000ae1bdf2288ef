import { createContext, render } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { News } from '../api.ts';
import { hear, Refused } from './ask.ts';
import { Shelf } from './shelf.tsx';
import { Story } from './story.tsx';
import { type Language, type Strings, stringsOf, usualLanguage } from './strings.ts';

/** What every part of the page may use. */
export interface Around {
  readonly t: Strings;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
  /** Says something to everybody, aloud where a screen is read. */
  readonly say: (words: string) => void;
  /** What was said last, for a moment; empty afterwards. */
  readonly said: string;
  /** Says what went wrong. */
  readonly complain: (error: unknown) => void;
  readonly onNews: (hear: (news: News) => void) => () => void;
}

export type Theme = 'auto' | 'light' | 'dark';

const Surroundings = createContext<Around | null>(null);

export function useAround(): Around {
  const around = useContext(Surroundings);
  if (around === null) throw new Error('outside of the page');
  return around;
}

const listeners = new Set<(news: News) => void>();

function onNews(listen: (news: News) => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

function App() {
  const [language, setLanguage] = useState(usualLanguage);
  const [theme, setTheme] = useState<Theme>(() => (localStorage.getItem('theme') as Theme | null) ?? 'auto');
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState('');
  const [lost, setLost] = useState(false);
  const [place, setPlace] = useState(location.hash);
  const t = stringsOf(language);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem('language', language);
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    localStorage.setItem('theme', theme);
  }, [theme]);
  useEffect(() => {
    const moved = (): void => {
      setPlace(location.hash);
      setTrouble('');
      setSaid('');
    };
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  useEffect(() => hear((news) => listeners.forEach((listen) => void listen(news)), setLost), []);
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), 6000);
    return () => clearTimeout(timer);
  }, [said]);
  const say = useCallback((words: string) => setSaid(words), []);
  const complain = useCallback(
    (error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      setTrouble(error.message === 'gone' ? t.gone : [error.message, error.remedy].filter(Boolean).join('. '));
    },
    [t],
  );
  const around: Around = { t, language, setLanguage, theme, setTheme, say, said, complain, onNews };
  const story = /^#\/story\/([0-9a-f]+)$/.exec(place)?.[1];
  const last = useRef<string | null>(null);
  last.current = story ?? last.current;
  return (
    <Surroundings.Provider value={around}>
      {story === undefined ? <Shelf from={last.current} /> : <Story key={story} id={story} />}
      <div class="news">
        <p role="status" class={story !== undefined ? 'hidden' : said === '' ? 'said' : 'said shown'}>
          {said}
        </p>
        <div role="alert" class={lost || trouble !== '' ? 'trouble shown' : 'trouble'}>
          {(lost || trouble !== '') && <span>{lost ? t.gone : trouble}</span>}
          {trouble !== '' && !lost && (
            <button type="button" class="plain" onClick={() => setTrouble('')}>
              {t.close}
            </button>
          )}
        </div>
      </div>
    </Surroundings.Provider>
  );
}

const root = document.getElementById('desk');
if (root) render(<App />, root);
