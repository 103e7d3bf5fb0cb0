//! Words of what was done: the data of [`super::deeds`].

use crate::event::word_list::WordList;

/// Words of one deed a line: whole words, beginnings with `*`, two words one after another with `+`. A word may stand
/// in several lines; titles that have no line in common tell of two things.
#[rustfmt::skip]
pub(super) const LINES: &[&str] = &[
    "found founded founding foundation founds founder founders cofound* co-founder establish* creat* form formed \
     forms formation forming set+up sets+up started begun originat* emerg* incorporat* inception came+into \
     constitut* основ* созда* учрежд* учреди* образова* возник* сформиров* организов* come+together came+together \
     start-up organis* organiz* dates+from dated+from charter* воссозда* появил* появлен* сложил* рождение+партии \
     come+into started+out starts+out grew+out grew+from sprang+from sprang+up took+shape takes+shape \
     got+together gets+together banded+together зарод* зарожд* берёт+начало берет+начало",
    "dissol* disband* wound+up wind+up liquidat* самораспу* самороспуск* ceas* clos* shut* fold folded folds \
     defunct bankrupt* broke+up break+up breaks+up split+up splits+up disestablish* abolish* out+of ended ends \
     end discontinu* распущ* распа* ликвид* упраздн* закры* прекра* роспуск* расформ* called+it breakup \
     disbandment insolven* collaps* wound+down went+under разош* обанкрот* банкрот* receivership administration \
     wound liquidator* самоликвид* самороспус* прекращен* прекращён* упразд* break-up breaking+up disappear* \
     vanish* исчез* исчезн* terminat* went+bust goes+bust went+out goes+out bust свернут* свёрнут* свернул* \
     last+issue final+issue last+number final+number last+edition final+edition last+flight final+flight \
     last+service final+service last+train last+tram last+broadcast final+broadcast последний+номер \
     последний+выпуск последний+рейс перестал+существовать перестала+существовать перестало+существовать \
     перестали+существовать wrapped+up stopped stops cessation окончил* закончил* завершил*",
    "merg* amalgam* fuse fused fusion united unites unification unified combin* absorb* acquir* acquis* bought \
     buy buys buying purchas* took+over takes+over taken+over takeover swallow* subsidiary part+of joined+forces \
     слия* слил* объедин* поглощ* поглот* приобр* купил* куплен* покупк* вошл* вошел вошёл вход* вхожд* \
     присоедин* take-over bought+out buyout buy-out выкуп* скупил* controlling majority+stake контрольный \
     перешел+к перешла+к перешло+к перешёл+к passed+to pass+to перешли+к поглоти* слившись слиян* \
     incorporated+into absorbed+by folded+into unite uniting unify unifies unifying слит слита слито слиты влит* \
     влил* passed+into passes+into ownership joined+to joined+with joins+with teamed+up linked+up bought+up \
     buys+up вливш* вошедш*",
    "join* enter entered enters entry admit* admission member members membership affiliat* acced* accession \
     вступ* вошл* вошел вошёл присоедин* принят принята приняты членом членство recruit* signed+for signs+for \
     signed+on signed+up brought+in taken+on пополнил* влил* включён включен came+into added+to added+as приглаш* \
     приглас* зачисл* enrolled sign+up drafted+in taken+into примкнул* влилс* пришел+в пришёл+в пришла+в \
     new+member новый+участник new+recruit",
    "left leaves leave leaving quit quits depart* resign* step* retire retired retires retirement withdr* seced* \
     expel* expul* покин* ушел ушёл ушл* уход* вышел вышл* выход* уволи* отставк* исключ* walked+out dropped+out \
     drops+out parted+ways parts+ways sacked dismiss* ousted расста* отчисл* cabinet+fell government+fell \
     government+collapsed cabinet+resigned stand+down stood+down stands+down moved+on bowed+out покинул* \
     отчислен* thrown+out threw+out expulsion throws+out vacat* quitting parted handed+in tendered stood+aside \
     stands+aside relinquish* сложил+полномочия сложила+полномочия оставил* pulled+out pulls+out pull+out \
     went+solo ушедш* вышедш*",
    "split splits splitting spun spin* seced* secess* breakaway breakaways broke+away breaks+away break+away \
     separat* demerg* hived schism откол* выдел* отдел* раскол* parted parting splinter* отколол* обособ* \
     размежев*",
    "renam* retitl* rebrand* rechrist* name named names reorganis* reorganiz* transform* restructur* convert* \
     reconstitut* succeed* known переимен* назыв* сменил* преобраз* реорганиз* название наименование rename* \
     new+name current+name present+name нынешнее+название rechristened adopted+the носит+имя получил+имя \
     получила+имя присвоено changed+its changes+its change+of renaming новое+имя новое+название",
    "launch* lift+off lifted+off lifts+off liftoff took+off takes+off take+off takeoff blast* into+space запущ* \
     запус* старт* вывел* вывод* blast-off lift-off went+up goes+up sent+up slid slipway afloat спущен* спуск* \
     на+воду carried+into вывели отправлен* sent+into placed+in lofted пуск пуска пуском пуске sent+aloft aloft \
     put+into lifted+into blasted+off blasts+off soared в+полёт в+полет взлет* взлёт* вознес* floated+out",
    "land landed lands landing touch+down touched+down touchdown splash* посад* приземл* прилун* примарс* \
     приводн* alight* высад* touched landfall set+down sets+down put+down puts+down came+down comes+down \
     опустил* сел села село сели",
    "crash* impact* разби* рухну* крушен* smash* shot+down сбит сбита сбили downed collid* катастроф* авари* \
     accident* врезал* упал+на упала+на hit+a hits+a flew+into flies+into ploughed+into plowed+into slammed+into \
     struck+a struck+an упал упала упало потерпел* крушени*",
    "contact lost lose loses loss fell+silent went+silent fail* silent lost+contact связь потерян* утерян* \
     утрачен* утрат* пропал* прервал* вышел+из вышла+из отказ* проигр* уступил* broke+down breaks+down \
     malfunction* outage jammed jams вышли+из сбой сбоя неисправ* поломк* сломал* замолч* stopped+working \
     stops+working packed+up heard+from heard+for last+heard stopped+transmitting stops+transmitting \
     ceased+transmitting stopped+responding stops+responding went+dead goes+dead оборвал* умолк* \
     перестал+отвечать перестала+отвечать",
    "flew+past flyby fly-by encounter* met meets rendezvous* сближ* пролет* встрети* swung+past swept+past \
     passed+by passes+by мимо",
    "orbit* орбит* orbital+insertion orbit+insertion",
    "approv* green+light go+ahead select* authori* adopt* ratif* confirm* endors* отобр* одобр* утверд* ратифиц* accept* \
     passed passes passage enact* voted+through permission permit* licen* assent принят принята приняли принял \
     согласова* разреш* лицензи* consent* одобрен* санкционир* backed backing backs nod carried greenlit \
     green-lit green+lit waved+through okayed зелёный+свет",
    "sign signed signs signing treaty agree* conclud* pact peace подпис* заключ* договор* соглаш* deal accord \
     contract contracts inked penned контракт* сделк* мирн* signature* memorandum меморандум* brokered shook+hands",
    "won win wins winning winner champion* victor* defeat* beat beats beaten rout* triumph* титул* победи* победа \
     победы выигр* разби* разгром* чемпион* clinch* prevail* overcam* overcom* outscor* edged thrash* eliminat* \
     одерж* обыгр* одолел* завоев* annihilat* crushed crushes vanquish* повержен* уничтож* побед defeated \
     first+place came+first topped tops trounc* победн* первое+место",
    "won win wins winning receiv* grant* получ* award* prize* honour* honor* medal* decorat* преми* наград* \
     удосто* медал* орден* лауреат* presented+with кавалер* звание звания inducted induct* made+an \
     присвоен* знаком+отличия удостоен* bestow* conferred knighthood baronet* пожалован* \
     пожаловал* laureate damehood титул+барона баронский+титул графский+титул",
    "siege* besieg* surround* encircl* blockad* осажд* окруж* блокад* invested+the invests+the осада осаду осады \
     осаде осадой осадил* обложил* обложен* invest+the laid+siege cut+off cuts+off beleaguer* отрезан*",
    "surrend* capitul* fell falls fall сдал* сдач* капитул* пал пала пало gave+up gives+up yield* handed+over \
     marches+out marched+out march+out white+flag сложил+оружие сложили+оружие сложила+оружие белый+флаг",
    "captur* seiz* occup* conquer* conquest prisoner takes taken захва* взят* взял* занял* пленен* \
     оккуп* taken+by storming recaptur* retak* retook reconquer* regain* отбил* отвоев* вновь+взял вновь+взяли \
     entered enters enter marched+into march+into march+in marched+in marches+into marches+in overran overrun \
     вошли+в вступили+в вступил+в вступила+в вошел+в вошёл+в вступление вступают входят овладе* завладе* \
     possession+of reoccup* wrest*",
    "die died dies death dead kill* murder* assassin* shot perish* умер умерл* скончал* погиб* гибел* убит* убий* \
     kills killing lost+life lose+life drown* suicid* fatal* passed+away passes+away slain slew claimed+lives \
     casualt* жертв* утону* застрел* зарез* убийств* murder assassination loses+his lost+his lost+her смерть \
     смерти смертью mortally fatally deceas* demise* succumb* покончил* не+стало",
    "execut* behead* hang* guillotin* shot казн* расстрел* повеш* gallows scaffold electrocut* firing+squad \
     обезглав* гильотин* put+to",
    "born birth birthday родил* рожд*",
    "releas* reissu* re-issu* remaster* переизда* publish* publication issu* came+out comes+out appear* debut* first+issue first+number brought+out \
     editi* вышел вышла вышло вышли выпу* издан* издал* опублик* публик* on+sale put+out puts+out brings+out \
     aired airs airing broadcast* print printed увидел+свет увидела+свет увидели+свет увидело+свет issue issues \
     вышел+в вышла+в memoir* воспоминан* мемуар* релиз* дебют* выход+альбома выход+книги выход+романа \
     выход+пластинки выход+сингла",
    "open opened opens opening inaugurat* unveil* открыт* открыл* открыв* dedicat* consecrat* освящ* освят* \
     opening-day launched doors+open запущен+в торжественно declared+open declares+open распахнул*",
    "build* built construct* assembl* complet* work постро* строит* сооруж* сборк* заверш* erect* возвед* возвел* \
     достро* поставил* поставлен* воздвиг* сооружён* сооружен* finish* topped+out окончен* закончен* достроен*",
    "began begins begin beginning start starts started commenc* начал* начат* разработ* work under+way underway \
     broke+out breaks+out outbreak вспых* разраз* start-up production+begins went+into gets+under got+under \
     разверн* развёрн* приступил* set+about",
    "fire fires burn* blaze burnt пожар* сгор* горел* gutted arson* ablaze inferno поджо* пламя flames \
     set+alight conflagrat* torched загор* возгор* погоре* подожг* подожж*",
    "destroy* wreck* bomb* shells shell* cannonad* damag* air+raid ruin* demolish* raze* wiped+out wipes+out \
     devastat* torn+down tore+down pulled+down разруш* снес* срыт* уничтож* повреди* поврежд* обстрел* бомбард* \
     пострада* разбомб* flatten* swept+away sweeps+away washed+away washes+away blown+down снёс* снесл* смыл* \
     смыт* ravag*",
    "sank sunk sink sinks sinking foundered went+down goes+down затон* утонул* потоп* wreck* drown* shipwreck* \
     foundering гибель+судна кораблекр* torped* торпед* scuttl* capsiz* опрокин* ко+дну на+дно",
    "elect elected elects election appoint* chosen chose select* отобр* became+manager became+director became+chairman \
     became+chairwoman became+president became+secretary became+head became+coach became+leader became+editor \
     became+captain became+mayor became+minister named+manager named+director named+chairman named+president \
     named+head named+coach named+captain named+editor took+charge takes+charge headed heads succeed* replac* \
     избра* избир* назнач* возглав* took+command takes+command in+command assum* took+helm takes+helm at+helm \
     at+head helm took+chair takes+chair the+chair chaired picked+as picks enthron* nominat* became+chancellor \
     became+bishop became+rector became+principal became+governor became+conductor led+by сменил* сменила сменив \
     преемник* successor took+over takes+over place+taken new+leader stood+for head+of возглавляет встал+во \
     встала+во in+charge put+in wins+a won+a the+helm the+reins во+главе стоял+во стояла+во доверил* доверен* \
     поручил* поручен* given+command given+the ran+the running+the runs+the run+by becomes+director \
     becomes+president becomes+chairman becomes+head becomes+captain becomes+editor becomes+secretary \
     becomes+minister becomes+mayor became+chief becomes+chief стал+директором стала+директором \
     стал+председателем стала+председателем стал+президентом стала+президентом стал+главой стала+главой \
     стал+редактором стал+ректором стал+министром стал+секретарём стал+секретарем стал+капитаном стал+тренером \
     стал+командиром стал+дирижёром стал+дирижером стал+губернатором стал+мэром занял+пост заняла+пост \
     занял+должность заняла+должность installed",
    "ban banned bans outlaw* prohibit* suppress* illegal* запре* proscrib* forbid* forbad* barred blacklist* \
     declared+illegal вне+закона нелегал* подавл* подавил* quell* put+down puts+down",
    "sue sued sues lawsuit filed иск иска исков* подал* suit writ petition* to+court took+action proceedings \
     complain* жалоб* в+суд обратил* claim claims claimed+damages taken+to",
    "rule ruled rules ruling revers* decid* decision overturn* quash* judgment judgement verdict repeal* решил* \
     решен* постанов* признал* отмен* uphold* upheld struck+down overrul* order ordered orders вердикт* set+aside \
     sets+aside aside annul* void отменен* decree* указ указа указом annulled found+for found+against finds+for \
     finds+against",
    "dismiss* reject* threw+out rebuff* spurn* declined+to turned+down refus* отклон* отверг*",
    "strike strikes struck walk+out walkout забаст* бастова* downed+tools down+tools stoppage lock-out lockout \
     locked+out stop+work stopped+work stops+work stay+out work-to-rule бастуют бастуем стачк* прекратили+работу \
     sit-in sit-ins occupation walked+out walks+out walking+out industrial+action industrial+dispute",
    "sentenc* convict* jail* imprison* guilty приговор* осужд* осуди* prison gaol* condemn* behind+bars \
     given+life тюрьм* срок* лишён* лишен* каторг* заключению заключения found+guilty finds+guilty imprisonment \
     заключение заключении тюремн* hard+labour",
    "arrest* detain* арест* задерж* custody apprehend* nabbed picked+up remand* handcuff* под+стражу под+арест \
     схвач* схвати* captured captures capture taken+prisoner плен плену пленен* пленён* взят+под взята+под взяты+под seized схвачен* пойман* \
     rounded+up rounds+up turned+himself turned+herself gave+himself gave+herself",
    "attack* assault* raid* offensiv* stormed storming by+storm storms+the storm+the атак* штурм* напад* наступл* struck+at ambush* strikes+at \
     launched+attack airstrike* shell* bombard* bombed удар* налет* налёт* обстрел* бомбард* приступ* bombardment \
     огонь+по",
    "concert concerts show shows gig gigs perform* play played plays tour tours toured концерт* выступ* гастрол* \
     staged headlined headlining recital* performance* сыграл* исполн*",
    "record* recorded запис*",
    "move moves moved moving relocat* transfer* перее* перев* перенес* evacuat* resettl* эвакуир* эвакуац* \
     перебр* перемест* перебаз* new+home new+premises new+building shift* переведен* переведён* перебазир* \
     вывезл* вывезен*",
    "wound wounded wounds injur* ранен*",
    "marr* wed weds wedding женил* замуж* брак* married nuptial* обвенч* венча* свадьб* поженил* повенч* венчан*",
    "explo* blew+up blows+up blow+up blast blasts detonat* взорв* взрыв* bomb bombs bombed bombing went+off \
     goes+off подорв* теракт* бомб* explosion детонац* blown+up взлетел+на взлетела+на взлетели+на",
    "switched+off turned+off shut+down shuts+down deactivat* decommission* заверш* отключ* выключ* switches+off \
     switching+off last+command last+signal last+contact brought+to turn+off retire* ends+mission end+of \
     terminat* powered+down powers+down shutdown",
    "resum* restart* reopen* возобнов* back+to relaunch* reinstat*",
    "cross crossed crosses crossing переш* переправ* форсир*",
    "reunit* rejoin* reunion regroup* back+together reform* re-form* воссоед* собрал* возрод* re-unit* \
     plays+again played+again together+again comeback revived revival revive*",
    "graduat* stud* enrol* degree окончил* поступ* doctorate dissertat* диссерт* защитил* защита+диссертации phd \
     выпущен+из educated read+law schooling diploma* диплом* докторск*",
    "introduc* unveil* launch* present* first+shown представ* показан*",
    "float* went+public goes+public listed flotation ipo stock+exchange listing",
    "sold sale sells sell прода* dispos* sold+to продан* auction* аукцион* changed+hands changes+hands с+торгов",
    "regist* incorporat* limited+company зарегистр*",
    "discover* found finds sight* detect* обнаруж* открыл* открыт* нашел нашёл нашла нашли найден* spott* spots \
     identif* uncover* unearth* found+dead выяв* reveal* expose* разоблач* вскры* appeared+off appeared+before \
     hove+into located locates first+seen",
    "rebuil* restor* renovat* reconstruct* восстанов* реконстр* отреставр* renew* refurbish* re-erect*",
    "declar* proclaim* announc* call+for called объяв* провозгл* заяв* обнарод* pronounc* statement made+public \
     makes+public revealed denounc*",
    "nationali* национализ*",
    "privati* приватиз*",
    "commission* entered+service enters+service into+service first+light first+flight into+use вступил+в введен+в \
     введён+в ввод+в пущен* пуск* operational on+stream went+live goes+live activat* switched+on switches+on \
     заработа* подключ* ввел ввела ввели ввёл",
    "scrap* broken+up demobili* laid+up утилиз* слом разобран* breakers dismantl* списан* списал* металлолом*",
    "wrote write writes written writing compos* написа* сочин* author* penned",
    "battle battles fought combat битва битве битвы сражен* бой боях defeat* rout* routed разгром* разбил* \
     skirmish* clash* engagement engage* engaged стычк* столкновен* battl* defeat поражен* бои боёв боев",
    "remov* oust* depos* sack* dismiss* relieved toppl* overthr* отстран* смещ* снят снята сняли уволен* уволил* \
     сверг* низлож* unseat* voted+out dethron* impeach* stripped fired forced+out removal лишён лишен recall* \
     отозва* отозван* dropped+from ejected let+go lets+go снял+с сняли+с",
    "retreat* withdr* fell+back falls+back fall+back pulled+back pulls+back pull+back evacuat* fled flee flees \
     отступ* отошл* отошел отошёл отвел отвёл отвела отвели эвакуир* left+the выведен* вывод+войск pull-out \
     pullout оставил* оставля* pulled+out pulls+out",
    "charg* indict* accus* prosecut* arraign* обвин* charges prosecution brought+charges committed+for предъяв* \
     вменил*",
    "trial trials tried tries hearing hearings процесс процесса процессе судили судил слушан* stood+trial \
     stands+trial heard hears argu* pleaded разбира* stand+trial retrial court-martial* суд+над дело+слушалось \
     предстал* перед+судом",
    "appeal appeals appealed апелляц* обжалов* жалоб* обжалован*",
    "acquit* exonerat* not+guilty оправдал* оправдан*",
    "fined fines penalt* штраф*",
    "emigrat* immigrat* migrat* settl* came+to comes+to arriv* reach* эмигр* иммигр* пересел* прибы* приехал* \
     достиг* arrival disembark* berth* pulled+into пришел+в пришёл+в пришла+в landed+in",
    "sail* depart* set+out sets+out set+off sets+off embark* отплы* отправил* отправл* left leaves departed \
     departure weighed+anchor выехал* отбыл* отчал* ушел+в ушёл+в ушла+в вышел+из вышла+из покинул* put+to \
     puts+to отчалил* уплыл*",
    "return* came+back comes+back came+home вернул* вернёт* возвращ* back+in back+home",
    "abdicat* отрек* отрёк* отреч*",
    "crown* coronat* throne* корон* престол* воцар*",
    "sworn inaugurat* took+office takes+office присяг* инаугур*",
    "independ* независим* sovereign* суверен*",
    "visit* посети* посещ* визит* побыва*",
    "vote voted votes referend* голосов* референд* poll polls ballot* plebiscit*",
    "collaps* caved обруш* обвал* gave+way gives+way burst bursts breach* ruptur* crumbl* subsid* landslid* \
     прорв* прорыв* рухн*",
    "erupt* изверж*",
    "dock docked docks docking undock* стыков* пристык* состык* расстык*",
    "test tests tested testing trialled испыт* test-fired rehears*",
    "handed+over hands+over hand+over deliver* сдан сдана сдали передал* передан* hand-over handover donat* \
     presented+to transferred+to вруч* пожертв* shipped ships+to shipment transported доставл* доставк* отгруж* \
     sent+to перевез*",
    "expand* extend* enlarg* расшир* увеличи*",
    "keel laid+down lays+down foundation+stone cornerstone закладк* заложен* заложил* groundbreaking broke+ground \
     breaks+ground",
    "relegat* relegation выбыл* вылетел*",
    "promot* повышен* повысил* произведен* произведён* произвёл made+general made+colonel стал+адмиралом \
     стал+генералом стал+полковником стал+вице стал+маршалом стал+контр made+admiral made+captain",
    "draw draws drew drawn goalless ничья ничью ничьей вничью",
    "premier* first+performed премьер* debut* first+night opened+at first+staged first+shown",
    "baptis* baptiz* christen* крещен* крещён* крестил*",
    "buried burial funeral* interred похорон* погребен* погребён*",
    "divorc* развод* развел* развёл*",
    "inherit* наслед* унасл*",
    "conscript* enlist* mobilis* mobiliz* призван* мобилиз*",
    "liberat* freed frees free releas* освобо* bail* parol* pardon* amnest* let+out set+free amnesty амнист* \
     помилов* на+свободу выпущ* released+from release+of выпущен+на отпущен* отпустил* commut*",
    "deport* exile* banish* выслан* сослан* ссылк* высылк* banishment sent+into",
    "kidnap* hijack* abduct* похищ* похити* угнан* угнал*",
    "steal* stole* theft* robb* burgl* краж* украл* украден* ограб*",
    "escap* fled flees бежал* побег побега сбежал* broke+out breaks+out getaway break-out jailbreak бегств* \
     бежала бежали",
    "print* напечат* типогр*",
    "derail* сошел+с сошёл+с сошла+с",
    "collid* collision ran+aground столкн*",
    "ceasefire cease-fire armistice truce перемир* cease+fire прекращение+огня hostilities+ceased \
     hostilities+ended fighting+ended fighting+ceased fighting+stopped действия+прекращены действия+прекратились",
    "suspend* freez* froze приостан* заморо*",
    "delist* listed",
    "lay+off laid+off lays+off redundan* сокращен* сокращён* сократил*",
    "fired+on fires+on opened+fire opens+fire gunfire shot shots shooting shoot* gunned volley стрел* выстрел* \
     расстрел* открыл+огонь открыли+огонь открыла+огонь",
    "cancel* called+off calls+off calling+off abandon* scrapped отмен* отмена отменен* отменён*",
    "patent* invent* патент* изобр*",
    "rescu* saved save saves survivor* picked+up спас* спасён* спасен* evacuee*",
    "mutin* revolt* rebel* uprising* insurrect* coup putsch мятеж* восста* бунт* переворот* путч* took+power \
     seized+power seizes+power takes+power assumed+power rose+up rise+up захват+власти захватил+власть \
     взял+власть пришел+к пришёл+к revolution* революц* rising risings rose+against rises+against up+arms \
     к+оружию",
    "flood* inundat* затоп* наводн*",
    "loan* lent lend lends borrow* raised+capital funding credit* кредит* инвест* заем заём займ* voted+money \
     voted+funds grant+of funds funded финансир* ассигнов* granted+money voted+credits invested invests \
     investment* investor* investing",
    "paid pay pays payment* compensat* settlement damages выплат* компенс* уплат* заплат*",
    "hospitali* ill illness fell+ill stroke diagnos* заболел* болезн* инсульт* sick sickness taken+ill отрав* \
     poison* заболев* disease",
    "meet meets met meeting meetings talks negotiat* summit convene* gathered gathers встреч* встрет* переговор* \
     собра* заседа* совещ* congress congresses conference conferences plenum* съезд* конференц* пленум*",
    "dispers* broke+up breaks+up разогна* разгон* разгромил*",
    "amend* chang* alter* revis* измен* поправк* пересмотр* reform* overhaul*",
    "broke+out breaks+out outbreak вспых* разраз*",
    "demonstrat* march marches marched rally rallies rallied riot* picket* митинг* демонстрац* шеств* пикет*",
    "transmi* signal* sent+back sends+back broadcast* photograph* передал* передач* снимк* сигнал* сфотограф* \
     first+picture first+pictures first+image first+images",
    "circl* circumnav* ascent climb* вершин* покорил* восхожд* взош*",
    "recogni* acknowledg* признан* призна*",
    "embargo sanction* эмбарго санкци*",
    "invad* invasion вторг* вторж* нашеств* descended+on descend+on descent landed+troops landed+marines десант*",
    "repuls* repel* beaten+back driven+back thrown+back drove+back beat+back отбит отбита отбито отбиты отбил* \
     отражен* отражён* отразил* отброшен* отбросил* held+off withst* сорван* сорвал*",
    "sortie* sallied sally sallies вылазк*",
    "broke+through breaks+through breakthrough forced+the forces+the прорвал* прорван* прорыв*",
    "deorbit* de-orbit* re-ent* reent* сведен+с сведён+с сведена+с burned+up burnt+up burns+up disintegrat*",
    "manoeuv* maneuv* коррекц* маневр* манёвр* course+correction",
    "measur* измер* observ* наблюд*",
    "chart* чарт* хит-парад* hit+parade number+one bestsell* бестселл*",
    "contest* candida* баллотир* выдвинул* выдвинут* кандидат* ran+for stood+for runs+for nominat*",
    "coalition* коалиц*",
    "legali* легализ* unbann* разрешен* разрешён*",
    "re-establish* refound* re-found* воссозда* восстановл* reviv* revived reconstitut* возрод* возрожд*",
    "ordain* ordination рукопол* посвящ* hieromonk* пострижен* tonsur*",
    "inquest* inquir* enquir* investigat* дознан* следств* расследов* probe+into проверк*",
    "searched search raided обыск* ransack*",
    "celebrat* anniversar* jubilee centenary юбиле* отмет* отпраздн* праздн* чествов* marked+the",
    "exhibit* выстав* вернисаж* on+display on+show",
    "quarrel* ссор* конфликт* fell+out falls+out fell+foul row",
    "demand* ultimat* требов* потребов* call+on calls+on urged urges",
    "impos* введено введена введены ввели levied levies levy",
    "extradit* экстрад* выдан выдана выдали выдач*",
    "testif* testimon* показания показаний свидетельств* gave+evidence gives+evidence",
    "advanc* march marches marched marched+on двинул* выступил* наступа* moved+on push* продвин*",
    "relief relieved relieves lifted+the raised+the lifted raised снята+осада снятие+осады деблок*",
    "criticis* criticiz* condemn* denounc* критик* осужда* протест* protest*",
    "greet* welcom* приветств* встреча* встретил* cheer*",
    "mention* упомин* упомян* attested",
    "epidemic* cholera plague typhus outbreak эпидем* холер* чума тиф тифа",
    "traded trading trades",
    "trained training train* обуч* подготовк* стажир*",
    "dispatch* despatch* командиров* отправлен* направлен* posted stationed",
    "annex* аннекс* cede* ceded cession gave+up gives+up уступ* отошл* отошел+к отошёл+к отошла+к отошло+к \
     присоедин*",
    "profit* deficit убыт* прибыл* turnover выручк* оборот*",
    "hired hires employ* нанят* нанял* устроил*",
    "majority mandate* poll+of мандат*",
    "martial emergency чрезвычайн* военное+положение state+of",
    "confiscat* expropriat* sequest* impound* конфиск* экспропр* реквиз* изъят* изъял*",
    "default* bankrupt* insolven* дефолт* неплатёж* неплатеж*",
    "disqualif* дисквал* stripped+of лишен+титула лишён+титула doping допинг*",
    "translat* перевод* переведен* переведён* перевёл перевел+на",
    "design* проектир* спроектир* drawn+up чертеж* чертёж*",
    "lease* rent* аренд* let+to concession* концесс*",
    "electrif* электриф* газифиц* подвели connected+to",
    "betroth* engaged+to помолв* обруч*",
    "convert* baptis* обратил* принял+православие принял+католичество принял+ислам",
    "no+confidence недовер* censure impeach* импичмент*",
    "lived lives living resided resides resident жил жила жили живет живёт проживал* проживает",
    "farewell* goodbye last+concert final+concert last+show final+show last+performance final+performance прощальн* \
     последний+концерт последний+спектакль последнее+выступление простил* попроща*",
    "knight* ennobl* peerage peerages barony earldom baronetcy дворянск* дворянств* титул+графа титул+князя титул+барона \
     графский+титул княжеский+титул баронский+титул",
];

