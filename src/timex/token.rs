//! What the lexer makes of a text: words by their meaning for dates, numbers by their form, signs.
//! The meanings are the same in every language, so that anchoring never asks which one it reads.

/// A run of letters, a run of digits with its suffix, or one sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) lex: Lex,
    /// What stands between this token and the one before.
    pub(crate) gap: Gap,
    /// Whether the first letter is upper case.
    pub(crate) capital: bool,
}

/// The space before a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    None,
    Space,
    Line,
}

/// The meaning of a token for a tagger of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lex {
    /// Beyond the last token.
    End,
    /// A word that says nothing of time.
    Other,
    /// One sign; dashes are `-`, quotation marks `"`, apostrophes `'`, anything unusual `?`.
    Sign(u8),
    Number(Number),
    Cardinal(u16),
    Ordinal(u16),
    Month(u8),
    /// `Sept`, with or without its full stop.
    MonthShort(u8),
    /// Monday is 1.
    Weekday(u8),
    WeekdayShort(u8),
    Season(Season),
    Unit(Unit),
    Units(Unit),
    PartOfDay(PartOfDay),
    Holiday(Holiday),
    Word(Word),
}

/// A run of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    pub(crate) value: u32,
    pub(crate) digits: u8,
    pub(crate) form: Form,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `1812`
    Plain,
    /// `14th`
    Ordinal,
    /// `1870s`, `1990's`
    Plural,
    /// `70,000`, `3.5`; the value is in tenths for the latter.
    Grouped,
    Decimal,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Season,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
    /// `time`, `period`, `era`: a stretch without a length.
    Time,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum PartOfDay {
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
    Midnight,
    Dawn,
    Daytime,
}

/// Days that go by a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Holiday {
    Christmas,
    Easter,
    OrthodoxEaster,
    Thanksgiving,
    Pentecost,
    /// A fixed feast of the Orthodox year: its month and day in the Julian calendar.
    Feast(u8, u8),
    /// The same day of every year.
    Fixed {
        month: u8,
        day: u8,
    },
    /// The first (1), second … or last (-1) such weekday of a month.
    Nth {
        month: u8,
        weekday: u8,
        nth: i8,
    },
    /// 30 May, since 1971 the last Monday of May.
    Memorial,
    /// 12 October, since 1971 the second Monday of October.
    Columbus,
    /// 22 February, since 1971 the third Monday of February.
    Presidents,
    /// 11 November, from 1971 to 1977 the fourth Monday of October.
    Veterans,
}

/// Words that bind a date or change what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Word {
    // determiners
    The,
    A,
    This,
    That,
    These,
    Those,
    Same,
    Each,
    Every,
    Per,
    Another,
    Some,
    Several,
    Few,
    Many,
    Couple,
    Half,
    // steps
    Next,
    Following,
    Coming,
    Last,
    Previous,
    Past,
    Earlier,
    Later,
    Ago,
    First,
    Final,
    Intervening,
    // parts
    Early,
    Mid,
    Middle,
    Late,
    Beginning,
    End,
    Part,
    /// Days of a month, several of them: `числах`.
    Dates,
    Rest,
    // prepositions and conjunctions
    Of,
    In,
    On,
    At,
    By,
    Since,
    Until,
    Before,
    After,
    From,
    To,
    Through,
    Between,
    During,
    Within,
    For,
    Over,
    Under,
    Throughout,
    And,
    Or,
    As,
    Than,
    More,
    Less,
    About,
    Circa,
    Almost,
    Only,
    Probably,
    Least,
    Most,
    Onward,
    Full,
    Long,
    Old,
    Age,
    Not,
    No,
    // eras and marks
    Bc,
    Ad,
    Am,
    Pm,
    Clock,
    Hours24,
    Zone,
    // names of the present, the past and the future
    Now,
    Today,
    Tonight,
    Yesterday,
    Tomorrow,
    Current,
    Recent,
    Former,
    Present,
    Future,
    Daily,
    Weekly,
    Monthly,
    Yearly,
    Hourly,
    Quarterly,
    /// `Q3`: a quarter with its number in one word.
    Q,
    Nightly,
    // decades by name
    Twenties,
    Thirties,
    Forties,
    Fifties,
    Sixties,
    Seventies,
    Eighties,
    Nineties,
    // Christmas, Easter: their neighbours
    Eve,
    /// `тогда`: at the date that was spoken of last, if a word says that it is the same.
    Then,
    Good,
    Palm,
    Ash,
    New,
    Boxing,
    Ascension,
    All,
    Saints,
    Souls,
    Fiscal,
    Shortly,
    Born,
    Died,
    /// Pronouns, auxiliaries and other words that may follow a date but never a number of things.
    Function,
    /// `men`, `km`, `percent`: what precedes it is a quantity.
    Measure,
    /// `page`, `No`, `chapter`, `Route`: the number after it is a name.
    Label,
}
