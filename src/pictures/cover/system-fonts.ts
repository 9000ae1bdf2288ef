/** Where systems keep fonts for a writing that none of the fonts that come along has. Files may hold several fonts. */
interface Installed {
  readonly script: RegExp;
  readonly serif: readonly string[];
  readonly sans: readonly string[];
}

const NOTO = '/usr/share/fonts/opentype/noto';
const TRUETYPE = '/usr/share/fonts/truetype';
const MAC = '/System/Library/Fonts';
const WINDOWS = 'C:/Windows/Fonts';

/** Usual places on Debian and its kin, Fedora, macOS and Windows. */
const INSTALLED: readonly Installed[] = [
  {
    script:
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u,
    serif: [
      `${NOTO}/NotoSerifCJK-Bold.ttc`,
      `${NOTO}/NotoSerifCJK-Regular.ttc`,
      '/usr/share/fonts/google-noto-serif-cjk-vf-fonts/NotoSerifCJK-VF.ttc',
      `${MAC}/ヒラギノ明朝 ProN.ttc`,
      `${MAC}/Supplemental/Songti.ttc`,
      `${MAC}/Supplemental/AppleMyungjo.ttf`,
      `${WINDOWS}/yumin.ttf`,
      `${WINDOWS}/simsun.ttc`,
      `${WINDOWS}/batang.ttc`,
    ],
    sans: [
      `${NOTO}/NotoSansCJK-Bold.ttc`,
      `${NOTO}/NotoSansCJK-Regular.ttc`,
      '/usr/share/fonts/google-noto-sans-cjk-vf-fonts/NotoSansCJK-VF.ttc',
      `${TRUETYPE}/droid/DroidSansFallbackFull.ttf`,
      `${TRUETYPE}/wqy/wqy-zenhei.ttc`,
      `${MAC}/ヒラギノ角ゴシック W6.ttc`,
      `${MAC}/PingFang.ttc`,
      `${MAC}/STHeiti Medium.ttc`,
      `${MAC}/AppleSDGothicNeo.ttc`,
      `${WINDOWS}/YuGothB.ttc`,
      `${WINDOWS}/msyhbd.ttc`,
      `${WINDOWS}/malgunbd.ttf`,
    ],
  },
  ...['Devanagari', 'Bengali', 'Tamil', 'Telugu', 'Thai', 'Georgian', 'Armenian', 'Ethiopic', 'Khmer', 'Myanmar'].map(
    (name): Installed => ({
      script: new RegExp(`\\p{Script_Extensions=${name}}`, 'u'),
      serif: [`${TRUETYPE}/noto/NotoSerif${name}-Bold.ttf`],
      sans: [`${TRUETYPE}/noto/NotoSans${name}-Bold.ttf`, `${WINDOWS}/Nirmala.ttf`, `${WINDOWS}/leelawui.ttf`],
    }),
  ),
  {
    script: /[^\p{Co}\p{Cn}\p{Cs}]/u,
    serif: [`${TRUETYPE}/dejavu/DejaVuSerif-Bold.ttf`, `${TRUETYPE}/freefont/FreeSerif.ttf`],
    sans: [
      `${TRUETYPE}/dejavu/DejaVuSans-Bold.ttf`,
      `${MAC}/Supplemental/Arial Unicode.ttf`,
      `${WINDOWS}/seguisym.ttf`,
    ],
  },
];

/** Files in which a system may have a font for the character, the wanted look first. They need not be there. */
export function systemFonts(character: string, family: 'serif' | 'sans'): readonly string[] {
  const other = family === 'serif' ? 'sans' : 'serif';
  return INSTALLED.filter(({ script }) => script.test(character)).flatMap((row) => [...row[family], ...row[other]]);
}
