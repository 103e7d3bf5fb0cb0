//! English verbs that tell a sort of happening only with what stands beside them: "took office", "vetoed the bill",
//! "named her director". A table of the commonest, which is asked only where the verb is one of them.

use crate::event::{
    EventKind as K,
    lexicon::lists::{PROTESTERS, STRIKERS},
};

/// What makes a verb tell its kind.
pub(super) enum Beside {
    /// One of these right behind the verb.
    Next(&'static [&'static str]),
    /// The same where a body does it, or it is done to one.
    BodyNext(&'static [&'static str]),
    /// Some of these do it, and not to anybody of theirs.
    Gather(&'static [&'static str]),
    /// One of these does it to a person.
    Captor(&'static [&'static str]),
    /// One of each behind the verb, one after the other.
    Words(&'static [&'static [&'static str]]),
    /// The same, and the last is no part of another noun: "fell in the battle", not "fell in the battle reenactment".
    Phrase(&'static [&'static [&'static str]]),
    /// "for", and one of these behind it.
    For(&'static [&'static str]),
    /// One of these among what is done, or what it is done to.
    Thing(&'static [&'static str]),
    /// One of these does it.
    By(&'static [&'static str]),
    /// An office that somebody is given: "named her director", "was chosen as leader".
    Office,
    /// An office behind "as": who is hired is something already.
    AsOffice,
    /// Somebody does it, and nothing is done to anybody: "she retired from the service".
    Doer,
    /// It is done to somebody.
    Suffered,
    /// The same, with "from" or "as" behind it: "removed her from office".
    SufferedFrom,
    /// It is done to somebody, with one of these right behind the verb: "was drafted into the army".
    Taken(&'static [&'static str]),
    /// Somebody takes the place of somebody.
    Place,
    /// A work for the first time: "was first performed".
    First,
    /// A work is put or brought out.
    WorkOut,
    /// "in his memoir Breakage (1983)": the date is that of a title before its bracket.
    InWork,
    /// "the Cross of Merit", "a Grand Prix": an honour by its name.
    Honour,
    /// "album of the year"
    OfTheYear,
    /// "that" follows: something is said.
    That,
    /// Somebody says or does it, and it is not done: "proposed a tax", but not "the proposed tax".
    Says,
    /// "a school", "his own company": what somebody begins.
    Enterprise,
    /// Nothing more.
    Always,
    /// Both of these.
    Both(&'static Beside, &'static Beside),
    /// The verb does and does not suffer.
    Active,
    /// It is done, to whatever it is.
    Passive,
    /// The other does not hold.
    Not(&'static Beside),
    /// Any of these behind the verb, also in a name.
    Behind(&'static [&'static str]),
    /// One of these suffers it.
    Undergoes(&'static [&'static str]),
    /// One of these is what is done, with no noun behind it: "signed the surrender", not "gave up her office plants".
    Done(&'static [&'static str]),
    /// One of these is the last word of the subject before its first preposition.
    Heads(&'static [&'static str]),
    /// One of these is the last word of the subject.
    Ends(&'static [&'static str]),
    /// Somebody is the subject.
    Somebody,
    /// "a project", "a trio" behind "as": what a body begins as.
    AsBody,
    /// A place in a name follows: "settled in Kansas", "broke up over the Pacific".
    InPlace(&'static [&'static str]),
    /// "its new name", "the present title".
    NewName,
    /// The date stands in a bracket right behind a work: "a collection, Gorse (1964)", "Ferry Song (June 1971) peaked".
    DatedWork,
}

use Beside::*;

/// Who judges.
pub(super) const JUDGES: &[&str] = &[
    "court",
    "courts",
    "judge",
    "judges",
    "justice",
    "justices",
    "tribunal",
    "jury",
    "panel",
    "referee",
    "coroner",
    "magistrate",
    "magistrates",
    "commission",
];

