/**
 * Number words of one language. Cells are parted by spaces and count up; a cell that a language lacks is `-`, and one of
 * several words has no spaces (`duabelas` for `dua belas`), which are not compared, nor are hyphens: an article before one
 * belongs to its word (`lewwel` for `l-ewwel`). Of a form that is a cardinal and an ordinal, the cardinal is read.
 * Forms of one value are parted by `/`; endings stand in brackets: `erst(e|er|es)` is `erste`, `erster`, `erstes`.
 */
export interface NumberTable {
  /** 1 to 20. */
  readonly cardinals: string;
  /** 30, 40 … 90. */
  readonly tens: string;
  /** What means a hundred, as a word of its own or behind a number. */
  readonly hundred?: string;
  /** 200, 300 … 900 where they are words of their own. */
  readonly hundreds?: string;
  /** 1st to 20th, as far as they are given. */
  readonly ordinals: string;
  /** 30th, 40th … 90th. */
  readonly ordinalTens?: string;
  readonly hundredth?: string;
  /** What stands between the members of a compound, besides spaces and hyphens. */
  readonly joiners?: string;
}

/** What makes English figures ordinals, and what does so in dates of any language: `3rd`, `1er`, `3.` */
export const ORDINAL_ENDS = 'st|nd|rd|th';
export const DATE_ENDS: string = `${ORDINAL_ENDS}|er|º|°|\\.`;

