//! What a document is about: its title as a name, with the names that its lead and its fields add.

use super::{Names, enter::BUSINESSES, key_string};
use crate::document::{BlockKind, Document, Language};
use crate::event::word_list::WordList;

use crate::event::{
    Actor, ActorKind,
    antecedent::is_happening,
    gather::Gather,
    lexicon::{
        Lexicon, Tags, fold,
        lists::{SHIPS, SIDES, STATES},
    },
    names::{key_of, same_person, without_legal_form},
    russian_name,
    span::{is_acronym, lists::VESSELS},
};
use std::ops::RangeInclusive;

impl Names {
    pub(super) fn add_subject(&mut self, document: &Document, name: &str, gather: &Gather) {
        // "Hugo Marn's rule" is no name.
        let of_somebody = |owner: &str| {
            name.split_once(owner).is_some_and(|(_, rest)| rest.starts_with(char::is_lowercase))
        };
        if name.trim().is_empty() || of_somebody("'s ") || of_somebody("’s ") {
            return;
        }
        let mut key = String::new();
        key_of(name, &mut key);
        let seen = gather.seen.get(key.as_str());
        let lower = &mut String::new();
        let given = name.split_whitespace().next().is_some_and(|word| {
            fold(word, lower);
            Lexicon::of(document.language).get(lower).tags.any(Tags::GIVEN_NAME)
        });
        let body = name.split_whitespace().any(|word| {
            fold(word, lower);
            Lexicon::of(document.language).get(lower).tags.any(Tags::BODY.or(Tags::EVENT))
        });
        let words = name.split_whitespace().count();
        // "The Slate Choir are a rock band", of whose members the text says "he".
        let several = name.starts_with("The ")
            || gather.nouns.iter().any(|noun| Lexicon::of(document.language).get(noun).tags.any(Tags::BODY));
        let spoken = !several && gather.he.max(gather.she) >= 3 && gather.he.max(gather.she) > 2 * gather.it;
        let named = gather.lead.first().is_some_and(|(lead, _)| {
            same_person(lead, name)
                && gather.seen.get(key_string(lead).as_str()).is_some_and(|seen| seen.evidence.person)
        });
        // "HMS Cormorant", "X was a light cruiser": a ship is a she and yet no woman.
        self.ship = SHIPS.contains(&name.split(' ').next().unwrap_or_default())
            || gather.nouns.iter().any(|noun| VESSELS.has(noun));
        let body = body || self.ship || is_called_body(document, name, gather);
        let father = name.split_whitespace().nth(1).filter(|_| words == 3).is_some_and(is_patronymic);
        let person = gather.has_life
            || father
            || (2..=4).contains(&words) && is_born(document, name)
            || ((seen.is_some_and(|seen| seen.evidence.person) || given || named || spoken)
                && !body
                && !name.contains(['«', '"', '“'])
                && ![" v ", " v. ", " vs "].iter().any(|versus| name.contains(versus))
                && (2..=4).contains(&words));
        let kind = if person && !body { ActorKind::Person } else { ActorKind::Organization };
        // A title that is a phrase and not a name ("History of …", "Meeting log") is nobody.
        let capitals = name.split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).count();
        let russian = document.language == crate::document::Language::Russian && (body || words <= 3);
        // "Heraclea on the Strymon", of which the text says "Heraclea is a port".
        let called = gather.lead.first().map(|(lead, _)| lead.as_str()).filter(|lead| {
            name.strip_prefix(lead).is_some_and(|rest| {
                let next = rest.trim_start().split(' ').next().unwrap_or_default();
                rest.starts_with(' ') && matches!(next, "on" | "upon" | "in" | "by" | "at")
            })
        });
        if seen.is_none()
            && !russian
            && capitals * 2 < words + 1
            && called.is_none()
            && !gather.quoted_subject(&key)
            && !is_undertaking(document, name)
        {
            return;
        }
        let index = self.insert(Actor { kind, name: name.to_owned(), aliases: Vec::new(), is_subject: true });
        if let Some(called) = called {
            self.add_alias(index, called);
        }
        self.subject = Some(index);
        self.nouns.clone_from(&gather.nouns);
        self.happening = kind == ActorKind::Organization
            && !self.ship
            && self.actors.get(index).is_some_and(|actor| is_happening(actor, document.language));
        let shown = russian_name::is_woman(name).filter(|_| document.language == Language::Russian);
        let shown =
            shown.or_else(|| self.given_sex(index).filter(|_| gather.she == gather.he || !gather.has_life));
        self.she = (kind == ActorKind::Person).then_some(shown.unwrap_or(gather.she > gather.he));
        if document.title.trim() != name
            && document.title.trim().starts_with(name)
            && document.title.ends_with(')')
        {
            self.add_alias(index, document.title.trim());
        }
        for alias in &gather.subject_aliases {
            self.add_alias(index, alias);
        }
        if kind == ActorKind::Organization
            && let Some(short) = short_name(name, gather, Lexicon::of(document.language))
        {
            self.keys.entry(key_string(short).as_str().into()).or_insert(index as u32);
        }
        // "Kingdom of Georgia" is called Georgia.
        if kind == ActorKind::Organization
            && let Some((form, state)) = name.split_once(" of ")
            && STATES.contains(&form.rsplit(' ').next().unwrap_or_default())
            && !state.contains(' ')
        {
            self.keys.entry(key_string(state).as_str().into()).or_insert(index as u32);
        }
        // "Ashdown Rovers" is called Rovers.
        if kind == ActorKind::Organization
            && words >= 2
            && gather.nouns.iter().any(|noun| matches!(noun.as_str(), "club" | "team" | "side"))
            && let Some(side) = name.rsplit(' ').next().filter(|side| SIDES.contains(side))
        {
            self.keys.entry(key_string(side).as_str().into()).or_insert(index as u32);
        }
        // "Marlow Vale F.C." is called Marlow Vale.
        for name in std::iter::once(name).chain(gather.subject_aliases.iter().map(String::as_str)) {
            if let Some(core) = without_legal_form(name).filter(|_| kind == ActorKind::Organization) {
                self.keys.entry(key_string(core).as_str().into()).or_insert(index as u32);
            }
        }
        for (name, aliases) in &gather.lead {
            let mut lead_key = String::new();
            key_of(name, &mut lead_key);
            // The lead's fuller name ends with the title: All-Union Party «Union of Communists».
            let whole = |rest: Option<&str>, edge: fn(&str) -> bool| {
                rest.is_some_and(|rest| rest.is_empty() || edge(rest))
            };
            let longer = (whole(lead_key.strip_suffix(key.as_str()), |rest| rest.ends_with(' '))
                || whole(lead_key.strip_prefix(key.as_str()), |rest| rest.starts_with(' ')))
                && !lead_key.is_empty();
            // "John Marrable opened a dye works": the founder is not the firm.
            let of_person = kind == ActorKind::Organization
                && lead_key != key
                && gather
                    .seen
                    .get(lead_key.as_str())
                    .is_some_and(|seen| seen.evidence.person && !seen.evidence.body);
            if of_person {
                continue;
            }
            let quoted_core = name.contains(['«', '"', '“']) || lead_key.len() < key.len() + 24;
            let person = kind == ActorKind::Person && same_person(name, document.title.trim());
            if person
                || lead_key == key
                || (longer && quoted_core && !lead_key.contains(&format!("{key} of ")))
            {
                self.add_alias(index, name);
                for alias in aliases {
                    self.add_alias(index, alias);
                }
            }
        }
    }
}

