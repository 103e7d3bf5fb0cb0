//! Ways to write what follows the subject of a headline.

use super::{
    Form, Parts, Way, Widths,
    verb::{since, verb_text},
};
use crate::event::{
    classify::gives_judgment,
    lexicon::Tags,
    narrative::is_holding,
    phrase::{Style, cuts},
    sentence::Sentence,
    token::Class,
};
use std::ops::Range;

/// Tokens after the verb that are considered for a headline of 80 characters.
const LONGEST_REST: usize = 64;

/// The verb as a headline writes it, and ways to write the predicate, with what each loses.
pub(super) fn predicates(
    sentence: &Sentence<'_>,
    parts: &Parts,
    style: Style<'_>,
    widths: &Widths,
) -> (String, Vec<Way>) {
    let mut out = Vec::new();
    let (lead, head, nominal_subject) = lead(sentence, parts, style);
    if nominal_subject {
        // A meeting is a headline by itself; what it decided is a better one when there is room.
        if let Some(following) = &parts.following
            && let Some(verb_start) = following.clone().find(|at| sentence.tokens[*at].is_word())
        {
            for (end, cost) in cuts(sentence, following.clone(), verb_start, style.skip, style.depth) {
                let length = widths.width(following.start..end);
                if cost <= 8 && length <= 38 {
                    out.push(Way {
                        form: Form::Tokens { led: false, tokens: following.start..end, short: false },
                        loss: (cost + widths.width(end..following.end) as u32 / 6).min(3),
                        length,
                    });
                }
            }
        }
        let carried = sentence.is_word(head, &["carried"]);
        if carried {
            let start = head + 2;
            for (end, cost) in cuts(sentence, start..parts.rest.end, start, style.skip, style.depth) {
                out.push(Way {
                    form: Form::Tokens { led: false, tokens: start..end, short: false },
                    loss: cost + widths.width(end..parts.rest.end) as u32 / 3,
                    length: widths.width(start..end),
                });
            }
        }
        // "Trial" alone says little; "Trial before Judge Marsh" is a headline.
        let place = sentence.is_word(head, &["took", "takes", "taken", "take", "occurred", "happened"]);
        let single = parts.subject_text.is_none()
            && parts
                .subject
                .clone()
                .filter(|at| sentence.tokens[*at].is_word() && !sentence.tags(*at).any(Tags::DETERMINER))
                .count()
                <= 1;
        if place && single && out.is_empty() {
            let start = head + if sentence.is_word(head, &["occurred", "happened"]) { 1 } else { 2 };
            for (end, cost) in cuts(sentence, start..parts.rest.end, start, style.skip, style.depth) {
                let length = widths.width(start..end);
                if length > 0 {
                    out.push(Way {
                        form: Form::Tokens { led: false, tokens: start..end, short: false },
                        loss: cost + widths.width(end..parts.rest.end) as u32 / 3,
                        length,
                    });
                }
            }
        }
        let alone = if (carried || single) && !out.is_empty() { 40 } else { 4 };
        // "Since 1992 work has been conducted": it goes on.
        let going = !carried
            && since(sentence, style)
            && sentence.language != crate::document::Language::Russian
            && parts.verb.as_ref().is_some_and(|verb| verb.passive);
        let alone = if going { alone.min(4) } else { alone };
        if going {
            out.push(Way::text("under way".to_owned(), 0));
        }
        out.push(Way::text(String::new(), alone));
        return (lead, out);
    }
    let mut rest = adjunct_gap(sentence, parts, style);
    // What is far beyond the longest headline is not looked at.
    let whole = rest.end;
    rest.end = rest.end.min(rest.start + LONGEST_REST);
    let minimum = match &parts.verb {
        Some(verb) if !verb.passive => rest.start,
        Some(_) => rest.start.saturating_sub(1),
        None => rest.start,
    };
    if lasts_only(sentence, parts, widths) {
        return (lead, vec![Way::text(String::new(), 0)]);
    }
    let lead_length = lead.chars().count() + usize::from(!lead.is_empty());
    let judged = judgment(sentence, parts, &rest);
    let that = judged.or_else(|| announcement(sentence, parts, &rest));
    if judged.is_some() {
        out.push(Way::text("gave judgment".to_owned(), 50));
    }
    for (end, cost) in cuts(sentence, rest.clone(), minimum, style.skip, style.depth) {
        if end == rest.end && rest.end < whole {
            continue;
        }
        let length = widths.width(rest.start..end);
        if length + lead_length == 0 {
            continue;
        }
        // One noun is no headline.
        let words =
            (rest.start..end).filter(|at| !style.skip.contains(at) && !sentence.is_dated(*at)).count();
        let bare = if parts.verb.is_none() && end < rest.end && words < 3 { 40 } else { 0 };
        // "held that a warning": what was said needs a verb of its own.
        let half = that.is_some_and(|that| {
            end > that
                && !(that + 2..end.saturating_sub(1)).any(|at| {
                    sentence
                        .tags(at)
                        .any(Tags::PAST.or(Tags::BE).or(Tags::HAVE).or(Tags::MODAL).or(Tags::FUTURE))
                })
        });
        let bare = bare + if half || that.is_some_and(|that| end <= that) { 60 } else { 0 };
        let loss = if end < rest.end { cost + widths.width(end..rest.end) as u32 / 3 } else { 0 };
        let names = sentence.named.iter().any(|named| (rest.start..end).contains(&named.tokens.start));
        for (short, penalty) in [(false, 0), (true, 3)] {
            if short && !names {
                continue;
            }
            out.push(Way {
                form: Form::Tokens { led: true, tokens: rest.start..end, short },
                loss: penalty + bare + loss,
                length: length + lead_length,
            });
        }
    }
    // A passive needs nothing after it.
    if parts.verb.as_ref().is_some_and(|verb| verb.passive) && !lead.is_empty() {
        let lost = widths.width(rest.clone()) as u32;
        // What somebody is awarded or refused is what the headline is about.
        let given = parts.verb.as_ref().is_some_and(|verb| {
            sentence.is_word(
                verb.main,
                &["awarded", "granted", "given", "offered", "refused", "denied", "sentenced"],
            ) && sentence.tags(verb.tokens.end).any(Tags::DETERMINER)
        });
        out.push(Way::text(lead.clone(), 16 + lost / 3 + if given { 40 } else { 0 }));
    }
    if out.is_empty() {
        out.push(if rest.end < whole {
            let form = Form::Tokens { led: true, tokens: rest.clone(), short: false };
            Way { form, loss: 0, length: widths.width(rest) }
        } else {
            Way::text(lead.clone(), 0)
        });
    }
    (lead, out)
}

