//! Dates in brackets after a name: lives, terms, runs, works.

use super::{
    Actor, ActorKind, EventKind,
    actors::Names,
    extract::{Dated, Extractor},
    lexicon::{Tags, telling::AUTHORED},
    narrative::{Context, Told, named_in},
    phrase::{Style, capitalize, render, strip_article},
    section::Section,
    sentence::Sentence,
    token::Class,
    why::KindWhy,
    word_list::WordList,
};
use crate::time::Edtf;
use std::ops::Range;

const BORN: &[&str] = &["born", "b", "b.", "née", "nee", "род", "родился", "родилась", "р", "р."];
const CHILDREN: &[&str] =
    &["daughter", "daughters", "son", "sons", "child", "children", "сын", "сына", "дочь", "дочери", "дети"];
const DIED: &[&str] = &["died", "d", "d.", "†", "ум", "умер", "умерла", "ум."];

/// Reads the date if the bracket around it holds nothing else that matters. Says whether it did.
pub(crate) fn bracket(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    context: &Context,
    dated: &Dated<'_>,
    skip: &Range<usize>,
) -> bool {
    let depth = sentence.depth[skip.start];
    let Some(open) =
        (0..skip.start).rev().find(|&at| sentence.class(at) == Class::Open && sentence.depth[at] == depth)
    else {
        return false;
    };
    let close = (skip.end..sentence.tokens.len())
        .find(|&at| sentence.class(at) == Class::Close && sentence.depth[at] == depth)
        .unwrap_or(sentence.tokens.len());
    let mut born = false;
    let mut died = false;
    let mut others = 0;
    let mut words = 0;
    for at in open + 1..close {
        if skip.contains(&at) || !sentence.tokens[at].is_word() {
            continue;
        }
        // Between this date and another one of the bracket, markers belong to the nearer.
        born |= sentence.is_word(at, BORN) && at < skip.start;
        died |= sentence.is_word(at, DIED) && at < skip.start;
        if sentence.tags(at).any(Tags::BE.or(Tags::PAST).or(Tags::PRESENT))
            && !sentence.is_word(at, BORN)
            && !sentence.is_word(at, DIED)
        {
            others += 1;
        }
        words += 1;
    }
    if others > 0 {
        return false;
    }
    let verbless_remark = words > 4 && !born && !died;
    let (start, end) = dated.phrase.date.bounds().unwrap_or((None, None));
    let span = match (&start, &end) {
        (Some(a), Some(b)) => match (a.earliest(), b.earliest()) {
            (Some(a), Some(b)) => (b - a).num_days() / 365,
            _ => 0,
        },
        _ => 0,
    };
    // "the reign of Edward III (1327–77)": that is how long it lasted. "In the reign of Ann, Karl Reed (1880–1950)" lived.
    let reign = !born
        && !died
        && span > 0
        && (open.saturating_sub(7)..open)
            .rev()
            .take_while(|&at| sentence.class(at) != Class::Comma)
            .any(|at| sentence.is_on(at, &TERMS_OF_OFFICE));
    // "Clara Penrose (1936–70), Alan Twist (1970–2001)" under "Leaders": their time there. Of whom more is said behind
    // the bracket, it is the life.
    let term = work.sort == Section::Members
        && !born
        && !died
        && span > 0
        && !sentence
            .tokens
            .get(close + 1)
            .is_some_and(|next| next.is_word() || matches!(next.class, Class::Dash | Class::Colon));
    if reign || term {
        return false;
    }
    let long = span >= 18 && !(!born && !died && is_among_terms(sentence, open));
    let life = born || died || long;
    let alone = given_alone(sentence, open, &work.names).filter(|_| life);
    let person = person_before(sentence, open, &mut work.names, life).or(if born || died {
        context.item
    } else {
        None
    });
    // "Ilse Marwood, née Brandt (14 May 1871 – …)": the life of whom the document is about.
    let person = person.or_else(|| {
        let first = sentence.named.first().map(|named| named.actor)?;
        let about = work.names.subject == Some(first) && !super::narrative::is_body(&work.names, first);
        (about && sentence.word(open.wrapping_sub(1)).starts_with(char::is_uppercase)).then_some(first)
    });
    if person.is_some() || alone.is_some() {
        let whole = person.and_then(|person| work.names.actors.get(person)).map(|actor| actor.name.clone());
        let person: Vec<usize> = person.filter(|_| alone.is_none()).into_iter().collect();
        let name = alone.or(whole).unwrap_or_default();
        let russian = sentence.language == crate::document::Language::Russian;
        let line = |death: bool| life_line(&name, death, russian);
        // "(12 August 1888 in Ghent – 4 November 1961 in Brussels)": the dash parts birth from death.
        if start.is_none()
            && end.is_none()
            && !(born || died)
            && let Some(death) = side_of_dash(sentence, open + 1..close, skip)
        {
            let words = (dated.phrase.date.clone(), dated.phrase.range.clone());
            push_life(work, sentence, dated, words, &person, line(death), death);
            return true;
        }
        if (born || died) && start.is_none() && end.is_none() {
            // Of two markers the last before the date counts: "(born 1920, died 1994)".
            let last = (open + 1..skip.start)
                .rev()
                .find(|&at| sentence.is_word(at, BORN) || sentence.is_word(at, DIED));
            let death = last.is_some_and(|at| sentence.is_word(at, DIED));
            push_life(
                work,
                sentence,
                dated,
                (dated.phrase.date.clone(), dated.phrase.range.clone()),
                &person,
                line(death),
                death,
            );
            return true;
        }
        if long && let (Some(start), Some(end)) = (start.clone(), end.clone()) {
            let (first, second) = halves(work, dated);
            push_life(work, sentence, dated, (start, first), &person, line(false), false);
            push_life(work, sentence, dated, (end, second), &person, line(true), true);
            return true;
        }
        if born && let (Some(start), None) = (start, end) {
            push_life(
                work,
                sentence,
                dated,
                (start, dated.phrase.range.clone()),
                &person,
                line(false),
                false,
            );
            return true;
        }
    }
    if verbless_remark {
        return false;
    }
    noun_before(work, sentence, context, dated, skip, open)
}

