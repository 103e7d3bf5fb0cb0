//! Whether two pieces tell of one fact, and if not, why not.

use super::{
    Candidate, Ground, around, class,
    figures::{figures_agree, numbers_agree},
    names::are_spelled_apart,
    objects, once,
    parties::{
        are_of_two_bodies, are_two_peoples_lives, begin_otherwise, each_names_the_other, is_about_one,
        is_called_otherwise, names_one_body, roles_differ, says_whose,
    },
    sides::{Sides, name_other_people, share_a_word},
    within::share_little,
};
use crate::{
    event::{Deeds, EventKind},
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
    match (ground.candidates.get(a), ground.candidates.get(b)) {
        (Some(one), Some(other)) => weigh_pieces(ground, story, (&one, a), (&other, b)),
        _ => Err(Apart::Little),
    }
}

/// The same of candidates that were looked up.
pub(super) fn weigh_pieces(
    ground: Ground<'_>,
    story: Option<Story>,
    (one, a): (&Candidate<'_>, usize),
    (other, b): (&Candidate<'_>, usize),
) -> Result<f32, Apart> {
    if one.sentence == other.sentence {
        return Err(Apart::Sentence);
    }
    if are_two_peoples_lives(ground, one, other)
        || begin_otherwise(ground, (one, a), (other, b))
        || roles_differ(ground, (one, a), (other, b))
    {
        return Err(Apart::Names);
    }
    let (Some(of_one), Some(of_other)) = (one.days(), other.days()) else {
        return Err(Apart::Dates);
    };
    if !are_nested(of_one, of_other) {
        return Err(Apart::Dates);
    }
    if is_episode(of_one, of_other) || is_episode(of_other, of_one) {
        return Err(Apart::Episode);
    }
    let length = (of_one.1 - of_one.0).max(of_other.1 - of_other.0);
    let weight = likeness(ground, story, one, other, (a, b), length)?;
    let is_other = || {
        ground.tokens.same_letters(a, b) && are_spelled_apart(ground, (one, a), (other, b))
            || objects::are_two(ground, (one, a), (other, b))
    };
    if weight >= ENOUGH && is_other() {
        return Err(Apart::Names);
    }
    // "Lee defeated Orr", "Hale defeated Kane": one text seldom tells a fact twice, and then of the same people.
    let are_others =
        || share_little(ground, (one, a), (other, b)) || name_other_people(ground, (one, a), (other, b));
    let in_one_text = one.sentence.0 == other.sentence.0;
    if weight >= ENOUGH && in_one_text && length > LONGEST_MONTH && are_others() {
        return Err(Apart::Little);
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
    let converse = story.is_some()
        && length == 0
        && deeds.are_converse(others)
        && each_names_the_other(ground, (one, a), (other, b));
    // However their words meet.
    let may_be_one_act = converse || kin && once(one.kind);
    if !may_be_one_act && deeds_differ(ground, a, b) {
        return Err(Apart::Deeds);
    }
    let same_letters = tokens.same_letters(a, b);
    // "The staff went on strike" at each of two banks, "The gymnasium was opened by the Bishop" and "The wing ..." at each
    // of two schools, where nothing else says that both texts tell one story.
    let of_two_bodies = story.is_none()
        && same_letters
        && are_of_two_bodies(ground, one, other)
        && !names_one_body(ground, (one, a), (other, b));
    if of_two_bodies && shared.recur() {
        return Err(Apart::Names);
    }
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
    if of_two_bodies && named < 2 {
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

/// Whether the kinds of two pieces do not speak against each other.
pub(super) fn kinds_agree(one: &Candidate<'_>, other: &Candidate<'_>) -> bool {
    let unsaid = |candidate: &Candidate<'_>| candidate.kind == EventKind::Other;
    unsaid(one) || unsaid(other) || class(one.kind) == class(other.kind)
}
