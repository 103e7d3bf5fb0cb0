//! Dates that are no events: anniversaries, plans, titles of works, suppositions.

use super::{
    citation,
    denial::denial,
    extract::Dated,
    figure, habit,
    lexicon::{
        Tags,
        coming::{BEGINNINGS, LASTING},
    },
    meant,
    sentence::Sentence,
    token::Class,
    unreal,
    word_list::WordList,
};
use crate::{document::Language, time::Precision};
use std::ops::Range;

/// The words with which a clause says that something is to come, or only supposed.
static TO_COME: WordList = WordList::new(&[
    "will",
    "shall",
    "'ll",
    "будет",
    "будут",
    "предстоит",
    "is",
    "are",
    "hope",
    "hopes",
    "plan",
    "plans",
    "intend",
    "intends",
    "aims",
    "was",
    "were",
    "должен",
    "должна",
    "должно",
    "должны",
    "позднее",
    "would",
    "should",
    "must",
    "if",
    "unless",
    "если",
]);

/// "Открытие, назначенное было на 10 марта, отложили", "Станцию хотели запустить в 1986 году".
fn is_wished(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    const WISHED: [&str; 4] = ["хотел", "намеревал", "рассчитывал", "собирал"];
    let starts = |at: usize, stems: &[&str]| stems.iter().any(|stem| sentence.low(at).starts_with(stem));
    let Some(last) = skip.start.checked_sub(1) else { return false };
    let last = match sentence.is_word(last, &["было", "был", "была", "ранее", "первоначально"])
    {
        true => last.saturating_sub(1),
        false => last,
    };
    let set = starts(last, &["назначенн", "перенесённ", "перенесенн", "отложенн"])
        && last > 0
        && sentence.class(last - 1) == Class::Comma
        && sentence.is_word(skip.start, &["на"]);
    let infinitive = ["ть", "ти", "ться"].iter().any(|ending| sentence.low(last).ends_with(ending));
    let wished = last > 0 && starts(last - 1, &WISHED) && infinitive;
    set || wished
}