/// Verbs, what stands beside them, and the kind of both together; the first that fits decides.
#[rustfmt::skip]
pub(super) const SENSES: &[(&[&str], Beside, K)] = &[
    (&["passed", "cleared"], Both(&By(BILLS), &Next(&["congress", "parliament"])), K::Legal),
    (&["passed", "cleared"], Both(&By(BILLS), &Words(&[&["the"], &["house", "senate", "commons", "lords", "duma", "bundestag", "legislature", "knesset", "parliament"]])), K::Legal),
    (&["sacked"], Both(&Active, &Not(&Suffered)), K::Other),
    (&["nominated"], Both(&Behind(&["for"]), &Behind(&["award", "awards", "prize", "prizes", "oscar", "oscars", "grammy", "grammys", "emmy", "bafta", "medal", "trophy"])), K::Award),
    (&["bought", "purchased", "sold", "acquired"], Done(&["house", "houses", "home", "land", "farm", "estate", "diamonds", "weapons", "ship", "ships", "painting", "paintings", "rights", "copies", "tickets", "property", "mansion", "apartment", "plot", "holdings", "slaves", "bonds", "furniture"]), K::Other),
    (&["ordered", "granted", "sought"], Undergoes(&["retrial", "inquiry", "extradition", "recount"]), K::Legal),
    (&["reached"], Both(&Both(&Passive, &Undergoes(&["settlement"])), &Not(&Behind(&["expedition", "rail", "train", "boat", "ship", "sea", "road", "river", "foot"]))), K::Legal),
    (&["reached"], Both(&Done(&["settlement"]), &By(&["parties", "sides", "plaintiffs", "heirs"])), K::Legal),
    (&["reached"], Both(&Both(&Done(&["settlement"]), &Behind(&["with"])), &By(&["company", "firm", "union", "unions"])), K::Legal),
    (&["wrote"], Words(&[&["for"], &["the"], &["majority", "court"]]), K::Legal),
    (&["included", "entered", "added", "placed"], Both(&Behind(&["list", "register"]), &Behind(&["extremist", "banned", "prohibited", "terrorist"])), K::Legal),
    (&["wrote", "written", "put"], Both(&Behind(&["into"]), &Behind(&["statute"])), K::Legal),
    (&["passed", "signed", "voted"], Words(&[&["into"], &["law"]]), K::Legal),
    (&["amended"], Both(&Passive, &Not(&Behind(&["soil"]))), K::Legal),
    (&["bailed"], Both(&Passive, &Not(&Next(&["out", "into"]))), K::Legal),
    (&["lifted", "imposed", "reimposed", "eased", "tightened", "relaxed"], Both(&Done(&["ban", "embargo", "sanctions", "curfew", "censorship", "injunction", "moratorium", "tariff", "tariffs"]), &Not(&By(&["school", "college", "hotel", "parents", "mother", "father"]))), K::Legal),
    (&["declared", "proclaimed", "imposed", "lifted"], Thing(&["martial", "amnesty"]), K::Legal),
    (&["declared", "proclaimed", "imposed", "lifted"], Both(&Both(&Passive, &Undergoes(&["state"])), &Ends(&["emergency"])), K::Legal),
    (&["declared", "proclaimed", "imposed", "lifted"], Words(&[&["a", "the"], &["state"], &["of"], &["emergency"]]), K::Legal),
    (&["signed"], Both(&Done(&["surrender", "capitulation"]), &Not(&Behind(&["lease", "tenancy", "rights"]))), K::Legal),
    (&["received", "obtained"], Done(&["charter", "concession"]), K::Legal),
    (&["received", "obtained"], Both(&Done(&["licence", "license"]), &By(&["company", "firm", "bank", "airline", "station", "brewery", "distillery", "railway", "broadcaster"])), K::Legal),
    (&["appointed"], Undergoes(&["administrators", "administrator", "receivers", "receiver", "liquidators", "liquidator"]), K::Legal),
    (&["given"], Both(&Passive, &Words(&[&["command", "charge"], &["of"]])), K::Membership),
    (&["crushed", "suppressed", "quelled", "quashed"], Both(&Passive, &Done(&["rising", "risings", "unrest"])), K::Protest),
    (&["came"], Both(&Somebody, &Both(&Words(&[&["in"], &["as"]]), &Behind(PLAYERS))), K::Joining),
    (&["came"], Both(&Somebody, &Both(&Words(&[&["in"], &["on"]]), &Behind(INSTRUMENTS))), K::Joining),
    (&["recruited", "enlisted"], Both(&Active, &By(&["band", "group", "trio", "quartet", "duo"])), K::Joining),
    (&["took", "takes"], Both(&Both(&Active, &InPlace(&["over"])), &By(&["company", "firm", "group", "bank", "airline", "concern", "corporation", "business", "label", "brewery"])), K::Merger),
    (&["sold"], Words(&[&["to"], &["its", "their"], &["managers", "management", "employees", "staff", "workforce", "workers"]]), K::Split),
    (&["collapsed", "fell", "slid"], Words(&[&["into"], &["receivership", "administration", "bankruptcy", "liquidation", "insolvency"]]), K::Legal),
    (&["granted", "denied", "refused", "sought", "won", "received", "obtained", "issued", "lifted", "vacated"], Both(&Thing(&["stay"]), &Thing(&["execution"])), K::Legal),
    (&["reargued", "reheard", "retried"], Always, K::Legal),
    (&["died", "dies"], Next(&["out", "down"]), K::Other),
    (&["sat", "sits", "served"], Both(&Behind(&["senate", "parliament", "congress", "commons", "lords", "legislature", "duma", "diet", "bundestag", "reichstag", "knesset"]), &Not(&Behind(&["gallery", "tourist", "visitor", "spectator", "lobby"]))), K::Membership),
    (&["retired", "withdrew", "deliberated", "deadlocked"], By(&["jury", "jurors"]), K::Legal),
    (&["lasted", "closed", "ended", "began", "opened", "concluded"], By(&["deliberations", "depositions", "cross-examination"]), K::Legal),
    (&["lasted", "closed", "began", "concluded"], Ends(&["discovery", "deposition"]), K::Legal),
    (&["reduced", "raised", "increased", "doubled", "remitted"], Done(&["damages", "verdict"]), K::Legal),
    (&["reduced", "raised", "increased", "doubled", "remitted"], Both(&Both(&Passive, &Done(&["sentence", "fine"])), &Not(&Behind(&["word", "words", "line", "lines"]))), K::Legal),
    (&["reduced", "raised", "increased", "doubled", "remitted"], Both(&Done(&["sentence", "fine", "award"]), &Words(&[&["on"], &["appeal"]])), K::Legal),
    (&["reduced", "increased", "set", "fixed"], Both(&Both(&Active, &By(&["judge", "court", "justice", "tribunal"])), &Done(&["bail", "damages", "sentence", "fine", "date", "hearing", "term", "trial", "sum", "award", "penalty", "costs", "verdict"])), K::Legal),
    (&["granted", "denied", "refused", "sought", "withdrawn"], Both(&Undergoes(&["review", "certiorari", "rehearing", "stay", "extradition", "continuance", "retrial", "permission", "petition", "application", "bail", "leave"]), &Not(&Behind(&["star", "stars", "bonus", "award", "prize"]))), K::Legal),
    (&["took", "takes"], Both(&Next(&["effect"]), &By(LAWS)), K::Legal),
    (&["came", "went", "entered"], Both(&Words(&[&["into"], &["effect", "force", "operation"]]), &By(LAWS)), K::Legal),
    (&["withdrew", "withdrawn", "retired"], Both(&Somebody, &Both(&Next(&["from"]), &Behind(&["partnership", "party", "league", "firm", "business", "band", "group", "union", "association", "alliance", "board", "committee", "company", "government", "coalition"]))), K::Membership),
    (&["dropped", "removed", "deleted", "struck", "added"], Both(&Undergoes(&["name"]), &Behind(&["title", "name", "masthead", "letterhead"])), K::Renaming),
    (&["formed", "made", "constituted"], Both(&Active, &Behind(&["half", "majority", "third", "quarter", "bulk", "core", "basis", "backbone", "nucleus"])), K::Other),
    (&["left", "leaves"], Both(&Not(&Somebody), &Words(&[&["the"], &["factory", "works", "plant", "yard", "yards", "presses", "shipyard", "shops", "slipway", "slip", "ways", "line", "rails", "track", "road"]])), K::Other),
    (&["broke", "broken"], Both(&Next(&["up"]), &By(&["conference", "talks", "meeting", "negotiations", "session", "congress"])), K::Conference),
    (&["voted"], Both(&Both(&Passive, &Next(&["on"])), &Undergoes(&["bill", "motion", "measure", "amendment", "proposal", "treaty", "resolution", "constitution", "reform"])), K::Legal),
    (&["signed"], Both(&Active, &InPlace(&["to", "for"])), K::Joining),
    (&["signed"], Both(&Both(&Active, &Somebody), &InPlace(&["with"])), K::Joining),
    (&["signed"], Both(&Both(&Active, &InPlace(&["with"])), &By(BANDS)), K::Joining),
    (&["signed"], Both(&Both(&Active, &InPlace(&["with"])), &Behind(&["records", "recordings", "label"])), K::Joining),
    (&["signed"], Both(&Active, &InPlace(&["with"])), K::Legal),
    (&["signed"], Both(&Both(&Active, &Next(&["with", "to"])), &Behind(&["label", "agency", "club"])), K::Joining),
    (&["peaked", "charted", "topped", "reached", "sold", "entered", "climbed", "made", "recorded", "cut", "wrote", "composed", "directed", "produced", "edited"], DatedWork, K::Publication),
    (&["returned", "returns", "came", "come"], Words(&[&["to", "into"], &["the"], &["fold"]]), K::Joining),
    (&["returned", "returns"], Both(&Somebody, &Words(&[&["to"], &["the", "his", "her", "their"], &["band", "group", "party", "team", "club", "orchestra", "line-up", "lineup", "cabinet", "crew", "cast", "ensemble", "quartet"]])), K::Joining),
    (&["persuaded", "induced"], Words(&[&["to"], &["return", "rejoin", "join"]]), K::Joining),
    (&["persuaded", "induced"], Words(&[&["to"], &["come"], &["back"]]), K::Joining),
    (&["started", "began", "originated"], AsBody, K::Founding),
    (&["got"], Both(&Both(&Next(&["together"]), &By(&["band", "group", "they", "trio", "quartet", "duo"])), &Not(&Behind(&["again", "for", "once"]))), K::Founding),
    (&["leagued", "banded"], Next(&["together"]), K::Founding),
    (&["gave", "given", "gives", "granted"], Both(&Thing(&["consent", "assent", "approval", "authorisation", "authorization"]), &By(AUTHORITIES)), K::Legal),
    (&["approved", "rejected", "voted", "passed", "adopted"], Both(&Both(&Active, &Heads(LEGISLATURES)), &Not(&Behind(&["session", "night", "day", "evening", "time"]))), K::Legal),
    (&["approved", "rejected", "voted", "passed", "adopted"], Both(&Active, &Ends(&["congress"])), K::Legal),
    (&["passed", "adopted", "approved", "rejected"], Both(&Both(&Passive, &Done(&["reform", "reforms", "budget", "constitution", "code", "resolution", "measure", "measures"])), &Not(&Next(&["to", "around", "on", "into", "from", "over", "down"]))), K::Legal),
    (&["carried"], Both(&Passive, &Ends(&["resolution", "measure", "reform", "motion", "amendment"])), K::Legal),
    (&["voted"], Both(&Active, &Done(&["grant", "funds", "subsidy", "credits", "supplies", "money", "budget", "loan"])), K::Legal),
    (&["broke", "broken"], Both(&Next(&["up"]), &By(CRAFT)), K::Other),
    (&["broke", "broken"], Both(&Both(&Next(&["up"]), &Not(&By(&["band", "group", "trio", "duo", "quartet", "quintet", "party", "union", "firm", "company", "league", "couple", "they", "club", "orchestra", "alliance", "coalition"]))), &Behind(&["pacific", "atlantic", "ocean", "sea", "rocks", "reef", "atmosphere", "re-entry", "reentry", "gale", "flight", "mid-air", "midair", "runway"])), K::Other),
    (&["vanished", "disappeared"], Both(&By(&["name", "brand"]), &Not(&Next(&["from", "into", "off", "in", "on"]))), K::Dissolution),
    (&["launched"], Both(&Both(&Passive, &Not(&Next(&["on", "onto", "into", "to"]))), &Undergoes(&["company", "firm", "airline", "bank", "label", "party", "school", "charity", "club", "agency", "subsidiary", "arm", "division", "start-up", "startup", "business", "chain", "union", "academy", "foundation", "institute", "studio"])), K::Founding),
    (&["repurchased", "reacquired", "renationalised", "renationalized"], Undergoes(&["firm", "company", "arm", "subsidiary", "division", "business", "it", "airline", "label", "bank"]), K::Merger),
    (&["repurchased", "reacquired"], Both(&Passive, &Somebody), K::Merger),
    (&["bought"], Both(&Active, &Both(&Next(&["out"]), &Behind(&["partner", "partners", "rival", "rivals", "competitor", "competitors", "shareholders"]))), K::Merger),
    (&["took", "acquired", "bought", "gained", "secured", "purchased"], Both(&Behind(&["majority", "controlling"]), &Behind(&["stake", "interest", "share", "shares", "shareholding", "holding", "control"])), K::Merger),
    (&["put"], Both(&Both(&Passive, &Next(&["together"])), &Behind(&["firms", "companies", "parties", "unions", "clubs", "societies", "units", "regiments"])), K::Founding),
    (&["came"], Both(&By(STRIKERS), &Words(&[&["out"], &["of"]])), K::Other),
    (&["stayed", "came", "walked"], Both(&Both(&Next(&["out"]), &Not(&Words(&[&["out"], &["of", "late", "to", "as", "with", "for", "against", "into"]]))), &Both(&By(STRIKERS), &Not(&Behind(&["favour", "favor"])))), K::Protest),
    (&["refused"], Both(&Words(&[&["to"], &["sail", "work", "load", "unload", "obey", "fight", "march", "embark", "handle"]]), &By(MEN)), K::Protest),
    (&["locked"], Both(&Both(&Active, &Next(&["out"])), &Behind(MEN)), K::Protest),
    (&["locked"], Both(&Both(&Passive, &Undergoes(MEN)), &Both(&Next(&["out"]), &Not(&Words(&[&["out"], &["of"]])))), K::Protest),
    (&["rose", "rise", "risen"], Both(&Both(&By(&["peasants", "serfs", "slaves", "tribes", "tribesmen", "garrison", "townsmen", "townspeople", "colonists"]), &Next(&["up", "again"])), &Not(&Behind(&["seats", "chairs", "beds", "knees", "number", "numbers", "morning", "dawn"]))), K::Protest),
    (&["rose", "rise", "risen"], Both(&By(RISERS), &InPlace(&["against"])), K::Protest),
    (&["rose", "rise", "risen"], Both(&Both(&By(RISERS), &Next(&["against"])), &Behind(RULERS)), K::Protest),
    (&["rose", "rise", "risen"], Both(&By(RISERS), &Words(&[&["up"], &["against"]])), K::Protest),
    (&["rose", "rise", "risen"], Words(&[&["in"], &["revolt", "rebellion", "insurrection", "arms", "mutiny"]]), K::Protest),
    (&["rose", "rise", "risen"], Words(&[&["up"], &["in"], &["revolt", "rebellion", "insurrection", "arms", "mutiny"]]), K::Protest),
    (&["rose", "rise", "risen"], Words(&[&["in"], &["open", "armed", "a", "general"], &["revolt", "rebellion", "insurrection", "mutiny"]]), K::Protest),
    (&["read", "reads"], Words(&[&["the"], &["riot"], &["act"]]), K::Legal),
    (&["took", "takes"], Both(&Words(&[&["the"], &["stand"]]), &Not(&Words(&[&["the"], &["stand"], &["by", "that", "of"]]))), K::Legal),
    (&["took", "takes"], Words(&[&["the"], &["witness"], &["stand", "box"]]), K::Legal),
    (&["given", "granted"], Both(&Words(&[&["more", "further"], &["time"]]), &Undergoes(&["company", "firm", "parties", "defendant", "defendants", "plaintiff", "plaintiffs", "debtor", "bank", "airline", "board", "council", "government", "state", "prosecution", "defence", "defense"])), K::Legal),
    (&["extended", "narrowed", "applied", "doubted", "qualified", "approved", "followed", "disapproved"], Both(&Heads(&["decision", "ruling", "judgment", "judgement", "holding", "precedent", "doctrine"]), &Behind(&["v", "v.", "vs", "court", "courts", "appeal", "case", "cases", "judge", "judges"])), K::Legal),
    (&["distinguished"], Both(&Both(&Passive, &By(&["v", "v.", "vs", "case", "decision", "judgment", "ruling"])), &InPlace(&["in"])), K::Legal),
    (&["fell", "falls", "fallen"], Both(&Somebody, &Phrase(&[&["in"], &["action", "battle", "combat"]])), K::Death),
    (&["fell", "falls", "fallen"], Both(&Somebody, &Phrase(&[&["at", "in", "during"], &["the"], &["battle", "siege", "storming", "assault", "charge", "fighting"]])), K::Death),
    (&["went"], Both(&Somebody, &Words(&[&["down"], &["with"], &["his", "the", "her"], &["ship", "vessel"]])), K::Death),
    (&["gunned", "mown"], Next(&["down"]), K::Death),
    (&["breathed"], Both(&Words(&[&["his", "her"], &["last"]]), &Not(&Words(&[&["his", "her"], &["last"], &["note", "notes", "word", "words", "line", "lines", "phrase"]]))), K::Death),
    (&["welcomed", "received", "admitted"], Both(&Behind(&["first"]), &Both(&Behind(&["visitors", "students", "pupils", "patients"]), &By(&["museum", "school", "college", "hospital", "university", "gallery", "academy", "zoo", "library", "replica", "centre", "center", "clinic", "park"]))), K::Founding),
    (&["commissioned"], Undergoes(&["prize", "ship", "frigate", "cruiser", "destroyer", "submarine", "vessel", "corvette", "carrier", "battleship"]), K::Other),
    (&["reprieved", "pardoned", "condemned"], Undergoes(CRAFT), K::Other),
    (&["adopted", "adopts", "took", "takes", "assumed", "received", "acquired", "given", "went", "gone", "goes", "chose", "bore", "borne", "resumed"], NewName, K::Renaming),
    (&["laid", "handed", "gave"], Both(&Next(&["down", "over", "up"]), &Done(&["office", "post", "command", "presidency", "leadership", "chairmanship", "mandate", "directorship", "reins"])), K::Membership),
    (&["thrown"], Both(&Next(&["out"]), &Undergoes(&["bill", "motion", "case", "suit", "claim", "charge", "charges", "appeal", "amendment", "verdict", "conviction", "lawsuit", "complaint"])), K::Legal),
    (&["granted", "refused", "denied"], Thing(&["financing", "funding", "permission", "autonomy"]), K::Legal),
    (&["done"], Words(&[&["away"], &["with"]]), K::Legal),
    (&["passed"], Both(&Active, &Done(&["reform", "reforms", "budget", "constitution", "resolution"])), K::Legal),
    (&["belonged", "belongs"], By(&["quarry", "house", "land", "lands", "estate", "castle", "manor", "farm", "mine", "mill", "island", "islands", "town", "village", "site", "building", "area", "territory", "ship", "painting", "collection", "palace", "forest"]), K::Other),
    (&["won", "gained", "obtained", "secured", "granted"], Both(&Thing(&["recognition"]), &By(&["union", "unions", "brotherhood", "party", "church", "state", "republic"])), K::Legal),
    (&["ordered"], Both(&Both(&Passive, &Words(&[&["to"], &["pay"]])), &Not(&Words(&[&["to"], &["pay"], &["attention", "homage", "tribute", "respect", "respects", "heed"]]))), K::Legal),
    (&["stepped", "steps"], By(&["price", "prices", "share", "shares", "rate", "rates", "voltage", "dose", "tariff", "wages", "rent", "stock", "pressure", "level"]), K::Other),
    (&["took", "takes"], Both(&Words(&[&["command", "charge"], &["of"]]), &Both(&Active, &By(&["army", "armies", "troops", "forces", "rebels", "corps", "division", "brigade", "regiment", "garrison", "fleet", "militia", "partisans"]))), K::Other),
    (&["settled", "settles"], Both(&Active, &InPlace(&["in", "at", "near", "on", "along", "around", "among"])), K::Other),
    (&["made", "makes"], Both(&Both(&Active, &Next(&["peace"])), &Not(&By(&["boy", "boys", "girls", "brothers", "sisters", "children", "friends", "neighbours", "neighbors", "couple", "family", "families"]))), K::Legal),
    (&["made", "concluded", "signed"], Both(&Passive, &Undergoes(&["peace"])), K::Legal),
    (&["renewed", "signed", "concluded", "denounced", "broken", "ratified", "terminated"], Undergoes(&["alliance", "treaty", "pact", "truce", "armistice", "ceasefire", "agreement", "accord", "concordat"]), K::Legal),
    (&["went", "gone", "goes"], Next(&["platinum", "multi-platinum", "triple-platinum"]), K::Award),
    (&["went", "gone", "goes"], Both(&Next(&["gold", "silver", "diamond"]), &Not(&By(COLOURED))), K::Award),
    (&["confirmed", "denied"], Both(&Both(&Active, &By(SPOKESMEN)), &Behind(&["loss", "report", "reports", "existence", "death", "deaths", "rumours", "rumors", "presence", "discovery", "allegations", "claims", "involvement", "responsibility", "accusations", "arrest", "failure", "success"])), K::Statement),
    (&["denied"], Both(&By(SPOKESMEN), &That), K::Statement),
    (&["separated", "detached", "parted"], By(&["booster", "boosters", "stage", "stages", "lander", "capsule", "probe", "module", "rocket", "rockets", "orbiter", "spacecraft", "shield", "craft", "couple"]), K::Other),
    (&["separated"], Both(&Active, &Somebody), K::Other),
    (&["filed", "brought", "dismissed", "dropped", "withdrawn", "settled", "lodged"], Both(&Both(&Passive, &Heads(&["suit", "suits", "petition", "complaint", "complaints", "charges", "lawsuit", "claim", "claims", "appeal", "motion"])), &Not(&Next(&["from", "to", "into", "over"]))), K::Legal),
    (&["awarded"], Both(&Both(&Active, &By(&["court", "judge", "tribunal", "arbitrator", "arbitrators"])), &Not(&Behind(&["prize", "medal", "award", "title", "palm", "cup", "scholarship", "trophy", "diploma", "first"]))), K::Legal),
    (&["awarded"], Both(&Both(&Active, &By(&["jury"])), &Behind(&["damages", "pounds", "dollars", "pound", "dollar", "million", "thousand", "sum", "compensation", "costs", "custody"])), K::Legal),
    (&["took"], Both(&Next(&["place"]), &By(&["argument", "sentencing", "arraignment", "cross-examination"])), K::Legal),
    (&["freed", "released"], Words(&[&["on"], &["bail", "parole", "probation"]]), K::Legal),
    (&["expired", "lapsed"], By(&["patent", "patents", "copyright", "lease", "charter", "concession", "treaty", "mandate", "decree", "injunction", "licence", "license"]), K::Legal),
    (&["signed", "sealed", "signs"], Both(&Active, &Thing(&["charter", "constitution", "bill", "law", "decree", "treaty", "armistice", "truce", "ceasefire", "warrant"])), K::Legal),
    (&["stayed", "remained"], Both(&Somebody, &Words(&[&["in"], &["the"], &["chair"]])), K::Membership),
    (&["stayed", "remained", "continued"], Words(&[&["in"], &["office", "post", "command"]]), K::Membership),
    (&["accepted"], Both(&Active, &By(&["shareholders", "stockholders"])), K::Legal),
    (&["stepped", "steps", "stood", "stands"], Next(&["down", "aside"]), K::Membership),
    (&["sworn"], Next(&["in", "into"]), K::Membership),
    (&["took", "takes", "assumed", "assumes", "resumed"], Next(&["office", "command", "charge"]), K::Membership),
    (&["took", "takes", "assumed", "assumes", "resumed", "relinquished", "resigned", "gave", "vacated", "accepted", "acceded", "ascended", "came", "succeeded", "abdicated", "renounced"], Thing(&["presidency", "post", "chairmanship", "leadership", "premiership", "directorship", "editorship", "captaincy", "governorship", "throne", "helm", "seat", "command"]), K::Membership),
    (&["took", "takes"], AsOffice, K::Membership),
    (&["abdicated", "abdicates", "retired", "retires"], Doer, K::Membership),
    (&["succeeded", "succeeds", "replaced", "replaces"], Place, K::Membership),
    (&["consecrated", "enthroned", "ordained", "inaugurated", "invested"], Office, K::Membership),
    (&["named", "names", "made", "makes", "chose", "chosen", "selected", "picked", "designated", "confirmed"], Office, K::Election),
    (&["hired", "hires", "recruited", "installed", "engaged", "retained"], AsOffice, K::Election),
    (&["won", "wins", "gained", "secured", "lost", "loses", "retained"], Thing(&["seat", "seats", "nomination", "primary", "re-election", "reelection", "leadership", "governorship", "mayoralty", "candidacy"]), K::Election),
    (&["passed", "passes", "approved", "approves", "vetoed", "vetoes", "introduced", "annulled", "abrogated"], Thing(&["act", "acts", "bill", "bills", "law", "laws", "statute", "ordinance", "legislation", "amendment", "treaty", "decree"]), K::Legal),
    (&["raided", "raids", "searched"], By(&["police", "fbi", "gendarmes", "detectives", "gestapo", "gendarmerie", "officers", "agents"]), K::Legal),
    (&["released", "releases", "freed"], Thing(&["prison", "custody", "jail", "gaol", "internment", "captivity", "imprisonment"]), K::Legal),
    (&["cleared"], Next(&["of"]), K::Legal),
    (&["suspended", "barred", "disqualified"], Suffered, K::Expulsion),
    (&["removed", "removes", "dropped", "drops"], SufferedFrom, K::Expulsion),
    (&["kicked", "thrown", "drummed"], Taken(&["out"]), K::Expulsion),
    (&["shot"], Next(&["dead"]), K::Death),
    (&["stabbed", "beaten", "put", "burned", "burnt"], Thing(&["death", "stake"]), K::Death),
    (&["hanged", "hangs", "beheaded", "guillotined", "lynched", "decapitated", "cremated", "interred"], Suffered, K::Death),
    (&["passed"], Next(&["away"]), K::Death),
    (&["entered", "enters"], Thing(&["convent", "monastery", "seminary", "abbey", "priory", "novitiate", "priesthood"]), K::Joining),
    (&["drafted", "conscripted", "commissioned"], Taken(&["into"]), K::Joining),
    (&["drafted"], Taken(&["by"]), K::Joining),
    (&["occupied", "occupy"], By(PROTESTERS), K::Protest),
    (&["downed", "down"], Next(&["tools"]), K::Protest),
    (&["conferred", "confers", "bestowed"], Thing(&["degree", "title", "order", "medal", "knighthood", "award", "prize", "honour", "honor", "rank", "peerage", "doctorate"]), K::Award),
    (&["presented", "earned", "earns"], Thing(&["medal", "award", "prize", "grammy", "oscar", "trophy"]), K::Award),
    (&["said", "says", "stated", "remarked", "commented", "promised", "vowed", "confirmed", "revealed", "admitted", "acknowledged", "stressed", "contended", "alleged", "suggested", "proposed", "recommended", "reported", "complained", "disclosed", "told", "conceded", "predicted"], That, K::Statement),
    (&["promised", "vowed", "proposed", "pledged"], Says, K::Statement),
    (&["took", "gave", "lost"], Words(&[&["his", "her", "their"], &["own", "life", "lives"]]), K::Death),
    (&["shot", "hanged", "poisoned", "drowned"], Next(&["himself", "herself", "themselves"]), K::Death),
    (&["succumbed", "succumbs"], Thing(&["pneumonia", "injuries", "wounds", "cancer", "disease", "illness", "fever", "typhus", "tuberculosis", "cholera", "smallpox", "dysentery", "malaria", "influenza", "stroke", "failure", "leukemia", "leukaemia", "complications"]), K::Death),
    (&["suffered"], Thing(&["fatal"]), K::Death),
    (&["found"], Next(&["dead"]), K::Death),
    (&["found"], Next(&["guilty", "liable"]), K::Legal),
    (&["taken"], Words(&[&["into"], &["custody"]]), K::Legal),
    (&["came", "went", "walked"], Words(&[&["out"], &["on"], &["strike"]]), K::Protest),
    (&["marched", "rallied"], By(MARCHERS), K::Protest),
    (&["called"], Words(&[&["it"], &["a"], &["day"]]), K::Dissolution),
    (&["closed", "shut"], Words(&[&["its", "their"], &["doors"]]), K::Dissolution),
    (&["went", "gone"], Words(&[&["out"], &["of"], &["business"]]), K::Dissolution),
    (&["collapsed"], By(&["company", "firm", "bank", "business", "airline", "venture", "republic", "empire", "coalition"]), K::Dissolution),
    (&["deactivated", "inactivated"], Thing(UNITS), K::Dissolution),
    (&["activated", "reactivated", "organized", "organised", "constituted"], Thing(UNITS), K::Founding),
    (&["came", "comes"], Words(&[&["into"], &["being", "existence"]]), K::Founding),
    (&["proclaimed", "proclaims"], Thing(&["republic", "kingdom", "empire", "commonwealth"]), K::Founding),
    (&["incorporated", "integrated", "subsumed", "consolidated", "folded"], BodyNext(&["into"]), K::Merger),
    (&["incorporated", "integrated"], Next(&["into"]), K::Other),
    (&["went", "goes"], Words(&[&["to"], &["the"], &["polls"]]), K::Election),
    (&["became", "becomes", "become"], Words(&[&["known", "called"], &["as"]]), K::Renaming),
    (&["ran", "runs", "stood", "stands", "campaigned"], For(&["office", "parliament", "mayor", "president", "congress", "senate", "governor", "election", "re-election", "reelection", "leadership", "presidency", "seat", "council"]), K::Election),
    (&["defeated", "beat", "challenged", "contested"], Thing(&["primary", "primaries", "runoff", "by-election", "election"]), K::Election),
    (&["tendered", "handed", "submitted", "offered"], Thing(&["resignation"]), K::Membership),
    (&["returned"], AsOffice, K::Membership),
    (&["forced", "pushed"], Taken(&["out"]), K::Expulsion),
    (&["denied", "granted", "rejected", "refused", "dismissed", "heard", "filed", "issued", "lifted", "vacated", "stayed"], Thing(&["motion", "certiorari", "injunction", "writ", "indictment", "lawsuit", "patent", "charter", "citizenship", "concession", "independence", "amnesty", "divorce"]), K::Legal),
    (&["agreed", "declined", "refused", "ordered", "directed", "rejected", "denied", "concluded", "determined", "decided", "allowed", "granted", "stayed"], By(&["court", "courts", "justices", "tribunal", "judge", "judges"]), K::Legal),
    (&["found"], By(&["court", "courts", "justices", "tribunal"]), K::Legal),
    (&["found"], Next(&["for", "against"]), K::Legal),
    (&["found"], Both(&Next(&["that"]), &By(JUDGES)), K::Legal),
    (&["ruled", "rules"], By(JUDGES), K::Legal),
    (&["ruled", "rules"], Not(&Next(&["that", "against", "for", "in", "on", "out", "it", "unconstitutional", "unlawful", "illegal", "void", "invalid", "inadmissible", "null"])), K::Other),
    (&["issued", "issues"], Both(&Done(&["order", "orders"]), &By(JUDGES)), K::Legal),
    (&["issued", "issues"], Done(&["order", "orders", "uniforms", "rifles", "weapons", "arms", "ammunition", "bonds", "shares", "loans", "rations", "supplies", "equipment", "passports", "visas", "tickets", "cards", "notes", "banknotes", "coins", "currency"]), K::Other),
    (&["issued", "issues"], Behind(&["proclamation", "manifesto", "ultimatum", "memorandum", "declaration", "bulletin"]), K::Statement),
    (&["issued"], Undergoes(&["proclamation", "manifesto", "ultimatum", "memorandum", "declaration"]), K::Statement),
    (&["issued", "issues"], Done(&["decision", "edict", "decree", "ruling", "verdict", "judgment", "judgement", "warrant", "mandate", "licence", "license", "licences", "permit", "permits", "ban"]), K::Legal),
    (&["issued"], Undergoes(&["edict", "decree", "ruling", "verdict", "judgment", "judgement", "warrant", "mandate"]), K::Legal),
    (&["noted", "wrote", "estimated", "concluded", "observed", "insisted", "argued", "testified", "maintained"], That, K::Statement),
    (&["changed"], Both(&Heads(&["name", "names"]), &Not(&Behind(&["hands"]))), K::Renaming),
    (&["filed", "files"], For(&["protection", "bankruptcy", "insolvency", "divorce"]), K::Legal),
    (&["abolished", "abolishes"], Thing(&["slavery", "serfdom", "monarchy", "punishment", "penalty", "censorship", "apartheid"]), K::Legal),
    (&["issued", "issues", "made", "released"], Thing(&["statement", "apology", "warning", "ultimatum", "declaration", "warnings", "communiqué", "communique"]), K::Statement),
    (&["met", "convened", "assembled"], Gather(&["committee", "parliament", "council", "assembly", "delegates", "representatives", "ministers", "leaders", "commission", "synod", "senate", "diet", "convention", "cabinet"]), K::Conference),
    (&["named", "voted", "chosen", "selected"], OfTheYear, K::Award),
    (&["certified"], Next(&["gold", "platinum", "silver", "diamond", "double"]), K::Award),
    (&["appeared", "appears"], Thing(&["issue", "edition"]), K::Publication),
    (&["performed", "staged", "screened", "shown"], First, K::Publication),
    (&["cleared", "approved", "blocked", "authorised", "authorized", "investigated"], By(&["regulator", "regulators", "authority", "authorities", "commission"]), K::Legal),
    (&["applied", "petitioned", "sought", "asked"], For(&["protection", "bankruptcy", "leave", "bail", "injunction", "asylum", "licence", "license"]), K::Legal),
    (&["filed"], Thing(&["chapter", "bankruptcy"]), K::Legal),
    (&["called", "appointed", "sent"], Thing(&["receivers", "receiver", "liquidators", "liquidator"]), K::Legal),
    (&["rested"], By(&["government", "prosecution", "defence", "defense", "state", "plaintiffs", "plaintiff", "crown"]), K::Legal),
    (&["brought", "instituted", "opened", "closed", "stayed", "dropped", "reopened", "terminated"], Thing(&["proceeding", "proceedings", "suit", "lawsuit", "prosecution", "inquest"]), K::Legal),
    (&["instituted", "disposed", "settled", "reopened", "concluded", "closed", "remanded", "docketed", "ended", "opened"], By(&["v", "v.", "vs"]), K::Legal),
    (&["brought", "taken", "hauled"], Thing(&["magistrates", "magistrate", "court", "judge", "tribunal"]), K::Legal),
    (&["certified"], Thing(&["compliance", "class"]), K::Legal),
    (&["agreed", "concluded", "negotiated"], Thing(&["armistice", "truce", "ceasefire", "treaty", "peace"]), K::Legal),
    (&["recruited", "poached", "headhunted"], Taken(&["from", "by"]), K::Joining),
    (&["brought"], Words(&[&["in"], &["from", "as"]]), K::Joining),
    (&["combined"], BodyNext(&["with"]), K::Merger),
    (&["swallowed"], BodyNext(&["up", "by"]), K::Merger),
    (&["chartered"], Next(&["in", "as", "under"]), K::Founding),
    (&["refused"], Next(&["food"]), K::Protest),
    (&["invited"], Says, K::Other),
    (&["stripped"], Words(&[&["of"], &["his", "her", "its", "the"], &["command", "office", "rank", "post"]]), K::Expulsion),
    (&["drowned"], Doer, K::Death),
    (&["put", "brought"], WorkOut, K::Publication),
    (&["ended", "settled", "resolved", "decided", "determined"], Thing(&["arbitration", "arbitrator", "arbitrators", "mediation"]), K::Legal),
    (&["made"], Thing(&["wind-up", "winding-up"]), K::Legal),
    (&["granted", "issued", "refused"], Thing(&["patents", "patent", "bail", "leave"]), K::Legal),
    (&["distinguished"], By(&["doctrine", "case", "principle", "precedent", "rule"]), K::Legal),
    (&["declared", "ruled", "held", "found"], Thing(&["void", "unconstitutional", "invalid", "illegal", "unlawful", "bankrupt", "insolvent"]), K::Legal),
    (&["declared", "ruled", "held", "found"], By(&["conviction", "convictions", "verdict", "sentence", "trial"]), K::Legal),
    (&["taken", "seized"], Captor(&["officers", "soldiers", "agents", "detectives"]), K::Legal),
    (&["taken", "seized"], By(&["police", "constables", "constabulary", "gendarmes"]), K::Legal),
    (&["received", "won", "awarded", "given"], Honour, K::Award),
    (&["walked"], Words(&[&["out"], &["in"], &["protest"]]), K::Protest),
    (&["stayed"], Words(&[&["out"], &["from", "for", "until", "on"]]), K::Protest),
    (&["announced", "unveiled", "presented", "introduced"], AsOffice, K::Election),
    (&["took", "takes"], Words(&[&["over"], &["in", "from", "on", "at", "after"]]), K::Membership),
    (&["recruited"], Next(&["from"]), K::Joining),
    (&["recounted", "described", "recalled", "chronicled", "depicted", "ridiculed", "narrated", "detailed", "documented", "defended", "criticised", "criticized"], InWork, K::Publication),
    (&["declared", "pronounced", "reported"], Next(&["fit", "safe", "missing", "lost", "open", "complete", "extinct", "winner", "ready"]), K::Other),
    (&["declared", "pronounced"], Next(&["dead"]), K::Death),
    (&["threatened"], Next(&["to"]), K::Statement),
    (&["settled"], By(&["parties", "plaintiffs", "defendants", "plaintiff", "defendant"]), K::Legal),
    (&["heard", "held"], Thing(&["arguments", "argument"]), K::Legal),
    (&["limited", "distinguished", "reaffirmed", "superseded", "abrogated", "clarified", "appealed"], By(&["decision", "ruling", "judgment", "holding", "verdict"]), K::Legal),
    (&["granted", "received", "awarded"], Words(&[&["a", "the", "its"], &["royal"], &["warrant"]]), K::Award),
    (&["recorded"], Says, K::Other),
    (&["admitted"], Thing(&["guilt", "responsibility", "defeat", "error", "fault", "wrongdoing", "liability", "involvement"]), K::Statement),
    (&["debuted", "debuts"], Thing(&["series", "show", "film", "programme", "program", "sitcom", "drama", "single", "album", "opera", "musical"]), K::Publication),
    (&["raised", "raises"], Thing(&["regiment", "battalion", "brigade", "militia", "squadron", "legion"]), K::Founding),
    (&["started", "starts", "launched", "launches", "began", "chartered"], Enterprise, K::Founding),
];

