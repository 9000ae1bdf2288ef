import { anyOf } from './forms.ts';

/** How a line of place begins that takes the story elsewhere, by language: `Back at the inn`, `Zurück im Gasthaus`. */
const PLACE_OPENERS: Readonly<Record<string, string>> = {
  en: 'back (?:at|in|on|aboard|inside|with|home)|meanwhile|elsewhere|over (?:at|in)|somewhere (?:in|near|else|outside)|not far (?:from|away)|across town',
  fr: 'de retour (?:à|au|en|chez|dans)|pendant ce temps|ailleurs|quelque part',
  de: 'zurück (?:in|im|auf|an|am|bei|zu hause)|unterdessen|inzwischen|währenddessen|irgendwo|anderswo',
  es: 'de vuelta (?:en|a)|mientras tanto|en otra parte|en algún lugar',
  it: 'di nuovo (?:a|in|al|alla)|nel frattempo|altrove|da qualche parte',
  pt: 'de volta (?:a|ao|à|em|no|na)|enquanto isso|em outro lugar|em algum lugar',
  ru: 'тем временем|где-то|в это же время',
  pl: 'z powrotem (?:w|na)|tymczasem|gdzie indziej|gdzieś',
  nl: 'terug (?:in|bij|op)|ondertussen|intussen|elders|ergens',
  sv: 'tillbaka (?:i|på|till|hos)|under tiden|någonstans',
};

const OPENER = new RegExp(`^(?:${anyOf(PLACE_OPENERS)})(?![\\p{L}])`, 'iu');

/** Whether a short line says that the scene below it is somewhere else than the one before. */
export function opensPlace(line: string): boolean {
  return OPENER.test(line);
}
