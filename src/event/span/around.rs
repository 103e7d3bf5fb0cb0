//! What the words around and inside a name make of it: a body that acts, a thing, an organ of a body.

use super::{
    Finder,
    lists::{BODIES, PLACES},
    ranks::NO_CALLINGS,
};
use crate::event::{
    craft::is_sort_of_craft, lexicon::Tags, token::Class, vocabulary::Marks, word_list::WordList,
};

impl Finder<'_> {
    /// One past the head of a Russian name, which has small letters after its first word: "Кружок любителей дела",
    /// "Северный гидрографический союз", "Институт изучения Севера".
    pub(super) fn russian_head(&self, start: usize) -> usize {
        let function = Tags::PREPOSITION
            .or(Tags::CONJUNCTION)
            .or(Tags::PAST)
            .or(Tags::PARTICIPLE)
            .or(Tags::BE)
            .or(Tags::RELATIVE)
            .or(Tags::PRONOUN)
            .or(Tags::DETERMINER)
            .or(Tags::ADVERB)
            .or(Tags::TEMPORAL)
            .or(Tags::MONTH);
        let small = |finder: &Self, at: usize| {
            finder.adjacent(at - 1)
                && finder.tokens.get(at).is_some_and(|token| token.is_word() && !token.is_capital())
                && !finder.tags(at).any(function)
        };
        let mut end = start + 1;
        if !self.tags(start).any(Tags::BODY) {
            // Attributes up to the head.
            let mut at = start + 1;
            let adjective = |word: &str| {
                [
                    "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "его", "ой", "ей", "ых",
                    "их", "ом", "ем", "ым", "им", "ую", "юю", "ому", "ему",
                ]
                .iter()
                .any(|ending| word.ends_with(ending))
                    // "Деревянное здание театра": a noun.
                    && !["ние", "тие", "вие", "ния", "тия", "вия"].iter().any(|ending| word.ends_with(ending))
            };
            while at < start + 4 && small(self, at) {
                if !self.tags(at).any(Tags::BODY) && !adjective(self.word(at)) {
                    break;
                }
                if self.tags(at).any(Tags::BODY) {
                    // "Идея партии": a noun and whose it is.
                    if at == start + 1 && !adjective(self.word(start)) {
                        break;
                    }
                    // "Из Верного отряд выступил": they do not agree.
                    if at == start + 1
                        && ["ого", "его"].iter().any(|ending| self.word(start).ends_with(ending))
                        && !self.word(at).ends_with(['а', 'я'])
                    {
                        break;
                    }
                    end = at + 1;
                    break;
                }
                at += 1;
            }
            if end == start + 1 {
                return end;
            }
        }
        // What the body is of, in the genitive, up to a capital.
        let genitive = |word: &str| {
            ["и", "ы", "а", "я", "ов", "ев", "ей", "ого", "его", "ых", "их", "ой"]
                .iter()
                .any(|ending| word.ends_with(ending))
                // "Партия обжаловала решение"
                && !["лся", "лась", "лось", "лись", "ться", "тся"].iter().any(|ending| word.ends_with(ending))
                && !["али", "или", "яли", "ели", "ала", "ила", "яла", "шла", "гла", "ула", "овали", "илась", "алась"].iter().any(|ending| word.ends_with(ending))
        };
        let attribute = |word: &str| ["ых", "их", "ого", "его"].iter().any(|ending| word.ends_with(ending));
        while end < start + 6
            && small(self, end)
            && (genitive(self.word(end)) || attribute(self.word(end - 1)))
            && !self.tags(end).any(Tags::EVENT)
        {
            end += 1;
        }
        // "депутат Государственной думы Олег Шеин": a person of the body.
        if self.adjacent(end - 1)
            && self.is_capital(end)
            && end > start + 1
            && !self.tags(end).any(Tags::GIVEN_NAME)
        {
            end += 1;
        }
        end
    }

    /// One past "3-я армия", "11-й стрелковый полк" at `start`.
    pub(super) fn russian_unit(&self, start: usize) -> Option<usize> {
        if self.tokens.get(start + 1)?.class != Class::Dash || self.word(start).len() > 3 {
            return None;
        }
        if !matches!(self.word(start + 2), "я" | "й" | "ю" | "го" | "му" | "м" | "ая" | "ый" | "ой")
        {
            return None;
        }
        const UNITS: [&str; 11] = [
            "арми",
            "дивизи",
            "корпус",
            "бригад",
            "полк",
            "батальон",
            "флот",
            "отряд",
            "эскадр",
            "эскадрил",
            "дивизион",
        ];
        let unit = |word: &str| {
            let stem =
                UNITS.iter().filter(|stem| word.starts_with(**stem)).map(|stem| word.len() - stem.len());
            stem.min().is_some_and(|rest| rest <= 6)
                && !word.starts_with("полков")
                && !word.starts_with("бригадир")
        };
        let last = (start + 3..(start + 6).min(self.tokens.len())).find(|&at| unit(self.word(at)))?;
        (start + 3..last).all(|at| self.tokens[at].is_word() && self.adjacent(at)).then_some(last + 1)
    }

    /// Whether the capital words from `start` to `end` name a unit by the number before them: "1st Corps", "62nd Army",
    /// "4th Guards Division".
    pub(super) fn is_numbered_unit(&self, start: usize, end: usize) -> bool {
        #[rustfmt::skip]
        const UNITS: &[&str] = &[
            "army", "corps", "division", "brigade", "regiment", "battalion", "squadron", "fleet", "flotilla",
            "wing", "battery", "company", "legion", "panzer", "infantry", "cavalry", "guards", "airborne",
            "armoured", "armored", "rifles", "dragoons", "hussars", "lancers", "fusiliers", "grenadiers",
            "highlanders", "musketeers", "cuirassiers", "rangers", "marines", "pioneers", "sappers",
            "engineers", "artillery", "foot", "volunteers", "militia", "zouaves", "chasseurs", "uhlans",
            "cossacks",
        ];
        let Some(before) = start.checked_sub(1) else { return false };
        if self.tokens[before].class != Class::Number || !self.adjacent(before) {
            return false;
        }
        // "was promoted to the 2nd Division": one of a league.
        if end == start + 1
            && self.is_low(start, &["division"])
            && before > 2
            && self
                .is_low(before - 3, &["promoted", "relegated", "promotion", "relegation", "return", "rise"])
        {
            return false;
        }
        let number = self.word(before);
        let digits = number.trim_end_matches(|c: char| c.is_ascii_lowercase());
        matches!(number.get(digits.len()..), Some("st" | "nd" | "rd" | "th"))
            && !digits.is_empty()
            && digits.len() <= 3
            && (start..end).any(|at| self.is_low(at, UNITS))
    }

    /// Whether the small noun at `at` is inside a name: a body of members after what its members are.
    pub(super) fn small_noun_within(&self, at: usize) -> bool {
        self.is(at, &["league", "party", "union", "movement", "federation", "association"])
            && ["ist", "al", "ive", "tic"].iter().any(|ending| self.word(at - 1).ends_with(ending))
            && !self.tags(at - 1).any(Tags::COUNTRY.or(Tags::LOCALITY).or(Tags::BODY))
            && self.adjacent(at)
            && self.is_capital(at + 1)
    }

    /// Whether the word names a building, a place, a paper or a law.
    pub(super) fn is_thing(&self, at: usize) -> bool {
        self.has(at, Marks::THING)
    }

    /// Whether the word says by its ending what somebody does: "botanist", "барабанщик", "певица".
    pub(super) fn is_calling(&self, at: usize) -> bool {
        const ENDINGS: &[&str] = &[
            "ist",
            "ician",
            "eer",
            "щик",
            "чик",
            "ник",
            "ист",
            "тель",
            "лог",
            "граф",
            "тор",
            "арь",
            "ица",
            "ёр",
            "вец",
            "ант",
            "мейстер",
        ];
        let word = self.word(at);
        word.len() > 6
            && ENDINGS.iter().any(|ending| word.ends_with(ending))
            && (!self.is_foreign(at) || !is_sort_of_craft(word) && !NO_CALLINGS.has_any_case(word))
    }

    /// Whether the word ends like a calling and is a thing: «рудник».
    pub(super) fn is_like_calling(&self, at: usize) -> bool {
        NO_CALLINGS.has_any_case(self.word(at))
    }

    /// Whether the words around two or three plain capital words say that they name a person: "the physicist Karin
    /// Ahl", "Karin Ahl, who", "Karin Ahl (born 1931)", "Karin Ahl resigned".
    pub(super) fn is_personal(&self, first: usize, end: usize) -> bool {
        let no_name = Tags::BODY
            .or(Tags::LOCALITY)
            .or(Tags::COUNTRY)
            .or(Tags::WORK)
            .or(Tags::EVENT)
            .or(Tags::ORGAN)
            .or(Tags::PART)
            .or(Tags::DETERMINER)
            .or(Tags::PREPOSITION)
            .or(Tags::MONTH);
        if !(first..end).all(|at| self.is_capital(at) && !self.tags(at).any(no_name))
            || (first..end).any(|at| self.has(at, Marks::ACRONYM) || self.is_thing(at))
        {
            return false;
        }
        if first > 0 && !self.is_capital(first - 1) && self.adjacent(first - 1) {
            let noun = self.word(first - 1);
            let calling = noun.len() > 5 && (noun.ends_with("ist") || noun.ends_with("ian"));
            let ambiguous = matches!(
                noun,
                "owner"
                    | "partner"
                    | "member"
                    | "members"
                    | "shareholder"
                    | "leader"
                    | "head"
                    | "chief"
                    | "pilot"
            );
            // "directed by Helena Marsh"
            let made = first > 1
                && (noun == "by"
                    && matches!(
                        self.word(first - 2),
                        "directed"
                            | "written"
                            | "composed"
                            | "painted"
                            | "designed"
                            | "edited"
                            | "illustrated"
                            | "chaired"
                            | "led"
                            | "headed"
                            | "commanded"
                            | "discovered"
                            | "invented"
                            | "devised"
                            | "coined"
                            | "sculpted"
                            | "proposed"
                    )
                    || matches!(
                        self.word(first - 2),
                        "filmed" | "narrated" | "translated" | "choreographed" | "penned" | "authored"
                    ) && noun == "by"
                        && !PLACES.has_any_case(self.word(first)));
            if made
                || calling
                || self.has(first - 1, Marks::KIN)
                || self.tags(first - 1).any(Tags::OFFICE) && !ambiguous
            {
                return true;
            }
        }
        // "Oda Strand's novel"
        if matches!(self.word(end - 1).as_bytes(), [.., b'\'', b's'] | [.., 0xe2, 0x80, 0x99, b's'])
            && self.is_on(end, &WRITTEN)
        {
            return true;
        }
        // "its secretary, Piet Kok, called", "their manager, Moira Pell, was murdered"
        let comma = |at: usize| self.tokens.get(at).is_some_and(|token| token.class == Class::Comma);
        if first > 1
            && comma(first - 1)
            && comma(end)
            && !self.is_capital(first - 2)
            && (self.tags(first - 2).any(Tags::OFFICE) || self.has(first - 2, Marks::KIN))
            && !matches!(
                self.word(first - 2),
                "owner" | "partner" | "member" | "members" | "shareholder" | "producer"
            )
        {
            return true;
        }
        match self.tokens.get(end).map(|token| token.class) {
            Some(Class::Comma) => {
                self.is(end + 1, &["who", "whose", "whom", "aged"]) || self.is_apposed(end + 1)
            }
            Some(Class::Open) => {
                let digits = |at: usize| {
                    let word = self.word(at);
                    (word.len() == 4).then(|| word.parse::<u32>().ok()).flatten()
                };
                let dash = self.tokens.get(end + 2).is_some_and(|token| token.class == Class::Dash);
                self.is(end + 1, &["born", "b", "née"])
                    || match (digits(end + 1), digits(end + 3)) {
                        (Some(birth), Some(death)) if dash => {
                            (18..=110).contains(&(death.saturating_sub(birth)))
                        }
                        _ => false,
                    }
            }
            _ => {
                let be = usize::from(self.is(end, &["was", "were", "is", "has", "had"]));
                if be == 1 && self.is(end + 1, &["born", "married", "sworn"]) {
                    return true;
                }
                // "Urho Kekkonen formed his first cabinet"
                self.has(end + be, Marks::LIVING)
                    || be == 0 && self.is(end + 1, &["his"]) && self.tags(end).any(Tags::PAST)
            }
        }
    }

    /// Whether what somebody is stands at `at`, behind the comma of a name: "the headman of Kair", "its youngest pilot".
    fn is_apposed(&self, at: usize) -> bool {
        const ANY: [&str; 13] = [
            "owner",
            "partner",
            "partners",
            "member",
            "members",
            "shareholder",
            "leader",
            "leaders",
            "head",
            "chief",
            "representative",
            "producer",
            "author",
        ];
        // "Ansgar Olufsen, professor at Aarhus,"
        if self.tags(at).any(Tags::OFFICE)
            && !self.is_capital(at)
            && !self.is(at, &ANY)
            && self.is(at + 1, &["of", "at", "in", "for"])
        {
            return true;
        }
        if !self.is(at, &["the", "a", "an", "its", "his", "her", "their", "then", "now"]) {
            return false;
        }
        let noun = (at + 1..(at + 5).min(self.tokens.len())).find(|&noun| {
            let next = self.tokens.get(noun + 1);
            !next.is_some_and(|next| next.is_word())
                || self.is(noun + 1, &["of", "from", "in", "at", "who", "on", "to"])
        });
        let theirs = self.is(at, &["his", "her", "its", "their"]);
        noun.is_some_and(|noun| {
            (at + 1..=noun).all(|at| self.tokens.get(at).is_some_and(|word| word.is_word()))
                && !self.is_capital(noun)
                && (self.tags(noun).any(Tags::OFFICE)
                    || self.has(noun, Marks::KIN)
                    || self.is_on(noun, &SOMEBODY))
                && (theirs || !self.is(noun, &ANY))
        })
    }

    /// Whether the verb at `verb` splits a body, and not a land or a book, into the name that begins at `name`.
    fn splits(&self, verb: usize, name: usize) -> bool {
        const PARTS: &[&str] = &[
            "East", "West", "North", "South", "Northern", "Southern", "Eastern", "Western", "Upper", "Lower",
            "Part", "Season", "Class", "Volume", "Book", "First", "Second", "Third",
        ];
        self.is(verb, &["split", "divided", "demerged"])
            && !self.is(name, PARTS)
            && (verb.saturating_sub(6)..verb).any(|at| self.tags(at).any(Tags::BODY) || self.is_capital(at))
    }

    /// Whether the words around a name treat it as a body: "X was incorporated", "acquired X", "the publisher X".
    pub(super) fn acts_as_body(&self, start: usize, end: usize) -> bool {
        // "the fusion of Socialist league Vpered": the name goes on after its small noun.
        if self.tags(end).any(Tags::BODY)
            && !self.is_capital(end)
            && self.is_capital(end + 1)
            && self.adjacent(end - 1)
        {
            return false;
        }
        let mut next = end;
        if self.tokens.get(next).is_some_and(|token| token.class == Class::Open) {
            next = (next..self.tokens.len().min(next + 12))
                .find(|&at| self.tokens[at].class == Class::Close)
                .map_or(next, |at| at + 1);
        }
        if self.is(next, &["was", "were"]) {
            let verb = self.word(
                next + 1
                    + usize::from(self.is(next + 1, &["also", "later", "officially", "formally", "then"])),
            );
            if matches!(
                verb,
                "founded"
                    | "established"
                    | "incorporated"
                    | "dissolved"
                    | "disbanded"
                    | "renamed"
                    | "acquired"
                    | "absorbed"
                    | "formed"
                    | "nationalised"
                    | "nationalized"
                    | "privatised"
                    | "privatized"
                    | "liquidated"
                    | "merged"
                    | "demerged"
                    | "floated"
                    | "delisted"
                    | "rebranded"
            ) {
                return true;
            }
            // "Tarlton was wound up", "was taken over"
            let particle = self.word(next + 2);
            if matches!((verb, particle), ("wound", "up") | ("taken", "over") | ("bought", "out" | "by")) {
                return true;
            }
        }
        // "Tarlton merged with Hexley", "Tarlton acquired British Dyes": a person acquires things.
        let firm = self.is(next, &["merged", "demerged"]) && self.is(next + 1, &["with", "into"])
            || self.is(next, &["acquired", "absorbed"])
                && self.is_capital(next + 1 + usize::from(self.is(next + 1, &["the"])));
        if next == end && firm && end == start + 1 {
            return true;
        }
        let Some(before) = start.checked_sub(1) else { return false };
        let before = if self.is(before, &["the"]) { before.saturating_sub(1) } else { before };
        // Of the words before names few say anything.
        let comma = self.tokens[before].class == Class::Comma;
        if !comma && !self.has(before, Marks::LEADS) {
            return false;
        }
        if self.is(before, &["joined", "acquired", "absorbed", "bought", "purchased", "co-founded"]) {
            return true;
        }
        // "took over Delby Foods", "bought out Hale Brothers": one word may be a town.
        if before > 0
            && end - start >= 2
            && (self.is(before, &["over"]) && self.is(before - 1, &["took", "takes"])
                || self.is(before, &["out"]) && self.is(before - 1, &["bought"]))
        {
            return true;
        }
        // "split into Orme Pharma and Orme Colours", "the contract was awarded to Dornmann Raumfahrt"
        if before > 0
            && end - start >= 2
            && (self.is(before, &["into"]) && self.splits(before - 1, start)
                || self.is(before, &["to"])
                    && self.is(before - 1, &["awarded"])
                    && self.tokens[..before]
                        .iter()
                        .any(|token| token.is(self.text, &["contract", "Contract"])))
        {
            return true;
        }
        if end - start >= 2
            && self.is(before, &["and"])
            && let Some(into) = (before.saturating_sub(5)..before).rev().find(|&at| !self.is_capital(at))
            && into > 0
            && self.is(into, &["into"])
            && self.splits(into - 1, start)
        {
            return true;
        }
        // "founded Vance Aircraft", "left to form Harbour Lights": no town is called so.
        if end - start >= 2
            && (self.is(before, &["founded", "founds", "formed", "forms", "started"])
                || self.is(before, &["found", "form"]) && before > 0 && self.is(before - 1, &["to"]))
            && before + 1 == start
            && (self.is_thing(end - 1)
                || ["ing", "s"].iter().any(|ending| self.word(end - 1).ends_with(ending)))
            && !self.tags(end - 1).any(Tags::LOCALITY.or(Tags::COUNTRY))
            && !self.is(end - 1, &["Falls", "Springs", "Hills", "Plains", "Rapids", "Wells", "Angeles"])
        {
            return true;
        }
        if self.word(before) == "by"
            && before > 0
            && (self.is(before - 1, &["absorbed", "acquired", "bought", "purchased"])
                || self.word(before - 1) == "over" && before > 1 && self.word(before - 2) == "taken")
        {
            return true;
        }
        // "was spun off as Harrow Medical", "was founded as Vale Athletic"
        if self.word(before) == "as"
            && before > 0
            && self.is(
                before - 1,
                &[
                    "off",
                    "founded",
                    "established",
                    "incorporated",
                    "renamed",
                    "known",
                    "registered",
                    "re-established",
                ],
            )
        {
            return true;
        }
        // "the new company, Harrow Pell, started"
        if before > 0
            && comma
            && !self.is_capital(before - 1)
            && self.tags(before - 1).any(Tags::BODY)
            && self.tokens.get(end).is_some_and(|token| token.class == Class::Comma)
        {
            return true;
        }
        // "admitted to the Northern Combination", "expelled from the Vale League"
        if self.is(before, &["to", "from"])
            && before > 0
            && self.is(before - 1, &["admitted", "affiliated", "expelled", "relegated", "seceded"])
        {
            return true;
        }
        // "merged with Tate Bakeries"
        if self.is(before, &["with"])
            && before > 0
            && self.is(before - 1, &["merged", "merge", "amalgamated", "fused"])
        {
            return true;
        }
        // "to set up Dunn Valves"
        if self.word(before) == "up" && before > 0 && self.is(before - 1, &["set", "setting"]) {
            return true;
        }
        let of = self.is(before, &["of"]) && before > 0;
        let noun = if of { before - 1 } else { before };
        if self.is_capital(noun)
            || (of && !self.is(noun, &["firm", "company", "band", "publisher", "group", "merger", "fusion"]))
        {
            return false;
        }
        self.is(noun, BODIES.words())
    }
}

