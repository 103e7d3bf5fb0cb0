//! Words of which names of bodies are made, in every language at once: the Рабочая лига is the Labour League. Asked only
//! where documents in two languages stand together.

use super::deeds::Index;
use std::sync::OnceLock;

/// Words of one meaning a line: whole words and beginnings with `*`. The first [`BODIES`] lines say what sort of body it is.
#[rustfmt::skip]
const LINES: &[&str] = &[
    "party parties партия партии партию партией партий",
    "union unions союз союза союзу союзом союзе союзы союзов",
    "league лига лиги лигу лигой лиге",
    "alliance альянс альянса альянсу альянсом",
    "bloc block блок блока блоку блоком",
    "front фронт фронта фронту фронтом",
    "movement движение движения движению движением",
    "committee committees комитет*",
    "council councils soviet soviets совет совета совету советом советов советск*",
    "group groups группа группы группу группой групп группе",
    "organisation* organization* организац*",
    "federation федерация федерации федерацию федерацией",
    "confederation конфедер*",
    "association ассоциац*",
    "society общество общества обществу обществом",
    "congress съезд съезда съездом конгресс*",
    "conference конференц*",
    "centre center центр центра центром центру",
    "institute институт*",
    "university университ*",
    "academy академия академии академию академией",
    "museum музей музея музею музеем",
    "theatre theater театр театра театру театром",
    "school школа школы школу школой",
    "library библиотек*",
    "factory plant works mill mills завод завода заводу заводом заводы фабрика фабрики фабрику",
    "company companies компан*",
    "bank банк банка банку банком",
    "club клуб клуба клубу клубом",
    "orchestra оркестр*",
    "agency агентств*",
    "ministry министерс*",
    "department департам* управлен*",
    "service служба службы службу службой",
    "foundation fund фонд фонда фонду фондом",
    "army армия армии армию армией",
    "section секция секции секцию секцией",
    "branch отделение отделения отделению",
    "tendency тенденц* течение течения",
    "opposition оппозиц*",
    "faction фракц*",
    "platform платформ*",
    "initiative инициатив*",
    "secretariat секретариат*",
    "brotherhood братство братства",
    "bureau бюро",
    "court courts tribunal суд суда суду судом суде судов",
    "parliament парламент*",
    "assembly ассамбле*",
    "central центральн*",
    "general генеральн* всеобщ* общий общая общее",
    "supreme верховн*",
    "high higher высший высшая высшее высшего высшей высокий высокого высокому высоким",
    "constitutional конституц*",
    "free freedom liberty свобод*",
    "labour labor worker workers working work toilers труд труда труду трудом трудов* трудящ* рабоч*",
    "peasant peasants крестьян*",
    "people peoples people's popular folk народ народа народн*",
    "democracy democratic democrats демократ*",
    "communist communists communism коммунис*",
    "socialist socialists socialism социалис*",
    "social социальн*",
    "liberal liberals либерал*",
    "conservative conservatives консерват*",
    "revolution revolutionary revolutionaries революц*",
    "radical radicals радикал*",
    "progress progressive прогресс*",
    "national национал*",
    "international интернац* международ*",
    "patriot patriots patriotic патриот*",
    "christian christians христиан*",
    "green greens зелен* зелён*",
    "left leftist левый левая левое левые левых левого левой",
    "right правый правая правое правые правых правого правой",
    "new новый новая новое новые новых нового новой",
    "young youth молодая молодой молодые молодёж* молодеж* юношес* юных",
    "women women's женщин* женский женская женское",
    "student students студен*",
    "russia russian росси* русский русская русское русских всеросс*",
    "germany german germans герман* немецк*",
    "france french франц*",
    "britain british англий* брита*",
    "america american америк*",
    "europe european европ*",
    "ukraine ukrainian украин*",
    "poland polish польск* польша польши",
    "world миров* всемирн*",
    "state states государ*",
    "federal федеральн*",
    "north northern север северн* северо",
    "south southern юг южный южная южное южно",
    "east eastern восток восточн*",
    "west western запад западн*",
    "red красный красная красное красные красных красной красного",
    "white белый белая белое белые белых",
    "black черный чёрный черная чёрная черное чёрное",
    "gold golden золотой золотая золотое",
    "star stars звезда звезды звёзды звезд",
    "sun солнце солнца",
    "dawn заря зари зарю рассвет рассвета",
    "banner знамя знамени",
    "truth правда правды правду",
    "voice голос голоса",
    "path way путь пути",
    "forward вперед вперёд",
    "spark искра искры искру",
    "will воля воли волю",
    "land earth земля земли землю",
    "sea maritime море моря морск*",
    "river речной речная река реки речное",
    "space космос* космич*",
    "research исследов*",
    "science sciences scientific наук наука науки научн*",
    "technical technology technological technic технич* технолог*",
    "transport транспор*",
    "electric electrical electricity электр*",
    "steel сталь стали стальн* сталелит*",
    "metal metals metallurgical металл металла металлов металлург*",
    "oil нефть нефти нефтян*",
    "gas газ газа газов*",
    "coal уголь угля угольн*",
    "railway railways railroad железнод*",
    "shipbuilding shipyard судостр* верфь верфи",
    "aviation aircraft авиац* авиастр*",
    "machine machines engineering машиностр* машин*",
    "chemical chemistry химич* химия химии",
    "music musical музык*",
    "art arts artistic искусств* худож*",
    "culture cultural культур*",
    "history historical истори*",
    "resistance сопротив*",
    "action действие действия действий",
    "solidarity солидарн*",
    "justice справедл*",
    "equality равенство равенства",
    "struggle борьба борьбы",
    "defence defense защита защиты обороны оборона",
    "liberation освобожд*",
    "independence independent независ*",
    "republic republican республ*",
    "united unity unification единый единая единое единство единства объединен* объединён*",
    "marxist marxists marxism марксис*",
    "bolshevik bolsheviks большев*",
    "leninist leninists ленинск* ленинец ленинцев",
    "anarchist anarchists anarchism анархи*",
    "fourth четвертый четвёртый четвертого четвёртого",
    "third третий третьего",
    "second второй второго вторая",
    "first первый первого первая",
    "peace мира мир миру",
    "reform реформа реформы реформ",
    "future будущее будущего будущему",
    "military военный военная военное военно",
    "medical медицин*",
    "engineers engineer инженер*",
    "teachers teacher учител*",
    "writers writer писател*",
    "miners miner шахтер* шахтёр* горняк*",
    "sailors seamen моряк* матрос*",
    "soldiers солдат*",
];

