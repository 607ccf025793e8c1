import { type Lexicon, list } from './lexicon.ts';

/** Dutch. */
export const dutch: Lexicon = {
  language: 'nl',
  stopWords: list(`
    de, het, een, van, en, in, is, dat, op, te, zijn, met, voor, niet, aan, er, die, om, ook, als, dan, maar, bij, of,
    uit, nog, worden, door, naar, heeft, hebben, was, ik, je, we, ze, hij, zij, u, wij, jij, jullie, hun, hem, haar,
    mijn, jouw, onze, ons, over, wordt, tot, kan, kunnen, meer, dit, deze, wel, al, zich, zo, geen, veel, had, werd,
    waren, hebt, heb, ben, bent, moet, moeten, zal, zullen, zou, zouden, wil, willen, mag, gaat, gaan, wat, wie, waar,
    hoe, toen, nu, hier, daar, omdat, want, dus, toch, weer, onder, tegen, na, tussen, tijdens, sinds, zonder, alle,
    alles, andere, eerste, twee, jaar, iets, iemand, niets, heel, zelf, echter, volgens, zoals, alleen, steeds, sommige,
    elke, iedere, doen, maken
  `),
  boilerplate: {
    donation: list(`
      doneer, doneer nu, doneer hier, nu doneren, doneren, ik doneer, geef nu, steun ons, steun ons nu, steun ons werk,
      steun onze journalistiek|redactie, steun onafhankelijke journalistiek, steun * met een donatie, word donateur,
      word vriend, word vriend van *, word lid, word nu lid, word supporter|sponsor, help ons, help mee,
      trakteer ons|mij op een * koffie, doneer via|met paypal|ideal|tikkie, wij hebben jouw|uw steun nodig
    `),
    newsletter: list(`
      abonneer, abonneren, abonneer je, abonneer nu, schrijf je in, schrijf je nu in,
      schrijf je in voor de|onze nieuwsbrief, schrijf u in voor de|onze nieuwsbrief, meld je aan, meld je nu aan,
      meld je aan voor de|onze nieuwsbrief, meld u aan voor de|onze nieuwsbrief, aanmelden nieuwsbrief,
      aanmelden voor de|onze nieuwsbrief, nieuwsbrief ontvangen, ontvang onze nieuwsbrief, ontvang de nieuwsbrief,
      ontvang onze gratis nieuwsbrief, inschrijven, inschrijven nieuwsbrief, inschrijven voor de|onze nieuwsbrief,
      inschrijven op de|onze nieuwsbrief, bekijk alle nieuwsbrieven, alle nieuwsbrieven, e mailadres, emailadres,
      jouw e mailadres, uw e mailadres, je e mailadres, vul je e mailadres in, vul uw e mailadres in,
      bedankt voor je inschrijving|aanmelding, bedankt voor het aanmelden, bedankt voor uw aanmelding|inschrijving,
      uitschrijven, afmelden, je kunt je altijd weer afmelden, uitschrijven kan altijd, geen spam, meldingen aanzetten,
      meldingen inschakelen, rss feed, e mail alerts
    `),
    share: list(`
      delen, deel, deel dit, deel dit artikel, deel dit bericht|verhaal, deel deze pagina, artikel delen, deel artikel,
      deel via *, deel op *, delen via *, delen op *, deel met *, deel het artikel, # keer gedeeld, # gedeeld, # shares,
      mailen, mail, mail dit artikel, e mail dit, doorsturen, stuur door, stuur dit artikel door,
      verstuur per|via e|mail mail|, tip een vriend, printen, print, print dit artikel, afdrukken, printversie,
      download pdf, pdf downloaden, tweeten, tweet, vind ik leuk, vind ik leuk #, # vind ik leuks, leuk vinden, like,
      bewaren, bewaar, bewaar artikel, bewaar dit artikel, bewaar voor later, opslaan, artikel bewaren|opslaan,
      later lezen, lees later, toevoegen aan favorieten|leeslijst, link kopiëren, kopieer link, kopieer de link,
      link gekopieerd, volgen, volg, volg ons, volg ons op *, volg mij op *, volg ons via *, volg ons ook op *,
      volg deze auteur, volg dit onderwerp, volg tag, word vrienden op *, aanbevelen, luister naar dit artikel,
      luister artikel, beluister dit artikel, lettergrootte, tekstgrootte, tekst groter|kleiner, klik om te delen *,
      klik om af te drukken *, klik om dit te e|mailen *, sociale media, social media, cadeau geven,
      geef dit artikel cadeau
    `),
    consent: list(`
      accepteren, accepteer, alles accepteren, accepteer alles, alle cookies accepteren, accepteer alle cookies,
      accepteer cookies, cookies accepteren, accepteren en sluiten|doorgaan, akkoord, ik ga akkoord, ik accepteer,
      ja ik accepteer cookies, alles weigeren, weiger alles, weigeren, cookies weigeren, afwijzen, alles afwijzen,
      alleen noodzakelijke|functionele cookies|, alleen noodzakelijk, cookie instellingen, cookies instellen,
      instellingen aanpassen|beheren|opslaan, cookievoorkeuren, cookievoorkeuren *,
      beheer cookies|toestemming|voorkeuren|opties|diensten, toestemming beheren, privacy instellingen,
      privacyinstellingen, voorkeuren opslaan|bekijken|aanpassen, bewaar voorkeuren, bekijk voorkeuren, cookiebeleid,
      cookieverklaring, cookie statement, cookies, cookies * privacy, privacybeleid, privacybeleid *, privacyverklaring,
      privacyverklaring *, privacy statement, privacy en cookies, privacy cookies, privacy, algemene voorwaarden,
      algemene voorwaarden *, gebruiksvoorwaarden, gebruikersvoorwaarden, leveringsvoorwaarden, voorwaarden, disclaimer,
      disclaimer * privacy *, toegankelijkheid, toegankelijkheidsverklaring, meer informatie over cookies,
      wij gebruiken cookies, deze website|site gebruikt|maakt cookies|gebruik *, noodzakelijke cookies,
      functionele cookies, analytische cookies, colofon *, herroepen
    `),
    copyright: list(`
      alle rechten voorbehouden, alle rechten voorbehouden *, * alle rechten voorbehouden, auteursrecht, auteursrechten,
      copyright, auteursrecht voorbehouden, op dit artikel rust copyright|auteursrecht, rechten voorbehouden
    `),
    navigation: list(`
      naar de inhoud, naar inhoud, ga naar de inhoud, ga naar inhoud, ga naar hoofdinhoud, ga naar de hoofdinhoud,
      spring naar inhoud, spring naar de inhoud, spring naar *, direct naar inhoud|artikelinhoud|*, naar hoofdinhoud,
      overslaan en naar de inhoud gaan, doorgaan naar inhoud|artikel|de|hoofdcontent, ga naar de navigatie,
      ga naar zoeken, ga naar de footer, naar boven, terug naar boven, terug naar de bovenkant, terug naar home,
      terug naar de homepage|startpagina|homepagina|overzicht|lijst, terug naar overzicht|homepage|nieuws|vorige,
      naar de homepage, naar overzicht, startpagina, je bent hier, u bent hier, u bevindt zich hier, kruimelpad,
      hoofdmenu, hoofdnavigatie, menu, menu openen, menu sluiten, open menu, sluit menu, toon menu,
      zoeken openen|sluiten, zoeken op de site, zoeken naar *, zoek naar *, zoek op *, waar ben je naar op zoek,
      uitgebreid zoeken, volgende pagina, vorige pagina, volgend artikel, vorig artikel, volgend bericht, vorig bericht,
      volgende artikel, vorige artikel, oudere berichten, nieuwere berichten, bericht navigatie, berichtnavigatie,
      berichten navigatie, pagina # van #, pagina #, meer laden, laad meer, laad meer *, toon meer, toon meer *,
      meer tonen, meer weergeven, toon minder, minder tonen, bekijk alle *, bekijk alles, alle berichten,
      alle artikelen, alle artikelen van *, alle berichten van *, meer van deze auteur, sitemap, contact opnemen,
      neem contact op, over ons, wie zijn wij, adverteren, werken bij *, vacatures bij *, geplaatst in *,
      geplaatst onder *, getagd *, getagd met *, trefwoorden, labels, categorieën, selecteer maand,
      selecteer een categorie, kies een taal, maand selecteren, categorie selecteren, sluit venster, venster sluiten,
      was dit artikel nuttig, was deze informatie nuttig *, vond je dit artikel *, in winkelwagen, in winkelmand,
      bekijk winkelwagen, naar de kassa, veelgestelde vragen
    `),
    related: list(`
      lees meer, lees meer *, lees verder, lees verder *, verder lezen, lees het hele artikel|verhaal,
      lees het volledige artikel, lees het artikel, lees artikel, lees ook, lees ook *, lees hier *, lees nu,
      lees alles over *, lees dit artikel, lees de rest *, meer lezen, meer lezen *, meer over *, meer van *,
      meer informatie, meer informatie *, meer info, meer weten, meer weten *, meer nieuws, meer artikelen,
      meer berichten, meer verhalen, ontdek meer, ontdek meer *, bekijk ook, bekijk het artikel, bekijk de video,
      bekijk meer, bekijk * aanbieding, klik hier, klik hier voor *, naar het artikel, naar artikel,
      gerelateerde artikelen, gerelateerd artikel, gerelateerde berichten, gerelateerd nieuws, gerelateerde onderwerpen,
      gerelateerde content, gerelateerd, verwante artikelen, verwante berichten, vergelijkbare artikelen,
      aanbevolen artikelen, aanbevolen voor jou|u, aanbevolen, aanraders, dit vind je misschien ook *,
      dit vind je misschien ook leuk|interessant, misschien vind je dit ook *, misschien ook interessant,
      ook interessant, ook interessant voor jou, interessant voor jou, wellicht ook interessant,
      dit kan je ook interesseren, bekijk ook deze *, mis niet, mis niets, niet te missen, meest gelezen,
      meest gelezen *, meestgelezen, best gelezen, best gelezen *, meest bekeken, meest besproken, meest gedeeld,
      populair, populaire artikelen|berichten|onderwerpen, populair nu, laatste nieuws, laatste nieuws *,
      het laatste nieuws, laatste berichten, laatste artikelen, nieuwste artikelen, nieuwste berichten,
      recente berichten, recente artikelen, recent nieuws, ander nieuws, andere artikelen, andere berichten, net binnen,
      nu in het nieuws, uitgelicht, in het nieuws, trending, tip van de redactie, tips van de redactie,
      keuze van de redactie, gesponsorde inhoud, van onze partners, onze keuze, koop nu, bestel nu, shop nu
    `),
    advertisement: list(`
      advertentie, advertenties, reclame, adverteerder, lees verder na de advertentie, lees verder onder de advertentie,
      artikel gaat verder onder|na *, het artikel gaat verder onder|na *, tekst gaat verder onder|na *,
      de tekst gaat verder onder|na *, lees verder onder|na *, verhaal gaat verder na|onder *, gesponsord,
      gesponsord door *, gesponsorde inhoud|content|bericht, sponsored, sponsored content, partnerbijdrage,
      partner content, branded content, advertorial, in samenwerking met *, aangeboden door *, ingezonden mededeling,
      advertentie sluiten, sluit advertentie, advertentie overslaan, hier adverteren, adverteer hier, promotie
    `),
    'comment-prompt': list(`
      laat een reactie achter, laat een bericht achter, laat een antwoord achter, geef een reactie, geef reactie,
      geef je reactie, geef jouw reactie, geef je mening, geef jouw mening, plaats een reactie, plaats reactie,
      plaats je reactie, plaats uw reactie, schrijf een reactie, schrijf reactie, reactie plaatsen, reactie toevoegen,
      voeg een reactie toe, voeg reactie toe, reactie achterlaten, reageer, reageer hier,
      reageer op dit artikel|bericht, reageer als eerste, reageren, praat mee, doe mee aan de discussie,
      discussieer mee, wat vind jij, wat vindt u, wat denk jij, jouw reactie, uw reactie, jouw mening, uw mening,
      bekijk reacties, bekijk alle reacties, bekijk de reacties, bekijk # reacties, lees reacties, lees de reacties,
      toon reacties, toon alle reacties, alle reacties, meer reacties, # reacties, # reactie, reacties #, geen reacties,
      nog geen reacties, er zijn nog geen reacties, wees de eerste * reageert|, wees de eerste die reageert *,
      wees de eerste om te reageren, reacties gesloten, de reacties zijn gesloten, reageren is niet meer mogelijk, reacties zijn gesloten,
      reacties uitgeschakeld *, je e mailadres wordt niet gepubliceerd, je e mailadres wordt niet gepubliceerd *,
      het e mailadres wordt niet gepubliceerd *, uw e mailadres wordt niet gepubliceerd *,
      vereiste velden zijn gemarkeerd *, verplichte velden, verplicht veld, reactie annuleren, antwoord annuleren,
      mijn naam * bewaren *, mijn naam * opslaan *, houd me op de hoogte *, stuur mij een e|mail *,
      log in om te reageren, inloggen om te reageren, je moet ingelogd zijn *, je moet inloggen *,
      u moet ingelogd zijn *, meld een fout, fout melden, fout gezien *, zie je een fout *, tip de redactie,
      stuur een tip, huisregels, spelregels, beoordeel dit artikel, ingezonden brieven
    `),
    'sign-in': list(`
      inloggen, log in, login, aanmelden, uitloggen, registreren, registreer, registreer nu|gratis|hier,
      account aanmaken, maak een account aan, maak een gratis account aan, account maken, mijn account, mijn profiel,
      mijn omgeving, wachtwoord vergeten, wachtwoord vergeten *, onthoud mij, ingelogd blijven, blijf ingelogd,
      gebruikersnaam, gebruikersnaam of e|mailadres *, al abonnee, al abonnee *, al lid *, ben je al abonnee *,
      bent u al abonnee *, al een account, al een account *, heb je al een account *, heeft u al een account *,
      nog geen account, nog geen account *, nog geen lid *, nog geen abonnee *, inloggen registreren,
      log in of registreer *, inloggen of registreren, inloggen met *, log in met *, doorgaan met google|facebook|apple,
      word abonnee, neem een abonnement, abonnement nemen, bekijk abonnementen, bekijk de abonnementen,
      bekijk onze abonnementen, abonneer om verder te lezen, alleen voor abonnees, exclusief voor abonnees,
      voor abonnees, premium artikel, probeer gratis, gratis proberen, lees verder met *, dit artikel is * voor abonnees
    `),
    media: list(`
      foto # van #, afbeelding # van #, # van # foto's, # foto's, bekijk foto's, bekijk de foto's, bekijk alle foto's,
      bekijk de fotoserie|fotogalerij, bekijk fotogalerij, fotogalerij, fotoserie, fotoreportage, open galerij,
      vergroot afbeelding, afbeelding vergroten, foto vergroten, vergroot, vergroten, klik om te vergroten,
      klik op de foto|afbeelding * vergroten|vergroting, volledig scherm, video afspelen, speel video af, bekijk video,
      afspelen, speel af, laden, aan het laden, video laden, geluid aan|uit, dempen, je browser ondersteunt *,
      uw browser ondersteunt *, javascript is uitgeschakeld *, schakel javascript in *, zet javascript aan *,
      deze video is niet beschikbaar *, deze inhoud is niet beschikbaar *, video niet beschikbaar, er is iets misgegaan,
      er ging iets mis, dit bericht op instagram bekijken, een bericht gedeeld door *, archieffoto, archiefbeeld,
      foto ter illustratie, ter illustratie, illustratiefoto, foto anp, foto getty *, getty images, anp, beeld * anp,
      © anp, shutterstock
    `),
  },
  contextual: {
    donation: {
      labels: list('doneren, doneer, steun, donaties, lid worden, help mee, geven, bijdragen'),
      starts: list(`
        steun ons met|door|werk|en, steun onze|onafhankelijke|het * journalistiek|werk|redactie, steun * met een,
        doneer aan|nu|en|een|voor, word vriend|lid|donateur van|en|voor, help ons * houden|groeien|voortbestaan|met,
        met jouw|uw|je steun|bijdrage|donatie|hulp, jouw|uw bijdrage|steun|donatie helpt|maakt|is|gaat,
        dankzij jouw|uw|de|onze * steun|donateurs|leden, wij zijn afhankelijk van,
        vind je dit * waardevol|belangrijk * steun, vanaf # euro|per * maand
      `),
      within: list(`
        steun ons werk, donatie is aftrekbaar, door te doneren, met een donatie steunen,
        dankzij de steun van onze * lezers|leden|donateurs
      `),
    },
    newsletter: {
      labels: list(`
        nieuwsbrief, nieuwsbrieven, onze nieuwsbrief, onze nieuwsbrieven, de * nieuwsbrief, * nieuwsbrief,
        nieuwsbrief *, newsletter, blijf op de hoogte, blijf op de hoogte *, niets missen, mis niets,
        altijd op de hoogte, aanmelding, voornaam, achternaam, naam, verstuur, verzenden, versturen, ok, bedankt,
        e mail, email, notificaties, abonnementen
      `),
      starts: list(`
        schrijf je * in voor, schrijf je in, schrijf u in, meld je aan, meld je * nieuwsbrief, meld u * nieuwsbrief,
        meld u aan, abonneer je op, abonneer u op, ontvang * in je|uw mailbox|inbox|e|mail, ontvang * nieuwsbrief,
        ontvang * per e|mail,
        ontvang elke|iedere|dagelijks|wekelijks|gratis|ons|onze|het|de * mail|nieuwsbrief|inbox|nieuws,
        wil je * nieuwsbrief|mailbox|inbox|op de hoogte, wilt u * nieuwsbrief|mailbox|op de hoogte,
        op de hoogte blijven, elke ochtend|dag|week * nieuwsbrief|mailbox|inbox, met onze nieuwsbrief,
        mis niets * nieuwsbrief|meld|schrijf|ontvang, vul je|uw e|emailadres mailadres|,
        door je * aan te melden|in te schrijven * ga|akkoord, door op * te klikken ga|gaat|accepteer, ja ik wil,
        ik ga akkoord met, ik wil graag|de * nieuwsbrief|ontvangen, je kunt je * uitschrijven|afmelden,
        u kunt zich * uitschrijven|afmelden
      `),
      within: list(`
        op onze nieuwsbrief, voor onze nieuwsbrief, voor de nieuwsbrief, in je mailbox, in je inbox, in uw mailbox,
        in uw inbox, op elk moment uitschrijven|afmelden, altijd weer uitschrijven|afmelden, afmelden via de link,
        onze gratis nieuwsbrief
      `),
    },
    share: {
      labels: list(`
        facebook, twitter, linkedin, whatsapp, pinterest, instagram, telegram, e mail, email, mail, messenger, youtube,
        flipboard, tiktok, luister, pdf, link, bluesky, mastodon, threads, bewaar, x
      `),
      leads: list('deel, delen, deel dit artikel, deel via, deel op, volg ons, volg ons op, delen via'),
      starts: list(`
        deel dit|het|deze artikel|bericht|verhaal|pagina, deel op facebook|twitter|linkedin|whatsapp|x,
        delen op|via facebook|twitter|linkedin|whatsapp|x, volg ons op|via|ook,
        volg * op facebook|twitter|instagram|linkedin|x|youtube|tiktok, like ons op|onze, like * op facebook,
        klik om te delen, klik om dit|af, vond je dit * artikel|verhaal|bericht, vond u dit * artikel,
        download de|onze * app, word lid van * facebook|whatsapp|groep, via onze whatsapp
      `),
      within: list(`
        volg ons op facebook|twitter|instagram|x|social, wordt in een nieuw venster geopend, opent in een nieuw venster
      `),
    },
    consent: {
      labels: list(`
        cookie, instellingen, voorkeuren, statistieken, marketing, functioneel, noodzakelijk, ok, sluiten, begrepen,
        contact, colofon, altijd actief
      `),
      starts: list(`
        wij gebruiken|maken|plaatsen * cookies, we gebruiken|maken|plaatsen * cookies, wij en onze * partners,
        we en onze * partners, deze website|site gebruikt|maakt|plaatst, onze website|site gebruikt|maakt,
        door gebruik te maken, door verder te gaan|surfen, door op * te klikken * akkoord|accepteer|cookies,
        door onze site|website te, als je verder gaat|surft, als u doorgaat, wij respecteren je|uw privacy,
        je privacy is|vinden, uw privacy is|vinden, met cookies, functionele cookies zijn,
        noodzakelijke cookies * zijn|helpen|zorgen, voor meer informatie * cookies|privacy|cookiebeleid|privacybeleid,
        meer informatie * cookiebeleid|privacybeleid|privacyverklaring, lees meer over * cookies|privacy,
        lees ons|onze cookiebeleid|privacybeleid|privacyverklaring|cookieverklaring,
        bekijk ons|onze cookiebeleid|privacybeleid|privacyverklaring, om de beste ervaringen,
        om je * ervaring * cookies, je kunt je * voorkeuren|toestemming * wijzigen|intrekken|aanpassen,
        u kunt uw * voorkeuren|toestemming * wijzigen|intrekken|aanpassen, deze site wordt beschermd door recaptcha
      `),
      within: list(`
        cookies en vergelijkbare technieken|technologieën, ons privacybeleid, onze privacyverklaring, ons cookiebeleid,
        onze cookieverklaring, onze algemene voorwaarden, akkoord met de voorwaarden|ons|onze,
        persoonsgegevens worden verwerkt, website|site|wij|we gebruikt|gebruiken|plaatst|plaatsen cookies,
        website|site maakt gebruik van cookies, akkoord met het gebruik|plaatsen van cookies
      `),
    },
    copyright: {
      leads: list('copyright'),
      starts: list(`
        copyright ©, copyright #, alle rechten, niets uit deze * mag, niets van deze * mag,
        overname van * artikelen|artikel|toegestaan|toestemming, dit werk valt onder,
        op deze * voorwaarden van toepassing, mogelijk gemaakt door, ondersteund door wordpress, website door|by
      `),
      within: list(`
        alle rechten voorbehouden, niets uit deze uitgave, creative commons licentie, auteursrechtelijk beschermd
      `),
    },
    navigation: {
      labels: list(`
        home, zoeken, zoek, nieuws, sport, voetbal, politiek, economie, buitenland, binnenland, cultuur, media,
        wetenschap, tech, technologie, gezondheid, opinie, columns, regio, regionaal, lokaal, entertainment, show,
        muziek, film, boeken, reizen, wonen, auto, lifestyle, koken, recepten, video, video's, foto's, podcast,
        podcasts, weer, het weer, verkeer, tv gids, puzzels, games, vacatures, familieberichten, archief, contact,
        service, klantenservice, hulp, help, faq, over, redactie, abonnement, abonnementen, digitale krant, krant,
        e paper, webshop, winkel, agenda, evenementen, blog, blogs, producten, diensten, bedrijf, volgende, vorige,
        terug, sluiten, meer, alles, alle, tags, onderwerpen, thema's, dossiers, categorie, auteur, auteurs, taal,
        nederlands, ja, nee, live, liveblog, links, nuttige links, partners, zakelijk, uitgelicht, overzicht, inhoud,
        adverteren, colofon
      `),
      leads: list(`
        tags, trefwoorden, labels, categorie, categorieën, onderwerpen, thema, thema's, rubriek, je bent hier,
        u bent hier, geplaatst in, volgend artikel, vorig artikel, volgend bericht, vorig bericht, lees meer over
      `),
      starts: list(`
        je bent hier, u bent hier, u bevindt zich, geplaatst in, geplaatst onder, getagd met, dit bericht is geplaatst,
        dit bericht werd geplaatst, bekijk alle berichten, alle artikelen van
      `),
      within: list('bookmark de permalink, maak dit favoriet permalink'),
    },
    related: {
      labels: list(`
        lees ook, lees ook *, meer over *, meer nieuws, meer artikelen, meer berichten, meer verhalen, bekijk ook,
        gerelateerde artikelen, gerelateerd artikel, gerelateerde berichten, gerelateerd nieuws,
        gerelateerde onderwerpen, gerelateerde content, gerelateerd, verwante artikelen, verwante berichten,
        vergelijkbare artikelen, aanbevolen artikelen, aanbevolen voor jou|u, aanbevolen, aanraders,
        dit vind je misschien ook *, misschien vind je dit ook *, misschien ook interessant, ook interessant,
        ook interessant voor jou, interessant voor jou, wellicht ook interessant, dit kan je ook interesseren, mis niet,
        niet te missen, meest gelezen, meest gelezen *, meestgelezen, best gelezen, best gelezen *, meest bekeken,
        meest besproken, meest gedeeld, populair, populaire artikelen|berichten|onderwerpen, laatste nieuws,
        laatste nieuws *, het laatste nieuws, laatste berichten, laatste artikelen, nieuwste artikelen,
        nieuwste berichten, recente berichten, recente artikelen, recent nieuws, ander nieuws, andere artikelen,
        andere berichten, net binnen, nu in het nieuws, uitgelicht, trending, tips van de redactie,
        keuze van de redactie, recente reacties, van onze partners, meer van *, uit het archief, het beste van *
      `),
      leads: list(`
        lees ook, lees meer, lees verder, lees hier, bekijk ook, zie ook, kijk ook, luister ook, meer informatie,
        meer weten, ook interessant, gerelateerd, aanrader, mis niet, meer over
      `),
      starts: list(`
        lees ook, lees hier meer|het|alles|de, lees meer over, lees alles over, bekijk ook, bekijk hier *,
        klik hier om|voor, meer informatie over|vind|op, meer weten over,
        voor meer informatie * kijk|bezoek|ga|klik|zie, alle artikelen over, al het nieuws over,
        het bericht * verscheen eerst op, bezoek onze|ook * website|pagina, kijk voor meer * op
      `),
      within: list('verscheen eerst op'),
    },
    advertisement: {
      leads: list('advertentie, gesponsord, gesponsord door, sponsored, partnerbijdrage, advertorial'),
      starts: list(`
        lees verder na|onder de|advertentie, artikel gaat verder, tekst gaat verder, de tekst gaat verder,
        het artikel gaat verder, dit artikel bevat * affiliate|gesponsorde|advertentielinks,
        sommige links * affiliate|commissie, als je * via * link|links * commissie|koopt, wij ontvangen * commissie,
        zet * adblocker uit, schakel * adblocker uit, je gebruikt een adblocker
      `),
      within: list('ontvangen wij * commissie, affiliate links, affiliatelinks, gaat verder onder de advertentie'),
    },
    'comment-prompt': {
      labels: list(`
        reacties, reactie, discussie, reageren, alle reacties, lezersreacties, naam, e mail, email, e mailadres,
        website, site, bericht, verzenden, versturen, annuleren, beoordelingen, recensies, brieven, beantwoorden,
        sorteer op, nieuwste eerst, oudste eerst
      `),
      starts: list(`
        laat het * weten * reacties|comments|reactie, laat het ons weten, laat hieronder * reactie,
        laat een reactie * achter, wat vind jij * reacties|reactie|laat, wat vindt u * reacties|reactie|laat,
        deel je|jouw|uw mening|ervaring, geef je|jouw|uw mening * over|hieronder, je e mailadres|mailadres wordt|zal,
        uw e mailadres|mailadres wordt|zal, het e mailadres wordt, vereiste velden, reacties zijn|worden|die|met,
        reageren kan|is *, om te reageren * inloggen|log|ingelogd, om te kunnen reageren,
        je moet ingelogd|inloggen|geregistreerd, u moet ingelogd|inloggen|geregistreerd, wees de eerste,
        deze site gebruikt akismet, ontdek hoe de data, mijn naam * opslaan|bewaren, stuur mij,
        heb je een|ook * tip|fout|vraag|opmerking, heeft u een * tip|fout|vraag|opmerking, zie je een|fout *,
        wij behouden ons het recht
      `),
      within: list(`
        wordt niet gepubliceerd, vereiste velden zijn gemarkeerd, akismet om spam te verminderen,
        in de reacties hieronder
      `),
    },
    'sign-in': {
      labels: list('wachtwoord, account, profiel, abonnees, abonnee, premium, plus, gebruiker'),
      starts: list(`
        om verder te lezen, om dit artikel * lezen, verder lezen met|na, wil je verder lezen,
        dit artikel is * abonnees|leden|premium|exclusief, dit is een * artikel * abonnees|premium,
        je hebt * artikelen|limiet|gratis * gelezen|bereikt, je hebt nog # *, al abonnee|lid, ben je al abonnee|lid,
        heb je al een, nog geen account|abonnee|abonnement, word abonnee en|om|vanaf|van, neem een abonnement,
        probeer * gratis|maand|weken, log in om|of|en, maak een * account * aan|lezen, onbeperkt toegang,
        krijg * toegang tot, registreer je|gratis|om
      `),
      within: list(`
        exclusief voor abonnees, alleen voor abonnees, onbeperkte toegang, onbeperkt toegang, maandelijks opzegbaar,
        op elk moment opzegbaar, altijd opzegbaar
      `),
    },
    media: {
      labels: list(`
        foto, foto's, beeld, afbeelding, afbeeldingen, video, video's, audio, galerij, bron, bijschrift, afspelen,
        pauze, volgende, vorige, sluiten, afp, reuters, belga, epa
      `),
      leads: list(`
        foto, foto's, beeld, afbeelding, bron, fotograaf, fotografie, illustratie, credit, credits,
        bron foto|afbeelding|beeld, omslagfoto, bijschrift, fotobijschrift, fotocredits
      `),
      starts: list(`
        je browser ondersteunt, uw browser ondersteunt, schakel javascript, zet javascript,
        deze video is|kan * niet|helaas, deze inhoud * niet|cookies, klik op de foto|afbeelding, klik om te vergroten,
        een bericht gedeeld door, om deze inhoud
      `),
      within: list('browser ondersteunt geen, javascript inschakelen, javascript in te schakelen'),
    },
  },
  comments: {
    headings: list(`
      reacties, # reacties, # reactie, een reactie, één reactie, reacties #, reactie #, geen reacties, alle reacties,
      alle reacties #, # reacties op *, één reactie op *, een reactie op *, reacties op *, reacties van lezers,
      lezersreacties, nieuwste reacties, laatste reacties, bekijk reacties, bekijk de reacties, toon reacties,
      lees de reacties, reacties gesloten, de reacties zijn gesloten, geef een reactie, laat een reactie achter,
      laat een antwoord achter, plaats een reactie, plaats reactie, schrijf een reactie, reageer,
      reageer op dit artikel, reageren, reactie toevoegen, voeg een reactie toe, comments, # comments, antwoorden,
      # antwoorden, # antwoord, # gedachten over *, een gedachte over *, # gedachten op *, discussie, de discussie,
      praat mee, forum, meningen, jouw mening, gastenboek, ingezonden brieven, beoordelingen, recensies, # berichten
    `),
    says: list(`
      zegt, zei, schreef, schrijft, reageerde, reageert, antwoordde, antwoordt, antwoord op, antwoord aan, reactie op,
      vroeg, vraagt, op, om, van, door, geplaatst door, geplaatst op, gepost door, reactie van, meent, vindt, voegde toe
    `),
    actions: list(`
      beantwoorden, antwoord, antwoorden, antwoord geven, reageer, reageren, reageer op *, reageer hierop, # antwoorden,
      # reacties, bekijk antwoorden, toon antwoorden, toon # antwoorden, verberg antwoorden, meer antwoorden,
      bekijk # antwoorden, rapporteer, rapporteren, melden, meld reactie, meld misbruik, meld deze reactie,
      markeer als spam, permalink, link, kopieer link, vind ik leuk, vind ik leuk #, # vind ik leuk, vind ik niet leuk,
      niet leuk, # mensen vinden dit leuk, like, likes, # likes, stem, stem omhoog, stem omlaag, # stemmen, # punten,
      nuttig, nuttig #, aanbevelen, eens, oneens, mee eens, citeer, citeren, quote, delen, bewerk, bewerken, bewerkt,
      verwijder, verwijderen, verberg, toon, toon meer, toon minder, lees meer, meer, blokkeren, negeren, volgen,
      log in om te reageren, inloggen om te reageren, reactie annuleren, meer reacties laden, laad meer reacties,
      nieuwste, oudste, populairste, sorteer op, gast, anoniem, auteur, moderator, redactie, geverifieerd, naar boven
    `),
    praise: list(`
      goed artikel, goed stuk, goed geschreven, goed verhaal, goede blog, goede site, goede informatie, goed uitgelegd,
      mooi artikel, mooi stuk, mooi geschreven, mooie blog, mooie site, leuk artikel, leuke blog, leuke site,
      leuk om te lezen, interessant artikel, interessant stuk, zeer interessant, heel interessant, erg interessant,
      zeer nuttig, heel nuttig, erg nuttig, zeer informatief, heel handig, geweldig artikel, geweldige blog,
      geweldig geschreven, geweldig, prachtig artikel, fantastisch artikel, uitstekend artikel, top artikel, topartikel,
      helder uitgelegd, duidelijk uitgelegd, bedankt voor het delen, dank voor het delen,
      bedankt voor de informatie|info|tips, bedankt voor dit * artikel|bericht, bedankt voor de * tips|info,
      dank je wel voor *, dank u voor *, dankjewel voor *, ga zo door, ga vooral zo door,
      ik vind je * blog|site|artikel * leuk|geweldig|mooi, ik hou van * blog|site, je blog is, jouw blog is,
      deze blog is, hier heb ik veel aan, heb er veel aan gehad, heeft me erg geholpen, precies wat ik zocht,
      complimenten, complimenten voor *, petje af, aanrader, zeer aan te raden, een genot om te lezen
    `),
    trade: list(`
      casino, online casino, casino's, gokkasten, gokken, poker, wedden, sportweddenschappen, loterij, bingo, lening,
      leningen, geld lenen, krediet, persoonlijke lening, hypotheek, hypotheken, verzekering, verzekeringen, forex,
      trading, bitcoin, crypto, cryptovaluta, beleggen, investeren, viagra, cialis, kamagra, apotheek, online apotheek,
      afvallen, dieet, afslankpillen, supplementen, cbd, cbd olie, cosmetica, parfum, haartransplantatie, tandarts,
      tandartspraktijk, makelaar, makelaars, vastgoed, verhuisbedrijf, verhuizen, slotenmaker, loodgieter, elektricien,
      schilder, schildersbedrijf, dakdekker, aannemer, klusbedrijf, schoonmaakbedrijf, schoonmaak, ontstoppingsdienst,
      ongediertebestrijding, meubels, keukens, matrassen, kozijnen, zonnepanelen, warmtepomp, airco, taxi, autoverhuur,
      auto verkopen, autoverkoop, tweedehands auto, leasen, hotel, hotels, vakantie, vakanties, vliegtickets, seo,
      seo bureau, zoekmachineoptimalisatie, webdesign, website laten maken, webshop, online marketing, marketingbureau,
      linkbuilding, backlinks, hosting, software, cursus, cursussen, opleiding, training, bijles, scriptie,
      scriptiehulp, vertaalbureau, vertalingen, advocaat, advocaten, detective, recherchebureau, boekhouder,
      administratiekantoor, escort, escorts, sekscontact, seks, porno, webcam, dating, datingsite, waarzegger, medium,
      paragnost, helderziende, tarot, magie, goedkoop, goedkope, aanbieding, aanbiedingen, korting, kortingen,
      kortingscode, kortingscodes, kortingsbon, actie, acties, gratis verzending, kopen, online kopen, bestellen,
      te koop, verkoop, winkel, online winkel, leverancier, fabrikant, groothandel, prijs, prijzen, offerte, offertes,
      dienst, diensten, bedrijf, bureau, specialist, gratis, rijbewijs kopen, replica, horloges, tassen, zonnebrillen,
      sieraden, schoenen, voetbalshirts
    `),
    bait: list(`
      klik hier, klik op de|deze|mijn link|naam|profiel, kijk op mijn|onze *, kijk eens op *, neem een kijkje *,
      bezoek mijn|onze *, bezoek onze website, mijn website|site|blog *, onze website|site|webshop *,
      op mijn website|site|blog, op onze website|site, meer informatie op|hier *, meer info op|hier *,
      voor meer informatie *, link in bio, geld verdienen, geld verdienen *, verdien geld *, online geld verdienen,
      snel geld, extra inkomen, passief inkomen, thuiswerk, thuis werken en * verdienen, vanuit huis * verdienen,
      financiële vrijheid, bestel nu, koop nu, bestel hier, koop hier, profiteer van|nu *, gratis proberen,
      meld je nu aan, schrijf je nu in, registreer nu, neem contact op *, neem contact met *, contacteer ons *,
      mail mij|ons *, bel ons *, bel nu *, whatsapp +|# *, via whatsapp, wij zijn een * bedrijf|bureau,
      wij bieden * aan, wij leveren *, ons bedrijf *, ons team *, onze diensten, onze specialisten,
      tegen lage|scherpe|goede prijzen, scherpe prijzen, beste prijs, laagste prijs, de beste kwaliteit, hoge kwaliteit,
      100 gegarandeerd, gegarandeerd, zonder risico, vrijblijvende offerte, gratis offerte, lening nodig,
      heeft u een lening nodig, wij verstrekken leningen, rente van #, dringend een lening, mijn ex terug, ex terug *,
      liefdesspreuk, dankzij dr *, dokter * genas, hete meiden, eerste pagina van google, hoger in google,
      meer bezoekers *
    `),
  },
  metadata: {
    by: list(`
      door, van, van onze redactie|verslaggever|correspondent|redacteur, van een onzer *, auteur, auteurs,
      geschreven door, tekst, tekst door|van, tekst en foto's, artikel door|van, een artikel van, geplaatst door,
      gepubliceerd door, redactie, redacteur, verslaggever, correspondent, interview door|van, opinie van, column van,
      analyse van, recensie door|van, reportage van|door, foto's en tekst, vertaald door, vertaling, gastblog door|van,
      bijdrage van, beeld en tekst
    `),
    and: list('en, met'),
    published: list(`
      gepubliceerd, gepubliceerd op, gepubliceerd om, geplaatst, geplaatst op, datum, publicatiedatum,
      datum van publicatie, verschenen op, verschenen, gepost op, geschreven op, aangemaakt op, online sinds, op,
      vandaag, eerste publicatie, oorspronkelijk gepubliceerd op, uitgezonden op, persbericht van, editie van,
      publicatie, geplaatst om
    `),
    modified: list(`
      bijgewerkt, bijgewerkt op, bijgewerkt om, laatst bijgewerkt, laatst bijgewerkt op, laatst bijgewerkt om,
      laatste update, laatste update op, update, geüpdatet, geüpdatet op, geüpdate op, gewijzigd, gewijzigd op,
      laatst gewijzigd, laatst gewijzigd op, laatste wijziging, laatst bewerkt, laatst bewerkt op, aangepast,
      aangepast op, aangepast om, laatst aangepast op, herzien op, gecorrigeerd op,
      deze pagina is voor het laatst bewerkt op, ververst op
    `),
    reported: list(`
      meldde, meldt, bericht, berichtte, droeg bij, droegen bij, werkte mee, werkten mee,
      droeg bij aan dit artikel|verhaal, werkte mee aan dit artikel|verhaal, met medewerking van, m m v,
      met bijdragen van, in samenwerking met, mede door, aanvullende verslaggeving, redactie, vertaald door
    `),
    from: list('uit, in, vanuit, te'),
  },
};