/// Whether another bracket of the sentence holds years too few for a life: "John Smith (1904–14), Ann Lee (1936–70)".
fn is_among_terms(sentence: &Sentence<'_>, open: usize) -> bool {
    let year = |at: usize| sentence.word(at).parse::<u32>().ok();
    let is_short = |at: usize| {
        let spans = sentence.class(at + 2) == Class::Dash && sentence.class(at + 4) == Class::Close;
        let Some((first, last)) = year(at + 1).zip(year(at + 3)).filter(|_| spans) else { return false };
        // "1904–14"
        let last = if last < 100 { first / 100 * 100 + last } else { last };
        first > 999 && last.checked_sub(first).is_some_and(|years| years < 12)
    };
    (0..sentence.tokens.len()).any(|at| at != open && sentence.class(at) == Class::Open && is_short(at))
}

/// What somebody holds for a time, which brackets behind the name may give.
static TERMS_OF_OFFICE: WordList = WordList::new(&[
    "reign",
    "rule",
    "presidency",
    "premiership",
    "papacy",
    "pontificate",
    "tenure",
    "правление",
    "правления",
    "царствование",
    "царствования",
    "президентство",
    "президентства",
]);

fn push_life(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    dated: &Dated<'_>,
    (date, words): (Edtf, Range<usize>),
    person: &[usize],
    headline: String,
    death: bool,
) {
    let kind = if death { EventKind::Death } else { EventKind::Birth };
    let because = KindWhy::rule("life");
    let told = Told::new(headline, kind, person.to_vec(), because);
    work.push(told, dated.phrase, date, words, sentence.range.clone(), None);
}