/// All that follows the subject, with the verb as a headline writes it, if nothing of it may be better left out: the first
/// of [`predicates`].
pub(super) fn whole_predicate(
    sentence: &Sentence<'_>,
    parts: &Parts,
    style: Style<'_>,
    widths: &Widths,
) -> Option<(String, Way)> {
    let (lead, _, nominal_subject) = lead(sentence, parts, style);
    let rest = adjunct_gap(sentence, parts, style);
    if nominal_subject
        || rest.len() > LONGEST_REST
        || lasts_only(sentence, parts, widths)
        || judgment(sentence, parts, &rest).is_some()
    {
        return None;
    }
    let length = widths.width(rest.clone()) + lead.chars().count() + usize::from(!lead.is_empty());
    let form = Form::Tokens { led: true, tokens: rest, short: false };
    (length > 0).then_some((lead, Way { form, loss: 0, length }))
}

/// The verb as a headline writes it, the token at which the predicate begins, and whether the subject is a headline by
/// itself.
fn lead(sentence: &Sentence<'_>, parts: &Parts, style: Style<'_>) -> (String, usize, bool) {
    let Some(verb) = &parts.verb else { return (String::new(), parts.rest.start, false) };
    // "Meeting held online" says more than "Meeting"; "7th Congress of the Union" is enough.
    let words = parts
        .subject
        .clone()
        .filter(|at| sentence.tokens[*at].is_word() && !sentence.tags(*at).any(Tags::DETERMINER))
        .count();
    let named = sentence.named.iter().any(|named| parts.subject.contains(&named.tokens.start));
    let thin = words <= 2
        && !named
        && (verb.passive || sentence.is_word(verb.main, &["held"]))
        && sentence.language != crate::document::Language::Russian;
    if is_holding(sentence, verb.main) && !parts.subject.is_empty() && !thin {
        (String::new(), verb.main, true)
    } else {
        (verb_text(sentence, parts, verb, style), verb.main, false)
    }
}

/// "The siege lasted from May to July": without the date only the siege is left.
fn lasts_only(sentence: &Sentence<'_>, parts: &Parts, widths: &Widths) -> bool {
    parts.verb.as_ref().is_some_and(|verb| {
        sentence.is_word(
            verb.main,
            &["lasted", "lasts", "ran", "runs", "dates", "dated", "spanned", "длилась", "длился", "длилось"],
        )
    }) && parts.subject.len() > 1
        && !parts.rest.clone().any(|at| sentence.tokens[at].is_word() && widths.width(at..at + 1) > 0)
}

/// The "that" behind which stands what was held or ruled.
fn judgment(sentence: &Sentence<'_>, parts: &Parts, rest: &Range<usize>) -> Option<usize> {
    let verb = parts.verb.as_ref()?;
    let judged = sentence.is_word(verb.main, &["held", "ruled"]) && gives_judgment(sentence, verb.main);
    (rest.start..rest.end.min(rest.start + 8)).find(|&at| judged && sentence.is_word(at, &["that"]))
}

/// The "that" behind which stands what was announced or promised: without it the headline says nothing.
fn announcement(sentence: &Sentence<'_>, parts: &Parts, rest: &Range<usize>) -> Option<usize> {
    #[rustfmt::skip]
    const SAYING: &[&str] = &[
        "announced", "announces", "declared", "declares", "promised", "promises", "stated", "states", "said", "says",
        "revealed", "reveals", "confirmed", "confirms", "warned", "warns", "claimed", "claims", "pledged", "vowed",
    ];
    let verb = parts.verb.as_ref().filter(|verb| sentence.is_word(verb.main, SAYING))?;
    let that = verb.main + 1;
    (that..rest.end.min(that + 5)).find(|&at| sentence.is_word(at, &["that"]))
}

/// The words after the verb, without an adjunct of place between the date and the object:
/// "wrote on 1 May at the House, a statement".
fn adjunct_gap(sentence: &Sentence<'_>, parts: &Parts, style: Style<'_>) -> Range<usize> {
    let rest = parts.rest.clone();
    let skip = style.skip;
    if skip.start <= rest.start + 1
        && skip.end > rest.start
        && sentence.tags(skip.end).any(Tags::PREPOSITION)
        && let Some(comma) = (skip.end..rest.end.min(skip.end + 10))
            .find(|&at| sentence.class(at) == Class::Comma && sentence.quote[at] == 0)
        && sentence.tags(comma + 1).any(Tags::DETERMINER)
        && parts.verb.as_ref().is_some_and(|verb| !verb.passive)
    {
        return comma + 1..rest.end;
    }
    rest
}
