//! Kinds that Russian verbs have with the words of their clause: «присвоено имя» renames, «присвоено звание» awards.

use crate::event::EventKind::{self as K, *};
use crate::hash::TextHash;
use std::{borrow::Cow, collections::HashMap, sync::OnceLock};

/// A verb with what must, and what must not, stand in its clause; each a list of beginnings of words with `е` for `ё`.
#[derive(Debug)]
pub(crate) struct VerbTurn {
    pub(crate) kind: K,
    verbs: &'static str,
    /// Any of these; none are asked for where it is empty.
    with: &'static str,
    without: &'static str,
}

const fn turn(kind: K, verbs: &'static str, with: &'static str, without: &'static str) -> VerbTurn {
    VerbTurn { kind, verbs, with, without }
}

/// The turns, of which the first that fits decides.
#[rustfmt::skip]
const TURNS: &[VerbTurn] = &[
    // Beginnings.
    turn(Founding, "организова", "артел кружо общест союз комитет колхоз совхоз музе школ училищ институт курсы клуб театр оркестр ансамбл груп отряд полк дружин бюро лаборатор кафедр завод мастерск фабрик товариществ кооператив ячейк парти газет издательств фонд компан фирм банк студи хор", "работ деятельност выставк производств концерт экспедиц помощ сбор выпуск восстани"),
    turn(Founding, "начал начина начат", "истори летопис", "реконструкц"),
    turn(Founding, "ведет ведут вел вела вело", "истори летопис отсчет", ""),
    turn(Founding, "организует организую", "артел кружо общест союз комитет колхоз совхоз завод фабрик музе школ клуб театр ансамбл груп отряд товариществ кооператив парти", "работ деятельност выставк производств концерт экспедиц помощ сбор выпуск"),
    turn(Founding, "провозглаш", "республик государств царств королевств импери автоном федерац княжеств", ""),
    turn(Conference, "собрал собира съехал", "делегат представител собор депутат", ""),
    // Names.
    turn(Renaming, "сменил измени поменя верну возвра", "назван имя имени наименован вывеск бренд", "пол"),
    turn(Renaming, "присво присвоен прин получ обре приобре взял дал дан", "имя имени назван наименован", "отец отца матери деда предлож добр честн громк славн дурн худо буксир корабл судн судно улиц площад пароход теплоход кратер ледокол"),
    turn(Renaming, "стал", "называться именоваться", ""),
    // Works.
    turn(Publication, "увидел", "свет", ""),
    turn(Publication, "транслиров", "", ""),
    turn(Publication, "выход", "роман книг альбом фильм номер сборник журнал газет сингл пластинк повест", ""),
    turn(Publication, "показа показан выш", "телевиден телеканал эфир экран прокат", ""),
    turn(Legal, "издан издал подписа обнародова опубликова", "указ декрет манифест приказ постановлен распоряжен", "книг стать сборник газет"),
    turn(Other, "выпуст выпущ выпуск", "станок станк автомобил трактор машин снаряд танк самолет продукц тонн паровоз локомотив автобус двигател агрегат турбин прибор комбайн мотоцикл вагон холодильник телевизор облигаци акци заем вексел студент специалист инженер выпускник торпед ракет патрон оруди сталь чугун ткан обув издели опытн подлод тепловоз электровоз троллейбус трамва пар воздух газ воду ток", "альбом книг журнал газет сборник роман песн сингл"),
    // Ends, and what only looks like one.
    turn(Other, "исключ исключен", "списк флот баланс состав програм оборот", "парти союз клуб организ комитет"),
    turn(Election, "переизбра", "", ""),
    turn(Other, "выступ", "фестивал рок-фестивал концерт сцен", "речь требован призыв заявлен протест"),
    turn(Dissolution, "просуществова", "до", ""),
    turn(Dissolution, "прекрати прекращ", "существован", ""),
    // Joining and leaving.
    turn(Split, "выш ушл покину", "крыло крыла фракци меньшинств оппозици", ""),
    turn(Joining, "примкну", "", ""),
    turn(Joining, "влил влит", "парти союз лиг состав ряды отряд организ групп банк арми завод общест движени", ""),
    turn(Joining, "прин", "ряды член состав рок-клуб", "план закон устав программ решени резолюци"),
    turn(Other, "выш", "строя печати окружен берег порт обращен употреблен кризис гаван подполь плен котл", "парти союз"),
    turn(Membership, "ушл ушел ушед уход", "отставк должност пост групп коллектив клуб ансамбл оркестр театр", "жизни"),
    turn(Membership, "выш вышед", "отставк", ""),
    turn(Membership, "стал становит становят", "директором председателем председательницей секретар президентом министром ректором деканом редактором тренером капитаном командир командующ начальни заведующ губернатором мэром членом депутатом профессором солист вокалист дирижером дирижёром режиссером", "лауреат чемпион"),
    turn(Membership, "возглав", "", "список рейтинг хит-парад чарт таблиц восстани экспедици оборон"),
    turn(Membership, "руководи", "", "оборон восстани операци раскопк строительств съемк экспедиц"),
    turn(Membership, "занима", "пост должност кафедр", ""),
    turn(Membership, "подал пода", "отставк", ""),
    turn(Membership, "покину покида остав", "групп коллектив клуб команд пост должност театр оркестр ансамбл кресл университет институт академи завод компани редакци совет правительств парти", "город стран остров позици"),
    turn(Membership, "заня занял вступ", "должност пост кресл", "выжидател"),
    turn(Expulsion, "снят снял освобожд отправ отправлен отстран смещ сместил лиш", "должност пост отставк", ""),
    turn(Expulsion, "депортиров выдвор отчисл отлуч разжалов высла", "", "отряд команд войск полк карател эскадр корабл делегац послов"),
    turn(Legal, "сослан сослал сосла", "", ""),
    // Courts and laws.
    turn(Legal, "возбуд возбужд прекра прекращ приостан", "дело дела преследовани расследовани следстви", ""),
    turn(Legal, "предста", "суд трибунал", ""),
    turn(Legal, "национализирова обанкрот", "", ""),
    turn(Legal, "подписан подписыва подписал", "договор соглашен мир указ закон", ""),
    turn(Legal, "избра избран", "мер", "парти"),
    turn(Legal, "предъяв", "обвинен иск претенз", ""),
    turn(Legal, "выдвин", "обвинен", ""),
    turn(Legal, "взят взял заключ заключен помещ посаж посад", "страж арест тюрьм крепост колони следственн изолятор договор соглашен мир перемири союз пакт контракт", "скобк"),
    turn(Legal, "выпущ освобо освобожд вышл вышел выш", "залог страж тюрьм заключен досрочн свобод лагер колони плен", "пост должност"),
    turn(Legal, "объяв объявлен", "розыск банкрот амнист закон недействительн", ""),
    turn(Legal, "отозва отзыв аннулиров лиш приостан", "лиценз регистраци", ""),
    turn(Legal, "продл продлен", "арест страж", ""),
    turn(Legal, "призна признан", "виновн банкрот незаконн недействительн экстремистск нежелательн иноагент иностранн невинов", ""),
    turn(Legal, "принят принял прин утверд утвержд одобр вве введен отмен отменен подпис ратифиц денонсир", "закон конституц кодекс законопроект договор соглашен конвенц пакт протокол меморандум хартия хартию акт мирн указ декрет", "съезд пленум рождествен"),
    turn(Legal, "отмен отменен остав оставл подтверд смягч пересмотр", "приговор решени вердикт постановлен наказан", "съезд пленум"),
    turn(Legal, "отклон удовлетвор рассмотр принял отказ заяв заявл", "иск иска иске жалоб апелляц ходатайств кассац отвод", ""),
    turn(Legal, "открыл начал заверш продолж возобнов закончи оконч", "слушани прени следстви судебн судебный", ""),
    turn(Legal, "обяза", "выплат уплат возмест", ""),
    turn(Legal, "допрос допрош", "", ""),
    turn(Legal, "задержа задержан", "", "рейс вылет старт запуск развити отъезд отправк наступлени выход противник"),
    turn(Legal, "оштраф конфиск амнист помилов экстрадир взыск взыскан реквизир", "", ""),
    turn(Legal, "обвин", "суд прокурат следстви прокурор хищен взяточн мошеннич убийств измен шпионаж растрат преступлен", ""),
    turn(Statement, "обвин", "", ""),
    turn(Legal, "осуд осужд", "суд трибунал лет год каторг тюрьм лишен лагер смерт казн заочн", ""),
    turn(Legal, "привлеч", "ответственн", ""),
    turn(Legal, "переда передан направ направлен", "суд прокурат следственн трибунал", "судов судн музе"),
    turn(Legal, "вынес вынесен огла оглаш", "приговор вердикт решени постановлен", ""),
    // Deaths.
    turn(Death, "четверт колесов обезглав умертв гильотинир повешен", "", "картин портрет флаг"),
    turn(Death, "ушел ушл", "жизни", ""),
    turn(Death, "поконч", "собой самоубийств жизнью", ""),
    // Protest.
    turn(Protest, "перекрыл", "трасс дорог движен улиц магистрал шоссе проспект", ""),
    turn(Protest, "восстал взбунтов забастов", "", ""),
    turn(Protest, "отказа прекрати остановил", "работ", "обработ разработ"),
    turn(Protest, "объяв объявлен нача поднял подня", "голодовк забастовк стачк восстан мятеж бунт бойкот", ""),
    // Awards.
    turn(Award, "завоева выигра", "кубок кубк медал чемпионат титул преми конкурс турнир первенств гран-при приз", "дело суд иск"),
    turn(Award, "отмеч отмечен номиниров награ", "преми приз диплом гран-при наград медал маск", ""),
    turn(Award, "получа", "преми орден медал наград приз гран-при", ""),
    turn(Award, "присво присвоен получ", "звани", ""),
    // Statements.
    turn(Statement, "анонсиров опроверг раскритик предупред", "", ""),
];