/// "Halo programme", of which the text begins "The Halo programme was": an undertaking of that name.
fn is_undertaking(document: &Document, name: &str) -> bool {
    let Some((called, sort)) = name.split_once(' ') else { return false };
    let named = called.starts_with(char::is_uppercase)
        && matches!(
            sort,
            "programme" | "program" | "project" | "series" | "expedition" | "mission" | "fleet"
        );
    named
        && document.blocks.iter().find(|block| block.kind == BlockKind::Paragraph).is_some_and(|first| {
            let lead = document.text.get(first.range.clone()).unwrap_or_default();
            let rest = lead.strip_prefix("The ").and_then(|lead| lead.strip_prefix(name));
            rest.is_some_and(|rest| {
                [" was ", " is ", " were ", " are ", " ("].iter().any(|next| rest.starts_with(next))
            })
        })
}

/// Makers that may be firms or people.
static MAKERS: WordList = WordList::new(&[
    "manufacturer",
    "maker",
    "retailer",
    "brewer",
    "publisher",
    "shipbuilder",
    "developer",
    "distributor",
    "supplier",
    "chain",
    "label",
    "supermarket",
    "broadcaster",
    "bookseller",
    "distiller",
    "insurer",
    "carmaker",
    "builder",
    "charity",
    "conglomerate",
    "subsidiary",
    "brand",
    "operator",
    "lender",
    "startup",
]);

