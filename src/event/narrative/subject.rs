//! The words of a clause that are its subject, and what "which" stands for.

use super::lead_in::behind_lead_in;
use crate::event::{
    ActorKind,
    antecedent::sex_of,
    clause::Clause,
    lexicon::{
        Tags,
        telling::{KIN, MADE, OPENED},
    },
    phrase::Style,
    sentence::Sentence,
    token::Class,
};
use std::ops::Range;

/// The subject among `tokens`, the words before a verb: without what stands before it.
pub(crate) fn subject_of(sentence: &Sentence<'_>, tokens: Range<usize>, style: Style<'_>) -> Range<usize> {
    let skip = style.skip;
    let mut start = tokens.start;
    let mut end = tokens.end;
    while end > start
        && (skip.contains(&(end - 1))
            || sentence.is_dated(end - 1)
            || sentence.tags(end - 1).any(Tags::ADVERB) && end - 1 > start
            || sentence.is_word(end - 1, &["не"])
            || matches!(sentence.class(end - 1), Class::Comma | Class::Dash))
    {
        end -= 1;
    }
    // "Вновь арестован": the adverb is no subject.
    if end == start + 1
        && sentence.language == crate::document::Language::Russian
        && sentence.tags(start).any(Tags::ADVERB)
    {
        return end..end;
    }
    // "который до этого служил", "который прежде сам играл"
    let says_when = |at: usize| {
        !sentence.tokens[at].is_word()
            || skip.contains(&at)
            || sentence.is_dated(at)
            || sentence.is_word(
                at,
                &[
                    "до",
                    "этого",
                    "прежде",
                    "ранее",
                    "раньше",
                    "затем",
                    "потом",
                    "впоследствии",
                    "тогда",
                    "сам",
                    "сама",
                    "сами",
                    "также",
                    "уже",
                    "ещё",
                    "позже",
                    "позднее",
                    "после",
                    "снова",
                    "вновь",
                ],
            )
    };
    if end > start
        && sentence.language == crate::document::Language::Russian
        && (start..end).all(says_when)
        && (start..end).any(|at| sentence.tokens[at].is_word())
    {
        return end..end;
    }
    // "which for its part was renamed"
    if end == start + 3 && sentence.is_word(start, &["for"]) && sentence.is_word(end - 1, &["part"]) {
        return end..end;
    }
    // "Insulin was isolated in 1921 and first given to a patient in 1922"
    if end == start + 1
        && sentence.is_word(
            start,
            &["first", "finally", "later", "then", "again", "eventually", "also", "last", "once", "впервые"],
        )
    {
        return end..end;
    }
    // "A lockout lasting from May to September ruined …", "a ballot held on 2 December approved …"
    if end < tokens.end
        && end > start + 1
        && sentence.is_word(
            end - 1,
            &["lasting", "held", "dated", "running", "beginning", "starting", "ending", "dating"],
        )
        && !sentence.tags(end - 2).any(Tags::BE.or(Tags::HAVE))
    {
        end -= 1;
    }
    // "A demo recorded in January 1984 won them a contract"
    if end < tokens.end
        && end > start + 1
        && sentence.tags(end - 1).any(Tags::PARTICIPLE)
        && (end..tokens.end).all(|at| skip.contains(&at) || sentence.is_dated(at))
        && !sentence.tags(end - 2).any(Tags::BE.or(Tags::HAVE).or(Tags::PRONOUN).or(Tags::CONJUNCTION))
    {
        end -= 1;
    }
    // "attempts to reach it were given up", but "as he retired"
    let nominative = end > start + 1
        && sentence.is_word(end - 1, &["he", "she", "they", "we"])
        && end > 2
        && (sentence.is_word(end - 2, &["as", "after", "before", "since", "until", "for"])
            // "After repairs she returned", but "the house they bought"
            || sentence.is_word(start, &["after", "following", "before", "during", "despite", "without", "in", "on"])
                && sentence.tokens[end - 2].is_word()
                && !(start + 1..end - 1)
                    .any(|at| sentence.tags(at).any(Tags::DETERMINER)));
    let governed = end > start + 1
        && !nominative
        && sentence.tags(end - 2).any(Tags::BASE.or(Tags::PREPOSITION).or(Tags::GERUND).or(Tags::PAST));
    if end > start + 1
        && !governed
        && (sentence.is_word(end - 1, &["he", "she", "it", "they", "we", "i"])
            // "Здесь они пробыли до августа"
            || sentence.is_word(end - 1, &["он", "она", "оно", "они"])
                && sentence.is_word(end - 2, &["здесь", "там", "тут", "туда", "сюда", "тогда", "затем"]))
    {
        return end - 1..end;
    }
    while start < end
        && (skip.contains(&start) || sentence.is_dated(start) || sentence.class(start) == Class::Comma)
    {
        start += 1;
    }
    if let Some(named) = name_behind_phrase(sentence, start..end) {
        return named;
    }
    // "After a siege the garrison, led by Colonel Marzana, surrendered": the aside is of the subject before it.
    let is_aside = |comma: usize, end: usize| {
        sentence.tags(comma + 1).any(Tags::PAST.or(Tags::PARTICIPLE))
            && sentence.is_word(comma + 2, &["by"])
            && end < tokens.end
            && sentence.class(end) == Class::Comma
    };
    // "Two days after the launch, the crew …"
    if let Some(comma) =
        (start..end).find(|&at| sentence.class(at) == Class::Comma && sentence.quote[at] == 0)
        && (start..comma).any(|at| sentence.is_step_unit(at))
        && (start..comma).any(|at| sentence.is_word(at, &["after", "before", "later", "earlier", "into"]))
        && comma + 1 < end
        && !is_aside(comma, end)
    {
        start = comma + 1;
    }
    if let Some(subject) = behind_lead_in(sentence, start..end, end..tokens.end, style) {
        start = subject;
    }
    loop {
        while start < end
            && (skip.contains(&start)
                || sentence.is_dated(start)
                || !sentence.tokens[start].is_word()
                    && !matches!(sentence.class(start), Class::QuoteOpen | Class::Number))
        {
            start += 1;
        }
        if start >= end {
            return end..end;
        }
        let tags = sentence.tags(start);
        // "сама Горелик с сыном"
        let herself = sentence.is_word(start, &["сам", "сама", "само", "сами"]) && start + 1 < end;
        // "однако уже в 1991-м он был снесён"
        let particle = start + 1 < end
            && sentence.is_word(start, &["однако", "уже", "лишь", "только", "зато", "затем", "потом"]);
        if tags.any(Tags::CONJUNCTION) || herself || particle {
            start += 1;
            continue;
        }
        let comma = (start..end).find(|&at| {
            sentence.class(at) == Class::Comma && sentence.depth[at] == style.depth && sentence.quote[at] == 0
        });
        let adjunct = tags.any(Tags::PREPOSITION.or(Tags::TEMPORAL))
            || (tags.any(Tags::ADVERB.or(Tags::GERUND)) && comma.is_some())
            || sentence.is_word(start, &["together"])
            // "Dissatisfied with the terms, six developers …"
            || start == 0
                && comma.is_some()
                && (tags.any(Tags::PAST.or(Tags::PARTICIPLE))
                    || sentence.low(start).len() > 4
                        && sentence.low(start).ends_with("ed")
                        && !tags.any(Tags::GIVEN_NAME)
                        && sentence.name_at(start).is_none())
                // "Reinforced, Dren forced the pass"
                && (comma == Some(start + 1)
                    || sentence.is_word(
                        start + 1,
                        &["with", "by", "in", "as", "for", "from", "on", "at", "to", "over", "about", "into", "under"],
                    ))
            || start == 0 && sentence.is_word(start, &["dissatisfied", "disappointed", "unhappy"]) && comma.is_some();
        if !adjunct
            || sentence.is_capital(start)
                && sentence.name_at(start).is_some_and(|named| named.tokens.start == start)
        {
            return start..end;
        }
        let comma = comma.filter(|&comma| !is_aside(comma, end));
        match comma {
            Some(comma) => {
                start = comma + 1;
                // "По договору, подписанному 30 мая, империя уступила": the participle is of the treaty.
                if let Some(next) = (start + 1..end).find(|&at| {
                    sentence.class(at) == Class::Comma
                        && sentence.depth[at] == style.depth
                        && sentence.quote[at] == 0
                }) && is_oblique_participle(sentence.low(start))
                {
                    start = next + 1;
                }
                // "After two weak records, Lowland (1993) and Nine Houses (1996), the group played"
                let last = (start..end).rev().find(|&at| {
                    sentence.class(at) == Class::Comma
                        && sentence.depth[at] == style.depth
                        && sentence.quote[at] == 0
                });
                if let Some(last) = last
                    && end == tokens.end
                    && sentence.is_capital(start)
                    && sentence.tags(last + 1).any(Tags::DETERMINER.or(Tags::PRONOUN))
                {
                    start = last + 1;
                }
            }
            None if tags.any(Tags::TEMPORAL) => start += 1,
            None => {
                // "О завершении программы ТАСС сообщил", "После революции Временное правительство назначило"
                // … "After a quarrel over the budget Rautio resigned"
                let russian = sentence.language == crate::document::Language::Russian;
                let free = |at: usize| {
                    !sentence
                        .tags(at)
                        .any(Tags::DETERMINER.or(Tags::CONJUNCTION).or(Tags::PRONOUN).or(Tags::HONORIFIC))
                        && !sentence.is_capital(at)
                };
                if let Some(named) =
                    sentence.named.iter().find(|named| named.tokens.end == end && named.outer > start + 1)
                    && !sentence.tags(named.outer - 1).any(Tags::PREPOSITION)
                    && sentence.tokens[named.outer - 1].is_word()
                    && style.actors.get(named.actor).is_some_and(|actor| {
                        let name = sentence.slice(named.tokens.clone());
                        let nominative =
                            actor.name.ends_with(name) || actor.aliases.iter().any(|alias| alias == name);
                        if russian {
                            nominative
                        } else {
                            actor.kind == crate::event::ActorKind::Person && free(named.outer - 1)
                        }
                    })
                {
                    return named.outer..end;
                }
                // "At the congress the party …": the subject begins at the next article after the first noun.
                let next = (start + 2..end).find(|&at| {
                    sentence.tags(at).any(Tags::DETERMINER)
                        && !sentence.tags(at - 1).any(Tags::PREPOSITION.or(Tags::CONJUNCTION))
                        || skip.contains(&(at - 1)) && !skip.contains(&at)
                });
                return match next {
                    Some(next) => next..end,
                    None => match sentence.name_at(start + 1).or_else(|| sentence.name_at(start + 2)) {
                        Some(named) if named.tokens.end < end => named.tokens.end..end,
                        // "In Carrow v Tyne Dock Co, decided in 1923"
                        Some(named) if sentence.is_word(start, &["in", "at", "under"]) => {
                            named.outer.max(start + 1)..end
                        }
                        // "Under the Treaty of Lohne, concluded in May 1646"
                        None if sentence.is_word(start, &["in", "at", "under"])
                            && tokens.end > end
                            && sentence.class(tokens.end - 1) == Class::Comma
                            && sentence.tags(start + 1).any(Tags::DETERMINER) =>
                        {
                            start + 1..end
                        }
                        _ => start..end,
                    },
                };
            }
        }
    }
}

