//! Words that reading a text's structure needs, English and Russian: data, no code that decides.
//! Every list that is searched by [`contains`] is lower case and sorted (a test says so).

/// Whether a sorted list has `word`.
pub(super) fn contains(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

/// What a full stop after an abbreviation can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// It never ends a sentence: what the abbreviation belongs to follows.
    Never,
    /// It ends a sentence only before a word that opens one.
    Sometimes,
    /// It ends a sentence unless a number follows.
    BeforeNumber,
}

use Abbreviation::{BeforeNumber as B, Never as N, Sometimes as S};

/// Abbreviations by what a full stop after them can be, sorted.
#[rustfmt::skip]
const ABBREVIATIONS: &[(&str, Abbreviation)] = &[
    ("abbr", S), ("adm", N), ("al", N), ("app", B), ("approx", N), ("apr", S), ("arch", N), ("art", B),
    ("arts", B), ("assn", S), ("aug", S), ("ave", S), ("b", B), ("bap", B), ("bapt", B), ("bd", S), ("bgen", N), ("bk", B), ("blvd", S),
    ("bp", N), ("brig", N), ("bros", S), ("bur", B), ("c", B), ("ca", B), ("cal", B), ("cap", B), ("capt", N), ("cas", B), ("cca", B), ("cdr", N),
    ("cf", N), ("ch", B), ("chap", B), ("chs", B), ("cie", S), ("cir", B), ("circ", B), ("cl", B), ("cmdr", N),
    ("co", S), ("col", N), ("comp", N), ("corp", S), ("cpl", N), ("cpt", N), ("d", B), ("dec", S), ("dept", S),
    ("dist", S), ("div", B), ("dr", N), ("ed", N), ("eds", N), ("est", S), ("etc", S), ("feb", S), ("fig", B),
    ("figs", B), ("fl", B), ("fol", B), ("fr", S), ("fri", S), ("ft", N), ("gen", N), ("gov", N), ("govt", S),
    ("hon", N), ("inc", S), ("incl", N), ("intl", S), ("iss", B), ("jan", S), ("jr", S), ("jul", S), ("jun", S),
    ("ll", B), ("lot", B), ("lt", N), ("ltc", N), ("ltd", S), ("m", B), ("maj", N), ("marr", B), ("messrs", N), ("mgr", N), ("mme", N),
    ("mon", S), ("mr", N), ("mrs", N), ("ms", N), ("mss", B), ("mt", N), ("natl", S), ("no", B), ("nos", B),
    ("nov", S), ("nr", B), ("num", B), ("oct", S), ("op", B), ("p", B), ("para", B), ("paras", B), ("phd", S),
    ("pl", B), ("plc", S), ("pp", B), ("prof", N), ("pt", B), ("pty", S), ("pvt", N), ("rd", S), ("reg", S),
    ("regt", S), ("rep", N), ("reps", N), ("resp", N), ("rev", N), ("revd", N), ("s", B), ("sec", B), ("secs", B), ("sen", N),
    ("sens", N), ("sep", S), ("sept", S), ("ser", B), ("sgt", N), ("sr", S), ("st", N), ("ste", N), ("supp", B), ("supt", N),
    ("tel", B), ("thu", S), ("thur", S), ("thurs", S), ("tit", B), ("transl", N), ("tue", S), ("tues", S),
    ("univ", S), ("v", N), ("viz", N), ("vol", B), ("vols", B), ("vs", N), ("wed", S), ("авг", S), ("акад", N),
    ("апр", S), ("архиеп", N), ("буд", N), ("бул", N), ("вв", S), ("вкл", N), ("внутр", N), ("вып", B), ("г", N),
    ("гг", S), ("ген", N), ("гл", B), ("гос", N), ("гр", N), ("дек", S), ("долл", S), ("доц", N), ("др", S),
    ("еп", N), ("зав", N), ("зам", N), ("засл", N), ("илл", B), ("им", N), ("инж", N), ("каб", B), ("кап", N),
    ("кв", B), ("кн", N), ("комп", N), ("корп", N), ("лейт", N), ("лит", B), ("майор", N), ("мин", S),
    ("митр", N), ("млн", S), ("млрд", S), ("напр", N), ("нач", N), ("номер", B), ("нояб", S), ("обл", N),
    ("оз", N), ("ок", B), ("оконч", N), ("окт", S), ("орг", N), ("отв", N), ("п", B), ("пер", N), ("пл", N),
    ("пол", N), ("полк", N), ("пом", N), ("пос", N), ("пп", B), ("пр", N), ("преп", N), ("прим", B), ("прот", N),
    ("проф", N), ("проч", S), ("разд", B), ("ред", N), ("респ", N), ("рис", B), ("род", B), ("рожд", B),
    ("руб", S), ("с", B), ("св", N), ("сев", N), ("сек", S), ("секр", N), ("сент", S), ("сер", N), ("см", B),
    ("сост", N), ("ср", N), ("ст", B), ("стб", B), ("стр", S), ("т", B), ("табл", B), ("тел", B), ("тов", N),
    ("тт", B), ("тыс", S), ("ул", N), ("ум", B), ("уч", N), ("февр", S), ("ч", B), ("чел", S), ("чл", N),
    ("экз", S), ("яз", N), ("янв", S),
];

