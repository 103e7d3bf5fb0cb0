//! What stands before a Russian verb and is not its subject: "На фестивале заняла второе место", "Её исключили".

use super::{
    Context, Told, is_body, named_in,
    russian::{may_be_of, noun_agreeing, subject_behind},
};
use crate::case;
use crate::document::Language;
use crate::event::{
    EventKind,
    actors::Names,
    agreement::Gender,
    clause::Verb,
    lexicon::{Tags, russian_turns::folded},
    phrase::{Style, capitalize, render},
    sentence::Sentence,
    token::Class,
    why::KindWhy,
};
use std::ops::Range;

/// Who did what the verb says, where all that stands before it is an object or says where and how: the text's subject.
pub(super) fn unsaid(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    verb: &Verb,
    before: &Range<usize>,
    skip: &Range<usize>,
) -> Option<usize> {
    if sentence.language != Language::Russian
        || before.is_empty()
        || names.happening
        || verb.copula
        || verb.reduced
        || verb.future
        || !sentence.tags(verb.main).any(Tags::PAST.or(Tags::PARTICIPLE))
        || sentence.tags(verb.main).any(Tags::LIGHT)
    {
        return None;
    }
    let subject = context.item.or(names.subject)?;
    let word = sentence.low(verb.main);
    let gender = Gender::of_verb(word)?;
    // "На заводе работал Иванов", "здание уничтожил пожар": who does these things stands anywhere.
    let told_of = matches!(gender, Gender::Masculine | Gender::Feminine)
        && DONE.iter().any(|stem| folded(word).starts_with(stem));
    if !told_of || !is_oblique(sentence, before, gender, skip) {
        return None;
    }
    let other = Tags::PRONOUN.or(Tags::RELATIVE).or(Tags::CONJUNCTION).or(Tags::PAST).or(Tags::PARTICIPLE);
    let pause = |at| {
        matches!(sentence.class(at), Class::Comma | Class::Dash | Class::Semicolon | Class::Colon)
            || sentence.depth[at] > 0
    };
    if before.clone().any(|at| sentence.tags(at).any(other) || pause(at)) {
        return None;
    }
    let person = sentence.named.iter().any(|named| {
        before.contains(&named.tokens.start)
            && names.actors.get(named.actor).is_some_and(|actor| actor.kind == super::ActorKind::Person)
    });
    if person
        || names_doer(sentence, names, verb)
        || subject_behind(sentence, verb, skip)
        || nominative_behind(sentence, verb, gender, skip)
    {
        return None;
    }
    let agrees = match names.she.filter(|_| context.item.is_none()) {
        Some(she) => (gender == Gender::Feminine) == she,
        None => may_be_of(names, subject, word),
    };
    agrees.then_some(subject)
}

/// Whether somebody named in the nominative stands behind the verb in its clause.
fn names_doer(sentence: &Sentence<'_>, names: &Names, verb: &Verb) -> bool {
    let end = (verb.tokens.end..sentence.tokens.len())
        .find(|&at| matches!(sentence.class(at), Class::Comma | Class::Semicolon))
        .unwrap_or(sentence.tokens.len());
    let behind = |start: usize| (verb.tokens.end..end).contains(&start);
    sentence.named.iter().filter(|named| behind(named.tokens.start)).any(|named| {
        let slice = sentence.slice(named.tokens.clone());
        let object =
            ["ую", "юю", "у", "ю"].iter().any(|ending| sentence.low(named.tokens.start).ends_with(ending));
        !object
            && !sentence.tags(named.outer.wrapping_sub(1)).any(Tags::PREPOSITION)
            && names.actors.get(named.actor).is_some_and(|actor| {
                actor.name.ends_with(slice) || actor.aliases.iter().any(|alias| alias == slice)
            })
    })
}

