//! Russian long participles, which say what somebody did or what was done to something and make no sentence: "станция,
//! запущенная 28 мая", "Салтыков, ставший в 1990 году тренером".

use super::{Context, Told, is_body, named_in, russian::unsaid_subject};
use crate::case;
use crate::event::{
    EventKind,
    actors::Names,
    agreement::Gender,
    classify::{Decision, noun_kind, turn_of_verb},
    lexicon::{Lexicon, Tags},
    phrase::Style,
    sentence::Sentence,
    token::Class,
};
use std::ops::Range;

/// "Альбом «Возвращение», записанный в 2010 году в Осло, получил премию": what the participle with the date says, where
/// no list knows it as a verb of its own.
pub(super) fn of_the_date(sentence: &Sentence<'_>, names: &Names, style: Style<'_>) -> Option<Told> {
    if sentence.language != crate::document::Language::Russian {
        return None;
    }
    let depth = sentence.depth.get(style.skip.start)?;
    let pause = |at: &usize| !sentence.tokens[*at].is_word() && sentence.class(*at) != Class::Number;
    let comma = (style.skip.start.saturating_sub(7)..style.skip.start).rev().find(pause)?;
    let main = comma + 1;
    if sentence.class(comma) != Class::Comma
        || comma == 0
        || main >= style.skip.start
        || sentence.tags(main).any(Tags::PAST.or(Tags::PARTICIPLE))
        || (main + 1..style.skip.start).any(|at| sentence.tags(at).any(Tags::PAST.or(Tags::PARTICIPLE)))
    {
        return None;
    }
    let word = nominative(case::lower(sentence.word(main)), sentence.class(comma - 1) == Class::QuoteClose);
    let said = short_participle(&word).or_else(|| past_of_participle(&word))?;
    let (head, actor) = head_of(sentence, names, comma - 1, Gender::of_verb(&said)?)?;
    let end = (style.skip.end..sentence.tokens.len())
        .find(|&at| {
            matches!(sentence.class(at), Class::Comma | Class::Semicolon | Class::Stop)
                && sentence.depth[at] == *depth
        })
        .unwrap_or(sentence.tokens.len());
    let kind = Lexicon::of(sentence.language).get(&said).kind;
    let office = (main + 1..end).find(|&at| sentence.tags(at).any(Tags::OFFICE) && !sentence.inside_name(at));
    // "Пластинка «Стремя», вышедшая в 1985 году"; a club comes out of a league.
    let out = said.starts_with("выш") && head.ends_with('»') && main + 1 >= style.skip.start;
    let kind = kind.or(out.then_some(EventKind::Publication)).or_else(|| {
        // "договор, подписанный", "роман, увидевший свет"
        let near = comma.saturating_sub(6)..end;
        turn_of_verb(sentence, &said, main, near)
    });
    let decision = match (kind, office) {
        (Some(kind), _) => Decision { kind, by: Some(main), verb: true },
        (None, Some(office)) => Decision { kind: EventKind::Membership, by: Some(office), verb: false },
        (None, None) => noun_kind(sentence, main + 1..end, style.skip).unwrap_or(Decision {
            kind: EventKind::Other,
            by: None,
            verb: false,
        }),
    };
    let mut headline = with_rest([&head, " ", &said].concat(), sentence, main + 1..end, style);
    // "Команду собрал Гущин, тренировавший её": what stands before its verb as the object.
    let object = (0..comma.min(4)).find(|&at| {
        let low = sentence.low(at);
        (low.ends_with('у') || low.ends_with('ю'))
            && low.len() > 6
            && !sentence.tags(at).any(Tags::PREPOSITION.or(Tags::ADVERB))
    });
    if let Some(rest) = headline.strip_suffix(" её").or_else(|| headline.strip_suffix(" ее"))
        && let Some(object) = object
    {
        headline = [rest, " ", sentence.low(object)].concat();
    }
    let mut actors: Vec<usize> = actor.into_iter().collect();
    actors.extend(named_in(sentence, main..end));
    super::dedup(&mut actors);
    (headline.chars().count() <= 80).then(|| Told::decided(sentence, headline, &decision, actors))
}

