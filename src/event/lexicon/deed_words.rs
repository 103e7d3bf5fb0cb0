//! Words of what was done: the data of [`super::deeds`].

use crate::event::word_list::WordList;

/// Words of one deed a line: whole words, beginnings with `*`, two words one after another with `+`. A word may stand
/// in several lines; titles that have no line in common tell of two things.
#[rustfmt::skip]
pub(super) const LINES: &[&str] = &[
    "found founded founding foundation founds founder founders cofound* co-founder establish* creat* form formed \
     forms formation forming set+up sets+up started begun originat* emerg* incorporat* inception came+into constitut* \
     основ* созда* учрежд* учреди* образова* возник* сформиров* организов* come+together came+together start-up",
    "dissol* disband* wound+up wind+up liquidat* самораспу* самороспуск* ceas* clos* shut* fold folded folds defunct \
     bankrupt* broke+up break+up breaks+up split+up splits+up disestablish* abolish* out+of ended ends end \
     discontinu* распущ* распа* ликвид* упраздн* закры* прекра* роспуск* расформ* called+it breakup disbandment \
     insolven* collaps* wound+down went+under разош* обанкрот* банкрот*",
    "merg* amalgam* fuse fused fusion united unites unification unified combin* absorb* acquir* acquis* bought buy \
     buys buying purchas* took+over takes+over taken+over takeover swallow* subsidiary part+of joined+forces слия* \
     слил* объедин* поглощ* поглот* приобр* купил* куплен* покупк* вошл* вошел вошёл вход* вхожд* присоедин* \
     take-over bought+out buyout buy-out выкуп* скупил*",
    "join* enter entered enters entry admit* admission member members membership affiliat* acced* accession вступ* \
     вошл* вошел вошёл присоедин* принят принята приняты членом членство recruit* signed+for signs+for signed+on \
     signed+up brought+in taken+on пополнил* влил* включён включен",
    "left leaves leave leaving quit quits depart* resign* step* retire retired retires retirement withdr* seced* \
     expel* expul* покин* ушел ушёл ушл* уход* вышел вышл* выход* уволи* отставк* исключ* walked+out dropped+out \
     drops+out parted+ways parts+ways sacked dismiss* ousted расста* отчисл*",
    "split splits splitting spun spin* seced* secess* breakaway breakaways broke+away breaks+away break+away separat* \
     demerg* hived schism откол* выдел* отдел* раскол*",
    "renam* retitl* rebrand* rechrist* name named names reorganis* reorganiz* transform* restructur* convert* \
     reconstitut* succeed* known переимен* назыв* сменил* преобраз* реорганиз* название наименование rename* new+name",
    "launch* lift+off lifted+off lifts+off liftoff took+off takes+off take+off takeoff blast* into+space запущ* \
     запус* старт* вывел* вывод* blast-off lift-off went+up goes+up sent+up slid slipway afloat спущен* спуск* \
     на+воду",
    "land landed lands landing touch+down touched+down touchdown splash* посад* приземл* прилун* примарс* приводн*",
    "crash* impact* разби* рухну* крушен* smash*",
    "contact lost lose loses loss fell+silent went+silent fail* silent lost+contact связь потерян* утерян* утрачен* \
     утрат* пропал* прервал* вышел+из вышла+из отказ* проигр* уступил*",
    "flew+past flyby fly-by encounter* met meets rendezvous* сближ* пролет* встрети*",
    "orbit* орбит*",
    "approv* green+light go+ahead select* authori* adopt* ratif* confirm* endors* одобр* утверд* ратифиц* accept* \
     passed passes passage enact* voted+through permission permit* licen* assent принят принята приняли принял \
     согласова* разреш* лицензи*",
    "sign signed signs signing treaty agree* conclud* pact peace подпис* заключ* договор* соглаш* deal accord \
     contract* inked penned контракт* сделк* мирн*",
    "won win wins winning winner champion* victor* defeat* beat beats beaten rout* triumph* титул* победи* победа \
     победы выигр* разби* разгром* чемпион* clinch* prevail* overcam* overcom* outscor* edged thrash* eliminat* \
     одерж* обыгр* одолел* завоев*",
    "won win wins winning receiv* grant* получ* award* prize* honour* honor* medal* decorat* преми* наград* удосто* \
     медал* орден* лауреат* presented+with knight* кавалер* звание звания",
    "siege* besieg* surround* encircl* blockad* осад* осажд* окруж* блокад* invested+the invests+the",
    "surrend* capitul* fell falls fall сдал* сдач* капитул* пал пала пало gave+up gives+up yield* handed+over",
    "captur* seiz* occup* conquer* conquest prisoner takes taken took+the захва* взят* взял* занял* пленен* оккуп* \
     taken+by storming recaptur* retak* retook reconquer* regain* отбил* отвоев* вновь+взял вновь+взяли",
    "die died dies death dead kill* murder* assassin* shot perish* умер умерл* скончал* погиб* гибел* смерт* убит* \
     убий* kills killing lost+life lose+life drown* suicid* fatal* passed+away passes+away slain slew claimed+lives \
     casualt* жертв* утону* застрел* зарез*",
    "execut* behead* hang* guillotin* shot казн* расстрел* повеш* gallows scaffold",
    "born birth birthday родил* рожд*",
    "releas* publish* publication issu* came+out comes+out appear* follow* debut* first+issue first+number \
     brought+out editi* вышел вышла вышло вышли выпу* издан* издал* опублик* публик* on+sale put+out puts+out \
     brings+out aired airs airing broadcast* print printed увидел+свет увидела+свет увидели+свет увидело+свет issue \
     issues",
    "open opened opens opening inaugurat* unveil* открыт* открыл* открыв* dedicat* consecrat* освящ* освят*",
    "build* built construct* assembl* complet* work постро* строит* сооруж* сборк* заверш* erect* возвед* возвел* \
     достро*",
    "began begins begin beginning start starts started commenc* начал* начат* разработ* work under+way underway \
     broke+out breaks+out outbreak вспых* разраз*",
    "fire fires burn* blaze burnt пожар* сгор* горел* gutted arson* ablaze inferno поджо* пламя",
    "destroy* wreck* bomb* shells shell* cannonad* damag* air+raid ruin* demolish* raze* wiped+out wipes+out \
     devastat* torn+down tore+down pulled+down разруш* снес* срыт* уничтож* повреди* поврежд* обстрел* бомбард*",
    "sank sunk sink sinks sinking foundered went+down goes+down затон* утонул* потоп* wreck* drown* shipwreck* \
     foundering гибель+судна кораблекр*",
    "elect elected elects election appoint* chosen chose became+manager became+director became+chairman \
     became+chairwoman became+president became+secretary became+head became+coach became+leader became+editor \
     became+captain became+mayor became+minister named+manager named+director named+chairman named+president \
     named+head named+coach named+captain named+editor took+charge takes+charge headed heads succeed* replac* избра* \
     избир* назнач* возглав* took+command takes+command in+command assum* took+helm takes+helm at+helm at+head helm \
     command took+chair takes+chair the+chair chaired picked+as picks enthron* nominat* hired hires became+chancellor \
     became+bishop became+rector became+principal became+governor became+conductor",
    "ban banned bans outlaw* prohibit* suppress* illegal* запре* proscrib* forbid* forbad* barred blacklist* \
     declared+illegal вне+закона нелегал*",
    "sue sued sues lawsuit filed иск иска исков* подал* suit writ petition* to+court took+action proceedings \
     complain* жалоб* в+суд обратил*",
    "rule ruled rules ruling revers* decid* decision overturn* quash* judgment judgement verdict repeal* решил* \
     решен* постанов* признал* отмен* uphold* upheld struck+down overrul* order ordered orders вердикт* set+aside \
     sets+aside aside annul* void отменен*",
    "dismiss* reject* threw+out refus* отклон* отверг*",
    "strike strikes struck walk+out walkout забаст* бастова* протест* downed+tools down+tools stoppage lock-out \
     lockout locked+out",
    "sentenc* convict* jail* imprison* guilty приговор* осужд* осуди* prison gaol* condemn* behind+bars given+life \
     тюрьм* срок* лишён* лишен* каторг* заключению заключения",
    "arrest* detain* арест* задерж* custody apprehend* nabbed picked+up remand* handcuff* под+стражу под+арест схвач* \
     схвати*",
    "attack* assault* invad* invasion raid* offensiv* storm* атак* штурм* напад* вторг* вторж* наступл* struck+at \
     ambush* strikes+at launched+attack airstrike* shell* bombard* bombed удар* налет* налёт* обстрел* бомбард*",
    "concert concerts show shows gig gigs perform* play played plays tour tours toured концерт* выступ* гастрол* \
     staged headlin*",
    "record* recorded запис*",
    "move moves moved moving relocat* transfer* перее* перев* перенес* evacuat* resettl* эвакуир* эвакуац* перебр* \
     перемест* перебаз*",
    "wound wounded wounds injur* ранен*",
    "marr* wed weds wedding женил* замуж* брак* married nuptial* обвенч* венча* свадьб*",
    "explo* blew+up blows+up blow+up blast blasts detonat* взорв* взрыв* bomb bombs bombed bombing went+off goes+off \
     подорв* теракт* бомб*",
    "switched+off turned+off shut+down shuts+down deactivat* decommission* заверш* отключ* выключ* switches+off \
     switching+off",
    "resum* restart* reopen* возобнов* back+to relaunch* reinstat*",
    "cross crossed crosses crossing over+the переш* переправ* форсир*",
    "reunit* rejoin* reunion regroup* back+together reform* re-form* воссоед* собрал* возрод*",
    "graduat* stud* enrol* degree окончил* поступ*",
    "introduc* unveil* launch* present* first+shown представ* показан*",
    "float* went+public goes+public listed flotation ipo stock+exchange listing",
    "sold sale sells sell прода* dispos* sold+to продан*",
    "regist* incorporat* limited+company зарегистр*",
    "discover* found finds find sight* detect* обнаруж* открыл* открыт* нашел нашёл нашла нашли найден* spott* spots \
     identif* uncover* unearth* found+dead выяв*",
    "rebuil* restor* renovat* reconstruct* восстанов* реконстр* отреставр*",
    "declar* proclaim* announc* call+for called объяв* провозгл* заяв* обнарод* pronounc* statement",
    "nationali* национализ*",
    "privati* приватиз*",
    "commission* entered+service enters+service into+service first+light first+flight into+use вступил+в введен+в \
     введён+в ввод+в пущен* пуск* operational on+stream went+live goes+live activat* switched+on switches+on \
     заработа* подключ* ввел ввела ввели ввёл",
    "scrap* broken+up demobili* laid+up утилиз* слом разобран* breakers dismantl*",
    "wrote write writes written writing compos* написа* сочин* author* penned",
    "battle battles fought combat битва битве битвы сражен* бой боях defeat* rout* routed разгром* разбил*",
    "remov* oust* depos* sack* dismiss* relieved toppl* overthr* отстран* смещ* снят снята сняли уволен* уволил* \
     сверг* низлож* unseat* voted+out dethron* impeach* stripped fired forced+out removal лишён лишен",
    "retreat* withdr* fell+back falls+back fall+back pulled+back pulls+back pull+back evacuat* fled flee flees \
     отступ* отошл* отошел отошёл отвел отвёл отвела отвели эвакуир*",
    "charg* indict* accus* prosecut* arraign* обвин* charges prosecution",
    "trial trials tried tries hearing hearings процесс процесса процессе судили судил слушан* stood+trial \
     stands+trial heard hears argu* pleaded разбира*",
    "appeal appeals appealed апелляц* обжалов* жалоб* обжалован*",
    "acquit* exonerat* not+guilty оправдал* оправдан*",
    "fined fines penalt* штраф*",
    "emigrat* immigrat* migrat* settl* came+to comes+to arriv* reach* эмигр* иммигр* пересел* прибы* приехал* достиг* \
     arrival disembark* berth* pulled+into пришел+в пришёл+в пришла+в",
    "sail* depart* set+out sets+out set+off sets+off embark* отплы* отправил* отправл* left leaves departed departure \
     weighed+anchor выехал* отбыл* отчал* ушел+в ушёл+в ушла+в вышел+из вышла+из",
    "return* came+back comes+back came+home вернул* вернёт* возвращ* back+in back+home",
    "abdicat* отрек* отрёк* отреч*",
    "crown* coronat* throne* корон* престол* воцар*",
    "sworn inaugurat* took+office takes+office присяг* инаугур*",
    "independ* независим*",
    "visit* посети* посещ* визит*",
    "vote voted votes referend* голосов* референд* poll polls ballot* plebiscit*",
    "collaps* caved обруш* обвал* gave+way gives+way burst bursts breach* ruptur* crumbl* subsid* landslid* прорв* \
     прорыв* рухн*",
    "erupt* изверж*",
    "dock docked docks docking undock* стыков* пристык* состык* расстык*",
    "test tests tested testing trialled испыт* test-fired rehears*",
    "handed+over hands+over hand+over deliver* сдан сдана сдали передал* передан* hand-over handover donat* \
     presented+to transferred+to вруч* пожертв*",
    "expand* extend* enlarg* расшир* увеличи*",
    "keel laid+down lays+down foundation+stone cornerstone закладк* заложен* заложил* groundbreaking broke+ground \
     breaks+ground",
    "relegat* relegation выбыл* вылетел*",
    "promot* повышен* повысил*",
    "draw draws drew drawn goalless ничья ничью ничьей вничью",
    "premier* first+performed премьер* debut* first+night opened+at",
    "baptis* baptiz* christen* крещен* крещён* крестил*",
    "buried burial funeral* interred похорон* погребен* погребён*",
    "divorc* развод* развел* развёл*",
    "inherit* наслед* унасл*",
    "conscript* enlist* mobilis* mobiliz* призван* мобилиз*",
    "liberat* freed frees free releas* освобо* bail* parol* pardon* amnest* let+out set+free amnesty амнист* помилов* \
     на+свободу выпущ*",
    "deport* exile* banish* выслан* сослан* ссылк* высылк* banishment",
    "kidnap* hijack* abduct* похищ* похити* угнан* угнал*",
    "steal* stole* theft* robb* burgl* краж* украл* украден* ограб*",
    "escap* fled flees бежал* побег побега сбежал* broke+out breaks+out getaway",
    "print* напечат* типогр*",
    "derail* сошел+с сошёл+с сошла+с",
    "collid* collision ran+aground столкн*",
    "ceasefire cease-fire armistice truce перемир*",
    "suspend* freez* froze приостан* заморо*",
    "delist* listed",
    "lay+off laid+off lays+off redundan* сокращен* сокращён* сократил*",
    "fired+on fires+on opened+fire opens+fire gunfire shot shots shooting shoot* gunned volley стрел* выстрел* \
     расстрел* открыл+огонь открыли+огонь открыла+огонь",
    "cancel* called+off calls+off calling+off abandon* scrapped отмен* отмена отменен* отменён*",
    "patent* invent* патент* изобр*",
    "rescu* saved save saves survivor* picked+up спас* спасён* спасен*",
    "mutin* revolt* rebel* uprising* insurrect* coup putsch мятеж* восста* бунт* переворот* путч*",
    "flood* inundat* затоп* наводн*",
    "loan* lent lend lends borrow* invest* raised+capital funding credit* кредит* инвест* заем заём займ*",
    "paid pay pays payment* compensat* settlement damages выплат* компенс* уплат* заплат*",
    "hospitali* ill illness fell+ill stroke diagnos* заболел* болезн* инсульт*",
    "meet meets met meeting meetings talks negotiat* summit convene* gathered gathers встреч* встрет* переговор* \
     собра* заседа* совещ* congress congresses conference conferences plenum* съезд* конференц* пленум*",
    "dispers* broke+up breaks+up разогна* разгон* разгромил*",
    "amend* chang* alter* revis* измен* поправк* пересмотр*",
    "broke+out breaks+out outbreak вспых* разраз*",
    "demonstrat* march marches marched rally rallies rallied riot* picket* митинг* демонстрац* шеств* пикет*",
    "transmi* signal* sent+back sends+back broadcast* photograph* передал* передач* снимк* сигнал* сфотограф*",
    "circl* circumnav* summit* ascent climb* вершин* покорил* восхожд* взош*",
    "recogni* acknowledg* признан* призна*",
    "embargo sanction* эмбарго санкци*",
];

