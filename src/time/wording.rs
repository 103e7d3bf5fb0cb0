//! Dates in words for people, long (`7 March 2011`) and short (`7 Mar 2011`).

use super::{
    date::{APPROXIMATE, DAY_DIGITS, Date, MONTH_DIGITS, UNCERTAIN, YEAR_DIGITS},
    edtf::{Edtf, End, Member, Moment, Repr, Zone},
};

/// English names of the months.
pub(crate) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
/// English names of the months in three letters.
pub(crate) const SHORT_MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const SEASONS: [&str; 4] = ["spring", "summer", "autumn", "winter"];

impl Edtf {
    /// The date in words, English: `7 March 2011`, `about 1990`, `since October 2007`, `autumn 2009`, `490 BC`.
    pub fn wording(&self) -> String {
        Words { short: false }.edtf(self)
    }

    /// The date in few words, English: `7 Mar 2011`, `c. 1990`, `since Oct 2007`, `Sep–Oct 1993`, `Q2 2001`.
    pub fn short_wording(&self) -> String {
        Words { short: true }.edtf(self)
    }
}

#[derive(Clone, Copy)]
struct Words {
    short: bool,
}

impl Words {
    fn edtf(self, edtf: &Edtf) -> String {
        match &edtf.0 {
            Repr::Date(date) => self.date(*date),
            Repr::Moment(moment) => self.moment(moment),
            Repr::Interval(interval) => match (interval.start, interval.end) {
                (End::Date(start), End::Date(end)) => self.range(start, end),
                (End::Date(start), End::Open) => format!("since {}", self.date(start)),
                (End::Date(start), End::Unknown) => format!("from {}, end unknown", self.date(start)),
                (_, End::Date(end)) => format!("until {}", self.date(end)),
                _ => edtf.to_string(),
            },
            Repr::Set(set) => {
                let members: Vec<String> =
                    set.members.iter().map(|member| self.member(*member, set.all)).collect();
                let last_join = if set.all { " and " } else { " or " };
                match members.split_last() {
                    Some((last, rest)) if !rest.is_empty() => [&rest.join(", "), last_join, last].concat(),
                    _ => members.concat(),
                }
            }
        }
    }

    fn member(self, member: Member, all: bool) -> String {
        match (member, all) {
            (Member::One(date), _) => self.date(date),
            (Member::From(date), false) => format!("{} or later", self.date(date)),
            (Member::Until(date), false) => format!("{} or earlier", self.date(date)),
            (Member::Between(start, end), false) => {
                format!("some time from {} to {}", self.date(start), self.date(end))
            }
            (Member::From(date), true) => format!("{} and all later", self.date(date)),
            (Member::Until(date), true) => format!("{} and all earlier", self.date(date)),
            (Member::Between(start, end), true) => {
                format!("all from {} to {}", self.date(start), self.date(end))
            }
        }
    }

    fn moment(self, moment: &Moment) -> String {
        let (hour, minute, second) = (moment.second / 3600, moment.second / 60 % 60, moment.second % 60);
        let zone = match moment.zone {
            Zone::Local => String::new(),
            Zone::Utc => " UTC".to_owned(),
            Zone::Hours(hours) => format!(" UTC{hours:+}"),
            Zone::Minutes(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                format!(" UTC{sign}{}:{:02}", minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60)
            }
        };
        let clock = if second == 0 {
            format!("{hour}:{minute:02}")
        } else {
            format!("{hour}:{minute:02}:{second:02}")
        };
        format!("{}, {clock}{zone}", self.date(moment.date))
    }

