//! Reads EDTF. Strict: what it accepts means exactly what it says, and a message tells how to write the rest.

use super::{
    edtf::{Edtf, EdtfError, End, Member, Moment, Repr, Set, Zone},
    scan::{digit, error, parse_date, quoted},
};
use std::str::FromStr;

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        let first = text.as_bytes().first().copied();
        match first {
            None => Err(error("a date", "nothing", "write a date such as 2011-03-07, or leave the date out")),
            Some(b'[' | b'{') => parse_set(text),
            _ if text.contains('/') => parse_interval(text),
            _ if text.contains('T') => parse_moment(text),
            _ => Ok(Edtf(Repr::Date(parse_date(text)?))),
        }
    }
}

fn parse_interval(text: &str) -> Result<Edtf, EdtfError> {
    let (start, end) = text.split_once('/').unwrap_or((text, ""));
    if end.contains('/') {
        return Err(error(
            "one / between two dates",
            &quoted(text),
            "write a start and an end, as in 1998/2007",
        ));
    }
    let parse_end = |text: &str| match text {
        ".." => Ok(End::Open),
        "" => Ok(End::Unknown),
        date => parse_date(date).map(End::Date),
    };
    let (start, end) = (parse_end(start)?, parse_end(end)?);
    if start.known().is_none() && end.known().is_none() {
        return Err(error(
            "a date at one end of the interval at least",
            &quoted(text),
            "write since when or until when, as in 1998/.. or ../2007",
        ));
    }
    Edtf::from_ends(start, end).ok_or_else(|| {
        error("an interval that ends after it starts", &quoted(text), "write the earlier date first")
    })
}

fn parse_set(text: &str) -> Result<Edtf, EdtfError> {
    let all = text.starts_with('{');
    let close = if all { '}' } else { ']' };
    let Some(inner) = text[1..].strip_suffix(close) else {
        return Err(error(&format!("a set that ends with {close}"), &quoted(text), "close the bracket"));
    };
    let count = inner.split(',').count();
    let members = inner
        .split(',')
        .enumerate()
        .map(|(index, member)| {
            let member = member.trim_matches(' ');
            let parsed = parse_member(member)?;
            let misplaced = matches!(parsed, Member::Until(_)) && index != 0
                || matches!(parsed, Member::From(_)) && index + 1 != count;
            if misplaced {
                return Err(error(
                    "an open end at the outside of the set",
                    &quoted(text),
                    "put ..b first and a.. last",
                ));
            }
            Ok(parsed)
        })
        .collect::<Result<_, _>>()?;
    Ok(Edtf(Repr::Set(Box::new(Set { all, members }))))
}

fn parse_member(text: &str) -> Result<Member, EdtfError> {
    let Some((start, end)) = text.split_once("..") else { return parse_date(text).map(Member::One) };
    match (start, end) {
        ("", "") => Err(error("a date beside ..", &quoted(text), "write a.., ..b or a..b")),
        (start, "") => parse_date(start).map(Member::From),
        ("", end) => parse_date(end).map(Member::Until),
        (start, end) => {
            let (start, end) = (parse_date(start)?, parse_date(end)?);
            if start.day_span().0 > end.day_span().1 {
                return Err(error(
                    "a range that ends after it starts",
                    &quoted(text),
                    "write the earlier date first",
                ));
            }
            Ok(Member::Between(start, end))
        }
    }
}

fn parse_moment(text: &str) -> Result<Edtf, EdtfError> {
    let (date, time) = text.split_once('T').unwrap_or((text, ""));
    let date = parse_date(date)?;
    let failure = || {
        error(
            "a day and a time of day",
            &quoted(text),
            "write it as 2004-01-01T10:10:10, with Z or +05:30 for the zone",
        )
    };
    let parse = || {
        let (clock, zone) = time.split_at_checked(8)?;
        let [hour, minute, second] = clock_fields(clock)?;
        let is_clock = hour < 24 && minute < 60 && second < 60;
        let is_day = date.parts() == 3 && date.unspecified == 0 && date.qualifiers == 0;
        let zone = parse_zone(zone)?;
        (is_clock && is_day).then(|| Moment { date, second: hour * 3600 + minute * 60 + second, zone })
    };
    parse().map(|moment| Edtf(Repr::Moment(Box::new(moment)))).ok_or_else(failure)
}

