//! What stands beside a verb and tells its kind, looked for in the clause: see [`SENSES`].

use super::{
    is_for_a_time,
    sense_rows::{
        Beside::{self, *},
        SENSES,
    },
};
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
    let kind = rows.into_iter().find(|(_, beside, _)| clause.has(beside)).map(|(_, _, kind)| *kind)?;
    let opens_again = kind == K::Dissolution && is_for_a_time(sentence, verb.main, after, skip);
    Some(if opens_again { K::Other } else { kind })
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
            Phrase(words) => self.has(&Words(words)) && self.closes_noun(verb.main + words.len()),
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
            That => (next..next + 8)
                .take_while(|&at| {
                    sentence.tokens.get(at).is_some_and(|token| token.is_word()) || self.is_left_out(at)
                })
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
            Always => true,
            Both(first, second) => self.has(first) && self.has(second),
            Not(other) => !self.has(other),
            Active => !verb.passive && !verb.reduced,
            Passive => verb.passive,
            Behind(words) => self.behind(10).any(|at| sentence.is_word(at, words)),
            Undergoes(words) => {
                let head = subject.clone().take_while(|&at| !sentence.tags(at).any(Tags::PREPOSITION));
                (verb.passive || verb.reduced) && head.into_iter().any(|at| sentence.is_word(at, words))
            }
            Done(words) => self.is_done(words),
            Heads(words) => {
                let head = subject.clone().take_while(|&at| !sentence.tags(at).any(Tags::PREPOSITION));
                head.last().is_some_and(|at| sentence.is_word(at, words))
            }
            Ends(words) => {
                let mut told = subject.clone().filter(|&at| !self.is_left_out(at));
                told.next_back().is_some_and(|at| sentence.is_word(at, words))
            }
            Somebody => {
                self.is_somebodys(subject.clone()) || subject.clone().any(|at| sentence.inside_person(at))
            }
            AsBody => self.begins_as_body(),
            InPlace(words) => {
                let name = next + 1 + usize::from(sentence.is_word(next + 1, &["the"]));
                sentence.is_word(next, words) && !self.is_left_out(next) && sentence.is_capital(name)
            }
            NewName => self.behind(9).any(|at| {
                sentence.is_word(at, &["new", "present", "current", "modern", "old", "original", "former"])
                    && (sentence.is_word(at + 1, &["name"])
                        || sentence.is_word(at + 1, &["title"])
                            && sentence.is_word(at - 1, &["its", "their"])
                            && !sentence.tags(at + 2).any(Tags::PREPOSITION))
            }),
            DatedWork => self.is_dated_work(),
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

    /// Whether one of `words` is what is done, and no part of another noun.
    fn is_done(&self, words: &[&str]) -> bool {
        let Self { sentence, verb, subject, .. } = *self;
        let noun = |at: &usize| !sentence.tags(*at).any(Tags::PREPOSITION);
        if verb.passive || verb.reduced {
            let head = subject.clone().take_while(noun).filter(|&at| !self.is_left_out(at)).last();
            return head.is_some_and(|at| self.is_thing(at, words));
        }
        let particle = usize::from(
            sentence.is_word(verb.main + 1, &["up", "down", "over", "out", "off", "back", "away"]),
        );
        self.behind(9 + particle)
            .skip(particle)
            .take_while(noun)
            .any(|at| self.is_thing(at, words) && self.closes_noun(at))
    }

    /// Whether no noun follows right behind the token.
    fn closes_noun(&self, at: usize) -> bool {
        const CLOSING: Tags = Tags::PREPOSITION
            .or(Tags::CONJUNCTION)
            .or(Tags::RELATIVE)
            .or(Tags::PRONOUN)
            .or(Tags::DETERMINER)
            .or(Tags::ADVERB)
            .or(Tags::TEMPORAL)
            .or(Tags::PAST)
            .or(Tags::PARTICIPLE);
        let next = at + 1;
        !self.sentence.tokens.get(next).is_some_and(|token| token.is_word())
            || self.is_left_out(next)
            || self.sentence.tags(next).any(CLOSING)
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

    /// "a collection, Gorse (1964)", "Ferry Song (June 1971) peaked": the bracket of the date stands behind a title.
    fn is_dated_work(&self) -> bool {
        let Self { sentence, subject, skip, verb, .. } = *self;
        let open = skip.start.wrapping_sub(1);
        let bracketed = sentence.class(open) == Class::Open
            && sentence.class(skip.end) == Class::Close
            && open > 0
            && (sentence.is_capital(open - 1) || sentence.class(open - 1) == Class::QuoteClose);
        if !bracketed || verb.passive {
            return false;
        }
        if open > verb.main {
            return (verb.main + 1..open).any(|at| {
                sentence.tags(at).any(Tags::WORK)
                    || sentence.is_word(at, &["record", "collection", "anthology"])
            });
        }
        let climbs = sentence
            .is_word(verb.main, &["peaked", "charted", "topped", "reached", "sold", "entered", "climbed"]);
        climbs && subject.contains(&(open - 1)) && !self.is_somebodys(subject.clone())
    }

    /// "started as a school project", "began as a trio"
    fn begins_as_body(&self) -> bool {
        #[rustfmt::skip]
        const BEGUN: &[&str] = &[
            "project", "trio", "duo", "quartet", "band", "group", "club", "society", "venture", "workshop", "shop", "store",
            "cooperative", "co-operative", "collective", "partnership", "subsidiary", "spin-off", "company", "firm",
        ];
        let sentence = self.sentence;
        let led = self.behind(6).find(|&at| sentence.is_word(at, &["as"]));
        let somebody = self.is_somebodys(self.subject.clone())
            || self
                .subject
                .clone()
                .any(|at| sentence.inside_person(at) || sentence.is_word(at, &["he", "she"]));
        let person_next = || {
            let mut behind = self.verb.main..sentence.tokens.len();
            behind.any(|at| sentence.is_word(at, &["he", "she", "his", "her"]))
        };
        if self.verb.passive || somebody || self.subject.is_empty() && person_next() {
            return false;
        }
        led.is_some_and(|led| {
            sentence.is_word(led + 1, &["a", "an"])
                && (led + 2..led + 6)
                    .take_while(|&at| sentence.tokens.get(at).is_some_and(|token| token.is_word()))
                    .take_while(|&at| !sentence.tags(at).any(Tags::PREPOSITION))
                    .any(|at| sentence.is_word(at, BEGUN) && self.closes_noun(at))
        })
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
