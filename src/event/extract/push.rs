//! An event as it leaves the extractor: with its subject, its reasons, and a headline unlike its neighbours'.

use super::Extractor;
use crate::{
    case,
    event::{
        ActorKind, EventDraft, EventKind, field, finish,
        lexicon::{Lexicon, Tags},
        narrative::{Told, dedup},
        polish,
        why::{ByteSpan, DateWhy, Why},
    },
    time::{Certainty, Edtf},
    timex::{Anchor, DatePhrase},
};
use std::ops::Range;

impl<'a> Extractor<'a> {
    /// Adds an event, with the subject of the document among its actors.
    pub(crate) fn push(
        &mut self,
        told: Told,
        phrase: &DatePhrase,
        date: Edtf,
        words: Range<usize>,
        quote: Range<usize>,
        by: Option<DateWhy>,
    ) {
        let mut actors = told.actors;
        self.names.add_nations(&told.headline, &mut actors);
        // A child's birth is no life of its mother, of whom the text is.
        let of_another = |subject: usize| {
            matches!(told.kind, EventKind::Birth | EventKind::Death)
                && self.names.actors.get(subject).is_some_and(|actor| {
                    let surname = actor.name.rsplit(' ').next().unwrap_or_default();
                    actor.kind == ActorKind::Person
                        && !told.headline.contains(surname)
                        && self.document.language != crate::document::Language::Russian
                })
        };
        if let Some(subject) = self.names.subject.filter(|&subject| !of_another(subject)) {
            actors.push(subject);
        }
        dedup(&mut actors);
        let whole = (date != phrase.date || words != phrase.range)
            .then(|| Box::new((phrase.date.clone(), ByteSpan::from(phrase.range.clone()))));
        let why = Why { date: by.unwrap_or_else(|| self.derivation(phrase)), kind: told.because, whole };
        let mut headline = told.headline;
        if headline.chars().count() > 80 {
            headline = finish::truncate(&headline, 80);
        }
        self.more_than_a_name(&mut headline, told.kind, &actors);
        if self.document.language == crate::document::Language::Russian {
            polish::polish(&mut headline);
            if !polish::says_something(&headline) {
                return self.mention(quote, phrase, "nothing is said of it");
            }
        }
        let extent = told.extent;
        self.out.events.push(EventDraft {
            date,
            certainty: phrase.certainty,
            quote,
            date_words: words,
            headline,
            kind: told.kind,
            actors,
            extent,
            why,
        });
    }

    /// A name says who, not what: "Vale Dock strike" took place.
    fn more_than_a_name(&self, headline: &mut String, kind: EventKind, actors: &[usize]) {
        if kind == EventKind::Publication || self.document.language == crate::document::Language::Russian {
            return;
        }
        let bare = |name: &str| {
            name.strip_prefix("The ").unwrap_or(name) == headline.strip_prefix("The ").unwrap_or(headline)
        };
        let named = actors.iter().filter_map(|&actor| self.names.actors.get(actor)).any(|actor| {
            actor.kind != ActorKind::Place
                && (bare(&actor.name) || actor.aliases.iter().any(|alias| bare(alias)))
        });
        if named && headline.chars().count() <= 69 {
            headline.push(' ');
            headline.push_str(field::happening_of(headline, self.document.language).unwrap_or("active"));
        }
    }

    /// How the date follows from its words.
    fn derivation(&self, phrase: &DatePhrase) -> DateWhy {
        if phrase.certainty == Certainty::Stated {
            return DateWhy::Stated;
        }
        let timexes = self.timexes.get(phrase.timexes.clone()).unwrap_or_default();
        match timexes.iter().find_map(|timex| timex.anchor.as_ref()) {
            Some(Anchor::Timex(index)) => {
                let earlier = self.timexes.get(*index).map(|timex| timex.range.clone()).unwrap_or_default();
                // "14 August" has its year from there, "two days later" is counted.
                let lexicon = Lexicon::of(self.document.language);
                let words = self.document.text.get(phrase.range.clone()).unwrap_or_default();
                let month = words
                    .split(|c: char| !c.is_alphabetic())
                    .any(|word| lexicon.get(&case::lower(word)).tags.any(Tags::MONTH));
                match month {
                    true => DateWhy::Completed(earlier.into()),
                    false => DateWhy::Counted(earlier.into()),
                }
            }
            Some(Anchor::Text(range)) => DateWhy::Completed(range.clone().into()),
            Some(Anchor::DocumentCreationTime) => DateWhy::Document,
            None => DateWhy::Around,
        }
    }

