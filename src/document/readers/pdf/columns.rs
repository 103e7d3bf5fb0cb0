//! Columns that a program drew row by row: each is read to its end before the next. Most programs draw them one after
//! the other, and those stay as they are; so do tables, whose rows belong together.

use super::page::Run;

/// Strips that a page's width is looked at in.
const STRIPS: usize = 200;
/// Rows of a page below which nothing can be said.
const LEAST_ROWS: usize = 8;
/// Share of a column's width that prose fills.
const FILLED: f32 = 0.6;

/// The strings of a page in the order of reading.
pub(super) fn in_order(runs: Vec<Run>) -> Vec<Run> {
    let Some(gutter) = gutter(&runs) else { return runs };
    let mut ordered = Vec::with_capacity(runs.len());
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for run in runs {
        if run.end <= gutter {
            left.push(run);
        } else if run.x >= gutter {
            right.push(run);
        } else {
            // What goes across, a headline, parts what is above it from what is below.
            ordered.append(&mut left);
            ordered.append(&mut right);
            ordered.push(run);
        }
    }
    ordered.append(&mut left);
    ordered.append(&mut right);
    ordered
}

/// Where the space between two columns of prose is whose rows were drawn in turn.
fn gutter(runs: &[Run]) -> Option<f32> {
    let from = runs.iter().map(|run| run.x).fold(f32::INFINITY, f32::min);
    let to = runs.iter().map(|run| run.end).fold(f32::NEG_INFINITY, f32::max);
    let width = (to - from) / STRIPS as f32;
    if !width.is_finite() || width <= 0.0 {
        return None;
    }
    let strip = |x: f32| (((x - from) / width) as usize).min(STRIPS - 1);
    let rows = rows(runs);
    if rows.len() < LEAST_ROWS {
        return None;
    }
    let covered: Vec<[bool; STRIPS]> = rows
        .iter()
        .map(|row| {
            let mut covered = [false; STRIPS];
            for run in row {
                let strips = covered.get_mut(strip(run.x)..=strip(run.end.max(run.x)));
                strips.into_iter().flatten().for_each(|strip| *strip = true);
            }
            covered
        })
        .collect();
    let count = |at: usize| covered.iter().filter(|row| row.get(at) == Some(&true)).count();
    // The widest space in the middle that hardly any row goes across.
    let middle = STRIPS * 3 / 10..STRIPS * 7 / 10;
    let free: Vec<usize> = middle.filter(|&at| count(at) * 10 <= rows.len()).collect();
    let space = free.chunk_by(|a, b| a + 1 == *b).max_by_key(|space| space.len())?;
    let size = runs.iter().map(|run| run.size).fold(0.0, f32::max).min(14.0);
    let (first, last) = (*space.first()?, *space.last()?);
    if (space.len() as f32) * width < 0.8 * size {
        return None;
    }
    let prose = |side: std::ops::Range<usize>| {
        let filled = covered.iter().filter_map(|row| row.get(side.clone()));
        let filled: usize = filled.map(|row| row.iter().filter(|strip| **strip).count()).sum();
        filled as f32 >= FILLED * (side.len() * rows.len()) as f32
    };
    if !prose(0..first) || !prose(last + 1..STRIPS) {
        return None;
    }
    let gutter = from + width * (first + last + 1) as f32 / 2.0;
    let turns = runs.windows(2).filter(|pair| matches!(pair, [a, b] if (a.x < gutter) != (b.x < gutter)));
    (turns.count() >= rows.len()).then_some(gutter)
}

/// The strings by the height that they stand at.
fn rows(runs: &[Run]) -> Vec<Vec<&Run>> {
    let mut by_height: Vec<&Run> = runs.iter().collect();
    by_height.sort_by(|a, b| b.y.total_cmp(&a.y));
    by_height.chunk_by(|a, b| (a.y - b.y).abs() < 0.4 * a.size.max(b.size)).map(<[&Run]>::to_vec).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str, x: f32, y: f32) -> Run {
        Run { text: text.to_owned(), x, y, end: x + text.chars().count() as f32 * 5.0, size: 10.0 }
    }

    fn page(left: &str, right: &str) -> Vec<Run> {
        let rows = (0..12).flat_map(|row| {
            let y = 700.0 - 12.0 * row as f32;
            [run(&format!("{left} {row:2}"), 10.0, y), run(&format!("{right} {row:2}"), 290.0, y)]
        });
        [run("A headline that goes across both of the columns of this page here", 60.0, 740.0)]
            .into_iter()
            .chain(rows)
            .collect()
    }

    fn texts(runs: Vec<Run>) -> Vec<String> {
        runs.into_iter().map(|run| run.text).collect()
    }

    #[test]
    fn columns_that_were_drawn_row_by_row_are_read_one_after_the_other() {
        let (left, right) = (
            "the union held its first congress in the town",
            "the party was founded in that same hall later",
        );
        let drawn = page(left, right);
        let read = texts(in_order(drawn.clone()));
        assert!(read[0].starts_with("A headline"));
        assert!(read[1..13].iter().all(|text| text.starts_with(left)), "{read:?}");
        assert!(read[13..].iter().all(|text| text.starts_with(right)), "{read:?}");
        // Drawn one after the other they stay so.
        let ordered = in_order(drawn);
        assert_eq!(texts(in_order(ordered.clone())), texts(ordered));
    }

    #[test]
    fn rows_of_a_table_stay_together() {
        let drawn = page("7 March 1901", "the party was founded in that same hall later");
        assert_eq!(texts(in_order(drawn.clone())), texts(drawn));
        assert!(in_order(Vec::new()).is_empty());
    }
}
