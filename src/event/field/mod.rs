//! Fields of an information box: events and ties with the meaning of the field's name.

mod message;
mod ties;
mod value;
mod wording;

use super::{
    EventKind,
    extract::Extractor,
    lexicon::{FieldMeaning, Tags},
    narrative::{Told, is_body},
    phrase::{activity, article, capitalize},
    section::office,
    span::is_acronym,
    why::{ByteSpan, KindWhy},
};
use crate::case;
use crate::{
    document::{Block, BlockKind, Genre, Language},
    timex::DatePhrase,
};
use std::ops::Range;
use value::{item_around, paired_event, sibling, since_then};
pub(crate) use wording::counted;
pub(crate) use wording::happening_of;
use wording::{belonging, dated, fit, lower_first, parted};

/// Reads the field of `block`.
pub(crate) fn read<'a>(
    work: &mut Extractor<'a>,
    block: &'a Block,
    key: Range<usize>,
    value: Range<usize>,
    phrases: &'a [DatePhrase],
    number: usize,
) {
    let text = &work.document.text;
    let key_text = text.get(key.clone()).unwrap_or_default().trim().to_owned();
    if work.speech.genre == Some(Genre::Message) && message::read(work, block, phrases, number) {
        return;
    }
    let meaning = work.lexicon(block).field(&key_text);
    if let Some(meaning) = meaning {
        ties::read(work, block, meaning, value.clone(), phrases);
    }
    if work.reads_as_sentence(block, value.clone(), phrases) {
        return;
    }
    for phrase in phrases {
        if phrase.range.start < value.start || since_then(work, phrase, phrases) {
            continue;
        }
        // "Part of: the War of 1788–90": a year in the name of something else.
        let before = text_before(work, &value, phrase);
        if meaning.is_none()
            && (tells_nothing(&key_text)
                || block.language == Language::Russian && is_figures(text, &value, phrases))
        {
            work.mention(block.range.clone(), phrase, "nothing is said of it");
            continue;
        }
        // "Headquarters: 1911 Quay Road, Stourhampton"
        if is_place(&key_text) && is_house_number(work, &value, phrase) {
            work.mention(block.range.clone(), phrase, "it is part of a name");
            continue;
        }
        // "Neutral citation number: [2022] EWHC 1187 (QB)"
        if meaning.is_none() && (names_another(before) || is_reference(&key_text)) {
            work.mention(block.range.clone(), phrase, "it is part of a name");
            continue;
        }
        let field = Field::of(work, block, &key_text, value.clone(), phrase, phrases, number);
        let mut told = field.told(meaning);
        // "Decided: 21 March 1960": by the court of another field.
        if told.kind == EventKind::Legal {
            told.actors.extend(work.names.court);
        }
        work.oppose(&crate::event::sentence::Sentence::default(), &mut told);
        work.push(told, phrase, phrase.date.clone(), phrase.range.clone(), block.range.clone(), None);
    }
}

fn text_before<'t>(work: &'t Extractor<'_>, value: &Range<usize>, phrase: &DatePhrase) -> &'t str {
    work.document.text.get(value.start..phrase.range.start).unwrap_or_default()
}

/// Whether a field describes a picture or gives a figure, for which its date only says of when it is.
fn tells_nothing(key: &str) -> bool {
    const PARTS: &[&str] = &[
        "caption",
        "image",
        "logo",
        "signature",
        "footnote",
        "gdp",
        "hdi",
        "gini",
        "population",
        "density",
        "elev",
        "website",
        "per capita",
        "inflation",
        "unemployment",
        "external debt",
        "literacy",
        "poverty",
        "thesis year",
        "coordinates",
        "epoch",
        "подпись",
        "изображение",
        "население",
        "плотность",
        "ввп",
        "ичр",
    ];
    let key = case::lower(key);
    PARTS.iter().any(|part| key.contains(part))
        || matches!(key.as_str(), "alt" | "pop" | "area" | "map" | "exports" | "imports")
}

