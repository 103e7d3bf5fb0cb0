//! Whether two titles tell of one body or person, or each of one whom the other does not mean.

use super::{
    Candidate, Ground, are_two_lives,
    sides::{Sides, each_says_more, has},
    token::{is_first, is_first_name, is_name, may_be_name, thing, word},
};
use crate::event::things;

/// Whether two pieces tell of the lives of two people; a band of whose founder one tells is no second one.
pub(super) fn are_two_peoples_lives(
    Ground { cast, .. }: Ground<'_>,
    one: &Candidate<'_>,
    other: &Candidate<'_>,
) -> bool {
    let is_person = |piece: &Candidate<'_>| piece.theme.is_some_and(|theme| cast.is_person(theme));
    are_two_lives(one, other) && is_person(one) && is_person(other)
}

/// Whether each of two titles in one language begins with a body or person whom the other does not name: "Orrin Mill moved to
/// Turin" and "Vale Works moved to Turin". Who acts for a body may stand for it.
pub(super) fn begin_otherwise(
    ground: Ground<'_>,
    (one, a): (&Candidate<'_>, usize),
    (other, b): (&Candidate<'_>, usize),
) -> bool {
    let Ground { tokens, cast, .. } = ground;
    let beginner = |piece: &Candidate<'_>, at: usize| {
        let first = tokens.get(at).iter().find(|token| is_first(**token))?;
        piece.actors.iter().copied().find(|&actor| cast.has(actor, word(*first)))
    };
    if !tokens.same_letters(a, b) {
        return false;
    }
    let Some((x, y)) = beginner(one, a).zip(beginner(other, b)) else {
        return differ_in_first_name(ground, (one, a), (other, b));
    };
    let within = |few: u32, many: u32| cast.words(few).iter().all(|&word| cast.has(many, word));
    let shares = || cast.words(x).iter().any(|&word| cast.has(y, word));
    let are_alike = x == y
        || (within(x, y) || within(y, x)) && !cast.are_of_two_sorts(x, y)
        || cast.is_person(x) && shares();
    let is_named = |actor: u32, piece: &Candidate<'_>, at: usize| {
        piece.actors.contains(&actor) && tokens.get(at).iter().any(|token| cast.has(actor, word(*token)))
    };
    cast.is_person(x) == cast.is_person(y) && !are_alike && !is_named(x, other, b) && !is_named(y, one, a)
}

