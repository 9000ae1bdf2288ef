/** Where an address in one of a book's files leads: a file of the archive, and a fragment in it. */
export interface Target {
  readonly path: string;
  readonly fragment: string | null;
}

/**
 * Follows an address in the file at `base`. Null for one that leads out of the book: another scheme, or above the
 * archive's root.
 */
export function follow(base: string, address: string): Target | null {
  const href = address.trim();
  if (/^[a-z][a-z\d+.-]*:|^[/\\]{2}/i.test(href)) return null;
  const hash = href.indexOf('#');
  const fragment = hash < 0 || hash === href.length - 1 ? null : decoded(href.slice(hash + 1));
  const relative = decoded((hash < 0 ? href : href.slice(0, hash)).replace(/\?.*$/s, ''));
  if (relative === '') return { path: base, fragment };
  const steps = relative.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const step of relative.split(/[/\\]/)) {
    if (step === '..') {
      if (steps.length === 0) return null;
      steps.pop();
    } else if (step !== '' && step !== '.') steps.push(step);
  }
  return { path: steps.join('/'), fragment };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