    /// `25–26 April 1992`, `Sep–Oct 1993`, `1998–2007`: what both ends share is said once.
    fn range(self, start: Date, end: Date) -> String {
        let plain = start.qualifiers == 0
            && end.qualifiers == 0
            && start.unspecified == 0
            && end.unspecified == 0
            && start.significant == 0
            && end.significant == 0
            && !start.is_season()
            && !end.is_season();
        let same_year = start.known_year() == end.known_year();
        if plain && same_year && start.parts() == end.parts() {
            let year = self.year(start);
            match start.parts() {
                2 => return format!("{}–{} {year}", self.month_name(start), self.month_name(end)),
                3 if start.month == end.month => {
                    return format!("{}–{} {} {year}", start.day, end.day, self.month_name(start));
                }
                3 => {
                    let [from, to] =
                        [start, end].map(|date| format!("{} {}", date.day, self.month_name(date)));
                    return format!("{from} – {to} {year}");
                }
                _ => {}
            }
        }
        if plain && start.parts() == 1 && end.parts() == 1 {
            // Before Christ both ends share the era.
            return match (start.known_year(), end.known_year()) {
                (Some(from), Some(to)) if from <= 0 && to <= 0 => format!("{}–{} BC", 1 - from, 1 - to),
                _ => format!("{}–{}", self.year(start), self.year(end)),
            };
        }
        format!("{} – {}", self.date(start), self.date(end))
    }

    fn date(self, date: Date) -> String {
        let qualifier = date.qualifier(0) | date.qualifier(1) | date.qualifier(2);
        let words = self.unqualified(date);
        let about = if self.short { "c. " } else { "about " };
        match (qualifier & APPROXIMATE != 0, qualifier & UNCERTAIN != 0, self.short) {
            (false, false, _) => words,
            (true, false, _) => format!("{about}{words}"),
            (false, true, false) => format!("perhaps {words}"),
            (true, true, false) => format!("perhaps about {words}"),
            (approximate, true, true) => format!("{}{words}?", if approximate { about } else { "" }),
        }
    }

    fn unqualified(self, date: Date) -> String {
        let unknown = |digits: u8| date.unspecified & digits;
        let year = self.year(date);
        if unknown(YEAR_DIGITS) != 0 && (date.has_month() || !matches!(unknown(YEAR_DIGITS), 1 | 3 | 7 | 15))
        {
            return self.unknown_year(date);
        }
        if !date.has_month() {
            return year;
        }
        if date.is_season() {
            return self.season(date, &year);
        }
        match (unknown(MONTH_DIGITS), unknown(DAY_DIGITS), date.has_day()) {
            (0, 0, true) => format!("{} {} {year}", date.day, self.month_name(date)),
            (0, 0, false) => format!("{} {year}", self.month_name(date)),
            (0, DAY_DIGITS, _) => format!("{} {year} (day unknown)", self.month_name(date)),
            (0, _, _) => format!(
                "{} {year} (day {})",
                self.month_name(date),
                pattern(date.day, unknown(DAY_DIGITS) >> 6)
            ),
            (MONTH_DIGITS, DAY_DIGITS, _) => format!("{year} (month and day unknown)"),
            (MONTH_DIGITS, _, false) => format!("{year} (month unknown)"),
            (month, day, _) => {
                let month = pattern(date.month, month >> 4);
                let day = if date.has_day() {
                    format!(", day {}", pattern(date.day, day >> 6))
                } else {
                    String::new()
                };
                format!("{year} (month {month}{day})")
            }
        }
    }

    /// A date whose year is not known, but something after it is.
    fn unknown_year(self, date: Date) -> String {
        let year_part =
            Date { month: 0, day: 0, unspecified: date.unspecified & YEAR_DIGITS, qualifiers: 0, ..date };
        let when = match year_part.unspecified {
            YEAR_DIGITS => "unknown year".to_owned(),
            1 | 3 | 7 => format!("in the {}", self.year(year_part)),
            _ => format!("year {}", Edtf(Repr::Date(year_part))),
        };
        if !date.has_month() {
            return when;
        }
        // A leap year stands in, so that 29 February can be said; its words are cut off again.
        let rest = Date { magnitude: 2000, unspecified: date.unspecified & !YEAR_DIGITS, ..date };
        let words = Self::unqualified(self, Date { sign: super::date::Sign::Plus, ..rest });
        format!("{}, {when}", words.replacen(" 2000", "", 1).replacen("2000 ", "", 1))
    }

