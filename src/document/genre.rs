//! Texts that speak from a day of their own: messages and minutes. "Yesterday" and "next Tuesday" count from it, and what
//! lies behind it has not happened yet.

use super::{Block, BlockKind, Document, created, letter::lower_into};
use chrono::NaiveDate;

/// A text that speaks from a day of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Genre {
    /// A letter with a head of fields, `From:`, `To:`, `Date:`, `Subject:`, and those that it quotes.
    Message,
    /// A letter with its day over a salutation, `Riga, 3 May 1871` and `Dear Sir,`.
    Letter,
    /// The minutes of one meeting after the other.
    Minutes,
}

/// A line in the head of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Head {
    /// Who wrote it.
    From,
    /// To whom.
    To,
    /// When.
    Date,
    /// Of what.
    Subject,
    /// Who else has it.
    Copy,
}

impl Document {
    /// The genre of the text, if it speaks from a day of its own.
    pub(crate) fn genre(&self) -> Option<Genre> {
        of(&self.text, &self.blocks)
    }
}

/// The genre of a text with these blocks.
pub(super) fn of(text: &str, blocks: &[Block]) -> Option<Genre> {
    if is_message(text, blocks) {
        return Some(Genre::Message);
    }
    if letter(text, blocks).is_some() {
        return Some(Genre::Letter);
    }
    let content = |block: &Block| text.get(block.range.clone()).unwrap_or_default();
    let told = blocks.iter().take(4).map(content);
    told.into_iter().any(|content| opens_minutes(content).is_some()).then_some(Genre::Minutes)
}

/// `From` with `Subject` or `Sent`, or with an address.
fn is_message(text: &str, blocks: &[Block]) -> bool {
    let (mut from, mut sure) = (false, false);
    for block in blocks.iter().take(8) {
        let Some((head, value)) = head(text, block) else { continue };
        from |= head == Head::From;
        sure |= head == Head::Subject || head == Head::From && value.contains('@');
    }
    from && sure
}

/// What a field of a message's head says, and its value.
pub(crate) fn head<'t>(text: &'t str, block: &Block) -> Option<(Head, &'t str)> {
    let BlockKind::Field { key, value } = &block.kind else { return None };
    let mut name = String::new();
    lower_into(text.get(key.clone())?.trim(), &mut name);
    let head = match &*name {
        "from" | "от" | "от кого" | "отправитель" => Head::From,
        "to" | "кому" | "получатель" => Head::To,
        "date" | "sent" | "дата" | "отправлено" => Head::Date,
        "subject" | "тема" => Head::Subject,
        "cc" | "bcc" | "копия" => Head::Copy,
        _ => return None,
    };
    Some((head, text.get(value.clone())?))
}

/// Blocks in which a letter has its head.
const LETTERHEAD: usize = 12;

/// The day of a letter: that of a line over its salutation, or just under it. Days over every entry are a diary's.
pub(super) fn letter(text: &str, blocks: &[Block]) -> Option<NaiveDate> {
    let content = |block: &Block| text.get(block.range.clone());
    let contents = || blocks.iter().take(LETTERHEAD).filter_map(content);
    let greets =
        |line: &str| salutation(line).is_some_and(|name| !matches!(name, "Diary" | "Journal" | "дневник"));
    let salutation = contents().position(|content| content.lines().any(greets))?;
    let day = contents().take(salutation + 2).flat_map(str::lines).find_map(dateline)?;
    let lines = || blocks.iter().filter_map(content).flat_map(str::lines);
    let days = lines().filter_map(dateline).filter(|other| *other != day).count();
    (days < lines().filter(|line| greets(line)).count()).then_some(day)
}

/// The day of a line that has nothing else but a place: `Riga, 3 May 1871`, `3 May 1871`, «Рига, 3 мая 1871 г.».
pub(crate) fn dateline(line: &str) -> Option<NaiveDate> {
    if line.len() > 100 {
        return None;
    }
    created::day_of_line(line.trim())
}

/// To whom a letter is written: `Mr Ek` of `Dear Mr Ek,`.
pub(crate) fn addressee<'t>(text: &'t str, blocks: &[Block]) -> Option<&'t str> {
    let contents = blocks.iter().take(LETTERHEAD).filter_map(|block| text.get(block.range.clone()));
    let name = contents.flat_map(str::lines).find_map(salutation)?;
    let is_nobody = |word: &str| matches!(word, "Sir" | "Sirs" | "Madam" | "Gentlemen" | "Ladies" | "All");
    let is_named = name.starts_with(char::is_uppercase);
    (is_named && !name.split([' ', '/']).any(is_nobody)).then_some(name)
}

