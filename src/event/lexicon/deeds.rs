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
const LINES: &[&str] = &[
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
    "contact lost lose loses loss fell+silent went+silent fail* silent lost+contact связь потерян* утерян* утрачен* утрат* пропал* прервал* вышел+из вышла+из отказ*",
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
    "destroy* wreck* bomb* shells shell* cannonad* damag* air+raid ruin* demolish* raze* wiped+out wipes+out devastat* torn+down tore+down pulled+down разруш* снес* срыт* уничтож* повреди* поврежд* обстрел* бомбард*",
    "sank sunk sink sinks sinking foundered went+down goes+down затон* утонул* потоп*",
    "elect elected elects election appoint* chosen chose became+manager became+director became+chairman became+chairwoman became+president became+secretary \
     became+head became+coach became+leader became+editor became+captain became+mayor became+minister \
     named+manager named+director named+chairman named+president named+head named+coach named+captain named+editor took+charge takes+charge headed heads succeed* replac* избра* избир* назнач* возглав*",
    "ban banned bans outlaw* prohibit* suppress* illegal* запре*",
    "sue sued sues lawsuit filed иск иска исков* подал*",
    "rule ruled rules ruling revers* decid* decision overturn* quash* judgment judgement verdict repeal* решил* решен* постанов* признал* отмен*",
    "dismiss* reject* threw+out refus* отклон* отверг*",
    "strike strikes struck walk+out walkout забаст* бастова* протест*",
    "sentenc* convict* jail* imprison* guilty приговор* осужд* осуди*",
    "arrest* detain* арест* задерж*",
    "attack* assault* invad* invasion raid* offensiv* storm* атак* штурм* напад* вторг* вторж* наступл*",
    "concert concerts show shows gig gigs perform* play played plays tour tours toured концерт* выступ* гастрол*",
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
    "remov* oust* depos* sack* dismiss* relieved toppl* overthr* отстран* смещ* снят снята сняли уволен* уволил* сверг* низлож*",
    "retreat* withdr* fell+back falls+back fall+back pulled+back pulls+back pull+back evacuat* fled flee flees отступ* отошл* отошел отошёл отвел отвёл отвела отвели эвакуир*",
    "charg* indict* accus* prosecut* arraign* обвин*",
    "trial trials tried tries hearing hearings процесс процесса процессе судили судил слушан*",
    "appeal appeals appealed апелляц* обжалов*",
    "acquit* exonerat* not+guilty оправдал* оправдан*",
    "fined fines penalt* штраф*",
    "emigrat* immigrat* migrat* settl* came+to comes+to arriv* reach* эмигр* иммигр* пересел* прибы* приехал* достиг*",
    "sail* depart* set+out sets+out set+off sets+off embark* отплы* отправил* отправл*",
    "return* came+back comes+back came+home вернул* вернёт* возвращ*",
    "abdicat* отрек* отрёк* отреч*",
    "crown* coronat* throne* корон* престол* воцар*",
    "sworn inaugurat* took+office takes+office присяг* инаугур*",
    "independ* независим*",
    "visit* посети* посещ* визит*",
    "vote voted votes referend* голосов* референд*",
    "collaps* caved обруш* обвал*",
    "erupt* изверж*",
    "dock docked docks docking undock* стыков* пристык* состык* расстык*",
    "test tests tested testing trialled испыт*",
    "handed+over hands+over hand+over deliver* сдан сдана сдали передал* передан*",
    "expand* extend* enlarg* расшир* увеличи*",
    "keel laid+down lays+down foundation+stone cornerstone закладк* заложен* заложил*",
    "relegat* relegation выбыл* вылетел*",
    "promot* повышен* повысил*",
    "draw draws drew drawn goalless ничья ничью ничьей вничью",
    "premier* first+performed премьер*",
    "baptis* baptiz* christen* крещен* крещён* крестил*",
    "buried burial funeral* interred похорон* погребен* погребён*",
    "divorc* развод* развел* развёл*",
    "inherit* наслед* унасл*",
    "conscript* enlist* mobilis* mobiliz* призван* мобилиз*",
    "liberat* freed frees free releas* освобо*",
    "deport* exile* banish* выслан* сослан* ссылк* высылк*",
    "kidnap* hijack* abduct* похищ* похити* угнан* угнал*",
    "steal* stole* theft* robb* burgl* краж* украл* украден* ограб*",
    "escap* fled flees бежал* побег побега сбежал*",
    "print* напечат* типогр*",
    "derail* сошел+с сошёл+с сошла+с",
    "collid* collision ran+aground столкн*",
    "ceasefire cease-fire armistice truce перемир*",
    "suspend* freez* froze приостан* заморо*",
    "delist* listed",
    "lay+off laid+off lays+off redundan* сокращен* сокращён* сократил*",
];

