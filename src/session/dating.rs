//! A date as somebody types it: EDTF, or words.

use crate::{document::Document, time::Edtf, timex};

/// The date that `text` means: EDTF (`1991-10`, `1990~`), or else words in which a date is found (`7 March 2011`,
/// `осенью 2009 года`). The first date counts.
///
/// ```
/// use annals::session::date_of;
/// let edtf = |text| date_of(text).map(|date| date.to_string());
/// assert_eq!(edtf("1991-10"), Some("1991-10".into()));
/// assert_eq!(edtf("from 1998 to 2007"), Some("1998/2007".into()));
/// assert_eq!(edtf("soon"), None);
/// ```
pub fn date_of(text: &str) -> Option<Edtf> {
    let text = text.trim();
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    // Figures alone are EDTF or a slip: nobody means 1991 by 1991-13.
    if !text.chars().any(char::is_alphabetic) {
        return None;
    }
    let document = Document::from_plain_text("date", text);
    let (_, phrases) = timex::read(&document);
    phrases.into_iter().next().map(|phrase| phrase.date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_they_are_typed() {
        for (typed, date) in [
            ("1990~", Some("1990~")),
            (" 2007-10/.. ", Some("2007-10/..")),
            ("7 March 2011", Some("2011-03-07")),
            ("March 1993", Some("1993-03")),
            ("осенью 2009 года", Some("2009-23")),
            ("the 1990s", Some("199X")),
            ("", None),
            ("199", None),
            ("1991-13", None),
        ] {
            assert_eq!(date_of(typed).map(|date| date.to_string()).as_deref(), date, "{typed}");
        }
    }
}
