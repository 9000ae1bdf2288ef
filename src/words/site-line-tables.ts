/**
 * Whole lines that archives and list software add to a story's head or tail. Without what ends all of them, the end of
 * the line: no prose is so by accident.
 */
export const SITE_LINES: readonly string[] = [
  'Posted originally on the .{0,60}\\bat\\b.{0,120}',
  'Please (?:\\[?\\w+\\]?\\s)?drop by the (?:Archive|\\w+) and comment to let the (?:author|creator) know.*',
  '(?:This (?:text|story|work|file|document) (?:was|is|has been) |)(?:Archived|Hosted|Downloaded|Retrieved|Exported|Saved|Generated|Packaged) (?:at|on|from|by|with|in) (?:the )?(?:https?:|www\\.|\\S+\\.(?:com|org|net)\\b|.{0,40}\\bArchive\\b).{0,80}',
  '(?:Disclaimer: )?This story archived at:?\\s*(?:https?:|www\\.).{0,120}',
  '(?:View|See|Read) (?:this (?:story|work)|the (?:story|work)|.{0,30}) (?:online )?at:? (?:https?:|www\\.)\\S+',
  'See the end of the (?:chapter|work) for (?:more )?(?:notes|warnings)(?: and (?:notes|warnings))?\\.?',
  'To (?:(?:un)?subscribe|post)\\b.{0,120}(?:\\S@\\S|https?:|www\\.).{0,80}',
  '(?:Your use of Yahoo! Groups|Yahoo! Groups (?:Links|Sponsor)|Community email addresses:|Post message:|List owner:)\\b.{0,160}',
  '(?:Sent (?:from|via) my (?:\\S+ )?(?:i(?:phone|pad|pod)|android|blackberry|galaxy|samsung|nokia|htc|lumia|tablet|cell(?:phone)?|(?:mobile|smart|tele)?phone|mobile|mobile device)\\b[^.!?,]{0,60}\\.?$|Do You Yahoo!\\?.*|Get your free .{0,30}mail.*|__________________________________________________.*)',
  '(?:Story|File) (?:statistics|stats|info(?:rmation)?):?',
  'End file\\.?',
  '(?:portions|parts|all contents?|contents?) of (?:this|the) (?:web ?)?(?:site|page)s? (?:are|is|may be)\\b[^!?"“”]{0,80}copyright[^!?"“”]{0,60}',
  '\\W*(?:go )?(?:back|return) to (?:the |my )?(?:index|top|home ?page|main(?: page| index)?|archive|stories|fic(?:tion)?s?(?: page| index)?|story (?:list|index)|table of contents|menu)\\W*',
  "(?:(?:This )?(?:story|fic|work|text) )?(?:(?:was |is )?(?:re)?(?:posted|archived|submitted) (?:to|at|on|in) .{2,60}\\barchive(?:,? (?:archived |posted )?(?:with|by) (?:the author['’]s )?permission)?\\.?)",
];

/** A line on where a story stands by its author's leave: of one name alone, for anything may be archived with permission. */
export const BY_LEAVE =
  "(?:(?:[Tt]his )?(?:[Ss]tory|[Ff]ic|[Ww]ork|[Tt]ext) )?(?:(?:[Ww]as |[Ii]s )?(?:[Rr]e)?(?:[Pp]osted|[Aa]rchived|[Ss]ubmitted) (?:to|at|on|in) (?:the |my |our )?(?:\\p{Lu}|\\p{L}{0,6}(?:site|page|list|archive)\\b|\\S+\\.\\p{L}{2,4}\\b|https?:).{0,60}\\b(?:with|by) (?:the author['’]s )?permission\\.?)";

/** How a line begins that says when a page was last touched, by language: a day follows. */
export const LAST_TOUCHED: Readonly<Record<string, string>> = {
  en: '(?:date(?: and time)? of )?(?:the )?last (?:update|change|modification|revision|updated|changed|modified|revised)|(?:this )?(?:page|site|document|file) (?:was )?last (?:updated|changed|modified|revised)',
  de: 'letzte (?:änderung|aktualisierung)|zuletzt (?:geändert|aktualisiert)',
  fr: 'derni[eè]re (?:mise [aà] jour|modification)',
  es: '(?:última|ultima) (?:actualizaci[oó]n|modificaci[oó]n)',
  pt: '(?:última|ultima) atualiza[cç][aã]o',
  it: 'ultim[ao] (?:aggiornamento|modifica)',
  nl: 'laatst (?:gewijzigd|bijgewerkt)',
  sv: 'senast (?:ändrad|uppdaterad)',
  ru: 'последнее (?:обновление|изменение)',
};
/** What may stand between such words and the day. */
export const BEFORE_TOUCHED_DAY: Readonly<Record<string, string>> = {
  en: 'on|at|is|was|the',
  fr: 'le',
  de: 'am|den',
  it: 'il',
  es: 'el',
  pt: 'em',
};