/// The bytes of the first and the second date of an interval.
fn halves(work: &Extractor<'_>, dated: &Dated<'_>) -> (Range<usize>, Range<usize>) {
    if let [first, .., last] = dated.timexes {
        return (first.range.clone(), last.range.clone());
    }
    let whole = dated.phrase.range.clone();
    let text = work.document.text.get(whole.clone()).unwrap_or_default();
    match text.find(['-', '–', '—', '−']) {
        Some(at) => {
            let dash = text[at..].chars().next().map_or(1, char::len_utf8);
            let (first, second) = (text[..at].trim_end(), text[at + dash..].trim_start());
            (whole.start..whole.start + first.len(), whole.end - second.len()..whole.end)
        }
        None => (whole.clone(), whole),
    }
}

/// Whether the date stands behind the dash of a bracket with a birth and a death and nothing else but places.
fn side_of_dash(sentence: &Sentence<'_>, bracket: Range<usize>, skip: &Range<usize>) -> Option<bool> {
    let dash = bracket
        .clone()
        .find(|&at| sentence.class(at) == Class::Dash && !sentence.is_dated(at) && !skip.contains(&at))?;
    let other = |side: Range<usize>| side.into_iter().any(|at| sentence.is_dated(at));
    (other(bracket.start..dash) && other(dash..bracket.end)).then_some(skip.start > dash)
}

/// "Ann Hill born", "Анна Хилова родилась".
pub(crate) fn life_line(name: &str, death: bool, russian: bool) -> String {
    if !russian {
        return format!("{name} {}", if death { "died" } else { "born" });
    }
    match (super::russian_name::is_woman(name), death) {
        (Some(true), false) => format!("{name} родилась"),
        (Some(true), true) => format!("{name} умерла"),
        (Some(false), false) => format!("{name} родился"),
        (Some(false), true) => format!("{name} умер"),
        (None, false) => format!("Рождение: {name}"),
        (None, true) => format!("Смерть: {name}"),
    }
}

/// The person whose name ends right before the bracket; `life` when the bracket speaks of a birth or a death.
fn person_before(sentence: &Sentence<'_>, open: usize, names: &mut Names, life: bool) -> Option<usize> {
    let named = sentence.named.iter().find(|named| named.tokens.end == open);
    if let Some(named) = named {
        return names
            .actors
            .get(named.actor)
            .filter(|actor| actor.kind == ActorKind::Person)
            .map(|_| named.actor);
    }
    // Two to four capital words before a life's dates are a person's name, and one word among children.
    let mut start = open;
    while start > 0 && sentence.is_capital(start - 1) && open - start < 4 {
        start -= 1;
    }
    let words = open - start;
    let body = (start..open).any(|at| sentence.tags(at).any(Tags::BODY.or(Tags::WORK).or(Tags::EVENT)));
    let children = || (0..start).any(|at| sentence.is_word(at, CHILDREN));
    if !body && ((2..=4).contains(&words) && (start == 0 || life) || words == 1 && life && children()) {
        let name = sentence.slice(start..open).to_owned();
        return Some(names.ensure(&name, ActorKind::Person));
    }
    None
}

/// The given name that opens an entry before its bracket, where it names somebody's child: "Jane (b. 1818)" is not the
/// Jane Hale of the line above.
fn given_alone(sentence: &Sentence<'_>, open: usize, names: &Names) -> Option<String> {
    let only = open
        .checked_sub(1)
        .filter(|&at| sentence.is_capital(at) && sentence.tags(at).any(Tags::GIVEN_NAME))?;
    let opens = (0..only).all(|at| !sentence.tokens[at].is_word());
    let named = sentence.name_at(only).filter(|named| named.tokens.len() == 1)?;
    // A biography may call its subject so.
    let meant = names.actors.get(named.actor).filter(|_| names.subject != Some(named.actor))?;
    let another = meant.name.split_once(' ').is_some_and(|(given, _)| given == sentence.word(only));
    (opens && another).then(|| sentence.word(only).to_owned())
}

