//! When two spellings are one name.

use super::{
    lexicon::{Lexicon, Tags, lists::LEGAL_FORMS},
    span::is_acronym,
    token::Token,
    vocabulary::Marks,
};
use crate::{case, document::Language, hash};

/// Writes the key of `name` into `out`: lower case, no marks, no articles, one spelling of -isation, and
/// Russian words without their endings, so that cases and spellings of a name meet.
pub(crate) fn key_of(name: &str, out: &mut String) {
    out.clear();
    if name.is_ascii() {
        return ascii_key(name, out);
    }
    // Where the word under way begins in `out`, behind its space.
    let mut start = 0;
    for character in name.chars() {
        match character {
            c if c.is_ascii_alphanumeric() => out.push(c.to_ascii_lowercase()),
            '\'' | '’' | '.' | '\u{301}' => {}
            c if !c.is_ascii() && c.is_alphanumeric() => out.push(case::lower_char(c)),
            _ => start = end_word(out, start),
        }
    }
    end_word(out, start);
    if out.ends_with(' ') {
        out.pop();
    }
}

/// [`key_of`] the name that `tokens` are, of which white space is between.
pub(crate) fn key_of_tokens(text: &str, tokens: &[Token], out: &mut String) {
    let plain = |token: &Token| token.plain && !token.has(Marks::ISATION);
    if !tokens.iter().all(plain) {
        let place = tokens.first().zip(tokens.last()).map_or(0..0, |(first, last)| first.start..last.end);
        return key_of(text.get(place).unwrap_or_default(), out);
    }
    let mut key = std::mem::take(out).into_bytes();
    key.clear();
    for token in tokens {
        let length = token.length();
        if length <= 8 {
            let small = hash::lower(token.key).to_le_bytes();
            match small.get(..length).unwrap_or_default() {
                b"the" | b"a" | b"an" => continue,
                word => key.extend_from_slice(word),
            }
        } else {
            let start = key.len();
            key.extend_from_slice(token.text(text).as_bytes());
            key.get_mut(start..).unwrap_or_default().make_ascii_lowercase();
        }
        key.push(b' ');
    }
    key.pop();
    *out = String::from_utf8(key).unwrap_or_default();
}

/// The same for a name of ASCII, as most are: tens of thousands in a text.
fn ascii_key(name: &str, out: &mut String) {
    // One word, as most are: nothing is left out of it.
    if name.len() < ISATION.len() && name.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        out.push_str(name);
        out.make_ascii_lowercase();
        if matches!(out.as_str(), "the" | "a" | "an") {
            out.clear();
        }
        return;
    }
    let mut key = std::mem::take(out).into_bytes();
    key.resize(name.len() + 1, 0);
    // Where the word under way begins, and where its next letter goes.
    let (mut start, mut end) = (0, 0);
    for &byte in name.as_bytes() {
        if byte.is_ascii_alphanumeric() {
            if let Some(place) = key.get_mut(end) {
                *place = byte.to_ascii_lowercase();
            }
            end += 1;
        } else if !matches!(byte, b'\'' | b'.') {
            end = end_ascii_word(&mut key, start, end);
            start = end;
        }
    }
    end = end_ascii_word(&mut key, start, end);
    key.truncate(end);
    if key.last() == Some(&b' ') {
        key.pop();
    }
    *out = String::from_utf8(key).unwrap_or_default();
}

const ISATION: &[u8] = b"isation";

/// [`end_word`] for the word of ASCII `out[start..end]`, behind which there is room for one more byte.
#[inline]
fn end_ascii_word(out: &mut [u8], start: usize, end: usize) -> usize {
    let Some(word) = out.get_mut(start..end) else { return start };
    if matches!(&*word, b"" | b"the" | b"a" | b"an") {
        return start;
    }
    if word.len() > ISATION.len() {
        let mut parts = word.windows(ISATION.len());
        let at = parts.position(|part| matches!(part, [b'i', b's', b'a', ..]) && part == ISATION);
        if let Some(letter) = at.and_then(|at| word.get_mut(at + 1)) {
            *letter = b'z';
        }
    }
    if let Some(place) = out.get_mut(end) {
        *place = b' ';
    }
    end + 1
}