/// Who makes laws.
#[rustfmt::skip]
const LEGISLATURES: &[&str] = &[
    "parliament", "senate", "assembly", "duma", "diet", "sejm", "riksdag", "storting", "legislature", "reichstag",
    "bundestag", "knesset", "commons", "lords", "council", "soviet",
];

/// Whose consent is law.
#[rustfmt::skip]
const AUTHORITIES: &[&str] = &[
    "parliament", "senate", "assembly", "congress", "duma", "diet", "legislature", "council", "cabinet", "government", "king",
    "queen", "emperor", "empress", "tsar", "sultan", "president", "minister", "ministry", "governor", "commission", "court",
    "tribunal", "commons", "lords", "authority", "regulator", "pope",
];

/// What takes effect.
#[rustfmt::skip]
const LAWS: &[&str] = &[
    "act", "law", "laws", "ban", "decree", "treaty", "amendment", "regulation", "regulations", "statute", "ordinance", "tax",
    "duty", "order", "rules", "constitution", "edict", "legislation", "sanctions", "embargo", "agreement", "convention", "code",
    "truce", "armistice", "ceasefire", "reform", "charter", "tariff", "tariffs", "injunction", "boycott", "directive",
];

/// What a parliament passes, or sends on to the next house.
const BILLS: &[&str] = &[
    "bill",
    "bills",
    "act",
    "amendment",
    "law",
    "measure",
    "motion",
    "treaty",
    "budget",
    "proposal",
    "resolution",
    "reform",
    "legislation",
    "attempt",
    "constitution",
    "plan",
];

