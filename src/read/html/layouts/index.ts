import { byName } from '../../../markup/tree.ts';
import type { Layout } from '../page.ts';
import { ao3Download, ao3Page } from './ao3.ts';
import { ao3Book } from './ao3-book.ts';
import { collector, finish, takeStory } from './collect.ts';
import { fanFicFare, fanFicFareBook } from './fanficfare.ts';
import { fanFictionMobile, fanFictionNet } from './fanfiction-net.ts';
import { forums } from './forum.ts';
import { ownBook } from './own-book.ts';
import { publishedBook } from './published-book.ts';
import { narou, readerView, wattpad } from './reading-sites.ts';
import { royalRoad } from './royal-road.ts';
import { savedPage } from './saved-page.ts';
import { type Site, siteLayout } from './site.ts';

/** Programs whose books always look alike, the most particular first. */
const books: readonly Site[] = [ownBook, ao3Book, fanFicFareBook];

/** Sites and programs whose pages do, the most particular first. */
const sites: readonly Site[] = [
  ao3Download,
  ao3Page,
  fanFicFare,
  fanFictionNet,
  fanFictionMobile,
  royalRoad,
  narou,
  readerView,
  wattpad,
  ...forums,
];

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

/** Every layout, the most particular first. The last one takes any page. */
export const layouts: readonly Layout[] = [
  ...books.map(siteLayout),
  publishedBook,
  ...sites.map(siteLayout),
  savedPage,
  plainPage,
];
