//! Turns of phrase that tie two bodies, as data: their words, the tie, and which end of it stands where.

use crate::event::RelationKind;

/// How the sides of a turn are the ends of its tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// The left side became or entered the right one.
    Into,
    /// The right side became or is the origin of the left one.
    From,
    /// Both sides became what is named after "to form", or the left entered the right.
    Both,
    /// A part on the left left the subject under the name on the right.
    PartAs,
    /// Both sides stand on the right: "the merger of A and B".
    Noun,
    /// The subject's own merger as a headline: "Merger with B agreed; the joint body is called C".
    With,
    /// The subject's own membership as a headline: "Membership of A takes effect".
    Member,
    /// What is named right before a comma or bracket was once what stands on the right: "Y, formerly X".
    Former,
    /// The right side is the origin of whoever acts, who need not be named: "founded on the basis of X".
    Base,
    /// What whoever the text is about decided or did, as a noun: "decided on its entry into Y".
    Own,
    /// The right side left what a pronoun before the turn means: "from it emerged Y".
    PartOfIt,
    /// The left side became the several that stand on the right: "split into A and B".
    Parts,
    /// The subject's own end as a headline: "Takeover by B".
    Taken,
    /// Whoever the text is about has the name on the right since a date: "since 1949 it has been called Y".
    Since,
    /// Whoever the text is about had the name on the right before a date: "until 1949 it was called X".
    Until,
}

/// Words that tie two bodies, and how.
pub(crate) struct Turn {
    /// Words one after another, alternatives with `|`, beginnings with `*`; dates and adverbs may stand between.
    pub(crate) words: &'static [&'static str],
    pub(crate) kind: RelationKind,
    pub(crate) shape: Shape,
}

const fn turn(words: &'static [&'static str], kind: RelationKind, shape: Shape) -> Turn {
    Turn { words, kind, shape }
}

use RelationKind as R;

