/** What mail programs set before the subject of an answer, and of a mail that is passed on, by language. */
export const REPLY_PREFIXES: Readonly<Record<string, string>> = {
  en: 're',
  de: 'aw',
  sv: 'sv',
  nl: 'antw',
  pl: 'odp',
  it: 'rif',
  el: 'ha',
};
export const FORWARD_PREFIXES: Readonly<Record<string, string>> = {
  en: 'fwd?',
  de: 'wg',
  fr: 'tr',
  es: 'rv|reenv',
  pt: 'enc',
  sv: 'vb',
  nl: 'doorst',
  da: 'vs',
  pl: 'pd',
  fi: 'vl',
};

/** What who sends a story to a paper or a contest calls it in the subject, by language. */
export const SENT_IN: Readonly<Record<string, string>> = {
  en: '(?:story |fiction )?submissions?|contest entry|manuscript',
  de: '(?:text)?einsendung|einreichung|wettbewerbsbeitrag|manuskript',
  fr: 'soumission|envoi de texte|manuscrit',
  es: 'envío|manuscrito',
  it: 'invio testo|manoscritto',
  pt: 'envio|submissão|manuscrito',
  nl: 'inzending|manuscript',
  sv: 'insändning|tävlingsbidrag|manus',
  da: 'indsendelse|manuskript',
  pl: 'zgłoszenie|rękopis',
  cs: 'rukopis',
  ru: 'на конкурс|рукопись',
  uk: 'на конкурс|рукопис',
  zh: '投稿|来稿|來稿',
  ja: '投稿|寄稿|応募原稿',
  ko: '투고|원고',
};

/** How programs name the lines of a message's header inside another message, by language. */
export const SENT_ON_LABELS: Readonly<
  Record<'From' | 'Date' | 'To' | 'Cc' | 'Subject', Readonly<Record<string, string>>>
> = {
  From: {
    en: 'from',
    de: 'von',
    fr: 'de|expéditeur',
    es: 'de',
    pt: 'de',
    it: 'da',
    nl: 'van',
    sv: 'från',
    da: 'fra',
    pl: 'od',
    ru: 'от|от кого',
    fi: 'lähettäjä',
    ja: '差出人',
    zh: '发件人',
    uk: 'від|від кого',
    cs: 'od',
    hu: 'feladó',
    ro: 'de la',
    tr: 'kimden|gönderen',
    el: 'από',
    no: 'fra',
    lt: 'nuo',
  },
  Date: {
    en: 'date|sent',
    de: 'datum|gesendet',
    fr: 'envoyé',
    es: 'fecha|enviado|enviado el',
    it: 'data|inviato',
    pt: 'enviada|enviada em',
    nl: 'verzonden',
    sv: 'skickat',
    da: 'sendt|dato',
    pl: 'wysłano',
    ru: 'дата|отправлено',
    fi: 'lähetetty|päivämäärä',
    ja: '日付|送信日時',
    zh: '日期|发送时间',
    uk: 'дата|надіслано',
    cs: 'datum|odesláno',
    hu: 'dátum|elküldve',
    ro: 'trimis',
    tr: 'tarih|gönderildi',
    el: 'ημερομηνία|στάλθηκε',
    no: 'sendt|dato',
    lt: 'data|išsiųsta',
  },
  To: {
    en: 'to|reply-to',
    de: 'an',
    fr: 'à',
    es: 'para',
    pt: 'para',
    it: 'a',
    nl: 'aan',
    sv: 'till',
    da: 'til',
    pl: 'do',
    ru: 'кому',
    fi: 'vastaanottaja',
    ja: '宛先',
    zh: '收件人',
    uk: 'кому',
    cs: 'komu',
    hu: 'címzett',
    ro: 'către',
    tr: 'kime',
    el: 'προς',
    no: 'til',
    lt: 'kam',
  },
  Cc: { en: 'cc|bcc', de: 'kopie', sv: 'kopia', ru: 'копия', pl: 'dw', zh: '抄送' },
  Subject: {
    en: 'subject',
    de: 'betreff',
    fr: 'objet',
    es: 'asunto',
    it: 'oggetto',
    pt: 'assunto',
    nl: 'onderwerp',
    sv: 'ämne',
    da: 'emne',
    pl: 'temat',
    ru: 'тема',
    fi: 'aihe',
    ja: '件名',
    zh: '主题',
    uk: 'тема',
    cs: 'předmět',
    hu: 'tárgy',
    ro: 'subiect',
    tr: 'konu',
    el: 'θέμα',
    no: 'emne',
    lt: 'tema',
  },
};

