//! Russian clauses: subjects that are not said or stand behind their verb, and whose and whom their pronouns mean.

use super::{Context, is_body};
use crate::case;
use crate::event::{
    actors::Names,
    agreement::{Gender, genitive, inflect},
    clause::Verb,
    lexicon::Tags,
    sentence::Sentence,
    token::Class,
};
use std::ops::Range;

/// "В 1909 году окончила гимназию": a verb without a subject that agrees with the person whom the text is about.
pub(super) fn unsaid_subject(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    main: usize,
    skip: &Range<usize>,
) -> Option<usize> {
    let subject = context.item.or(names.subject)?;
    // "В апреле назначили командующего": nobody is said to.
    if ["али", "или", "яли", "ели"].iter().any(|ending| sentence.word(main).ends_with(ending)) {
        return None;
    }
    // A battle does nothing but begin and end.
    if names.happening && !sentence.tags(main).any(Tags::PARTICIPLE) {
        return lasts(sentence, names, subject, main, skip).then_some(subject);
    }
    let Some(she) = names.she else { return unsaid_body(sentence, names, subject, main, skip) };
    let word = case::lower(sentence.word(main));
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    let agrees = if she {
        ends(&["ла", "лась", "на", "та"])
    } else {
        ends(&["л", "лся", "гся", "кся", "сся", "ен", "ён", "ан", "ат", "ят", "ыт", "умер"])
    };
    // "вышла книга", "состоялась встреча": what stands behind such verbs may be their subject.
    let next = (main + 1..sentence.tokens.len()).find(|&at| !skip.contains(&at) && !sentence.is_dated(at));
    // "подверглась критике", "занялся наукой": nothing else can have done it.
    let reflexive = ends(&["лась", "лся", "гся", "кся", "сся"]);
    let open = reflexive && BRING_IN.iter().any(|stem| word.starts_with(stem))
        || ends(&["шла", "шел", "шёл", "мерла", "мер", "гибла", "гиб"])
        || sentence.tags(main).any(Tags::PARTICIPLE);
    let agrees = agrees || sentence.tags(main).any(Tags::PRESENT) && ends(&["ет", "ит", "ется", "ится"]);
    let free = next.is_none_or(|at| {
        !sentence.tokens[at].is_word()
            || sentence.tags(at).any(Tags::PREPOSITION.or(Tags::CONJUNCTION).or(Tags::ADVERB))
            // "арестован чекистами", "реабилитирован посмертно"
            || sentence.tags(main).any(Tags::PARTICIPLE)
                && ["ами", "ями", "ом", "ем", "ой", "ым", "им", "тно", "чно"]
                    .iter()
                    .any(|ending| sentence.low(at).ends_with(ending))
    });
    // "вышла замуж", "избиралась депутатом"
    let dative = next.is_some_and(|at| {
        sentence.is_word(at, &["замуж"])
            || sentence.tags(at).any(Tags::OFFICE)
                && ["ом", "ем", "ой"].iter().any(|ending| sentence.low(at).ends_with(ending))
    });
    (agrees && (!open || free || dative)).then_some(subject)
}

/// "Длилось с 3 по 19 мая", "Охватило две волости": what a text on a rising leaves unsaid.
fn lasts(sentence: &Sentence<'_>, names: &Names, subject: usize, main: usize, skip: &Range<usize>) -> bool {
    const COURSE: [&str; 9] =
        ["продолж", "продлил", "длил", "нача", "заверш", "законч", "оконч", "охват", "вспыхн"];
    let (gone, verb) = (|at: usize| skip.contains(&at) || sentence.is_dated(at), sentence.low(main));
    let next = (main + 1..sentence.tokens.len()).find(|&at| !gone(at));
    let free = verb.starts_with("охват")
        || next.is_none_or(|at| {
            !sentence.tokens[at].is_word() || sentence.tags(at).any(Tags::PREPOSITION.or(Tags::CONJUNCTION))
        });
    const ADJECTIVES: [&str; 6] = ["ый", "ий", "ой", "ая", "ое", "ые"];
    let noun = names.actors.get(subject).and_then(|actor| {
        actor.name.split(' ').find(|word| !ADJECTIVES.iter().any(|ending| word.ends_with(ending)))
    });
    let own = noun.and_then(|noun| Gender::of_noun(&case::lower(noun)));
    (0..main).all(gone)
        && free
        && COURSE.iter().any(|stem| verb.starts_with(stem))
        && own.is_some()
        && own == Gender::of_verb(verb)
}

