//! Russian ranks, callings and words of kin before a name, which say that a person bears it.

use super::Finder;
use crate::case;
use crate::event::{lexicon::Tags, word_list::WordList};

/// What stands before a Russian name and says that a person bears it, without its case ending.
#[rustfmt::skip]
static RANKS: WordList = WordList::new(&[
    // Armies and fleets
    "генерал", "генерал-майор", "генерал-лейтенант", "генерал-полковник", "генерал-губернатор", "генерал-аншеф",
    "адмирал", "контр-адмирал", "вице-адмирал", "маршал", "фельдмаршал", "генерал-фельдмаршал", "капитан",
    "штабс-капитан", "полковник", "подполковник", "майор", "премьер-майор", "секунд-майор", "поручик", "подпоручик",
    "прапорщик", "корнет", "хорунжи", "есаул", "подъесаул", "ротмистр", "лейтенант", "сержант", "старшин", "ефрейтор",
    "солдат", "матрос", "боцман", "мичман", "штурман", "адъютант", "комбриг", "комдив", "комкор", "командарм", "комиссар",
    "политрук", "атаман", "гетман", "воевод", "бригадир", "партизан", "лётчик", "летчик", "пилот", "космонавт",
    "астронавт", "снайпер", "командир", "командующи", "главнокомандующи", "полководец", "полководц", "военачальник",
    // Rule and office
    "цар", "царевич", "корол", "королев", "император", "императриц", "княз", "княгин", "княжн", "граф", "графин",
    "барон", "баронесс", "герцог", "герцогин", "маркиз", "курфюрст", "султан", "эмир", "шах", "хан", "паш", "бей",
    "визир", "наместник", "губернатор", "посол", "посланник", "консул", "канцлер", "министр", "премьер",
    "премьер-министр", "президент", "вице-президент", "председател", "секретар", "генсек", "депутат", "сенатор", "мэр",
    "староста", "старост", "судь", "прокурор", "следовател", "адвокат", "комендант", "градоначальник", "директор",
    "гендиректор", "начальник", "заведующи", "управляющи", "ректор", "декан", "чиновник", "дипломат", "боярин", "дьяк",
    // Church
    "патриарх", "митрополит", "епископ", "архиепископ", "архимандрит", "игумен", "протоиерей", "священник", "монах",
    "кардинал", "пастор", "аббат", "раввин", "муфти", "хадж",
    // Callings
    "купц", "купец", "инженер", "механик", "мастер", "архитектор", "зодчи", "художник", "художниц", "живописец",
    "живописц", "скульптор", "академик", "профессор", "доктор", "врач", "хирург", "писател", "писательниц", "поэт",
    "поэтесс", "композитор", "режиссёр", "режиссер", "актёр", "актер", "актрис", "певец", "певц", "певиц", "дирижёр",
    "дирижер", "пианист", "скрипач", "гитарист", "басист", "барабанщик", "клавишник", "вокалист", "вокалистк", "солист",
    "солистк", "музыкант", "продюсер", "звукорежиссёр", "звукорежиссер", "фотограф", "журналист", "журналистк",
    "редактор", "издател", "историк", "географ", "геолог", "физик", "химик", "биолог", "ботаник", "математик",
    "астроном", "филолог", "философ", "археолог", "конструктор", "изобретател", "промышленник", "заводчик",
    "фабрикант", "предпринимател", "банкир", "помещик", "крестьянин", "кузнец", "рабочи", "слесар", "шахтёр", "шахтер",
    "учител", "учительниц", "агроном", "тренер", "футболист", "нападающи", "вратар", "защитник", "полузащитник",
    "шахматист", "путешественник", "мореплавател", "исследовател", "одноклассник", "товарищ", "однофамилец",
    "революционер", "большевик", "меньшевик", "эсер", "анархист", "истец", "ответчик", "господин", "госпож", "мещанин",
    "дворянин", "казак", "ремесленник", "садовник", "аптекар", "студент", "студентк", "выпускник", "преемник",
    // Kin
    "сын", "дочь", "дочер", "жен", "муж", "брат", "сестр", "племянник", "племянниц", "внук", "внучк", "дяд", "тёт",
    "отец", "отц", "мать", "матер", "вдов", "супруг", "зят", "шурин",
]);