/** What programs write above a mail that is sent on, by language: `Begin forwarded message:`, `--- Forwarded message ---`. */
export const SENT_ON_LEADS: Readonly<Record<string, string>> = {
  en: '(?:begin )?forwarded (?:message|mail)|original message|forwarded by .{2,60}',
  de: '(?:anfang der )?weitergeleitete[nr]? (?:nachricht|mail|e-mail)|ursprüngliche nachricht|original-?nachricht',
  fr: "(?:début du )?message (?:réexpédié|transféré)|message d[’']origine|message original",
  es: '(?:inicio del )?mensaje (?:reenviado|original)',
  it: '(?:inizio )?messaggio (?:inoltrato|originale)',
  pt: '(?:início da )?mensagem (?:encaminhada|reencaminhada|original)',
  nl: '(?:begin )?(?:doorgestuurd bericht|doorgestuurde bericht|oorspronkelijk bericht)',
  sv: '(?:vidarebefordrat|ursprungligt) (?:meddelande|brev)|vidarebefordrat brev',
  da: '(?:start på )?(?:videresendt|oprindelig) (?:besked|meddelelse)',
  nb: '(?:videresendt|opprinnelig) melding',
  pl: '(?:początek )?(?:wiadomość przekazana|przekazana wiadomość|przekazanej wiadomości|wiadomość oryginalna|oryginalna wiadomość)',
  cs: '(?:přeposlaná|původní) zpráva',
  fi: '(?:edelleenlähetetty|välitetty|alkuperäinen) viesti|edelleenlähetetty viesti alkaa',
  hu: '(?:továbbított|eredeti) üzenet',
  ru: '(?:начало )?(?:пересылаемо(?:е|го)|пересланно(?:е|го)|исходно(?:е|го)) (?:сообщени[ея]|письм[оа])',
  uk: '(?:початок )?(?:пересланого|переслане|початкове) повідомлення',
  el: '(?:έναρξη )?(?:προωθημένο(?:υ)? (?:μήνυμα|μηνύματος)|αρχικό μήνυμα)',
  tr: '(?:yönlendirilen|iletilen|özgün) (?:ileti|mesaj)',
  ja: '(?:転送された|元の)メッセージ|転送メッセージ',
  zh: '转发的?(?:邮件|消息)|原始邮件|轉寄郵件|原始郵件',
  ko: '전달된 메시지|원본 메시지',
};

/** Who says something in a line before the words that are quoted, by language: `On Monday, X wrote:`. */
export const WROTE_WORDS: Readonly<Record<string, string>> = {
  en: 'wrote|writes|said',
  de: 'schrieb',
  fr: 'a écrit',
  es: 'escribió',
  it: 'ha scritto',
  pt: 'escreveu',
  nl: 'schreef',
  sv: 'skrev',
  da: 'skrev',
  pl: 'napisał\\(?a?\\)?|pisze',
  ru: 'пишет|написал[аи]?',
};
/** Who does so in stories, where programs name somebody: `she wrote:`. */
export const UNNAMED_WRITERS: Readonly<Record<string, string>> = {
  en: '[Ii]|he|she|it|they|we',
  fr: 'je|il|elle|on',
  es: 'yo|él|ella',
  it: 'io|lui|lei',
  pt: 'eu|ele|ela',
  ru: 'я|он|она',
};
/** What stands before the day in such a line. */
export const BEFORE_MAIL_DAY: Readonly<Record<string, string>> = {
  en: 'On|In',
  de: 'Am',
  fr: 'Le',
  es: 'El',
  it: 'Il',
  nl: 'Op',
  sv: 'Den',
  pl: 'W dniu',
};