/// What one person writes or paints.
static WRITTEN: WordList = WordList::new(&[
    "novel",
    "novella",
    "memoir",
    "memoirs",
    "poem",
    "autobiography",
    "diary",
    "diaries",
    "essay",
    "portrait",
    "painting",
    "sonata",
    "symphony",
    "monograph",
    "dissertation",
    "letters",
]);

/// What somebody is, besides offices and relatives.
#[rustfmt::skip]
pub(in crate::event) static SOMEBODY: WordList = WordList::new(&[
    "headman", "chieftain", "chief", "general", "colonel", "admiral", "marshal", "viceroy", "sultan", "king", "queen",
    "prince", "princess", "duke", "earl", "count", "baron", "bishop", "emperor", "regent", "heir", "successor",
    "predecessor", "physicist", "chemist", "biologist", "botanist", "geologist", "historian", "mathematician",
    "physician", "psychologist", "economist", "journalist", "novelist", "pianist", "violinist", "cellist", "bassist",
    "guitarist", "percussionist", "classmate", "schoolmate", "neighbour", "neighbor", "friend", "colleague", "rival",
    "veteran", "sailor", "mechanic", "technician", "stoker", "superintendent", "commissioner", "sheriff", "magistrate",
    "solicitor", "clerk", "businessman", "businesswoman", "industrialist", "entrepreneur", "financier", "landowner",
    "farmer", "native", "immigrant", "refugee", "activist", "politician", "statesman", "diplomat", "envoy", "consul",
    "missionary", "monk", "nun", "priest", "rabbi", "imam", "explorer", "aviator", "climber", "swimmer", "wrestler",
    "boxer", "cyclist", "jockey", "oceanographer", "geographer", "cartographer", "navigator", "boatswain", "foreman",
    "supervisor", "operator", "dispatcher", "widower", "godfather", "lover", "bride", "fiancé", "fiancée", "man", "woman",
]);