/// The person with whose name a list item begins, before a bracket, comma or dash.
pub(crate) fn leading_person(sentence: &Sentence<'_>, names: &mut Names) -> Option<usize> {
    let mut end = 0;
    while sentence.is_capital(end) && end < 4 {
        end += 1;
    }
    let bracket = sentence.class(end) == Class::Open;
    if !(2..=4).contains(&end)
        || !(bracket || matches!(sentence.class(end), Class::Dash | Class::Comma | Class::Colon))
    {
        return None;
    }
    if let Some(named) = sentence.name_at(0).filter(|named| named.tokens.end == end) {
        let person = names.actors.get(named.actor).is_some_and(|actor| actor.kind == ActorKind::Person);
        return person.then_some(named.actor);
    }
    // A bracket that opens with a year or "born" is a life's.
    let life = bracket && (sentence.class(end + 1) == Class::Number || sentence.is_word(end + 1, BORN));
    let body = (0..end)
        .any(|at| sentence.tags(at).any(Tags::BODY.or(Tags::WORK).or(Tags::EVENT).or(Tags::LOCALITY)));
    (life && !body).then(|| {
        let name = sentence.slice(0..end).to_owned();
        names.insert_new(Actor { kind: ActorKind::Person, name, aliases: Vec::new(), is_subject: false })
    })
}

