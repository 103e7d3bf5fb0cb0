//! What the words before a date make of it; each locale knows its own words.

use super::{parse::Input, token::Token};

/// What the words before a date make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operator {
    /// Nothing that changes the meaning.
    None,
    /// `during`, `throughout`: the words belong to the phrase, the date stays.
    Within,
    Since,
    From,
    Between,
    Until,
    /// Some time after.
    After,
    /// Some time before, at the latest then.
    NoLater,
}

/// How a language binds dates.
#[derive(Debug)]
pub(crate) struct Operators {
    /// The operator before the expression of the tokens `first..after`, and the first token of the phrase with it.
    pub(crate) before: fn(input: &Input<'_>, first: usize, after: usize) -> (Operator, usize),
    /// Whether the tokens between two dates make an interval of them, after the operator.
    pub(crate) joins: fn(gap: &[Token], operator: Operator) -> bool,
    /// The token after what may follow the year of a date in two calendars.
    pub(crate) after_year: fn(input: &Input<'_>, at: usize) -> usize,
}
