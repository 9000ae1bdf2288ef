/** A web page around a story: what must stay of it, and what must go. */
export interface Shape {
  readonly name: string;
  readonly html: string;
  readonly story: readonly string[];
  readonly not: readonly string[];
}

type Prose = (key: string, count?: number) => readonly string[];
const first: Prose = (k, n = 8) =>
  Array.from(
    { length: n },
    (_, i) =>
      `Paragraph ${k}${i} tells how the ferry left at nine and nobody came aboard but the keeper, who said nothing until the river turned.`,
  );
const second: Prose = (k, n = 8) =>
  Array.from(
    { length: n },
    (_, i) => `Line ${k}${i}: she had waited on the quay since dawn, and the boat that came was not the boat she knew.`,
  );
const inParagraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('\n');
const page = (title: string, body: string): string =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body>${body}</body></html>`;
const links = (...words: readonly string[]): string =>
  words.map((word) => `<a href="/${word}">${word}</a>`).join(' | ');
const shapes: Shape[] = [];
const adder =
  (prose: Prose) =>
  (name: string, html: string, key: string, not: readonly string[], count = 8, more: readonly string[] = []): void =>
    void shapes.push({ name, html, story: [...prose(key, count), ...more], not });

{
  const add = adder(first);
  const S = first;
  const P = (k: string, n = 8): string => inParagraphs(first(k, n));
  const BR = (k: string, n = 8): string => first(k, n).join('<br><br>\n');
  add(
    'wordpress',
    page(
      'Rain | Blog',
      `<div id="page"><header id="masthead"><nav>Home Aboutpage</nav></header><article class="post"><h1 class="entry-title">Rain</h1><div class="entry-content">${P('wp')}<div class="sharedaddy">Sharethis button</div></div></article><div id="comments"><ol class="commentlist"><li>Commentone lovely story</li></ol></div><aside id="secondary">Recentposts</aside></div>`,
    ),
    'wp',
    ['Aboutpage', 'Sharethis', 'Commentone', 'Recentposts'],
  );
  add(
    'blogspot',
    page(
      'Blog: Rain',
      `<div class="header">My Blogname</div><div class="post hentry"><h3 class="post-title entry-title">Rain</h3><div class="post-body entry-content">${BR('bs')}</div><div class="post-footer">Posted by Ines at 9:00 Labelsone</div></div><div class="comments" id="comments"><p>Anonymoussaid nice</p></div><div class="sidebar">Blogarchive 2009</div>`,
    ),
    'bs',
    ['Labelsone', 'Anonymoussaid', 'Blogarchive'],
  );
  add(
    'livejournal s1',
    page(
      'ines: Rain',
      `<table width="100%"><tr><td class="index"><a href="x">Recententries</a> | <a href="a">Archivelink</a></td></tr></table><table><tr><td><img src="u.png"><b>ines</b> (<a href="u">ines</a>) wrote, <br>@ <a>2004</a>-03-02 <table><tr><td>Currentmood: tired</td></tr></table><hr>${BR('lj')}</td></tr></table><div id="Comments"><table><tr><td>(12 comments) - (Postcomment)</td></tr></table><table><tr><td>wonderfulcomment by bo</td></tr></table></div>`,
    ),
    'lj',
    ['Recententries', 'Postcomment', 'wonderfulcomment'],
  );
  add(
    'livejournal s2',
    page(
      'Rain: ines — LiveJournal',
      `<div class="s-header">Log in Createaccount</div><article class="b-singlepost hentry"><h1 class="b-singlepost-title entry-title">Rain</h1><article class="b-singlepost-body entry-content e-content">${BR('l2')}</article><div class="b-singlepost-tags">Tags: Tagone</div></article><div class="b-tree b-tree-best"><div class="b-leaf">Leafcomment nice</div></div>`,
    ),
    'l2',
    ['Createaccount', 'Leafcomment'],
  );
  add(
    'dreamwidth',
    page(
      'Rain - ines — Dreamwidth',
      `<div id="canvas"><div id="header">Siteheader menu</div><div class="entry-wrapper"><div class="entry"><div class="header"><h3 class="entry-title"><a>Rain</a></h3><span class="datetime">2012</span></div><div class="contents"><div class="entry-content">${P('dw')}</div></div><div class="footer"><div class="tag"><span>Tags:</span> Tagtwo</div></div></div></div><div class="comments"><div class="comment-wrapper">Commentdw so good</div></div><div class="module-section-one">Modulesidebar calendar</div></div>`,
    ),
    'dw',
    ['Siteheader', 'Tagtwo', 'Commentdw'],
  );
  add(
    'wattpad',
    page(
      'Rain - Chapter 1 - Wattpad',
      `<div id="app"><header>Discovermenu Create</header><div id="sticky-nav">Wattpadnav</div><main><div class="panel panel-reading"><h1 class="h2">Chapter 1</h1></div><div class="panel panel-reading" dir="ltr"><pre>${S(
        'wt',
      )
        .map((t) => `<p data-p-id="x">${t}<span class="comment-marker"><span class="num-comment">12</span></span></p>`)
        .join(
          '',
        )}</pre></div><div class="vote-container">Votebutton</div><div id="similar">Youllalsolike other tales</div></main><footer>Paidstories</footer></div>`,
    ),
    'wt',
    ['Discovermenu', 'Paidstories'],
  );
  add(
    'royal road',
    page(
      'Chapter 3 - Rain | Royal Road',
      `<nav class="navbar">Homenav</nav><div class="page-content"><div class="fic-header"><h1>Chapter 3</h1><h2>Rain</h2> by <a>Ines</a></div><div class="portlet"><div class="nav-buttons">Previouschapter Nextchapter</div><div class="portlet author-note-portlet"><div class="author-note"><p>Authornote thanks all.</p></div></div><div class="chapter-inner chapter-content">${P('rr')}</div><div class="nav-buttons">Nextone</div></div><div class="comments-container"><div class="comment">Commentrr first</div></div></div><div class="page-footer">Footerlinks</div>`,
    ),
    'rr',
    ['Homenav', 'Previouschapter', 'Commentrr', 'Footerlinks'],
  );
  add(
    'fictionpress',
    page(
      'Rain Chapter 1, a drama fiction | FictionPress',
      `<div id="top_menu">Browsejustin</div><div id="profile_top"><b class="xcontrast_txt">Rain</b> By: <a class="xcontrast_txt" href="/u/1/ines">ines</a><div class="xcontrast_txt">A rain story</div><span class="xgray xcontrast_txt">Rated: Fiction K - English - Drama - Words: 900 - Published: 3/2/2010 - id: 5</span></div><div id="storytextp"><div id="storytext">${P('fp')}</div></div><div id="review">Reviewbox</div>`,
    ),
    'fp',
    ['Browsejustin', 'Reviewbox'],
  );
  add(
    'xenforo 2',
    page(
      'Rain | SpaceBattles',
      `<header class="p-header">Loginbar</header><nav class="p-nav">Forumsnav</nav><div class="p-body"><h1 class="p-title-value">Rain (original)</h1><div class="block-body"><article class="message message--post hasThreadmark"><div class="message-cell message-cell--threadmark-header"><span class="threadmarkLabel">Chapter 1</span></div><div class="message-user">Usercard ines</div><div class="message-content"><div class="message-userContent"><article class="message-body"><div class="bbWrapper">${BR('x1', 4)}</div></article></div><div class="reactionsBar">Likedby bo and 9 others</div></div></article><article class="message message--post hasThreadmark"><div class="message-user">Usercard ines</div><div class="message-content"><article class="message-body"><div class="bbWrapper">${BR('x2', 4)}</div></article></div></article></div></div><footer class="p-footer">Termsfooter</footer>`,
    ),
    'x1',
    ['Loginbar', 'Forumsnav', 'Termsfooter', 'Likedby'],
    4,
    S('x2', 4),
  );
  add(
    'xenforo 1',
    page(
      'Rain | SufficientVelocity',
      `<div id="header">Loginmenu</div><ol class="messageList"><li class="message hasThreadmark"><div class="messageUserInfo">Userinfobox</div><div class="messageInfo primaryContent"><div class="messageContent"><article><blockquote class="messageText ugc baseHtml">${BR('y1', 5)}</blockquote></article></div><div class="messageMeta">Reportlink</div></div></li></ol><div class="footer">Termsfooter</div>`,
    ),
    'y1',
    ['Loginmenu', 'Userinfobox', 'Termsfooter'],
    5,
  );
  add(
    'tumblr',
    page(
      'Rain — inestumblr',
      `<div id="sidebar">Askbox Archivelink</div><section class="posts"><article class="post text"><div class="body-text"><h2>Rain</h2>${P('tb')}</div><footer class="post-footer"><div class="tags"><a>#fiction</a></div><div class="notes">412notes</div></footer></article><ol class="notes"><li>bo likedthis</li></ol></section>`,
    ),
    'tb',
    ['Askbox', 'likedthis'],
  );
  add(
    'hand-made 1997 br',
    page(
      'Rain',
      `<body bgcolor="#000000" text="#ffffff"><center><h1>Rain</h1><i>by Ines</i></center><hr>${BR('hm', 12)}<hr><center><a href="index.html">Backtoindex</a> <a href="mailto:x@y.example">Mailme</a></center>`,
    ),
    'hm',
    [],
    12,
  );
  add(
    'table layout',
    page(
      'Rain',
      `<table width="100%" border=0><tr><td colspan=2>BANNERAD click</td></tr><tr><td width="150"><a href="1">Homelink</a><br><a href="2">Storieslink</a><br><a href="3">Guestbooklink</a></td><td>${BR('tl', 10)}</td></tr><tr><td colspan=2>Copyright notice 1999</td></tr></table>`,
    ),
    'tl',
    ['Homelink', 'Guestbooklink'],
    10,
  );
  add(
    'pre asstr',
    page(
      'Rain',
      `<pre>\nRain\nby Ines\n\n${S('pr', 8)
        .map((t) => t.replace(/(.{50,70}) /g, '$1\n'))
        .join('\n\n')}\n</pre><hr><a href="/">ASSTRlink</a>`,
    ),
    'pr',
    [],
    0,
  );
  add(
    'medium',
    page(
      'Rain. by Ines',
      `<div id="root"><div class="metabar">Openapp Signup</div><article><div><section><div><h1>Rain</h1><div class="ab">Ines · Follow · 5minread</div>${S(
        'md',
      )
        .map((t) => `<p class="pw-post-body-paragraph a b">${t}</p>`)
        .join('')}</section></div></article><div class="recs">Morefrom Medium</div></div>`,
    ),
    'md',
    ['Openapp', 'Morefrom'],
  );
  add(
    'substack',
    page(
      'Rain - by Ines',
      `<div class="main-menu">Subscribebar</div><article class="newsletter-post post"><div class="post-header"><h1 class="post-title">Rain</h1></div><div class="available-content"><div class="body markup">${P('su')}<div class="subscription-widget-wrap">Subscribewidget now</div></div></div></article><div class="comments-section" id="discussion">Discussioncomments</div>`,
    ),
    'su',
    ['Subscribebar', 'Discussioncomments'],
  );
  add(
    'divs only, odd names',
    page(
      'Rain',
      `<div class="c1"><div class="c2"><a href=a>Alpha</a> <a href=b>Betalink</a> <a href=c>Gammalink</a> <a href=d>Deltalink</a></div><div class="c3">${S(
        'dv',
      )
        .map((t) => `<div>${t}</div>`)
        .join('')}</div><div class="c4"><a href=e>Epsilonlink</a> <a href=f>Zetalink</a></div></div>`,
    ),
    'dv',
    ['Betalink', 'Zetalink'],
  );
  add(
    'news article',
    page(
      'Rain - The Paper',
      `<header role="banner">Paperbanner</header><main><article itemprop="articleBody"><h1>Rain</h1>${P('nw')}</article><section class="related">Relatedstories five</section></main><footer>Paperfooter</footer>`,
    ),
    'nw',
    ['Paperbanner', 'Relatedstories', 'Paperfooter'],
  );
  add(
    'efiction',
    page(
      'Rain by Ines',
      `<div id="header">Efheader Browselinks</div><div id="container"><div id="pagetitle"><a>Rain</a> by <a>ines</a></div><div class="infobox"><div class="jumpmenu">Jumpmenu 1. One</div></div><div class="notes"><div class="title"><span class="label">Author's Notes:</span></div><div class="noteinfo">Authorsnote hello.</div></div><div id="story">${P('ef')}</div><div id="prev">Prevlink</div><div class="respond">Youmustlogin to review</div></div><div id="footer">Skinby</div>`,
    ),
    'ef',
    ['Efheader', 'Youmustlogin', 'Skinby'],
  );
  add(
    'mediawiki',
    page(
      'Rain - Fiction Wiki',
      `<div id="mw-page-base"></div><div id="content" class="mw-body"><h1 id="firstHeading">Rain</h1><div id="bodyContent"><div id="siteSub">FromFictionWiki</div><div id="mw-content-text">${P('mw')}</div><div class="printfooter">Retrievedfrom here</div><div id="catlinks">Categorieslist</div></div></div><div id="mw-navigation">Wikinav tools</div><div id="footer">Wikifooter</div>`,
    ),
    'mw',
    ['Retrievedfrom', 'Categorieslist', 'Wikinav', 'Wikifooter'],
  );
  add(
    'phpbb',
    page(
      'Rain - view topic',
      `<div id="page-header">Phpheader Searchbox</div><div id="page-body"><h2 class="topic-title">Rain</h2><div id="p1" class="post bg1"><div class="postbody"><h3>Rain</h3><p class="author">by <strong>ines</strong> Postdate</p><div class="content">${BR('pb')}</div></div><dl class="postprofile"><dt>Profilebox</dt></dl></div></div><div id="page-footer">Phpfooter</div>`,
    ),
    'pb',
    ['Phpheader', 'Profilebox', 'Phpfooter'],
  );
  add(
    'geocities with web ring',
    page(
      'Rain',
      `<center><img src=b.gif><br><font size=7>Rain</font></center><p align=justify><font face=Verdana size=2>${BR('gc')}</font><p><center><table border=1><tr><td>Thiswebring site is owned by Ines. [<a href=p>Prevring</a> | <a href=r>Randomring</a> | <a href=n>Nextring</a>]</td></tr></table><!-- text below generated by server. --><script>ads()</script><noscript>Geonoscript</noscript></center>`,
    ),
    'gc',
    ['Geonoscript'],
  );
}