/// Deeds of which one is often told as the other: a ferry that is lost sinks, a garrison that surrenders is captured. Each
/// stands for the lines that have it; what a year has of both is still two.
pub(super) const NEAR: &[[&str; 2]] = &[
    ["capitulated", "occupied"],
    ["freed", "occupied"],
    ["stormed", "occupied"],
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
    ["battle", "occupied"],
    ["battle", "victory"],
    ["victory", "occupied"],
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
    ["invaded", "stormed"],
    ["invaded", "crossed"],
    ["invaded", "landed"],
    ["invaded", "commenced"],
    ["invaded", "occupied"],
    ["invaded", "battle"],
    ["repulsed", "stormed"],
    ["repulsed", "battle"],
    ["repulsed", "victory"],
    ["repulsed", "retreated"],
    ["repulsed", "sally"],
    ["sally", "stormed"],
    ["sally", "battle"],
    ["breakthrough", "occupied"],
    ["breakthrough", "stormed"],
    ["breakthrough", "victory"],
    ["breakthrough", "battle"],
    ["breakthrough", "caved"],
    ["deorbit", "crashed"],
    ["deorbit", "dissolved"],
    ["deorbit", "deactivated"],
    ["deorbit", "blaze"],
    ["measured", "discovered"],
    ["measured", "photographed"],
    ["charts", "published"],
    ["charts", "victory"],
    ["candidacy", "elected"],
    ["candidacy", "voted"],
    ["coalition", "negotiated"],
    ["coalition", "concluded"],
    ["coalition", "absorbed"],
    ["legalised", "registered"],
    ["legalised", "approved"],
    ["refounded", "restored"],
    ["refounded", "resumed"],
    ["refounded", "reunited"],
    ["investigation", "hearing"],
    ["investigation", "indicted"],
    ["investigation", "detained"],
    ["searched", "detained"],
    ["searched", "discovered"],
    ["exhibition", "opened"],
    ["exhibition", "introduced"],
    ["quarrel", "split"],
    ["quarrel", "resigned"],
    ["demanded", "declared"],
    ["imposed", "approved"],
    ["imposed", "declared"],
    ["imposed", "fined"],
    ["imposed", "convicted"],
    ["extradited", "deported"],
    ["extradited", "detained"],
    ["testimony", "hearing"],
    ["advance", "stormed"],
    ["advance", "occupied"],
    ["advance", "invaded"],
    ["advance", "sailed"],
    ["relief", "freed"],
    ["relief", "occupied"],
    ["criticised", "demonstration"],
    ["criticised", "declared"],
    ["hospitalised", "epidemic"],
    ["epidemic", "commenced"],
    ["despatched", "sailed"],
    ["despatched", "delivered"],
    ["despatched", "exiled"],
    ["annexed", "concluded"],
    ["annexed", "occupied"],
    ["annexed", "capitulated"],
    ["annexed", "delivered"],
    ["hired", "elected"],
    ["hired", "recruited"],
    ["martial", "imposed"],
    ["martial", "declared"],
    ["confiscated", "occupied"],
    ["confiscated", "nationalised"],
    ["default", "dissolved"],
    ["disqualified", "outlawed"],
    ["translated", "published"],
    ["designed", "constructed"],
    ["designed", "commenced"],
    ["betrothed", "married"],
    ["mutiny", "elected"],
    ["mutiny", "occupied"],
    ["mutiny", "murdered"],
    ["mutiny", "commenced"],
    ["razed", "victory"],
    ["razed", "sank"],
    ["victory", "sank"],
    ["victory", "lost"],
    ["crossed", "occupied"],
    ["opened", "married"],
    ["joined", "absorbed"],
    ["loan", "approved"],
    ["loan", "voted"],
    ["convicted", "declared"],
    ["exiled", "detained"],
    ["exiled", "occupied"],
    ["retreated", "resigned"],
    ["resigned", "rejected"],
    ["dissolved", "absorbed"],
    ["resided", "relocated"],
    ["caved", "crashed"],
    ["lost", "occupied"],
    ["nationalised", "absorbed"],
    ["blaze", "lost"],
    ["resided", "emigrated"],
    ["independence", "absorbed"],
    ["landed", "occupied"],
    ["delivered", "constructed"],
    ["delivered", "emigrated"],
    ["armistice", "dissolved"],
    ["liftoff", "despatched"],
    ["occupied", "retreated"],
    ["resigned", "deposed"],
];

/// Words that do not say which thing is meant: articles and the like, and what a body or person is called when its name
/// is not said.
#[rustfmt::skip]
pub(super) static EMPTY: WordList = WordList::new(&[
    "another", "other", "same", "several", "many", "more", "most", "some", "such", "only", "existence", "existing", "gates", "doors", "activity", "activities", "operations", "business", "существование",
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