/// Who rises against somebody.
#[rustfmt::skip]
const RISERS: &[&str] = &[
    "people", "population", "provinces", "citizens", "peasants", "serfs", "slaves", "tribes", "tribesmen", "garrison", "townsmen",
    "townspeople", "workers", "colonists", "sailors",
];

/// Against whom they rise.
#[rustfmt::skip]
const RULERS: &[&str] = &[
    "king", "queen", "emperor", "tsar", "sultan", "shah", "crown", "rule", "ruler", "rulers", "government", "regime", "governor",
    "authorities", "landlords", "landowners", "nobles", "nobility", "lords", "masters", "planters", "occupation", "occupiers",
    "invaders", "tyranny", "dictatorship", "oppressors", "officers",
];

/// What turns gold or silver of itself.
#[rustfmt::skip]
const COLOURED: &[&str] = &[
    "sky", "leaf", "leaves", "tree", "trees", "hair", "beard", "sea", "water", "river", "lake", "light", "sun", "moon", "field",
    "fields", "hill", "hills", "corn", "wheat", "eyes", "screen", "surface", "dome", "paint",
];

/// Who speaks for a body.
#[rustfmt::skip]
const SPOKESMEN: &[&str] =
    &["nasa", "ministry", "spokesman", "spokeswoman", "spokesperson", "police", "officials", "agency"];

