//! What things are called, in every language at once: "fortress demolished" and «крепость срыта» are about one sort of
//! thing, and so are "the paper" and "the newspaper". Asked only where titles are compared.

use super::deeds::Index;
use std::sync::OnceLock;

/// Words of one sort of thing a line: whole words and beginnings with `*`. What two texts might mean two things by in one
/// place, "school" and "college", stands in two lines.
#[rustfmt::skip]
const LINES: &[&str] = &[
    "newspaper* paper gazette weekly journal газет* журнал журнала журналу журналом журнале журналы",
    "fortress* fort forts citadel castle fortification* rampart* укреплен* крепост* цитадел* замок замка",
    "ship ships vessel* boat boats steamer* steamship* судно судна суда судов корабл* пароход пароходы парохода теплоход*",
    "factory factories plant plants works mill mills завод* фабрик*",
    "office offices headquarter* premises контор* штаб-кварт*",
    "school schools школ*",
    "church churches церк* храм*",
    "bridge bridges мост моста мосту мосты моста мостом",
    "railway* railroad* железнод*",
    "station stations станци* вокзал*",
    "hospital* infirmar* больниц* госпитал*",
    "museum* музе*",
    "librar* библиот*",
    "theatre* theater* театр*",
    "festival* фестив*",
    "book books novel novels книга книги книгу книгой роман романа",
    "collection* anthology сборник*",
    "album albums lp альбом* пластинк*",
    "song songs single singles песн* сингл*",
    "film films movie* фильм* кинофил*",
    "play plays drama пьеса пьесы пьесу спектак*",
    "opera operas опера оперы оперу",
    "telescop* reflector* refractor* телескоп*",
    "mirror* зеркал*",
    "dome domes купол купола куполом",
    "comet comets комета комету кометы",
    "satellite* spacecraft probe probes craft спутник* аппарат* зонд зонда зонды",
    "rocket rockets ракет*",
    "image images picture pictures photo* снимок снимки изображ* фото*",
    "expedition* экспеди*",
    "voyage* cruise рейс рейса плаван*",
    "earthquake* quake* землетр*",
    "flood floods flooded flooding наводн*",
    "epidemic* plague cholera эпидем* чума чумы холер*",
    "constitution* конститу*",
    "parliament* legislature парламен*",
    "seat seats deputies mps мандат* депутат*",
    "shares stock stake акции акций акциями",
    "bank banks банк банка банку банком",
    "mine mines pit pits collier* шахт* рудник*",
    "port harbour harbor порт порта порту гаван*",
    "road roads highway motorway дорог* шоссе",
    "tunnel* тоннел* туннел*",
    "tower towers башн*",
    "hall halls зал зала зале залом",
    "house houses дом дома доме домов",
    "monument* statue* memorial* памятн* монумен*",
    "faculty department* division* факульт* кафедр* отдел отдела отделом",
    "laborator* lab лаборат*",
    "observator* обсерва*",
    "director* директор*",
    "chairman chairwoman chair president председ* глава главой главы президент*",
    "secretary secretar* секретар*",
    "editor editors редактор редактора редактором главред*",
    "manager* coach trainer тренер*",
    "professor* професс*",
    "bishop archbishop епископ* архиеп*",
    "mayor mayors mayoral мэр мэра мэром",
    "minister ministers министр*",
    "treasurer* казнач*",
    "conductor* дирижер* дирижёр*",
    "rector* principal headmaster* headmistress ректор* директрис*",
    "governor* губерна*",
    "auditor* аудитор* ревизор*",
    "wife wives жена жены жену женой",
    "husband* муж мужа мужу мужем",
    "son sons сын сына сыну сыном",
    "daughter* дочь дочери дочерью",
    "father fathers отец отца отцу отцом",
    "mother mothers мать матери матерью",
    "brother брат брата брату братом",
    "sister sisters сестра сестры сестру сестрой",
    "enemy enemies враг врага врагом противник* неприят*",
    "gold golden золот*",
    "silver серебр*",
    "medal medals медаль медали медалью",
    "meeting* assembly собрание собрания собрании",
    "program* programme* project* програм* проект*",
    "reactor* реактор*",
    "studio studios студи*",
    "exhibition* exhibit* выстав*",
    "shop shops store stores магазин* лавка лавку лавки",
    "hotel hotels гостини*",
    "farm farms farmland ферма ферму фермы",
    "orchestra* оркест*",
    "choir choirs chorus хор хора хору хором хоре",
    "stadium* arena стадио*",
    "match matches fixture матч матча матче",
    "flights flight полет* полёт* рейсы рейсов сообщен*",
    "aircraft aeroplane* airplane* airliner* plane planes самолет* самолёт*",
    "lorry lorries truck trucks грузови*",
    "car automobile* motorcar* автомоб*",
    "bicycle* bike bikes велосип*",
    "locomotive* engine engines паровоз* локомот* двигат*",
    "dam dams плотин*",
    "atmosphere* атмосф*",
    "administrat* receivership bankrup* банкрот* внешнее",
    "branch branches отделение отделения филиал*",
    "hostage* заложн*",
    "treaty treaties договор*",
    "border borders frontier* границ*",
    "hundred сотый сотня",
    "children детей дети ребен*",
    "woman women женщин*",
    "court courts tribunal* суд суда суду судом судах трибунал*",
    "army armies troops forces войска войско войск войскам армия армии армию армией",
    "police полиция полиции полицию полицией",
    "river rivers река реки реку рекой",
    "island islands isle остров*",
    "square площад*",
    "street улиц*",
    "prize prizes премия премии премию премией приз приза призом",
    "peace мира миром мире",
    "village villages деревн* село села селе",
    "family семья семьи семью семьей семьёй",
    "guitarist* гитарист*",
    "drummer* барабанщ*",
    "singer* vocalist* певец певца певица певицы певицу вокалис*",
    "engineer* инженер*",
    "commander* командир* командующ* главнокоманд*",
    "crew crews экипаж*",
    "passenger* пассаж*",
    "miner miners colliers шахтёр* шахтер* горняк*",
    "sailor sailors seamen матрос* моряк*",
    "soldier* солдат*",
    "officer* офицер*",
    "peasant* крестьян*",
    "student* студент*",
    "doctor doctors physician* врач*",
    "lawyer* attorney* адвокат*",
    "judge judges судья судьи судью судьей судьёй судей",
    "jury jurors присяжн*",
    "witness* свидетел*",
    "victim* жертва жертвы жертв",
    "capital столиц*",
    "lake lakes озеро озера озере озером",
    "mountain* гора горы гору горой",
    "ford брод брода броду бродом",
    "hill hills холм холма холме",
    "forest forests лес леса лесу лесом",
    "cannon* artillery guns пушк* оруди* артилл*",
    "fleet navy флот флота флоту флотом",
    "regiment* полк полка полку полком",
    "convoy* конвой конвоя",
    "tram trams tramway* трамва*",
    "airport* airfield* аэропорт* аэродром*",
    "law laws act acts bill bills закон закона закону законом",
    "cup cups кубок кубка кубку кубком",
    "championship* чемпионат* первенст*",
    "goal goals гол гола голы голов",
    "poem poems поэма поэмы стихотвор*",
    "article articles статья статьи статью",
    "letter letters письмо письма письмом",
    "camera cameras камера камеры камеру",
    "mission missions миссия миссии миссию",
    "astronaut* cosmonaut* космонавт* астронавт*",
    "moon lunar луна луны луну луне лунный лунная лунную окололун*",
    "earth земля земли землю",
    "captain* капитан*",
    "deputy assistant заместит* помощник*",
    "tax taxes налог*",
    "oil нефть нефти",
    "coal уголь угля",
    "wheat grain corn хлеб зерно зерна",
    "contract contracts контракт*",
    "debt debts долг долга долги",
    "price prices цена цены цену",
    "rebel rebels insurgent* мятежник* повстан*",
    "merchant* купец купца купцы купцов",
    "emperor* император*",
    "redoubt* редут*",
    "squadron* эскадр*",
    "flagship* флагман*",
    "battleship* линкор* броненос*",
    "cruiser* крейсер*",
    "destroyer* миноносе* миноносц* эсминец эсминца эсминцы",
    "submarine* подлодк* подводная подводной подводную",
    "torpedo* торпеда торпеды торпедой",
    "minesweeper* тральщик*",
    "ferry ferries паром парома пароме",
    "tanker* танкер*",
    "slipway* стапел* эллинг*",
    "garrison* гарнизон*",
    "bastion* бастион*",
    "arsenal* арсенал*",
    "warehouse* склад склада складе склады",
    "chapel* капелл* часовн*",
    "cathedral* собор собора соборе собору",
    "bell bells колокол*",
    "organ organs орган органа органом",
    "roof roofs крыша крыши крышу",
    "symphony symphonies симфони*",
    "violin* скрипк* скрипач*",
    "piano pianos pianist* фортеп* рояль пианист*",
    "keyboard* клавиш*",
    "terminal* терминал*",
    "hangar* ангар ангара ангаре ангары",
    "asteroid* астероид*",
    "planet planets planetary планет*",
    "lander landers module* модуль модуля посадочный",
    "orbiter* орбитер* орбитал*",
    "antenna* aerial* антенн*",
    "capsule* капсул*",
    "workshop* цех цеха цехе цехом мастерск*",
    "widow widows вдова вдовы вдову вдове вдовой",
    "heir heirs наследн*",
    "clan clans клан клана кланы кланов",
    "teacher teachers учител* преподав*",
    "pupil pupils ученик* учениц* воспитан*",
    "welder* сварщик*",
    "docker* dockworker* stevedore* докер* грузчик*",
    "printer printers typograph* печатник* типографщик*",
    "weaver* ткач* ткачих*",
    "wages wage pay зарплат* жалован* заработн*",
    "manifesto* манифест*",
    "battalion* батальон*",
    "brigade* бригад*",
    "tank tanks танк танка танки танков",
    "partisan* guerrilla* партизан*",
    "prisoner* captive* пленные пленных военнопленн*",
    "canal canals канал канала каналу каналом",
    "lighthouse* маяк маяка",
    "cemetery graveyard кладбищ*",
    "russian* german* american* british french* italian* spanish japanese chinese polish soviet* austrian* hungarian* \
     turkish turks ottoman* greek* serbian* serbs bulgarian* romanian* swedish norwegian* danish finnish dutch belgian* \
     portuguese swiss mexican* cuban* korean* vietnamese iraqi* iranian* persian* israeli* arab arabs egyptian* indian* \
     pakistani* canadian* australian* irish scottish english welsh european* african* asian*",
];

