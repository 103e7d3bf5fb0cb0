//! Dates in words for people, long (`7 March 2011`) and short (`7 Mar 2011`), in every language of the interface.
//! Languages that decline have two forms of a date: by itself (`март 2011`), and after a preposition (`с марта 2011`);
//! the second one is called `of` here.

use super::{
    date::{APPROXIMATE, DAY_DIGITS, Date, MONTH_DIGITS, UNCERTAIN, YEAR_DIGITS},
    edtf::{Edtf, End, Interval, Member, Moment, Repr, Zone},
};
use crate::i18n::Language;
use std::sync::OnceLock;

impl Edtf {
    /// The date in words, English: `7 March 2011`, `about 1990`, `since October 2007`, `autumn 2009`, `490 BC`.
    pub fn wording(&self) -> String {
        self.wording_in(Language::English)
    }

    /// The date in words: `7 March 2011`, `с октября 2007`.
    pub fn wording_in(&self, language: Language) -> String {
        Words { short: false, of: false, say: language }.edtf(self)
    }

    /// The date in few words: `7 Mar 2011`, `c. 1990`, `since Oct 2007`, `Sep–Oct 1993`, `Q2 2001`.
    pub fn short_wording_in(&self, language: Language) -> String {
        Words { short: true, of: false, say: language }.edtf(self)
    }
}

#[derive(Clone, Copy)]
struct Words {
    short: bool,
    /// After a preposition.
    of: bool,
    say: Language,
}

impl Words {
    fn edtf(self, edtf: &Edtf) -> String {
        match &edtf.0 {
            Repr::Date(date) => self.date(*date),
            Repr::Moment(moment) => self.moment(moment),
            Repr::Near(near) => self.interval(edtf, near.interval()),
            Repr::Interval(interval) => self.interval(edtf, **interval),
            Repr::Set(set) => {
                let members: Vec<String> =
                    set.members.iter().map(|member| self.member(*member, set.all)).collect();
                match members.split_last() {
                    Some((last, rest)) if !rest.is_empty() => {
                        let rest = rest.join(", ");
                        if set.all { self.say.date_and(&rest, last) } else { self.say.date_or(&rest, last) }
                    }
                    _ => members.concat(),
                }
            }
        }
    }

    fn interval(self, edtf: &Edtf, interval: Interval) -> String {
        let of = Self { of: true, ..self };
        match (interval.start, interval.end) {
            (End::Date(start), End::Date(end)) => self.range(start, end),
            (End::Date(start), End::Open) => self.say.date_since(&of.date(start)),
            (End::Date(start), End::Unknown) => self.say.date_end_unknown(&of.date(start)),
            (_, End::Date(end)) => self.say.date_until(&of.date(end)),
            _ => edtf.to_string(),
        }
    }