/// Longer turns stand before those that they begin with.
#[rustfmt::skip]
pub(crate) const TURNS: &[Turn] = &[
    turn(&["merged|merges|merge|folded|incorporated|integrated|amalgamated|absorbed|subsumed|dissolved|dissolves", "into"], R::Merger, Shape::Into),
    turn(&["merged|merges|merge|united|amalgamated|fused|combined|unites", "with"], R::Merger, Shape::Both),
    turn(&["merged|merge|amalgamated|combined|united", "it|them", "with|into"], R::Merger, Shape::Into),
    turn(&["merged|merges|united|amalgamated|unite|amalgamate|fused", "to|as", "form|create|become"], R::Merger, Shape::Into),
    turn(&["merged|amalgamated|united|fused|combined", "as"], R::Merger, Shape::Into),
    turn(&["absorbed|acquired|bought|purchased|swallowed", "by"], R::Merger, Shape::Into),
    turn(&["taken|bought", "over|up|out", "by"], R::Merger, Shape::Into),
    turn(&["sold", "to"], R::Merger, Shape::Into),
    turn(&["takeover|purchase|acquisition|absorption", "by"], R::Merger, Shape::Taken),
    turn(&["sale", "to"], R::Merger, Shape::Taken),
    turn(&["became|becomes|become", "a|the", "wholly|fully|wholly-owned|owned|constituent|autonomous", "part|subsidiary|division|branch|college|faculty", "of"], R::Merger, Shape::Into),
    turn(&["became|becomes|become", "a|the", "wholly|fully", "owned", "subsidiary", "of"], R::Merger, Shape::Into),
    turn(&["became|becomes|become", "a|the", "part|subsidiary|division|branch", "of"], R::Merger, Shape::Into),
    turn(&["became|becomes|become", "part", "of"], R::Merger, Shape::Into),
    turn(&["became|becomes|become", "the", "property", "of"], R::Merger, Shape::Into),
    turn(&["passed|passes|came|comes|fell", "into", "the", "hands|ownership|possession", "of"], R::Merger, Shape::Into),
    turn(&["took|takes", "over"], R::Merger, Shape::From),
    turn(&["dissolved", "itself", "into"], R::Merger, Shape::Into),
    turn(&["absorbed|absorbs|acquired|acquires|bought|buys|purchased|purchases|swallowed|swallows"], R::Merger, Shape::From),
    turn(&["merger|fusion|amalgamation|union|unification", "of|between"], R::Merger, Shape::Noun),
    turn(&["merger|fusion|amalgamation|unification", "with"], R::Merger, Shape::With),
    turn(&["membership", "of"], R::Joined, Shape::Member),
    turn(&["renamed|rename|renames", "to|as|itself|themselves|the"], R::Renamed, Shape::Into),
    turn(&["renamed|renames|rechristened|rebranded|retitled", "as"], R::Renamed, Shape::Into),
    turn(&["renamed|rechristened|retitled|rebranded"], R::Renamed, Shape::Into),
    turn(&["formerly|previously|originally", "known|called|named|titled", "as|the"], R::Renamed, Shape::Former),
    turn(&["formerly|previously|originally"], R::Renamed, Shape::Former),
    turn(&["changed|changes|shortened", "its|their|the", "name", "to"], R::Renamed, Shape::Into),
    turn(&["adopted|adopts|took", "the", "name"], R::Renamed, Shape::Into),
    turn(&["became|becomes|become", "known", "as"], R::Renamed, Shape::Into),
    turn(&["reorganised|reorganized|reconstituted|reformed|re-formed|transformed|converted|restructured", "as|into"], R::Renamed, Shape::Into),
    turn(&["split|spun|hived|spins|splits|demerged|broke|broken", "off|out|away", "under", "the", "name"], R::Split, Shape::PartAs),
    turn(&["split|spun|hived|spins|splits|demerged", "off|out", "as|under|into"], R::Split, Shape::PartAs),
    turn(&["split|spun|hived|spins|splits|broke|breaks|broken", "off|out|away", "from"], R::Split, Shape::From),
    turn(&["split|splits|seceded|secedes|separated|secede|demerged|hived|detached", "from"], R::Split, Shape::From),
    turn(&["split|splits|divided|broken", "up|apart", "into"], R::Split, Shape::Parts),
    turn(&["split|splits|divided", "into"], R::Split, Shape::Parts),
    turn(&["place", "taken", "by"], R::Successor, Shape::Into),
    turn(&["place", "was|is", "taken", "by"], R::Successor, Shape::Into),
    turn(&["succeeded|superseded|replaced", "by"], R::Successor, Shape::Into),
    turn(&["successor|heir", "is|was|became|becomes"], R::Successor, Shape::Into),
    turn(&["преемни*|правопреемни*", "стал*"], R::Successor, Shape::Into),
    turn(&["successor|heir", "to|of"], R::Successor, Shape::From),
    turn(&["succeeded|succeeds|superseded|replaced"], R::Successor, Shape::From),
    turn(&["expelled|excluded|ejected", "from"], R::Expelled, Shape::Into),
    turn(&["expelled|excluded|ejected|expels"], R::Expelled, Shape::From),
    turn(&["formed|created|assembled|established", "from"], R::Predecessor, Shape::From),
    turn(&["formed|created|assembled|established", "out", "of"], R::Predecessor, Shape::From),
    turn(&["grew|emerged|arose|developed|sprang", "out", "of"], R::Predecessor, Shape::From),
    turn(&["joined|joins"], R::Joined, Shape::Into),
    turn(&["affiliated|affiliates|acceded", "to|with"], R::Joined, Shape::Into),
    turn(&["admitted|readmitted|re-admitted", "to|into"], R::Joined, Shape::Into),
    turn(&["has|have", "been", "called|named"], R::Renamed, Shape::Since),
    turn(&["has|have", "been", "known", "as"], R::Renamed, Shape::Since),
    turn(&["known", "as"], R::Renamed, Shape::Until),
    turn(&["called|named|styled"], R::Renamed, Shape::Until),
    turn(&["elected", "to"], R::Joined, Shape::Into),
    turn(&["founding|founder|charter", "member|members", "of"], R::Cofounded, Shape::Into),
    turn(&["вхожден*|вступлен*", "в"], R::Joined, Shape::Own),
    turn(&["присоединен*", "к"], R::Joined, Shape::Own),
    turn(&["accession|entry", "to|into"], R::Joined, Shape::Own),
    turn(&["исключен*|исключён*", "из"], R::Expelled, Shape::Into),
    turn(&["приобре*|приобрё*|купил*|выкупил*|поглотил*"], R::Merger, Shape::From),
    turn(&["на", "базе|основе"], R::Predecessor, Shape::Base),
    turn(&["образован|образована|образовано|создан|создана|создано|сформирован|сформирована", "из"], R::Predecessor, Shape::Base),
    turn(&["результате", "раскола"], R::Split, Shape::Base),
    turn(&["отделивш*|выделивш*|отколовш*", "от|из"], R::Split, Shape::Base),
    turn(&["порвавш*", "с|со"], R::Split, Shape::Base),
    turn(&["вышедш*|ушедш*|исключенн*|исключённ*", "из|от"], R::Split, Shape::Base),
    turn(&["из|от", "него|неё|нее|них", "выделил*|отделил*|откололся|откололась|откололось|отколол*"], R::Split, Shape::PartOfIt),
    turn(&["ранее|прежде|бывш*"], R::Renamed, Shape::Former),
    turn(&["вош*", "в", "состав"], R::Joined, Shape::Into),
    turn(&["вош*|вступи*|влил*|включен*|включён*", "в|во"], R::Joined, Shape::Into),
    turn(&["присоедин*", "к"], R::Joined, Shape::Into),
    turn(&["слил*|объединил*", "с|со"], R::Merger, Shape::Both),
    turn(&["слил*|объединил*|объединен*|объединён*|слиты", "в|во"], R::Merger, Shape::Into),
    turn(&["поглощен*|поглощён*"], R::Merger, Shape::Into),
    turn(&["переименован*|преобразован*|реорганизован*|переименовал*", "в|во"], R::Renamed, Shape::Into),
    turn(&["получил*|приобрел*|приобрёл*|принял*", "название|имя|наименование"], R::Renamed, Shape::Into),
    turn(&["носит", "название|имя|наименование"], R::Renamed, Shape::Since),
    turn(&["называется|именуется"], R::Renamed, Shape::Since),
    turn(&["носил*", "название|имя|наименование"], R::Renamed, Shape::Until),
    turn(&["называл*|именовал*"], R::Renamed, Shape::Until),
    turn(&["стал*", "называться|именоваться"], R::Renamed, Shape::Into),
    turn(&["сменил*|изменил*", "название|имя", "на"], R::Renamed, Shape::Into),
    turn(&["выделил*|отделил*|откололся|откололась|откололось|отколол*", "от|из"], R::Split, Shape::From),
    turn(&["преемни*|правопреемни*", "союза|общества|партии|компании|организации|института|завода|клуба|театра|университета|предприятия|банка|комитета|фирмы", "стал*"], R::Successor, Shape::Into),
    turn(&["преемни*|правопреемни*"], R::Successor, Shape::From),
];

