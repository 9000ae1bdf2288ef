import { isAccent, signOf } from './signs.ts';

/**
 * What a command does with what follows it. `takes`: `o` an optional argument and `m` one for the program alone, `k` one
 * whose words are printed, `d` a length without braces.
 */
export type Command =
  | { readonly does: 'nothing' | 'words' | 'gap' | 'break' | 'rule' | 'paragraph' | 'line'; readonly takes: string }
  | { readonly does: 'mark'; readonly takes: string; readonly element: string }
  /** Until the group ends. */
  | { readonly does: 'declare'; readonly takes: string; readonly element: string }
  | { readonly does: 'align'; readonly takes: string; readonly align: 'center' | 'right' | null }
  | { readonly does: 'heading'; readonly takes: string; readonly level: number }
  /** What needs a hand of its own, by the command's name. */
  | { readonly does: 'own'; readonly takes: string };

const TABLE: Map<string, Command> = new Map();

/** Puts commands into the table, typed `name:takes`. */
function rows(list: string, command: (takes: string) => Command): void {
  for (const row of list.trim().split(/\s+/)) {
    const [name = '', takes = ''] = row.split(':');
    TABLE.set(name, command(takes));
  }
}

rows(
  `label:m ref:m pageref:m eqref:m autoref:m nameref:m cref:m Cref:m cite:oom nocite:m index:om glossary:m gls:m
  documentclass:om documentstyle:om usepackage:omo RequirePackage:om PassOptionsToPackage:mm pagestyle:m thispagestyle:m
  pagenumbering:m setcounter:mm addtocounter:mm stepcounter:m refstepcounter:m setlength:mm addtolength:mm
  newlength:m newcounter:mo newsavebox:m settowidth:mm settoheight:mm addcontentsline:mmm addtocontents:mm markboth:mm
  markright:m color:om pagecolor:om definecolor:mmm colorlet:mm fontsize:mm fontfamily:m fontseries:m fontshape:m
  usefont:mmmm setmainfont:omo setsansfont:omo setmonofont:omo newfontfamily:momo hyphenation:m setstretch:m
  linespread:m onehalfspacing doublespacing singlespacing hypersetup:m geometry:m graphicspath:m bibliography:m
  bibliographystyle:m selectlanguage:om setdefaultlanguage:om setmainlanguage:om setotherlanguage:om
  setotherlanguages:m captionsetup:om titleformat:momooooo titlespacing:mmmm fancyhf:om fancyhead:om fancyfoot:om
  lhead:om chead:om rhead:om lfoot:om cfoot:om rfoot:om setheadfoot:mm setlist:om tolerance:d pretolerance:d
  looseness:d clubpenalty:d widowpenalty:d interlinepenalty:d parindent:d parskip:d baselineskip:d baselinestretch:d textwidth:d
  textheight:d topmargin:d oddsidemargin:d evensidemargin:d hsize:d vsize:d leftskip:d rightskip:d penalty:d
  phantom:m hphantom:m vphantom:m hypertarget:mk hspace:m hskip:d kern:d null relax protect leavevmode
  maketitle tableofcontents listoffigures listoftables printindex makeindex frontmatter mainmatter backmatter appendix
  newpage clearpage cleardoublepage pagebreak:o nopagebreak:o nolinebreak:o samepage sloppy fussy raggedbottom flushbottom
  noindent indent hfill hfil hss hrulefill vfill vfil vss strut mathstrut displaystyle textstyle selectfont
  tiny scriptsize footnotesize small normalsize large Large normalfont rmfamily rm sffamily sf mdseries upshape
  up md ttfamily tt scshape sc boldmath makeatletter makeatother xspace today ignorespaces unskip allowbreak
  raggedyright obeylines obeyspaces enlargethispage:m linenumbers modulolinenumbers:o resetlinenumber:o
  openany openright cleartorecto cleartoverso cleartoleftpage chapterstyle:m nonfrenchspacing frenchspacing
  setsecnumdepth:m maxtocdepth:m settocdepth:m versewidth linewidth columnwidth paperwidth paperheight indentpattern:m
  poemtitlefont DeclareUnicodeCharacter:mm inputencoding:m bgroup egroup begingroup endgroup noalign hline
  toprule midrule bottomrule cline:m includeonly:m ProvidesPackage:mo ProvidesClass:mo
  theoremstyle:m IfFileExists:mmm`,
  (takes) => ({ does: 'nothing', takes }),
);
rows(
  `mbox:k hbox:k fbox:k makebox:ook framebox:ook parbox:ooomk text:k textrm:k textsf:k textnormal:k textup:k textmd:k
  textcolor:omk colorbox:omk raisebox:mook scalebox:mok resizebox:mmk rotatebox:omk reflectbox:k MakeUppercase:k
  MakeLowercase:k uppercase:k lowercase:k textsc:k textls:ok lsstyle foreignlanguage:mk textlang:mk
  ensuremath:k mathrm:k mathit:k mathbf:k smash:ok rlap:k llap:k clap:k nohyphens:k hyperlink:mk
  ifthenelse:mkk hyperref:ok nolinkurl:k path:k numprint:k num:k initial:k dropcap:k and textnumero abbr:k`,
  (takes) => ({ does: 'words', takes }),
);
for (const [element, names] of Object.entries({
  em: 'emph:k textit:k textsl:k mathem:k',
  u: 'underline:k uline:k',
  strong: 'textbf:k mathbold:k',
  sup: 'textsuperscript:k up:k ier:k',
  sub: 'textsubscript:k',
  s: 'sout:k st:k xout:k',
  code: 'texttt:k code:k lstinline:ok',
})) {
  rows(names, (takes) => ({ does: 'mark', takes, element }));
}
rows('it itshape sl slshape em', (takes) => ({ does: 'declare', takes, element: 'em' }));
rows('LARGE huge Huge HUGE', (takes) => ({ does: 'declare', takes, element: 'big' }));
rows('bf bfseries', (takes) => ({ does: 'declare', takes, element: 'strong' }));
rows('centering center', (takes) => ({ does: 'align', takes, align: 'center' }));
rows('raggedleft flushright', (takes) => ({ does: 'align', takes, align: 'right' }));
rows('raggedright flushleft justify justifying', (takes) => ({ does: 'align', takes, align: null }));
['part', 'chapter', 'section', 'subsection', 'subsubsection', 'paragraph'].forEach((name, at) => {
  rows(`${name}:ok`, (takes) => ({ does: 'heading', takes, level: at + 1 }));
});
rows('subparagraph:ok', (takes) => ({ does: 'heading', takes, level: 6 }));
rows('addpart:ok', (takes) => ({ does: 'heading', takes, level: 1 }));
rows('addchap:ok', (takes) => ({ does: 'heading', takes, level: 2 }));
rows('addsec:ok', (takes) => ({ does: 'heading', takes, level: 3 }));
rows('bigskip medskip vspace:m vskip:d bigbreak medbreak', (takes) => ({ does: 'gap', takes }));
rows('smallskip smallbreak', (takes) => ({ does: 'nothing', takes }));
rows('par endgraf', (takes) => ({ does: 'paragraph', takes }));
rows('newline linebreak:o break cr tabularnewline:o', (takes) => ({ does: 'line', takes }));
rows(
  `scenebreak scbreak asterism pfbreak fancybreak:k plainbreak:m plainfancybreak:mmk sectionbreak sbreak dinkus psep
  astermism scenechange timeskip`,
  (takes) => ({ does: 'break', takes }),
);
rows('hrule:d rule:omm textrule', (takes) => ({ does: 'rule', takes }));
rows(
  `footnote:ok endnote:ok marginpar:ok sidenote:ok thanks:k footnotetext:ok footnotemark:o item:o title:ok author:ok date:k
  subtitle:k href:omk url:m includegraphics:oom caption:ok enquote:k enquote*:k opening:k closing:k signature:k address:k ps:k
  centerline:k leftline:k rightline:k newcommand renewcommand providecommand def newenvironment:momm renewenvironment:momm
  DeclareRobustCommand gdef edef let NewDocumentCommand:mmm RenewDocumentCommand:mmm newtheorem:momo multicolumn:mmk
  epigraph:kk attrib:k lettrine:okk input:m include:m subfile:m import:mm`,
  (takes) => ({ does: 'own', takes }),
);
TABLE.set('\\', { does: 'line', takes: 'o' });