/// "подписанному", "действовавшего", "основанной": a Russian participle of a noun that is no subject.
fn is_oblique_participle(word: &str) -> bool {
    ["нному", "нного", "нной", "нным", "нном", "вшему", "вшего", "вшей", "вшим", "вшем", "вшихся", "вшегося"]
        .iter()
        .any(|ending| word.ends_with(ending))
}

/// What "which" or a participle refers to: the noun phrase before it.
pub(super) fn antecedent(
    sentence: &Sentence<'_>,
    clauses: &[Clause],
    place: usize,
    style: Style<'_>,
    meeting: bool,
) -> Range<usize> {
    let skip = style.skip;
    let Some(previous) = place.checked_sub(1).map(|place| &clauses[place]) else { return 0..0 };
    let mut end = previous.tokens.end;
    while end > previous.tokens.start
        && (matches!(sentence.class(end - 1), Class::Comma | Class::Dash | Class::Close)
            || sentence.depth[end - 1] > style.depth
            || sentence.is_dated(end - 1)
            || skip.contains(&(end - 1)))
    {
        end -= 1;
    }
    // "a manoeuvre never tried before, which was completed"
    if end > previous.tokens.start + 2
        && sentence.is_word(end - 1, &["before"])
        && sentence.tags(end - 2).any(Tags::PARTICIPLE)
        && sentence.tags(end - 3).any(Tags::ADVERB)
    {
        end -= 3;
    }
    // "Tom Pelletier, a lampworker from Cornwall who had been secretary": a town is nobody.
    if clauses[place].opener.is_some_and(|at| sentence.is_word(at, &["who"]))
        && let Some(from) = (previous.tokens.start..end).rev().find(|&at| !sentence.is_capital(at))
        && from + 1 < end
        && sentence.is_word(from, &["from", "in", "of", "at", "near"])
        && style
            .actors
            .get(sentence.name_at(from + 1).map_or(usize::MAX, |named| named.actor))
            .is_none_or(|actor| actor.kind == ActorKind::Place)
        && let Some(person) = sentence.named.iter().rev().find(|named| {
            named.tokens.end <= from
                && named.tokens.start >= previous.tokens.start
                && style.actors.get(named.actor).is_some_and(|actor| actor.kind == ActorKind::Person)
        })
        && sentence.class(person.tokens.end) == Class::Comma
    {
        return person.tokens.clone();
    }
    let identity = |verb: &crate::event::clause::Verb| {
        let what = (verb.tokens.end..end).find(|&at| sentence.tokens[at].is_word() && !sentence.is_dated(at));
        clauses[place].opener.is_some_and(|at| sentence.is_word(at, &["that", "which", "who"]))
            && what.is_some_and(|at| sentence.is_word(at, &["a", "an"]))
            && !(verb.tokens.end..end).any(|at| sentence.is_word(at, &["of"]))
    };
    if let Some(verb) = &previous.verb
        && verb.copula
        && (clauses[place].verb.as_ref().is_some_and(|verb| verb.reduced) || identity(verb))
    {
        // "X is a party created in 1991" is about X; "was the title of an interview given" is about the interview.
        let inner = (verb.tokens.end..end)
            .rev()
            .find(|&at| sentence.is_word(at, &["of"]) && sentence.tags(at + 1).any(Tags::DETERMINER));
        return match inner {
            Some(of) => of + 1..end,
            None => subject_of(sentence, previous.tokens.start..verb.tokens.start, style),
        };
    }
    let floor = previous.verb.as_ref().map_or(previous.tokens.start, |verb| verb.tokens.end.min(end));
    let floor = if floor >= end { previous.tokens.start } else { floor };
    // A relative clause right after its verb ("took place, which decided") is about the subject.
    if let Some(verb) = &previous.verb
        && verb.tokens.end >= end
    {
        return subject_of(sentence, previous.tokens.start..verb.tokens.start, style);
    }
    if meeting
        && let Some(head) = (floor..end)
            .rev()
            .find(|&at| sentence.tags(at).any(Tags::EVENT) && !sentence.tags(at).any(Tags::FIRST))
    {
        let mut start = head;
        while start > floor
            && !sentence.tags(start - 1).any(Tags::DETERMINER.or(Tags::PREPOSITION).or(Tags::CONJUNCTION))
            && sentence.class(start - 1) != Class::Comma
        {
            start -= 1;
        }
        return start..end;
    }
    if let Some(named) =
        sentence.named.iter().rev().find(|named| {
            named.tokens.end <= end && named.tokens.end + 1 >= end && named.tokens.start >= floor
        })
    {
        let mut start = named.outer.max(floor);
        while start > floor
            && !sentence.tags(start - 1).any(
                Tags::DETERMINER.or(Tags::PREPOSITION).or(Tags::CONJUNCTION).or(Tags::PRONOUN),
            )
            // "to found Pike Motors, which"
            && !(sentence.tags(start - 1).any(Tags::PAST.or(Tags::BASE))
                && sentence.is_word(start.wrapping_sub(2), &["to"]))
            && sentence.tokens[start - 1].is_word()
        {
            start -= 1;
        }
        // "a workshop in Sheffield, which they opened": no town is opened.
        let town = style.actors.get(named.actor).is_none_or(|actor| actor.kind == ActorKind::Place);
        let made = clauses[place]
            .verb
            .as_ref()
            .is_some_and(|verb| sentence.is_word(verb.main, if verb.passive { OPENED } else { MADE }));
        if town
            && made
            && start > floor + 1
            && sentence.is_word(start - 1, &["in", "at"])
            && let Some(article) =
                (floor..start - 1).rev().find(|&at| sentence.tags(at).any(Tags::DETERMINER))
            && (article..start - 1).all(|at| sentence.tokens[at].is_word())
        {
            return article..end;
        }
        // "She and her husband Karl, who had met in 1930"
        if start > floor + 2
            && sentence.is_word(start - 1, &["his", "her", "their"])
            && sentence.is_word(start - 2, &["and"])
            && sentence.tags(start - 3).any(Tags::PRONOUN)
        {
            return start - 3..end;
        }
        return start..end;
    }
    let mut start = end;
    while start > floor {
        let at = start - 1;
        let of = sentence.is_word(at, &["of"]);
        if matches!(sentence.class(at), Class::Comma | Class::Dash | Class::Semicolon)
            || (sentence.tags(at).any(Tags::PREPOSITION) && !of)
            // "grew out of the project, which had been cancelled"
            || of && sentence.is_word(at.wrapping_sub(1), &["out"])
            || sentence.tags(at).any(Tags::PRONOUN) && start < end
        {
            break;
        }
        start -= 1;
        // "continues the campaign that he began": the article begins it.
        if sentence.is_word(start, &["the", "a", "an"])
            && start > floor
            && !sentence.tags(start - 1).any(Tags::PREPOSITION.or(Tags::CONJUNCTION))
            && sentence.tokens[start - 1].is_word()
        {
            break;
        }
    }
    // "the resignation of the war minister, who stepped down": not the resignation.
    if clauses[place].opener.is_some_and(|at| sentence.is_word(at, &["who"]))
        && let Some(of) = (start + 1..end).rev().find(|&at| sentence.is_word(at, &["of"]))
        && of + 1 < end
        && is_person_noun(sentence, end - 1)
        && !is_person_noun(sentence, of - 1)
        && !sentence.inside_name(of)
    {
        return of + 1..end;
    }
    // "She and her husband Karl, who had met in 1930, were married"
    if start < end && sentence.tags(start).any(Tags::CONJUNCTION) {
        if start > floor && sentence.tags(start - 1).any(Tags::PRONOUN) {
            start -= 1;
        } else {
            start += 1;
        }
    }
    // "Jon Rubinstein, formerly of Apple, who …"
    if start >= floor + 2
        && sentence.tags(start).any(Tags::ADVERB.or(Tags::PREPOSITION))
        && sentence.class(start - 1) == Class::Comma
        && clauses[place].opener.is_some_and(|at| {
            sentence.is_word(at, &["who"]) && at > 0 && sentence.class(at - 1) == Class::Comma
        })
        && let Some(named) = sentence.named.iter().find(|named| named.tokens.end == start - 1)
    {
        return named.tokens.clone();
    }
    // "Ada Marrow, a dressmaker's daughter who …"
    if start >= floor + 2
        && sentence.is_word(start, &["a", "an"])
        && sentence.class(start - 1) == Class::Comma
        && let Some(named) = sentence.named.iter().find(|named| named.tokens.end == start - 1)
    {
        return named.tokens.clone();
    }
    // "As a result of the strike, which …" is about the strike.
    let noun = start + usize::from(sentence.tags(start).any(Tags::DETERMINER));
    if sentence.is_word(
        noun,
        &[
            "result",
            "consequence",
            "outcome",
            "course",
            "framework",
            "wake",
            "aftermath",
            "eve",
            "history",
            "ruins",
            "site",
            "rest",
        ],
    ) && sentence.is_word(noun + 1, &["of"])
        && noun + 2 < end
    {
        start = noun + 2;
    }
    start..end
}