fn clock_fields(text: &str) -> Option<[u32; 3]> {
    let bytes = text.as_bytes();
    let pair = |at: usize| Some(u32::from(digit(*bytes.get(at)?)? * 10 + digit(*bytes.get(at + 1)?)?));
    (bytes.get(2) == Some(&b':') && bytes.get(5) == Some(&b':')).then_some(())?;
    Some([pair(0)?, pair(3)?, pair(6)?])
}

fn parse_zone(text: &str) -> Option<Zone> {
    let sign = match text.as_bytes() {
        [] => return Some(Zone::Local),
        [b'Z'] => return Some(Zone::Utc),
        [b'+', ..] => 1,
        [b'-', ..] => -1,
        _ => return None,
    };
    match text.as_bytes().get(1..)? {
        [a, b] => {
            let hours = digit(*a)? * 10 + digit(*b)?;
            (hours < 24).then_some(Zone::Hours(sign * hours as i8))
        }
        [a, b, b':', c, d] => {
            let (hours, minutes) = (digit(*a)? * 10 + digit(*b)?, digit(*c)? * 10 + digit(*d)?);
            let total = i16::from(hours) * 60 + i16::from(minutes);
            (hours < 24 && minutes < 60).then_some(Zone::Minutes(i16::from(sign) * total))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_the_specification_is_read_and_written_back() {
        for text in [
            // Level 0.
            "1985-04-12",
            "1985-04",
            "1985",
            "0000",
            "0079",
            "1985-04-12T23:20:30",
            "1985-04-12T23:20:30Z",
            "1985-04-12T23:20:30-04",
            "1985-04-12T23:20:30+04:30",
            "1964/2008",
            "2004-06/2006-08",
            "2004-02-01/2005-02-08",
            "2004-02-01/2005-02",
            "2005/2006-02",
            // Level 1.
            "Y170000002",
            "Y-170000002",
            "Y10000",
            "Y999999999999999",
            "2001-21",
            "2001-22",
            "2001-23",
            "2001-24",
            "1984?",
            "2004-06~",
            "2004-06-11%",
            "201X",
            "20XX",
            "2004-XX",
            "1985-04-XX",
            "1985-XX-XX",
            "1985-04-12/..",
            "1985-04/..",
            "1985/..",
            "../1985-04-12",
            "../1985",
            "1985-04-12/",
            "1985/",
            "/1985-04-12",
            "/1985",
            "1984~/2004-06",
            "1984?/2004%",
            "2001-21/2001-23",
            "-1985",
            "-0001",
            "-0489-08-12",
            // Level 2.
            "1950S2",
            "Y171010000S3",
            "Y-20000S2",
            "2001-25",
            "2001-32",
            "2001-33",
            "2001-36",
            "2001-37",
            "2001-40",
            "2001-41",
            "[1667,1668,1670..1672]",
            "[..1760-12-03]",
            "[1760-12..]",
            "[1760-01,1760-02,1760-12..]",
            "[1667,1760-12]",
            "{1667,1668,1670..1672}",
            "{1960,1961-12}",
            "{..1984}",
            "{..1983-12-31,1984-10-10..1984-11-01,1984-11-05..}",
            "2004-06~-11",
            "2004?-06-11",
            "2004?-06-~11",
            "2004-%06-11",
            "2004?-~06",
            "2004-~06-~11",
            "2004~-06-%11",
            "156X-12-25",
            "15XX-12-25",
            "XXXX-12-XX",
            "1XXX-XX",
            "1XXX-12",
            "1984-1X",
            "1985-04-1X",
            "1985-04-X1",
            "XXXX",
            "-04XX",
            "-048X",
            "-000X",
            "XXXX-02-29",
            "2004-06-~01/2004-06-~20",
        ] {
            let date: Edtf = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!(date.to_string(), text);
        }
    }

    #[test]
    fn other_spellings_are_read_as_the_one_that_is_written() {
        for (text, expected) in [
            ("?2004-06-~11", "2004?-06-~11"),
            ("?2004-?06-?11", "2004-06-11?"),
            ("2004-06~-11~", "2004-06-11~"),
            ("2004-06?-11~", "2004-06%-~11"),
            ("Y17E7", "Y170000000"),
            ("Y-17E3", "Y-17000"),
            ("[1667, 1668]", "[1667,1668]"),
        ] {
            let date: Edtf = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!(date.to_string(), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused_with_advice() {
        for (text, message) in [
            ("", "expected a date, found nothing: write a date such as 2011-03-07, or leave the date out"),
            (
                "199",
                "expected a date in EDTF, found \"199\": write a decade as 199X, a year with four digits",
            ),
            ("19", "expected a date in EDTF, found \"19\": write a century as 19XX, a year with four digits"),
            ("7", "expected a date in EDTF, found \"7\": write a year with four digits"),
            (
                "20110307",
                "expected a date in EDTF, found \"20110307\": write a day with hyphens, as 2011-03-07",
            ),
            (
                "12000",
                "expected a date in EDTF, found \"12000\": write a year of more than four digits as Y12000",
            ),
            ("-0000", "expected a date in EDTF, found \"-0000\": year zero is 0000, without a sign"),
            ("199u", "expected a date in EDTF, found \"199u\": write X for each unspecified digit"),
            (" 1990", "expected a date in EDTF, found \" 1990\": remove the space around it"),
            (
                "7.3.2011",
                "expected a date in EDTF, found \"7.3.2011\": write year, month and day with hyphens in this order, as 2011-03-07",
            ),
            (
                "March 2011",
                "expected a date in EDTF, found \"March 2011\": write it as 2011, 2011-03, 2011-03-07, 199X, 1990~, 1998/2007 or [1998,1999]",
            ),
            (
                "2011-02-29",
                "expected a day that the calendar has, found \"2011-02-29\": check the month (01–12) and the day of that month",
            ),
            (
                "2007/1998",
                "expected an interval that ends after it starts, found \"2007/1998\": write the earlier date first",
            ),
            (
                "../..",
                "expected a date at one end of the interval at least, found \"../..\": write since when or until when, as in 1998/.. or ../2007",
            ),
            (
                "1/2/3",
                "expected one / between two dates, found \"1/2/3\": write a start and an end, as in 1998/2007",
            ),
            ("[1998", "expected a set that ends with ], found \"[1998\": close the bracket"),
            ("[..]", "expected a date beside .., found \"..\": write a.., ..b or a..b"),
            (
                "[1998..,1999]",
                "expected an open end at the outside of the set, found \"[1998..,1999]\": put ..b first and a.. last",
            ),
            (
                "[1999..1998]",
                "expected a range that ends after it starts, found \"1999..1998\": write the earlier date first",
            ),
            (
                "2011-03T10:00:00",
                "expected a day and a time of day, found \"2011-03T10:00:00\": write it as 2004-01-01T10:10:10, with Z or +05:30 for the zone",
            ),
        ] {
            let error = text.parse::<Edtf>().expect_err(text);
            assert_eq!(error.message, message);
        }
    }

    #[test]
    fn nothing_that_the_calendar_lacks_is_a_date() {
        for text in [
            "2011-00",
            "2011-13",
            "2011-20",
            "2011-42",
            "2011-03-00",
            "2011-03-32",
            "2011-04-31",
            "1900-02-29",
            "2011-21-01",
            "2011-2X",
            "XXX1-02-29",
            "2011-02-3X",
            "2011-03-07-",
            "2011--03",
            "2011-3-7",
            "1950S5",
            "1950S0",
            "195XS2",
            "1950S2-03",
            "Y2011",
            "Y0012000",
            "Y1000000000000000",
            "Y1E30",
            "2004-06-11T25:00:00Z",
            "2004-06-11T10:10:10+25",
            "2004-06-11T10:10:10é",
            "été",
            "２０１１",
            "1998/2007/",
            "[1998,]",
            "[]",
            "{1998]",
            "1998..2007",
        ] {
            assert!(text.parse::<Edtf>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_long_string_is_shortened_in_the_message() {
        let message = "é".repeat(1_000_000).parse::<Edtf>().expect_err("no date").message;
        assert!(message.contains(&format!("\"{}…\"", "é".repeat(40))) && message.len() < 300, "{message}");
    }
}