    fn member(self, member: Member, all: bool) -> String {
        let date = |date| self.date(date);
        match (member, all) {
            (Member::One(one), _) => date(one),
            (Member::From(from), false) => self.say.date_later(&date(from)),
            (Member::Until(until), false) => self.say.date_earlier(&date(until)),
            (Member::Between(start, end), false) => self.say.date_between(&date(start), &date(end)),
            (Member::From(from), true) => self.say.date_all_later(&date(from)),
            (Member::Until(until), true) => self.say.date_all_earlier(&date(until)),
            (Member::Between(start, end), true) => self.say.date_all_between(&date(start), &date(end)),
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
                    return format!("{}–{} {} {year}", start.day, end.day, self.month_of(start));
                }
                3 => {
                    let [from, to] = [start, end].map(|date| format!("{} {}", date.day, self.month_of(date)));
                    return format!("{from} – {to} {year}");
                }
                _ => {}
            }
        }
        if plain && start.parts() == 1 && end.parts() == 1 {
            // Before Christ both ends share the era.
            return match (start.known_year(), end.known_year()) {
                (Some(from), Some(to)) => self.years(from, to),
                _ => format!("{}–{}", self.year(start), self.year(end)),
            };
        }
        format!("{} – {}", self.date(start), self.date(end))
    }

    fn date(self, date: Date) -> String {
        let qualifier = date.qualifier(0) | date.qualifier(1) | date.qualifier(2);
        let perhaps = qualifier & UNCERTAIN != 0;
        let words = if qualifier & APPROXIMATE == 0 {
            self.unqualified(date)
        } else {
            let words = Self { of: true, ..self }.unqualified(date);
            if self.short { self.say.date_about_short(&words) } else { self.say.date_about(&words) }
        };
        match (perhaps, self.short) {
            (false, _) => words,
            (true, false) => self.say.date_perhaps(&words),
            (true, true) => words + "?",
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
        let month = || [self.month_name(date), " ", &year].concat();
        match (unknown(MONTH_DIGITS), unknown(DAY_DIGITS), date.has_day()) {
            (0, 0, true) => [&date.day.to_string(), " ", self.month_of(date), " ", &year].concat(),
            (0, 0, false) => month(),
            (0, DAY_DIGITS, _) => self.say.day_unknown(&month()),
            (0, unknown, _) => self.say.day_pattern(&month(), &pattern(date.day, unknown >> 6)),
            (MONTH_DIGITS, DAY_DIGITS, _) => self.say.month_day_unknown(&year),
            (MONTH_DIGITS, _, false) => self.say.month_unknown(&year),
            (month, day, _) => {
                let month = pattern(date.month, month >> 4);
                if date.has_day() {
                    self.say.month_day_pattern(&year, &pattern(date.day, day >> 6), &month)
                } else {
                    self.say.month_pattern(&year, &month)
                }
            }
        }
    }

    /// A date whose year is not known, but something after it is.
    fn unknown_year(self, date: Date) -> String {
        let year_part =
            Date { month: 0, day: 0, unspecified: date.unspecified & YEAR_DIGITS, qualifiers: 0, ..date };
        let when = match year_part.unspecified {
            YEAR_DIGITS => self.say.year_unknown().to_owned(),
            1 | 3 | 7 => self.say.in_the(&self.year(year_part)),
            _ => self.say.year_pattern(&Edtf(Repr::Date(year_part)).to_string()),
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
        let (say, code) = (self.say, date.month);
        let season = |first: u8| {
            let season = usize::from(code - first) + 1;
            if self.of { say.season_of(season, year) } else { say.season(season, year) }
        };
        let number = |first: u8| self.ordinal(u64::from(code - first) + 1);
        let plain = |first: u8| (code - first + 1).to_string();
        match code {
            21..=24 => season(21),
            25..=28 => say.northern(&season(25)),
            29..=32 => say.southern(&season(29)),
            33..=36 if self.short => say.quarter_short(&plain(33), year),
            33..=36 if self.of => say.quarter_of(&number(33), year),
            33..=36 => say.quarter(&number(33), year),
            37..=39 if self.of => say.third_of(&number(37), year),
            37..=39 => say.third(&number(37), year),
            _ if self.short => say.half_short(&plain(40), year),
            _ if self.of => say.half_of(&number(40), year),
            _ => say.half(&number(40), year),
        }
    }

    /// The year with its era: `2011`, `AD 79`, `490 BC`, `1990s`, `20th century`, `5th century BC`.
    fn year(self, date: Date) -> String {
        let (first, last) = date.year_span();
        match date.unspecified & YEAR_DIGITS {
            _ if date.significant != 0 => {
                let estimate = self.year(Date { significant: 0, ..date });
                format!("{} ({})", self.say.date_about(&estimate), self.years(first, last))
            }
            0 => self.year_number(first),
            1 if first > 0 && self.of => self.say.decade_of(&first.to_string()),
            1 if first > 0 => self.say.decade(&first.to_string()),
            digits @ (3 | 7) => {
                let length = if digits == 3 { 100 } else { 1000 };
                let number = if last < 0 { -last / length + 1 } else { first / length + 1 };
                counted(self.say, number.unsigned_abs(), length, last < 0, self.of)
            }
            15 => self.say.year_unknown().to_owned(),
            _ => self.years(first, last),
        }
    }

    fn years(self, first: i64, last: i64) -> String {
        if years_ago(first, self.say).or_else(|| years_ago(last, self.say)).is_some() {
            format!("{} – {}", self.year_number(first), self.year_number(last))
        } else if last <= 0 {
            self.say.before_christ(&[self.digits(1 - first), self.digits(1 - last)].join("–"))
        } else {
            format!("{}–{}", self.year_number(first), self.year_number(last))
        }
    }

    fn year_number(self, year: i64) -> String {
        if year <= FIRST_DEEP {
            let plain = || self.say.before_christ(&self.say.grouped(1 + year.unsigned_abs()));
            return years_ago(year, self.say).unwrap_or_else(plain);
        }
        match year {
            ..=0 => self.say.before_christ(&self.digits(1 - year)),
            1..=99 => self.say.anno_domini(&year.to_string()),
            _ => self.digits(year),
        }
    }

    /// Years of four digits are written without a gap.
    fn digits(self, year: i64) -> String {
        if year < 10_000 { year.to_string() } else { self.say.grouped(year.unsigned_abs()) }
    }

    fn ordinal(self, number: u64) -> String {
        ordinal(self.say, number)
    }

    /// Looked up in a message once for all dates: every event that is explained asks.
    fn month_name(self, date: Date) -> &'static str {
        static NAMES: OnceLock<Vec<String>> = OnceLock::new();
        let names = NAMES.get_or_init(|| {
            let months = |say: Language| {
                let of = [Language::month, Language::month_of, Language::month_short];
                of.into_iter().flat_map(move |name| (1..=12).map(move |month| name(say, month)))
            };
            Language::ALL.into_iter().flat_map(months).collect()
        });
        let form = if self.short { 2 } else { usize::from(self.of) };
        let month = usize::from(date.month).wrapping_sub(1);
        names.get((3 * self.say as usize + form) * 12 + month).map_or("", String::as_str)
    }

    /// The month after its day.
    fn month_of(self, date: Date) -> &'static str {
        Self { of: true, ..self }.month_name(date)
    }
}