/// Who is greeted: `Dear Sir,`, `My dear Ann,`, «Уважаемый Иван Петрович!», «Дорогая Анна!»
fn salutation(line: &str) -> Option<&str> {
    let name = line.trim().strip_suffix([',', '!', ':']).filter(|_| line.len() <= 120)?;
    if matches!(name, "Sir" | "Sirs" | "Madam" | "Gentlemen" | "Ladies and Gentlemen") {
        return Some(name);
    }
    let mut small = String::new();
    lower_into(name, &mut small);
    let begins =
        ["my dear", "dear", "dearest", "уважаем", "глубокоуважаем", "многоуважаем", "дорог", "милостив"];
    let begin = begins.iter().find(|begin| small.starts_with(*begin))?;
    name.get(begin.len()..)?.split_once(' ').map(|(_, name)| name)
}

/// Who signed a letter: the line under `Yours faithfully,`, «С уважением,».
pub(crate) fn signature<'t>(text: &'t str, blocks: &[Block]) -> Option<&'t str> {
    let mut lines = blocks.iter().rev().take(LETTERHEAD).flat_map(|block| {
        text.get(block.range.clone()).unwrap_or_default().lines().rev().collect::<Vec<_>>()
    });
    let mut below = None;
    lines.find_map(|line| {
        let line = line.trim();
        if let Some((_, name)) = line.split_once(", ").filter(|(closing, _)| closes(closing)) {
            return Some(Some(name.trim_end_matches('.')));
        }
        if closes(line) {
            return Some(below);
        }
        // The letter under it is not closed.
        if salutation(line).is_some() {
            return Some(None);
        }
        below = (!line.is_empty()).then_some(line).or(below);
        None
    })?
}

/// `Yours faithfully,`, `Kind regards`, «Искренне Ваш».
fn closes(line: &str) -> bool {
    let mut small = String::new();
    lower_into(line.trim_end_matches([',', '!', '.']), &mut small);
    let begins =
        ["yours", "sincerely", "faithfully", "respectfully", "with kind regards", "with best wishes"];
    small.len() <= 60
        && (begins.iter().any(|begin| small.starts_with(begin))
            || small.ends_with("regards")
            || small.ends_with("wishes")
            || ["с уважением", "с почтением", "искренне ваш", "преданный вам", "ваш", "ваша"]
                .iter()
                .any(|begin| small.starts_with(begin) && small.len() <= begin.len() + 24))
}

/// The day of the meeting whose minutes open with `line`: `Minutes of the meeting held on Tuesday 6 October 2020 …`.
pub(crate) fn opens_minutes(line: &str) -> Option<NaiveDate> {
    let mut word = String::new();
    let first = line.split(|c: char| !c.is_alphabetic()).next()?;
    if !matches!(first.len(), 7 | 16) {
        return None;
    }
    lower_into(first, &mut word);
    let head = line.get(..line.floor_char_boundary(400))?;
    // "Minutes of the meeting of 8 September were approved" is an item of another's.
    let told = [" were ", " was ", " approved", " утверждён", " утвержден", " зачитан"];
    if told.iter().any(|told| head.contains(told)) {
        return None;
    }
    let rest = head.get(first.len()..)?;
    let minutes = match &*word {
        "minutes" => is_of_meeting(rest, &["of ", "from ", "for "], MEETINGS),
        "протокол" => rest.starts_with(" от ") || is_of_meeting(rest, &[""], MEETINGS_RUSSIAN),
        _ => false,
    };
    minutes.then(|| created::day_within(head))?
}

/// Whether minutes are those of a meeting by what stands behind their own word: a number, a mark or a meeting, and no
/// "minutes after the explosion", "minutes of fame".
fn is_of_meeting(rest: &str, links: &[&str], meetings: &[&str]) -> bool {
    let behind = rest.trim_start();
    if behind.starts_with(|c: char| !c.is_alphabetic()) {
        return true;
    }
    let first = behind.split_once(". ").map_or(behind, |(first, _)| first);
    let mut small = String::new();
    lower_into(first, &mut small);
    links.iter().any(|link| small.starts_with(link))
        && !small.contains(" are ")
        && small
            .split(|c: char| !c.is_alphabetic())
            .any(|word| meetings.iter().any(|meeting| word.starts_with(meeting)))
}

