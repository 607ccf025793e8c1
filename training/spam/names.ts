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
    'Berlin, Hamburg, München, Wien, Zürich, Paris, Lyon, Madrid, Barcelona, Valencia, Lisboa, São Paulo, Milano, Roma, Amsterdam, Rotterdam, Warszawa, Москва, Singapore, Kuala Lumpur, Jakarta, Bali, Bangkok, Istanbul, India, USA, UK, Texas, Florida, California, New York, New Jersey, Ohio, Arizona, Essex, Surrey, Bristol, Birmingham, Glasgow, Edinburgh, Cardiff, Brisbane, Adelaide, Auckland, Vancouver, Montreal, Ottawa, Tampa, Nashville, Charlotte, Portland, San Jose, Sacramento, Tucson, Kolkata, Ahmedabad, Gurgaon, Indore, Surat, Nagpur, Mysore, Goa, Kerala, Dhaka, Colombo, Kathmandu, Doha, Abu Dhabi, Riyadh, Jeddah, Cairo, Accra, Cape Town, Johannesburg, Durban, Kampala, Hanoi, Saigon, Phuket, Hong Kong, Shanghai, Shenzhen, Taipei, Tokyo, Osaka, Seoul, Praha, Budapest, Athens, Marbella, Mallorca, Tenerife, Brighton, Oxford, Cambridge',
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
    'accident claims, business cards, bail bonds, pool builders, fence company, tree service, gutter cleaning, window replacement, concrete contractors, painting services, house painters, handyman, chimney sweep, appliance repair, tv repair, ' +
    'computer repair, laptop repair, iphone repair, car repair, auto glass, car detailing, driving school, limo hire, coach hire, boat charter, yacht rental, party bus, moving boxes, self storage, courier service, freight forwarder, ' +
    'translation services, virtual assistant, call center, payroll services, business consultant, franchise opportunities, trade show displays, promotional products, custom t-shirts, uniforms, ' +
    'graphic design, packaging design, video production, voice over, stock photos, photo editing, screen printing, sign makers, vinyl stickers, wall art, photo frames, office cleaning, office space, conference venues, ' +
    'file recovery, backup software, antivirus software, pc cleaner, screen recorder, flash games, online games, free games, mobile games, free movies, tv shows online, song lyrics, ' +
    'free ringtones, sms messages, funny videos, celebrity news, movie reviews, product reviews, laptop reviews, hosting reviews, people search, background checks, criminal records, phone cards, prepaid cards, ' +
    'cash advance, bad credit loans, student loans, car finance, cheap auto insurance, pet insurance, insurance quotes, term life insurance, medical insurance, insurance agency, debt settlement, bankruptcy lawyer, ' +
    'dui lawyer, patent attorney, estate planning, divorce papers, private tutors, language school, nursing school, medical billing, six sigma, it certification, networking course, sap training, oracle training, embedded training, project management training, ' +
    'team building, leadership training, public speaking, career advice, job search, resume service, recruitment agency, staffing, domestic help, nanny services, elderly care, home care, hospice, dental care, teeth whitening, braces, eye surgery, ' +
    'contact lenses, hearing aids, back pain, knee pain, stretch marks, acne treatment, skin care, wrinkle cream, tattoo removal, hair loss, hair extensions, wigs, makeup, nail polish, personal trainer, diet plan, ' +
    'protein powder, green tea, acai berry, garcinia, detox, colon cleanse, quit smoking, electronic cigarettes, bongs, grow lights, hydroponics, wine club, chocolate gifts, gourmet coffee, coffee machines, kitchen appliances, cookware, bar stools, ' +
    'sofa beds, bunk beds, memory foam, bedding, curtains, rugs, tiles, granite countertops, bathroom vanity, showers, hot tubs, swimming pools, garden sheds, lawn care, garden furniture, conservatories, log cabins, timber frames, ' +
    'flats for sale, plots, penthouses, vacation rentals, bed and breakfast, ski holidays, cruise deals, last minute holidays, city tours, car parking, airport parking, trekking, hajj packages, visa service, green card, ' +
    'wedding dresses, prom dresses, bridesmaid gifts, engagement rings, wedding cars, wedding bands, party supplies, balloons, costumes, toys, baby shower, maternity clothes, school bags, backpacks, football shirts, sports shoes, golf clubs, ' +
    'fishing gear, hunting knives, airsoft guns, tactical gear, solar lights, led bulbs, light fittings, inverters, ups systems, air compressors, water pumps, ball valves, steel fabrication, metal casting, injection molding, laser cutting, ' +
    'conveyor belts, forklifts, pallet racking, safety shoes, fire extinguishers, alarm systems, spy cameras, gps tracker, mobile covers, phone cases, laptop batteries, ink cartridges, toner, memory cards, cable ties, ' +
    'bingo, slots, blackjack, casino bonus, lotto numbers, horse racing tips, fantasy football, poker bonus, bookmakers, arbitrage, penny stocks, day trading, gold bars, silver coins, property investment, tax lien, offshore company, ' +
    'adult dating, free porn, sex videos, nude girls, russian brides, mail order brides, singles, escorts agency, strip club, sex shop, generic cialis, buy viagra, levitra, tramadol, xanax, valium, hydrocodone, ' +
    'hoodia, provigil, human growth hormone, hcg drops, steroids, tarot, numerology, horoscope, ringtone maker, free wallpapers, article directory, press release, paid surveys, affiliate program, work at home, traffic exchange, web traffic, ' +
    'guest posts, directory submission, keyword research, landing pages, email leads, lead generation, autoresponder, dedicated servers, domain names, wordpress themes, website templates, logo maker, flash templates, shopping cart, ecommerce solutions, ' +
    'hire developers, hire php developer, offshore development, outsource software, custom software, reputation management, mobile apps, iphone app development, android apps, cloud solutions, network support, server support, help desk, ' +
    'cnc machines, packaging machines, industrial valves, steel pipes, scaffolding, shipping containers, used cars, truck parts, tyres online, batteries, generators, water tanks',
);

