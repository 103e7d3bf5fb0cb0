//! What titles tell that was done, in every language at once: "Petrel lifted off", "launch of Petrel" and "запуск
//! «Петреля»" are one deed. Finer than kinds of events, since it is asked whether two titles tell of the same thing.

use crate::{
    case,
    event::word_list::WordList,
    hash::{self, TextHash},
};
use std::{collections::HashMap, sync::OnceLock};

/// Words of one deed a line: whole words, beginnings with `*`, two words one after another with `+`. A word may stand
/// in several lines; titles that have no line in common tell of two things.
#[rustfmt::skip]
const LINES: [&str; 63] = [
    // Foundings
    "found founded founding foundation founds founder founders cofound* co-founder establish* creat* form formed forms formation forming set+up sets+up started begun originat* emerg* incorporat* inception came+into constitut* \
     основ* созда* учрежд* учреди* образова* возник* сформиров* организов*",
    // Ends
    "dissol* disband* wound+up wind+up liquidat* самораспу* самороспуск* ceas* clos* shut* fold folded folds defunct bankrupt* broke+up break+up breaks+up split+up splits+up disestablish* abolish* out+of ended ends end \
     discontinu* распущ* распа* ликвид* упраздн* закры* прекра* роспуск* расформ*",
    // Mergers and purchases
    "merg* amalgam* fuse fused fusion united unites unification unified combin* absorb* acqui* bought buy buys buying purchas* took+over takes+over taken+over takeover swallow* subsidiary part+of joined+forces \
     слия* слил* объедин* поглощ* поглот* приобр* купил* куплен* покупк* вошл* вошел вошёл вход* вхожд* присоедин*",
    // Joinings
    "join* enter entered enters entry admit* admission member members membership affiliat* acced* accession вступ* вошл* вошел вошёл присоедин* принят принята приняты членом членство",
    // Leavings
    "left leaves leave leaving quit quits depart* resign* step* retire retired retires retirement withdr* seced* expel* expul* покин* ушел ушёл ушл* уход* вышел вышл* выход* уволи* отставк* исключ*",
    // Splits
    "split splits splitting spun spin* seced* secess* breakaway breakaways broke+away breaks+away break+away separat* demerg* hived schism откол* выдел* отдел* раскол*",
    // Renamings
    "renam* retitl* rebrand* rechrist* name named names reorganis* reorganiz* transform* restructur* convert* reconstitut* succeed* known переимен* назыв* сменил* преобраз* реорганиз* название наименование",
    "launch* lift+off lifted+off lifts+off liftoff took+off takes+off take+off takeoff blast* into+space запущ* запус* старт* вывел* вывод*",
    "land landed lands landing touch+down touched+down touchdown splash* посад* приземл* прилун* примарс* приводн*",
    "crash* impact* разби* рухну* крушен*",
    "contact lost lose loses loss fell+silent went+silent fail* silent lost+contact связь потерян* вышел+из вышла+из отказ*",
    "flew+past flyby fly-by encounter* met meets rendezvous* сближ* пролет* встрети*",
    "orbit* орбит*",
    "approv* green+light go+ahead select* authori* adopt* ratif* confirm* endors* одобр* утверд* ратифиц*",
    "sign signed signs signing treaty agree* conclud* pact peace подпис* заключ* договор* соглаш*",
    "won win wins winning winner champion* victor* defeat* beat beats beaten rout* triumph* титул* победи* победа победы выигр* разби* разгром* чемпион*",
    "won win wins winning receiv* grant* получ* award* prize* honour* honor* medal* decorat* преми* наград* удосто* медал* орден* лауреат*",
    "siege* besieg* surround* encircl* blockad* осад* осажд* окруж* блокад*",
    "surrend* capitul* fell falls fall сдал* сдач* капитул* пал пала пало",
    "captur* seiz* occup* conquer* conquest prisoner takes taken took+the захва* взят* взял* занял* пленен* оккуп*",
    "die died dies death dead kill* murder* assassin* shot perish* умер умерл* скончал* погиб* гибел* смерт* убит* убий*",
    "execut* behead* hang* guillotin* shot казн* расстрел* повеш*",
    "born birth birthday родил* рожд*",
    "releas* publish* publication issu* came+out comes+out appear* follow* debut* first+issue first+number brought+out editi* вышел вышла вышло вышли выпу* издан* издал* опублик* публик*",
    "open opened opens opening inaugurat* unveil* открыт* открыл* открыв*",
    "build* built construct* assembl* complet* work постро* строит* сооруж* сборк* заверш*",
    "began begins begin beginning start starts started start commenc* начал* начат* разработ* work",
    "fire fires burn* blaze burnt пожар* сгор* горел*",
    "destroy* wreck* bomb* shells shell* cannonad* damag* air+raid ruin* demolish* raze* torn+down tore+down pulled+down разруш* снес* срыт* уничтож* повреди* поврежд* обстрел* бомбард*",
    "sank sunk sink sinks sinking затон* потоп*",
    "elect elected elects election appoint* chosen chose became+manager became+director became+chairman became+chairwoman became+president became+secretary \
     became+head became+coach became+leader became+editor headed heads succeed* replac* избра* избир* назнач* возглав*",
    "ban banned bans outlaw* prohibit* suppress* illegal* запре*",
    "sue sued sues lawsuit filed иск иска исков* подал*",
    "rule ruled rules ruling revers* decid* decision overturn* quash* judgment judgement verdict repeal* решил* решен* постанов* признал* отмен*",
    "dismiss* reject* threw+out refus* отклон* отверг*",
    "strike strikes struck walk+out walkout забаст* бастова* протест*",
    "sentenc* convict* jail* imprison* guilty приговор* осужд* осуди*",
    "arrest* detain* арест* задерж*",
    "attack* assault* invad* invasion raid* offensiv* storm* атак* штурм* напад* вторг* вторж* наступл*",
    "concert concerts perform* play played plays tour tours toured концерт* выступ* гастрол*",
    "record* recorded запис*",
    "move moves moved moving relocat* transfer* перее* перев* перенес*",
    "wound wounded wounds injur* ранен*",
    "marr* wed weds wedding женил* замуж* брак*",
    "explo* blew+up blows+up blow+up blast blasts detonat* взорв* взрыв*",
    "switch*+off switched+off turned+off shut+down shuts+down deactivat* decommission* заверш* отключ* выключ*",
    "resum* restart* reopen* возобнов*",
    "cross crossed crosses crossing over+the переш* переправ* форсир*",
    "reunit* rejoin* reunion regroup* back+together reform* re-form* воссоед* собрал* возрод*",
    "graduat* stud* enrol* degree окончил* поступ*",
    "introduc* unveil* launch* present* first+shown представ* показан*",
    "float* went+public goes+public listed flotation ipo stock+exchange",
    "sold sale sells sell прода*",
    "regist* incorporat* limited+company зарегистр*",
    "discover* found finds find sight* detect* обнаруж* открыл* открыт* нашел нашёл нашла нашли найден*",
    "rebuil* restor* renovat* reconstruct* восстанов* реконстр* отреставр*",
    "declar* proclaim* announc* call+for called объяв* провозгл* заяв* обнарод*",
    "nationali* национализ*",
    "privati* приватиз*",
    "commission* entered+service enters+service into+service first+light first+flight into+use вступил+в введен+в введён+в ввод+в пущен* пуск*",
    "scrap* broken+up demobili* laid+up утилиз* слом разобран*",
    "wrote write writes written writing compos* написа* сочин*",
    "battle battles fought combat битва битве битвы сражен* бой боях",
];