/// Endings of a rank's cases, the longest first.
const CASES: [&str; 15] =
    ["ого", "его", "ому", "ему", "ом", "ем", "ём", "ой", "ий", "ый", "ым", "им", "ей", "ью", "ая"];

/// The rank or calling of which the word in small letters is a form.
fn is_rank_word(word: &str) -> bool {
    RANKS.has(word)
        || word
            .strip_suffix(['а', 'я', 'у', 'ю', 'е', 'ы', 'и', 'ь', 'й'])
            .is_some_and(|stem| RANKS.has(stem))
        || CASES.iter().filter_map(|ending| word.strip_suffix(ending)).any(|stem| RANKS.has(stem))
}

/// Whether a rank and the name behind it can stand in one case: "генерала Штейнера", but "капитаном «Спартака»",
/// "сын Кубани".
fn agree(rank: &str, name: &str) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    // "Руденко": a surname that has one form.
    if name.ends_with("ко") {
        return true;
    }
    if rank.ends_with("ом") || rank.ends_with("ем") {
        ends(&["ом", "ем", "ым", "им", "ой", "ей"])
    } else if rank.ends_with(['у', 'ю']) {
        ends(&["у", "ю", "ой"])
    } else if rank.ends_with('е') {
        ends(&["е", "ом", "ой"])
    } else if rank.ends_with(['ы', 'и']) {
        ends(&["а", "я", "ии", "ого", "его", "ой"])
    } else if rank.ends_with(['а', 'я', 'ь', 'й']) {
        ends(&["а", "я", "о", "ого"])
            || rank.ends_with(['ь', 'й', 'а']) && !ends(&["а", "и", "ы", "у", "ого", "его"])
    } else {
        !ends(&["а", "я", "и", "ы", "у", "ю", "ом", "ем", "ым", "ого", "его"])
    }
}

impl Finder<'_> {
    /// Whether a rank, a calling or a word of kin stands before the name at `start`, in its case: "генерала Штейнера",
    /// "сын Кирилл", "генерал фон Браге".
    pub(super) fn is_ranked(&self, start: usize) -> bool {
        let Some(mut at) = start.checked_sub(1) else { return false };
        let particle = at > 0 && self.is(at, &["фон", "ван", "де", "дер"]) && self.adjacent(at);
        at -= usize::from(particle);
        self.is_rank(at) && agree(self.word(at), self.word(start)) && !self.tags(start).any(Tags::COUNTRY)
    }

    /// Whether the name that ends before `end` is an adjective of the small noun at `end`: "ректора Пермского пединститута".
    pub(super) fn is_attribute(&self, end: usize) -> bool {
        let no_noun = Tags::PREPOSITION
            .or(Tags::CONJUNCTION)
            .or(Tags::PRONOUN)
            .or(Tags::RELATIVE)
            .or(Tags::PAST)
            .or(Tags::PARTICIPLE)
            .or(Tags::BE)
            .or(Tags::ADVERB)
            .or(Tags::MONTH);
        let Some(last) = end.checked_sub(1) else { return false };
        let adjective = ["ого", "его", "ому", "ой", "ым", "им", "ий", "ых", "их"];
        adjective.iter().any(|ending| self.word(last).ends_with(ending))
            && self.adjacent(last)
            && self.tokens.get(end).is_some_and(|next| next.is_word() && !next.is_capital())
            && !self.tags(end).any(no_noun)
            && !self.word(end).ends_with("л")
    }

    /// Whether the small word at `at` is a Russian rank, calling or word of kin in any case.
    fn is_rank(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at).filter(|token| token.is_word()) else { return false };
        // "Судья Громова": a capital opens the sentence.
        let opens = || at.checked_sub(1).is_none_or(|at| !self.tokens[at].is_word());
        token.length() > 5
            && !token.plain
            && self.adjacent(at)
            && match token.is_capital() {
                true => opens() && is_rank_word(&case::lower(self.word(at))),
                false => is_rank_word(self.word(at)),
            }
    }

    /// Whether a rank with a capital at the start of a sentence stands before a name: "Инженер Карл Шульц".
    pub(super) fn opens_with_rank(&self, at: usize) -> bool {
        !self.tags(at).any(Tags::GIVEN_NAME)
            && self.is_foreign(at)
            && is_rank_word(&case::lower(self.word(at)))
            && agree(&case::lower(self.word(at)), self.word(at + 1))
    }
}
