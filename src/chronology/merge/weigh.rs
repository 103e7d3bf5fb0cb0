//! Whether two pieces tell of one fact, and if not, why not.

use super::{
    Candidate, Ground, are_two_lives, around, class,
    figures::{figures_agree, numbers_agree},
    objects, once,
    tokens::{
        Cast, Tokens, are_spelled_apart, is_first, is_first_name, is_name, may_be_name, means_one_of, thing,
        word,
    },
};
use crate::{
    event::{Deeds, EventKind, things},
    time::calendar,
};

/// What two pieces must weigh to be one fact.
const ENOUGH: f32 = 4.5;

/// Days from the first to the last of the shortest month.
pub(super) const SHORTEST_MONTH: i64 = 27;
/// Days from the first to the last of the longest.
const LONGEST_MONTH: i64 = 30;

/// Two pieces stand in two tellings of one story.
#[derive(Clone, Copy, Debug)]
pub(in crate::chronology) struct Story {
    /// Each text tells nothing else of this sort at that time.
    pub(in crate::chronology) only: bool,
}

/// Why two pieces that have something in common are two facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::chronology) enum Apart {
    /// One sentence tells both.
    Sentence,
    /// Their dates exclude each other.
    Dates,
    /// The one is part of what the other was from one day to another.
    Episode,
    /// Their numbers differ: Room 3 and Room 4.
    Numbers,
    /// Different things were done.
    Deeds,
    /// Each names what the other does not.
    Names,
    /// Too little is said in both.
    Little,
}

/// Whether one of two spans lies within the other.
pub(super) fn are_nested(a: (i64, i64), b: (i64, i64)) -> bool {
    a.0 <= b.0 && b.1 <= a.1 || b.0 <= a.0 && a.1 <= b.1
}

/// Whether dates say from when to when something lasted, and not in which month or season it was.
pub(super) fn is_course((first, last): (i64, i64)) -> bool {
    let days = last - first;
    days > 0 && (days < SHORTEST_MONTH || calendar::civil(first).2 != 1)
}

/// Whether what was on `fine` is but a part of what lasted from one day to another for more than a month: the day on which a
/// town surrendered is not the siege.
pub(super) fn is_episode(fine: (i64, i64), (first, last): (i64, i64)) -> bool {
    last - first > LONGEST_MONTH && is_course((first, last)) && last - first > 2 * (fine.1 - fine.0)
}

/// How much speaks for two pieces being one fact, where it is enough; else what speaks against it.
pub(in crate::chronology) fn weigh(
    ground: Ground<'_>,
    story: Option<Story>,
    a: usize,
    b: usize,
) -> Result<f32, Apart> {
    let (Some(one), Some(other)) = (ground.candidates.get(a), ground.candidates.get(b)) else {
        return Err(Apart::Little);
    };
    if one.sentence == other.sentence {
        return Err(Apart::Sentence);
    }
    if are_two_peoples_lives(ground, &one, &other)
        || begin_otherwise(ground, (&one, a), (&other, b))
        || roles_differ(ground, (&one, a), (&other, b))
    {
        return Err(Apart::Names);
    }
    let (Some(of_one), Some(of_other)) = (ground.candidates.days(a), ground.candidates.days(b)) else {
        return Err(Apart::Dates);
    };
    if !are_nested(of_one, of_other) {
        return Err(Apart::Dates);
    }
    if is_episode(of_one, of_other) || is_episode(of_other, of_one) {
        return Err(Apart::Episode);
    }
    let length = (of_one.1 - of_one.0).max(of_other.1 - of_other.0);
    let weight = likeness(ground, story, &one, &other, (a, b), length)?;
    let is_other = || {
        ground.tokens.same_letters(a, b) && are_spelled_apart(one.title, other.title)
            || objects::are_two(ground, (&one, a), (&other, b))
    };
    if weight >= ENOUGH && is_other() {
        return Err(Apart::Names);
    }
    if weight >= ENOUGH { Ok(weight) } else { Err(Apart::Little) }
}

/// Whether two pieces would be one fact if it were not for their dates.
pub(in crate::chronology) fn only_dates_differ(ground: Ground<'_>, a: usize, b: usize) -> bool {
    match (ground.candidates.get(a), ground.candidates.get(b)) {
        (Some(one), Some(other)) => {
            likeness(ground, None, &one, &other, (a, b), 365).is_ok_and(|weight| weight >= ENOUGH)
        }
        _ => false,
    }
}

