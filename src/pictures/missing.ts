import type { Diagnostic, Place } from '../model/index.ts';

/** A picture that the book will not show. */
export interface Missing {
  readonly address: string;
  readonly place: Place;
  readonly wrong: string;
}

/** More missing pictures than this are not told one by one. */
const TOLD = 10;

/** One warning for each missing picture of a source, and one for all beyond the tenth. */
export function missingPictures(missing: readonly Missing[]): readonly Diagnostic[] {
  const told = missing.slice(0, TOLD).map(({ address, place, wrong }) => {
    const name = address.length > 80 ? `${address.slice(0, 60)}…` : address;
    return warning(place, `the picture ${name} ${wrong}; its description stands in`);
  });
  const rest = missing[TOLD];
  if (rest === undefined) return told;
  return [...told, warning(rest.place, `${missing.length - TOLD} more pictures are missing from here on`)];
}

function warning(place: Place, reason: string): Diagnostic {
  const remedy = 'Put the whole picture where the story says, in the folder of the story.';
  return { id: 'picture-missing', severity: 'warning', place, reason, remedy };
}