/** Words by which boards say whose post follows; those of the second list say so by themselves. */
export const POST_HEAD_WORDS = 'posted|wrote|writes|said|replied|by|on|at|from|author|date|member|user';
export const POST_HEAD_VERBS = 'posted|wrote|replied';
/** What boards print beside a poster's name: the rank, and what they count or date; by language, parted by `|`. */
export const POSTER_RANKS: Readonly<Record<string, string>> = {
  en: 'member|(?:senior|junior|full|new|active|veteran|gold|silver|registered|premium|regular) (?:member|user|poster)|newbie|newcomer|regular|lurker|moderator|administrator|admin|guest|(?:super )?mod|user|offline|online',
  de: '(?:neues |aktives )?mitglied|moderator(?:in)?|gast|neuling|benutzer',
  fr: 'membre(?: actif)?|modérat(?:eur|rice)|invité|nouveau',
  es: 'miembro|moderador|invitado|usuario',
  it: 'membro|utente|moderatore|ospite',
  pt: 'membro|moderador|convidado|usuário',
  ru: 'участник|модератор|гость|новичок',
};
export const POSTER_FACTS: Readonly<Record<string, string>> = {
  en: 'joined|join date|member since|registered|posts?|messages|posted|location|reputation|last visit|status|from|date|karma',
  de: 'registriert|mitglied seit|dabei seit|beiträge|wohnort|verfasst|geschrieben',
  fr: 'inscrit(?: le)?|messages|localisation|posté(?: le)?',
  es: 'registrado|mensajes|ubicación|publicado',
  it: 'registrato|messaggi|località|inviato',
  pt: 'registrado|mensagens|localização|postado',
  ru: 'регистрация|сообщени[яй]|откуда|добавлено',
};
/** The labels of who wrote and of when, where a board prints both on one line. */
export const POSTER_LABELS = 'author|from|poster|user|posted by';
export const POST_TIME_LABELS = 'date|posted|on|time';
/** Of these, those that give the time of the post itself. */
export const POSTED_AT = 'posted|date|verfasst|geschrieben|posté(?: le)?|publicado|inviato|postado|добавлено';
/** What boards count: `Reply #12`. */
export const POST_COUNTERS = 'post|reply|message|comment';

/** Tags of subjects whose posts are about stories, and no stories. */
export const ABOUT_STORIES =
  'fb|loc|feedback|comments?|admin|ann|announcements?|request|search|question|ot|off.?topic|poll|survey|intro|test|faq|help|welcome|rec|recs|chat|digest|meta|discussion|query|looking for';
/** Tags of subjects whose posts are stories or poems, by language. */
export const STORY_TAGS: Readonly<Record<string, string>> = {
  en: 'fan ?fic|fic|story|new|repost|drabble|ficlet|vignette|chapter|complete|poem|poetry|verse|haiku|sonnet|limerick|song|flash(?: fiction)?|micro(?:fiction)?',
  de: 'geschichte|gedicht|erzählung|märchen',
  fr: 'récit|poème|nouvelle|conte',
  es: 'cuento|relato|poema|poesía',
  it: 'racconto|poesia|fiaba',
  pt: 'conto|poema',
  nl: 'verhaal|gedicht|verhaaltje',
  pl: 'opowiadanie|wiersz',
  cs: 'povídka|báseň',
  sv: 'novell|dikt|berättelse',
  fi: 'novelli|runo|tarina',
  hu: 'novella|vers',
  tr: 'öykü|şiir|hikâye|hikaye',
  ru: 'рассказ|стих(?:и|отворение)?|сказка',
};
/** Remarks that people put in brackets behind the title of what they post. */
export const REMARKS_IN_BRACKETS =
  'short|long|long-ish|shortish|end|the end|fin|repost|resend|resent|new|corrected|revised|draft|w/?i/?p|one-?shot|drabble|attached';
/** What opens the subject of a posted story: `[FIC]`, `NEW:`, `Subject: REPOST`. */
export const SUBJECT_KINDS =
  'fic|ff|fan ?fic|new|story|repost|update|adult|drabble|vignette|complete|wip|xover|crossover';
/** Those that are taken off before the title. */
export const TAKEN_KINDS = 'new|repost|fic|ff|fan ?fic|story|adult|complete|update';
/** Those that need no sign behind them when they stand in capitals. */
export const CAPITAL_KINDS = 'NEW|FIC|REPOST|FF';
/** What stands behind the count at the end of a subject: `(4/10) complete`. */
export const BEHIND_COUNTS = 'complete|completed|finished|end|repost|wip';

/** Words with which an author ends what stands above the story: `On with the show!` */
export const NOTE_CLOSERS =
  '(?:(?:and |so |now |well |anyway |okay |ok )*,? ?(?:on(?:wards?)? (?:with|to) (?:the|my) \\w+|enjoy(?: the (?:story|fic|chapter|show))?|read on|here (?:goes|we go|it is)|happy reading|(?:i )?hope you (?:like|enjoy) it))';