/// Which lines tell of leavings and of splits.
const LEAVINGS: u32 = 4;
const SPLITS: u32 = 5;
/// Which lines tell of no deed but that one began or went on.
const BEGINNINGS: u32 = 26;
const RESUMPTIONS: u32 = 46;

/// Words that do not say which thing is meant: articles and the like, and what a body or person is called when its name
/// is not said.
#[rustfmt::skip]
static EMPTY: WordList = WordList::new(&[
    "existence", "existing", "activity", "activities", "operations", "business", "существование",
    "существования", "деятельность", "laid", "lays", "gave", "gives", "made", "makes", "took", "takes", "got",
    "put", "led", "leads", "place", "совершила", "совершил", "совершило", "дал", "дала", "the", "and", "for",
    "with", "from", "into", "was", "were", "that", "which", "who", "its", "his", "her", "their", "has", "had",
    "been", "are", "of", "in", "on", "at", "by", "to", "as", "an", "or", "he", "she", "it", "they", "after",
    "before", "during", "over", "under", "near", "out", "off", "up", "down", "also", "when", "while", "first",
    "second", "one", "both", "new", "old", "then", "this", "these", "those", "коллектив", "ансамбль", "company", "firm",
    "band", "group", "party", "club", "team", "organisation", "organization", "union", "league", "society",
    "association", "council", "committee", "board", "university", "institute", "agency", "bureau",
    "corporation", "state", "city", "town", "country", "government", "general", "count", "sir", "king",
    "queen", "president", "mr", "mrs", "dr", "rev", "lord", "lady", "captain", "colonel", "major", "prince",
    "princess", "duke", "earl", "battle", "war", "ltd", "inc", "plc", "llc", "national", "international",
    "member", "members", "minority", "majority", "faction", "wing", "ministers", "workers", "supporters", "activists",
    "deputies", "brothers", "former", "others", "year", "years", "time", "day", "part", "name", "became", "become", "becomes", "его",
    "для", "при", "или", "как", "что", "под", "над", "она", "они", "это", "был", "была", "было", "были",
    "также", "году", "года", "год", "после", "её", "ее", "из", "во", "на", "по", "от", "до", "за", "об", "со",
    "не", "компания", "компании", "компанию", "фирма", "фирмы", "группа", "группы", "группу", "группе",
    "партия", "партии", "партию", "клуб", "клуба", "команда", "организация", "организации", "союз", "союза",
    "общество", "общества", "комитет", "университет", "университета", "институт", "института", "вуз", "вуза",
    "агентство", "город", "города", "городе", "страна", "государство", "генерал", "граф", "король", "царь",
    "император", "президент", "князь", "барон", "капитан", "полковник", "битва", "война", "стал", "стала",
    "стало", "стали", "член", "члены", "первый", "первая", "первое", "новый", "новая", "новое",
]);