/// Beginnings of the words for those who meet.
const MEETINGS: &[&str] =
    &["meeting", "session", "assembl", "sitting", "board", "council", "committee", "conference"];

const MEETINGS_RUSSIAN: &[&str] =
    &["заседани", "собрани", "совещани", "съезд", "сесси", "конференци", "сход", "педсовет", "комисси"];

/// Whether a line says who wrote what is quoted under it, and when: `On 1 Oct 2020 at 09:12, Priya Nair wrote:`.
pub(crate) fn is_attribution(line: &str) -> bool {
    const WROTE: [&str; 8] =
        ["wrote:", "writes:", "написал:", "написала:", "пишет:", "писал:", "писала:", ">:"];
    line.len() <= 240 && WROTE.iter().any(|wrote| line.ends_with(wrote))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_speak_from_their_own_day() {
        for (text, expected) in [
            (
                "From: Ann Lee <a@b.example>\nTo: Bo Ek\nDate: Wed, 13 Mar 2019 15:20:11 +0000\nSubject: Flour\n\nHi.",
                Some((Genre::Message, "2019-03-13")),
            ),
            (
                "От: Анна Ли\nКому: Бо Эк\nДата: 13 марта 2019 г. 15:20\nТема: Мука\n\nДобрый день.",
                Some((Genre::Message, "2019-03-13")),
            ),
            (
                "Minutes of the meeting of the board held on Tuesday 6 October 2020 at 10 a.m.\n\nPresent: A. Lee",
                Some((Genre::Minutes, "2020-10-06")),
            ),
            (
                "MILL LIMITED\nMinutes of a meeting of the board held in Leeds on 6 October 2020\n\nText.",
                Some((Genre::Minutes, "2020-10-06")),
            ),
            (
                "Протокол № 3 заседания правления от 6 октября 2020 г.\n\nСлушали.",
                Some((Genre::Minutes, "2020-10-06")),
            ),
            ("Minutes of the club\n\n6 October 1920. Present: Mr Lee.", None),
            ("From: Leeds\nTo: York\nDate: 6 October 1920\n\nThe train left.", None),
            (
                "Минуты\n\nПротокол общего собрания членов клуба 6 октября 2020 г.",
                Some((Genre::Minutes, "2020-10-06")),
            ),
            ("Council\n\nMinutes, 6 October 2020\n\nText.", Some((Genre::Minutes, "2020-10-06"))),
            ("Mill\n\nMinutes after the explosion of 6 October 1920 the mill burned down.", None),
            ("Mill\n\nMinutes that the club kept until 6 October 1920 lie in the council archive.", None),
            ("Minutes of Fame\n\nMinutes of fame came on 6 October 1920. The council saw it.", None),
            ("Minutes of the council of 6 October 1920 are in Leeds.", None),
            ("Дом\n\nПротокол о намерениях от 6 октября 1920 г. подписали двое.", None),
            ("Minute book\n\nText of 6 October 1920.", None),
            (
                "Riga, 6 October 1920\n\nDear Sir,\n\nYesterday the mill burned.\n\nYours faithfully,\nA. Lee",
                Some((Genre::Letter, "1920-10-06")),
            ),
            (
                "Lee & Sons\n12 Quay, Riga\n\n6 October 1920\n\nDear Mr Ek,\n\nYesterday the mill burned.",
                Some((Genre::Letter, "1920-10-06")),
            ),
            (
                "Рига, 6 октября 1920 г.\n\nУважаемый Иван Петрович!\n\nВчера сгорела мельница.",
                Some((Genre::Letter, "1920-10-06")),
            ),
            ("Dear Sir,\n\nThe mill of 6 October 1920 burned.", None),
            ("Dear Diary,\n\n6 October 1920\n\nThe mill burned.", None),
            ("Dear Sirs,\n\n6 October 1920\n\nMill burned.\n\n4 June 1921\n\nMill built.", None),
            ("The Letter\n\nHe wrote: Dear Sir, come soon. It was 6 October 1920.", None),
            ("Club\n\n1. Minutes of the meeting of 6 October 1920 were approved.", None),
        ] {
            let document = Document::read("a.txt", text.as_bytes());
            let found = document.genre().map(|genre| (genre, document.created.map(|day| day.to_string())));
            let expected = expected.map(|(genre, day)| (genre, Some(day.to_owned())));
            assert_eq!(found, expected, "{text}");
        }
    }
}
