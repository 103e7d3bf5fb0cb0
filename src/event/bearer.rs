//! What the words around a name tell of its bearer: a firm, a man, a ship, a ruler.

use super::{
    lexicon::Tags,
    names::key_of,
    span::{SOMEBODY, Span, is_rank_word},
    token::{Class, Token},
    vocabulary::Marks,
    word_list::WordList,
};
use crate::case;

/// What is told of the bearer of a name, wherever it stands.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Bearer {
    /// It is a single word without an article that stands before a verb: "Tindall was".
    pub(super) acts: bool,
    /// A ship, a probe or the like bears the name: "a lander, Peleus,".
    pub(super) craft: bool,
    /// Crafts of one sort are called by it: "eight Pelican freighters".
    pub(super) sort: bool,
    /// It lives, falls or stands for a place somewhere: "Ford was born", "the battle of Talavera".
    pub(super) lives: bool,
    /// A ruler's or a saint's title stands before it: "King Otto".
    pub(super) rules: bool,
    /// It is a single word that stands where somebody would: "Tindall's column".
    pub(super) somebody: bool,
    /// How often it is a single word before a verb.
    pub(super) deeds: u16,
    /// It is a single word of which is said what is said of people only: "Tindall moved his guns", "Tindall, who".
    pub(super) personal: bool,
    /// It has an article somewhere, as no person has: "the Viet Minh".
    pub(super) the: bool,
    /// It came of a merger: "merged with its rival to form Harlan Cowling".
    pub(super) formed: bool,
}

impl Bearer {
    /// Adds what another place tells.
    pub(super) fn add(&mut self, other: Self) {
        self.acts |= other.acts;
        self.craft |= other.craft;
        self.sort |= other.sort;
        self.lives |= other.lives;
        self.rules |= other.rules;
        self.somebody |= other.somebody;
        self.the |= other.the;
        self.formed |= other.formed;
        self.deeds = self.deeds.saturating_add(u16::from(other.acts));
        self.personal |= other.personal;
    }
}

/// The noun right before the name of a person that says what they are, as [`key_of`] makes it: "the engineer Ada Roe",
/// "Field Marshal Ives", «княгиня Ольга».
pub(super) fn description(text: &str, tokens: &[Token], span: &Span) -> Option<String> {
    let at = span.first.checked_sub(1)?;
    let noun = tokens.get(at).filter(|noun| noun.is_word())?;
    let word = noun.text(text);
    let no_noun = Tags::PREPOSITION
        .or(Tags::CONJUNCTION)
        .or(Tags::DETERMINER)
        .or(Tags::PRONOUN)
        .or(Tags::BE)
        .or(Tags::HAVE)
        .or(Tags::ADVERB)
        .or(Tags::TEMPORAL)
        .or(Tags::MONTH);
    let tags = noun.known.entry.tags;
    if word.chars().count() < 4 || tags.any(no_noun) {
        return None;
    }
    let is_somebody = match noun.plain {
        true => {
            let tags = tags.or(noun.known.naming);
            tags.any(Tags::OFFICE.or(Tags::HONORIFIC)) || SOMEBODY.has(word)
        }
        // "магистр Дитрих Берг": a noun, and no verb of which he is the object.
        false => {
            let lower = case::lower(word);
            let other = [
                "л", "ла", "ло", "ли", "ть", "лся", "лась", "лись", "ый", "ий", "ой", "ая", "ого", "ому",
                "ым", "им",
            ];
            is_rank_word(&lower)
                || !tags.any(Tags::PAST.or(Tags::PARTICIPLE).or(Tags::BODY).or(Tags::WORK).or(Tags::EVENT))
                    && !other.iter().any(|ending| lower.ends_with(ending))
        }
    };
    is_somebody.then(|| {
        let mut key = String::new();
        key_of(word, &mut key);
        key
    })
}

/// Whether the single word of `span` stands before a verb and without an article: "Tindall was", "Tindall finally left",
/// "Тиндалл принял".
pub(super) fn acts(text: &str, tokens: &[Token], span: &Span) -> bool {
    let article = |before: &Token| before.is(text, &["the", "The", "a", "an"]);
    let adverb = |at: usize| {
        tokens.get(at).is_some_and(|word| {
            word.is_word()
                && !word.is_capital()
                && (word.known.entry.tags.any(Tags::ADVERB.or(Tags::TEMPORAL))
                    || word.text(text).ends_with("ly")
                    || word.is(text, &["himself", "herself", "сам", "сама"]))
        })
    };
    let verb = behind_aside(text, tokens, span).or_else(|| (span.end..span.end + 3).find(|&at| !adverb(at)));
    let tags = Tags::PAST.or(Tags::BE).or(Tags::HAVE);
    verb.and_then(|at| tokens.get(at)).is_some_and(|verb| {
        verb.is_word() && !verb.is_capital() && (verb.known.entry.tags.any(tags) || verb.text(text) == "не")
    }) && !span.first.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(article)
}

