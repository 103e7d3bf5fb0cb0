//! How a word sounds, so that «Севтранс» and Sevtrans are one name.

use crate::event::is_body_noun;
use std::{iter::Peekable, str::Chars};

/// Adds the sounds of a word in small letters to `out`: Cyrillic letters in Latin ones, letters of one sound as one
/// letter, double letters once.
pub(super) fn write(small: &str, out: &mut String) {
    write_sounds(small, true, out);
}

/// As [`write`], but each letter by itself: in one alphabet Booth is not Butt.
pub(super) fn write_letters(small: &str, out: &mut String) {
    write_sounds(small, false, out);
}

fn write_sounds(small: &str, in_groups: bool, out: &mut String) {
    let mut letters = small.chars().peekable();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        let after = std::mem::replace(&mut before, letter);
        if in_groups && let Some((sounds, last)) = letter_group(after, letter, &mut letters) {
            before = last;
            sounds.chars().for_each(|sound| add(sound, out));
            continue;
        }
        // "Fyodor", "Korolyov": ё after a consonant.
        if letter == 'y' && after.is_ascii_alphabetic() && !matches!(after, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
        {
            before = match letters.next_if_eq(&'o') {
                Some(yo) => {
                    add('e', out);
                    yo
                }
                None => {
                    add('i', out);
                    letter
                }
            };
            continue;
        }
        let sounds = match letter {
            'а' => "a",
            'б' => "b",
            'в' | 'w' => "v",
            'г' => "g",
            'д' => "d",
            'е' | 'ё' | 'э' => "e",
            'ж' => "zh",
            'з' => "z",
            'и' | 'й' | 'ы' | 'y' | 'j' => "i",
            'к' | 'c' | 'q' => "k",
            'л' => "l",
            'м' => "m",
            'н' => "n",
            'о' => "o",
            'п' => "p",
            'р' => "r",
            'с' => "s",
            'т' => "t",
            'у' => "u",
            'ф' => "f",
            'х' => "h",
            'ц' => "ts",
            'ч' => "kh",
            'ш' | 'щ' => "sh",
            'ъ' | 'ь' => "",
            'ю' => "iu",
            'я' => "ia",
            'x' => "ks",
            'ć' | 'č' => "kh",
            'š' | 'ş' | 'ś' => "sh",
            'ž' | 'ż' | 'ź' => "zh",
            'ç' => "s",
            'á' | 'à' | 'â' | 'ã' | 'ă' | 'ä' => "a",
            'é' | 'è' | 'ê' | 'ë' | 'ě' | 'ę' => "e",
            'í' | 'î' | 'ï' | 'ı' => "i",
            'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'ø' => "o",
            'ú' | 'ù' | 'û' | 'ü' | 'ů' => "u",
            'ñ' | 'ń' | 'ň' => "n",
            'ř' => "r",
            'ł' => "l",
            'đ' | 'ď' => "d",
            'ß' => "s",
            other => {
                add(other, out);
                continue;
            }
        };
        sounds.chars().for_each(|sound| add(sound, out));
    }
}

/// Whether some Latin letters of a text may stand for another sound together than each by itself.
pub(super) fn has_groups(text: &str) -> bool {
    let mut before = 0;
    text.bytes().any(|letter| match (std::mem::replace(&mut before, letter | 0x20), letter | 0x20) {
        (b't' | b'p' | b'k' | b'w', b'h') | (b't', b'z') | (b's', b'c') | (b'o', b'w') => true,
        (b'h', b'l' | b'm' | b'n' | b'r') => true,
        (before @ (b'e' | b'o'), letter) => before == letter,
        _ => false,
    })
}