/// The first and the last line of what people are to a body or to somebody: director … sister.
const ROLES: [&str; 2] = ["director", "sister"];

/// Whether a sort is what somebody is to a body or to somebody.
pub(crate) fn is_role(sort: u32) -> bool {
    static LINES_OF_ROLES: OnceLock<[Option<u32>; 2]> = OnceLock::new();
    let [first, last] = *LINES_OF_ROLES.get_or_init(|| ROLES.map(of));
    first.zip(last).is_some_and(|(first, last)| (first..=last).contains(&sort))
}

/// The last line of offices.
const LAST_OFFICE: &str = "governor";

/// Whether a sort is an office to which somebody is chosen.
pub(crate) fn is_office(sort: u32) -> bool {
    static LINES_OF_OFFICES: OnceLock<[Option<u32>; 2]> = OnceLock::new();
    let [first, last] = *LINES_OF_OFFICES.get_or_init(|| [of(ROLES[0]), of(LAST_OFFICE)]);
    first.zip(last).is_some_and(|(first, last)| (first..=last).contains(&sort))
}

/// What a thing may be called by a broader word, and the sorts that the word takes in: one text's ferry is another's ship. Each
/// by a word of its line.
const BROADER: &[(&str, &[&str])] = &[
    (
        "ship",
        &["ferry", "tanker", "battleship", "cruiser", "destroyer", "submarine", "minesweeper", "flagship"],
    ),
    ("church", &["cathedral", "chapel"]),
    ("fortress", &["bastion", "redoubt"]),
    ("factory", &["workshop", "reactor"]),
    ("planet", &["asteroid", "moon"]),
    ("satellite", &["orbiter", "lander", "capsule"]),
    ("army", &["regiment", "battalion", "brigade", "garrison"]),
    ("fleet", &["squadron"]),
    ("soldier", &["officer", "commander", "captain"]),
    ("officer", &["commander", "captain"]),
    ("prize", &["medal", "cup"]),
    ("book", &["collection", "play"]),
    ("house", &["hall", "hotel"]),
    ("office", &["branch", "faculty"]),
    ("road", &["street"]),
    ("law", &["constitution"]),
    ("mountain", &["hill"]),
];

