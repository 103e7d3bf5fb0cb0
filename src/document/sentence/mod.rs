//! Where sentences end, in English and Russian, in one pass over the bytes.
//!
//! A full stop ends a sentence unless something speaks against it: a lower-case word after it, a known
//! abbreviation or an initial before it, digits on both sides, a short quotation or bracket around it.
//! Look-ahead and look-behind are bounded, so that any input takes linear time.

mod enclosed;
mod scan;
mod stop;

use super::{
    letter::{is_lower, is_word},
    words,
};
use crate::hash;
use scan::After;
use std::ops::Range;

/// Lines shorter than this are broken on purpose (verse, addresses, boxes); nobody wraps prose so narrowly.
const NARROW: usize = 40;

/// Appends the sentences of `text[range]` to `out`: trimmed, in order, not overlapping, without the footnote
/// marks after the stop.
///
/// `word` is a buffer.
pub(super) fn split(text: &str, range: Range<usize>, word: &mut String, out: &mut Vec<Range<usize>>) {
    let bytes = text.as_bytes().get(..range.end).unwrap_or_default();
    let mut splitter = Splitter {
        text,
        bytes,
        start: range.start,
        enclosed_until: 0,
        searched: [0; 3],
        line_start: range.start,
        width: widest_line(bytes.get(range.start..).unwrap_or_default()),
        word,
        out,
    };
    splitter.run(range.start);
}

struct Splitter<'a> {
    text: &'a str,
    /// The bytes up to the end of the block; positions are those of `text`.
    bytes: &'a [u8],
    /// Where the present sentence starts.
    start: usize,
    /// Byte of the closing mark of a short quotation or bracket that the scan is inside of.
    enclosed_until: usize,
    /// For each kind of closing mark, up to where it is known to be absent.
    searched: [usize; 3],
    line_start: usize,
    /// Length of the block's longest line.
    width: usize,
    /// Scratch for a word in lower case.
    word: &'a mut String,
    out: &'a mut Vec<Range<usize>>,
}

/// Whether a byte may end a sentence, or open what must not be split.
fn is_mark(byte: u8) -> bool {
    const MARKS: [bool; 256] = {
        let mut marks = [false; 256];
        let mut next = 0;
        let all = b"\n.!?\"(\xc2\xe2";
        while next < all.len() {
            marks[all[next] as usize] = true;
            next += 1;
        }
        marks
    };
    MARKS[usize::from(byte)]
}