/// Why the date at the tokens `skip` is only mentioned, if it is.
pub(crate) fn reason(
    sentence: &Sentence<'_>,
    skip: &Range<usize>,
    dated: &Dated<'_>,
) -> Option<&'static str> {
    let before = skip.start.saturating_sub(8)..skip.start;
    // "the 150th anniversary of the revolution of 1917", "centenary of his birth in 1899"
    if before.clone().any(|at| {
        sentence.tags(at).any(Tags::ANNIVERSARY)
            && sentence.is_word(at + 1, &["of", "since", "с", "со"])
            && !clause_break(sentence, at..skip.start)
    }) {
        return Some("an anniversary looks back at it");
    }
    // "В феврале 2014 года, спустя сорок лет, сняли фильм": so long after what was told before.
    if skip.start > 1
        && sentence.is_word(skip.start, &["спустя", "через"])
        && sentence.class(skip.start - 1) == Class::Comma
        && sentence.is_dated(skip.start - 2)
        && sentence.class(skip.end) == Class::Comma
    {
        return Some("an anniversary looks back at it");
    }
    if is_inside_title(sentence, skip) {
        return Some("it is part of a title");
    }
    let window = clause_around(sentence, skip);
    if let Some(denied) = denial(sentence, &window, skip) {
        return Some(denied);
    }
    // "3 May 1918 is the deadline"
    if skip.start == 0
        && sentence.is_word(skip.end, &["is"])
        && sentence.is_word(skip.end + 1, &["the", "our", "my", "their"])
        && sentence.is_word(skip.end + 2, &["deadline", "date", "day", "limit"])
    {
        return Some("it is a term that was set");
    }
    // "According to Vale (1936) the mill closed in 1937": the year of a book.
    if skip.start > 1
        && sentence.class(skip.start - 1) == Class::Open
        && sentence.class(skip.end) == Class::Close
        && (skip.start.saturating_sub(6)..skip.start - 1).any(|at| {
            sentence.is_word(at, &["according"]) && sentence.is_word(at + 1, &["to"])
                || sentence.is_word(at, &["согласно"])
        })
    {
        return Some("it stands in a reference to another text");
    }
    if citation::is_authors_year(sentence, skip) {
        return Some("it stands in a reference to another text");
    }
    // "Neither the 1973 coup nor the earthquake interrupted work", "Ни в 1990-м, ни в 1991 году премьер не было"; of
    // "Neither resigned; in 1924 the mill burned" the mill did.
    let nor = |at: usize, first: &[&str], second: &[&str]| {
        sentence.is_word(at, first)
            && (at + 1..sentence.tokens.len().min(at + 14)).any(|other| sentence.is_word(other, second))
            && !(at + 1..skip.start).any(|at| {
                sentence.class(at) == Class::Semicolon
                    || sentence.class(at) == Class::Comma
                        && sentence.is_word(at + 1, &["and", "but", "и", "но", "а"])
            })
    };
    if (0..skip.start.min(3)).any(|at| nor(at, &["neither"], &["nor"]))
        || sentence.language == Language::Russian
            && (0..=skip.start.min(3)).any(|at| nor(at, &["ни"], &["ни"]))
            && (skip.end..sentence.tokens.len()).any(|at| sentence.is_word(at, &["не", "нет"]))
    {
        return Some("it did not happen");
    }
    // "К 100-летию театра в 2031 году готовится книга"
    if sentence.language == Language::Russian
        && sentence.is_word(0, &["к"])
        && (1..skip.start.min(4)).any(|at| sentence.low(at).ends_with("летию"))
        && (skip.end..sentence.tokens.len())
            .any(|at| sentence.is_word(at, &["готовится", "готовятся", "готовят", "планируется"]))
    {
        return Some("it is only planned");
    }
    // "Концерт, назначенный на 8 марта"
    if sentence.language == Language::Russian
        && skip.start > 0
        && sentence.is_word(skip.start, &["на"])
        && ["назначенн", "запланированн", "намеченн", "отложе", "отложи", "перенес", "перенёс"]
            .iter()
            .any(|stem| sentence.low(skip.start - 1).starts_with(stem))
    {
        return Some("it is only planned");
    }
    // "The hearing was adjourned to 17 June": what stands for another day is not that day's.
    if skip.start > 1
        && sentence.is_word(skip.start, &["to", "until", "till"])
        && (sentence.is_word(
            skip.start - 1,
            &["adjourned", "postponed", "deferred", "delayed", "rescheduled", "moved"],
        ) || sentence.is_word(skip.start - 1, &["off", "back"])
            && sentence.is_word(skip.start - 2, &["put", "pushed"]))
        // "until 3 May, when they married"
        && !(sentence.class(skip.end) == Class::Comma && sentence.is_word(skip.end + 1, &["when", "where"]))
    {
        return Some("it is only planned");
    }
    // "a second lander, to be launched in 2028"
    if skip.start > 3
        && sentence.tags(skip.start - 1).any(Tags::PAST.or(Tags::PARTICIPLE))
        && sentence.is_word(skip.start - 2, &["be"])
        && sentence.is_word(skip.start - 3, &["to"])
        && sentence.class(skip.start - 4) == Class::Comma
    {
        return Some("it is only planned");
    }
    // "liftoff had been scheduled for 3 March": a date that was set is not one on which it happened.
    let set = (skip.start > 0 && sentence.is_word(skip.start, &["for", "in", "by", "на"]))
        .then(|| skip.start - 1)
        .filter(|&at| sentence.tags(at).any(Tags::EXPECTED) && !sentence.is_capital(at))
        // "was proposed in March 2002": that is when somebody proposed it.
        .filter(|&at| !sentence.is_word(at, &["proposed"]) || sentence.is_word(at + 1, &["for"]));
    if set.is_some() {
        return Some("it is only planned");
    }
    // "Every year on 7 September a wreath is laid"; a date with its year tells of that year alone.
    let yearly = (0..skip.start.min(4)).find(|&at| {
        sentence.is_word(at, &["every", "each", "каждый"]) && sentence.is_word(at + 1, &["year", "год"])
            || sentence.is_word(at, &["annually", "ежегодно"])
    });
    let has_year = |range: Range<usize>| {
        range.into_iter().any(|at| {
            sentence.class(at) == Class::Number
                && sentence.word(at).bytes().filter(u8::is_ascii_digit).count() > 2
        })
    };
    if yearly.is_some_and(|at| !clause_break(sentence, at..skip.start))
        && (!has_year(sentence.tokens_in(&dated.phrase.range))
            || sentence.is_word(skip.start, &["since", "с", "со"]))
    {
        return Some("an anniversary looks back at it");
    }
    // "Truce for Christmas"
    if sentence.is_word(skip.start, &["for"]) && sentence.is_word(skip.end - 1, SEASONS) {
        return Some("it is only planned");
    }
    // "a ball dropped at one o'clock every day"
    if sentence.is_word(skip.end, &["every", "each", "daily", "nightly"])
        && (date_words(sentence, dated).ends_with("o'clock") || date_words(sentence, dated).contains(':'))
    {
        return Some("an anniversary looks back at it");
    }
    // "was postponed from July 1992 to March 1994": a change of plan is no span of time.
    let moved = [
        "postponed",
        "rescheduled",
        "moved",
        "delayed",
        "shifted",
        "deferred",
        "перенесён",
        "перенесен",
        "перенесена",
        "перенесено",
        "перенесены",
        "отложен",
        "отложена",
    ];
    if dated.phrase.date.is_interval()
        && sentence.is_word(skip.start, &["from", "с", "со"])
        && (skip.start.saturating_sub(3)..skip.start).any(|at| sentence.is_word(at, &moved))
    {
        return Some("it is only planned");
    }
    if sentence.is_word(0, &["had"]) && sentence.tags(1).any(Tags::DETERMINER.or(Tags::PRONOUN)) {
        return Some("it is only supposed");
    }
    if sentence.language != Language::Russian
        && is_word_of_a_name(sentence, &sentence.tokens_in(&dated.phrase.range))
    {
        return Some("it is part of a name");
    }
    // "CVE-2014-1234"
    let word = sentence.tokens_in(&dated.phrase.range).start;
    if sentence.tokens.get(word).is_some_and(|token| {
        token.is_word() && token.start < dated.phrase.range.start && sentence.word(word).contains('-')
    }) {
        return Some("it is part of a name");
    }
    if let Some(reason) = unreal::reason(sentence, skip) {
        return Some(reason);
    }
    if sentence.language == Language::Russian && is_wished(sentence, skip) {
        return Some("it is only planned");
    }
    // A future in the same clause: "will open in 2031", "is planned for May".
    let mut expected = false;
    for at in own_clause(sentence, window.clone(), skip) {
        let tags = sentence.tags(at);
        // Few words say anything of what is to come.
        if !tags.any(Tags::EXPECTED) && !sentence.may_be_like(at, &TO_COME)
            || sentence.quote[at] != sentence.quote[skip.start]
        {
            continue;
        }
        if sentence.is_word(at, &["will", "shall", "'ll", "будет", "будут", "предстоит"])
            && !sentence.is_capital(at)
        {
            return Some("it lies in the future of the text");
        }
        // "is to open in 2027", "we hope to be there on 1 September"
        let intends = sentence
            .is_word(at, &["is", "are", "hope", "hopes", "plan", "plans", "intend", "intends", "aims"]);
        if intends
            && sentence.is_word(at + 1, &["to"])
            && sentence.tags(at + 2).any(Tags::BASE.or(Tags::BE))
            && !sentence.is_capital(at)
        {
            return Some("it is only planned");
        }
        // "was to run until the end of 2013", "должно состояться не позднее 31 декабря"
        if sentence.is_word(at, &["was", "were"])
            && sentence.is_word(at + 1, &["to"])
            && sentence.tags(at + 2).any(Tags::BASE)
            // "joined the college and was to remain its head until 1950": so it came.
            && !sentence.is_word(at + 2, LASTING)
            && (sentence.is_word(skip.start, &["until", "till", "by", "before"])
                || sentence.is_word(at + 2, BEGINNINGS) && at < skip.start)
            || sentence.language == Language::Russian
                && sentence.is_word(at, &["должен", "должна", "должно", "должны", "позднее"])
                && (!sentence.is_word(at, &["позднее"])
                    || sentence.is_word(at.wrapping_sub(1), &["не"]) && at < skip.start)
                && at < skip.end
        {
            return Some("it is only planned");
        }
        // "We would like to move on Monday": a wish.
        if sentence.is_word(at, &["would"])
            && sentence.is_word(at + 1, &["like", "prefer", "wish", "want"])
            && sentence.is_word(at + 2, &["to"])
        {
            return Some("it is only planned");
        }
        // "who had said that he would leave in May, resigned in June": another verb.
        let another = |at: usize| {
            (at..skip.start).any(|at| {
                sentence.class(at) == Class::Comma
                    && sentence.tags(at + 1).any(Tags::PAST)
                    && !sentence.is_word(at + 2, &["by"])
            })
        };
        if sentence.is_word(at, &["would"])
            && !another(at)
            && (sentence.is_word(at + 1, &["have"])
                || (window.start.saturating_sub(1)..at).any(|at| sentence.is_word(at, &["that"])))
        {
            return Some("it is only supposed");
        }
        // "and should be completed by 2029"
        if sentence.is_word(at, &["should", "must"])
            && sentence.is_word(at + 1, &["be"])
            && at < skip.start
            && sentence.is_word(skip.start, &["by", "before", "in", "until"])
        {
            return Some("it is only planned");
        }
        // "в колхозах к 1 апреля должно было состоять"
        if sentence.language == Language::Russian
            && at >= skip.end
            && sentence.is_word(at, &["должен", "должна", "должно", "должны"])
            && sentence.is_word(skip.start, &["к", "ко", "до", "не"])
        {
            return Some("it is only planned");
        }
        if sentence.language == Language::Russian && tags.any(Tags::EXPECTED) {
            return Some("it is only planned");
        }
        expected |= tags.any(Tags::EXPECTED)
            && !sentence.is_capital(at)
            && (sentence.is_word(at.wrapping_sub(1), &["is", "are"])
                || sentence.is_word(at.wrapping_sub(2), &["is", "are"]));
        if at == window.start && sentence.is_word(at, &["if", "unless", "если"]) {
            return Some("it is only supposed");
        }
    }
    if expected {
        return Some("it is only planned");
    }
    // "the Nokia 1011", "The Complete Recordings 1962–1970": a number after a name belongs to the name when it
    // is no likely year, or when the sentence has a date of its own.
    let date = sentence.tokens_in(&dated.phrase.range);
    let after_name = date.start > 0
        && date.start == skip.start
        // "вышедший из Пскова 5 октября": a day, no number of a name.
        && !sentence.tags(date.start + 1).any(Tags::MONTH)
        && sentence.class(date.start) == Class::Number
        && sentence.is_capital(date.start - 1)
        && !sentence
            .tags(date.start - 1)
            .any(Tags::MONTH.or(Tags::TEMPORAL).or(Tags::PREPOSITION).or(Tags::ADVERB))
        && date.start > 1;
    let year = dated
        .phrase
        .date
        .bounds()
        .map_or_else(|| dated.phrase.date.year_number(), |(start, _)| start?.year_number());
    if after_name && (sentence.dates.len() > 1 || year.is_some_and(|year| !(1400..=2100).contains(&year))) {
        return Some("it is part of a name");
    }
    // "the repeal of the 1964 Act", "в редакции Закона от 9 декабря 2008 года № 330-ФЗ", "[1971] 2 AC 14"
    if is_of_a_name(sentence, &date)
        || sentence.word(skip.end) == "№"
            && (skip.start.saturating_sub(3)..date.start).any(|at| {
                ["закон", "кодекс"].iter().any(|stem| crate::case::lower(sentence.word(at)).starts_with(stem))
            })
        || date.start > 0
            && sentence.word(date.start - 1) == "["
            && sentence.class(date.end) == Class::Close
            && (sentence.class(date.end + 1) == Class::Number && sentence.is_capital(date.end + 2)
                || sentence.is_capital(date.end + 1) && sentence.class(date.end + 2) == Class::Number)
    {
        return Some("it is part of a name");
    }
    // "violated the Equal Employment Act of 1964": a law is named by its year.
    if sentence.is_word(skip.start, &["of"])
        && skip.start > 1
        && sentence.is_capital(skip.start - 1)
        && sentence.is_word(
            skip.start - 1,
            &["act", "law", "code", "statute", "ordinance", "constitution", "regulations"],
        )
        && sentence.is_capital(skip.start - 2)
    {
        return Some("it is part of a name");
    }
    // "such notice not to expire before 31 March 2021"
    if sentence.is_word(skip.start, &["before", "until", "after", "by", "on"])
        && (skip.start.saturating_sub(5)..skip.start).any(|at| {
            sentence.is_word(at, &["not"])
                && sentence.is_word(at + 1, &["to"])
                && sentence.tags(at + 2).any(Tags::BASE)
                && !sentence.tags(at.wrapping_sub(1)).any(Tags::PAST.or(Tags::BE))
        })
    {
        return Some("it is a term that was set");
    }
    // "Next meeting: 3 November 2020", «Следующее заседание — 3 ноября»
    if sentence.is_word(0, &["next", "следующее", "следующая", "следующий", "очередное"])
        && (1..4).any(|at| {
            sentence.tags(at).any(Tags::EVENT)
                || sentence.is_word(at, &["hearing", "session", "заседание", "собрание"])
        })
        && !(1..sentence.tokens.len()).any(|at| sentence.tags(at).any(Tags::PAST.or(Tags::BE)))
    {
        return Some("it lies in the future of the text");
    }
    // "The minutes of the meeting of 8 September were approved": that meeting is only spoken of.
    let minutes = (skip.start.saturating_sub(8)..skip.start)
        .find(|&at| sentence.is_word(at, &["minutes", "протокол", "протокола"]));
    if let Some(minutes) = minutes
        && (minutes..skip.start).any(|at| sentence.tags(at).any(Tags::EVENT))
        && (0..sentence.tokens.len().min(skip.end + 6)).any(|at| {
            sentence.is_word(
                at,
                &[
                    "approved",
                    "read",
                    "confirmed",
                    "signed",
                    "taken",
                    "adopted",
                    "agreed",
                    "утверждён",
                    "утвержден",
                    "зачитан",
                    "принят",
                    "утвердили",
                ],
            )
        })
    {
        return Some("a later meeting speaks of it");
    }
    // "In 1066 nothing happened here"
    if (0..sentence.tokens.len()).any(|at| {
        sentence.is_word(at, &["nothing"]) && sentence.is_word(at + 1, &["happened", "occurred", "changed"])
            || sentence.is_word(at, &["ничего"]) && sentence.is_word(at + 1, &["не"])
    }) && sentence.dates.len() == 1
    {
        return Some("nothing is said of it");
    }
    // "He did not, as he claimed, give notice on that day"
    let denied = (0..skip.start).find(|&at| {
        sentence.is_word(at, &["not"])
            && sentence.is_word(at.wrapping_sub(1), &["did", "does", "do"])
            && sentence.class(at + 1) == Class::Comma
            // "They did not, and a commission that met in 1869 broke up": another clause.
            && !sentence.tags(at + 2).any(Tags::CONJUNCTION)
    });
    if denied.is_some() {
        return Some("it is denied");
    }
    // "In 1690 (some sources say 1691)": another account of the same.
    if sentence.depth.get(skip.start).is_some_and(|depth| *depth > 0)
        && (skip.start.saturating_sub(5)..skip.start).any(|at| {
            sentence.depth[at] > 0
                && sentence.is_word(
                    at,
                    &[
                        "sources",
                        "accounts",
                        "authors",
                        "historians",
                        "данным",
                        "сведениям",
                        "источникам",
                        "версии",
                    ],
                )
        })
    {
        return Some("another source says so");
    }
    // "under section 69 of the County Courts Act 1984"
    let law = date_of_law(sentence, sentence.tokens_in(&dated.phrase.range).start);
    if law {
        return Some("it is part of a name");
    }
    // "See Photo Production v Securicor (1980)": a reader is sent elsewhere.
    if sentence.is_word(0, &["see", "cf", "см"]) && sentence.is_capital(0) && skip.start > 1 {
        return Some("it stands in a reference to another text");
    }
    // "the goal of landing on the Moon before 1970": a term set for something is not when it happened.
    let term =
        sentence.is_word(date.start, &["before", "by"]) || sentence.is_word(skip.start, &["before", "by"]);
    if term
        && sentence.dates.iter().any(|other| other.end <= skip.start)
        && (skip.start.saturating_sub(10)..skip.start).any(|at| {
            sentence.tags(at).any(Tags::GERUND)
                || sentence.is_word(at, &["to"]) && sentence.tags(at + 1).any(Tags::BASE)
        })
    {
        return Some("it is a term that was set");
    }
    // "Plans to reopen the dome by 2030 were announced on 5 May 2024"
    if term
        && sentence.dates.len() > 1
        && (skip.start.saturating_sub(10)..skip.start).any(|at| {
            sentence.is_on(at, &INTENTS)
                && sentence.is_word(at + 1, &["to"])
                && sentence.tags(at + 2).any(Tags::BASE)
        })
    {
        return Some("it is a term that was set");
    }
    if sentence.language == Language::Russian {
        return None;
    }
    nothing_happened(sentence, &window, skip, dated)
}

