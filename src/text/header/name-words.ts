/** Agencies and broadcasters that are called by one word. */
export const AGENCIES: ReadonlySet<string> = new Set(
  'reuters afp dpa ap upi tass xinhua kyodo yonhap ansa efe apa sda bbc cnn npr pbs nbc abc cbs bloomberg'.split(' '),
);

/** Words that make a name that of an organisation, whatever stands beside them. */
export const ORGANISATION_WORDS: ReadonlySet<string> = new Set([
  ...AGENCIES,
  ...(
    'news times post press media network net online magazine journal daily weekly herald tribune gazette chronicle observer agency association ' +
    'university institute ministry department office staff team teams editors editorial newsroom desk redaktion redaktionsteam onlineredaktion rédaction redacción ' +
    'redacao redação redazione redactie redakce redakcja redaktionen редакция редакція zeitung nachrichten verlag presse rundfunk agentur ag gmbh ' +
    'inc ltd llc corp corporation company group foundation society center centre council committee commission bank blog radio tv television channel ' +
    'wire bureau union federation ministerium universität hochschule stiftung verein museum church college school academy ' +
    'wikipedia admin administrator webmaster ' +
    'contributors contributor correspondents writers reporters services service international global research studio studios labs club'
  ).split(' '),
]);
export const ORGANISATION_CHARACTERS: RegExp =
  /(?:新聞|新闻|通訊社|通讯社|通信社|日報|日报|時報|时报|編集部|编辑部|編輯部|委員会|委员会|大学|大學|新聞社|뉴스|신문|일보|통신)/u;

/** Of German compounds (`Hafen-Redaktion`, `Fischereiverband`), and the registered associations. */
export const ORGANISATION_ENDINGS: RegExp =
  /(?:-(?:redaktion|stiftung|verlag|verein|team|institut|ministerium|gesellschaft|agentur|presse)|\p{L}{3}(?:verband|ministerium))(?!\p{L})|(?<!\p{L})e\.\s?V\.?(?!\p{L})/iu;

/** What a person is or does; a part of a byline that says so names nobody. */
export const ROLE_WORDS: ReadonlySet<string> = new Set(
  (
    'writer editor reporter correspondent columnist contributor contributing author founder co-founder cofounder ceo cto cfo president professor lecturer director ' +
    'analyst manager producer photographer freelance freelancer journalist journaliste specialist strategist engineer developer consultant ' +
    'expert coach trainer physician nurse dietitian nutritionist chef blogger reviewer tester grader ' +
    'lawyer attorney doctor officer head chief senior junior associate assistant deputy managing guest former fellow researcher intern ' +
    'redakteur redakteurin redaktor chefredakteur chefredakteurin chefredaktor rechtsanwalt rechtsanwältin fachanwalt fachanwältin steuerberater steuerberaterin tierarzt tierärztin ' +
    'arzt ärztin apotheker apothekerin psychologe psychologin experte expertin korrespondent korrespondentin autor autorin journalistin volontär volontärin mitarbeiter ' +
    'rédacteur rédactrice correspondant correspondante envoyé avocat avocate periodista corresponsal redactor redactora jornalista repórter giornalista ' +
    'inviato redattore redacteur verslaggever journalist skribent reporterin dziennikarz redaktorka корреспондент журналист автор редактор обозреватель ' +
    'for from special to at of'
  ).split(' '),
);

/** What writers write about, as their roles name it: `Deputy Sports Editor`. */
export const BEATS: ReadonlySet<string> = new Set(
  (
    'news sports sport politics political business technology tech science health culture arts features entertainment showbiz tv film music gaming games ' +
    'travel food fashion lifestyle money finance economics environment climate energy education crime court local national international foreign staff ' +
    'investigations data video audience social security defence defense'
  ).split(' '),
);

/** Last words of those who write together and name nobody: `Harbour Team`. */
export const STAFF_WORDS: ReadonlySet<string> = new Set(
  'team staff editors desk newsroom redaktion redaktionsteam contributor contributors rédaction redacción redazione redactie'.split(
    ' ',
  ),
);

/** Given names that are everyday words too. */
export const GIVEN_WORDS: ReadonlySet<string> = new Set(
  (
    'will mark bill grant chase rich art jack pat rob sue rose hope grace faith joy dawn april may june max dean drew miles guy gene ray frank ernest ' +
    'victor christian lance brook amber crystal ruby iris ivy lily olive penny robin jay carol holly hazel heather summer autumn june august sandy skip ' +
    'chance hunter mason carter cooper parker tyler taylor reed clay cliff glen heath wade dale ford page paige rusty earl duke prince angel dolly'
  ).split(' '),
);

/** Last words of newspapers' names, as some bylines have them behind the writer's own. */
export const PAPER_WORDS: ReadonlySet<string> = new Set(
  (
    'news times post press journal daily herald tribune gazette chronicle observer telegram enquirer inquirer courier courier-post sentinel dispatch ' +
    'examiner globe standard mail bulletin register record review report world today network online magazine media'
  ).split(' '),
);
/** First words of places, where a name of so many words is that of a paper alone. */
export const PLACE_WORDS: ReadonlySet<string> = new Set(
  'the new san santa los las saint st north south east west great fort el la'.split(' '),
);

/** Letters behind a name: degrees, ranks, generations. */
export const CREDENTIALS: ReadonlySet<string> = new Set(
  'phd ph.d dphil md m.d mba ma m.a msc m.sc bsc ba b.a jd esq cpa cfa cfp rn rd rdn mph dds llm llb mag dipl.-ing ms ld rdn do dds np pharmd psyd edd lmft lcsw cpt mp mep mdb frs obe cbe'.split(
    ' ',
  ),
);

/** Small words inside names: de, van, bin. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'a al ap ben bin bint d da dal das de dei del della den der di do dos du e el ibn la las le los o san st ’t t te ten ter van vander von vom y zu zum zur'.split(
    ' ',
  ),
);

/** Particles that no name begins with. */
export const JOINING: ReadonlySet<string> = new Set('a y e u zu zur zum vom und i st'.split(' '));

/** Words that begin headlines and labels and no names. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  (
    'the this that these those our your my all more new how why what when where who which read share photo photos image images video videos credit ' +
    'source published updated posted last first latest top best home menu search news about contact privacy terms login sign subscribe comments comment ' +
    'sponsored advertorial advertisement follow tags tag permalink register subscribe related recommended featured exclusive breaking live opinion ' +
    'print view email reply download shop buy sort filter size options guide guides reviews discover browse categories category products ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december ' +
    'der die das ein eine mehr foto fotos bild quelle le la les une el los las un una il lo gli'
  ).split(' '),
);