/// So many lines say what sort of body it is.
const BODIES: u32 = 51;

/// What a word of a name in small letters means.
pub(crate) fn of(word: &str) -> Option<u32> {
    static INDEX: OnceLock<Index> = OnceLock::new();
    let index = INDEX.get_or_init(|| Index::of(LINES));
    index.fitting(word).map(|entry| u32::from(entry.line)).next()
}

/// Whether a word says only what sort of body is meant.
pub(crate) fn is_body(meaning: u32) -> bool {
    meaning < BODIES
}

/// Whether a word tells bodies of one name from each other: a union is no mill, and a firm may be called a company or a group.
pub(crate) fn is_sort_of_body(meaning: u32) -> bool {
    static VAGUE: OnceLock<[Option<u32>; 6]> = OnceLock::new();
    let vague =
        VAGUE.get_or_init(|| ["company", "group", "organisation", "centre", "central", "general"].map(of));
    is_body(meaning) && !vague.contains(&Some(meaning))
}

/// Whether a word of a name in small letters says nothing that a translation must keep.
pub(crate) fn is_small(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "of"
            | "and"
            | "for"
            | "in"
            | "at"
            | "on"
            | "a"
            | "s"
            | "all"
            | "и"
            | "за"
            | "в"
            | "на"
            | "по"
            | "им"
            | "имени"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginnings_are_as_long_as_the_index_needs() {
        for word in LINES.iter().flat_map(|line| line.split_whitespace()) {
            assert!(!word.ends_with('*') || word.chars().count() > 3 && word.len() > 4, "{word}");
        }
    }

    #[test]
    fn sorts_of_bodies_stand_before_all_others() {
        assert!(of("party").is_some_and(is_body) && of("центрального").is_some_and(is_body));
        assert!(of("свободный").is_some_and(|meaning| !is_body(meaning)));
        assert_eq!((of("petrel"), of("людям")), (None, None));
    }
}