/// Whether a field holds nothing but several numbers and what they count, each with its date: "4 870 (1979); 1 957 (2009)".
fn is_figures(text: &str, value: &Range<usize>, phrases: &[DatePhrase]) -> bool {
    const COUNTED: &[&str] = &[
        "чел",
        "человек",
        "человека",
        "тыс",
        "тысяч",
        "тысячи",
        "млн",
        "млрд",
        "т",
        "тонн",
        "тонны",
        "км",
        "м",
        "га",
        "кг",
        "г",
        "л",
        "шт",
        "штук",
        "ед",
        "единиц",
        "квт",
        "мвт",
        "вт",
        "л.с",
        "с",
        "руб",
        "рублей",
        "проц",
        "штыков",
        "сабель",
        "бойцов",
        "солдат",
        "орудий",
        "жителей",
        "членов",
        "студентов",
        "сотрудников",
        "работников",
        "экз",
        "экземпляров",
        "пассажиров",
        "около",
        "более",
        "свыше",
        "до",
        "в",
        "на",
        "год",
        "сутки",
        "по",
        "состоянию",
        "оценка",
        "перепись",
    ];
    let (mut at, mut counted) = (value.start, false);
    let mut dates = phrases.iter().filter(|phrase| phrase.range.start >= value.start);
    if dates.clone().count() < 2 {
        return false;
    }
    loop {
        let date = dates.next();
        let between = text.get(at..date.map_or(value.end, |date| date.range.start)).unwrap_or_default();
        counted |= between.contains(|c: char| c.is_ascii_digit());
        let mut words = between.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
        if words.any(|word| !COUNTED.contains(&case::lower(word).as_str())) {
            return false;
        }
        match date {
            Some(date) => at = date.range.end.max(at),
            None => return counted,
        }
    }
}

/// Whether a field says where something is.
fn is_place(key: &str) -> bool {
    #[rustfmt::skip]
    const PLACES: &[&str] = &[
        "headquarters", "location", "address", "place", "hq", "seat", "office", "offices", "venue", "registered office",
        "base", "адрес", "штаб-квартира", "место", "расположение",
    ];
    PLACES.contains(&case::lower(key).as_str())
}

/// Whether a bare number stands before a name or a comma, as that of a house does: "1911 Quay Road", "Quay Road 1911,".
fn is_house_number(work: &Extractor<'_>, value: &Range<usize>, phrase: &DatePhrase) -> bool {
    let text = &work.document.text;
    let bare =
        text.get(phrase.range.clone()).is_some_and(|date| date.bytes().all(|byte| byte.is_ascii_digit()));
    let before = text_before(work, value, phrase).trim_end();
    let after = text.get(phrase.range.end..value.end).unwrap_or_default();
    let named = after.strip_prefix(' ').is_some_and(|next| next.starts_with(char::is_uppercase));
    bare && !before.ends_with('(') && (named || !before.is_empty() && after.starts_with(','))
}

/// Whether a field holds the number under which a case or book is kept.
fn is_reference(key: &str) -> bool {
    let key = case::lower(key);
    ["citation", "claim no", "case no", "docket", "isbn", "номер дела"]
        .iter()
        .any(|known| key.contains(known))
}

/// Whether a name with "of" stands before a date: "the Russo-Swedish War of".
fn names_another(before: &str) -> bool {
    let head = before.trim_end().strip_suffix(" of").and_then(|head| head.rsplit(' ').next());
    head.is_some_and(|word| word.starts_with(char::is_uppercase))
}

/// Where the name of the field stands, trimmed.
fn key_span(block: &Block, text: &str) -> ByteSpan {
    let BlockKind::Field { key, .. } = &block.kind else { return ByteSpan::default() };
    let name = text.get(key.clone()).unwrap_or_default();
    let start = key.start + (name.len() - name.trim_start().len());
    (start..start + name.trim().len()).into()
}