/// Longest of [`ABBREVIATIONS`] in bytes.
const LONGEST: usize = 12;

/// By the length of an abbreviation, a bit for each first byte, as far as its low five bits go: nearly all words that
/// stand before a full stop are ruled out by it.
const FIRST: [u32; LONGEST + 1] = {
    let mut first = [0; LONGEST + 1];
    let mut at = 0;
    while at < ABBREVIATIONS.len() {
        let word = ABBREVIATIONS[at].0.as_bytes();
        first[word.len()] |= 1 << (word[0] & 31);
        at += 1;
    }
    first
};

/// What a full stop after `word`, in lower case, can be, if it is an abbreviation.
pub(super) fn abbreviation(word: &str) -> Option<Abbreviation> {
    let first = word.as_bytes().first()?;
    if FIRST.get(word.len())? >> (first & 31) & 1 == 0 {
        return None;
    }
    let found = ABBREVIATIONS.binary_search_by(|(known, _)| known.cmp(&word)).ok()?;
    ABBREVIATIONS.get(found).map(|&(_, class)| class)
}

/// Words that open a sentence far more often than they are part of a name.
#[rustfmt::skip]
pub(super) const OPENERS: &[&str] = &[
    "about", "according", "after", "afterwards", "all", "also", "although", "among", "an", "and", "another", "as",
    "at", "because", "before", "between", "both", "but", "by", "despite", "due", "during", "each", "earlier",
    "eventually", "every", "finally", "first", "following", "for", "from", "further", "he", "her", "here", "his",
    "how", "however", "if", "in", "initially", "instead", "it", "its", "later", "many", "meanwhile", "more",
    "moreover", "most", "neither", "no", "nor", "not", "now", "of", "on", "once", "one", "only", "originally",
    "other", "our", "over", "previously", "she", "shortly", "since", "so", "some", "soon", "subsequently", "such",
    "that", "the", "their", "then", "there", "therefore", "these", "they", "this", "those", "though", "through",
    "throughout", "thus", "to", "today", "together", "two", "under", "until", "upon", "we", "what", "when", "where",
    "whether", "which", "while", "who", "with", "within", "without", "yet", "you", "а", "благодаря", "более", "в",
    "вместе", "вначале", "во", "впервые", "вплоть", "впоследствии", "все", "всего", "вскоре", "где", "два", "для",
    "до", "его", "ее", "если", "ещё", "её", "за", "затем", "здесь", "и", "из", "или", "именно", "их", "к", "как",
    "когда", "кроме", "летом", "мы", "на", "незадолго", "но", "о", "об", "однако", "одним", "он", "она", "они",
    "оно", "осенью", "от", "первоначально", "первым", "перед", "по", "под", "позднее", "позже", "после", "потом",
    "поэтому", "при", "применительно", "с", "со", "согласно", "среди", "так", "также", "там", "тем", "тогда",
    "только", "у", "уже", "через", "что", "эта", "эти", "это", "этот",
];

/// Words behind which nothing ends: what they lead to stands on the next line.
#[rustfmt::skip]
pub(super) const LEADING: &[&str] = &[
    "a", "an", "and", "as", "at", "between", "by", "during", "from", "her", "his", "in", "into", "its", "of", "or",
    "our", "since", "than", "the", "their", "till", "to", "until", "was", "were", "whose", "with", "без", "в", "во",
    "для", "до", "за", "и", "из", "или", "к", "ко", "между", "на", "о", "об", "от", "по", "под", "при", "с", "со",
    "у",
];