/// Whether the words from `start` to `of` name an organ: "Central Committee", "Organizing Committee".
pub(super) fn is_organ_phrase(finder: &Finder<'_>, start: usize, of: usize) -> bool {
    let head = finder.tags(of - 1);
    if head.any(Tags::ORGAN) {
        // "Federal Accident Board", "Harbour Board": what a board is for makes it a body of its own.
        let governing = |finder: &Finder<'_>, at: usize| {
            finder.is_low(
                at,
                &[
                    "central",
                    "executive",
                    "supervisory",
                    "editorial",
                    "governing",
                    "advisory",
                    "management",
                    "managing",
                    "the",
                    "his",
                    "her",
                    "its",
                    "school",
                ],
            )
        };
        let board = finder.is(of - 1, &["Board"])
            && of - start >= 2
            && finder.is_capital(of - 2)
            && !(start..of - 1).any(|at| governing(finder, at) || finder.joins(at));
        return !board;
    }
    if of - start < 2 {
        return false;
    }
    if !finder.is_low(
        of - 1,
        &[
            "committee",
            "council",
            "commission",
            "bureau",
            "комитет",
            "комитета",
            "совет",
            "совета",
            "комиссия",
            "комиссии",
            "бюро",
        ],
    ) {
        return false;
    }
    finder.is_low(
        of - 2,
        &[
            "central",
            "executive",
            "organizing",
            "organising",
            "coordinating",
            "political",
            "national",
            "control",
            "revision",
            "auditing",
            "steering",
            "supervisory",
            "advisory",
            "центральный",
            "центрального",
            "исполнительный",
            "исполнительного",
            "организационный",
            "организационного",
            "координационный",
            "координационного",
            "контрольная",
            "контрольной",
        ],
    )
}
