import { type Lexicon, list } from './lexicon.ts';

/** French. */
export const french: Lexicon = {
  language: 'fr',
  stopWords: list(`
    de, la, le, et, les, des, en, un, du, une, que, est, pour, qui, dans, a, par, plus, pas, au, sur, ne, se, ce, il,
    sont, avec, son, aux, d', l', s', n', c', j', m', t', qu', mais, comme, ou, si, leur, on, y, dont, elle, cette, ces,
    ses, sa, nous, vous, ils, elles, je, tu, me, te, lui, ont, été, être, avoir, fait, faire, deux, même, aussi, bien,
    peut, où, sans, tout, tous, toute, toutes, après, avant, encore, entre, sous, depuis, très, alors, lors, ainsi,
    contre, chez, vers, quand, donc, car, ni, cet, était, étaient, avait, avaient, sera, serait, ai, as, avez, avons,
    moins, autre, autres, notre, votre, nos, vos, leurs, mon, ma, mes, ton, ta, tes, jusqu', lorsqu', puisqu', selon,
    pendant, cela, ça, celui, celle, ceux, rien, dès, déjà, ici, là
  `),
  boilerplate: {
    donation: list(`
      faire un don, faites un don, je fais un don, je donne, donnez maintenant, faire un don maintenant|en ligne,
      faites un don maintenant|aujourd'hui|en ligne, donner en ligne, soutenez nous, nous soutenir,
      soutenez notre travail|journal|site|média|action, soutenir notre travail|journal|site|média|action,
      soutenez la presse indépendante|libre, soutenez le journalisme indépendant,
      soutenez un journalisme|média|média|site indépendant, soutenez un journal indépendant,
      soutenir le journal|site|projet, je soutiens, je soutiens *, devenez donateur|mécène|adhérent|membre,
      devenir donateur|mécène|adhérent|membre, offrez nous un café, nous avons besoin de vous|votre soutien,
      don par paypal|chèque|virement|carte
    `),
    newsletter: list(`
      s'abonner, abonnez vous, je m'abonne, s'abonner à la newsletter, s'inscrire à la newsletter,
      abonnez vous à la|notre newsletter, inscrivez vous à la|notre newsletter, inscription à la newsletter,
      inscription newsletter, recevoir la|notre newsletter, recevez la|notre newsletter, recevez nos newsletters,
      recevoir nos newsletters, je m'inscris, je m'inscris à la newsletter, je m'inscris aux newsletters,
      inscrivez vous, s'inscrire aux newsletters, voir toutes les newsletters, toutes nos newsletters,
      découvrir nos newsletters, découvrez nos newsletters, votre adresse e mail, votre adresse mail|email, votre email,
      votre e mail, adresse e mail, adresse email|mail, saisissez votre adresse *, entrez votre adresse *,
      indiquez votre adresse *, merci pour votre inscription, merci de votre inscription,
      votre inscription a bien été prise en compte, votre inscription est confirmée, se désabonner, se désinscrire,
      désinscription, je me désabonne, recevoir les alertes, activer les notifications, recevoir les notifications,
      alertes e mail, flux rss, s'abonner au flux rss, pas de spam
    `),
    share: list(`
      partager, partagez, partager l'article, partager cet article, partager cette page, partager ce contenu,
      partager la page, partager sur *, partager via *, partager par *, partagez cet article, partagez sur *,
      partager avec *, partage, partages, # partages, # partage, envoyer par e|mail|email|courriel mail|,
      envoyer par e mail, envoyer à un ami, envoyer l'article par mail|email, envoyer cet article, imprimer,
      imprimer l'article, imprimer cet article, imprimer la|cette page, version imprimable, télécharger en pdf,
      version pdf, tweeter, tweet, retweeter, j'aime, j'aime #, j'aime ça, j'aime chargement, j'aime ça j'aime chargement, # j'aime, aimer, épingler,
      enregistrer, enregistrer l'article, sauvegarder, sauvegarder l'article, lire plus tard, à lire plus tard,
      ajouter à mes favoris, ajouter aux favoris, ajouter à ma sélection, mettre en favori|favoris, copier le lien,
      lien copié, copier l'url, copier le lien de l'article, lien copié dans le presse papier|papiers, suivre,
      suivez nous, suivez nous sur *, nous suivre, nous suivre sur *, suivez moi sur *, retrouvez nous sur *,
      rejoignez nous sur *, suivre ce sujet|thème, s'abonner sur *, offrir cet article, offrir l'article,
      écouter l'article, écouter cet article, taille du texte, taille de police, agrandir|réduire le|la texte|police,
      recommander, recommander cet article, cliquez pour partager *, cliquer pour partager *, cliquez pour imprimer *,
      cliquer pour imprimer *, réseaux sociaux, voir sur instagram|facebook|twitter
    `),
    consent: list(`
      tout accepter, accepter tout, accepter, accepter et fermer|continuer, accepter les cookies,
      accepter tous les cookies, j'accepte, je refuse, tout refuser, refuser tout, refuser tous les cookies,
      refuser les cookies, continuer sans accepter, continuer sans accepter *, personnaliser, personnaliser mes choix,
      paramétrer, paramétrer les cookies, paramétrer mes choix, paramètres des cookies, paramètres de confidentialité,
      paramètres cookies, gérer les cookies, gérer mes cookies|choix|préférences,
      gérer les|vos préférences|options|services|fournisseurs, gestion des cookies, gestion des préférences,
      gérer le consentement *, préférences cookies, enregistrer mes choix|préférences, enregistrer les préférences,
      politique de cookies, politique de confidentialité, politique de confidentialité *,
      politique de protection des données *, politique relative aux cookies, politique cookies,
      charte de confidentialité, charte des données personnelles, données personnelles, données personnelles et cookies,
      protection des données *, vie privée, respect de la vie privée, confidentialité et cookies, cookies et *,
      mentions légales, mentions légales *, conditions générales, conditions générales d'utilisation,
      conditions générales de vente, conditions générales d'abonnement, conditions d'utilisation, cgu, cgv, cgu cgv,
      cgv cgu, en savoir plus sur les cookies, ok tout accepter, interdire tous les cookies, accessibilité non conforme,
      accessibilité partiellement conforme, déclaration d'accessibilité, nous utilisons des cookies,
      ce site utilise des cookies, cookies fonctionnels, cookies nécessaires, strictement nécessaires
    `),
    copyright: list(`
      tous droits réservés, tous droits réservés *, * tous droits réservés, droits de reproduction,
      reproduction interdite, toute reproduction interdite, propriété intellectuelle, droits réservés,
      crédits et mentions légales, copyright
    `),
    navigation: list(`
      aller au contenu, aller au contenu principal, aller à la navigation, aller à la recherche, aller au menu,
      aller au pied de page, passer au contenu, passer au contenu principal, accéder au contenu,
      accéder au contenu principal, accéder au menu|pied, retour en haut, retour en haut de page|la,
      retour en haut de la page, haut de page, haut de la page, remonter, revenir en haut, revenir en haut de *,
      retour à l'accueil, retour à la page d'accueil, retour à la liste|une, retour aux actualités|articles|résultats,
      retour à la page précédente, page d'accueil, vous êtes ici, vous êtes ici *, menu principal, ouvrir le menu,
      fermer le menu, afficher le menu, menu, ouvrir la recherche, fermer la recherche, lancer la recherche,
      rechercher sur le site, rechercher dans *, rechercher un article, que recherchez vous, recherche avancée,
      page suivante, page précédente, article suivant, article précédent, articles précédents,
      articles plus anciens|récents, articles suivants, navigation de l'article, navigation des articles, page # sur #,
      page #, voir plus, voir plus *, afficher plus, afficher plus *, charger plus, charger plus *, voir tout,
      tout voir, voir tous les *, voir toutes les *, tous les articles, tous les articles de *, toutes les actualités,
      toute l'actualité, afficher moins, voir moins, plan du site, nous contacter, contactez nous,
      contacter la rédaction, qui sommes nous, à propos de nous, fermer la fenêtre, classé dans *, classé sous *,
      mots clés *, mots clefs *, étiquettes *, étiqueté *, catégories, catégorie *, sélectionner un mois,
      sélectionner une catégorie, choisir une langue, voir le profil, voir tous ses articles,
      cet article vous a t il été utile, cette page vous a t elle été utile, ajouter au panier, voir le panier,
      voir mon panier, espace abonnés|client|presse|annonceurs, besoin d'aide
    `),
    related: list(`
      lire la suite, lire la suite *, lire plus, lire l'article, lire l'article complet,
      lire l'intégralité de l'article, lire aussi, à lire aussi, à lire également, lire également, à lire, lisez aussi,
      voir aussi, voir aussi *, à voir aussi, à découvrir, à découvrir aussi, à ne pas manquer, à ne pas rater,
      en savoir plus, en savoir plus *, pour en savoir plus, pour aller plus loin, plus d'infos|informations,
      plus d'infos *, plus d'articles, plus d'actualités, cliquez ici, découvrir, découvrez aussi, découvrir l'offre,
      voir l'article, voir la vidéo, voir la suite, voir le diaporama, voir l'offre, j'en profite, articles liés,
      articles similaires, articles connexes, articles associés, articles recommandés, articles populaires,
      articles récents, articles les plus lus, sur le même sujet|thème, sur le même sujet *,
      dans la même rubrique|catégorie, dans la même rubrique *, les plus lus, les plus consultés|partagés|commentés|vus,
      le plus lu|populaire|consulté, les articles les plus lus, les plus populaires, vous aimerez aussi,
      vous aimerez peut être *, vous pourriez aussi aimer, vous pourriez être intéressé *,
      ça pourrait vous intéresser *, cela peut vous intéresser *, cela pourrait vous intéresser *,
      ces articles pourraient vous intéresser, vous allez aimer *, recommandé pour vous, recommandés pour vous,
      nos recommandations, notre sélection, dernières actualités, dernières nouvelles, derniers articles,
      dernières infos, dernières news, les dernières actualités|infos|nouvelles|news, dernière minute, toute l'actu,
      l'actu en continu, en continu, l'actualité en continu, à la une, tendances, nos derniers articles,
      autres articles, autres actualités, contenus sponsorisés, contenus recommandés, ailleurs sur le web,
      contenu sponsorisé, la rédaction vous recommande|conseille, la rédaction vous recommande *, nos lecteurs ont lu *,
      dans l'actualité, plus sur le sujet|ce, plus sur *, sur le web, notre dossier, tous nos articles sur *,
      nos derniers *
    `),
    advertisement: list(`
      publicité, publicités, annonce, annonces, la suite après la publicité|cette, la suite après cette publicité,
      la suite de l'article après *, l'article continue après *, la suite de cet article * après *,
      lire la suite après la publicité, suite de l'article après la publicité, sponsorisé, sponsorisé par *,
      article sponsorisé, en partenariat avec *, publi rédactionnel, publireportage, publi reportage,
      communiqué sponsorisé, contenu de marque, contenu partenaire, partenaire, liens sponsorisés, lien affilié,
      liens affiliés, fermer la publicité, passer la publicité, annonce google, annonces google, pub,
      votre publicité ici
    `),
    'comment-prompt': list(`
      laisser un commentaire, laissez un commentaire, laisser une réponse, laissez une réponse,
      laisser votre commentaire, laissez votre commentaire, poster un commentaire, postez un commentaire,
      publier un commentaire, publier le commentaire, ajouter un commentaire, ajoutez un commentaire,
      ajouter votre commentaire, ajouter mon commentaire, écrire un commentaire, écrivez un commentaire,
      rédiger un commentaire, déposer un commentaire, envoyer un commentaire, soumettre le commentaire, commenter,
      commenter cet article, commentez, commentez cet article, je commente, réagir, réagir à cet article, réagissez,
      réagissez à cet article, je réagis, réagir à l'article, donnez votre avis, donner mon avis, donner votre avis,
      votre avis nous intéresse, participez à la discussion|conversation|débat, participer à la discussion|conversation,
      rejoignez la discussion|conversation, rejoindre la discussion|conversation, voir les commentaires,
      voir tous les commentaires, voir les # commentaires, lire les commentaires, lire les # commentaires,
      lire tous les commentaires, afficher les commentaires, tous les commentaires, # commentaires, # commentaire,
      commentaires #, aucun commentaire, aucun commentaire pour le moment|l'instant, pas de commentaire,
      pas de commentaires, pas encore de commentaire|commentaires, soyez le premier à commenter *,
      soyez le premier à réagir *, soyez le premier à laisser *, commentaires fermés, les commentaires sont fermés,
      les commentaires sont clos, commentaires désactivés, commentaires clos, votre commentaire, votre nom,
      votre message, votre adresse e mail ne sera pas publiée, votre adresse e mail ne sera pas publiée *,
      votre adresse de messagerie ne sera pas publiée *, les champs obligatoires sont indiqués *, champs obligatoires,
      champ obligatoire, annuler la réponse, annuler, enregistrer mon nom *, prévenez moi *, m'avertir *,
      connectez vous pour commenter|réagir|répondre *, vous devez être connecté pour *,
      vous devez être connectés pour *, identifiez vous pour *, signaler une erreur, signaler une faute,
      signaler une erreur dans *, signaler un abus, une erreur dans l'article *, une coquille *, notez cet article,
      évaluer cet article, charte des commentaires, charte de modération, voir plus de commentaires,
      afficher plus de commentaires, le courrier des lecteurs
    `),
    'sign-in': list(`
      se connecter, connexion, connectez vous, me connecter, je me connecte, déconnexion, se déconnecter, s'inscrire,
      inscription, créer un compte, créer mon compte, je crée mon compte, créez votre compte,
      créer un compte gratuit|gratuitement, s'identifier, identifiez vous, mon compte, mon profil, mon espace,
      mot de passe oublié, mot de passe oublié *, se souvenir de moi, rester connecté, nom d'utilisateur,
      identifiant ou e|adresse mail|e, déjà abonné, déjà abonné *, déjà inscrit, déjà inscrit *, déjà un compte,
      déjà un compte *, déjà membre, vous êtes déjà abonné *, vous avez déjà un compte *, vous n'avez pas de compte *,
      pas encore de compte *, pas encore abonné *, pas encore inscrit *, connexion inscription, se connecter s'inscrire,
      se connecter ou s'inscrire, se connecter avec *, s'inscrire avec *, continuer avec google|facebook|apple,
      s'abonner pour lire *, s'abonner à partir de *, abonnez vous pour lire *, abonnez vous pour *,
      abonnez vous à partir de *, article réservé aux abonnés, article réservé à nos abonnés, réservé aux abonnés,
      contenu réservé aux abonnés, réservé à nos abonnés, abonnés, offre abonnés, voir les offres, voir nos offres,
      voir les offres d'abonnement, découvrir nos offres, découvrir les offres, choisir mon abonnement,
      gérer mon abonnement, débloquer l'article, je teste *, essai gratuit, tester gratuitement
    `),
    media: list(`
      photo # sur #, image # sur #, # sur # photos, voir la galerie, voir les photos, voir toutes les photos,
      voir les # photos, lancer le diaporama, lancer la vidéo, agrandir l'image, agrandir la photo, agrandir,
      cliquez pour agrandir, cliquez sur l'image|la * agrandir, cliquer pour agrandir, voir en plein écran, plein écran,
      fermer le diaporama, diaporama, galerie photo|photos|d'images, lecture, lire la vidéo, lecture de la vidéo,
      regarder la vidéo, écouter le podcast, activer le son, couper le son, chargement, chargement en cours,
      votre navigateur ne supporte|prend *, votre navigateur ne prend pas en charge *, javascript est désactivé *,
      veuillez activer javascript *, cette vidéo n'est pas disponible *, ce contenu n'est pas disponible *,
      ce contenu est bloqué *, vidéo indisponible, contenu indisponible, une erreur est survenue,
      voir cette publication sur instagram, une publication partagée par *, image d'illustration, photo d'illustration,
      photo d'archives, image d'archives, illustration, crédit photo *, crédits photo *, crédit photos *,
      crédit image *, crédits * photos, getty images, capture d'écran *
    `),
  },
  contextual: {
    donation: {
      leads: list('faire un don, faites un don, je fais un don'),
      labels: list(`
        don, dons, soutenir, adhérer, donner, faire un legs, nous aider, s'engager, participer, je participe
      `),
      starts: list(`
        faites un don, faire un don pour|à, soutenez nous en|par|avec,
        soutenez notre|la presse|le journalisme|l'indépendance, soutenez * indépendant|indépendante, pour nous soutenir,
        pour soutenir notre|nos|l'indépendance, votre don nous|permet|est|sera|aide,
        vos dons nous|permettent|sont|seront, grâce à vos dons, grâce à votre soutien|don,
        nous avons besoin de vous|votre, aidez nous à continuer|rester|poursuivre|financer,
        notre journal|site|média|rédaction est|vit|dépend * dons|lecteurs|indépendant, si vous appréciez notre|nos|ce,
        à partir de # € par
      `),
      within: list(`
        déductible de vos impôts, vos dons sont déductibles, faire un don défiscalisé, en faisant un don,
        soutenir notre travail, pour rester indépendant, don déductible
      `),
    },
    newsletter: {
      labels: list(`
        newsletter, newsletters, la newsletter, notre newsletter, nos newsletters, * newsletter, newsletter *,
        lettre d'information, infolettre, restez informé, restez informés, restez connecté, restez connectés,
        ne manquez rien, ne ratez rien, alertes, abonnement, prénom, nom, e mail, email, valider, envoyer, ok, merci,
        erreur, désolé
      `),
      starts: list(`
        inscrivez vous à la|notre|nos|gratuitement|pour|ici, inscrivez vous * newsletter|newsletters,
        abonnez vous à la|notre|nos newsletter|newsletters|lettre|chaîne|page|podcast|infolettre,
        abonnez vous gratuitement|ici, s'abonner gratuitement, s'inscrire gratuitement,
        recevez * par e|mail|email|courriel mail|, recevez * dans votre boîte|messagerie,
        recevez * newsletter|infolettre,
        recevez chaque|tous|toutes|gratuitement|nos|notre|le|la|les|l'essentiel|en * mail|newsletter|boîte|email|alertes|infos,
        chaque matin|jour|semaine|soir * recevez|newsletter|boîte,
        ne manquez aucun|aucune|rien|plus * newsletter|abonnez|inscrivez|actualités|article,
        ne ratez aucun|aucune|rien|plus * newsletter|abonnez|inscrivez|actualités|article,
        pour ne rien * newsletter|abonnez|inscrivez, pour recevoir * newsletter|alertes,
        entrez votre e|adresse|email mail|, saisissez votre e|adresse|email mail|, en vous inscrivant * vous,
        en cliquant sur * vous, j'accepte de recevoir, je souhaite recevoir, oui je souhaite,
        vous pouvez vous désinscrire|désabonner, vous pouvez à tout moment, votre adresse * utilisée,
        merci de renseigner votre, toute l'actualité * newsletter|boîte|mail
      `),
      within: list(`
        dans votre boîte mail|e|aux|de, à notre newsletter, à nos newsletters, à la newsletter,
        se désinscrire à tout moment, désinscrire à tout moment, désabonner à tout moment,
        lien de désinscription|désabonnement, lien de désabonnement, directement par e mail, recevoir nos offres
      `),
    },
    share: {
      labels: list(`
        facebook, twitter, linkedin, whatsapp, pinterest, instagram, telegram, e mail, email, mail, courriel, messenger,
        youtube, flipboard, enregistrer, écouter, pdf, lien, bluesky, threads
      `),
      leads: list(`
        partager, partagez, partager sur, partager cet article, suivez nous, suivez nous sur, nous suivre,
        retrouvez nous sur, partager l'article
      `),
      starts: list(`
        partagez cet|cette|l' article|page|information, partager cet|cette|l' article|page|information * sur|avec|par,
        partager sur facebook|twitter|linkedin|whatsapp|x, partager via facebook|twitter|linkedin|whatsapp|x|e|email,
        suivez nous sur, suivez moi sur,
        suivez * sur facebook|twitter|instagram|linkedin|x|youtube|tiktok|whatsapp|google,
        retrouvez nous sur facebook|twitter|instagram|linkedin|x|youtube|tiktok,
        retrouvez * sur facebook|twitter|instagram|youtube,
        rejoignez nous sur facebook|twitter|instagram|whatsapp|telegram,
        rejoignez notre page|groupe|chaîne|communauté facebook|whatsapp|telegram|sur, cliquez pour partager,
        cliquez pour envoyer|imprimer, cliquer pour partager, vous avez aimé cet|cette|ce, cet article vous a plu,
        si vous avez aimé cet * partagez|abonnez, téléchargez notre|l' application|appli
      `),
      within: list('suivez nous sur facebook|twitter|instagram|les|google|x, ouvre dans une nouvelle fenêtre'),
    },
    consent: {
      labels: list(`
        cookies, cookie, refuser, confidentialité, paramètres, préférences, statistiques, marketing, fonctionnel,
        nécessaires, accessibilité, fermer, ok, mentions, contact, désactivé, activé
      `),
      starts: list(`
        nous utilisons des|les cookies, nous et nos * partenaires, avec nos * partenaires,
        ce site|site utilise|dépose|fait * cookies, notre site|site utilise|web * cookies,
        en poursuivant votre|la navigation, en continuant à|votre|la naviguer|navigation|utiliser|visite,
        en cliquant sur * accepter|vous, en acceptant vous|les, en utilisant ce|notre site * vous,
        si vous continuez à|votre * cookies|accepter|considérerons|navigation, votre vie privée,
        nous respectons votre vie, le respect de votre vie, nous accordons de l'importance, les cookies nous permettent,
        les cookies * nécessaires|permettent|sont, pour en savoir plus * cookies|données|confidentialité,
        pour plus d'informations * cookies|données|confidentialité|politique,
        en savoir plus sur * cookies|données|confidentialité,
        vous pouvez * modifier|retirer|paramétrer * choix|consentement|préférences|cookies,
        pour offrir les meilleures expériences, afin de vous proposer|offrir * cookies|expérience,
        conformément à la loi * libertés, conformément au rgpd, ce site est protégé par recaptcha, gérer le consentement
      `),
      within: list(`
        acceptez l'utilisation, acceptez nos conditions|cgu, politique de confidentialité, politique de cookies,
        politique de protection des données, conditions générales d'utilisation, vos données personnelles,
        données à caractère personnel, vos préférences à tout moment, retirer votre consentement,
        site|page|application utilise des|les cookies, nous utilisons des|les cookies,
        acceptez l'utilisation de|des cookies, l'utilisation de cookies pour
      `),
    },
    copyright: {
      leads: list(`copyright, droits d'auteur`),
      starts: list(`
        copyright ©, copyright #, tous droits de reproduction, toute reproduction,
        reproduction totale|partielle|interdite|même, site réalisé|édité|créé par, réalisation du site,
        conception et|du réalisation|site, hébergé par, fièrement propulsé par, propulsé par wordpress,
        cette œuvre|oeuvre est mise|sous, ce contenu est sous licence, cet article est sous licence,
        contenu sous licence, mentions légales
      `),
      within: list(`
        tous droits réservés, droits de reproduction et de * réservés, reproduction interdite,
        reproduction totale ou partielle, licence creative commons
      `),
    },
    navigation: {
      labels: list(`
        accueil, recherche, rechercher, recherchez, actualité, actualités, actu, politique, économie, société, monde,
        international, sport, sports, culture, sciences, santé, opinions, opinion, débats, idées, planète,
        environnement, éducation, faits divers, justice, people, télé, cinéma, musique, livres, vidéos, vidéo, photos,
        podcasts, podcast, météo, trafic, programme tv, jeux, mots croisés, horoscope, bourse, immobilier, emploi,
        annonces, voyage, voyages, style, mode, cuisine, tech, high tech, auto, numérique, entreprise, entreprises,
        régions, région, local, agenda, archives, contact, contacts, aide, faq, services, à propos, presse, recrutement,
        qui sommes-nous, partenaires, boutique, blog, suivant, précédent, retour, fermer, plus, tous, tags, thèmes,
        thématiques, rubriques, dossiers, auteur, auteurs, la rédaction, publicité, s'abonner, journal, kiosque,
        édition du jour, le journal du jour, plus d'options, langue, français, haut, oui, non, direct, en direct, live,
        newsletters, catégories, sommaire, liens utiles, liens
      `),
      leads: list(`
        mots clés, mots clefs, tags, étiquettes, catégorie, catégories, rubrique, thèmes, thème, sujets, classé dans,
        publié dans, vous êtes ici, article suivant, article précédent, navigation, permalien
      `),
      starts: list(`
        vous êtes ici, classé dans, classé sous, publié dans la|catégorie|rubrique, ce contenu a été publié,
        cette entrée a été publiée, tous les articles de, voir tous les articles, voir toutes les
      `),
      within: list('ajoutez le permalien à vos favoris, mettez le en favori avec son permalien'),
    },
    related: {
      labels: list(`
        lire aussi, à lire aussi, à lire également, lire également, à lire, voir aussi, à voir aussi, à découvrir aussi,
        à découvrir, à ne pas manquer, pour aller plus loin, articles liés, articles similaires, articles connexes,
        articles associés, articles recommandés, articles populaires, articles récents, articles les plus lus,
        sur le même sujet|thème, sur le même sujet *, dans la même rubrique|catégorie, dans la même rubrique *,
        les plus lus, les plus consultés|partagés|commentés|vus, le plus lu|populaire|consulté,
        les articles les plus lus, les plus populaires, vous aimerez aussi, vous aimerez peut être *,
        vous pourriez aussi aimer, cela peut vous intéresser *, cela pourrait vous intéresser *,
        ça pourrait vous intéresser *, ces articles pourraient vous intéresser, recommandé pour vous,
        recommandés pour vous, nos recommandations, notre sélection, dernières actualités, dernières nouvelles,
        derniers articles, dernières infos, dernières news, les dernières actualités|infos|nouvelles|news, toute l'actu,
        en continu, l'actualité en continu, à la une, tendances, nos derniers articles, autres articles,
        autres actualités, ailleurs sur le web, contenus sponsorisés, contenus recommandés,
        la rédaction vous recommande|conseille, dans l'actualité, plus sur le sujet|ce, notre dossier, sur le web,
        en lien, liens, en relation, populaire, populaires, derniers commentaires, commentaires récents, en vidéo,
        nos dossiers, plus d'articles
      `),
      leads: list(`
        lire aussi, à lire aussi, à lire également, lire également, à lire, lisez aussi, voir aussi, à voir aussi,
        en savoir plus, pour aller plus loin, pour en savoir plus, sur le même sujet, à ne pas manquer, à découvrir,
        relire, à relire, en vidéo, en images, diaporama, notre dossier, plus d'infos, plus d'informations,
        retrouvez aussi, article lié|complet
      `),
      starts: list(`
        lire aussi, à lire aussi, lire également, à lire également, voir aussi, retrouvez * sur notre site|ici,
        retrouvez tous|toutes|toute nos|l'actualité|les * articles|actualité|informations|infos,
        pour en savoir plus * cliquez|rendez|consultez|visitez|lisez, cliquez ici pour, pour lire la suite,
        découvrez aussi|également, l'article * est apparu en premier, cet article est apparu,
        plus d'informations sur|ici|à, plus d'infos sur|ici|à, tous nos articles sur, toute l'actualité * sur|de|du
      `),
      within: list('est apparu en premier sur, est apparu en premier'),
    },
    advertisement: {
      leads: list('publicité, sponsorisé, sponsorisé par, annonce, contenu sponsorisé, publireportage'),
      starts: list(`
        la suite après|de * publicité|vidéo, la suite de cet|l' article|vidéo, l'article continue après,
        cet article|contenu|site contient * affiliés|affiliation|sponsorisé,
        cet article|contenu est|a * sponsorisé|partenariat, certains liens * affiliés|affiliation|commission,
        les liens * affiliés|affiliation|commission, si vous achetez * commission|liens, en tant que partenaire amazon,
        nous pouvons percevoir|toucher|recevoir * commission, votre bloqueur de publicité,
        veuillez désactiver * bloqueur, vous utilisez un bloqueur
      `),
      within: list(`
        liens d'affiliation, liens affiliés, lien d'affiliation, bloqueur de publicité|publicités,
        nous pouvons|pourrions percevoir|toucher|recevoir une commission
      `),
    },
    'comment-prompt': {
      labels: list(`
        commentaires, commentaire, réactions, discussion, discussions, avis, nom, e mail, email, site web,
        site internet, message, envoyer, valider, annuler, courrier des lecteurs, les commentaires, vos commentaires,
        vos réactions, vos avis, noter, note, répondre, trier par, les plus récents
      `),
      starts: list(`
        laissez un commentaire|nous, laissez nous * commentaire|commentaires,
        n'hésitez pas à * commentaire|commentaires|commenter|réagir, dites nous * commentaires|commentaire,
        et vous * commentaires|commentaire, qu'en pensez vous * commentaires|commentaire|réagissez|dites,
        que pensez vous * commentaires|commentaire, donnez votre avis|opinion,
        partagez votre|vos avis|expérience|opinion|commentaires, votre adresse e mail ne,
        votre adresse de messagerie ne, votre adresse email|mail ne, les champs obligatoires, les commentaires sont,
        les commentaires doivent, vous devez être connecté|inscrit|abonné, vous devez vous connecter,
        connectez vous pour, pour commenter * connectez|vous|abonné|inscrivez, pour réagir * connectez|vous,
        soyez le premier à, enregistrer mon nom, prévenez moi, ce site utilise akismet,
        en savoir plus sur * commentaires, une erreur * signaler|signalez,
        vous avez repéré|trouvé|remarqué * erreur|faute, signalez * erreur|faute
      `),
      within: list(`
        ne sera pas publiée, champs obligatoires sont indiqués, akismet pour réduire les indésirables,
        dans les commentaires ci dessous, en commentaire ci dessous
      `),
    },
    'sign-in': {
      labels: list('mot de passe, compte, profil, abonné, premium, identifiant, menu compte'),
      starts: list(`
        pour lire la suite|cet|l'intégralité|cette * abonnez|connectez|abonné|inscrivez|identifiez,
        pour continuer la|à|votre * lecture|lire, pour accéder à * abonnez|connectez|inscrivez|identifiez,
        vous êtes déjà abonné|inscrit, vous avez déjà un, vous n'avez pas|êtes * compte|abonné|connecté,
        cet article|contenu est réservé, ce contenu|article est réservé, article réservé, il vous reste # *,
        la suite est réservée, la lecture de * est réservée, déjà abonné|inscrit, abonnez vous pour|à partir|dès,
        profitez de * abonnement|offre, testez * gratuitement|mois|sans engagement, créez un|votre|gratuitement compte,
        lisez * en illimité
      `),
      within: list(`
        est réservé aux abonnés, réservé à nos abonnés, réservée aux abonnés, réservés aux abonnés, accès illimité,
        sans engagement, résiliable à tout moment, déjà abonné
      `),
    },
    media: {
      labels: list(`
        photo, photos, image, images, vidéo, vidéos, audio, légende, crédit, crédits, lecture, pause, suivant,
        précédent, fermer, afp, reuters, © afp, source
      `),
      leads: list(`
        photo, photos, image, images, crédit photo, crédits photo, crédit, crédits, photographie, illustration, légende,
        crédit image, visuel, photo de couverture, photo à la une, crédit vidéo
      `),
      starts: list(`
        votre navigateur ne, veuillez activer javascript, javascript est, cette vidéo ne|n'est,
        ce contenu ne|n'est|est bloqué, cliquez sur l'image|la pour, cliquez pour agrandir,
        une publication partagée par, pour visionner cette
      `),
      within: list('navigateur ne prend pas en charge, navigateur ne supporte pas, activer javascript'),
    },
  },
  comments: {
    headings: list(`
      commentaires, # commentaires, # commentaire, un commentaire, commentaires #, commentaire #, aucun commentaire,
      pas de commentaire, tous les commentaires, tous les commentaires #, les commentaires, les commentaires #,
      # commentaires sur *, un commentaire sur *, commentaires sur *, # commentaires pour *, vos commentaires,
      vos réactions, vos avis, commentaires des lecteurs|internautes|abonnés, les commentaires des lecteurs,
      derniers commentaires, voir les commentaires, lire les commentaires, afficher les commentaires,
      commentaires fermés, les commentaires sont fermés, laisser un commentaire, laissez un commentaire,
      laisser une réponse, laissez une réponse, poster un commentaire, publier un commentaire, ajouter un commentaire,
      écrire un commentaire, rédiger un commentaire, réponses, # réponses, # réponse, une réponse, # réponses à *,
      une réponse à *, # réflexions sur *, une réflexion sur *, # pensées sur *, # avis, avis, # avis sur *, réactions,
      # réactions, # réaction, réactions à *, discussion, discussions, la discussion, participez à la discussion,
      réagir, réagissez, réagir à cet article, donnez votre avis, forum, livre d'or, le courrier des lecteurs,
      # messages, # contributions, contributions
    `),
    says: list(`
      dit, a dit, écrit, a écrit, commente, a commenté, répond, a répondu, a répondu à, répond à, en réponse à, demande,
      a demandé, le, à, par, posté par, posté le, publié par, publié le, commentaire de, commentaire par, déclare,
      ajoute, a posté, a ajouté, réagit, a réagi, pense
    `),
    actions: list(`
      répondre, répondre à *, répondre à ce commentaire, réponse, réponses, # réponses, # réponse, voir les réponses,
      voir les # réponses, voir la réponse, afficher les réponses, masquer les réponses, voir plus de réponses,
      signaler, signaler ce commentaire, signaler un abus, signaler un contenu *, signaler le commentaire, alerter,
      alerter la modération, permalien, lien, lien permanent, copier le lien, j'aime, j'aime #, # j'aime, je n'aime pas,
      j'aime pas, # personnes aiment *, like, likes, # likes, aimer, approuver, désapprouver, d'accord, pas d'accord,
      voter, voter pour, voter contre, # votes, # points, utile, utile #, recommander, recommander #, # recommandations,
      citer, citation, partager, modifier, modifié, éditer, supprimer, masquer, afficher, voir plus, voir moins,
      lire la suite, afficher plus, suite, plus, bloquer, ignorer, suivre, s'abonner, connectez vous pour répondre,
      se connecter pour répondre, identifiez vous pour répondre, annuler la réponse, charger plus de commentaires,
      voir plus de commentaires, plus récents, plus anciens, les plus récents, les plus anciens, les plus populaires,
      trier par, invité, abonné, auteur, modérateur, la rédaction, vérifié, haut de page, envoyer un message privé
    `),
    praise: list(`
      super article, super blog, super site, super post, super billet, super boulot, super travail, bel article,
      beau travail, beau site, très bel article, très bon article, bon article, bon billet, bon travail, bon blog,
      bon site, excellent article, excellent billet, excellent blog, excellent site, excellent travail,
      excellente analyse, magnifique article, merveilleux article, article intéressant, article très intéressant,
      très intéressant, très instructif, très utile, très bien écrit, bien écrit, bien expliqué, très bien expliqué,
      bien rédigé, article très complet, article complet, merci pour cet article,
      merci pour ce * article|partage|billet|post|site|blog, merci pour cet * article, merci pour le partage,
      merci pour vos|ces|toutes * conseils|infos|informations|articles, merci du partage, merci beaucoup pour *,
      un grand merci, grand merci pour, bravo, bravo pour * article|site|blog|travail, félicitations,
      félicitations pour *, continuez comme ça, continuez ainsi, bonne continuation, continue comme ça,
      j'adore votre|ton|ce blog|site|article, j'ai adoré * article|blog,
      j'aime beaucoup votre|ton|ce|cet blog|site|article, votre blog est|site est, ton blog est, votre article est,
      ton article est, je recommande vivement|ce, ça m'a beaucoup aidé, cela m'a beaucoup aidé, hâte de lire *,
      au plaisir de vous lire, chapeau, top, génial, exactement ce que je cherchais, un plaisir de lire|vous
    `),
    trade: list(`
      casino, casino en ligne, casinos, machine à sous, machines à sous, poker, paris, paris sportifs, pari sportif,
      jeux d'argent, loterie, loto, prêt, prêts, prêt entre particuliers, prêt d'argent, offre de prêt, crédit, crédits,
      rachat de crédit, crédit immobilier, microcrédit, financement, assurance, assurances, mutuelle, forex, trading,
      bitcoin, crypto, cryptomonnaie, investissement, bourse, viagra, cialis, pharmacie, pharmacie en ligne,
      perte de poids, minceur, maigrir, régime, complément alimentaire, cbd, huile de cbd, cosmétiques, parfum,
      greffe de cheveux, dentiste, implant dentaire, immobilier, agence immobilière, déménagement, déménageur,
      déménageurs, serrurier, serrurerie, plombier, plomberie, plombier paris, serrurier paris, électricien, vitrier,
      chauffagiste, couvreur, toiture, rénovation, travaux, maçonnerie, peintre, nettoyage, débarras, femme de ménage,
      cuisine, cuisines, meubles, matelas, fenêtres, panneaux solaires, pompe à chaleur, taxi, vtc, location de voiture,
      voiture d'occasion, rachat voiture, épaviste, garage, hôtel, hôtels, voyage, voyages, vols, séjour, visa,
      référencement, référencement naturel, seo, agence seo, agence web, création de site, création de site internet,
      création site web, site internet, développement web, marketing digital, backlinks, netlinking, hébergement,
      logiciel, formation, formations, cours, cours particuliers, soutien scolaire, coaching, rédaction de mémoire,
      mémoire, thèse, avocat, notaire, détective, comptable, expert comptable, escort, escorts, rencontre, rencontres,
      site de rencontre, sexe, porno, webcam, voyant, voyance, voyante, marabout, médium, retour affectif,
      retour d'affection, rituel d'amour, envoûtement, magie, pas cher, moins cher, discount, promo, promotion,
      promotions, code promo, bon de réduction, réduction, soldes, livraison gratuite, achat, acheter, vente, en ligne,
      boutique, boutique en ligne, fournisseur, fabricant, grossiste, prix, devis, devis gratuit, tarif, tarifs,
      service, services, entreprise, société, agence, professionnel, gratuit, permis de conduire, montres, sacs à main,
      lunettes, bijoux, chaussures, maillots
    `),
    bait: list(`
      cliquez ici, cliquez sur ce|le lien, clique ici, cliquer ici, visitez mon|notre *, visitez mon site|blog,
      visitez notre site|boutique, visiter mon|notre site|blog, rendez vous sur * site|blog|page,
      venez visiter|découvrir *, venez voir mon|notre, découvrez mon|notre * site|blog|boutique, mon site|blog,
      notre site|boutique, sur mon site|blog, sur notre site, plus d'infos sur|ici, plus d'informations sur|ici,
      en savoir plus sur mon|notre, voir mon site|profil|blog, lien dans ma|mon bio|profil, gagner de l'argent,
      gagner de l'argent *, gagnez de l'argent, gagnez * euros|€, revenus passifs, revenu complémentaire,
      travail à domicile, travailler à domicile|depuis, argent facile, liberté financière, commandez maintenant,
      achetez maintenant, profitez de|en maintenant, profitez en, essai gratuit,
      inscrivez vous maintenant|gratuitement|ici|sur, contactez moi *, contactez nous *, contactez le *, contactez la *,
      contact whatsapp|mail|email *, whatsapp +|# *, par whatsapp, écrivez moi|nous *, appelez nous|moi|le *,
      nous proposons, nous vous proposons, nous offrons, nous sommes une * entreprise|société|agence,
      notre entreprise|société|agence|équipe propose|est|vous|offre, au meilleur prix, à bas prix, à petit prix,
      prix imbattables, meilleurs prix, meilleur prix, qualité supérieure, satisfait ou remboursé, devis gratuit,
      sans engagement, 100 garanti, garanti, sans risque, je fais des prêts, j'offre des prêts, offre de prêt *,
      prêt entre particulier|particuliers *, besoin d'un prêt, besoin d'argent, taux d'intérêt de #,
      grâce à * marabout|maître|médium|voyant, récupérer son ex, faire revenir son ex, il m'a aidé à, témoignage de *,
      puissant marabout, améliorer votre référencement, première page de google, augmenter votre trafic, plans cul,
      filles chaudes
    `),
  },
  metadata: {
    by: list(`
      par, auteur, auteure, autrice, auteurs, écrit par, rédigé par, article de, article rédigé par, un article de,
      publié par, posté par, proposé par, propos recueillis par, recueilli par, texte, texte de, textes, interview de,
      reportage de, un reportage de, enquête de, une enquête de, chronique de, une chronique de, tribune de,
      tribune par, analyse de, une analyse de, critique de, billet de, un billet de, entretien réalisé par, traduit par,
      correspondant, correspondante, envoyé spécial, envoyée spéciale, notre correspondant, rédaction, la rédaction,
      signé
    `),
    and: list('et, avec, ainsi que'),
    published: list(`
      publié, publié le, publié à, publiée le, publié par, paru le, parue le, paru dans, mis en ligne le,
      mise en ligne le, mise en ligne, posté le, rédigé le, écrit le, créé le, date, date de publication,
      date de parution, date de mise en ligne, le, diffusé le, date de diffusion, première publication,
      première publication le, initialement publié le, article publié le, communiqué du, du, édition du, en date du
    `),
    modified: list(`
      mis à jour, mis à jour le, mis à jour à, mise à jour, mise à jour le, mise à jour à, dernière mise à jour,
      dernière mise à jour le, dernière mise à jour à, modifié, modifié le, modifié à, modifiée le,
      dernière modification, dernière modification le, actualisé le, actualisée le, révisé le, corrigé le,
      date de modification, date de mise à jour, la dernière modification de cette page a été faite le, maj, maj le,
      màj le
    `),
    reported: list(`
      a contribué, ont contribué, a contribué à cet|ce article|reportage, ont contribué à cet|ce article|reportage,
      avec la contribution de, avec la participation de, avec, avec la collaboration de, avec la rédaction de,
      traduit par, version française, édité par, reportage de, rapporté par, rapporte
    `),
    from: list('à, de, depuis, en, au, aux'),
  },
};
