//! What a picture of the view is called on disk.

use super::years_wording;
use crate::{chronology::slug, i18n::Language, timeline::Viewport};

/// The project's title, as the reader has it, and the years in view: `guilds-of-bremen-1890-1903.svg`.
pub fn file_name(title: Option<&str>, view: &Viewport, extension: &str) -> String {
    let title = title.unwrap_or("annals");
    // A chronology that was read from a file bears its name.
    let title = title
        .rsplit_once('.')
        .filter(|(_, end)| end.len() <= 4 && end.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        .map_or(title, |(stem, _)| stem);
    [&slug(&[title, " ", &years_wording(view.start, view.end, Language::English)].concat()), ".", extension]
        .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_what_it_shows() {
        for (title, (start, end), expected) in [
            (Some("Guilds of Bremen"), (-29_219.0, -24_107.0), "guilds-of-bremen-1890-1903.svg"),
            (Some("table.csv"), (0.0, 300.0), "table-1970.svg"),
            (Some("Гильдии"), (0.0, 300.0), "гильдии-1970.svg"),
            (Some("Guilds, vol. II"), (0.0, 300.0), "guilds-vol-ii-1970.svg"),
            (None, (-900_000.0, -899_000.0), "annals-496-bc-493-bc.svg"),
        ] {
            let view = Viewport::new(start, end, 100.0, 100.0);
            assert_eq!(file_name(title, &view, "svg"), expected);
        }
    }
}