impl Splitter<'_> {
    fn run(&mut self, from: usize) {
        let mut at = from;
        loop {
            at += hash::leading_prose(self.bytes.get(at..).unwrap_or_default());
            let rest = self.bytes.get(at..).unwrap_or_default();
            let Some(skipped) = rest.iter().position(|&byte| is_mark(byte) || byte == b' ') else { break };
            at += skipped;
            at = match self.bytes.get(at) {
                Some(b' ') => at + 1,
                Some(b'.' | b'!' | b'?') => self.stop(at),
                Some(0xe2) if self.is(at, "…") => self.stop(at),
                Some(b'\n') => self.line_end(at),
                _ => self.open(at),
            }
        }
        self.finish(self.bytes.len(), self.bytes.len());
    }

    /// Ends the present sentence at `end` and starts the next at `next`.
    fn finish(&mut self, end: usize, next: usize) {
        let mut start = self.start;
        // Most begin with the space behind the stop before, and then with a letter.
        while start < end && self.bytes.get(start) == Some(&b' ') {
            start += 1;
        }
        let sentence = match self.bytes.get(start..end) {
            Some([b'A'..=b'Z' | b'a'..=b'z', .., b'!'..=b'~']) => start..end,
            _ => trim(self.text, start..end),
        };
        if self.text.get(sentence.clone()).is_some_and(|text| text.chars().any(is_word)) {
            self.out.push(sentence);
        }
        self.start = next;
        self.enclosed_until = 0;
    }

    /// At a stop: ends the sentence or not; says where to go on.
    fn stop(&mut self, at: usize) -> usize {
        if self.plainly_ends(at) {
            self.finish(at + 1, at + 1);
            return at + 1;
        }
        let run_end = self.skip_stops(at);
        if self.skip_blanks(run_end) < self.enclosed_until {
            return run_end;
        }
        let mut end = self.skip_closers(run_end);
        // A closing mark after a space, as in `the poor. " At the same time`.
        let gap = self.skip_blanks(end);
        if gap > end
            && let Some(mark) = self.char_at(gap).filter(|&c| matches!(c, '"' | '”' | '»'))
        {
            let past = gap + mark.len_utf8();
            match self.after(past) {
                After::Nothing | After::Spaced(..) => end = past,
                // `for the people! ".`
                After::Glued(_) if gap == self.enclosed_until => return run_end,
                After::Glued(_) => {}
            }
        }
        let marks_end = self.skip_footnote_marks(end);
        let closed = end > run_end || marks_end > end || self.closes_before(at);
        let ends = match self.after(marks_end) {
            After::Nothing => true,
            After::Spaced(next, next_at) => self.ends_before(at, run_end, next, next_at),
            After::Glued(next) => self.ends_glued(at, run_end, closed, next, marks_end),
        };
        if ends {
            self.finish(end, marks_end);
        }
        marks_end
    }

    /// At a line's end inside the block: ends the sentence if the line was broken on purpose.
    fn line_end(&mut self, at: usize) -> usize {
        let next_at = self.skip_white(at);
        let line = trim(self.text, self.line_start..at);
        let next_word =
            self.bytes.iter().skip(next_at).take(60).take_while(|b| !b.is_ascii_whitespace()).count();
        let on_purpose = self.width < NARROW
            || line.len() + 1 + next_word <= self.width
            || are_entries(
                self.text.get(line.clone()).unwrap_or_default(),
                self.text.get(next_at..).unwrap_or_default(),
            );
        let starts =
            self.char_at(next_at).is_some_and(|c| !is_lower(c) && !matches!(c, ',' | ';' | ')' | '—' | '–'));
        if on_purpose && starts && !self.ends_open(line.end) {
            self.finish(at, next_at);
        }
        self.line_start = next_at;
        next_at
    }

    /// Whether the line that ends at `at` promises more: a comma, a dash, an opening mark, a preposition.
    fn ends_open(&self, at: usize) -> bool {
        let Some(line) = self.text.get(self.start..at) else { return false };
        if line.ends_with([',', '(', '—', '–', '-', '«', '“', '/']) {
            return true;
        }
        let (_, last) = line.rsplit_once(|c: char| c.is_whitespace()).unwrap_or_default();
        words::contains(words::LEADING, last)
    }
}

/// Whether two lines begin with things that are numbered alike: `Dory 2 – 29 March`, `Dory 3 – 6 July`.
fn are_entries(line: &str, next: &str) -> bool {
    let numbered = |line: &str| {
        let (name, rest) = line.split_once([' ', '-'])?;
        let number = rest.bytes().take_while(u8::is_ascii_digit).count();
        let named =
            name.chars().next().is_some_and(char::is_uppercase) && name.chars().all(char::is_alphabetic);
        (named && number > 0).then_some(name.len())
    };
    match (numbered(line), numbered(next)) {
        (Some(length), Some(other)) => length == other && line.get(..length) == next.get(..length),
        _ => false,
    }
}

/// Where `text[range]` stands without white space, control characters and invisible marks around it.
pub(super) fn trim(text: &str, range: Range<usize>) -> Range<usize> {
    let Some(inner) = text.get(range.clone()) else { return range };
    let start = range.end - inner.trim_start_matches(is_blank).len();
    let end = start + text.get(start..range.end).unwrap_or_default().trim_end_matches(is_blank).len();
    start..end
}

/// White space and what looks like it.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}')
}

