//! Russian words by their meaning for dates, each with its forms. `ё` is written `е`, as the lexer folds it.

use crate::timex::{
    lexicon::{length, lines, meanings},
    token::{
        Holiday::*,
        Lex::{self, *},
        PartOfDay::{self as P},
        Season::{self as S},
        Unit::{self as U},
        Word::{self as W},
    },
};

/// Every form of [`LEMMAS`].
pub(super) static LINES: [u8; length(LEMMAS)] = lines(LEMMAS);

/// Their meanings.
pub(super) static MEANINGS: [Lex; LEMMAS.len()] = meanings(LEMMAS);

/// The forms of an adjective that a single thing takes: `первый`, `первого` … `первое`.
macro_rules! singular {
    ($s:literal) => {
        concat!($s, "ый ", $s, "ого ", $s, "ому ", $s, "ым ", $s, "ом ", $s, "ая ", $s, "ой ", $s, "ую ", $s, "ое")
    };
}

/// All forms: `двадцатый` … `двадцатые`, `двадцатых`.
macro_rules! adjective {
    ($s:literal) => {
        concat!(singular!($s), " ", $s, "ые ", $s, "ых ", $s, "ыми")
    };
}

/// All forms after a soft consonant: `следующий` … `следующими`.
macro_rules! soft {
    ($s:literal) => {
        concat!(
            $s, "ий ", $s, "его ", $s, "ему ", $s, "им ", $s, "ем ", $s, "яя ", $s, "ая ", $s, "ей ", $s, "юю ", $s, "ую ", $s,
            "ее ", $s, "ие ", $s, "их ", $s, "ими"
        )
    };
}

