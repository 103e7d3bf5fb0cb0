//! What one date of a sentence tells: its clause, who acts in it, its kind and its headline.

mod detour;
mod fronted;
mod holding;
mod lead_in;
mod nominal;
mod participle;
mod pieces;
mod predicate;
mod pronoun;
mod refer;
mod retouch;
mod russian;
mod share;
mod stretch;
mod subject;
mod told;
mod voice;
mod wording;

use super::{
    ActorKind, EventKind,
    actors::Names,
    antecedent::russian::Spoken,
    antecedent::{Form, Mention},
    clause::{Clause, clauses},
    lexicon::Tags,
    phrase::Style,
    sentence::Sentence,
    token::Class,
    unreal,
    why::KindWhy,
};
use std::ops::Range;

pub(crate) use holding::is_holding;
use nominal::{nominal_at_date, segment, verbless};
pub(crate) use participle::{past_of_participle, short_participle};
use predicate::predicate;
pub(crate) use pronoun::nearest_person;
pub(crate) use subject::subject_of;
pub(crate) use told::Told;

/// What the sentences before say about "it", "they", "the congress".
#[derive(Clone, Debug, Default)]
pub(crate) struct Context {
    /// A body: "it", "the party".
    pub(crate) it: Option<usize>,
    /// The body that was named last, in a text about a person: "the firm".
    pub(crate) firm: Option<usize>,
    /// A person: "he", "she".
    pub(crate) person: Option<usize>,
    /// Several bodies or people: "they".
    pub(crate) they: Vec<usize>,
    /// Whether "it" acts in the sentence right before.
    pub(crate) near: bool,
    /// "it" in words, when the sentence before spoke of "a memorial" or "the bridge".
    pub(crate) it_text: Option<String>,
    /// "they" in words, when the sentence before spoke of "the crew" or "the troops".
    pub(crate) they_text: Option<String>,
    /// Common nouns of bodies that were new a sentence ago ("an alliance"): "the alliance" is theirs.
    pub(crate) fresh: Vec<String>,
    /// "the congress".
    pub(crate) meeting: Option<String>,
    /// Kind of the sentence before, for a clause without a verb.
    pub(crate) kind: Option<EventKind>,
    /// The heading over a list, where it names happenings: "Election results".
    pub(crate) heading: Option<(String, EventKind)>,
    /// The person with whose name the list item begins.
    pub(crate) item: Option<usize>,
    /// What the sentence before is about, or the one that its own pronoun goes back to.
    pub(crate) about: Option<Mention>,
    /// The pronoun with which the sentence before begins.
    pub(crate) spoken: Option<Form>,
    /// The object of the sentence before.
    pub(crate) object: Option<Mention>,
    /// People whom "he" and "she" may mean, the likeliest first.
    pub(crate) people: Vec<usize>,
    /// Who acts on somebody else in the sentence right before: its "him" goes on as "he".
    pub(crate) not: Option<usize>,
    /// The plural with which the sentence right before ends.
    pub(crate) many: Option<String>,
    /// How many of these the sentence right before names.
    pub(crate) near_people: usize,
    /// What the Russian sentence before speaks of, its subject first.
    pub(crate) said: Vec<Spoken>,
}

/// Tells the date at the tokens `date` (with the words that bind it: `skip`).
pub(crate) fn tell(sentence: &Sentence<'_>, names: &Names, context: &Context, skip: &Range<usize>) -> Told {
    let mut told = told(sentence, names, context, skip);
    pieces::settle(sentence, skip, &mut told);
    told
}