/// "at the founding conference (16 November 1991)", "the album Help! (1965)", "member of the board (until 1993)".
fn noun_before(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    context: &Context,
    dated: &Dated<'_>,
    skip: &Range<usize>,
    open: usize,
) -> bool {
    let style = Style {
        skip,
        depth: sentence.depth[open].saturating_sub(1),
        short: false,
        actors: &work.names.actors,
    };
    // «медалью «За труд» (1946)»: the medal was given then, it did not come out.
    if sentence.class(open.wrapping_sub(1)) == Class::QuoteClose
        && let Some(quote) = (0..open - 1).rev().find(|&at| sentence.class(at) == Class::QuoteOpen)
        && quote > 0
        && (sentence.entries[quote - 1].kind == Some(EventKind::Award)
            || ["медал", "орден", "знак", "преми", "звани"]
                .iter()
                .any(|stem| sentence.low(quote - 1).starts_with(stem))
            || sentence.is_word(quote - 1, &["medal", "order", "prize", "award", "badge"]))
    {
        return false;
    }
    let mut start = open;
    while start > 0 {
        let at = start - 1;
        let tags = sentence.tags(at);
        // «„Тибет и его соседи“ (1908)»: a title is one thing.
        let titled = sentence.quote[at] != 0 && sentence.class(open - 1) == Class::QuoteClose;
        if titled && sentence.depth[at] < sentence.depth[open] {
            start -= 1;
            continue;
        }
        let of = sentence.is_word(at, &["of"]) && at + 1 < open;
        let bound = matches!(
            sentence.class(at),
            Class::Comma | Class::Semicolon | Class::Colon | Class::Dash | Class::Stop
        ) || sentence.depth[at] >= sentence.depth[open]
            || tags.any(Tags::BE.or(Tags::HAVE).or(Tags::RELATIVE).or(Tags::PRONOUN))
            || sentence.is_word(at, &["include", "includes", "comprise"])
            || (tags.any(Tags::PREPOSITION) && !of && !sentence.inside_name(at))
            || (tags.any(Tags::CONJUNCTION) && !sentence.inside_name(at))
            || (tags.any(Tags::PAST.or(Tags::PARTICIPLE))
                && !tags.any(Tags::FIRST)
                && !sentence.is_capital(at)
                && sentence.quote[at] == 0);
        if bound {
            break;
        }
        start -= 1;
    }
    if start >= open {
        return false;
    }
    let phrase = render(sentence, start..open, style);
    let phrase = strip_article(&phrase).to_owned();
    let mut actors = named_in(sentence, start..open);
    let event = (start..open).rev().find(|&at| {
        sentence.tags(at).any(Tags::EVENT)
            && !sentence.tags(at).any(Tags::FIRST)
            && sentence.entries[at].kind.is_some()
    });
    let office = (start..open)
        .find(|&at| sentence.tags(at).any(Tags::OFFICE.or(Tags::PART)) && !sentence.inside_name(at));
    let russian = sentence.language == crate::document::Language::Russian;
    let quoted = sentence.quote.get(open.wrapping_sub(1)).is_some_and(|quote| *quote != 0);
    let apposed = start >= 2
        && sentence.class(start - 1) == Class::Comma
        && (sentence.tags(start - 2).any(Tags::WORK)
            || sentence.is_word(start - 2, &["follow-up", "debut", "successor", "sequel"]));
    let work_noun = apposed
        || listed_work(sentence, start, open)
        || (start..open).any(|at| sentence.tags(at).any(Tags::WORK));
    let told = if let Some(at) = event {
        let decision = super::classify::noun_kind(sentence, start..open, skip);
        let kind = decision.map_or(EventKind::Other, |decision| decision.kind);
        let mut headline = phrase;
        // "the founding conference" alone does not say whose.
        if actors.is_empty()
            && headline.split(' ').count() <= 3
            && let Some(owner) = sentence
                .named
                .iter()
                .find(|named| named.tokens.end <= start)
                .map(|named| named.actor)
                .or(context.it)
                .or(work.names.subject)
            && let Some(actor) = work.names.actors.get(owner)
        {
            headline = if sentence.language == crate::document::Language::Russian {
                // "II съезд партии" of the party: its name says it better.
                let short = names_body(&headline).unwrap_or(&headline);
                format!("{}: {short}", actor.name)
            } else {
                format!("{headline} of the {}", strip_article(&actor.name))
            };
            actors.push(owner);
        }
        Told::new(headline, kind, actors, KindWhy::Noun(kind, sentence.span(at)))
    } else if let Some(at) = office {
        let mut headline = phrase;
        if let Some(person) = context.item.or_else(|| holder(work, sentence, context, start))
            && let Some(actor) = work.names.actors.get(person)
        {
            headline = format!("{}, {headline}", actor.name);
            actors.insert(0, person);
        // "Избиралась депутатом областного Совета (1963—1967)"
        } else if russian
            && sentence.tags(start).any(Tags::PAST)
            && work.names.she.is_some()
            && let Some(person) = work.names.subject
            && let Some(actor) = work.names.actors.get(person)
        {
            if let Some(first) = headline.chars().next() {
                let small = crate::case::lower_char(first);
                headline.replace_range(..first.len_utf8(), small.encode_utf8(&mut [0; 4]));
            }
            headline = format!("{} {headline}", actor.name);
            actors.insert(0, person);
        }
        Told::new(
            headline,
            EventKind::Membership,
            actors,
            KindWhy::Noun(EventKind::Membership, sentence.span(at)),
        )
    } else if russian
        && quoted
        && (was_called(sentence, open) || crate::case::lower(work.section_title()).contains("названи"))
    {
        let line = format!("Название {}", sentence.slice(title_at(sentence, start..open)..open));
        Told::new(line, EventKind::Renaming, actors, KindWhy::rule("bracketed-work"))
    } else if russian && quoted && is_led(sentence, title_at(sentence, start..open)) {
        // "вышел в класс «Б» (1954)"
        return false;
    } else if !russian && (quoted || work_noun) && dated.phrase.date.is_interval() {
        return false;
    } else if quoted || work_noun {
        let made = russian.then(|| made_by(work, sentence, context, start)).flatten();
        if let Some((person, verb)) = made
            && let Some(actor) = work.names.actors.get(person)
            && let Some(title) = (start..open).find(|&at| sentence.class(at) == Class::QuoteOpen)
        {
            let line =
                [actor.name.as_str(), " ", sentence.word(verb), " ", sentence.slice(title..open)].concat();
            actors.insert(0, person);
            Told::new(line, EventKind::Publication, actors, KindWhy::rule("bracketed-work"))
        } else {
            Told::new(
                if russian {
                    came_out(sentence, start..open, &phrase)
                } else {
                    // "and The Sacrifice (1986)": the article is of the title.
                    let the = sentence.is_word(start, &["the", "a", "an"]) && sentence.is_capital(start);
                    let article = if the { [sentence.word(start), " "].concat() } else { String::new() };
                    let noun = (0..open).rev().find(|&at| sentence.tags(at).any(Tags::WORK));
                    let heard = noun.is_some_and(|at| sentence.is_word(at, HEARD_OR_SEEN));
                    format!("{article}{phrase} {}", if heard { "released" } else { "published" })
                },
                EventKind::Publication,
                actors,
                KindWhy::rule("bracketed-work"),
            )
        }
    } else if let Some(office) = office_of_all(work, sentence, &actors, start) {
        Told::new(
            format!("{phrase}, {office}"),
            EventKind::Membership,
            actors,
            KindWhy::rule("office-before"),
        )
    } else if !actors.is_empty() && phrase.chars().count() <= 70 {
        let verb = if dated.phrase.date.is_interval() { "active" } else { "is named" };
        // "worked for the Ministry (1915–18)": the clause lasted, not the ministry.
        if verb == "is named"
            || start > 1 && sentence.tags(start - 1).any(Tags::PREPOSITION.or(Tags::DETERMINER))
        {
            return false;
        }
        let lasting = actors.first().copied();
        let headline = match russian {
            true => format!("{phrase}: годы деятельности"),
            false => format!("{phrase} {verb}"),
        };
        Told::new(headline, EventKind::Other, actors, KindWhy::rule("existence")).lasting(lasting)
    } else {
        return false;
    };
    let mut told = told;
    capitalize(&mut told.headline);
    super::narrative::dedup(&mut told.actors);
    work.push(
        told,
        dated.phrase,
        dated.phrase.date.clone(),
        dated.phrase.range.clone(),
        sentence.range.clone(),
        None,
    );
    true
}