/// Whether a word, in small letters, does not say which thing is meant.
pub(crate) fn is_empty(word: &str) -> bool {
    // Asked for every word of every title, and many are on the list: no walk along it.
    static WORDS: OnceLock<HashMap<&'static str, u32, TextHash>> = OnceLock::new();
    let words = || EMPTY.words().iter().map(|word| (*word, 0)).collect();
    EMPTY.may_have(word) && WORDS.get_or_init(words).contains_key(word)
}

/// What a title tells that was done, as a set of lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Deeds(u64);

impl Deeds {
    /// What a word tells, with the word behind it; both in small letters. Says also whether the word behind belongs to it.
    pub(crate) fn of(word: &str, next: &str) -> (Self, bool) {
        let (mut deeds, mut both) = (Self::default(), false);
        // The left wing leaves nobody by its name.
        if word == "left" && matches!(next, "wing" | "faction" | "opposition" | "bank" | "hand") {
            return (deeds, both);
        }
        for entry in Index::get().fitting(word) {
            if entry.next.is_empty() || entry.next == next {
                deeds.0 |= 1 << entry.line;
                both |= !entry.next.is_empty();
            }
        }
        (deeds, both)
    }

    /// What a word tells by itself, and whether the word behind it may change that; in small letters.
    pub(crate) fn alone(word: &str) -> (Self, bool) {
        let fitting = Index::get().fitting(word);
        let (deeds, paired) =
            fitting.fold((Self::default(), word == "left"), |(deeds, paired), entry| match entry.next {
                "" => (Self(deeds.0 | 1 << entry.line), paired),
                _ => (deeds, true),
            });
        (deeds, paired)
    }

    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// What both tell.
    pub(crate) fn shared(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// What either tells.
    pub(crate) fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether somebody leaves, and not as a part of a body.
    pub(crate) fn leaves(self) -> bool {
        self.0 >> LEAVINGS & 1 == 1 && self.0 >> SPLITS & 1 == 0
    }

    /// Those that tell more than that something began or went on.
    pub(crate) fn acts(self) -> Self {
        Self(self.0 & !(1 << BEGINNINGS | 1 << RESUMPTIONS))
    }

    /// Numbers of its lines.
    pub(crate) fn lines(self) -> impl Iterator<Item = u32> {
        (0..u64::BITS).filter(move |line| self.0 >> line & 1 == 1)
    }
}

pub(super) struct Entry {
    key: u64,
    word: &'static str,
    next: &'static str,
    is_stem: bool,
    /// Number of its line.
    pub(super) line: u8,
}

/// Listed words in the order of their first four bytes.
pub(super) struct Index(Vec<Entry>);

impl Index {
    fn get() -> &'static Self {
        static INDEX: OnceLock<Index> = OnceLock::new();
        INDEX.get_or_init(|| Self::of(&LINES))
    }