/// "Harlan Instruments was a manufacturer of gauges … it moved": a given name may be that of a firm, of which the lead says
/// what it is and the text says "it".
fn is_called_body(document: &Document, name: &str, gather: &Gather) -> bool {
    let people = gather.he.max(gather.she);
    // "Harlan Instruments": nobody's surname.
    let business = name.rsplit_once(' ').is_some_and(|(_, last)| BUSINESSES.has_any_case(last));
    if business && !gather.has_life && !is_born(document, name) {
        return true;
    }
    !gather.has_life
        && gather.it > 0
        && gather.nouns.iter().any(|noun| {
            Lexicon::of(document.language).get(noun).tags.any(Tags::BODY) && gather.it >= people
                || MAKERS.has(noun) && gather.it > people
        })
        && !is_born(document, name)
}

/// Whether a title says only what sort of text it heads ("Diary", "Particulars of claim", «Воспоминания») or before which
/// court it is brought ("IN THE HIGH COURT OF JUSTICE"): nobody's name.
pub(super) fn names_nobody(title: &str) -> bool {
    let lower = crate::case::lower(title);
    // "Supply Agreement No. 17/2019" heads a contract.
    let numbered = [" no. ", " no ", " № "].iter().find_map(|number| lower.split_once(number));
    if numbered.is_some_and(|(paper, _)| {
        let words = || paper.split(' ');
        words().next_back().is_some_and(|last| PAPERS.contains(&last))
            || words().next().is_some_and(|first| PAPERS.contains(&first))
    }) {
        return true;
    }
    if ["in the ", "before the ", "в ", "арбитражный суд ", "районный суд ", "верховный суд "]
        .iter()
        .any(|before| lower.starts_with(before))
        && lower.split(' ').any(|word| matches!(word, "court" | "courts" | "tribunal" | "суд"))
    {
        return true;
    }
    let mut words = lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).peekable();
    // "What the board knew", «Как строили мост» head an article.
    let asks = words.peek().is_some_and(|first| ASKING.contains(first)) && lower.contains(' ');
    asks || words.peek().is_some()
        && words.all(|word| {
            TEXTS.has(word)
                || matches!(word, "of" | "and" | "the" | "a" | "и" | "о" | "my" | "мой" | "моя" | "мои")
        })
}

/// Papers that bear a number.
const PAPERS: [&str; 7] = ["agreement", "contract", "lease", "deed", "договор", "соглашение", "контракт"];

/// Words that open a title which is no name.
const ASKING: [&str; 15] = [
    "what",
    "how",
    "why",
    "when",
    "where",
    "whose",
    "whether",
    "что",
    "как",
    "почему",
    "зачем",
    "когда",
    "где",
    "чей",
    "откуда",
];

/// A title without the words at its end that say what sort of text it heads, where the text names the rest:
/// "Helia-2 Mission Log" is about Helia-2.
pub(super) fn without_sort(title: &str, gather: &Gather<'_>) -> Option<String> {
    const BESIDE: [&str; 12] = [
        "mission",
        "flight",
        "project",
        "company",
        "family",
        "ship's",
        "short",
        "brief",
        "official",
        "operations",
        "incident",
        "краткая",
    ];
    if gather.seen.get(key_string(title).as_str()).is_some_and(|seen| seen.strong > 0) {
        return None;
    }
    let (mut rest, last) = title.rsplit_once(' ')?;
    if !TEXTS.has(&crate::case::lower(last)) {
        return None;
    }
    while let Some((before, word)) = rest.rsplit_once(' ')
        && BESIDE.contains(&crate::case::lower(word).as_str())
    {
        rest = before;
    }
    let seen = gather.seen.get(key_string(rest.trim_end_matches([' ', ':', '—', '–', '-'])).as_str())?;
    (!seen.name.is_empty()).then(|| seen.name.to_string())
}