/// The first of the turns whose verb `verb` may be, in small letters, and of which `speaks` of the words.
pub(crate) fn kind_of(verb: &str, mut speaks: impl FnMut(&[&str]) -> bool) -> Option<K> {
    let verb = folded(verb);
    let rows = Index::get();
    let candidates = rows.by_letters.get(verb.as_ref().get(..6)?)?;
    candidates.iter().find_map(|&row| {
        let row = rows.rows.get(row)?;
        let fits = row.verbs.iter().any(|stem| verb.starts_with(stem))
            && (row.with.is_empty() || speaks(&row.with))
            && (row.without.is_empty() || !speaks(&row.without));
        fits.then_some(row.kind)
    })
}

/// `word` with `е` for `ё`.
pub(crate) fn folded(word: &str) -> Cow<'_, str> {
    match word.contains('ё') {
        true => Cow::Owned(word.replace('ё', "е")),
        false => Cow::Borrowed(word),
    }
}

struct Row {
    kind: K,
    verbs: Vec<&'static str>,
    with: Vec<&'static str>,
    without: Vec<&'static str>,
}

/// The turns by the first three letters of their verbs, in their order.
struct Index {
    rows: Vec<Row>,
    by_letters: HashMap<&'static str, Vec<usize>, TextHash>,
}

