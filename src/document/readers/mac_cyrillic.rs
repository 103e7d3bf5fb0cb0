//! Mac OS Cyrillic, which no detector at hand knows. Its small letters but one stand where windows-1251 has them. Its
//! capitals stand where that has signs and letters of other languages, and its я where that has the capital Я.

/// Whether a text of single bytes is in Mac OS Cyrillic.
pub(super) fn is_mac_cyrillic(bytes: &[u8]) -> bool {
    let is_small = |byte: Option<&u8>| matches!(byte, Some(0xe0..=0xfe));
    // Letters that stand beside others, and what only the one or only another encoding has.
    let (mut high, mut beside, mut mac, mut other) = (0_usize, 0_usize, 0_usize, 0_usize);
    for (at, byte) in bytes.iter().enumerate().filter(|(_, byte)| **byte >= 0x80) {
        high += 1;
        let follows = is_small(at.checked_sub(1).and_then(|before| bytes.get(before)));
        let goes_on = is_small(bytes.get(at + 1));
        match byte {
            0xe0..=0xfe => beside += usize::from(follows || goes_on),
            // The я of the one would be a capital within a word.
            0xdf if follows => mac += 1,
            // The я of windows-1251 is a sign of money here.
            0xff if follows => other += 1,
            // Quotation marks and dashes of windows-1251 are capitals here, and the other way round.
            0x82 | 0x84 | 0x85 | 0x8b | 0x91..=0x97 | 0xc7 | 0xc8 | 0xca | 0xd0..=0xd7 => {}
            // A capital at the beginning of a word; within one it would be a letter of another language.
            0x80..=0x9f if goes_on && !follows => mac += 1,
            0x80..=0x9f if goes_on => other += 1,
            // Signs here, but for Ё and ё.
            0xc0..=0xdc if goes_on => other += 1,
            0xdd if goes_on && follows => other += 1,
            _ => {}
        }
    }
    // Other encodings of Cyrillic have half of the small letters elsewhere.
    mac >= 2 && mac > 4 * other && 2 * beside > high
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{
        Encoding, GBK, IBM866, ISO_8859_5, KOI8_R, KOI8_U, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253,
        WINDOWS_1255, X_MAC_CYRILLIC,
    };

    const NOTICE: &str = "Партия основана 7 марта 2011 года в Москве. Первый съезд прошёл в октябре.";
    const LETTER: &str = "Дорогая Маша! «Ёлка» была в школе — весёлая, как всегда; Яков Ильич пришёл с гитарой и пел до одиннадцати. Твоя Аня.";
    const SERBIAN: &str = "Његова ћерка Љубица рођена је у Ђакову. Љубав, њива и ћук. Џем је у ћилеру, а њен отац Ђорђе у Нишу.";
    const UKRAINIAN: &str =
        "Їхня партія заснована 7 березня 2011 року в Києві. Перший з’їзд відбувся в жовтні, де обрано раду.";
    const GREEK: &str = "Το κόμμα ιδρύθηκε στην Αθήνα στις 7 Μαρτίου. Η πρώτη συνδιάσκεψη έγινε τον Οκτώβριο και είναι γνωστή.";
    const FRENCH: &str =
        "“Été” fut fondé à Lyon ; “à l’été” dit-il, “ça ira”. Le congrès a été créé à Évry où l’élève gèle.";
    const HEBREW: &str = "המפלגה נוסדה ב־7 במרץ. “שלום” אמר “אבא” לו “אמא” שלו “סבא”.";
    const CHINESE: &str = "该党成立于二零一一年三月七日。第一次代表大会于十月举行。";

    #[test]
    fn a_text_is_in_mac_cyrillic_or_it_is_not() {
        let texts: [(&'static Encoding, &[&str]); 9] = [
            (WINDOWS_1251, &[NOTICE, LETTER, SERBIAN, UKRAINIAN]),
            (KOI8_R, &[NOTICE, LETTER]),
            (KOI8_U, &[UKRAINIAN]),
            (ISO_8859_5, &[NOTICE, SERBIAN]),
            (IBM866, &[NOTICE]),
            (WINDOWS_1252, &[FRENCH]),
            (WINDOWS_1253, &[GREEK]),
            (WINDOWS_1255, &[HEBREW]),
            (GBK, &[CHINESE]),
        ];
        for (encoding, texts) in texts {
            for text in texts {
                let bytes = encoding.encode(text).0;
                assert!(!is_mac_cyrillic(&bytes), "{} {text}", encoding.name());
                assert!(!is_mac_cyrillic(&bytes.to_ascii_uppercase()), "{} {text}", encoding.name());
            }
        }
        for text in [NOTICE, LETTER, UKRAINIAN] {
            assert!(is_mac_cyrillic(&X_MAC_CYRILLIC.encode(text).0), "{text}");
        }
        for encoding in [WINDOWS_1251, KOI8_R, IBM866, ISO_8859_5] {
            assert!(!is_mac_cyrillic(&encoding.encode("ПАРТИЯ ОСНОВАНА В МОСКВЕ. ЯРМАРКА ЯСНАЯ.").0));
        }
        assert!(!is_mac_cyrillic(b""));
        assert!(!is_mac_cyrillic(&[0xdf; 64]));
    }
}
