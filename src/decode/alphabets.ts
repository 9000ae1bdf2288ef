/** What the characters beyond ASCII of one language look like. */
export interface Alphabet {
  /** Small letters beyond ASCII, the most frequent first (after national corpora and letter counts). */
  readonly letters: string;
  /** Whether the language is written in Latin letters, most of them ASCII. */
  readonly latin?: boolean;
}

const latin = (letters: string): Alphabet => ({ letters, latin: true });
const script = (letters: string): Alphabet => ({ letters });

/** Western European languages in turn: German, French, Spanish, Portuguese, Nordic ones, Italian, Icelandic, Dutch. */
const western: readonly Alphabet[] = [
  'üäöß',
  'éèàêçùôâîûëïœ',
  'óíáñéúü',
  'ãçáéíõóêâàúô',
  'äöåé',
  'øåæéò',
  'èàòùéìí',
  'ðáíóéþúýöæ',
  'éëïóöüè',
  'óáéíú',
].map(latin);

/** Polish, Czech, Slovak, Hungarian, Croatian and Slovene, Romanian. */
const central: readonly Alphabet[] = [
  'łęąóżśćńź',
  'áíěéřščžýůúťďňó',
  'áíéčšžýúľťôňäďóĺŕ',
  'áéöóőüíúű',
  'čšžćđ',
  'ăîâşţșț',
].map(latin);

/** Russian, Ukrainian, Bulgarian, Serbian. */
const cyrillic: readonly Alphabet[] = [
  'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё',
  'оанівитерслдкумпязьбгчйхцюєїщжшфґ',
  'аоиетнрсвлкдпмзугябъчщжхцйюшфь',
  'аиоенрсјтувдкмлпзгбчшцњжхћљђфџ',
].map(script);

const greek = [script('αοιετσνηυρπκμλςγίδωάόχέήθύφώξβζψϊϋΐ')];
const turkish = [latin('ıüşçğöâîû')];
/** Lithuanian, Latvian, Estonian. */
const baltic = ['ėįųšūžąčę', 'āīēšūļņžģčķ', 'äõüöšž'].map(latin);
const hebrew = [script('יוהלארתבשמנכעחדקפםטזגסןצךףץ')];
const arabic = [script('اليمنورتبةدعهكسفحقجأشىصخذضطزثإءغئظآؤ'), script('اینردتوهسبمکلگشزقحخجعپفصآغطذچئضظثژ')];
const vietnamese = [latin('̀đ́ưôâêợăà̉̃éáãóêòúíùèý')];
const thai = [script('านร่อกเงม้ยลวดทสตะปิีบคหแจพชัไขุโใูผซ็ถณธศษึืฟ์ภญฐฮฆฎฏๆำ')];

/** A row of the table of encodings that a text without a stated one may be in. */
export interface Candidate {
  /** Its label, as `decodeAs` knows it. */
  readonly label: string;
  readonly alphabets: readonly Alphabet[];
}

const rows = (alphabets: readonly Alphabet[], ...labels: readonly string[]): Candidate[] =>
  labels.map((label) => ({ label, alphabets }));

/** Every 8-bit candidate; of two that explain a text equally well, the first is taken. */
export const candidates: readonly Candidate[] = [
  ...rows(western, 'windows-1252', 'macintosh'),
  ...rows(cyrillic, 'windows-1251', 'koi8-r', 'koi8-u', 'ibm866', 'cp855', 'iso-8859-5', 'x-mac-cyrillic'),
  ...rows(central, 'windows-1250', 'iso-8859-2'),
  ...rows(greek, 'windows-1253', 'iso-8859-7', 'cp737', 'cp869', 'mac-greek'),
  ...rows(turkish, 'windows-1254', 'cp857', 'mac-turkish'),
  ...rows(baltic, 'windows-1257', 'iso-8859-13', 'iso-8859-4', 'cp775'),
  ...rows(hebrew, 'windows-1255', 'iso-8859-8', 'cp862'),
  ...rows(arabic, 'windows-1256', 'iso-8859-6'),
  ...rows(vietnamese, 'windows-1258'),
  ...rows(thai, 'windows-874'),
  ...rows(western, 'cp850', 'cp437', 'cp860', 'cp861', 'cp863', 'cp865'),
  ...rows(central, 'cp852', 'mac-ce'),
];