/// Forms of one word, separated by spaces, with what it most often means beside a date.
const LEMMAS: &[(&str, Lex)] = &[
    ("январь января январю январем январе", Month(1)),
    ("февраль февраля февралю февралем феврале", Month(2)),
    ("март марта марту мартом марте", Month(3)),
    ("апрель апреля апрелю апрелем апреле", Month(4)),
    ("май мая маю маем мае", Month(5)),
    ("июнь июня июню июнем июне", Month(6)),
    ("июль июля июлю июлем июле", Month(7)),
    ("август августа августу августом августе", Month(8)),
    ("сентябрь сентября сентябрю сентябрем сентябре", Month(9)),
    ("октябрь октября октябрю октябрем октябре", Month(10)),
    ("ноябрь ноября ноябрю ноябрем ноябре", Month(11)),
    ("декабрь декабря декабрю декабрем декабре", Month(12)),
    ("янв", MonthShort(1)),
    ("фев февр", MonthShort(2)),
    ("мар", MonthShort(3)),
    ("апр", MonthShort(4)),
    ("июн", MonthShort(6)),
    ("июл", MonthShort(7)),
    ("авг", MonthShort(8)),
    ("сен сент", MonthShort(9)),
    ("окт", MonthShort(10)),
    ("ноя нояб", MonthShort(11)),
    ("дек", MonthShort(12)),
    // foreign works and dates of access in a Russian list
    ("january", Month(1)),
    ("february", Month(2)),
    ("march", Month(3)),
    ("april", Month(4)),
    ("may", Month(5)),
    ("june", Month(6)),
    ("july", Month(7)),
    ("august", Month(8)),
    ("september", Month(9)),
    ("october", Month(10)),
    ("november", Month(11)),
    ("december", Month(12)),
    ("понедельник понедельника понедельнику понедельником понедельникам", Weekday(1)),
    ("вторник вторника вторнику вторником вторникам", Weekday(2)),
    ("среда среды среду средам", Weekday(3)),
    ("четверг четверга четвергу четвергом четвергам", Weekday(4)),
    ("пятница пятницы пятнице пятницу пятницей пятницам", Weekday(5)),
    ("суббота субботы субботе субботу субботой субботам", Weekday(6)),
    ("воскресенье воскресенья воскресенью воскресеньем воскресеньям", Weekday(7)),
    ("весна весны весне весну весной весною", Season(S::Spring)),
    ("лето лета лету летом лете", Season(S::Summer)),
    ("осень осени осенью", Season(S::Autumn)),
    ("зима зимы зиме зиму зимой зимою", Season(S::Winter)),
    ("секунда секунду", Unit(U::Second)),
    ("секунды секунд сек", Units(U::Second)),
    ("минута минуту", Unit(U::Minute)),
    ("минуты минут минутам минутами минутах мин", Units(U::Minute)),
    ("час часа часу часом часе ч", Unit(U::Hour)),
    ("часы часов часам часами часах", Units(U::Hour)),
    ("день дня дню днем дне", Unit(U::Day)),
    ("дни дней дням днями днях сутки суток суткам сутками сутках", Units(U::Day)),
    ("выходные выходных", Unit(U::Weekend)),
    ("неделя неделе неделю неделей", Unit(U::Week)),
    ("недели недель неделям неделями неделях", Units(U::Week)),
    ("месяц месяца месяцу месяцем месяце", Unit(U::Month)),
    ("месяцы месяцев месяцам месяцами месяцах мес", Units(U::Month)),
    ("квартал квартала кварталу кварталом квартале кварталы кварталов", Unit(U::Quarter)),
    ("год года году годом годе г", Unit(U::Year)),
    ("годы годов годам годами годах лет гг", Units(U::Year)),
    ("десятилетие десятилетию десятилетием десятилетии", Unit(U::Decade)),
    ("десятилетия десятилетий десятилетиям десятилетиями десятилетиях", Units(U::Decade)),
    ("век века веку веком веке столетие столетия столетию столетием столетии", Unit(U::Century)),
    ("веков векам веками веках вв столетий столетиям столетиями столетиях", Units(U::Century)),
    ("тысячелетие тысячелетия тысячелетию тысячелетием тысячелетии", Unit(U::Millennium)),
    ("время времени момент моменту момента", Unit(U::Time)),
    ("утро утра утру утром", PartOfDay(P::Morning)),
    ("полдень полудня полудню", PartOfDay(P::Noon)),
    ("вечер вечера вечеру вечером", PartOfDay(P::Evening)),
    ("ночь ночи ночью", PartOfDay(P::Night)),
    ("полночь полуночи", PartOfDay(P::Midnight)),
    ("рассвет рассвета рассвете рассветом", PartOfDay(P::Dawn)),
    ("один одного одному одним одном одна одной одну одно", Cardinal(1)),
    ("два двух двум двумя две двое", Cardinal(2)),
    ("три трех трем тремя трое", Cardinal(3)),
    ("четыре четырех четырем четырьмя четверо", Cardinal(4)),
    ("пять пяти пятью пятеро", Cardinal(5)),
    ("шесть шести шестью", Cardinal(6)),
    ("семь семи семью", Cardinal(7)),
    ("восемь восьми восемью восьмью", Cardinal(8)),
    ("девять девяти девятью", Cardinal(9)),
    ("десять десяти десятью", Cardinal(10)),
    ("одиннадцать одиннадцати одиннадцатью", Cardinal(11)),
    ("двенадцать двенадцати двенадцатью", Cardinal(12)),
    ("тринадцать тринадцати тринадцатью", Cardinal(13)),
    ("четырнадцать четырнадцати четырнадцатью", Cardinal(14)),
    ("пятнадцать пятнадцати пятнадцатью", Cardinal(15)),
    ("шестнадцать шестнадцати шестнадцатью", Cardinal(16)),
    ("семнадцать семнадцати семнадцатью", Cardinal(17)),
    ("восемнадцать восемнадцати восемнадцатью", Cardinal(18)),
    ("девятнадцать девятнадцати девятнадцатью", Cardinal(19)),
    ("двадцать двадцати двадцатью", Cardinal(20)),
    ("тридцать тридцати тридцатью", Cardinal(30)),
    ("сорок сорока", Cardinal(40)),
    ("пятьдесят пятидесяти пятьюдесятью", Cardinal(50)),
    ("шестьдесят шестидесяти шестьюдесятью", Cardinal(60)),
    ("семьдесят семидесяти семьюдесятью", Cardinal(70)),
    ("восемьдесят восьмидесяти", Cardinal(80)),
    ("девяносто девяноста", Cardinal(90)),
    ("сто ста", Cardinal(100)),
    ("двести двухсот", Cardinal(200)),
    ("триста трехсот", Cardinal(300)),
    ("четыреста четырехсот", Cardinal(400)),
    ("пятьсот пятисот", Cardinal(500)),
    ("шестьсот шестисот", Cardinal(600)),
    ("семьсот семисот", Cardinal(700)),
    ("восемьсот восьмисот", Cardinal(800)),
    ("девятьсот девятисот", Cardinal(900)),
    ("тысяча тысячи тысячу тысяч тыс", Cardinal(1000)),
    (concat!(singular!("перв"), " первые первых первыми"), Ordinal(1)),
    ("второй второго второму вторым втором вторая вторую второе", Ordinal(2)),
    ("третий третьего третьему третьим третьем третья третьей третью третье", Ordinal(3)),
    (singular!("четверт"), Ordinal(4)),
    (singular!("пят"), Ordinal(5)),
    ("шестой шестого шестому шестым шестом шестое", Ordinal(6)),
    ("седьмой седьмого седьмому седьмым седьмом седьмое", Ordinal(7)),
    ("восьмой восьмого восьмому восьмым восьмом восьмое", Ordinal(8)),
    (singular!("девят"), Ordinal(9)),
    (adjective!("десят"), Ordinal(10)),
    (singular!("одиннадцат"), Ordinal(11)),
    (singular!("двенадцат"), Ordinal(12)),
    (singular!("тринадцат"), Ordinal(13)),
    (singular!("четырнадцат"), Ordinal(14)),
    (singular!("пятнадцат"), Ordinal(15)),
    (singular!("шестнадцат"), Ordinal(16)),
    (singular!("семнадцат"), Ordinal(17)),
    (singular!("восемнадцат"), Ordinal(18)),
    (singular!("девятнадцат"), Ordinal(19)),
    (adjective!("двадцат"), Ordinal(20)),
    (adjective!("тридцат"), Ordinal(30)),
    (adjective!("сороков"), Ordinal(40)),
    (adjective!("пятидесят"), Ordinal(50)),
    (adjective!("шестидесят"), Ordinal(60)),
    (adjective!("семидесят"), Ordinal(70)),
    (adjective!("восьмидесят"), Ordinal(80)),
    (adjective!("девяност"), Ordinal(90)),
    (adjective!("двухтысячн"), Ordinal(2000)),
    // Roman numbers, with the Cyrillic letter that looks like the Latin X
    ("i", Ordinal(1)),
    ("ii", Ordinal(2)),
    ("iii", Ordinal(3)),
    ("iv", Ordinal(4)),
    ("v", Ordinal(5)),
    ("vi", Ordinal(6)),
    ("vii", Ordinal(7)),
    ("viii", Ordinal(8)),
    ("ix iх", Ordinal(9)),
    ("x х", Ordinal(10)),
    ("xi хi", Ordinal(11)),
    ("xii хii", Ordinal(12)),
    ("xiii хiii", Ordinal(13)),
    ("xiv хiv", Ordinal(14)),
    ("xv хv", Ordinal(15)),
    ("xvi хvi", Ordinal(16)),
    ("xvii хvii", Ordinal(17)),
    ("xviii хviii", Ordinal(18)),
    ("xix хiх", Ordinal(19)),
    ("xx хх", Ordinal(20)),
    ("xxi ххi", Ordinal(21)),
    ("тот того тому тем том та той ту то те тех", Word(W::That)),
    ("же", Word(W::Same)),
    ("этот этого этому этим этом эта этой эту это эти этих сей сего", Word(W::This)),
    (soft!("следующ"), Word(W::Next)),
    (soft!("последующ"), Word(W::Following)),
    (concat!(soft!("будущ"), " ", soft!("предстоящ")), Word(W::Coming)),
    (soft!("ближайш"), Word(W::Coming)),
    (concat!(adjective!("прошл"), " ", soft!("минувш")), Word(W::Last)),
    (concat!(soft!("предыдущ"), " ", soft!("предшествующ")), Word(W::Previous)),
    (soft!("последн"), Word(W::Final)),
    (concat!(soft!("нынешн"), " ", soft!("текущ")), Word(W::Current)),
    ("настоящее настоящего настоящему настоящий", Word(W::Present)),
    ("другой другую", Word(W::Another)),
    ("назавтра", Word(W::Following)),
    ("ранее раньше", Word(W::Earlier)),
    ("позже позднее спустя", Word(W::Later)),
    ("назад", Word(W::Ago)),
    ("через", Word(W::Over)),
    ("начало начала началу началом начале", Word(W::Beginning)),
    ("конец конца концу концом конце исходе", Word(W::End)),
    ("середина середины середине середину серединой", Word(W::Middle)),
    ("половина половины половине половину половиной", Word(W::Half)),
    ("полугодие полугодия полугодии полугодию", Word(W::Half)),
    ("полгода полугода полвека полувека полчаса получаса полтора полторы полутора", Word(W::Half)),
    ("треть трети четверть четверти", Word(W::Part)),
    ("числа числах чисел", Word(W::Dates)),
    ("в во", Word(W::In)),
    ("на", Word(W::On)),
    ("к ко", Word(W::By)),
    ("с со", Word(W::From)),
    ("до", Word(W::Until)),
    ("по", Word(W::To)),
    ("после", Word(W::After)),
    ("между", Word(W::Between)),
    ("от из", Word(W::Of)),
    ("за", Word(W::For)),
    ("начиная", Word(W::Since)),
    ("течение протяжении период", Word(W::During)),
    ("около примерно приблизительно", Word(W::About)),
    ("ок", Word(W::Circa)),
    ("и", Word(W::And)),
    ("или либо", Word(W::Or)),
    ("чем", Word(W::Than)),
    ("более больше свыше", Word(W::More)),
    ("менее меньше", Word(W::Less)),
    ("почти", Word(W::Almost)),
    ("всего лишь только", Word(W::Only)),
    ("вероятно возможно предположительно", Word(W::Probably)),
    ("не", Word(W::Not)),
    ("каждый каждого каждому каждым каждом каждая каждой каждую каждое каждые каждых", Word(W::Every)),
    ("раз дважды трижды", Word(W::Per)),
    (adjective!("ежегодн"), Word(W::Yearly)),
    ("ежегодно", Word(W::Yearly)),
    ("ежемесячно ежемесячный ежемесячная ежемесячное ежемесячные ежемесячного ежемесячной", Word(W::Monthly)),
    (
        "еженедельно еженедельный еженедельная еженедельное еженедельные еженедельного еженедельной",
        Word(W::Weekly),
    ),
    (
        "ежедневно ежедневный ежедневная ежедневное ежедневные ежедневного ежедневной ежесуточно",
        Word(W::Daily),
    ),
    ("ежеквартально", Word(W::Quarterly)),
    ("ежечасно", Word(W::Hourly)),
    ("несколько нескольких нескольким несколькими", Word(W::Several)),
    ("много многих многие", Word(W::Many)),
    ("пара пару пары парой", Word(W::Couple)),
    ("целый целых целого", Word(W::Full)),
    ("сегодня", Word(W::Today)),
    ("вчера", Word(W::Yesterday)),
    ("завтра", Word(W::Tomorrow)),
    ("накануне", Word(W::Eve)),
    ("сейчас ныне теперь нынче", Word(W::Now)),
    ("недавно", Word(W::Recent)),
    (concat!(adjective!("нов"), " новогодний"), Word(W::New)),
    ("пасха пасхи пасху пасхой пасхе", Holiday(Easter)),
    ("рождество рождества рождеству рождеством рождестве", Holiday(Christmas)),
    // What a number of it is a quantity.
    ("человек человека человеку людей лиц лица чел", Word(W::Measure)),
    ("км километр километра километров километрах километрами", Word(W::Measure)),
    ("м метр метра метров метрах метрами см мм", Word(W::Measure)),
    ("кг килограммов тонн тонны тонна пудов фунтов", Word(W::Measure)),
    ("миль мили верст версты верстах сажен саженей", Word(W::Measure)),
    ("га гектаров гектара десятин куб", Word(W::Measure)),
    (
        "рублей рубля рубль рублям рублями руб долларов доллара долл евро гривен франков марок лир",
        Word(W::Measure),
    ),
    ("процентов процента процент", Word(W::Measure)),
    ("млн миллионов миллиона миллион млрд миллиардов миллиарда", Word(W::Measure)),
    ("экземпляров экземпляра экз копий штук единиц шт", Word(W::Measure)),
    ("страниц страницах слов знаков томов книг листов", Word(W::Measure)),
    ("солдат солдата солдатами бойцов бойца воинов штыков сабель всадников пехотинцев", Word(W::Measure)),
    ("убитых убитыми раненых пленных погибших жертв арестованных", Word(W::Measure)),
    ("жителей жителя членов члена делегатов делегата голосов голоса участников участника", Word(W::Measure)),
    ("рабочих сотрудников работников студентов крестьян заключенных депутатов", Word(W::Measure)),
    ("самолетов танков орудий кораблей судов машин автомобилей лошадей", Word(W::Measure)),
    ("домов дворов семей мест места зрителей учеников", Word(W::Measure)),
    ("раза очков баллов матчей игр голов градусов вольт ватт квт гц мгц гб мб", Word(W::Measure)),
    // The number after it is a name.
    ("номер номера номером стр страница страницы глава главы гл", Word(W::Label)),
    ("статья статьи статье статьей статью ст пункт пункта п пп параграф", Word(W::Label)),
    ("дом дома квартира кв школа школы школе тел телефон факс индекс", Word(W::Label)),
    ("версия версии маршрут маршрута рейс рейса серия серии модель модели", Word(W::Label)),
    ("улица улицы улице улицу ул площадь площади пл проспект завод фабрика фабрики", Word(W::Label)),
    ("isbn issn doi гост iso windows", Word(W::Label)),
    // What may follow a year but is no thing.
    ("был была было были он она они его ее их ему им который которая которое которые", Word(W::Function)),
    ("а но что как при для о об под над без у когда где стал стала стало стали", Word(W::Function)),
];

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "the standard library is what it is measured against")]
mod tests {
    use super::LEMMAS;

    #[test]
    fn no_form_stands_for_two_things() {
        let mut forms: Vec<&str> = LEMMAS.iter().flat_map(|(forms, _)| forms.split(' ')).collect();
        forms.sort_unstable();
        let twice: Vec<_> = forms.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }

    #[test]
    fn forms_are_written_as_the_lexer_folds_them() {
        for form in LEMMAS.iter().flat_map(|(forms, _)| forms.split(' ')) {
            assert!(!form.is_empty() && !form.contains('ё') && form == form.to_lowercase(), "{form}");
        }
    }
}
