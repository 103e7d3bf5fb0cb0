//! Steps from another date: `через три дня`, `два года спустя`, `двумя годами ранее`, `год назад`, `следующий день`,
//! `том же году`, `прошлую пятницу`, `следующей зимой`.

use super::{
    calendar,
    number::{begins, count, is_roman, ordinal},
};
use crate::timex::{
    parse::{Input, Parsed},
    spec::{Base, Calendar, Count, Spec},
    token::{Lex, PartOfDay, Unit, Word},
};

pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    ahead(input, at)
        .or_else(|| back(input, at))
        .or_else(|| shift(input, at))
        .or_else(|| counted_on(input, at))
        .or_else(|| parse_step(input, at))
}

/// `два дня до этого` after `за`.
fn back(input: &Input<'_>, at: usize) -> Option<Parsed> {
    if input.before(at) != Lex::Word(Word::For) {
        return None;
    }
    let (count, unit, next) = length(input, at + hedge(input, at))?;
    let end = refers_back(input, next + 1).filter(|_| input.is(next, Word::Until))?;
    input.parsed(at, end, Spec::Shift { count, unit, forward: false, base: Base::Narrative })
}

/// The token after `этого` or `того` that stands for what was told: `до этого`, `после этого ареста`, but not
/// `после того как город пал`, `до этого дня`.
fn refers_back(input: &Input<'_>, at: usize) -> Option<usize> {
    let stands = matches!(input.word(at), "этого" | "того" | "сего");
    let clause = matches!(input.word(at + 1), "как" | "когда" | "что")
        || input.sign(at + 1, b',') && matches!(input.word(at + 2), "как" | "когда" | "что");
    let dated = matches!(
        input.lex(at + 1),
        Lex::Unit(_) | Lex::Units(_) | Lex::Month(_) | Lex::Season(_) | Lex::Number(_) | Lex::Weekday(_)
    );
    // a noun in the genitive and no verb: `после этого вышла`, `после этого создана`
    let noun = input.word(at + 1);
    let of_it = input.lex(at + 1) == Lex::Other
        && !input.capital(at + 1)
        && noun.ends_with(['а', 'я'])
        && !["ла", "ся", "ена", "ана", "ята", "ыта"].iter().any(|ending| noun.ends_with(ending));
    (stands && !clause && !dated).then_some(at + 1 + usize::from(of_it))
}

/// `на третий день`, `к исходу вторых суток`, `на пятый год`: counted on from the day or year that began it, which is the
/// first.
pub(super) fn counted_on(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let (number, noun) = ordinal(input, at).filter(|(n, _)| (2..=60).contains(n))?;
    let placed = matches!(input.before(at), Lex::Word(Word::On | Word::From | Word::End))
        || matches!(input.before(at), Lex::PartOfDay(_)) && !input.new_line(at);
    let unit = match input.lex(noun) {
        Lex::Unit(unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year)) => unit,
        Lex::Units(Unit::Day) if input.word(noun).starts_with("сут") => Unit::Day,
        _ => return None,
    };
    // `на второй день Пасхи`, `на третий день после взрыва` count from what follows
    let onward = !input.new_line(noun + 1)
        && (input.capital(noun + 1)
            || input.is(noun + 1, Word::After)
            || input.is(noun + 1, Word::From)
            || is_of_what_follows(input, noun + 1));
    if !placed || onward || input.new_line(noun) || is_roman(input, at) {
        return None;
    }
    let count = Count::whole(number - 1);
    input.parsed(at, noun + 1, Spec::Shift { count, unit, forward: true, base: Base::Narrative })
}

/// Whether the word at `at` is in the genitive, as what the day or year before it is a day of: `на третий день забастовки`,
/// `на второй год обучения`, but not `на третий день рота отступила`.
fn is_of_what_follows(input: &Input<'_>, at: usize) -> bool {
    const VERBS: [&str; 10] = ["ла", "ло", "ли", "ся", "сь", "ена", "ены", "аны", "яты", "иты"];
    const NO_NOUNS: [&str; 16] = [
        "снова",
        "туда",
        "сюда",
        "оттуда",
        "отсюда",
        "откуда",
        "едва",
        "почти",
        "люди",
        "дома",
        "когда",
        "тогда",
        "себя",
        "города",
        "утра",
        "дважды",
    ];
    const LASTING: [&str; 26] = [
        "забастов",
        "стач",
        "осад",
        "войн",
        "битв",
        "блокад",
        "голодов",
        "операци",
        "экспедици",
        "конференци",
        "демонстраци",
        "революци",
        "кампани",
        "оборон",
        "атак",
        "работ",
        "регат",
        "выстав",
        "поход",
        "штурм",
        "мятеж",
        "процесс",
        "суда",
        "съезда",
        "пожара",
        "полёта",
    ];
    let word = input.word(at);
    let ends = |at: usize, endings: &[&str]| endings.iter().any(|ending| input.word(at).ends_with(ending));
    if !matches!(input.lex(at), Lex::Other | Lex::Word(Word::This | Word::That))
        || ends(at, &VERBS)
        || NO_NOUNS.contains(&word)
    {
        return false;
    }
    let verbal = ends(at, &["ания", "ения", "ствия", "тия", "ений", "аний", "ствий", "тий"]);
    let attribute = ends(at, &["ого", "его", "ых", "их"])
        || ends(at, &["ой", "ей"]) && ends(at + 1, &["ы", "и", "ой", "ей"]);
    let lasts = || LASTING.iter().any(|stem| word.starts_with(stem));
    verbal
        || attribute
        || ends(at, &["ов", "ев", "ёв"])
        || ends(at, &["ы", "и"]) && (lasts() || !ends(at + 1, &["ли", "лись"]))
        || ends(at, &["а", "я"])
            && (lasts() && !word.ends_with("ия")
                || !ends(at + 1, &["ла", "лась", "ли", "лись", "ена", "ана", "ята", "ита"]))
}