    /// The words of `lines`, which stand as in [`LINES`].
    pub(super) fn of(lines: &[&'static str]) -> Self {
        let mut entries = Vec::with_capacity(768);
        for (line, words) in (0..).zip(lines) {
            for listed in words.split_whitespace() {
                let (listed, is_stem) = match listed.strip_suffix('*') {
                    Some(stem) => (stem, true),
                    None => (listed, false),
                };
                let (word, next) = listed.split_once('+').unwrap_or((listed, ""));
                entries.push(Entry { key: key(word), word, next, is_stem, line });
            }
        }
        entries.sort_unstable_by_key(|entry| (entry.key, entry.line));
        Self(entries)
    }

    /// The entries that begin with `word`, in small letters.
    pub(super) fn fitting<'a, 'b>(&'a self, word: &'b str) -> impl Iterator<Item = &'a Entry> + use<'a, 'b> {
        let key = key(word);
        let first = self.0.partition_point(|entry| entry.key < key);
        let like = self.0.get(first..).unwrap_or_default().iter().take_while(move |entry| entry.key == key);
        like.filter(
            move |entry| if entry.is_stem { word.starts_with(entry.word) } else { word == entry.word },
        )
    }
}

/// Four letters of one byte or two of two.
fn key(word: &str) -> u64 {
    let bytes = word.as_bytes();
    hash::key(bytes.get(..4).unwrap_or(bytes))
}

/// The word in small letters, in `out`.
pub(crate) fn small(word: &str, out: &mut String) {
    out.clear();
    if word.is_ascii() {
        out.push_str(word);
        out.make_ascii_lowercase();
    } else {
        out.extend(word.chars().map(case::lower_char));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(title: &str) -> Deeds {
        let title = case::lower(title);
        let words: Vec<&str> = title.split(' ').collect();
        let mut told = Deeds::default();
        for (at, word) in words.iter().enumerate() {
            told = told.or(Deeds::of(word, words.get(at + 1).copied().unwrap_or_default()).0);
        }
        told
    }

    #[test]
    fn different_words_tell_one_deed() {
        for (a, b) in [
            ("Petrel lifted off", "Launch of Petrel"),
            ("Запуск станции", "Probe launched"),
            ("Band broke up", "Группа распалась"),
            ("Bought by Altis", "«Альтис» приобрёл завод"),
            ("He quit the band", "Ушёл из группы"),
            ("Town capitulated", "Garrison surrendered"),
        ] {
            assert!(!told(a).shared(told(b)).is_empty(), "{a} / {b}");
        }
    }

    #[test]
    fn opposites_and_neighbours_share_none() {
        for (a, b) in [
            ("Office opened", "Office closed"),
            ("She joined the band", "She left the band"),
            ("Мост открыт", "Мост закрыт"),
            ("Probe launched", "Probe landed"),
            ("Party founded", "Party banned"),
            ("A quiet year", "Founded"),
        ] {
            assert!(told(a).shared(told(b)).is_empty(), "{a} / {b}");
        }
    }

    #[test]
    fn beginnings_are_as_long_as_the_index_needs() {
        for entry in &Index::get().0 {
            assert!(!entry.is_stem || entry.word.len() >= 4, "{}", entry.word);
        }
    }
}
