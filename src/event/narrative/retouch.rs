//! What is mended in a composed headline: whose it is, what it began and did not end, what was meant.

use super::{
    Context, Told, dedup, is_body, named_in,
    participle::gerund,
    russian::{with_object, with_own_verb, with_owner},
    subject::antecedent,
    voice::told_by_a_verb,
    wording::{came_out, growth, named_for, object_pronouns, renamed, whose, with_doer, without_description},
};
use crate::case;
use crate::event::{
    EventKind,
    actors::Names,
    classify::Decision,
    clause::{Clause, Verb},
    compose::Parts,
    lexicon::telling::NOTHING_DONE,
    lexicon::{Lexicon, Tags, past_of_base},
    phrase::{Style, capitalize, strip_article},
    sentence::Sentence,
    token::Class,
    word_list::WordList,
};
use std::ops::Range;

/// A clause with its verb, as its headline was composed.
pub(super) struct Line<'a> {
    pub(super) sentence: &'a Sentence<'a>,
    pub(super) names: &'a Names,
    pub(super) context: &'a Context,
    pub(super) clauses: &'a [Clause],
    pub(super) place: usize,
    pub(super) style: Style<'a>,
    pub(super) verb: &'a Verb,
    pub(super) parts: &'a Parts,
    pub(super) decision: Decision,
    /// Who acts, where a pronoun says so.
    pub(super) resolved: Option<Vec<usize>>,
    /// Whose is what acts: "its first regiments arrived".
    pub(super) owner: Option<usize>,
    /// Who acts first.
    pub(super) lane: Option<usize>,
}

/// Who comes with somebody.
const COMPANY: &[&str] = &[
    "group",
    "band",
    "party",
    "number",
    "handful",
    "supporters",
    "followers",
    "colleagues",
    "comrades",
    "friends",
    "members",
    "men",
    "wife",
    "husband",
    "family",
    "son",
    "sons",
    "daughter",
    "brother",
];

/// What goes on until a date, if it was not denied.
const ENDURING: [&str; 9] =
    ["last", "survive", "stand", "hold", "remain", "live", "endure", "stay", "continue"];

