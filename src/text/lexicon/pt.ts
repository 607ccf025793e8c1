import { type Lexicon, list } from './lexicon.ts';

/** Portuguese, of Portugal and Brazil. */
export const portuguese: Lexicon = {
  language: 'pt',
  stopWords: list(`
    de, a, o, que, e, do, da, em, um, para, é, com, não, uma, os, no, se, na, por, mais, as, dos, como, mas, foi, ao,
    ele, das, tem, à, seu, sua, ou, ser, quando, muito, há, nos, já, está, eu, também, só, pelo, pela, até, isso, ela,
    entre, era, depois, sem, mesmo, aos, ter, seus, quem, nas, me, esse, eles, estão, você, tinha, foram, essa, num,
    nem, suas, meu, às, minha, têm, numa, pelos, elas, havia, seja, qual, será, nós, lhe, deles, essas, esses, pelas,
    este, fosse, dele, tu, te, vocês, vos, lhes, meus, nosso, nossa, dela, esta, estes, estas, aquele, aquela, isto,
    aquilo, estava, sobre, ainda, pode, onde, porque, são, vai, dia, anos, ano, após, contra, sob, desde, cada, todos,
    todas, tudo, disse, fazer, bem, agora, então, assim, dois, duas, além, segundo, durante, outro, outra, outros
  `),
  boilerplate: {
    donation: list(`
      doe, doe agora, doe aqui, doar, doar agora, faça uma doação, faça sua doação, faça a sua doação, faça um donativo,
      faça o seu donativo, apoie, apoie nos, apoie nosso|o|este jornalismo|trabalho|projeto,
      apoie o jornalismo independente, apoie o nosso trabalho|jornalismo|projeto, apoie nos no apoia|patreon, contribua,
      contribua agora, contribua com *, seja um apoiador, seja apoiador, seja um doador,
      torne se apoiador|assinante|membro|sócio, torne se um apoiador, torne se membro, seja membro, seja sócio,
      ajude nos, ajude a manter *, pague nos um café, colabore, colabore com *, doe via|por|com pix|paypal, apoie o site
    `),
    newsletter: list(`
      assine, assine já, assine agora, assine grátis, assine a newsletter, assine nossa newsletter,
      assine a nossa newsletter, assinar newsletter, assinar a newsletter, inscreva se, inscreva se agora|aqui|já,
      inscreva se na newsletter, inscreva se na nossa newsletter, inscreva se em nossa newsletter, subscreva,
      subscreva a newsletter, subscreva a nossa newsletter, subscrever, subscrever newsletter, subscrever a newsletter,
      cadastre se, cadastre se na newsletter, cadastre se para receber *, cadastre seu e|email mail|,
      receba nossa newsletter, receba a newsletter, receba a nossa newsletter, receba nossas notícias|novidades,
      receba as notícias *, receba notícias *, receber newsletter, quero receber, seu e mail, seu email,
      seu melhor e|email mail|, o seu e mail, o seu email, endereço de e mail, endereço de email,
      digite seu e|email mail|, digite seu e mail *, insira seu e|email mail|, insira o seu email|e *,
      informe seu e|email *, obrigado por se inscrever *, obrigado por subscrever *, inscrição realizada com sucesso,
      cadastro realizado com sucesso, cancelar inscrição, cancelar subscrição, você pode cancelar *,
      ativar notificações, ative as notificações, receber notificações, newsletters, nossas newsletters,
      ver todas as newsletters, rss
    `),
    share: list(`
      compartilhe, compartilhar, compartilhar no|na|em|via|por|com *, compartilhe no|na|em|via|por|com *,
      compartilhe isso, compartilhe esta notícia|matéria|página, compartilhe este artigo|post|conteúdo|texto,
      compartilhar notícia|matéria|artigo|página, compartilhar esta|este notícia|matéria|artigo|post, compartilhamentos,
      # compartilhamentos, partilhar, partilhe, partilhar no|na|em|via|por|com *, partilhe no|na|em|via|por|com *,
      partilhar artigo|notícia, partilhar este artigo, partilhe este artigo, partilhar isto, # partilhas, partilhas,
      enviar por e mail, enviar por email|whatsapp, enviar por e|email mail|, enviar para um amigo, envie para um amigo,
      enviar por mail, imprimir, imprimir artigo|notícia|matéria|página, imprima, versão para impressão,
      versão para imprimir, versão pdf, baixar pdf, baixar em pdf, descarregar pdf, tweetar, tuitar, tweet, curtir,
      curtir isso, curtir #, curtir carregando, gosto, gosto #, gostei, # curtidas, # gostos, # visualizações, salvar,
      salvar artigo|notícia|matéria, guardar, guardar artigo, salvar para ler depois, ler mais tarde, ler depois,
      adicionar aos favoritos, copiar link, copiar o link, link copiado, copiar url, copiado,
      link copiado para a área de transferência, seguir, siga, siga nos, siga nos no|na|em *,
      siga nos nas redes sociais, siga a gente *, siga no *, siga o * no|na twitter|instagram|facebook|google,
      siga me no *, nos siga no *, encontre nos *, redes sociais, nas redes, ouvir artigo|notícia|matéria,
      ouça esta|este|a|o artigo|matéria|notícia|texto, ouvir, tamanho da fonte|letra, tamanho do texto,
      aumentar|diminuir fonte|letra|texto, recomendar, clique para compartilhar *, clique para imprimir *,
      clique para enviar *, carregue aqui para partilhar *, presentear matéria, ofereça este artigo, oferecer artigo
    `),
    consent: list(`
      aceitar, aceitar todos, aceitar tudo, aceitar cookies, aceitar todos os cookies, aceitar e continuar|fechar,
      aceito, eu aceito, aceito os cookies, concordo, concordar e *, concordar, recusar, recusar todos, rejeitar,
      rejeitar todos, rejeitar tudo, rejeitar cookies, continuar sem aceitar, personalizar, configurar cookies,
      configurações de cookies, configurações de privacidade, definições de cookies, definições de privacidade,
      gerir cookies|preferências|opções|consentimento|serviços, gerenciar cookies|preferências|opções|consentimento,
      gerenciar o consentimento *, gerir o consentimento *, preferências de cookies, preferências de privacidade,
      guardar preferências, salvar preferências, ver preferências, política de cookies, política de privacidade,
      política de privacidade *, políticas de privacidade, aviso de privacidade, aviso de cookies, aviso legal,
      portal da privacidade, privacidade, privacidade e cookies, privacidade * termos *, termos e condições,
      termos e condições *, termos de uso, termos de uso *, termos de utilização, termos de serviço, termos do serviço,
      condições de uso, condições de utilização, condições gerais, proteção de dados, proteção de dados pessoais, lgpd,
      entendi, entendi e *, ok entendi, ciente, prosseguir, usamos cookies, utilizamos cookies,
      este site usa|utiliza cookies, cookies necessários, cookies estritamente necessários, saiba mais sobre cookies,
      livro de reclamações, resolução de litígios *, acessibilidade
    `),
    copyright: list(`
      todos os direitos reservados, todos os direitos reservados *, * todos os direitos reservados, direitos reservados,
      proibida a reprodução *, reprodução proibida *, é proibida a reprodução *, copyright, ficha técnica,
      estatuto editorial, política editorial, direitos autorais
    `),
    navigation: list(`
      ir para o conteúdo, ir para o conteúdo principal, ir para conteúdo|menu|rodapé|busca, ir para o menu|rodapé|topo,
      ir para a busca|navegação, pular para o conteúdo, pular para o conteúdo principal, pular para *,
      saltar para o conteúdo, saltar para conteúdo|o *, avançar para o conteúdo, passar para o conteúdo principal,
      skip to content, voltar ao topo, voltar para o topo, voltar ao início, voltar para o início,
      voltar à página inicial, voltar para a página inicial, voltar para a home, voltar à home, voltar atrás,
      ir ao topo, topo, topo da página, página inicial, página principal, você está aqui, você está em, está aqui,
      encontra se em, menu, menu principal, abrir menu, fechar menu, abrir o menu, mostrar menu,
      abrir|fechar busca|pesquisa, buscar no site, pesquisar no site|neste, pesquisar neste *, pesquisar por *,
      buscar por *, o que você procura, o que procura, busca avançada, pesquisa avançada, próxima página,
      página seguinte, página anterior, próximo artigo|post|notícia, próxima matéria|notícia, artigo anterior,
      artigo seguinte, post anterior, post seguinte, notícia anterior, matéria anterior, navegação de post|posts,
      navegação de artigos, posts mais antigos, posts anteriores, posts antigos, mensagens antigas,
      postagem mais antiga|recente, postagens mais antigas, página # de #, página #, ver mais, ver mais *, ver todos,
      ver todas, ver tudo, ver todos os *, ver todas as *, veja todos, veja todas *, mostrar mais, mostrar menos,
      ver menos, carregar mais, carregar mais *, todas as notícias, todos os artigos, todos os posts de *,
      mais notícias de *, mapa do site, fale conosco, entre em contato, contacte nos, contato, contatos, contactos,
      quem somos, sobre nós, anuncie, anuncie aqui, anuncie conosco, trabalhe conosco, expediente, arquivado em,
      arquivado em *, publicado em * categoria, marcado com *, etiquetas, etiquetas *, marcadores, marcadores *,
      categorias, categorias *, selecionar mês, selecionar categoria, selecione o mês, escolha o idioma, ver perfil,
      ver todos os posts, ver mais artigos de *, mais artigos do autor, fechar janela, este artigo foi útil,
      esta página foi útil, isso foi útil *, adicionar ao carrinho, ver carrinho, finalizar compra
    `),
    related: list(`
      leia mais, leia mais *, leia a matéria completa, leia o artigo completo, leia na íntegra, leia a íntegra,
      leia também, leia também *, leia ainda, leia a notícia completa, leia em *, leia agora, leia tudo *, ler mais,
      ler mais *, ler também, ler artigo completo, ler artigo, ler notícia, ler tudo, ler na íntegra, continue lendo,
      continue lendo *, continuar lendo, continuar a ler, continuar a ler *, continue a ler, continuar leitura,
      saiba mais, saiba mais *, saiba tudo *, saber mais, descubra mais, conheça mais, mais informações,
      mais informação, mais detalhes, mais info, clique aqui, clique e *, clique para ler *, veja mais, veja mais *,
      veja também, veja também *, veja ainda, ver também, ver artigo|notícia|vídeo|matéria, confira, confira também,
      confira aqui, confira * mais, assista, assista ao vídeo, assista também, não perca, artigos relacionados,
      artigo relacionado, notícias relacionadas, notícia relacionada, matérias relacionadas, matéria relacionada,
      conteúdo relacionado, conteúdos relacionados, posts relacionados, temas relacionados, tópicos relacionados,
      relacionados, relacionadas, assuntos relacionados, artigos semelhantes, artigos recomendados,
      recomendados para você, recomendado para você, recomendados, recomendadas, recomendamos, você pode gostar,
      você pode gostar *, você também pode gostar, você também pode gostar *, você pode se interessar *,
      você pode estar interessado *, pode te interessar, pode interessar, pode lhe interessar, também pode gostar *,
      talvez você goste, talvez se interesse *, poderá gostar *, poderá também gostar *, mais lidas, mais lidos,
      as mais lidas, os mais lidos, mais vistas, mais vistos, mais populares, mais acessadas, mais comentadas,
      últimas notícias, últimas notícias *, últimas, as últimas, últimos artigos, últimos posts, notícias recentes,
      posts recentes, artigos recentes, outras notícias, outras matérias, outros artigos, mais notícias, mais artigos,
      mais matérias, mais sobre *, mais em *, mais de *, destaques, em destaque, em alta, tendências,
      conteúdo patrocinado, conteúdos patrocinados, para você, pela web, comprar agora, compre agora, ver oferta,
      sugestões de leitura, a não perder
    `),
    advertisement: list(`
      publicidade, publicidades, anúncio, anúncios, propaganda, espaço publicitário, continua depois da publicidade,
      continua após a publicidade, continua após publicidade, continue lendo após *, a matéria continua após *,
      o artigo continua após *, a notícia continua após *, depois da publicidade *, continua a seguir * publicidade,
      conteúdo patrocinado *, patrocinado, patrocinado por *, oferecimento *, oferecido por *, informe publicitário,
      publieditorial, publipost, conteúdo de marca, branded content, links patrocinados, patrocínio, fechar publicidade,
      pular anúncio, pub, anunciantes
    `),
    'comment-prompt': list(`
      deixe um comentário, deixe seu comentário, deixe o seu comentário, deixe uma resposta, deixe a sua resposta,
      deixe sua opinião, deixar um comentário, deixar comentário, deixar uma resposta, escreva um comentário,
      escreva seu comentário, escrever um comentário, escreva o seu comentário, faça um comentário, faça seu comentário,
      poste um comentário, postar um comentário, postar comentário, publicar comentário, publicar um comentário,
      enviar comentário, enviar um comentário, adicionar comentário, adicionar um comentário, adicione um comentário,
      comente, comente aqui, comente esta notícia, comentar, comentar notícia|artigo|matéria,
      participe da conversa|discussão, participe, junte se à conversa|discussão, dê sua opinião, dê a sua opinião,
      opine, sua opinião, o que você acha, o que achou, e você * acha, ver comentários, ver # comentários,
      ver os comentários, ver todos os comentários, ver comentário, mostrar comentários, ler comentários,
      todos os comentários, mais comentários, # comentários, # comentário, comentários #, sem comentários,
      nenhum comentário, nenhum comentário ainda, não há comentários, ainda não há comentários,
      seja o primeiro a comentar *, comentários encerrados, comentários fechados,
      os comentários estão fechados|encerrados|desativados, comentários desativados, seu comentário, o seu comentário,
      seu nome, o seu nome, o seu endereço de e mail não será publicado, o seu endereço de e mail não será publicado *,
      o seu endereço de email não será publicado *, seu endereço de e mail não será publicado *,
      campos obrigatórios são marcados *, campos obrigatórios marcados *, campos obrigatórios, campo obrigatório,
      cancelar resposta, salvar meus dados *, guardar o meu nome *, avise me *, notifique me *, notificar me *,
      faça login para comentar, faça login para * comentar, você precisa fazer login *, você precisa estar logado *,
      é preciso estar logado *, tem de iniciar a sessão *, inicie sessão para *, reportar erro, comunicar erro,
      encontrou um erro *, encontrou algum erro *, avalie este artigo, avalie esta matéria,
      regras de comentários|utilização, política de comentários, cartas ao diretor|editor
    `),
    'sign-in': list(`
      entrar, entre, fazer login, faça login, faça seu login, login, log in, iniciar sessão, inicie sessão,
      iniciar sessão registar, sair, terminar sessão, acessar, acesse sua conta, cadastre se grátis|agora|aqui,
      cadastro, cadastrar, registar, registe se, registar se, registre se, criar conta, criar uma conta, crie sua conta,
      crie uma conta, criar conta grátis, minha conta, a minha conta, meu perfil, esqueci minha senha, esqueceu a senha,
      esqueceu sua senha, esqueceu sua senha *, esqueci a minha senha|palavra, esqueceu se da *, recuperar senha,
      recuperar palavra passe, redefinir senha, lembrar me, lembrar de mim, manter conectado, permanecer conectado,
      nome de usuário, nome de utilizador, já é assinante, já é assinante *, já sou assinante, já é cadastrado *,
      já tem uma conta *, já tem conta *, já possui uma conta *, não tem uma conta *, não tem conta *,
      ainda não tem conta *, ainda não é assinante *, não é assinante *, entrar com *, entre com *, login com *,
      continuar com google|facebook|apple, assine para ler *, assine para continuar *, assine por *,
      assine a partir de *, exclusivo para assinantes, conteúdo exclusivo para assinantes, só para assinantes,
      apenas para assinantes, conteúdo para assinantes, artigo exclusivo para assinantes, ver planos, conheça os planos,
      ver ofertas, área do assinante, central do assinante, teste grátis, experimente grátis
    `),
    media: list(`
      foto # de #, imagem # de #, # de # fotos, # fotos, ver galeria, ver fotos, ver todas as fotos, ver # fotos,
      veja a galeria, veja as fotos, veja fotos, galeria de fotos|imagens, fotogaleria, abrir galeria, ampliar imagem,
      ampliar foto, ampliar, clique para ampliar, clique na imagem para *, clique na foto para *, ecrã inteiro,
      tela cheia, ver vídeo, assistir ao vídeo, reproduzir, reproduzir vídeo, carregando, carregando vídeo, a carregar,
      ativar som, desativar som, seu navegador não suporta *, o seu navegador não suporta *,
      o seu browser não suporta *, javascript está desativado *, ative o javascript *, habilite o javascript *,
      este vídeo não está disponível *, este conteúdo não está disponível *, vídeo indisponível, conteúdo indisponível,
      ocorreu um erro, algo deu errado, ver essa foto no instagram, ver esta publicação no instagram,
      uma publicação compartilhada por *, uma publicação partilhada por *, imagem ilustrativa, foto ilustrativa,
      imagem meramente ilustrativa, foto de arquivo, imagem de arquivo, foto arquivo *, foto divulgação, divulgação,
      reprodução, foto reprodução *, getty images, foto getty *, shutterstock, agência brasil
    `),
  },
  contextual: {
    donation: {
      labels: list(`
        doações, doação, donativos, apoie, apoiar, apoio, contribua, colabore, sócios, seja sócio, participe
      `),
      starts: list(`
        faça uma doação para|a|e, faça um donativo, doe para|qualquer|a|e,
        apoie o|a|nosso|este * jornalismo|trabalho|projeto|independente|site|canal, apoie * com,
        ajude nos a continuar|manter|crescer|produzir, ajude a manter * site|projeto|jornalismo|independente,
        com sua ajuda|contribuição|doação|apoio, com a sua ajuda|contribuição|doação,
        sua contribuição|doação|ajuda|assinatura é|nos|permite|ajuda|fortalece,
        a sua contribuição|doação|ajuda é|permite, se você gosta do|da|de|valoriza * apoie|contribua|considere|nosso,
        precisamos da sua|de|do * ajuda|apoio|você, seja um apoiador, a partir de r$|# * por mês, contribua com qualquer
      `),
      within: list(`
        apoie o jornalismo, apoiar o nosso trabalho, apoiar nosso trabalho,
        jornalismo independente * apoio|apoie|contribua|assine,
        graças ao apoio|contribuição de|dos|das * leitores|assinantes|você, fazendo uma doação
      `),
    },
    newsletter: {
      labels: list(`
        newsletter, newsletters, nossa newsletter, a newsletter, boletim, boletim informativo, * newsletter,
        newsletter *, fique por dentro, fique informado, mantenha se informado|atualizado, fique atualizado,
        não perca nada, não perca nenhuma *, assinatura, assinaturas, alertas, notificações, nome, sobrenome, apelido,
        enviar, ok, obrigado, erro, e mail, email
      `),
      starts: list(`
        assine nossa|a|o|nosso * newsletter|newsletters|canal|boletim|feed,
        inscreva se na|no|em|para|gratuitamente|grátis|agora * newsletter|canal|receber|lista|nosso|nossa,
        inscreva se * newsletter|canal, subscreva a|o|as|gratuitamente * newsletter|newsletters|canal|podcast,
        cadastre se para|e|na|em|gratuitamente * receber|receba|newsletter,
        receba * no seu|por|em e|email|mail|whatsapp, receba * newsletter|newsletters, receba * em seu|primeira *,
        receba as|os|o|a|nossas|nossos|notícias|novidades|gratuitamente|diariamente, quer receber, quero receber,
        desejo receber, para receber * newsletter|inscreva|cadastre|subscreva, não perca * newsletter|inscreva|assine,
        digite seu e|email|melhor, insira seu e|email, insira o seu e|email|endereço, ao se inscrever|cadastrar,
        ao subscrever, ao clicar em * concorda|aceita|você, ao informar|fornecer * concorda|aceita, aceito receber,
        autorizo o|a|que, concordo em receber, você pode cancelar|se, pode cancelar *, toda semana * newsletter|caixa,
        todos os dias * newsletter|caixa|email, entre no nosso|para grupo|canal
      `),
      within: list(`
        nossa newsletter, na sua caixa de entrada|e|correio, em sua caixa de entrada, no seu e mail, no seu email,
        diretamente no seu e|email, direto no seu e|email, cancelar a qualquer momento|altura,
        cancelar a sua subscrição|inscrição, se inscreva no canal
      `),
    },
    share: {
      labels: list(`
        facebook, twitter, linkedin, whatsapp, pinterest, instagram, telegram, email, e mail, messenger, youtube,
        flipboard, tiktok, pdf, link, bluesky, threads, salvar, ouvir, x
      `),
      leads: list(`
        compartilhe, compartilhar, compartilhe no, compartilhe esta notícia, compartilhe este artigo, partilhar,
        partilhe, siga nos, siga nos no, siga, redes sociais, siga o, siga a
      `),
      starts: list(`
        compartilhe este|esta|isso|o|a|no|com artigo|notícia|matéria|post|texto|conteúdo|facebook|whatsapp|twitter|seus,
        compartilhar no facebook|twitter|whatsapp|linkedin|x, partilhe este|esta|o|a|no|com artigo|notícia|facebook|os,
        partilhar no facebook|twitter|whatsapp|linkedin|x, siga nos no|na|em|nas,
        siga o|a|nosso|nossas|as * no|na|em|nas facebook|twitter|instagram|x|youtube|tiktok|google|whatsapp|threads|redes,
        siga * no facebook|twitter|instagram|x|youtube|tiktok|google|whatsapp|threads, curta nossa|a página|fanpage,
        curta * no facebook, acompanhe * no|nas|pelo facebook|twitter|instagram|redes|x|whatsapp,
        acompanhe nossas redes, entre no nosso|canal * grupo|canal|whatsapp|telegram, entre para o|nosso * grupo|canal,
        participe do nosso|canal * grupo|canal|whatsapp|telegram, clique para compartilhar|imprimir|enviar,
        gostou desta|deste|do|da * matéria|artigo|conteúdo|post|texto|notícia,
        se você gostou * compartilhe|inscreva|deixe, baixe o|nosso|gratuitamente * app|aplicativo, descarregue a * app,
        clique aqui e siga|entre
      `),
      within: list(`
        siga nos no facebook|twitter|instagram|google|x, siga nossas redes, siga nas redes sociais, abre em nova janela
      `),
    },
    consent: {
      labels: list(`
        cookies, cookie, legal, configurações, definições, preferências, estatísticas, marketing, funcional,
        necessários, ok, contato, contacto, fechar, sempre ativo
      `),
      starts: list(`
        usamos cookies, utilizamos cookies, nós e nossos|os * parceiros, nós usamos|utilizamos cookies,
        este site usa|utiliza|faz|é, este website usa|utiliza, o site usa|utiliza * cookies, nosso site usa|utiliza,
        o nosso site usa|utiliza, ao continuar navegando|a|com|sua, ao navegar * concorda|aceita|você,
        ao utilizar * concorda|aceita|este|nosso, ao clicar em * aceitar|concorda|aceita, ao acessar * concorda|aceita,
        se continuar a navegar, se você continuar *, valorizamos sua|a privacidade|sua, a sua privacidade,
        sua privacidade é, respeitamos a sua|sua privacidade, os cookies * permitem|necessários|são|ajudam,
        para saber mais * cookies|privacidade|política, para mais informações * cookies|privacidade|política,
        saiba mais em * política|privacidade|cookies, saiba mais sobre * cookies|privacidade,
        consulte nossa|a política|nossa, leia nossa|a política, para fornecer as melhores experiências,
        você pode * cookies|consentimento|preferências * configurações|navegador|momento,
        pode alterar * definições|preferências|cookies, este site é protegido por recaptcha, ao prosseguir *
      `),
      within: list(`
        política de privacidade, política de cookies, termos de uso e, termos e condições de utilização,
        seus dados pessoais, os seus dados pessoais, melhorar a sua experiência de|, melhorar sua experiência,
        de acordo com a lgpd, site|website|página|portal usa|utiliza cookies, usamos|utilizamos cookies,
        aceita|concorda o|com uso|utilização de cookies
      `),
    },
    copyright: {
      leads: list('copyright, direitos autorais'),
      starts: list(`
        copyright ©, copyright #, todos os direitos, é proibida a|reprodução, proibida a reprodução,
        é expressamente proibida, esta obra está|foi licenciada, este artigo|conteúdo está|é * licença|licenciado,
        desenvolvido por, powered by, orgulhosamente, cnpj, criação de sites, design by, uma empresa do grupo
      `),
      within: list(`
        todos os direitos reservados, proibida a reprodução, reprodução total ou parcial, reprodução parcial ou total,
        licença creative commons, cnpj #, direitos autorais reservados
      `),
    },
    navigation: {
      labels: list(`
        início, home, buscar, busca, pesquisar, pesquisa, notícias, últimas, política, economia, sociedade, mundo,
        internacional, nacional, brasil, portugal, desporto, esporte, esportes, futebol, cultura, ciência, tecnologia,
        saúde, opinião, colunas, colunistas, blogs, blog, educação, cidades, polícia, entretenimento, famosos,
        celebridades, televisão, cinema, música, vídeos, vídeo, fotos, podcasts, podcast, tempo, previsão do tempo,
        horóscopo, jogos, viagem, viagens, estilo, moda, gastronomia, receitas, carros, empresas, negócios, finanças,
        empregos, classificados, imóveis, especiais, multimédia, arquivo, serviços, ajuda, faq, perguntas frequentes,
        imprensa, assinaturas, edição impressa, edição digital, próximo, próxima, anterior, seguinte, voltar, fechar,
        mais, tudo, todos, todas, tags, temas, seções, secções, editorias, autor, autores, categoria, idioma, português,
        sim, não, ao vivo, direto, em direto, produtos, empresa, recursos, loja, eventos, agenda, links, links úteis,
        concursos, loterias, trânsito, obituário, publicidade, sobre, contato
      `),
      leads: list(`
        tags, etiquetas, temas, tópicos, categoria, categorias, marcadores, assuntos, palavras chave, você está em,
        você está aqui, está em, arquivado em, artigo anterior, artigo seguinte, post anterior|seguinte,
        próximo post|artigo, editoria, seção, publicado em
      `),
      starts: list(`
        você está em, você está aqui, está aqui, arquivado em, marcado com|como, esta entrada foi publicada|postada,
        este post foi publicado, ver todos os posts, ver todas as, adicione o link permanente
      `),
      within: list('adicione o link permanente, guarde o link permanente, adicione aos favoritos o link permanente'),
    },
    related: {
      labels: list(`
        leia também, leia também *, leia ainda, ler também, veja também, veja também *, veja ainda, ver também,
        confira também, assista também, não perca, artigos relacionados, artigo relacionado, notícias relacionadas,
        notícia relacionada, matérias relacionadas, matéria relacionada, conteúdo relacionado, conteúdos relacionados,
        posts relacionados, temas relacionados, tópicos relacionados, relacionados, relacionadas, assuntos relacionados,
        artigos semelhantes, artigos recomendados, recomendados para você, recomendado para você, recomendados,
        recomendadas, recomendamos, você pode gostar, você pode gostar *, você também pode gostar,
        você também pode gostar *, você pode se interessar *, você pode estar interessado *, pode te interessar,
        pode interessar, pode lhe interessar, também pode gostar *, talvez você goste, mais lidas, mais lidos,
        as mais lidas, os mais lidos, mais vistas, mais vistos, mais populares, mais acessadas, mais comentadas,
        últimas notícias, últimas notícias *, últimas, as últimas, últimos artigos, últimos posts, notícias recentes,
        posts recentes, artigos recentes, outras notícias, outras matérias, outros artigos, mais notícias, mais artigos,
        mais matérias, mais sobre *, mais em *, destaques, em destaque, em alta, tendências, conteúdo patrocinado,
        conteúdos patrocinados, para você, pela web, populares, comentários recentes, sugestões de leitura,
        a não perder, mais de *, links relacionados
      `),
      leads: list(`
        leia também, leia mais, leia ainda, veja também, veja mais, ver também, saiba mais, confira também,
        assista também, ler também, relacionada, relacionado, notícia relacionada, matéria relacionada, não perca,
        mais informações, galeria, leia a matéria completa, leia na íntegra, recomendamos, você pode gostar
      `),
      starts: list(`
        leia também, leia mais sobre|em|notícias|aqui, leia outras|todas|aqui|a matéria|íntegra, veja também,
        veja mais em|sobre|notícias|aqui, saiba mais em|sobre|aqui|no, clique aqui para|e,
        para mais informações * acesse|visite|clique|site, para saber mais * acesse|visite|clique|site,
        confira outras|todas|mais * notícias|matérias|no, mais informações em|no|sobre|aqui, o post * apareceu primeiro,
        o post * apareceu primeiro em, visite nosso|o * site|canal|página, acesse o|nosso|e * site|canal,
        todas as notícias sobre|de
      `),
      within: list('apareceu primeiro em, apareceu primeiro no'),
    },
    advertisement: {
      leads: list('publicidade, patrocinado, patrocinado por, anúncio, conteúdo patrocinado, informe publicitário'),
      starts: list(`
        continua depois da|após, continua após a|publicidade, a matéria continua, a notícia continua,
        este artigo|post|site|conteúdo contém|pode * afiliados|afiliado|patrocinado,
        alguns * links * afiliados|comissão, os links * afiliados|comissão, ao comprar * comissão|links,
        se você comprar * comissão|link|links, como associado * amazon, como participante do programa,
        podemos receber|ganhar * comissão, desative * bloqueador|adblock, parece que * bloqueador|adblock
      `),
      within: list(`
        links de afiliados, link de afiliado, bloqueador de anúncios, podemos receber|ganhar uma * comissão
      `),
    },
    'comment-prompt': {
      labels: list(`
        comentários, comentário, os comentários, respostas, opiniões, discussão, conversa, nome, email, e mail, site,
        website, mensagem, enviar, cancelar, avaliações, cartas, fórum, ordenar por, mais recentes, mais antigos,
        seus comentários, responder
      `),
      starts: list(`
        deixe seu|um|o * comentário|opinião * abaixo|aqui|e|com|nos, deixe nos * comentário|comentários,
        conte * nos comentários, conta * nos comentários, conte para a gente|nós * comentários|, diga * nos comentários,
        comenta aqui|aí, comente aqui|aí|abaixo, o que você achou|acha * comentários|comente|conte|deixe,
        o que achou * comentários|comente|conte|deixe, e você * comentários|comente|conte|deixe,
        compartilhe sua opinião|experiência, dê sua opinião * comentários|abaixo, o seu endereço de, seu endereço de e,
        os campos obrigatórios, os comentários são|não|estão|publicados|serão|devem|postados,
        os comentários * responsabilidade|opinião, para comentar * login|cadastro|logado|assinante|preciso,
        você precisa estar|fazer, você deve estar|fazer, é necessário estar|fazer, seja o primeiro a,
        esse site utiliza o akismet, este site utiliza o akismet, fica a saber como são processados, salvar meus dados,
        guardar o meu nome, encontrou um|algum erro, comentários com * não, reservamo nos o direito,
        nos reservamos o direito, notificar me, atenção * comentários
      `),
      within: list(`
        não será publicado, campos obrigatórios são, akismet para reduzir spam, não serão aprovados pelo moderador,
        são de responsabilidade * autores|autor, não representam a opinião *, são de inteira responsabilidade,
        nos comentários abaixo
      `),
    },
    'sign-in': {
      labels: list(`
        senha, palavra passe, conta, perfil, usuário, utilizador, assinantes, assinante, premium, cadastro
      `),
      starts: list(`
        para continuar lendo|a|lendo, para ler * assine|cadastre|login|assinante|registe,
        para acessar * assine|cadastre|login|conta, para aceder * registe|subscreva|inicie,
        este conteúdo|artigo é * exclusivo|assinantes|restrito, conteúdo exclusivo, este é um artigo exclusivo,
        você atingiu * limite, você ainda tem # *, já é assinante|cadastrado|subscritor, já tem uma|conta,
        não é assinante, ainda não é|tem assinante|conta,
        assine para|por|e|a * ler|lendo|acesso|mês|ilimitado|tenha|aproveite, tenha acesso|ilimitado,
        faça login para|ou, faça seu login|cadastro *, crie sua conta|uma, acesso ilimitado,
        experimente * grátis|gratuitamente, cadastre se * continuar|grátis|ler
      `),
      within: list(`
        exclusivo para assinantes, exclusivos para assinantes, acesso ilimitado, cancele quando quiser,
        cancele a qualquer momento, sem fidelização
      `),
    },
    media: {
      labels: list(`
        foto, fotos, imagem, imagens, vídeo, vídeos, áudio, galeria, crédito, créditos, legenda, próximo, anterior,
        pausar, fechar, afp, reuters, lusa, fonte
      `),
      leads: list(`
        foto, fotos, imagem, imagens, crédito, créditos, crédito da foto|imagem, créditos da foto|imagem, fotografia,
        ilustração, foto de capa, imagem de capa, imagem destacada, legenda, imagem destaque, fonte da imagem|foto
      `),
      starts: list(`
        seu navegador não, o seu navegador não, o seu browser não, ative|habilite o|javascript,
        você precisa ativar|habilitar javascript|o, este vídeo não, este conteúdo não está, clique na imagem|foto para,
        clique para ampliar, uma publicação compartilhada|partilhada, fonte da imagem|foto
      `),
      within: list('navegador não suporta, browser não suporta, ativar o javascript, habilitar o javascript'),
    },
  },
  comments: {
    headings: list(`
      comentários, # comentários, # comentário, um comentário, comentários #, comentário #, sem comentários,
      nenhum comentário, os comentários, todos os comentários, todos os comentários #, # comentários em *,
      um comentário em *, comentários em *, # comentários para *, # comentários sobre *, comentários sobre *,
      comentários dos leitores, comentários de leitores, seus comentários, últimos comentários, ver comentários,
      ver os comentários, ver # comentários, ler comentários, comentários encerrados,
      os comentários estão encerrados|fechados, deixe um comentário, deixe seu comentário, deixe o seu comentário,
      deixe uma resposta, deixar um comentário, deixar uma resposta, escreva um comentário, faça um comentário,
      poste um comentário, postar um comentário, publicar comentário, adicionar comentário, comente, respostas,
      # respostas, # resposta, uma resposta, # respostas para *, uma resposta para *, # respostas a *,
      # pensamentos sobre *, um pensamento sobre *, # thoughts on *, opiniões, # opiniões, discussão, a discussão,
      conversa, participe da conversa|discussão, fórum, reações, # reações, avaliações, # avaliações, livro de visitas,
      cartas dos leitores, # mensagens
    `),
    says: list(`
      diz, disse, disse em, escreveu, escreve, comentou, comenta, respondeu, responde, respondeu a, em resposta a,
      perguntou, pergunta, em, às, por, postado por, postado em, publicado por, publicado em, enviado por,
      comentário de, comentado por, escrito por, falou, afirma, a dizer
    `),
    actions: list(`
      responder, responder a *, responder a este comentário, resposta, respostas, # respostas, # resposta,
      ver respostas, ver # respostas, ver resposta, mostrar respostas, ocultar respostas, ver mais respostas, denunciar,
      denunciar comentário, denunciar abuso, reportar, reportar comentário, sinalizar, marcar como spam,
      link permanente, link, copiar link, permalink, curtir, curtir #, # curtidas, gosto, gosto #, # gostos, gostei,
      gostei #, não gostei, não gosto, descurtir, like, likes, # likes, votar, # votos, # pontos, útil, útil #,
      recomendar, concordo, discordo, citar, citação, compartilhar, partilhar, editar, editado, excluir, apagar,
      eliminar, ocultar, mostrar, ver mais, ver menos, leia mais, ler mais, mais, bloquear, ignorar, seguir,
      faça login para responder, entre para responder, inicie a sessão para responder, acesse para responder,
      cancelar resposta, carregar mais comentários, mais comentários, mais recentes, mais antigos, mais votados,
      ordenar por, convidado, anônimo, autor, moderador, administrador, verificado, topo
    `),
    praise: list(`
      ótimo artigo, ótimo post, ótimo blog, ótimo site, ótimo trabalho, ótimo texto, ótimo conteúdo, ótima matéria,
      ótimas dicas, excelente artigo, excelente post, excelente blog, excelente texto, excelente trabalho,
      excelente conteúdo, excelente matéria, excelente site, bom artigo, bom post, bom trabalho, bom texto,
      muito bom artigo|post|texto|blog|trabalho|conteúdo, belo artigo, belo post, belo trabalho, belo texto, parabéns,
      parabéns pelo *, parabéns pela *, artigo interessante, muito interessante, muito útil, muito bom,
      muito bem explicado, muito bem escrito, bem explicado, bem escrito, super útil,
      adorei o artigo|post|blog|texto|site, adorei a matéria|dica, adorei *, amei o post|artigo|blog|texto, amei *,
      gostei muito *, gostei bastante *, obrigado por compartilhar, obrigada por compartilhar, obrigado por partilhar,
      obrigada por partilhar, obrigado pelas|pela|pelo dicas|informações|informação|artigo|post|conteúdo,
      obrigada pelas|pela|pelo dicas|informações|informação|artigo|post|conteúdo, muito obrigado *, muito obrigada *,
      valeu pela dica|pelas, seu blog é, o seu blog é, seu site é, seu artigo é|ficou, continue assim, continuem assim,
      me ajudou muito, ajudou me muito, era o que eu procurava|precisava, exatamente o que procurava|eu, recomendo,
      super recomendo, show de bola, sensacional, sucesso sempre, sucesso, ansioso por mais, um prazer ler
    `),
    trade: list(`
      cassino, cassino online, casino, casino online, caça níqueis, slots, pôquer, poker, apostas, apostas esportivas,
      apostas desportivas, jogo do bicho, loteria, bingo, empréstimo, empréstimos, empréstimo pessoal,
      empréstimo consignado, crédito, créditos, crédito pessoal, financiamento, consórcio, cartão de crédito, seguro,
      seguros, forex, trading, bitcoin, criptomoedas, investimento, investimentos, renda extra, viagra, cialis,
      farmácia, farmácia online, emagrecer, emagrecimento, dieta, suplemento, suplementos, cbd, cosméticos, perfumes,
      transplante capilar, dentista, implantes dentários, imobiliária, imóveis, apartamentos, mudanças, mudança,
      chaveiro, encanador, canalizador, eletricista, desentupidora, desentupimento, dedetização, dedetizadora, limpeza,
      reformas, remodelações, móveis, colchões, cozinhas, energia solar, painéis solares, táxi, aluguel de carros,
      rent a car, carros usados, hotel, hotéis, viagens, passagens, pacotes de viagem, seo, agência de marketing,
      agência digital, marketing digital, criação de sites, desenvolvimento de sites, web design, loja virtual,
      backlinks, hospedagem, software, curso, cursos, cursos online, curso online, concurso, concursos, apostila, aulas,
      aulas particulares, tcc, monografia, monografias, tese, tradução, traduções, advogado, advogados, detetive,
      detetive particular, contabilidade, contador, acompanhantes, garotas de programa, escort, sexo, pornô, porno,
      webcam, namoro, encontros, tarô, tarot, vidente, búzios, amarração, amarração amorosa, amarração para o amor,
      simpatia, macumba, barato, baratos, oferta, ofertas, desconto, descontos, cupom, cupons, cupom de desconto,
      código promocional, promoção, promoções, frete grátis, portes grátis, comprar, compra, venda, à venda, loja,
      loja online, fornecedor, fabricante, atacado, revenda, preço, preços, orçamento, serviço, serviços, empresa,
      agência, profissional, profissionais, grátis, gratuito, carta de condução, cnh, réplica, réplicas, relógios,
      bolsas, óculos, joias, tênis, camisas
    `),
    bait: list(`
      clique aqui, clica aqui, clique no|neste link|nome|perfil, acesse meu|nosso|o * site|blog|canal|link,
      acesse agora|aqui|já, visite meu|nosso|o * site|blog|canal|loja, visite nosso site,
      conheça meu|nosso|o nosso|o * site|blog|canal|trabalho, dê uma olhada no *, dá uma olhada no *,
      confira meu|nosso|o * site|blog|canal, meu site|blog|canal *, nosso site *, no meu site|blog|canal, no nosso site,
      mais informações em|no|aqui *, para mais informações *, saiba mais em *, link na bio|descrição|no,
      inscreva se no meu canal, me segue|siga *, siga me *, ganhe dinheiro, ganhe dinheiro *, ganhar dinheiro,
      ganhar dinheiro *, dinheiro fácil|rápido, dinheiro extra, renda extra, renda passiva, trabalhe em casa,
      trabalhar em casa, liberdade financeira, compre agora, compre aqui, peça já|agora,
      aproveite * oferta|desconto|promoção, teste grátis, cadastre se agora|aqui|grátis, registe se agora|aqui,
      entre em contato *, entre em contacto *, fale conosco *, fale comigo *, contate nos *, contacte nos *, me chama *,
      chame no whatsapp|zap, chama no whatsapp|zap, ligue agora|para|já *, whatsapp +|# *, pelo whatsapp,
      somos uma empresa *, oferecemos * serviços|serviço, nossa empresa oferece|é, a nossa empresa *, nossos serviços,
      nossa equipe *, os melhores preços, melhor preço, preços baixos|imbatíveis, alta qualidade, qualidade garantida,
      100 garantido, garantido, satisfação garantida, sem risco, sem compromisso, orçamento sem compromisso,
      orçamento grátis, precisa de um|empréstimo *, ofereço empréstimo|empréstimos, oferta de empréstimo *,
      taxa de juros de #, trazer * amor de volta, trago * amor|pessoa, amarração *, primeira página do google,
      aumente seu|suas|seus *, garotas *, fique rico
    `),
  },
  metadata: {
    by: list(`
      por, de, autor, autora, autores, escrito por, texto, texto de, texto por, textos de, redação, da redação,
      publicado por, postado por, enviado por, artigo de, um artigo de, reportagem de, reportagem, entrevista de,
      entrevista a|por, opinião de, análise de, coluna de, crónica de, crônica de, resenha de, crítica de, tradução de,
      traduzido por, edição de, correspondente, enviado especial, enviada especial, colunista, criado por,
      elaborado por, assinado por
    `),
    and: list('e, com'),
    published: list(`
      publicado, publicado em, publicado a, publicado às, publicada em, publicado dia, data, data de publicação,
      data da publicação, postado em, postado, criado em, escrito em, em, de, divulgado em, lançado em,
      originalmente publicado em, publicado originalmente em, primeira publicação, notícia de, edição de, publicação,
      no dia, dia, exibido em, colocado em
    `),
    modified: list(`
      atualizado, atualizado em, atualizado a, atualizado às, atualizada em, atualizado há, actualizado, actualizado em,
      última atualização, última atualização em, última actualização, última actualização em, atualização,
      atualização em, modificado, modificado em, última modificação, última modificação em, editado em, revisado em,
      revisto em, corrigido em, data de atualização, esta página foi editada pela última vez em, alterado em,
      última alteração, última alteração em
    `),
    reported: list(`
      informou, reportou, relatou, colaborou, colaboraram, contribuiu, contribuíram,
      colaborou para esta matéria|reportagem, com informações de|da|do, com reportagem de, com a colaboração de,
      com colaboração de, colaboração de, reportagem adicional de, edição de, editado por, traduzido por,
      texto adaptado de, com agências
    `),
    from: list('de, em, do, da, desde'),
  },
};