/** What the footers of mailing lists have: a way to write, or the software's words. */
export const LIST_WORDS =
  '\\(at\\)|subscri|mailing[- ]?list|listinfo|yahoo|groups?\\b|e-?groups|sponsor|digest|\\bterms\\b|privacy|advertis|messages?\\b|options|archives?\\b|click';
/** What people write below it, too: how to reach them. */
export const MAIL_WORDS = 'e-?mail';
/** What the reader of such a footer is to do. */
export const LIST_VERBS = 'send|e-?mail|mail|visit|go to|click|write to|use|reply';
/** Lines with which list software begins what it puts below a message. In no story's words. */
export const LIST_FOOTERS: readonly string[] = [
  '[-~=_ ]{4,200}\\s{0,20}(?:Yahoo! ?Groups|eGroups|ONElist|ONEList)\\s+Sponsor\\b',
  'To (?:un)?subscribe\\b.{0,160}(?:@|https?:|e-?mail|send|visit|list\\b|groups?\\b)',
  "(?:You received|You are receiving|You're receiving) this (?:message|e-?mail|mail) because you(?:['’]re| are| have| were)? (?:currently |now )?(?:a member|subscribed|on|registered|signed|joined)\\b",
  'Your use of Yahoo! ?Groups is subject to\\b',
  'Yahoo! ?Groups Links\\b',
  'Community email addresses:',
  '(?:This (?:email|message) was sent to:|EASY UNSUBSCRIBE\\b|T O P I C A\\b)',
  '(?:send|mail) (?:a message|an? e-?mail|mail)? ?to\\b.{0,20}\\b(?:majordomo|listserv|listproc)@',
  '(?:-{3,}=? *)?(?:Sent|Posted) (?:via|using|through) (?:the )?(?:Deja|Newsfeeds|Newsguy|Google Groups|dBforums|RemarQ|Usenet)\\b',
];

/** What a mailing list calls itself below a drawn line, by language; beginnings of words. */
export const LIST_NAMES: Readonly<Record<string, string>> = {
  en: 'mailing ?list|list|newsletter',
  de: 'mailingliste|verteiler|liste',
  fr: 'liste de (?:diffusion|discussion)|liste',
  es: 'lista de (?:correo|distribución|discusión)|lista',
  it: 'lista di (?:distribuzione|discussione)|mailing',
  pt: 'lista de (?:discussão|e-?mail|distribuição)',
  ca: 'llista de (?:correu|distribució)|llista',
  ro: 'lista de (?:discuții|corespondență)',
  nl: 'mailinglijst|lijst',
  sv: 'e-?postlista|sändlista|maillista',
  da: 'mailliste|postliste|maillisten',
  no: 'e-?postliste|postliste|epostliste',
  fi: 'postituslista|sähköpostilista',
  et: 'meililist|postiloend',
  pl: 'lista (?:dyskusyjna|mailingowa|wysyłkowa)',
  cs: 'poštovní konference|konference|mailing',
  sk: 'poštová konferencia|konferencia',
  hr: 'mailing ?lista|popis primatelja',
  hu: 'levelez(?:ő|ési) ?lista|levlista',
  tr: 'e-?posta listesi|posta listesi',
  ru: 'список рассылки|рассылка',
  uk: 'список розсилки|розсилка',
  bg: 'пощенски списък',
  el: 'λίστα (?:αλληλογραφίας|ηλεκτρονικού ταχυδρομείου)',
  ja: 'メーリングリスト',
  zh: '邮件列表|郵件列表|郵件清單',
  ko: '메일링 ?리스트',
};
/** How its reader leaves it, by language; beginnings of words. */
export const LEAVING_WORDS: Readonly<Record<string, string>> = {
  en: 'unsubscrib|leave (?:this|the) list',
  de: 'abbestell|abmeld|austrag',
  fr: 'désabonn|désinscri|se désinscrire',
  es: 'darse de baja|darte de baja|cancelar (?:la|tu|su) suscripción|desuscri',
  it: 'cancellar(?:si|ti|e) (?:dalla|l)|disiscri|annullare l.iscrizione',
  pt: 'cancelar (?:a|sua) (?:inscrição|assinatura)|descadastr|sair d(?:a|esta) lista',
  ca: 'donar-se de baixa|cancel·lar la subscripció',
  ro: 'dezabon',
  nl: 'uitschrijven|uit te schrijven|afmelden|af te melden|opzeggen',
  sv: 'avregistrer|avprenumer|avsluta prenumeration',
  da: 'framelde|afmelde',
  no: 'avmelde|melde deg av',
  fi: 'poistu(?:a)? listalta|peru(?:uta|a) tilau',
  pl: 'wypisa(?:ć|nie)|zrezygnować z subskrypcji',
  cs: 'odhlá(?:sit|šení)',
  sk: 'odhlás(?:iť|enie)',
  hr: 'odjav',
  hu: 'leiratkoz',
  tr: 'abonelikten (?:çık|ayrıl)|listeden çık',
  ru: 'отпис(?:аться|ка)|отказаться от рассылки',
  uk: 'відпис(?:атися|ка)',
  bg: 'отпи(?:сване|шете)',
  el: 'διαγραφ|απεγγραφ',
  ja: '退会|配信停止|購読解除',
  zh: '退订|退訂|取消订阅|取消訂閱',
  ko: '수신 ?거부|구독 ?취소|탈퇴',
};

