import { type Lexicon, list } from './lexicon.ts';

/** Polish. */
export const polish: Lexicon = {
  language: 'pl',
  stopWords: list(`
    i, w, na, z, do, się, nie, że, jest, o, to, po, za, od, jak, a, dla, przez, co, ale, tym, czy, już, tak, tego, jego,
    są, oraz, ze, który, która, które, których, którzy, tylko, być, był, była, było, były, może, ich, jej, przy, przed,
    bez, pod, nad, przeciw, między, także, też, lub, albo, ma, mają, go, mu, jako, gdy, kiedy, bardzo, ten, ta, te, ci,
    tych, tej, tę, we, ku, u, aby, żeby, by, więc, bo, ponieważ, jeśli, jeżeli, gdzie, kto, nas, nam, nami, was, wam,
    mnie, mi, ja, ty, on, ona, ono, my, wy, oni, one, jednak, jeszcze, teraz, tam, tu, tutaj, wtedy, swój, swoje,
    swojej, sobie, siebie, mój, moja, nasz, nasza, wszystko, wszystkie, wszyscy, każdy, inny, inne, dwa, dwie, trzy,
    lat, roku, pan, pani, można, trzeba, będzie, będą, został, została, ani, aż, choć, około, według, podczas, zawsze,
    nigdy
  `),
  boilerplate: {
    donation: list(`
      wesprzyj, wesprzyj nas, wesprzyj teraz, wpłać, wpłać teraz, wpłać darowiznę, przekaż darowiznę,
      przekaż 1 5 podatku, przekaż swój 1 5, przekaż 1 5 procent *, wspieram, wspieraj nas,
      wspieraj nas na patronite|patreonie, wspieraj niezależne dziennikarstwo|media,
      wesprzyj niezależne dziennikarstwo|media, wesprzyj naszą pracę|działalność|redakcję, zostań patronem,
      zostań darczyńcą, zostań wspierającym, postaw kawę, postaw mi|nam kawę, pomóż nam, dołącz do nas, numer konta,
      darowizny
    `),
    newsletter: list(`
      subskrybuj, subskrybuj nas, zasubskrybuj, zapisz się, zapisz się teraz, zapisz się na newsletter,
      zapisz się na nasz newsletter, zapisz się do newslettera, zapisz się do naszego newslettera, zapisz mnie,
      zapisuję się, zapisz się na newslettery, dołącz do newslettera, newsletter zapisz się, otrzymuj newsletter,
      otrzymuj powiadomienia, twój e mail, twój adres e mail, adres e mail, adres email, podaj adres e|email mail|,
      podaj swój adres e mail, podaj swój e|email mail|, wpisz swój adres *, wpisz adres *, wpisz swój e|email mail|,
      dziękujemy za zapisanie się *, dziękujemy za subskrypcję, dziękujemy za zapis *, wypisz się,
      zrezygnuj z subskrypcji, możesz zrezygnować w każdej chwili, włącz powiadomienia, zamów newsletter,
      wszystkie newslettery, kanał rss, zero spamu
    `),
    share: list(`
      udostępnij, udostępnij artykuł, udostępnij ten artykuł, udostępnij na *, udostępnij przez *, udostępnij znajomym,
      udostępnij wpis|post, udostępnienia, # udostępnień, podziel się, podziel się na *, podziel się artykułem,
      podziel się ze znajomymi, podziel się tym *, podziel się z *, poleć, poleć artykuł, poleć znajomemu,
      poleć znajomym, wyślij, wyślij znajomemu, wyślij e mailem, wyślij mailem, wyślij link, wyślij na maila, drukuj,
      drukuj artykuł, wydrukuj, wersja do druku, pobierz pdf, zapisz jako pdf, tweetnij, tweet, lubię to, lubię to #,
      # lubi to, polub, polub nas, polub nas na facebooku, polub to, zapisz, zapisz artykuł, zapisz na później,
      przeczytaj później, dodaj do ulubionych, dodaj do schowka|zakładek, skopiuj link, kopiuj link, link skopiowany,
      skopiowano, skopiowano link, obserwuj, obserwuj nas, obserwuj nas na *, obserwuj nas w *, śledź nas,
      śledź nas na *, śledź nas w *, znajdź nas na *, znajdziesz nas na *, dołącz do nas na *, bądź z nami na *,
      obserwuj autora, obserwuj temat, posłuchaj artykułu, odsłuchaj artykuł, wielkość tekstu|czcionki,
      rozmiar tekstu|czcionki, powiększ|zmniejsz tekst|czcionkę, kliknij aby udostępnić *, kliknij by wydrukować *,
      kliknij aby wydrukować *, media społecznościowe, podaruj artykuł
    `),
    consent: list(`
      akceptuję, akceptuj, akceptuj wszystkie, akceptuj wszystko, akceptuję wszystkie, akceptuję wszystko, zaakceptuj,
      zaakceptuj wszystkie, zaakceptuj wszystkie pliki cookie, akceptuj cookies|ciasteczka,
      akceptuj i zamknij|kontynuuj, akceptuję i przechodzę do serwisu, przejdź do serwisu, zgadzam się, wyrażam zgodę,
      nie zgadzam się, nie wyrażam zgody, odrzuć, odrzuć wszystkie, odrzuć wszystko, odmawiam, tylko niezbędne,
      tylko wymagane, dostosuj, dostosuj zgody|preferencje, ustawienia cookies|ciasteczek|prywatności,
      ustawienia plików cookie|cookies, ustawienia zaawansowane,
      zarządzaj zgodami|preferencjami|opcjami|plikami|cookies *, zarządzaj zgodą *, zapisz ustawienia|preferencje|wybór,
      zobacz preferencje, polityka prywatności, polityka prywatności *, polityka cookies,
      polityka plików cookies|cookie, polityka plików cookies *, prywatność, prywatność i cookies, ochrona prywatności,
      ochrona danych osobowych, rodo, klauzula informacyjna, klauzula rodo, regulamin, regulamin serwisu|portalu|sklepu,
      regulamin * polityka *, regulaminy, warunki korzystania *, warunki użytkowania, zasady korzystania, nota prawna,
      deklaracja dostępności, dostępność, ta strona używa|wykorzystuje|korzysta cookies|pliki|z *,
      używamy plików cookie|cookies, niezbędne pliki cookie, więcej informacji o cookies, rozumiem, ok rozumiem,
      zawsze aktywne
    `),
    copyright: list(`
      wszelkie prawa zastrzeżone, wszelkie prawa zastrzeżone *, * wszelkie prawa zastrzeżone,
      wszystkie prawa zastrzeżone, wszystkie prawa zastrzeżone *, prawa autorskie, prawa zastrzeżone, copyright,
      materiał chroniony prawem autorskim *, kopiowanie zabronione, zakaz kopiowania
    `),
    navigation: list(`
      przejdź do treści, przejdź do głównej treści, przejdź do treści głównej,
      przejdź do menu|nawigacji|wyszukiwarki|stopki|zawartości, przejdź do * głównej|menu, przeskocz do treści,
      przejdź do strony głównej, skocz do treści, do góry, powrót do góry, wróć na górę, wróć do góry, na górę strony,
      powrót na górę, przewiń do góry, strona główna, powrót do strony głównej, powrót na stronę główną,
      wróć na stronę główną, wróć do strony głównej, wróć do listy|artykułu|bloga|poprzedniej,
      powrót do listy|artykułu|bloga|poprzedniej, jesteś tutaj, tu jesteś, jesteś w, znajdujesz się tutaj, menu,
      menu główne, otwórz menu, zamknij menu, pokaż menu, rozwiń menu, otwórz|zamknij wyszukiwarkę, szukaj w serwisie,
      szukaj na stronie, wpisz szukaną frazę, wyszukiwanie zaawansowane, czego szukasz, następna strona,
      poprzednia strona, następny artykuł, poprzedni artykuł, następny wpis, poprzedni wpis, starsze wpisy,
      nowsze wpisy, starsze posty, nowszy post, starszy post, nawigacja wpisu, nawigacja po wpisach, zobacz wpisy,
      strona # z #, strona #, zobacz więcej, zobacz więcej *, zobacz wszystkie, zobacz wszystkie *, zobacz wszystko,
      pokaż więcej, pokaż więcej *, pokaż wszystkie, pokaż mniej, pokaż wszystko, załaduj więcej, załaduj więcej *,
      wczytaj więcej, rozwiń, zwiń, wszystkie artykuły, wszystkie artykuły *, wszystkie wpisy, więcej artykułów autora,
      wszystkie teksty autora, mapa strony, mapa serwisu, skontaktuj się z nami, o nas, kim jesteśmy,
      kontakt z redakcją, napisz do nas, reklama kontakt *, opublikowano w *, otagowano *, tagi, kategorie,
      słowa kluczowe, wybierz miesiąc, wybierz kategorię, wybierz język, zamknij okno, czy ten artykuł był pomocny *,
      czy ta strona była pomocna *, dodaj do koszyka, przejdź do koszyka, do kasy, koszyk
    `),
    related: list(`
      czytaj więcej, czytaj więcej *, czytaj dalej, czytaj dalej *, czytaj całość, czytaj cały artykuł, czytaj artykuł,
      czytaj też, czytaj także, czytaj również, czytaj też *, czytaj także *, czytaj również *, czytaj w *, przeczytaj,
      przeczytaj też, przeczytaj także, przeczytaj również, przeczytaj więcej, przeczytaj więcej *,
      przeczytaj cały artykuł, przeczytaj całość, więcej, więcej na ten temat, więcej na temat *, więcej o *,
      więcej informacji, więcej informacji *, więcej szczegółów, więcej wiadomości, więcej artykułów, więcej z *,
      dowiedz się więcej, dowiedz się więcej *, zobacz, zobacz też, zobacz także, zobacz również, zobacz także *,
      sprawdź, sprawdź też, sprawdź także, sprawdź ofertę, sprawdź szczegóły, kliknij tutaj, kliknij i *, obejrzyj,
      obejrzyj też, nie przegap, warto przeczytać, warto zobaczyć, powiązane artykuły, artykuły powiązane,
      powiązane tematy, powiązane treści, powiązane wpisy, powiązane, podobne artykuły, podobne wpisy, podobne tematy,
      podobne, polecane artykuły, polecane, polecamy, polecamy także, polecamy również, polecane dla ciebie,
      polecane treści, rekomendowane, rekomendowane dla ciebie, może cię zainteresować, może cię zainteresować *,
      może cię też zainteresować, może ci się spodobać *, mogą cię zainteresować, mogą cię też zainteresować,
      to może cię zainteresować, to cię zainteresuje, zainteresuje cię także, najczęściej czytane,
      najczęściej czytane *, najchętniej czytane, najpopularniejsze, najpopularniejsze *, popularne, popularne artykuły,
      najczęściej komentowane, najczęściej oglądane, najnowsze, najnowsze artykuły|wiadomości|wpisy|informacje,
      ostatnie wpisy, ostatnie artykuły, ostatnie wiadomości, ostatnio dodane, z ostatniej chwili, inne artykuły,
      inne wiadomości, pozostałe artykuły|wiadomości, na czasie, gorące tematy, wybrane dla ciebie, wybrane dla was,
      treści sponsorowane, na ten temat, w temacie, kup teraz, zamów teraz, kup, redakcja poleca, zdaniem redakcji
    `),
    advertisement: list(`
      reklama, reklamy, materiał reklamowy, ogłoszenie, ogłoszenia, dalsza część artykułu pod|znajduje *,
      dalsza część tekstu pod *, dalszy ciąg materiału pod *, ciąg dalszy pod reklamą|materiałem *,
      artykuł kontynuowany pod *, dalsza część pod reklamą, reszta tekstu pod reklamą, materiał sponsorowany,
      artykuł sponsorowany, treść sponsorowana, sponsorowane, sponsorowany, sponsor, wpis sponsorowany,
      materiał partnera, materiał promocyjny, materiał płatny, tekst sponsorowany, współpraca reklamowa,
      płatna współpraca, autopromocja, zamknij reklamę, pomiń reklamę, miejsce na twoją reklamę, twoja reklama tutaj,
      koniec reklamy, reklama google, linki sponsorowane, lokowanie produktu
    `),
    'comment-prompt': list(`
      dodaj komentarz, dodaj swój komentarz, dodaj opinię, dodaj odpowiedź, napisz komentarz, napisz swój komentarz,
      zostaw komentarz, zostaw odpowiedź, zostaw swój komentarz, pozostaw komentarz, pozostaw odpowiedź, skomentuj,
      skomentuj artykuł, skomentuj jako pierwszy, komentuj, opublikuj komentarz, prześlij komentarz, wyślij komentarz,
      wyraź opinię, wyraź swoją opinię, podziel się opinią, dołącz do dyskusji, dołącz do rozmowy,
      weź udział w dyskusji, co o tym sądzisz, co sądzisz, co myślisz, a ty co * sądzisz|myślisz, twój komentarz,
      twoja opinia, zobacz komentarze, zobacz wszystkie komentarze, pokaż komentarze, pokaż wszystkie komentarze,
      czytaj komentarze, przeczytaj komentarze, wszystkie komentarze, więcej komentarzy, załaduj więcej komentarzy,
      # komentarzy, # komentarze, # komentarz, komentarze #, komentarzy #, brak komentarzy, nie ma jeszcze komentarzy,
      nie ma jeszcze żadnych komentarzy, bądź pierwszy *, bądź pierwszą osobą która *, komentarze wyłączone,
      komentarze są wyłączone, możliwość komentowania * została wyłączona, komentowanie zostało wyłączone,
      twój adres e mail nie zostanie opublikowany, twój adres e mail nie zostanie opublikowany *,
      twój adres email nie zostanie opublikowany *, wymagane pola są oznaczone *, pola wymagane, pole wymagane,
      anuluj pisanie odpowiedzi, anuluj odpowiedź, zapamiętaj moje dane *, zapisz moje dane *, powiadom mnie o *,
      zaloguj się aby dodać komentarz, zaloguj się aby * komentarz|komentować, zaloguj się żeby * komentarz|komentować,
      musisz się zalogować *, musisz być zalogowany *, zgłoś błąd, zgłoś błąd w *, zauważyłeś błąd *, znalazłeś błąd *,
      zgłoś nadużycie, oceń artykuł, oceń ten artykuł, oceń, regulamin komentowania|komentarzy, zasady komentowania,
      listy do redakcji, odpowiedz
    `),
    'sign-in': list(`
      zaloguj, zaloguj się, zaloguj się teraz|tutaj, logowanie, wyloguj, wyloguj się, zarejestruj się, zarejestruj,
      rejestracja, zarejestruj się teraz|tutaj, załóż konto, załóż darmowe konto, utwórz konto, stwórz konto,
      moje konto, twoje konto, mój profil, nie pamiętam hasła, zapomniałem hasła, nie pamiętasz hasła,
      nie pamiętasz hasła *, zapomniałeś hasła, zapomniałeś hasła *, przypomnij hasło, odzyskaj hasło, zapamiętaj mnie,
      nie wylogowuj mnie, nazwa użytkownika, nazwa użytkownika lub *, masz już konto, masz już konto *, masz konto *,
      nie masz konta, nie masz konta *, nie masz jeszcze konta *, jesteś już prenumeratorem|subskrybentem *,
      masz już dostęp *, masz prenumeratę *, zaloguj się lub zarejestruj *, zaloguj się przez *, zaloguj przez *,
      kontynuuj przez *, wykup dostęp, wykup prenumeratę|subskrypcję, kup dostęp, kup prenumeratę|subskrypcję,
      subskrybuj aby czytać *, tylko dla prenumeratorów|subskrybentów, artykuł tylko dla *, tylko dla zalogowanych,
      treść tylko dla *, strefa premium, wypróbuj za darmo, wybierz prenumeratę, sprawdź ofertę prenumeraty|subskrypcji
    `),
    media: list(`
      zdjęcie # z #, zdjęcie #, # z # zdjęć, # zdjęć, zobacz zdjęcia, zobacz galerię, zobacz galerię zdjęć,
      zobacz wszystkie zdjęcia, zobacz całą galerię, galeria zdjęć, galeria, przejdź do galerii, otwórz galerię,
      powiększ zdjęcie, powiększ, kliknij aby powiększyć, kliknij by powiększyć, kliknij zdjęcie aby *, pełny ekran,
      zobacz wideo, zobacz film, obejrzyj wideo, odtwórz, odtwórz wideo, odtwarzaj, ładowanie, ładuję, trwa ładowanie,
      wczytywanie, włącz dźwięk, wycisz, twoja przeglądarka nie obsługuje *, javascript jest wyłączony *,
      włącz javascript *, włącz obsługę javascript *, ten film jest niedostępny *, ten materiał jest niedostępny *,
      wideo niedostępne, wystąpił błąd, coś poszło nie tak, wyświetl ten post na instagramie, post udostępniony przez *,
      zdjęcie ilustracyjne, zdjęcie poglądowe, fot ilustracyjna, zdjęcie archiwalne, źródło * zdjęcia, fot pap *,
      fot getty *, getty images, shutterstock, pixabay, fot pixabay, fot shutterstock, fot materiały prasowe,
      materiały prasowe, fot archiwum *, fot * east news, fot * pap, zrzut ekranu *
    `),
  },
  contextual: {
    donation: {
      labels: list('wesprzyj, wsparcie, darowizny, pomagam, wpłać, wspieraj, zostań członkiem, dołącz'),
      starts: list(`
        wesprzyj nas na|i|finansowo|wpłatą, wesprzyj nasz|naszą|nasze|niezależne, wesprzyj * na patronite,
        wspieraj nas na, wspieraj * na patronite|patreonie, wpłać dowolną|darowiznę|na, przekaż darowiznę|1|swój *,
        zostań patronem|patronką|naszym|darczyńcą, pomóż nam * działać|rozwijać|tworzyć|przetrwać,
        dzięki twojemu|waszemu wsparciu, dzięki wsparciu *, twoje wsparcie|darowizna|wpłata pozwoli|pomoże|jest|pozwala,
        jeśli podoba ci|wam się|nasz * wesprzyj|postaw, jeśli cenisz * wesprzyj, potrzebujemy twojego|waszego wsparcia,
        już od # zł
      `),
      within: list(`
        wesprzyj nas wpłacając, wesprzyj naszą działalność, niezależne dziennikarstwo, przekazując darowiznę,
        wspierać naszą pracę, numer krs
      `),
    },
    newsletter: {
      labels: list(`
        newsletter, newslettery, nasz newsletter, nasze newslettery, * newsletter, newsletter *, bądź na bieżąco,
        bądź na bieżąco *, nie przegap, powiadomienia, subskrypcja, imię, nazwisko, imię i nazwisko, wyślij, ok,
        dziękujemy, błąd, e mail, email, prenumerata
      `),
      starts: list(`
        zapisz się na|do * newsletter|newslettera|newslettery|listę, zapisz się * newsletter|newslettera,
        zapisz się aby|by|i|już, subskrybuj nasz|nasz|nasz * kanał|newsletter|podcast, subskrybuj kanał|nasz|i,
        dołącz do * newslettera|subskrybentów|czytelników|listy, otrzymuj * na e|swój|maila|email|skrzynkę mail|,
        otrzymuj najnowsze|najważniejsze|codziennie|powiadomienia|nasze,
        chcesz otrzymywać|dostawać|być * newsletter|bieżąco|zapisz|powiadomienia, chcę otrzymywać, codziennie rano *,
        co tydzień * newsletter|skrzynkę|mail, podaj swój|adres * e|mail|email mail|, wpisz swój|adres * e|mail|email,
        zapisując się * akceptujesz|wyrażasz|zgadzasz,
        wyrażam zgodę na * newsletter|otrzymywanie|przesyłanie|przetwarzanie|informacji,
        zgadzam się na * otrzymywanie|newsletter|przetwarzanie, w każdej chwili możesz,
        możesz * wypisać|zrezygnować|wycofać, administratorem * danych,
        najważniejsze informacje|wiadomości * newsletter|mail|skrzynce
      `),
      within: list(`
        do naszego newslettera, na nasz newsletter, na swoją skrzynkę, prosto na * skrzynkę|maila|e, na twojego maila,
        na twoją skrzynkę, w każdej chwili * wypisać|zrezygnować|wycofać, zrezygnować z subskrypcji,
        wypisać się w dowolnym|każdym, informacji handlowych drogą elektroniczną
      `),
    },
    share: {
      labels: list(`
        facebook, twitter, linkedin, whatsapp, pinterest, instagram, telegram, e mail, email, mail, messenger, youtube,
        tiktok, wykop, posłuchaj, pdf, link, bluesky, threads, x
      `),
      leads: list(`
        udostępnij, udostępnij na, podziel się, podziel się na, śledź nas, śledź nas na, obserwuj nas, obserwuj nas na,
        udostępnij artykuł, poleć
      `),
      starts: list(`
        udostępnij ten|artykuł|na|wpis * facebooku|twitterze|artykuł|znajomym|wpis, podziel się tym|artykułem|z|nim,
        śledź nas na|w, obserwuj nas na|w, obserwuj * na facebooku|twitterze|instagramie|x|google|youtube,
        śledź * na facebooku|twitterze|instagramie|x|youtube, polub nas na|nasz|stronę, polub * na facebooku,
        dołącz do nas na|w, dołącz do * grupy|kanału * facebooku|whatsapp|telegramie, znajdziesz nas na|w|też,
        jesteśmy też|również|na * facebooku|instagramie|google, kliknij aby udostępnić|wydrukować,
        podobał|spodobał ci|wam się * artykuł|tekst|wpis, jeśli podobał|spodobał * artykuł|tekst|wpis,
        pobierz * aplikację, bądź na bieżąco * facebooku|google|obserwuj
      `),
      within: list(`
        obserwuj nas na facebooku|google|instagramie|x, otwiera się w nowym oknie, śledź nas na facebooku
      `),
    },
    consent: {
      labels: list(`
        cookies, ciasteczka, ustawienia, preferencje, statystyka, statystyki, marketing, funkcjonalne, niezbędne, ok,
        zamknij, kontakt, rodo
      `),
      starts: list(`
        używamy plików|cookies|ciasteczek, korzystamy z plików|cookies|ciasteczek, stosujemy pliki|cookies|ciasteczka,
        my i nasi * partnerzy, wraz z * partnerami, ta strona|witryna używa|wykorzystuje|korzysta|stosuje,
        nasza strona|witryna używa|wykorzystuje|korzysta|stosuje, nasz serwis używa|wykorzystuje|korzysta|stosuje,
        ten serwis używa|wykorzystuje|korzysta|stosuje, strona używa|wykorzystuje|korzysta|stosuje,
        serwis używa|wykorzystuje|korzysta|stosuje, w ramach * witryny|serwisu * cookies,
        korzystając z * strony|serwisu|witryny * zgodę|zgadzasz|akceptujesz|wyrażasz, dalsze korzystanie,
        kontynuując * zgadzasz|akceptujesz|wyrażasz, klikając * zgadzasz|akceptujesz|wyrażasz|zgodę,
        jeśli nie * cookies|przeglądarki, dbamy o twoją|waszą prywatność, szanujemy twoją prywatność, twoja prywatność,
        cenimy twoją|prywatność, szanowny|drogi użytkowniku, niezbędne pliki,
        pliki cookie|cookies * są|umożliwiają|pozwalają, więcej informacji * cookies|prywatności|polityce,
        szczegóły * polityce|regulaminie, możesz * ustawienia|zgodę|cookies * zmienić|wycofać|przeglądarki,
        aby zapewnić jak najlepsze, administratorem * danych osobowych, ta strona jest chroniona przez recaptcha,
        zapoznaj się z * polityką|regulaminem
      `),
      within: list(`
        używamy plików cookie|cookies, wykorzystujemy pliki cookie|cookies, politykę prywatności, polityce prywatności,
        polityką prywatności, polityce cookies, przetwarzanie danych osobowych, przetwarzanie moich danych,
        wycofać zgodę, akceptujesz regulamin,
        strona|serwis|witryna|portal używa|wykorzystuje plików|pliki cookie|cookies,
        strona|serwis|witryna|portal korzysta z plików cookie|cookies
      `),
    },
    copyright: {
      leads: list('copyright, prawa autorskie'),
      starts: list(`
        copyright ©, copyright #, wszelkie prawa, wszystkie prawa, kopiowanie * zabronione|treści, rozpowszechnianie *,
        dalsze rozpowszechnianie, żadna część *, materiał chroniony, ten utwór jest dostępny,
        treść jest dostępna na licencji, projekt i|strony *, dumnie wspierane|wspierane, obsługiwane przez|przez
      `),
      within: list(`
        wszelkie prawa zastrzeżone, wszystkie prawa zastrzeżone, bez zgody redakcji|wydawcy|autora,
        prawem autorskim * rozpowszechnianie, dalsze rozpowszechnianie artykułu, chroniony prawem autorskim,
        licencji creative commons
      `),
    },
    navigation: {
      labels: list(`
        start, szukaj, wyszukaj, wyszukiwarka, wiadomości, aktualności, kraj, świat, polska, polityka, gospodarka,
        biznes, sport, piłka nożna, kultura, nauka, technologie, technologia, zdrowie, opinie, publicystyka, felietony,
        wywiady, region, regiony, rozrywka, gwiazdy, film, filmy, muzyka, książki, podróże, moda, uroda, kuchnia,
        przepisy, motoryzacja, moto, dom, prawo, praca, finanse, nieruchomości, pogoda, program tv, horoskop, gry,
        quizy, quiz, wideo, zdjęcia, podcasty, podcast, archiwum, usługi, pomoc, faq, o firmie, dla mediów, prasa,
        kariera, redakcja, reklama, prenumerata, e wydanie, sklep, wydarzenia, kalendarz, blog, blogi, forum, produkty,
        firma, następny, następna, poprzedni, poprzednia, wstecz, dalej, zamknij, więcej, wszystko, wszystkie, tematy,
        temat, sekcje, autor, autorzy, kategoria, język, polski, tak, nie, na żywo, live, linki, przydatne linki,
        partnerzy, serwisy, ekologia, edukacja, historia, religia, wojsko, poprzednie, następne, spis treści, kontakt
      `),
      leads: list(`
        tagi, tag, kategoria, kategorie, słowa kluczowe, tematy, temat, dział, jesteś tutaj, opublikowano w,
        następny wpis|artykuł, poprzedni wpis|artykuł, powiązane tematy, etykiety
      `),
      starts: list(`
        jesteś tutaj, tu jesteś, opublikowano w kategorii, otagowano, ten wpis został opublikowany, wpis opublikowany,
        zobacz wszystkie wpisy, zobacz wpisy, dodaj do zakładek
      `),
      within: list('dodaj do zakładek bezpośredni odnośnik, dodaj zakładkę do bezpośredniego odnośnika'),
    },
    related: {
      labels: list(`
        czytaj też, czytaj także, czytaj również, przeczytaj też, przeczytaj także, przeczytaj również, zobacz też,
        zobacz także, zobacz również, zobacz także *, sprawdź też, sprawdź także, nie przegap, warto przeczytać,
        warto zobaczyć, powiązane artykuły, artykuły powiązane, powiązane tematy, powiązane treści, powiązane wpisy,
        powiązane, podobne artykuły, podobne wpisy, podobne tematy, podobne, polecane artykuły, polecane, polecamy,
        polecamy także, polecamy również, polecane dla ciebie, polecane treści, rekomendowane, rekomendowane dla ciebie,
        może cię zainteresować, może cię zainteresować *, może cię też zainteresować, mogą cię zainteresować,
        mogą cię też zainteresować, to może cię zainteresować, to cię zainteresuje, zainteresuje cię także,
        najczęściej czytane, najczęściej czytane *, najchętniej czytane, najpopularniejsze, najpopularniejsze *,
        popularne, popularne artykuły, najczęściej komentowane, najczęściej oglądane, najnowsze,
        najnowsze artykuły|wiadomości|wpisy|informacje, ostatnie wpisy, ostatnie artykuły, ostatnie wiadomości,
        ostatnio dodane, z ostatniej chwili, inne artykuły, inne wiadomości, pozostałe artykuły|wiadomości, na czasie,
        gorące tematy, wybrane dla ciebie, wybrane dla was, treści sponsorowane, na ten temat, więcej na ten temat,
        więcej wiadomości, więcej artykułów, najnowsze komentarze, ostatnie komentarze, redakcja poleca, więcej o *,
        w temacie, przydatne linki
      `),
      leads: list(`
        czytaj też, czytaj także, czytaj również, czytaj więcej, przeczytaj też, przeczytaj także, przeczytaj również,
        zobacz też, zobacz także, zobacz również, zobacz więcej, sprawdź też, sprawdź także, polecamy, polecamy także,
        więcej informacji, więcej na ten temat, warto przeczytać, nie przegap, powiązane, dowiedz się więcej
      `),
      starts: list(`
        czytaj też, czytaj także, czytaj również, czytaj więcej o|na|w, czytaj więcej,
        przeczytaj także|też|również|więcej, zobacz także|też|również, zobacz więcej *,
        więcej informacji * znajdziesz|na|o|tutaj, więcej na temat, więcej wiadomości|artykułów * znajdziesz|na|z|o,
        dowiedz się więcej o, kliknij tutaj aby|by, wszystkie artykuły * o|na,
        artykuł * pochodzi|ukazał|po raz pierwszy, wpis * pojawił się poraz|po, odwiedź naszą|nasz|też * stronę
      `),
      within: list('pochodzi z serwisu, pojawił się poraz pierwszy, pojawił się po raz pierwszy w|na'),
    },
    advertisement: {
      leads: list(`
        reklama, sponsorowane, materiał sponsorowany, artykuł sponsorowany, materiał partnera, ogłoszenie
      `),
      starts: list(`
        dalsza część * pod|artykułu|tekstu, dalszy ciąg * pod, ciąg dalszy * pod,
        artykuł zawiera * linki|lokowanie|reklamę, ten artykuł|wpis|tekst zawiera * afiliacyjne|linki|lokowanie|reklamę,
        wpis zawiera * linki|reklamę|afiliacyjne, niektóre * linki * afiliacyjne|prowizję, linki * afiliacyjne|prowizję,
        kupując * prowizję|link, otrzymujemy * prowizję, wyłącz * adblocka|adblock|blokowanie,
        używasz * adblocka|adblock|blokowania, artykuł powstał we współpracy, materiał powstał we współpracy,
        artykuł sponsorowany
      `),
      within: list(`
        linki afiliacyjne, link afiliacyjny, część artykułu pod * wideo|reklamą|materiałem, pod materiałem wideo,
        możemy otrzymać prowizję
      `),
    },
    'comment-prompt': {
      labels: list(`
        komentarze, komentarz, opinie, opinia, dyskusja, odpowiedzi, wszystkie komentarze, wasze komentarze,
        opinie czytelników, komentarze czytelników, imię, nick, podpis, e mail, email, strona internetowa,
        witryna internetowa, witryna, treść, wiadomość, wyślij, anuluj, recenzje, oceny, forum, sortuj, sortuj według,
        najnowsze, najstarsze, najlepsze
      `),
      starts: list(`
        dodaj komentarz, napisz * komentarzu|komentarz|komentarzach, dajcie|daj znać * komentarzach|komentarzu,
        podziel|podzielcie się * komentarzach|komentarzu|opinią,
        co sądzicie|sądzisz|myślicie|myślisz * komentarzach|komentarzu|napisz|dajcie|daj,
        a wy|ty * komentarzach|komentarzu, zostaw komentarz *, twój adres e|email mail|, wymagane pola, pola oznaczone,
        komentarze są|nie|zawierające|niezgodne|publikowane|użytkowników|do, aby dodać komentarz, aby skomentować,
        żeby dodać komentarz, by dodać komentarz, musisz się|być * zalogować|zalogowany|zalogowana,
        zaloguj się aby|żeby|by|i * komentarz|komentować|komentarze|dodać, bądź pierwszy|pierwszą,
        ta strona używa akismet, witryna wykorzystuje akismet, dowiedz się więcej jak|jakie * przetwarzane|danymi,
        zapamiętaj moje, powiadom mnie, zauważyłeś|znalazłeś|widzisz * błąd|literówkę,
        masz * temat|informację|sugestie * napisz, redakcja nie * odpowiedzialności|odpowiada|ponosi,
        publikowane komentarze, zastrzegamy sobie prawo
      `),
      within: list(`
        nie zostanie opublikowany, wymagane pola są oznaczone, redukcji spamu,
        nie ponosi odpowiedzialności za treść * komentarzy|opinii, prywatnymi opiniami użytkowników,
        w komentarzach pod|poniżej
      `),
    },
    'sign-in': {
      labels: list('hasło, konto, profil, login, użytkownik, prenumeratorzy, premium, subskrybenci, prenumeratorów'),
      starts: list(`
        aby czytać|przeczytać * dalej|całość|zaloguj|wykup|kup|subskrybuj, aby kontynuować * czytanie|zaloguj,
        by czytać|przeczytać * dalej|całość, chcesz przeczytać *, czytaj dalej za,
        dostęp do * artykułu|treści * prenumeratorów|subskrybentów|płatny|premium|tylko,
        ten artykuł|tekst jest * tylko|dostępny|płatny|przeznaczony|dla, treść * dostępna * dla, artykuł dostępny * dla,
        pozostało # *, wykorzystałeś * limit|artykułów, masz już * konto|prenumeratę|subskrypcję|dostęp,
        nie masz * konta|prenumeraty|subskrypcji|dostępu, jesteś * prenumeratorem|subskrybentem,
        zaloguj się aby|by|i * czytać|uzyskać|przeczytać|dostęp, wykup * dostęp|prenumeratę|subskrypcję,
        kup * dostęp|prenumeratę|subskrypcję *, załóż * konto *, zyskaj * dostęp, nielimitowany dostęp,
        nieograniczony dostęp, zarejestruj się * aby|by|za
      `),
      within: list(`
        tylko dla prenumeratorów, tylko dla subskrybentów, dla naszych prenumeratorów|subskrybentów,
        nielimitowany dostęp, nieograniczony dostęp, pełny dostęp do * treści|artykułów|serwisu,
        rezygnujesz kiedy chcesz
      `),
    },
    media: {
      labels: list(`
        fot, foto, zdjęcie, zdjęcia, wideo, film, audio, galeria, źródło, podpis, odtwórz, pauza, następne, poprzednie,
        następny, poprzedni, zamknij, pap, afp, reuters
      `),
      leads: list(`
        fot, foto, fotografia, zdjęcie, zdjęcia, autor zdjęcia, źródło zdjęcia, źródło fot, zdjęcie główne, grafika,
        ilustracja, źródło, zdj, rys, obraz
      `),
      starts: list(`
        twoja przeglądarka nie, włącz javascript, włącz obsługę, aby zobaczyć * javascript|treść|film,
        ten film * niedostępny, ten materiał * niedostępny, kliknij zdjęcie|na zdjęcie, kliknij aby powiększyć,
        post udostępniony przez
      `),
      within: list('przeglądarka nie obsługuje, obsługę javascript, włączyć javascript'),
    },
  },
  comments: {
    headings: list(`
      komentarze, # komentarzy, # komentarze, # komentarz, komentarze #, komentarzy #, komentarz #, brak komentarzy,
      wszystkie komentarze, wszystkie komentarze #, # komentarzy do *, # komentarze do *, jeden komentarz do *,
      komentarze do *, komentarze do artykułu, # odpowiedzi do *, # odpowiedzi na *, jedna odpowiedź do *,
      # myśli na temat *, jedna myśl na temat *, komentarze czytelników, komentarze użytkowników,
      komentarze internautów, wasze komentarze, najnowsze komentarze, ostatnie komentarze, zobacz komentarze,
      pokaż komentarze, czytaj komentarze, komentarze wyłączone, dodaj komentarz, napisz komentarz, zostaw komentarz,
      zostaw odpowiedź, pozostaw komentarz, skomentuj, skomentuj artykuł, odpowiedzi, # odpowiedzi, # odpowiedź, opinie,
      # opinii, # opinie, # opinia, opinie do artykułu, opinie czytelników, opinie użytkowników, dyskusja, dyskusja #,
      forum, dołącz do dyskusji, reakcje, recenzje, # recenzji, listy do redakcji, księga gości, wypowiedz się,
      # postów, # wpisów
    `),
    says: list(`
      pisze, napisał, napisała, napisał a, mówi, powiedział, powiedziała, skomentował, skomentowała, odpowiedział,
      odpowiedziała, odpowiada, w odpowiedzi na, w odpowiedzi do, odpowiedź do, zapytał, zapytała, dnia, o, przez,
      dodał, dodała, dodane przez, dodano, autor, komentarz od, opublikował, twierdzi, uważa
    `),
    actions: list(`
      odpowiedz, odpowiedz na *, odpowiedz na ten komentarz, odpowiedź, odpowiedzi, # odpowiedzi, # odpowiedź,
      pokaż odpowiedzi, pokaż # odpowiedzi, zobacz odpowiedzi, zobacz # odpowiedzi, ukryj odpowiedzi, więcej odpowiedzi,
      zgłoś, zgłoś komentarz, zgłoś nadużycie, zgłoś do moderacji|moderatora, zgłoś naruszenie, zgłoś do usunięcia,
      oznacz jako spam, bezpośredni link, link, odnośnik, kopiuj link, permalink, lubię to, lubię to #, # lubi to,
      nie lubię, nie lubię tego, # osób lubi to, polub, polubienia, # polubień, like, likes, # likes, głosuj, głosuj za,
      głosuj przeciw, # głosów, # głosy, # głos, # punktów, # pkt, łapka w górę, łapka w dół, plus, minus, przydatne,
      pomocne, oceń, oceń #, ocena, zgadzam się, nie zgadzam się, poleć, cytuj, zacytuj, udostępnij, edytuj, edytowano,
      usuń, ukryj, pokaż, pokaż więcej, pokaż mniej, rozwiń, zwiń, czytaj dalej, więcej, zablokuj, ignoruj, obserwuj,
      zaloguj się aby odpowiedzieć, zaloguj się by odpowiedzieć, anuluj pisanie odpowiedzi, załaduj więcej komentarzy,
      więcej komentarzy, najnowsze, najstarsze, najpopularniejsze, najlepsze, sortuj, sortuj według, gość, anonim,
      niezalogowany, autor, moderator, redakcja, zweryfikowany, do góry
    `),
    praise: list(`
      świetny artykuł, świetny wpis, świetny blog, świetny tekst, świetny post, świetna strona, świetna robota,
      świetnie napisane, świetnie opisane, super artykuł, super wpis, super blog, super tekst, super strona,
      super sprawa, dobry artykuł, dobry wpis, dobry tekst, bardzo dobry artykuł|wpis|tekst, ciekawy artykuł,
      ciekawy wpis, ciekawy tekst, ciekawy blog, bardzo ciekawy artykuł|wpis|tekst|blog, bardzo ciekawe,
      interesujący artykuł|wpis|tekst, bardzo interesujący artykuł|wpis|tekst, przydatny artykuł|wpis,
      bardzo przydatny artykuł|wpis, bardzo przydatne, bardzo pomocne, rewelacyjny artykuł|wpis|tekst,
      wspaniały artykuł|wpis|tekst, znakomity artykuł|wpis|tekst, doskonały artykuł|wpis|tekst, dobrze napisane,
      dobrze napisany, dobra robota, kawał dobrej roboty, fajny artykuł, fajny wpis, fajny blog, fajna strona,
      dzięki za artykuł|wpis|info|informacje|tekst|podzielenie, dzięki za * artykuł|wpis|informacje,
      dziękuję za artykuł|wpis|informacje|tekst, dziękuję za ten * artykuł|wpis, dziękuję za * informacje|artykuł|wpis,
      gratuluję *, gratulacje, tak trzymać, oby tak dalej, czekam na kolejne|więcej|następne *, twój blog jest,
      wasza strona jest, bardzo mi się podoba *, bardzo mi pomogło, bardzo mi się przydało, tego szukałem|szukałam,
      właśnie tego szukałem|szukałam, polecam, gorąco polecam, szczerze polecam, szacun, brawo, pozdrawiam serdecznie,
      warto przeczytać, miło się czyta, przyjemnie się czyta
    `),
    trade: list(`
      kasyno, kasyno online, kasyna, automaty, poker, zakłady, zakłady bukmacherskie, bukmacher, bukmacherzy, hazard,
      lotto, loteria, pożyczka, pożyczki, chwilówki, chwilówka, kredyt, kredyty, kredyt hipoteczny, kredyt gotówkowy,
      szybka pożyczka, leasing, ubezpieczenie, ubezpieczenia, oc, forex, trading, bitcoin, kryptowaluty, inwestycje,
      inwestowanie, viagra, cialis, kamagra, apteka, apteka internetowa, tabletki, odchudzanie, dieta, suplementy,
      suplement, cbd, olejek cbd, kosmetyki, perfumy, przeszczep włosów, dentysta, stomatolog, implanty, implanty zębów,
      nieruchomości, mieszkania, deweloper, przeprowadzki, ślusarz, hydraulik, elektryk, remonty, usługi remontowe,
      firma sprzątająca, sprzątanie, dekarz, meble, meble na wymiar, materace, okna, drzwi, kuchnie, fotowoltaika,
      panele, pompy ciepła, klimatyzacja, taxi, taksówka, wynajem samochodów, wypożyczalnia samochodów, skup aut,
      skup samochodów, auto skup, pomoc drogowa, laweta, części samochodowe, hotel, hotele, noclegi, wycieczki, wakacje,
      bilety lotnicze, pozycjonowanie, pozycjonowanie stron, seo, agencja seo, agencja interaktywna,
      agencja marketingowa, tworzenie stron, strony internetowe, sklepy internetowe, projektowanie stron,
      marketing internetowy, linki, linkowanie, hosting, oprogramowanie, kurs, kursy, szkolenia, szkolenie, korepetycje,
      pisanie prac, prace magisterskie, praca licencjacka, praca magisterska, tłumaczenia, biuro tłumaczeń, adwokat,
      prawnik, kancelaria, kancelaria prawna, radca prawny, detektyw, biuro rachunkowe, księgowość, sex, seks,
      seks oferty, anonse, porno, kamerki, randki, portal randkowy, wróżka, wróżby, tarot, jasnowidz, magia, rytuał,
      rytuały miłosne, urok miłosny, tanio, tanie, tani, najtaniej, okazja, promocja, promocje, rabat, rabaty,
      kod rabatowy, kody rabatowe, kupon, wyprzedaż, darmowa dostawa, kup, kupić, sprzedaż, sprzedam, na sprzedaż,
      sklep, sklep internetowy, sklep online, hurtownia, producent, dostawca, cena, ceny, cennik, wycena, usługi,
      usługa, firma, agencja, za darmo, darmowe, prawo jazdy kupić, repliki, zegarki, torebki, okulary, biżuteria, buty
    `),
    bait: list(`
      kliknij tutaj, kliknij tu, kliknij w * link, zajrzyj na *, zapraszam na *, zapraszamy na *, zapraszam do *,
      zapraszamy do *, odwiedź moją|naszą|mój|nasz *, moja strona *, mój blog *, nasza strona *, na mojej stronie,
      na naszej stronie, na moim blogu, więcej informacji na|tutaj *, więcej info na|tutaj *, więcej na stronie *,
      link w bio|opisie|profilu, zarabiaj, zarabiaj *, zarabianie przez internet, zarabianie w internecie,
      jak zarobić *, zarobiłem *, zarobiłam *, szybkie pieniądze, dodatkowy dochód, dochód pasywny, praca w domu,
      praca przez internet, praca zdalna *, wolność finansowa, kup teraz, zamów teraz, kup tutaj,
      skorzystaj z * oferty|promocji, wypróbuj za darmo, zarejestruj się teraz|tutaj|na, zapisz się teraz|już,
      skontaktuj się z *, kontakt tel|mail|telefon|whatsapp *, napisz do mnie|nas na *, zadzwoń *, dzwoń *,
      whatsapp +|# *, przez whatsapp, jesteśmy firmą *, oferujemy * usługi|szeroki|najlepsze|państwu|pożyczki,
      nasza firma oferuje|jest|zajmuje, nasz zespół *, nasze usługi, w najlepszej cenie, w atrakcyjnej cenie,
      najlepsza cena, najniższa cena, najniższe ceny, konkurencyjne ceny, najwyższa jakość, wysoka jakość,
      100 gwarancji, gwarantowane, gwarancja satysfakcji, bez ryzyka, bez bik, darmowa wycena, potrzebujesz pożyczki,
      udzielam pożyczek, oferta pożyczki *, oprocentowanie #, odzyskać * byłego|ukochanego, rytuał miłosny,
      dzięki dr|doktorowi *, gorące dziewczyny, pierwsza strona google, pierwsze miejsce w google,
      zwiększ * ruch|sprzedaż|liczbę
    `),
  },
  metadata: {
    by: list(`
      autor, autorka, autorzy, napisał, napisała, tekst, tekst i zdjęcia, przez, opracował, opracowała, opracowanie,
      oprac, opr, red, redakcja, redaktor, rozmawiał, rozmawiała, rozmawiali, wywiad przeprowadził,
      wywiad przeprowadziła, dodał, dodała, dodane przez, opublikował, opublikowane przez, wpis autorstwa, autorstwa,
      artykuł autorstwa, tłumaczenie, tłumaczył, tłumaczyła, przekład, materiał przygotował, przygotował, przygotowała,
      korespondent, dziennikarz, zebrał, notował, recenzja
    `),
    and: list('i, oraz, z'),
    published: list(`
      opublikowano, opublikowane, opublikowany, opublikowana, opublikowano dnia, data publikacji, data dodania, data,
      data utworzenia, dodano, dodane, dodany, utworzono, publikacja, napisano, z dnia, dnia, zamieszczono, wysłano,
      data wydania, wydano, emisja, pierwsza publikacja, pierwotnie opublikowano, ukazało się, ukazał się, premiera,
      wpis z dnia, opublikowano w dniu
    `),
    modified: list(`
      aktualizacja, zaktualizowano, zaktualizowane, zaktualizowany, ostatnia aktualizacja, data aktualizacji, akt,
      aktualizacja z dnia, zmodyfikowano, ostatnia modyfikacja, data modyfikacji, zmodyfikowane, edytowano,
      ostatnia edycja, ostatnio edytowano, ostatnio zmieniony, ostatnia zmiana, zmieniono, uaktualniono, poprawiono,
      tę stronę ostatnio edytowano
    `),
    reported: list(`
      informuje, poinformował, poinformowała, donosi, relacjonuje, współpraca, przy współpracy, we współpracy z,
      współautor, materiał przygotowali, opracowanie, z udziałem, tłumaczenie, redakcja
    `),
    from: list('z, ze, w, we'),
  },
};