/// Beginnings of what one is told to have done without being named again, with `е` for `ё`.
const DONE: &[&str] = &[
    "получ",
    "заня",
    "выигр",
    "завоева",
    "одержа",
    "потерпе",
    "провел",
    "выпуст",
    "записа",
    "сыгра",
    "выступ",
    "изда",
    "купил",
    "продал",
    "подписа",
    "принял",
    "исполн",
    "перешел",
    "перешл",
    "вступ",
    "окончи",
    "закончи",
    "защити",
    "опублик",
    "написа",
    "освои",
    "поглоти",
    "приобре",
    "уступи",
    "победи",
    "проигра",
    "обыгра",
    "дебютирова",
    "предста",
    "набра",
    "эмитирова",
    "вошел",
    "вошл",
    "вернулс",
    "вернулась",
    "участвова",
    "награжд",
    "удосто",
    "построи",
];

/// "С отличием окончил школу, откуда был исключён": whether what stands before the first verb only says how and where.
pub(super) fn only_leads(
    sentence: &Sentence<'_>,
    before: &Range<usize>,
    verb: &Verb,
    skip: &Range<usize>,
) -> bool {
    let leads = sentence.language == Language::Russian
        && before
            .clone()
            .find(|&at| sentence.tokens[at].is_word() && !sentence.is_dated(at))
            .is_some_and(|at| sentence.tags(at).any(Tags::PREPOSITION));
    leads
        && Gender::of_verb(sentence.low(verb.main))
            .is_some_and(|gender| is_oblique(sentence, before, gender, skip))
}

/// Whether `before` holds no noun that can be the subject of a verb of this gender.
fn is_oblique(sentence: &Sentence<'_>, before: &Range<usize>, gender: Gender, skip: &Range<usize>) -> bool {
    let word = |at: &usize| {
        sentence.tokens[*at].is_word()
            && sentence.quote[*at] == 0
            && !skip.contains(at)
            && !sentence.is_dated(*at)
    };
    let ends = |at: usize, endings: &[&str]| endings.iter().any(|ending| sentence.low(at).ends_with(ending));
    let Some(first) = before.clone().find(word) else { return false };
    let Some(last) = before.clone().rev().find(word) else { return false };
    let led = last > 0 && sentence.tags(last - 1).any(Tags::PREPOSITION);
    if sentence.tags(first).any(Tags::PREPOSITION) {
        return led
            || match gender {
                Gender::Feminine => !ends(last, &["а", "я", "ь"]) && sentence.name_at(last).is_none(),
                _ => ends(last, OBLIQUE),
            };
    }
    let feminine = ends(first, &["ую", "юю"]) || ends(first, &["у", "ю"]) && sentence.letters(first) > 3;
    let place = sentence
        .is_word(first, &["первым", "первой", "последним", "последней", "единственным", "единственной"]);
    // "Первый матч сыграла"
    let masculine = gender == Gender::Feminine
        && ends(first, &["ый", "ий"])
        && before.clone().filter(word).all(|at| !ends(at, &["а", "я", "ь"]));
    feminine || place || masculine
}

/// Endings that no masculine noun has in the nominative.
const OBLIQUE: &[&str] = &[
    "ением",
    "анием",
    "ией",
    "укой",
    "ством",
    "ами",
    "ями",
    "ах",
    "ях",
    "ам",
    "у",
    "ю",
    "е",
    "и",
    "ы",
    "ого",
    "его",
    "ому",
    "ему",
    "ых",
    "их",
    "ым",
    "а",
    "я",
];

