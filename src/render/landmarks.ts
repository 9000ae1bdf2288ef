import type { Page } from './pages.ts';
import { flatten, pageHref } from './pages.ts';

/** A place that reading systems offer by name. */
export interface Landmark {
  readonly type: 'cover' | 'toc' | 'bodymatter';
  readonly href: string;
  readonly title: string;
}

/** Cover, contents, and where the story begins, each under its section's own name. */
export function landmarksOf(pages: readonly Page[]): readonly Landmark[] {
  const all = flatten(pages);
  const landmarks: Landmark[] = [];
  const add = (type: Landmark['type'], page: Page | undefined): void => {
    if (page !== undefined) landmarks.push({ type, href: pageHref(page), title: page.section.name });
  };
  add(
    'cover',
    all.find((page) => page.section.kind === 'cover'),
  );
  add(
    'toc',
    all.find((page) => page.section.kind === 'contents'),
  );
  add(
    'bodymatter',
    all.find((page) => page.section.matter === 'body'),
  );
  return landmarks;
}