fn widest_line(bytes: &[u8]) -> usize {
    // Most blocks are one line, which is told eight bytes at a time.
    if !bytes.contains(&b'\n') {
        return bytes.len();
    }
    bytes.split(|&byte| byte == b'\n').map(<[u8]>::len).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> Vec<&str> {
        let mut found = Vec::new();
        split(text, 0..text.len(), &mut String::new(), &mut found);
        found.into_iter().map(|range| &text[range]).collect()
    }

    /// The text of these sentences, one space between them, is split into just these sentences.
    #[track_caller]
    fn check<const N: usize>(expected: [&str; N]) {
        assert_eq!(sentences(&expected.join(" ")), expected);
    }

    #[test]
    fn a_stop_before_a_capital_ends_a_sentence() {
        check(["The war ended.", "Peace came.", "Was it late?", "It was!", "Yes…", "No..."]);
        check(["Война кончилась.", "Настал мир.", "Поздно ли?", "Нет!"]);
        check(["It lasted until 1917.", "15 journalists came in 1918.", "«Правда» closed."]);
        check(["It closed in May.", "“The Bell” followed.", "(It was a weekly.)", "Then came others."]);
    }

    #[test]
    fn initials_do_not_end_a_sentence() {
        check(["S. N. Stepanov was elected with A. A. Prigarin and V.D. Zazykina.", "He left."]);
        check(["А. А. Пригарин и М. Шевчук вышли из партии.", "Съезд продолжился."]);
        check(["И. В. Иванов и С. А. Петров уехали.", "Н.\u{a0}Кротов остался."]);
        check(["It was led by J. R. R. Tolliver.", "In 1951 he retired."]);
        check(["They fought in World War I.", "Germany lost it.", "It was Plan B.", "Smith agreed."]);
    }

    #[test]
    fn abbreviations_do_not_end_a_sentence() {
        check([
            "It was registered (reg. No. 418) by St. Petersburg.",
            "Dr. Smith and Mrs. Brown vs. Gen. Lee.",
        ]);
        check(["Born c. 1450, d. 1501, vol. 3, p. 12, cf. Fig. 4, e.g. ships, i.e. boats.", "The end."]);
        check(["Smith v. Jones was heard.", "The court sat at 5 p.m. on Oct. 3."]);
        check(["Acme Inc. Chairman Reed resigned.", "The Foo Co. Ltd. Board met."]);
        check(["She joined Acme Inc.", "In 1990 she left the U.S.", "The firm closed."]);
        check(["Sgt. Rowe and Lt. Col. Hart met Messrs. Dunn."]);
        check(["Экзамены сдал в 1903-м.", "Дед подал прошение."]);
        check(["Contact was lost on the 21st.", "Mapping began in the 1990s.", "Maps followed."]);
        check(["The USSR and the RSFSR.", "Moscow in the CIS.", "Theses followed."]);
    }

    #[test]
    fn russian_abbreviations_of_years_end_a_sentence_only_late_in_it() {
        check(["В 1993 г. Партия коммунистов распалась.", "Съезд прошёл в г. Москве."]);
        check(["Организация была создана на съезде в 1991 г.", "Партия просуществовала до 1993 г."]);
        check(["Завод им. Кирова, ул. Ленина и т. д. и т. п. входили в комплекс.", "Он работал."]);
        check(["Книги, газеты и др. Петрова вошли в список.", "Книги и др.", "Затем вышли журналы."]);
        check(["В 1920-х гг. Общество росло.", "В XIX в. Академия строилась."]);
    }

    #[test]
    fn a_small_letter_after_a_stop_goes_on() {
        check(["A group in December 1993. were expelled from the party.", "It went on."]);
        check(["Beresneva (1940-2007) - head. kindergarten, secretary."]);
        check(["He asked: “Why?” and left.", "«Пора!» — сказал он.", "Все ушли."]);
    }

    #[test]
    fn stops_inside_a_short_quotation_or_bracket_do_not_split() {
        check([
            "In 2007, the “FAQ. Socialism in Questions”, \"Grapes of Anger. An Uprising\" came out.",
            "It sold.",
        ]);
        check([
            "A leaflet \"Let those who created it pay!\", Including the logo, was banned.",
            "It was old.",
        ]);
        check(["The slogan is \"Struggle! Solidarity! Socialism!\", as before.", "Next."]);
        check(["They made Help! (1965) and toured.", "As Jones et al. (1990) say.", "Next."]);
        check(["It went on (see p. 3. Also there. And here) for years.", "Next."]);
        check([
            "During it, the “FAQ. Questions and Answers \",\" Grapes. Of Anger \",\" Education! \".",
            "Within it.",
        ]);
    }

    #[test]
    fn sentences_inside_a_long_quotation_are_split() {
        let filler =
            "we consider ourselves a party for the protection of workers and of nobody else in this land";
        check([
            &format!("He said:«…It is so that {filler}, {filler}."),
            "That is all, on the one hand».",
            "Then he left.",
        ]);
    }

    #[test]
    fn unbalanced_marks_do_not_swallow_the_rest() {
        check(["The party (SPT; active until 2001), was left.", "It ended)."]);
        check(["The II Congress of the Union communists \", later headed it.", "He left.", "She stayed."]);
        check(["The \"Union was founded.", "It grew (slowly.", "It died.", "All wept."]);
    }

    #[test]
    fn closing_marks_belong_to_the_sentence_before() {
        check(["He called it “a promise to protect the poor. \"", "At the same time he left."]);
        check(["“It is over.”", "She left.", "(He stayed.)", "They met."]);
        check(["according to A. Sterligov\" ...", "However, the journalist summed up."]);
    }

    #[test]
    fn a_missing_space_still_ends_a_sentence() {
        for (text, expected) in [
            (
                "for social justice».The journalist noted it.",
                ["for social justice».", "The journalist noted it."],
            ),
            ("They agreed on the merger.Then they left.", ["They agreed on the merger.", "Then they left."]),
            ("It closed in 1993.The rest is known.", ["It closed in 1993.", "The rest is known."]),
        ] {
            assert_eq!(sentences(text), expected);
        }
        check(["See example.com or Node.js at 12.03.1993, v1.2.3 and 3.5 million.", "Done."]);
        check(["Он вышел из Каспаров.Ру в 1993.", "Потом вернулся."]);
    }

    #[test]
    fn footnote_marks_stand_between_sentences() {
        let text =
            "They merged.[1][2] Shortly afterwards it grew.[note 3] It ended.¹ Really.[citation needed]";
        assert_eq!(sentences(text), ["They merged.", "Shortly afterwards it grew.", "It ended.", "Really."]);
    }

    #[test]
    fn a_line_broken_on_purpose_ends_a_sentence() {
        let wrapped = "The congress of the party met in the hall of the old\nPalace of Labour and adopted a new\nprogramme. It split.";
        assert_eq!(sentences(wrapped).len(), 2);
        let broken = "It adopted a programme of the party\nIt elected a council with a chair\nIt rose after a debate that went on into the small hours";
        assert_eq!(sentences(broken).len(), 3);
        assert_eq!(sentences("Roses are red\nViolets are blue").len(), 2);
        for open in [
            "He served from\n1581 to 1604 and is buried in the chancel of the old church there.",
            "It was not until\nMay that a schoolroom was built beside the church of the old town.",
            "Он служил в\nМоскве и был похоронен там же, на старом кладбище у самой реки.",
        ] {
            assert_eq!(sentences(open).len(), 1, "{open}");
        }
    }

    #[test]
    fn numbers_at_the_start_are_not_sentences() {
        check(["1. The court met.", "2. It rose."]);
        check(["The sum was 5.", "It was paid."]);
    }

    #[test]
    fn text_without_words_has_no_sentence() {
        for text in ["", " ", ". . .", "?!", "—", "\u{feff}"] {
            assert_eq!(sentences(text), [""; 0], "{text:?}");
        }
    }
}