/// Finishes the word at `start` and gives the start of the next one.
fn end_word(out: &mut String, start: usize) -> usize {
    let word = out.get(start..).unwrap_or_default();
    if word.is_empty() || matches!(word, "the" | "a" | "an") {
        out.truncate(start);
        return start;
    }
    // "3-й армии" and "3-я армия"
    if !word.is_ascii()
        && word.len() <= 6
        && out.get(..start).and_then(|before| before.strip_suffix(' ')).is_some_and(|before| {
            before
                .rsplit(' ')
                .next()
                .is_some_and(|number| number.len() <= 3 && number.bytes().all(|b| b.is_ascii_digit()))
        })
        && matches!(word, "я" | "й" | "е" | "ю" | "го" | "му" | "ой" | "ая" | "ый" | "ом" | "м")
    {
        out.truncate(start);
        return start;
    }
    if word.is_ascii() {
        let isation = b"isation";
        if word.len() > isation.len()
            && let Some(at) = word
                .as_bytes()
                .windows(isation.len())
                .position(|part| part.starts_with(b"is") && part == isation)
        {
            out.replace_range(start + at..start + at + isation.len(), "ization");
        }
    } else {
        let length = russian_stem(word).len();
        out.truncate(start + length);
    }
    out.push(' ');
    out.len()
}

const ENDINGS: &[&str] = &[
    "ыми", "ими", "ого", "его", "ому", "ему", "ами", "ями", "иям", "иях", "ией", "ая", "яя", "ой", "ей",
    "ое", "ее", "ый", "ий", "ых", "их", "ую", "юю", "ым", "им", "ом", "ем", "ах", "ях", "ам", "ям", "ов",
    "ев", "ия", "ие", "ии", "ию", "ые", "а", "я", "о", "е", "и", "ы", "у", "ю", "ь", "й",
];

fn russian_stem(word: &str) -> &str {
    if word.chars().count() <= 3 || !word.chars().any(|c| ('а'..='я').contains(&c)) {
        return word;
    }
    for ending in ENDINGS {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.chars().count() >= 3
        {
            return stem;
        }
    }
    word
}

/// Whether `alias`, in brackets after `name`, is another name of it.
pub(crate) fn plausible_alias(name: &str, alias: &str) -> bool {
    let words = alias.split_whitespace().count();
    if alias.is_empty() || words > 8 || alias.chars().any(|c| c.is_ascii_digit()) {
        return false;
    }
    if is_acronym(alias) {
        return true;
    }
    let cyrillic = |text: &str| text.chars().any(|c| ('А'..='я').contains(&c));
    if cyrillic(alias) != cyrillic(name) {
        return alias.starts_with(char::is_uppercase);
    }
    let capitals = alias.split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).count();
    // One mixed-case word with two capitals is an abbreviation by syllables (SocSopr); two names that begin
    // alike are a name and its transliteration or translation.
    if words == 1 {
        let humps = alias.chars().filter(|c| c.is_uppercase()).count();
        return humps >= 2;
    }
    words >= 2
        && capitals * 2 > words
        && name.split_whitespace().count() >= 2
        && alias.starts_with(char::is_uppercase)
}

/// Whether `acronym` is made of the first letters of `name`: `CPRF` of the Communist Party of the Russian Federation.
#[cfg(test)]
fn is_initialism(acronym: &str, name: &str) -> bool {
    let plain: String = acronym.chars().filter(|c| c.is_alphabetic()).map(case::lower_char).collect();
    if plain.chars().count() < 3 || acronym.contains('-') {
        return false;
    }
    initials(name).contains(&plain)
}

/// Whether `name` is one word that many bodies are called: party, company, «общество».
pub(crate) fn is_body_noun(name: &str) -> bool {
    let bare = name.strip_prefix("The ").or_else(|| name.strip_prefix("the ")).unwrap_or(name);
    let language = if bare.is_ascii() { Language::English } else { Language::Russian };
    !bare.contains(|c: char| !c.is_alphabetic())
        && !is_acronym(bare)
        && Lexicon::of(language).form(&case::lower(bare)).tags.any(Tags::BODY)
}

/// `Marlow Vale` of "Marlow Vale F.C."; nothing where no legal form stands behind the name.
pub(crate) fn without_legal_form(name: &str) -> Option<&str> {
    let core = LEGAL_FORMS.iter().find_map(|form| name.strip_suffix(form)?.strip_suffix(' '));
    core.map(|core| core.trim_end_matches(',')).filter(|core| core.len() > 3)
}

/// A legal form in one of its spellings: `fc` for "F.C." and "Football Club", `co` for "Company".
pub(crate) fn legal_form(form: &str) -> String {
    let letters: String = form.chars().filter(|c| c.is_alphanumeric()).map(crate::case::lower_char).collect();
    let short = [
        ("footballclub", "fc"),
        ("company", "co"),
        ("limited", "ltd"),
        ("corporation", "corp"),
        ("incorporated", "inc"),
    ];
    short.iter().find(|(long, _)| *long == letters).map_or(letters, |(_, short)| (*short).to_owned())
}

