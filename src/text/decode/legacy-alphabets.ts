/** The letters beyond ASCII of the languages that one family of single-byte encodings was made for. */
export interface LegacyAlphabets {
  readonly encodings: readonly string[];
  /** One entry a language: its letters beyond ASCII in lower case, the most frequent first. */
  readonly letters: readonly string[];
}

const WESTERN: readonly string[] = [
  'éèàêôâîçïùûëœÿæ', // French
  'üäöß', // German
  'íáéñóúüªº¿¡', // Spanish
  'ãçáéíóõêúàâºôª', // Portuguese
  'èàìùòé', // Italian
  'äöåé', // Swedish, Finnish
  'æøåé', // Danish, Norwegian
  'ëéïöóüèê', // Dutch
  'ðáíóþæöúéý', // Icelandic
  'óàéèíòúçïü·', // Catalan
];

const CENTRAL: readonly string[] = [
  'łąęóżśćńź', // Polish
  'íáěéřčýžšůúňťďó', // Czech
  'áýíčšžúéťľôóňďäŕĺ', // Slovak
  'áéöóüíőúű', // Hungarian
  'ăţîşâ', // Romanian
  'čšžćđ', // Croatian, Slovene, Bosnian
];

const CYRILLIC: readonly string[] = [
  'оеаинтсрвлкмдпуяыьзгчбйхжюшцщэфъё', // Russian, Bulgarian
  'оаниівтрсеклудпмязьгбчхйцюжїшєфщґ', // Ukrainian
  'аиоенрстуквдмјлпзгбчцшњхљжћфђџѓќѕ', // Serbian, Macedonian
  'анірыскелтвдямоупцзўгбьчйэшхжюёф', // Belarusian
];

/** What detection of legacy encodings weighs. A code point that stands in no list of its encoding counts against it. */
export const LEGACY_ALPHABETS: readonly LegacyAlphabets[] = [
  { encodings: ['windows-1252', 'macintosh'], letters: WESTERN },
  { encodings: ['windows-1250', 'iso-8859-2'], letters: CENTRAL },
  { encodings: ['windows-1254'], letters: ['ıüşçğöİâîû'] },
  { encodings: ['windows-1257'], letters: ['ėųšžąįūčę', 'āīēšūņļžģķč', 'äõüöšž'] },
  { encodings: ['windows-1258'], letters: ['đưàáếôêơâăóúíèéùýọ\u0300\u0301\u0303\u0309\u0323'] },
  { encodings: ['windows-1251', 'koi8-u', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic'], letters: CYRILLIC },
  { encodings: ['windows-1253', 'iso-8859-7'], letters: ['αοετινσρπκμηςυλίάέόγδήωχθύφώβξζψϊϋΐΰ'] },
  { encodings: ['windows-1255'], letters: ['ויהלתרמבשאנםעקדפחסכגטצןזךףץ'] },
  {
    encodings: ['windows-1256', 'iso-8859-6'],
    letters: [
      'اليمونترةبعدسفهقكحأجشطخصىإزثضذغئءظًّؤِآَُْ،؛؟', // Arabic
      'ایرندهومتبسلکشزفگخعجقحآپصطچغٔضثذئژظ،؛؟يك', // Persian
    ],
  },
  { encodings: ['windows-874'], letters: ['ารนกังอม่เยว้สิีลทดบคะปตหพจชุแ์ขำศืูโใไธณภผษ็ึญถซฐฟๆฝฉฯฮฌฆฏฎฑฤ'] },
];

/** Signs that texts in every encoding use. */
export const COMMON_SIGNS = '\u00A0«»„“”‘’‚–—…°§©®™€£·•\u00AD‹›²³¹½¼¾±×÷ºª\u0301';
