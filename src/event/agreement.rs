//! Gender and number of Russian words, and the form of a verb that agrees with another subject.

use crate::case;

/// Gender, or the plural, which has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    Masculine,
    Feminine,
    Neuter,
    Plural,
}

use Gender::{Feminine, Masculine, Neuter, Plural};

impl Gender {
    /// Of a past form or short participle in small letters: `открылся`, `основана`; none of other words.
    pub(crate) fn of_verb(word: &str) -> Option<Self> {
        let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
        Some(match () {
            () if ends(&["ли", "лись", "ны", "ты"]) => Plural,
            () if ends(&["ла", "лась", "на", "та"]) => Feminine,
            () if ends(&["ло", "лось", "но", "то"]) => Neuter,
            () if ends(&["л", "лся", "н", "т", "умер", "погиб", "достиг", "возник"]) => {
                Masculine
            }
            () => return None,
        })
    }

    /// Of a noun in the nominative; none where its ending does not tell.
    pub(crate) fn of_noun(noun: &str) -> Option<Self> {
        let word = noun.trim_end_matches(['»', '"', '”']);
        if word.chars().count() < 2 || word.chars().any(|c| c.is_ascii_alphanumeric()) {
            return None;
        }
        Some(match word.chars().next_back()? {
            'а' | 'я' if word.ends_with("мя") => Neuter,
            'а' | 'я' => Feminine,
            'о' | 'е' | 'ё' => Neuter,
            'ы' | 'и' => Plural,
            'ь' if ["ость", "ель", "арь"].iter().any(|ending| word.ends_with(ending)) => {
                if word.ends_with("ость") { Feminine } else { Masculine }
            }
            'ь' if ["печать", "связь", "сеть", "область", "площадь", "церковь", "часть", "модель"]
                .contains(&word) =>
            {
                Feminine
            }
            'ь' | 'у' | 'ю' => return None,
            _ => Masculine,
        })
    }

    /// With which a headline speaks of a name: its first noun outside quotation marks (`Завод «Заря»`, `Трудовой блок`).
    pub(crate) fn of_name(name: &str) -> Option<Self> {
        let head = name.split(['«', '"', '“']).next().unwrap_or_default();
        let noun = head.split(' ').find(|word| {
            let word = case::lower(word);
            word.chars().count() > 1
                && !["ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"]
                    .iter()
                    .any(|ending| word.ends_with(ending))
                || [
                    "объединение",
                    "предприятие",
                    "общество",
                    "движение",
                    "учреждение",
                    "издание",
                    "собрание",
                    "товарищество",
                    "управление",
                    "отделение",
                ]
                .contains(&word.as_str())
        })?;
        // Abbreviations of legal forms are what they stand for.
        if noun.chars().all(char::is_uppercase) {
            return match noun {
                "ООО" | "АО" | "ЗАО" | "ОАО" | "ПАО" => Some(Neuter),
                _ => None,
            };
        }
        Self::of_noun(&case::lower(noun))
    }
}

/// The past form or short participle `word` for a subject of the gender `to`: `национализировано` → `национализирован`.
pub(crate) fn inflect(word: &str, to: Gender) -> Option<String> {
    let from = Gender::of_verb(word)?;
    if from == to {
        return Some(word.to_owned());
    }
    // Verbs with another stem where they have no ending.
    const STEMS: &[(&str, &str)] = &[
        ("шёл", "шл"),
        ("шел", "шл"),
        ("умер", "умерл"),
        ("погиб", "погибл"),
        ("возник", "возникл"),
        ("достиг", "достигл"),
    ];
    let (word, back) = match word.strip_suffix("сь").or_else(|| word.strip_suffix("ся")) {
        Some(rest) => (rest, true),
        None => (word, false),
    };
    let stem = if from == Masculine {
        STEMS
            .iter()
            .find_map(|(own, other)| Some([word.strip_suffix(own)?, other].concat()))
            .unwrap_or_else(|| word.replace('ё', "е"))
    } else {
        let mut stem = word.to_owned();
        stem.pop();
        stem
    };
    let mut out = match to {
        Feminine => stem + "а",
        Neuter => stem + "о",
        Plural if stem.ends_with('л') => stem + "и",
        Plural => stem + "ы",
        Masculine => STEMS
            .iter()
            .find_map(|(own, other)| Some([stem.strip_suffix(other)?, own].concat()))
            .unwrap_or_else(|| match stem.strip_suffix("ен") {
                // "запрещена" is запрещён; "выпущена" is выпущен.
                Some(rest)
                    if (rest.ends_with('щ') || rest.ends_with("жд"))
                        && !rest.ends_with("ущ")
                        && !rest.starts_with("вы") =>
                {
                    [rest, "ён"].concat()
                }
                _ => stem,
            }),
    };
    if back {
        out.push_str(if to == Masculine { "ся" } else { "сь" });
    }
    Some(out)
}

/// The genitive of a noun that heads the name of a body: `завод` → `завода`.
pub(crate) fn genitive(noun: &str) -> Option<String> {
    let last = noun.chars().next_back()?;
    let stem = noun.strip_suffix(last)?;
    Some(match last {
        'а' if stem.ends_with(['г', 'к', 'х', 'ж', 'ш', 'щ', 'ч']) => [stem, "и"].concat(),
        'а' => [stem, "ы"].concat(),
        'я' => [stem, "и"].concat(),
        'о' => [stem, "а"].concat(),
        'е' => [stem, "я"].concat(),
        'й' => [stem, "я"].concat(),
        'ь' if Gender::of_noun(noun) == Some(Feminine) => [stem, "и"].concat(),
        'ь' => [stem, "я"].concat(),
        // "совет", but no foreign word and no adjective.
        _ if last.is_alphabetic() && !noun.is_ascii() && !"аеёиоуыэюя".contains(last) => {
            [noun, "а"].concat()
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_agree_with_another_subject() {
        for (word, to, expected) in [
            ("национализировано", Masculine, "национализирован"),
            ("запрещена", Masculine, "запрещён"),
            ("выпущена", Masculine, "выпущен"),
            ("награждено", Feminine, "награждена"),
            ("раскололась", Masculine, "раскололся"),
            ("закрылся", Feminine, "закрылась"),
            ("гастролировали", Feminine, "гастролировала"),
            ("вошло", Masculine, "вошёл"),
            ("вышел", Feminine, "вышла"),
            ("учреждён", Feminine, "учреждена"),
            ("созданы", Neuter, "создано"),
        ] {
            assert_eq!(inflect(word, to).as_deref(), Some(expected), "{word}");
        }
        assert_eq!(inflect("банкротом", Feminine), None);
    }

    #[test]
    fn names_show_the_gender_of_their_head() {
        for (name, expected) in [
            ("Завод «Красный маяк»", Some(Masculine)),
            ("Трудовой блок", Some(Masculine)),
            ("Фабрика «Заря»", Some(Feminine)),
            ("Научное общество «Маяк»", Some(Neuter)),
            ("«Северный ветер»", None),
            ("ООО «Ромашка»", Some(Neuter)),
        ] {
            assert_eq!(Gender::of_name(name), expected, "{name}");
        }
    }

    #[test]
    fn heads_have_a_genitive() {
        for (noun, expected) in [
            ("завод", "завода"),
            ("фабрика", "фабрики"),
            ("компания", "компании"),
            ("предприятие", "предприятия"),
            ("группа", "группы"),
            ("музей", "музея"),
        ] {
            assert_eq!(genitive(noun).as_deref(), Some(expected), "{noun}");
        }
    }
}
