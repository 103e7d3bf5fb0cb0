//! English verbs that tell a sort of happening only with what stands beside them: "took office", "vetoed the bill",
//! "named her director". A table of the commonest, which is asked only where the verb is one of them.

use crate::event::{
    EventKind as K,
    clause::Verb,
    lexicon::{
        Tags,
        lists::{PROTESTERS, RANKS},
    },
    sentence::Sentence,
    token::Class,
};
use crate::hash::TextHash;
use std::{collections::HashMap, ops::Range, sync::OnceLock};

/// What makes a verb tell its kind.
enum Beside {
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
}

use Beside::{
    AsOffice, BodyNext, By, Captor, Doer, Enterprise, First, For, Gather, Honour, InWork, Next, OfTheYear,
    Office, Place, Says, Suffered, SufferedFrom, Taken, That, Thing, Words, WorkOut,
};

/// Verbs, what stands beside them, and the kind of both together; the first that fits decides.
#[rustfmt::skip]
const SENSES: &[(&[&str], Beside, K)] = &[
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
    (&["found"], Next(&["for", "against", "that"]), K::Legal),
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

/// The rows of each verb, in the order of the table.
fn rows(verb: &str) -> &'static [usize] {
    static ROWS: OnceLock<HashMap<&'static str, Vec<usize>, TextHash>> = OnceLock::new();
    let rows = ROWS.get_or_init(|| {
        let mut rows: HashMap<&'static str, Vec<usize>, TextHash> = HashMap::default();
        for (row, (verbs, ..)) in SENSES.iter().enumerate() {
            verbs.iter().for_each(|verb| rows.entry(verb).or_default().push(row));
        }
        rows
    });
    rows.get(verb).map_or(&[], Vec::as_slice)
}

/// The kind of `verb` by what stands beside it: `subject` before it, `after` behind it.
pub(super) fn sense(
    sentence: &Sentence<'_>,
    verb: &Verb,
    subject: &Range<usize>,
    after: &Range<usize>,
    skip: &Range<usize>,
) -> Option<K> {
    let clause = Beginning { sentence, verb, subject, after, skip };
    let rows = rows(sentence.low(verb.main)).iter().filter_map(|&row| SENSES.get(row));
    rows.into_iter().find(|(_, beside, _)| clause.has(beside)).map(|(_, _, kind)| *kind)
}

/// A clause up to what its verb needs.
struct Beginning<'s, 't> {
    sentence: &'s Sentence<'t>,
    verb: &'s Verb,
    subject: &'s Range<usize>,
    after: &'s Range<usize>,
    skip: &'s Range<usize>,
}