/// "Окончив в 1923 году гимназию, её дочь Анна служила там": "Анна окончила гимназию".
pub(super) fn gerund_of_the_date(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    style: Style<'_>,
) -> Option<Told> {
    let stem = gerund(sentence, 0)?;
    let comma = (style.skip.end..sentence.tokens.len()).find(|&at| {
        sentence.class(at) == Class::Comma && sentence.depth[at] == 0 && sentence.quote[at] == 0
    })?;
    // "Призыв, под который она попала"
    if (comma + 1..comma + 3).any(|at| sentence.low(at).starts_with("котор"))
        || sentence.is_word(comma + 1, &["где", "когда", "что", "куда", "откуда"])
    {
        return None;
    }
    let verb =
        (comma + 1..(comma + 8).min(sentence.tokens.len())).find(|&at| sentence.tags(at).any(Tags::PAST))?;
    let ending = ["ла", "ло", "ли", "л"].into_iter().find(|ending| sentence.low(verb).ends_with(ending))?;
    let named = sentence.named.iter().find(|named| (comma + 1..verb).contains(&named.tokens.start));
    let mut unsaid = None;
    let subject = match named {
        Some(named) if named.tokens.end == verb => sentence.slice(named.tokens.clone()).to_owned(),
        None if verb == comma + 2 && sentence.is_capital(comma + 1) => sentence.word(comma + 1).to_owned(),
        None => match (comma + 1..verb).next_back().filter(|&at| sentence.is_capital(at)) {
            Some(capital) => sentence.word(capital).to_owned(),
            // "Вернувшись в 1914 году, работала в мастерской"
            None => {
                unsaid = unsaid_subject(sentence, names, context, verb, style.skip);
                names.actors.get(unsaid?)?.name.clone()
            }
        },
        _ => return None,
    };
    let back = match (sentence.low(0).ends_with("сь"), ending) {
        (true, "л") => "ся",
        (true, _) => "сь",
        _ => "",
    };
    // "Вернувшись в 1914 году, работала в мастерской": what she did says more than that she came back.
    let bare = unsaid.is_some() && (1..comma).all(|at| style.skip.contains(&at));
    let (by, said, rest) = match bare {
        true => {
            let end = (verb + 1..sentence.tokens.len()).find(|&at| {
                matches!(sentence.class(at), Class::Comma | Class::Semicolon | Class::Stop)
                    && sentence.depth[at] == 0
            });
            (verb, sentence.low(verb).to_owned(), verb + 1..end.unwrap_or(sentence.tokens.len()))
        }
        false => (0, [case::lower(stem).as_str(), ending, back].concat(), 1..comma),
    };
    let headline = with_rest([&subject, " ", &said].concat(), sentence, rest.clone(), style);
    let kind = Lexicon::of(sentence.language).get(&said).kind;
    let decision = match kind {
        Some(kind) => Decision { kind, by: Some(by), verb: true },
        None => Decision { kind: EventKind::Other, by: None, verb: false },
    };
    let mut actors = named_in(sentence, comma + 1..verb);
    actors.extend(unsaid);
    actors.extend(named_in(sentence, rest));
    super::dedup(&mut actors);
    (headline.chars().count() <= 80).then(|| Told::decided(sentence, headline, &decision, actors))
}

/// The stem of the past of the adverbial participle at `at`: "окончив" → "окончи".
pub(super) fn gerund<'a>(sentence: &Sentence<'a>, at: usize) -> Option<&'a str> {
    let word = sentence.tokens.get(at).filter(|token| token.is_word()).map(|_| sentence.word(at))?;
    let past = ["ив", "ав", "ев", "ув", "яв", "ыв", "вшись"].iter().any(|ending| word.ends_with(ending));
    // "Призыв", "прорыв": nouns that end alike.
    const NOUNS: &[&str] = &[
        "призыв",
        "прорыв",
        "разрыв",
        "отрыв",
        "подрыв",
        "перерыв",
        "обрыв",
        "порыв",
        "взрыв",
        "отзыв",
        "созыв",
        "позыв",
        "заплыв",
        "наплыв",
        "пролив",
        "прилив",
        "разлив",
        "состав",
        "коллектив",
        "кооператив",
        "локомотив",
        "детектив",
        "норматив",
        "негатив",
        "массив",
        "пассив",
        "мотив",
    ];
    let named = sentence.name_at(at).is_some()
        || NOUNS.contains(&sentence.low(at))
        || sentence.tags(at).any(Tags::GIVEN_NAME);
    let open = !sentence.tags(at + 1).any(Tags::PAST) && sentence.class(at + 1) != Class::Comma;
    if !past
        || named
        || !open
        || word.chars().count() < 6
        || sentence.language != crate::document::Language::Russian
    {
        return None;
    }
    word.strip_suffix("вшись").or_else(|| word.strip_suffix('в'))
}