/// The token behind what is said between two commas of a name that no preposition leads: "Tindall, then at school, was".
fn behind_aside(text: &str, tokens: &[Token], span: &Span) -> Option<usize> {
    const LONGEST: usize = 14;
    let comma = |at: &usize| tokens.get(*at).is_some_and(|token| token.class == Class::Comma);
    let opens = comma(&span.end).then_some(span.end)?;
    let led = span.first.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|before| {
        before.class == Class::Comma
            || before.is_word() && before.known.entry.tags.any(Tags::PREPOSITION.or(Tags::CONJUNCTION))
    });
    // "Tindall, Reeve, and Holt": a list.
    let small = tokens.get(opens + 1).is_some_and(|next| next.is_word() && !next.is_capital());
    let listed = tokens.get(opens + 1).is_some_and(|next| next.is(text, &["and", "or", "и"]));
    let within =
        (opens + 1..tokens.len().min(opens + LONGEST)).take_while(|&at| tokens[at].class != Class::Stop);
    within.into_iter().find(comma).map(|at| at + 1).filter(|_| !led && small && !listed)
}

/// Whether what the single word of `span` does, or is told behind it, says that it is a person.
pub(super) fn is_personal(text: &str, tokens: &[Token], span: &Span) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.text(text));
    let comma = tokens.get(span.end).is_some_and(|token| token.class == Class::Comma);
    let own = ["himself", "herself"].contains(&word(span.end));
    let told = comma && ["who", "whom", "whose", "aged"].contains(&word(span.end + 1));
    let his = tokens.get(span.end).is_some_and(|verb| verb.known.entry.tags.any(Tags::PAST))
        && ["his", "her"].contains(&word(span.end + 1));
    let living = tokens.get(span.end).is_some_and(|verb| verb.has(Marks::LIVING));
    own || told || his || living
}

/// Whether a merger is told to have made the bearer of several capital words: "merged with its rival to form Harlan Cowling".
pub(super) fn is_formed(text: &str, tokens: &[Token], span: &Span) -> bool {
    const MERGED: [&str; 8] =
        ["merged", "merge", "merges", "amalgamated", "amalgamate", "fused", "merger", "amalgamation"];
    let is = |at: Option<usize>, words: &[&str]| {
        at.and_then(|at| tokens.get(at)).is_some_and(|word| word.is(text, words))
    };
    let made = span.first.checked_sub(1);
    let to_form = is(made, &["form", "create", "become"]) && is(span.first.checked_sub(2), &["to"])
        || is(made, &["forming", "creating", "formed", "created"]);
    to_form
        && span.end >= span.first + 2
        && (span.first.saturating_sub(24)..span.first).any(|at| is(Some(at), &MERGED))
}

/// Whether an article stands before the name.
pub(super) fn has_article(text: &str, tokens: &[Token], span: &Span) -> bool {
    let before = span.first.checked_sub(1).and_then(|at| tokens.get(at));
    before.is_some_and(|before| before.is(text, &["the", "The", "a", "an", "A", "An"]))
}

/// Whether the single word of `span` stands where somebody would: "Tindall's column", "built by Tindall", "Tindall, whose".
pub(super) fn is_somebody(text: &str, tokens: &[Token], span: &Span) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.text(text));
    let small = |at: usize| tokens.get(at).is_some_and(|token| token.is_word() && !token.is_capital());
    let name = word(span.first);
    let owns = (name.ends_with("'s") || name.ends_with("’s")) && small(span.end);
    let comma = tokens.get(span.end).is_some_and(|token| token.class == Class::Comma);
    let told = comma && ["who", "whom", "whose", "aged"].contains(&word(span.end + 1))
        || comma && word(span.end + 1) == "with" && word(span.end + 2) == "whom";
    let by =
        span.first.checked_sub(1).filter(|&by| word(by) == "by" && by > 0).and_then(|by| tokens.get(by - 1));
    owns || told || by.is_some_and(|verb| verb.known.entry.tags.any(Tags::PARTICIPLE.or(Tags::PAST)))
}

/// Whether the single word of `span` does or bears what no firm does: "Ford was born", "Talavera fell", "the battle of
/// Talavera".
pub(super) fn lives(text: &str, tokens: &[Token], span: &Span) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.text(text));
    let before = |back: usize| span.first.checked_sub(back).map_or("", &word);
    let verb = span.end + usize::from(["was", "were", "is", "had"].contains(&word(span.end)));
    tokens.get(verb).is_some_and(|verb| verb.has(Marks::LIVING) || SUFFERED.has(verb.text(text)))
        || ["in", "at", "near"].contains(&before(1))
        || before(1) == "of"
            && ["battle", "Battle", "siege", "Siege", "town", "city", "planet"].contains(&before(2))
}

