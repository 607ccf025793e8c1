import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage, languageShares } from '../../src/text/language/language.ts';
import { scriptOf } from '../../src/text/language/script.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  en: 'The old bridge was closed for repairs last week, and nobody in the village knows when it will open again.',
  de: 'Die alte Brücke wurde letzte Woche wegen Reparaturen gesperrt, und niemand im Dorf weiß, wann sie wieder öffnet.',
  fr: 'Le vieux pont a été fermé la semaine dernière pour des travaux, et personne au village ne sait quand il rouvrira.',
  es: 'El viejo puente se cerró la semana pasada por obras y nadie en el pueblo sabe cuándo volverá a abrir.',
  pt: 'A ponte velha foi fechada na semana passada para obras e ninguém na aldeia sabe quando vai abrir de novo.',
  it: 'Il vecchio ponte è stato chiuso la settimana scorsa per lavori e nessuno nel paese sa quando riaprirà.',
  nl: 'De oude brug werd vorige week gesloten voor herstel en niemand in het dorp weet wanneer hij weer opengaat.',
  sv: 'Den gamla bron stängdes förra veckan för reparation och ingen i byn vet när den öppnar igen.',
  fi: 'Vanha silta suljettiin viime viikolla korjausten vuoksi, eikä kukaan kylässä tiedä, milloin se avataan.',
  pl: 'Stary most został zamknięty w zeszłym tygodniu i nikt we wsi nie wie, kiedy będzie znowu otwarty.',
  cs: 'Starý most byl minulý týden uzavřen kvůli opravám a nikdo ve vesnici neví, kdy se znovu otevře.',
  hu: 'A régi hidat a múlt héten lezárták a javítás miatt, és a faluban senki sem tudja, mikor nyitják meg újra.',
  ro: 'Podul vechi a fost închis săptămâna trecută pentru reparații și nimeni din sat nu știe când se va deschide.',
  tr: 'Eski köprü geçen hafta onarım için kapatıldı ve köyde kimse ne zaman yeniden açılacağını bilmiyor.',
  ru: 'Старый мост закрыли на прошлой неделе на ремонт, и никто в деревне не знает, когда он снова откроется.',
  uk: 'Старий міст закрили минулого тижня на ремонт, і ніхто в селі не знає, коли його знову відкриють.',
  bg: 'Старият мост беше затворен миналата седмица за ремонт и никой в селото не знае кога ще бъде отворен.',
  ar: 'أغلق الجسر القديم الأسبوع الماضي من أجل الإصلاح ولا أحد في القرية يعرف متى سيفتح من جديد.',
  fa: 'پل قدیمی هفته گذشته برای تعمیر بسته شد و هیچ کس در روستا نمی داند که چه زمانی دوباره باز می شود.',
  hi: 'पुराना पुल पिछले हफ्ते मरम्मत के लिए बंद कर दिया गया और गाँव में किसी को नहीं पता कि वह कब खुलेगा।',
  id: 'Jembatan tua itu ditutup minggu lalu untuk perbaikan dan tidak ada orang di desa yang tahu kapan akan dibuka.',
  vi: 'Cây cầu cũ đã bị đóng vào tuần trước để sửa chữa và không ai trong làng biết khi nào nó sẽ mở lại.',
  ja: '古い橋は先週、修理のために閉鎖された。いつ再び開くのか、村では誰も知らない。',
  zh: '旧桥上周因维修而关闭，村里没有人知道它什么时候会重新开放。',
  ko: '오래된 다리는 지난주 수리를 위해 폐쇄되었고 마을에서는 언제 다시 열릴지 아무도 모른다.',
  th: 'สะพานเก่าถูกปิดเพื่อซ่อมแซมเมื่อสัปดาห์ที่แล้ว และไม่มีใครในหมู่บ้านรู้ว่าจะเปิดอีกเมื่อไร',
  el: 'Η παλιά γέφυρα έκλεισε την περασμένη εβδομάδα για επισκευές και κανείς δεν ξέρει πότε θα ανοίξει.',
  he: 'הגשר הישן נסגר בשבוע שעבר לצורך תיקונים ואיש בכפר אינו יודע מתי הוא ייפתח שוב.',
  ka: 'ძველი ხიდი გასულ კვირას დაიხურა და სოფელში არავინ იცის, როდის გაიხსნება.',
  hy: 'Հին կամուրջը փակվեց անցյալ շաբաթ, և գյուղում ոչ ոք չգիտի, թե երբ այն կբացվի։',
};