/// From here back years are told from today.
const FIRST_DEEP: i64 = 1 - 1_000_000;

/// A round year of deep time from today, as geologists and physicists tell it: `66 million years ago`,
/// `13.8 billion years ago`. `None` for years that are not round, or not a million years ago.
///
/// A year is round as `Y-66000000` or as the boundary of an axis, 66 000 000 BC, which is a year later.
pub(crate) fn years_ago(year: i64, say: Language) -> Option<String> {
    let (number, billions) = deep(year)?;
    let number = thousandths(number, say);
    Some(if billions { say.billion_years_ago(&number) } else { say.million_years_ago(&number) })
}

/// The same in as few letters as an axis has room for: `66 Ma`, `13.8 Ga`, `1.2 Ga`.
pub(crate) fn years_ago_short(year: i64, say: Language) -> Option<String> {
    let (number, billions) = deep(year)?;
    let number = thousandths(number, say);
    Some(if billions { say.billion_years(&number) } else { say.million_years(&number) })
}

/// Thousandths of a million years, or of a billion.
fn deep(year: i64) -> Option<(u64, bool)> {
    let ago = [year.unsigned_abs(), year.abs_diff(1)];
    let round = |unit: u64| ago.into_iter().find(|ago| ago % unit == 0).map(|ago| ago / unit);
    let billions = round(1_000_000).filter(|number| *number >= 1_000).map(|number| (number, true));
    let found = billions.or_else(|| round(1_000).map(|number| (number, false)));
    found.filter(|_| year <= FIRST_DEEP)
}

/// A number of thousandths as the language writes it, without zeros at its end: `13.8`, in Russian `13,8`.
pub(crate) fn thousandths(number: u64, say: Language) -> String {
    let mut text = say.grouped(number / 1000);
    let rest = number % 1000;
    if rest > 0 {
        text.push(if say == Language::Russian { ',' } else { '.' });
        let digits = (1000 + rest).to_string();
        text.push_str(digits.get(1..).unwrap_or_default().trim_end_matches('0'));
    }
    text
}

/// A year no finer than what is seen of it: a pixel of a thousand years and more tells round years only.
pub(crate) fn seen_year(year: i64, pixels_per_year: f64) -> i64 {
    let mut unit = 1;
    while unit < 1_000_000_000_000 && pixels_per_year * (unit as f64) < 1.0 {
        unit *= 10;
    }
    if unit < 1000 {
        return year;
    }
    let round = (year + unit / 2).div_euclid(unit) * unit;
    // Before Christ years are one more than their number: theirs is to be round. There is no year 0 that people name.
    if round <= 0 { round + 1 } else { round }
}

/// A century or millennium (`length` years), which count from 1 either way.
pub(crate) fn counted(say: Language, number: u64, length: i64, before_christ: bool, of: bool) -> String {
    let number = match (say, length) {
        (Language::Russian, 100) => roman(number),
        _ => ordinal(say, number),
    };
    let words = match (length, of) {
        (100, false) => say.century(&number),
        (100, true) => say.century_of(&number),
        (_, false) => say.millennium(&number),
        (_, true) => say.millennium_of(&number),
    };
    if before_christ { say.before_christ(&words) } else { words }
}

