//! A word of a title as a number, with what it means and how it stands.

use crate::event::things;

/// A word of a title: from the highest bit down its number, the sort of thing that it means, and how it stands.
pub(super) type Token = u32;

/// Bits of how a word stands, and of those with the sort of thing: 0 where it is none that has several names.
pub(super) const STANDING: u32 = 2;
pub(super) const BELOW: u32 = 10;

/// A common word.
pub(super) const COMMON: u32 = 0;
/// The first word of a title, whose capital may be the sentence's.
pub(super) const FIRST: u32 = 1;
/// Written with a capital letter.
pub(super) const NAME: u32 = 2;
/// The first word of a title, before another capital.
pub(super) const FIRST_NAME: u32 = 3;

/// Two tokens are one word.
pub(super) fn word(token: Token) -> u32 {
    token >> BELOW
}

/// Whether the token is part of a name for sure.
pub(super) fn is_name(token: Token) -> bool {
    token & 3 >= NAME
}

/// Whether the token is the first word of a title and may be part of a name.
pub(super) fn is_first(token: Token) -> bool {
    matches!(token & 3, FIRST | FIRST_NAME)
}

/// Whether the token is the first word of a title and part of a name for sure.
pub(super) fn is_first_name(token: Token) -> bool {
    token & 3 == FIRST_NAME
}

/// The sort of thing that has several names, if the word means one.
pub(super) fn thing(token: Token) -> Option<u32> {
    match token >> STANDING & 0xff {
        0 => None,
        sort => Some(sort),
    }
}

/// Whether words that are not one word mean one sort of thing. What is written as a name means whom it names: Ann Mills
/// is no factory.
pub(super) fn means_one_of(token: Token, others: &[Token]) -> bool {
    let common = |token: Token| thing(token).filter(|_| !is_name(token));
    let Some(sort) = common(token) else { return false };
    others.iter().any(|&other| common(other) == Some(sort) && word(other) != word(token))
}

/// Whether the token says what somebody is to a body or to somebody, and is no name.
pub(super) fn is_role(token: Token) -> bool {
    !is_name(token) && thing(token).is_some_and(|sort| things::is_role(sort - 1))
}

/// Whether the token may be part of a name.
pub(super) fn may_be_name(token: Token) -> bool {
    token & 3 != COMMON
}
