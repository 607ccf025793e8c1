import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/api/clean.ts';
import { lexicon } from '../../../src/text/lexicons.ts';

interface Page {
  readonly language: string;
  readonly menu: readonly string[];
  readonly title: string;
  readonly body: readonly string[];
  readonly teasers: readonly string[];
  readonly footer: readonly string[];
}

const SWEDISH: Page = {
  language: 'sv',
  menu: [
    ...[
      'Hem',
      'Nyheter',
      'Sport',
      'Kultur',
      'Väder',
      'Logga in',
      'Prenumerera',
      'Sök',
      'Inrikes',
      'Utrikes',
      'Ekonomi',
    ],
    ...['Debatt', 'Ledare', 'Tv', 'Podd', 'Spel', 'Kontakta oss', 'Om oss', 'Annonsera'],
  ],
  title: 'Färjan går igen efter fyrtio år',
  body: [
    'Färjan gick över älven igen på söndagsmorgonen, för första gången på fyrtio år, med en orkester ombord och båda byarnas borgmästare vid relingen.',
    'Kommunen hade hittat pengarna i våras, efter tre vintrar av samtal mellan de två stränderna, och det var nära att inget blev av ens då, berättar sekreteraren för oss.',
    'På kajen hade man satt upp ett tält där den gamle kaptenen, som nu är nittio år, berättade för alla som ville lyssna hur det var när vajern brast i den stora floden.',
    '”Ingen trodde att det skulle hända”, säger han.',
    'Vi gick hem sent.',
    'Biljetterna kostar tjugo kronor, och barn åker gratis fram till midsommar. Den som vill ta med cykel får betala lika mycket till.',
  ],
  teasers: [
    'Storm väntas på fredag',
    'Ny bro för cyklister klar i höst',
    'Skolan får eget bibliotek',
    'Hundar räddade',
  ],
  footer: ['© 2024 Älvposten', 'Alla rättigheter förbehållna', 'Personuppgifter', 'Tipsa oss'],
};

const INDONESIAN: Page = {
  language: 'id',
  menu: [
    ...[
      'Beranda',
      'Berita',
      'Olahraga',
      'Budaya',
      'Cuaca',
      'Masuk',
      'Berlangganan',
      'Cari',
      'Dunia',
      'Ekonomi',
      'Opini',
    ],
    ...['Video', 'Foto', 'Hubungi Kami', 'Tentang Kami', 'Iklan', 'Redaksi', 'Kesehatan', 'Pendidikan'],
  ],
  title: 'Kapal penyeberangan berlayar lagi setelah empat puluh tahun',
  body: [
    'Kapal itu menyeberangi sungai lagi pada hari Minggu pagi, untuk pertama kalinya dalam empat puluh tahun, dengan sebuah orkes di atas geladak dan kedua kepala desa berdiri di pagar.',
    'Pemerintah daerah menemukan uangnya pada musim semi, setelah tiga tahun pembicaraan antara kedua tepi sungai, dan bahkan pada saat itu hampir saja gagal, kata sekretaris kepada kami.',
    'Di dermaga didirikan sebuah tenda tempat kapten tua, yang kini berusia sembilan puluh tahun, bercerita kepada siapa saja yang mau mendengarkan bagaimana keadaannya ketika tali putus dalam banjir besar.',
    '“Tidak ada yang percaya ini akan terjadi,” katanya.',
    'Kami pulang larut malam.',
    'Harga karcis dua ribu rupiah, dan anak-anak boleh naik gratis sampai pertengahan tahun. Siapa yang ingin membawa sepeda harus membayar sebanyak itu lagi.',
  ],
  teasers: [
    'Badai diperkirakan tiba hari Jumat',
    'Jembatan sepeda selesai musim gugur',
    'Anjing diselamatkan dari api',
  ],
  footer: ['© 2024 Harian Sungai', 'Hak cipta dilindungi', 'Kebijakan privasi', 'Kirim berita'],
};

/** A recipe whose last steps are short, and stand directly above the footer. */
const TURKISH: Page = {
  language: 'tr',
  menu: [
    ...[
      'Ana Sayfa',
      'Gündem',
      'Spor',
      'Kültür',
      'Hava Durumu',
      'Giriş Yap',
      'Abone Ol',
      'Ara',
      'Dünya',
      'Ekonomi',
      'Video',
    ],
    ...[
      'Yazarlar',
      'Galeri',
      'İletişim',
      'Hakkımızda',
      'Reklam',
      'Künye',
      'Sağlık',
      'Eğitim',
      'Yaşam',
      'Seyahat',
      'Hayvanlar',
    ],
  ],
  title: 'Kıyı köylerinin balık çorbası',
  body: [
    'Bu çorba, kıyı köylerinde kış boyunca her pazar günü pişer; büyükannem onu limanda çalışanlar için kocaman bir bakır kazanda yapar, yanına da taze ekmek koyardı.',
    'Malzemelerin hepsi pazarda bulunur, ama balığın o sabah tutulmuş olması gerekir; dünden kalan balıkla yapılan çorbanın tadı bir türlü aynı olmaz, bunu herkes bilir.',
    'Önce soğanı ince ince doğrayın ve tereyağında sararana kadar, acele etmeden, tahta bir kaşıkla karıştırarak kısık ateşte yaklaşık on dakika boyunca kavurun.',
    'Suyu dökün, kapağını kapatın ve yarım saat pişirin.',
    'Tuzunu atın.',
    'Afiyet olsun!',
  ],
  teasers: [],
  footer: ['© 2024 Nehir Gazetesi', 'Tüm hakları saklıdır', 'Kişisel Veriler', 'Bize Ulaşın'],
};

const textOf = ({ menu, title, body, teasers, footer }: Page): string =>
  [
    ...[...menu, ...menu.slice(0, 8), title, '', ...body, ''],
    ...[...teasers, ...teasers, ...teasers, ...menu.slice(10), ...footer],
  ].join('\n');

describe.each([SWEDISH, INDONESIAN, TURKISH])('a whole page in a language without a lexicon: $language', (page) => {
  const { record } = clean({ uri: 'page.txt', mediaType: 'text/plain', content: { text: textOf(page) } });
  const lines = record?.text.split('\n') ?? [];

  it('is known', () => {
    expect(record?.language).toBe(page.language);
    expect(lexicon(page.language)).toBeUndefined();
  });

  it('loses no sentence', () => {
    expect(page.body.filter((sentence) => !lines.includes(sentence))).toEqual([]);
  });

  it('loses most of its menu and its footer', () => {
    const kept = [...page.menu, ...page.footer].filter((label) => lines.includes(label));
    expect(kept.length).toBeLessThan(0.25 * (page.menu.length + page.footer.length));
  });
});