/// `через три дня`, `спустя полгода`, `через несколько лет после` is a length.
fn ahead(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let spent = input.is(at, Word::Later) && begins(input, at, &["спустя", "Спустя"]);
    if !spent && !input.is(at, Word::Over) {
        return None;
    }
    let (count, unit, next) = length(input, at + 1 + hedge(input, at + 1))?;
    // `через год после начала войны` counts from what follows
    if input.is(next, Word::After) {
        if let Some(end) = refers_back(input, next + 1) {
            return input.parsed(at, end, Spec::Shift { count, unit, forward: true, base: Base::Narrative });
        }
        return input.parsed(at, next, Spec::Duration { count, unit });
    }
    input.parsed(at, next, Spec::Shift { count, unit, forward: true, base: Base::Narrative })
}

/// `три дня спустя`, `двумя годами ранее`, `месяц назад`, `годом позже`.
fn shift(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let (count, unit, next) = length(input, at + hedge(input, at))?;
    let (forward, base, end) = match input.lex(next) {
        Lex::Word(Word::Later) => (true, Base::Narrative, next + 1),
        Lex::Word(Word::Earlier) => (false, Base::Narrative, next + 1),
        Lex::Word(Word::Ago) => (false, Base::Speech, next + 1),
        Lex::Word(Word::That) if input.is(next + 1, Word::Ago) => (false, Base::Speech, next + 2),
        _ => return None,
    };
    // `на два года раньше срока`: so much before what was planned
    let planned = ["срок", "план", "график", "намеченн", "запланированн", "назначенн"];
    if base == Base::Narrative && planned.iter().any(|stem| input.word(end).starts_with(stem)) {
        return input.parsed(at, next, Spec::Duration { count, unit });
    }
    input.parsed(at, end, Spec::Shift { count, unit, forward, base })
}

/// A count and its unit: `три дня`, `год`, `полгода`, `полтора месяца`, `несколько лет`.
pub(super) fn length(input: &Input<'_>, at: usize) -> Option<(Count, Unit, usize)> {
    let whole = |unit, count| Some((count, unit, at + 1));
    match input.lex(at) {
        Lex::Unit(unit) if unit != Unit::Time && input.word(at).chars().count() > 2 => {
            return whole(unit, Count::whole(1));
        }
        // `сутками позже`
        Lex::Units(Unit::Day) if begins(input, at, &["сутк", "Сутк"]) => {
            return whole(Unit::Day, Count::whole(1));
        }
        Lex::Units(unit) if !matches!(input.word(at), "гг" | "вв") => return whole(unit, Count::Vague),
        Lex::Word(Word::Half) => {
            for (stems, unit, tenths) in [
                (["полгода", "Полгода", "полугода"], Unit::Month, 60),
                (["полвека", "Полвека", "полувека"], Unit::Year, 500),
                (["полчаса", "Полчаса", "получаса"], Unit::Minute, 300),
            ] {
                if begins(input, at, &stems) {
                    return whole(unit, Count::Tenths(tenths));
                }
            }
        }
        _ => {}
    }
    let (count, noun) = count(input, at)?;
    let (Lex::Unit(unit) | Lex::Units(unit)) = input.lex(noun) else { return None };
    if input.new_line(noun) || matches!(unit, Unit::Time | Unit::Season) {
        return None;
    }
    // `в 1917 году`, `12 год`: the number of a year, not a count of years
    if unit == Unit::Year && matches!(input.lex(at), Lex::Number(_)) && is_number_of_year(input, at, noun) {
        return None;
    }
    // `20 век`, `XX века`: its number; `два века` is a length
    if unit == Unit::Century && !matches!(input.lex(at), Lex::Cardinal(_)) && count != Count::Vague {
        return None;
    }
    let dot = matches!(input.word(noun), "мин" | "сек" | "ч" | "мес") && input.sign(noun + 1, b'.');
    Some((count, unit, noun + 1 + usize::from(dot)))
}

fn is_number_of_year(input: &Input<'_>, at: usize, noun: usize) -> bool {
    let Some(n) = input.plain(at).filter(|_| noun == at + 1) else { return false };
    let tail = n.value % 10;
    let teen = (11..=14).contains(&(n.value % 100));
    match input.word(noun) {
        "лет" | "годами" | "годам" => false,
        "года" => !(2..=4).contains(&tail) || teen || n.digits > 2,
        "год" => tail != 1 || teen || n.digits > 2,
        _ => true,
    }
}

