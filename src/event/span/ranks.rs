//! Russian ranks, callings and words of kin before a name, which say that a person bears it.

use super::Finder;

/// What stands before a Russian name and says that a person bears it, without its case ending.
const RANKS_RUSSIAN: [&str; 34] = [
    "генерал",
    "адмирал",
    "капитан",
    "полковник",
    "подполковник",
    "майор",
    "поручик",
    "лейтенант",
    "сержант",
    "ротмистр",
    "купц",
    "купец",
    "инженер",
    "архитектор",
    "художник",
    "скульптор",
    "академик",
    "доктор",
    "писател",
    "поэт",
    "композитор",
    "режиссёр",
    "режиссер",
    "актёр",
    "актер",
    "атаман",
    "кузнец",
    "сын",
    "дочь",
    "дочер",
    "жен",
    "муж",
    "брат",
    "сестр",
];

/// Whether a rank and the name behind it can stand in one case: "генерала Штейнера", but "капитаном «Спартака»",
/// "сын Кубани".
fn agree(rank: &str, name: &str) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    if rank.ends_with("ом") || rank.ends_with("ем") {
        ends(&["ом", "ем", "ым", "им", "ой", "ей"])
    } else if rank.ends_with(['у', 'ю']) {
        ends(&["у", "ю", "ой"])
    } else if rank.ends_with('е') {
        ends(&["е", "ом", "ой"])
    } else if rank.ends_with(['а', 'я', 'ь', 'й']) {
        ends(&["а", "я", "о", "ого"]) || rank.ends_with(['ь', 'й']) && !ends(&["а", "и", "ы", "у"])
    } else {
        !ends(&["а", "я", "и", "ы", "у", "ю", "ом", "ем", "ым"])
    }
}

impl Finder<'_> {
    /// Whether a rank, a calling or a word of kin stands before the name at `start`, in its case: "генерала Штейнера",
    /// "сын Кирилл".
    pub(super) fn is_ranked(&self, start: usize) -> bool {
        start.checked_sub(1).is_some_and(|at| self.is_rank(at) && agree(self.word(at), self.word(start)))
    }

    /// Whether the small word at `at` is a Russian rank, calling or word of kin in any case.
    fn is_rank(&self, at: usize) -> bool {
        let word = self.word(at);
        let Some(token) = self.tokens.get(at).filter(|token| token.is_word() && !token.is_capital()) else {
            return false;
        };
        token.length() > 5
            && !token.plain
            && self.adjacent(at)
            && RANKS_RUSSIAN
                .iter()
                .filter_map(|stem| word.strip_prefix(stem))
                .any(|ending| ["", "а", "у", "ом", "е", "ем", "ь", "я", "ю", "ой"].contains(&ending))
    }
}