/// A field with one of its dates.
struct Field<'w, 'a> {
    work: &'w Extractor<'a>,
    block: &'w Block,
    key: &'w str,
    phrase: &'w DatePhrase,
    /// Number of the block.
    number: usize,
    russian: bool,
    subject: Option<usize>,
    /// Name of the subject, or the title.
    name: String,
    /// The part of the value that the date qualifies.
    item: String,
    /// Whether another date stands before this one.
    again: bool,
}

type Line = (String, EventKind, Vec<usize>);

impl<'w, 'a> Field<'w, 'a> {
    fn of(
        work: &'w Extractor<'a>,
        block: &'w Block,
        key: &'w str,
        value: Range<usize>,
        phrase: &'w DatePhrase,
        phrases: &'w [DatePhrase],
        number: usize,
    ) -> Self {
        let subject = work.names.subject;
        let name = subject
            .and_then(|index| work.names.actors.get(index))
            .map_or_else(|| work.document.title.clone(), |actor| actor.name.clone());
        let again = phrases
            .iter()
            .any(|other| other.range.start >= value.start && other.range.end <= phrase.range.start);
        let item = item_around(work, value, phrase, phrases);
        let russian = block.language == Language::Russian;
        Self { work, block, key, phrase, number, russian, subject, name, item, again }
    }

    fn told(&self, meaning: Option<FieldMeaning>) -> Told {
        let own = || self.subject.into_iter().collect::<Vec<_>>();
        let (mut headline, kind, actors) = match meaning {
            Some(FieldMeaning::Happening(_, "married")) => self.married(),
            Some(FieldMeaning::Happening(kind, words)) => self.happening(kind, words),
            Some(FieldMeaning::Lasting(kind, words)) => (self.lasting(words), kind, own()),
            Some(FieldMeaning::Organ) if !self.item.is_empty() => {
                let mut key = case::lower(self.key);
                capitalize(&mut key);
                let line = match self.russian {
                    true => format!("{key}: {}", self.item),
                    false => format!("{key} {} published", self.item),
                };
                (line, EventKind::Publication, own())
            }
            Some(FieldMeaning::Belonging | FieldMeaning::Held(_)) if !self.item.is_empty() => {
                let words = match meaning {
                    Some(FieldMeaning::Held(words)) => words,
                    _ => "belongs to",
                };
                let line = match self.russian {
                    true => format!("{} входит в состав: {}", self.name, self.item),
                    false => belonging(&self.name, words, &self.item),
                };
                let mut actors = own();
                actors.extend(self.work.names.resolve(&self.item));
                (line, EventKind::Membership, actors)
            }
            Some(FieldMeaning::Office) if !self.item.is_empty() => match self.counted() {
                Some(line) => (line, EventKind::Membership, own()),
                None => self.office(),
            },
            Some(FieldMeaning::MergedInto) if !self.item.is_empty() => self.fate(),
            _ => match self.dated_sibling() {
                Some(told) => return told,
                None => self.other(),
            },
        };
        if headline.chars().count() > 80
            && let Some(index) = self.subject
            && let Some(short) = self
                .work
                .names
                .actors
                .get(index)
                .and_then(|actor| actor.aliases.iter().find(|alias| is_acronym(alias)))
        {
            headline = headline.replacen(&self.name, short, 1);
        }
        let lasts = matches!(meaning, Some(FieldMeaning::Lasting(..))) && self.phrase.date.is_interval();
        let because = KindWhy::Field(kind, key_span(self.block, &self.work.document.text));
        Told::new(super::finish::truncate(&headline, 80), kind, actors, because)
            .lasting(self.subject.filter(|_| lasts))
    }