/// "Деревянное здание сгорело. Новое строилось": the adjective at `at` with the noun that the sentence before is about.
pub(super) fn with_noun_before(sentence: &Sentence<'_>, context: &Context, at: usize) -> Option<String> {
    let word = sentence.low(at);
    let gender = match () {
        () if word.ends_with("ое") || word.ends_with("ее") => Gender::Neuter,
        () if word.ends_with("ая") || word.ends_with("яя") => Gender::Feminine,
        () if word.ends_with("ый") || word.ends_with("ий") => Gender::Masculine,
        () => return None,
    };
    let noun = context.said.iter().find(|spoken| {
        spoken.subject && spoken.actor.is_none() && !spoken.person && spoken.gender == gender
    })?;
    let noun = noun.text.split(['«', '"']).next()?.trim_end().rsplit(' ').next()?;
    Some([&case::capitalized(word), " ", &case::lower(noun)].concat())
}

/// Gender or number that a Russian past form or short participle shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    His,
    Hers,
    Its,
    Theirs,
}

fn form(verb: &str) -> Option<Form> {
    let word = verb.strip_suffix("ся").or_else(|| verb.strip_suffix("сь")).unwrap_or(verb);
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    match () {
        () if ends(&["ла", "на", "та"]) => Some(Form::Hers),
        () if ends(&["ло", "но", "то"]) => Some(Form::Its),
        () if ends(&["ли", "ны", "ты"]) => Some(Form::Theirs),
        () if ends(&["л", "н", "т", "р", "б", "к", "с", "г"]) => Some(Form::His),
        () => None,
    }
}

/// Whether two verbs can have one subject: "завод был закрыт и снесён", not "фронт был образован, назначили".
pub(super) fn agree(a: &str, b: &str) -> bool {
    match (form(&case::lower(a)), form(&case::lower(b))) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    }
}

/// "Командующим назначили Лаврова": somebody did, and nobody is named.
pub(super) fn is_indefinite(sentence: &Sentence<'_>, verb: &Verb) -> bool {
    let word = sentence.word(verb.main);
    sentence.language == crate::document::Language::Russian
        && !verb.passive
        && !verb.copula
        && word.ends_with("ли")
        && !sentence.is_word(verb.main, &["были", "стали", "прошли", "вышли", "погибли", "возникли", "шли"])
}

/// "а через год не стало и его самого": nothing is the subject.
pub(super) fn is_impersonal(sentence: &Sentence<'_>, verb: &Verb) -> bool {
    verb.main > 0 && sentence.is_word(verb.main, &["стало"]) && sentence.is_word(verb.main - 1, &["не"])
}

/// "…, было принято решение", "была пущена первая печь", "умер Шамин": the subject stands behind a passive or a verb
/// that has no object, and agrees with it.
pub(super) fn subject_behind(sentence: &Sentence<'_>, verb: &Verb, skip: &Range<usize>) -> bool {
    if sentence.language != crate::document::Language::Russian || verb.copula {
        return false;
    }
    let word = case::lower(sentence.word(verb.main));
    const ALONE: [&str; 23] = [
        "сгорел",
        "утонул",
        "началс",
        "стартовал",
        "взлетел",
        "прибыл",
        "отплыл",
        "рухнул",
        "умер",
        "погиб",
        "вышел",
        "вышл",
        "прошел",
        "прошл",
        "прошёл",
        "возник",
        "произош",
        "вошел",
        "вошл",
        "вошёл",
        "отказал",
        "шл",
        "существовал",
    ];
    let alone = verb.passive
        || word.ends_with("ся")
        || word.ends_with("сь")
        || ALONE.iter().any(|stem| word.starts_with(stem));
    let behind = (past_its_adjunct(sentence, verb.tokens.end)..sentence.tokens.len())
        .find(|&at| {
            !skip.contains(&at)
                && !sentence.is_dated(at)
                && !matches!(sentence.class(at), Class::QuoteOpen)
                && !sentence.is_word(at, &["и", "также", "лишь", "только", "уже", "ещё", "еще"])
        })
        .filter(|&at| {
            sentence.tokens[at].is_word()
                && !sentence
                    .tags(at)
                    .any(Tags::PREPOSITION.or(Tags::ADVERB).or(Tags::RELATIVE).or(Tags::PRONOUN))
        });
    let (Some(at), Some(form), true) = (behind, form(&word), alone) else { return false };
    let noun = case::lower(sentence.word(at));
    let ends = |endings: &[&str]| endings.iter().any(|ending| noun.ends_with(ending));
    if ends(&["ого", "его", "ому", "ему", "ыми", "ими", "ами", "ями"]) {
        return false;
    }
    match form {
        Form::Hers => ends(&["а", "я", "ь"]),
        Form::Its => ends(&["о", "е", "ё"]),
        Form::Theirs => ends(&["и", "ы", "а", "я", "е"]),
        Form::His => {
            ends(&["ый", "ий"])
                || !ends(&["ом", "ем", "ым", "им", "у", "ю", "ой", "ей", "а", "я", "о", "е", "и", "ы"])
        }
    }
}