/// Names of months, whole and short.
#[rustfmt::skip]
pub(super) const MONTHS: &[&str] = &[
    "apr", "april", "aug", "august", "dec", "december", "feb", "february", "jan", "january", "jul", "july", "jun",
    "june", "mar", "march", "may", "nov", "november", "oct", "october", "sep", "sept", "september", "август",
    "августа", "апрель", "апреля", "декабрь", "декабря", "июль", "июля", "июнь", "июня", "май", "март", "марта",
    "мая", "ноябрь", "ноября", "октябрь", "октября", "сентябрь", "сентября", "февраль", "февраля", "январь",
    "января",
];

/// Words that may stand beside numbers and months where a date stands alone.
#[rustfmt::skip]
pub(super) const DATE_WORDS: &[&str] = &[
    "about", "ad", "after", "and", "approx", "autumn", "bc", "bce", "before", "beginning", "between", "by", "c",
    "ca", "ce", "circa", "day", "early", "end", "fall", "fri", "friday", "from", "half", "in", "late", "later",
    "mid", "middle", "mon", "monday", "nd", "of", "on", "onwards", "present", "rd", "s", "sat", "saturday",
    "season", "since", "spring", "st", "start", "summer", "sun", "sunday", "th", "the", "thu", "thursday", "till",
    "to", "tue", "tuesday", "until", "up", "wed", "wednesday", "winter", "year", "в", "весна", "весной", "весны",
    "воскресенье", "вторник", "г", "гг", "год", "года", "годы", "до", "зима", "зимой", "зимы", "и", "к", "конец",
    "конца", "конце", "лета", "лето", "летом", "начала", "начале", "начало", "около", "осени", "осень", "осенью",
    "по", "понедельник", "после", "пятница", "с", "середина", "середине", "середины", "среда", "суббота", "х",
    "четверг",
];

/// Headings of lists of published works.
#[rustfmt::skip]
pub(super) const WORKS_HEADINGS: &[&str] = &[
    "academic publications", "articles", "bibliography", "books", "brochures", "cited works", "editions", "essays",
    "further reading", "general references", "journal articles", "literature", "literature cited", "monographs",
    "pamphlets", "papers", "primary sources", "printed sources", "publications", "published works",
    "recommended reading", "scientific publications", "secondary sources", "select bibliography",
    "selected bibliography", "selected publications", "selected works", "selected writings", "sources",
    "suggested reading", "translations", "works", "works cited", "writings", "библиография", "брошюры",
    "избранная библиография", "избранные труды", "издания", "источники", "книги", "литература", "монографии",
    "научные труды", "основные работы", "основные труды", "произведения", "публикации", "работы", "сочинения",
    "список литературы", "статьи", "труды",
];

/// Headings of footnotes, references and links to elsewhere.
#[rustfmt::skip]
pub(super) const CITATION_HEADINGS: &[&str] = &[
    "citations", "comments", "endnotes", "explanatory notes", "external links", "external media", "footnotes",
    "links", "media links", "notes", "notes and references", "online sources", "reference list", "references",
    "related articles", "see also", "web links", "weblinks", "комментарии", "примечания", "см. также",
    "смотри также", "сноски", "ссылки",
];

