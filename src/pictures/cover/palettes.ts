/** The colours of a cover: a dark and a light ground that carry each other's letters, and two that go with both. */
export interface Palette {
  readonly dark: string;
  readonly light: string;
  readonly accent: string;
  readonly middle: string;
}

/** Dark and light differ enough to be read in grey: a contrast of 7 or more. */
export const palettes: readonly Palette[] = [
  { dark: '#1d3244', light: '#f3ead8', accent: '#d9863b', middle: '#5d7f92' },
  { dark: '#3a1f2b', light: '#f6e9e1', accent: '#c9616a', middle: '#8d5a66' },
  { dark: '#1f3a2e', light: '#f1eedb', accent: '#d8b04a', middle: '#5f8a70' },
  { dark: '#2b2447', light: '#efeaf4', accent: '#e0a458', middle: '#7a6ca3' },
  { dark: '#4a2314', light: '#f7ecd9', accent: '#e39b4d', middle: '#a5694a' },
  { dark: '#123b42', light: '#e9f0ea', accent: '#e27a5f', middle: '#4f8b8f' },
  { dark: '#26292e', light: '#f0eee9', accent: '#c8a15a', middle: '#7c828b' },
  { dark: '#2f3313', light: '#f4f0da', accent: '#c65f3a', middle: '#86894a' },
  { dark: '#14284f', light: '#eef0f2', accent: '#e8bf57', middle: '#5b76a8' },
  { dark: '#451b33', light: '#f4e9ee', accent: '#e2a13f', middle: '#9a5a7d' },
];