/// Where the title in quotation marks begins.
fn title_at(sentence: &Sentence<'_>, tokens: Range<usize>) -> usize {
    tokens.clone().find(|&at| sentence.class(at) == Class::QuoteOpen).unwrap_or(tokens.start)
}

/// "Носил также названия «Локомотив» (1936—1957) и «Труд»": names, and no works.
fn was_called(sentence: &Sentence<'_>, start: usize) -> bool {
    (0..start)
        .any(|at| ["названи", "называл", "именова"].iter().any(|stem| sentence.low(at).starts_with(stem)))
}

/// Whether a preposition, perhaps with a noun, leads to the title at `quote`.
fn is_led(sentence: &Sentence<'_>, quote: usize) -> bool {
    (quote.saturating_sub(2)..quote).any(|at| sentence.tags(at).any(Tags::PREPOSITION))
        && !sentence.tags(quote.saturating_sub(1)).any(Tags::WORK)
}

/// "After two weak records, Lowland (1993) and Nine Houses (1996), …": a title among those that a noun announces.
fn listed_work(sentence: &Sentence<'_>, start: usize, open: usize) -> bool {
    if !(start..open)
        .all(|at| sentence.is_capital(at) || sentence.tags(at).any(Tags::PREPOSITION.or(Tags::DETERMINER)))
    {
        return false;
    }
    (start.saturating_sub(16)..start)
        .rev()
        .take_while(|&at| {
            sentence.is_capital(at)
                || sentence.is_dated(at)
                || sentence.tags(at).any(Tags::CONJUNCTION)
                || matches!(sentence.class(at), Class::Comma | Class::Open | Class::Close | Class::Number)
                || sentence.class(at + 1) == Class::Comma
        })
        .any(|at| {
            sentence.class(at + 1) == Class::Comma
                && !sentence.is_capital(at)
                && (sentence.tags(at).any(Tags::WORK)
                    || sentence.is_word(at, &["records", "works", "titles", "volumes"]))
        })
}

/// Works that are released and not published.
const HEARD_OR_SEEN: &[&str] = &[
    "album",
    "albums",
    "single",
    "singles",
    "song",
    "songs",
    "film",
    "films",
    "movie",
    "movies",
    "ep",
    "lp",
    "soundtrack",
    "game",
    "documentary",
    "compilation",
];

