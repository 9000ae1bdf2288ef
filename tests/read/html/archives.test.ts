import { describe, expect, it } from 'vitest';
import { readPage } from './show.ts';

const SITE = /Browse|Just In|Review this|Follow\/Fav|Share|Archive of Our Own|Kudos|Log In|Terms/;

const net = (facts: string, menu: string, story: string): string =>
  `<html><head><title>Ember, a Stars fanfic | FanFiction</title></head><body><div id="zmenu">Browse Just In</div>
<div id="profile_top"><button>Follow/Fav</button><b class="xcontrast_txt">Ember</b> By: <a class="xcontrast_txt" href="/u/9/kit">kit</a>
<div style="margin-top:2px" class="xcontrast_txt">A fire story, in parts.</div><span class="xgray xcontrast_txt">${facts}</span></div>
${menu}<div class="storytextp" id="storytextp"><div class="storytext xcontrast_txt nocopy" id="storytext">${story}</div></div>
<div>Review this Story/Chapter</div><div>Share: Email . Facebook</div></body></html>`;
const FACTS =
  'Rated: <a>Fiction K+</a> - English - Drama - Words: 900 - Published: <span data-xutime="1">3/2/2010</span> - id: 55';
const MENU =
  '<select id="chap_select"><option value="1" selected>1. Chapter 1</option><option value="2">2. Ash</option></select>';

describe('pages of FanFiction.net', () => {
  it.each([
    [
      'a single chapter',
      net(FACTS, '', '<p>It burned.</p>'),
      ['paragraph: It burned.'],
      { rating: ['K+'], genre: ['Drama'] },
      null,
    ],
    [
      'a first chapter without a name',
      net(FACTS.replace('Words', 'Chapters: 2 - Words'), MENU, '<p>It burned.</p>'),
      ['heading: Chapter 1', 'paragraph: It burned.'],
      { words: ['900'] },
      { number: 1, total: 2 },
    ],
    [
      'a crossover, centred lines and rules',
      net(
        FACTS.replace('Drama', 'Sci-Fi/Hurt/Comfort - Ada B., Cy'),
        '',
        '<p style="text-align:center;">oOo</p><p>It burned.</p><hr size="1" noshade><p><em>It</em> rained.</p>',
      ),
      ['paragraph: oOo', 'paragraph: It burned.', 'scene-break: ', 'paragraph: It rained.'],
      { genre: ['Sci-Fi', 'Hurt/Comfort'], characters: ['Ada B.', 'Cy'] },
      null,
    ],
    [
      'a page for telephones',
      `<html><head><title>Ember Chapter 2: Ash | FanFiction</title></head><body><div id="top"><a>Browse</a> <a>Just In</a></div><div id="content"><center><b>Ember</b> by <a href="/u/9/kit">kit</a></center><div>Ch 2 of 3: Ash</div><div class="gray">Rated: K+, English, Drama &amp; Angst, Ada B. &amp; Cy, Words: 900, Favs: 12, Follows: 3</div><div id="storycontent" class="storycontent nocopy"><p>It burned.</p></div></div><div>Review this</div></body></html>`,
      ['heading: Ch 2 of 3: Ash', 'paragraph: It burned.'],
      { rating: ['K+'], genre: ['Drama', 'Angst'], characters: ['Ada B.', 'Cy'] },
      { number: 2, total: 3 },
    ],
  ])('are read: %s', (_, html, lines, fields, part) => {
    const page = readPage(html);
    expect(page.metadata).toMatchObject({ title: 'Ember', authors: ['kit'], language: 'en', part });
    expect(page.lines).toEqual(lines);
    expect(page.fields).toMatchObject(fields);
    expect(page.lines.join()).not.toMatch(SITE);
    expect(page.lost).toEqual({});
  });
});

const fare = (rows: string, body: string): string =>
  `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Salt Road by Mara Finch</title><style>body { margin: 2em }</style></head><body>
<h1><a href="http://s.example/1">Salt Road</a> by <a href="http://s.example/u">Mara Finch</a></h1><table class="full">${rows}</table>${body}</body></html>`;
const row = (label: string, value: string): string => `<tr><td><b>${label}:</b></td><td>${value}</td></tr>`;
const contents = '<a name="TOCTOP"><h2>Table of Contents</h2></a><p><a href="#section0001">1. Dust</a><br/></p>';