/** What calls itself so posts stories: boards and papers of fans. */
export const BOARD_WORDS = 'BBS|sysops?|baud|bps|fidonet|e-?zine|fanzine|newsletter';
/** Fields in the head of a message that somebody in the story gets. */
export const MESSAGE_LABELS = 'from|to|cc|subject|sent|re|date';

/**
 * What a firm puts below all its mails, by language: that a mail is secret, the mail itself, whom it is for, and what
 * others are to do with it. Three of these in a paragraph at a mail's end are such a notice.
 */
export const SECRECY_WORDS: Readonly<
  Record<string, readonly [secret: string, mail: string, meant: string, undo: string]>
> = {
  en: [
    'confidential|privileged',
    'e-?mail|message|attachments?|communication',
    '(?:intended|named) (?:recipient|addressee)|addressee|intended (?:solely|only)|in error',
    'delete|destroy|notify|disclos',
  ],
  de: [
    'vertraulich|rechtlich geschützt',
    'e-?mail|nachricht|anh[aä]ng|mail',
    'adressat|empfänger|irrtümlich',
    'vernichten|löschen|informieren|weitergabe',
  ],
  fr: [
    'confidentiel',
    'courriel|message|e-?mail|pièces? jointes?',
    'destinataire|par erreur',
    'supprimer|détruire|avertir|divulgation',
  ],
  es: ['confidencial', 'correo|mensaje|e-?mail|adjuntos?', 'destinatari|por error', 'elimin|borr|destru|notif'],
  it: ['riservat|confidenzial', 'messaggio|e-?mail|allegat', 'destinatari|per errore', 'elimin|cancell|distrugg|avvis'],
  pt: ['confidencia', 'mensagem|e-?mail|anexos?', 'destinatári|por engano|por erro', 'elimin|apag|destru|notif|avis'],
  nl: [
    'vertrouwelijk',
    'e-?mail|bericht|bijlagen?',
    'geadresseerde|bestemd voor|ontvanger|abusievelijk',
    'verwijder|vernietig|melden|waarschuw',
  ],
  sv: [
    'konfidentiell|sekretess',
    'e-?post|meddelande|mejl|bilag',
    'mottagare|av misstag',
    'radera|förstör|meddela|underrätta',
  ],
  da: ['fortrolig', 'e-?mail|meddelelse|vedhæft', 'modtager|ved en fejl', 'slet|underret|destruer'],
  no: ['konfidensiell|fortrolig', 'e-?post|melding|vedlegg', 'mottaker|ved en feil', 'slett|varsle|underrett'],
  fi: [
    'luottamuksellinen|luottamukselli',
    'sähköposti|viesti|liit',
    'vastaanottaja|vahingossa|erehdyks',
    'poista|tuhoa|ilmoit',
  ],
  pl: ['poufn', 'wiadomoś|e-?mail|załączni', 'adresat|odbiorc|pomyłk', 'usun|zniszcz|powiadom'],
  cs: ['důvěrn', 'zpráv|e-?mail|příloh', 'adresát|příjemc|omylem', 'smaž|znič|informujte|vymaž'],
  ru: ['конфиденциальн', 'сообщени|письм|вложени', 'адресат|получател|по ошибке', 'удал|уничтож|сообщ'],
};
