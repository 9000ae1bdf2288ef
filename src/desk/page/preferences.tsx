import { type Theme, useAround } from './app.tsx';
import { type Language, languages } from './strings.ts';

/** How the page itself looks and what it speaks. */
export function Preferences() {
  const { t, language, setLanguage, theme, setTheme } = useAround();
  return (
    <span class="preferences">
      <label>
        <span class="hidden">{t.theme}</span>
        <select value={theme} onChange={(event) => setTheme(event.currentTarget.value as Theme)}>
          {(['auto', 'light', 'dark'] as const).map((one) => (
            <option key={one} value={one}>
              {t.themes[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="hidden">{t.language}</span>
        <select value={language} onChange={(event) => setLanguage(event.currentTarget.value as Language)}>
          {(Object.keys(languages) as Language[]).map((one) => (
            <option key={one} value={one} lang={one}>
              {languages[one]}
            </option>
          ))}
        </select>
      </label>
    </span>
  );
}