/// As what somebody comes into a band.
#[rustfmt::skip]
const PLAYERS: &[&str] = &[
    "drummer", "bassist", "guitarist", "singer", "vocalist", "keyboardist", "pianist", "organist", "violinist", "cellist",
    "saxophonist", "trumpeter", "percussionist", "frontman", "producer", "manager", "partner", "coach",
];

/// On what.
#[rustfmt::skip]
const INSTRUMENTS: &[&str] = &[
    "drums", "bass", "guitar", "keyboards", "piano", "organ", "vocals", "violin", "cello", "saxophone", "trumpet", "percussion",
    "flute", "fiddle", "accordion",
];

/// Who plays together.
const BANDS: &[&str] =
    &["band", "group", "trio", "duo", "quartet", "quintet", "sextet", "ensemble", "orchestra", "choir"];

/// What flies, sails or runs and is no body.
#[rustfmt::skip]
const CRAFT: &[&str] = &[
    "ship", "tug", "vessel", "boat", "probe", "spacecraft", "shuttle", "orbiter", "satellite", "rocket", "aircraft", "airliner",
    "airship", "plane", "wreck", "hull", "iceberg", "comet", "meteor", "schooner", "barque", "brig", "frigate", "destroyer",
    "cruiser", "freighter", "tanker", "steamer", "trawler", "capsule", "lander", "locomotive", "building", "bridge", "station",
];

/// Who works, sails and fights.
#[rustfmt::skip]
const MEN: &[&str] = &[
    "men", "crew", "crews", "sailors", "seamen", "stokers", "soldiers", "troops", "regiment", "battalion", "dockers", "miners",
    "workers", "workforce", "drivers", "employees", "staff", "weavers", "printers", "colliers", "strikers", "players",
];

/// Parts of an army, which are raised and disbanded.
const UNITS: &[&str] = &[
    "unit",
    "regiment",
    "battalion",
    "division",
    "squadron",
    "brigade",
    "group",
    "wing",
    "corps",
    "company",
];

/// Who marches in protest.
const MARCHERS: &[&str] = &[
    "thousands",
    "hundreds",
    "crowds",
    "people",
    "women",
    "suffragettes",
    "unemployed",
    "marchers",
    "demonstrators",
    "protesters",
    "strikers",
    "workers",
    "students",
    "miners",
];
