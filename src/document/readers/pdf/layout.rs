//! Strings on pages → lines → titles, headings and paragraphs, by where they stand and how large they are.

use super::page::Run;

/// A line of a page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) text: String,
    x: f32,
    y: f32,
    end: f32,
    size: f32,
}

/// A part of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    Title(String),
    Heading(String),
    Item(String),
    Paragraph(String),
}

/// The lines of a page in the order in which they are drawn, which is the order of reading in all but few files.
pub(super) fn lines(runs: Vec<Run>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for run in runs {
        let last = lines.last_mut().filter(|line| {
            let same_height = (line.y - run.y).abs() < 0.6 * line.size.max(run.size);
            // Farther back than a letter is a new line; farther on than a few, another column.
            let gap = run.x - line.end;
            same_height && gap > -0.8 * run.size.max(line.size) && gap < 6.0 * run.size.max(line.size)
        });
        match last {
            Some(line) => {
                let gap = run.x - line.end;
                let parted =
                    line.text.ends_with(char::is_whitespace) || run.text.starts_with(char::is_whitespace);
                if gap > 0.16 * run.size.min(line.size) && !parted {
                    line.text.push(' ');
                }
                line.text.push_str(&run.text);
                line.end = line.end.max(run.end);
                // Footnote marks and initials do not make a line small or large.
                if run.text.trim().chars().count() > 2 {
                    line.size = line.size.max(run.size);
                }
            }
            None => lines.push(Line { text: run.text, x: run.x, y: run.y, end: run.end, size: run.size }),
        }
    }
    for line in &mut lines {
        let words: Vec<&str> = line
            .text
            .split(|c: char| c.is_whitespace() || c == '\0')
            .filter(|word| !word.is_empty())
            .collect();
        line.text = without_ligatures(words.join(" "));
    }
    lines.retain(|line| !line.text.is_empty());
    lines
}

/// Letters that a font draws as one, as the letters that they are.
fn without_ligatures(text: String) -> String {
    const LIGATURES: [(char, &str); 7] =
        [('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬃ', "ffi"), ('ﬄ', "ffl"), ('ﬅ', "st"), ('ﬆ', "st")];
    if !text.contains(|c: char| ('\u{fb00}'..='\u{fb06}').contains(&c)) {
        return text;
    }
    LIGATURES.iter().fold(text, |text, (ligature, letters)| text.replace(*ligature, letters))
}

/// The text of all pages. Page numbers and lines that repeat at the same height of page after page are left out.
pub(super) fn blocks(mut pages: Vec<Vec<Line>>) -> Vec<Block> {
    without_running_lines(&mut pages);
    let body = body_size(&pages);
    let largest = pages.first().into_iter().flatten().map(|line| line.size).fold(0.0, f32::max);
    let mut blocks: Vec<Block> = Vec::new();
    let mut open: Option<Open> = None;
    for page in pages {
        let (left, right) = margins(&page);
        for line in page {
            let is_head = line.size > body * 1.12 && line.text.chars().count() < 160;
            match open.as_mut().filter(|open| open.goes_on(&line, is_head, left)) {
                Some(open) => open.add(line, right),
                None => {
                    if let Some(open) = open.take() {
                        open.finish(&mut blocks, largest);
                    }
                    open = Some(Open::new(line, is_head, right));
                }
            }
        }
    }
    if let Some(open) = open {
        open.finish(&mut blocks, largest);
    }
    blocks
}

/// A block that more lines may join.
struct Open {
    text: String,
    is_head: bool,
    size: f32,
    last: Line,
    /// Whether the last line ends well before the margin, as the last of a paragraph does.
    is_short: bool,
    /// Whether it fills less than two thirds of the line.
    is_very_short: bool,
    /// Distance of its lines, once there are two.
    step: Option<f32>,
}

impl Open {
    fn new(line: Line, is_head: bool, right: f32) -> Self {
        let is_short = line.end < right - 4.0 * line.size;
        let is_very_short = line.end - line.x < 0.66 * (right - line.x);
        Self {
            text: line.text.clone(),
            is_head,
            size: line.size,
            last: line,
            is_short,
            is_very_short,
            step: None,
        }
    }