/// "25 % акций купил Европейский банк": a noun of the verb's gender behind it that can be its subject.
fn nominative_behind(sentence: &Sentence<'_>, verb: &Verb, gender: Gender, skip: &Range<usize>) -> bool {
    (verb.tokens.end..sentence.tokens.len())
        .take_while(|&at| {
            !matches!(sentence.class(at), Class::Comma | Class::Semicolon | Class::Stop)
                && (skip.contains(&at) || !sentence.tags(at).any(Tags::PREPOSITION.or(Tags::CONJUNCTION)))
        })
        .filter(|&at| sentence.tokens[at].is_word() && !skip.contains(&at) && !sentence.is_dated(at))
        .any(|at| {
            let word = sentence.low(at);
            let adjective = match gender {
                Gender::Feminine => ["ая", "яя"].iter().any(|ending| word.ends_with(ending)),
                _ => ["ый", "ий"].iter().any(|ending| word.ends_with(ending)),
            };
            let doer =
                sentence.tags(at).any(Tags::OFFICE.or(Tags::BODY).or(Tags::HONORIFIC).or(Tags::GIVEN_NAME))
                    && !word.ends_with(['у', 'ю', 'и', 'ы', 'е', 'м'])
                    && (gender == Gender::Masculine) != word.ends_with(['а', 'я']);
            let led = sentence.tags(at.wrapping_sub(1)).any(Tags::PREPOSITION);
            // "перешла контора", "продала землю вдова"
            let woman = gender == Gender::Feminine
                && ((verb.tokens.end..at).all(|at| skip.contains(&at)) || sentence.is_word(at, WOMEN))
                && (word.ends_with(['а', 'я']) && !MANY.iter().any(|end| word.ends_with(end))
                    || sentence.is_word(at, WOMEN))
                && sentence.tokens[at].is_word()
                && !sentence.tags(at).any(Tags::PREPOSITION.or(Tags::ADVERB).or(Tags::CONJUNCTION));
            woman && !led
                || (adjective
                    && !led
                    && !sentence.tags(verb.main).any(Tags::LIGHT)
                    && at == verb.tokens.end
                    && gender == Gender::Feminine)
                || doer && !led
                || adjective && sentence.is_capital(at) && !led
        })
}

/// Feminine nouns for who does something.
const WOMEN: &[&str] = &[
    "вдова",
    "дочь",
    "жена",
    "мать",
    "сестра",
    "внучка",
    "племянница",
    "наследница",
    "хозяйка",
    "артель",
    "семья",
    "контора",
    "бригада",
];

/// Ends of neuter plurals that a feminine verb has for its object.
const MANY: &[&str] = &[
    "ния",
    "тия",
    "вия",
    "места",
    "права",
    "дела",
    "войска",
    "суда",
    "дома",
    "города",
    "училища",
    "острова",
];

/// The headline with what stood before the verb behind it: "получила премию" + "За альбом" → "получила премию за альбом".
pub(super) fn with_fronted(
    headline: String,
    sentence: &Sentence<'_>,
    before: Range<usize>,
    style: Style<'_>,
) -> String {
    let words = render(sentence, before, style);
    let words = words.trim_end_matches([',', ' ']);
    let Some(first) = words.chars().next() else { return headline };
    let small = case::lower_char(first);
    let rest = words.get(first.len_utf8()..).unwrap_or_default();
    let line = format!("{} {small}{rest}", headline.trim_end_matches('.'));
    if line.chars().count() <= 80 { line } else { headline }
}

/// "Её исключили из Социнтерна": the name of whom they mean in the accusative.
pub(super) fn object(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    before: &Range<usize>,
) -> Option<(String, usize)> {
    let subject =
        names.subject.filter(|&index| is_body(names, index) && !names.happening && context.item.is_none())?;
    let gender = match () {
        () if before.len() != 1 => return None,
        () if sentence.is_word(before.start, &["её", "ее"]) => Gender::Feminine,
        () if sentence.is_word(before.start, &["его"]) => Gender::Masculine,
        () => return None,
    };
    let name = &names.actors.get(subject)?.name;
    let another = context.said.iter().any(|spoken| {
        spoken.subject
            && (spoken.gender == Gender::Feminine) == (gender == Gender::Feminine)
            && spoken.gender != Gender::Plural
            && spoken.actor != Some(subject)
            && !names.nouns.contains(&spoken.text)
            && !case::lower(name).starts_with(&case::lower(&spoken.text))
    });
    if another {
        return None;
    }
    let own = Gender::of_name(name);
    let fits =
        |own: Gender| (own == Gender::Feminine) == (gender == Gender::Feminine) && own != Gender::Plural;
    let first = case::lower(name.split(' ').next()?);
    let said = match own {
        Some(own) if fits(own) && noun_heads(&first) => accusative(name),
        _ => {
            let noun = noun_agreeing(names, if gender == Gender::Feminine { "была" } else { "был" })?;
            format!("{} «{}»", accusative(noun), name.trim_matches(['«', '»']))
        }
    };
    (said.chars().count() <= 50).then_some((said, subject))
}