impl Index {
    fn get() -> &'static Self {
        static INDEX: OnceLock<Index> = OnceLock::new();
        INDEX.get_or_init(|| {
            let split = |words: &'static str| words.split(' ').filter(|word| !word.is_empty()).collect();
            let mut by_letters: HashMap<&'static str, Vec<usize>, TextHash> = HashMap::default();
            let rows: Vec<Row> = TURNS
                .iter()
                .map(|turn| Row {
                    kind: turn.kind,
                    verbs: split(turn.verbs),
                    with: split(turn.with),
                    without: split(turn.without),
                })
                .collect();
            for (at, row) in rows.iter().enumerate() {
                for letters in row.verbs.iter().filter_map(|verb| verb.get(..6)) {
                    let places = by_letters.entry(letters).or_default();
                    if places.last() != Some(&at) {
                        places.push(at);
                    }
                }
            }
            Self { rows, by_letters }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_are_three_letters_long_at_least() {
        for turn in TURNS {
            for verb in turn.verbs.split(' ') {
                assert!(verb.chars().count() >= 3 && !verb.contains('ё'), "{verb}");
            }
        }
    }

    #[test]
    fn the_words_of_the_clause_decide() {
        let kind = |verb: &str, words: &[&str]| {
            kind_of(verb, |stems| words.iter().any(|word| stems.iter().any(|stem| word.starts_with(stem))))
        };
        assert_eq!(kind("присвоено", &["имя"]), Some(Renaming));
        assert_eq!(kind("присвоено", &["звание"]), Some(Award));
        assert_eq!(kind("присвоено", &["место"]), None);
        assert_eq!(kind("вышла", &["из", "строя"]), Some(Other));
        assert_eq!(kind("задержан", &["рейс"]), None);
        assert_eq!(kind("шёл", &[]), None);
    }
}
