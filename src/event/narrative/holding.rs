//! Verbs that only say that something was held.

use crate::event::{lexicon::Tags, sentence::Sentence, word_list::WordList};

/// What meetings do.
static HOLDING: WordList = WordList::new(&[
    "held",
    "occurred",
    "happened",
    "convened",
    "conducted",
    "staged",
    "occurs",
    "convenes",
    "состоялся",
    "состоялась",
    "состоялось",
    "состоялись",
    "прошел",
    "прошла",
    "прошло",
    "прошли",
    "прошёл",
    "проведен",
    "проведена",
    "проведено",
    "проведены",
    "проходил",
    "проходила",
    "проходило",
    "проходили",
    "проводился",
    "проводилась",
    "созван",
    "созвана",
]);

/// Whether the verb only says that a meeting was held.
pub(crate) fn is_holding(sentence: &Sentence<'_>, main: usize) -> bool {
    let held = sentence.is_word(main, &["held"]);
    // "The court held on 21 June that the ban was void": what it held is told.
    if held && (main + 1..sentence.tokens.len().min(main + 9)).any(|at| sentence.is_word(at, &["that"])) {
        return false;
    }
    // "The fort had been held by the Crown since 1591": who holds a place holds no meeting.
    if held && sentence.is_word(main + 1, &["by"]) && !(0..main).any(|at| sentence.tags(at).any(Tags::EVENT))
    {
        return false;
    }
    // "The garrison held out until 4 July": nothing is held.
    let particle = ["out", "up", "off", "back", "down", "firm", "fast", "together"];
    if held
        && (sentence.is_word(main + 1, &particle)
            || sentence.is_word(main + 1, &["on"])
                && sentence.is_word(main + 2, &["until", "till", "to", "for"]))
    {
        return false;
    }
    // "She got the post and held it until 1938"
    if held && sentence.tags(main + 1).any(Tags::PRONOUN) {
        return false;
    }
    // "The museum held a retrospective": who holds something is told.
    if sentence.is_word(main, &["held", "staged", "conducted"])
        && sentence.tags(main + 1).any(Tags::DETERMINER)
        && !(main.saturating_sub(3)..main).any(|at| sentence.tags(at).any(Tags::BE))
    {
        return false;
    }
    // "Станция прошла на расстоянии 8890 км", "прошла мимо Венеры": no meeting.
    if sentence.language == crate::document::Language::Russian
        && sentence.low(main).starts_with("прош")
        && (main + 1..sentence.tokens.len().min(main + 8)).any(|at| {
            sentence.is_word(at, &["мимо", "через", "вблизи", "рядом", "возле", "над", "расстоянии"])
        })
    {
        return false;
    }
    sentence.is_on(main, &HOLDING)
        || sentence.is_word(main, &["took", "takes", "taken", "take", "taking"])
            && sentence.is_word(main + 1, &["place"])
        || sentence.is_word(main, &["carried"]) && sentence.is_word(main + 1, &["out"])
        || sentence.is_word(main, &["deployed"])
}

/// "held in 1993", "состоявшемся 20 апреля": when a meeting was.
pub(super) fn is_aside_holding(sentence: &Sentence<'_>, main: usize) -> bool {
    is_holding(sentence, main)
        || sentence.word(main).starts_with("состоявш")
        || sentence.word(main).starts_with("прошедш")
}