/// Words that soften a count, as many tokens: `более чем`, `около`, `всего`, `ещё`.
pub(super) fn hedge(input: &Input<'_>, at: usize) -> usize {
    match (input.lex(at), input.lex(at + 1)) {
        (Lex::Word(Word::More | Word::Less), Lex::Word(Word::Than)) => 2,
        (Lex::Word(Word::More | Word::Less | Word::About | Word::Almost | Word::Only), _) => 1,
        // `спустя ещё неделю`
        _ if matches!(input.word(at), "ещё" | "еще") => 1,
        _ => 0,
    }
}

/// `следующий день`, `том же году`, `этот год`, `прошлом месяце`, `следующее утро`; with months, seasons, weekdays.
pub(super) fn parse_step(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let (step, base, next) = match input.lex(at) {
        Lex::Word(Word::That) => (0, Base::Narrative, input.skip(at + 1, Word::Same)),
        Lex::Word(Word::This) => (0, Base::Speech, input.skip(at + 1, Word::Same)),
        Lex::Word(Word::Current) => (0, Base::Speech, at + 1),
        Lex::Word(Word::Next | Word::Coming) => (1, Base::Speech, at + 1),
        Lex::Word(Word::Following) if !begins(input, at, &["наза", "Наза", "Наут", "наут"]) => {
            (1, Base::Narrative, at + 1)
        }
        Lex::Word(Word::Another) if input.is(at.wrapping_sub(1), Word::On) => (1, Base::Narrative, at + 1),
        Lex::Word(Word::Last) => (-1, Base::Speech, at + 1),
        Lex::Word(Word::Previous) => (-1, Base::Narrative, at + 1),
        _ => return None,
    };
    if input.new_line(next) {
        return None;
    }
    match input.lex(next) {
        // `то время`, `этот момент`: an expression of time without a value
        Lex::Unit(Unit::Time) => (step == 0 && input.before(at) == Lex::Word(Word::In))
            .then(|| input.parsed(at, next + 1, Spec::Vague))?,
        Lex::Unit(unit @ (Unit::Second | Unit::Minute | Unit::Hour)) => {
            let _ = unit;
            None
        }
        Lex::Unit(unit) => {
            // a following day is one of the story, also where `следующий` else speaks of the day of writing
            let base = if unit == Unit::Day && step == 1 { Base::Narrative } else { base };
            input.parsed(at, next + 1, Spec::Step { unit, step, base, tod: None })
        }
        Lex::PartOfDay(part) if !matches!(part, PartOfDay::Daytime) => {
            let base = if step == 1 { Base::Narrative } else { base };
            input.parsed(at, next + 1, Spec::Step { unit: Unit::Day, step, base, tod: Some(part) })
        }
        Lex::Month(month) => {
            let calendar = Calendar { month, ..Calendar::default() };
            input.parsed(at, next + 1, Spec::Named { calendar, step })
        }
        Lex::Season(season) => {
            let calendar = Calendar { season: Some(season), ..Calendar::default() };
            input.parsed(at, next + 1, Spec::Named { calendar, step })
        }
        Lex::Weekday(_) => {
            let Spec::Calendar(calendar) = weekday(input, next)?.first.spec else { return None };
            input.parsed(at, next + 1, Spec::Named { calendar, step })
        }
        _ => None,
    }
}

fn weekday(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let Lex::Weekday(weekday) = input.lex(at) else { return None };
    input.parsed(at, at + 1, Spec::Calendar(Calendar { weekday, ..Calendar::default() }))
}

/// `год`, `месяц` as what a part is part of: `в конце года`, `к середине месяца`, `начала века`.
pub(super) fn parse_whole(input: &Input<'_>, at: usize) -> Option<Parsed> {
    if matches!(input.word(at), "года" | "месяца" | "недели" | "века" | "столетия" | "десятилетия" | "дня")
    {
        let unit = match input.lex(at) {
            Lex::Unit(unit) | Lex::Units(unit) => unit,
            _ => return None,
        };
        return input.parsed(at, at + 1, Spec::Step { unit, step: 0, base: Base::Narrative, tod: None });
    }
    // `конца того же дня` and its like are steps; `вечером того же дня` is the clock's
    None
}

/// `утром следующего дня`, `вечером того же дня`, `ночью`: a step in days with its part of the day.
pub(super) fn parse_part_of_step(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let Lex::PartOfDay(part) = input.lex(at) else { return None };
    let on = input.skip(at + 1, Word::On);
    let mut parsed = parse_step(input, on)?;
    let Spec::Step { unit: Unit::Day, tod, .. } = &mut parsed.first.spec else { return None };
    *tod = Some(part);
    parsed.first.start = input.start(at);
    Some(parsed).filter(|_| {
        !matches!(input.lex(at), Lex::PartOfDay(PartOfDay::Noon)) || calendar::day(input, on).is_none()
    })
}