/** What firms are called. */
export const brandHeads: readonly string[] = list(
  'Metro, Urban, Trusted, Expert, Total, Perfect, Ultra, Super, Power, Rapid, Express, First, Modern, Digital, Web, Net, Info, Tech, Cyber, Data, Cloud, Soft, Micro, Inno, Vision, Bright, Fresh, Clear, True, Next, Active, Premier, Classic, Grand, Imperial, Diamond, Ruby, Emerald, Ocean, River, Lake, Sunrise, Sunset, Orchid, Rose, Tulip, Maple, Oak, Pine, Eagle, Falcon, Lion, Tiger, Phoenix, Titan, Atlas, Omega, Delta, Sigma, Prime, Royal, Elite, Global, Smart, Best, Green, Blue, Golden, Star, Pro, Top, Quick, Easy, Mega, Sky, Sun, Apex, Zen, Nova, Alpha, City, Family, Happy, Pearl, Lotus, Crystal, Silver',
);
export const brandTails: readonly string[] = list(
  'Park, Gardens, Towers, Enclave, Greens, Meadows, Valley, View, Plaza, Mall, Hotels, Resorts, Holidays, Vacations, Training, Learning, Classes, Tutors, Experts, Pros, Masters, Advisors, Partners, Associates, Law, Legal, Insurance, Finance, Capital, Wealth, Traders, Exports, Industries, Engineering, Machinery, Tools, Motors, Autos, Parts, Cleaning, Roofing, Plumbing, Flooring, Interiors, Furniture, Decor, Kitchens, Lighting, Electronics, Mobile, Software, Apps, Games, Downloads, Movies, Music, Fashion, Jewellers, Boutique, Cosmetics, Health, Pharma, Wellness, Fitness, Nutrition, Spa, Solutions, Services, Technologies, Infotech, Academy, Institute, Consultants, Builders, Homes, Estates, Heights, Residency, Clinic, Dental, Movers, Travels, Tours, Studio, Media, Digital, Hosting, Store, Mart, Shop, Deals, Group, Enterprises, Labs, Systems, Agency, Casino, Loans, Pharmacy, Escorts',
);

export const domainEnds: readonly string[] = list(
  'com, net, org, info, biz, in, co.uk, com.au, online, site, shop, xyz, club, pk, ru, us',
);

/** Words of no text, for word salads. */
export const salad: readonly string[] = list(
  'adjudicate, aerial, almanac, amplitude, anvil, arsonist, asparagus, attic, barometer, bassoon, beguile, belfry, bisect, blemish, bonfire, bureaucrat, calcium, cantor, cardinal, cathedral, ' +
    'chasm, cinder, clavicle, cobbler, comet, conjure, copious, cornice, covet, cricket, crucible, cupola, cymbal, dappled, decanter, deluge, denizen, despot, diction, divot, dowry, drizzle, ' +
    'dulcet, easel, eclipse, ember, enamel, epoch, escapade, fathom, feral, ferment, fiasco, filament, fjord, flotilla, fodder, forage, frieze, fulcrum, gallows, garland, gavel, geyser, glacier, ' +
    'goblet, gondola, gristle, guild, gusto, hamlet, harpoon, hedgehog, hemlock, hexagon, hinterland, hoist, hubris, husk, icicle, impale, ingot, inkwell, jasmine, jetty, jostle, jurisdiction, ' +
    'keel, kindle, knoll, lagoon, lament, larder, lavender, lichen, limestone, lobster, locket, lumber, magnesium, mallet, maroon, mezzanine, millet, minaret, moat, molten, mortar, muslin, ' +
    'nectar, nocturnal, nozzle, oat, obelisk, omnibus, opaque, osprey, paddock, palisade, pantry, parable, parchment, pelican, perforate, pewter, pilgrim, placid, plinth, plume, polygon, porous, ' +
    'precipice, prism, pulpit, pylon, quartz, quell, quill, quorum, raccoon, radish, raft, ravine, reef, relic, rhubarb, rudder, saffron, salamander, sapling, satchel, scaffold, scarab, scythe, ' +
    'sediment, shard, sickle, silt, sinew, skewer, sluice, sonnet, spindle, sprocket, stalagmite, stanza, stucco, swivel, tallow, tambourine, tapestry, tarnish, tassel, thimble, thresh, timbre, ' +
    'toboggan, topaz, torrent, trellis, trowel, tundra, turbine, turmoil, twine, urn, vellum, vermin, viaduct, vineyard, viola, wane, wharf, wicker, winch, wither, wrench, zenith, zephyr, ' +
    'Mesopotamia, Gutenberg, Carpathian, Lilliput, Montague, Bavaria, Copernicus, Prussia, Sumatra, Babylon, ' +
    'granary, tangential, ottoman, unbolted, cirrus, parsley, mandolin, befuddle, tertiary, quarry, limpid, upholster, gazette, marzipan, oblique, rampart, seventieth, thistle, vestige, whittle, yonder, zealot, ' +
    'abacus, brocade, chisel, dirigible, effervescent, foundling, gossamer, heirloom, isthmus, jackdaw, kerosene, lattice, monsoon, nugget, orchard, pendulum, quiver, ratchet, scuttle, tureen, umbrage, varnish',
);