{
  const add = adder(second);
  const S = second;
  const P = (k: string, n = 8): string => inParagraphs(second(k, n));
  const L = links;
  add(
    'ghost',
    page(
      'Quay',
      `<header class="gh-head">${L('Homegh', 'Aboutgh')}</header><main class="gh-main"><article class="gh-article post"><h1 class="gh-article-title">Quay</h1><section class="gh-content gh-canvas">${P('gh')}</section></article><section class="gh-read-more">${L('Readmoregh', 'Anothergh')}</section></main><div class="gh-foot">${L('Signupgh')}</div>`,
    ),
    'gh',
    ['Homegh', 'Readmoregh', 'Signupgh'],
  );
  add(
    'squarespace',
    page(
      'Quay',
      `<div id="siteWrapper"><div class="header-nav-list">${L('Homesq', 'Shopsq')}</div><div class="sqs-layout"><div class="sqs-block-html"><div class="sqs-block-content">${P('sq')}</div></div></div><div class="footer-sections">${L('Instagramsq', 'Mailsq')}</div></div>`,
    ),
    'sq',
    ['Homesq', 'Instagramsq'],
  );
  add(
    'angelfire',
    page(
      'Quay',
      `<center><a href="x"><img src=ad.gif alt=""></a></center><h2>Quay</h2><h4>by Mo</h4>${S('an')
        .map((t) => `<p>${t}`)
        .join('\n')}<p align=center>${L('Nextchapteran', 'Indexan', 'Guestbookan')}`,
    ),
    'an',
    ['Indexan', 'Guestbookan'],
  );
  add(
    'nested tables no names',
    page(
      'Quay',
      `<table><tr><td><table><tr><td>${L('Maintb', 'Fictb', 'Linkstb')}</td></tr></table></td></tr><tr><td><table><tr><td valign=top>${L('Serietb', 'Updatetb')}</td><td><font size=2>${S('nt').join('<br>&nbsp;&nbsp;')}</font></td></tr></table></td></tr></table>`,
    ),
    'nt',
    ['Maintb', 'Serietb'],
  );
  add(
    'two boxes story',
    page(
      'Quay',
      `<div class="w"><div class="q">${L('Menuone', 'Menutwo', 'Menuthree')}</div><div class="z1">${P('za', 4)}</div><div class="z2">${P('zb', 4)}</div></div>`,
    ),
    'za',
    ['Menuone'],
    4,
    S('zb', 4),
  );
  add(
    'short with note',
    page(
      'Quay',
      `<p><i>Author's note: thanks to Bo.</i></p><div id="s">${P('sn')}</div><p>The End</p><p>${L('Backsn', 'Topsn')}</p>`,
    ),
    'sn',
    ['Backsn'],
    8,
    ['thanks to Bo', 'The End'],
  );
  add(
    'google groups web',
    page(
      'Quay - Groups',
      `<div role="banner">${L('Signingg', 'Helpgg')}</div><div role="navigation">${L('Groupsgg')}</div><div role="main"><h1>Quay</h1><div class="ptW7te" role="region"><div>${S('gg').join('<br>')}</div></div></div>`,
    ),
    'gg',
    ['Signingg', 'Groupsgg'],
  );
  add(
    'scribblehub like',
    page(
      'Quay',
      `<div class="site-header">${L('Homesh', 'Seriessh')}</div><div id="main read chapter"><div class="chapter-title">Chapter 2: Quay</div><div id="chp_contents"><div id="chp_raw" class="chp_raw">${P('sh')}</div></div><div class="next_nav_links">${L('Prevsh', 'Nextsh')}</div></div><div id="comments" class="comments-area"><ol><li>Sogoodsh</li></ol></div>`,
    ),
    'sh',
    ['Homesh', 'Nextsh', 'Sogoodsh'],
  );
  add(
    'fimfiction like',
    page(
      'Quay',
      `<nav class="nav_bar">${L('Storiesfi', 'Groupsfi')}</nav><div class="content"><div class="chapter_header"><h1 id="chapter_title"><a href=x>Quay</a></h1></div><div class="chapter-body"><div id="chapter-body"><div class="bbcode">${P('fi')}</div></div></div><div class="chapter-footer">${L('Previousfi', 'Nextfi')}</div><div id="story_comments"><div class="comment_list">${L('Userfi')}<div class="comment_data">greatfi</div></div></div></div>`,
    ),
    'fi',
    ['Storiesfi', 'Previousfi', 'greatfi'],
  );
  add(
    'reddit old',
    page(
      'Quay : r/stories',
      `<div id="header">${L('Subredditsrd', 'Loginrd')}</div><div class="side">${L('Submitrd', 'Modsrd')}</div><div class="content" role="main"><div class="sitetable linklisting"><div class="entry unvoted"><p class="title"><a href="x">Quay</a></p><div class="expando"><div class="usertext-body"><div class="md">${P('rd')}</div></div></div><ul class="flat-list buttons"><li><a href=c>41commentsrd</a></li><li><a href=s>sharerd</a></li></ul></div></div><div class="commentarea"><div class="panestack-title">allcommentsrd</div></div></div>`,
    ),
    'rd',
    ['Subredditsrd', 'Submitrd', '41commentsrd'],
  );
}

export { shapes };
