//! Kinds that a Russian verb has only together with the words next to it.

use super::governed::turn_of_verb;
use super::turn::heads_work;
use crate::case;
use crate::document::Language;
use crate::event::{
    EventKind,
    lexicon::{
        Tags,
        lists::OF_LAW,
        telling::{CONTESTS, NO_NAMES},
    },
    sentence::Sentence,
    span::is_acronym,
    token::Class,
};
use std::ops::Range;

/// The kind of the verb `main` with its words, if they decide it.
pub(super) fn turn_of_phrase(
    sentence: &Sentence<'_>,
    main: usize,
    subject: &Range<usize>,
    after: &Range<usize>,
    skip: &Range<usize>,
) -> Option<EventKind> {
    if sentence.language != Language::Russian {
        return None;
    }
    let is = |words: &[&str]| sentence.is_word(main, words);
    let next = |words: &[&str]| sentence.is_word(main + 1, words);
    // "Главным режиссёром стала Анна Рубцова"
    if is(&["стал", "стала", "стали"])
        && (0..main).any(|at| sentence.tags(at).any(Tags::OFFICE) && !sentence.inside_name(at))
        && subject.clone().all(|at| sentence.name_at(at).is_none())
    {
        return Some(EventKind::Membership);
    }
    // "Обратный путь едва не кончился гибелью"
    if main > 1 && sentence.is_word(main - 1, &["не"]) && sentence.is_word(main - 2, &["едва", "чуть"])
    {
        return Some(EventKind::Other);
    }
    let pause = |at: &usize| {
        matches!(sentence.class(*at), Class::Comma | Class::Semicolon | Class::Dash)
            && sentence.depth.get(*at) == sentence.depth.get(main)
    };
    // "договор, подписанный 3 мая"
    let edge = main - usize::from(main > 0 && sentence.class(main - 1) == Class::Comma);
    let before = (0..edge).rev().take_while(|at| !pause(at)).take(12);
    // "Постановление, предусматривавшее три пуска, вышло": what stands before the aside is the subject still
    let head = subject.clone().take_while(|at| *at < edge && !pause(at)).take(6);
    let near = head.chain(before).chain(after.clone().take(14)).filter(|at| !skip.contains(at));
    let told = turn_of_verb(sentence, sentence.low(main), main, near);
    if told.is_some() {
        return told;
    }
    // "выпустили первый дизель": what is no work is made.
    if ["выпуст", "выпущ"].iter().any(|stem| sentence.word(main).starts_with(stem)) {
        let work = |at: usize| sentence.tags(at).any(Tags::WORK) || sentence.class(at) == Class::QuoteOpen;
        let published = |at: usize| {
            ISSUED.iter().any(|stem| sentence.low(at).starts_with(stem))
                || work(at)
                || sentence.is_word(at, &["номер", "номера"])
        };
        let told = subject.clone().chain(after.clone()).filter(|at| !skip.contains(at)).any(published);
        return (!told).then_some(EventKind::Other);
    }
    // "его не стало"
    if is(&["стало"]) && main > 0 && sentence.is_word(main - 1, &["не"]) {
        return Some(EventKind::Death);
    }
    let work = |range: &Range<usize>| heads_work(sentence, range.clone());
    if is(&["вышел", "вышла", "вышло", "вышли"])
        && subject.clone().chain(after.clone()).any(|at| {
            // "вышел на сцену после альбома"
            let led = (at.saturating_sub(2)..at).any(|before| sentence.tags(before).any(Tags::PREPOSITION));
            sentence.tags(at).any(Tags::WORK) && !led
                || ["экран", "прокат", "свет", "издательств", "перевод"]
                    .iter()
                    .any(|stem| sentence.word(at).starts_with(stem))
        })
    {
        return Some(EventKind::Publication);
    }
    if is(&["вышел", "вышла", "вышло", "вышли"]) && (work(after) || work(subject)) {
        return Some(EventKind::Publication);
    }
    if is(&["ушёл", "ушел", "ушла", "ушли", "вышел", "вышла", "вышли"]) && next(&["из", "с"])
    {
        return Some(EventKind::Membership);
    }
    let near = |stems: &[&str]| {
        after.clone().filter(|at| !skip.contains(at)).take(9).any(|at| {
            let word = case::lower(sentence.word(at));
            stems.iter().any(|stem| word.starts_with(stem))
        })
    };
    let verb = |stems: &[&str]| stems.iter().any(|stem| sentence.word(main).starts_with(stem));
    // "купила оператора «Балт-Телеком»", "приобрёл завод «Маяк»"
    if verb(&["купил", "приобрел", "приобрёл", "выкупил"])
        && after
            .clone()
            .filter(|at| !skip.contains(at))
            .take(5)
            .any(|at| sentence.class(at) == Class::QuoteOpen)
        && after.clone().filter(|at| !skip.contains(at)).take(4).any(|at| {
            sentence.tags(at).any(Tags::BODY)
                || near(&["оператор", "сеть", "производител", "издательств", "холдинг"])
        })
    {
        return Some(EventKind::Merger);
    }
    if verb(&["оштраф", "обжалов"]) || verb(&["лишил"]) && near(&["регистрац", "лицензи", "мандат"])
    {
        return Some(EventKind::Legal);
    }
    // "окончила гимназию с золотой медалью"
    if verb(&["окончил", "закончил"])
        && !sentence.low(main).ends_with('ь')
        && !sentence.low(main).ends_with("ся")
    {
        return Some(EventKind::Other);
    }
    if verb(&["принят"])
        && after.clone().filter(|at| !skip.contains(at)).take(2).any(|at| {
            sentence.is_word(at, &["в", "во"])
                && (sentence.tags(at + 1).any(Tags::BODY) || is_acronym(sentence.word(at + 1)))
        })
    {
        return Some(EventKind::Joining);
    }
    if verb(&["присвоен"]) && near(&["имя", "имени", "названи"]) {
        return Some(EventKind::Renaming);
    }
    if is(&["стал", "стала", "стало", "стали"])
        && (near(&["лауреат", "чемпион", "призер", "призёр", "обладател", "медалист"])
            // "стал победителем Наполеона", "кавалером дамы": nobody awards that.
            || near(&["победител"]) && near(CONTESTS)
            || near(&["кавалер"]) && near(&["орден"]))
    {
        return Some(EventKind::Award);
    }
    // "получил нынешнее имя", "Название «Метеор» завод получил"
    if verb(&["получил"])
        && subject
            .clone()
            .chain(after.clone().filter(|at| !skip.contains(at)).take(3))
            .any(|at| sentence.is_word(at, &["имя", "название", "наименование"]))
        // "Имя отца он получил", "получил доброе имя"
        && !subject.clone().chain(after.clone().take(4)).any(|at| sentence.is_word(at, NO_NAMES))
    {
        return Some(EventKind::Renaming);
    }
    if verb(&["появил"]) && work(subject) {
        return Some(EventKind::Publication);
    }
    let of_law = after.clone().filter(|at| !skip.contains(at)).take(9).any(|at| sentence.is_word(at, OF_LAW));
    if verb(&["подал", "обратил", "оспорил", "просил"])
        && (of_law || near(&["банкрот", "апелляци", "жалоб", "судеб", "исково"]))
    {
        return Some(EventKind::Legal);
    }
    if verb(&["исключен", "исключён"]) && near(&["реестр"]) {
        return Some(EventKind::Dissolution);
    }
    // "Закон вступил в силу", "Договор утратил силу"
    if verb(&["вступил", "утратил"]) && near(&["силу"]) {
        return Some(EventKind::Legal);
    }
    // "В городе появился водопровод": only a body is founded by appearing.
    if verb(&["появил", "возник"]) {
        let body = |at: usize| {
            sentence.tags(at).any(Tags::BODY.or(Tags::PART))
                || sentence.name_at(at).is_some()
                || sentence.quote[at] != 0
        };
        let told = subject.clone().chain(after.clone()).filter(|at| !skip.contains(at)).any(body);
        return (!told).then_some(EventKind::Other);
    }
    if verb(&["возбужден", "возбуждён", "прекращен", "прекращён", "приостановлен"])
        && (near(&["дело"]) || subject.clone().any(|at| case::lower(sentence.word(at)).starts_with("дело")))
    {
        return Some(EventKind::Legal);
    }
    None
}

/// "С 1999 года Орлов — директор завода": the office behind a dash that stands for "is".
pub(super) fn office_behind_dash(sentence: &Sentence<'_>, tokens: Range<usize>) -> Option<usize> {
    if sentence.language != Language::Russian {
        return None;
    }
    let dash = tokens.clone().find(|&at| sentence.class(at) == Class::Dash)?;
    let office = (dash + 1..tokens.end.min(dash + 4)).find(|&at| sentence.tags(at).any(Tags::OFFICE))?;
    (dash > tokens.start && (dash + 1..office).all(|at| sentence.tokens[at].is_word())).then_some(office)
}

/// Beginnings of words for what is issued and has no word for a work: "диск", "трек", "номер".
const ISSUED: &[&str] = &[
    "диск",
    "пластин",
    "клип",
    "верси",
    "игр",
    "запис",
    "трек",
    "миньон",
    "издани",
    "словар",
    "учебник",
    "каталог",
    "бюллетен",
    "релиз",
    "видео",
    "ремикс",
    "обновлен",
    "мини-альбом",
    "концертник",
    "сериал",
    "мультфильм",
    "справочник",
    "пособи",
    "воззвани",
    "прокламаци",
    "открытк",
    "карт",
];
