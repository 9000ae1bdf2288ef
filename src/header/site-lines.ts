import { opensWith } from '../model/index.ts';
import type { Found, Scan } from './entry.ts';
import { labelled } from './label.ts';

/** When a page was last touched, with its day. */
const TOUCHED =
  /^(?:(?:date(?: and time)? of )?(?:the )?last (?:update|change|modification|revision|updated|changed|modified|revised)|(?:this )?(?:page|site|document|file) (?:was )?last (?:updated|changed|modified|revised)|letzte (?:änderung|aktualisierung)|zuletzt (?:geändert|aktualisiert)|derni[eè]re (?:mise [aà] jour|modification)|[uú]ltima (?:actualizaci[oó]n|modificaci[oó]n|atualiza[cç][aã]o)|ultim[ao] (?:aggiornamento|modifica)|laatst (?:gewijzigd|bijgewerkt)|senast (?:ändrad|uppdaterad)|последнее (?:обновление|изменение))(?:\s+(?:on|at|is|was|le|am|il|el|em|den|the))?[\s:,.–—-]*\d[\p{L}\p{N}\s:/.,-]{0,40}(?<!\.)$/iu;

/** Lines that archives and list software add to a story's head or tail. Anchored: prose never matches by accident. */
const SITE: readonly RegExp[] = [
  /^Posted originally on the .{0,60}\bat\b.{0,120}$/i,
  /^Please (?:\[?\w+\]?\s)?drop by the (?:Archive|\w+) and comment to let the (?:author|creator) know/i,
  /^(?:This (?:text|story|work|file|document) (?:was|is|has been) |)(?:Archived|Hosted|Downloaded|Retrieved|Exported|Saved|Generated|Packaged) (?:at|on|from|by|with|in) (?:the )?(?:https?:|www\.|\S+\.(?:com|org|net)\b|.{0,40}\bArchive\b).{0,80}$/i,
  /^(?:Disclaimer: )?This story archived at:?\s*(?:https?:|www\.).{0,120}$/i,
  /^(?:View|See|Read) (?:this (?:story|work)|the (?:story|work)|.{0,30}) (?:online )?at:? (?:https?:|www\.)\S+$/i,
  /^See the end of the (?:chapter|work) for (?:more )?(?:notes|warnings)(?: and (?:notes|warnings))?\.?$/i,
  /^To (?:(?:un)?subscribe|post)\b.{0,120}(?:\S@\S|https?:|www\.).{0,80}$/i,
  /^(?:Your use of Yahoo! Groups|Yahoo! Groups (?:Links|Sponsor)|Community email addresses:|Post message:|List owner:)\b.{0,160}$/i,
  /^(?:Sent (?:from|via) my (?:\S+ )?(?:i(?:phone|pad|pod)|android|blackberry|galaxy|samsung|nokia|htc|lumia|tablet|cell(?:phone)?|(?:mobile|smart|tele)?phone|mobile|mobile device)\b[^.!?,]{0,60}\.?$|Do You Yahoo!\?|Get your free .{0,30}mail|__________________________________________________)/i,
  /^(?:Story|File) (?:statistics|stats|info(?:rmation)?):?$/i,
  /^End file\.?$/,
  TOUCHED,
  // Whose the rest of the site is.
  /^(?:portions|parts|all contents?|contents?) of (?:this|the) (?:web ?)?(?:site|page)s? (?:are|is|may be)\b[^!?"“”]{0,80}copyright[^!?"“”]{0,60}$/i,
  /^\W*(?:go )?(?:back|return) to (?:the |my )?(?:index|top|home ?page|main(?: page| index)?|archive|stories|fic(?:tion)?s?(?: page| index)?|story (?:list|index)|table of contents|menu)\W*$/i,
  /^(?:(?:This )?(?:story|fic|work|text) )?(?:(?:was |is )?(?:re)?(?:posted|archived|submitted) (?:to|at|on|in) .{2,60}(?:\barchive|,? (?:archived |posted )?(?:with|by) (?:the author['’]s )?permission)\.?)$/i,
];

/** How all of these begin. */
const mayBeSite = opensWith(
  (
    'posted|please|this|archived|hosted|downloaded|retrieved|exported|saved|generated|packaged|disclaimer: th|view|see|' +
    'read|to |your use|yahoo|community|post message|list owner|sent from|sent via|do you|get your|story|file|end file|' +
    'fic|work|text|was|is|re|submitted|go back|go return|back to|date|the last|last |page|site|document|letzte|zuletzt|' +
    'derni|últ|ult|laatst|senast|последнее|portions|parts|all content|content'
  ).split('|'),
);

/** A line that the site wrote, not the author. */
export function isSiteLine(text: string): boolean {
  return text.length <= 240 && (mayBeSite(text) || text.startsWith('_')) && SITE.some((pattern) => pattern.test(text));
}

/** A line that is an address and nothing else: the author's, unless other lines of a site or a header stand by it. */
export function isBareAddress(text: string): boolean {
  return text.length <= 240 && /^(?:https?:\/\/|www\.)\S+$/i.test(text);
}

/** A site's line at the head, or an address among lines of the header. */
export function siteLine({ lines, entries }: Scan, at: number): Found | null {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line === undefined || line.kind === 'fence') return null;
  const within = entries.length > 0 && (line.index > 0 || (next !== undefined && labelled(next.text) !== null));
  if (!isSiteLine(line.text) && !(within && isBareAddress(line.text))) return null;
  // Among the labels of a header the day of the last change is one of its facts.
  if (within && TOUCHED.test(line.text) && labelled(line.text) !== null) return null;
  return { entries: [{ kind: 'drop', name: 'archive-line', what: 'site', lines: [line] }], next: at + 1 };
}
