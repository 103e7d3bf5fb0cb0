//! Whom or what "he", "she", "it" and "they", "он", "она" and "они" mean.

use super::{Context, is_body};
use crate::case;
use crate::event::{
    EventKind,
    actors::Names,
    agreement::Gender,
    antecedent::{
        DONE_TO_THINGS, Form, GOES_ON, Mention, ROLES, VALUES, can_be_body, on,
        russian::{Spoken, spoken},
    },
    lexicon::Tags,
    lexicon::telling::GENERIC,
    sentence::Sentence,
};

/// What an English pronoun means.
pub(super) enum Meant {
    This(String, Vec<usize>),
    /// Nothing that the text names for sure.
    Nobody,
    /// No pronoun, or none of which the sentence before says more.
    Unsaid,
}

pub(super) fn english_pronoun(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    first: usize,
) -> Meant {
    let form = match sentence.low(first) {
        "he" => Form::Person(Some(false)),
        "she" => Form::Person(Some(true)),
        "it" => Form::Thing,
        "they" => Form::Many,
        _ => return Meant::Unsaid,
    };
    let name = |actor: usize| match names.actors.get(actor) {
        Some(known) => Meant::This(known.name.clone(), vec![actor]),
        None => Meant::Unsaid,
    };
    let body = |actor: &usize| is_body(names, *actor);
    let lane = names.subject.filter(body);
    // "the band" of a band, "the company": what the document is about.
    let own = |mention: &Mention| {
        let head = case::lower(mention.text.rsplit(' ').next().unwrap_or_default());
        let title = lane.and_then(|lane| names.actors.get(lane)).map(|actor| case::lower(&actor.name));
        title.is_some_and(|title| title.ends_with(&case::lower(&mention.text)) && !mention.text.is_empty())
            || mention.actor.is_some_and(|actor| Some(actor) == lane)
            || mention.actor.is_none()
                && lane.is_some()
                && !mention.fresh
                && (names.nouns.contains(&head)
                    || GENERIC.contains(&head.as_str()) && can_be_body(&names.nouns) && !names.happening)
    };
    let words = |mention: &Mention| match mention.actor {
        Some(actor) => name(actor),
        None if mention.text.is_empty() => Meant::Unsaid,
        None => Meant::This(mention.text.clone(), Vec::new()),
    };
    let verb = (first + 1..sentence.tokens.len().min(first + 6)).find(|&at| {
        sentence.tags(at).any(Tags::PAST.or(Tags::PARTICIPLE))
            && !sentence.tags(at).any(Tags::BE.or(Tags::HAVE))
    });
    let passive = (first + 1..sentence.tokens.len().min(first + 4)).any(|at| sentence.tags(at).any(Tags::BE));
    // A battle does not attack, a trial enters no administration.
    let can = passive || verb.is_none_or(|at| on(GOES_ON, sentence.low(at)));
    let subject = context.about.as_ref();
    match form {
        Form::Thing if names.ship || sentence.is_word(first + 1, &["is", "has"]) => Meant::Unsaid,
        Form::Thing => {
            let fresh = context.object.as_ref().filter(|object| {
                object.fresh
                    && matches!(object.form, Form::Thing | Form::Group)
                    && !object.happens
                    && !own(object)
            });
            let done = passive && verb.is_some_and(|at| on(DONE_TO_THINGS, sentence.low(at)));
            // "The respondent … It": a role without a name may be a company's.
            let role = subject.filter(|mention| {
                mention.actor.is_none()
                    && on(ROLES, &case::lower(&mention.text))
                    && context.spoken.is_none()
                    && !own(mention)
            });
            if let Some(role) = role {
                return words(role);
            }
            let person = matches!(context.spoken, Some(Form::Person(_)))
                || subject.is_some_and(|mention| matches!(mention.form, Form::Person(_)));
            let many = matches!(context.spoken, Some(Form::Many))
                || subject.is_some_and(|mention| mention.form == Form::Many);
            if person || many {
                return match &context.object {
                    Some(object) if own(object) => lane.map_or(Meant::Unsaid, name),
                    Some(object)
                        if matches!(object.form, Form::Thing | Form::Group)
                            && (object.fresh || object.actor.is_some() || passive || names.happening) =>
                    {
                        words(object)
                    }
                    _ if names.happening && !can => Meant::Nobody,
                    _ => Meant::Unsaid,
                };
            }
            match (subject, fresh) {
                (Some(mention), Some(object)) if own(mention) && done => words(object),
                (None, Some(object)) if done => words(object),
                (Some(mention), _) if own(mention) && !names.happening => Meant::Unsaid,
                (Some(mention), _) if own(mention) && can => Meant::Unsaid,
                (Some(mention), _) if mention.happens && !can => Meant::Unsaid,
                (Some(mention), _) if on(VALUES, &case::lower(&mention.text)) => Meant::Unsaid,
                (Some(mention), _) if !own(mention) && matches!(mention.form, Form::Thing | Form::Group) => {
                    words(mention)
                }
                _ if names.happening && !can => Meant::Nobody,
                _ => Meant::Unsaid,
            }
        }
        Form::Many => match subject {
            // "They split up", "they signed to a label": of a text about a band the band, whoever was named last.
            _ if lane.is_some()
                && !names.happening
                && verb.is_some_and(|at| {
                    sentence.is_word(
                        at,
                        &["signed", "released", "split", "disbanded", "recorded", "toured", "reformed"],
                    )
                }) =>
            {
                lane.map_or(Meant::Unsaid, name)
            }
            // "Solmark bought twelve gunboats. They …", "He hired two clerks. They …"
            Some(mention)
                if !own(mention)
                    && matches!(mention.form, Form::Person(_) | Form::Thing | Form::Group)
                    && let Some(object) = &context.object
                    && object.form == Form::Many
                    && object.fresh
                    && object.actor.is_none()
                    && !object.happens
                    && !object.text.is_empty()
                    // "The Reed family bought two mills. They emigrated": a family does, no mill.
                    && (mention.form != Form::Group
                        || can
                        || verb.is_some_and(|at| on(DONE_TO_THINGS, sentence.low(at)))) =>
            {
                words(object)
            }
            // "The founders were A and B."
            _ if context.they.len() > 1 => Meant::Unsaid,
            Some(mention) if own(mention) && !names.happening => lane.map_or(Meant::Unsaid, name),
            Some(mention)
                if matches!(mention.form, Form::Many | Form::Group)
                    && !own(mention)
                    && !mention.text.is_empty()
                    && !mention.happens =>
            {
                words(mention)
            }
            _ if (names.happening || !can_be_body(&names.nouns)) && !can => match &context.many {
                Some(many) => Meant::This(many.clone(), Vec::new()),
                None => Meant::Nobody,
            },
            _ => Meant::Unsaid,
        },
        Form::Person(Some(she)) => {
            if she && names.ship || context.item.is_some() {
                return Meant::Unsaid;
            }
            let about = names.subject.filter(|_| names.she == Some(she));
            // "She met Lehner. He …": what "she" goes back to is not his.
            let subject = subject.filter(|_| context.spoken.is_none_or(|spoken| spoken.fits(form)));
            match subject {
                // "Lehner died. After that she …": of a text about a woman "she" is that woman, unless another is shown.
                Some(Mention { form: Form::Person(sex), actor, .. })
                    if about.is_some() && *sex != Some(she) && *actor != about && sex.is_some() =>
                {
                    about.map_or(Meant::Unsaid, name)
                }
                Some(mention)
                    if matches!(mention.form, Form::Person(sex) if sex.is_none_or(|sex| sex == she))
                        && mention.actor.is_none_or(|actor| names.may_be(actor, she)) =>
                {
                    match mention.actor {
                        Some(actor) => name(actor),
                        None if about.is_some() => Meant::Unsaid,
                        None => words(mention),
                    }
                }
                _ => match about.or_else(|| nearest_person(names, context, she)) {
                    Some(actor) if !is_body(names, actor) => name(actor),
                    _ if names.she.is_some() => Meant::Unsaid,
                    _ => Meant::Nobody,
                },
            }
        }
        _ => Meant::Unsaid,
    }
}