/// Why nothing happened on the date: a figure is told of it, what is so in any year, or which thing is meant.
fn nothing_happened(
    sentence: &Sentence<'_>,
    window: &Range<usize>,
    skip: &Range<usize>,
    dated: &Dated<'_>,
) -> Option<&'static str> {
    let date = sentence.tokens_in(&dated.phrase.range);
    if habit::is_habit(sentence, window, skip, dated.phrase, dated.timexes) || habit::is_sort(sentence, &date)
    {
        return Some("it is so in any year");
    }
    if meant::is_meant(sentence, window, skip, &date) {
        return Some("it tells which one is meant");
    }
    let of_a_day = dated.phrase.date.precision() == Precision::Day;
    figure::is_figure(sentence, window, skip, of_a_day).then_some("it is a figure of that time")
}

/// Of "has built bicycles since 2011 and plans to open a museum in 2028" what belongs to the verb of the date at `skip`.
fn own_clause(sentence: &Sentence<'_>, window: Range<usize>, skip: &Range<usize>) -> Range<usize> {
    let finite = |range: Range<usize>| {
        range.into_iter().any(|at| sentence.tags(at).any(Tags::BE.or(Tags::HAVE).or(Tags::PAST)))
    };
    static JOINING: WordList = WordList::new(&["and", "but", "и", "но", "а"]);
    let begins = |and: usize| {
        sentence.is_on(and, &JOINING)
            && (sentence.tags(and + 1).any(Tags::PRESENT.or(Tags::FUTURE).or(Tags::EXPECTED).or(Tags::MODAL))
                || sentence.is_word(and + 1, &["is", "are", "was", "were", "has", "have", "had"]))
    };
    // "announced in 1969 that it would land men": what was said lies in the future, not the saying.
    let said = |at: usize| at == skip.end && sentence.is_word(at, &["that"]);
    let end = (skip.end..window.end).find(|&at| begins(at) || said(at));
    let end = end.filter(|_| finite(window.start..skip.start)).unwrap_or(window.end);
    // "is planned for 2030 and was announced in 2020"
    let start = (window.start..skip.start)
        .rev()
        .find(|&at| begins(at) && sentence.is_word(at + 1, &["was", "were", "had", "has"]));
    start.unwrap_or(window.start)..end
}

