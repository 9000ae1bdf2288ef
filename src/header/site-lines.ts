import { opensWith } from '../model/index.ts';
import type { Found, Scan } from './entry.ts';

/** Lines that archives and list software add to a story's head or tail. Anchored: prose never matches by accident. */
const SITE: readonly RegExp[] = [
  /^Posted originally on the .{0,60}\bat\b.{0,120}$/i,
  /^Please (?:\[?\w+\]?\s)?drop by the (?:Archive|\w+) and comment to let the (?:author|creator) know/i,
  /^(?:This (?:text|story|work|file|document) (?:was|is|has been) |)(?:Archived|Hosted|Downloaded|Retrieved|Exported|Saved|Generated|Packaged) (?:at|on|from|by|with|in) (?:the )?(?:https?:|www\.|\S+\.(?:com|org|net)\b|.{0,40}\bArchive\b).{0,80}$/i,
  /^(?:Disclaimer: )?This story archived at:?\s*(?:https?:|www\.).{0,120}$/i,
  /^(?:View|See|Read) (?:this (?:story|work)|the (?:story|work)|.{0,30}) (?:online )?at:? (?:https?:|www\.)\S+$/i,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^See the end of the (?:chapter|work) for (?:more )?(?:notes|warnings)(?: and (?:notes|warnings))?\.?$/i,
  /^(?:To unsubscribe|To subscribe|To post (?:a message|to this)|Your use of Yahoo! Groups|Yahoo! Groups (?:Links|Sponsor)|Community email addresses:|Post message:|List owner:)\b.{0,160}$/i,
  /^(?:Sent from my |Do You Yahoo!\?|Get your free .{0,30}mail|__________________________________________________)/i,
  /^(?:Story|File) (?:statistics|stats|info(?:rmation)?):?$/i,
  /^End file\.?$/,
  /^\W*(?:go )?(?:back|return) to (?:the |my )?(?:index|top|home ?page|main(?: page| index)?|archive|stories|fic(?:tion)?s?(?: page| index)?|story (?:list|index)|table of contents|menu)\W*$/i,
  /^(?:(?:This )?(?:story|fic|work|text) )?(?:(?:was |is )?(?:re)?(?:posted|archived|submitted) (?:to|at|on|in) .{2,60}(?:\barchive|,? (?:archived |posted )?(?:with|by) (?:the author['’]s )?permission)\.?)$/i,
];

/** How all of these begin. */
const mayBeSite = opensWith(
  (
    'posted|please|this|archived|hosted|downloaded|retrieved|exported|saved|generated|packaged|disclaimer: th|view|see|' +
    'read|http|www.|to |your use|yahoo|community|post message|list owner|sent from|do you|get your|story|file|end file|' +
    'fic|work|text|was|is|re|submitted|go back|go return|back to'
  ).split('|'),
);

/** A line that the site wrote, not the author. */
export function isSiteLine(text: string): boolean {
  return text.length <= 240 && (mayBeSite(text) || text.startsWith('_')) && SITE.some((pattern) => pattern.test(text));
}

/** A site's line at the head. */
export function siteLine(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  if (line === undefined || line.kind === 'fence' || !isSiteLine(line.text)) return null;
  return { entries: [{ kind: 'drop', name: 'archive-line', what: 'site', lines: [line] }], next: at + 1 };
}