/// Which lines tell of leavings and of splits.
const LEAVINGS: u32 = 4;
const SPLITS: u32 = 5;
/// Which lines tell that something was lost or won, be it a match, and that nobody won it.
const LOSSES: u32 = 10;
const VICTORIES: u32 = 15;
const DRAWS: u32 = 88;
/// Which lines tell of meetings, victories, prizes, strikes, attacks, concerts, battles, visits, votes and draws.
const RECURRING: [u32; 10] = [11, VICTORIES, 16, 35, 38, 39, 62, 77, 78, DRAWS];
/// Which lines tell of no deed but that one began or went on.
const BEGINNINGS: u32 = 26;
const RESUMPTIONS: u32 = 46;

/// Words that do not say which thing is meant: articles and the like, and what a body or person is called when its name
/// is not said.
#[rustfmt::skip]
static EMPTY: WordList = WordList::new(&[
    "existence", "existing", "activity", "activities", "operations", "business", "существование",
    "существования", "деятельность", "laid", "lays", "gave", "gives", "made", "makes", "took", "takes", "got", "went", "goes", "gone", "came",
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
pub(crate) struct Deeds(u128);

impl Deeds {
    /// What a word tells, with the word behind it; both in small letters. Says also whether the word behind belongs to it.
    pub(crate) fn of(word: &str, next: &str) -> (Self, bool) {
        let (mut deeds, mut both) = (Self::default(), false);
        // The left wing leaves nobody by its name.
        if word == "left" && matches!(next, "wing" | "faction" | "opposition" | "bank" | "hand") {
            return (deeds, both);
        }
        // "Вышла на орбиту", "вышел на пенсию": what came about, the word behind tells; who comes out of something leaves it.
        if next == "на" && matches!(word, "вышел" | "вышла" | "вышло" | "вышли" | "выход")
        {
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
        let (deeds, paired) = fitting.fold(
            (Self::default(), word == "left" || word.starts_with("выш") || word == "выход"),
            |(deeds, paired), entry| match entry.next {
                "" => (Self(deeds.0 | 1 << entry.line), paired),
                _ => (deeds, true),
            },
        );
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

    /// Whether what it tells comes again and again in one place: matches, concerts, meetings, visits.
    pub(crate) fn recur(self) -> bool {
        RECURRING.into_iter().any(|line| self.0 >> line & 1 == 1)
    }

    /// Whether somebody played against somebody else: beat, lost, drew.
    pub(crate) fn are_of_match(self) -> bool {
        [LOSSES, VICTORIES, DRAWS].into_iter().any(|line| self.0 >> line & 1 == 1)
    }

    /// Whether the one won what the other lost.
    pub(crate) fn are_converse(self, other: Self) -> bool {
        let tells = |deeds: Self, line: u32| deeds.0 >> line & 1 == 1;
        tells(self, VICTORIES) && tells(other, LOSSES) || tells(self, LOSSES) && tells(other, VICTORIES)
    }

    /// Numbers of its lines.
    pub(crate) fn lines(self) -> impl Iterator<Item = u32> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let line = (rest != 0).then(|| rest.trailing_zeros())?;
            rest &= rest - 1;
            Some(line)
        })
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
        INDEX.get_or_init(|| Self::of(LINES))
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
            ("Army retreated", "Войска отошли"),
            ("He was removed", "Был отстранён"),
            ("Charged with fraud", "Prosecutors accused him"),
            ("Emigrated to Canada", "Came to Canada"),
            ("Probe entered orbit", "Вышла на орбиту"),
            ("Ferry went down", "Паром затонул"),
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
            ("Album released", "Вышла на орбиту"),
            ("She was acquitted", "She was charged"),
            ("Club relegated", "Club promoted"),
        ] {
            assert!(told(a).shared(told(b)).is_empty(), "{a} / {b}");
        }
    }

    #[test]
    fn lines_that_are_asked_for_stand_where_they_are_looked_for() {
        for (line, word) in [
            (LEAVINGS, "left"),
            (SPLITS, "split"),
            (LOSSES, "lost"),
            (VICTORIES, "beat"),
            (BEGINNINGS, "began"),
        ] {
            assert_eq!(Deeds::of(word, "").0.0 >> line & 1, 1, "{word}");
        }
        for word in
            ["met", "won", "award", "strike", "attacked", "concert", "battle", "visited", "voted", "drew"]
        {
            assert!(Deeds::of(word, "").0.recur(), "{word}");
        }
        assert!(!Deeds::of("sank", "").0.recur());
        assert!(told("Rovers beat Town").are_converse(told("Town lost at Rovers")));
    }

    #[test]
    fn beginnings_are_as_long_as_the_index_needs() {
        for entry in &Index::get().0 {
            assert!(!entry.is_stem || entry.word.len() >= 4, "{}", entry.word);
        }
    }
}
