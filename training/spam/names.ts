/** Words that invented comments are filled with. All lists are written for this purpose. */
const list = (text: string): readonly string[] => text.split(',').map((item) => item.trim());

/** Names of people, and names that people give themselves. */
export const people: readonly string[] = list(
  'Maria Keller, Tom, J. Okafor, Priya Nair, Lukas Brandt, Anders, Chen Wei, Fatima Z., Oleg Sidorov, wildflower_jo, mtb_rider77, Ben Carter, Sanjay, Ines Duarte, ' +
    'Karl-Heinz, R. Patel, Emily Stone, gregor, nightowl, Sofia Rossi, Jean-Luc Petit, Ana de la Cruz, Marek Nowak, Yuki Tanaka, Abdul Rahman, Kwame Mensah, Lena, ' +
    'Dave, codefan, pixelpusher, hans88, Rosa Marin, Piotr, Grace Liu, Arjun Mehta, Nadia Haddad, Will Turner, Kim, Olu Adeyemi, Hugo Silva, Marta, Erik Lind, ' +
    'Deepak Rao, Leila, Tomasz Zielinski, mike b, Sara Nilsson, jdoe, Rahul Verma, Vikram, Elif Kaya, Bao Tran, K. Suzuki, Noor, Ivan Petrov, Anna-Lena Vogt, ' +
    'The Admin, oldtimer, birdwatcher, Captain Haddock Fan, Sue from Leeds, Pete W., Mrs Baxter, student2016, newbie, Anonymous, Guest, Pierre Dubois, Carlos Vega, ' +
    'Ricardo Steel, Chris Price, Ryan Shields, Laura Cash, Mason Price, Hunter Marsh, Amber Gold, Jade, Victor Sale',
);

/** Names that sellers take to look like people: they tell nothing. */
export const cities: readonly string[] = list(
  'Bangalore, Chennai, Pune, Hyderabad, Delhi, Noida, Mumbai, Kochi, Jaipur, Dubai, Karachi, Lahore, Manila, Lagos, Nairobi, Sydney, Melbourne, Perth, Toronto, Calgary, ' +
    'London, Leeds, Manchester, Dublin, Austin, Dallas, Houston, Chicago, Atlanta, Miami, Orlando, Denver, Phoenix, Las Vegas, Los Angeles, San Diego, Seattle, Boston, ' +
    'Berlin, Hamburg, München, Wien, Zürich, Paris, Lyon, Madrid, Barcelona, Valencia, Lisboa, São Paulo, Milano, Roma, Amsterdam, Rotterdam, Warszawa, Москва, Singapore, Kuala Lumpur, Jakarta, Bali, Bangkok, Istanbul, India, USA, UK',
);

/** What is sold, as a name or a phrase of search engines says it. */
export const services: readonly string[] = list(
  'packers and movers, movers, moving company, relocation services, car rental, taxi service, airport transfer, limousine service, car insurance, life insurance, travel insurance, health insurance, home insurance, ' +
    'payday loans, personal loans, business loans, mortgage broker, credit repair, debt relief, tax consultants, accounting services, bookkeeping, company formation, visa consultants, immigration lawyer, ' +
    'injury lawyer, divorce lawyer, criminal defense attorney, dentist, dental implants, cosmetic surgery, hair transplant, laser hair removal, weight loss clinic, physiotherapy, massage, spa, yoga retreat, gym equipment, ' +
    'plumber, electrician, roofing contractor, roof repair, kitchen remodeling, bathroom renovation, carpet cleaning, house cleaning, pest control, garage doors, air conditioning repair, water damage restoration, locksmith, landscaping, ' +
    'interior designers, architects, modular kitchen, office furniture, blinds and curtains, wallpaper, led lights, solar panels, water purifier, cctv cameras, security guards, ' +
    'logo design, web design, website development, web hosting, seo services, seo company, digital marketing, social media marketing, link building, content writing, mobile app development, software development company, software testing services, it support, it training, data recovery, ' +
    'printer drivers, password recovery, registry cleaner, video converter, pdf converter, software download, crack download, game keys, cheats and hacks, apk download, mp3 download, ringtones, iptv subscription, vpn, ' +
    'assignment help, homework help, essay writing service, dissertation writing, thesis editing, nursing assignment, online exam help, coursework writing, resume writing, online tutor, ' +
    'java training, python training institute, data science course, machine learning course, aws training, devops training, selenium training, salesforce training, hadoop training, digital marketing course, pmp certification, ielts coaching, ' +
    'spoken english classes, overseas education consultants, mba colleges, interview questions, online degrees, ' +
    'villas, apartments, luxury flats, real estate agents, property for sale, holiday rentals, cheap hotels, resorts, tour packages, honeymoon packages, cheap flights, safari tours, houseboat booking, ' +
    'wedding photographers, wedding venues, wedding planners, catering services, flower delivery, gift baskets, birthday party hall, event management, ' +
    'diamond jewellery, replica watches, designer handbags, cheap jerseys, running shoes outlet, sunglasses, leather jackets, abayas, sarees online, baby clothes, perfumes, mattress, pet food, ' +
    'online casino, slot gacor, poker online, sports betting, football predictions, lottery results, forex signals, crypto trading, bitcoin mixer, binary options, stock tips, ' +
    'viagra online, cialis, phentermine, weight loss pills, keto gummies, male enhancement, hgh, steroids for sale, cbd oil, vape shop, e-cigarette, hemp flowers, ' +
    'escorts, call girls, dating site, webcam girls, adult videos, massage parlour, ' +
    'spell caster, love astrologer, psychic reading, black magic specialist, herbal doctor, private investigator, phone hacker, ' +
    'whatsapp groups, instagram followers, youtube views, email marketing software, bulk sms, payment gateway, erp software, crm software, hospital management software, school management software, pos system, barcode printers, ' +
    'cnc machines, packaging machines, industrial valves, steel pipes, scaffolding, shipping containers, used cars, truck parts, tyres online, batteries, generators, water tanks',
);

/** What firms are called. */
export const brandHeads: readonly string[] = list(
  'Prime, Royal, Elite, Global, Smart, Best, Green, Blue, Golden, Star, Pro, Top, Quick, Easy, Mega, Sky, Sun, Apex, Zen, Nova, Alpha, City, Family, Happy, Pearl, Lotus, Crystal, Silver',
);
export const brandTails: readonly string[] = list(
  'Solutions, Services, Technologies, Infotech, Academy, Institute, Consultants, Builders, Homes, Estates, Heights, Residency, Clinic, Dental, Movers, Travels, Tours, Studio, Media, Digital, Hosting, Store, Mart, Shop, Deals, Group, Enterprises, Labs, Systems, Agency, Casino, Loans, Pharmacy, Escorts',
);

export const domainEnds: readonly string[] = list(
  'com, net, org, info, biz, in, co.uk, com.au, online, site, shop, xyz, club, pk, ru, us',
);

/** Words of no text, for word salads. */
export const salad: readonly string[] = list(
  'granary, tangential, ottoman, unbolted, cirrus, parsley, mandolin, befuddle, tertiary, quarry, limpid, upholster, gazette, marzipan, oblique, rampart, seventieth, thistle, vestige, whittle, yonder, zealot, ' +
    'abacus, brocade, chisel, dirigible, effervescent, foundling, gossamer, heirloom, isthmus, jackdaw, kerosene, lattice, monsoon, nugget, orchard, pendulum, quiver, ratchet, scuttle, tureen, umbrage, varnish',
);