describe('pages made by FanFicFare', () => {
  it.each([
    [
      'one chapter',
      fare(row('Rating', 'T'), `${contents}<a name="section0001"><h2>1. Dust</h2></a><p>They walked.</p>`),
      ['heading: 1. Dust', 'paragraph: They walked.'],
      { rating: ['T'] },
    ],
    [
      'no contents list',
      fare(row('Status', 'In-Progress'), '<a name="section0001"><h2>Dust</h2></a><p>They walked.</p>'),
      ['heading: Dust', 'paragraph: They walked.'],
      { status: ['In-Progress'] },
    ],
    [
      'chapters in divisions',
      fare(
        row('Characters', 'Ada, Cy'),
        `${contents}<a name="section0001"><h2>1. Dust</h2></a><div><p>They walked.</p><hr/><p>It rained.</p></div>`,
      ),
      ['heading: 1. Dust', 'paragraph: They walked.', 'scene-break: ', 'paragraph: It rained.'],
      { characters: ['Ada', 'Cy'] },
    ],
    [
      'dates and words',
      fare(
        row('Published', '2010-03-02') + row('Updated', '2011-01-01') + row('Words', '1,200'),
        `${contents}<a name="section0001"><h2>1. Dust</h2></a><p>They walked.</p>`,
      ),
      ['heading: 1. Dust', 'paragraph: They walked.'],
      { published: ['2010-03-02'], updated: ['2011-01-01'], words: ['1,200'] },
    ],
    [
      'a note in a chapter',
      fare(
        row('Summary', '<p>Two walk.</p><p>And talk.</p>'),
        `${contents}<a name="section0001"><h2>1. Dust</h2></a><p><b>A/N:</b> thanks!</p><p>They walked.</p>`,
      ),
      ['heading: 1. Dust', 'paragraph: A/N: thanks!', 'paragraph: They walked.'],
      { summary: ['Two walk.\nAnd talk.'] },
    ],
  ])('are read: %s', (_, html, lines, fields) => {
    const page = readPage(html);
    expect(page.metadata).toMatchObject({ title: 'Salt Road', authors: ['Mara Finch'] });
    expect(page.lines).toEqual(lines);
    expect(page.fields).toMatchObject(fields);
    expect(page.lost).toEqual({});
  });
});

const ao3 = (chapters: string, after = '', preface = ''): string =>
  `<!DOCTYPE html><html><head><title>Salt - mara - Stars</title></head><body><div id="preface"><p class="message"><b>Posted originally on the <a href="http://ao3.example/">Archive of Our Own</a> at <a href="http://ao3.example/works/7">http://ao3.example/works/7</a>.</b></p><div class="meta"><dl class="tags"><dt>Rating:</dt><dd><a>General Audiences</a></dd><dt>Relationship:</dt><dd><a>Ada/Cy</a>, <a>Ada &amp; Bo</a></dd><dt>Series:</dt><dd>Part 2 of <a>Roads</a></dd><dt>Stats:</dt><dd>Published: 2019-01-02 Words: 90 Chapters: 2/?</dd></dl><h1>Salt</h1><div class="byline">by <a rel="author" href="/u">mara</a></div>${preface}</div></div><div id="chapters" class="userstuff">${chapters}</div><div id="afterword"><p class="message">Please <a>drop by the Archive and comment</a> to let the creator know if you enjoyed their work!</p>${after}</div></body></html>`;

describe('downloads of Archive of Our Own', () => {
  it.each([
    [
      'one chapter',
      ao3('<h2 class="toc-heading">Salt</h2><div class="userstuff"><p>It rained.</p></div>'),
      ['paragraph: It rained.'],
    ],
    [
      'chapter titles',
      ao3(
        '<div class="meta group"><h2 class="heading">Chapter 1: Dust</h2></div><div class="userstuff"><p>It rained.</p></div><div class="meta group"><h2 class="heading">Chapter 2</h2></div><div class="userstuff"><p>Sun.</p></div>',
      ),
      ['heading: Chapter 1: Dust', 'paragraph: It rained.', 'heading: Chapter 2', 'paragraph: Sun.'],
    ],
    [
      'end notes of the work',
      ao3(
        '<h2 class="toc-heading">Salt</h2><div class="userstuff"><p>It rained.</p></div>',
        '<div id="endnotes" class="meta"><p>End Notes</p><blockquote class="userstuff"><p>Thanks, Bo.</p></blockquote></div>',
      ),
      ['paragraph: It rained.', 'note after: End Notes / Thanks, Bo.'],
    ],
    [
      'notes of a chapter',
      ao3(
        '<div class="meta group"><h2 class="heading">Chapter 1</h2><p>Chapter Notes</p><blockquote class="userstuff"><p>Hello.</p></blockquote></div><div class="userstuff"><p>It rained.</p></div><div id="endnotes1" class="meta"><p>Chapter End Notes</p><blockquote class="userstuff"><p>Bye.</p></blockquote></div>',
      ),
      [
        'heading: Chapter 1',
        'note before: Chapter Notes / Hello.',
        'paragraph: It rained.',
        'note after: Chapter End Notes / Bye.',
      ],
    ],
  ])('are read: %s', (_, html, lines) => {
    const page = readPage(html);
    expect(page.metadata).toMatchObject({ title: 'Salt', authors: ['mara'], series: { name: 'Roads', index: 2 } });
    expect(page.fields).toMatchObject({ rating: ['General Audiences'], relationships: ['Ada/Cy', 'Ada & Bo'] });
    expect(page.lines).toEqual(lines);
    expect(page.lost).toEqual({});
  });

  it('have their summary and notes in the front of the book', () => {
    const preface =
      '<p>Summary</p><blockquote class="userstuff"><p>Two walk.</p></blockquote><p>Notes</p><blockquote class="userstuff"><p>For Bo.</p></blockquote>';
    const page = readPage(
      ao3('<h2 class="toc-heading">Salt</h2><div class="userstuff"><p>It rained.</p></div>', '', preface),
    );
    expect(page.fields).toMatchObject({
      summary: ['Two walk.'],
      notes: ['For Bo.'],
      url: ['http://ao3.example/works/7'],
    });
    expect(page.lines).toEqual(['paragraph: It rained.']);
  });
});