/// The token behind "в эксплуатацию", "на воду", with which a verb at `at` is one: "введён в эксплуатацию литейный цех".
fn past_its_adjunct(sentence: &Sentence<'_>, at: usize) -> usize {
    const GOALS: &[&str] = &[
        "эксплуатацию",
        "строй",
        "действие",
        "воду",
        "печать",
        "орбиту",
        "производство",
        "вооружение",
        "работу",
        "свет",
        "силу",
        "ход",
    ];
    match sentence.is_word(at, &["в", "на"]) && sentence.is_word(at + 1, GOALS) {
        true => at + 2,
        false => at,
    }
}

/// Whether a Russian noun, participle or past form is feminine or neuter.
fn gender(word: &str) -> (bool, bool) {
    (word.ends_with(['а', 'я', 'ь']), word.ends_with(['о', 'е']))
}

/// The subject's name, with the noun before it with which the verb agrees: "партия «Союз труда»" is запрещена.
pub(super) fn agreeing(sentence: &Sentence<'_>, names: &Names, name: &str, main: usize) -> String {
    let word = case::lower(sentence.word(main));
    let head = case::lower(name.split([' ', '«']).next().unwrap_or_default());
    let noun = noun_agreeing(names, &word);
    match noun {
        // The verb will agree with the name's own noun.
        Some(_) if name.contains('«') && Gender::of_name(name).is_some() => name.to_owned(),
        Some(noun) if names.she.is_none() && !head.is_empty() && gender(&head) != gender(&word) => {
            format!("{noun} «{name}»")
        }
        _ => name.to_owned(),
    }
}

/// "Завод «Маяк»: предприятие национализировано" as one would say it: the verb agrees with the name.
pub(super) fn with_own_verb(headline: &str, subject: &str, verb: &str) -> Option<String> {
    let rest = headline.get(..subject.len()).filter(|start| case::lower(start) == case::lower(subject));
    let rest = rest.and_then(|start| headline.get(start.len()..))?.strip_prefix(' ')?;
    let tail = rest.strip_prefix(verb).filter(|tail| !tail.starts_with(char::is_alphabetic))?;
    let (name, titled) = match subject.split_once(": ") {
        Some((name, _)) => (name, true),
        None => (subject, false),
    };
    let own = Gender::of_name(name)?;
    let lower = case::lower(verb);
    // "Театр национализировали": somebody did it to the theatre.
    if own != Gender::Plural && lower.ends_with("ли") {
        return None;
    }
    if !titled && Gender::of_verb(&lower) == Some(own) {
        return None;
    }
    Some([name, " ", &inflect(&lower, own)?, tail].concat())
}

/// "На его территории открылся технопарк": whose it is, when that can be nobody else's.
pub(super) fn with_owner(headline: &str, names: &Names, context: &Context) -> Option<String> {
    let subject = names.subject.filter(|&index| is_body(names, index) && !names.happening)?;
    let name = &names.actors.get(subject)?.name;
    let (noun, quoted) = name.split_once(" «")?;
    if noun.contains(' ') {
        return None;
    }
    let own = Gender::of_name(name)?;
    let pronouns: &[&str] = if own == Gender::Feminine { &["её", "ее"] } else { &["его"] };
    let another = context.said.iter().any(|spoken| {
        let fits = (spoken.gender == Gender::Feminine) == (own == Gender::Feminine);
        fits && (spoken.subject || spoken.person)
            && spoken.gender != Gender::Plural
            && spoken.actor != Some(subject)
            && !case::lower(name).starts_with(&spoken.text)
            && !names.nouns.contains(&spoken.text)
    });
    let mut words = headline.split(' ');
    let (first, pronoun, owned) = (words.next()?, words.next()?, words.next()?);
    if another
        || !pronouns.contains(&pronoun)
        || !["на", "в", "во", "при", "с", "со", "из", "у", "к", "по"].contains(&case::lower(first).as_str())
    {
        return None;
    }
    let head = genitive(&case::lower(noun))?;
    let rest: Vec<&str> = words.collect();
    let line = [first, " ", owned, " ", &head, " «", quoted, " ", &rest.join(" ")].concat();
    (line.chars().count() <= 80).then_some(line)
}