/// "Вышла книга «Десять лет»": the noun in the nominative, its verb, and the title.
fn came_out(sentence: &Sentence<'_>, tokens: Range<usize>, phrase: &str) -> String {
    const NOUNS: &[(&str, &str)] = &[
        ("книг", "Вышла книга"),
        ("песн", "Вышла песня"),
        ("пьес", "Вышла пьеса"),
        ("повест", "Вышла повесть"),
        ("газет", "Вышла газета"),
        ("стат", "Вышла статья"),
        ("альбом", "Вышел альбом"),
        ("магнитоальбом", "Вышел магнитоальбом"),
        ("диск", "Вышел диск"),
        ("роман", "Вышел роман"),
        ("фильм", "Вышел фильм"),
        ("сборник", "Вышел сборник"),
        ("сингл", "Вышел сингл"),
        ("журнал", "Вышел журнал"),
    ];
    let title = tokens.clone().find(|&at| sentence.class(at) == Class::QuoteOpen).map(|at| at..tokens.end);
    let noun = tokens.clone().find_map(|at| {
        let word = crate::case::lower(sentence.word(at));
        NOUNS.iter().find(|(stem, _)| word.starts_with(stem)).map(|(_, line)| *line)
    });
    match (title, noun) {
        (Some(title), Some(line)) => format!("{line} {}", sentence.slice(title)),
        (Some(title), None) => format!("Вышло в свет: {}", sentence.slice(title)),
        _ => format!("{phrase}: выход"),
    }
}

/// "II съезд партии" without its last word, when that only means the body.
fn names_body(headline: &str) -> Option<&str> {
    let (before, last) = headline.rsplit_once(' ')?;
    ["партии", "союза", "организации", "общества", "клуба", "движения", "федерации"]
        .contains(&last)
        .then_some(before)
}

/// Who holds the office at `start`: "She served as minister of health (1946–1949)".
fn holder(work: &Extractor<'_>, sentence: &Sentence<'_>, context: &Context, start: usize) -> Option<usize> {
    let person =
        |actor: usize| work.names.actors.get(actor).is_some_and(|actor| actor.kind == ActorKind::Person);
    let first = sentence.named.first().filter(|named| named.tokens.end <= start).map(|named| named.actor);
    let pronoun = (0..start).any(|at| sentence.is_word(at, &["he", "she", "он", "она"]));
    first.filter(|&actor| person(actor)).or_else(|| {
        pronoun.then(|| work.names.subject.filter(|&actor| person(actor)).or(context.person)).flatten()
    })
}

/// "Она поставила «Дядю Ваню» (1962)": who did what with the titles behind the verb, which keep its case.
fn made_by(
    work: &Extractor<'_>,
    sentence: &Sentence<'_>,
    context: &Context,
    start: usize,
) -> Option<(usize, usize)> {
    let verb = (0..start).rev().find(|&at| AUTHORED.iter().any(|stem| sentence.low(at).starts_with(stem)))?;
    let listed = (verb + 1..start).all(|at| {
        sentence.quote[at] != 0
            || sentence.depth[at] > 0
            || sentence.is_dated(at)
            || !sentence.tokens[at].is_word()
            || sentence.tags(at).any(Tags::CONJUNCTION.or(Tags::WORK))
    });
    let person = holder(work, sentence, context, start).filter(|_| listed)?;
    Some((person, verb))
}

/// "Party leaders were Ann Hill (1906–1919) and Karl Brun (1919–1933)": the office that all of them held.
fn office_of_all(
    work: &Extractor<'_>,
    sentence: &Sentence<'_>,
    actors: &[usize],
    start: usize,
) -> Option<String> {
    let &[only] = actors else { return None };
    if work.names.actors.get(only)?.kind != ActorKind::Person {
        return None;
    }
    let at = (0..start).rev().find(|&at| {
        sentence.tags(at).any(Tags::OFFICE)
            && !sentence.inside_name(at)
            && sentence.word(at).ends_with(['s', 'n'])
    })?;
    let mut first = at;
    while first > 0
        && sentence.tokens[first - 1].is_word()
        && !sentence.tags(first - 1).any(Tags::DETERMINER.or(Tags::PREPOSITION).or(Tags::CONJUNCTION))
    {
        first -= 1;
    }
    super::section::office(sentence.slice(first..at + 1))
}