/// What "он", "она", "оно" and "они" mean: what agrees with them.
pub(super) fn russian_pronoun(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    first: usize,
) -> Meant {
    let gender = match sentence.low(first) {
        "он" => Gender::Masculine,
        "она" => Gender::Feminine,
        "оно" => Gender::Neuter,
        "они" => Gender::Plural,
        // "из-за конфликта с президентом. Тот был убит": who was named last.
        "тот" => {
            let last = context.said.iter().rev().find(|spoken| spoken.person && !spoken.subject);
            return last.and_then(|spoken| spoken.actor).map_or(Meant::Unsaid, |actor| {
                let known = names.actors.get(actor).map(|known| Meant::This(known.name.clone(), vec![actor]));
                known.unwrap_or(Meant::Unsaid)
            });
        }
        _ => return Meant::Unsaid,
    };
    if context.item.is_some() {
        return Meant::Unsaid;
    }
    let name = |actor: usize| match names.actors.get(actor) {
        Some(known) => Meant::This(known.name.clone(), vec![actor]),
        None => Meant::Unsaid,
    };
    let lane = names.subject.filter(|&index| is_body(names, index));
    let lane_gender = lane
        .and_then(|lane| Gender::of_name(&names.actors.get(lane)?.name))
        .or_else(|| lane.and_then(|_| names.nouns.iter().find_map(|noun| Gender::of_noun(noun))));
    // A noun that the text calls its subject may agree too: "Союз труда — партия. Она …".
    let lane_fits = lane_gender.is_none_or(|own| own == gender)
        || names.nouns.iter().any(|noun| Gender::of_noun(noun) == Some(gender));
    let own = |spoken: &Spoken| {
        spoken.actor.is_some_and(|actor| Some(actor) == lane)
            || spoken.actor.is_none() && is_own_noun(names, &spoken.text)
    };
    let meant = |spoken: &Spoken| match spoken.actor {
        Some(actor) => name(actor),
        None if own(spoken) && !names.happening => lane.map_or(Meant::Unsaid, name),
        None => Meant::This(spoken.text.clone(), Vec::new()),
    };
    // A person whom the text is about.
    if names.she.is_some() {
        let about = names.she == Some(gender == Gender::Feminine) && gender != Gender::Plural;
        let other = context.said.iter().find(|spoken| {
            spoken.subject
                && spoken.gender == gender
                && spoken.actor != names.subject
                && (spoken.person || !about)
        });
        return match other {
            Some(other) if !about => meant(other),
            _ if gender == Gender::Feminine && names.she == Some(false) => Meant::Nobody,
            _ => Meant::Unsaid,
        };
    }
    // "Отделился кружок, а в 1913 году он …": the sentence itself before the ones before it.
    let here = if first > 4 { spoken(sentence, names, first) } else { Vec::new() };
    let fitting = |subject: bool| {
        let all = here.iter().chain(&context.said);
        all.into_iter().find(move |spoken| spoken.gender == gender && spoken.subject == subject)
    };
    match fitting(true) {
        Some(spoken) => meant(spoken),
        None if lane_fits && !names.happening => Meant::Unsaid,
        None => match fitting(false) {
            Some(spoken) => meant(spoken),
            None if gender == Gender::Plural => {
                if context.they.len() > 1 || !names.happening {
                    Meant::Unsaid
                } else {
                    Meant::Nobody
                }
            }
            None => Meant::Nobody,
        },
    }
}