/// "Правительство назначило его комиссаром": the surname of the person whom the text is about.
pub(super) fn with_object(headline: &str, names: &Names, context: &Context, verb: &str) -> Option<String> {
    // "Директором назначен Олег Синицын. … суд оправдал его": in a text about a body, who was spoken of last.
    let spoken = || {
        let spoken = context.said.iter().find(|spoken| spoken.person && spoken.subject)?;
        Some((spoken.gender == Gender::Feminine, spoken.actor?))
    };
    let (she, subject) = match names.she {
        Some(she) => (she, names.subject?),
        None => spoken()?,
    };
    if context.item.is_some() {
        return None;
    }
    let words: &[&str] = if she { &[" её", " ее"] } else { &[" его"] };
    let (before, after) = words.iter().find_map(|word| headline.split_once(*word))?;
    // "его речь" is his, "его комиссаром" is he; another man of the sentence may be meant.
    let next = after.strip_prefix(' ').unwrap_or(after);
    let object = after.is_empty()
        || after.starts_with(' ')
            && (["в ", "во ", "на ", "из ", "от ", "за ", "к ", "с "]
                .iter()
                .any(|led| next.starts_with(led))
                || next.split(' ').next().is_some_and(|word| {
                    ["ым", "им", "ом", "ем", "ой"].iter().any(|ending| word.ends_with(ending))
                }));
    let other = context.said.iter().any(|spoken| {
        spoken.person
            && spoken.subject
            && spoken.actor != Some(subject)
            && (spoken.gender == Gender::Feminine) == she
    });
    if !object || other || !before.ends_with(verb) {
        return None;
    }
    let surname = names.actors.get(subject)?.name.rsplit(' ').next()?;
    let line = [before, " ", &accusative(surname, she)?, after].concat();
    (line.chars().count() <= 80).then_some(line)
}

/// A Russian surname as the object of a verb: "Северцева", "Белинскую".
fn accusative(surname: &str, she: bool) -> Option<String> {
    const HIS: &[(&str, &str)] = &[
        ("ов", "ова"),
        ("ев", "ева"),
        ("ёв", "ёва"),
        ("ин", "ина"),
        ("ын", "ына"),
        ("ский", "ского"),
        ("цкий", "цкого"),
        ("ой", "ого"),
    ];
    const HERS: &[(&str, &str)] = &[
        ("ова", "ову"),
        ("ева", "еву"),
        ("ёва", "ёву"),
        ("ина", "ину"),
        ("ына", "ыну"),
        ("ская", "скую"),
        ("цкая", "цкую"),
    ];
    let endings = if she { HERS } else { HIS };
    endings.iter().find_map(|(ending, other)| Some([surname.strip_suffix(ending)?, other].concat()))
}

/// Nouns by which one thing is called in one text, each with its gender: "клуб" and "команда".
const CALLED: &[&[&str]] = &[
    &["клуб", "команда"],
    &["группа", "коллектив", "ансамбль", "рок-группа", "дуэт", "трио", "хор", "оркестр"],
    &["завод", "фабрика", "предприятие", "комбинат", "верфь", "мастерская"],
    &["банк", "компания", "фирма", "корпорация", "холдинг", "концерн", "общество", "предприятие"],
    &[
        "корабль",
        "судно",
        "пароход",
        "крейсер",
        "броненосец",
        "эсминец",
        "лодка",
        "теплоход",
        "ледокол",
        "шхуна",
        "фрегат",
        "линкор",
    ],
    &["станция", "аппарат", "зонд", "спутник", "телескоп", "обсерватория"],
    &["партия", "движение", "союз", "организация", "блок", "объединение"],
    &["институт", "университет", "училище", "школа", "академия", "гимназия", "лицей", "колледж"],
    &["газета", "журнал", "издание", "альманах", "еженедельник"],
    &["театр", "музей", "галерея", "библиотека", "учреждение"],
    &["дивизия", "полк", "бригада", "соединение", "корпус", "армия", "батальон"],
];