/// Whether the name of a file, which is all that an untitled text is called by, is a name of which it speaks. A common
/// noun is none: `school.txt`.
pub(super) fn is_spoken_of(file: &str, gather: &Gather<'_>, lexicon: &Lexicon) -> bool {
    let mut lower = String::new();
    let common = !file.contains(' ') && {
        fold(file, &mut lower);
        let entry = lexicon.get(&lower);
        entry.tags != Tags::NONE || entry.kind.is_some()
    };
    let seen = gather.seen.get(key_string(file).as_str());
    !common && seen.is_some_and(|seen| file.contains(' ') || seen.count > 1)
}

/// The person of whom a curriculum vitae is: what its first lines call the name, or the name alone in one of them, which is
/// no heading and no office.
pub(super) fn owner_of_vita(document: &Document) -> Option<String> {
    let title = crate::case::lower(&document.title);
    if !matches!(title.as_str(), "curriculum vitae" | "cv" | "résumé" | "resume" | "резюме") {
        return None;
    }
    const BEFORE: [&str; 6] = ["Dr ", "Dr. ", "Prof ", "Prof. ", "Professor ", "Mr "];
    const FIELDS: [&str; 4] = ["Name: ", "Full name: ", "Имя: ", "ФИО: "];
    const HEADINGS: [&str; 16] = [
        "personal",
        "details",
        "information",
        "profile",
        "contact",
        "summary",
        "education",
        "experience",
        "employment",
        "career",
        "skills",
        "objective",
        "engineer",
        "developer",
        "личные",
        "данные",
    ];
    let lexicon = Lexicon::of(document.language);
    let is_of_a_name = |word: &str| {
        let low = crate::case::lower(word);
        !HEADINGS.contains(&low.as_str())
            && !lexicon.get(&low).tags.any(Tags::BODY.or(Tags::OFFICE).or(Tags::EVENT))
    };
    let lines = document.text.lines().map(str::trim).filter(|line| !line.is_empty()).skip(1).take(4);
    let field = |line: &str| FIELDS.iter().find_map(|field| line.strip_prefix(field)).map(str::to_owned);
    lines
        .clone()
        .find_map(field)
        .as_deref()
        .into_iter()
        .chain(lines.take(3))
        .map(|line| BEFORE.iter().fold(line, |line, before| line.strip_prefix(before).unwrap_or(line)))
        .map(|line| line.split([',', '(']).next().unwrap_or(line).trim())
        .find(|line| {
            let words = line.split(' ');
            (2..=4).contains(&words.clone().count())
                && words.clone().all(|word| {
                    word.starts_with(char::is_uppercase) && !word.ends_with(':') && is_of_a_name(word)
                })
        })
        .map(str::to_owned)
}

/// Whether the first paragraph says of a title that names nobody elsewhere what its bearer is: "The Record is a newspaper",
/// "«Записки» — журнал", "In the Court of the Crimson King was released".
pub(super) fn is_introduced(document: &Document, title: &str) -> bool {
    let Some(first) = document.blocks.iter().find(|block| block.kind == BlockKind::Paragraph) else {
        return false;
    };
    let lead = document.text.get(first.range.clone()).unwrap_or_default();
    let marks: &[char] = &['«', '»', '"', '“', '”'];
    let title = title.trim_matches(marks);
    let lead = lead.trim_start_matches(marks);
    let Some(rest) = lead.strip_prefix(title) else { return false };
    let rest = rest.trim_start_matches(marks);
    if let Some(rest) = rest.strip_prefix(" — ") {
        return document.language == Language::Russian && rest.starts_with(char::is_lowercase);
    }
    let mut words = rest.split(' ').skip(1);
    let is = matches!(words.next(), Some("is" | "was" | "are" | "were"));
    let one = matches!(words.next(), Some("a" | "an" | "the" | "one"));
    rest.starts_with(' ') && is && (one || title.starts_with("In the "))
}