/// "разгромленную" → "разгромленная", where it belongs to a title, which has no case.
fn nominative(word: String, of_title: bool) -> String {
    let oblique = word.strip_suffix("ную").map(|stem| [stem, "ная"].concat());
    let oblique = oblique.or_else(|| word.strip_suffix("вшую").map(|stem| [stem, "вшая"].concat()));
    let oblique = oblique.or_else(|| word.strip_suffix("нного").map(|stem| [stem, "нный"].concat()));
    oblique.filter(|_| of_title).unwrap_or(word)
}

/// "ставший" → "стал", "погибшая" → "погибла".
pub(crate) fn past_of_participle(word: &str) -> Option<String> {
    const STEMS: &[(&str, &str)] =
        &[("пришедш", "приш"), ("вышедш", "выш"), ("ушедш", "уш"), ("вошедш", "вош"), ("перешедш", "переш")];
    const ENDINGS: &[(&str, &str)] = &[("ий", ""), ("ая", "а"), ("ее", "о"), ("ие", "и")];
    let (word, back) = match word.strip_suffix("ся") {
        Some(rest) => (rest, true),
        None => (word, false),
    };
    let (stem, ending) = ENDINGS.iter().find_map(|(long, short)| Some((word.strip_suffix(long)?, *short)))?;
    let own = match (stem.strip_suffix("вш"), STEMS.iter().find(|(long, _)| *long == stem)) {
        (Some(stem), _) => [stem, "л"].concat(),
        (None, Some((_, short))) if ending.is_empty() => [short, "ел"].concat(),
        (None, Some((_, short))) => [short, "л"].concat(),
        // "погибший", "возникший"
        (None, None) if stem.ends_with("бш") || stem.ends_with("кш") || stem == "умерш" => {
            [stem.strip_suffix('ш')?, if ending.is_empty() { "" } else { "л" }].concat()
        }
        (None, None) => return None,
    };
    let tail = match (back, ending.is_empty()) {
        (false, _) => "",
        (true, true) => "ся",
        (true, false) => "сь",
    };
    Some([&own, ending, tail].concat())
}

/// The noun or person that ends at the token `noun`, as the head of a headline, where it surely stands in the nominative
/// and agrees.
fn head_of(
    sentence: &Sentence<'_>,
    names: &Names,
    noun: usize,
    gender: Gender,
) -> Option<(String, Option<usize>)> {
    let named = sentence.named.iter().find(|named| named.tokens.end == noun + 1);
    let person = named.and_then(|named| names.actors.get(named.actor)).filter(|actor| {
        actor.kind == crate::event::ActorKind::Person
            && actor.name.ends_with(sentence.slice(noun..noun + 1))
            && (gender == Gender::Feminine) == actor.name.ends_with(['а', 'я'])
    });
    if let Some(actor) = person {
        return Some((actor.name.clone(), named.map(|named| named.actor)));
    }
    let agrees = |at: usize| Gender::of_noun(sentence.low(at)) == Some(gender);
    // "… и «Бег», запрещённый обкомом": a title has no case; "Альбом «Возвращение», записанный": its noun agrees.
    if sentence.class(noun) == Class::QuoteClose
        && let Some(open) =
            (noun.saturating_sub(8)..noun).rev().find(|&at| sentence.class(at) == Class::QuoteOpen)
    {
        let title = sentence.slice(open..noun + 1);
        let actor = named_in(sentence, open..noun + 1).first().copied();
        return Some(match open.checked_sub(1).filter(|&at| sentence.tokens[at].is_word() && agrees(at)) {
            Some(at) => ([&case::capitalized(sentence.low(at)), " ", title].concat(), actor),
            None => (title.to_owned(), actor),
        });
    }
    // Only a noun that opens its sentence is surely in the nominative.
    (noun == 0 && agrees(noun)).then(|| (case::capitalized(sentence.low(noun)), None))
}