describe('the language of a text', () => {
  it.each(Object.entries(SENTENCES))('is told by one sentence: %s', (language, sentence) => {
    const guess = detectLanguage(sentence);
    expect(guess.value).toBe(language);
    expect(guess.confidence).toBeGreaterThan(0.39);
  });

  it.each(['', '   ', '12 345 678', '!? —', 'https://example.org/a/b', 'ab'])('is undetermined in %j', (text) => {
    expect(detectLanguage(text).value).toBe('und');
  });

  it('is never Scots where it is English', () => {
    expect(detectLanguage('The man said that he would be there and not here.').value).toBe('en');
  });

  it.each([
    ['Freundschaft', 'de'],
    ['aujourd’hui', 'fr'],
    ['también', 'es'],
    ['przyjaciele', 'pl'],
    ['sağlık', 'tr'],
    ['здравствуйте', 'ru'],
    ['люди дорогі', 'uk'],
  ])('is told by a word or two: %s', (text, language) => {
    expect(detectLanguage(text).value).toBe(language);
  });

  it.each([
    ['U tjednu prije blagdana tisuće ljudi u zračnoj luci čekaju svoj let za Europu.', 'hr'],
    ['Jeg vet ikke hvorfor hun ikke kom hjem fra skolen i går kveld.', 'nb'],
    ['Eg veit ikkje kvifor ho ikkje kom heim frå skulen i går kveld.', 'nn'],
    ['Toget blev forsinket af sneen, så vi måtte vente i to timer uden noget at spise.', 'da'],
    ['Saya tidak bisa datang karena mobil saya rusak dan uang saya habis.', 'id'],
    ['Včera jsme šli do lesa a našli jsme spoustu hub, které jsme pak usušili.', 'cs'],
    ['Včera sme išli do lesa a našli sme veľa húb, ktoré sme potom usušili.', 'sk'],
  ])('is told from its neighbours: %s', (text, language) => {
    expect(detectLanguage(text).value).toBe(language);
  });

  it('is asked of the trigrams where the model knows no such language', () => {
    const hausa =
      'Dalibai sun fito daga makaranta da safe domin su taimaka wa iyayensu a gona, amma ruwan sama ya hana su yin aiki har zuwa yamma.';
    expect(detectLanguage(hausa)).toEqual({ value: 'ha', confidence: 0.5 });
  });

  it('does not listen to addresses and numbers', () => {
    const dirt = 'https://shop.example.com/products/the-best-of-all info@example.com 1234567 ';
    expect(detectLanguage(dirt.repeat(5) + SENTENCES['de']).value).toBe('de');
  });

  it('is less sure in a short text', () => {
    const short = detectLanguage('die alte Brücke');
    const long = detectLanguage(SENTENCES['de'] ?? '');
    expect(short.confidence).toBeLessThan(long.confidence);
  });

  it('is sought at the start, in the middle and at the end', () => {
    const text = `${SENTENCES['en']} `.repeat(5) + `${SENTENCES['de']} `.repeat(400) + `${SENTENCES['en']} `.repeat(5);
    expect(detectLanguage(text).value).toBe('de');
  });

  it('takes time that does not grow with the text', () => {
    expect(detectLanguage(`${SENTENCES['fr']} `.repeat(100_000)).value).toBe('fr');
  });

  it('has a confidence of three digits between 0 and 1, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { value, confidence } = detectLanguage(text);
        expect(value).toMatch(/^[a-z]{2,3}$/);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThan(1);
        expect(Math.round(confidence * 1000) / 1000).toBe(confidence);
        expect(detectLanguage(text)).toEqual({ value, confidence });
      }),
    );
  });
});

describe('the script of a text', () => {
  it.each([
    ['plain words', 'Latn'],
    ['простые слова', 'Cyrl'],
    ['απλά λόγια', 'Grek'],
    ['古い橋は閉鎖された', 'Jpan'],
    ['오래된 다리', 'Kore'],
    ['这座桥关闭了，谁也不知道为什么', 'Hans'],
    ['這座橋關閉了，誰也不知道為什麼', 'Hant'],
    ['橋 road', 'Latn'],
    ['एक शब्द', 'Deva'],
  ])('is given by ISO 15924: %s', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });

  it.each([
    ['み', 'ja'],
    ['한', 'ko'],
    ['ἡ', 'el'],
  ])('is told by one letter of a script that no other language is written in: %s', (letter, language) => {
    expect(detectLanguage(letter)).toMatchObject({ value: language, confidence: expect.any(Number) });
  });

  it('is none where there are no letters', () => {
    expect(scriptOf('12:30 — 45%')).toBeUndefined();
  });
});

describe('the languages of a document', () => {
  it('are told by the share of their letters', () => {
    const texts = [SENTENCES['en'], SENTENCES['en'], SENTENCES['en'], SENTENCES['ru']].map((text) => text ?? '');
    const shares = languageShares(texts, 'en');
    expect(shares.map(({ language }) => language)).toEqual(['en', 'ru']);
    expect(shares[0]?.share).toBeGreaterThan(0.7);
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 2);
  });

  it('are one where short lines could be of any', () => {
    expect(languageShares([SENTENCES['en'] ?? '', 'Berlin Paris', 'OK'], 'en')).toEqual([{ language: 'en', share: 1 }]);
  });

  it('are none where nothing is written', () => {
    expect(languageShares(['', '123'], 'en')).toEqual([]);
  });
});