/// The sounds of letters that are written together, and the last of them, where each by itself sounds otherwise: "Lothar
/// Brehm" is Лотар Брем, "Whitlow" Уитлоу.
fn letter_group(
    before: char,
    letter: char,
    letters: &mut Peekable<Chars<'_>>,
) -> Option<(&'static str, char)> {
    let vowel = |letter: char| matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ä' | 'ö' | 'ü');
    let mut behind = letters.clone();
    let (next, then) = (behind.next(), behind.next());
    let (sounds, taken) = match (letter, next, then) {
        ('t', Some('h'), _) => ("t", 1),
        ('t', Some('z'), _) => ("ts", 1),
        ('p', Some('h'), _) => ("f", 1),
        ('k', Some('h'), _) => ("h", 1),
        ('w', Some('h'), _) => ("v", 1),
        ('s', Some('c'), Some('h')) => ("sh", 2),
        ('e', Some('e'), _) => ("i", 1),
        ('o', Some('o'), _) => ("u", 1),
        ('l' | 'r', Some('o'), Some('w')) if behind.next().is_none_or(|letter| !letter.is_alphabetic()) => {
            (if letter == 'l' { "lou" } else { "rou" }, 2)
        }
        ('h', Some('l' | 'm' | 'n' | 'r'), then)
            if vowel(before) && then.is_none_or(|letter| !vowel(letter)) =>
        {
            ("", 0)
        }
        ('у', Some('а' | 'и' | 'о' | 'э'), _) if !before.is_alphabetic() => ("v", 0),
        _ => return None,
    };
    let mut last = letter;
    for _ in 0..taken {
        last = letters.next().unwrap_or(last);
    }
    Some((sounds, last))
}

/// The consonants of a word in small letters, by their sounds, with its first sound: vowels are heard otherwise in another
/// language, so that Dunn is Данн. `None` where too few are left to tell anything.
pub(super) fn skeleton(small: &str) -> Option<String> {
    const LEAST: usize = 2;
    let mut sounds = String::new();
    write(small, &mut sounds);
    let first = sounds.chars().next()?;
    let mut bones = String::new();
    for (at, sound) in sounds.char_indices() {
        let is_vowel = matches!(sound, 'a' | 'e' | 'i' | 'o' | 'u');
        if at == 0 && is_vowel {
            bones.push('a');
        } else if !is_vowel && sound != 'h' {
            add(sound, &mut bones);
        }
    }
    let least = if first.is_ascii_alphabetic() { LEAST } else { LEAST + 1 };
    (bones.len() >= least).then_some(bones)
}

/// Whether two words in small letters, one in each alphabet, may be one name; Russian cases put an м behind it.
pub(super) fn are_one_name(a: &str, b: &str) -> bool {
    let Some((a, b)) = skeleton(a).zip(skeleton(b)) else { return false };
    let bare = |word: &str| word.strip_suffix('m').filter(|rest| rest.len() > 1).map(str::to_owned);
    a == b || bare(&a).as_ref() == Some(&b) || bare(&b).as_ref() == Some(&a)
}

/// Adds a sound unless it is the last one.
fn add(sound: char, out: &mut String) {
    let twice = match u8::try_from(sound) {
        Ok(byte @ 0..0x80) => out.as_bytes().last() == Some(&byte),
        _ => out.ends_with(sound),
    };
    if !twice {
        out.push(sound);
    }
}

/// The sounds of a name of bodies or people, word by word; none where too few of them tell whose name it is.
pub(super) fn of_name(name: &str) -> Option<String> {
    let mut out = String::with_capacity(name.len());
    let (mut small, mut words) = (String::new(), 0);
    let parts = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    // "Лев Ильич Ардашев" is Lev Ardashev where few give a patronymic.
    let middle = |at: usize, word: &str| at == 1 && is_patronymic(word);
    for (_, word) in parts.enumerate().filter(|&(at, word)| !middle(at, word)) {
        if words > 0 {
            out.push(' ');
        }
        words += 1;
        crate::event::deeds::small(word, &mut small);
        write(&small, &mut out);
    }
    (words > 1 || out.len() >= 5).then_some(out)
}

/// The sounds of the patronymic in a name of a person, if it has one.
pub(super) fn patronymic(name: &str) -> Option<String> {
    let middle = name.split(' ').nth(1).filter(|word| is_patronymic(word))?;
    let mut out = String::new();
    write(&crate::case::lower(middle), &mut out);
    Some(out)
}

/// "Ильич", "Pavlovna": a Russian name after the father's.
fn is_patronymic(word: &str) -> bool {
    const ENDINGS: [&str; 12] =
        ["ович", "евич", "ьич", "мич", "кич", "овна", "евна", "ична", "ovich", "evich", "ovna", "evna"];
    ENDINGS.iter().any(|ending| word.ends_with(ending) && word.len() > ending.len())
}

