//! What a section's heading says of the items under it.

use super::word_list::WordList;
use crate::case;

/// Sort of list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Section {
    /// Nothing that the items do not say themselves.
    #[default]
    Plain,
    /// Works of the document's subject.
    Works,
    /// People with their terms.
    Members,
    /// Titles won.
    Honours,
}

static WORKS: WordList = WordList::new(&[
    "discography",
    "filmography",
    "bibliography",
    "works",
    "albums",
    "singles",
    "recordings",
    "publications",
    "books",
    "novels",
    "дискография",
    "фильмография",
    "библиография",
    "сочинения",
    "альбомы",
    "публикации",
    "труды",
    "книги",
]);

static MEMBERS: WordList = WordList::new(&[
    "members",
    "line-up",
    "lineup",
    "personnel",
    "leaders",
    "leadership",
    "chairmen",
    "chairs",
    "presidents",
    "directors",
    "mayors",
    "managers",
    "coaches",
    "commanders",
    "secretaries",
    "ministers",
    "editors",
    "officers",
    "rectors",
    "governors",
    "captains",
    "crew",
    "staff",
    "vicars",
    "priests",
    "bishops",
    "archbishops",
    "abbots",
    "abbesses",
    "priors",
    "deans",
    "provosts",
    "wardens",
    "principals",
    "headmasters",
    "headmistresses",
    "headteachers",
    "chancellors",
    "incumbents",
    "keepers",
    "curators",
    "librarians",
    "conductors",
    "treasurers",
    "ambassadors",
    "judges",
    "kings",
    "queens",
    "monarchs",
    "rulers",
    "popes",
    "dukes",
    "emperors",
    "masters",
    "chairpersons",
    "office-holders",
    "officeholders",
    "executives",
    "heads",
    "chiefs",
    "chairwomen",
    "owners",
    "proprietors",
    "trustees",
    "councillors",
    "senators",
    "deputies",
    "representatives",
    "delegates",
    "presenters",
    "hosts",
    "concertmasters",
    "organists",
    "choirmasters",
    "commissioners",
    "superintendents",
    "speakers",
    "premiers",
    "sheriffs",
    "sultans",
    "rabbis",
    "pastors",
    "convenors",
    "conveners",
    "organisers",
    "organizers",
    "clerks",
    "professors",
    "marshals",
    "состав",
    "участники",
    "руководители",
    "председатели",
    "директора",
    "главы",
    "ректоры",
    "командиры",
    "президенты",
    "тренеры",
    "редакторы",
    "настоятели",
    "губернаторы",
    "мэры",
    "министры",
    "секретари",
    "начальники",
    "епископы",
    "архиепископы",
    "короли",
    "цари",
    "князья",
    "старосты",
    "казначеи",
    "хранители",
    "дирижёры",
    "дирижеры",
    "послы",
    "судьи",
    "заведующие",
    "управляющие",
    "капитаны",
    "головы",
    "старшины",
    "коменданты",
    "смотрители",
]);

static HONOURS: WordList = WordList::new(&[
    "honours",
    "honors",
    "awards",
    "titles",
    "prizes",
    "achievements",
    "награды",
    "премии",
    "достижения",
    "титулы",
]);

impl Section {
    /// What `heading` announces: `Honours and awards` → honours.
    pub(crate) fn of(heading: &str) -> Self {
        if heading.len() > 60 {
            return Self::Plain;
        }
        let heading = case::lower(heading);
        let has = |list: &WordList| {
            heading.split(|c: char| !c.is_alphabetic() && c != '-').any(|word| list.has(word))
        };
        match () {
            () if has(&MEMBERS) => Self::Members,
            () if has(&HONOURS) => Self::Honours,
            () if has(&WORKS) => Self::Works,
            () => Self::Plain,
        }
    }
}

