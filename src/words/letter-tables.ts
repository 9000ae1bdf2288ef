/** How letters begin, by language: what stands before the name, as patterns parted by `|`, in small letters. */
export const SALUTATIONS: Readonly<Record<string, string>> = {
  en: '(?:my\\s+)?(?:own\\s+)?(?:dear(?:est)?|darling|beloved)\\b',
  bg: 'скъп[иа]|мил[иа]|драг[иа]|уважаем[иа]',
  ca: 'estima(?:t|da)|benvolgu(?:t|da)',
  cs: 'mil[ýáí]|drah[ýáí]|nejdražší|vážen[ýáí]',
  da: 'kære(?:ste)?|højtærede',
  de: '(?:meine? )?liebe[rs]?|(?:meine? )?liebste[rs]?|teure[rs]?|(?:sehr )?geehrte[rs]?|(?:sehr )?verehrte[rs]?|werte[rs]?',
  el: 'αγαπητ(?:έ|ή|οί|ό|ές)|αγαπημέν(?:ε|η|οι|ο)(?: μου)?|ακριβ(?:έ|ή)(?: μου)?',
  es: '(?:mis? )?querid[oa]s?|(?:mi )?amad[oa]|estimad[oa]s?|muy señor(?:es)? m[íi]os?',
  et: 'kallis|armas|lugupeetud',
  fi: 'rakas|rakkaani|hyvä|arvoisa',
  fr: '(?:bien )?ch(?:er|ère)s?|m(?:on|a) ch(?:er|ère)|mes ch(?:er|ère)s|mon amour|monsieur|madame|mademoiselle',
  gl: 'querid[oa]s?|estimad[oa]s?',
  hr: 'drag[iae]|poštovan[iae]',
  hu: 'kedves|drága|tisztelt',
  it: 'car[oaie]|carissim[oaie]|mi[oa] car[oa]|egregi[oa]|gentil(?:e|issim[oa])',
  lt: 'miel(?:as|a|i|oji)|brang(?:us|i|ioji)|gerbiam(?:as|a|i)',
  lv: 'mīļ(?:ais|ā|ie)|dārg(?:ais|ā|ie)|godāt(?:ais|ā|ie)',
  nb: 'kjære(?:ste)?',
  nl: '(?:mijn )?lieve|liefste|beste|geachte|waarde',
  pl: '(?:mój |moja )?(?:drog[iae]|kochan[yaei]|najdroższ[yae]|mił[yae])|szanown[yaei]',
  pt: '(?:meus? |minhas? )?querid[oa]s?|(?:meu |minha )?car[oa]s?|prezad[oa]s?|estimad[oa]s?',
  ro: 'drag(?:ă|ul|a|ii)(?: mea| meu)?|scump[ăae]|stimat[ăei]?',
  ru: '(?:мо[йя] )?(?:дорог(?:ой|ая|ие)|мил(?:ый|ая|ые)|любим(?:ый|ая))|уважаем(?:ый|ая|ые)',
  sk: 'mil[ýáí]|drah[ýáí]|vážen[ýáí]',
  sl: 'drag[iae]|ljub[iae]|spoštovan[iae]',
  sr: 'драг[иае]|поштован[иае]|drag[iae]|poštovan[iae]',
  sv: 'kära?(?:ste)?|bäste?|bästa|ärade',
  tr: 'sevgili|canım|değerli|sayın',
  uk: '(?:мо[йя] |мій )?(?:дорог(?:ий|а|і)|люб(?:ий|а|і)|мил(?:ий|а|і))|шановн(?:ий|а|і)',
};

/** How letters begin that call nobody by name. */
export const FORMAL_SALUTATIONS =
  'sirs?|madame?|sir or madam|gentlemen|ladies(?: and gentlemen)?|messrs\\.?|to whom it may concern|my lords?|your (?:grace|majesty|highness|honou?r|excellency|lordship|ladyship|worship)';