/// Sorts of texts, and what such titles say of their time.
static TEXTS: WordList = WordList::new(&[
    "diary",
    "notes",
    "note",
    "minutes",
    "chronicle",
    "chronicles",
    "chronology",
    "memoir",
    "memoirs",
    "recollections",
    "reminiscences",
    "report",
    "log",
    "logbook",
    "journal",
    "timeline",
    "history",
    "biography",
    "autobiography",
    "curriculum",
    "vitae",
    "cv",
    "résumé",
    "resume",
    "резюме",
    "annals",
    "letter",
    "letters",
    "records",
    "record",
    "calendar",
    "document",
    "documents",
    "untitled",
    "text",
    "dates",
    "events",
    "years",
    "summary",
    "particulars",
    "claim",
    "statement",
    "defence",
    "defense",
    "reply",
    "judgment",
    "judgement",
    "order",
    "decision",
    "ruling",
    "verdict",
    "petition",
    "complaint",
    "agreement",
    "contract",
    "witness",
    "facts",
    "background",
    "introduction",
    "appendix",
    "memorandum",
    "дневник",
    "хроника",
    "хронология",
    "летопись",
    "воспоминания",
    "мемуары",
    "заметки",
    "записки",
    "записи",
    "протокол",
    "протоколы",
    "отчёт",
    "отчет",
    "журнал",
    "история",
    "биография",
    "автобиография",
    "календарь",
    "письмо",
    "письма",
    "документ",
    "документы",
    "события",
    "событий",
    "даты",
    "годы",
    "справка",
    "исковое",
    "заявление",
    "жалоба",
    "решение",
    "определение",
    "постановление",
    "приговор",
    "договор",
    "соглашение",
    "приказ",
    "акт",
    "вступление",
    "введение",
    "приложение",
    "факты",
]);

/// "Ильич", "Павловна": only people have one.
pub(super) fn is_patronymic(word: &str) -> bool {
    ["вич", "ьич", "мич", "кич", "вна", "чна"].iter().any(|ending| word.ends_with(ending) && word.len() > 8)
}

/// Whether the text says of `name` that it was born, or from which day to which it lived: "(4 January 1818 – 9 November 1889)".
fn is_born(document: &Document, name: &str) -> bool {
    document.text.match_indices(name).any(|(at, _)| {
        let rest = document.text.get(at + name.len()..).unwrap_or_default();
        [" was born ", " (born ", " родился ", " родилась ", " (родился ", " (родилась "]
            .iter()
            .any(|born| rest.starts_with(born))
            || rest.strip_prefix(" (").is_some_and(|rest| {
                // No life is longer, in letters.
                let end = rest.char_indices().take(64).find(|(_, letter)| *letter == ')');
                end.and_then(|(end, _)| rest.get(..end)).is_some_and(is_span_of_a_life)
            })
    })
}

/// Whether words are two days as far apart as birth and death.
fn is_span_of_a_life(words: &str) -> bool {
    const YEARS: RangeInclusive<i32> = 12..=115;
    let year_of_day = |side: &str| -> Option<i32> {
        let side = side.trim().trim_end_matches("года").trim_end();
        let mut words = side.split(' ');
        words.next()?.parse::<u8>().ok()?;
        let month = words.next()?;
        let year = words.next().filter(|year| year.len() == 4)?;
        (month.chars().all(char::is_alphabetic)).then(|| year.parse().ok()).flatten()
    };
    let Some((born, died)) = words.split_once(['–', '—']) else { return false };
    let years = year_of_day(born).zip(year_of_day(died)).map(|(born, died)| died - born);
    years.is_some_and(|years| YEARS.contains(&years))
}

/// The title, when the first paragraph opens with it.
pub(super) fn topic(document: &Document, title: &str) -> Option<String> {
    let first = document.blocks.iter().find(|block| block.kind == BlockKind::Paragraph)?;
    let lead = document.text.get(first.range.clone())?;
    let lead = lead.strip_prefix("The ").unwrap_or(lead);
    let title = title.strip_prefix("The ").unwrap_or(title);
    let opens = lead.get(..title.len()).is_some_and(|start| start.eq_ignore_ascii_case(title));
    (opens && !title.is_empty()).then(|| title.to_owned())
}

