//! TIMEX3 values that need no date: references and lengths.

use crate::timex::{
    spec::{Count, Reference},
    token::Unit,
};

pub(super) fn reference_value(reference: Reference) -> &'static str {
    match reference {
        Reference::Past | Reference::Former => "PAST_REF",
        Reference::Present => "PRESENT_REF",
        Reference::Future => "FUTURE_REF",
    }
}

fn unit_letters(unit: Unit) -> (&'static str, &'static str) {
    match unit {
        Unit::Second => ("PT", "S"),
        Unit::Minute => ("PT", "M"),
        Unit::Hour => ("PT", "H"),
        Unit::Day | Unit::Time => ("P", "D"),
        Unit::Weekend => ("P", "WE"),
        Unit::Week | Unit::Fortnight => ("P", "W"),
        Unit::Month => ("P", "M"),
        Unit::Quarter => ("P", "Q"),
        Unit::Season | Unit::Year => ("P", "Y"),
        Unit::Decade => ("P", "DE"),
        Unit::Century => ("P", "CE"),
        Unit::Millennium => ("P", "ML"),
    }
}

pub(super) fn duration_value(count: Count, unit: Unit) -> String {
    let (head, tail) = unit_letters(unit);
    let count = match (count, unit) {
        (Count::Tenths(n), Unit::Fortnight) => Count::Tenths(n.saturating_mul(2)),
        _ => count,
    };
    match count {
        Count::Vague => format!("{head}X{tail}"),
        Count::Tenths(n) if n % 10 == 0 => format!("{head}{}{tail}", n / 10),
        Count::Tenths(n) => format!("{head}{}.{}{tail}", n / 10, n % 10),
    }
}