/// The headline mended, with its kind and actors.
pub(super) fn retouch(line: Line<'_>, mut headline: String) -> Told {
    let Line {
        sentence,
        names,
        context,
        clauses,
        place,
        style,
        verb,
        parts,
        mut decision,
        resolved,
        owner,
        lane,
    } = line;
    let Some(clause) = clauses.get(place) else {
        return Told::decided(sentence, headline, &decision, resolved.unwrap_or_default());
    };
    let (subject, skip, end) = (parts.subject.clone(), style.skip, parts.rest.end);
    if let Some(line) = growth(sentence, parts, style) {
        headline = line;
    }
    if let Some(line) = named_for(sentence, verb, parts, style, &headline) {
        headline = line;
    }
    if sentence.language == crate::document::Language::Russian {
        let (passive, verb) = (verb.passive, sentence.word(verb.main));
        let body = lane.is_some_and(|lane| is_body(names, lane));
        if let Some(line) = parts
            .subject_text
            .as_deref()
            .filter(|_| body)
            .and_then(|text| with_own_verb(&headline, text, verb))
        {
            headline = line;
        }
        if let Some(line) = with_owner(&headline, names, context) {
            headline = line;
        }
        if let Some(line) = without_gerund(sentence, &headline, verb) {
            headline = line;
        }
        // "окончила институт, с того же года — в труппе театра": the other date's.
        if let Some(at) = headline.find(", — ") {
            headline.truncate(at);
        }
        // "записана ещё в 1986 году"
        const LOOSE: [&str; 12] = [
            " не, а.",
            " не, а",
            " не",
            " ещё",
            " еще",
            " лишь",
            " только",
            " уже",
            " именно",
            " а",
            " и",
            ",",
        ];
        while let Some(rest) = LOOSE.iter().find_map(|loose| headline.strip_suffix(loose)) {
            headline = rest.to_owned();
        }
        // "Лишь в 1934 году в городе появился водопровод"
        const LEADS: [&str; 8] = ["Лишь ", "Только ", "Уже ", "Однако ", "Но ", "И ", "А ", "Ещё "];
        while let Some(rest) = LEADS.iter().find_map(|lead| headline.strip_prefix(lead)) {
            headline = rest.to_owned();
        }
        // "Его книга «По плато» вышла": a title says enough.
        if let Some(rest) = ["Его ", "Её ", "Ее ", "Их "].iter().find_map(|own| headline.strip_prefix(own))
            && rest.split(' ').nth(1).is_some_and(|title| title.starts_with('«'))
        {
            headline = rest.to_owned();
        }
        if let Some(line) = (!passive).then(|| with_object(&headline, names, context, verb)).flatten() {
            headline = line;
        }
        // "О завершении программы ТАСС сообщил": what was said is told behind who said it.
        let about = clause.tokens.start..subject.start;
        if headline.ends_with(verb)
            && sentence.is_word(about.start, &["о", "об", "обо"])
            && !sentence.is_word(about.start + 1, &["чём", "чем", "этом", "том"])
        {
            // Before a date the preposition is left out with it.
            let words = crate::event::phrase::render(sentence, about, style);
            if let Some(rest) = words.strip_prefix(['О', 'о']) {
                let line = [headline.as_str(), " о", rest].concat();
                if line.chars().count() <= 80 {
                    headline = line;
                }
            }
        }
    }
    object_pronouns(sentence, names, context, clauses, place, &mut headline);
    if sentence.language != crate::document::Language::Russian {
        if verb.passive
            && let Some(line) = with_doer(sentence, names, &parts.rest, &headline)
        {
            headline = line;
        }
        if let Some(line) = without_description(names, &headline) {
            headline = line;
        }
    }
    if let Some(line) = with_its_object(sentence, clauses, place, verb, &subject, style, &headline) {
        headline = line;
    }
    // "Production moved to Frome, where it stayed until May 1946": there.
    if let Some(opener) = clause.opener.filter(|&at| at > 2 && sentence.is_word(at, &["where"]))
        && headline.ends_with(sentence.word(verb.main))
    {
        let end = opener - usize::from(sentence.class(opener - 1) == Class::Comma);
        let start = (0..end).rev().take_while(|&at| sentence.is_capital(at)).last().unwrap_or(end);
        let led = start > 0 && sentence.is_word(start - 1, &["to", "in", "into", "at", "from"]);
        let line = [&headline, " in ", sentence.slice(start..end)].concat();
        if led && start < end && line.chars().count() <= 80 {
            headline = line;
        }
    }
    // "The Vale Dam disaster was the collapse of the dam on 9 October": that is when it was.
    if verb.copula
        && sentence.language != crate::document::Language::Russian
        && let Some(about) = names.subject.and_then(|subject| names.actors.get(subject))
        && let Some(happened) = crate::event::field::happening_of(&about.name, sentence.language)
        && headline.starts_with(about.name.trim_start_matches("The "))
    {
        let head =
            about.name.split(" of ").next().and_then(|name| name.split(' ').next_back()).unwrap_or_default();
        let kind = Lexicon::of(sentence.language).get(&case::lower(head)).kind.unwrap_or(EventKind::Other);
        let told = Decision { kind, by: None, verb: false };
        let mut actors: Vec<usize> = names.subject.into_iter().collect();
        actors.extend(named_in(sentence, 0..sentence.tokens.len()));
        dedup(&mut actors);
        return Told::decided(sentence, format!("{} {happened}", about.name), &told, actors);
    }
    // "is a 1958 drama film": that is when it came out.
    if let Some((line, noun)) = came_out(sentence, names, verb, skip, parts, &headline) {
        let decision = Decision { kind: EventKind::Publication, by: Some(noun), verb: false };
        let mut actors = resolved.unwrap_or_default();
        actors.extend(named_in(sentence, subject));
        dedup(&mut actors);
        return Told::decided(sentence, line, &decision, actors);
    }
    // "… also joined" does not say what.
    if decision.kind == EventKind::Joining
        && headline.ends_with(sentence.word(verb.main))
        && let Some(whole) = names.subject.filter(|index| lane != Some(*index) && is_body(names, *index))
        && let Some(actor) = names.actors.get(whole)
        && sentence.language != crate::document::Language::Russian
    {
        let short =
            crate::event::phrase::abbreviation(&names.actors, whole, &actor.name).unwrap_or(&actor.name);
        let name =
            if headline.chars().count() + actor.name.chars().count() + 5 <= 80 { &actor.name } else { short };
        headline = format!("{headline} {}{name}", if name.starts_with("The ") { "" } else { "the " });
    }
    // "Ей присудили премию": whose pronoun it is stands before it.
    let first = (clause.tokens.start..clause.tokens.end)
        .find(|&at| sentence.tokens[at].is_word() && !skip.contains(&at) && !sentence.is_dated(at));
    if place == 0
        && first.is_some_and(|at| {
            sentence.is_word(at, &["ей", "ему", "её", "ее", "его"])
                && case::lower(&headline).starts_with(sentence.low(at))
        })
        && let Some(actor) = names.she.and(names.subject).and_then(|subject| names.actors.get(subject))
    {
        let mut rest = headline.clone();
        if let Some(letter) = rest.chars().next() {
            rest.replace_range(..letter.len_utf8(), case::lower_char(letter).encode_utf8(&mut [0; 4]));
        }
        let line = format!("{}: {rest}", actor.name);
        if line.chars().count() <= 80 {
            headline = line;
        }
    }
    // "died in 1858, leaving the firm to his daughters": the pause goes with the date, but is needed.
    if let Some(next) =
        (verb.tokens.end..end).find(|&at| sentence.tokens[at].is_word() && !sentence.is_dated(at))
        && next > verb.tokens.end
        && sentence.class(next - 1) == Class::Comma
        && sentence.tags(next).any(Tags::GERUND)
    {
        let (told, rest) = (sentence.word(verb.main), sentence.word(next));
        let line = headline.replacen(&[told, " ", rest].concat(), &[told, ", ", rest].concat(), 1);
        if line.chars().count() <= 80 {
            headline = line;
        }
    }
    if decision.kind == EventKind::Renaming {
        headline = renamed(sentence, names, headline, parts, style, lane);
    }
    if let Some(line) = without_loose_end(&headline, sentence, &clause.tokens) {
        headline = line;
    }
    for title in ["Mr ", "Mrs ", "Ms ", "Mr. ", "Mrs. ", "Ms. "] {
        if let Some(rest) = headline.strip_prefix(title) {
            headline = rest.to_owned();
        }
    }
    // "A union appeared" is its founding.
    if decision.kind == EventKind::Founding
        && decision.by == Some(verb.main)
        && let Some(body) =
            [" appeared", " emerged", " arose"].iter().find_map(|word| headline.strip_suffix(word))
    {
        headline = format!("{body} founded");
    }
    // "He lived until 1935": he died then.
    if decision.kind == EventKind::Death
        && sentence.is_word(verb.main, &["lived"])
        && let Some(who) = headline.strip_suffix(" lived")
    {
        headline = format!("{who} died");
    }
    // "The dome was not finished until November 1828": it was then.
    if skip.clone().any(|at| sentence.is_word(at, &["until", "till", "before"])) {
        if verb.passive {
            for not in [" was not ", " were not "] {
                headline = headline.replacen(not, " ", 1);
            }
        } else if let Some((who, what)) = headline.split_once(" did not ")
            && let Some((base, rest)) = what.split_once(' ').or(Some((what, "")))
            && !ENDURING.contains(&base)
            && let Some(past) = past_of_base(base)
        {
            // "Orland did not learn of it until January"; "The strike did not last until January" denies it.
            headline = [who, " ", &past, " ", rest].concat().trim_end().to_owned();
        }
    }
    // "was renewed in 1998 and again on 1 July, for a term of years"
    static AGAIN: WordList = WordList::new(&["again"]);
    if sentence.may_have(&AGAIN)
        && let Some(at) = headline.find(" and again,").or_else(|| headline.find(" and again for "))
    {
        headline.truncate(at);
    }
    let inverts =
        || (0..skip.end).any(|at| sentence.is_word(at, &["only", "until", "nor", "neither", "never"]));
    if let Some(line) = uninverted(&headline).filter(|_| inverts()) {
        headline = line;
    }
    // "besieged twice, in 1529 and 1683"
    if sentence.dates.len() > 1 {
        for times in [" twice", " three times", " several times"] {
            headline.truncate(headline.strip_suffix(times).map_or(headline.len(), str::len));
        }
    }
    static SPOUSES: WordList = WordList::new(&["wife", "husband"]);
    if sentence.may_have(&SPOUSES) {
        for kin in [" married wife ", " married husband "] {
            headline = headline.replacen(kin, " married ", 1);
        }
    }
    // "Since October 2007 the newspaper has been published": that is when it began.
    if decision.kind == EventKind::Publication
        && verb.passive
        && sentence.language != crate::document::Language::Russian
        && sentence.tags(verb.tokens.start).any(Tags::HAVE)
        && skip.clone().any(|at| sentence.is_word(at, &["since"]))
        && let Some(work) = headline.strip_suffix(" published")
    {
        headline = format!("{work} first published");
    }
    if verb.passive && sentence.language != crate::document::Language::Russian && headline.contains("sel") {
        for own in [" itself ", " himself ", " herself ", " themselves "] {
            headline = headline.replacen(own, " ", 1);
        }
    }
    for loose in [" and it remained", " and it was", " and remained", " and it"] {
        if let Some(rest) = headline.strip_suffix(loose) {
            headline = rest.to_owned();
        }
    }
    // "placed it in orbit, by coincidence on the very day on which …": what stands without the clause that explains it.
    for loose in
        [" on the very day", " on the same day", " on the day", " in the very year", " in the same year"]
    {
        if let Some(rest) = headline.strip_suffix(loose) {
            let aside = rest.rsplit_once(", ").filter(|(_, aside)| aside.split(' ').count() <= 3);
            headline = aside.map_or(rest, |(rest, _)| rest).to_owned();
        }
    }
    // "broadcast the following Christmas" without its Christmas
    for loose in [" the following", " the next", " the same", " the previous"] {
        if let Some(rest) = headline.strip_suffix(loose) {
            headline = rest.to_owned();
        }
    }
    // "took over as chairman in 1983 and served until 1997": as what stands with the verb before.
    if headline.ends_with(" served")
        && let Some(start) = (0..verb.tokens.start).rev().find(|&at| {
            sentence.is_word(at, &["as"]) && (at + 1..at + 4).any(|at| sentence.tags(at).any(Tags::OFFICE))
        })
        && let Some(office) = (start + 1..start + 4).rev().find(|&at| sentence.tags(at).any(Tags::OFFICE))
    {
        headline =
            [&headline, " ", &crate::event::phrase::render(sentence, start..office + 1, style)].concat();
    }
    // "Reed with a group of his supporters were expelled": both.
    if verb.passive
        && sentence.is_word(verb.tokens.start, &["were"])
        && let Some(with) = subject.clone().find(|&at| sentence.is_word(at, &["with"]))
        && with > subject.start
        && sentence.is_word(with + 1, &["a", "his", "her", "some", "several"])
        && sentence.named.iter().any(|named| named.tokens == (subject.start..with))
        && (with + 2..subject.end).any(|at| sentence.is_word(at, COMPANY))
    {
        headline = headline.replacen(" with ", " and ", 1);
    }
    headline = whose(headline, decision.kind, decision.verb, names, sentence, clause.tokens.clone());
    if let Some(line) = without_pronoun(&headline, sentence, parts, style) {
        headline = line;
    }
    // "…, после чего Франция вышла": what joins it to the clause before is not told.
    if !headline.starts_with(|first: char| first.is_ascii()) {
        for lead in
            ["после чего ", "о чём ", "о чем ", "благодаря чему ", "вследствие чего ", "откуда ", "при этом "]
        {
            if let Some(rest) =
                case::lower(&headline).starts_with(lead).then(|| headline.get(lead.len()..)).flatten()
            {
                headline = rest.to_owned();
            }
        }
    }
    // "После смерти основателя в 1901 году дело перешло к сыновьям": both are of that date.
    let opened = clause.tokens.start;
    if sentence.is_word(opened, &["после"])
        && sentence.is_word(opened + 1, &["смерти", "гибели", "кончины"])
        && (opened + 2..opened + 8).contains(&skip.start)
    {
        let mut rest = headline.clone();
        if !sentence.is_capital(subject.start)
            && let Some(letter) = rest.chars().next()
        {
            rest.replace_range(..letter.len_utf8(), case::lower_char(letter).encode_utf8(&mut [0; 4]));
        }
        let line = [&crate::event::phrase::render(sentence, opened..skip.start, style), " ", &rest].concat();
        if line.chars().count() <= 80 {
            headline = line;
        }
        if decision.kind == EventKind::Other {
            decision = Decision { kind: EventKind::Death, by: Some(opened + 1), verb: false };
        }
    }
    capitalize(&mut headline);
    if sentence.language != crate::document::Language::Russian
        && let Some(line) = told_by_a_verb(&headline, |by| names.resolve(by).is_some())
    {
        headline = line;
    }
    let mut actors = resolved.unwrap_or_default();
    actors.extend(named_in(sentence, subject));
    // Whose daughter is born is not born.
    actors.extend(owner.filter(|_| !matches!(decision.kind, EventKind::Birth | EventKind::Death)));
    actors.extend(named_in(sentence, verb.tokens.end..end));
    actors.extend(named_in(sentence, clause.tokens.clone()));
    dedup(&mut actors);
    Told::decided(sentence, headline, &decision, actors)
}

