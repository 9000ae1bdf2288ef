import { type ElementNode, find, findAll } from '../../../markup/tree.ts';
import { anyOf } from '../../../words/forms.ts';
import { COOKIE_BOXES, POST_BOXES, POST_WORDS, REMARKS_BOXES, SITE_BOXES } from '../../../words/site-line-tables.ts';
import { measureOf } from '../measure.ts';
import { hasControls, isTold } from '../set-aside.ts';

/** Where a site says what a name is part of. */
const WHERE =
  '(site|page|main|global|top|bottom|primary|secondary|entry|post|blog|article|story|section|wp|js|c|m|l)?[-_]?';

/** Names that sites give to what surely is not the story: whole words of an id, a class or a role. */
const SURE = new RegExp(
  `^${WHERE}(nav(igation|bar|menu|links)?|side-?bars?|footer|colophon|masthead|breadcrumbs?|(comments?|reviews)(-?(area|list|section|form|wrapper|container|marker|block|thread|box|body|text|items?))?|review-?(list|section|form|container|thread|box|body|text|items?)|repl(y|ies)(-?(list|text|form|box))?|respond|disqus(_thread|-thread)?|share(daddy|bar|-?(buttons?|links|tools|container|icons))?|modal(-?(dialog|content|body))?|alertdialog|sharing(-?(links|buttons|tools))?|social(-?(links|media|icons|share|buttons|bar|follow))?|related(-?(posts|inline|content|articles|stories|links|box(es)?|wrap(per)?|items?|news|videos?))?|jp-relatedposts|recirc(ulation)?|recommend(ed|ations)?|cookies?(-?(banner|notice|consent|warning|message|bar|popup|policy|info))?|gdpr(-?(banner|notice|consent))?|(advert(s|isement|ising)?|ads?)(-?(holder|wrap(per)?|container|slot|unit|banner|label))?|adsbygoogle|sponsored|promo(s|tion)?|outbrain|taboola|subscribe|newsletter(-?(signup|form))?|pagination|pager|search-?form|skip-?links?|screen-reader-text|visually-?hidden|reblog|blogroll|archive-?list|recent-?(posts|comments)|contentinfo|complementary|toolbar|sd-sharing(-enabled)?|post-footer|post-labels|post-timestamp|posted-on|cat-links|tags-links|wpcnt|wp-block-comments)$`,
  'i',
);

/** Names of which the story may have some, too: a menu, a meta text, a box, the form around the whole page. */
const LIKELY = new RegExp(
  `^${WHERE}(menu|widgets?(-?(area|wrap))?|search|login|meta|tags|categories|likes?|banner|bar|tools|credits?|bio|author-?(bio|box|info)|popular|trending|trends|rail|aside|byline|timestamp|utility|actions?)$`,
  'i',
);

/** Names of particular systems: MediaWiki, XenForo, LiveJournal, Wattpad, Medium, Substack, eFiction, web rings. */
const SYSTEMS =
  /^(mw-(navigation|page-base|head(-base)?|panel|editsection)|printfooter|catlinks|siteSub|siteNotice|contentSub|mw-indicators|toctitle|jump-to-nav|post-notes|p-(header|nav|navSticky|footer|breadcrumbs|body-header|sectionLinks)|reactionsBar|message-(user|attribution|actionBar|footer|signature)|messageUserInfo|messageMeta|metabar|recs|s-header|b-tree|b-singlepost-(tags|tools|share)|b-leaf|vote-container|num-comment|nav-buttons|subscription-widget(-wrap)?|comments-section|jumpmenu|webring|notes-container|userprofile|postprofile|post-tags|ljtags|currents|quickreply|module-(tags|calendar|links|navlinks|userprofile))$/i;

/** Programs that show films and sound draw their buttons with words. */
const PLAYERS =
  /^(video-js|vjs-[\w-]+|jw-?player[\w-]*|jw-[\w-]+|mejs-[\w-]+|plyr[\w-]*|y[tv]p-[\w-]+|(html5-)?(video|media|audio)-?player)$/i;

/** The same in the words of other languages. */
const SPOKEN = whole(anyOf(REMARKS_BOXES, SITE_BOXES));
/** What no story names a part of it. */
const COOKIES = whole(anyOf(COOKIE_BOXES));

function whole(forms: string): RegExp {
  return new RegExp(`^(?:${forms})$`, 'iu');
}

/** Those of them that are words of any story, too: a part that bears no other may be the author's. */
const WORDS =
  /^(nav|navigation|menu|modal|side-?bars?|repl(y|ies)|share|sharing|social|related|recommend(ed|ations)|ads?|advert(s|isement|ising)?|sponsored|promos?|comments?|reviews|respond|subscribe|newsletter|footer|pager|toolbar|complementary|colophon)$/i;
const REMARKS = whole(anyOf(REMARKS_BOXES));
const ANSWERS = /^(?:comments?|repl(?:y|ies)|respond)$/i;

/** Names that sites give to the container of the story. */
const STORY =
  /^(entry-?content|post-?content|post-?body|article-?(content|body|text)|story-?(content|text|body)?|storytext|chapter-?(content|text|inner|body)|main-?text|text-?content|userstuff|td-post-content|single-content|articleBody|bbWrapper|messageText|postbody|message-?content|mw-parser-output|mw-content-text|available-content)$/i;

const TAGS: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'form']);

/** Elements that are the page itself: a theme names them as it likes. */
const FRAME = /^(html|body|main|article|head)$/;

