//! How the words of two titles meet: what both name, what the one says and the other does not.

use super::{
    Candidate, Ground,
    cast::Cast,
    parties::begin_otherwise,
    token::{is_name, may_be_name, means_one_of, thing, word},
    tokens::Tokens,
};

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

/// Whether each of two titles names somebody by whole names whom the other does not name.
pub(super) fn name_other_people(
    Ground { tokens, cast, .. }: Ground<'_>,
    (one, a): (&Candidate<'_>, usize),
    (other, b): (&Candidate<'_>, usize),
) -> bool {
    let sides = Sides::of(tokens, (tokens.get(a), one), (tokens.get(b), other), cast);
    sides.people.0 > 0 && sides.people.1 > 0 || sides.lone.0 > 1 && sides.lone.1 > 1
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

/// How the words of two titles meet.
#[derive(Debug, Default)]
pub(super) struct Sides {
    /// Words of names in both.
    pub(super) names: u32,
    /// Of these, words that hardly any other title has.
    pub(super) rare: u32,
    /// Common words in both.
    pub(super) common: u32,
    /// Words of names in the one title and in a name of who acts in the other, and the other way round.
    pub(super) implied: (u32, u32),
    /// Words of names that only the one has, and only the other.
    pub(super) lone: (u32, u32),
    /// Of these, words of names of who takes part.
    pub(super) acting: (u32, u32),
    /// Of those, words of names of people.
    pub(super) people: (u32, u32),
    /// Common words that only the one has, and only the other.
    pub(super) rest: (u32, u32),
}

impl Sides {
    pub(super) fn of(
        tokens: &Tokens,
        a: (&[u32], &Candidate<'_>),
        b: (&[u32], &Candidate<'_>),
        cast: &Cast,
    ) -> Self {
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
    pub(super) fn is_part(&self) -> bool {
        let no_more = self.lone.0 + self.rest.0 == 0 || self.lone.1 + self.rest.1 == 0;
        no_more && self.names > 0 && self.common > 0
    }

    /// Whether the one names only people and the other only bodies that the other side lacks.
    pub(super) fn differ_in_who(&self) -> bool {
        let who = |lone: u32, acting: u32, people: u32| {
            (lone == acting && people == acting, lone == acting && people == 0)
        };
        let (a, b) =
            (who(self.lone.0, self.acting.0, self.people.0), who(self.lone.1, self.acting.1, self.people.1));
        a.0 && b.1 || a.1 && b.0
    }

    /// Whether the one names only who takes part and the other only what else there is, be it where: "formed in Dundee" and
    /// "formed by Isla Rennie".
    pub(super) fn differ_in_role(&self) -> bool {
        self.lone.0 == self.acting.0 && self.acting.1 == 0
            || self.lone.1 == self.acting.1 && self.acting.0 == 0
    }

    /// Whether what the two titles do not share is nobody else: "the company's auditor" is not for sure the person whom
    /// the other names.
    pub(super) fn says_no_other_doer(&self) -> bool {
        self.common > 0 || self.rest == (0, 0)
    }

    /// Whether each side has somebody, or something else by name, whom the other lacks.
    pub(super) fn clash(&self) -> bool {
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

/// Whether one of the actors of a piece has the word in his name.
pub(super) fn has(cast: &Cast, candidate: &Candidate<'_>, word: u32) -> bool {
    candidate.actors.iter().any(|&actor| cast.has(actor, word))
}
