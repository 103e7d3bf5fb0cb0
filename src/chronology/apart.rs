//! Why events that look like one are two: asked for one event, weighed as when the documents were merged.

use super::{
    Chronology, Event,
    merge::{Apart, Candidate, Candidates, Cast, Ground, Numbers, Tokens, only_dates_differ, weigh},
};
use crate::{i18n::Language, sort::CompactSort};
use std::collections::HashMap;

/// Events that are named as alike.
const MOST: usize = 4;

impl Chronology {
    /// Which other events look like `event` and why they are events of their own: sentences for people, the likest first.
    pub fn kept_apart(&self, event: &Event, say: Language) -> Vec<String> {
        let Some(own) = self.events.iter().position(|other| other.id == event.id) else { return Vec::new() };
        let mut cast = Cast::default();
        let mut numbers: HashMap<&str, u32> = HashMap::new();
        for (organization, number) in self.organizations.iter().zip(0..) {
            numbers.insert(&organization.id, number);
            let names = std::iter::once(&organization.name).chain(&organization.aliases);
            cast.push(false, names.map(String::as_str));
        }
        let mut actors: Vec<Vec<u32>> = Vec::with_capacity(self.events.len());
        for event in &self.events {
            let mut of = Vec::new();
            of.extend(event.organizations.iter().filter_map(|id| numbers.get(&**id)));
            for name in event.people.iter() {
                let next = numbers.len() as u32;
                let number = *numbers.entry(name).or_insert(next);
                if number == next {
                    cast.push(true, [&**name].into_iter());
                }
                of.push(number);
            }
            actors.push(of);
        }
        let candidates = Told { events: &self.events, actors };
        let tokens = Tokens::of(&candidates);
        let ground = Ground { candidates: &candidates, tokens: &tokens, cast: &cast };
        let mut alike: Vec<(u8, i64, usize, Apart)> = Vec::new();
        for (at, other) in self.events.iter().enumerate().filter(|(at, _)| *at != own) {
            let Err(why) = weigh(ground, None, own, at) else { continue };
            let away = away(event, other);
            let rank = match why {
                // Dates of what would be one fact: the contradictions.
                Apart::Dates if away <= NEAR && only_dates_differ(ground, own, at) => 0,
                Apart::Numbers | Apart::Names | Apart::Episode if tokens.are_near(own, at) => 1,
                Apart::Little if tokens.are_near(own, at) => 2,
                _ => continue,
            };
            alike.push((rank, away, at, why));
        }
        alike.compact_sort_by_key(|&(rank, away, at, _)| (rank, away, at));
        alike
            .into_iter()
            .take(MOST)
            .filter_map(|(.., at, why)| {
                let other = self.events.get(at)?;
                let why = match why {
                    Apart::Dates => "dates",
                    Apart::Episode => "episode",
                    Apart::Numbers => "numbers",
                    Apart::Names => "names",
                    Apart::Sentence | Apart::Deeds | Apart::Little => "little",
                };
                Some(say.kept_apart(&other.date.to_string(), &other.id.to_string(), &other.title, why))
            })
            .collect()
    }
}

/// The events of a chronology, as merging sees what they are made of.
struct Told<'a> {
    events: &'a [Event],
    /// Of each event, numbers of the cast.
    actors: Vec<Vec<u32>>,
}

impl Candidates for Told<'_> {
    fn len(&self) -> usize {
        self.events.len()
    }

    fn get(&self, at: usize) -> Option<Candidate<'_>> {
        let (event, actors) = (self.events.get(at)?, self.actors.get(at)?);
        Some(Candidate {
            span: (event.date.earliest_day(), event.date.latest_day()),
            kind: event.kind,
            theme: actors.first().copied(),
            actors,
            title: &event.title,
            sentence: (at as u32, 0),
            numbers: Numbers::of(&event.title),
        })
    }
}

/// Days between events of which one is asked about.
const NEAR: i64 = 3 * 366;

/// Days from one event to the other; none where their dates meet.
fn away(a: &Event, b: &Event) -> i64 {
    let span = |event: &Event| {
        let first = event.date.earliest_day().unwrap_or(i64::MIN / 4);
        (first, event.date.latest_day().unwrap_or(i64::MAX / 4))
    };
    let (a, b) = (span(a), span(b));
    (b.0 - a.1).max(a.0 - b.1).max(0)
}