/// The words of the date.
fn date_words<'a>(sentence: &Sentence<'a>, dated: &Dated<'_>) -> &'a str {
    sentence.text.get(dated.phrase.range.clone()).unwrap_or_default()
}

/// What one means to do.
static INTENTS: WordList = WordList::new(&["plan", "plans", "proposal", "proposals", "promise", "pledge"]);

/// Dates that names are made of; a weekday behind a name is a date, as the press writes it.
const SEASONS: &[&str] = &["spring", "summer", "autumn", "fall", "winter", "christmas", "easter"];

/// Whether a date is a word of a name: the year of a law, the season of "Prague Spring" and "an album, Basically Winter".
pub(crate) fn is_of_a_name(sentence: &Sentence<'_>, date: &Range<usize>) -> bool {
    is_of_a_law(sentence, date)
        || date.len() == 1
            && date.start > 1
            && sentence.tokens.get(date.start).is_some_and(|token| token.is_word() && token.is_capital())
            && sentence.is_word(date.start, SEASONS)
            && sentence.is_capital(date.start - 1)
            && sentence.tokens[date.start - 1].is_word()
            && sentence.language != Language::Russian
            && !sentence
                .tags(date.start - 1)
                .any(Tags::MONTH.or(Tags::TEMPORAL).or(Tags::PREPOSITION).or(Tags::DETERMINER))
}