fn told(sentence: &Sentence<'_>, names: &Names, context: &Context, skip: &Range<usize>) -> Told {
    let mut within = clause_window(sentence, skip);
    let mut depth = sentence.depth.get(skip.start).copied().unwrap_or(0);
    // A bracket that holds nothing but the date dates what it stands in.
    if within.start > 0
        && within.clone().all(|at| {
            skip.contains(&at)
                || sentence.is_dated(at)
                || matches!(sentence.class(at), Class::Comma | Class::Semicolon)
                || sentence.is_word(at, &["and", "и", "again", "since"])
        })
    {
        within = 0..sentence.tokens.len();
        depth = 0;
    }
    // "academician (1939; corresponding member from 1929)", "drums (1993–2001; died 2013)": what stands before the bracket.
    if within.start > 0 && within.start == skip.start && sentence.class(skip.end) == Class::Semicolon {
        within = 0..within.start - 1;
        depth = 0;
    }
    let within = unreal::cleft(sentence, skip).or_else(|| unreal::opposed(sentence, skip)).unwrap_or(within);
    let depth = depth.min(sentence.depth.get(within.start).copied().unwrap_or(0));
    let style = Style { skip, depth, short: false, actors: &names.actors };
    if let Some(told) = nominal::day_was(sentence, names, context, style) {
        return told;
    }
    if let Some(told) = fronted::day_of(sentence, names, style) {
        return told;
    }
    if let Some(told) = participle::of_the_date(sentence, names, style) {
        return told;
    }
    if let Some(told) = participle::gerund_of_the_date(sentence, names, context, style) {
        return told;
    }
    if let Some(told) = nominal::office_between_commas(sentence, names, style) {
        return told;
    }
    if let Some(told) = nominal::behind_dash(sentence, names, context, style) {
        return told;
    }
    if let Some(told) = nominal::office_before_name(sentence, names, style) {
        return told;
    }
    let clauses = clauses(sentence, within.clone(), skip);
    let place = clauses
        .iter()
        .position(|clause| clause.tokens.contains(&skip.start) || clause.tokens.start >= skip.end)
        .unwrap_or(clauses.len().saturating_sub(1));
    let Some(clause) = clauses.get(place) else {
        return Told::new(String::new(), EventKind::Other, Vec::new(), KindWhy::Unsaid);
    };
    // "…, in the Union of Communists since 1991": a segment without its own verb is about the one before.
    if let Some(told) = segment(sentence, names, context, clause, style) {
        return told;
    }
    // "On 29 August, Admiral Hallam, who had taken command in June, was ordered": the verb stands behind "who".
    if clause.verb.is_none()
        && let (Some(next), Some(main)) = (clauses.get(place + 1), clauses.get(place + 2))
        && next.opener.is_some_and(|at| {
            let russian = sentence.language == crate::document::Language::Russian;
            sentence.is_word(at, &["who", "which", "whose", "where"])
                || russian && sentence.tags(at).any(Tags::RELATIVE)
        })
        && main.opener.is_none()
        && main.verb.as_ref().is_some_and(|verb| !verb.reduced)
        && !main.tokens.clone().any(|at| sentence.is_dated(at))
    {
        return predicate(sentence, names, context, &clauses, place + 2, style);
    }
    // "In August 1914, when war broke out, the school was turned into a hospital"
    if skip.start <= 1
        && sentence.class(skip.end) == Class::Comma
        && sentence.is_word(skip.end + 1, &["when", "while", "as", "after", "before", "once"])
        && clause.verb.as_ref().is_some_and(|verb| verb.tokens.start > skip.end)
        && let Some(main) = clauses.get(place + 1)
        && main.opener.is_none()
        && main.verb.as_ref().is_some_and(|verb| !verb.reduced)
        && sentence.class(main.tokens.start.wrapping_sub(1)) == Class::Comma
        && !main.tokens.clone().any(|at| sentence.is_dated(at))
    {
        return predicate(sentence, names, context, &clauses, place + 1, style);
    }
    // "On 19 June, elected to the House, Reed moved to London": the day is that of the main clause.
    if let Some(verb) = clause.verb.as_ref()
        && sentence.language != crate::document::Language::Russian
        && verb.tokens.len() == 1
        && sentence.tags(verb.main).any(Tags::PARTICIPLE)
        && skip.end <= verb.main
        && sentence.class(verb.main.wrapping_sub(1)) == Class::Comma
        && (clause.tokens.start..verb.main)
            .all(|at| skip.contains(&at) || sentence.is_dated(at) || sentence.class(at) == Class::Comma)
        && let Some(main) = clauses.get(place + 1)
        && main.opener.is_none()
        && main.verb.as_ref().is_some_and(|verb| !verb.reduced && verb.tokens.start > main.tokens.start)
        && sentence.class(main.tokens.start.wrapping_sub(1)) == Class::Comma
        && !main.tokens.clone().any(|at| sentence.is_dated(at))
    {
        return predicate(sentence, names, context, &clauses, place + 1, style);
    }
    // "On 18 August 2011, 49 days after the TouchPad had reached the shops, HP told": the day is that of the main clause.
    if skip.end < clause.verb.as_ref().map_or(0, |verb| verb.tokens.start)
        && sentence.class(skip.end) == Class::Comma
        && (skip.end + 1..skip.end + 6).any(|at| sentence.is_step_unit(at))
        && (skip.end + 1..skip.end + 7).any(|at| sentence.is_word(at, &["after", "before"]))
        && let Some(main) = clauses.get(place + 1)
        && main.opener.is_none()
        && main.verb.as_ref().is_some_and(|verb| !verb.reduced)
        && !main.tokens.clone().any(|at| sentence.is_dated(at))
    {
        return predicate(sentence, names, context, &clauses, place + 1, style);
    }
    if clause.verb.is_none() {
        return verbless(sentence, names, context, clause.tokens.clone(), style);
    }
    if let Some(told) = nominal_at_date(sentence, names, context, clause, style) {
        return told;
    }
    // "submitted by a team led by Sigrid Voll in March 1994": it was submitted then.
    if let Some(verb) = clause.verb.as_ref().filter(|verb| verb.reduced)
        && sentence.is_word(verb.main, &["led", "headed", "chaired", "commanded", "directed"])
        && sentence.is_word(verb.tokens.end, &["by"])
        && !skip.contains(&(verb.tokens.end))
        && let Some(before) = place.checked_sub(1).and_then(|before| clauses.get(before))
        && before.verb.as_ref().is_some_and(|before| !before.reduced && before.passive)
        && !before.tokens.clone().any(|at| sentence.is_dated(at))
    {
        let mut told = predicate(sentence, names, context, &clauses, place - 1, style);
        told.actors.extend(named_in(sentence, clause.tokens.clone()));
        dedup(&mut told.actors);
        return told;
    }
    if let Some(main) = post_held(sentence, &clauses, place) {
        return predicate(sentence, names, context, &clauses, main, style);
    }
    predicate(sentence, names, context, &clauses, place, style)
}