    /// Gives events of one sentence different headlines.
    pub(super) fn distinct(&mut self, from: usize) {
        for at in from..self.out.events.len() {
            let (before, rest) = self.out.events.split_at_mut(at);
            let Some(event) = rest.first_mut() else { continue };
            // "On 14 March the antenna was deployed at 06:42 UTC": one event.
            if before[from..].iter().any(|other| other.headline == event.headline && other.date == event.date)
            {
                event.headline.clear();
                continue;
            }
            // "During the strike of 1926 the union called out its members on 4 May": the year is that of the strike.
            let text = &self.document.text;
            let of = |other: &EventDraft| {
                text.get(..other.date_words.start).is_some_and(|before| before.ends_with(" of "))
            };
            if let Some(other) = before[from..].iter_mut().find(|other| {
                other.headline == event.headline && of(other) && holds(&other.date, &event.date)
            }) {
                other.headline.clear();
                continue;
            }
            if before[from..].iter().any(|other| other.headline == event.headline) {
                let russian = self.document.language == crate::document::Language::Russian;
                let again =
                    if russian { [" вновь", " ещё раз"] } else { [" again", " once more"] };
                let coordinated = before[from..].last().is_some_and(|other| {
                    let gap =
                        self.document.text.get(other.date_words.end..event.date_words.start).unwrap_or("…");
                    gap.split([' ', ',', ';'])
                        .all(|word| matches!(word, "" | "and" | "again" | "in" | "и" | "в" | "вновь"))
                });
                // Nobody is born again.
                let coordinated = coordinated && !matches!(event.kind, EventKind::Birth | EventKind::Death);
                let free = again.into_iter().map(|word| format!("{}{word}", event.headline)).find(|line| {
                    line.chars().count() <= 80 && !before[from..].iter().any(|other| other.headline == *line)
                });
                if let Some(line) = free.filter(|_| coordinated && !event.headline.ends_with('…')) {
                    event.headline = line;
                    continue;
                }
                let wording = self.document.text.get(event.date_words.clone()).unwrap_or_default();
                let room = 80_usize.saturating_sub(wording.chars().count() + 3);
                event.headline = format!("{} ({wording})", finish::truncate(&event.headline, room));
            }
        }
        // What was told twice; nothing refers to events by number before ties are read.
        let mut told = self.out.events.split_off(from.min(self.out.events.len()));
        told.retain(|event| !event.headline.is_empty());
        self.out.events.append(&mut told);
    }

    /// The event of a heading's date and one of a date in the sentence under it are told once: at the hour or on the day
    /// that the sentence names ("at 4 a.m.", "last night"), else on that of the heading ("since yesterday").
    pub(super) fn once(&mut self, heading: usize) {
        let Some(headed) = self.out.events.get(heading) else { return };
        let (headline, day, date) =
            (headed.headline.clone(), headed.date.earliest_day(), headed.date.clone());
        let same = |event: &EventDraft| event.headline == headline;
        let another = self.out.events[heading + 1..].iter().any(|event| {
            same(event)
                && (event.date == date
                    || event.date.latest_day().is_some_and(|last| day.is_some_and(|day| last < day)))
        });
        let mut at = 0;
        self.out.events.retain(|event| {
            let place = at;
            at += 1;
            let inner = place > heading && headline == event.headline;
            !(if another { place == heading } else { inner })
        });
    }
}

/// Whether a year or month holds the day or month `finer`.
fn holds(coarse: &Edtf, finer: &Edtf) -> bool {
    !coarse.is_interval()
        && !finer.is_interval()
        && coarse != finer
        && coarse.earliest_day().zip(finer.earliest_day()).is_some_and(|(first, day)| first <= day)
        && coarse.latest_day().zip(finer.latest_day()).is_some_and(|(last, day)| day <= last)
}