/// "Cape Menshikov, which he reached", "The foundry that Vale built at Lenton in 1841 is in use": what stands before
/// "which" is the object.
fn with_its_object(
    sentence: &Sentence<'_>,
    clauses: &[Clause],
    place: usize,
    verb: &Verb,
    subject: &Range<usize>,
    style: Style<'_>,
    headline: &str,
) -> Option<String> {
    let opener = clauses.get(place)?.opener.filter(|&at| {
        place > 0 && sentence.is_word(at, &["which", "that", "whom"]) && at + 1 < verb.tokens.start
    })?;
    // "reported that the bridge had been closed": no relative clause
    let says = sentence.is_word(opener, &["that"])
        && sentence.tags(opener - 1).any(Tags::PAST.or(Tags::PRESENT).or(Tags::BASE).or(Tags::BE));
    if says
        || sentence.tags(opener - 1).any(Tags::PREPOSITION)
        || !(opener + 1..verb.tokens.start)
            .any(|at| subject.contains(&at) || sentence.tags(at).any(Tags::PRONOUN))
    {
        return None;
    }
    let particle = sentence.is_word(verb.tokens.end, &["up", "over", "out", "off", "down"]);
    let last = sentence.word(if particle { verb.tokens.end } else { verb.main });
    let behind = match headline.strip_suffix(last) {
        Some(_) => "",
        // "built | at Lenton": no object stands behind the verb.
        None if !particle && !verb.passive && !verb.copula => {
            let next = (verb.tokens.end..sentence.tokens.len())
                .find(|&at| !style.skip.contains(&at) && !sentence.is_dated(at))?;
            let place = sentence.is_word(next, &["at", "in", "near", "on"]);
            let led = [" ", last, " ", sentence.word(next), " "].concat();
            let at = headline.find(&led).filter(|_| place)?;
            headline.get(at + last.len() + 1..)?
        }
        None => return None,
    };
    let told = headline.strip_suffix(behind)?;
    let object = antecedent(sentence, clauses, place, style, false);
    let mut text = crate::event::phrase::render(sentence, object.clone(), style);
    if sentence.tags(object.start).any(Tags::DETERMINER)
        && let Some(first) = text.chars().next()
    {
        text.replace_range(..first.len_utf8(), case::lower_char(first).encode_utf8(&mut [0; 4]));
    }
    let line = [told, " ", &text, behind].concat();
    (!text.is_empty() && line.chars().count() <= 80).then_some(line)
}