/// Deeds of which one is often told as the other: a ferry that is lost sinks, a garrison that surrenders is captured. Each
/// stands for the lines that have it; what a year has of both is still two.
pub(super) const NEAR: &[[&str; 2]] = &[
    ["capitulated", "captured"],
    ["freed", "captured"],
    ["stormed", "captured"],
    ["stormed", "razed"],
    ["stormed", "battle"],
    ["stormed", "murdered"],
    ["gunfire", "murdered"],
    ["gunfire", "stormed"],
    ["gunfire", "wounded"],
    ["guillotined", "murdered"],
    ["guillotined", "convicted"],
    ["razed", "explosion"],
    ["explosion", "murdered"],
    ["blaze", "razed"],
    ["caved", "razed"],
    ["caved", "flood"],
    ["collision", "crashed"],
    ["collision", "sank"],
    ["derailed", "crashed"],
    ["crashed", "murdered"],
    ["sank", "murdered"],
    ["sank", "lost"],
    ["lost", "crashed"],
    ["relocated", "escaped"],
    ["relocated", "retreated"],
    ["relocated", "emigrated"],
    ["retreated", "escaped"],
    ["retreated", "emigrated"],
    ["emigrated", "exiled"],
    ["emigrated", "landed"],
    ["emigrated", "docked"],
    ["sailed", "liftoff"],
    ["founded", "opened"],
    ["founded", "registered"],
    ["founded", "liftoff"],
    ["founded", "commenced"],
    ["founded", "introduced"],
    ["opened", "constructed"],
    ["opened", "commissioned"],
    ["opened", "commenced"],
    ["constructed", "commissioned"],
    ["constructed", "commenced"],
    ["keel", "commenced"],
    ["keel", "constructed"],
    ["keel", "founded"],
    ["liftoff", "commissioned"],
    ["liftoff", "commenced"],
    ["introduced", "published"],
    ["published", "premiere"],
    ["published", "recorded"],
    ["premiere", "concert"],
    ["wrote", "published"],
    ["wrote", "recorded"],
    ["invented", "registered"],
    ["declared", "published"],
    ["declared", "approved"],
    ["declared", "concluded"],
    ["approved", "voted"],
    ["approved", "overturned"],
    ["approved", "concluded"],
    ["concluded", "armistice"],
    ["armistice", "capitulated"],
    ["concluded", "absorbed"],
    ["concluded", "negotiated"],
    ["concluded", "recruited"],
    ["absorbed", "sold"],
    ["sold", "floated"],
    ["elected", "voted"],
    ["elected", "sworn"],
    ["elected", "recruited"],
    ["elected", "crowned"],
    ["elected", "promoted"],
    ["resigned", "abdicated"],
    ["deposed", "mutiny"],
    ["deposed", "overturned"],
    ["resigned", "split"],
    ["split", "founded"],
    ["dissolved", "silent"],
    ["dissolved", "suspended"],
    ["dissolved", "outlawed"],
    ["dissolved", "cancelled"],
    ["dissolved", "deactivated"],
    ["deactivated", "silent"],
    ["redundancy", "dissolved"],
    ["dismantled", "razed"],
    ["dismantled", "dissolved"],
    ["cancelled", "suspended"],
    ["cancelled", "rejected"],
    ["cancelled", "overturned"],
    ["convicted", "overturned"],
    ["convicted", "hearing"],
    ["convicted", "fined"],
    ["convicted", "detained"],
    ["detained", "indicted"],
    ["indicted", "lawsuit"],
    ["indicted", "hearing"],
    ["lawsuit", "hearing"],
    ["lawsuit", "appeal"],
    ["appeal", "overturned"],
    ["appeal", "rejected"],
    ["overturned", "rejected"],
    ["overturned", "exonerated"],
    ["overturned", "compensation"],
    ["overturned", "hearing"],
    ["fined", "compensation"],
    ["freed", "exonerated"],
    ["freed", "rescued"],
    ["freed", "returned"],
    ["resumed", "cancelled"],
    ["resumed", "returned"],
    ["resumed", "opened"],
    ["resumed", "reunited"],
    ["restored", "opened"],
    ["restored", "constructed"],
    ["walkout", "demonstration"],
    ["walkout", "commenced"],
    ["demonstration", "mutiny"],
    ["battle", "captured"],
    ["battle", "victory"],
    ["victory", "captured"],
    ["victory", "receives"],
    ["victory", "promoted"],
    ["orbit", "liftoff"],
    ["orbit", "emigrated"],
    ["flyby", "orbit"],
    ["flyby", "photographed"],
    ["flyby", "negotiated"],
    ["discovered", "photographed"],
    ["transferred", "delivered"],
    ["delivered", "commissioned"],
    ["delivered", "concluded"],
    ["visited", "negotiated"],
    ["exiled", "convicted"],
    ["expanded", "constructed"],
    ["expanded", "opened"],
];

/// Words that do not say which thing is meant: articles and the like, and what a body or person is called when its name
/// is not said.
#[rustfmt::skip]
pub(super) static EMPTY: WordList = WordList::new(&[
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