/// What speaks for two pieces being one fact if their dates were the same day, where they share a word.
pub(super) fn likeness_without_dates(ground: Ground<'_>, story: Option<Story>, a: usize, b: usize) -> f32 {
    let (Some(one), Some(other)) = (ground.candidates.get(a), ground.candidates.get(b)) else { return 0.0 };
    if !share_a_word(ground, (&one, a), (&other, b))
        || are_two_peoples_lives(ground, &one, &other)
        || begin_otherwise(ground, (&one, a), (&other, b))
        || roles_differ(ground, (&one, a), (&other, b))
    {
        return 0.0;
    }
    likeness(ground, story, &one, &other, (a, b), 0).unwrap_or_default()
}

/// What two pieces have in common, weighed; the longer date spans `length` days.
fn likeness(
    ground: Ground<'_>,
    story: Option<Story>,
    one: &Candidate<'_>,
    other: &Candidate<'_>,
    (a, b): (usize, usize),
    length: i64,
) -> Result<f32, Apart> {
    if !numbers_agree(one, other) || !figures_agree(one, other) {
        return Err(Apart::Numbers);
    }
    let Ground { tokens, cast, .. } = ground;
    let (deeds, others) = (tokens.deeds(a), tokens.deeds(b));
    let shared = deeds.shared(others);
    let kin = one.kind != EventKind::Other && class(one.kind) == class(other.kind);
    let same_letters = tokens.same_letters(a, b);
    let sides = Sides::of(tokens, (tokens.get(a), one), (tokens.get(b), other), cast);
    let only = story.is_some_and(|story| story.only);
    let shares_name = sides.names + sides.implied.0 + sides.implied.1 > 0;
    let near = if story.is_some() && sides.names > 1 { 100 } else { 31 };
    // A battle of four days is none of the deeds of its days.
    let lasts = (1..SHORTEST_MONTH).contains(&length);
    // What befalls those whom both texts are about is many things.
    let shares_more = sides.common > 0
        || story.is_some()
        || sides.names > 1
        || !is_about_one(ground, one, other)
        || sides.implied.0 + sides.implied.1 > 0;
    let is_near = !lasts && length <= near && shares_name && shares_more && deeds.are_near(others);
    let converse = story.is_some()
        && length == 0
        && deeds.are_converse(others)
        && each_names_the_other(ground, (one, a), (other, b));
    let mut weight = match (shared.is_empty() && !converse, kin) {
        (false, _) => 2.5,
        // Who was acquitted was not convicted, though both are of the law.
        (true, true) if !once(one.kind) && !is_near && tell_two_acts(deeds, others) => {
            return Err(Apart::Deeds);
        }
        (true, true) => 1.5,
        (true, false) if is_near && kinds_agree(one, other) => 1.5,
        (true, false) if only && length <= 3 && may_be_one((one, deeds), (other, others), same_letters) => {
            1.0
        }
        // In two languages, where who and what is meant is said in both.
        (true, false)
            if story.is_some()
                && !same_letters
                && length <= 100
                && (deeds.acts().is_empty() || others.acts().is_empty())
                && kinds_agree(one, other)
                && shares_name
                && sides.common > 0 =>
        {
            1.0
        }
        (true, false)
            if deeds.is_empty() && others.is_empty() && kinds_agree(one, other) && sides.is_part() =>
        {
            2.0
        }
        (true, false) => return Err(Apart::Deeds),
    };
    // "Reed's conviction forced Hale to resign": in a year both are done, on two days.
    let tells_more = |own: Deeds, others: Deeds| {
        let lone = own.acts().beyond(others);
        lone.leaves() || lone.comes_once() || lone.befall_people()
    };
    if length > 31 && !shared.is_empty() && tells_more(deeds, others) != tells_more(others, deeds) {
        weight -= 1.0;
    }
    let implied = sides.implied.0 + sides.implied.1;
    let named = sides.names + implied;
    // Each names what the other does not. What is called otherwise in the other language is no other thing for sure, and
    // who takes part is no other than where.
    let mut is_other_name = false;
    if sides.lone.0 > 0 && sides.lone.1 > 0 {
        // "Acme called a strike", "Reed led the strike": who acts for a body does not differ from it.
        let acts_for = only && !shared.is_empty() && sides.differ_in_who() && sides.says_no_other_doer();
        let nobody_shared = named == 0 && !acts_for || named < 2 && shared.are_of_match();
        let called_otherwise = only
            && length == 0
            && (!shared.acts().is_empty() || !shared.is_empty() && sides.common > 0 || is_near)
            && !shared.recur()
            && is_called_otherwise(ground, (one, a), (other, b));
        if called_otherwise {
            is_other_name = true;
            weight -= 0.5;
        } else if same_letters && nobody_shared {
            return Err(Apart::Names);
        } else if !sides.clash() || acts_for {
            let is_little = named > 2 || named > 1 && sides.differ_in_role() || !same_letters;
            weight -= if is_little { 0.5 } else { 1.5 };
        } else if same_letters
            || sides.lone.0 + sides.lone.1 > if only && length == 0 { 4 } else { 2 }
            || length > 31
            || story.is_none() && named < 2
        {
            return Err(Apart::Names);
        } else {
            weight -= 0.5;
        }
    }
    // "The staff went on strike" at each of two banks, "The gymnasium was opened by the Bishop" and "The wing ..." at each
    // of two schools, where nothing else says that both texts tell one story.
    if story.is_none()
        && same_letters
        && (named < 2 || shared.recur())
        && are_of_two_bodies(ground, one, other)
        && !names_one_body(ground, (one, a), (other, b))
    {
        return Err(Apart::Names);
    }
    // In a year courts do many things, and one word is that of any court.
    let of_kind_alone = shared.is_empty() && !is_near && !once(one.kind);
    let are_two_texts = one.sentence.0 != other.sentence.0;
    if length > 100 && of_kind_alone && are_two_texts && same_letters && named + sides.common < 2 {
        return Err(Apart::Little);
    }
    // "Dissolved": about whom is only implied, and nothing else is told.
    let bare = one.actors.iter().any(|actor| other.actors.contains(actor))
        && (tokens.get(a).is_empty() || tokens.get(b).is_empty());
    let mut linked = false;
    if named == 0 && !bare {
        if says_whose(ground, (one, a), (other, b)) || says_whose(ground, (other, b), (one, a)) {
            return Err(Apart::Names);
        }
        // "Garrison surrendered" and "Town capitulated": which garrison and town is told by what is told before, or by the
        // story that both texts tell.
        let told_alike = !shared.is_empty() || !same_letters || sides.common > 0;
        let tells_of = |at: usize| !tokens.get(at).is_empty();
        let firm = length <= 3
            || only
                && (length <= 31
                    || tells_of(a)
                        && tells_of(b)
                        && sides.lone.0.min(sides.lone.1) == 0
                        && (sides.common > 0 || sides.rest.0.min(sides.rest.1) == 0));
        let same_theme = one.theme.is_some() && one.theme == other.theme;
        // "Moved to the rear" and "We moved to the front": each says what the other does not.
        let more = |lone: u32, rest: u32| lone + rest > 0;
        let differ = same_letters
            && sides.common == 0
            && more(sides.lone.0, sides.rest.0)
            && more(sides.lone.1, sides.rest.1);
        let links = || {
            !same_theme
                && length <= 31
                && !shared.is_empty()
                && sides.lone == (0, 0)
                && around::links(ground, (one, a), (other, b))
        };
        linked = is_other_name || !differ && (story.is_some() && told_alike && firm || links());
        if !linked && !same_theme {
            return Err(Apart::Little);
        }
    }
    let more = |count: u32| 0.5 * (count.saturating_sub(1)).min(3) as f32;
    let each_implies = sides.implied.0 > 0 && sides.implied.1 > 0;
    weight += match sides.names {
        0 if named == 0 => {
            if bare || linked {
                1.0
            } else {
                0.5
            }
        }
        0 if !each_implies => 1.0 + more(implied) / 2.0,
        _ => 2.0 + more(named),
    };
    weight += sides.common.min(3) as f32;
    weight += if sides.rare > 0 && story.is_some() { 1.0 } else { 0.0 };
    weight += match (story, length) {
        (None, _) => 0.0,
        (Some(_), ..=3) => 1.5,
        (Some(_), ..=31) => 1.0,
        (Some(_), _) => 0.5,
    };
    weight += if only && (!shared.is_empty() || kin) { 1.5 } else { 0.0 };
    weight += match length {
        ..=3 => 2.0,
        4..=31 => 1.0,
        32..=100 => 0.5,
        _ => 0.0,
    };
    if !same_letters {
        weight -= if sides.rest.0 > 0 && sides.rest.1 > 0 { 1.0 } else { 0.0 };
    } else if sides.rest.0 > 0 && sides.rest.1 > 0 {
        if named + sides.common == 0 && !linked {
            return Err(Apart::Little);
        }
        let says_little = sides.common == 0 && sides.names < 3 && sides.rare == 0 && !only;
        weight -= if says_little { 2.5 } else { 1.0 };
    } else if length > 100 && sides.rest.0 + sides.rest.1 + sides.lone.0 + sides.lone.1 > 2 {
        weight -= 0.5;
    }
    Ok(weight)
}