/// A name after a dash at the end of a clause about a founding: what was founded.
pub(super) fn apposed_name(
    sentence: &Sentence<'_>,
    clauses: &[Clause],
    place: usize,
) -> Option<Range<usize>> {
    let clause = &clauses[place];
    let verb = clause.verb.as_ref()?;
    let dash = (verb.tokens.end..sentence.tokens.len().min(verb.tokens.end + 3))
        .find(|&at| sentence.class(at) == Class::Dash)?;
    let named = sentence.named.iter().find(|named| named.tokens.start > dash && named.outer <= dash + 2)?;
    Some(named.tokens.clone())
}

/// "After repairs | Calder was placed in reserve", "In Spain | Ramón Sagra founded a journal": the name that acts stands
/// behind a phrase that no comma parts from it.
fn name_behind_phrase(sentence: &Sentence<'_>, subject: Range<usize>) -> Option<Range<usize>> {
    let opens = sentence.is_word(
        subject.start,
        &["after", "following", "before", "during", "despite", "without", "in", "at", "under", "with"],
    );
    if !opens || subject.start > 0 && sentence.class(subject.start - 1) != Class::Semicolon {
        return None;
    }
    let named = sentence.named.iter().rev().find(|named| named.tokens.end == subject.end)?;
    let phrase = subject.start + 1..named.outer;
    let joins =
        Tags::PREPOSITION.or(Tags::DETERMINER).or(Tags::CONJUNCTION).or(Tags::HONORIFIC).or(Tags::OFFICE);
    let plain = |at: usize| {
        sentence.tokens[at].is_word()
            && !sentence.tags(at).any(joins.or(Tags::BODY).or(Tags::WORK).or(Tags::PAST).or(Tags::PARTICIPLE))
    };
    ((1..=2).contains(&phrase.len())
        && phrase.clone().all(plain)
        && (!sentence.is_capital(phrase.start) || sentence.tags(phrase.start).any(Tags::COUNTRY)))
    .then_some(named.outer..subject.end)
}

/// Whether a noun in lower case means a person: an office, a calling, a relative.
fn is_person_noun(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.tags(at).any(Tags::OFFICE.or(Tags::HONORIFIC))
        || sentence.is_word(at, KIN)
        || sex_of(sentence.low(at)).is_some()
}