/// Whether a word, in small letters, says what a body is, or of what sort.
fn noun_heads(word: &str) -> bool {
    let lexicon = crate::event::lexicon::Lexicon::of(Language::Russian);
    lexicon.get(word).tags.any(Tags::BODY)
        || ["ая", "яя", "ый", "ий"].iter().any(|ending| word.ends_with(ending))
}

/// The accusative of a name of a thing up to its noun: "Рабочая партия труда" → "Рабочую партию труда".
fn accusative(name: &str) -> String {
    let mut done = false;
    let words = name.split(' ').map(|word| {
        if done {
            return word.to_owned();
        }
        let ends = |from: &str, to: &str| word.strip_suffix(from).map(|stem| [stem, to].concat());
        if let Some(adjective) = ends("ая", "ую").or_else(|| ends("яя", "юю")) {
            return adjective;
        }
        done = !["ый", "ий", "ое", "ее"].iter().any(|ending| word.ends_with(ending));
        ends("а", "у").or_else(|| ends("я", "ю")).filter(|_| done).unwrap_or_else(|| word.to_owned())
    });
    words.collect::<Vec<_>>().join(" ")
}

/// "Датой основания клуба считается 5 мая": "Основание клуба".
pub(super) fn day_of(sentence: &Sentence<'_>, names: &Names, style: Style<'_>) -> Option<Told> {
    const BEGINNINGS: &[(&str, &str)] = &[
        ("основания", "Основание"),
        ("создания", "Создание"),
        ("образования", "Образование"),
        ("рождения", "Основание"),
        ("учреждения", "Учреждение"),
    ];
    if sentence.language != Language::Russian {
        return None;
    }
    let day = (0..sentence.tokens.len().min(4))
        .find(|&at| sentence.is_word(at, &["датой", "днём", "днем", "годом"]))?;
    let (_, noun) = BEGINNINGS.iter().find(|(genitive, _)| sentence.is_word(day + 1, &[genitive]))?;
    let verb = (day + 2..sentence.tokens.len().min(day + 9)).find(|&at| {
        sentence.is_word(
            at,
            &["считается", "считают", "является", "принято", "стало", "стал", "стала", "называют"],
        )
    })?;
    let birth = sentence.is_word(day + 1, &["рождения"]);
    let whose = day + 2..verb;
    let body = names.subject.is_none_or(|subject| is_body(names, subject));
    if birth && !body {
        return None;
    }
    let said = render(sentence, whose.clone(), style);
    let mut headline = match (said.is_empty(), names.subject.and_then(|subject| names.actors.get(subject))) {
        (true, Some(actor)) => format!("{}: {}", actor.name, case::lower(noun)),
        (true, None) => return None,
        _ => format!("{noun} {said}"),
    };
    capitalize(&mut headline);
    let mut actors = named_in(sentence, whose);
    actors.extend(names.subject);
    super::dedup(&mut actors);
    let because = KindWhy::Noun(EventKind::Founding, sentence.span(day + 1));
    (headline.chars().count() <= 80).then(|| Told::new(headline, EventKind::Founding, actors, because))
}
