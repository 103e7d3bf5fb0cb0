//! Adds a tie to what the document tells, with the event that it is.

use crate::{
    document::Language,
    event::{
        EventDraft, EventKind, RelationDraft, RelationKind,
        extract::Extractor,
        phrase::{abbreviation, article, strip_article},
        sentence::Sentence,
    },
};

/// Bytes between a verb and its date.
const NEAR: usize = 60;

/// Where a tie is told: the first event of its sentence, and the byte of its verb.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot {
    pub(super) first_event: usize,
    pub(super) near: Option<usize>,
}

/// Adds a tie; of several events of its kind it is the one whose date stands nearest to its verb.
pub(super) fn push(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    kind: RelationKind,
    from: Vec<usize>,
    to: Vec<usize>,
    spot: Spot,
) {
    let Spot { first_event, near } = spot;
    if from.is_empty()
        || (to.is_empty() && kind != RelationKind::Dissolution)
        || from.iter().any(|actor| to.contains(actor))
    {
        return;
    }
    // The event of the sentence that this tie is: the one of its kind, or the only one.
    let events = work.out.events.get(first_event..).unwrap_or_default();
    let fits = |event: &EventKind| match kind {
        RelationKind::Merger => matches!(event, EventKind::Merger | EventKind::Founding | EventKind::Joining),
        RelationKind::Split | RelationKind::Walkout => {
            matches!(event, EventKind::Split | EventKind::Expulsion)
        }
        RelationKind::Renamed => matches!(event, EventKind::Renaming | EventKind::Founding),
        RelationKind::Joined => {
            matches!(event, EventKind::Joining | EventKind::Membership | EventKind::Merger)
        }
        RelationKind::Expelled => *event == EventKind::Expulsion,
        RelationKind::Founded | RelationKind::Cofounded => *event == EventKind::Founding,
        RelationKind::Dissolution => {
            matches!(event, EventKind::Dissolution | EventKind::Conference | EventKind::Congress)
        }
        _ => true,
    };
    // "Founded in 1923, it was absorbed in 2004": a founding may be a merger, but not beside one.
    let is_it = |event: EventKind| match kind {
        RelationKind::Merger => event == EventKind::Merger,
        RelationKind::Split => event == EventKind::Split,
        RelationKind::Renamed => event == EventKind::Renaming,
        RelationKind::Joined => event == EventKind::Joining,
        RelationKind::Dissolution => event == EventKind::Dissolution,
        _ => true,
    };
    let only = (events.len() == 1).then_some(0);
    let nearest = near.and_then(|near| {
        let away = |event: &EventDraft| event.date_words.start.abs_diff(near);
        // What has no kind may be it where its date stands beside the verb.
        let fitting = events
            .iter()
            .enumerate()
            .filter(|(_, event)| fits(&event.kind) || event.kind == EventKind::Other && away(event) <= NEAR);
        // "A rival followed in 1877, but was swallowed by Vulcan in 1902": the event that is told by that verb.
        let verb = sentence.tokens.iter().position(|token| token.start == near);
        let verb = verb.map(|at| sentence.word(at)).filter(|verb| verb.len() > 3);
        let tells = |event: &EventDraft| verb.is_some_and(|verb| event.headline.contains(verb));
        fitting.min_by_key(|(_, event)| {
            (!is_it(event.kind), event.kind == EventKind::Other, !tells(event), away(event))
        })
    });
    let nearest = nearest.map(|(at, _)| at);
    let event = nearest
        .or_else(|| {
            events.iter().position(|event| kind == RelationKind::Renamed && event.kind == EventKind::Renaming)
        })
        .or_else(|| events.iter().position(|event| fits(&event.kind)))
        .or(only)
        .map(|at| first_event + at);
    let date = event.and_then(|event| work.out.events.get(event)).map(|event| event.date.clone());
    // "Since 1949 it has been called X", "until 1949 it was called Y": it came at that end of the time.
    let comes = matches!(
        kind,
        RelationKind::Renamed
            | RelationKind::Merger
            | RelationKind::Split
            | RelationKind::Joined
            | RelationKind::Successor
    );
    let date = date.map(|date| match date.bounds().filter(|_| comes) {
        Some((Some(end), None) | (None, Some(end))) => end,
        _ => date,
    });
    if let Some(event) = event.filter(|_| kind == RelationKind::Merger) {
        merger_event(work, event, &from, &to, sentence.language);
    }
    // "founded as X" becomes the renaming whose date is found later.
    if kind == RelationKind::Renamed && date.is_some() {
        work.out.relations.retain(|draft| {
            draft.kind != kind || draft.date.is_some() || draft.from != from || draft.to != to
        });
    }
    work.out.relations.push(RelationDraft { kind, from, to, date, event, quote: sentence.range.clone() });
}

/// The event of a merger is about its result, and its headline names both sides when there is room.
pub(super) fn merger_event(
    work: &mut Extractor<'_>,
    event: usize,
    from: &[usize],
    to: &[usize],
    language: Language,
) {
    let Some(&result) = to.first() else { return };
    let names = &work.names.actors;
    let name = |index: usize, short: bool| {
        let actor = names.get(index)?;
        let full = strip_article(&actor.name);
        Some(match short.then(|| abbreviation(names, index, full)).flatten() {
            Some(short) => short.to_owned(),
            None => full.to_owned(),
        })
    };
    let line = |short_result: bool, short_from: bool| {
        let sides: Vec<String> = from.iter().filter_map(|&index| name(index, short_from)).collect();
        let (last, rest) = sides.split_last()?;
        let into = name(result, short_result)?;
        let line = match (language, rest.is_empty()) {
            (Language::Russian, false) => format!("{} и {last} объединились в {into}", rest.join(", ")),
            (Language::Russian, true) => return None,
            (_, false) => format!("{} and {last} merge into {}{into}", rest.join(", "), article(&into)),
            (_, true) => return None,
        };
        (line.chars().count() <= 80).then_some(line)
    };
    let headline = line(false, false)
        .or_else(|| line(true, false))
        .or_else(|| line(false, true))
        .or_else(|| line(true, true));
    let Some(draft) = work.out.events.get_mut(event) else { return };
    if from.len() > 1 {
        draft.actors.retain(|actor| *actor != result);
        draft.actors.insert(0, result);
        if draft.kind == EventKind::Merger
            && let Some(headline) = headline
        {
            draft.headline = headline;
        }
    }
}
