import { byName } from '../../../markup/tree.ts';
import type { Layout } from '../page.ts';
import { collector, finish, takeStory } from './collect.ts';

/** Any page without a site around the story: all of it is the story. */
export const plainPage: Layout = {
  id: 'plain-page',
  detect: () => true,
  extract(page) {
    const into = collector(page);
    takeStory(into, (byName(page.root, 'body') ?? page.root).children);
    return finish(into);
  },
};