/// Whether all that two titles do not share is the name with which each begins: "Hale Line opened a branch in Lyon" and
/// "Penn School opened a branch in Lyon".
fn differ_in_first_name(
    Ground { tokens, cast, .. }: Ground<'_>,
    (one, a): (&Candidate<'_>, usize),
    (other, b): (&Candidate<'_>, usize),
) -> bool {
    let (of_one, of_other) = (tokens.get(a), tokens.get(b));
    let lacks = |tokens: &[u32], wanted: u32| tokens.iter().all(|token| word(*token) != wanted);
    let begins = |own: &[u32], others: &[u32], piece: &Candidate<'_>| {
        own.iter().any(|token| {
            is_first_name(*token) && lacks(others, word(*token)) && !has(cast, piece, word(*token))
        })
    };
    let sides = || Sides::of(tokens, (of_one, one), (of_other, other), cast);
    let befalls = tokens.deeds(a).shared(tokens.deeds(b)).befall_people();
    let begins_so = |own: &[u32], others: &[u32]| {
        own.iter().any(|token| is_first(*token) && thing(*token).is_none() && lacks(others, word(*token)))
    };
    // "Markov was killed in Riga", "Rudin was killed in Riga".
    if befalls && begins_so(of_one, of_other) && begins_so(of_other, of_one) && sides().names < 2 {
        return true;
    }
    begins(of_one, of_other, other) && begins(of_other, of_one, one) && sides().rest == (0, 0)
}

/// Whether the one tells of an officer or a relation and the other of another one, and no name says that both are one person.
pub(super) fn roles_differ(
    Ground { tokens, cast, .. }: Ground<'_>,
    (one, a): (&Candidate<'_>, usize),
    (other, b): (&Candidate<'_>, usize),
) -> bool {
    let (of_one, of_other) = (tokens.get(a), tokens.get(b));
    let role = |token: &u32| thing(*token).map(|sort| sort - 1).filter(|sort| things::is_role(*sort));
    let roles = |tokens: &'_ [u32], sort: u32| tokens.iter().filter_map(role).any(|other| other == sort);
    let mut own = of_one.iter().filter_map(role).peekable();
    if own.peek().is_none() || !of_other.iter().any(|token| role(token).is_some()) {
        return false;
    }
    let of_person = |token: &&u32| {
        let number = word(**token);
        of_other.iter().any(|other| word(*other) == number)
            && one
                .actors
                .iter()
                .chain(other.actors)
                .any(|&actor| cast.is_person(actor) && cast.has(actor, number))
    };
    own.all(|sort| !roles(of_other, sort)) && !of_one.iter().any(|token| of_person(&token))
}

/// Whether two pieces tell of two parts of whom they are about: "Mill closed" and "Works closed", "Works in Lyon closed" and
/// "Works in Leeds closed". What is told of the whole by its name may be told of it in any words.
pub(super) fn are_of_two_parts(
    ground: Ground<'_>,
    (one, a): (&Candidate<'_>, usize),
    (other, b): (&Candidate<'_>, usize),
) -> bool {
    let Ground { tokens, cast, .. } = ground;
    let names = |theme: Option<u32>, at: usize| {
        theme.is_some_and(|theme| tokens.get(at).iter().any(|token| cast.has(theme, word(*token))))
    };
    tokens.same_letters(a, b)
        && !(names(one.theme, a) && names(other.theme, b))
        && each_says_more(ground, (one, a), (other, b))
}

/// Whether each of two pieces is told of the body alone that its own text is about: what the staff of one bank did is not
/// what the staff of another did.
pub(super) fn are_of_two_bodies(
    Ground { candidates, cast, .. }: Ground<'_>,
    one: &Candidate<'_>,
    other: &Candidate<'_>,
) -> bool {
    let own = |piece: &Candidate<'_>| {
        candidates
            .subject(piece.sentence.0)
            .filter(|&subject| piece.actors == [subject] && !cast.is_person(subject))
    };
    own(one).zip(own(other)).is_some_and(|(one, other)| one != other)
}

/// Whether both texts are about one.
pub(super) fn is_about_one(
    Ground { candidates, .. }: Ground<'_>,
    one: &Candidate<'_>,
    other: &Candidate<'_>,
) -> bool {
    let subject = candidates.subject(one.sentence.0);
    subject.is_some() && subject == candidates.subject(other.sentence.0)
}

/// Whether a title says by name that what it tells is of the body that its own text is about, and the other text is about
/// another body and does not name it there: "Baltmar's own welders went on strike".
pub(super) fn says_whose(
    Ground { candidates, tokens, cast }: Ground<'_>,
    (own, at): (&Candidate<'_>, usize),
    (other, _): (&Candidate<'_>, usize),
) -> bool {
    let is_body = |subject: &u32| !cast.is_person(*subject);
    let subjects = [own, other].map(|piece| candidates.subject(piece.sentence.0).filter(is_body));
    let [Some(subject), Some(others)] = subjects else { return false };
    subject != others
        && other.theme.is_none_or(|theme| theme == others)
        && !other.actors.contains(&subject)
        && tokens.get(at).iter().any(|token| may_be_name(*token) && cast.has(subject, word(*token)))
}

/// Whether both titles have a word by which just one of the two texts calls whom it is about: "Launch of Sirius 2" in the
/// log of an agency and "Sirius 2 launched".
pub(super) fn names_one_body(
    Ground { candidates, tokens, cast }: Ground<'_>,
    (one, a): (&Candidate<'_>, usize),
    (other, b): (&Candidate<'_>, usize),
) -> bool {
    let has = |piece: &Candidate<'_>, word: u32| {
        candidates.subject(piece.sentence.0).is_some_and(|subject| cast.has(subject, word))
    };
    let within = |wanted: u32| tokens.get(b).iter().any(|token| word(*token) == wanted);
    let names = tokens.get(a).iter().filter(|token| may_be_name(**token)).map(|token| word(*token));
    names.filter(|&word| within(word)).any(|word| has(one, word) != has(other, word))
}

/// Whether each of two titles names whom the text of the other is about: "Rovers beat Castle Town" in the log of the
/// Thornby Rovers and "Town lost at Thornby Rovers" in that of Castle Town.
pub(super) fn each_names_the_other(
    Ground { candidates, tokens, cast }: Ground<'_>,
    (one, a): (&Candidate<'_>, usize),
    (other, b): (&Candidate<'_>, usize),
) -> bool {
    let names = |at: usize, text: u32| {
        candidates.subject(text).is_some_and(|subject| {
            let words = cast.words(subject);
            let has = |wanted: u32| {
                tokens.get(at).iter().any(|token| may_be_name(*token) && word(*token) == wanted)
            };
            !words.is_empty() && words.iter().all(|&word| has(word))
        })
    };
    names(a, other.sentence.0) && names(b, one.sentence.0)
}

/// Whether the one text calls by names that the other never uses what that calls by names which the first knows: "Petit
/// touched down at Lakshmi" and "The lander of Sirius 2 lands on Venus", of which both texts tell.
pub(super) fn is_called_otherwise(
    Ground { candidates, tokens, cast }: Ground<'_>,
    (one, a): (&Candidate<'_>, usize),
    (other, b): (&Candidate<'_>, usize),
) -> bool {
    let lone = |own: usize, other: usize| {
        let of_other = tokens.get(other);
        let names = tokens.get(own).iter().filter(|token| is_name(**token)).map(|token| word(*token));
        names.filter(move |&name| of_other.iter().all(|token| word(*token) != name))
    };
    let knows = |text: u32, name: u32| candidates.named(text).iter().any(|&actor| cast.has(actor, name));
    let (one, other) = (one.sentence.0, other.sentence.0);
    let tells = |stranger: (usize, u32), host: (usize, u32)| {
        lone(stranger.0, host.0).all(|name| !knows(host.1, name))
            && lone(host.0, stranger.0).all(|name| knows(stranger.1, name))
    };
    tells((a, one), (b, other)) || tells((b, other), (a, one))
}