impl Beginning<'_, '_> {
    fn has(&self, beside: &Beside) -> bool {
        let Self { sentence, verb, subject, .. } = *self;
        let next = verb.main + 1;
        match *beside {
            Next(words) => sentence.is_word(next, words) && !self.is_left_out(next),
            BodyNext(words) => {
                self.has(&Next(words))
                    && subject.clone().any(|at| {
                        sentence.tags(at).any(Tags::BODY)
                            || sentence.name_at(at).is_some()
                            || sentence.is_word(verb.main + 1, &["into"]) && sentence.is_word(at, BODY_LIKE)
                    })
            }
            Captor(words) => {
                let whom = || subject.clone().any(|at| sentence.inside_person(at)) || self.suffers();
                verb.passive && self.has(&By(words)) && whom()
            }
            Gather(words) => {
                self.has(&By(words))
                    && !sentence.is_word(next, &["their", "its", "his", "her", "them", "him"])
            }
            Words(words) => words.iter().zip(next..).all(|(words, at)| sentence.is_word(at, words)),
            For(words) => {
                let mut phrase = self
                    .behind(7)
                    .skip(1)
                    .take_while(|&at| !sentence.tags(at).any(Tags::PREPOSITION) || sentence.is_capital(at));
                sentence.is_word(next, &["for"]) && phrase.any(|at| self.is_thing(at, words))
            }
            First => {
                verb.passive
                    && sentence.is_word(verb.main - 1, &["first"])
                    && subject.clone().any(|at| {
                        sentence.tags(at).any(Tags::WORK)
                            || sentence.class(at) == Class::QuoteOpen
                            || sentence
                                .is_word(at, &["play", "opera", "ballet", "piece", "sonata", "concerto"])
                    })
            }
            WorkOut => {
                let work = |at: usize| {
                    sentence.tags(at).any(Tags::WORK)
                        || sentence.class(at) == Class::QuoteOpen
                        || sentence.is_word(at, &["record", "records", "anthology", "collection"])
                };
                let out = self.behind(9).any(|at| sentence.is_word(at, &["out"]));
                out && if verb.passive { subject.clone().any(work) } else { self.behind(7).any(work) }
            }
            InWork => {
                let open = self.skip.start.wrapping_sub(1);
                sentence.class(open) == Class::Open
                    && sentence.class(self.skip.end) == Class::Close
                    && (sentence.is_capital(open - 1) || sentence.class(open - 1) == Class::QuoteClose)
                    && (next..open).any(|at| sentence.is_word(at, &["in"]))
            }
            Honour => self.behind(9).any(|at| {
                sentence.is_capital(at)
                    && sentence
                        .is_word(at, &["cross", "prix", "star", "medal", "prize", "award", "order", "legion"])
            }),
            OfTheYear => {
                let year = |at: usize| {
                    sentence.is_word(at, &["of"])
                        && sentence.is_word(at + 1, &["the"])
                        && sentence.is_word(at + 2, &["year", "decade", "century", "month"])
                };
                self.behind(12).any(year)
            }
            Thing(words) => self.behind(9).chain(subject.clone()).any(|at| self.is_thing(at, words)),
            By(words) => match verb.passive {
                true => {
                    self.by().is_some_and(|by| (by + 1..by + 5).any(|at| sentence.is_word(at, words)))
                        || subject.clone().any(|at| sentence.is_word(at, words))
                }
                // "The House of Representatives met": of a name only its head acts.
                false => subject.clone().any(|at| {
                    let of = at > 0 && sentence.is_capital(at) && sentence.is_word(at - 1, &["of"]);
                    sentence.is_word(at, words) && !of
                }),
            },
            Office => {
                // "made the head of a hammer"
                let made = sentence.is_word(verb.main, &["made", "makes"]);
                let whom = |at: usize| {
                    sentence.is_capital(at)
                        || self.is_somebody(at) && !(made && sentence.tags(at).any(Tags::OFFICE))
                };
                (verb.passive || self.behind(3).any(whom))
                    && !(verb.passive && sentence.is_word(verb.main, &["made"]))
                    && self.gives_office()
            }
            AsOffice => self.as_office(),
            Doer => {
                let goes_on = self
                    .behind(1)
                    .next()
                    .is_none_or(|at| !sentence.tokens[at].is_word() || sentence.is_word(at, BEHIND_RETIRING));
                // "Verhoeven drowned": one word that opens the sentence.
                let alone = subject.start == 0
                    && subject.len() == 1
                    && sentence.is_capital(0)
                    && !sentence
                        .tags(0)
                        .any(Tags::BODY.or(Tags::DETERMINER).or(Tags::PRONOUN).or(Tags::EVENT))
                    && !sentence.low(0).ends_with('s');
                !verb.passive && goes_on && (alone || self.is_somebodys(subject.clone()))
            }
            Suffered => self.suffers() && !self.behind(3).any(|at| sentence.is_word(at, &["effigy"])),
            SufferedFrom => self.behind(8).any(|at| sentence.is_word(at, &["from", "as"])) && self.suffers(),
            Taken(words) => verb.passive && sentence.is_word(next, words) && self.suffers(),
            Place => {
                self.as_office() && !subject.clone().any(|at| sentence.tags(at).any(Tags::BODY))
                    || self.is_somebodys(subject.clone())
                        && match verb.passive {
                            true => sentence.is_word(next, &["by"]) && self.is_somebodys(next + 1..next + 4),
                            false => self.is_somebodys(next..next + 3),
                        }
            }
            That => (next..next + 6)
                .take_while(|&at| sentence.tokens.get(at).is_some_and(|token| token.is_word()))
                .any(|at| sentence.is_word(at, &["that"])),
            Says => {
                !verb.passive
                    && !verb.reduced
                    && self.behind(1).next().is_some_and(|at| {
                        sentence.tokens[at].is_word()
                            && !sentence.is_word(at, &["marriage"])
                            && (!sentence.is_word(at, &["to"]) || sentence.tags(at + 1).any(Tags::BASE))
                    })
            }
            Enterprise => self.begins_enterprise(),
        }
    }