    fn season(self, date: Date, year: &str) -> String {
        let code = date.month;
        let season = |first: u8| SEASONS.get(usize::from(code - first)).copied().unwrap_or_default();
        match code {
            21..=24 => format!("{} {year}", season(21)),
            25..=28 => format!("{} {year} (northern hemisphere)", season(25)),
            29..=32 => format!("{} {year} (southern hemisphere)", season(29)),
            33..=36 if self.short => format!("Q{} {year}", code - 32),
            33..=36 => format!("{} quarter of {year}", ordinal(u64::from(code - 32))),
            37..=39 => format!("{} third of {year}", ordinal(u64::from(code - 36))),
            _ if self.short => format!("H{} {year}", code - 39),
            _ => format!("{} half of {year}", ordinal(u64::from(code - 39))),
        }
    }

    /// The year with its era: `2011`, `AD 79`, `490 BC`, `1990s`, `20th century`, `5th century BC`.
    fn year(self, date: Date) -> String {
        let (first, last) = date.year_span();
        match date.unspecified & YEAR_DIGITS {
            _ if date.significant != 0 => {
                let estimate = self.year(Date { significant: 0, ..date });
                format!("about {estimate} ({})", self.years(first, last))
            }
            0 => self.year_number(first),
            1 if first > 0 => format!("{first}s"),
            3 => self.counted(first, last, 100, "century"),
            7 => self.counted(first, last, 1000, "millennium"),
            15 => "unknown year".to_owned(),
            _ => self.years(first, last),
        }
    }

    /// The year span as a century or millennium, which count from 1 either way.
    fn counted(self, first: i64, last: i64, length: i64, unit: &str) -> String {
        if last < 0 {
            format!("{} {unit} BC", ordinal((-last).unsigned_abs() / length.unsigned_abs() + 1))
        } else {
            format!("{} {unit}", ordinal((first / length).unsigned_abs() + 1))
        }
    }

    fn years(self, first: i64, last: i64) -> String {
        if last <= 0 {
            format!("{}–{} BC", 1 - first, 1 - last)
        } else {
            format!("{}–{}", self.year_number(first), self.year_number(last))
        }
    }

    fn year_number(self, year: i64) -> String {
        match year {
            ..=0 => format!("{} BC", 1 - year),
            1..=99 => format!("AD {year}"),
            _ => year.to_string(),
        }
    }

    fn month_name(self, date: Date) -> &'static str {
        let names = if self.short { &SHORT_MONTHS } else { &MONTHS };
        names.get(usize::from(date.month).wrapping_sub(1)).copied().unwrap_or_default()
    }
}

/// Two digits with `X` where one is unknown.
fn pattern(number: u8, unknown: u8) -> String {
    let digit = |place: u8, value: u8| {
        if unknown >> place & 1 == 1 { 'X' } else { char::from(b'0' + value) }
    };
    [digit(1, number / 10), digit(0, number % 10)].iter().collect()
}

