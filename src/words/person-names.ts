/** Words that are in titles of sections and imprints, and hardly ever in a person's name. */
const NOT_IN_NAMES = new Set(
  'the a an and or in on at to for from with edition editions book books press publisher publishers publishing company new york london boston chapter part page volume contents novel story stories tale tales romance illustrated prologue preface introduction author illustrations copyright printed house series all rights day night auf ohne dans pour на над под під за без для из від до при про через между між'.split(
    ' ',
  ),
);

const PARTICLES = new Set('de del della di da du van von der den ter la le los das dos e y af av zu zur of'.split(' '));

/** A token of a name: a capitalised word, initials, a quoted nickname, a suffix. */
const NAME_TOKEN = /^["“'‘(]?(?:\p{Lu}[\p{L}’'-]*\.?|(?:\p{Lu}\.){1,4}-?)["”'’)]?,?$/u;

/** Reads like a person's full name: two to six capitalised words or initials, and nothing else. */
export function isName(typed: string): boolean {
  // `Rainer "The Engine" Lind`: a nickname may be any words.
  const text = typed.replace(/(?<=^\s*\p{Lu}\S{0,20}\s)["“„][^"“”„]{1,24}["“”]\s(?=\p{Lu})/u, '');
  const tokens = text.trim().split(/\s+/);
  if (tokens.length < 2 || tokens.length > 6 || text.length > 60 || /[!?;:]/.test(text)) return false;
  // `Ada's Kettle`: what somebody owns.
  if (/\p{L}['’]s\s/u.test(text)) return false;
  if (/[^.]\.$/.test(text) && !/(?:^|\s|\.)\p{L}\.$|(?:Jr|Sr|Esq|Ph\.?D|M\.?D)\.$/u.test(text)) return false;
  const bare = tokens.map((token) => token.toLowerCase().replace(/[^\p{L}]/gu, ''));
  // `A.` is an initial, not an article.
  if (bare.some((token, i) => NOT_IN_NAMES.has(token) && !/^\p{Lu}\.$/u.test(tokens[i] ?? ''))) return false;
  return tokens.every((token, i) => NAME_TOKEN.test(token) || (i > 0 && PARTICLES.has(token)));
}

/** `Reed, Ada`: the family name first, as lists have it. */
const TURNED = /^(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?), (\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2})$/u;

/** A person's full name as a book says it, out of a text that is nothing else; null for any other text. */
export function fullName(text: string): string | null {
  const name = text.trim().replace(TURNED, '$2 $1');
  return isName(name) ? name : null;
}

/** Family names that open most Chinese names, and those of two signs; simplified and traditional. */
const CHINESE_FAMILIES = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武戴莫孔向汤湯温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺'.match(
    /./gu,
  ),
);
const CHINESE_PAIRS = new Set(
  '欧阳 歐陽 上官 司马 司馬 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 司徒 夏侯 南宫 南宮 端木 百里'.split(
    ' ',
  ),
);
/** Family names of nearly all Koreans. */
const KOREAN_FAMILIES = new Set(
  '김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용'.match(
    /./gu,
  ),
);
const KOREAN_PAIRS = new Set('남궁 황보 제갈 사공 선우 독고'.split(' '));

/** Letters of East Asian scripts, all of a text's at once. */
export const EASTERN_LETTERS: RegExp = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** What names never end with, but kinds of books, parts of books, and times do. */
const NO_NAME = /[集版編编篇説说部章話话巻卷回節节年月日時时號号語语後后前間间夜朝夕頃終终完了町村港島駅站]$/u;
const COUNTED = /[〇零一二三四五六七八九十百千两兩\p{Nd}][年月日時时分回章話话部人番]/u;
const HAN = '\\p{Script=Han}々';
/** `太宰治`, `佐伯凪`: family and given name in Chinese signs. */
const HAN_NAME = new RegExp(`^[${HAN}]{2,6}$`, 'u');
/** `田中さくら`, `夏目ミカ`: the given name in kana, and no word of a sentence between the two. */
const MIXED_NAME = new RegExp(`^[${HAN}]{1,3}(?![がをはにへともの])(?:\\p{Script=Hiragana}{2,4}|[ァ-ヶー]{2,5})$`, 'u');
const SPACED_NAME = new RegExp(
  `^[${HAN}\\p{Script=Hiragana}ァ-ヶー]{1,4} [${HAN}\\p{Script=Hiragana}ァ-ヶー]{1,4}$`,
  'u',
);
/** `エドガー・ポー`: a foreign name by its sound. */
const KATAKANA_NAME = /^[ァ-ヶー]{2,12}(?:[・＝=][ァ-ヶー]{1,12}){1,3}$/u;
const HANGUL_NAME = /^\p{Script=Hangul}{2,4}$/u;

/** The words for `written by` behind a name. */
const WROTE = '著|作|文|撰|글|지음|저|(?<=\\s)씀';
const WRITTEN = new RegExp(`\\s*(?:${WROTE})$`, 'u');

/** Whether what stands behind a name only says that its bearer wrote the story. */
export function saysWritten(text: string): boolean {
  return WRITTEN.exec(` ${text}`)?.index === 0;
}

/** A name of Chinese or Japanese signs without the word for `written by` behind it, where that can be none of the name: `雲墨著`. */
export function withoutWrote(name: string): string {
  return name.replace(/(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2})\s?[著撰]$/u, '');
}

/** A line that says when: a day, an hour, the words that open a scene. */
export const EASTERN_TIME: RegExp =
  /[\p{Nd}〇一二三四五六七八九十][年月日時时点點分년월일시]|^(?:今日|昨日|明日|翌朝|翌日|その|ある|那天|第二天|次日|그날|다음)/u;

/** A name as a line of Chinese, Japanese or Korean gives it. */
export interface EasternName {
  readonly name: string;
  /** Typed with a space between its parts, or with a word for `written by` behind it. */
  readonly sure: boolean;
}

/**
 * Reads a line of Chinese, Japanese or Korean signs, which have no capitals, as a person's full name; null for any other
 * line. In Chinese and Korean the family names are few and known; in Japanese the signs' kinds and number must do.
 */
export function easternName(line: string, language: 'zh' | 'ja' | 'ko'): EasternName | null {
  const spaced = line.replace(/[\s\u3000]+/g, ' ').trim();
  const bare = spaced.replace(WRITTEN, '');
  const name = bare.replace(/ /g, '');
  const written = bare !== spaced && name.length >= 2;
  if (name.length < 2 || name.length > 26 || NO_NAME.test(name) || COUNTED.test(name)) return null;
  if (SPACED_NAME.test(bare) && language !== 'ko') return { name: bare, sure: true };
  if (KATAKANA_NAME.test(name)) return { name, sure: true };
  const isNamed = isNamedIn(name, language);
  return isNamed || (written && name.length <= 8) ? { name: bare, sure: written } : null;
}

function isNamedIn(name: string, language: 'zh' | 'ja' | 'ko'): boolean {
  const [first, second] = [name.charAt(0), name.slice(0, 2)];
  if (language === 'ko')
    return HANGUL_NAME.test(name) && (name.length === 4 ? KOREAN_PAIRS.has(second) : KOREAN_FAMILIES.has(first));
  if (language === 'zh')
    return (
      HAN_NAME.test(name) &&
      name.length <= (CHINESE_PAIRS.has(second) ? 4 : 3) &&
      (CHINESE_FAMILIES.has(first) || CHINESE_PAIRS.has(second))
    );
  return (HAN_NAME.test(name) && name.length >= 3) || MIXED_NAME.test(name);
}