    /// The tokens behind the verb that tell something, at most `count` of them.
    fn behind(&self, count: usize) -> impl Iterator<Item = usize> + '_ {
        self.after.clone().filter(|&at| !self.is_left_out(at)).take(count)
    }

    fn is_left_out(&self, at: usize) -> bool {
        self.skip.contains(&at) || self.sentence.is_dated(at)
    }

    /// The "by" of a passive verb.
    fn by(&self) -> Option<usize> {
        self.behind(6).find(|&at| self.sentence.is_word(at, &["by"]))
    }

    /// A common noun, or one that laws, prizes and regiments have in their names.
    fn is_thing(&self, at: usize, words: &[&str]) -> bool {
        const IN_NAMES: &[&str] = &[
            "act",
            "acts",
            "bill",
            "law",
            "amendment",
            "treaty",
            "medal",
            "award",
            "prize",
            "order",
            "regiment",
            "battalion",
            "brigade",
            "legion",
            "chapter",
        ];
        self.sentence.is_word(at, words)
            && !self.sentence.is_word(at + 1, &["school", "schools"])
            && (!self.sentence.is_capital(at) || at == 0 || self.sentence.is_word(at, IN_NAMES))
    }

    /// Whether an office is given before another phrase begins: "named her director", not "named after the director".
    fn gives_office(&self) -> bool {
        let sentence = self.sentence;
        let honoured =
            |at: usize| sentence.is_word(at, RANKS) || sentence.is_word(at, &["order", "honorary"]);
        let phrase = || {
            self.behind(9).take_while(|&at| {
                let ends = Tags::PREPOSITION.or(Tags::RELATIVE).or(Tags::GERUND);
                sentence.tokens[at].is_word()
                    && (!sentence.tags(at).any(ends) || sentence.is_word(at, &["as", "of"]))
            })
        };
        let mut before_of = phrase().take_while(|&at| !sentence.is_word(at, &["of"]));
        before_of.any(|at| self.is_office(at)) && !phrase().any(honoured)
    }

    fn is_office(&self, at: usize) -> bool {
        let sentence = self.sentence;
        (sentence.tags(at).any(Tags::OFFICE.or(Tags::HONORIFIC))
            || sentence.is_word(at, &["candidate", "successor", "nominee", "heir", "incumbent", "holder"]))
            && (!sentence.inside_name(at) || !sentence.is_capital(at))
            && !(sentence.is_capital(at) && sentence.is_capital(at + 1))
    }

    /// "as director", "as its first president"
    fn as_office(&self) -> bool {
        let sentence = self.sentence;
        let led = self.behind(10).find(|&at| sentence.is_word(at, &["as"]));
        led.is_some_and(|led| {
            let words = (led + 1..led + 6).take_while(|&at| {
                sentence.tokens.get(at).is_some_and(|token| token.is_word())
                    && !sentence.tags(at).any(Tags::PREPOSITION)
            });
            words.into_iter().any(|at| self.is_office(at))
        })
    }

    /// Whether somebody is meant by the token: a pronoun, a title, a given name.
    fn is_somebody(&self, at: usize) -> bool {
        let sentence = self.sentence;
        sentence.is_word(at, &["he", "she", "him", "her", "they", "them", "who"])
            || sentence.tags(at).any(Tags::GIVEN_NAME) && sentence.is_capital(at)
            || sentence.tags(at).any(Tags::OFFICE.or(Tags::HONORIFIC))
            || sentence.is_word(at, PROTESTERS)
    }

    /// Whether the words name somebody, a surname alone among them.
    fn is_somebodys(&self, words: Range<usize>) -> bool {
        let sentence = self.sentence;
        let mut words = words.take_while(|&at| !sentence.tags(at).any(Tags::PREPOSITION)).filter(|&at| {
            sentence.tokens.get(at).is_some_and(|token| token.is_word()) && !self.is_left_out(at)
        });
        let Some(first) = words.next() else { return false };
        let surname = sentence.is_capital(first)
            && !sentence.is_word(first + 1, &["of"])
            // "Activities were suspended": what opens the sentence is large anyway.
            && (first > 0 || sentence.name_at(first).is_some())
            && !sentence
                .tags(first)
                .any(Tags::BODY.or(Tags::DETERMINER).or(Tags::COUNTRY).or(Tags::PREPOSITION));
        let rest: Vec<usize> = words.collect();
        let body = rest.iter().any(|&at| sentence.tags(at).any(Tags::BODY.or(Tags::WORK)));
        !body
            && (self.is_somebody(first)
                || rest.iter().any(|&at| self.is_somebody(at))
                || surname && rest.is_empty())
    }

    /// Whether it is done to somebody.
    fn suffers(&self) -> bool {
        match self.verb.passive {
            true => self.is_somebodys(self.subject.clone()),
            false => {
                let object: Vec<usize> = self
                    .behind(4)
                    .take_while(|&at| {
                        self.sentence.tokens[at].is_word() && !self.sentence.tags(at).any(Tags::PREPOSITION)
                    })
                    .collect();
                object.iter().any(|&at| self.is_somebody(at))
            }
        }
    }

    /// "started a school", "launched his own company": the last word of what is begun is a sort of enterprise.
    fn begins_enterprise(&self) -> bool {
        const ENTERPRISES: &[&str] = &[
            "school",
            "company",
            "firm",
            "business",
            "academy",
            "airline",
            "bank",
            "label",
            "charity",
            "studio",
            "agency",
            "party",
            "club",
            "union",
            "network",
            "organisation",
            "organization",
            "institute",
            "brewery",
            "bakery",
            "workshop",
            "practice",
            "orchestra",
            "theatre",
            "theater",
            "church",
            "college",
            "society",
            "band",
            "startup",
            "start-up",
            "partnership",
            "consultancy",
        ];
        const OWNING: &[&str] = &["a", "an", "his", "her", "their", "its", "another"];
        let sentence = self.sentence;
        let next = self.verb.main + 1;
        let chartered = sentence.is_word(self.verb.main, &["chartered"]);
        let plain = |at: &usize| {
            sentence.tokens[*at].is_word()
                && !sentence.tags(*at).any(Tags::PREPOSITION.or(Tags::CONJUNCTION).or(Tags::RELATIVE))
        };
        !self.verb.passive
            && (sentence.is_word(next, OWNING) || chartered)
            && self.behind(7).take_while(plain).last().is_some_and(|head| {
                sentence.is_word(head, ENTERPRISES) && (chartered || !sentence.is_capital(head))
            })
    }
}

/// What else can become a part of something.
const BODY_LIKE: &[&str] = &[
    "it",
    "they",
    "which",
    "all",
    "town",
    "towns",
    "village",
    "villages",
    "city",
    "cities",
    "borough",
    "parish",
    "parishes",
    "hamlet",
    "suburb",
    "municipality",
    "district",
    "districts",
    "county",
    "counties",
    "province",
    "provinces",
    "territory",
    "territories",
    "region",
    "island",
    "islands",
    "colony",
    "colonies",
    "state",
    "states",
    "duchy",
    "principality",
    "kingdom",
    "republic",
    "regiment",
    "battalion",
    "brigade",
    "division",
    "squadron",
    "unit",
    "units",
    "army",
    "navy",
    "school",
    "schools",
    "hospital",
    "line",
    "railway",
    "business",
    "operations",
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

/// What stands behind "retired" where nobody draws back.
const BEHIND_RETIRING: &[&str] = &[
    "while",
    "off",
    "in",
    "on",
    "from",
    "as",
    "at",
    "after",
    "due",
    "because",
    "with",
    "and",
    "early",
    "altogether",
    "permanently",
    "following",
];
