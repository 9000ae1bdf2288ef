import type { Layout } from '../page.ts';
import { ao3Download } from './ao3-download.ts';
import { ao3Page } from './ao3-page.ts';
import { fanFicFare } from './fanficfare.ts';
import { fanFictionNet } from './fanfiction-net.ts';
import { plainPage } from './plain-page.ts';
import { savedPage } from './saved-page.ts';

/** Every layout, the most particular first. The last one takes any page. */
export const layouts: readonly Layout[] = [ao3Download, ao3Page, fanFicFare, fanFictionNet, savedPage, plainPage];