/// "«Марс-3» — межпланетная станция, запущенная 28 мая с Байконура": "Станция «Марс-3» запущена с Байконура".
fn launched(
    sentence: &Sentence<'_>,
    names: &Names,
    decision: &Decision,
    main: usize,
    word: &str,
    style: Style<'_>,
) -> Option<Told> {
    let dash = (1..main).find(|&at| sentence.class(at) == Class::Dash && sentence.depth[at] == 0);
    let comma = main.checked_sub(1).filter(|&at| sentence.class(at) == Class::Comma && at > 0)?;
    let Some(dash) = dash else { return built(sentence, names, decision, main, word, style) };
    if comma <= dash + 1 {
        return None;
    }
    let owner = named_in(sentence, 0..dash).first().copied().filter(|owner| Some(*owner) == names.subject)?;
    let short = short_participle(word)?;
    // The noun with which the participle agrees: "станция", not "станция связи".
    let noun = (dash + 1..comma).find(|&at| {
        !sentence.is_capital(at)
            && Gender::of_noun(sentence.low(at)) == Gender::of_verb(&short)
            && !["ая", "яя", "ый", "ий", "ой", "ое", "ее"]
                .iter()
                .any(|ending| sentence.low(at).ends_with(ending))
    })?;
    let end = (style.skip.end.max(main + 1)..sentence.tokens.len())
        .find(|&at| matches!(sentence.class(at), Class::Comma | Class::Semicolon | Class::Stop))
        .unwrap_or(sentence.tokens.len());
    let name = &names.actors.get(owner)?.name;
    let mut head = case::capitalized(sentence.low(noun));
    head.push_str(&if name.contains('«') { format!(" {name}") } else { format!(" «{name}»") });
    let headline = with_rest([&head, " ", &short].concat(), sentence, main + 1..end, style);
    let mut actors = vec![owner];
    actors.extend(named_in(sentence, main..end));
    super::dedup(&mut actors);
    (headline.chars().count() <= 80).then(|| Told::decided(sentence, headline, decision, actors))
}

/// "запущенная" → "запущена".
pub(crate) fn short_participle(word: &str) -> Option<String> {
    [
        ("нная", "на"),
        ("нный", "н"),
        ("нное", "но"),
        ("тая", "та"),
        ("тый", "т"),
        ("тое", "то"),
        ("нные", "ны"),
        ("тые", "ты"),
    ]
    .iter()
    .find_map(|(long, short)| Some([word.strip_suffix(long)?, short].concat()))
}

/// A headline with the words that follow it, where all of them have room.
fn with_rest(head: String, sentence: &Sentence<'_>, rest: Range<usize>, style: Style<'_>) -> String {
    let rest = crate::event::phrase::render(sentence, rest, style);
    // "записанная ещё в 1986 году"
    let loose = ["ещё", "еще", "лишь", "только", "уже"];
    let rest = loose.iter().find_map(|word| rest.strip_suffix(word)).unwrap_or(&rest).trim_end();
    let whole = [&head, " ", rest].concat();
    if !rest.is_empty() && whole.chars().count() <= 80 { whole } else { head }
}

/// "Крепость, построенная в 1583 году, …", "Олег Барков, арестованный 3 февраля по делу о хищении": what was done to the
/// noun or person before the comma.
fn built(
    sentence: &Sentence<'_>,
    names: &Names,
    decision: &Decision,
    main: usize,
    word: &str,
    style: Style<'_>,
) -> Option<Told> {
    let noun = main.checked_sub(2)?;
    let short = short_participle(word)?;
    let (mut head, actor) = head_of(sentence, names, noun, Gender::of_verb(&short)?)?;
    head.push(' ');
    head.push_str(&short);
    let end = (main + 1..sentence.tokens.len())
        .find(|&at| {
            matches!(sentence.class(at), Class::Comma | Class::Semicolon | Class::Stop)
                && sentence.depth[at] == 0
        })
        .unwrap_or(sentence.tokens.len());
    let headline = with_rest(head, sentence, main + 1..end, style);
    let mut actors: Vec<usize> = actor.into_iter().collect();
    actors.extend(named_in(sentence, main..end));
    super::dedup(&mut actors);
    Some(Told::decided(sentence, headline, decision, actors))
}

/// "…, основанная в 1991 году", "…, существовавшее с 1897 по 1923 г.": a long participle says what became of the
/// subject and makes no sentence.
pub(super) fn russian_participle(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    decision: &Decision,
    main: usize,
    subject: Range<usize>,
    style: Style<'_>,
) -> Option<Told> {
    let word = case::lower(sentence.word(main));
    let long = ["нная", "нный", "нное", "нные", "вшая", "вший", "вшее", "вшие"]
        .iter()
        .any(|ending| word.ends_with(ending));
    if !long {
        return None;
    }
    let lasting = word.starts_with("существова") || word.starts_with("действова");
    let noun = match decision.kind {
        EventKind::Founding => "основание",
        _ if lasting => "годы существования",
        _ => return launched(sentence, names, decision, main, &word, style),
    };
    let named =
        named_in(sentence, subject.start.min(main)..main).into_iter().find(|&actor| is_body(names, actor));
    let owner = named
        .or_else(|| named_in(sentence, 0..main).into_iter().find(|&actor| is_body(names, actor)))
        .or(context.it)
        .or(names.subject)?;
    let name = &names.actors.get(owner)?.name;
    Some(
        Told::decided(
            sentence,
            crate::event::finish::truncate(&format!("{name}: {noun}"), 80),
            decision,
            vec![owner],
        )
        .lasting(lasting.then_some(owner)),
    )
}