/// "Tribunal dismissed claim, holding", "single released and stayed", "нашли объекты, похожие": the last word began what
/// there was no room for.
fn without_loose_end(headline: &str, sentence: &Sentence<'_>, clause: &Range<usize>) -> Option<String> {
    let (rest, last) = headline.rsplit_once(' ')?;
    if !last.starts_with(char::is_lowercase) || !last.chars().all(char::is_alphabetic) {
        return None;
    }
    if let Some(rest) = rest.strip_suffix(',') {
        let russian = ["ие", "ые", "ая", "яя", "ий", "ый", "ое", "ее", "щий", "щие"];
        let open = if last.is_ascii() {
            last.len() > 4 && last.ends_with("ing")
        } else {
            russian.iter().any(|ending| last.ends_with(ending))
        };
        return (open && rest.contains(' ')).then(|| rest.to_owned());
    }
    let rest = rest.strip_suffix(" and")?;
    let at = (clause.start..sentence.tokens.len()).find(|&at| sentence.word(at) == last)?;
    let more = sentence.tags(at).any(Tags::PAST)
        && sentence.tokens.get(at + 1).is_some_and(|next| next.is_word())
        && !sentence.tags(at + 1).any(Tags::CONJUNCTION.or(Tags::RELATIVE))
        && !sentence.is_dated(at + 1);
    (more && rest.contains(' ')).then(|| rest.to_owned())
}