/// Whether the names of two pieces of one day say that they tell of two things.
pub(super) fn speak_against(
    Ground { tokens, cast, .. }: Ground<'_>,
    (one, a): (&Candidate<'_>, usize),
    (other, b): (&Candidate<'_>, usize),
) -> bool {
    let sides = Sides::of(tokens, (tokens.get(a), one), (tokens.get(b), other), cast);
    sides.clash() && (tokens.same_letters(a, b) || sides.lone.0 + sides.lone.1 > 2)
}

/// Whether each of two titles names what the other does not, or both tell more than they share.
pub(super) fn each_says_more(
    ground: Ground<'_>,
    (one, a): (&Candidate<'_>, usize),
    (other, b): (&Candidate<'_>, usize),
) -> bool {
    let Ground { tokens, cast, .. } = ground;
    let sides = Sides::of(tokens, (tokens.get(a), one), (tokens.get(b), other), cast);
    let more = |lone: u32, rest: u32| lone + rest > 0;
    begin_otherwise(ground, (one, a), (other, b))
        || sides.lone.0 > 0 && sides.lone.1 > 0
        || sides.names + sides.common == 0
            && more(sides.lone.0, sides.rest.0)
            && more(sides.lone.1, sides.rest.1)
}

/// Whether two pieces tell of the lives of two people; a band of whose founder one tells is no second one.
pub(super) fn are_two_peoples_lives(
    Ground { cast, .. }: Ground<'_>,
    one: &Candidate<'_>,
    other: &Candidate<'_>,
) -> bool {
    let is_person = |piece: &Candidate<'_>| piece.theme.is_some_and(|theme| cast.is_person(theme));
    are_two_lives(one, other) && is_person(one) && is_person(other)
}

/// Whether two titles tell each what was done, and not the same: "The king abdicated" and "The king was crowned".
pub(super) fn deeds_differ(Ground { tokens, .. }: Ground<'_>, a: usize, b: usize) -> bool {
    let (deeds, others) = (tokens.deeds(a), tokens.deeds(b));
    !deeds.acts().is_empty()
        && !others.acts().is_empty()
        && deeds.shared(others).is_empty()
        && !deeds.are_near(others)
}

/// Whether each tells an act that the other does not, be it a near one.
fn tell_two_acts(deeds: Deeds, others: Deeds) -> bool {
    !deeds.acts().is_empty() && !others.acts().is_empty() && deeds.shared(others).is_empty()
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

/// Whether each of two titles has names that the other lacks, and they have none in common: the strikes at Moor Mill and at
/// Low Mill.
pub(super) fn share_no_name(
    Ground { tokens, cast, .. }: Ground<'_>,
    (one, a): (&Candidate<'_>, usize),
    (other, b): (&Candidate<'_>, usize),
) -> bool {
    let sides = Sides::of(tokens, (tokens.get(a), one), (tokens.get(b), other), cast);
    sides.names + sides.implied.0 + sides.implied.1 == 0
        && sides.lone.0 > 0
        && sides.lone.1 > 0
        && sides.clash()
}

/// Whether two pieces have a word in common, be it one by which the one is about whom the other names.
pub(super) fn share_a_word(
    Ground { tokens, cast, .. }: Ground<'_>,
    (one, a): (&Candidate<'_>, usize),
    (other, b): (&Candidate<'_>, usize),
) -> bool {
    let sides = Sides::of(tokens, (tokens.get(a), one), (tokens.get(b), other), cast);
    sides.names + sides.common + sides.implied.0 + sides.implied.1 > 0
}

/// Whether each of two pieces is told of the body alone that its own text is about: what the staff of one bank did is not
/// what the staff of another did.
fn are_of_two_bodies(
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
fn is_about_one(Ground { candidates, .. }: Ground<'_>, one: &Candidate<'_>, other: &Candidate<'_>) -> bool {
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
fn names_one_body(
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
fn each_names_the_other(
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

/// Whether two pieces of one day may be one fact though no deed is told in both: what the one tells is told in another
/// language or in no word that is known.
fn may_be_one(
    (one, deeds): (&Candidate<'_>, Deeds),
    (other, others): (&Candidate<'_>, Deeds),
    same_letters: bool,
) -> bool {
    // Who was wounded did not die, in whatever language.
    let unsaid = deeds.acts().is_empty() || others.acts().is_empty();
    (!same_letters && unsaid || deeds.is_empty() && others.is_empty())
        && (one.kind == EventKind::Other || other.kind == EventKind::Other)
}

/// Whether the one text calls by names that the other never uses what that calls by names which the first knows: "Petit
/// touched down at Lakshmi" and "The lander of Sirius 2 lands on Venus", of which both texts tell.
fn is_called_otherwise(
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

fn has(cast: &Cast, candidate: &Candidate<'_>, word: u32) -> bool {
    candidate.actors.iter().any(|&actor| cast.has(actor, word))
}

/// Whether the kinds of two pieces do not speak against each other.
pub(super) fn kinds_agree(one: &Candidate<'_>, other: &Candidate<'_>) -> bool {
    let unsaid = |candidate: &Candidate<'_>| candidate.kind == EventKind::Other;
    unsaid(one) || unsaid(other) || class(one.kind) == class(other.kind)
}

/// How the words of two titles meet.
#[derive(Debug, Default)]
struct Sides {
    /// Words of names in both.
    names: u32,
    /// Of these, words that hardly any other title has.
    rare: u32,
    /// Common words in both.
    common: u32,
    /// Words of names in the one title and in a name of who acts in the other, and the other way round.
    implied: (u32, u32),
    /// Words of names that only the one has, and only the other.
    lone: (u32, u32),
    /// Of these, words of names of who takes part.
    acting: (u32, u32),
    /// Of those, words of names of people.
    people: (u32, u32),
    /// Common words that only the one has, and only the other.
    rest: (u32, u32),
}

impl Sides {
    fn of(tokens: &Tokens, a: (&[u32], &Candidate<'_>), b: (&[u32], &Candidate<'_>), cast: &Cast) -> Self {
        let mut sides = Self::default();
        let one_text = a.1.sentence.0 == b.1.sentence.0;
        let (mut left, mut right) = (a.0.iter().copied().peekable(), b.0.iter().copied().peekable());
        loop {
            let order = match (left.peek(), right.peek()) {
                (Some(&a), Some(&b)) => word(a).cmp(&word(b)),
                (Some(_), None) => std::cmp::Ordering::Less,
                (None, Some(_)) => std::cmp::Ordering::Greater,
                (None, None) => break sides,
            };
            let own = if order.is_le() { left.next() } else { None };
            let theirs = if order.is_ge() { right.next() } else { None };
            match (own, theirs) {
                (Some(own), Some(theirs)) => {
                    // The "Works" of a name are a factory and no more.
                    let name = match thing(own).is_some() {
                        true => may_be_name(own) && may_be_name(theirs),
                        false => {
                            is_name(own)
                                || is_name(theirs)
                                || may_be_name(own) && may_be_name(theirs)
                                || has(cast, a.1, word(own)) && has(cast, b.1, word(own))
                        }
                    };
                    sides.rare += u32::from(name && tokens.is_rare(word(own)));
                    *(if name { &mut sides.names } else { &mut sides.common }) += 1;
                }
                // In one text a mill and a plant are two; another may call the mill a plant.
                (Some(own), None) if !one_text && means_one_of(own, b.0) => sides.common += 1,
                (None, Some(theirs)) if !one_text && means_one_of(theirs, a.0) => {}
                (Some(own), None) => {
                    let count = alone(own, a, b, cast);
                    sides.implied.0 += u32::from(count == Alone::Implied);
                    sides.lone.0 += u32::from(matches!(count, Alone::Name | Alone::Acting(_)));
                    sides.acting.0 += u32::from(matches!(count, Alone::Acting(_)));
                    sides.people.0 += u32::from(count == Alone::Acting(true));
                    sides.rest.0 += u32::from(count == Alone::Common);
                }
                (None, Some(theirs)) => {
                    let count = alone(theirs, b, a, cast);
                    sides.implied.1 += u32::from(count == Alone::Implied);
                    sides.lone.1 += u32::from(matches!(count, Alone::Name | Alone::Acting(_)));
                    sides.acting.1 += u32::from(matches!(count, Alone::Acting(_)));
                    sides.people.1 += u32::from(count == Alone::Acting(true));
                    sides.rest.1 += u32::from(count == Alone::Common);
                }
                (None, None) => {}
            }
        }
    }

    /// Whether one title says no more than the other, and that is a name and something else.
    fn is_part(&self) -> bool {
        let no_more = self.lone.0 + self.rest.0 == 0 || self.lone.1 + self.rest.1 == 0;
        no_more && self.names > 0 && self.common > 0
    }

    /// Whether the one names only people and the other only bodies that the other side lacks.
    fn differ_in_who(&self) -> bool {
        let who = |lone: u32, acting: u32, people: u32| {
            (lone == acting && people == acting, lone == acting && people == 0)
        };
        let (a, b) =
            (who(self.lone.0, self.acting.0, self.people.0), who(self.lone.1, self.acting.1, self.people.1));
        a.0 && b.1 || a.1 && b.0
    }

    /// Whether the one names only who takes part and the other only what else there is, be it where: "formed in Dundee" and
    /// "formed by Isla Rennie".
    fn differ_in_role(&self) -> bool {
        self.lone.0 == self.acting.0 && self.acting.1 == 0
            || self.lone.1 == self.acting.1 && self.acting.0 == 0
    }

    /// Whether what the two titles do not share is nobody else: "the company's auditor" is not for sure the person whom
    /// the other names.
    fn says_no_other_doer(&self) -> bool {
        self.common > 0 || self.rest == (0, 0)
    }

    /// Whether each side has somebody, or something else by name, whom the other lacks.
    fn clash(&self) -> bool {
        self.acting.0 > 0 && self.acting.1 > 0 || self.lone.0 > self.acting.0 && self.lone.1 > self.acting.1
    }
}

/// What a word is that one title has alone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Alone {
    /// Of a name of who takes part in the other.
    Implied,
    /// Nothing new: "the bridge" beside Vale Bridge, "Dara" of Dara Quill beside "Quill".
    Known,
    /// Of a name of who takes part, and whether of a person's.
    Acting(bool),
    /// Of another name.
    Name,
    Common,
}

fn alone(token: u32, own: (&[u32], &Candidate<'_>), other: (&[u32], &Candidate<'_>), cast: &Cast) -> Alone {
    let number = word(token);
    if has(cast, other.1, number) {
        return if may_be_name(token) && thing(token).is_none() { Alone::Implied } else { Alone::Known };
    }
    if !may_be_name(token) {
        return Alone::Common;
    }
    let within = |tokens: &[u32], wanted| tokens.binary_search_by_key(&wanted, |token| word(*token)).is_ok();
    let mut bearers = own.1.actors.iter().copied().filter(|&actor| cast.has(actor, number)).peekable();
    let acts = bearers.peek().is_some();
    let person = bearers.peek().is_some_and(|&bearer| cast.is_person(bearer));
    // Both titles have another word of the name, which is nobody else's there.
    let named_shorter = bearers.any(|bearer| {
        cast.words(bearer).iter().any(|&shared| {
            within(own.0, shared)
                && within(other.0, shared)
                && other.1.actors.iter().all(|&other| other == bearer || !cast.has(other, shared))
        })
    });
    match (named_shorter, is_name(token), acts) {
        (true, ..) => Alone::Known,
        (_, _, true) => Alone::Acting(person),
        (_, true, false) => Alone::Name,
        _ => Alone::Common,
    }
}
