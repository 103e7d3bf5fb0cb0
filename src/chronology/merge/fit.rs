//! What speaks for two events of two texts that speak of each other being one, and for a field and a sentence of one text.

use super::{
    Candidate, Ground, class,
    figures::{figures_agree, numbers_agree, share_an_amount},
    kin::Headings,
    names::{are_spelled_apart, has_name_of, names_by_consonants},
    objects, once,
    parties::{are_two_peoples_lives, begin_otherwise, roles_differ, says_whose},
    stories::Dated,
    token::{is_name, is_role, may_be_name, means_one_of, thing, word},
    weigh::{SHORTEST_MONTH, is_course, is_episode},
};
use crate::event::EventKind;

/// From how much trust on the texts of two bodies tell one story.
const TRUSTED: f32 = 1.25;
/// What an amount weighs that both tell.
const AMOUNT: f32 = 2.0;
/// From how much trust on one act of a day or a month is told by both.
const TRUSTED_ACT: f32 = 0.75;
/// Days of a month.
const SHORT: i64 = 31;
/// Days of a season: of a year, more is asked.
const LONG: i64 = 100;

/// What speaks for two pieces of two texts being one fact; none where something speaks against it.
pub(super) fn weigh(
    ground: Ground<'_>,
    headings: &Headings,
    (share_heading, trust): (bool, f32),
    one: &Dated,
    other: &Dated,
) -> Option<f32> {
    let Ground { candidates, tokens, cast } = ground;
    let (a, b) = (one.at as usize, other.at as usize);
    let (x, y) = (candidates.get(a)?, candidates.get(b)?);
    let (deeds, others) = (tokens.deeds(a), tokens.deeds(b));
    let shared = deeds.shared(others);
    let length = (one.last - one.first).max(other.last - other.first);
    // A battle of four days is none of the deeds of its days.
    let lasts = is_course(one.days()) || is_course(other.days());
    if is_episode(one.days(), other.days()) || is_episode(other.days(), one.days()) {
        return None;
    }
    // What has been so since a year came about in it only if the words say so.
    let lasts_on = candidates.days(a).is_none() || candidates.days(b).is_none();
    let share_amount = share_an_amount(&x, &y);
    let of_acts = if !shared.acts().is_empty() {
        3.0
    } else if !shared.is_empty() || !lasts && (deeds.are_near(others) || deeds.are_converse(others)) {
        if length > LONG { 0.5 } else { 1.5 }
    } else if (deeds.acts().is_empty() || others.acts().is_empty() || share_amount) && !lasts_on {
        -0.5
    } else {
        return None;
    };
    if !numbers_agree(&x, &y)
        || !figures_agree(&x, &y)
        || are_two_peoples_lives(ground, &x, &y)
        || begin_otherwise(ground, (&x, a), (&y, b))
        || roles_differ(ground, (&x, a), (&y, b))
    {
        return None;
    }
    let same_letters = tokens.same_letters(a, b);
    let unsaid = x.kind == EventKind::Other || y.kind == EventKind::Other;
    let of_kinds = match class(x.kind) == class(y.kind) {
        true if unsaid => 0.0,
        true if once(x.kind) => 1.5,
        true => 0.75,
        false if unsaid => 0.0,
        false => -0.5,
    };
    let sides = Sides::of(ground, headings, (&x, a), (&y, b));
    let same_theme = x.theme.is_some() && x.theme == y.theme;
    let subjects = (candidates.subject(x.sentence.0), candidates.subject(y.sentence.0));
    let linked =
        sides.names + sides.mentions + sides.implied + sides.places > 0 || same_theme || share_amount;
    // Of two texts that speak of each other one act of one month or day, where no other fits as well.
    let is_one_act = length <= SHORT
        && trust >= TRUSTED_ACT
        && !shared.acts().is_empty()
        && !shared.recur()
        && !shared.is_routine();
    // In a year much is founded and ended: of texts that speak little of each other only what is of one kind.
    let of_one_kind = once(x.kind) && class(x.kind) == class(y.kind);
    let is_once_told = shared.comes_once() && (length <= LONG || of_one_kind || trust >= TRUSTED);
    let is_one_kind = !unsaid && class(x.kind) == class(y.kind);
    let mut strange = 0.0;
    if let (Some(of_x), Some(of_y)) = subjects {
        let one_sort = cast.is_person(of_x) == cast.is_person(of_y);
        // Two people of one name are not told from each other by it.
        let namesakes =
            of_x != of_y && cast.is_person(of_x) && cast.is_person(of_y) && sides.own == sides.names;
        if namesakes && sides.mentions + sides.implied == 0 {
            return None;
        }
        if of_x != of_y && one_sort && !linked && !share_heading {
            // What two bodies do is told of both only where their texts tell much of one another.
            let is_told_alike = length <= 3 && sides.common > 1 && of_acts > 0.0;
            if cast.is_person(of_x) || trust < TRUSTED && !is_told_alike && !(is_one_act && is_one_kind) {
                return None;
            }
            strange = 1.0;
        }
    }
    // Without a word in common the act must be the same, and of that day, of the one subject or of the kind that comes once.
    if !linked && sides.common == 0 {
        let is_enough = length <= 3 || is_one_act || length <= LONG && share_heading || is_once_told;
        if shared.acts().is_empty() || !is_enough {
            return None;
        }
    }
    if length > 3 && !linked && sides.common < 2 && shared.acts().is_empty() {
        return None;
    }
    // In a year many things are done, and one word tells of many acts.
    if length > LONG && !linked && sides.common < 2 && !is_once_told {
        return None;
    }
    if length > SHORTEST_MONTH && same_letters && sides.lone.0 > 0 && sides.lone.1 > 0 && sides.names < 2 {
        return None;
    }
    // Who both texts are about does many things in a day.
    let only_own_names = sides.names <= sides.own && sides.mentions + sides.implied + sides.places == 0;
    // "Acme bought Beta", "Acme sold Gamma": each names what the other does not.
    let common = sides.common - sides.own_common;
    let most_in_common = u32::from(shared.acts().is_empty());
    let name_others = same_letters && sides.lone.0 > 0 && sides.lone.1 > 0;
    let are_elsewhere = || !shared.comes_once() && objects::are_elsewhere(ground, (&x, a), (&y, b));
    if name_others && only_own_names && (common <= most_in_common || are_elsewhere()) {
        return None;
    }
    // "A new chimney was finished", "The chapel was opened": each says of another thing what was done; also "A strike began
    // at the works", "A museum opened at the works".
    let say_more = same_letters && sides.rest.0 > 0 && sides.rest.1 > 0;
    let of_two_things = say_more && sides.common == 0;
    if say_more && common <= 1 && shared.acts().is_empty() && only_own_names {
        return None;
    }
    let is_anothers = || {
        sides.lone.0 > 0 && says_whose(ground, (&x, a), (&y, b))
            || sides.lone.1 > 0 && says_whose(ground, (&y, b), (&x, a))
    };
    if !linked && is_anothers() {
        return None;
    }
    // "The auditor resigned" beside Hale, who did.
    let has_role = |at: usize| tokens.get(at).iter().any(|token| is_role(*token));
    if !linked && (has_role(a) || has_role(b)) && sides.common == 0 {
        return None;
    }
    let is_life = |piece: &Candidate<'_>| matches!(piece.kind, EventKind::Birth | EventKind::Death);
    // Who was jailed or elected on a day did not just travel.
    if deeds.befall_people() != others.befall_people() && !deeds.are_near(others) && shared.is_empty() {
        return None;
    }
    let befalls = shared.befall_people() || deeds.or(others).harm_people() || is_life(&x) || is_life(&y);
    if befalls && (!linked || same_letters && sides.lone.0 > 0 && sides.lone.1 > 0) {
        return None;
    }
    if sides.lone.0 > 0 && sides.lone.1 > 0 && same_letters && !linked {
        return None;
    }
    let of_dates = of_length(length);
    let of_names = match sides.names {
        0 => 0.0,
        names => 1.0 + 0.5 * names.min(4) as f32,
    };
    let of_amount = if share_amount { AMOUNT } else { 0.0 };
    let of_who = if sides.mentions > 0 || same_theme { 1.0 } else { 0.5 * sides.implied.min(1) as f32 };
    let lone = match sides.lone.0 > 0 && sides.lone.1 > 0 {
        true if same_letters => 1.0,
        true => 0.5,
        false => 0.0,
    };
    let rest = if of_two_things { 0.5 } else { 0.0 };
    let are_spelled_apart = || same_letters && are_spelled_apart(ground, (&x, a), (&y, b));
    if are_spelled_apart() || objects::are_two(ground, (&x, a), (&y, b)) {
        return None;
    }
    Some(
        of_acts
            + of_kinds
            + of_dates
            + of_names
            + of_amount
            + of_who
            + sides.places.min(1) as f32
            + sides.common.min(3) as f32
            - lone
            - rest
            - strange,
    )
}

