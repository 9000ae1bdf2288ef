import type { Publication } from '../../model/index.ts';
import { markBytes } from '../../package/mark.ts';
import { end, fcis, flis } from './closing-records.ts';
import { exth } from './exth.ts';
import { flowRecord, headerRecord, uidOf } from './header.ts';
import { contentsIndex, fragmentIndex, type GuideEntry, guideIndex, skeletonIndex } from './indexes.ts';
import { type Layout, layOut } from './layout.ts';
import { guideOf, metadataOf } from './metadata.ts';
import { palmDatabase } from './palm-database.ts';
import { resourcesOf } from './resources.ts';
import { textRecords } from './text-records.ts';

/** A publication as a Kindle book of version 8 alone. The same publication gives the same bytes. */
export function kindleBook(publication: Publication): Uint8Array {
  const resources = resourcesOf(publication);
  const layout = layOut(publication, resources);
  const guide = guideEntries(publication, layout);
  const text = textRecords(layout.text);
  const records: Uint8Array[] = [];
  /** Adds records and tells the number of the first; the header is number 0. */
  const add = (...more: readonly Uint8Array[]): number => {
    const first = records.length + 1;
    for (const record of more) records.push(record);
    return first;
  };
  add(...text);
  const numbers = {
    textRecords: text.length,
    textLength: layout.text.length,
    fragments: add(...fragmentIndex(layout)),
    skeletons: add(...skeletonIndex(layout)),
    guide: guide.length > 0 ? add(...guideIndex(guide)) : null,
    contents: add(...contentsIndex(publication.contents, layout)),
    firstPicture: resources.pictures.length > 0 ? add(...resources.pictures) : null,
    flows: add(flowRecord(layout.flows)),
    flowCount: layout.flows.length,
    flis: add(flis),
    fcis: add(fcis(layout.text.length)),
  };
  add(end);
  const metadata = exth(publication, metadataOf(publication), {
    isRightToLeft: publication.packageDocument.includes('page-progression-direction="rtl"'),
    cover: resources.cover,
    pictures: resources.pictures.length,
    start: guide.find(({ type }) => type === 'text')?.place.at ?? null,
  });
  const { title, language, identifier, modified } = publication;
  const header = headerRecord(title, language, uidOf(identifier), numbers, metadata);
  return markBytes(palmDatabase(title, modified, [header, ...records]));
}

/** The guide's places, each type once. */
function guideEntries(publication: Publication, layout: Layout): readonly GuideEntry[] {
  const entries = new Map<string, GuideEntry>();
  for (const { type, title, href } of guideOf(publication)) {
    const place = layout.placeOf(href);
    if (place !== null && !entries.has(type)) entries.set(type, { type, title, place });
  }
  return [...entries.values()];
}
