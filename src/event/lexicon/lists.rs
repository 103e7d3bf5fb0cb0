//! Words that single rules ask for, where a tag of the lexicon would say too much.

/// Several bodies.
pub(crate) const BODIES: &[&str] = &[
    "unions",
    "parties",
    "companies",
    "clubs",
    "bands",
    "wings",
    "groups",
    "factions",
    "halves",
    "organisations",
    "organizations",
    "churches",
    "states",
];

/// What states and parliaments sign and pass.
pub(crate) const TREATIES: &[&str] = &[
    "treaty",
    "convention",
    "protocol",
    "accord",
    "accords",
    "pact",
    "armistice",
    "truce",
    "ceasefire",
    "covenant",
    "act",
    "bill",
    "text",
    "law",
    "constitution",
    "decree",
    "agreement",
    "statute",
];

/// What courts issue and award.
pub(crate) const WRITS: &[&str] = &[
    "proceedings",
    "writ",
    "writs",
    "summons",
    "summonses",
    "warrant",
    "warrants",
    "injunction",
    "subpoena",
    "damages",
    "compensation",
    "licence",
    "license",
    "permit",
    "decree",
    "judgment",
    "judgement",
];

/// Who goes on strike.
pub(crate) const STRIKERS: &[&str] = &[
    "union",
    "unions",
    "workers",
    "miners",
    "drivers",
    "dockers",
    "employees",
    "staff",
    "teachers",
    "nurses",
    "labourers",
    "laborers",
    "weavers",
    "printers",
    "railwaymen",
    "railroaders",
    "seamen",
    "sailors",
    "pilots",
    "bakers",
    "tailors",
    "machinists",
    "writers",
    "actors",
    "doctors",
];

/// Courts and what is brought before them, in all cases: other words begin like these ("судовой журнал",
/// "делопроизводитель").
pub(crate) const OF_LAW: &[&str] = &[
    "суд",
    "суда",
    "суду",
    "судом",
    "суде",
    "суды",
    "судов",
    "судам",
    "иск",
    "иска",
    "иску",
    "иском",
    "иске",
    "иски",
    "исков",
    "дело",
    "дела",
    "делу",
    "делом",
    "деле",
];

/// What stands behind the name of a club or company and is left out when it is spoken of.
pub(crate) const LEGAL_FORMS: &[&str] = &[
    "F.C.",
    "F.C",
    "FC",
    "A.F.C.",
    "AFC",
    "R.F.C.",
    "RFC",
    "S.C.",
    "SC",
    "C.F.",
    "CF",
    "Football Club",
    "Cricket Club",
    "Ltd",
    "Ltd.",
    "Limited",
    "plc",
    "PLC",
    "Inc.",
    "Inc",
    "Corp.",
    "Corporation",
    "Company",
    "Co.",
    "AB",
    "AG",
    "GmbH",
    "S.A.",
    "SA",
    "A/S",
    "AS",
    "N.V.",
    "B.V.",
    "S.p.A.",
    "LLC",
    "LLP",
];

/// Forms of states, of which the rest of the name is their name for short.
pub(crate) const STATES: &[&str] = &[
    "Kingdom",
    "Republic",
    "Empire",
    "Duchy",
    "Principality",
    "Sultanate",
    "Emirate",
    "Khanate",
    "Commonwealth",
    "Confederation",
    "Grand-Duchy",
    "County",
    "Emirates",
];

/// Words at the end of a club's name by which it is called.
pub(crate) const SIDES: &[&str] =
    &["Rovers", "Wanderers", "Albion", "Rangers", "United", "City", "Athletic", "Town", "County"];

/// Letters before the names of ships.
pub(crate) const SHIPS: &[&str] = &[
    "HMS", "USS", "SS", "RMS", "MV", "MS", "SMS", "HMAS", "HMCS", "HMNZS", "HNLMS", "HNoMS", "HDMS", "HSwMS",
    "USNS", "USCGC", "INS", "ORP", "RV", "PS", "TS", "SY",
];

/// Nouns that may stand before or behind the name of a body without being of it.
pub(crate) const GENERIC: &[&str] =
    &["party", "organization", "organisation", "movement", "group", "newspaper", "company", "band"];
