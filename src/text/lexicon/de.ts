import { type Lexicon, list } from './lexicon.ts';

/** German. */
export const german: Lexicon = {
  language: 'de',
  stopWords: list(`
    der, die, das, und, in, den, von, zu, mit, sich, des, auf, für, ist, im, dem, nicht, ein, eine, als, auch, es, an,
    werden, aus, er, hat, dass, daß, sie, nach, wird, bei, einer, um, am, sind, noch, wie, einem, über, einen, so, zum,
    war, haben, nur, oder, aber, vor, zur, bis, mehr, durch, man, sein, wurde, sei, hatte, kann, gegen, vom, können,
    schon, wenn, habe, seine, ihre, dann, unter, wir, soll, ich, eines, jahr, zwei, diese, dieser, wieder, keine, uhr,
    seiner, worden, will, zwischen, immer, was, sagte, gibt, alle, diesem, seit, muss, wurden, beim, doch, jetzt, waren,
    drei, neue, damit, bereits, da, ihr, ihm, uns, mir, mich, dir, du, hier, dort, weil, ob, ihn, ohne, selbst, sehr,
    viele, andere, etwa, denn, weiter, kein, also, möchte, müssen, sollen, ihren, seinen, unser, euch
  `),
  boilerplate: {
    donation: list(`
      jetzt spenden, spenden sie jetzt, jetzt online spenden, online spenden, spende jetzt, spendenkonto,
      spendenkonto *, hier spenden, unterstützen sie uns, unterstütze uns, unterstützen sie unsere arbeit,
      unterstütze unsere arbeit, unterstützen sie unabhängigen journalismus, unterstützen sie uns jetzt,
      unterstütze uns jetzt, jetzt unterstützen, jetzt fördern, fördermitglied werden, fördermitglied werden *,
      jetzt mitglied werden, unterstützer werden, spenden per|via|mit paypal|überweisung|sepa,
      spendiere|spendier|spendieren uns|mir sie| einen kaffee, helfen sie mit, helfen sie uns, mit ihrer spende helfen,
      spende per|über|via paypal, freiwillig unterstützen, unterstütze uns auf patreon|steady|steadyhq
    `),
    newsletter: list(`
      newsletter abonnieren, newsletter bestellen, newsletter anmelden, newsletter anmeldung,
      newsletter jetzt abonnieren, jetzt newsletter abonnieren, zum newsletter, zum newsletter anmelden,
      zur newsletter anmeldung, jetzt abonnieren, jetzt kostenlos abonnieren, jetzt anmelden und *,
      kostenlos abonnieren, abonnieren, abonnieren sie unseren * newsletter, abonniere unseren * newsletter,
      den newsletter abonnieren, unseren newsletter abonnieren, ihre e mail adresse, deine e mail adresse,
      e mail adresse, e mail adresse eingeben, e mail adresse *, bitte geben sie ihre e mail adresse ein,
      bitte gib deine e mail adresse ein, vielen dank für ihre anmeldung, danke für ihre anmeldung,
      vielen dank für deine anmeldung, abmeldung jederzeit möglich, jederzeit abbestellbar, jederzeit kündbar,
      kein spam, rss feed abonnieren, rss abonnieren, per e mail abonnieren, alle newsletter, alle newsletter ansehen,
      push nachrichten aktivieren, benachrichtigungen aktivieren, blog via e mail abonnieren, diesen blog abonnieren,
      blog abonnieren, folge diesem blog
    `),
    share: list(`
      teilen, artikel teilen, diesen artikel teilen, beitrag teilen, diesen beitrag teilen, seite teilen,
      diese seite teilen, jetzt teilen, weitersagen, teilen auf|via|per|mit *,
      auf|bei|per|via|über facebook|twitter|x|whatsapp|linkedin|xing|pinterest|telegram|e|mail mail| teilen,
      in facebook teilen, teile diesen|den|die artikel|beitrag|seite|inhalt, teilen sie diesen|den artikel|beitrag,
      link kopieren, link kopiert, der link wurde kopiert, url kopieren, twittern, tweet, tweeten, merken,
      artikel merken, auf die merkliste, zur merkliste hinzufügen, merkliste, lesezeichen setzen, drucken,
      artikel drucken, seite drucken, diesen artikel drucken, druckansicht, druckversion, als pdf speichern,
      pdf herunterladen, als e mail versenden, per e mail versenden|senden|verschicken,
      per mail versenden|senden|verschicken, e mail senden, versenden, artikel versenden, weiterempfehlen, empfehlen,
      gefällt mir, gefällt mir #, # mal geteilt, # teilen, teilen #, folgen, folgen sie uns, folge uns, folgt uns,
      folgen sie uns auf *, folge uns auf *, folgt uns auf *, folge mir auf *, folgen sie uns bei *,
      besuchen sie uns auf *, vorlesen, artikel anhören, artikel vorlesen, schrift vergrößern|verkleinern, schriftgröße,
      schriftgröße *, artikel verschenken, per whatsapp teilen, teilen mit freunden, social media, teilen sie dies mit,
      teile dies mit, teile diesen inhalt, mit anderen teilen, sharen mit, diese geschichte teilen, url zum kopieren,
      möchten sie den artikel teilen, gefällt mir wird geladen
    `),
    consent: list(`
      alle akzeptieren, alle cookies akzeptieren, alles akzeptieren, cookies akzeptieren,
      akzeptieren und schließen|weiter|fortfahren, zustimmen und weiter|schließen, ich stimme zu, ich bin einverstanden,
      einverstanden, alle ablehnen, cookies ablehnen, alles ablehnen, nur notwendige cookies|,
      nur notwendige|erforderliche|essenzielle|essentielle|technisch cookies|notwendige| akzeptieren|zulassen|,
      auswahl speichern|bestätigen|erlauben|akzeptieren, einstellungen speichern|anpassen|verwalten,
      cookie einstellungen, cookies einstellungen, cookie einstellungen *,
      cookie richtlinie|richtlinien|hinweis|hinweise|erklärung|policy, datenschutz einstellungen,
      datenschutzeinstellungen, datenschutzerklärung, datenschutzerklärung *, datenschutzhinweise|datenschutzhinweis,
      datenschutzbestimmungen, datenschutzrichtlinie, datenschutz impressum, impressum datenschutz,
      impressum datenschutz *, datenschutz und impressum|cookies|nutzungsbedingungen, nutzungsbedingungen,
      nutzungsbedingungen *, allgemeine geschäftsbedingungen, allgemeine nutzungsbedingungen, agb, agb datenschutz *,
      privatsphäre einstellungen, einwilligung verwalten|widerrufen, privacy manager, utiq verwalten,
      consent management, wir verwenden cookies, diese webseite|website|seite verwendet cookies,
      diese webseite|website|seite nutzt cookies, mehr erfahren * cookies, weitere informationen zum datenschutz,
      notwendige cookies, funktionale cookies, details anzeigen, widerruf cookies, barrierefreiheitserklärung,
      erklärung zur barrierefreiheit, verträge hier kündigen, widerrufsbelehrung, mediadaten * agb
    `),
    copyright: list(`
      alle rechte vorbehalten, alle rechte vorbehalten *, * alle rechte vorbehalten, alle inhalte * geschützt,
      copyright, nachdruck verboten, vervielfältigung nur mit *, urheberrecht, rechtliche hinweise, impressum,
      impressum und *, artikel|text lizenzieren, nutzungsrechte erwerben, lizenz erwerben, rechte am artikel erwerben,
      bloggen auf wordpress com, erstelle eine kostenlose website oder blog *
    `),
    navigation: list(`
      zum inhalt, zum inhalt springen, zum hauptinhalt, zum hauptinhalt springen, direkt zum inhalt,
      direkt zur navigation|suche, springe zum inhalt, springe zu *, zur navigation springen, zur navigation, zur suche,
      zur suche springen, zur hauptnavigation *, nach oben, nach oben scrollen, zurück nach oben, zum seitenanfang,
      zurück zum seitenanfang, seitenanfang, zur startseite, zurück zur startseite, zurück zur übersicht, zur übersicht,
      zurück zum * anfang|artikel|blog|inhalt|suchergebnis|archiv, startseite, hauptmenü,
      menü öffnen|schließen|anzeigen, menü, navigation öffnen|schließen|überspringen|anzeigen|ein,
      suche öffnen|schließen|starten, suche nach, suchen nach, suchbegriff, suchbegriff eingeben, sie sind hier,
      sie befinden sich hier, du bist hier, nächster artikel|beitrag, vorheriger artikel|beitrag, nächste seite,
      vorherige seite, nächste|vorherige meldung, ältere beiträge, neuere beiträge, beitragsnavigation,
      beitrags navigation, seite # von #, seite #, mehr laden, mehr anzeigen, weitere laden|anzeigen, weitere * laden,
      alle anzeigen, alle ansehen, weniger anzeigen, kontakt und impressum, kontakt impressum *, über uns, rss feed,
      rss feeds, sitemap, inhaltsübersicht, schlagwörter, schlagworte, kategorien, themenseiten, alle themen,
      kategorie auswählen, monat auswählen, archiv auswählen, zum archiv, fenster schließen, schließen, mehr zum autor,
      alle beiträge von *, alle artikel von *, alle beiträge, alle artikel, autor kontaktieren, autorenprofil,
      weitere artikel des autors|dieses von *, war dieser artikel hilfreich|lesenswert, fanden sie * hilfreich,
      in den warenkorb, zum warenkorb, zur kasse, desktop version, mobile version, zur desktop version,
      zurück zur übersichtsseite, weitere inhalte laden, lade weitere inhalte, aktuelle seite, vorheriges,
      einkaufswagen, benutzerkonto erstellen, zeige alle beiträge von *
    `),
    related: list(`
      weiterlesen, weiter lesen, jetzt weiterlesen, hier weiterlesen, mehr lesen, mehr erfahren, mehr dazu,
      mehr dazu hier, mehr zum thema, mehr zu *, mehr informationen, mehr infos, weitere informationen, weitere infos,
      weitere artikel, weitere beiträge, weitere meldungen, weitere nachrichten, weitere themen, weitere news,
      weitere * artikel|beiträge|meldungen|nachrichten zum thema, zum artikel, zum vollständigen artikel, zum beitrag,
      zum video, ganzen artikel lesen, den ganzen artikel lesen, artikel lesen, vollständigen artikel lesen,
      lesen sie auch, lesen sie mehr, lesen sie hier mehr, lesen sie mehr zum thema, lesen sie dazu auch,
      lesen sie hierzu auch, lies auch, mehr aus *, mehr von *, auch interessant, auch spannend,
      das könnte sie auch interessieren, das könnte dich auch interessieren, das könnte sie interessieren,
      das könnte dich interessieren, das könnte ihnen auch gefallen, das könnte dir auch gefallen,
      dies könnte sie auch interessieren, ähnliche artikel, ähnliche beiträge, ähnliche themen, verwandte artikel,
      verwandte themen, verwandte beiträge, passend zum thema, passende artikel, zum thema, meistgelesen,
      meistgelesene artikel, meist gelesen, meistgelesene *, am meisten gelesen, die meistgelesenen *, meistkommentiert,
      meistgeklickt, meistgesehen, beliebte artikel|beiträge|themen, beliebteste artikel|beiträge, neueste artikel,
      neueste beiträge, neueste nachrichten, neueste meldungen, aktuelle artikel|beiträge|meldungen|nachrichten|themen,
      letzte beiträge, top themen, topthemen, top artikel, empfohlene artikel|beiträge|inhalte,
      empfehlungen der redaktion, unsere empfehlungen, unsere empfehlung für sie|dich, redaktionsempfehlungen,
      leseempfehlung, leseempfehlungen, lesetipp, lesetipps, nicht verpassen, aus dem web, anzeigen aus dem netz,
      jetzt lesen, jetzt ansehen, hier klicken, klicken sie hier, hier geht es zum *, zum shop, jetzt kaufen,
      jetzt bestellen, zur startseite *
    `),
    advertisement: list(`
      anzeige, anzeigen, werbung, werbeanzeige, anzeige * ende, ende der anzeige, ende der werbung,
      anzeige nach der anzeige weiterlesen, nach der anzeige weiterlesen, artikel wird nach der anzeige fortgesetzt,
      der artikel wird nach der anzeige fortgesetzt, unterhalb der anzeige weiterlesen, weiter nach der werbung,
      weiterlesen nach der werbung|anzeige, scrollen um weiterzulesen, gesponsert, gesponsert von *,
      gesponserter inhalt|beitrag|artikel, sponsored, sponsored post, werbung in eigener sache,
      in eigener sache anzeige, werbung schließen, anzeige schließen, werbung ausblenden,
      hier könnte ihre werbung stehen, mit werbung weiterlesen, werbefrei lesen, advertorial,
      anzeigensonderveröffentlichung, affiliate link, affiliate links, provisions links, partnerlinks,
      stellenmarkt anzeigen, bezahlter inhalt, bezahlte partnerschaft, verlagsangebot, werbepause
    `),
    'comment-prompt': list(`
      kommentar schreiben, kommentar verfassen, kommentar hinterlassen, einen kommentar schreiben,
      einen kommentar hinterlassen, einen kommentar verfassen, schreibe einen kommentar, schreib einen kommentar,
      schreiben sie einen kommentar, schreiben sie den ersten kommentar, schreibe den ersten kommentar,
      verfassen sie den ersten kommentar, hinterlasse einen kommentar, hinterlassen sie einen kommentar,
      hinterlasse eine antwort, antworten abbrechen, antwort abbrechen, kommentar abgeben,
      kommentar absenden|abschicken|senden|posten, kommentieren, jetzt kommentieren, artikel kommentieren,
      diesen artikel kommentieren, beitrag kommentieren, mitdiskutieren, jetzt mitdiskutieren, diskutieren sie mit,
      diskutiere mit, diskutieren sie mit *, zur diskussion, zum forum, im forum diskutieren, kommentare anzeigen,
      kommentare lesen, alle kommentare, alle kommentare anzeigen|lesen, # kommentare anzeigen|lesen, # kommentare,
      # kommentar, kommentare #, keine kommentare, noch keine kommentare, kommentare ansehen, kommentare laden,
      weitere kommentare, weitere kommentare laden|anzeigen, kommentare geschlossen, kommentare sind geschlossen,
      die kommentarfunktion ist geschlossen|deaktiviert, kommentare sind deaktiviert, die kommentare sind geschlossen,
      kommentarfunktion geschlossen, deine e mail adresse wird nicht veröffentlicht,
      ihre e mail adresse wird nicht veröffentlicht, deine e mail adresse wird nicht veröffentlicht *,
      ihre e mail adresse wird nicht veröffentlicht *, erforderliche felder sind mit * markiert,
      pflichtfelder sind mit * markiert, ihre meinung, ihre meinung zum thema, deine meinung, was meinen sie,
      was meinst du, was denken sie|du, sagen sie ihre meinung, sagen sie uns ihre meinung, meinung sagen,
      anmelden um zu kommentieren, bitte melden sie sich an *, du musst angemeldet sein *, sie müssen angemeldet sein *,
      melden sie sich an um zu kommentieren, fehler melden, fehler gefunden, fehler im artikel|text melden|gefunden|,
      hinweis an die redaktion, leserbrief schreiben, name e mail website, netiquette, zur netiquette, kommentarregeln,
      kommentar melden, artikel bewerten, bewertung abgeben, benachrichtige mich *, meinen namen * speichern *,
      kommentar hinzufügen, kommentare schreiben, * antwort|antworten abbrechen, derzeit noch keine kommentare,
      leider sind keine kommentare möglich, kommentare insgesamt #, noch keine bewertungen, missbrauch melden,
      einen missbrauch melden, hinterlasse jetzt einen kommentar, e mail wird nicht veröffentlicht,
      wird nicht veröffentlicht
    `),
    'sign-in': list(`
      anmelden, einloggen, login, log in, logout, abmelden, ausloggen, registrieren, jetzt registrieren,
      kostenlos registrieren, jetzt kostenlos registrieren, hier registrieren, anmelden registrieren,
      login registrieren, einloggen registrieren, anmelden oder registrieren, registrieren oder anmelden,
      jetzt anmelden, hier anmelden, hier einloggen, konto erstellen, konto anlegen, kostenloses konto erstellen,
      mein konto, mein profil, passwort vergessen, angemeldet bleiben, eingeloggt bleiben, benutzername,
      benutzername oder e mail adresse, schon registriert, bereits registriert, bereits registriert *, schon abonnent,
      bereits abonnent, sie sind bereits abonnent *, sie haben bereits ein abo *, sie haben schon ein abo *,
      schon ein konto, sie haben noch kein konto *, noch kein konto *, noch nicht registriert *, noch kein abo *,
      jetzt weiterlesen mit *, jetzt testen, jetzt kostenlos testen, # monat gratis testen, jetzt abo abschließen,
      abo abschließen, abo bestellen, zum abo, abo testen, abo verwalten, abonnement verwalten, jetzt abo testen,
      digitalabo, digital abo, probeabo, mit google|facebook|apple anmelden, plus artikel, nur für abonnenten,
      exklusiv für abonnenten, artikel freischalten, jetzt freischalten
    `),
    media: list(`
      bild # von #, foto # von #, bild # *, bilderstrecke, bilderstrecke *, bildergalerie, bildergalerie *, fotostrecke,
      fotostrecke *, fotogalerie, zur bildergalerie|fotostrecke|galerie|bilderstrecke|fotogalerie,
      galerie öffnen|ansehen|anzeigen, # bilder, # fotos, bild vergrößern, bild anzeigen|schließen|öffnen,
      zum vergrößern * klicken, klicken zum vergrößern, vergrößern, bildunterschrift * anzeigen, vollbild,
      vollbildmodus, bild in originalgröße, video abspielen, video ansehen, video starten, video laden,
      video wird geladen, wird geladen, audio abspielen, abspielen, jetzt anhören, podcast anhören, ton an|aus,
      stummschalten, ihr browser unterstützt * nicht, dein browser unterstützt * nicht,
      bitte aktivieren sie javascript *, javascript ist deaktiviert *, bitte javascript aktivieren, externer inhalt,
      externen inhalt anzeigen|laden, externe inhalte *, inhalt laden|anzeigen|entsperren, inhalte anzeigen,
      an dieser stelle finden sie *, empfohlener redaktioneller inhalt, empfohlener externer inhalt,
      ich bin damit einverstanden *, bildquelle *, bildnachweis *, bildrechte *, symbolbild, symbolfoto, archivbild,
      archivfoto, screenshot *, foto privat, foto dpa, bild dpa, quelle dpa, getty images
    `),
  },
  contextual: {
    donation: {
      leads: list('jetzt spenden, spenden'),
      labels: list('spenden, spende, unterstützung, mitmachen, unterstützen, fördern, mitglied werden, helfen'),
      starts: list(`
        unterstützen sie unsere|unabhängigen|uns mit, unterstütze unsere|unabhängigen|uns mit,
        bitte unterstützen sie uns|unsere|unsere, bitte unterstütze uns|unsere, mit ihrer spende, mit deiner spende,
        mit einer spende, ihre spende hilft|ermöglicht|unterstützt, deine spende hilft|ermöglicht|unterstützt,
        wir finanzieren uns, dieses projekt finanziert sich, unsere arbeit wird * finanziert, helfen sie uns * mit,
        hilf uns * mit, wenn ihnen dieser|unser * gefällt|gefallen, wenn dir dieser|unser * gefällt|gefallen,
        schon ab # euro
      `),
      within: list(`
        freuen uns über * spende|unterstützung, spenden sind steuerlich absetzbar, mit einer spende unterstützen,
        durch eine spende unterstützen, unsere arbeit mit * spende, finanziert sich * spenden,
        unabhängigen journalismus * unterstützen
      `),
    },
    newsletter: {
      labels: list(`
        newsletter, newsletters, * newsletter, unser newsletter, der * newsletter, unsere newsletter,
        immer informiert|informiert, bleiben sie informiert, bleib informiert, bleiben sie auf dem laufenden,
        bleib auf dem laufenden, nichts verpassen, nichts mehr verpassen, keine news mehr verpassen,
        jeden morgen|tag|woche *, rss, e mail, vorname, nachname, absenden, vielen dank, mehr newsletter
      `),
      starts: list(`
        abonnieren sie unseren|den|hier|jetzt|unsere, abonniere unseren|den|hier|jetzt|unsere,
        melden sie sich * newsletter an|, melde dich * newsletter an|, jetzt für|zum den|unseren| newsletter,
        jetzt newsletter, hier können sie * newsletter, hier kannst du * newsletter, mit unserem newsletter,
        mit dem newsletter, in unserem newsletter, erhalten sie * newsletter|postfach|mail,
        erhalte * newsletter|postfach|mail, bekommen sie * postfach|mail, verpassen sie keine|nichts,
        verpasse keine|nichts, ich möchte den|regelmäßig|newsletter|per, ja ich möchte,
        mit der anmeldung stimme|stimmen|akzeptiere|erkläre|bestätige, mit ihrer anmeldung stimmen|erklären|akzeptieren,
        mit deiner anmeldung stimmst|erklärst|akzeptierst, ich willige ein,
        ich habe die datenschutzerklärung|datenschutzhinweise, der newsletter kann jederzeit,
        sie können * jederzeit * abbestellen|abmelden|widerrufen,
        du kannst * jederzeit * abbestellen|abmelden|widerrufen, kostenlos anmelden und,
        gib deine e mail adresse ein um, geben sie ihre e mail adresse * um diesen blog, um neue beiträge per e mail,
        holen sie sich * newsletter, hol dir * newsletter, der newsletter kann, unser newsletter informiert|erscheint
      `),
      within: list(`
        newsletter abonnieren, für den|unseren newsletter anmelden, zum newsletter anmelden,
        unseren kostenlosen newsletter, in ihr|dein postfach, direkt in ihr|dein|ihren|deinen, ins postfach,
        jederzeit abbestellen, jederzeit abbestellbar, jederzeit wieder abmelden, abmeldelink, per e mail erhalten,
        newsletter jederzeit
      `),
    },
    share: {
      labels: list(`
        facebook, twitter, whatsapp, linkedin, xing, e mail, mail, pinterest, telegram, instagram, youtube, mastodon,
        bluesky, flipboard, pocket, teilen, speichern, anhören, social, pdf
      `),
      leads: list(`
        teilen, artikel teilen, folgen sie uns, folge uns, folgen sie uns auf, folge uns auf, weitersagen, teilen auf
      `),
      starts: list(`
        folgen sie uns auf|bei, folge uns auf|bei, folgt uns auf|bei,
        folgen sie * auf facebook|twitter|instagram|x|linkedin|youtube|tiktok,
        folge * auf facebook|twitter|instagram|x|linkedin|youtube|tiktok,
        besuchen sie uns auf facebook|twitter|instagram, teilen sie diesen|den|die artikel|beitrag|seite,
        teile diesen|den|die artikel|beitrag|seite, klick um|zum * teilen|drucken|senden|schicken,
        klicken um|zum * teilen|drucken|senden|schicken, hat ihnen der|dieser artikel|beitrag gefallen,
        hat dir der|dieser artikel|beitrag gefallen, gefällt ihnen|dir der|dieser artikel|beitrag,
        jetzt auch auf|bei whatsapp|telegram|instagram, laden sie * app, lade * app
      `),
      within: list(`
        folgen sie uns auf facebook|twitter|instagram|x, folge uns auf facebook|twitter|instagram|x,
        wird in neuem fenster geöffnet
      `),
    },
    consent: {
      labels: list(`
        datenschutz, cookies, cookie, akzeptieren, ablehnen, zustimmen, einstellungen, notwendig, statistik,
        statistiken, marketing, präferenzen, hinweis, ok, nein danke, rechtliches, barrierefreiheit, hinweise,
        verstanden, kontakt
      `),
      starts: list(`
        wir verwenden cookies, wir nutzen cookies, wir setzen * cookies, wir und unsere * partner,
        diese website|webseite|seite|internetseite verwendet|nutzt|benutzt|setzt,
        unsere website|webseite|seite|internetseite verwendet|nutzt|benutzt|setzt,
        durch die * nutzung * stimmen|erklären|akzeptieren|stimmst,
        mit der * nutzung * stimmen|erklären|akzeptieren|stimmst, indem sie * stimmen|erklären|akzeptieren,
        mit dem klick auf, mit klick auf, wenn sie * akzeptieren klicken, wenn sie auf * klicken, um ihnen * cookies,
        um unsere webseite|website * cookies, um dir * erlebnis, wir respektieren ihre privatsphäre,
        ihre privatsphäre ist uns wichtig, der schutz ihrer daten, weitere informationen * datenschutzerklärung,
        mehr informationen * datenschutzerklärung, informationen zum datenschutz,
        details finden sie in unserer datenschutzerklärung,
        es gelten * datenschutzerklärung|nutzungsbedingungen|datenschutzbestimmungen,
        es gilt * datenschutzerklärung|nutzungsbedingungen, diese seite ist durch recaptcha,
        notwendige cookies sind|helfen|ermöglichen, diese cookies sind|ermöglichen|helfen|werden
      `),
      within: list(`
        stimmen sie der * zu, stimmst du der * zu, unserer datenschutzerklärung, unsere datenschutzerklärung,
        unseren datenschutzbestimmungen, unsere datenschutzbestimmungen, unsere nutzungsbedingungen,
        allgemeinen geschäftsbedingungen, bestmögliche erfahrung, personalisierte anzeigen|werbung und|inhalte,
        ihre einwilligung jederzeit|widerrufen, wir verwenden|nutzen|setzen cookies,
        wir verwenden|nutzen|setzen * cookies,
        website|webseite|seite|internetseite|angebot verwendet|nutzt|setzt cookies,
        einsatz|verwendung|nutzung von cookies zu|einverstanden
      `),
    },
    copyright: {
      leads: list('copyright'),
      starts: list(`
        copyright ©, copyright #, alle rechte, alle inhalte * geschützt, nachdruck * nur mit, vervielfältigung und,
        die vervielfältigung, jede * vervielfältigung, dieses werk * lizenz, dieser artikel * lizenz, der text * lizenz,
        dieser text * lizenz, präsentiert von wordpress, stolz präsentiert von, realisiert von|mit,
        dieses blog steht unter, der inhalt dieser seite steht unter, sofern nicht anders ausgewiesen
      `),
      within: list('alle rechte vorbehalten, urheberrechtlich geschützt, creative commons lizenz'),
    },
    navigation: {
      labels: list(`
        start, home, suche, suchen, themen, politik, wirtschaft, sport, kultur, wissen, wissenschaft, panorama,
        gesellschaft, meinung, reise, auto, digital, netzwelt, technik, gesundheit, unterhaltung, lokales, regional,
        regionales, deutschland, ausland, international, welt, finanzen, karriere, jobs, stellenmarkt, immobilien,
        wetter, archiv, videos, podcasts, podcast, e paper, epaper, abo, shop, service, services, hilfe, faq, kontakt,
        presse, unternehmen, produkte, aktuelles, news, nachrichten, blog, termine, veranstaltungen, mediathek,
        mediadaten, werben, anzeigen aufgeben, team, weiter, zurück, vor, tags, kategorie, autor, autoren, alle, mehr,
        übersicht, inhalt, ressorts, rubriken, leichte sprache, gebärdensprache, spiele, rätsel, newsticker, ticker,
        newsfeed, ja, nein, links
      `),
      leads: list(`
        tags, schlagwörter, schlagworte, kategorie, kategorien, themen, stichworte, stichwörter, rubrik, sie sind hier,
        veröffentlicht in|unter, abgelegt unter, verschlagwortet mit, nächster artikel|beitrag,
        vorheriger artikel|beitrag, permalink
      `),
      starts: list(`
        sie sind hier, sie befinden sich, veröffentlicht unter, veröffentlicht in, verschlagwortet mit, verschlagwortet,
        dieser beitrag wurde unter, dieser eintrag wurde, weitere * laden|anzeigen
      `),
      within: list('setze ein lesezeichen auf den permalink, lesezeichen für den permalink'),
    },
    related: {
      labels: list(`
        mehr zum thema, mehr zu *, mehr aus *, mehr von *, weitere artikel, weitere beiträge, weitere meldungen,
        weitere nachrichten, weitere themen, weitere news, lesen sie auch, lesen sie mehr zum thema, lies auch,
        auch interessant, das könnte sie auch interessieren, das könnte dich auch interessieren,
        das könnte sie interessieren, das könnte dich interessieren, das könnte ihnen auch gefallen,
        das könnte dir auch gefallen, ähnliche artikel, ähnliche beiträge, ähnliche themen, verwandte artikel,
        verwandte themen, verwandte beiträge, passend zum thema, zum thema, meistgelesen, meistgelesene artikel,
        meist gelesen, meistgelesene *, am meisten gelesen, die meistgelesenen *, meistkommentiert, beliebt,
        beliebte artikel|beiträge|themen, neueste artikel, neueste beiträge, neueste nachrichten, neueste meldungen,
        aktuelle artikel|beiträge|meldungen|nachrichten|themen, letzte beiträge, top themen, topthemen, top news,
        top artikel, empfohlen, empfehlungen, empfohlene artikel|beiträge|inhalte, empfehlungen der redaktion,
        unsere empfehlungen, lesetipps, leseempfehlung, leseempfehlungen, nicht verpassen, aus dem ressort, aus dem web,
        trending, im trend, themen des tages, themen im überblick, schlagzeilen, neueste kommentare, neuste artikel,
        mehr themen, mehr nachrichten, mehr news, links zum thema, links, weiterführende links,
        weiterführende informationen, letzte kommentare, nützliche links, aktuelle news,
        meist gelesene beiträge|artikel, das thema könnte dich|sie auch interessieren, kunden kauften auch,
        heute empfehlen wir, themen in diesem artikel
      `),
      leads: list(`
        lesen sie auch, lesen sie dazu|hierzu|hier auch|, lesen sie mehr, lies auch, auch interessant, mehr zum thema,
        mehr dazu, lesetipp, zum thema, weiterlesen, siehe auch, passend dazu, das könnte sie auch interessieren,
        im video, bildergalerie, weitere informationen, weitere infos, mehr infos, mehr informationen
      `),
      starts: list(`
        lesen sie auch, lesen sie hier|dazu|hierzu, lesen sie mehr, lies auch, mehr zum thema, mehr zu diesem,
        mehr über * erfahren|lesen, alles zum thema, alle informationen|infos zu|zum,
        alle news|nachrichten|artikel|beiträge zu|zum, weitere informationen|infos finden|gibt|zu|unter,
        weitere nachrichten|meldungen|artikel|themen aus|zu|finden, hier geht es zu|zum|zur,
        hier finden sie weitere|mehr|alle, klicken sie hier um, der beitrag * erschien, der artikel * erschien
      `),
      within: list('erschien zuerst auf'),
    },
    advertisement: {
      leads: list('anzeige, werbung, gesponsert, sponsored, werbehinweis, affiliate hinweis'),
      starts: list(`
        nach der anzeige, unterhalb der anzeige, dieser artikel|beitrag|text enthält affiliate|werbung|sogenannte,
        die mit * gekennzeichneten links, bei den mit * links, mit * gekennzeichnete links, einige links * affiliate,
        die im artikel|beitrag verlinkten|enthaltenen, wenn sie * über * link|links * kaufen|provision,
        wenn du * über * link|links * kaufst|provision, bitte deaktivieren sie * adblocker|werbeblocker,
        sie nutzen * adblocker|werbeblocker, als amazon partner
      `),
      within: list(`
        erhalten wir * provision, erhalte ich * provision, bekommen wir * provision, sogenannte affiliate links,
        sind affiliate links, verdiene ich an qualifizierten
      `),
    },
    'comment-prompt': {
      labels: list(`
        kommentare, kommentar, diskussion, leserkommentare, lesermeinungen, meinungen, name, e mail, website, webseite,
        nachricht, absenden, senden, abbrechen, bewertungen, leserbriefe, feedback, antworten, sortieren nach,
        neueste zuerst, älteste zuerst
      `),
      starts: list(`
        schreiben sie uns * meinung|kommentar|kommentaren, schreib uns * meinung|kommentar|kommentaren,
        schreibt uns * meinung|kommentar|kommentaren|kommentare, schreibt es * kommentare,
        schreiben sie einen|den kommentar|ersten, schreibe einen|den kommentar|ersten, diskutieren sie * mit,
        diskutiere * mit, diskutiert * mit, was halten sie|haltet|hältst du|ihr| * kommentare|kommentaren,
        teilen sie uns ihre meinung|erfahrungen, ihre e mail adresse wird nicht, deine e mail adresse wird nicht,
        um * kommentieren * anmelden|einloggen|registrieren, um einen kommentar, sie müssen * angemeldet|eingeloggt,
        du musst * angemeldet|eingeloggt, bitte melden sie sich an, bitte loggen sie sich ein, die kommentarfunktion,
        kommentare sind, bitte beachten sie * netiquette, bitte bleiben sie * sachlich, diese website verwendet akismet,
        haben sie * fehler * entdeckt|gefunden, haben sie fragen|hinweise|anregungen|feedback, benachrichtige mich,
        benachrichtigen sie mich, wir behalten uns vor kommentare, hinterlasse jetzt|hier einen kommentar,
        wenn sie diesen * kommentieren möchten, gib deine e mail adresse, geben sie ihre e mail adresse
      `),
      within: list(`
        wird nicht veröffentlicht erforderliche felder, erforderliche felder sind, verwendet akismet um spam,
        in den kommentaren unten, schreibt|schreib|schreiben|postet * in die kommentare
      `),
    },
    'sign-in': {
      labels: list('passwort, konto, profil, benutzer, abonnenten, abo, plus, premium'),
      starts: list(`
        um weiterzulesen, um diesen artikel|inhalt * lesen, jetzt weiterlesen, weiterlesen mit,
        weiterlesen nach registrierung, dieser artikel|inhalt|beitrag ist nur|exklusiv|ausschließlich|kostenpflichtig,
        dieser artikel|inhalt|beitrag ist * für abonnenten|abonnentinnen|mitglieder,
        sie sind bereits abonnent|registriert|kunde, sie haben bereits ein|einen, sie haben noch kein,
        bereits abonnent|registriert, schon abonnent|registriert, noch kein abo|konto|abonnent, bitte melden sie sich,
        testen sie * monat|wochen|monate|gratis|kostenlos, lesen sie * weiter mit, mit einem abo,
        registrieren sie sich kostenlos|jetzt|hier|um, registriere dich kostenlos|jetzt|hier|um, loggen sie sich ein
      `),
      within: list(`
        nur für abonnenten, zugriff auf alle * artikel|inhalte, monatlich kündbar, jederzeit kündbar, bereits ein abo,
        zugang zu allen
      `),
    },
    media: {
      labels: list(`
        bild, bilder, foto, fotos, video, videos, galerie, audio, abspielen, schließen, weiter, zurück, quelle,
        bildunterschrift, dpa, reuters, afp
      `),
      leads: list(`
        foto, fotos, bild, bilder, bildquelle, bildnachweis, fotocredit, bildcredit, quelle, quellen, grafik,
        illustration, video, titelbild, titelfoto, beitragsbild, symbolbild, copyright foto, © foto
      `),
      starts: list(`
        ihr browser unterstützt, dein browser unterstützt, bitte aktivieren sie javascript, um dieses video,
        zum vergrößern, dieses video ist * verfügbar, an dieser stelle * externer|externe|inhalt,
        hier finden sie einen externen|externe
      `),
      within: list('aktivieren sie javascript, javascript aktivieren, personenbezogene daten an drittplattformen'),
    },
  },
  comments: {
    headings: list(`
      kommentare, # kommentare, # kommentar, ein kommentar, kommentare #, kommentar #, keine kommentare,
      alle kommentare, alle kommentare #, # kommentare zu *, ein kommentar zu *, kommentare zu *,
      kommentare zum artikel, leserkommentare, leserkommentare #, leserkommentare zum artikel, nutzerkommentare,
      ihre kommentare, neueste kommentare, beliebteste kommentare, top kommentare, kommentare anzeigen,
      kommentare lesen, kommentarbereich, # leserkommentare, kommentare geschlossen, kommentare sind geschlossen,
      kommentar schreiben, kommentar verfassen, kommentar hinterlassen, einen kommentar schreiben,
      einen kommentar hinterlassen, schreibe einen kommentar, schreib einen kommentar, schreiben sie einen kommentar,
      hinterlasse einen kommentar, hinterlassen sie einen kommentar, hinterlasse eine antwort, schreibe eine antwort,
      antworten, # antworten, # antwort, # antworten auf *, # gedanken zu *, ein gedanke zu *, # meinungen,
      # meinungen zu *, meinungen, lesermeinungen, diskussion, # diskussion, zur diskussion, diskussion zum artikel,
      diskutieren sie mit, # beiträge, # reaktionen, reaktionen, # stimmen, leserbriefe, leserbriefe zum artikel, forum,
      gästebuch, bewertungen, # bewertungen, was meinen sie, ihre meinung, mitdiskutieren, jetzt mitdiskutieren
    `),
    says: list(`
      sagt, sagte, schreibt, schrieb, meint, meinte, kommentierte, kommentiert, antwortete, antwortet, antwortet auf,
      antwort an, antwort auf, antwort von, fragt, fragte, am, um, vom, von, kommentar von, geschrieben von,
      verfasst von, schrieb am, sagt am, postete, gepostet von, meldet, findet
    `),
    actions: list(`
      antworten, antwort, antwort schreiben, auf diesen kommentar antworten, auf kommentar antworten,
      kommentar beantworten, beantworten, # antworten, # antworten anzeigen, antworten anzeigen, antworten ausblenden,
      weitere antworten, alle antworten anzeigen, melden, kommentar melden, beitrag melden, missbrauch melden,
      verstoß melden, diesen kommentar melden, permalink, link, link kopieren, direktlink, gefällt mir, gefällt mir #,
      # gefällt mir, gefällt mir nicht, gefällt # personen, like, likes, # likes, daumen hoch, daumen runter,
      # daumen hoch, bewerten, positiv, negativ, empfehlen, # empfehlungen, empfehlen #, lesenswert, hilfreich,
      nicht hilfreich, zustimmen, ablehnen, zitieren, zitat, teilen, bearbeiten, bearbeitet, löschen, ausblenden,
      einblenden, aufklappen, einklappen, blockieren, ignorieren, folgen, mehr anzeigen, mehr lesen, mehr,
      weniger anzeigen, weniger, weiterlesen, weitere kommentare laden, zum antworten anmelden,
      anmelden um zu antworten, antwort abbrechen, neueste zuerst, älteste zuerst, beliebteste zuerst, sortieren nach,
      nutzerprofil, profil anzeigen, gast, redaktion, moderator, autor, verifiziert, nach oben, speichern
    `),
    praise: list(`
      toller artikel, toller beitrag, toller blog, tolle seite, tolle webseite|website, tolle infos,
      tolle informationen, tolle arbeit, guter artikel, guter beitrag, guter blog, gute seite, gute arbeit, gute infos,
      sehr guter artikel|beitrag, schöner artikel, schöner beitrag, schöner blog, super artikel, super beitrag,
      super seite, super blog, super geschrieben, klasse artikel, klasse beitrag, interessanter artikel,
      interessanter beitrag, sehr interessant, sehr informativ, sehr hilfreich, hilfreicher artikel|beitrag,
      informativer artikel|beitrag, spannender artikel|beitrag, großartiger artikel|beitrag,
      wunderbarer artikel|beitrag, ausgezeichneter artikel|beitrag, gut geschrieben, sehr gut geschrieben, gut erklärt,
      sehr gut erklärt, danke für den * artikel|beitrag, danke für diesen * artikel|beitrag,
      danke für die * infos|informationen|tipps, vielen dank für den * artikel|beitrag,
      vielen dank für diesen * artikel|beitrag, vielen dank für die * infos|informationen|tipps, danke fürs teilen,
      weiter so, macht weiter so, mach weiter so, ich liebe * blog|seite|artikel, gefällt mir sehr gut,
      hat mir sehr gefallen, hat mir sehr geholfen, ihr blog ist, dein blog ist, eure seite ist, ich bin begeistert,
      freue mich auf mehr, freue mich auf weitere, lesenswerter artikel|beitrag, hut ab, respekt, daumen hoch,
      kann ich nur empfehlen, sehr zu empfehlen, immer wieder gerne, genau das habe ich gesucht, top artikel,
      top beitrag
    `),
    trade: list(`
      casino, online casino, spielautomaten, poker, wetten, sportwetten, glücksspiel, lotto, kredit, kredite,
      sofortkredit, ratenkredit, darlehen, finanzierung, finanzen, versicherung, versicherungen, versicherungsvergleich,
      geldanlage, forex, trading, bitcoin, krypto, kryptowährung, aktien, gold, goldankauf, autoankauf, gebrauchtwagen,
      autoverkauf, mietwagen, leasing, viagra, cialis, potenzmittel, apotheke, online apotheke, abnehmen, diät,
      diätpillen, nahrungsergänzung, cbd, cbd öl, kosmetik, parfüm, haartransplantation, zahnarzt, zahnimplantate,
      immobilien, immobilienmakler, makler, umzug, umzüge, umzugsfirma, umzugsunternehmen, entrümpelung,
      haushaltsauflösung, reinigung, reinigungsfirma, gebäudereinigung, schlüsseldienst, schlüsselnotdienst,
      rohrreinigung, klempner, elektriker, dachdecker, handwerker, renovierung, küchen, möbel, matratzen, fenster,
      türen, solaranlage, photovoltaik, taxi, flughafentransfer, hotel, hotels, ferienwohnung, ferienwohnungen, reisen,
      flüge, urlaub, pauschalreisen, seo, seo agentur, suchmaschinenoptimierung, webdesign, webagentur,
      online marketing, onlinemarketing, werbeagentur, backlinks, linkaufbau, homepage erstellen, hosting, software,
      app entwicklung, hausarbeit, hausarbeit schreiben lassen, bachelorarbeit, masterarbeit, ghostwriter, ghostwriting,
      nachhilfe, übersetzung, übersetzungsbüro, detektei, detektiv, anwalt, rechtsanwalt, steuerberater, begleitservice,
      escort, escortservice, sex, sexkontakte, erotik, porno, partnersuche, dating, singlebörse, wahrsager, kartenlegen,
      hellseher, günstig, billig, billige, kaufen, online kaufen, bestellen, angebot, angebote, rabatt, gutschein,
      gutscheine, gutscheincode, rabattcode, schnäppchen, sonderangebot, preisvergleich, shop, onlineshop, online shop,
      großhandel, hersteller, lieferant, dienstleistung, dienstleistungen, agentur, firma, kostenlos, gratis,
      führerschein kaufen, replica, uhren, handtaschen, sonnenbrillen, schmuck, trikots, schuhe
    `),
    bait: list(`
      klick hier, klicke hier, klicken sie hier, hier klicken, klick auf * link|namen|profil, schau dir * an,
      schaut euch * an, schaut mal * vorbei, schau mal * vorbei, schauen sie * vorbei,
      besuchen sie unsere|meine|unser|uns, besuche unsere|meine|mich, besucht meine|unsere,
      meine webseite|website|homepage|seite, unsere webseite|website|homepage|seite,
      auf meiner webseite|website|homepage|seite, auf unserer webseite|website|homepage|seite,
      mehr infos unter|auf|hier, mehr informationen unter|auf|hier, weitere infos unter|auf|hier,
      link in meinem profil|bio, geld verdienen, geld verdienen *, online geld verdienen,
      von zu hause * arbeiten|verdienen, nebenverdienst, nebenjob, passives einkommen, schnelles geld, heimarbeit,
      finanzielle freiheit, jetzt bestellen, jetzt kaufen, hier bestellen, hier kaufen, jetzt sichern, gratis testen,
      kostenlos testen, kostenlos anmelden, jetzt anmelden, melde dich * an, kontaktieren sie uns|mich,
      kontaktiere mich|uns, rufen sie uns|an *, schreib mir * whatsapp|mail|telegram,
      schreiben sie mir|uns * whatsapp|mail|telegram, whatsapp * nummer|kontakt, wir bieten * an, wir bieten ihnen,
      wir sind ein * unternehmen|firma|agentur, unser unternehmen|team bietet|ist|hilft, unsere firma bietet|ist|hilft,
      zu günstigen preisen, zum besten preis, beste qualität, höchste qualität, kundenzufriedenheit, zum fairen preis,
      garantiert, 100 garantiert, ohne risiko, ohne schufa, kredit ohne schufa, kreditangebot, sofortige auszahlung,
      backlinks * kaufen, mehr besucher, besseres ranking, auf seite 1, heiße girls|frauen|videos, liebeszauber,
      ex zurück, traumpartner finden
    `),
  },
  metadata: {
    by: list(`
      von, von unserem|unserer redakteur|redakteurin|korrespondenten|korrespondentin|mitarbeiter, autor, autorin,
      autoren, autor in, verfasser, verfasst von, geschrieben von, ein beitrag von, ein artikel von,
      ein gastbeitrag von, gastbeitrag von, ein kommentar von, kommentar von, eine analyse von, analyse von,
      ein essay von, ein interview von, interview von, das interview führte, interview, text, text von, text und fotos,
      bericht von, aufgezeichnet von, protokoll, protokolliert von, veröffentlicht von, erstellt von, redaktion,
      eine kolumne von, kolumne von, rezension von, eine rezension von, übersetzt von, beitrag von, artikel von,
      reportage von, gepostet von
    `),
    and: list('und, sowie, mit'),
    published: list(`
      veröffentlicht, veröffentlicht am, veröffentlicht um, erschienen, erschienen am, erstveröffentlicht am,
      erstmals veröffentlicht am, datum, erstellt, erstellt am, stand, vom, am, publiziert, publiziert am,
      veröffentlichung, veröffentlichungsdatum, erscheinungsdatum, gepostet am, eingestellt am, geschrieben am,
      verfasst am, online seit, online gestellt am, pressemitteilung vom, meldung vom, artikel vom, beitrag vom,
      ausgabe vom, erscheinungstag, herausgegeben am
    `),
    modified: list(`
      aktualisiert, aktualisiert am, aktualisiert um, zuletzt aktualisiert, zuletzt aktualisiert am,
      letzte aktualisierung, letzte aktualisierung am, geändert, geändert am, zuletzt geändert, zuletzt geändert am,
      letzte änderung, letzte änderung am, bearbeitet am, zuletzt bearbeitet, zuletzt bearbeitet am, überarbeitet am,
      zuletzt überarbeitet am, update, update vom, upgedatet am, stand vom, aktualisierung,
      diese seite wurde zuletzt am * bearbeitet|geändert, korrigiert am, ergänzt am
    `),
    reported: list(`
      berichtete, berichten, berichtet, mitarbeit, unter mitarbeit von, mit material von, mitgearbeitet haben,
      an diesem artikel|text|beitrag arbeiteten mit|, zusätzliche recherche, recherche, aus dem englischen von,
      übersetzt von, redaktion, bearbeitet von, redigiert von
    `),
    from: list('aus, in, für'),
  },
};