/// The word by which a text calls the body `name` for short: "Brightwater" of Brightwater Instruments, "Torrent" of
/// FC Torrent Vale; no common word, no adjective and no place.
fn short_name<'n>(name: &'n str, gather: &Gather, lexicon: &Lexicon) -> Option<&'n str> {
    // "Hartwell" of Hartwell & Moss is Mr Hartwell.
    if [" v ", " v. ", " vs ", " & ", " and "].iter().any(|joined| name.contains(joined)) {
        return None;
    }
    let mut words = name.split_whitespace();
    let mut first = words.next()?;
    if is_acronym(first) {
        first = words.next()?;
    }
    words.next()?;
    let mut lower = String::new();
    let known = name.split_whitespace().any(|word| {
        fold(word, &mut lower);
        lexicon.get(&lower).tags.any(Tags::EVENT.or(Tags::LOCALITY).or(Tags::COUNTRY))
    });
    fold(first, &mut lower);
    let entry = lexicon.get(&lower);
    let adjective =
        ["an", "ish", "ese", "ern", "al", "ic", "ist", "ous", "ed", "ing", "ive", "ary", "ble", "ant", "s"]
            .iter()
            .any(|ending| lower.ends_with(ending));
    let place = gather.seen.get(key_string(first).as_str()).is_some_and(|seen| seen.evidence.place);
    (first.is_ascii()
        && first.len() >= 4
        && first.starts_with(char::is_uppercase)
        && first.chars().all(char::is_alphabetic)
        && !known
        && entry.tags == Tags::NONE
        && entry.kind.is_none()
        && !adjective
        && !place)
        .then_some(first)
}

/// A title without its final disambiguator: `Socialist Resistance (Russia)`.
pub(super) fn strip_disambiguator(title: &str) -> String {
    let title = title_core(title.trim());
    match title.rfind(" (") {
        Some(at) if title.ends_with(')') && at > 0 => title[..at].trim_end().to_owned(),
        _ => title.to_owned(),
    }
}

/// What a title is about: `Chronology of the Orme Railway` and `Tern: a short history` are about their names.
fn title_core(title: &str) -> &str {
    let title = match title.split_once(": ") {
        Some((name, rest))
            if rest.starts_with(char::is_lowercase) || rest.starts_with("A ") || rest.starts_with("The ") =>
        {
            name
        }
        _ => title,
    };
    // "Interview with Ann Hill, weaver"
    let lower = crate::case::lower(title);
    const TALKS: [&str; 4] =
        ["interview with ", "an interview with ", "conversation with ", "a conversation with "];
    if let Some(whom) =
        TALKS.iter().find_map(|talk| lower.starts_with(talk).then(|| title.get(talk.len()..)).flatten())
    {
        return whom.split([',', '(', '—', '–']).next().unwrap_or(whom).trim();
    }
    const KINDS: [&str; 31] = [
        "history",
        "chronology",
        "timeline",
        "diary",
        "log",
        "minutes",
        "annals",
        "chronicle",
        "story",
        "overview",
        "biography",
        "life",
        "journal",
        "record",
        "records",
        "case",
        "minute",
        "book",
        "register",
        "notes",
        "memoirs",
        "memories",
        "recollections",
        "reminiscences",
        "letters",
        "obituary",
        "curriculum",
        "vitae",
        "cv",
        "genealogy",
        "pedigree",
    ];
    let lower = title.to_ascii_lowercase();
    let Some(of) = lower.find(" of ") else { return title };
    let head = lower.get(..of).unwrap_or_default();
    let small = ["a", "an", "the", "short", "brief", "concise", "complete", "official"];
    // "Book of Hours" is the name of a book.
    let about = head != "book"
        && head.split(' ').all(|word| KINDS.contains(&word) || small.contains(&word))
        && head.split(' ').any(|word| KINDS.contains(&word));
    match title.get(of + 4..) {
        Some(rest) if about => {
            rest.strip_prefix("the ").or_else(|| rest.strip_prefix("The ")).unwrap_or(rest)
        }
        _ => title,
    }
}
