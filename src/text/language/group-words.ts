/** Words, and beginnings of words (written with `*`), by which languages that are written nearly alike differ. */
export interface GroupWords {
  /** The languages among which these words decide. */
  readonly languages: readonly string[];
  /** By the languages that use the words, where the others of the group have other words for the same. */
  readonly words: Readonly<Record<string, string>>;
}

/**
 * Croatian, Bosnian and Serbian differ by how an old vowel came out (`mjesto`, `mesto`) and by words (`tisuća`,
 * `hiljada`): Bosnian has the vowel of Croatian and most words of Serbian. Malay and Indonesian differ by spellings and
 * by words that one took from English and the other from Dutch.
 */
export const groupWords: readonly GroupWords[] = [
  {
    languages: ['bs', 'hr', 'sr'],
    words: {
      'bs hr':
        'bijel* bjež* cijel* cijen* cijep* cjep* crijev* cvijet* cvjet* dijel* dijete dio djec* djel* djevoj* dječ* ' +
        'donije* dospije* dospijev* dospje* drugdje dušik* dvije gdje gnijezd* grijeh* griješ* grješ* htje* ' +
        'ispovijed* izmjen* kisik* koljen* korijen* kršćan* lijek* lijen* lijep* lijev* liječ* ljekar* ljepot* ljepš* ' +
        'ljet* lješ* mijenj* miješ* mjehur* mjenj* mjer* mjesec* mjest* mješ* mlijek* mlječ* naslijed* nasljed* ' +
        'nedjelj* negdje nevjer* nigdje nijem* njemač* nježn* obama obavijest* obavješt* obje objema odgoj* odijel* ' +
        'odnije* odsjek* ondje opć* općin* osjet* osjeć* osmijeh* osmje* ovdašnj* ovdje ozlijed* plijen* pobijed* ' +
        'pobjed* podijel* podjel* ponedjelj* poslije posljed* povrijed* prenije* presjek* prije prijedlog* prijelaz* ' +
        'prijenos* prijet* prijevod* priječ* primjen* primjer* pripovije* promije* promjen* propovijed* prosječ* ' +
        'prosvje* rasvjet* razrijed* razumije* razumijev* razumje* rijek* rijet* riječ* riješ* rjeđ* rješ* savjet* ' +
        'sijek* sjed* sjedišt* sjek* sjen* sjet* sjever* sjeć* slijed* slijep* sljede* smije* smjer* snijeg* snjež* ' +
        'spriječ* srijed* stijen* stjec* stječ* strijel* suosjeć* susjed* svijest* svijet* svjedo* svjest* svjet* ' +
        'svugdje tijel* tijesn* tjel* tjer* tjesn* ugljik* umije* umjest* umjet* umrijet* unije* uopć* usmjer* ' +
        'uspije* uspje* uvijek uvjer* uvrijed* vanjsk* vidje* vijest* vijeć* vjenč* vjer* vjerojat* vjetar vjetr* ' +
        'vješt* vlastit* vodik* vrijed* vrijem* zagrij* zahtijev* zahtjev* zamjen* zapovijed* zapovjed* zvijezd* ' +
        'zvjezd* čovjek* čovječ* ždrijeb* željel* željez* živje* živjel* živjet*',
      sr:
        'avgust* bela beli belo belog beo bezbed* cela cele celo celog celoj celokupn* celu cena cene cenom cenu ceo ' +
        'crev* cvet* deca dece deci decom decu dela delatn* delimič* delom delov* delu deo dete deteta devoj* dečak* ' +
        'done* donel* doneo dospe* dve gde greh* gvožđ* htela hteli htelo hteo istorij* izmen* izvešt* jevrej* koren* ' +
        'lek lekar* lekov* lep lepa lepe lepi lepo lepš* leta letnj* leto leva leve levo levu leče* mera mere merenj* ' +
        'meru mesec* mesta mesti* mesto mestom mestu meša* mešov* mleka mleko mlečn* nadležn* nasled* nedelj* negde ' +
        'nepover* nigde obavešt* obe obezbed* odel* odeljenj* odsek* opštin* oset* oseć* ovde pesm* pesnik* peva* ' +
        'pevač* pobed* podel* ponedelj* posle posled* pover* pre predlog* prenel* preneo presek* prestup* preti ' +
        'primen* primer* promen* propoved* prosvet* razumeti reka reke rekom reku reč reči rečju reši* savet* sedišt* ' +
        'sednic* sened* sever* seća* sećanj* sleden* sledeć* sledst* slep* smer smera smeru sneg* snež* sopstven* ' +
        'spoljaš* spreč* sreda sredu stena stene steni sused* svedo* svesn* svest svesti svetov* svetsk* svugde tela ' +
        'telesn* telo telu tesn* ugljenik* umesto umreti usmer* uspeh* uspel* uspeo uspev* uspešn* uvek uver* vaspit* ' +
        'vek veka vekom vekov* veku venč* vera vere verov* verovat* veru veruj* vest vetar vetr* većnik* vešt* videla ' +
        'videli videti vredi vredn* zahtev* zamen* zapoved* zvezd* čovek* čoveč* želel* želeo živel* živeo živet*',
      'bs sr':
        'advokat* aerodrom* ambasad* apotek* aprila aprilu avion* azot* bataljon* bioskop* bombardov* branilac ' +
        'branioc* decemb* decenij* definis* delegacij* desil* desio dešav* dobijaj* evrop* fabrik* fabrič* februar* ' +
        'finansij* finansir* fudbal* gasov* gledalac gledaoc* haos* haotič* hemij* hemič* hiljad* hirur* holand* ' +
        'hronič* hronol* informis* inostran* interesovanj* interesuj* italijan* izučava* januar* jednačin* jezičk* ' +
        'jula julu juna junu kancelar* kašik* kiseonik* ko komand* komandant* kompozitor* komšij* kontrolis* ' +
        'kritikova* krivičn* krompir* ličn* ličnost* maja maju mart marta martu milion* muzik* muzič* nauci nauka ' +
        'nauke naukom nauku naučn* neko netačn* nezavis* niko nivo nivoa nivou novemb* obim obima obimu odbran* ' +
        'odlik* oficir* oktob* opšt* organizova* oružj* ostrv* paradajz* pasoš* penzij* penzion* pijac* pobun* ' +
        'polovn* porodic* porodič* posed* posjeduje potiče potiču pozoriš* predstavn* preduze* preduzeć* preduzim* ' +
        'preovla* prevodilac prevodioc* prečnik* prisustv* privred* procenat* procent* računar* realizova* reditelj* ' +
        'registrov* režiser* rukovodi* rumunij* samoubis* saobraćaj* sarad* saradn* sarađ* sekretar* septemb* ' +
        'sijalic* sistem* snabd* spisak spiska spoljn* sprove* sprovo* stepen* sudij* supa supe takmič* takođe talas* ' +
        'tačk* tačn* tačnost* tokom trougao trougl* tužilac tužilaš* tužioc* ubrzo ugao ugla univerzitet* uopšt* ' +
        'uprkos uslov* utica* uticaj* utiče učesni* učestvo* učestvu* učešć* vanredn* vazdu* veoma vodonik* vojnič* ' +
        'voz voza vozom vozov* vozu zaprem* zvanič* časova španij* špansk* šta štab* štamp*',
      hr:
        'branitelj* dakako desetljeć* djelatnik* djelatnost* djelomic* dužnosn* elektronič* europ* financij* ' +
        'financir* glazb* gledatelj* glede gosp gospodarsk* gospodarst* hladnjak* hlač* informira* inozem* itko ' +
        'iznimn* izravn* izvanredn* izvješć* juha juhe kaos* kaotič* kava kave kavom kavu kazališ* kaznen* kemij* ' +
        'kirur* knjižnic* kolnik* kolodvor* kolovoz* kritizira* križ* kronič* kronol* krumpir* kut kuta kutov* kutu ' +
        'lipanj lipnj* listić* listopad* ljekarn* milijun* mirovin* motrišt* naime nakladnik* natjec* natječ* nazočn* ' +
        'neizravn* neovis* neovisn* netko netočn* nitko nizozem* nogomet* nositelj* nuspoj* obitelj* obiteljsk* ' +
        'obujam* odnedavno odvjet* okoliš* oporb* organizira* osnivatelj* osobit* otok otoka otoku otočj* otočn* ' +
        'ovis* ozračj* ožuj* poduzeć* poduzim* poglavit* ponajprije ponajviše posto postrojb* poveznic* povijes* ' +
        'pozornic* prevoditelj* prigod* prijevoz* primatelj* primjerice priopć* promet* prometn* promjer* prosinac ' +
        'prosinc* prosvjed* pružatelj* putovnic* pučanst* pučk* rabe rabi rabljen* rajčic* ravnatelj* razin* računal* ' +
        'realizira* redatelj* rujan rujna rujnu ručnik* siječanj siječnj* skladatelj* skladb* sljedb* spram srpanj ' +
        'srpnj* stajališ* stožer* studeni studenog studenoga studenom stupanj* stupnj* suca suci sudac sudaca sudca ' +
        'sudion* sudjel* sukladno surad* suradn* sustav* svatko sveučil* svećen* svećenik* svibanj svibnj* ' +
        'svjetonazor* tajnic* tajnik* talijan* tijek tijeka tijekom tiskar* tiskov* tisuć* tjed* tko tlak tlaka tlaku ' +
        'točk* točn* travanj travnj* tržnic* tužitelj* tvornic* tvrtk* udrug* umirovlj* unatoč uporab* uspored* ' +
        'uspoređ* ustroj* utemelj* uvjet* učinkov* veleposlan* veljač* vlak vlaka vlakom vlakov* vojarn* zamjetn* ' +
        'zaprim* zasigurno zaslon* znanost* znanstv* zrakoplov* časnik* čimbenik* čitatelj* španjol* šport* športsk* ' +
        'žarulj* žlic* županij*',
      bs:
        'august augusta augustu bezbjed* dešavanj* djelimič* džamij* historij* historičar* hljeb* hronič* juli juni ' +
        'kahv* kršćanstvo lahk* mahala* mehk* obavješt* obezbijed* obezbjeđ* odjeljenj* oktobra olahk* općinsk* ' +
        'pjevač* polahk* posjeduje preovlađ* sahat* saopć* sedmic* sedmičn* sprovođ* učestvov* vijekom vijekov* ' +
        'vijeku vjekov* vještač*',
    },
  },
  {
    languages: ['id', 'ms'],
    words: {
      id:
        'agustus aktivitas akun apakah bahwa banget bapak baterai beda berbagai berbeda berkas bikin bisa bupati ' +
        'butuh cepat cewek coba cowok danau delapan desember dibutuhkan dicoba didirikan dikarenakan dimiliki dipakai ' +
        'diperkirakan diposting ditemukan dokter dong ekspor enggak fakultas fasilitas gak gampang ganteng gratis ' +
        'gubernur harus identitas ilmuwan impor informasi inggris intensitas istri italia jaringan jelek jepang ' +
        'jerman juara jumat kabupaten kaget kalau kamar kamis kantor kapasitas karena karyawan kebijakan kebutuhan ' +
        'kecamatan kejaksaan kelurahan kemampuan kenapa keren kesehatan keuangan kirim kok komentar komunitas kondisi ' +
        'konsumen kreativitas kualitas laki-laki lampu layanan layar lebaran liburan listrik lunak mahasiswa maret ' +
        'mayoritas memakai membuat membutuhkan memiliki mencoba meneliti mengatakan mengirim mengunduh menurut meski ' +
        'meskipun miliar milyar minoritas mobil nggak ngomong nomor obat otoritas pabrik pajak pakai paman pariwisata ' +
        'pekan pelatih pelayanan penelitian pengadilan pengobatan perangkat perawat permasalahan persen pertandingan ' +
        'perusahaan piring polandia ponsel prancis pria prioritas produksi produktivitas produsen provinsi realitas ' +
        'saja sandi sebuah sedangkan selandia sendok senin sepakbola sepatu serikat setelah siapa sih silahkan ' +
        'silakan siswa situs solusi spanyol stabilitas sumatera tanggapan tante tapi televisi tentara terkadang ' +
        'tersangka tiap tionghoa toko tombol transportasi triliun uang undang-undang unduh universitas walikota ' +
        'wisata wisatawan yakni',
      ms:
        'abang agensi akaun aktiviti almari amat awak bahagian bahawa bandar basikal bateri belian beliau berbeza ' +
        'bercakap beritahu berjaya berkenaan berkesan berpeluang berpunca beza bezanya bilik bilion bimbit bolehlah ' +
        'budak butang cabaran cik comel cuba cubaan dadah dahulunya daripada darjah dato datuk dekad denda dijangka ' +
        'dimaklumkan diorang dipunyai dirawat disember doktor eksport elektrik emak encik entiti esok fail fasiliti ' +
        'filem hendaklah hospital hujung iaitu ialah ianya identiti imigresen import inggeris intensiti isnin isteri ' +
        'itali jawab jawapan jawatan jenayah jepun jiran jualan julai jumaat jurulatih jururawat justeru kanak kapal ' +
        'kapasiti kastam kasut kawalan kebanyakan kebanyakannya keberkesanan kebolehan kedai kejayaan kejohanan ' +
        'kemboja kepunyaan kerana kerap kerusi kesihatan kestabilan ketenteraan keutamaan khamis khususnya kilang ' +
        'kolej komuniti korang kreativiti kristian kualiti kuantiti laluan laman lapan lawa lebuhraya lelaki lori ' +
        'mahkamah mahu mahukan majikan majoriti maklumat malah manakala masa melabur memaklumkan memandangkan ' +
        'mempunyai mencabar mencuba mendakwa mengikut menyoal menyokong merawat mesyuarat minit minoriti motosikal ' +
        'muat mukim nak nombor ogos parlimen pasaraya pasport peguam pelabur pelaburan pelajar pelajaran pelakon ' +
        'pelancong pelancongan peluang pembangkang pembelian peminat pemudi pengarah pengeluar peniaga pensel ' +
        'penyelidik penyelidikan peperiksaan perang peratus perbezaan percuma percutian perisian perkakasan ' +
        'perkhidmatan perlawanan perniagaan persekutuan pertengahan pesakit petang pinggan poland polis produktiviti ' +
        'puan punca rangkaian rawatan realiti sahaja sains saintifik saintis samada sambutan sebahagian sebilangan ' +
        'sejarah sejarawan sejuk sekejap sekiranya sekuriti selepas seluar semalam semasa sememangnya sentiasa ' +
        'sepanyol separuh seramai sesawang siasat siasatan sihat skrin soalan sokongan stesen sudu susah suspek ' +
        'syarikat tandas tarikh tasik teksi telefon televisyen tempoh tengok tentera terdapat termasuklah terutamanya ' +
        'timbalan tingkap tionghua trilion turut ubat ubatan ujian universiti walau',
    },
  },
];
