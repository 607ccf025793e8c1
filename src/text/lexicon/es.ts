import { type Lexicon, list } from './lexicon.ts';

/** Spanish. */
export const spanish: Lexicon = {
  language: 'es',
  stopWords: list(`
    de, la, que, el, en, y, a, los, se, del, las, un, por, con, no, una, su, para, es, al, lo, como, más, o, pero, sus,
    le, ha, me, si, sin, sobre, este, ya, entre, cuando, todo, esta, ser, son, dos, también, fue, había, era, muy, años,
    hasta, desde, está, mi, porque, qué, sólo, solo, han, yo, hay, vez, puede, todos, así, nos, ni, parte, tiene, él,
    uno, donde, bien, tiempo, mismo, ese, ahora, cada, e, vida, otro, después, te, otros, aunque, esa, eso, hace, otra,
    tan, durante, siempre, día, tanto, ella, tres, sí, dijo, sido, gran, según, menos, antes, estos, estas, estaba,
    están, fueron, contra, ante, bajo, hacia, tras, quien, cual, cómo, poco, mucho, nada, algo, les, unos, unas,
    nuestro, nuestra, tu, usted, ellos, ellas, nosotros, hemos, he, sea, será, esto, aquí, allí
  `),
  boilerplate: {
    donation: list(`
      donar, donar ahora, dona ahora, dona aquí, dona hoy, haz una donación, haga una donación, hacer una donación,
      haz tu donación, haz tu aporte, quiero donar, apóyanos, apoya nuestro periodismo|trabajo|proyecto,
      apoye nuestro periodismo|trabajo, apoya el periodismo independiente, apoya a *, apóyanos en patreon, hazte socio,
      hazte socia, hazte socio o socia, hazte miembro, hazte mecenas, hazte colaborador, únete a nosotros, colabora,
      colabora con nosotros, colabora con *, invítame a un café, invítanos a un café, donar con paypal,
      necesitamos tu apoyo|ayuda
    `),
    newsletter: list(`
      suscríbete, suscríbase, suscribirse, suscribirme, suscribir, suscríbete ahora|ya|gratis|aquí,
      suscríbete a nuestro|nuestra boletín|newsletter, suscríbete al boletín, suscríbete a la newsletter,
      suscríbase a nuestro|al boletín, suscribirse al boletín, suscribirme al boletín, suscripción al boletín,
      suscripción a la newsletter, recibe nuestro|nuestra boletín|newsletter, recibe la newsletter,
      recibe nuestras noticias|alertas, recibir newsletter|boletín, apúntate, apúntate a la|nuestra newsletter,
      apúntate gratis, regístrate gratis, tu correo electrónico, su correo electrónico, tu email, correo electrónico,
      dirección de correo electrónico, introduce tu email|correo *, ingresa tu email|correo *, escribe tu correo *,
      tu dirección de correo *, gracias por suscribirte *, gracias por tu suscripción, gracias por suscribirse *,
      te has suscrito *, ya estás suscrito *, darse de baja, cancelar suscripción, puedes darte de baja *,
      activar notificaciones, activa las notificaciones, recibir notificaciones, boletines, nuestros boletines,
      ver todas las newsletters|todos, alertas por correo *, rss
    `),
    share: list(`
      compartir, comparte, compártelo, compartir en *, compartir por *, compartir vía *, compartir con *, comparte en *,
      comparte esta noticia, comparte este artículo|post|contenido, comparte esto, compartir esto,
      compartir esta noticia, compartir este artículo, compartir artículo|noticia|página, compártelo en *,
      # compartidos, # compartido, # veces compartido, enviar por correo *, enviar por email|e|mail mail|,
      enviar por whatsapp, enviar a un amigo, enviar artículo|noticia, imprimir, imprimir artículo|noticia|página,
      imprimir este|esta artículo|noticia|página, versión para imprimir, versión imprimible, versión pdf, descargar pdf,
      descargar en pdf, tuitear, twittear, tweet, me gusta, me gusta #, me gusta cargando, # me gusta, guardar,
      guardar artículo|noticia, guardar para * después, guardar en favoritos, añadir a favoritos, agregar a favoritos,
      leer más tarde, copiar enlace, copiar link, copiar el enlace, copiar url, enlace copiado, link copiado,
      copiado al portapapeles, seguir, síguenos, síganos, síguenos en *, síganos en *, sígueme en *,
      síguenos en redes *, seguir en *, seguir a *, seguir leyendo en *, encuéntranos en *, búscanos en *,
      únete a nuestro|nuestra * whatsapp|telegram|facebook, recomendar, escuchar artículo|noticia,
      escucha este|el artículo, tamaño de letra|texto|fuente, tamaño del texto, aumentar|reducir texto|letra|tamaño,
      haz clic para compartir *, haz clic para imprimir *, haz clic para enviar *, pulsa para compartir *,
      redes sociales, regala esta noticia|este|artículo, ir a whatsapp
    `),
    consent: list(`
      aceptar todo, aceptar todas, aceptar cookies, aceptar todas las cookies, aceptar y continuar|cerrar, aceptar,
      acepto, aceptar y seguir *, estoy de acuerdo, de acuerdo, rechazar todo, rechazar todas, rechazar,
      rechazar cookies, rechazar todas las cookies, rechazar y *, configurar, configurar cookies,
      configuración de cookies, configuración de privacidad, configurar preferencias,
      gestionar cookies|preferencias|opciones|consentimiento|servicios, gestionar el consentimiento *,
      administrar cookies|preferencias|opciones, guardar preferencias, guardar configuración|selección, personalizar,
      ver preferencias, política de cookies, políticas de cookies, política de privacidad, políticas de privacidad,
      política de privacidad *, aviso de privacidad, aviso de cookies, aviso legal, aviso legal *, privacidad y cookies,
      privacidad, privacidad * condiciones, términos y condiciones, términos y condiciones *, términos de uso,
      términos de servicio, términos del servicio, condiciones de uso, condiciones de uso *, condiciones generales,
      condiciones legales, condiciones de contratación, condiciones del servicio, protección de datos,
      política de protección de datos, tratamiento de datos *, bases legales, leer más sobre cookies *,
      más información sobre cookies, utilizamos cookies, usamos cookies, este sitio utiliza|usa cookies,
      cookies necesarias, cookies estrictamente necesarias, cookies funcionales, accesibilidad,
      declaración de accesibilidad, solo necesarias
    `),
    copyright: list(`
      todos los derechos reservados, todos los derechos reservados *, * todos los derechos reservados,
      derechos reservados, derechos reservados *, prohibida la|su reproducción *,
      prohibida su reproducción total o parcial, copyright, propiedad intelectual, reservados todos los derechos
    `),
    navigation: list(`
      ir al contenido, ir al contenido principal, saltar al contenido, saltar al contenido principal,
      pasar al contenido principal, saltar a contenido, saltar a *, saltar la navegación, ir a la navegación,
      volver arriba, ir arriba, subir, volver al inicio, volver a inicio, volver a la portada,
      volver a la página principal|anterior|de, volver al principio, volver al listado|índice|menú|blog|home,
      ir al inicio, ir a la portada, página de inicio, página principal, está usted en, estás en, usted está aquí,
      estás aquí, menú principal, menú, abrir menú, cerrar menú, mostrar menú, abrir buscador, cerrar buscador,
      abrir búsqueda, cerrar búsqueda, buscar en el sitio|este, búsqueda avanzada, qué estás buscando, buscar por *,
      página siguiente, página anterior, siguiente página, artículo siguiente, artículo anterior,
      siguiente artículo|noticia|entrada, anterior artículo|noticia|entrada, noticia anterior, noticia siguiente,
      entrada anterior, entrada siguiente, entradas anteriores, entradas antiguas, entradas más antiguas|recientes,
      entradas siguientes, navegación de entradas, navegación de la entrada, página # de #, página #, ver más,
      ver más *, ver todo, ver todos, ver todas, ver todas las *, ver todos los *, mostrar más, mostrar más *,
      mostrar menos, ver menos, cargar más, cargar más *, todas las noticias, todos los artículos, más noticias de *,
      mapa del sitio, mapa web, mapa del web, contacto, contáctanos, contáctenos, contacta con nosotros, quiénes somos,
      quienes somos, sobre nosotros, acerca de nosotros, nosotros, archivado en, archivado en *, etiquetas, etiquetas *,
      etiquetado en *, publicado en *, categorías, categorías *, elegir mes, elegir la categoría, seleccionar idioma,
      ver perfil, ver todos los artículos de *, ver todas las entradas, más artículos de este autor, cerrar ventana,
      te ha resultado útil *, te ha sido útil *, fue útil *, añadir al carrito, añadir a la cesta, agregar al carrito,
      ver carrito, finalizar compra, anúnciate, publicidad contacto *, trabaja con nosotros, atención al cliente
    `),
    related: list(`
      leer más, leer más *, leer más aquí, lee más, lee más *, lea más, lea más *, lea también, lea también *,
      lee también, lee también *, leer también, también puedes leer, también te puede interesar,
      también le puede interesar, te puede interesar, te puede interesar *, le puede interesar, le puede interesar *,
      te podría interesar, podría interesarte, te interesa, quizás te interese, quizá te interese,
      puede que te interese, también te podría|gustará interesar|, te puede gustar, seguir leyendo, sigue leyendo,
      continuar leyendo, continúa leyendo, continuar leyendo *, leer artículo completo, leer el artículo completo,
      leer la noticia completa, leer nota completa, leer noticia, leer artículo, ver noticia|nota|artículo|video|vídeo,
      ver también, vea también, vea además, mira también, mira además, no te pierdas, no se pierda, más información,
      más información *, más info, más detalles, saber más, para saber más, conoce más, conoce más *, descubre más,
      descubre más *, haz clic aquí, haga clic aquí, clic aquí, pincha aquí, artículos relacionados,
      artículo relacionado, noticias relacionadas, noticia relacionada, notas relacionadas, nota relacionada,
      contenido relacionado, contenidos relacionados, entradas relacionadas, temas relacionados,
      publicaciones relacionadas, posts relacionados, relacionados, relacionadas, información relacionada,
      videos relacionados, vídeos relacionados, artículos similares, artículos recomendados, noticias recomendadas,
      contenido recomendado, recomendados, recomendado para ti, te recomendamos, le recomendamos, recomendamos,
      lo más leído, las más leídas, los más leídos, más leídas, más leídos, lo más visto, más visto, más vistos,
      lo más popular, más populares, más noticias, más artículos, más sobre *, más de *, más en *, últimas noticias,
      últimas noticias *, últimas entradas, últimos artículos, última hora, lo último, lo último en *, lo último de *,
      noticias recientes, artículos recientes, entradas recientes, noticias destacadas, destacados, destacadas,
      tendencias, es tendencia, otras noticias, otros artículos, otras noticias de *, contenido patrocinado,
      contenidos patrocinados, de tu interés, de su interés, en portada, en otros medios, comprar ahora, compra ahora,
      cómpralo, ver oferta, ver galería, ver precio
    `),
    advertisement: list(`
      publicidad, anuncio, anuncios, anuncio publicitario, espacio publicitario, la noticia continúa * publicidad,
      continúa después de la publicidad, continúa leyendo después de la publicidad, sigue después de la publicidad,
      la nota continúa *, el artículo continúa *, continúa la información después de *, contenido patrocinado *,
      patrocinado, patrocinado por *, publicidad patrocinada, contenido de marca, publirreportaje, publinota,
      branded content, enlaces patrocinados, patrocinadores, cerrar publicidad, saltar publicidad, saltar anuncio,
      anúnciate aquí, anuncie aquí, pauta, ads
    `),
    'comment-prompt': list(`
      deja un comentario, dejar un comentario, deja tu comentario, deja una respuesta, dejar una respuesta,
      dejar comentario, deje un comentario, deje su comentario, deje una respuesta, escribe un comentario,
      escribir un comentario, escribe tu comentario, escriba un comentario, escribir comentario, publicar un comentario,
      publicar comentario, publica un comentario, publicar el comentario, enviar comentario, enviar un comentario,
      añadir comentario, añadir un comentario, añade un comentario, agregar comentario, agregar un comentario,
      agrega un comentario, comenta, comentar, comenta esta noticia, comentar esta noticia, comentar noticia,
      haz un comentario, haz tu comentario, únete a la conversación, únete al debate, participa en la conversación|el,
      participa, opina, tu opinión, danos tu opinión, qué opinas, qué te parece, y tú qué opinas, ver comentarios,
      ver # comentarios, ver los comentarios, ver todos los comentarios, ir a los comentarios, mostrar comentarios,
      leer comentarios, todos los comentarios, más comentarios, # comentarios, # comentario, comentarios #,
      sin comentarios, no hay comentarios, no hay comentarios aún|todavía, aún no hay comentarios,
      todavía no hay comentarios, sé el primero en comentar *, sea el primero en comentar *, comentarios cerrados,
      los comentarios están cerrados, los comentarios están desactivados, comentarios desactivados, tu comentario,
      tu nombre, su nombre, tu dirección de correo electrónico no será publicada,
      tu dirección de correo electrónico no será publicada *, su dirección de correo electrónico no será publicada,
      los campos obligatorios están marcados *, los campos necesarios están marcados *, campos obligatorios,
      campo obligatorio, cancelar la respuesta, cancelar respuesta, guarda mi nombre *, guardar mi nombre *,
      recibir un correo *, recibir un email *, avísame *, notificarme *, inicia sesión para comentar,
      inicia sesión para * comentar, debes iniciar sesión para *, debes estar registrado para *,
      regístrate para comentar, has de estar conectado para *, normas de participación|comentarios|uso,
      normas de los comentarios, reportar un error, reportar error, has visto un error *, corregir, denunciar,
      valora este artículo|noticia, valora esta noticia, cartas al director, responder
    `),
    'sign-in': list(`
      iniciar sesión, inicia sesión, inicie sesión, iniciar sesión registrarse, ingresar, ingresa, acceder, accede,
      entrar, identifícate, cerrar sesión, salir, registrarse, regístrate, regístrese, registro, registrarme,
      regístrate ahora|aquí, crear cuenta, crear una cuenta, crea tu cuenta, crear una cuenta nueva|gratis, mi cuenta,
      mi perfil, tu cuenta, olvidé mi contraseña, olvidaste tu contraseña, olvidaste tu contraseña *,
      has olvidado tu contraseña, has olvidado la contraseña, recuperar contraseña, recordarme, recuérdame,
      mantener sesión iniciada, nombre de usuario, usuario o correo *, ya eres suscriptor, ya eres suscriptor *,
      ya soy suscriptor, ya estás registrado *, ya tienes cuenta, ya tienes una cuenta *, ya tienes cuenta *,
      no tienes cuenta *, no tienes una cuenta *, no estás registrado *, aún no eres suscriptor *,
      aún no tienes cuenta *, inicia sesión con *, iniciar sesión con *, regístrate con *,
      continuar con google|facebook|apple, hazte suscriptor, hazte premium, suscríbete para seguir leyendo,
      suscríbete para leer *, suscríbete para continuar *, suscríbete por *, suscríbete desde *, solo para suscriptores,
      contenido exclusivo para suscriptores, exclusivo suscriptores, exclusivo para suscriptores, para suscriptores,
      contenido solo para suscriptores, ver planes, ver opciones de suscripción, ver ofertas, planes de suscripción,
      prueba gratis, probar gratis
    `),
    media: list(`
      foto # de #, imagen # de #, # de # fotos, ver fotos, ver fotogalería, ver galería de fotos|imágenes,
      ver todas las fotos, ver # fotos, galería de fotos|imágenes, fotogalería, abrir galería, ampliar imagen,
      ampliar foto, ampliar, clic para ampliar, haz clic para ampliar, haga clic para ampliar, ver imagen más grande,
      pantalla completa, ver video, ver vídeo, reproducir, reproducir video|vídeo, ver en youtube, cargando,
      cargando video|vídeo|reproductor, escuchar, silenciar, activar sonido, su navegador no soporta *,
      tu navegador no soporta *, tu navegador no es compatible *, javascript está desactivado *,
      por favor activa javascript *, activa javascript *, este video no está disponible *,
      este contenido no está disponible *, vídeo no disponible, video no disponible, contenido no disponible,
      ha ocurrido un error, algo salió mal, ver esta publicación en instagram, una publicación compartida de|por *,
      imagen de archivo, foto de archivo, foto archivo, imagen ilustrativa, imagen referencial, imagen de referencia,
      foto referencial, foto cortesía *, foto efe, foto ap, getty images, captura de pantalla *, shutterstock
    `),
  },
  contextual: {
    donation: {
      labels: list(`
        dona, donaciones, donativos, apoya, apóyanos, socios, colabora, hazte socio, membresía, participa
      `),
      starts: list(`
        haz una donación para|a, haga una donación para|a, dona para|y,
        apoya nuestro|nuestra|el|a * periodismo|trabajo|independiente|proyecto, apoya el periodismo|proyecto,
        ayúdanos a seguir|mantener|continuar|crecer, ayúdenos a seguir|mantener|continuar, necesitamos tu apoyo|ayuda,
        con tu aporte|ayuda|apoyo|donación|aportación * podemos|podremos|seguir|ayudas,
        tu aporte|donación|apoyo|aportación nos|permite|es|ayuda|hace, si te gusta nuestro|lo que,
        si valoras nuestro|el, hazte socio|socia|miembro de|y|por|desde, desde # € al mes, este medio se financia,
        somos un medio * independiente|sin
      `),
      within: list(`
        tu donación es deducible, apoya el periodismo independiente, apoyar nuestro trabajo,
        gracias al apoyo de * socios|lectores, haciendo una donación, sin tu apoyo
      `),
    },
    newsletter: {
      labels: list(`
        newsletter, newsletters, boletín, boletines, nuestro boletín, nuestra newsletter, * newsletter, newsletter *,
        boletín *, boletín informativo, boletín de noticias, mantente informado, manténgase informado, mantente al día,
        no te pierdas nada, no te pierdas ninguna *, suscripciones, suscripción, alertas, nombre, apellido, apellidos,
        enviar, ok, gracias, error, correo, email
      `),
      starts: list(`
        suscríbete a nuestro|nuestra|nuestros|la|al|los boletín|newsletter|canal|boletines|lista|podcast|newsletters|feed,
        suscríbete * newsletter|boletín|canal, suscríbete gratis|aquí|ahora|y|para recibir|a|y,
        suscríbase a nuestro|nuestra|nuestros|la|al * boletín|newsletter|canal, suscríbase * boletín|newsletter,
        apúntate a nuestro|nuestra|la|gratis * newsletter|boletín, apúntate * newsletter|boletín,
        regístrate * newsletter|boletín, recibe * en tu correo|email|bandeja|mail, recibe * newsletter|boletín,
        recibe * por correo|email|mail|whatsapp,
        recibe las últimas|mejores|nuestras|nuestro|todas|gratis|cada|diariamente|noticias,
        reciba * en su correo|email|bandeja, reciba * boletín|newsletter, reciba las últimas|mejores|nuestras|nuestro,
        quieres recibir, quiero recibir, deseo recibir, si quieres recibir,
        no te pierdas nuestra|nuestro|ninguna * newsletter|suscríbete|boletín, ingresa tu correo|email|dirección,
        introduce tu correo|email|dirección, al suscribirte, al suscribirse, al registrarte, al registrarse,
        al hacer clic en * suscribir|aceptas|acepta, al pulsar, acepto recibir|que|la|las|los, autorizo el|al|a * datos,
        puedes darte de baja, puede darse de baja, te enviaremos, para recibir * suscríbete|boletín|newsletter
      `),
      within: list(`
        a nuestro boletín, a nuestra newsletter, a la newsletter de, en tu bandeja de entrada, en su bandeja de entrada,
        en tu correo electrónico|cada, directo a tu|en correo|bandeja|email|tu,
        directamente en tu|su correo|bandeja|email, darte de baja en cualquier momento,
        darse de baja en cualquier momento, cancelar tu suscripción, suscríbete a nuestro canal
      `),
    },
    share: {
      labels: list(`
        facebook, twitter, linkedin, whatsapp, pinterest, instagram, telegram, email, correo, messenger, youtube,
        flipboard, tiktok, escuchar, pdf, enlace, link, bluesky, threads, guardar
      `),
      leads: list(`
        compartir, comparte, compartir en, comparte en, síguenos, síguenos en, síganos en, compártelo,
        comparte esta noticia, comparte este artículo, redes sociales
      `),
      starts: list(`
        comparte este|esta|esto|el|la artículo|noticia|post|contenido|información|nota|en,
        compartir este|esta artículo|noticia|post|contenido, compartir en facebook|twitter|linkedin|whatsapp|x|telegram,
        compartir por whatsapp|correo|email, síguenos en, síganos en, sígueme en,
        sigue a * en facebook|twitter|instagram|x|google|whatsapp|tiktok,
        sigue * en facebook|twitter|instagram|x|tiktok|youtube|whatsapp|google|threads,
        siga * en facebook|twitter|instagram|x|tiktok|youtube|whatsapp|google, puedes seguir a|nos * en,
        puedes seguirnos|seguirme en, encuéntranos en, únete a nuestro|nuestra canal|grupo|comunidad|página,
        únete al canal, haz clic para compartir|imprimir|enviar, te gustó este|esta, te ha gustado este|esta|el,
        si te gustó|gusta|ha este|esta|gustado * comparte|compártelo|suscríbete|síguenos,
        descarga nuestra|la app|aplicación, descárgate * app|aplicación, dale like|me
      `),
      within: list(`
        síguenos en facebook|twitter|instagram|nuestras|google|x, se abre en una ventana nueva,
        síguenos en nuestras redes
      `),
    },
    consent: {
      labels: list(`
        cookies, cookie, legal, privacidad, configuración, preferencias, estadísticas, marketing, funcional, necesarias,
        ok, entendido, contacto, cerrar, siempre activo, vale
      `),
      starts: list(`
        utilizamos cookies, usamos cookies, nosotros y nuestros * socios, nuestros socios y nosotros,
        este sitio|web|página|portal web|utiliza|usa utiliza|usa|cookies, este sitio utiliza|usa,
        esta web|página utiliza|usa|web, nuestro sitio|web web|utiliza * cookies,
        si continúa|continúas navegando|utilizando|usando, al continuar navegando|usando|utilizando|con,
        al navegar * acepta|aceptas, al utilizar * acepta|aceptas|este|nuestro,
        al hacer clic en * acepta|aceptas|aceptar, al usar este|nuestro|el sitio|web, valoramos tu|su privacidad,
        tu privacidad es|nos, su privacidad es|nos, respetamos tu|su privacidad, nos importa tu privacidad,
        puedes * cookies * configuración|ajustes|aquí|política, puede obtener más información,
        puedes obtener más información, para más información * cookies|privacidad,
        más información en * cookies|privacidad|política, más información sobre * cookies|datos|privacidad,
        para ofrecer las mejores experiencias, este sitio está protegido por recaptcha,
        consulta nuestra|la política|aviso, consulte nuestra|la política|aviso, lee nuestra política,
        las cookies nos|necesarias|estrictamente|permiten
      `),
      within: list(`
        cookies propias y de terceros, política de privacidad, política de cookies, términos y condiciones de uso|del,
        tus datos personales serán, tratamiento de sus|tus datos, retirar tu|su consentimiento,
        sitio|web|página|portal utiliza|usa cookies, utilizamos|usamos cookies, acepta|aceptas el uso de cookies|las
      `),
    },
    copyright: {
      leads: list('copyright, derechos de autor'),
      starts: list(`
        copyright ©, copyright #, todos los derechos, queda prohibida|prohibido, prohibida la|su reproducción,
        prohibido reproducir, se prohíbe * reproducción, reservados todos, esta obra está bajo,
        este artículo|contenido está bajo * licencia, contenido bajo licencia, con la tecnología de, desarrollado por,
        diseñado por, diseño web, diseño y desarrollo, powered by, funciona gracias a wordpress, orgullosamente
      `),
      within: list(`
        todos los derechos reservados, prohibida su reproducción, prohibida la reproducción,
        reproducción total o parcial, licencia creative commons
      `),
    },
    navigation: {
      labels: list(`
        inicio, portada, buscar, búsqueda, buscador, actualidad, noticias, política, economía, sociedad, mundo,
        internacional, nacional, deportes, cultura, ciencia, tecnología, salud, opinión, editorial, columnistas,
        educación, sucesos, local, locales, espectáculos, entretenimiento, gente, famosos, televisión, cine, música,
        vídeos, videos, video, vídeo, fotos, podcasts, podcast, tiempo, el tiempo, clima, horóscopo, juegos, viajes,
        estilo, estilo de vida, moda, gastronomía, recetas, motor, autos, empresas, negocios, finanzas, empleo,
        clasificados, inmobiliaria, vivienda, especiales, multimedia, hemeroteca, archivo, blogs, blog, servicios,
        ayuda, faq, preguntas frecuentes, prensa, publicidad, suscripciones, edición impresa, edición digital,
        siguiente, anterior, volver, cerrar, más, todo, todos, todas, tags, temas, secciones, autor, autores, categoría,
        idioma, español, arriba, sí, no, directo, en directo, en vivo, productos, empresa, recursos, tienda, eventos,
        comunidad, newsletter, enlaces, enlaces de interés, agenda, contenido, contenidos
      `),
      leads: list(`
        etiquetas, tags, temas, categoría, categorías, sección, archivado en, publicado en, palabras clave, está en,
        estás en, usted está aquí, artículo anterior, artículo siguiente, noticia anterior, noticia siguiente,
        entrada anterior, entrada siguiente, anterior, siguiente, navegación
      `),
      starts: list(`
        usted está en, usted está aquí, estás en, archivado en, archivado bajo, publicado en la categoría,
        esta entrada fue publicada, esta entrada se publicó, ver todas las entradas, ver todos los artículos,
        guarda el enlace permanente
      `),
      within: list('guarda el enlace permanente, añade el enlace permanente a favoritos'),
    },
    related: {
      labels: list(`
        lea también, lea también *, lee también, leer también, también te puede interesar, también le puede interesar,
        te puede interesar, te puede interesar *, le puede interesar, te podría interesar, podría interesarte,
        te interesa, quizás te interese, quizá te interese, puede que te interese, también te podría|gustará interesar|,
        te puede gustar, ver también, vea también, vea además, mira también, no te pierdas, no se pierda,
        artículos relacionados, artículo relacionado, noticias relacionadas, noticia relacionada, notas relacionadas,
        nota relacionada, contenido relacionado, contenidos relacionados, entradas relacionadas, temas relacionados,
        publicaciones relacionadas, posts relacionados, relacionados, relacionadas, información relacionada,
        videos relacionados, vídeos relacionados, artículos similares, artículos recomendados, noticias recomendadas,
        contenido recomendado, recomendados, recomendado para ti, te recomendamos, le recomendamos, recomendamos,
        lo más leído, las más leídas, los más leídos, más leídas, más leídos, lo más visto, más visto, más vistos,
        lo más popular, más populares, más noticias, más artículos, más sobre *, más en *, últimas noticias,
        últimas noticias *, últimas entradas, últimos artículos, última hora, lo último, lo último en *,
        noticias recientes, artículos recientes, entradas recientes, noticias destacadas, destacados, destacadas,
        tendencias, otras noticias, otros artículos, contenido patrocinado, contenidos patrocinados, de tu interés,
        de su interés, en portada, populares, comentarios recientes, últimos comentarios, en otros medios, más de *,
        enlaces relacionados, links relacionados
      `),
      leads: list(`
        lea también, lee también, leer también, lea además, lee además, lea más, lee más, leer más, ver también,
        vea también, vea además, mira también, mire también, te puede interesar, le puede interesar,
        también te puede interesar, te recomendamos, le recomendamos, no te pierdas, relacionado, relacionada,
        nota relacionada, noticia relacionada, artículo relacionado, más información, para saber más, en video,
        en vídeo, en fotos, galería, le sugerimos|recomendamos|interesa, le sugerimos leer, lea aquí, vea aquí
      `),
      starts: list(`
        lea también, lee también, lea además, te puede interesar, le puede interesar, también te puede interesar,
        puedes leer * aquí|también|completa|completo, más información en|aquí,
        para más información * visita|visite|haz|consulte|consulta, haz clic aquí para, haga clic aquí para,
        conoce más sobre|de, descubre más sobre|en, lee más sobre|noticias, leer más sobre|noticias,
        la entrada * se publicó primero en, la entrada * apareció primero en,
        visita nuestra|nuestro * web|página|sección|tienda|canal
      `),
      within: list('se publicó primero en, apareció primero en, aparece primero en'),
    },
    advertisement: {
      leads: list('publicidad, anuncio, patrocinado, patrocinado por, contenido patrocinado'),
      starts: list(`
        continúa después|tras de|la publicidad, la noticia continúa|sigue, la nota continúa|sigue,
        este artículo|post|contenido contiene * afiliados|afiliación|patrocinado,
        algunos * enlaces|links * afiliados|afiliación|comisión, los enlaces * afiliados|afiliación|comisión,
        si compras * comisión|enlaces, en calidad de afiliado, como afiliado de amazon,
        podemos recibir|ganar * comisión, por favor * bloqueador, desactiva * bloqueador, parece que * bloqueador
      `),
      within: list(`
        enlaces de afiliados|afiliado|afiliación, bloqueador de anuncios, podemos|podríamos recibir|ganar una comisión
      `),
    },
    'comment-prompt': {
      labels: list(`
        comentarios, comentario, respuestas, opiniones, conversación, debate, los comentarios, tus comentarios, nombre,
        correo, correo electrónico, email, web, sitio web, mensaje, enviar, cancelar, valoraciones, reseñas, cartas,
        foro, ordenar por, más recientes, más antiguos, tu valoración
      `),
      starts: list(`
        deja tu comentario|opinión|respuesta, deja un comentario * y|si|abajo|aquí|con,
        déjanos tu * comentario|opinión|comentarios, déjanos un comentario, déjanos saber * comentarios,
        cuéntanos * comentarios|comentario, cuéntanos en los, dinos * comentarios|comentario,
        qué opinas * comentarios|comentario|cuéntanos|déjanos|comparte,
        qué te parece * comentarios|comentario|cuéntanos|déjanos, y tú * comentarios|comentario|cuéntanos|qué opinas,
        comparte tu opinión|experiencia|comentario, comparte tus comentarios|opiniones, tu dirección de correo,
        tu correo electrónico no, su dirección de correo, los campos obligatorios,
        los comentarios son|están|serán|deben|que|publicados, las opiniones|los comentarios * responsabilidad,
        para comentar * iniciar|inicia|sesión|regístrate|debes|suscriptor, debes iniciar sesión|estar|ser,
        debe iniciar sesión|estar|ser, sé el primero en, sea el primero en, este sitio usa akismet,
        esta web usa akismet, aprende cómo se procesan, guarda mi nombre, recibir un email|correo,
        nos reservamos el derecho, si encuentras|detectas|has|ves * error|errores|errata
      `),
      within: list(`
        no será publicada, campos obligatorios están marcados, akismet para reducir el spam,
        de exclusiva responsabilidad de * autores|autor|quienes, en los comentarios abajo, comentarios de abajo
      `),
    },
    'sign-in': {
      labels: list('contraseña, cuenta, perfil, usuario, suscriptores, suscriptor, premium, socios, login'),
      starts: list(`
        para seguir leyendo|navegando, para continuar leyendo|con|navegando,
        para leer * suscríbete|regístrate|inicia|suscriptor, para acceder a * regístrate|inicia|suscríbete,
        este contenido|artículo es|está * exclusivo|suscriptores|reservado|solo|bloqueado,
        este es un contenido exclusivo, contenido exclusivo, has alcanzado * límite|artículos, te quedan # *,
        ya eres suscriptor|socio, ya tienes una|cuenta, aún no eres|tienes suscriptor|cuenta|socio, no tienes cuenta,
        suscríbete para|desde|por|y * leyendo|leer|acceder|acceso|mes|disfruta|€,
        disfruta de * acceso|ilimitado|suscripción, accede a todo|todos|contenido|nuestro * contenido|contenidos,
        regístrate gratis|para * leyendo|acceder|continuar|leer, inicia sesión para|o, inicie sesión para|o,
        prueba * gratis
      `),
      within: list(`
        exclusivo para suscriptores, exclusivos para suscriptores, solo para suscriptores, acceso ilimitado,
        cancela cuando quieras, sin permanencia, cancela en cualquier momento
      `),
    },
    media: {
      labels: list(`
        foto, fotos, imagen, imágenes, video, vídeo, videos, vídeos, audio, galería, crédito, créditos, siguiente,
        anterior, pausa, cerrar, efe, afp, reuters, fuente
      `),
      leads: list(`
        foto, fotos, imagen, imágenes, crédito, créditos, crédito de la imagen|foto, créditos de la imagen|foto,
        fotografía, fotografías, ilustración, imagen destacada, imagen de portada, imagen vía, fuente de la imagen,
        foto cortesía
      `),
      starts: list(`
        tu navegador no, su navegador no, por favor activa|habilita javascript, debes activar|habilitar javascript,
        este video no, este contenido no está, haz clic en la imagen|foto, clic en la imagen,
        una publicación compartida, fuente de la imagen
      `),
      within: list(
        'navegador no soporta, navegador no es compatible, activar javascript, habilitar javascript, activa javascript en',
      ),
    },
  },
  comments: {
    headings: list(`
      comentarios, # comentarios, # comentario, un comentario, comentarios #, comentario #, sin comentarios,
      no hay comentarios, los comentarios, todos los comentarios, todos los comentarios #, # comentarios en *,
      un comentario en *, comentarios en *, # comentarios sobre *, # comentarios para *, comentarios a *,
      comentarios de los lectores|usuarios, comentarios de lectores, tus comentarios, últimos comentarios,
      ver comentarios, ver los comentarios, ver # comentarios, leer comentarios, comentarios cerrados,
      los comentarios están cerrados, deja un comentario, dejar un comentario, deja tu comentario, deja una respuesta,
      dejar una respuesta, escribe un comentario, escribir un comentario, publicar un comentario, añade un comentario,
      añadir comentario, agregar comentario, agregar un comentario, comenta esta noticia, respuestas, # respuestas,
      # respuesta, una respuesta, # respuestas a *, una respuesta a *, # pensamientos en *, # pensamientos sobre *,
      un pensamiento en *, # ideas sobre *, opiniones, # opiniones, # opinión, opiniones de *, opina, reacciones,
      # reacciones, conversación, la conversación, debate, únete a la conversación, foro, foros, participa,
      cartas al director, libro de visitas, # mensajes, reseñas, valoraciones
    `),
    says: list(`
      dice, dijo, escribió, escribe, comentó, comenta, ha comentado, respondió, responde, ha respondido, respondió a,
      responde a, en respuesta a, preguntó, pregunta, el, a las, por, publicado por, publicado el, enviado por,
      comentario de, comentado por, escrito por, opina, opinó, publicó, ha dicho, añadió
    `),
    actions: list(`
      responder, responder a *, responder a este comentario, respuesta, respuestas, # respuestas, # respuesta,
      ver respuestas, ver # respuestas, ver las respuestas, ver la respuesta, mostrar respuestas, ocultar respuestas,
      ver más respuestas, contestar, denunciar, denunciar comentario, denunciar abuso, reportar, reportar abuso,
      reportar comentario, informar, marcar como spam, enlace permanente, enlace, copiar enlace, link, permalink,
      me gusta, me gusta #, # me gusta, no me gusta, ya no me gusta, a # personas les gusta *, like, likes, # likes,
      votar, votar a favor, votar en contra, # votos, votos, # puntos, positivo, negativo, útil, útil #, recomendar,
      recomendar #, de acuerdo, en desacuerdo, citar, cita, compartir, editar, editado, eliminar, borrar, ocultar,
      mostrar, ver más, ver menos, leer más, mostrar más, más, bloquear, ignorar, seguir, inicia sesión para responder,
      iniciar sesión para responder, accede para responder, cancelar respuesta, cargar más comentarios, más comentarios,
      más recientes, más antiguos, más valorados, ordenar por, invitado, anónimo, autor, moderador, administrador,
      verificado, subir
    `),
    praise: list(`
      gran artículo, gran blog, gran post, gran trabajo, gran aporte, buen artículo, buen post, buen blog, buen trabajo,
      buen aporte, muy buen artículo|post|blog|trabajo|aporte, buena información, muy buena información,
      excelente artículo, excelente post, excelente blog, excelente trabajo, excelente información, excelente aporte,
      excelente página, excelente nota, increíble artículo|post|blog, magnífico artículo|post|blog,
      maravilloso artículo|post, interesante artículo|post, artículo interesante, muy interesante, muy útil,
      muy informativo, muy completo, muy bien explicado, muy bien escrito, bien explicado, bien escrito, súper útil,
      gracias por compartir, gracias por compartirlo, gracias por la información|info,
      gracias por el artículo|post|aporte|dato, gracias por este|tu|su artículo|post|aporte|información|blog,
      gracias por tus|sus|los consejos|artículos|aportes|tips, muchas gracias por *, mil gracias por *,
      me encanta tu|este|su blog|página|artículo|post, me encantó * artículo|post|blog, me ha encantado * artículo|post,
      me gustó mucho * artículo|post|blog|, me gusta mucho tu|este blog|página, tu blog es, su blog es, tu página es,
      felicidades por *, felicitaciones, felicitaciones por *, enhorabuena, enhorabuena por *, sigue así, sigan así,
      sigue adelante, sigan adelante, me ha servido mucho, me sirvió mucho|de, me ha ayudado mucho,
      justo lo que buscaba, lo que estaba buscando, totalmente recomendado|recomendable, lo recomiendo,
      saludos y gracias, esperando más, espero más, un placer leer|leerte, genial, bravo, de gran ayuda
    `),
    trade: list(`
      casino, casino online, casinos, tragamonedas, tragaperras, póker, poker, apuestas, apuestas deportivas,
      juegos de azar, lotería, bingo, préstamo, préstamos, préstamos rápidos, préstamos personales, crédito, créditos,
      créditos rápidos, hipoteca, hipotecas, financiación, financiamiento, seguro, seguros, forex, trading, bitcoin,
      criptomonedas, inversión, inversiones, viagra, cialis, farmacia, farmacia online, pastillas, bajar de peso,
      adelgazar, dieta, suplementos, cbd, aceite de cbd, cosméticos, perfumes, implante capilar, dentista,
      implantes dentales, clínica dental, inmobiliaria, inmuebles, pisos, apartamentos, mudanzas, mudanza, cerrajero,
      cerrajeros, cerrajería, fontanero, fontaneros, plomero, electricista, electricistas, reformas, pintores, limpieza,
      empresa de limpieza, desatascos, muebles, colchones, cocinas, ventanas, puertas, paneles solares, taxi,
      alquiler de coches|autos, coches de segunda mano, compra de coches, grúas, hotel, hoteles, viajes, vuelos,
      vuelos baratos, tours, posicionamiento web, posicionamiento seo, seo, agencia seo, agencia de marketing,
      marketing digital, diseño web, diseño de páginas web, páginas web, desarrollo web, tienda online, backlinks,
      hosting, software, curso, cursos, cursos online, formación, clases particulares, academia, tesis, tareas,
      trabajos universitarios, traducciones, abogado, abogados, detective, detectives, asesoría, gestoría, contador,
      escorts, escort, putas, prepagos, sexo, porno, webcams, citas, contactos, tarot, tarotista, vidente, videntes,
      brujo, brujos, brujería, hechizo, hechizos, amarre, amarres, amarres de amor, magia, magia negra, barato, baratos,
      baratas, oferta, ofertas, descuento, descuentos, cupón, cupones, código promocional, promoción, envío gratis,
      comprar, compra, compra online, venta, en venta, tienda, proveedor, proveedores, fabricante, fabricantes,
      mayorista, distribuidor, precio, precios, presupuesto, servicio, servicios, empresa, agencia, profesional,
      profesionales, gratis, licencia de conducir, relojes, bolsos, gafas, joyas, zapatillas, camisetas, réplicas
    `),
    bait: list(`
      haz clic aquí, haga clic aquí, clic aquí, pincha aquí, haz click aquí, da clic aquí, entra aquí,
      entra en mi|nuestro, visita mi|nuestro|nuestra *, visita mi blog|página|canal|web,
      visita nuestra web|página|tienda, visite nuestro|nuestra *, visítanos en *, pásate por mi *,
      te invito a mi|visitar *, los invito a visitar|mi *, mi página|blog|canal *, nuestra página|web *,
      en mi página|blog|web, en nuestra página|web, más información en|aquí *, para más información *,
      link en mi|la bio|perfil|descripción, suscríbete a mi canal, sígueme en *, gana dinero, gana dinero *,
      ganar dinero, ganar dinero *, dinero fácil|rápido, dinero extra, ingresos extra, ingresos pasivos,
      trabaja desde casa, trabajar desde casa, libertad financiera, compra ahora, compra aquí, compre ahora,
      pide ahora|ya, ordena ahora, aprovecha * oferta|descuento, prueba gratis, regístrate aquí|ahora|gratis|en,
      contáctame *, contáctanos *, contacta con nosotros *, contáctenos *, contacte con nosotros *,
      escríbeme al|a|por *, escríbenos al|a|por *, llámanos *, llame al|ya, whatsapp +|al|# *, por whatsapp,
      somos una empresa|agencia *, somos un equipo *, ofrecemos * servicios|servicio, ofrecemos los mejores,
      nuestra empresa ofrece|es|se, nuestros servicios, nuestro equipo de *, los mejores precios, al mejor precio,
      mejor precio, precios bajos|bajísimos|económicos, la mejor calidad, alta calidad, calidad garantizada,
      100 garantizado, garantizado, satisfacción garantizada, sin riesgo, sin compromiso, presupuesto sin compromiso,
      necesitas un préstamo, ofrecemos préstamos, oferta de préstamo, préstamo urgente, tasa de interés de #,
      recuperar a tu|mi ex|pareja, recuperé a mi, amarres * efectivos|garantizados, hechicero *, el doctor|dr * me|curó,
      gracias al doctor|dr|brujo *, chicas calientes, posiciona tu web, primera página de google,
      aumenta tus|tu * seguidores|ventas|tráfico
    `),
  },
  metadata: {
    by: list(`
      por, autor, autora, autores, escrito por, redactado por, redacción, publicado por, texto, texto de, textos,
      un artículo de, artículo de, una crónica de, crónica de, reportaje de, entrevista de, entrevista por, opinión de,
      análisis de, columna de, una columna de, editorial de, reseña de, crítica de, traducido por, traducción de,
      enviado por, informe de, firma, corresponsal, enviado especial, enviada especial, subido por, elaborado por, de,
      posteado por
    `),
    and: list('y, e, con'),
    published: list(`
      publicado, publicado el, publicado a las, publicada, publicada el, publicado en, fecha, fecha de publicación,
      fecha de emisión, fecha publicación, creado, creado el, escrito el, subido el, emitido el, el,
      actualizado y publicado, originalmente publicado, publicado originalmente, publicado originalmente el,
      primera publicación, posteado el, lanzado el, comunicado del, día, aparecido el, nota publicada el, publicación
    `),
    modified: list(`
      actualizado, actualizado el, actualizado a las, actualizada, actualizada el, actualizada a las,
      última actualización, última actualización el, última actualización a las, act, fecha de actualización,
      modificado, modificado el, última modificación, última modificación el, editado el, última edición,
      última edición el, revisado, revisado el, corregido el, fecha de modificación,
      esta página se editó por última vez el, actualización, actualización el, act a las
    `),
    reported: list(`
      informó, reportó, colaboró, contribuyó, contribuyeron, contribuyó a este|con reportaje|informe|artículo|nota,
      contribuyeron a este|con reportaje|informe|artículo|nota, con información de, con información adicional de,
      con reporte de, con reportes de, con la colaboración de, con aportes de, reporte de, reporte adicional de,
      editado por, traducido por, edición de, información adicional de, ha colaborado, han colaborado
    `),
    from: list('desde, en, de'),
  },
};