/// "Expo '70", "SIGART '88", "his novel 2010: A Long Way"; of "met in Paris '68" it is when they met.
fn is_word_of_a_name(sentence: &Sentence<'_>, date: &Range<usize>) -> bool {
    static FAIRS: WordList = WordList::new(&[
        "expo",
        "euro",
        "eurovision",
        "mundial",
        "copa",
        "cup",
        "fair",
        "festival",
        "games",
        "olympics",
        "show",
        "con",
    ]);
    let before = date.start.wrapping_sub(1);
    let letters = sentence.word(before);
    let acronym = letters.len() > 2 && letters.bytes().all(|letter| letter.is_ascii_uppercase());
    let short = sentence.word(date.start).starts_with(['\'', '’']) && sentence.is_capital(before);
    let title = date.start > 1
        && date.len() == 1
        && sentence.class(date.end) == Class::Colon
        && sentence.is_capital(date.end + 1)
        && (sentence.tags(before).any(Tags::WORK) || sentence.is_word(before, &["novel", "film", "movie"]));
    short && (acronym || sentence.is_on(before, &FAIRS)) || title
}

/// Whether a year belongs to the name of a law: "the 1964 Act".
fn is_of_a_law(sentence: &Sentence<'_>, date: &Range<usize>) -> bool {
    const LAWS: &[&str] = &[
        "act",
        "order",
        "convention",
        "protocol",
        "regulations",
        "rules",
        "directive",
        "treaty",
        "constitution",
    ];
    date.len() == 1
        && date.start > 0
        && sentence.tags(date.start - 1).any(Tags::DETERMINER)
        && sentence.is_capital(date.end)
        && sentence.is_word(date.end, LAWS)
}

