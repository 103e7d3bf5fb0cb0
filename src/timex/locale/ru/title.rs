//! Names of works in quotation marks: `«Август»`, `«Вечер в октябре»`, `«1905»` are no dates.

use crate::timex::{
    parse::Input,
    spec::{Calendar, Spec, Year},
    token::Lex,
};

/// A quotation of more tokens is speech and not a name.
const LONGEST: usize = 7;

/// Whether the expression of the tokens `from..to` is part of a name: without a year of its own, or all of the name.
pub(super) fn is_part_of_title(input: &Input<'_>, from: usize, to: usize, spec: &Spec) -> bool {
    let Some(open) = (from.saturating_sub(LONGEST)..from).rev().find(|&at| input.lex(at) == Lex::Sign(b'"'))
    else {
        return false;
    };
    let Some(close) = (to..open + LONGEST + 2).find(|&at| input.lex(at) == Lex::Sign(b'"')) else {
        return false;
    };
    let dated = matches!(
        spec,
        Spec::Calendar(Calendar { year: Year::Stated(_), .. }) | Spec::Century(_) | Spec::Decade { .. }
    );
    let whole = open + 1 == from && close == to;
    // a closing mark before and an opening one after: the expression stands between two names
    let paired = input.word(open) == "«" && input.word(close) == "»";
    let number = to == from + 1 && input.plain(from).is_some();
    paired && (!dated || whole && number)
}
