/** Whether words before `by` say that something else was done than to write, or by what things are put in order: `Sort by`. */
export function isOtherDeed(text: string): boolean {
  return OTHER_DEED.test(text);
}
const OTHER_DEED =
  /(?<!\p{L})(?:powered|supercharged|generated|driven|sponsored|supported|funded|backed|presented|provided|designed|developed|built|hosted|recommended|liked|loved|trusted|used|named|rated|ranked|led|founded|produced|manufactured|edited|photo|photos|image|illustration|reviewed|checked|owned|theme|made|sold|shipped|fulfilled|brought to you|sort(?:ed)?|filter(?:ed)?|shop|browse|search|group(?:ed)?|order(?:ed)?|refine|narrow|step) by(?!\p{L})|(?<!\p{L})(?:präsentiert|unterstützt|gesponsert|bereitgestellt|entwickelt|gestaltet|betrieben) von(?!\p{L})/iu;