    fn goes_on(&self, line: &Line, is_head: bool, left: f32) -> bool {
        if is_head != self.is_head || (line.size - self.size).abs() > 0.15 * self.size || is_item(&line.text)
        {
            return false;
        }
        let step = self.last.y - line.y;
        let small = line.text.starts_with(char::is_lowercase);
        if step <= 0.0 {
            // The next column or page: a sentence goes on.
            return !self.is_head && !ends_sentence(&self.text) && (small || !self.is_short);
        }
        let apart = step > self.step.map_or(1.75 * line.size, |usual| usual * 1.3 + 0.1);
        let indented = line.x > left + 0.8 * line.size && line.x > self.last.x + 0.8 * line.size;
        // A line that ends far from the margin ends something, with a stop or without: an item, an address.
        let ended = self.is_short && ends_sentence(&self.text) || self.is_very_short && !small;
        small && !apart || !apart && !indented && !ended
    }

    fn add(&mut self, line: Line, right: f32) {
        let step = self.last.y - line.y;
        if step > 0.0 {
            self.step = Some(self.step.map_or(step, |known| known.min(step)));
        }
        let hyphenated = self
            .text
            .strip_suffix(['-', '\u{ad}', '\u{2010}'])
            .filter(|stem| stem.ends_with(char::is_lowercase) && line.text.starts_with(char::is_lowercase));
        // Of "UCP-" and "CPSU", "1991–" and "1995" the hyphen is a part.
        let joined = || {
            let stem = self.text.strip_suffix(['-', '\u{2010}', '\u{2013}']);
            stem.is_some_and(|stem| stem.ends_with(char::is_alphanumeric))
                && line.text.starts_with(char::is_alphanumeric)
        };
        match hyphenated.map(str::len) {
            Some(length) => self.text.truncate(length),
            None if joined() => {}
            None => self.text.push(' '),
        }
        self.text.push_str(&line.text);
        self.is_short = line.end < right - 4.0 * line.size;
        self.is_very_short = line.end - line.x < 0.66 * (right - line.x);
        self.last = line;
    }

    fn finish(self, blocks: &mut Vec<Block>, largest: f32) {
        let has_title = blocks.iter().any(|block| matches!(block, Block::Title(_)));
        let begins = blocks.iter().all(|block| matches!(block, Block::Heading(_)));
        blocks.push(match self.text.strip_prefix(BULLETS) {
            Some(item) => Block::Item(item.trim().to_owned()),
            None if self.is_head && !has_title && begins && self.size > largest * 0.98 => {
                Block::Title(self.text)
            }
            None if self.is_head => Block::Heading(self.text),
            None => Block::Paragraph(self.text),
        });
    }
}

const BULLETS: [char; 6] = ['•', '▪', '●', '◦', '■', '‣'];

fn is_item(text: &str) -> bool {
    text.starts_with(BULLETS)
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '»', ')', '’', '\'']).ends_with(['.', '!', '?', '…', ':'])
}

/// The size that most letters have.
fn body_size(pages: &[Vec<Line>]) -> f32 {
    let mut sizes: Vec<(i32, usize)> = Vec::new();
    for line in pages.iter().flatten() {
        let size = (line.size * 4.0).round() as i32;
        let known = sizes.iter().position(|(known, _)| *known == size);
        match known.and_then(|place| sizes.get_mut(place)) {
            Some((_, count)) => *count += line.text.len(),
            None => sizes.push((size, line.text.len())),
        }
    }
    sizes.iter().max_by_key(|(size, count)| (*count, *size)).map_or(1.0, |(size, _)| *size as f32 / 4.0)
}

/// Where most lines of a page begin, and where the longest ends.
fn margins(page: &[Line]) -> (f32, f32) {
    let left = page.iter().map(|line| line.x).fold(f32::INFINITY, f32::min);
    let right = page.iter().map(|line| line.end).fold(f32::NEG_INFINITY, f32::max);
    (left, right)
}