/** Names of the part of a page that says whose site it is. */
const BANNER =
  /^((site|blog|global|top|masthead|navbar|brand)[-_]?(header|head|title|name|description|tagline|brand(ing)?|identity|banner|bar|logo)|masthead|navbar|brand(ing)?|logo|banner|header)$/i;
/** Names of the head of a story or a chapter, and of what is in it. */
const HEAD = /^(entry|post|article|story|chapter|work|fic|book)[-_]?(head(er|ing)?|title|name|info|top|meta|titles)$/i;
/** The address of a site's first page. */
const HOME = /^(\/|(https?:)?\/\/[^/]+\/?|\/(index|home|default)\.\w+)$/i;

/** Whether an element is the site's own head, or its name: by a name of it, or by the way home that it is. */
export function isBanner(element: ElementNode): boolean {
  if (element.attributes.role === 'banner') return true;
  // As a class, `header` heads anything.
  if (namesOf(element).some((name) => isOf(BANNER, name) && (name !== 'header' || element.attributes.id === name)))
    return true;
  if (!/^h[1-3]$/.test(element.name)) return false;
  const links = findAll(element, ({ name }) => name === 'a');
  return links.length > 0 && links.every(({ attributes }) => HOME.test(attributes.href ?? ''));
}

/** Whether an element is named as the head of a story or of a chapter. */
export function isStoryHead(element: ElementNode): boolean {
  return isNamed(element, HEAD);
}

/** Whether an element is named as the title of one post of many. */
export function isPostTitle(element: ElementNode): boolean {
  return namesOf(element).some((name) => /^(entry|post|article)-?title$/i.test(name));
}

/** What an element's names say of it: site for sure, site maybe, or nothing. */
export function siteName(element: ElementNode): 'sure' | 'likely' | null {
  if (FRAME.test(element.name) || element.attributes.role?.startsWith('doc-')) return null;
  if (element.name === 'nav' && isTold(element)) return null;
  // A window that a script opens over the page; `dialog` as a class may be what people say.
  if (element.attributes.role === 'dialog') return 'sure';
  if (element.name === 'nav' || [SURE, SYSTEMS, PLAYERS, SPOKEN, COOKIES].some((names) => isNamed(element, names)))
    return 'sure';
  return TAGS.has(element.name) || isNamed(element, LIKELY) || isBar(element) ? 'likely' : null;
}

/** Whether a page's head is a bar of controls: it has some, and neither a heading nor a sentence. */
function isBar(element: ElementNode): boolean {
  if (element.name !== 'header' || measureOf(element).prose > 0 || !hasControls(element)) return false;
  return find(element, ({ name }) => /^h[1-6]$/.test(name)) === null;
}

/** Whether all that makes an element the site's is a name that a story may have for a part of its own. */
export function isLooselyNamed(element: ElementNode): boolean {
  return namesOf(element).every(
    (name) =>
      WORDS.test(name) || SPOKEN.test(name) || ![SURE, SYSTEMS, PLAYERS, COOKIES].some((sure) => isOf(sure, name)),
  );
}

/** Whether an element is named for what readers say of a story. */
export function isRemarks(element: ElementNode): boolean {
  return namesOf(element).some((name) => REMARKS.test(name));
}

/** Whether a line speaks of remarks. */
export function namesRemarks(line: string): boolean {
  return line.split(/[^\p{L}\p{M}]+/u).some((word) => REMARKS.test(word));
}

/** Whether an element is named for what one person says to another. */
export function isAnswer(element: ElementNode): boolean {
  return namesOf(element).some((name) => ANSWERS.test(name));
}

const [POST, POST_TEXT] = [whole(anyOf(POST_BOXES)), whole(anyOf(POST_WORDS))];

/** Whether an element is named as one post, or as the words of one. */
export function isPost(element: ElementNode): boolean {
  return /^(?:div|section|li|td)$/.test(element.name) && isNamed(element, POST);
}
export function isPostText(element: ElementNode): boolean {
  return /^(?:div|section|td)$/.test(element.name) && isNamed(element, POST_TEXT);
}

/** Whether an element is named as the container of a story. */
export function isStoryName(element: ElementNode): boolean {
  if (element.name === 'html' || element.name === 'body') return false;
  return isNamed(element, STORY) || element.attributes.itemprop === 'articleBody';
}

function isNamed(element: ElementNode, names: RegExp): boolean {
  return namesOf(element).some((name) => isOf(names, name));
}

function isOf(names: RegExp, name: string): boolean {
  return names.test(name) || (/_|--/.test(name) && names.test(wholeOf(name)));
}

/** The name of the whole that an element is a part or a variant of: `social-follow` of `social_follow__header--small`. */
function wholeOf(name: string): string {
  return name.replace(/(?:__|--)[\s\S]*$/, '').replaceAll('_', '-');
}

/** Every element of a page is asked for its names several times, and most have none. */
function namesOf({ attributes: { id = '', role = '', class: classes = '' } }: ElementNode): readonly string[] {
  if (id === '' && role === '' && classes === '') return NONE;
  return [id, role, ...classes.split(/\s+/)].filter((name) => name !== '');
}

const NONE: readonly string[] = [];

/** What an author says to the readers above or below a chapter, in a box of its own. */
export function isNoteBox(element: ElementNode): boolean {
  return /(^|\s)authors?-?notes?(-portlet)?(\s|$)/i.test(element.attributes.class ?? '');
}