/// The office of one of those whom `heading` lists: `Party leaders` → `party leader`.
pub(crate) fn office(heading: &str) -> Option<String> {
    let lower = case::lower(heading.trim_matches(|c: char| !c.is_alphabetic()));
    // "Headmasters since the move", "Vicars of St Mary's"
    let cut = [" since ", " of ", " from ", " in ", " at ", " until ", " to ", " и ", " с "];
    let end = cut.iter().filter_map(|word| lower.find(word)).min().unwrap_or(lower.len());
    let lower = lower.get(..end).unwrap_or_default().trim_end_matches([',', ' ']).to_owned();
    let (before, last) = lower.rsplit_once(' ').map_or(("", lower.as_str()), |(before, last)| (before, last));
    let one = match last {
        "chairmen" => "chairman".to_owned(),
        "secretaries" => "secretary".to_owned(),
        "coaches" => "coach".to_owned(),
        "office-holders" | "officeholders" | "crew" | "staff" | "personnel" | "leadership" | "line-up"
        | "lineup" => return None,
        _ if last.ends_with("esses") => last.strip_suffix("es")?.to_owned(),
        _ if last.is_ascii() => last.strip_suffix('s')?.to_owned(),
        _ => {
            const RUSSIAN: [(&str, &str); 33] = [
                ("головы", "голова"),
                ("старшины", "старшина"),
                ("коменданты", "комендант"),
                ("смотрители", "смотритель"),
                ("директора", "директор"),
                ("председатели", "председатель"),
                ("ректоры", "ректор"),
                ("командиры", "командир"),
                ("руководители", "руководитель"),
                ("главы", "глава"),
                ("президенты", "президент"),
                ("тренеры", "тренер"),
                ("редакторы", "редактор"),
                ("настоятели", "настоятель"),
                ("губернаторы", "губернатор"),
                ("мэры", "мэр"),
                ("министры", "министр"),
                ("секретари", "секретарь"),
                ("начальники", "начальник"),
                ("епископы", "епископ"),
                ("архиепископы", "архиепископ"),
                ("короли", "король"),
                ("цари", "царь"),
                ("князья", "князь"),
                ("старосты", "староста"),
                ("казначеи", "казначей"),
                ("хранители", "хранитель"),
                ("дирижёры", "дирижёр"),
                ("дирижеры", "дирижер"),
                ("послы", "посол"),
                ("судьи", "судья"),
                ("заведующие", "заведующий"),
                ("капитаны", "капитан"),
            ];
            RUSSIAN.iter().find(|(many, _)| *many == last)?.1.to_owned()
        }
    };
    // "главные тренеры" → "главный тренер"
    let singular = |word: &str| {
        let ends = [("ые", "ый"), ("ие", "ий")];
        let one = ends.iter().find_map(|(many, one)| Some([word.strip_suffix(many)?, one].concat()));
        one.unwrap_or_else(|| word.to_owned())
    };
    let before = before.split(' ').map(singular).collect::<Vec<_>>().join(" ");
    Some(if before.is_empty() { one } else { format!("{before} {one}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_say_what_their_items_are() {
        let table = [
            ("Party leaders", Section::Members),
            ("Line-up", Section::Members),
            ("Honours and awards", Section::Honours),
            ("Selected works", Section::Works),
            ("Дискография", Section::Works),
            ("History", Section::Plain),
            ("The workshop", Section::Plain),
        ];
        for (heading, expected) in table {
            assert_eq!(Section::of(heading), expected, "{heading}");
        }
        assert_eq!(office("Party leaders").as_deref(), Some("party leader"));
        assert_eq!(office("Chairmen").as_deref(), Some("chairman"));
        assert_eq!(office("Crew"), None);
        assert_eq!(office("Headmistresses").as_deref(), Some("headmistress"));
        assert_eq!(office("Vicars").as_deref(), Some("vicar"));
        assert_eq!(office("Настоятели").as_deref(), Some("настоятель"));
        assert_eq!(office("Директора").as_deref(), Some("директор"));
    }
}
