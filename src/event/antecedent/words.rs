//! Words that say what a noun phrase is for a pronoun: lists, each one string of words in small letters.

/// Whether `word` is one of `list`.
pub(crate) fn on(list: &Words, word: &str) -> bool {
    // Byte by byte: each search for a space would cost more than the few letters before it.
    list.may_have(word)
        && list.words.as_bytes().split(|byte| *byte == b' ').any(|listed| listed == word.as_bytes())
}

/// Words with a space between, and an index, made by the compiler, which rules most others out: nearly every word that
/// is looked up is on no list.
#[derive(Debug)]
pub(crate) struct Words {
    words: &'static str,
    /// By length, a bit for each first byte, as far as its low five bits go.
    first: [u32; LONGEST + 1],
    /// The same of each last byte.
    last: [u32; LONGEST + 1],
}

const LONGEST: usize = 47;

impl Words {
    /// The words of `words`, each of at most 47 bytes.
    pub(super) const fn new(words: &'static str) -> Self {
        let bytes = words.as_bytes();
        let (mut first, mut last) = ([0; LONGEST + 1], [0; LONGEST + 1]);
        let (mut start, mut at) = (0, 0);
        while at <= bytes.len() {
            if at == bytes.len() || bytes[at] == b' ' {
                if at > start {
                    first[at - start] |= 1 << (bytes[start] & 31);
                    last[at - start] |= 1 << (bytes[at - 1] & 31);
                }
                start = at + 1;
            }
            at += 1;
        }
        Self { words, first, last }
    }

    /// All of its words.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.words.split(' ')
    }

    fn may_have(&self, word: &str) -> bool {
        let has = |letters: &[u32], letter: Option<&u8>| {
            let letter = letter.map_or(0, |letter| letter & 31);
            letters.get(word.len()).is_some_and(|letters| letters >> letter & 1 == 1)
        };
        has(&self.first, word.as_bytes().first()) && has(&self.last, word.as_bytes().last())
    }
}

/// Values and states: no later "it was sold" means them.
pub(crate) const VALUES: &Words = &Words::new(
    "development construction design planning research recording filming manufacture trade service revenue turnover profit profits income budget price number production output work membership circulation sales contact debt loss losses population demand operation operations control power",
);

/// Groups of people that have no name of their own.
pub(crate) const GROUPS: &Words = &Words::new(
    "army garrison force fleet crew team squad family crowd majority minority jury staff duo couple pair detachment column vanguard rearguard cavalry infantry militia patrol company battalion brigade regiment division corps expedition delegation government cabinet council committee board band group enemy opposition police",
);

/// Many without an s.
pub(crate) const PLURALS: &Words = &Words::new(
    "people men women children police cavalry infantry french british english dutch spanish portuguese chinese japanese polish swiss irish welsh swedish danish",
);

pub(crate) const WOMEN: &Words = &Words::new(
    "mrs ms miss lady dame queen princess empress madame duchess countess mother wife daughter granddaughter grandmother stepdaughter sister aunt niece widow actress chairwoman headmistress woman girl spokeswoman congresswoman nun abbess baroness госпожа мать жена дочь сестра вдова королева княгиня императрица певица актриса княжна",
);

pub(crate) const MEN: &Words = &Words::new(
    "mr sir lord king prince emperor pope tsar father husband son grandson grandfather stepson brother uncle nephew widower actor man boy headmaster congressman baron duke abbot monk господин отец муж сын брат король князь император",
);

pub(crate) const HAPPENINGS: &Words = &Words::new(
    "battle siege campaign war trial operation treaty peace defence defense offensive raid crisis disaster fire flood earthquake case affair massacre expedition election tour festival blockade invasion landing landings crossing skirmish оборона битва осада сражение бой война операция восстание поход дело кампания процесс договор мир пожар катастрофа",
);

/// What people and bodies are in a case or contract that a text defines once: "the claimant, Ms Jane Brown".
pub(crate) const ROLES: &Words = &Words::new(
    "claimant defendant plaintiff appellant respondent applicant petitioner accused tenant landlord employer employee buyer seller purchaser vendor lender borrower insurer insured contractor company bank истец истица ответчик ответчица заявитель заявительница подсудимый обвиняемый арендатор арендодатель покупатель продавец заказчик подрядчик кредитор должник",
);

/// What a text calls the place that it is about.
pub(crate) const SETTLED: &Words = &Words::new(
    "city town village settlement port capital colony suburb borough municipality resort fortress город посёлок поселок село деревня станица столица порт крепость",
);

/// People whom a text knows by what they are in it.
pub(crate) const PERSONS: &Words = &Words::new(
    "claimant defendant plaintiff appellant respondent applicant petitioner accused victim witness tenant landlord employee employer buyer seller driver receiver liquidator general colonel admiral marshal king queen sultan khan pasha physicist chemist heir successor predecessor judge sheriff magistrate",
);

/// Verbs of what happens or is made, by which alone such a thing may be the one that does something.
pub(crate) const GOES_ON: &Words = &Words::new(
    "lasted ended began started continued took followed resulted led cost killed caused failed succeeded came went opened closed ran became ceded gave marked saw concluded resumed broke destroyed claimed spread reached involved attracted raised left sold entered appeared received won included expired",
);

/// What is done to a thing that was made or found, more likely than to who made it.
pub(crate) const DONE_TO_THINGS: &Words = &Words::new(
    "released published bombed destroyed demolished unveiled opened closed built completed rebuilt restored reissued broadcast translated performed shown burnt burned reopened extended signed ratified repaired launched dropped scrapped sunk heard reprinted",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_its_words_and_no_others() {
        const LIST: &Words = &Words::new("army fleet дом");
        for word in ["army", "fleet", "дом"] {
            assert!(on(LIST, word), "{word}");
        }
        for word in ["", "a", "arms", "armies", "army fleet", "fleets", "до", "том", &"a".repeat(90)] {
            assert!(!on(LIST, word), "{word}");
        }
    }
}