/// Names of fields in the boxes of encyclopedias, registers and minutes. Single words and phrases, lower case.
#[rustfmt::skip]
pub(super) const FIELD_NAMES: &[&str] = &[
    "abbreviation", "active", "active service", "affiliation", "affiliations", "agenda", "airdate",
    "alma mater", "also known as", "ambassador", "anthem", "apogee", "architect", "area", "area served",
    "argued", "armiger", "attendees", "author", "authors", "awards", "background", "battles", "battles/wars", "bcc",
    "belligerents", "birth name", "birthplace", "board", "body discovered", "born", "branch", "brand",
    "brands", "broke ground", "built", "burial place", "buried", "campaign", "capital", "case", "case no",
    "case number", "casualties", "cause of death", "cc", "ceo", "chair", "chairman", "chairperson",
    "chairwoman", "chief executive", "children", "citation", "citizenship", "claim no", "claim number",
    "closed", "coach", "colors", "colours", "commander", "commanders", "commissioned", "company", "composer",
    "conductor", "constituency", "construction started", "contractor", "convened", "country",
    "country of origin", "court", "created", "creator", "currency", "date", "date of birth", "date of death",
    "date of hearing", "date of judgment", "dates", "dates of hearing", "deaths", "decided", "decommissioned",
    "defendant", "defunct", "deputy leader", "design", "designer", "destroyed", "developer", "died",
    "director", "disbanded", "discography", "dissolved", "distributor", "division", "docket", "docket no",
    "doctoral advisor", "duration", "edited by", "editor", "editors", "education", "elected", "employees",
    "employer", "end date", "ended", "engagements", "era", "established", "european affiliation",
    "european parliament group", "extinction", "family", "fate", "father", "field", "fields", "first flight",
    "first published", "followed by", "formation", "formed", "former names", "formerly", "formerly called",
    "founded", "founder", "founders", "from", "full name", "garrison", "general manager", "general secretary",
    "genre", "genres", "ground", "head", "headquarters", "heard", "hearing", "hearing date", "hearing dates",
    "height", "held", "ideology", "in office", "in service", "inaugurated", "incorporated", "industry",
    "influenced", "influences", "initial release", "instruments", "international affiliation", "introduced",
    "isbn", "issues", "judge", "judges", "judgment date", "key people", "known for", "labels", "laid down",
    "language", "languages", "latest release", "launch date", "launched", "leader", "leaders", "legal form",
    "legal status", "length", "licence", "license", "location", "main organ", "mainframe", "manager",
    "manufacturer", "mascot", "mass", "mayor", "meeting", "members", "membership", "merged", "merged into",
    "merged with", "merger", "merger of", "military service", "minutes", "mission", "mission duration",
    "mother", "motto", "name", "names", "nationality", "native name", "net income", "neutral citation",
    "neutral citation number", "newspaper", "next", "nickname", "nicknames", "notable work", "notable works",
    "number", "number of employees", "occupation", "office", "official website", "opened", "opening",
    "operator", "orbits", "order", "origin", "original author", "owner", "owners", "parent", "parent company",
    "parent organization", "parents", "participants", "parties", "partner", "past members", "people",
    "perigee", "period", "petitioner", "place", "place of birth", "place of death", "plaintiff", "platform",
    "platforms", "political affiliation", "political party", "political position", "population", "position",
    "preceded by", "predecessor", "predecessors", "premiere", "premiered", "present", "presided", "president",
    "previous", "principal", "producer", "product", "products", "published", "publisher", "purpose",
    "recorded", "reference", "region", "registered", "relatives", "release date", "released", "renamed",
    "repository", "residence", "respondent", "result", "retired", "revenue", "role", "ruling", "sculptor",
    "secretary", "sector", "sent", "series", "service", "service years", "service/branch", "services",
    "siblings", "site", "size", "slogan", "split", "split from", "spouse", "spouses", "stable release",
    "start date", "started", "status", "strength", "student wing", "studio", "style", "subject",
    "subsidiaries", "succeeded by", "successor", "successors", "superseded by", "term", "territory", "time",
    "title", "to", "traded as", "type", "unit", "units", "venue", "verdict", "version", "vice chairman",
    "victims", "voyages", "website", "women's wing", "written by", "years active", "years of service",
    "young wing", "youth organisation", "youth organization", "youth wing", "автор", "годы", "годы активности", "город",
    "государство", "дата", "дата основания", "дата регистрации", "дата рождения", "дата роспуска",
    "дата смерти", "девиз", "дело №", "деятельность", "жанр", "жанры", "закрыт", "закрыта", "идеология", "истец",
    "количество членов", "кому", "копия", "лидер", "лидеры", "место рождения", "место смерти", "название",
    "номер дела", "основан", "основана", "основание", "основано", "основатели", "основатель", "от", "от кого",
    "ответчик", "открыт", "открыта", "отправитель", "отправлено", "отрасль", "партия", "подсудимый",
    "получатель", "председатель", "предшественник", "преемник", "преемники", "присутствовали", "расположение",
    "расформирован", "расформирована", "роспуск", "руководитель", "сайт", "секретарь", "создан", "создана",
    "союзники", "специализация", "страна", "суд", "тема", "тип", "упразднена", "упразднён", "учредители",
    "учреждена", "церемония", "численность", "члены", "штаб-квартира", "язык",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn searched_lists_are_sorted() {
        let abbreviations: Vec<&str> = ABBREVIATIONS.iter().map(|(word, _)| *word).collect();
        assert_eq!(abbreviations.iter().map(|word| word.len()).max(), Some(LONGEST));
        let lists = [
            &abbreviations,
            OPENERS,
            LEADING,
            MONTHS,
            DATE_WORDS,
            WORKS_HEADINGS,
            CITATION_HEADINGS,
            FIELD_NAMES,
        ];
        for pair in lists.iter().flat_map(|list| list.windows(2)) {
            assert!(pair[0] < pair[1], "{} stands before {}", pair[0], pair[1]);
        }
    }
}