/// How the words of two titles of two texts meet, where the names of whom each text is about say nothing new.
#[derive(Default)]
pub(super) struct Sides {
    /// Words of names in both.
    pub(super) names: u32,
    /// Of these, words by which both texts call whom they are about.
    own: u32,
    /// Common words in both, or words for one sort of thing.
    pub(super) common: u32,
    /// Of these, words by which both texts call what they are about.
    own_common: u32,
    /// Words of the one title by which the heading of the other text says what it is about.
    pub(super) mentions: u32,
    /// Whether a title has more than one word of a name of whom the other text is about: many a state is "Democratic".
    names_subject: bool,
    /// Words of names in the one title and in a name of who acts in the other.
    pub(super) implied: u32,
    /// Places that the one names and the other's sentence too, and not both titles.
    pub(super) places: u32,
    /// Words of names that only the one has, and only the other.
    pub(super) lone: (u32, u32),
    /// Common words that only the one has, and only the other.
    rest: (u32, u32),
}

impl Sides {
    pub(super) fn of(
        ground: Ground<'_>,
        headings: &Headings,
        a: (&Candidate<'_>, usize),
        b: (&Candidate<'_>, usize),
    ) -> Self {
        let mut sides = Self::default();
        let heads = (headings.get(a.0.sentence.0), headings.get(b.0.sentence.0));
        sides.lone.0 = sides.look(ground, heads, a, b, true).0;
        let (lone, rest) = sides.look(ground, (heads.1, heads.0), b, a, false);
        sides.lone.1 = lone;
        sides.rest.1 = rest;
        if ground.tokens.same_letters(a.1, b.1) {
            let heading = |piece: &Candidate<'_>| ground.candidates.heading(piece.sentence.0);
            let is_spelled = || {
                sides.names_subject
                    || has_name_of(a.0.title, heading(b.0))
                    || has_name_of(b.0.title, heading(a.0))
            };
            if sides.mentions > 0 && !is_spelled() {
                sides.mentions = 0;
            }
        } else {
            let alike = names_by_consonants(a.0.title, b.0.title);
            sides.names += alike;
            sides.lone = (sides.lone.0.saturating_sub(alike), sides.lone.1.saturating_sub(alike));
        }
        sides.places = shared_places(ground, headings, a, b);
        sides
    }

    /// Looks at the words of one title; returns its lone names and common words. What both have is counted once, with the
    /// first.
    fn look(
        &mut self,
        Ground { candidates, tokens, cast }: Ground<'_>,
        (own_head, other_head): (&[u32], &[u32]),
        (own, at): (&Candidate<'_>, usize),
        (other, of_other): (&Candidate<'_>, usize),
        is_first: bool,
    ) -> (u32, u32) {
        let others = tokens.get(of_other);
        let (mut lone, mut rest) = (0, 0);
        let subject = candidates.subject(own.sentence.0);
        let others_subject = candidates.subject(other.sentence.0);
        let is_of = |actor: Option<u32>, number: u32| actor.is_some_and(|actor| cast.has(actor, number));
        let called = tokens.get(at).iter().filter(|token| is_of(others_subject, word(**token))).count();
        self.names_subject |= called > 1;
        for &token in tokens.get(at) {
            let number = word(token);
            let is_own = own_head.contains(&number) || is_of(subject, number);
            let is_others = other_head.contains(&number) || is_of(others_subject, number);
            let twin = others.iter().copied().find(|other| word(*other) == number);
            match twin {
                Some(twin) => {
                    let name = may_be_name(token) && may_be_name(twin) && thing(token).is_none();
                    if is_first {
                        let of_both = is_own && is_others;
                        self.own += u32::from(name && of_both);
                        self.own_common += u32::from(!name && of_both);
                        *(if name { &mut self.names } else { &mut self.common }) += 1;
                    }
                }
                None if is_others && may_be_name(token) => self.mentions += 1,
                None if is_own => {}
                None if may_be_name(token)
                    && thing(token).is_none()
                    && other.actors.iter().any(|&actor| cast.has(actor, number)) =>
                {
                    self.implied += 1;
                }
                None if means_one_of(token, others) => self.common += u32::from(is_first),
                None if is_name(token) => lone += 1,
                None => rest += 1,
            }
        }
        if is_first {
            self.rest.0 = rest;
        }
        (lone, rest)
    }
}

/// How many places two pieces share of which a headline has left one out: "At Steinfurt it lost 412 men" and "The column was
/// beaten at Steinfurt". The place that a text is about says nothing.
fn shared_places(
    Ground { candidates, tokens, cast }: Ground<'_>,
    headings: &Headings,
    (one, a): (&Candidate<'_>, usize),
    (other, b): (&Candidate<'_>, usize),
) -> u32 {
    let (of_one, of_other) = (candidates.places(a), candidates.places(b));
    let has = |at: usize, number: u32| tokens.get(at).iter().any(|token| word(*token) == number);
    let is_of_text = |text: u32, place: u32| {
        cast.words(place).iter().any(|number| headings.get(text).contains(number))
            || candidates.subject(text) == Some(place)
    };
    let is_shared = |&&place: &&u32| {
        let words = cast.words(place);
        let in_title = |at: usize| words.iter().any(|&number| has(at, number));
        let is_named = |at: usize, places: &[u32]| {
            in_title(at)
                || places.contains(&place)
                || places.iter().any(|&other| words.iter().any(|&number| cast.has(other, number)))
        };
        let is_common = is_of_text(one.sentence.0, place) || is_of_text(other.sentence.0, place);
        let is_said = is_common || in_title(a) && in_title(b);
        !is_said && is_named(a, &of_one) && is_named(b, &of_other)
    };
    let lone = of_other.iter().filter(|place| !of_one.contains(place));
    of_one.iter().chain(lone).filter(is_shared).count() as u32
}

/// Whether a title tells what was done to whom its text is about, and nothing more.
pub(super) fn is_bare(
    Ground { candidates, tokens, cast }: Ground<'_>,
    headings: &Headings,
    at: usize,
) -> bool {
    let own = tokens.get(at);
    !tokens.deeds(at).is_empty()
        && candidates.get(at).is_some_and(|piece| {
            let text = piece.sentence.0;
            let (heading, subject) = (headings.get(text), candidates.subject(text));
            own.iter().all(|token| {
                heading.contains(&word(*token))
                    || [subject, piece.theme].into_iter().flatten().any(|actor| cast.has(actor, word(*token)))
            })
        })
}

/// What speaks for a bare piece and another one of its text being one fact.
pub(super) fn weigh_within(
    ground: Ground<'_>,
    headings: &Headings,
    own: &Dated,
    other: &Dated,
) -> Option<f32> {
    let Ground { candidates, tokens, cast } = ground;
    let (a, b) = (own.at as usize, other.at as usize);
    let (x, y) = (candidates.get(a)?, candidates.get(b)?);
    let (deeds, others) = (tokens.deeds(a), tokens.deeds(b));
    let shared = deeds.shared(others);
    let heading = headings.get(own.text);
    let is_own = |number: u32| {
        heading.contains(&number)
            || [x.theme, candidates.subject(own.text)]
                .into_iter()
                .flatten()
                .any(|actor| cast.has(actor, number))
    };
    if x.theme != y.theme || are_two_peoples_lives(ground, &x, &y) {
        return None;
    }
    let says_more = tokens.get(b).iter().any(|token| !is_name(*token) && !is_own(word(*token)));
    if x.sentence == y.sentence || says_more || shared.is_empty() && !deeds.are_near(others) {
        return None;
    }
    if is_course(own.days()) || is_course(other.days()) {
        return None;
    }
    let length = (own.last - own.first).max(other.last - other.first);
    Some(
        if shared.is_empty() { 1.5 } else { 3.0 }
            + 1.0
            + if once(x.kind) || once(y.kind) { 1.0 } else { 0.0 }
            + of_length(length),
    )
}

/// What it weighs that the longer date of two is of this length.
fn of_length(length: i64) -> f32 {
    match length {
        ..=3 => 2.0,
        4..=31 => 1.0,
        32..=100 => 0.5,
        _ => 0.0,
    }
}
