import { type Lexicon, list } from './lexicon.ts';

/** Italian. */
export const italian: Lexicon = {
  language: 'it',
  stopWords: list(`
    di, e, il, la, che, in, a, per, è, un, non, del, con, una, si, i, le, da, della, al, sono, ha, come, dei, nel, più,
    alla, anche, su, lo, ma, delle, gli, o, se, ci, dal, nella, dalla, questo, questa, stato, stata, essere, sua, suo,
    anni, hanno, tra, fra, degli, alle, ai, sul, sulla, era, ed, ad, cui, due, dopo, quando, così, mi, ne, loro, chi,
    io, lui, lei, noi, voi, tutti, tutto, prima, molto, fatto, solo, dove, poi, nei, dai, dalle, dell', l', d', un',
    all', nell', dall', sull', quell', c', s', quest', sempre, ancora, già, quindi, però, perché, altri, altre, ogni,
    senza, contro, fino, qui, mio, mia, nostro, nostra, sia, fare, può, quello, quella, queste, questi, sarà, ora, oggi,
    mentre, durante, stati, suoi, sue, verso, proprio, te, ti, vi, ho, hai, abbiamo, avete, aveva, erano
  `),
  boilerplate: {
    donation: list(`
      dona, dona ora, dona adesso, fai una donazione, fai una donazione ora, donazione, sostienici,
      sostieni il nostro lavoro|progetto|giornale, sostieni il giornalismo indipendente,
      sostieni l'informazione indipendente|libera, sostieni * con una donazione, diventa sostenitore, diventa socio,
      diventa un sostenitore, abbonati e sostienici, aiutaci, aiutaci a crescere, offrici un caffè, offrimi un caffè,
      dona con paypal, dona il tuo 5 per mille, 5x1000
    `),
    newsletter: list(`
      iscriviti, iscriviti ora, iscriviti gratis, iscriviti alla newsletter, iscriviti alla nostra newsletter,
      iscrizione alla newsletter, iscrizione newsletter, iscriviti alle newsletter, ricevi la newsletter,
      ricevi la nostra newsletter, abbonati alla newsletter, registrati alla newsletter, le nostre newsletter,
      tutte le newsletter, scopri le newsletter, la tua email, la tua e mail, il tuo indirizzo email, indirizzo email,
      indirizzo e mail, inserisci la tua email|e|mail mail|, inserisci il tuo indirizzo *, inserisci la tua mail *,
      grazie per esserti iscritto *, grazie per l'iscrizione, iscrizione completata, iscrizione avvenuta con successo,
      attiva le notifiche, ricevi le notifiche, cancella iscrizione, annulla iscrizione,
      puoi cancellarti in qualsiasi momento, niente spam, feed rss
    `),
    share: list(`
      condividi, condividi l'articolo, condividi questo articolo, condividi questo post, condividi questa pagina,
      condividi su *, condividi via *, condividi con *, condividi sui social, condividi tramite *, condivisioni,
      # condivisioni, # condivisione, condividere, invia per email|mail|e, invia via email|mail, invia per e mail,
      invia a un amico, invia ad un amico, invia tramite email|whatsapp, invia articolo, stampa, stampa articolo,
      stampa questo articolo, stampa la pagina, stampa pagina, versione stampabile, scarica pdf, scarica in pdf,
      scarica il pdf, versione pdf, twitta, tweet, mi piace, mi piace #, # mi piace, mi piace caricamento, salva,
      salva articolo, salva per dopo, aggiungi ai preferiti, leggi dopo, leggi più tardi, copia link, copia il link,
      link copiato, copia url, segui, seguici, seguici su *, seguici sui social, segui su *, seguimi su *,
      ci trovi su *, seguici anche su *, ascolta l'articolo, ascolta questo articolo, ascolta articolo,
      dimensione testo|carattere, ingrandisci|riduci testo|carattere, consiglia, regala l'articolo,
      regala questo articolo, fai clic per condividere *, fai clic per inviare *, fai clic qui per *,
      clicca per condividere *, social
    `),
    consent: list(`
      accetta, accetta tutto, accetta tutti, accetta i cookie, accetta tutti i cookie, accetta e chiudi|continua,
      accetto, accetto i cookie, rifiuta, rifiuta tutto, rifiuta tutti, rifiuta i cookie, rifiuta e abbonati,
      continua senza accettare, personalizza, gestisci cookie|opzioni|preferenze|consenso|servizi, gestisci i cookie,
      gestisci il consenso *, gestisci consenso *, gestisci le preferenze, preferenze cookie, preferenze sui cookie,
      impostazioni cookie, impostazioni dei cookie, impostazioni privacy, salva preferenze, salva le preferenze,
      salva impostazioni, visualizza le preferenze, aggiorna le preferenze *, informativa cookie,
      informativa sui cookie, informativa sulla privacy, informativa privacy, informativa estesa, cookie policy,
      privacy policy, privacy e cookie policy, privacy, privacy cookie *, note legali, note legali *,
      termini e condizioni, termini e condizioni *, termini di utilizzo, termini d'uso, termini del servizio,
      condizioni d'uso, condizioni di utilizzo, condizioni generali, dichiarazione di accessibilità,
      dichiarazione accessibilità, solo necessari, solo cookie necessari, cookie necessari, cookie tecnici,
      questo sito utilizza|usa cookie, questo sito utilizza|usa i cookie, utilizziamo i cookie,
      la tua privacy è importante *, trattamento dei dati personali, scopri di più sui cookie
    `),
    copyright: list(`
      tutti i diritti riservati, tutti i diritti riservati *, * tutti i diritti riservati, riproduzione riservata,
      © riproduzione riservata, riproduzione riservata *, riproduzione vietata, diritti riservati, copyright,
      vietata la riproduzione *, tutti i diritti sono riservati
    `),
    navigation: list(`
      vai al contenuto, vai al contenuto principale, vai ai contenuti, vai al menu, vai alla navigazione, vai al footer,
      salta al contenuto, salta al contenuto principale, passa al contenuto principale, passa ai contenuti principali,
      torna su, torna in alto, torna all'inizio, torna a inizio pagina, torna alla home, torna alla homepage,
      torna indietro, torna all'elenco|indice|archivio|articolo, torna alla pagina *, torna alla lista, vai alla home,
      vai alla homepage, pagina iniziale, sei qui, tu sei qui, ti trovi in, menu, menu principale, apri menu,
      chiudi menu, apri il menu, chiudi il menu, apri|chiudi ricerca, cerca nel sito, cerca in *, ricerca avanzata,
      cosa stai cercando, pagina successiva, pagina precedente, articolo successivo, articolo precedente,
      post successivo, post precedente, prossimo articolo, articoli precedenti, articoli meno recenti,
      articoli più recenti, navigazione articoli, navigazione articolo, pagina # di #, pagina #, vedi tutti, vedi tutto,
      vedi tutte, vedi tutti *, vedi tutte *, mostra di più, mostra altro, mostra altri, mostra tutto, mostra meno,
      carica altri *, carica altro, vedi altro, vedi di più, tutti gli articoli, tutti gli articoli di *,
      tutte le notizie, mappa del sito, contattaci, contatti, chi siamo, lavora con noi, pubblicità su *,
      archiviato in *, pubblicato in *, tag, tag *, etichette, categorie, seleziona mese|categoria|mese|lingua,
      seleziona una categoria, altri articoli dell'autore, altri articoli di *, articoli di *,
      questo articolo ti è stato utile, ti è stato utile *, aggiungi al carrello, vai al carrello, chiudi finestra
    `),
    related: list(`
      leggi di più, leggi tutto, leggi l'articolo, leggi l'articolo completo, leggi l'intero articolo, leggi ancora,
      leggi anche, leggi anche *, leggi altro, leggi altro *, leggi il resto *, leggi la notizia,
      leggi gli altri articoli, leggi pure, continua a leggere, continua la lettura, continua la lettura *,
      continua a leggere *, continua, prosegui la lettura, scopri di più, scopri di più *, scopri, scopri come,
      scopri tutto *, per saperne di più, per approfondire, approfondisci, approfondimenti, maggiori informazioni,
      ulteriori informazioni, altre informazioni, più informazioni, info, clicca qui, guarda il video, guarda anche,
      vedi anche, vai all'articolo, articoli correlati, articolo correlato, articoli collegati, articoli simili,
      articoli consigliati, articoli recenti, articoli più letti, articoli popolari, contenuti correlati,
      notizie correlate, post correlati, post simili, argomenti correlati, correlati, ti potrebbe interessare,
      ti potrebbe interessare *, potrebbe interessarti, potrebbe interessarti anche, potrebbero interessarti,
      potrebbero interessarti anche, ti potrebbero interessare, ti potrebbero interessare *, ti può interessare,
      ti può interessare anche, ti può piacere, forse ti interessa *, potrebbe piacerti, da non perdere, non perdere,
      i più letti, più letti, le più lette, i più visti, più visti, i più condivisi, i più commentati, ultime notizie,
      ultime news, ultimi articoli, ultime, ultim'ora, ultimi post, le ultime notizie, le ultime *, notizie recenti,
      altre notizie, altri articoli, altre news, in evidenza, in primo piano, dalla home, dal web,
      contenuti sponsorizzati, consigliati, consigliati per te, consigliato per te, raccomandati per te, scelti per te,
      i nostri consigli, sullo stesso argomento|tema, sullo stesso *, notizie dal web, acquista ora, compra ora,
      scopri l'offerta, guarda la gallery|fotogallery, altri video
    `),
    advertisement: list(`
      pubblicità, annuncio, annunci, annuncio pubblicitario, spazio pubblicitario, messaggio pubblicitario,
      continua dopo la pubblicità, continua a leggere dopo la pubblicità, l'articolo continua dopo la pubblicità,
      l'articolo prosegue dopo *, prosegue dopo la pubblicità, l'articolo continua dopo *, contenuto sponsorizzato,
      contenuto sponsorizzato *, sponsorizzato, sponsorizzato da *, in collaborazione con *, informazione pubblicitaria,
      messaggio promozionale, articolo sponsorizzato, link sponsorizzati, chiudi pubblicità, salta la pubblicità,
      publiredazionale, a cura di * pubblicità, annunci google
    `),
    'comment-prompt': list(`
      lascia un commento, lascia il tuo commento, lascia una risposta, lascia un tuo commento, scrivi un commento,
      scrivi il tuo commento, inserisci un commento, aggiungi un commento, aggiungi commento, pubblica commento,
      pubblica un commento, posta un commento, posta commento, invia commento, invia un commento, commenta,
      commenta l'articolo, commenta questo articolo, commenta la notizia, commenta per primo,
      partecipa alla discussione, unisciti alla discussione|conversazione, partecipa, di' la tua, dì la tua,
      cosa ne pensi, che ne pensi, la tua opinione, vedi commenti, vedi i commenti, vedi tutti i commenti,
      leggi i commenti, leggi tutti i commenti, mostra commenti, mostra i commenti, vai ai commenti, tutti i commenti,
      altri commenti, # commenti, # commento, commenti #, nessun commento, ancora nessun commento, non ci sono commenti,
      non ci sono ancora commenti, sii il primo a commentare *, commenti chiusi, i commenti sono chiusi,
      i commenti sono disabilitati, commenti disabilitati, il tuo commento, il tuo nome,
      il tuo indirizzo email non sarà pubblicato, il tuo indirizzo email non sarà pubblicato *,
      i campi obbligatori sono contrassegnati *, campi obbligatori, campo obbligatorio, annulla risposta,
      salva il mio nome *, avvisami *, notificami *, accedi per commentare, accedi per * commentare,
      devi effettuare il login *, devi essere connesso *, devi essere registrato *, effettua il login per *,
      registrati per commentare, segnala un errore, segnala errore, segnala abuso, hai trovato un errore *,
      vota questo articolo, valuta questo articolo, regole della community, lettere al direttore
    `),
    'sign-in': list(`
      accedi, accedi o registrati, accedi registrati, accedi ora, accedi qui, entra, esci, login, logout,
      effettua il login, registrati, registrati ora|gratis|qui|subito, crea un account, crea account,
      crea il tuo account, il mio account, il tuo account, il mio profilo, area riservata, area clienti,
      password dimenticata, hai dimenticato la password, hai dimenticato la password *, recupera password,
      recupera la password, ricordami, resta connesso, nome utente, sei già abbonato, sei già abbonato *,
      sei già registrato, sei già registrato *, sei già iscritto *, hai già un account, hai già un account *,
      hai già un abbonamento *, non hai un account *, non hai ancora un account *, non sei registrato *,
      non sei ancora registrato *, non sei abbonato *, accedi con *, registrati con *,
      continua con google|facebook|apple, abbonati, abbonati ora, abbonati per leggere *, abbonati per continuare *,
      abbonati a *, contenuto riservato agli abbonati, riservato agli abbonati, solo per abbonati,
      contenuto per abbonati, articolo riservato agli abbonati, per abbonati, scopri le offerte, scopri gli abbonamenti,
      vedi le offerte, gestisci abbonamento, prova gratis, prova gratuita, attiva ora
    `),
    media: list(`
      foto # di #, immagine # di #, # di # foto, # foto, guarda le foto, guarda tutte le foto, vedi le foto,
      vedi tutte le foto, guarda la gallery, guarda la galleria, galleria fotografica, galleria di immagini|foto,
      fotogallery, vai alla gallery|galleria|fotogallery, apri la galleria, ingrandisci, ingrandisci immagine,
      ingrandisci l'immagine|la, clicca per ingrandire, clicca sull'immagine per *, clicca sulla foto per *,
      schermo intero, riproduci, riproduci video, avvia il video, caricamento, caricamento in corso, caricamento video,
      attiva audio, il tuo browser non supporta *, il browser non supporta *, javascript è disabilitato *,
      attiva javascript *, abilita javascript *, questo video non è disponibile *, contenuto non disponibile,
      video non disponibile, si è verificato un errore, visualizza questo post su instagram, un post condiviso da *,
      immagine di repertorio, foto di repertorio, foto d'archivio, immagine d'archivio, foto ansa, ansa, getty images,
      foto getty *, immagine di copertina *, screenshot *
    `),
  },
  contextual: {
    donation: {
      labels: list(`
        sostieni, donazioni, sostienici, dona, soci, contribuisci, partecipa, iscriviti, sostieni il progetto
      `),
      starts: list(`
        fai una donazione per|a, dona per|ora, sostieni il nostro|giornalismo|lavoro|progetto, sostieni * indipendente,
        sostieni * con, aiutaci a continuare|mantenere|crescere|rimanere|restare, con il tuo contributo|aiuto|sostegno,
        il tuo contributo|sostegno|aiuto è|ci|permette|serve, la tua donazione è|ci|permette|aiuta,
        se ti piace il nostro|quello, se apprezzi il nostro, grazie al sostegno|contributo dei|di,
        abbiamo bisogno del tuo|di te, diventa sostenitore di|e|con, siamo un giornale * indipendente
      `),
      within: list(`
        sostenere il nostro lavoro, sostieni il nostro lavoro, sostieni il giornalismo,
        donazioni sono deducibili|detraibili, facendo una donazione, con una donazione libera,
        grazie ai nostri lettori|sostenitori|abbonati
      `),
    },
    newsletter: {
      labels: list(`
        newsletter, newsletters, la newsletter, la nostra newsletter, le nostre newsletter, * newsletter, newsletter *,
        resta aggiornato, rimani aggiornato, resta informato, resta sempre aggiornato, resta in contatto,
        rimani in contatto, non perderti nulla|niente, iscrizione, abbonamenti, notifiche, nome, cognome, invia, ok,
        grazie, errore, email, e mail
      `),
      starts: list(`
        iscriviti alla|al|alle|ai|gratis|gratuitamente|qui|subito|ora * newsletter|canale|mailing|podcast,
        iscriviti alla|al nostra|nostro|newsletter|canale, iscriviti per ricevere, iscriviti e ricevi,
        iscriviti gratuitamente, abbonati alla nostra, registrati alla newsletter|nostra,
        ricevi * newsletter|email|mail|e|posta,
        ricevi ogni|tutte|gratis|gratuitamente|le|la|i * newsletter|email|mail|casella|notizie|aggiornamenti,
        vuoi ricevere, per ricevere * newsletter|iscriviti|aggiornamenti, non perdere * newsletter|iscriviti,
        ogni mattina|settimana|giorno|venerdì * newsletter|casella|posta|email, inserisci la tua e|mail|email,
        inserisci il tuo indirizzo, iscrivendoti * accetti|accetto|acconsenti,
        cliccando su * accetti|dichiari|iscriviti, acconsento * trattamento|invio|ricevere,
        ho letto * informativa|privacy, dichiaro di aver letto, desidero ricevere,
        puoi annullare|cancellarti|disiscriverti * momento
      `),
      within: list(`
        alla nostra newsletter, nella tua casella|inbox di|email|mail|, nella tua mail|email, direttamente nella tua,
        iscriviti alla newsletter, annullare l'iscrizione in, disiscriverti in qualsiasi|ogni, cancellare l'iscrizione,
        comunicazioni di marketing
      `),
    },
    share: {
      labels: list(`
        facebook, twitter, linkedin, whatsapp, pinterest, instagram, telegram, email, e mail, mail, messenger, youtube,
        flipboard, tiktok, ascolta, pdf, link, bluesky, threads, salva
      `),
      leads: list(`
        condividi, condividi su, condividi l'articolo, seguici, seguici su, seguici anche su, condividi questo articolo,
        condividi con
      `),
      starts: list(`
        condividi questo|questa|l'|il articolo|post|pagina|notizia|contenuto,
        condividi su facebook|twitter|linkedin|whatsapp|x|telegram, seguici su|sui|anche, seguiteci su,
        segui * su facebook|twitter|instagram|x|youtube|tiktok|google|telegram|whatsapp|linkedin,
        unisciti al nostro|canale * canale|gruppo|telegram|whatsapp,
        entra nel nostro|canale * canale|gruppo|telegram|whatsapp, metti mi piace, clicca mi piace,
        fai clic per condividere, fai clic qui per condividere, clicca per condividere,
        ti è piaciuto questo|l'articolo|l', se ti è piaciuto * condividi|condividilo|iscriviti|lascia,
        scarica la nostra|l' app, scarica la app
      `),
      within: list(`
        seguici su facebook|twitter|instagram|google|telegram|x, si apre in una nuova finestra,
        seguici sui nostri * social
      `),
    },
    consent: {
      labels: list(`
        cookie, cookies, preferenze, statistiche, marketing, funzionale, necessari, necessario, ok, ho capito, chiudi,
        accessibilità, legale, impostazioni, sempre attivo, contatti
      `),
      starts: list(`
        utilizziamo i|cookie, usiamo i|cookie, noi e i|nostri nostri|partner *, noi e * partner,
        questo sito utilizza|usa|fa|si, questo sito web utilizza|usa|si, il sito utilizza|usa * cookie,
        il nostro sito * cookie, proseguendo la|nella|con navigazione|la, proseguendo * acconsenti|accetti,
        continuando a|la|con navigare|utilizzare|navigazione|a, continuando * acconsenti|accetti,
        cliccando su * acconsenti|accetti|accetta, chiudendo questo|il banner, se continui a navigare|utilizzare,
        la tua privacy, teniamo alla tua privacy, rispettiamo la tua privacy,
        i cookie ci|necessari|tecnici|sono|aiutano, per maggiori informazioni * cookie|privacy|policy|informativa,
        per saperne di più * cookie|privacy|policy|informativa,
        per ulteriori informazioni * cookie|privacy|policy|informativa, per fornire le migliori esperienze,
        puoi modificare|gestire|revocare * consenso|preferenze|cookie, questo sito è protetto da recaptcha,
        leggi la nostra|l'informativa, consulta la nostra|l'informativa
      `),
      within: list(`
        cookie tecnici e, cookie di terze parti, cookie policy, privacy policy, informativa sulla privacy,
        trattamento dei dati personali, trattamento dei tuoi dati, revocare il consenso, termini e condizioni d'uso,
        sito|pagina utilizza|usa|web cookie|i|utilizza, utilizziamo|usiamo cookie|i, all'uso|utilizzo dei|di cookie
      `),
    },
    copyright: {
      leads: list('copyright'),
      starts: list(`
        copyright ©, copyright #, tutti i diritti, è vietata la|qualsiasi riproduzione, vietata la riproduzione,
        riproduzione riservata, quest'opera è|, questo articolo|contenuto è * licenza|rilasciato,
        testata giornalistica registrata|, registrazione tribunale, registrazione presso il tribunale,
        iscrizione al registro, direttore responsabile, p iva, partita iva, realizzato da|con, sito realizzato,
        powered by, proudly powered
      `),
      within: list(`
        tutti i diritti riservati, riproduzione riservata, riproduzione anche parziale, riproduzione totale o parziale,
        licenza creative commons, registrata presso il tribunale, registrata al tribunale
      `),
    },
    navigation: {
      labels: list(`
        home, cerca, ricerca, notizie, news, cronaca, politica, economia, esteri, mondo, italia, sport, calcio, cultura,
        spettacoli, spettacolo, tecnologia, scienza, scienze, salute, benessere, opinioni, editoriali, rubriche, video,
        foto, podcast, meteo, oroscopo, giochi, viaggi, moda, cucina, ricette, motori, auto, casa, lavoro, scuola,
        annunci, immobiliare, eventi, blog, archivio, servizi, aiuto, faq, redazione, la redazione, contatti,
        pubblicità, abbonamenti, edicola, edicola digitale, edizione digitale, successivo, precedente, indietro, avanti,
        chiudi, altro, tutto, tutti, argomenti, temi, sezioni, autore, autori, categoria, lingua, italiano, su, sì, no,
        in diretta, diretta, prodotti, azienda, risorse, negozio, shop, carrello, community, link utili, link,
        necrologie, cinema, tv, musica, libri, locale, regioni, dossier, speciali, inchieste, interviste
      `),
      leads: list(`
        tag, tags, argomenti, categoria, categorie, etichette, parole chiave, sei in, ti trovi in, sei qui,
        archiviato in, pubblicato in, articolo precedente, articolo successivo, post precedente|successivo, sezione,
        temi
      `),
      starts: list(`
        sei qui, ti trovi in, tu sei qui, archiviato in|sotto, pubblicato in, questa voce è stata pubblicata,
        questo articolo è stato pubblicato in, vedi tutti gli articoli, tutti gli articoli di, contrassegna il permalink
      `),
      within: list('contrassegna il permalink, aggiungi il permalink ai segnalibri'),
    },
    related: {
      labels: list(`
        leggi anche, leggi anche *, vedi anche, guarda anche, per approfondire, approfondimenti, articoli correlati,
        articolo correlato, articoli collegati, articoli simili, articoli consigliati, articoli recenti,
        articoli più letti, articoli popolari, contenuti correlati, notizie correlate, post correlati, post simili,
        argomenti correlati, correlati, ti potrebbe interessare, ti potrebbe interessare *, potrebbe interessarti,
        potrebbe interessarti anche, potrebbero interessarti, potrebbero interessarti anche, ti potrebbero interessare,
        ti potrebbero interessare *, ti può interessare, ti può interessare anche, da non perdere, non perdere,
        i più letti, più letti, le più lette, i più visti, più visti, i più condivisi, i più commentati, ultime notizie,
        ultime news, ultimi articoli, ultime, ultim'ora, ultimi post, le ultime notizie, notizie recenti, altre notizie,
        altri articoli, altre news, in evidenza, in primo piano, dalla home, dal web, contenuti sponsorizzati,
        consigliati, consigliati per te, scelti per te, i nostri consigli, sullo stesso argomento|tema, popolari,
        tendenze, commenti recenti, ultimi commenti, altri video, più popolari, potrebbe piacerti, link correlati,
        notizie dal web
      `),
      leads: list(`
        leggi anche, leggi pure, vedi anche, guarda anche, guarda il video, approfondisci, per approfondire,
        ti potrebbe interessare, potrebbe interessarti, ti potrebbe interessare anche, potrebbe interessarti anche,
        da non perdere, correlati, articolo correlato, scopri di più, per saperne di più, leggi di più, gallery,
        approfondimento, leggi l'articolo completo
      `),
      starts: list(`
        leggi anche, leggi tutti|tutte|tutta|qui * articoli|notizie, leggi qui, clicca qui per,
        per saperne di più * clicca|visita|leggi, per maggiori informazioni * clicca|visita|sito, scopri di più su,
        scopri tutte|tutti le|gli|i, tutte le notizie su|di|sul, tutti gli articoli su|di|sul, l'articolo * proviene da,
        l'articolo * sembra essere il primo, visita il nostro|la * sito|pagina, continua a leggere su
      `),
      within: list('proviene da * it|com, sembra essere il primo su'),
    },
    advertisement: {
      leads: list('pubblicità, sponsorizzato, sponsorizzato da, annuncio, contenuto sponsorizzato, adv'),
      starts: list(`
        continua dopo la, l'articolo continua|prosegue dopo,
        questo articolo|post|sito|pagina contiene * affiliazione|affiliati|affiliate, in qualità di affiliato amazon,
        alcuni * link * affiliazione|commissione, acquistando * commissione|link, se acquisti * commissione|link,
        potremmo ricevere * commissione, disattiva * adblock|blocco, stai usando un ad|adblock|blocco,
        per favore * adblock
      `),
      within: list('link di affiliazione, link affiliati, potremmo|possiamo ricevere|guadagnare una * commissione'),
    },
    'comment-prompt': {
      labels: list(`
        commenti, commento, i commenti, i vostri commenti, discussione, opinioni, nome, email, sito web, messaggio,
        invia, annulla, recensioni, valutazioni, rispondi, ordina per, più recenti, meno recenti, lettere
      `),
      starts: list(`
        lascia un commento * e|qui|se|per, lasciate un commento, fateci sapere * commenti|commento,
        facci sapere * commenti|commento, scrivici * commenti|commento,
        cosa ne pensi|pensate * commenti|commento|scrivi|faccelo|dicci|lascia, e voi * commenti, dicci la tua|cosa,
        il tuo indirizzo email, il tuo indirizzo e mail, i campi obbligatori, i commenti sono|devono|vengono,
        per commentare * accedi|registrati|devi|effettua|login, per poter commentare,
        devi effettuare|essere * commento|commentare|accedere, devi accedere per, sii il primo a,
        questo sito usa|utilizza akismet, scopri come vengono elaborati i dati, salva il mio nome, avvisami via email,
        hai trovato|notato un errore, segnala * errore|refuso, ci riserviamo il diritto
      `),
      within: list(`
        nei commenti qui|sotto, non sarà pubblicato, i campi obbligatori sono, akismet per ridurre lo spam,
        nei commenti qui sotto
      `),
    },
    'sign-in': {
      labels: list('password, account, profilo, utente, abbonati, abbonato, premium, username'),
      starts: list(`
        per continuare a leggere|la|questo, per leggere * abbonati|registrati|accedi|abbonato,
        per proseguire * lettura|leggere, questo articolo|contenuto è * riservato|abbonati|premium|accessibile,
        contenuto riservato|esclusivo, hai raggiunto * limite|articoli, ti restano # *,
        sei già abbonato|registrato|iscritto, hai già un, non hai * account|abbonamento,
        abbonati per|a|e * leggere|leggendo|continuare|mese|tutti|accesso|illimitato|€,
        accedi per|o * leggere|continuare|registrati|abbonati, accesso illimitato, prova * gratis|gratuitamente,
        registrati per|gratuitamente|gratis * leggere|continuare|accedere
      `),
      within: list(`
        riservato agli abbonati, riservati agli abbonati, solo per gli abbonati, accesso illimitato,
        disdici quando vuoi, senza vincoli
      `),
    },
    media: {
      labels: list(`
        foto, immagine, immagini, video, audio, galleria, gallery, credito, crediti, didascalia, play, pausa,
        successivo, precedente, chiudi, ansa, afp, reuters, fonte, lapresse
      `),
      leads: list(`
        foto, immagine, immagini, foto di, crediti, credit, credits, crediti foto, credits foto, photo credits,
        photo credit, fotografia, illustrazione, immagine di copertina, foto di copertina, didascalia,
        immagine in evidenza, fonte immagine|foto
      `),
      starts: list(`
        il tuo browser non, il browser non supporta, attiva|abilita javascript, devi attivare|abilitare javascript,
        questo video non, questo contenuto non, clicca sull'immagine|sulla, clicca per ingrandire, un post condiviso da
      `),
      within: list('browser non supporta, abilitare javascript, attivare javascript'),
    },
  },
  comments: {
    headings: list(`
      commenti, # commenti, # commento, un commento, commenti #, commento #, nessun commento, i commenti,
      tutti i commenti, tutti i commenti #, # commenti su *, un commento su *, commenti su *, # commenti a *,
      commenti a *, # commenti per *, commenti dei lettori, i commenti dei lettori, i vostri commenti, ultimi commenti,
      vedi i commenti, leggi i commenti, mostra i commenti, commenti chiusi, i commenti sono chiusi, lascia un commento,
      lascia il tuo commento, lascia una risposta, scrivi un commento, aggiungi un commento, aggiungi commento,
      commenta, commenta l'articolo, risposte, # risposte, # risposta, una risposta, # risposte a *, una risposta a *,
      # risposte su *, # pensieri su *, un pensiero su *, # commenti presenti, opinioni, # opinioni, discussione,
      la discussione, partecipa alla discussione, dì la tua, di' la tua, forum, reazioni, recensioni, lettere,
      libro degli ospiti, # messaggi
    `),
    says: list(`
      dice, ha detto, ha scritto, scrive, scrisse, commenta, ha commentato, risponde, ha risposto, ha risposto a,
      rispondi a, in risposta a, chiede, ha chiesto, il, alle, di, da, pubblicato da, pubblicato il, inviato da,
      postato da, scritto da, commento di, afferma, aggiunge
    `),
    actions: list(`
      rispondi, rispondi a *, rispondi a questo commento, risposta, risposte, # risposte, # risposta, mostra risposte,
      vedi risposte, mostra # risposte, vedi # risposte, nascondi risposte, altre risposte, segnala, segnala commento,
      segnala abuso, segnala questo commento, segnala un abuso, segnala come spam, permalink, link, link permanente,
      copia link, mi piace, mi piace #, # mi piace, non mi piace, non mi piace più, piace a #, like, likes, # likes,
      vota, vota a favore, # voti, # punti, utile, utile #, consiglia, d'accordo, non sono d'accordo, cita, quota,
      condividi, modifica, modificato, elimina, cancella, nascondi, mostra, mostra altro, mostra di più, mostra meno,
      leggi tutto, altro, blocca, ignora, segui, accedi per rispondere, effettua il login per rispondere,
      annulla risposta, carica altri commenti, mostra altri commenti, più recenti, meno recenti, più votati, ordina per,
      ospite, anonimo, autore, moderatore, amministratore, verificato, torna su
    `),
    praise: list(`
      ottimo articolo, ottimo post, ottimo lavoro, ottimo blog, ottimo sito, bell'articolo, bellissimo articolo,
      bel post, bel lavoro, bel blog, bel sito, bellissimo post, bellissimo blog, bravo, bravissimo, bravissimi,
      articolo interessante, articolo molto interessante, articolo utile, molto interessante, molto utile, molto bello,
      davvero interessante, davvero utile, interessante articolo, interessantissimo, utilissimo, ben scritto,
      scritto bene, scritto molto bene, ben spiegato, spiegato bene, spiegato molto bene, grazie per la condivisione,
      grazie per aver condiviso, grazie per le informazioni|info|dritte, grazie per l'articolo,
      grazie per questo|il|i articolo|post|consigli, grazie mille per *, grazie dei consigli, complimenti,
      complimenti per *, complimenti davvero, continua così, continuate così,
      adoro il tuo|questo|vostro blog|sito|post|articolo, mi piace molto il tuo|questo|vostro blog|sito|articolo,
      mi è piaciuto molto * articolo|post|, il tuo blog è, il vostro blog|sito è, il tuo articolo|sito è,
      mi è stato molto utile|d'aiuto, proprio quello che cercavo, consigliatissimo, lo consiglio, lo consiglio a tutti,
      non vedo l'ora di leggere, un piacere leggerti|leggervi, fantastico, chapeau
    `),
    trade: list(`
      casino, casinò, casinò online, slot, slot machine, slot online, poker, scommesse, scommesse sportive,
      gioco d'azzardo, lotteria, bingo, prestito, prestiti, prestiti personali, prestito veloce, cessione del quinto,
      mutuo, mutui, finanziamento, finanziamenti, credito, assicurazione, assicurazioni, forex, trading, trading online,
      bitcoin, criptovalute, investimenti, investimento, viagra, cialis, farmacia, farmacia online, pillole, dimagrire,
      dieta, perdere peso, integratori, integratore, cbd, olio di cbd, cosmetici, profumi, trapianto capelli, dentista,
      impianti dentali, agenzia immobiliare, immobili, appartamenti, traslochi, trasloco, sgomberi, fabbro,
      pronto intervento fabbro, idraulico, elettricista, spurghi, imbianchino, ristrutturazioni, ristrutturazione,
      impresa di pulizie, pulizie, mobili, materassi, cucine, infissi, serramenti, pannelli solari, fotovoltaico, taxi,
      ncc, noleggio auto, auto usate, hotel, alberghi, viaggi, voli, vacanze, posizionamento, seo, agenzia seo,
      web agency, web marketing, realizzazione siti web, siti web, sviluppo web, marketing digitale, backlink, hosting,
      software, corso, corsi, corsi online, formazione, ripetizioni, tesi, tesi di laurea, traduzioni, avvocato,
      avvocati, investigatore, investigazioni, commercialista, escort, escorts, incontri, sesso, porno, webcam,
      cartomanzia, cartomante, cartomanti, sensitiva, veggente, mago, legamenti d'amore, legamento, ritorno d'amore,
      rituali, magia, economico, economici, a basso costo, offerta, offerte, sconto, sconti, coupon, codice sconto,
      codici sconto, promozione, spedizione gratuita, acquistare, acquista, comprare, vendita, in vendita, online,
      negozio, negozio online, e commerce, fornitore, produttore, ingrosso, prezzo, prezzi, preventivo, preventivi,
      servizio, servizi, azienda, ditta, agenzia, professionisti, gratis, gratuito, patente, replica, orologi, borse,
      occhiali, gioielli, scarpe, maglie
    `),
    bait: list(`
      clicca qui, cliccate qui, clicca sul|su * link|nome|profilo, visita il mio|nostro *, visita il nostro sito,
      visitate il nostro|mio *, vieni a trovarci *, venite a trovarci *, vieni a vedere *, date un'occhiata *,
      dai un'occhiata al|a *, passa dal mio *, passate dal mio *, il mio sito|blog|canale *, il nostro sito *,
      sul mio sito|blog|canale, sul nostro sito, maggiori informazioni su|qui *, per maggiori informazioni *, info qui,
      link in bio, iscriviti al mio canale, seguimi su *, guadagnare online, guadagna *, guadagnare soldi *,
      fare soldi *, soldi facili, guadagno extra, reddito passivo, lavorare da casa, lavoro da casa,
      libertà finanziaria, acquista ora, compra ora, ordina ora, approfitta * offerta|sconto, prova gratis,
      registrati ora|qui|gratis, contattami *, contattaci *, contattateci *, contatta * whatsapp|email, scrivimi *,
      scrivici *, chiamaci *, chiama ora|subito|il *, whatsapp +|al|# *, siamo un'azienda|una *,
      siamo una ditta|azienda|agenzia *, offriamo * servizi|servizio|prezzi, la nostra azienda|ditta|agenzia offre|è|si,
      i nostri servizi, il nostro team *, ai migliori prezzi, al miglior prezzo, miglior prezzo,
      prezzi bassi|imbattibili|vantaggiosi, alta qualità, massima qualità, qualità garantita, 100 garantito, garantito,
      senza rischi, preventivo gratuito, senza impegno, hai bisogno di un prestito, offro prestiti,
      offerta di prestito *, tasso d'interesse del #, tasso di interesse del #, riconquistare * ex, far tornare * ex,
      grazie al mago|dottor *, ragazze calde, prima pagina di google, aumenta il traffico|le|i *
    `),
  },
  metadata: {
    by: list(`
      di, da, a cura di, a cura della redazione, autore, autrice, autori, scritto da, articolo di, un articolo di,
      testo di, testo, testi di, pubblicato da, postato da, inserito da, redazione, la redazione, dal nostro inviato,
      dal nostro corrispondente, dalla nostra inviata, intervista di, reportage di, analisi di, commento di,
      editoriale di, recensione di, traduzione di, tradotto da, firmato, opinione di
    `),
    and: list('e, ed, con'),
    published: list(`
      pubblicato, pubblicato il, pubblicato alle, pubblicata il, pubblicato in, data, data di pubblicazione,
      data pubblicazione, creato il, scritto il, inserito il, postato il, del, il, uscito il, in onda il,
      prima pubblicazione, pubblicato originariamente il, comunicato del, articolo del, edizione del, caricato il
    `),
    modified: list(`
      aggiornato, aggiornato il, aggiornato alle, aggiornata il, ultimo aggiornamento, ultimo aggiornamento il,
      ultimo aggiornamento alle, aggiornamento, aggiornamento del, modificato, modificato il, ultima modifica,
      ultima modifica il, ultimo agg, data di aggiornamento, data aggiornamento, revisionato il, rivisto il,
      corretto il, questa pagina è stata modificata per l'ultima volta il
    `),
    reported: list(`
      ha riferito, riferisce, ha collaborato, hanno collaborato, ha contribuito, hanno contribuito,
      con la collaborazione di, con il contributo di, hanno contribuito a questo articolo,
      ha contribuito a questo articolo, tradotto da, traduzione di, editing di, a cura di
    `),
    from: list('da, a, in, dal, dalla'),
  },
};