/// Takes away what stands on page after page at the same height: running heads and page numbers.
fn without_running_lines(pages: &mut [Vec<Line>]) {
    let shape = |line: &Line| -> (i32, String) {
        let letters = line.text.chars().filter(|c| !c.is_ascii_digit()).collect();
        ((line.y / 3.0).round() as i32, letters)
    };
    let mut counts = std::collections::HashMap::new();
    for page in pages.iter() {
        for line in edges(page) {
            *counts.entry(shape(line)).or_insert(0_usize) += 1;
        }
    }
    let often = 3.max(pages.len() / 4);
    for page in pages.iter_mut() {
        let running: Vec<Line> = edges(page)
            .filter(|line| {
                let count = counts.get(&shape(line)).copied().unwrap_or(0);
                let is_number = line.text.len() <= 6
                    && line.text.bytes().all(|byte| !byte.is_ascii_alphabetic())
                    && line.text.is_ascii();
                count >= often || is_number && count > 1
            })
            .cloned()
            .collect();
        page.retain(|line| !running.contains(line));
    }
}

/// The two highest and the two lowest lines of a page.
fn edges(page: &[Line]) -> impl Iterator<Item = &Line> {
    let mut by_height: Vec<&Line> = page.iter().collect();
    by_height.sort_by(|a, b| b.y.total_cmp(&a.y));
    let last = by_height.len().saturating_sub(2).max(2);
    let chosen: Vec<&Line> = by_height.iter().take(2).chain(by_height.iter().skip(last)).copied().collect();
    chosen.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str, x: f32, y: f32, size: f32) -> Run {
        Run { text: text.to_owned(), x, y, end: x + text.chars().count() as f32 * size / 2.0, size }
    }

    #[test]
    fn strings_on_a_line_become_words() {
        let found = lines(vec![
            run("The par", 10.0, 700.0, 10.0),
            run("ty", 45.5, 700.0, 10.0),
            run("met.", 60.0, 700.0, 10.0),
            run("1", 80.5, 704.0, 6.0),
            run("Next", 10.0, 688.0, 10.0),
        ]);
        let texts: Vec<&str> = found.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts, ["The party met.1", "Next"]);
    }

    #[test]
    fn a_hyphen_at_the_end_of_a_line_goes_only_where_it_divides_a_word() {
        for (end, start, expected) in [
            ("adop-", "ted", "adopted"),
            ("the UCP-", "CPSU", "the UCP-CPSU"),
            ("in 1991\u{2013}", "1995", "in 1991\u{2013}1995"),
            ("Riga \u{2013}", "a town", "Riga \u{2013} a town"),
            ("one -", "two", "one - two"),
        ] {
            let long = format!("The club of the town that had always stood by its own hall {end}");
            let page =
                vec![run(&long, 10.0, 700.0, 10.0), run(&format!("{start} and so on."), 10.0, 688.0, 10.0)];
            let blocks = blocks(vec![lines(page)]);
            let Some(Block::Paragraph(text)) = blocks.first() else { panic!("{blocks:?}") };
            assert!(text.ends_with(&format!("{expected} and so on.")), "{text}");
        }
    }

    #[test]
    fn lines_become_paragraphs_and_running_heads_go() {
        let mut pages = Vec::new();
        for (number, body) in (1..).zip(["party", "union", "guild", "choir"]) {
            let mut page =
                vec![run("Annual report", 10.0, 790.0, 8.0), run(&number.to_string(), 150.0, 20.0, 8.0)];
            if number == 1 {
                page.push(run("The Club", 10.0, 760.0, 24.0));
            }
            let long = format!("The {body} was founded in the hall of the town and adop-");
            page.push(run(&long, 10.0, 700.0, 10.0));
            page.push(run("ted its programme.", 10.0, 688.0, 10.0));
            page.push(run("• One", 10.0, 664.0, 10.0));
            page.push(run(&format!("The {body} closed"), 20.0, 640.0, 10.0));
            pages.push(lines(page));
        }
        let blocks = blocks(pages);
        let told = "The party was founded in the hall of the town and adopted its programme.";
        assert_eq!(
            blocks.get(..4),
            Some(
                &[
                    Block::Title("The Club".into()),
                    Block::Paragraph(told.into()),
                    Block::Item("One".into()),
                    Block::Paragraph("The party closed".into()),
                ][..]
            )
        );
        assert_eq!(blocks.len(), 13);
    }
}
