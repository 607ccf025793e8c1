/** A few sentences of one language, and the encodings that its texts had before UTF-8. */
export interface Sample {
  readonly language: string;
  readonly text: string;
  readonly encodings: readonly string[];
}

/** Written for these tests: the same small news in many languages. */
export const SAMPLES: readonly Sample[] = [
  {
    language: 'French',
    text: 'Le vieux quai du port fermera à la fin de l’été, a annoncé mardi la mairie. « Les piliers ne tiendraient pas jusqu’au printemps », répètent les ingénieurs, très inquiets.',
    encodings: ['windows-1252'],
  },
  {
    language: 'German',
    text: 'Die alte Brücke über den Fluß wird im Frühjahr für größere Arbeiten gesperrt. Während der Sperrung fährt die Fähre täglich bis spät am Abend, sagte der Bürgermeister.',
    encodings: ['windows-1252', 'macintosh'],
  },
  {
    language: 'Spanish',
    text: 'El viejo muelle cerrará en otoño, según anunció ayer el alcalde. ¿Quién pagará los años de retraso? Nadie lo sabe todavía, dijo la señora Núñez.',
    encodings: ['windows-1252'],
  },
  {
    language: 'Portuguese',
    text: 'A construção da nova estação começará amanhã, informou a prefeitura. Não há previsão para a conclusão das obras, e a população já reclama da situação.',
    encodings: ['windows-1252'],
  },
  {
    language: 'Polish',
    text: 'Stary most zostanie zamknięty na całą zimę, ponieważ inżynierowie znaleźli pęknięcia w głównym przęśle. Mieszkańcy będą dojeżdżać łodzią.',
    encodings: ['windows-1250', 'iso-8859-2'],
  },
  {
    language: 'Czech',
    text: 'Starý most přes řeku zůstane přes zimu zavřený, protože inženýři našli v hlavním oblouku trhliny. Lidé budou jezdit přívozem až do jara.',
    encodings: ['windows-1250', 'iso-8859-2'],
  },
  {
    language: 'Hungarian',
    text: 'A régi híd egész télen zárva lesz, mert a mérnökök repedéseket találtak a fő pilléren. Az őrök szerint az új ütemterv jövő hétfőn készül el.',
    encodings: ['windows-1250', 'iso-8859-2'],
  },
  {
    language: 'Turkish',
    text: 'Eski köprü bütün kış kapalı kalacak, çünkü mühendisler ana ayakta çatlaklar buldu. Yolcular şimdilik vapurla karşıya geçecek, dedi belediye başkanı.',
    encodings: ['windows-1254'],
  },
  {
    language: 'Latvian',
    text: 'Vecais tilts būs slēgts visu ziemu, jo inženieri atrada plaisas galvenajā balstā. Iedzīvotāji līdz pavasarim brauks ar prāmi, paziņoja dome.',
    encodings: ['windows-1257'],
  },
  {
    language: 'Russian',
    text: 'Старый мост закроют на всю зиму: инженеры нашли трещины в главной опоре. Жители будут переправляться на пароме, сообщили во вторник в городской управе.',
    encodings: ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866'],
  },
  {
    language: 'Ukrainian',
    text: 'Старий міст закриють на всю зиму, бо інженери знайшли тріщини в головній опорі. Мешканці їздитимуть поромом, повідомили у вівторок у міській раді.',
    encodings: ['windows-1251', 'koi8-u'],
  },
  {
    language: 'Greek',
    text: 'Η παλιά γέφυρα θα μείνει κλειστή όλο τον χειμώνα, επειδή οι μηχανικοί βρήκαν ρωγμές στο κύριο βάθρο. Οι κάτοικοι θα περνούν με το πλοίο.',
    encodings: ['windows-1253', 'iso-8859-7'],
  },
  {
    language: 'Hebrew',
    text: 'הגשר הישן ייסגר למשך כל החורף, משום שהמהנדסים מצאו סדקים בעמוד הראשי. התושבים יחצו את הנהר במעבורת עד האביב.',
    encodings: ['windows-1255'],
  },
  {
    language: 'Arabic',
    text: 'سيبقى الجسر القديم مغلقا طوال الشتاء لأن المهندسين وجدوا شقوقا في الدعامة الرئيسية. سيعبر السكان النهر بالعبارة حتى الربيع.',
    encodings: ['windows-1256', 'iso-8859-6'],
  },
  {
    language: 'Thai',
    text: 'สะพานเก่าจะปิดตลอดฤดูหนาวเพราะวิศวกรพบรอยร้าวที่เสาหลัก ชาวบ้านจะข้ามแม่น้ำด้วยเรือจนถึงฤดูใบไม้ผลิ',
    encodings: ['windows-874'],
  },
  {
    language: 'Japanese',
    text: '古い橋は冬の間ずっと閉鎖されます。技師たちが主な橋脚にひびを見つけたためです。住民は春まで渡し船で川を渡ることになります。',
    encodings: ['shift_jis', 'euc-jp', 'iso-2022-jp'],
  },
  {
    language: 'Chinese',
    text: '旧桥整个冬天都将关闭，因为工程师在主桥墩上发现了裂缝。居民们要乘渡船过河，直到明年春天。',
    encodings: ['gbk', 'gb18030'],
  },
  {
    language: 'Chinese in traditional characters',
    text: '舊橋整個冬天都將關閉，因為工程師在主橋墩上發現了裂縫。居民們要乘渡船過河，直到明年春天。',
    encodings: ['big5'],
  },
  {
    language: 'Korean',
    text: '기술자들이 주요 교각에서 균열을 발견했기 때문에 낡은 다리는 겨울 내내 닫힙니다. 주민들은 봄까지 나룻배로 강을 건너야 합니다.',
    encodings: ['euc-kr'],
  },
];