/// How words begin that many names have in both languages: "Democratic", "Communist", "Liberal", "Revolutionary".
const COMMON: &[&str] = &[
    "demok", "komun", "liber", "revol", "marks", "inter", "feder", "radik", "progr", "konse", "prole",
    "polit",
];

/// Whether two names, one in each alphabet, have words that begin with the same five sounds: a name and its translation
/// keep what is called after a place or a person. What kind of body it is, an institute or a party, says nothing.
pub(super) fn are_kin(a: &str, b: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        let mut small = String::new();
        let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !is_body_noun(word));
        let sounds = words.map(|word| {
            let mut out = String::new();
            crate::event::deeds::small(word, &mut small);
            write(&small, &mut out);
            out.truncate(out.char_indices().nth(5).map_or(0, |(end, _)| end));
            out
        });
        sounds.filter(|sound| !sound.is_empty() && !COMMON.contains(&sound.as_str())).collect()
    };
    let (of_a, of_b) = (words(a), words(b));
    is_cyrillic(a) != is_cyrillic(b) && of_a.iter().any(|word| of_b.contains(word))
}

/// Whether the name has Cyrillic letters.
pub(super) fn is_cyrillic(name: &str) -> bool {
    !name.is_ascii() && name.chars().any(|c| matches!(c, 'А'..='я' | 'ё' | 'Ё'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_sounds_the_same_in_both_alphabets() {
        for (a, b) in [
            ("Севтранс", "Sevtrans"),
            ("«Красный молот»", "Krasny Molot"),
            ("Юрий Гагарин", "Yuri Gagarin"),
            ("Сергей Королёв", "Sergei Korolev"),
            ("Лев Ильич Ардашев", "Lev Ardashev"),
            ("Фёдор Королёв", "Fyodor Korolyov"),
            ("Фёдор Королев", "Fedor Korolev"),
            ("Вера Сомова", "Vera Pavlovna Somova"),
            ("Лотар Брем", "Lothar Brehm"),
            ("Дороти Уитлоу", "Doroti Whitlow"),
            ("Шульц", "Schultz"),
            ("Харьков", "Kharkov"),
            ("Ахмед Рид", "Ahmed Reed"),
            ("Йован Митич", "Jovan Mitić"),
            ("Петер Шкода", "Peter Škoda"),
        ] {
            assert_eq!(of_name(a), of_name(b));
        }
        assert_ne!(of_name("Вереда"), of_name("Verena"));
        assert_eq!(of_name("РСД"), None);
    }

    #[test]
    fn letters_sound_otherwise_together_only_where_there_are_groups_of_them() {
        for word in
            ["booth", "butt", "keel", "whitlow", "lothar", "brehm", "schultz", "philip", "tom", "khan", "ott"]
        {
            let (mut sounds, mut letters) = (String::new(), String::new());
            write(word, &mut sounds);
            write_letters(word, &mut letters);
            assert_eq!(sounds != letters, has_groups(word), "{word}");
        }
    }

    #[test]
    fn a_name_keeps_its_consonants_in_another_alphabet() {
        for (a, b) in [
            ("dunn", "данн"),
            ("ravensby", "рейвенсби"),
            ("bain", "бейна"),
            ("thorne", "торном"),
            ("ehlers", "эллерса"),
        ] {
            assert!(are_one_name(a, b) == are_one_name(b, a));
            assert!(are_one_name(a, b), "{a} / {b}");
        }
        for (a, b) in [("dunn", "динго"), ("moore", "марш"), ("ayr", "о")] {
            assert!(!are_one_name(a, b), "{a} / {b}");
        }
    }

    #[test]
    fn a_name_and_its_translation_share_what_is_called_after_a_place() {
        assert!(are_kin("Копривинский завод", "Koprivino Machine Works"));
        assert!(!are_kin("Копривинский завод", "Копривинский институт"));
        assert!(!are_kin("Красный молот", "Koprivino Machine Works"));
        assert!(!are_kin("Институт металлов", "Institute of Cotton"));
        assert!(!are_kin("Российская демократическая партия", "Riverside Democratic Party"));
    }
}