/** By language tag. Sources: the spell-out rules of Unicode's CLDR (RBNF) and grammars of the languages. */
export const NUMBER_TABLES: Readonly<Record<string, NumberTable>> = {
  en: {
    cardinals:
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    tens: 'thirty forty/fourty fifty sixty seventy eighty ninety',
    hundred: 'hundred',
    ordinals:
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth/twelvth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
    ordinalTens: 'thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth',
    hundredth: 'hundredth',
    joiners: 'and',
  },
  fr: {
    cardinals:
      'un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
    tens: 'trente quarante cinquante soixante septante quatre-vingt(|s)/octante/huitante nonante',
    hundred: 'cent(|s)',
    ordinals:
      'prem(ier|ière)/unième deuxième/second(|e) troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième',
    ordinalTens: 'trentième quarantième cinquantième soixantième septantième quatre-vingtième nonantième',
    hundredth: 'centième',
    joiners: 'et',
  },
  de: {
    cardinals:
      'eins/ein zwei/zwo drei vier fünf/fuenf sechs sieben acht neun zehn elf zwölf/zwoelf dreizehn vierzehn fünfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
    tens: 'dreißig/dreissig vierzig fünfzig/fuenfzig sechzig siebzig achtzig neunzig',
    hundred: 'hundert',
    ordinals:
      'erst(e|er|es) zweit(e|er|es) dritt(e|er|es) viert(e|er|es) fünft(e|er|es)/fuenft(e|er|es) sechst(e|er|es) siebt(e|er|es)/siebent(e|er|es) acht(e|er|es) neunt(e|er|es) zehnt(e|er|es) elft(e|er|es) zwölft(e|er|es)/zwoelft(e|er|es) dreizehnt(e|er|es) vierzehnt(e|er|es) fünfzehnt(e|er|es)/fuenfzehnt(e|er|es) sechzehnt(e|er|es) siebzehnt(e|er|es) achtzehnt(e|er|es) neunzehnt(e|er|es) zwanzigst(e|er|es)',
    ordinalTens:
      'dreißigst(e|er|es)/dreissigst(e|er|es) vierzigst(e|er|es) fünfzigst(e|er|es)/fuenfzigst(e|er|es) sechzigst(e|er|es) siebzigst(e|er|es) achtzigst(e|er|es) neunzigst(e|er|es)',
    hundredth: 'hundertst(e|er|es)',
    joiners: 'und',
  },
  es: {
    cardinals:
      'uno/una/un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte/veinti',
    tens: 'treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    hundred: 'cien(|to)',
    hundreds: 'doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
    ordinals:
      'primer(|o|a) segund(o|a) tercer(|o|a) cuart(o|a) quint(o|a) sext(o|a) séptim(o|a) octav(o|a) noven(o|a) décim(o|a) undécim(o|a)/décimoprimer(o|a)/decimoprimer(o|a) duodécim(o|a)/decimosegund(o|a) decimotercer(|o|a) decimocuart(o|a) decimoquint(o|a) decimosext(o|a) decimoséptim(o|a) decimoctav(o|a) decimonoven(o|a) vigésim(o|a)',
    ordinalTens:
      'trigésim(o|a) cuadragésim(o|a) quincuagésim(o|a) sexagésim(o|a) septuagésim(o|a) octogésim(o|a) nonagésim(o|a)',
    hundredth: 'centésim(o|a)',
    joiners: 'y',
  },
  it: {
    cardinals:
      'uno/un/una due tre/tré quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti/vent',
    tens: 'trenta/trent quaranta/quarant cinquanta/cinquant sessanta/sessant settanta/settant ottanta/ottant novanta/novant',
    hundred: 'cento',
    ordinals:
      'prim(o|a)/unesim(o|a) second(o|a)/duesim(o|a) terz(o|a)/treesim(o|a) quart(o|a)/quattresim(o|a) quint(o|a)/cinquesim(o|a) sest(o|a)/seiesim(o|a) settim(o|a)/settesim(o|a) ottav(o|a)/ottesim(o|a) non(o|a)/novesim(o|a) decim(o|a) undicesim(o|a)/undecim(o|a) dodicesim(o|a) tredicesim(o|a) quattordicesim(o|a) quindicesim(o|a) sedicesim(o|a) diciassettesim(o|a) diciottesim(o|a) diciannovesim(o|a) ventesim(o|a)',
    ordinalTens:
      'trentesim(o|a) quarantesim(o|a) cinquantesim(o|a) sessantesim(o|a) settantesim(o|a) ottantesim(o|a) novantesim(o|a)',
    hundredth: 'centesim(o|a)',
  },
  pt: {
    cardinals:
      'um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove vinte',
    tens: 'trinta quarenta cinquenta sessenta setenta oitenta noventa',
    hundred: 'cem/cento',
    hundreds: 'duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos',
    ordinals:
      'primeir(o|a) segund(o|a) terceir(o|a) quart(o|a) quint(o|a) sext(o|a) sétim(o|a) oitav(o|a) non(o|a) décim(o|a) undécim(o|a)/décimo-primeir(o|a) duodécim(o|a)/décimo-segund(o|a) décimo-terceir(o|a) décimo-quart(o|a) décimo-quint(o|a) décimo-sext(o|a) décimo-sétim(o|a) décimo-oitav(o|a) décimo-non(o|a) vigésim(o|a)',
    ordinalTens:
      'trigésim(o|a) quadragésim(o|a) quinquagésim(o|a) sexagésim(o|a) septuagésim(o|a) octogésim(o|a) nonagésim(o|a)',
    hundredth: 'centésim(o|a)',
    joiners: 'e',
  },
  ru: {
    cardinals:
      'один/одна/одно/раз два/две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать',
    tens: 'тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто',
    hundred: 'сто',
    hundreds: 'двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот',
    ordinals:
      'перв(ый|ая|ое) втор(ой|ая|ое) трет(ий|ья|ье) четверт(ый|ая|ое)/четвёрт(ый|ая|ое) пят(ый|ая|ое) шест(ой|ая|ое) седьм(ой|ая|ое) восьм(ой|ая|ое) девят(ый|ая|ое) десят(ый|ая|ое) одиннадцат(ый|ая|ое) двенадцат(ый|ая|ое) тринадцат(ый|ая|ое) четырнадцат(ый|ая|ое) пятнадцат(ый|ая|ое) шестнадцат(ый|ая|ое) семнадцат(ый|ая|ое) восемнадцат(ый|ая|ое) девятнадцат(ый|ая|ое) двадцат(ый|ая|ое)',
    ordinalTens:
      'тридцат(ый|ая|ое) сороков(ой|ая|ое) пятидесят(ый|ая|ое) шестидесят(ый|ая|ое) семидесят(ый|ая|ое) восьмидесят(ый|ая|ое) девяност(ый|ая|ое)',
    hundredth: 'сот(ый|ая|ое)',
  },
  nl: {
    cardinals:
      'één/een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
    tens: 'dertig veertig vijftig zestig zeventig tachtig negentig',
    hundred: 'honderd',
    ordinals:
      'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste',
    ordinalTens: 'dertigste veertigste vijftigste zestigste zeventigste tachtigste negentigste',
    hundredth: 'honderdste',
    joiners: 'en ën',
  },
  sv: {
    cardinals:
      'ett/en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo',
    tens: 'trettio fyrtio femtio sextio sjuttio åttio nittio',
    hundred: 'hundra',
    ordinals:
      'först(a|e) andr(a|e) tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde tjugonde',
    ordinalTens: 'trettionde fyrtionde femtionde sextionde sjuttionde åttionde nittionde',
    hundredth: 'hundrade',
  },
  da: {
    cardinals:
      'et/én/en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve',
    tens: 'tredive fyrre halvtreds tres halvfjerds firs halvfems',
    hundred: 'hundrede',
    ordinals:
      'første anden/andet tredje fjerde femte sjette syvende ottende niende tiende ellevte/elvte tolvte trettende fjortende femtende sekstende syttende attende nittende tyvende',
    ordinalTens:
      'tredivte fyrretyvende halvtredsindstyvende tresindstyvende halvfjerdsindstyvende firsindstyvende halvfemsindstyvende',
    joiners: 'og',
  },
  no: {
    cardinals:
      'en/ett/ein/éin to tre fire fem seks sju/syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tjue/tyve',
    tens: 'tretti førti femti seksti sytti åtti nitti',
    hundred: 'hundre',
    ordinals:
      'første/fyrste andre/annen/annet tredje fjerde femte sjette sjuende/syvende åttende niende tiende ellevte tolvte trettende fjortende femtende sekstende syttende attende nittende tjuende/tyvende',
    ordinalTens: 'trettiende førtiende femtiende sekstiende syttiende åttiende nittiende',
    hundredth: 'hundrede',
    joiners: 'og',
  },
  is: {
    cardinals:
      'eitt/einn/ein tvö/tveir/tvær þrjú/þrír/þrjár fjögur/fjórir/fjórar fimm sex sjö átta níu tíu ellefu tólf þrettán fjórtán fimmtán sextán sautján átján nítján tuttugu',
    tens: 'þrjátíu fjörutíu fimmtíu sextíu sjötíu áttatíu níutíu',
    hundred: 'hundrað',
    ordinals:
      'fyrst(i|a) ann(ar|að)/önnur þriðj(i|a) fjórð(i|a) fimmt(i|a) sjött(i|a) sjöund(i|a) áttund(i|a) níund(i|a) tíund(i|a) elleft(i|a) tólft(i|a) þrettánd(i|a) fjórtánd(i|a) fimmtánd(i|a) sextánd(i|a) sautjánd(i|a) átjánd(i|a) nítjánd(i|a) tuttugast(i|a)',
    joiners: 'og',
  },
  fi: {
    cardinals:
      'yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista kolmetoista neljätoista viisitoista kuusitoista seitsemäntoista kahdeksantoista yhdeksäntoista kaksikymmentä',
    tens: 'kolmekymmentä neljäkymmentä viisikymmentä kuusikymmentä seitsemänkymmentä kahdeksankymmentä yhdeksänkymmentä',
    hundred: 'sata',
    ordinals:
      'ensimmäinen/yhdes toinen/kahdes kolmas neljäs viides kuudes seitsemäs kahdeksas yhdeksäs kymmenes yhdestoista kahdestoista kolmastoista neljästoista viidestoista kuudestoista seitsemästoista kahdeksastoista yhdeksästoista kahdeskymmenes',
    ordinalTens:
      'kolmaskymmenes neljäskymmenes viideskymmenes kuudeskymmenes seitsemäskymmenes kahdeksaskymmenes yhdeksäskymmenes',
  },
  et: {
    cardinals:
      'üks kaks kolm neli viis kuus seitse kaheksa üheksa kümme üksteist kaksteist kolmteist neliteist viisteist kuusteist seitseteist kaheksateist üheksateist kakskümmend',
    tens: 'kolmkümmend nelikümmend viiskümmend kuuskümmend seitsekümmend kaheksakümmend üheksakümmend',
    hundred: 'sada',
    ordinals:
      'esimene teine kolmas neljas viies kuues seitsmes kaheksas üheksas kümnes üheteistkümnes kaheteistkümnes kolmeteistkümnes neljateistkümnes viieteistkümnes kuueteistkümnes seitsmeteistkümnes kaheksateistkümnes üheksateistkümnes kahekümnes',
    ordinalTens: 'kolmekümnes neljakümnes viiekümnes kuuekümnes seitsmekümnes kaheksakümnes üheksakümnes',
  },
  pl: {
    cardinals:
      'jeden/jedna/jedno dwa/dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia',
    tens: 'trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt',
    hundred: 'sto',
    hundreds: 'dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset',
    ordinals:
      'pierwsz(y|a|e) drug(i|a|ie) trzec(i|ia|ie) czwart(y|a|e) piąt(y|a|e) szóst(y|a|e) siódm(y|a|e) ósm(y|a|e) dziewiąt(y|a|e) dziesiąt(y|a|e) jedenast(y|a|e) dwunast(y|a|e) trzynast(y|a|e) czternast(y|a|e) piętnast(y|a|e) szesnast(y|a|e) siedemnast(y|a|e) osiemnast(y|a|e) dziewiętnast(y|a|e) dwudziest(y|a|e)',
    ordinalTens:
      'trzydziest(y|a|e) czterdziest(y|a|e) pięćdziesiąt(y|a|e) sześćdziesiąt(y|a|e) siedemdziesiąt(y|a|e) osiemdziesiąt(y|a|e) dziewięćdziesiąt(y|a|e)',
    hundredth: 'setn(y|a|e)',
  },
  cs: {
    cardinals:
      'jedna/jeden/jedno dva/dvě tři čtyři pět šest sedm osm devět deset jedenáct dvanáct třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct dvacet',
    tens: 'třicet čtyřicet padesát šedesát sedmdesát osmdesát devadesát',
    hundred: 'sto',
    ordinals:
      'prvn(í) druh(á|ý|é) třet(í) čtvrt(á|ý|é) pát(á|ý|é) šest(á|ý|é) sedm(á|ý|é) osm(á|ý|é) devát(á|ý|é) desát(á|ý|é) jedenáct(á|ý|é) dvanáct(á|ý|é) třináct(á|ý|é) čtrnáct(á|ý|é) patnáct(á|ý|é) šestnáct(á|ý|é) sedmnáct(á|ý|é) osmnáct(á|ý|é) devatenáct(á|ý|é) dvacát(á|ý|é)',
    ordinalTens:
      'třicát(á|ý|é) čtyřicát(á|ý|é) padesát(á|ý|é) šedesát(á|ý|é) sedmdesát(á|ý|é) osmdesát(á|ý|é) devadesát(á|ý|é)',
    joiners: 'a',
  },
  sk: {
    cardinals:
      'jeden/jedna/jedno dva/dve tri štyri päť šesť sedem osem deväť desať jedenásť dvanásť trinásť štrnásť pätnásť šestnásť sedemnásť osemnásť devätnásť dvadsať',
    tens: 'tridsať štyridsať päťdesiat šesťdesiat sedemdesiat osemdesiat deväťdesiat',
    hundred: 'sto',
    ordinals:
      'prv(á|ý|é) druh(á|ý|é) tret(ia|í|ie) štvrt(á|ý|é) piat(a|y|e) šiest(a|y|e) siedm(a|y|e) ôsm(a|y|e) deviat(a|y|e) desiat(a|y|e) jedenást(a|y|e) dvanást(a|y|e) trinást(a|y|e) štrnást(a|y|e) pätnást(a|y|e) šestnást(a|y|e) sedemnást(a|y|e) osemnást(a|y|e) devätnást(a|y|e) dvadsiat(a|y|e)',
    ordinalTens:
      'tridsiat(a|y|e) štyridsiat(a|y|e) päťdesiat(a|y|e) šesťdesiat(a|y|e) sedemdesiat(a|y|e) osemdesiat(a|y|e) deväťdesiat(a|y|e)',
  },
  sl: {
    cardinals:
      'ena/en/eno dva/dve tri štiri pet šest sedem osem devet deset enajst dvanajst trinajst štirinajst petnajst šestnajst sedemnajst osemnajst devetnajst dvajset',
    tens: 'trideset štirideset petdeset šestdeset sedemdeset osemdeset devetdeset',
    hundred: 'sto',
    ordinals:
      'prv(i|a|o) drug(i|a|o) tretj(i|a|e) četrt(i|a|o) pet(i|a|o) šest(i|a|o) sedm(i|a|o) osm(i|a|o) devet(i|a|o) deset(i|a|o) enajst(i|a|o) dvanajst(i|a|o) trinajst(i|a|o) štirinajst(i|a|o) petnajst(i|a|o) šestnajst(i|a|o) sedemnajst(i|a|o) osemnajst(i|a|o) devetnajst(i|a|o) dvajset(i|a|o)',
    joiners: 'in',
  },
  hr: {
    cardinals:
      'jedan/jedna/jedno dva/dvije/dve tri četiri pet šest sedam osam devet deset jedanaest dvanaest trinaest četrnaest petnaest šesnaest sedamnaest osamnaest devetnaest dvadeset',
    tens: 'trideset četrdeset pedeset šezdeset sedamdeset osamdeset devedeset',
    hundred: 'sto',
    ordinals:
      'prv(i|a|o) drug(i|a|o) treć(i|a|e) četvrt(i|a|o) pet(i|a|o) šest(i|a|o) sedm(i|a|o) osm(i|a|o) devet(i|a|o) deset(i|a|o) jedanaest(i|a|o) dvanaest(i|a|o) trinaest(i|a|o) četrnaest(i|a|o) petnaest(i|a|o) šesnaest(i|a|o) sedamnaest(i|a|o) osamnaest(i|a|o) devetnaest(i|a|o) dvadeset(i|a|o)',
    ordinalTens:
      'trideset(i|a|o) četrdeset(i|a|o) pedeset(i|a|o) šezdeset(i|a|o) sedamdeset(i|a|o) osamdeset(i|a|o) devedeset(i|a|o)',
    joiners: 'i',
  },
  sr: {
    cardinals:
      'један/једна/једно два/две/двије три четири пет шест седам осам девет десет једанаест дванаест тринаест четрнаест петнаест шеснаест седамнаест осамнаест деветнаест двадесет',
    tens: 'тридесет четрдесет педесет шездесет седамдесет осамдесет деведесет',
    hundred: 'сто',
    ordinals:
      'прв(и|а|о) друг(и|а|о) трећ(и|а|е) четврт(и|а|о) пет(и|а|о) шест(и|а|о) седм(и|а|о) осм(и|а|о) девет(и|а|о) десет(и|а|о) једанаест(и|а|о) дванаест(и|а|о) тринаест(и|а|о) четрнаест(и|а|о) петнаест(и|а|о) шеснаест(и|а|о) седамнаест(и|а|о) осамнаест(и|а|о) деветнаест(и|а|о) двадесет(и|а|о)',
    joiners: 'и',
  },
  bg: {
    cardinals:
      'едно/един/една две/два три четири пет шест седем осем девет десет единадесет/единайсет дванадесет/дванайсет тринадесет/тринайсет четиринадесет/четиринайсет петнадесет/петнайсет шестнадесет/шестнайсет седемнадесет/седемнайсет осемнадесет/осемнайсет деветнадесет/деветнайсет двадесет/двайсет',
    tens: 'тридесет/трийсет четиридесет/четирийсет петдесет шестдесет/шейсет седемдесет осемдесет деветдесет',
    hundred: 'сто',
    ordinals:
      'първ(и|а|о) втор(и|а|о) трет(и|а|о) четвърт(и|а|о) пет(и|а|о) шест(и|а|о) седм(и|а|о) осм(и|а|о) девет(и|а|о) десет(и|а|о) единадесет(и|а|о) дванадесет(и|а|о) тринадесет(и|а|о) четиринадесет(и|а|о) петнадесет(и|а|о) шестнадесет(и|а|о) седемнадесет(и|а|о) осемнадесет(и|а|о) деветнадесет(и|а|о) двадесет(и|а|о)',
    ordinalTens:
      'тридесет(и|а|о) четиридесет(и|а|о) петдесет(и|а|о) шестдесет(и|а|о) седемдесет(и|а|о) осемдесет(и|а|о) деветдесет(и|а|о)',
    joiners: 'и',
  },
  uk: {
    cardinals:
      'один/одна/одне два/дві три чотири п’ять шість сім вісім дев’ять десять одинадцять дванадцять тринадцять чотирнадцять п’ятнадцять шістнадцять сімнадцять вісімнадцять дев’ятнадцять двадцять',
    tens: 'тридцять сорок п’ятдесят шістдесят сімдесят вісімдесят дев’яносто',
    hundred: 'сто',
    ordinals:
      'перш(ий|а|е) друг(ий|а|е) трет(ій|я|є) четверт(ий|а|е) п’ят(ий|а|е) шост(ий|а|е) сьом(ий|а|е) восьм(ий|а|е) дев’ят(ий|а|е) десят(ий|а|е) одинадцят(ий|а|е) дванадцят(ий|а|е) тринадцят(ий|а|е) чотирнадцят(ий|а|е) п’ятнадцят(ий|а|е) шістнадцят(ий|а|е) сімнадцят(ий|а|е) вісімнадцят(ий|а|е) дев’ятнадцят(ий|а|е) двадцят(ий|а|е)',
    ordinalTens:
      'тридцят(ий|а|е) сороков(ий|а|е) п’ятдесят(ий|а|е) шістдесят(ий|а|е) сімдесят(ий|а|е) вісімдесят(ий|а|е) дев’яност(ий|а|е)',
  },
  be: {
    cardinals:
      'адзін/адна/адно два/дзве тры чатыры пяць шэсць сем восем дзевяць дзесяць адзінаццаць дванаццаць трынаццаць чатырнаццаць пятнаццаць шаснаццаць семнаццаць васемнаццаць дзевятнаццаць дваццаць',
    tens: 'трыццаць сорак пяцьдзясят шэсцьдзясят семдзесят восемдзесят дзевяноста',
    ordinals:
      'перш(ы|ая|ае) друг(і|ая|ое) трэц(і|яя|яе) чацвёрт(ы|ая|ае) пят(ы|ая|ае) шост(ы|ая|ае) сём(ы|ая|ае) восьм(ы|ая|ае) дзявят(ы|ая|ае) дзясят(ы|ая|ае) адзінаццат(ы|ая|ае) дванаццат(ы|ая|ае)',
  },
  ro: {
    cardinals:
      'unu/una/un doi/două trei patru cinci șase șapte opt nouă zece unsprezece doisprezece/douăsprezece treisprezece paisprezece cincisprezece șaisprezece șaptesprezece optsprezece nouăsprezece douăzeci',
    tens: 'treizeci patruzeci cincizeci șaizeci șaptezeci optzeci nouăzeci',
    hundred: 'sută/sute',
    ordinals:
      'întâi/întâiul/prim(a|ul) doilea/doua treilea/treia patrulea/patra cincilea/cincea șaselea/șasea șaptelea/șaptea optulea/opta nouălea/noua zecelea/zecea unsprezecelea/unsprezecea doisprezecelea/douăsprezecea treisprezecelea/treisprezecea paisprezecelea/paisprezecea cincisprezecelea/cincisprezecea șaisprezecelea/șaisprezecea șaptesprezecelea/șaptesprezecea optsprezecelea/optsprezecea nouăsprezecelea/nouăsprezecea douăzecilea/douăzecea',
    joiners: 'și al a',
  },
  hu: {
    cardinals:
      'egy kettő/két három négy öt hat hét nyolc kilenc tíz/tizen tizenegy tizenkettő/tizenkét tizenhárom tizennégy tizenöt tizenhat tizenhét tizennyolc tizenkilenc húsz/huszon',
    tens: 'harminc negyven ötven hatvan hetven nyolcvan kilencven',
    hundred: 'száz',
    ordinals:
      'első/egyedik második/kettedik harmadik negyedik ötödik hatodik hetedik nyolcadik kilencedik tizedik tizenegyedik tizenkettedik tizenharmadik tizennegyedik tizenötödik tizenhatodik tizenhetedik tizennyolcadik tizenkilencedik huszadik',
    ordinalTens: 'harmincadik negyvenedik ötvenedik hatvanadik hetvenedik nyolcvanadik kilencvenedik',
    hundredth: 'századik',
  },
  el: {
    cardinals:
      'ένα/ένας/μία δύο/δυο τρία/τρεις τέσσερα/τέσσερις πέντε έξι επτά/εφτά οκτώ/οχτώ εννέα/εννιά δέκα έντεκα/ένδεκα δώδεκα δεκατρία δεκατέσσερα δεκαπέντε δεκαέξι/δεκάξι δεκαεπτά/δεκαεφτά δεκαοκτώ/δεκαοχτώ δεκαεννέα/δεκαεννιά είκοσι/εικοσι',
    tens: 'τριάντα σαράντα πενήντα εξήντα εβδομήντα ογδόντα ενενήντα',
    hundred: 'εκατό(|ν)',
    ordinals:
      'πρώτ(ο|ος|η) δεύτερ(ο|ος|η) τρίτ(ο|ος|η) τέταρτ(ο|ος|η) πέμπτ(ο|ος|η) έκτ(ο|ος|η) έβδομ(ο|ος|η) όγδο(ο|ος|η) ένατ(ο|ος|η) δέκατ(ο|ος|η) ενδέκατ(ο|ος|η) δωδέκατ(ο|ος|η) - - - - - - - εικοστ(ό|ός|ή)',
    ordinalTens:
      'τριακοστ(ό|ός|ή) τεσσαρακοστ(ό|ός|ή) πεντηκοστ(ό|ός|ή) εξηκοστ(ό|ός|ή) εβδομηκοστ(ό|ός|ή) ογδοηκοστ(ό|ός|ή) ενενηκοστ(ό|ός|ή)',
  },
  tr: {
    cardinals:
      'bir iki üç dört beş altı yedi sekiz dokuz on onbir oniki onüç ondört onbeş onaltı onyedi onsekiz ondokuz yirmi',
    tens: 'otuz kırk elli altmış yetmiş seksen doksan',
    hundred: 'yüz',
    ordinals:
      'birinci/ilk ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu onbirinci onikinci onüçüncü ondördüncü onbeşinci onaltıncı onyedinci onsekizinci ondokuzuncu yirminci',
    ordinalTens: 'otuzuncu kırkıncı ellinci altmışıncı yetmişinci sekseninci doksanıncı',
    hundredth: 'yüzüncü',
  },
  lv: {
    cardinals:
      'viens/viena divi/divas trīs četri/četras pieci/piecas seši/sešas septiņi/septiņas astoņi/astoņas deviņi/deviņas desmit vienpadsmit divpadsmit trīspadsmit četrpadsmit piecpadsmit sešpadsmit septiņpadsmit astoņpadsmit deviņpadsmit divdesmit',
    tens: 'trīsdesmit četrdesmit piecdesmit sešdesmit septiņdesmit astoņdesmit deviņdesmit',
    ordinals:
      'pirm(ā|ais) otr(ā|ais) treš(ā|ais) ceturt(ā|ais) piekt(ā|ais) sest(ā|ais) septīt(ā|ais) astot(ā|ais) devīt(ā|ais) desmit(ā|ais) vienpadsmit(ā|ais) divpadsmit(ā|ais) trīspadsmit(ā|ais) četrpadsmit(ā|ais) piecpadsmit(ā|ais) sešpadsmit(ā|ais) septiņpadsmit(ā|ais) astoņpadsmit(ā|ais) deviņpadsmit(ā|ais) divdesmit(ā|ais)',
  },
  lt: {
    cardinals:
      'vienas/viena du/dvi trys keturi/keturios penki/penkios šeši/šešios septyni/septynios aštuoni/aštuonios devyni/devynios dešimt vienuolika dvylika trylika keturiolika penkiolika šešiolika septyniolika aštuoniolika devyniolika dvidešimt',
    tens: 'trisdešimt keturiasdešimt penkiasdešimt šešiasdešimt septyniasdešimt aštuoniasdešimt devyniasdešimt',
    ordinals:
      'pirm(as|a|asis|oji) antr(as|a|asis|oji) treči(as|a|asis|oji) ketvirt(as|a|asis|oji) penkt(as|a|asis|oji) šešt(as|a|asis|oji) septint(as|a|asis|oji) aštunt(as|a|asis|oji) devint(as|a|asis|oji) dešimt(as|a|asis|oji) vienuolikt(as|a|asis|oji) dvylikt(as|a|asis|oji) trylikt(as|a) keturiolikt(as|a) penkiolikt(as|a) šešiolikt(as|a) septyniolikt(as|a) aštuoniolikt(as|a) devyniolikt(as|a) dvidešimt(as|a)',
  },
  ca: {
    cardinals:
      'un/u/una dos/dues tres quatre cinc sis set vuit/huit nou deu onze dotze tretze catorze quinze setze disset/dèsset divuit/díhuit dinou/dènou vint',
    tens: 'trenta quaranta cinquanta seixanta setanta vuitanta noranta',
    hundred: 'cent',
    ordinals:
      'primer(|a) segon(|a) tercer(|a) quart(|a) cinqu(è|ena) sis(è|ena) set(è|ena) vuit(è|ena) nov(è|ena) des(è|ena) onz(è|ena) dotz(è|ena) tretz(è|ena) catorz(è|ena) quinz(è|ena) setz(è|ena) disset(è|ena) divuit(è|ena) dinov(è|ena) vint(è|ena)',
    joiners: 'i',
  },
  gl: {
    cardinals:
      'un/unha dous/dúas tres catro cinco seis sete oito nove dez once doce trece catorce quince dezaseis dezasete dezaoito dezanove vinte',
    tens: 'trinta corenta cincuenta sesenta setenta oitenta noventa',
    hundred: 'cen(|to)',
    ordinals:
      'primeir(o|a) segund(o|a) terceir(o|a) cuart(o|a) quint(o|a) sext(o|a) sétim(o|a) oitav(o|a) noven(o|a) décim(o|a) undécim(o|a) duodécim(o|a)',
    joiners: 'e',
  },
  eu: {
    cardinals:
      'bat bi hiru lau bost sei zazpi zortzi bederatzi hamar hamaika hamabi hamahiru hamalau hamabost hamasei hamazazpi hemezortzi hemeretzi hogei',
    tens: '- berrogei - hirurogei - laurogei -',
    ordinals:
      'lehen(|engo) bigarren hirugarren laugarren bosgarren seigarren zazpigarren zortzigarren bederatzigarren hamargarren hamaikagarren hamabigarren',
  },
  eo: {
    cardinals:
      'unu du tri kvar kvin ses sep ok naŭ dek dekunu dekdu dektri dekkvar dekkvin dekses deksep dekok deknaŭ dudek',
    tens: 'tridek kvardek kvindek sesdek sepdek okdek naŭdek',
    ordinals:
      'unua dua tria kvara kvina sesa sepa oka naŭa deka dekunua dekdua dektria dekkvara dekkvina deksesa deksepa dekoka deknaŭa dudeka',
  },
  la: {
    cardinals:
      'unus/unum duo tres quattuor quinque sex septem octo novem decem undecim duodecim tredecim quattuordecim quindecim sedecim septendecim duodeviginti undeviginti viginti',
    tens: 'triginta quadraginta quinquaginta sexaginta septuaginta octoginta nonaginta',
    ordinals:
      'prim(um|us|a) secund(um|us|a) terti(um|us|a) quart(um|us|a) quint(um|us|a) sext(um|us|a) septim(um|us|a) octav(um|us|a) non(um|us|a) decim(um|us|a) undecim(um|us|a) duodecim(um|us|a)',
  },
  nn: {
    cardinals:
      'ein/éin/eitt to tre fire fem seks sju/syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tjue',
    tens: 'tretti førti femti seksti sytti åtti nitti',
    hundred: 'hundre',
    ordinals:
      'første/fyrste andre tredje fjerde femte sjette sjuande/sjuende åttande/åttende niande/niende tiande/tiende ellevte tolvte trettande fjortande femtande sekstande syttande attande nittande tjuande',
    joiners: 'og',
  },
  af: {
    cardinals:
      'een twee drie vier vyf ses sewe agt nege tien elf twaalf dertien veertien vyftien sestien sewentien agtien negentien twintig',
    tens: 'dertig veertig vyftig sestig sewentig tagtig negentig',
    hundred: 'honderd',
    ordinals:
      'eerste tweede derde vierde vyfde sesde sewende agtste/agste negende tiende elfde twaalfde dertiende veertiende vyftiende sestiende sewentiende agtiende negentiende twintigste',
    ordinalTens: 'dertigste veertigste vyftigste sestigste sewentigste tagtigste negentigste',
    joiners: 'en',
  },
  mk: {
    cardinals:
      'еден/една/едно два/две три четири пет шест седум осум девет десет единаесет дванаесет тринаесет четиринаесет петнаесет шеснаесет седумнаесет осумнаесет деветнаесет дваесет',
    tens: 'триесет четириесет педесет шеесет седумдесет осумдесет деведесет',
    hundred: 'сто',
    ordinals:
      'прв(и|а|о) втор(и|а|о) трет(и|а|о) четврт(и|а|о) петт(и|а|о) шест(и|а|о) седм(и|а|о) осм(и|а|о) деветт(и|а|о) десетт(и|а|о) единаесетт(и|а|о) дванаесетт(и|а|о) тринаесетт(и|а|о) четиринаесетт(и|а|о) петнаесетт(и|а|о) шеснаесетт(и|а|о) седумнаесетт(и|а|о) осумнаесетт(и|а|о) деветнаесетт(и|а|о) дваесетт(и|а|о)',
    joiners: 'и',
  },
  sq: {
    cardinals:
      'një dy tre/tri katër pesë gjashtë shtatë tetë nëntë dhjetë njëmbëdhjetë dymbëdhjetë trembëdhjetë katërmbëdhjetë pesëmbëdhjetë gjashtëmbëdhjetë shtatëmbëdhjetë tetëmbëdhjetë nëntëmbëdhjetë njëzet',
    tens: 'tridhjetë dyzet pesëdhjetë gjashtëdhjetë shtatëdhjetë tetëdhjetë nëntëdhjetë',
    hundred: 'qind',
    ordinals:
      'iparë/eparë idytë/edytë itretë/etretë ikatërt/ekatërt ipestë/epestë igjashtë/egjashtë ishtatë/eshtatë itetë/etetë inëntë/enëntë idhjetë/edhjetë injëmbëdhjetë/enjëmbëdhjetë idymbëdhjetë/edymbëdhjetë itrembëdhjetë/etrembëdhjetë ikatërmbëdhjetë/ekatërmbëdhjetë ipesëmbëdhjetë/epesëmbëdhjetë igjashtëmbëdhjetë/egjashtëmbëdhjetë ishtatëmbëdhjetë/eshtatëmbëdhjetë itetëmbëdhjetë/etetëmbëdhjetë inëntëmbëdhjetë/enëntëmbëdhjetë injëzetë/enjëzetë',
    joiners: 'e',
  },
  ga: {
    cardinals:
      'ahaon/haon/aon adó/dó atrí/trí aceathair/ceathair acúig/cúig asé/sé aseacht/seacht ahocht/hocht/ocht anaoi/naoi adeich/deich ahaondéag/haondéag adódhéag/dódhéag atrídéag/trídéag aceathairdéag/ceathairdéag acúigdéag/cúigdéag asédéag/sédéag aseachtdéag/seachtdéag ahochtdéag/hochtdéag anaoidéag/naoidéag fiche',
    tens: 'tríocha daichead caoga seasca seachtó ochtó nócha',
    ordinals: 'chéad/céad dara tríú ceathrú cúigiú séú seachtú hochtú/ochtú naoú deichiú',
  },
  az: {
    cardinals:
      'bir iki üç dörd beş altı yeddi səkkiz doqquz on onbir oniki onüç ondörd onbeş onaltı onyeddi onsəkkiz ondoqquz iyirmi',
    tens: 'otuz qırx əlli altmış yetmiş səksən doxsan',
    hundred: 'yüz',
    ordinals:
      'birinci ikinci üçüncü dördüncü beşinci altıncı yeddinci səkkizinci doqquzuncu onuncu onbirinci onikinci onüçüncü ondördüncü onbeşinci onaltıncı onyeddinci onsəkkizinci ondoqquzuncu iyirminci',
    ordinalTens: 'otuzuncu qırxıncı əllinci altmışıncı yetmişinci səksəninci doxsanıncı',
  },
  kk: {
    cardinals:
      'бір екі үш төрт бес алты жеті сегіз тоғыз он онбір онекі онүш онтөрт онбес оналты онжеті онсегіз онтоғыз жиырма',
    tens: 'отыз қырық елу алпыс жетпіс сексен тоқсан',
    hundred: 'жүз',
    ordinals:
      'бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы онбірінші онекінші онүшінші онтөртінші онбесінші оналтыншы онжетінші онсегізінші онтоғызыншы жиырмасыншы',
    ordinalTens: 'отызыншы қырқыншы елуінші алпысыншы жетпісінші сексенінші тоқсаныншы',
  },
  hy: {
    cardinals:
      'մեկ երկու երեք չորս հինգ վեց յոթ(|ը) ութ(|ը) ինը/ինն տասը/տաս տասնմեկ տասներկու տասներեք տասնչորս տասնհինգ տասնվեց տասնյոթ տասնութ տասնինը քսան',
    tens: 'երեսուն քառասուն հիսուն վաթսուն յոթանասուն ութսուն իննսուն',
    hundred: 'հարյուր',
    ordinals:
      'առաջին երկրորդ երրորդ չորրորդ հինգերորդ վեցերորդ յոթերորդ ութերորդ իններորդ տասներորդ տասնմեկերորդ տասներկուերորդ տասներեքերորդ տասնչորսերորդ տասնհինգերորդ տասնվեցերորդ տասնյոթերորդ տասնութերորդ տասնիններորդ քսաներորդ',
  },
  ka: {
    cardinals:
      'ერთი ორი სამი ოთხი ხუთი ექვსი შვიდი რვა ცხრა ათი თერთმეტი თორმეტი ცამეტი თოთხმეტი თხუთმეტი თექვსმეტი ჩვიდმეტი თვრამეტი ცხრამეტი ოცი/ოც',
    tens: 'ოცდაათი ორმოც(ი|) ორმოცდაათი სამოც(ი|) სამოცდაათი ოთხმოც(ი|) ოთხმოცდაათი',
    hundred: 'ასი',
    ordinals:
      'პირველი/მეერთე მეორე მესამე მეოთხე მეხუთე მეექვსე მეშვიდე მერვე მეცხრე მეათე მეთერთმეტე მეთორმეტე მეცამეტე მეთოთხმეტე მეთხუთმეტე მეთექვსმეტე მეჩვიდმეტე მეთვრამეტე მეცხრამეტე მეოცე',
    joiners: 'და',
  },
  tl: {
    cardinals:
      'isa dalawa tatlo apat lima anim pito walo siyam sampu labingisa labindalawa labintatlo labingapat labinlima labinganim labimpito labingwalo labinsiyam dalawampu',
    tens: 'tatlumpu apatnapu limampu animnapu pitumpu walumpu siyamnapu',
    ordinals:
      'una(|ng) ikalawa(|ng)/pangalawa(|ng) ikatlo(|ng)/pangatlo(|ng) ikaapat(|na)/ikapat(|na) ikalima(|ng) ikaanim(|na) ikapito(|ng) ikawalo(|ng) ikasiyam(|na) ikasampu(|ng)',
    joiners: 't',
  },
  sw: {
    cardinals:
      'moja mbili tatu nne tano sita saba nane tisa kumi kuminamoja kuminambili kuminatatu kuminanne kuminatano kuminasita kuminasaba kuminanane kuminatisa ishirini',
    tens: 'thelathini arobaini hamsini sitini sabini themanini tisini',
    ordinals:
      'yakwanza/chakwanza yapili/chapili yatatu/chatatu yanne/channe yatano/chatano yasita/chasita yasaba/chasaba yanane/chanane yatisa/chatisa yakumi/chakumi yakuminamoja yakuminambili yakuminatatu yakuminanne yakuminatano yakuminasita yakuminasaba yakuminanane yakuminatisa yaishirini',
    joiners: 'na',
  },
  cy: {
    cardinals:
      'un dau/dwy tri/tair pedwar/pedair pump chwech saith wyth naw deg unarddeg/undegun deuddeg/undegdau triarddeg/undegtri pedwararddeg/undegpedwar pymtheg/undegpump unarbymtheg/undegchwech dauarbymtheg/undegsaith deunaw/undegwyth pedwararbymtheg/undegnaw ugain/dauddeg',
    tens: 'trideg/degarhugain pedwardeg/deugain pumdeg/hannercant chwedeg/trigain saithdeg wythdeg/pedwarugain nawdeg',
    hundred: 'cant',
    hundreds: 'daugant trichant pedwarcant pumcant chwechant saithcant wythcant nawcant',
    ordinals:
      'cyntaf/gyntaf ail trydydd/trydedd/drydedd pedwerydd/pedwaredd/bedwaredd pumed/bumed chweched seithfed wythfed nawfed degfed/ddegfed unfedarddeg deuddegfed/ddeuddegfed trydyddarddeg/trydeddarddeg/drydeddarddeg pedweryddarddeg/pedwareddarddeg/bedwareddarddeg pymthegfed/bymthegfed unfedarbymtheg ailarbymtheg deunawfed/ddeunawfed pedweryddarbymtheg/pedwareddarbymtheg/bedwareddarbymtheg ugeinfed',
  },
  mt: {
    cardinals:
      "wieħed/waħda tnejn/żewġ tlieta/tliet erbgħa/erba' ħamsa/ħames sitta/sitt sebgħa/seba' tmienja/tmien disgħa/disa' għaxra/għaxar ħdax tnax tlettax erbatax ħmistax sittax sbatax tmintax dsatax għoxrin",
    tens: 'tletin erbgħin ħamsin sittin sebgħin tmenin disgħin',
    hundred: 'mija',
    hundreds: 'mitejn',
    ordinals:
      "ewwel/lewwel tieni/ittieni tielet/ittielet raba'/irraba' ilħames issitt isseba' ittmien iddisa' lgħaxar ilħdax(|il) ittnax(|il) ittlettax(|il) lerbatax(|il) ilħmistax(|il) issittax(|il) issbatax(|il) ittmintax(|il) iddsatax(|il) lgħoxrin",
    joiners: 'u',
  },
  id: {
    cardinals:
      'satu dua tiga empat lima enam tujuh delapan/lapan sembilan sepuluh sebelas duabelas tigabelas empatbelas limabelas enambelas tujuhbelas delapanbelas/lapanbelas sembilanbelas duapuluh',
    tens: 'tigapuluh empatpuluh limapuluh enampuluh tujuhpuluh delapanpuluh/lapanpuluh sembilanpuluh',
    hundred: 'ratus',
    ordinals:
      'pertama/kesatu kedua ketiga keempat kelima keenam ketujuh kedelapan/kelapan kesembilan kesepuluh kesebelas keduabelas ketigabelas keempatbelas kelimabelas keenambelas ketujuhbelas kedelapanbelas kesembilanbelas keduapuluh',
  },
  vi: {
    cardinals:
      'một/mốt hai ba bốn/tư năm/lăm sáu bảy tám chín mười mườimột mườihai mườiba mườibốn mườilăm mườisáu mườibảy mườitám mườichín haimươi',
    tens: 'bamươi bốnmươi nămmươi sáumươi bảymươi támmươi chínmươi',
    hundred: 'trăm',
    ordinals: 'nhất/thứnhất thứhai/nhì thứba thứtư thứnăm thứsáu thứbảy thứtám thứchín thứmười thứmườimột thứmườihai',
  },
  hi: {
    cardinals: 'एक दो तीन चार पाँच/पांच छह/छः/छ सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह/पन्द्रह सोलह सत्रह अठारह उन्नीस बीस',
    tens: 'तीस चालीस पचास साठ सत्तर अस्सी नब्बे',
    ordinals:
      'पहल(ा|ी|े)/प्रथम दूसर(ा|ी|े)/द्वितीय तीसर(ा|ी|े)/तृतीय चौथ(ा|ी|े)/चतुर्थ पाँचव(ाँ|ीं)/पांचवां/पंचम छठ(ा|ी|े)/षष्ठ सातव(ाँ|ां|ीं)/सप्तम आठव(ाँ|ां|ीं)/अष्टम नौव(ाँ|ां|ीं)/नवम दसव(ाँ|ां|ीं)/दशम ग्यारहव(ाँ|ां|ीं) बारहव(ाँ|ां|ीं)',
  },
  fa: {
    cardinals: 'یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده بیست',
    tens: 'سی چهل پنجاه شصت هفتاد هشتاد نود',
    ordinals:
      'اول/یکم/نخست دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم بیستم',
    joiners: 'و',
  },
  ar: {
    cardinals: 'واحد/واحدة اثنان/اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة - - - - - - - - - عشرون/عشرين',
    tens: 'ثلاثون/ثلاثين أربعون/أربعين خمسون/خمسين ستون/ستين سبعون/سبعين ثمانون/ثمانين تسعون/تسعين',
    ordinals:
      'الأول/الأولى الثاني/الثانية الثالث/الثالثة الرابع/الرابعة الخامس/الخامسة السادس/السادسة السابع/السابعة الثامن/الثامنة التاسع/التاسعة العاشر/العاشرة الحاديعشر/الحاديةعشرة الثانيعشر/الثانيةعشرة الثالثعشر/الثالثةعشرة الرابععشر/الرابعةعشرة الخامسعشر/الخامسةعشرة السادسعشر/السادسةعشرة السابععشر/السابعةعشرة الثامنعشر/الثامنةعشرة التاسععشر/التاسعةعشرة العشرون/العشرين',
    joiners: 'و',
  },
  he: {
    cardinals:
      'אחת/אחד שתיים/שניים שלוש/שלושה ארבע/ארבעה חמש/חמישה שש/שישה שבע/שבעה שמונה תשע/תשעה עשר/עשרה אחתעשרה שתיםעשרה/שתיםעשרה שלושעשרה ארבעעשרה חמשעשרה ששעשרה שבעעשרה שמונהעשרה תשעעשרה עשרים',
    tens: 'שלושים ארבעים חמישים שישים שבעים שמונים תשעים',
    ordinals:
      'ראשון/ראשונה/א שני/שנייה/ב שלישי/שלישית/ג רביעי/רביעית/ד חמישי/חמישית/ה שישי/שישית/ו שביעי/שביעית/ז שמיני/שמינית/ח תשיעי/תשיעית/ט עשירי/עשירית/י יא יב יג יד טו טז יז יח יט כ',
    joiners: 'ו',
  },
};
