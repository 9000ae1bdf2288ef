import type { Layout } from '../page.ts';
import { ao3Book } from './ao3-book.ts';
import { ao3Download } from './ao3-download.ts';
import { ao3Page } from './ao3-page.ts';
import { fanFicFare, fanFicFareBook } from './fanficfare.ts';

import { fanFictionMobile, fanFictionNet } from './fanfiction-net.ts';

import { forum } from './forum.ts';
import { ownBook } from './own-book.ts';
import { plainPage } from './plain-page.ts';
import { publishedBook } from './published-book.ts';
import { savedPage } from './saved-page.ts';

/** Every layout, the most particular first. The last one takes any page. */
export const layouts: readonly Layout[] = [
  ownBook,
  ao3Book,
  fanFicFareBook,
  publishedBook,
  ao3Download,
  ao3Page,
  fanFicFare,
  fanFictionNet,
  fanFictionMobile,
  forum,
  savedPage,
  plainPage,
];