fn ordinal(number: u64) -> String {
    let suffix = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{suffix}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_as_a_person_would_write_them() {
        for (text, long, short) in [
            ("2011-03-07", "7 March 2011", "7 Mar 2011"),
            ("2011-03", "March 2011", "Mar 2011"),
            ("2011", "2011", "2011"),
            ("0079-08", "August AD 79", "Aug AD 79"),
            ("0000", "1 BC", "1 BC"),
            ("-0489", "490 BC", "490 BC"),
            ("-0043-03-15", "15 March 44 BC", "15 Mar 44 BC"),
            ("2009-23", "autumn 2009", "autumn 2009"),
            ("2009-26", "summer 2009 (northern hemisphere)", "summer 2009 (northern hemisphere)"),
            ("2009-29", "spring 2009 (southern hemisphere)", "spring 2009 (southern hemisphere)"),
            ("2001-33", "1st quarter of 2001", "Q1 2001"),
            ("2001-39", "3rd third of 2001", "3rd third of 2001"),
            ("2001-41", "2nd half of 2001", "H2 2001"),
            ("199X", "1990s", "1990s"),
            ("-048X", "490–481 BC", "490–481 BC"),
            ("000X", "1 BC–AD 9", "1 BC–AD 9"),
            ("19XX", "20th century", "20th century"),
            ("00XX", "1st century", "1st century"),
            ("-04XX", "5th century BC", "5th century BC"),
            ("-00XX", "1st century BC", "1st century BC"),
            ("1XXX", "2nd millennium", "2nd millennium"),
            ("XXXX", "unknown year", "unknown year"),
            ("XXXX-12-25", "25 December, unknown year", "25 Dec, unknown year"),
            ("XXXX-02-29", "29 February, unknown year", "29 Feb, unknown year"),
            ("156X-12", "December, in the 1560s", "Dec, in the 1560s"),
            ("1X85", "year 1X85", "year 1X85"),
            ("2004-XX", "2004 (month unknown)", "2004 (month unknown)"),
            ("2004-XX-XX", "2004 (month and day unknown)", "2004 (month and day unknown)"),
            ("2004-06-XX", "June 2004 (day unknown)", "Jun 2004 (day unknown)"),
            ("2004-06-1X", "June 2004 (day 1X)", "Jun 2004 (day 1X)"),
            ("1950S2", "about 1950 (1900–1999)", "about 1950 (1900–1999)"),
            ("1990~", "about 1990", "c. 1990"),
            ("1990?", "perhaps 1990", "1990?"),
            ("1990%", "perhaps about 1990", "c. 1990?"),
            ("2011-03-~07", "about 7 March 2011", "c. 7 Mar 2011"),
            ("1998/2007", "1998–2007", "1998–2007"),
            ("-0489/-0478", "490–479 BC", "490–479 BC"),
            ("-0004/0010", "5 BC–AD 10", "5 BC–AD 10"),
            ("1993-09/1993-10", "September–October 1993", "Sep–Oct 1993"),
            ("1992-04-25/1992-04-26", "25–26 April 1992", "25–26 Apr 1992"),
            ("1992-04-25/1992-05-03", "25 April – 3 May 1992", "25 Apr – 3 May 1992"),
            ("1993-11/1994-02", "November 1993 – February 1994", "Nov 1993 – Feb 1994"),
            ("1998/2007-03", "1998 – March 2007", "1998 – Mar 2007"),
            ("1998~/2007", "about 1998 – 2007", "c. 1998 – 2007"),
            ("2007-10/..", "since October 2007", "since Oct 2007"),
            ("1990~/..", "since about 1990", "since c. 1990"),
            ("2007-10/", "from October 2007, end unknown", "from Oct 2007, end unknown"),
            ("/2009-11-21", "until 21 November 2009", "until 21 Nov 2009"),
            ("../2009", "until 2009", "until 2009"),
            ("[1984..]", "1984 or later", "1984 or later"),
            ("[..1984-05]", "May 1984 or earlier", "May 1984 or earlier"),
            ("[1984..1986]", "some time from 1984 to 1986", "some time from 1984 to 1986"),
            ("[1998,1999,2001-05]", "1998, 1999 or May 2001", "1998, 1999 or May 2001"),
            ("{1960,1961-12}", "1960 and December 1961", "1960 and Dec 1961"),
            ("{1960..1965}", "all from 1960 to 1965", "all from 1960 to 1965"),
            ("2004-06-11T09:05:00", "11 June 2004, 9:05", "11 Jun 2004, 9:05"),
            ("2004-06-11T09:05:07Z", "11 June 2004, 9:05:07 UTC", "11 Jun 2004, 9:05:07 UTC"),
            ("2004-06-11T09:05:00-04", "11 June 2004, 9:05 UTC-4", "11 Jun 2004, 9:05 UTC-4"),
            ("2004-06-11T09:05:00+05:30", "11 June 2004, 9:05 UTC+5:30", "11 Jun 2004, 9:05 UTC+5:30"),
        ] {
            let date: Edtf = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!((date.wording(), date.short_wording()), (long.into(), short.into()), "{text}");
        }
    }
}