/// First letters of the words of a name, without and with its small words.
pub(crate) fn initials(name: &str) -> [String; 2] {
    const SMALL: [&str; 12] = ["of", "the", "and", "for", "a", "in", "on", "to", "и", "по", "в", "на"];
    let words = || {
        name.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').filter(|word| !word.is_empty())
    };
    [false, true].map(|small| {
        words()
            .filter(|word| small || !super::lexicon::is_one_of(word, &SMALL))
            .filter_map(|word| word.chars().next())
            .map(case::lower_char)
            .collect()
    })
}

/// Whether two names are of one person: equal surnames, and given names and patronymics that are equal or
/// initials of each other.
pub(crate) fn same_person(a: &str, b: &str) -> bool {
    let split = |name: &str| -> Vec<String> {
        name.split([' ', '.', '\u{a0}']).filter(|part| !part.is_empty()).map(case::bare).collect()
    };
    let (a, b) = (split(a), split(b));
    let (Some(surname_a), Some(surname_b)) = (a.last(), b.last()) else { return false };
    if russian_stem(surname_a) != russian_stem(surname_b) || a.len() < 2 || b.len() < 2 {
        return false;
    }
    let (given_a, given_b) = (&a[..a.len() - 1], &b[..b.len() - 1]);
    given_a.iter().zip(given_b).all(|(x, y)| {
        x == y
            || similar_given(x, y)
            || (x.chars().count() == 1 || y.chars().count() == 1) && x.chars().next() == y.chars().next()
    })
}

/// Whether two given names differ only by transliteration: Sergei and Sergey, Alexey and Aleksei.
fn similar_given(a: &str, b: &str) -> bool {
    let fold = |name: &str| name.replace("ks", "x").replace(['y', 'i', 'j'], "").replace("ё", "е");
    a.len() >= 4 && b.len() >= 4 && fold(a) == fold(b)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::token::tokenize;

    #[test]
    fn only_forms_of_a_common_noun_are_common() {
        for (name, expected) in [
            ("Союз", true),
            ("Союзами", true),
            ("Организация", true),
            ("the Company", true),
            ("Союзпечать", false),
            ("Союзмультфильм", false),
            ("Центробанк", false),
            ("Рабочий союз", false),
        ] {
            assert_eq!(is_body_noun(name), expected, "{name}");
        }
    }

    #[test]
    fn spellings_of_one_name_share_a_key() {
        let same = [
            ("Socialist League \"Vpered\"", "Socialist league Vpered"),
            ("Institute of Globalisation", "Institute of Globalization"),
            ("Committee for the Workers' International", "Committee for a Workers' International"),
            ("Российское социалистическое движение", "Российского социалистического движения"),
        ];
        for (a, b) in same {
            let (mut x, mut y) = (String::new(), String::new());
            key_of(a, &mut x);
            key_of(b, &mut y);
            assert_eq!(x, y);
        }
    }

    #[test]
    fn the_key_of_words_is_that_of_their_text() {
        let (mut whole, mut words, mut tokens) = (String::new(), String::new(), Vec::new());
        for name in [
            "Communist Party of the Soviet Union",
            "the An A",
            "The Organisation  for European\tCo-operation",
            "League of Modernisation",
            "Workers' Party",
            "Institute",
            "N. Stepanov",
            "Союз Писателей",
        ] {
            let text = [name, " met"].concat();
            tokenize(&text, 0..text.len(), Language::English, &mut tokens);
            tokens.pop();
            key_of(name, &mut whole);
            key_of_tokens(&text, &tokens, &mut words);
            assert_eq!(words, whole, "{name}");
        }
    }

    #[test]
    fn initials_stand_for_given_names() {
        assert!(same_person("S. N. Stepanov", "Sergei Nikolaevich Stepanov"));
        assert!(same_person("Sergey Stepanov", "Sergei Stepanov"));
        assert!(same_person("V.S. Markov", "Vladimir Semenovich Markov"));
        assert!(!same_person("A. Stepanov", "Sergei Stepanov"));
        assert!(!same_person("S. N. Stepanov", "Sergei Ivanovich Stepanov"));
    }

    #[test]
    fn first_letters_make_an_abbreviation() {
        assert!(is_initialism("CPRF", "Communist Party of the Russian Federation"));
        assert!(is_initialism("RWP", "Revolutionary Workers' Party"));
        assert!(is_initialism("РСД", "Российское социалистическое движение"));
        assert!(!is_initialism("SPT", "Socialist Workers' Party"));
    }

    #[test]
    fn brackets_hold_aliases_or_remarks() {
        assert!(plausible_alias("Russian Socialist Movement", "RSM"));
        assert!(plausible_alias("Russian Socialist Movement", "Российское социалистическое движение"));
        assert!(plausible_alias("Socialist Resistance", "SocSopr"));
        assert!(!plausible_alias("Revolutionary Alternative", "Tver"));
        assert!(!plausible_alias("Apollo", "1969"));
    }
}