/** Greetings that talk has as well as letters. */
export const GREETINGS = 'hello|hi|hey|to';
/** Titles that are cut short with a stop, which ends no sentence. */
export const TITLES_WITH_STOPS = 'mr|mrs|ms|dr|st|messrs|mme|prof|rev|fr|sr';

/** How letters take leave, by language: how the last line but the name begins, as patterns parted by `|`. */
export const SIGN_OFFS: Readonly<Record<string, string>> = {
  en: [
    '(?:and )?(?:i (?:am|remain),? )?(?:ever |always |very |most )*(?:yours?\\b|sincerely|respectfully|faithfully|affectionately|cordially)',
    '(?:with |all |much |lots of )*(?:my )?(?:love|regards|affection|kisses)\\b|(?:with )?(?:best|kind|warm)(?:est)?(?: \\w+)?\\b(?: wishes| regards)?',
    'your (?:\\w+,? )?(?:\\w+ )?(?:friend|brother|sister|son|daughter|mother|father|servant|wife|husband|uncle|aunt|cousin|loving|affectionate)\\b|xo(?:xo)*\\b',
  ].join('|'),
  bg: 'тво[йя]|ваш[а]?|с (?:обич|уважение|любов)|целувам те|прегръщам те',
  ca: '(?:el )?teu|(?:la )?teva|amb (?:tot )?(?:amor|afecte|estima)|una abraçada|petons|atentament',
  cs: 'tvůj|tvá|tvoje|váš|vaše|s (?:láskou|úctou|pozdravem)|líbám tě|objímám tě|srdečně',
  da: 'din|deres|jeres|(?:med )?(?:venlig|kærlig|mange|bedste) hilsen(?:er)?|knus|kærligst',
  de: 'deine?|eure?|euer|ihre?|mit (?:freundlichen|herzlichen|besten|lieben|vielen) grüßen|(?:herzliche|liebe|viele|beste) grüße|in liebe|hochachtungsvoll|es (?:grüßt|küsst)',
  el: 'με (?:αγάπη|εκτίμηση|σεβασμό)|δικ(?:ός|ή) σου|σε φιλώ|φιλικά|ειλικρινά',
  es: '(?:siempre )?tuy[oa]|suy[oa]|tu (?:amig[oa]|herman[oa]|hij[oa]|madre|padre|espos[oa]|tí[oa])|con (?:todo mi |mucho |todo el )?(?:amor|cariño|afecto)|un (?:fuerte )?(?:abrazo|beso)|besos|abrazos|atentamente|sinceramente|cariñosamente',
  et: 'sinu|teie|armastusega|lugupidamisega|tervitades|kallistades',
  fi: 'sinun|teidän|rakkaudella|(?:ystävällisin |lämpimin |parhain )?terveisin|halauksin|kunnioittaen',
  fr: "(?:bien )?(?:ton|ta|votre|tendrement|affectueusement|amicalement)|bien à (?:toi|vous)|je (?:t|vous )[’']?embrasse|cordialement|sincèrement|avec (?:tout(?:e)? )?(?:mon|notre) (?:amour|affection|amitié)|veuillez agréer",
  gl: '(?:o )?teu|(?:a )?túa|con (?:todo )?(?:amor|agarimo|afecto)|unha aperta|bicos|atentamente',
  hr: 'tvoj[ae]?|vaš[ae]?|s (?:ljubavlju|poštovanjem)|voli te|srdačno',
  hu: '(?:sok )?szeretettel|ölel|csókol|tisztelettel|üdvözlettel|híved',
  it: '(?:il )?tuo|(?:la )?tua|vostr[oa]|con (?:tutto il mio |molto |tanto )?(?:amore|affetto)|un (?:abbraccio|bacio)|baci|cordial(?:i saluti|mente)|affettuosamente|distinti saluti',
  lt: 'tavo|jūsų|su (?:meile|pagarba)|bučiuoju|apkabinu|nuoširdžiai',
  lv: 'tav[sa]|jūsu|ar (?:mīlestību|cieņu)|skūpstu|sirsnīgi',
  nb: 'din|deres|(?:med )?(?:vennlig|kjærlig|beste|mange) hilsen(?:er)?|klem(?:mer)?',
  nl: 'jouw|uw|je (?:liefhebbende |vriend|zus|broer|moeder|vader)|met (?:vriendelijke|hartelijke|lieve) groet(?:en)?|(?:veel )?liefs|groetjes|hoogachtend',
  pl: 'twój|twoja|wasz[a]?|z (?:poważaniem|wyrazami|miłością|pozdrowieniami|całego serca)|całuję|ściskam|kocham cię|pozdrawiam|serdecznie',
  pt: '(?:o )?teu|(?:a )?tua|(?:o )?seu|(?:a )?sua|com (?:todo o |muito )?(?:amor|carinho|afeto)|um (?:forte )?abraço|beijos|abraços|atenciosamente|sinceramente|saudades',
  ro: 'al (?:tău|dumneavoastră)|a ta|cu (?:drag|dragoste|stimă|respect)|te (?:îmbrățișez|sărut|pup)',
  ru: '(?:навсегда |всегда )?тво[йя]|ваш[а]?|с (?:любовью|уважением|приветом|наилучшими)|целую|обнимаю|искренне|преданн(?:ый|ая)',
  sk: 'tvoj[ae]?|váš|vaša|s (?:láskou|úctou|pozdravom)|bozkávam ťa|objímam ťa|srdečne',
  sl: 'tvoj[ae]?|vaš[ae]?|z (?:ljubeznijo|spoštovanjem)|s spoštovanjem|lep pozdrav|rad(?:a)? te ima',
  sr: 'твој[ае]?|ваш[ае]?|с(?:а)? (?:љубављу|поштовањем)|воли те|tvoj[ae]?|vaš[ae]?|s(?:a)? (?:ljubavlju|poštovanjem)',
  sv: 'din|er|(?:med )?(?:vänliga?|varma|bästa|många|kära) hälsning(?:ar)?|hälsningar|kram(?:ar)?|högaktningsfullt|vänligen|din tillgivn[ae]',
  tr: 'sevgiler(?:imle|le)?|saygılar(?:ımla|la)?|sevgiyle|hasretle|(?:gözlerinden )?öper(?:im)?',
  uk: "(?:назавжди )?тв(?:ій|оя)|ваш[а]?|з (?:любов[’']?ю|повагою|найкращими)|цілую|обіймаю|щиро",
};

/** How authors take leave of their readers below a note, besides how letters do, by language. */
export const NOTE_SIGN_OFFS: Readonly<Record<string, string>> = {
  en: 'cheers|hugs|(?:big )?hugs and kisses|x+(?:o+x*)*|ciao|cya|see (?:you|ya)|take care|peace(?: out)?|(?:un)?til(?:l)? next time|later|bye(?: for now)?|thanks|ttfn|ttyl|happy reading',
  de: 'lg|vlg|alles liebe|(?:ganz )?liebe grüße|bis (?:bald|dann|zum nächsten mal)|tschüss|drück euch|knuddel',
  fr: 'bisous|bises|gros bisous|à bientôt|à plus|biz',
  es: 'saludos|un saludo|hasta (?:pronto|la próxima)|muchos besos|nos leemos',
  it: 'un bacio|a presto|alla prossima|saluti|baci e abbracci',
  pt: 'até (?:já|breve|a próxima)|bjs|beijinhos|um beijo',
  nl: 'groetjes|liefs|tot de volgende keer|kusjes',
  sv: 'kramar|puss och kram|hej då|vi ses',
  pl: 'buziaki|do następnego razu|pozdrawiam|całusy',
  ru: 'всем добра|до встречи|чмоки|обнимаю',
};
