//! Numbers that cost little code. The standard library writes and reads every `f64` exactly and bends any angle to
//! the last bit: some 40 kB of code and tables that gzip cannot pack, for pixels and marks that need a tenth. What
//! follows is as exact as its uses, and the same on every platform.

/// Appends a number with at most one decimal: `3`, `-0.5`. What is no number, or beyond ±9·10^17, is cut to that.
pub(crate) fn push_tenths(out: &mut String, value: f64) {
    push_fixed(out, (value * 10.0).round() as i64, 1);
}

/// A number with at most one decimal.
pub(crate) fn tenths(value: f64) -> String {
    let mut out = String::new();
    push_tenths(&mut out, value);
    out
}

/// Appends `units` of 10^-`places`, without zeros at the end: `1.25` for 12500 units and 4 places.
pub(crate) fn push_fixed(out: &mut String, units: i64, places: u32) {
    if units < 0 {
        out.push('-');
    }
    let scale = 10_u64.saturating_pow(places);
    let whole = units.unsigned_abs() / scale;
    let mut rest = units.unsigned_abs() % scale;
    out.push_str(&whole.to_string());
    if rest > 0 {
        out.push('.');
    }
    let mut scale = scale / 10;
    while rest > 0 && scale > 0 {
        out.push(char::from(b'0' + (rest / scale) as u8));
        rest %= scale;
        scale /= 10;
    }
}

/// Reads a decimal number without an exponent; `None` for anything else.
pub(crate) fn parse_decimal(text: &str) -> Option<f64> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let value = |digits: &str| {
        let all = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        all.then(|| digits.bytes().fold(0.0, |value, digit| value * 10.0 + f64::from(digit - b'0')))
    };
    // More decimals than these say nothing to 64 bits.
    let part = part.get(..part.len().min(15))?;
    let size = value(whole)? + value(part)? / part.bytes().fold(1.0, |scale, _| scale * 10.0);
    let size = if negative { -size } else { size };
    size.is_finite().then_some(size)
}

/// The least whole number whose power of two is at least `value`, a positive number.
pub(crate) fn level(value: f64) -> i32 {
    let bits = value.abs().to_bits();
    let exponent = (bits >> 52) as i32 - 1023;
    exponent + i32::from(bits << 12 != 0)
}

/// 2 to a whole power, clamped to what a number can be.
pub(crate) fn power_of_two(power: i32) -> f64 {
    f64::from_bits(((power.clamp(-1022, 1023) + 1023) as u64) << 52)
}

/// Length of the hypotenuse; both sides are pixels, so that no square overflows.
pub(crate) fn hypotenuse(x: f64, y: f64) -> f64 {
    (x * x + y * y).sqrt()
}

/// Cosine and sine of an angle of some turns at most, right to twelve digits.
pub(crate) fn cos_sin(angle: f64) -> (f64, f64) {
    use std::f64::consts::FRAC_PI_2;
    let quarter = (angle / FRAC_PI_2).round();
    let rest = angle - quarter * FRAC_PI_2;
    // Taylor's series as nested products; an eighth of a turn at most is left.
    let square = rest * rest;
    let series = |first: f64| {
        (0..6).rev().fold(1.0, |sum, term| {
            let step = 2.0 * f64::from(term) + first;
            1.0 - sum * square / ((step + 1.0) * (step + 2.0))
        })
    };
    let (cos, sin) = (series(0.0), rest * series(1.0));
    match (quarter as i64).rem_euclid(4) {
        0 => (cos, sin),
        1 => (-sin, cos),
        2 => (-cos, -sin),
        _ => (sin, -cos),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn decimals_have_no_zeros_at_the_end() {
        for (value, words) in [
            (0.0, "0"),
            (-0.04, "0"),
            (3.0, "3"),
            (-0.5, "-0.5"),
            (12.34, "12.3"),
            (-7.96, "-8"),
            (1e17, "100000000000000000"),
        ] {
            assert_eq!(tenths(value), words);
        }
        let fixed = |units, places| {
            let mut out = String::new();
            push_fixed(&mut out, units, places);
            out
        };
        assert_eq!(fixed(12_500, 4), "1.25");
        assert_eq!(fixed(-1, 6), "-0.000001");
        assert_eq!(fixed(7, 0), "7");
    }

    #[test]
    fn what_is_no_decimal_is_none() {
        for text in ["", "-", ".", "1.", ".5", "1e5", "+1", "--1", "1.2.3", "ä", "1.0000000000000ä", "inf"]
        {
            assert_eq!(parse_decimal(text), None, "{text}");
        }
        assert_eq!(parse_decimal("-12.5"), Some(-12.5));
    }

    proptest! {
        #[test]
        fn a_decimal_is_read_as_the_standard_library_reads_it(value in -1.0e12..1.0e12_f64, places in 0_usize..7) {
            let text = format!("{value:.places$}");
            let expected: f64 = text.parse().unwrap();
            let found = parse_decimal(&text).unwrap();
            prop_assert!((found - expected).abs() <= expected.abs() * 1e-15, "{found} {expected}");
        }

        #[test]
        fn tenths_are_within_half_of_one(value in -1.0e9..1.0e9_f64) {
            let read: f64 = tenths(value).parse().unwrap();
            prop_assert!((read - value).abs() <= 0.05 + 1e-6);
        }

        #[test]
        fn levels_are_logarithms(value in 1e-9..1e9_f64, power in -1000..1000_i32) {
            prop_assert_eq!(f64::from(level(value)), value.log2().ceil());
            prop_assert_eq!(power_of_two(power), 2.0_f64.powi(power));
            prop_assert_eq!(level(power_of_two(power)), power);
        }

        #[test]
        fn circles_and_triangles_are_as_in_school(angle in -20.0..20.0_f64, x in -1e6..1e6_f64, y in -1e6..1e6_f64) {
            let (cos, sin) = cos_sin(angle);
            prop_assert!((cos - angle.cos()).abs() < 1e-12 && (sin - angle.sin()).abs() < 1e-12);
            prop_assert!((hypotenuse(x, y) - x.hypot(y)).abs() <= 1e-9 * (1.0 + x.abs() + y.abs()));
        }
    }
}