/// "Only in 1934 did the city get a water supply", "Not until May was the camera given up": as a sentence says it.
fn uninverted(headline: &str) -> Option<String> {
    let rest = ["Only ", "Not "].iter().find_map(|lead| headline.strip_prefix(lead)).unwrap_or(headline);
    let (verb, rest) = rest.split_once(' ')?;
    if matches!(verb, "Was" | "Were" | "was" | "were") {
        let named = rest.strip_prefix("the ").or_else(|| rest.strip_prefix("a "))?;
        return (!headline.ends_with('?')).then(|| named.to_owned());
    }
    if !matches!(verb, "Did" | "did") {
        return None;
    }
    let rest = strip_article(rest);
    let mut words = rest.match_indices(' ').map(|(at, _)| at + 1);
    words.find_map(|at| {
        let (subject, told) = rest.split_at_checked(at)?;
        let (base, object) = told.split_once(' ').unwrap_or((told, ""));
        let past = past_of_base(base)?;
        Some([subject, &past, " ", object].concat().trim_end().to_owned())
    })
}

/// "Окончив консерваторию, Вологдина ушла из группы": "Вологдина ушла из группы".
fn without_gerund(sentence: &Sentence<'_>, headline: &str, verb: &str) -> Option<String> {
    let first = (0..sentence.tokens.len().min(2)).find(|&at| gerund(sentence, at).is_some())?;
    let opens = headline.split(' ').next().is_some_and(|word| case::lower(word) == sentence.low(first));
    let (_, rest) = headline.split_once(", ").filter(|_| opens)?;
    let (subject, told) = rest.split_at_checked(rest.find(verb)?)?;
    let subject = subject.trim_end_matches([',', ' ']);
    (!subject.is_empty() && subject.split(' ').count() <= 4).then(|| [subject, " ", told].concat())
}