/// Words before or behind a turn that say that it did not come about.
pub(crate) const VETO: &[&str] = &[
    "not",
    "never",
    "refused",
    "rejected",
    "failed",
    "proposed",
    "planned",
    "plans",
    "plan",
    "would",
    "could",
    "might",
    "may",
    "if",
    "talks",
    "bid",
    "offer",
    "whether",
    "motion",
    "attempt",
    "attempts",
    "attempted",
    "не",
    "если",
    "предложил",
    "предложили",
    "отказался",
    "отказалась",
    "планировал",
    "планировалось",
];

/// Words behind the headline of a takeover that say that it did not come about.
#[rustfmt::skip]
pub(crate) const TO_NOTHING: &[&str] = &[
    "fails", "failed", "rejected", "rejects", "blocked", "refused", "proposed", "cancelled", "canceled", "called",
    "abandoned", "discussed", "considered", "withdrawn", "opposed", "prevented", "averted", "planned", "not", "falls",
    "fell", "collapses", "collapsed", "vetoed",
];

/// Words that may stand for a body as the subject of a verb.
#[rustfmt::skip]
pub(crate) const MAY_BE_A_BODY: &[&str] = &[
    "it", "they", "which", "that", "who", "он", "она", "оно", "они", "который", "которая", "которое", "которые",
];

/// What is passed on to a successor.
#[rustfmt::skip]
pub(crate) const PASSED: &[&str] = &[
    "assets", "business", "functions", "rights", "operations", "activities", "tasks", "duties", "responsibilities",
    "property", "powers",
];

/// Last words of the names of competitions into which clubs are elected.
pub(crate) const LEAGUES: &[&str] =
    &["League", "Division", "Conference", "Championship", "Combination", "Alliance"];

/// What those do who leave a body and begin another, as the words of a turn.
pub(crate) const FORMED: &str = "form|found|start|create|launch|formed|founded|started|created|establish|established|launched|\
                                 organised|organized|become|became";
