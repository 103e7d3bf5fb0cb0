//! Headlines that a text words as a noun and a person as a verb: "Interview given to the Star by Reed" → "Reed gave an
//! interview to the Star".

/// What is given, with its article: by whom it was given stands at the end.
const GIVEN: [(&str, &str); 6] = [
    ("Interview", "an interview"),
    ("Speech", "a speech"),
    ("Lecture", "a lecture"),
    ("Talk", "a talk"),
    ("Concert", "a concert"),
    ("Testimony", "testimony"),
];

/// The headline in the words of a person or body that `is_known`, if it is worded as a noun; at most 80 characters.
pub(super) fn told_by_a_verb(headline: &str, is_known: impl Fn(&str) -> bool) -> Option<String> {
    let line = given(headline, is_known).or_else(|| cooperated(headline)).or_else(|| case_of(headline))?;
    (line.chars().count() <= 80).then_some(line)
}

/// Whether the words are a name alone, behind which no verb stands: "the Sund League", "Duke of Vare".
fn is_name(words: &str) -> bool {
    let last = words.rsplit(' ').next().unwrap_or_default();
    let is_capital =
        |word: &str| word.trim_start_matches(['"', '“', '«', '(']).starts_with(char::is_uppercase);
    let small = ["the", "of", "and", "for", "de", "von", "van"];
    is_capital(last) && words.split(' ').all(|word| is_capital(word) || small.contains(&word))
}

/// "Interview given to the Star by Reed" → "Reed gave an interview to the Star".
fn given(headline: &str, is_known: impl Fn(&str) -> bool) -> Option<String> {
    let (noun, rest) = headline.split_once(" given ")?;
    let (_, told) = GIVEN.iter().find(|(known, _)| *known == noun)?;
    let (to, by) = rest.rsplit_once(" by ")?;
    let named = is_name(by) && by.starts_with(char::is_uppercase) && (is_known(by) || to.starts_with("to "));
    let twice = to.starts_with("by ") || to.contains(" by ");
    (named && !twice).then(|| [by, " gave ", told, " ", to].concat())
}

/// "Closest cooperation of the Vare Union with the Sund League" → "Vare Union cooperated closely with the Sund League".
fn cooperated(headline: &str) -> Option<String> {
    let closely = ["Close cooperation of ", "Closest cooperation of ", "Closer cooperation of "];
    let close = closely.iter().find_map(|lead| headline.strip_prefix(lead));
    let rest = close.or_else(|| headline.strip_prefix("Cooperation of "))?;
    let rest = rest.strip_prefix("the ").unwrap_or(rest);
    let (who, whom) = rest.split_once(" with ")?;
    let verb = if close.is_some() { " cooperated closely with " } else { " cooperated with " };
    (is_name(who) && is_name(whom)).then(|| [who, verb, whom].concat())
}

/// "Case of V. D. Reed won" → "V. D. Reed's case won".
fn case_of(headline: &str) -> Option<String> {
    let rest = headline.strip_prefix("Case of ")?;
    let (whose, done) = rest.rsplit_once(' ')?;
    let named = whose.split(' ').all(|word| word.starts_with(char::is_uppercase)) && !whose.ends_with('s');
    (named && ["won", "lost", "settled", "reopened"].contains(&done))
        .then(|| [whose, "'s case ", done].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_are_told_by_their_verbs() {
        for (noun, verb) in [
            ("Interview given to the Star by Reed", Some("Reed gave an interview to the Star")),
            ("Speech given at Norby by Ada Lowe", Some("Ada Lowe gave a speech at Norby")),
            ("Interview given to the Star by mistake", None),
            ("Order given to the guard by Reed", None),
            (
                "Closest cooperation of the Vare Union with the Sund League",
                Some("Vare Union cooperated closely with the Sund League"),
            ),
            ("Cooperation of the police with thieves", None),
            ("Cooperation of Harrow with Vale began", None),
            ("Cooperation of Harrow began with Vale", None),
            ("Talk given on life by Leeds docks was lost", None),
            ("Concert given by the choir by Vale Lake", None),
            ("Speech given in a hall by Leeds", None),
            ("Case of V.D. Reed won", Some("V.D. Reed's case won")),
            ("Case of measles reported", None),
        ] {
            assert_eq!(told_by_a_verb(noun, |by| by == "Ada Lowe").as_deref(), verb, "{noun}");
        }
    }
}