/// A headline whose subject is a pronoun that nothing explains, without it: what was done is told ("They attacked the
/// outer forts" → "Outer forts attacked"), not by whom.
fn without_pronoun(
    headline: &str,
    sentence: &Sentence<'_>,
    parts: &Parts,
    style: Style<'_>,
) -> Option<String> {
    let (pronoun, rest) = headline.split_once(' ')?;
    let known =
        ["he", "she", "it", "they", "он", "она", "оно", "они"].contains(&case::lower(pronoun).as_str());
    let verb = parts.verb.as_ref().filter(|_| known && parts.subject_text.is_none())?;
    // "She married Ewan Baird" without its first word would be the writer's own wedding.
    let person = ["he", "she", "он", "она"].contains(&case::lower(pronoun).as_str());
    let told = || (rest.contains(' ') && (verb.passive || !person)).then(|| rest.to_owned());
    let word = sentence.word(verb.main);
    let tail = rest.strip_prefix(word)?.strip_prefix(' ');
    let object = verb.tokens.end..parts.rest.end;
    let first = object.clone().find(|at| !style.skip.contains(at) && !sentence.is_dated(*at));
    let plain = first.is_some_and(|at| sentence.tags(at).any(Tags::DETERMINER));
    if verb.passive
        || verb.copula
        || !word.ends_with("ed")
        || sentence.is_word(verb.main, NOTHING_DONE)
        || !plain
        || tail.is_none()
    {
        return told();
    }
    let is_of_name = |at: usize| {
        sentence.is_capital(at)
            || sentence.is_word(at, &["and"]) && sentence.is_capital(at - 1) && sentence.is_capital(at + 1)
    };
    let end = object
        .clone()
        .skip_while(|&at| Some(at) != first)
        .find(|&at| {
            !sentence.tokens[at].is_word()
                || style.skip.contains(&at)
                // "the group Clean Wells Now", "the magazine Then and Now"
                || !is_of_name(at)
                    && sentence
                        .tags(at)
                        .any(Tags::PREPOSITION.or(Tags::CONJUNCTION).or(Tags::RELATIVE).or(Tags::ADVERB))
        })
        .unwrap_or(object.end);
    let noun = crate::event::phrase::render(sentence, first?..end, style);
    let after = crate::event::phrase::render(sentence, end..parts.rest.end, style);
    let line = [strip_article(&noun), " ", word, if after.is_empty() { "" } else { " " }, &after].concat();
    if line.chars().count() <= 80 { Some(line) } else { told() }
}