/// Whether the date stands inside a short quotation that is a title.
pub(crate) fn is_inside_title(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    let Some(&quote) = sentence.quote.get(skip.start) else { return false };
    if quote == 0 {
        return false;
    }
    let inside: Vec<usize> = (0..sentence.tokens.len()).filter(|&at| sentence.quote[at] == quote).collect();
    let (Some(&first), Some(&last)) = (inside.first(), inside.last()) else { return false };
    if skip.start <= first || skip.end > last {
        return false;
    }
    let words = inside.len().saturating_sub(2);
    let stops = inside.iter().filter(|&&at| sentence.class(at) == Class::Stop).count();
    let verbs = inside.iter().filter(|&&at| sentence.tags(at).any(Tags::BE.or(Tags::HAVE))).count();
    words <= 12
        && stops <= 1
        && verbs == 0
        && (sentence.is_capital(first + 1) || sentence.class(first + 1) == Class::Number)
}

fn clause_break(sentence: &Sentence<'_>, range: Range<usize>) -> bool {
    range.into_iter().any(|at| {
        matches!(sentence.class(at), Class::Semicolon | Class::Stop) || sentence.class(at) == Class::Comma
    })
}

/// The tokens around the date up to the nearest commas with a verb behind them, semicolons or brackets.
fn clause_around(sentence: &Sentence<'_>, skip: &Range<usize>) -> Range<usize> {
    let depth = sentence.depth.get(skip.start).copied().unwrap_or(0);
    let stop = |at: usize| {
        matches!(sentence.class(at), Class::Semicolon | Class::Open | Class::Close)
            || sentence.depth[at] < depth
            || (sentence.class(at) == Class::Comma
                && (sentence.tags(at + 1).any(Tags::RELATIVE.or(Tags::CONJUNCTION))))
            || (sentence.tags(at).any(Tags::RELATIVE) && at != skip.end)
    };
    let start = (0..skip.start).rev().find(|&at| stop(at)).map_or(0, |at| at + 1);
    let end = (skip.end..sentence.tokens.len()).find(|&at| stop(at)).unwrap_or(sentence.tokens.len());
    start..end
}

/// Whether a year stands right behind the name of a law: "the County Courts Act 1984".
fn date_of_law(sentence: &Sentence<'_>, at: usize) -> bool {
    at > 1
        && sentence.class(at) == Class::Number
        && sentence.is_capital(at - 1)
        && sentence.is_capital(at - 2)
        && sentence.is_word(at - 1, &["act", "order", "regulations", "rules", "code", "ordinance"])
}