/// Whether what one of two sorts takes in may be the other: a ship and a ferry, and no ferry and a tanker.
pub(crate) fn are_kind_and_sort(one: u32, other: u32) -> bool {
    static PAIRS: OnceLock<Vec<(u32, u32)>> = OnceLock::new();
    let pairs = PAIRS.get_or_init(|| {
        let rows = BROADER.iter().flat_map(|(kind, sorts)| sorts.iter().map(|sort| (of(kind), of(sort))));
        rows.filter_map(|(kind, sort)| kind.zip(sort)).collect()
    });
    pairs.contains(&(one, other)) || pairs.contains(&(other, one))
}

/// The sort of thing that a word in small letters means.
pub(crate) fn of(word: &str) -> Option<u32> {
    static INDEX: OnceLock<Index> = OnceLock::new();
    let index = INDEX.get_or_init(|| Index::of(LINES));
    index.fitting(word).map(|entry| u32::from(entry.line)).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_is_one_in_both_languages() {
        for (a, b) in [("fortress", "крепость"), ("paper", "газету"), ("telescope", "телескоп")]
        {
            assert!(of(a).is_some() && of(a) == of(b), "{a} / {b}");
        }
        for (a, b) in [("school", "church"), ("museum", "library"), ("bank", "bridge")] {
            assert_ne!(of(a), of(b), "{a} / {b}");
        }
        assert_eq!((of("harvest"), of("папку"), of("")), (None, None, None));
    }

    #[test]
    fn a_role_is_what_somebody_is() {
        for word in ["director", "treasurer", "мэр", "wife", "сестра"] {
            assert!(of(word).is_some_and(is_role), "{word}");
        }
        assert!(of("rector").is_some_and(is_office) && !of("sister").is_some_and(is_office));
        assert!(!of("enemy").is_some_and(is_role) && !of("observatory").is_some_and(is_role));
    }

    #[test]
    fn a_kind_takes_in_its_sorts_and_no_others() {
        for (kind, sorts) in BROADER {
            for sort in *sorts {
                let known = of(kind).zip(of(sort));
                assert!(known.is_some_and(|(kind, sort)| are_kind_and_sort(sort, kind)), "{kind} {sort}");
            }
        }
        let are = |a: &str, b: &str| of(a).zip(of(b)).is_some_and(|(a, b)| are_kind_and_sort(a, b));
        assert!(are("корабль", "броненосец") && are("собор", "церковь"));
        for (a, b) in [("ferry", "tanker"), ("bell", "organ"), ("school", "theatre"), ("cathedral", "chapel")]
        {
            assert!(!are(a, b), "{a} {b}");
        }
    }

    #[test]
    fn a_sort_has_room_in_a_token() {
        assert!(LINES.len() < 255, "{}", LINES.len());
    }

    #[test]
    fn beginnings_are_as_long_as_the_index_needs() {
        for word in LINES.iter().flat_map(|line| line.split_whitespace()) {
            assert!(!word.ends_with('*') || word.len() > 4, "{word}");
        }
    }
}