/// A number that counts, as far as it is the same before every noun: Russian adds an ending that the message knows.
fn ordinal(say: Language, number: u64) -> String {
    let suffix = match (say, number % 10, number % 100) {
        (Language::Russian, ..) => "",
        (_, _, 11..=13) => "th",
        (_, 1, _) => "st",
        (_, 2, _) => "nd",
        (_, 3, _) => "rd",
        _ => "th",
    };
    number.to_string() + suffix
}

/// Russian counts centuries in Roman numerals; beyond what anybody reads in them, in digits.
fn roman(number: u64) -> String {
    const LETTERS: [(u64, &str); 9] =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    if number >= 400 {
        return number.to_string();
    }
    let (mut rest, mut text) = (number, String::new());
    for (value, letters) in LETTERS {
        while rest >= value {
            rest -= value;
            text.push_str(letters);
        }
    }
    text
}

/// Two digits with `X` where one is unknown.
fn pattern(number: u8, unknown: u8) -> String {
    let digit = |place: u8, value: u8| {
        if unknown >> place & 1 == 1 { 'X' } else { char::from(b'0' + value) }
    };
    [digit(1, number / 10), digit(0, number % 10)].iter().collect()
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
            ("Y-17000", "17,001 BC", "17,001 BC"),
            ("Y-66000000", "66 million years ago", "66 million years ago"),
            ("Y-66043000", "66.043 million years ago", "66.043 million years ago"),
            ("Y-66043219", "66,043,220 BC", "66,043,220 BC"),
            ("Y-138E8", "13.8 billion years ago", "13.8 billion years ago"),
            ("Y-4540E6~", "about 4.54 billion years ago", "c. 4.54 billion years ago"),
            (
                "Y-541000000/Y-485400000",
                "541 million years ago – 485.4 million years ago",
                "541 million years ago – 485.4 million years ago",
            ),
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
            let short_wording = date.short_wording_in(Language::English);
            assert_eq!((date.wording(), short_wording), (long.into(), short.into()), "{text}");
        }
    }

    #[test]
    fn russian_dates_are_declined() {
        for (text, long, short) in [
            ("2011-03-07", "7 марта 2011", "7 мар 2011"),
            ("2011-03", "март 2011", "мар 2011"),
            ("0079-08", "август 79 н. э.", "авг 79 н. э."),
            ("-0489", "490 до н. э.", "490 до н. э."),
            ("2009-23", "осень 2009", "осень 2009"),
            ("2009-21~", "около весны 2009", "ок. весны 2009"),
            ("2001-33", "1-й квартал 2001", "1 кв. 2001"),
            ("2001-41", "2-е полугодие 2001", "2 пол. 2001"),
            ("199X", "1990-е", "1990-е"),
            ("199X~", "около 1990-х", "ок. 1990-х"),
            ("19XX", "XX век", "XX век"),
            ("-04XX", "V век до н. э.", "V век до н. э."),
            ("1XXX", "2-е тысячелетие", "2-е тысячелетие"),
            ("XXXX-12-25", "25 декабря, год неизвестен", "25 дек, год неизвестен"),
            ("2004-06-XX", "июнь 2004 (день неизвестен)", "июн 2004 (день неизвестен)"),
            ("1990%", "возможно, около 1990", "ок. 1990?"),
            ("1998/2007", "1998–2007", "1998–2007"),
            ("-0489/-0478", "490–479 до н. э.", "490–479 до н. э."),
            ("1993-09/1993-10", "сентябрь–октябрь 1993", "сен–окт 1993"),
            ("1992-04-25/1992-04-26", "25–26 апреля 1992", "25–26 апр 1992"),
            ("1992-04-25/1992-05-03", "25 апреля – 3 мая 1992", "25 апр – 3 май 1992"),
            ("2007-10/..", "с октября 2007", "с окт 2007"),
            ("/2009-11-21", "до 21 ноября 2009", "до 21 ноя 2009"),
            ("2001-34/..", "с 2-го квартала 2001", "с 2 кв. 2001"),
            ("18XX/..", "с XIX века", "с XIX века"),
            ("[1984..]", "1984 или позже", "1984 или позже"),
            ("[1998,1999,2001-05]", "1998, 1999 или май 2001", "1998, 1999 или май 2001"),
        ] {
            let date: Edtf = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
            let words = [date.wording_in(Language::Russian), date.short_wording_in(Language::Russian)];
            assert_eq!(words, [long, short], "{text}");
        }
        assert_eq!([4, 9, 14, 19, 40, 99, 400].map(roman), ["IV", "IX", "XIV", "XIX", "XL", "XCIX", "400"]);
    }
}