    /// Whose the date is, and the word before it: `Thomas Marwood` and `died` of "Thomas Marwood (m. 1896; died 1917)".
    /// Of several items the last that is named.
    fn whose(&self) -> (&'w str, &'w str) {
        let text = &self.work.document.text;
        let start = match &self.block.kind {
            BlockKind::Field { value, .. } => value.start,
            _ => self.block.range.start,
        };
        let before = text.get(start..self.phrase.range.start).unwrap_or_default();
        let name = |item: &'w str| {
            item.trim_start_matches([',', ';', ' ', '\n']).split(['(', ';', ',']).next().map(str::trim)
        };
        let named = before.rsplit(')').filter_map(name).find(|name| !name.is_empty()).unwrap_or_default();
        let mark = before.rsplit(['(', ';', ',', ' ']).find(|word| !word.is_empty()).unwrap_or_default();
        (named, mark.trim_end_matches('.'))
    }

    /// "Spouse: Thomas Marwood (m. 1896; died 1917)".
    fn married(&self) -> Line {
        let (spouse, mark) = self.whose();
        let person = self.work.names.resolve(spouse);
        let both = || self.subject.into_iter().chain(person).collect::<Vec<_>>();
        match mark {
            "died" | "d" | "ум" => {
                let who = person.or(self.subject).into_iter().collect();
                (format!("{spouse} died"), EventKind::Death, who)
            }
            "div" | "divorced" => (format!("{} divorced {spouse}", self.name), EventKind::Other, both()),
            _ => (format!("{} married {spouse}", self.name).trim_end().to_owned(), EventKind::Other, both()),
        }
    }

    /// "Children: Hans (born 1904), Eduard (died 1952)".
    fn life_of_a_relative(&self) -> Option<Line> {
        const RELATIVES: [&str; 22] = [
            "children",
            "child",
            "son",
            "sons",
            "daughter",
            "daughters",
            "parents",
            "father",
            "mother",
            "siblings",
            "brother",
            "sister",
            "relatives",
            "family",
            "issue",
            "дети",
            "сын",
            "дочь",
            "родители",
            "отец",
            "мать",
            "родственники",
        ];
        if !RELATIVES.contains(&case::lower(self.key).as_str()) {
            return None;
        }
        let (name, mark) = self.whose();
        let (kind, word) = match mark {
            "born" | "b" => (EventKind::Birth, "born"),
            "died" | "d" => (EventKind::Death, "died"),
            "род" | "родился" | "родилась" | "р" => (EventKind::Birth, "рождение"),
            "ум" | "умер" | "умерла" => (EventKind::Death, "смерть"),
            _ => return None,
        };
        let line = if self.russian { format!("{name}: {word}") } else { format!("{name} {word}") };
        let named = name.starts_with(char::is_uppercase);
        named.then(|| (line, kind, self.work.names.resolve(name).into_iter().collect()))
    }

    /// "Established Event 2: Principality of Lohne" beside "Established Date 2: 1368".
    fn step(&self, words: &str) -> Option<String> {
        let said = paired_event(self.work, self.key, self.number).filter(|_| !self.russian)?;
        let first = case::lower(said.split(' ').next()?);
        let entry = self.work.lexicon(self.block).get(&first);
        // "Recognised", "from Sund"
        if !said.contains(' ') && first.ends_with("ed") {
            return Some(format!("{} {first}", self.name));
        }
        if entry.tags.any(Tags::PREPOSITION) || !said.starts_with(char::is_uppercase) {
            return None;
        }
        let deed = ["tion", "sion", "ment", "ence", "ance"].iter().any(|ending| first.ends_with(ending));
        let tells = deed || entry.tags.any(Tags::EVENT) && !entry.tags.any(Tags::BODY);
        let verb =
            |word: &str| self.work.lexicon(self.block).get(word).tags.any(Tags::PAST.or(Tags::PARTICIPLE));
        match said.contains(' ') {
            true if tells || said.split(' ').any(verb) => Some(said),
            true => Some(format!("{said} {words}")),
            false => tells.then(|| format!("{said} of {}{}", article(&self.name), self.name)),
        }
    }

    /// The subject did or suffered what the words say, at the place that stands beside the date.
    fn happening(&self, kind: EventKind, words: &str) -> Line {
        let of_a_life = matches!(kind, EventKind::Birth | EventKind::Death);
        if let Some(line) = self.step(words).filter(|_| !of_a_life) {
            return (line, kind, self.subject.into_iter().collect());
        }
        let place = self.item.trim();
        let placed = matches!(kind, EventKind::Founding | EventKind::Birth | EventKind::Death)
            && place.chars().count() <= 40
            && place.starts_with(char::is_uppercase)
            && !place.contains(|c: char| c.is_ascii_digit());
        let mut line =
            if self.russian { format!("{}: {words}", self.name) } else { format!("{} {words}", self.name) };
        if placed {
            line.push_str(if self.russian { ", " } else { " in " });
            line.push_str(place);
        }
        (line, kind, self.subject.into_iter().collect())
    }

    /// A span of time that the subject filled; a battle or a war is such a span itself.
    fn lasting(&self, words: &str) -> String {
        let body = self.subject.is_some_and(|index| is_body(&self.work.names, index));
        if body
            && !self.again
            && let Some(verb) = happening_of(&self.name, self.block.language)
        {
            return if self.russian {
                format!("{}: {verb}", self.name)
            } else {
                format!("{} {verb}", self.name)
            };
        }
        let line = match () {
            () if self.russian && self.phrase.date.is_interval() => format!("{}: {words}", self.name),
            () if !self.russian && case::lower(self.key) == "date" => dated(&self.name),
            () if self.russian || case::lower(self.key).starts_with("date") => {
                fit(&self.name, &case::lower(self.key))
            }
            () if words == "active" => activity(&self.name),
            () => format!("{} {words}", self.name),
        };
        match self.again {
            false => line,
            true if self.russian => format!("{line} (вновь)"),
            true => format!("{line} again"),
        }
    }

    /// "Harold Finch (chairman, 1921–1958)".
    fn office(&self) -> Line {
        let key = case::lower(self.key);
        let (name, role) = match self.item.split_once(" (") {
            Some((name, role)) => (name, role.trim_end_matches([',', ' ']).to_owned()),
            None => {
                let key = key.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
                let key = ["past ", "current ", "former "]
                    .into_iter()
                    .find_map(|word| key.strip_prefix(word))
                    .unwrap_or(key);
                let one = if key.ends_with('s') { office(key) } else { None };
                (
                    self.item.as_str(),
                    if key == "key people" {
                        "leading figure".to_owned()
                    } else {
                        one.unwrap_or_else(|| key.to_owned())
                    },
                )
            }
        };
        let actors = self.work.names.resolve(name).into_iter().collect();
        (format!("{name}, {role}"), EventKind::Membership, actors)
    }

    /// "Fate: Acquired by Norris", "Fate: Sunk", "Merged: Norris".
    fn fate(&self) -> Line {
        let own = self.subject.into_iter().collect();
        if self.russian {
            let line = format!("{} {}", case::lower(self.key), self.item);
            return (fit(&self.name, &line), EventKind::Merger, own);
        }
        let fate = lower_first(self.item.trim_end_matches([' ', '(', ',']));
        if parted(&fate) != fate {
            return (format!("{} {fate}", self.name), EventKind::Merger, own);
        }
        let first = case::lower(fate.split([' ', ',']).next().unwrap_or_default());
        let entry = self.work.lexicon(self.block).get(&first);
        if entry.tags.any(Tags::PAST.or(Tags::PARTICIPLE)) && !self.russian {
            let rest = fate.get(first.len()..).unwrap_or_default();
            return (format!("{} {first}{rest}", self.name), entry.kind.unwrap_or(EventKind::Other), own);
        }
        let line = match fate.starts_with(char::is_lowercase) {
            true => format!("{} {fate}", self.name),
            false => format!("{} merged into {fate}", self.name),
        };
        (line, EventKind::Merger, own)
    }

    /// "Students: 14,200 (2018)".
    fn counted(&self) -> Option<String> {
        let line = counted(self.key, &self.item).filter(|_| !self.russian)?;
        Some(format!("{} has {line}", self.name))
    }

    /// "Membership Year: 1992" dates the field "Membership: 70,000".
    fn dated_sibling(&self) -> Option<Told> {
        let (name, figure) = sibling(self.work, self.key, self.number)?;
        let member =
            self.work.lexicon(self.block).get(&case::lower(&name)).kind == Some(EventKind::Membership);
        let kind = if member { EventKind::Membership } else { EventKind::Other };
        let line = match counted(&name, &figure) {
            Some(line) if !self.russian => format!("{} has {line}", self.name),
            _ => fit(&self.name, &format!("{}: {figure}", case::lower(&name))),
        };
        Some(Told::new(line, kind, self.subject.into_iter().collect(), KindWhy::rule("dated-field")))
    }

    /// A field whose name says nothing more than its words do.
    fn other(&self) -> Line {
        let own: Vec<usize> = self.subject.into_iter().collect();
        let lexicon = self.work.lexicon(self.block);
        let key = case::lower(self.key);
        // What an article on a case says of its course.
        let at_law = PROCEDURE.contains(&key.as_str())
            && [" v ", " v. ", " vs "].iter().any(|versus| self.name.contains(versus));
        let honours =
            matches!(key.as_str(), "награды" | "награда" | "премии" | "премия" | "награды и премии");
        let kind = match () {
            () if at_law => EventKind::Legal,
            () if honours => EventKind::Award,
            () => key.split_whitespace().find_map(|word| lexicon.get(word).kind).unwrap_or(EventKind::Other),
        };
        if let Some(line) = self.counted() {
            return (line, kind, own);
        }
        if let Some(told) = self.life_of_a_relative() {
            return told;
        }
        // "Awards: Davy Medal (1957)"
        if kind == EventKind::Award && !item_is_number(&self.item) && !self.russian {
            let article = if self.item.starts_with("The ") { "" } else { "the " };
            return (format!("{} awarded {article}{}", self.name, closed(&self.item)), kind, own);
        }
        // "Rebuilt: 1923"
        let done = lexicon.get(&key).tags.any(Tags::PAST.or(Tags::PARTICIPLE))
            || !self.russian && key.ends_with("ed") && !key.contains(' ');
        if done && !self.russian {
            return self.happening(kind, &key);
        }
        // Marks that a web page shows as arrows.
        let item = ["Increase ", "Decrease ", "Steady "]
            .into_iter()
            .find_map(|arrow| self.item.strip_prefix(arrow))
            .unwrap_or(&self.item);
        // "Capital Date 2"
        let numbered = key.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
        let key = numbered.strip_suffix(" date").unwrap_or(&key).to_owned();
        let line = if item.is_empty() { key } else { format!("{key}: {}", closed(item)) };
        (fit(&self.name, &line), kind, own)
    }
}

/// Fields that tell the course of a case.
const PROCEDURE: [&str; 9] = [
    "prior",
    "prior actions",
    "prior history",
    "subsequent",
    "subsequent actions",
    "subsequent history",
    "appealed from",
    "appealed to",
    "holding",
];

/// With the bracket closed in which the date stood: `University of Zurich (Ph.D.` of "University of Zurich (Ph.D., 1905)".
fn closed(item: &str) -> String {
    let end = if item.contains('(') && !item.contains(')') { ")" } else { "" };
    format!("{item}{end}")
}

fn item_is_number(item: &str) -> bool {
    item.is_empty() || item.starts_with(|c: char| c.is_ascii_digit())
}