/// Whether a ruler's or a saint's title stands before the name.
pub(super) fn rules(text: &str, tokens: &[Token], span: &Span) -> bool {
    let title = span.first.checked_sub(1).and_then(|at| tokens.get(at));
    title.is_some_and(|title| RULERS.has_any_case(title.text(text)))
}

/// What happens to people, places and stars, and to no firm.
static SUFFERED: WordList = WordList::new(&[
    "born",
    "buried",
    "killed",
    "educated",
    "baptised",
    "baptized",
    "fell",
    "bombed",
    "besieged",
    "discovered",
    "crowned",
    "wounded",
    "imprisoned",
]);

/// Titles of those who have one name.
static RULERS: WordList = WordList::new(&[
    "king",
    "queen",
    "tsar",
    "czar",
    "emperor",
    "empress",
    "saint",
    "st",
    "st.",
    "pope",
    "prince",
    "princess",
    "sultan",
    "pharaoh",
    "duke",
    "duchess",
    "король",
    "королева",
    "царь",
    "царица",
    "император",
    "императрица",
    "папа",
    "князь",
    "княгиня",
    "святой",
    "святая",
    "султан",
]);

/// Whether a noun that is no body's stands right before the marks of a name.
pub(super) fn has_noun(text: &str, tokens: &[Token], span: &Span) -> bool {
    let open = span
        .first
        .checked_sub(1)
        .filter(|open| tokens.get(*open).is_some_and(|open| open.class == Class::QuoteOpen));
    let other = Tags::PREPOSITION
        .or(Tags::CONJUNCTION)
        .or(Tags::PRONOUN)
        .or(Tags::RELATIVE)
        .or(Tags::DETERMINER)
        .or(Tags::ADVERB)
        .or(Tags::PAST)
        .or(Tags::PRESENT)
        .or(Tags::BE)
        .or(Tags::BODY)
        .or(Tags::OFFICE)
        .or(Tags::TEMPORAL)
        .or(Tags::MONTH);
    open.and_then(|open| tokens.get(open.checked_sub(1)?)).is_some_and(|noun| {
        let dates = noun.is(text, &["год", "года", "году", "годы", "годах", "г.", "гг.", "века", "веке"]);
        noun.is_word() && !dates && !noun.known.entry.tags.any(other)
    })
}

/// "The Calverton Star printed her remarks": of several plain words behind an article, who does what only people and
/// bodies do is a body, unless it has a rank.
pub(super) fn decides(text: &str, tokens: &[Token], span: &Span) -> bool {
    let evidence = span.evidence;
    if span.end < span.first + 2
        || span.outer != span.first
        || evidence.body
        || evidence.person
        || evidence.place
        || evidence.work
        || evidence.bare
        || evidence.quoted
    {
        return false;
    }
    let article = span.first.checked_sub(1).and_then(|at| tokens.get(at));
    let no_body = Tags::OFFICE.or(Tags::HONORIFIC).or(Tags::GIVEN_NAME).or(Tags::EVENT).or(Tags::MONTH);
    // "The Mona Lisa bought by Reed": what is done to something has no object.
    let has_object = tokens.get(span.end + 1).is_some_and(|object| {
        object.known.entry.tags.any(Tags::DETERMINER.or(Tags::PRONOUN))
            || object.is(text, &["that", "to", "its", "his", "her", "their", "all", "no"])
    });
    let is_somebody = |word: &Token| {
        let word = word.text(text);
        RULERS.has_any_case(word)
            || ["Widow", "Elder", "Younger", "Lady", "Maid"].contains(&word)
            || ["ian", "ish", "ese"].iter().any(|ending| word.ends_with(ending))
    };
    has_object
        && article.is_some_and(|article| article.is(text, &["The", "the"]))
        && tokens.get(span.end).is_some_and(|verb| DECIDING.has(verb.text(text)))
        && tokens.get(span.first..span.end).is_some_and(|words| {
            words
                .iter()
                .all(|word| word.is_capital() && !word.known.naming.any(no_body) && !is_somebody(word))
        })
}

/// What only people and bodies do.
static DECIDING: WordList = WordList::new(&[
    "printed",
    "published",
    "reported",
    "announced",
    "refused",
    "rejected",
    "accepted",
    "approved",
    "signed",
    "sued",
    "appealed",
    "ordered",
    "awarded",
    "granted",
    "bought",
    "acquired",
    "sold",
    "paid",
    "commissioned",
    "agreed",
    "offered",
    "voted",
    "ruled",
    "reviewed",
    "endorsed",
    "criticised",
    "criticized",
    "dismissed",
    "hired",
    "objected",
]);
