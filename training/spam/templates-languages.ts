import type { Family } from './templates.ts';

/** Two families of a language: what sellers write and what readers write. */
function both(language: string, spam: readonly string[], genuine: readonly string[]): readonly Family[] {
  return [
    {
      name: `${language} spam`,
      language,
      isSpam: true,
      authors: ['person', 'service', 'brand', 'domain'],
      texts: spam,
    },
    { name: `${language} genuine`, language, isSpam: false, authors: ['person'], texts: genuine },
  ];
}

/** Spam and genuine comments in other languages than English. */
export const otherLanguages: readonly Family[] = [
  ...both(
    'de',
    [
      '{Toller|Sehr guter|Super} {Beitrag|Artikel|Blog}, {vielen Dank|danke fürs Teilen}. [url]',
      '{Sehr informativ|Wirklich hilfreich}, {macht weiter so|ich komme bestimmt wieder}. [service] [city]',
      '{Jetzt|Heute} {günstig|billig} [service] {kaufen|bestellen}: [url]',
      '{Suchen Sie|Brauchen Sie} [service] in [city]? {Rufen Sie uns an|Kontaktieren Sie uns}: [phone]',
      'Ich {bin|war} {durch Zufall|über eine Suche} auf {eure|diese} Seite gestoßen und {begeistert|sehr zufrieden}. {Schaut auch bei uns vorbei|Mehr dazu}: [url]',
      '{Kredit ohne Schufa|Geld verdienen von zu Hause}, {schnell und einfach|seriös}: [mail]',
    ],
    [
      '{Danke|Vielen Dank} für den {Artikel|Beitrag}{.|!} {Das mit [word] wusste ich nicht|Hat mir sehr geholfen|Genau das habe ich gesucht}.',
      'Bei {mir|uns} {geht|klappt} das nicht, {weil|sobald} [word] {fehlt|zu groß ist}. {Hat jemand eine Idee|Woran kann das liegen}?',
      '@[person] {Stimmt|Nein}, {das war schon vorher so|das habe ich anders gelesen}. {Schau dir [word] noch einmal an|Trotzdem danke}.',
      '{Schade|Ich sehe das anders}. {Die Stadt|Der Verein} hätte {längst|schon vor Jahren} etwas tun müssen, {nicht erst jetzt|und das Geld war da}.',
      '{Gut geschrieben|Schöner Text}, {aber der zweite Absatz ist falsch|mehr davon}{.|!}',
    ],
  ),
  ...both(
    'fr',
    [
      '{Très bon|Super|Excellent} {article|blog}, {merci pour le partage|continuez comme ça}. [url]',
      '{Merci beaucoup|Bravo} pour {ces informations|cet article} {très utile|de qualité}. [service] à [city]',
      '{Besoin|Vous cherchez} [service] ? {Contactez-nous|Appelez} : [phone] ou [mail]',
      '{Achetez|Commandez} [service] {pas cher|en ligne} sur [url]',
      "{Bonjour|Salut}, je suis {un particulier|une prêteuse} et j'offre des prêts {entre particuliers|rapides} à {2|3} %. {Écrivez-moi|Contact} : [mail]",
      "J'ai {retrouvé|récupéré} {mon mari|ma femme} grâce au {maître|marabout} [person]. {Son contact|WhatsApp} : [phone]",
    ],
    [
      "{Merci|Merci bien} pour {cet article|ces explications}{.|!} {Je cherchais cela depuis des jours|La partie sur [word] m'a aidé|Très clair}.",
      '{Chez moi|Ici} cela ne {marche|fonctionne} pas, {parce que|dès que} [word] {manque|est vide}. {Une idée|Que faire} ?',
      "@[person] {oui|non}, {c'était déjà ainsi avant|je ne suis pas d'accord}. {Regardez [word]|Bonne journée}.",
      "{Dommage|Je pense le contraire} : {la mairie|le club} aurait dû {agir plus tôt|nous demander}, {et l'argent était là|comme toujours}.",
      "{Belle|Jolie} {histoire|photo}, {mais le deuxième exemple est faux|on en veut d'autres}{.|!}",
    ],
  ),
  ...both(
    'es',
    [
      '{Muy buen|Excelente|Gran} {artículo|blog}, {gracias por compartir|saludos}. [url]',
      '{Interesante|Me encanta} {información|su página}, {sigan así|volveré pronto}. [service] en [city]',
      '{Necesitas|Buscas} [service] en [city]? {Llama|Contáctanos} al [phone]',
      '{Compra|Consigue} [service] {barato|en línea} en [url]',
      '{Soy|Mi nombre es} [person] y {recuperé a mi esposo|gané mucho dinero} {gracias a|con la ayuda de} {este gran hechicero|esta empresa}: [mail]',
      'Gana {dinero|500 euros} desde {casa|tu móvil}, {sin invertir|muy fácil}: [url]',
    ],
    [
      '{Gracias|Muchas gracias} por {el artículo|la explicación}{.|!} {Me ha servido lo de [word]|Era justo lo que buscaba|Muy claro}.',
      'A mí no me {funciona|sale}, {porque|cuando} [word] {falta|está vacío}. {Alguna idea|Qué hago mal}?',
      '@[person] {sí|no}, {eso ya era así antes|yo lo leí de otra manera}. {Mira otra vez [word]|Un saludo}.',
      '{Una pena|No estoy de acuerdo}. {El ayuntamiento|El equipo} tenía que {haberlo hecho|haber hablado} {antes|hace años}, {dinero había|como siempre}.',
      '{Bien|Muy bien} escrito, {aunque el segundo ejemplo está mal|queremos más}{.|!}',
    ],
  ),
  ...both(
    'it',
    [
      '{Ottimo|Bellissimo|Complimenti per il} {articolo|blog}, {grazie per la condivisione|continuate così}. [url]',
      '{Cerchi|Hai bisogno di} [service] a [city]? {Chiama|Contattaci}: [phone]',
      '{Acquista|Compra} [service] {a buon prezzo|online} su [url]',
      '{Molto|Davvero} {utile|interessante}, {tornerò presto|ho salvato la pagina}. [service] [city]',
    ],
    [
      "{Grazie|Grazie mille} per {l'articolo|la spiegazione}{.|!} {Cercavo proprio questo|La parte su [word] è chiara}.",
      'Da me non {funziona|va}, {perché|quando} [word] {manca|è vuoto}. {Qualche idea|Dove sbaglio}?',
      "@[person] {sì|no}, {era così anche prima|non sono d'accordo}. {Guarda meglio [word]|Ciao}.",
      '{Peccato|Io la penso diversamente}: {il comune|la squadra} doveva {pensarci|muoversi} {prima|anni fa}.',
    ],
  ),
  ...both(
    'pt',
    [
      '{Ótimo|Excelente|Muito bom} {artigo|blog|post}, {obrigado por compartilhar|parabéns pelo trabalho}. [url]',
      '{Procura|Precisa de} [service] em [city]? {Ligue|Fale conosco}: [phone]',
      '{Compre|Peça} [service] {barato|pela internet} em [url]',
      '{Muito|Bastante} {útil|informativo}, {voltarei sempre|adorei o site}. [service] [city]',
    ],
    [
      '{Obrigado|Valeu|Muito obrigada} pelo {artigo|texto}{.|!} {Era o que eu procurava|A parte sobre [word] ajudou}.',
      'Aqui não {funciona|deu certo}, {porque|quando} [word] {falta|fica vazio}. {Alguma ideia|O que estou errando}?',
      '@[person] {sim|não}, {já era assim antes|não concordo}. {Olhe [word] de novo|Abraço}.',
      '{Pena|Penso o contrário}: {a prefeitura|o time} devia ter {feito|pensado} isso {antes|há anos}.',
    ],
  ),
  ...both(
    'nl',
    [
      '{Goed|Leuk|Mooi} {artikel|blog}, {bedankt voor het delen|ga zo door}. [url]',
      '{Zoekt u|Op zoek naar} [service] in [city]? {Bel|Neem contact op}: [phone]',
      '{Goedkoop|Nu} [service] {kopen|bestellen} op [url]',
    ],
    [
      '{Bedankt|Dank je} voor het {artikel|stuk}{.|!} {Dit zocht ik|Het deel over [word] hielp}.',
      'Bij mij {werkt|lukt} het niet, {want|zodra} [word] {ontbreekt|is leeg}. {Iemand een idee|Wat doe ik fout}?',
      '@[person] {ja|nee}, {dat was al zo|daar ben ik het niet mee eens}. {Kijk nog eens naar [word]|Groet}.',
    ],
  ),
  ...both(
    'pl',
    [
      '{Świetny|Bardzo dobry|Super} {artykuł|wpis|blog}, {dzięki|pozdrawiam}. [url]',
      '{Szukasz|Potrzebujesz} [service] w [city]? {Zadzwoń|Napisz}: [phone]',
      '{Tanie|Najlepsze} [service] {online|w sklepie} [url]',
    ],
    [
      '{Dzięki|Dziękuję} za {artykuł|wpis}{.|!} {Tego szukałem|Część o [word] pomogła}.',
      'U mnie to nie {działa|wychodzi}, {bo|kiedy} [word] {brakuje|jest puste}. {Jakieś pomysły|Co robię źle}?',
      '@[person] {tak|nie}, {tak było już wcześniej|nie zgadzam się}. {Zobacz jeszcze raz [word]|Pozdrawiam}.',
    ],
  ),
  ...both(
    'ru',
    [
      '{Отличная|Очень полезная|Супер} {статья|информация}, {спасибо|автору респект}. [url]',
      '{Ищете|Нужны} [service]? {Звоните|Пишите}: [phone] [mail]',
      '{Купить|Заказать} [service] {недорого|онлайн} [url]',
      '{Заработок|Казино} {без вложений|с бонусом} {здесь|по ссылке}: [url]',
    ],
    [
      '{Спасибо|Большое спасибо} за {статью|объяснение}{.|!} {Как раз это искал|Про [word] не знал}.',
      'У меня не {работает|получается}, {потому что|когда} [word] {пропадает|пусто}. {Есть идеи|Что я делаю не так}?',
      '@[person] {да|нет}, {так было и раньше|я не согласен}. {Посмотрите ещё раз [word]|Удачи}.',
      '{Жаль|Я думаю иначе}: {город|клуб} должен был {сделать|решить} это {раньше|давно}.',
    ],
  ),
];