/** What a command does, of those that are known; null for any other. */
export function commandNamed(name: string): Command | null {
  return TABLE.get(name) ?? null;
}

/** Whether anything is known of a command: it prints a sign, sets a mark, or does something. */
export function isKnown(name: string): boolean {
  return TABLE.has(name) || signOf(name) !== null || isAccent(name);
}

/** Whether what a command prints stands on lines of its own. */
export function partsLines(name: string): boolean {
  const does = TABLE.get(name)?.does;
  return (
    does === 'heading' ||
    does === 'gap' ||
    does === 'break' ||
    does === 'rule' ||
    does === 'paragraph' ||
    does === 'line' ||
    OWN_LINES.has(name)
  );
}

const OWN_LINES: ReadonlySet<string> = new Set([
  'item',
  'title',
  'author',
  'date',
  'subtitle',
  'caption',
  'opening',
  'closing',
  'signature',
  'address',
  'ps',
  'centerline',
  'leftline',
  'rightline',
  'epigraph',
  'attrib',
]);

/** Names of a user's own commands that draw a break between scenes. */
export const BREAK_NAME: RegExp =
  /(?:break|brk|divider|divide|separator|sep|asterisks?|asterism|dinkus|ornament|fleuron|stars?|flourish|swash|scene)$/i;

/** How many arguments of an environment are for the program alone. */
export const ENVIRONMENT_TAKES: Readonly<Record<string, string>> = {
  minipage: 'oom',
  multicols: 'm',
  wrapfigure: 'omom',
  tabular: 'om',
  'tabular*': 'mom',
  tabularx: 'mm',
  longtable: 'om',
  figure: 'o',
  'figure*': 'o',
  table: 'o',
  adjustwidth: 'mm',
  verse: 'o',
  enumerate: 'o',
  itemize: 'o',
  description: 'o',
  spacing: 'm',
  otherlanguage: 'm',
  list: 'mm',
  thebibliography: 'm',
  parbox: 'm',
  hyphenrules: 'm',
  letter: 'k',
};
