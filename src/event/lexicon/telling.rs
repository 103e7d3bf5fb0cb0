//! Words that the telling of a clause asks for.

/// What texts call a body that they are about.
pub(crate) const GENERIC: &[&str] = &[
    "party",
    "organization",
    "organisation",
    "company",
    "firm",
    "band",
    "group",
    "movement",
    "union",
    "association",
    "society",
    "league",
    "club",
    "team",
    "federation",
    "corporation",
    "foundation",
    "institute",
    "agency",
    "orchestra",
    "university",
    "alliance",
    "coalition",
    "bank",
    "cooperative",
    "confederation",
    "brigade",
    "regiment",
    "squadron",
    "ensemble",
    "quartet",
    "trio",
];

/// Beginnings of Russian nouns for bodies by which no other body is called for short.
pub(crate) const NEVER_SHORT: &[&str] = &[
    "суд",
    "министерств",
    "правительств",
    "полици",
    "прокуратур",
    "парламент",
    "дум",
    "арми",
    "трибунал",
    "кабинет",
    // "Движение открылось", "корпус снесли": traffic and a building.
    "движени",
    "корпус",
    "центр",
    "служб",
    "управлени",
    "совет",
    "комисси",
    "комитет",
];

/// Verbs whose "that" may stand behind a place or a person.
pub(crate) const SHOWN: &[&str] = &[
    "showed",
    "proved",
    "demonstrated",
    "announced",
    "declared",
    "reported",
    "argued",
    "stated",
    "claimed",
    "predicted",
    "discovered",
];

/// Verbs behind which stands to whom something was said.
pub(crate) const SAID_TO: &[&str] = &[
    "told",
    "informed",
    "notified",
    "advised",
    "assured",
    "warned",
    "promised",
    "reminded",
    "persuaded",
    "wrote",
];

/// Who belongs to a person, and is not the person.
pub(crate) const KIN: &[&str] = &[
    "father",
    "mother",
    "husband",
    "wife",
    "son",
    "daughter",
    "brother",
    "sister",
    "uncle",
    "aunt",
    "cousin",
    "grandson",
    "granddaughter",
    "grandfather",
    "grandmother",
    "nephew",
    "niece",
    "stepson",
    "stepdaughter",
    "stepfather",
    "stepmother",
    "half-brother",
    "half-sister",
];

/// What texts call any body that they are about …
pub(crate) const COMPANY: &[&str] = &["company", "firm", "organisation", "organization"];
/// … and what they call one whose name says that it is such.
pub(crate) const SORT: &[&str] = &["band", "party", "club", "union", "group"];

/// Regular pasts that are participles too, but of whose object nothing is done.
pub(crate) const NOTHING_DONE: &[&str] = &[
    "joined",
    "entered",
    "served",
    "married",
    "attended",
    "visited",
    "studied",
    "performed",
    "toured",
    "moved",
    "retired",
    "died",
    "lived",
    "remained",
    "resigned",
    "returned",
    "turned",
];

/// Verbs of what has a number before and another after.
pub(crate) const GROWING: &[&str] = &[
    "rose",
    "fell",
    "grew",
    "increased",
    "decreased",
    "declined",
    "dropped",
    "shrank",
    "climbed",
    "sank",
    "risen",
    "fallen",
    "grown",
];

/// What a person holds for a time.
pub(crate) const POSTS: &[&str] =
    &["post", "office", "position", "seat", "title", "record", "chair", "command", "job"];

/// Works that are read, and so published.
pub(crate) const READ: &[&str] =
    &["book", "novel", "play", "pamphlet", "poem", "essay", "manifesto", "article", "memoir"];

/// With these, what would happen does not.
pub(crate) const UNREAL: &[&str] = &["if", "unless", "without", "otherwise"];

/// Of what is made, what is done to a house and to no town.
pub(crate) const OPENED: &[&str] = &[
    "opened", "bought", "sold", "rented", "leased", "ran", "run", "owned", "managed", "taught", "designed",
    "played", "cast", "hung",
];

/// What is done to a house, a shop or a school, and to no town that it stands in.
pub(crate) const MADE: &[&str] = &[
    "opened",
    "built",
    "founded",
    "established",
    "started",
    "began",
    "ran",
    "owned",
    "bought",
    "sold",
    "designed",
    "rented",
    "leased",
    "closed",
    "set",
    "directed",
    "led",
    "taught",
    "managed",
    "organised",
    "organized",
];

/// Beginnings of Russian words for what is lost without dying.
pub(crate) const LOST: &[&str] =
    &["коллекци", "архив", "библиотек", "урожа", "посев", "рукопис", "имуществ", "картин"];

/// Beginnings of the verbs by which bodies end and meetings do not.
pub(crate) const ENDED_BODIES: &[&str] =
    &["dissol", "disband", "abolish", "распу", "упраздн", "ликвид", "расформ"];

/// Beginnings of words for that for which something closes and opens again.
pub(crate) const FOR_A_TIME: &[&str] = &[
    "repair",
    "refurbish",
    "renovation",
    "maintenance",
    "restoration",
    "rebuilding",
    "conversion",
    "extension",
    "inspection",
    "stocktaking",
    "winter",
    "summer",
    "season",
    "night",
    "day",
    "week",
    "month",
    "year",
    "holiday",
    "duration",
    "ремонт",
    "реконструкци",
    "реставраци",
    "карантин",
    "каникул",
];

/// Beginnings of Russian verbs of who gave a work to the public.
pub(crate) const AUTHORED: &[&str] =
    &["поставил", "написал", "издал", "снял", "выпустил", "опубликовал", "сочинил", "перевёл"];

/// Things that are hanged without harm.
pub(crate) const HUNG: &[&str] = &[
    "picture",
    "pictures",
    "painting",
    "paintings",
    "portrait",
    "portraits",
    "curtain",
    "curtains",
    "bell",
    "bells",
    "flag",
    "flags",
    "banner",
    "banners",
    "lamp",
    "lamps",
    "mirror",
    "mirrors",
    "door",
    "doors",
    "gate",
    "gates",
    "tapestry",
    "tapestries",
    "sign",
    "wallpaper",
    "map",
    "maps",
    "exhibition",
];

/// Beginnings of Russian words for what somebody wins.
pub(crate) const CONTESTS: &[&str] = &[
    "конкурс",
    "турнир",
    "олимпиад",
    "чемпионат",
    "соревнован",
    "первенств",
    "состязан",
    "фестивал",
    "кубк",
    "гонк",
    "гонок",
    "спартакиад",
    "универсиад",
    "викторин",
    "преми",
    "номинаци",
    "регат",
    "лиг",
    "матч",
];

/// Words beside "имя" with which it is no name that a body is given.
pub(crate) const NO_NAMES: &[&str] =
    &["отца", "матери", "деда", "доброе", "честное", "громкое", "славное", "дурное", "худое"];