/// Whom of the sentences before "he" or "she" most likely means: one shown to be such, or the only one of the sentence
/// right before, else the nearest who may be.
pub(crate) fn nearest_person(names: &Names, context: &Context, she: bool) -> Option<usize> {
    let (near, far) = context.people.split_at(context.near_people.min(context.people.len()));
    let shown = |actor: &&usize| names.sex(**actor) == Some(she);
    let open = |actor: &&usize| names.sex(**actor).is_none() && names.may_be(**actor, she);
    let mut fitting = near.iter().filter(|actor| shown(actor) || open(actor));
    let only = fitting.next().filter(|first| fitting.all(|other| other == *first));
    let found =
        near.iter().find(shown).or(only).or_else(|| far.iter().find(shown)).or_else(|| far.iter().find(open));
    found.copied()
}

/// Whether the text calls its subject by the noun `word`: the group of a rock group.
pub(super) fn is_own_noun(names: &Names, word: &str) -> bool {
    let word = case::lower(word);
    names.nouns.iter().any(|noun| *noun == word || noun.rsplit('-').next() == Some(word.as_str()))
}

pub(super) fn is_person_word(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is_word(at, &["he", "she"])
}

/// Whom or what the pronoun at `first` means.
pub(super) fn pronoun(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    first: usize,
) -> Option<usize> {
    let about = names.subject;
    let person = about.filter(|index| !is_body(names, *index));
    if is_person_word(sentence, first) {
        let her = sentence.is_word(first, &["she"]);
        // Of a text about a ship "she" is that ship, whoever bought her.
        if her && names.ship {
            return about.or(context.it);
        }
        return match names.she {
            // The text is about a man and says "she", or the other way round: somebody else.
            Some(she) if she != her => context.person.filter(|index| Some(*index) != about).or(context.item),
            _ => context.person.or(context.item).or(person),
        };
    }
    if sentence.is_word(first, &["он", "она"]) {
        let she = sentence.is_word(first, &["она"]);
        if let Some(person) = person.filter(|_| names.she == Some(she)) {
            return Some(context.item.unwrap_or(person));
        }
        // What a body does not do, a person does.
        let verb =
            (first + 1..sentence.tokens.len().min(first + 8)).find_map(|at| sentence.entries.get(at)?.kind);
        let living = matches!(verb, Some(EventKind::Birth | EventKind::Death | EventKind::Award));
        if living && context.person.is_some() {
            return context.person;
        }
        return context.item.or(context.it).or(about).or(context.person);
    }
    context.it.or(about.filter(|index| is_body(names, *index)))
}
