/** What an invented article is about: its title, words that it uses, and sentences that it is made of. */
export interface Subject {
  readonly title: string;
  readonly words: readonly string[];
  readonly sentences: readonly string[];
}

/** A subject from its title, its words and its sentences. */
function subject(title: string, words: string, ...sentences: readonly string[]): Subject {
  return { title, words: words.split(', '), sentences };
}

/** Articles that comments are invented under; all of them are made up. */
export const subjects: readonly Subject[] = [
  subject(
    'Sorting records without losing their order',
    'stable sort, comparator, array, merge, tuple, key function, index, list, loop, benchmark',
    'A stable sort leaves two records with equal keys in the order in which they came.',
    'The comparator is called about n log n times, so a slow key function shows.',
    'We merge two runs by walking both arrays with an index each.',
  ),
  subject(
    'Joining three tables that share no key',
    'inner join, foreign key, query plan, index, subquery, null, group by, view, column, row',
    'A bridge table with two foreign keys turns the question into two plain joins.',
    'The query plan shows a scan of the whole table until the index is there.',
    'Rows with a null in the column fall out of an inner join without a word.',
  ),
  subject(
    'A first theme for a static site',
    'theme, layout, template, sidebar, stylesheet, font, grid, markdown, build, plugin',
    'The layout file holds the head, the sidebar and one slot for the page.',
    'Fonts are loaded last, so that the text can be read at once.',
    'A build of four hundred pages takes nine seconds with the plugin turned off.',
  ),
  subject(
    'Testing code that talks to a queue',
    'unit test, mock, queue, worker, retry, timeout, fixture, assertion, thread, exception',
    'The worker takes a message, tries three times and puts it aside.',
    'A mock of the queue lets the test decide when the timeout comes.',
    'We assert on what was sent and never on how long it took.',
  ),
  subject(
    'What a dependency update broke',
    'package, version, release, changelog, build, compiler, namespace, upgrade, patch, warning',
    'The patch release renamed a namespace that half of our projects used.',
    'The changelog said nothing, and the compiler gave one warning.',
    'We pinned the version and wrote a test for the build.',
  ),
  subject(
    'Reading a plot before you trust it',
    'histogram, axis, outlier, median, regression, sample, variance, scatter plot, dataset, model',
    'An axis that does not start at zero makes a small change look large.',
    'One outlier moves the mean and leaves the median where it was.',
    'The regression explains a third of the variance in this sample.',
  ),
  subject(
    'Sourdough in a cold kitchen',
    'starter, flour, crumb, oven, proofing, rye, crust, hydration, fold, loaf',
    'At sixteen degrees the starter needs twice the time to rise.',
    'A little rye keeps the crumb moist for days.',
    'Fold the dough four times and leave it alone overnight.',
  ),
  subject(
    'The ferry that nobody wanted to repair',
    'ferry, council, harbour, engine, timetable, island, fare, crew, tender, winter',
    'The council has put off the repair of the ferry three winters in a row.',
    'Islanders pay the same fare for half of the timetable.',
    'Only one yard answered the tender, and it has no free slip until May.',
  ),
  subject(
    'Tomatoes on a north-facing balcony',
    'tomato, balcony, seedling, compost, trellis, blight, watering, sunlight, pot, harvest',
    'A white wall behind the pots gives back the sunlight that is left.',
    'Water in the morning and keep the leaves dry against blight.',
    'Two small plants give a larger harvest than one that is crowded.',
  ),
  subject(
    'Why the second half was lost in midfield',
    'midfield, striker, defender, coach, substitution, corner, penalty, referee, league, possession',
    'The coach waited until the eightieth minute for his first substitution.',
    'They had two thirds of possession and one shot on goal.',
    'The referee saw the handball and gave a corner instead of a penalty.',
  ),
  subject(
    'A week on a touring bicycle with the wrong gears',
    'bicycle, gears, chainring, saddle, panniers, headwind, puncture, climb, campsite, tyre',
    'The smallest gear was too large for the climb behind the lake.',
    'I carried two spare tyres and had five punctures.',
    'Against the headwind we made nine kilometres in an hour.',
  ),
  subject(
    'How the library saved its night hours',
    'library, reading room, volunteers, budget, petition, students, shelves, opening hours, mayor, lending',
    'Four hundred students signed the petition for the night hours.',
    'Volunteers now lock the reading room at two in the morning.',
    'The mayor found the money in the budget for street signs.',
  ),
  subject(
    'Photographing birds without a long lens',
    'lens, shutter, hide, feeder, heron, tripod, focus, exposure, dusk, sensor',
    'Sit in the hide for an hour before you lift the camera.',
    'The heron comes back to the same stone at dusk.',
    'A short exposure and a high gain are better than a blurred wing.',
  ),
  subject(
    'An opening that lost its sting',
    'opening, bishop, knight, gambit, endgame, pawn, engine, blunder, tournament, sacrifice',
    'The gambit was feared until engines showed the quiet reply.',
    'White gives a pawn and gets two bishops and a lasting attack.',
    'In the tournament three of four games ended in a drawn endgame.',
  ),
  subject(
    'Insulating an attic by yourself',
    'attic, insulation, rafters, vapour barrier, mould, batten, draught, heating, ladder, wool',
    'The vapour barrier goes on the warm side of the wool.',
    'A draught at the hatch undoes a third of the work.',
    'Leave a gap below the tiles, or mould will come in the second winter.',
  ),
  subject(
    'The film festival moves to the old brewery',
    'festival, director, screening, documentary, brewery, jury, tickets, premiere, audience, projector',
    'The jury saw sixty documentaries in nine days.',
    'The old brewery has seats for four hundred and one projector.',
    'Tickets for the premiere were gone before noon.',
  ),
  subject(
    'Learning to draw for thirty days',
    'sketch, pencil, perspective, shading, portrait, notebook, proportion, charcoal, practice, tablet',
    'The first ten sketches are of the same cup.',
    'Perspective came on day twelve, proportion never quite did.',
    'Charcoal forgives what a pencil shows.',
  ),
  subject(
    'Rents and the empty shops on Mill Street',
    'rent, shop, landlord, lease, street, vacancy, bakery, footfall, parking, business rates',
    'Every fourth shop on the street has stood empty for a year.',
    'The landlord wants a lease of ten years before he lowers the rent.',
    'Footfall fell when the car park closed and did not come back.',
  ),
];