/// "became president of the guild, an office she held from 1980": what the clause before says is of that date.
fn post_held(sentence: &Sentence<'_>, clauses: &[Clause], place: usize) -> Option<usize> {
    const POSTS: &[&str] =
        &["office", "post", "position", "seat", "role", "job", "chair", "title", "rank", "command"];
    let verb = clauses.get(place)?.verb.as_ref()?;
    if verb.passive || !sentence.is_word(verb.main, &["held", "occupied", "kept", "retained", "filled"]) {
        return None;
    }
    let pronoun = verb.tokens.start.checked_sub(1)?;
    let that = pronoun.checked_sub(1)?;
    let noun = that - usize::from(sentence.is_word(that, &["that", "which"]));
    let article = noun.checked_sub(1)?;
    let apposed = sentence.is_word(pronoun, &["he", "she", "they"])
        && sentence.is_word(noun, POSTS)
        && sentence.is_word(article, &["a", "an", "the"])
        && sentence.class(article.checked_sub(1)?) == Class::Comma;
    let before =
        |clause: &Clause| clause.verb.as_ref().is_some_and(|verb| !verb.reduced && verb.tokens.end < article);
    clauses.get(..place)?.iter().rposition(before).filter(|_| apposed)
}

/// The tokens that may belong to the date's clause: the bracket around it, or the sentence.
fn clause_window(sentence: &Sentence<'_>, skip: &Range<usize>) -> Range<usize> {
    let depth = sentence.depth.get(skip.start).copied().unwrap_or(0);
    if depth == 0 {
        return 0..sentence.tokens.len();
    }
    let open =
        (0..skip.start).rev().find(|&at| sentence.class(at) == Class::Open && sentence.depth[at] == depth);
    let close = (skip.end..sentence.tokens.len())
        .find(|&at| sentence.class(at) == Class::Close && sentence.depth[at] == depth);
    match (open, close) {
        (Some(open), Some(close)) => {
            let mut start = open + 1;
            // "for example,", "see", "e.g." open the remark, not the clause.
            while start < skip.start
                && (sentence.is_word(start, &["for", "example", "e.g", "i.e", "see", "namely"])
                    || sentence.class(start) == Class::Comma)
            {
                start += 1;
            }
            start..close
        }
        _ => 0..sentence.tokens.len(),
    }
}

pub(crate) fn is_body(names: &Names, actor: usize) -> bool {
    names.actors.get(actor).is_some_and(|actor| actor.kind == ActorKind::Organization)
}

/// Actors named in `tokens`, in their order.
pub(crate) fn named_in(sentence: &Sentence<'_>, tokens: Range<usize>) -> Vec<usize> {
    sentence
        .named
        .iter()
        .filter(|named| tokens.contains(&named.tokens.start))
        .map(|named| named.actor)
        .collect()
}

pub(super) fn names_before(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    sentence.named.iter().find(|named| named.tokens.end <= at).map(|named| named.actor)
}

pub(super) fn subject_name(names: &Names, context: &Context) -> String {
    context
        .item
        .or(context.it)
        .or(names.subject)
        .and_then(|index| names.actors.get(index))
        .map(|actor| actor.name.clone())
        .unwrap_or_default()
}

/// Removes repetitions, keeping the first of each.
pub(crate) fn dedup(actors: &mut Vec<usize>) {
    let mut kept = 0;
    for at in 0..actors.len() {
        if !actors[..kept].contains(&actors[at]) {
            actors[kept] = actors[at];
            kept += 1;
        }
    }
    actors.truncate(kept);
}