/// The noun by which the text calls its subject and with which the verb `word` agrees.
pub(super) fn noun_agreeing<'a>(names: &'a Names, word: &str) -> Option<&'a str> {
    let wanted = Gender::of_verb(word)?;
    let agrees = |noun: &str| gender_of(noun) == Some(wanted);
    let own = names.nouns.iter().map(String::as_str).find(|noun| agrees(noun));
    own.or_else(|| {
        let called = |line: &&&[&str]| names.nouns.iter().any(|noun| line.contains(&noun.as_str()));
        CALLED.iter().find(called)?.iter().copied().find(|noun| agrees(noun))
    })
}

/// Whether the verb `word` can be said of the text's subject, by the gender of its name or of a noun for it.
pub(super) fn may_be_of(names: &Names, subject: usize, word: &str) -> bool {
    let own = names.actors.get(subject).and_then(|actor| Gender::of_name(&actor.name));
    let verb = Gender::of_verb(word);
    verb.is_none() || noun_agreeing(names, word).is_some() || own.is_some() && own == verb
}

fn gender_of(noun: &str) -> Option<Gender> {
    match noun {
        "верфь" => Some(Gender::Feminine),
        "ансамбль" | "корабль" => Some(Gender::Masculine),
        _ => Gender::of_noun(noun),
    }
}

/// Beginnings of verbs that bring in who or what they tell of, which stands behind them: "вышла книга".
const BRING_IN: &[&str] = &[
    "выш",
    "откры",
    "состоя",
    "появи",
    "возник",
    "нача",
    "заверши",
    "прош",
    "прох",
    "роди",
    "произо",
    "случи",
    "образова",
    "сформирова",
    "существова",
    "установи",
    "разда",
    "умер",
    "погиб",
    "сконча",
    "стал",
    "сложи",
    "продолжи",
    "шел",
    "шл",
    "кончи",
    "закончи",
];

/// "Основан в 1898 году купцом …", "Дошла до финала": a verb without a subject that agrees with what the text is about.
fn unsaid_body(
    sentence: &Sentence<'_>,
    names: &Names,
    subject: usize,
    main: usize,
    skip: &Range<usize>,
) -> Option<usize> {
    let opens = (0..main).all(|at| {
        skip.contains(&at)
            || sentence.is_dated(at)
            || sentence.tags(at).any(Tags::BE)
            // "1938 год — переведён на дневную форму"
            || matches!(sentence.class(at), Class::Dash | Class::Colon)
    });
    if !opens || !sentence.tags(main).any(Tags::PARTICIPLE.or(Tags::PAST)) {
        return None;
    }
    // What stands behind "возникла", "состоялась" may be their subject; "распалась", "лишилась регистрации" have it
    // unsaid.
    let lower = case::lower(sentence.word(main));
    let brings_in = !sentence.tags(main).any(Tags::PARTICIPLE)
        && (BRING_IN.iter().any(|stem| lower.starts_with(stem))
            || lower.ends_with("ли")
            || lower.ends_with("лись"));
    const OWN: [&str; 4] = ["распал", "самораспустил", "закрыл", "раскол"];
    if brings_in && !OWN.iter().any(|stem| lower.starts_with(stem)) {
        return None;
    }
    let name = &names.actors.get(subject)?.name;
    let head = name
        .split([' ', '«'])
        .next()
        .filter(|head| !head.is_empty())
        .or(names.nouns.last().map(String::as_str))?;
    let (word, head) = (case::lower(sentence.word(main)), case::lower(head));
    // "верфь" shows no gender by its ending: its verbs may be of two.
    let own = Gender::of_noun(&head);
    let agrees = noun_agreeing(names, &word).is_some()
        || own.map_or(gender(&word) != (false, true), |own| Gender::of_verb(&word) == Some(own));
    let next = (past_its_adjunct(sentence, main + 1)..sentence.tokens.len())
        .find(|&at| !skip.contains(&at) && !sentence.is_dated(at));
    let free = next.is_none_or(|at| {
        let by = ["ом", "ем", "ой", "ами", "ями", "им", "ым", "ыми", "ими"]
            .iter()
            .any(|ending| sentence.word(at).ends_with(ending));
        by || sentence.tags(main).any(Tags::PAST)
            || !sentence.tokens[at].is_word()
            || sentence
                .tags(at)
                .any(Tags::PREPOSITION.or(Tags::CONJUNCTION).or(Tags::RELATIVE).or(Tags::ADVERB))
            || sentence.is_word(at, &["как"])
    });
    (agrees && free).then_some(subject)
}
