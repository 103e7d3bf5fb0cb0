//! Last touches to a Russian headline: words that only led to the date go, and a long participle that is left as its verb
//! becomes one.

use super::{
    lexicon::{Lexicon, Tags},
    narrative::{past_of_participle, short_participle},
    phrase::capitalize,
};
use crate::{case, document::Language};

/// Takes the loose ends off `headline` and gives it a verb.
pub(super) fn polish(headline: &mut String) {
    loose_end(headline);
    loose_start(headline);
    finite(headline);
}

/// Whether `headline` says anything: "196; — 1 240; — 1 906" and "Пехота: — 12 000; — 29 800" do not.
pub(super) fn says_something(headline: &str) -> bool {
    let told = |words: &str| words.chars().any(char::is_alphabetic);
    let listed = headline.split_once(": ").is_some_and(|(_, rest)| rest.contains(';') && !told(rest));
    told(headline) && !listed
}

/// "Же оно вошло в холдинг", "Лишь партизаны сожгли мост": a word that set the date off.
fn loose_start(headline: &mut String) {
    const LED: [&str; 8] = ["Же ", "Лишь ", "Только ", "Однако ", "Затем ", "Потом ", "Причём ", "Притом "];
    let Some(rest) = LED.iter().find_map(|word| headline.strip_prefix(word)) else { return };
    if rest.contains(' ') {
        let mut rest = rest.to_owned();
        capitalize(&mut rest);
        *headline = rest;
    }
}

/// "Сеансы проводились раз в месяц, последний —.": the verb that asks for a date, and what stood before the date behind a dash, and says nothing without it.
fn loose_end(headline: &mut String) {
    // "Последний сеанс датируется 19 февраля"
    const DATED: [&str; 11] = [
        " датируется",
        " датируются",
        " датирован",
        " датирована",
        " датировано",
        " датированы",
        " относится",
        " относятся",
        " приходится",
        " пришёлся",
        " пришлась",
    ];
    if let Some(rest) =
        DATED.iter().find_map(|verb| headline.strip_suffix(verb)).filter(|rest| rest.contains(' '))
    {
        headline.truncate(rest.len());
    }
    const DASHES: [&str; 4] = [" —.", " —", " –.", " –"];
    const LONGEST_PIECE: usize = 3;
    let Some(rest) = DASHES.iter().find_map(|dash| headline.strip_suffix(dash)) else { return };
    let kept = match rest.rfind([',', ';']) {
        Some(at)
            if rest[at + 1..].split_whitespace().count() <= LONGEST_PIECE && rest[..at].contains(' ') =>
        {
            &rest[..at]
        }
        _ => rest,
    };
    let length = kept.trim_end_matches([',', ';', ':', ' ']).len();
    headline.truncate(length);
}

/// "Амнистия участникам мятежа объявленная": "Амнистия участникам мятежа объявлена", where the headline has no verb.
fn finite(headline: &mut String) {
    if headline.contains([':', '—', '–', ',', ';', '(']) {
        return;
    }
    let lexicon = Lexicon::of(Language::Russian);
    let (mut depth, mut found, mut before) = (0, None, "");
    let mut words = headline.split(' ').peekable();
    let mut start = 0;
    while let Some(word) = words.next() {
        depth += word.matches(['«', '“']).count();
        let quoted = depth > 0;
        depth -= depth.min(word.matches(['»', '”']).count());
        let low = case::lower(word);
        if !quoted {
            let tags = lexicon.get(&low).tags;
            let long = is_long_participle(&low);
            if !long && is_verb(&low, tags) {
                return;
            }
            if long && start > 0 {
                let led = lexicon.get(&case::lower(before)).tags.any(Tags::PREPOSITION.or(Tags::ADVERB));
                let free = words.peek().is_none_or(|next| governs_nothing_of(&case::lower(next), lexicon));
                if found.is_some() || led || !free {
                    return;
                }
                found = Some((start, word.len()));
            }
        }
        before = word;
        start += word.len() + 1;
    }
    let Some((start, length)) = found else { return };
    let word = case::lower(&headline[start..start + length]);
    if let Some(said) = short_participle(&word).or_else(|| past_of_participle(&word)) {
        headline.replace_range(start..start + length, &said);
    }
}

fn is_long_participle(word: &str) -> bool {
    const ENDINGS: [&str; 16] = [
        "нный",
        "нная",
        "нное",
        "нные",
        "тый",
        "тая",
        "тое",
        "тые",
        "вший",
        "вшая",
        "вшее",
        "вшие",
        "вшийся",
        "вшаяся",
        "вшееся",
        "вшиеся",
    ];
    const OWN: [&str; 8] = ["кший", "кшая", "кшее", "кшие", "умерший", "умершая", "умершее", "умершие"];
    let tags = Lexicon::of(Language::Russian).get(word).tags;
    let passive = ENDINGS[..8].iter().any(|ending| word.ends_with(ending));
    // "каменный", "третий" are none
    (!passive || tags.any(Tags::PARTICIPLE))
        && (passive || ENDINGS.iter().chain(&OWN).any(|ending| word.ends_with(ending)))
}

/// Whether a word may be a verb of the headline.
fn is_verb(word: &str, tags: Tags) -> bool {
    const ENDINGS: [&str; 13] =
        ["л", "ла", "ло", "ли", "лся", "лась", "лось", "лись", "ется", "ются", "ится", "ятся", "утся"];
    tags.any(Tags::PAST.or(Tags::PRESENT).or(Tags::PARTICIPLE).or(Tags::BE).or(Tags::LIGHT))
        || ENDINGS.iter().any(|ending| word.ends_with(ending)) && !tags.any(Tags::EVENT.or(Tags::BODY))
}

/// Whether the word behind a participle is no noun that it qualifies: a preposition, or what stands in another case.
fn governs_nothing_of(next: &str, lexicon: &Lexicon) -> bool {
    const CASES: [&str; 10] = ["ом", "ем", "ой", "ей", "ами", "ями", "ым", "им", "ыми", "ими"];
    lexicon.get(next).tags.any(Tags::PREPOSITION.or(Tags::ADVERB))
        || CASES.iter().any(|ending| next.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_is_rid_of_what_led_to_its_date() {
        for (text, expected) in [
            ("Сеансы связи проводились раз в месяц, последний —.", "Сеансы связи проводились раз в месяц"),
            ("Орлов скончался в Казани; по другим сведениям —.", "Орлов скончался в Казани"),
            ("Вышло постановление, определившее срок запуска —.", "Вышло постановление"),
            ("Орлов отправился на «Кристалл» —.", "Орлов отправился на «Кристалл»"),
            ("Же оно вошло в холдинг", "Оно вошло в холдинг"),
            ("Лишь партизаны сожгли мост", "Партизаны сожгли мост"),
            ("Однако восстановлен", "Однако восстановлен"),
            ("Амнистия участникам мятежа объявленная", "Амнистия участникам мятежа объявлена"),
            ("Кружок студентов возникший в Заречье", "Кружок студентов возник в Заречье"),
            (
                "Улица Веренского переименованная из Крепостной",
                "Улица Веренского переименована из Крепостной",
            ),
            ("Пианистка Ольга Рейн умершая от тифа", "Пианистка Ольга Рейн умерла от тифа"),
            ("Открыта посвящённая восстанию выставка", "Открыта посвящённая восстанию выставка"),
            ("Битва за осаждённый город", "Битва за осаждённый город"),
            ("Первый искусственно созданный элемент", "Первый искусственно созданный элемент"),
            ("Памятник погибшим", "Памятник погибшим"),
            ("Последний каменный мост", "Последний каменный мост"),
            ("Лодка сбежавшая от погони", "Лодка сбежала от погони"),
        ] {
            let mut headline = text.to_owned();
            polish(&mut headline);
            assert_eq!(headline, expected);
        }
        assert!(
            !says_something("196; — 1 240; — 1 906") && !says_something("Пехота: — 12 000; — 29 800 (1928)")
        );
        assert!(says_something("МКС-5") && says_something("«Звезда» — «Труд»: 2:1"));
    }
}
