//! English words for events.

use super::{EventKind as K, FieldMeaning as F, Lexicon, Tags};
use crate::hash::TextHash;
use std::{collections::HashMap, sync::OnceLock};

pub(super) fn lexicon() -> Lexicon {
    let mut lexicon = Lexicon::with_fields(FIELDS);
    for (words, tags) in WORDS {
        lexicon.add(words, *tags, None);
    }
    for (kind, words) in NOUNS {
        lexicon.add(words, Tags::EVENT, Some(*kind));
    }
    for (kind, words) in WEAK_NOUNS {
        lexicon.add(words, Tags::NONE, Some(*kind));
    }
    for (kind, verbs) in VERBS {
        for verb in verbs.split_ascii_whitespace() {
            inflect(&mut lexicon, verb, Some(*kind), Tags::NONE);
        }
    }
    for (tags, verbs) in PLAIN_VERBS {
        for verb in verbs.split_ascii_whitespace() {
            inflect(&mut lexicon, verb, None, *tags);
        }
    }
    lexicon
}

/// Adds the forms of `verb`: regular (`merge`), with a doubled consonant (`ban+`), or irregular
/// (`write/wrote/written`).
fn inflect(lexicon: &mut Lexicon, verb: &str, kind: Option<K>, tags: Tags) {
    let mut parts = verb.split('/');
    let written = parts.next().unwrap_or_default();
    let base = written.trim_end_matches('+');
    let last = base.chars().last().unwrap_or(' ');
    let before_y = base.strip_suffix('y').filter(|_| !ends_with_vowel_y(base));
    // What "ed" and "ing" follow.
    let (stem, doubled) = match base.strip_suffix('e') {
        _ if written.ends_with('+') => {
            (base, base.get(base.len().saturating_sub(last.len_utf8())..).unwrap_or_default())
        }
        Some(stem) => (stem, ""),
        None => (base, ""),
    };
    let third = match last {
        's' | 'x' | 'z' | 'h' if !base.ends_with("th") && !base.ends_with("ph") => [base, "es", ""],
        'o' => [base, "es", ""],
        _ => before_y.map_or([base, "s", ""], |stem| [stem, "ies", ""]),
    };
    let gerund =
        if base.ends_with("ee") || base.ends_with("oe") { [base, "", "ing"] } else { [stem, doubled, "ing"] };
    let past = match parts.next() {
        Some(past) => [past, "", ""],
        None => before_y.map_or([stem, doubled, "ed"], |stem| [stem, "ied", ""]),
    };
    let participle = parts.next().map_or(past, |participle| [participle, "", ""]);
    // Thousands of forms: one buffer for all that have an ending.
    let mut form = String::with_capacity(24);
    for (parts, tag) in [
        ([base, "", ""], Tags::BASE),
        (third, Tags::PRESENT),
        (gerund, Tags::GERUND),
        (past, Tags::PAST),
        (participle, Tags::PARTICIPLE),
    ] {
        form.clear();
        form.extend(parts);
        lexicon.words.add(&form, tag.or(tags), kind);
    }
}

/// The verbs of the lexicon that begin with `opening`, as it writes them.
fn verbs_from<'a>(opening: &'a str) -> impl Iterator<Item = &'static str> + 'a {
    let listed = VERBS.iter().map(|(_, verbs)| *verbs).chain(PLAIN_VERBS.iter().map(|(_, verbs)| *verbs));
    listed.flat_map(move |verbs: &'static str| {
        let begins =
            move |at: &usize| *at == 0 || verbs.as_bytes().get(at - 1).is_some_and(u8::is_ascii_whitespace);
        let places = verbs.match_indices(opening).map(|(at, _)| at).filter(begins);
        places.filter_map(move |at| verbs.get(at..)?.split_ascii_whitespace().next())
    })
}

/// The past form of the English gerund `word`, when the lexicon has its verb: becoming → became.
pub(crate) fn past_of(word: &str) -> Option<String> {
    let stem = word.strip_suffix("ing")?;
    // Its verb begins so, whether its last letter is doubled, left out or neither.
    let opening = stem.get(..stem.len().checked_sub(1)?).filter(|opening| !opening.is_empty())?;
    verbs_from(opening).find_map(|verb| {
        let mut parts = verb.split('/');
        let written = parts.next()?;
        let base = written.trim_end_matches('+');
        let doubled = written.ends_with('+');
        let regular = stem == base
            || base.strip_suffix('e') == Some(stem)
            || doubled && stem.strip_suffix(|last| base.ends_with(last)) == Some(base);
        regular.then(|| regular_past(base, stem, parts.next()))
    })
}

/// The past form of the English verb `word`, when the lexicon has it: die → died, become → became.
pub(crate) fn past_of_base(word: &str) -> Option<String> {
    verbs_from(word).find_map(|verb| {
        let mut parts = verb.split('/');
        let written = parts.next()?;
        let base = written.trim_end_matches('+');
        let last = base.get(base.len().checked_sub(1)?..)?;
        let stem = if written.ends_with('+') {
            [base, last].concat()
        } else {
            base.strip_suffix('e').unwrap_or(base).to_owned()
        };
        (base == word).then(|| regular_past(base, &stem, parts.next()))
    })
}

/// The past form that the lexicon writes, or the regular one: `stem` is what "ed" follows.
fn regular_past(base: &str, stem: &str, written: Option<&str>) -> String {
    match written {
        Some(past) => past.to_owned(),
        None if base.ends_with('y') && !ends_with_vowel_y(base) => {
            [base.trim_end_matches('y'), "ied"].concat()
        }
        None => [stem, "ed"].concat(),
    }
}

/// The past form of an irregular participle: taken → took.
pub(crate) fn past_of_participle(word: &str) -> Option<&'static str> {
    static PASTS: OnceLock<HashMap<&str, &str, TextHash>> = OnceLock::new();
    let pasts = PASTS.get_or_init(|| {
        let listed = VERBS.iter().map(|(_, verbs)| *verbs).chain(PLAIN_VERBS.iter().map(|(_, verbs)| *verbs));
        let mut pasts = HashMap::default();
        for verb in listed.flat_map(str::split_ascii_whitespace) {
            if let Some((forms, participle)) = verb.rsplit_once('/')
                && let Some((_, past)) = forms.split_once('/')
            {
                pasts.entry(participle).or_insert(past);
            }
        }
        pasts
    });
    pasts.get(word).copied()
}

fn ends_with_vowel_y(base: &str) -> bool {
    ["ay", "ey", "oy", "uy"].iter().any(|ending| base.ends_with(ending))
}

const WORDS: &[(&str, Tags)] = &[
    (
        "the a an this these those its his her their our my your some any each every no another both all several many few such other various numerous more most",
        Tags::DETERMINER,
    ),
    (
        "of in on at by for from to with into during after before since until till between among amongst against under over through throughout within without about as per via toward towards upon onto near around behind beyond despite following amid alongside across along above below inside outside than like except including regarding concerning due because owing",
        Tags::PREPOSITION,
    ),
    ("and or but nor yet so & plus", Tags::CONJUNCTION),
    (
        "which who whom whose where when while whereas whereupon whereby wherein although though if that",
        Tags::RELATIVE,
    ),
    ("it he she they we i you him them us me himself itself themselves herself there", Tags::PRONOUN),
    ("was were is are be been being am", Tags::BE),
    ("has had have having", Tags::HAVE),
    ("will shall would 'll", Tags::FUTURE),
    ("can could may might must should did does do ought cannot", Tags::MODAL),
    (
        "later then thereafter afterwards afterward subsequently meanwhile shortly soon earlier previously eventually finally initially immediately currently now today already recently once again still simultaneously next",
        Tags::TEMPORAL.or(Tags::ADVERB),
    ),
    (
        "also only officially formally not never just even ever almost nearly together thus therefore however moreover furthermore instead too well first especially particularly jointly largely mainly mostly",
        Tags::ADVERB,
    ),
    (
        "mr mr. mrs mrs. ms ms. dr dr. prof prof. sir lord lady dame baron commodore brigadier corporal inspector superintendent constable detective vice-admiral rear-admiral major-general lieutenant-general brigadier-general lieutenant-colonel lieutenant-commander sub-lieutenant count prince princess king queen emperor empress tsar pope bishop archbishop general gen. colonel col. captain capt. lieutenant lt. major maj. sergeant sgt. admiral marshal president chancellor premier senator governor gov. judge justice minister mayor professor chairman chairwoman secretary director commander comrade reverend rev. saint father brother sister madame engineer deputy ambassador congressman congresswoman representative attorney leader founder ceo",
        Tags::HONORIFIC,
    ),
    (
        "anniversary anniversaries centenary bicentenary centennial jubilee birthday commemoration bicentennial tercentenary",
        Tags::ANNIVERSARY,
    ),
    (
        "planned scheduled expected upcoming forthcoming slated projected due intended proposed",
        Tags::EXPECTED,
    ),
    (
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter",
        Tags::MONTH,
    ),
    (
        "founding constituent constitutive inaugural establishing organizing foundation constituting opening",
        Tags::FIRST,
    ),
    (
        "member members secretary secretaries chairman chairwoman chairperson chair president leader leaders director head editor editor-in-chief minister prime-minister mayor governor deputy deputies commander chief ceo captain coach manager treasurer ambassador senator judge professor rector dean officer presidency secretaryship chairmanship delegate delegates representative representatives guitarist drummer bassist vocalist singer keyboardist producer engineer astronaut cosmonaut pilot partner shareholder owner lecturer teacher student apprentice singer actor actress author writer poet painter composer architect lawyer barrister merchant soldier explorer scientist surgeon doctor priest programmer sculptor dancer footballer striker goalkeeper defender midfielder inventor photographer philosopher nurse trumpeter bandleader frontman songwriter chancellor vice-chancellor bishop abbot provost warden headmaster headmistress principal trustee councillor conductor organist curator librarian",
        Tags::OFFICE,
    ),
    (
        "section branch wing faction fraction division chapter cell group part unit department subsidiary affiliate arm committee platform current tendency",
        Tags::PART,
    ),
    (
        "book books novel novels films movies songs singles plays poems essays operas symphonies newspapers magazines newspaper magazine journal album albums single song film movie play pamphlet brochure brochures leaflet leaflets weekly monthly bulletin article articles report poem poems ep lp soundtrack documentary series season episode game software website blog paper manifesto edition essay memoir memoirs autobiography encyclopedia dictionary anthology press program programme organ opera symphony compilation biography textbook thesis",
        Tags::WORK,
    ),
    (
        "duchy principality sultanate emirate khanate party firm union committee ministry institute federation league movement front court company corporation corp corp. inc inc. ltd ltd. llc plc gmbh bank university army brigade agency orchestra records museum society association club team council commission parliament duma senate alliance coalition bloc organization organisation foundation church school academy laboratory laboratories observatory centre center college department bureau office service services authority administration international platform group confederation guild trust fund regiment battalion corps fleet squadron guard guards division airlines airline airways aerospace rovers wanderers albion rangers athletic herbarium railway railways motors industries systems technologies software electronics pictures studios studio entertainment press publishing hospital brotherhood band quartet trio ensemble theatre theater opera police government cabinet tribunal assembly forum network initiative cooperative co-operative collective syndicate consortium enterprises holdings partners works factory plant mission project expedition command headquarters staff navy air-force house republic empire kingdom partnership shipyard holding sons brothers bros associates optical railroad mill brewery circle chamber secretariat directorate congregation legion militia sodality ventures labs synod diocese parish presbytery denomination",
        Tags::BODY,
    ),
    ("board politburo presidium secretariat plenum leadership", Tags::ORGAN),
    (
        "street avenue lane road river lake sea ocean mount mountain mountains island islands bay gulf cape strait valley square park bridge station airport harbor harbour port province region oblast district county state city town village peninsula desert forest hill canal coast territory palace castle cathedral building",
        Tags::LOCALITY,
    ),
    (
        "ussr usa us u.s cis eu uk rsfsr gdr frg uae russia ukraine belarus germany france britain england scotland wales ireland italy spain portugal poland hungary romania bulgaria greece turkey china japan india pakistan iran iraq israel egypt syria canada mexico brazil argentina chile cuba peru colombia australia austria switzerland sweden norway denmark finland netherlands belgium luxembourg estonia latvia lithuania kazakhstan georgia armenia azerbaijan moldova uzbekistan korea vietnam afghanistan nigeria kenya ethiopia algeria morocco tunisia libya sudan bolivia paraguay uruguay venezuela ecuador guatemala honduras nicaragua panama haiti albania montenegro macedonia bosnia kosovo cyprus malta iceland monaco liechtenstein andorra tajikistan turkmenistan kyrgyzstan mongolia nepal bhutan bangladesh myanmar burma thailand siam laos cambodia malaysia singapore indonesia philippines taiwan jordan lebanon kuwait oman qatar bahrain yemen eritrea somalia djibouti uganda tanzania rwanda burundi zambia zimbabwe rhodesia malawi mozambique angola namibia botswana lesotho eswatini madagascar mauritius ghana senegal gambia guinea liberia togo benin cameroon gabon congo zaire chad niger mali mauritania jamaica trinidad barbados bahamas fiji samoa tonga czechia bohemia bavaria saxony hanover piedmont sardinia sicily naples venice austria-hungary byzantium persia manchukuo czechoslovakia yugoslavia serbia croatia slovenia slovakia prussia soviet america europe asia africa moscow london paris berlin rome vienna madrid washington tokyo beijing warsaw prague budapest kiev kyiv minsk petersburg leningrad chicago boston california texas york",
        Tags::COUNTRY,
    ),
    (
        "aaron rose hannah adam adolf adrian agnes ahmed akira alan albert alberto alec aleksandr aleksei alex alexander alexandra alexei alexey alf alfred ali alice alison allan amy anatoly anders andrea andreas andrei andrew andrey andrzej angela ann anna anne anthony anton antonio arnold arthur astrid barbara ben benjamin bernadette bernard bill billy bjorn bob bobby boris brian bruce carl carlo carlos caroline catherine cecil charles charlie charlotte chiara chris christian christine christopher claire claude clement clifford cyril dan daniel dave david denis dennis diana diego dieter dietrich dirk dmitri dmitry donald dorothy douglas dragan ed eddie edgar edith edmund eduard edward eleanor elena eliza elizabeth ella ellen elsa emil emilia emily emma enrico eric erik ernest ernst ethel etienne eugene eva evgeny felix ferdinand ferenc fernando fidel fiona florence francesca francis francisco franco francois franjo frank frantisek franz fred freddie frederick frieda friedrich gary gaston gennady geoffrey georg george georges georgy gerald gerhard gertrude gilbert gilles giorgio giovanni giuseppe goran gordon grace graham greg gregory greta grigory guillaume gunther gustav guy gyula hanna hans harald harold harriet harry hassan heinrich heinz helen henri henriette henry herbert herman hermann hilda hiroshi hugh hugo hussein ian ibrahim ida igor ilse ilya indira ingrid irene irina isaac isabel istvan ivan ivo jack jacob jacques jake james jan jane janet janusz jean jeanne jennifer jens jeremy jerry jerzy jessica jessie jim jimmie jimmy jiri joan joe johan johann johanna johannes john johnny jonas jonathan jorge jose josef joseph joshua josip juan judith julia julian julius karen karin karl katarzyna kate katherine keith ken kenji kenneth kevin knut konstantin krzysztof kurt larry lars laszlo laura laurence lawrence lena lenny leo leon leonard leonid lev lewis lina linda lloyd louis louise luca lucien lucy ludwig luigi luis lukas luke lydia lyudmila mabel maggie malgorzata manfred manuel marc marcel marcelle marco margaret maria marie mario mark marta martha martin marvin mary mateo matilda matthew maurice max mehmet mia michael michel miguel mike mikhail milan mirko mohammed molly muhammad mustafa nadia nancy naomi natalia neil nelson nicholas nick nicolas nikita nikola nikolai nils nina noah nora norman odette olaf oleg olga oliver olof omar oscar oskar otto owen pablo paolo patricia patrick paul pavel pawel pedro peggy percy pete peter petr philip pierre piotr polly rachel rafael raj rajiv ralph ray raymond rebecca reinhard rene richard rob robert roberto robin roger roland rolf roman ron ronald rory rosa rosie roy rudolf ruth ryan sally sam samuel sandra sara sarah scott seamus sean sergei sergey sharon sheila shirley sidney simon slobodan sofia sophia sophie stalin stanislaw stanley stefan stella stephen steve steven stuart susan sven svetlana sylvia tadeusz tatiana ted teddy teresa tessa theodore theresa thomas tim timothy tina tobias tom tomas tony trevor ulrich ursula vaclav valentin valentina vasiliy vasily vera vernon veronica victor victoria viktor vincent violeta virginia vitaly vittorio vladimir vladislav vyacheslav walter warren wendy werner wilfred wilhelm will william winifred winston wolfgang yakov yegor yevgeny yuri yusuf yves yvonne zachary zbigniew zoe zoran amos silas ezra elias josiah jeremiah nathaniel solomon rupert reginald horace hubert humphrey edwin lionel leopold nigel clive malcolm duncan callum ewan fergus hamish niall rhys gareth dylan gwyn ivor emrys kwame kofi jamal tariq farid ioan mihai radu vlad bogdan zoltan milos zdenek bohumil hedwig gerda maja elsie doris enid eileen kathleen maureen brenda sybil muriel mildred winnie beatrice bertha bridget clara cora deborah dora edna esther evelyn freda georgina gladys gwen henrietta isabella josephine lilian louisa lucia madeleine marjorie marian miriam nell olivia phoebe phyllis rhoda rosalind selina thelma vivian yvette joyce leah mei noor fatima leila amina priya ebenezer gideon obadiah caleb jabez enoch ephraim hezekiah josias zachariah barnabas lucas cedric desmond dominic dougal eamon finlay gavin geoff gerard giles graeme gustave harvey hector hilary humphry ignatius isidore jarvis jerome joachim jocelyn leander lorenzo magnus marcus marius mervyn morris mortimer neville ned nathan osbert oswald otis quentin randolph raphael reuben roderick rollo rowland rufus sebastian septimus silvester terence terrence theo thaddeus tristan virgil vivien wallace wilbur wilfrid xavier yorick agatha ada adele agnese amelia anastasia angelica annabel annette antonia ariadne beatrix berenice bessie birgit blanche brigitte camilla carla cecilia cecily celia christiane clarissa claudia cordelia cornelia daphne delia drusilla eleanora elinor elisabeth elise eloise elspeth emmeline ernestine estelle eugenie eunice euphemia fanny frances gabriela genevieve gertrud gisela griselda gudrun guinevere gwendolen hattie helena helga hester hilde hortense imogen inga ingeborg isobel jemima joanna johannah josephina juliana juliet juliette katharina kathryn kirsten klara lavinia leonora letitia lettice lilias lillian linnea lisbeth lizzie lois lorna lottie lucinda lucretia magda magdalena malvina margarethe margery marianne marina mathilda matilde millicent minnie monica myra nellie nettie ottilie pauline penelope petra philippa ragnhild rhona rosalie rosamund rosemary roxana sabine sabrina sigrid solveig susanna susannah tabitha tamar tamsin theodora thora trude ulrike valerie vanessa vilma wilhelmina wilma winnifred zelda zillah peder soren bjarne arne leif einar gunnar halvor haakon ingvar jorgen kjell lasse mats niels nikolaj ove rasmus roald sigurd snorre svend sverre thorvald torsten trygve uwe aurel bela benedek denes gabor geza imre janos jeno kalman karoly lajos miklos sandor tibor vilmos bohumir bozena dusan jaroslav kazimierz ladislav leszek ljubomir lubomir marek mieczyslaw miroslav ondrej pavol radek radoslav ryszard slavko stepan tomasz vojtech wladyslaw wojciech zdenka zygmunt alessandro alfonso angelo antoine armand arturo augustin augusto aurelio baptiste benito benoit bernardo camille cesare claudio cristiano domenico edoardo emile emilio enzo ernesto esteban eugenio fabio fausto felipe fernand filippo francoise gaspard gerardo germain gianni giacomo guido guillermo hernan hyacinthe ignacio jacopo jaime javier joaquin julien lazaro leandro leonardo luc luciano manuela marcello mariano massimo mathieu matteo mauricio miguel-angel nestor olivier ottavio pascal pasquale rafaele ramon raoul remi ricardo rinaldo roberta rodolfo rodrigo romain salvatore sergio silvio thierry tomaso ugo umberto vasco vincente vincenzo yannick cornelis madoc mikael lupe halina orville lyman lucille joss tiit orrin elmer floyd clyde hiram homer horatio elihu elijah elisha ezekiel gamaliel jedediah jeremias lemuel levi malachi nehemiah obed phineas rutherford thurgood ulysses uriah ansel archibald augustus barnaby bartholomew basil bertram bertrand brendan byron cary chauncey clarence claudius clinton cornelius cuthbert darius darren declan dermot derek dexter dudley dwight edmond edric egbert eldon elliot elmo elvin emmett enos errol ethan evander everett ewart ferdinando fitzroy forrest fritz gavril geraint godfrey grover gunter gwilym harlan heber herschel horst howell huw ignaz iolo iorwerth irvin irving isambard ishmael iwan jasper jethro jeffrey joaquim jorg jurgen kaspar kaarel kelvin kieran kristian kristof lachlan lamont leighton leland leroy linus llewellyn lorcan lothar ludovic luther lyle maarten maurits melvin merrill meredith monty mungo murdoch myron nikos noel oren orson orval osmond osvald otakar oto padraig philemon piers pieter piet quincy ramsay rashid reinhold renato reynold roderic rodney rolland ronan rosco roscoe royce rurik rustam ruud salim salman seth siegfried simeon stefano stellan sumner sylvester taavi tancred tarquin tewodros thorsten timo tobiah toivo toomas tove tristram urho valdemar valentine vilhelm vinicio vitus vojin waldemar wilbert wilfried wilhelmus willard willem willis wilmer winfield woodrow wyatt yannis yitzhak zacharias zeno adela adeline aletta alexandrina alma althea alva amanda amalia ambrosine annabella annabelle annelise annika antoinette arabella arlene aurelia belinda benedetta bernice bettina beulah birgitta branwen brunhild carmen cassandra catharina celeste celestine christabel clementine clotilde colette concetta constance consuelo corinne cynthia dagmar dagny deirdre delphine denise dinah dolores dominique dorothea dorcas edwina effie elfrida elinore ellinor elvira emmy ermine ernestina eulalia evangeline faye felicia felicity fenella frederica gabrielle gemma georgette georgiana geraldine germaine gillian ginevra giulia gloria glenys gwendoline gwyneth heather hedvig heloise hermione hortensia hulda ilona imelda ines inez iphigenia iseult isolde jacqueline jadwiga jana janine jeannette jessamine joana josefina josepha jovana judit justine katalin katarina kathe katrina kerstin kitty kristina laetitia leonie leocadia leticia liesel liesl lilla livia louella lucie ludmila luisa maddalena mafalda malin marcella marcia margareta margarita margot mariana marguerite mariella marlene martina maude mavis maxine melanie melissa merete milena mina mireille morwenna nadezhda nanette nathalie nerys nicole nicolette noelle ophelia paloma pamela paola paula philomena pilar queenie ramona raquel renata ricarda rita rosamond rosanna rosina rowena sadie salome samantha saskia selma serena shirin sidonie silvia siobhan sonia sonja soledad stefania susana suzanne svea tatyana thea theodosia tilda tilly trudy ulla valeria vanda venetia vivienne wanda wilfreda xenia yolanda yolande zenobia zita zora zuzana abel abraham abram alastair alistair ambrose angus benedict bernhard christoph cyrus damian eleazar erasmus gwendolyn isaiah jesse joel jonah marmaduke maximilian mordecai moses octavius percival samson theobald theophilus",
        Tags::GIVEN_NAME,
    ),
    // Given names of more languages.
    (
        "cormac oisin tadhg eoin diarmuid donal fionn aoife saoirse niamh sinead roisin caoimhe maeve grainne mairead alasdair iain ruaridh catriona mairi eilidh ailsa alun aled dafydd emyr geoffroy rhodri ieuan meurig cerys sian angharad abner jarrod luella maynard norbert oswin russell wesley adolphe alain alphonse ambroise anatole andre aristide arnaud auguste aymeric barthelemy baudouin brice corentin cyprien damien denys didier edouard eloi emeric eudes evariste fabien fabrice florent frederic gaetan gauthier geoffroi ghislain godefroy gontran gregoire herve hippolyte honore isabelle jacquot josephe laurent leonce loic lucette madeline marcelin mathis melchior nadine odilon philippe rodolphe roselyne sabin sebastien serge severin simone stephane sylvain theophile thibault ulysse valery victorien yann yvon zacharie adriana agustin alejandra alejandro alonso amalio anselmo anibal apolinario araceli beatriz benigno braulio calixto catalina cayetano celestino cipriano cristobal dario dionisio eduardo efrain eleuterio eligio eliseo eloy epifanio erasmo estanislao eulogio eusebio evaristo ezequiel facundo faustino federico fermin fidelio florencio fulgencio galo gaspar genaro gonzalo gregorio heliodoro heriberto hilario horacio humberto inocencio isidro ismael jacinto jeronimo josefa juana julio laureano leocadio liborio lisandro macario manuelita marcelina marcial nicanor olegario ponciano porfirio raimundo ramiro raul remigio rigoberto rocio rogelio rufino ruy sabino saturnino silverio silvestre tadeo telmo teodoro tiburcio valeriano venancio vicente victoriano virgilio wenceslao ximena zacarias adelmo alberico aldo alighiero amedeo annibale antonino arrigo attilio baldassare battista bruna carmelo costanza donato egidio emanuele ercole ermanno ettore fiorenza fulvio gaetano galeazzo gennaro gino gioacchino gualtiero ippolito ivano lamberto loredana luciana luigia maffeo michelangelo mirella nerio nicolo palmiro pietro raffaele raimondo renzo rocco romolo rosalba ruggero saverio sebastiano sergia silvana tancredi teresio tiziano tullio ubaldo valerio virginio vittore vittoria adalbert albrecht alois ansgar anselm armin arno arnulf bastian benedikt bernd berthold burkhard detlef diethelm dietlinde eberhard eckhart edeltraud egon ekkehard elfriede engelbert erdmann erhard erich ewald fridolin friedhelm friedemann gebhard gereon gernot giselher gottfried gotthard gottlieb guntram hanno hansjorg harro hartmut heike heino helmut helmuth hermine hildegard hinrich holger hugbert jobst jochen jost jutta karlheinz katrin klaus konrad kunibert leberecht leonhard lorenz lutz malte margit margrit mathias meinhard meinrad merten nikolaus ortwin ottmar rainer ralf reiner roswitha rudiger ruprecht rutger siegbert siegmar sigismund silke sophus steffen swantje theodor thilo tilman udo volker volkmar walburga waltraud wenzel wieland wilfriede willi willibald winfried aksel amund annelie arild arnfinn arvid asbjorn asger aslaug bengt berit bertil birger bjarte borge brynjulf egil eilert eivind ejnar elof erlend erling esbjorn eskil espen fredrik frode gosta gothe gunhild gunnhild gunvor haldis haldor halfdan hallvard hedda hjalmar ingmar ingrun jesper jostein kaare karsten ketil kirsti kjetil knud kolbjorn kristine kristoffer laurits leiv magnhild mogens morten oddvar olav oluf orjan osmund oystein preben ragnar randi rikard rolv sigbjorn sigfrid sixten solvi staffan stig sture sverker synnove terje thorbjorn thore thorleif thormod thyra torben torbjorn torgeir torgny torkel tormod torolf torvald toralf trond turid tuva ulrik valborg valter viggo vigdis villads yngve yrsa aino aleksi antero antti arvo eero eeva eino elina ensio erkki esko hannu heikki hilkka ilkka ilmari irja jaakko jalmari jari jarmo jorma jouko juha juho jukka jussi kaarina kaarlo kaija kalervo katri kauko keijo kimmo kirsi kustaa kyosti lauri leena maija markku martti mauno mauri mikko olavi osmo paavo pasi pekka pentti pertti pirkko raimo raili rauno reijo reino riitta risto ritva sakari seppo sirkka tapani tarja tauno tellervo teuvo toini topi tuomas tuula tuure uolevi urpo vaino valto veikko vesa vieno viljo ville andris arnis aivars ainars armands arturs arvids baiba biruta dainis dzintars edgars eduards egils ernests gatis gints girts guntars guntis gustavs ieva ilmars ilze imants inese inguna ivars janis jazeps juris kaspars karlis kristaps krisjanis laila laimonis martins mikelis modris normunds oskars osvalds peteris raimonds raivis sandis sarmite skaidrite solvita talivaldis teodors uldis valdis valters vija vilis visvaldis voldemars ziedonis zigurds algirdas algis antanas arunas ausra birute dalia danute edvardas egle gediminas giedrius gintautas irmantas juozas jurgis justinas kazys kestutis kristijonas laima liudas mantas mindaugas mykolas nijole petras povilas pranas ramunas raimundas regimantas rimantas romualdas saulius stasys tadas teodoras vaidotas valdas vincas viktoras virginijus vytautas vytenis zenonas zigmas zydrunas aarne helmi henn hillar ilmar indrek jaak jaan juhan kaja kalev kalju kristjan lembit leida maarja madis margus meelis mihkel priit raivo riho sulev tanel tonis tonu urmas vaike vello villu voldemar adelajda agata agnieszka alojzy anastazy antoni apolonia balbina barnaba bartlomiej bartosz beata bernadeta blazej bogumil boguslaw bolek boleslaw bonifacy bozydar bronislaw celina cyprian czeslaw dariusz dobroslawa dominik dorota edyta eligiusz emilian eryk eugeniusz euzebiusz ewa ewelina feliks filip fryderyk gabriel genowefa gerwazy gniewomir grazyna grzegorz gustaw hanka henryk hieronim hipolit honorata ignacy irena irmina iwo iwona izabela izydor jacek jakub janina jaroslaw jaromir jedrzej jeremi jozef judyta julianna juliusz justyna kacper kajetan kamil kamila karol karolina kasper kazimiera klemens konstanty kornel krystian krystyna ksawery kunegunda lechoslaw leokadia leslaw longin lucjan ludwik lukasz maciej maksymilian malwina marcin mariusz maryla marzena mateusz maurycy michal mieczyslawa mikolaj milosz miron monika olgierd otylia patryk piotrek rafal remigiusz rozalia ryszarda sabina seweryn slawomir sobieslaw stanislawa sylwester szczepan szymon teodor teofil tymoteusz tytus urszula waclaw walenty walery wawrzyniec wieslaw wieslawa wiktor wiktoria wincenty witold wladyslawa wlodzimierz wojciecha zbyszek zdzislaw zenon ziemowit zofia zygfryd anezka antonin arnost blazena bretislav bozidar dalibor dobromila drahomira eliska ferda frantiska ignac ivana jarmila jindrich jirina katerina kvetoslav lubos ludek marketa matej matous matyas milada miloslav premysl radovan radim rostislav ruzena slavomir stanislav svatopluk tereza vaclava vendelin veroslav viktorie vilem vitezslav vladan vlastimil zbynek zdislava zikmund adrijan andelko andrija antun bojan borislav borivoje branimir branislav branka branko bratislav cedomir danica danilo darinka davor dejan desanka dimitrije djordje dmitar dobrica dragica dragoljub dragomir dragutin drazen drazenka dubravka dusanka emina frane gavrilo gojko gordana grozdana hrvoje ilija ivica ivka jadranka jakov jelena jelica jovan jovanka josipa jozo katica kosta kresimir ksenija ljiljana ljuba ljubica ljubo ljudevit marica marijan marijana marinko marko matija mehmed melita mihailo mihovil milana mileva milica milija milivoje milka miljenko milorad miloslava milovan milutin miodrag mirjana mladen momcilo natasa nebojsa nedeljko nemanja nenad nevenka novak obrad obren ognjen pantelija pavle petar predrag prvoslav radmila radivoje radisav radoje radomir radoslava ranka ranko ratko rastko sinisa slavica slavka slobodanka snezana spasoje srdjan srecko stanko stanimir stanoje stevan stevo stjepan stojan stojanka strahinja svetislav svetozar tihomir tomislav tvrtko uros vasilije vasilj velimir veljko vidosav vinko vjekoslav vlado vlatko vojislav vojo vuk vukasin zdravko zeljko zivojin zlatko zlatan zorica zvonimir asen atanas bistra bogomil boyan boyko chavdar dimitar dimo dobri emiliya georgi ginka gotse hristo iliya ivaylo kalin kiril krasimir lyuben lyubomir mihail mincho nayden nedelya nedyalko ognyan panayot parvan penka petko plamen radko rayko rumen slavcho snezhana stamen stefcho stoyan tanyo todor todorka traycho tsvetan valko vasil vasilka velcho velko ventsislav vesela yanko yordan yordanka zahari zhivko andreea alexandru anca camelia ciprian cornel corneliu costache cristian daniela doina dorin dragos dumitru ecaterina eftimie elisabeta eusebiu florin gheorghe grigore horia iacob ileana iuliu ionel ionut iosif lascar liviu lucian luminita marioara matei mircea mirela mitica nae neagoe nelu nicolae nicoleta octavian octav ovidiu panait petre petru pompiliu raluca razvan sanda sergiu silviu smaranda sorin stelian toader traian valeriu vasile viorel vlaicu zaharia achilleas agamemnon alekos alexandros alexios alkis anastasios andonis antonios apostolos aris aristides aristotelis athanasios charalambos christos dimitra dimitri dimitrios dimitris dionysios efstathios eleftherios eleni elpida emmanouil evangelia evangelos fotis georgios giannis giorgos grigoris ilias ioanna ioannis iordanis kalliope katina konstantinos kostas kyriakos lambros lefteris leonidas loukas makis manolis markos michalis mikis miltiades nektarios nikolaos odysseas panagiotis panos pantelis paraskevi pavlos pericles petros phoivos sotiris sofoklis spyridon spyros stamatis stavros stelios takis thanasis thanos themistoklis theodoros theofanis thodoris thrasyvoulos vangelis vassilis xenophon yorgos zoi abbas abdul abdullah abdulla adel adnan afsaneh ahmad akbar akram alaa alireza amir anwar arash asad asghar ashraf asif asma atef ayman aziz azam bahram bashir basma behzad bilal burhan dalal daoud dariush ehsan emad esmail fadi fahd faisal fakhri farah farhad farida farouk farzaneh fawzi fereydoun ferhat firdaus fouad ghassan ghulam habib hafez hakim hamed hamid hamza hanan haroun hasan hashem haydar hisham hoda hosni houari hussain hikmet iftikhar ihsan imad imran iskander ismail jabbar jafar jamil javad javed jawad kamal kamran karim kemal khadija khaled khalid khalil lamia latif lotfi mahdi mahmoud mahmud majid mansour maryam masoud mehdi mohamed mohammad mohsen mojtaba moncef morteza mounir mourad moustafa nabil nader naguib nahid naima naji nasir nasser nawal nazim nizar noura nouri omid osama osman parviz qasim rafiq raed rahim rania rasul reza riad rifat saad sadiq saeed safiya saleem saleh salima salma samir samira sayed selim shafiq shahid shapour sharif siddiq soraya sulaiman suleiman tahir talal tarek tawfiq umar usman wael wafa walid waseem yahya yasin yasir yasmin younes youssef zahra zaid zainab zaki ziad zia zubair abebe achieng adaeze adebayo adeola akosua amadou aminata assefa babacar bekele boubacar chidi chika chinua cheikh chukwuemeka dawit efua ekow emeka fatou femi funmilayo getachew haile ibou ifeoma ikenna jelani kagiso kebede kelechi kwabena kwadwo kwaku kwesi lamine makena malika mamadou mariama modou moussa mutesa ndidi ngozi njeri nkosana nkosi nnamdi obinna olumide olusegun oumar ousmane penda robel rokia sadio salif segun sekou sipho tendai thabo themba thandi thandiwe tsegaye umaru wangari wanjiru yaya yemi zanele zuberi aditi aditya ajay ajit akash amar amit amrita anand anil anita anjali anup aparna arjun arun arvind asha ashok babu balram bhaskar bhim bimal charu deepa deepak dilip dinesh gauri geeta gita gopal govind gulab harish hemant indrani ishaan jagat jaswant jaya jayant jyoti kabir kartik kavita kiran kishore lata leela madhav madhu mahesh manish manoj meena meera mohan mohandas mukesh murali nalini nandini naren narendra neeraj nikhil nirmala nitin padma pankaj parvati pradeep prakash pramod pranab pratap prem priti puja purnima radha raghu rahul rajendra rajesh raju rakesh ramesh ranjit ratan ravi rekha rishi ritu rohan rohini rohit rupa sachin sanjay sanjeev sarita sarojini satish savitri shankar sharad shashi shyam sita smita sridhar subhas sudhir sujata suman sumitra sunil sunita suresh sushil uday vandana varun vasant vidya vijay vikram vinay vinod vishal vivek yash aiko akemi akihiko akio ayumi daisuke eiji fumiko fumio goro hajime haruki haruko haruto hideki hideo hiroko hiromi hiroyuki hisashi ichiro isamu isao junko kaori kaoru katsumi kazuko kazuo keiko kenichi kenta kiyoshi koichi koji kyoko makoto mamoru mariko masaharu masako masao masaru michiko minoru misaki mitsuko mitsuru miyuki naoki naoko naoto nobuo noboru osamu reiko rikuto ryo ryota saburo sachiko sadao satoru satoshi seiji shigeo shigeru shigeki shinichi shiro shizuka shoichi susumu tadashi takashi takako takao takeo takeru takeshi takuya tatsuo tatsuya teruo tetsuo tomoko tomio toru toshiko toshio tsutomu wataru yasuko yasuo yoko yoshi yoshiko yoshio yuka yukari yuki yukiko yukio yumi yutaka yuto agung bambang budi hadi indah joko kartini phuong quang suharto sukarno sutan thanh trung yusof khin thein alibek aidar aigul ainura anara askar azamat bakyt beksultan daniyar dauren dinara erbol farkhod gulnara kairat kanat maksat murat nargiza nazira nurlan nursultan rustem saken serik shavkat sherzod talgat timur umid yerlan zarina zhanna aram artak artashes ashot avetis davit gagik gevorg hovhannes karapet khachatur levon mher mkrtich narek ruben samvel sargis tigran vahan vahram vardan vazgen zaven avtandil eldar giorgi gocha guram irakli kakha ketevan lasha mamuka merab nino nodar rezo shota tamaz tengiz vakhtang zaza zurab dmytro ihor iryna kateryna kyrylo lesya mykhailo mykola oksana oleksandr oleksiy olena petro serhiy sofiya taras valeriy vasyl volodymyr yaroslav yevhen yuriy zinaida aliaksandr anatol mikalai siarhei uladzimir yanka afanasy akim aleksey alyona anatoliy arkady artem artyom avdotya darya dmitriy efim ekaterina elizaveta fedor fyodor gavriil gennadi grigori grigoriy innokenty irakly kapitolina kirill klavdiya kliment kuzma larisa lavrenty lyubov maksim matvey maxim mitrofan nadya nastasya nikifor pyotr polina praskovya prokhor raisa rodion ruslan ruslana savva semyon serafima spiridon stepanida svyatoslav taisiya timofey trofim ulyana vadim varvara vasilisa veniamin vikenty vikentiy vissarion vitaliy vsevolod yefim yelena yelizaveta yeremey yevdokia yulia yulian zakhar zinovy zoya boguslav wulf booker waylon cletus duane dwayne virgilia lorene loretta earlene ozella rosetta mahalia opal maud nessa nesta netta ottoline peggie phemie rena ruthie shona sorcha trixie willa zena allister aubrey auberon barnabus barry bertie bevis brad bryan casper clem colin colm connor conor conrad craig darrell derrick devin donovan dorian elroy ernie evan fabian galahad gamal gerry glenn godwin gough hank hubie inigo innis irwin jarrett jason jeff jem jermaine jerrold jodie liam loren mick mitch newt ozzy paddy randal remy robbie rooney rowan rupe ryder saul shaun stacey stacy stanford stirling terry thane tobey toby todd tommy tyrone uriel vince wally wat wayne wes woody zach zack zebedee zebulon",
        Tags::GIVEN_NAME,
    ),
];

/// Happenings that can stand as a headline by themselves, and their kind.
const NOUNS: &[(K, &str)] = &[
    (K::Congress, "congress congresses"),
    (
        K::Conference,
        "conference conferences plenum plenums meeting meetings session sessions summit convention symposium forum seminar colloquium synod council-meeting rehearsal",
    ),
    (
        K::Founding,
        "founding foundation establishment creation formation incorporation inception inauguration",
    ),
    (
        K::Merger,
        "merger mergers fusion unification amalgamation reunification acquisition takeover buyout buy-out",
    ),
    (K::Split, "split splits schism secession separation partition"),
    (
        K::Dissolution,
        "dissolution disbandment liquidation closure abolition shutdown disbanding collapse breakup break-up disestablishment",
    ),
    (K::Registration, "registration"),
    (K::Renaming, "renaming"),
    (K::Election, "election elections referendum by-election vote plebiscite ballot runoff appointment"),
    (K::Publication, "publication release premiere broadcast"),
    (
        K::Protest,
        "protest protests demonstration demonstrations strike strikes walkout walkouts walk-out walk-outs lockout lockouts rally rallies uprising uprisings revolt rebellion riot riots mutiny picket pickets boycott march sit-in insurrection unrest coup",
    ),
    (K::Expulsion, "expulsion exclusion purge deportation dismissal ouster"),
    (K::Membership, "resignation resignations abdication"),
    (K::Birth, "birth"),
    (K::Death, "death assassination funeral suicide execution murder"),
    (
        K::Legal,
        "trial trials lawsuit verdict ruling judgment judgement hearing hearings appeal appeals indictment arraignment conviction acquittal sentencing injunction bankruptcy treaty armistice ceasefire truce arrest arrests prosecution litigation petition decree ratification accord impeachment extradition imprisonment internment enactment repeal",
    ),
    (
        K::Statement,
        "interview speech statement declaration announcement address proclamation ultimatum sermon testimony",
    ),
    (K::Award, "award presentation"),
    (
        K::Other,
        "war wars battle battles siege invasion offensive landing landings campaign campaigns attack attacks raid bombing bombardment retreat evacuation surrender launch launches flight orbit docking splashdown liftoff mission spacewalk expedition voyage crash explosion fire flood earthquake accident disaster crisis tour concert concerts gig performance festival tournament match olympics games exhibition wedding marriage coronation delivery construction opening reconstruction negotiations talks visit discovery experiment test tests operation blockade occupation annexation liberation mobilization massacre epidemic ipo listing audit recall assist ceremony ceremonies flyby manoeuvre maneuver rendezvous touchdown reentry re-entry",
    ),
];

/// Nouns that lend a kind to a clause without naming a happening by themselves.
const WEAK_NOUNS: &[(K, &str)] = &[
    (
        K::Legal,
        "inquiry investigation claim bankrupt law laws act ordinance statute regulation court courts case cases ban tribunal judge jury plaintiff defendant complaint legislation constitution extremist decision-of-the-court claim damages patent injunctions plea writ affidavit subpoena proceeding proceedings arbitration certiorari remand affirmance findings verdicts magistrates magistrate custody inquest summons parole foreclosure receivership liquidator liquidators agreement contract assent",
    ),
    (K::Registration, "register"),
    (
        K::Publication,
        "issue version newspaper magazine book novel album single song brochure brochures leaflet leaflets pamphlet journal article weekly manuscript edition",
    ),
    (
        K::Award,
        "grant grants scholarship fellowship doctorate award awards prize prizes medal medals cup trophy championship title order orders oscar oscars grammy grammys emmy emmys bafta baftas pulitzer honour honor knighthood",
    ),
    (K::Statement, "interview report memorandum letter resolution manifesto appeal-to message telegram"),
    (K::Congress, "congress"),
    (K::Conference, "conference plenum"),
    (K::Protest, "barricade barricades strikers demonstrators protesters"),
    (K::Membership, "membership"),
];

/// Verbs with the kind of event that they tell.
const VERBS: &[(K, &str)] = &[
    (
        K::Founding,
        "found establish create form constitute incorporate institute inaugurate co-found cofound originate",
    ),
    (K::Merger, "merge unite amalgamate fuse unify acquire absorb"),
    (K::Split, "split+/split secede separate partition break-away"),
    (
        K::Dissolution,
        "dissolve disband liquidate abolish close shut+/shut discontinue cease fold disestablish",
    ),
    (K::Registration, "register re-register reregister deregister"),
    (K::Renaming, "rename rebrand retitle rechristen redesignate"),
    (K::Election, "elect re-elect reelect vote appoint nominate"),
    (
        K::Publication,
        "publish release print issue broadcast/broadcast air premiere translate serialize serialise republish reissue re-release reprint",
    ),
    (K::Protest, "protest demonstrate picket mutiny riot rebel+ revolt strike/struck boycott"),
    (
        K::Expulsion,
        "expel+ exclude oust purge deport exile banish evict sack dismiss fire excommunicate depose defrock disown",
    ),
    (K::Death, "die kill murder assassinate execute perish drown bury"),
    (K::Birth, "bear/bore/born"),
    (
        K::Legal,
        "sue counterclaim ban+ prohibit outlaw arrest convict acquit+ court-martial/court-martialled sentence indict prosecute try legalize ratify imprison overturn overrule rule uphold/upheld petition charge appeal affirm fine jail testify plead settle enact legislate extradite impeach deny-motion detain subpoena repeal criminalize decriminalize reverse remand patent pardon parole exonerate intern incarcerate apprehend privatize privatise invalidate annul enjoin disbar reprieve amnesty arraign foreclose revoke rescind quash recuse adjudicate arbitrate litigate empanel impanel emancipate legalise criminalise nationalize nationalise confiscate",
    ),
    (K::Joining, "join rejoin re-join enter accede enlist affiliate enrol+ enroll admit+ matriculate"),
    (K::Membership, "participate belong resign"),
    (
        K::Statement,
        "announce declare state proclaim condemn denounce criticize criticise apologise interview argue accuse urge demand pledge warn claim apologize call explain insist assert reply comment remark quip",
    ),
    (K::Award, "award decorate honour honor knight canonize canonise beatify ennoble"),
];

/// Verbs without a kind of their own.
const PLAIN_VERBS: &[(Tags, &str)] = &[
    (
        Tags::LIGHT,
        "hold/held take/took/taken make/made give/gave/given carry conduct occur+ happen perform convene organize organise deploy include place sign launch win/won receive accept adopt pass file write/wrote/written prepare lose/lost begin/began/begun start open complete finish end stage host attend issue present continue suspend resume restore revive withdraw/withdrew/withdrawn grant deliver submit+ reject pose lodge dedicate gather meet/met assemble",
    ),
    (Tags::CONTROL, "decide agree resolve vote choose/chose/chosen"),
    (
        Tags::NONE,
        "terminate relegate demote abandon accompany achieve act add adapt adjourn advance advise affect aim allow alter announce approach approve argue arrange arrive ask assign assist assume attach attack attain attempt attract authorize avoid back base battle beat/beat/beaten become/became/become believe besiege blame block board bomb borrow bombard breach break/broke/broken bring/brought build/built burn buy/bought calculate cancel capture cast/cast cause celebrate change chart cite clash climb collapse collect combine come/came/come command commence commission commit+ compete compile compose concede conclude conduct confirm confront connect conquer consider consist construct consult contact contain contest contribute control+ convert convince cooperate correct cost/cost counter cover crash cross crown crush cut/cut damage rebuild/rebuilt rewrite/rewrote/rewritten remake/remade resell/resold shrink/shrank/shrunk slay/slew/slain feed/fed mislead/misled swim/swam/swum date deal/dealt debut decline decrease dedicate defeat defect defend define delay demolish demonstrate deny depart depict deploy depose descend design destroy determine develop devise devote direct disappear disclose discover discuss dispatch display dispute disrupt divide dock double draft drag+ draw/drew/drawn drive/drove/driven drop+ earn edit educate eject emerge emigrate employ enable encircle encounter encourage endorse engage enjoy ensure erupt escape escort estimate evacuate evolve examine exceed exchange exhibit expand experience experiment expire explode explore export expose express extend face fail fall/fell/fallen favor feature feel/felt fight/fought fill film finance find/found fire flee/fled fly/flew/flown follow force forbid/forbade/forbidden foster free freeze/froze/frozen fulfil+ fund gain get/got go/went/gone hear/heard blow/blew/blown teach/taught burn/burnt  govern graduate grow/grew/grown guarantee guide halt hand happen head help hire hit/hit hope host house identify ignore illustrate immigrate implement import impose impress improve incline increase indicate induce inform inherit initiate injure install instruct insure integrate intend intensify interrupt intervene introduce invade invent invest investigate invite involve isolate judge jump justify keep/kept know/knew/known lack land last lay/laid lead/led learn leave/left quit/quit lend/lent let/let license lift limit link list live locate lower maintain manage manufacture march mark marry master match measure migrate mobilize modify move name narrow need negotiate note notice notify object oblige observe obtain occupy offer operate oppose orbit order outline overcome/overcame/overcome oversee/oversaw/overseen overthrow/overthrew/overthrown own pay/paid permit+ persuade pioneer plan+ play plunder portray possess postpone practice praise predict prefer+ preserve press prevail prevent proceed produce program+ promise promote prompt propose protect prove provide pull purchase pursue push put/put raise range rank reach read/read realize reassign recall recapture receive recognize recommend reconnect reconstruct record recover recruit reduce refer+ reform refuse regain reject relate relaunch relieve relocate rely remain remember remove renew renounce rent reopen reorganize repair replace report represent repulse request require rescue research reserve reside resign resist respond rest result retain retire retreat return reveal review revise ride/rode/ridden ring rise/rose/risen rout row run/ran/run rush sail save say/said scatter schedule score scrap+ screen seal search secure see/saw/seen seek/sought seize select sell/sold send/sent separate serve set/set settle sever share shell shift ship+ shoot/shot show/showed/shown sing/sang/sung sink/sank/sunk sit/sat situate solve speak/spoke/spoken specialize specify spend/spent sponsor spread/spread stand/stood stay steal/stole/stolen stop+ storm strengthen stress struggle study succeed suffer suggest support suppress surpass surrender surround survive suspect sustain swear/swore/sworn sweep/swept switch target teach/taught team tell/told test think/thought threaten throw/threw/thrown tie tour trace track trade train transfer+ transform translate transmit+ transport travel+ treat trigger turn undergo/underwent/undergone understand/understood undertake/undertook/undertaken undock unveil upgrade urge use vacate value veto view violate visit wait walk want watch wear/wore/worn welcome widen withstand/withstood work worry wound yield widow orphan touch rendezvous splash relay score sign-up overhaul graduate headline reform sell-out top peak debut sing chart outsell certify spin/spun wind/wound list float merge-with digitize moor beach sortie retake/retook/retaken arrive-in hang/hung bind/bound dig/dug hide/hid/hidden tear/tore/torn wake/woke/woken bid appear arise/arose/arisen",
    ),
];

const FIELDS: &[(F, &str)] = &[
    (
        F::Happening(K::Founding, "founded"),
        "founded|established|formation|formed|foundation|founding|created|inception|incorporated|creation|inaugurated|started|start|activated|raised|chartered",
    ),
    (
        F::Happening(K::Other, "began operations"),
        "commenced operations|began operations|commenced|operations began|open for traffic",
    ),
    (F::Happening(K::Dissolution, "ceased operations"), "ceased operations"),
    (F::Happening(K::Dissolution, "ceased publication"), "ceased publication|last issue|finaldate"),
    (F::Happening(K::Registration, "registered"), "registered|registration|legalised|legalized"),
    (
        F::Happening(K::Dissolution, "dissolved"),
        "dissolved|dissolution|disbanded|defunct|abolished|extinct|ended|end|banned|disestablished|ceased|folded|deactivated|discontinued",
    ),
    (F::Happening(K::Dissolution, "closed"), "closed|closing|closure"),
    (F::Happening(K::Birth, "born"), "born|birth|birthdate"),
    (F::Happening(K::Death, "died"), "died|death|deceased"),
    (F::Happening(K::Other, "launched"), "launched|launch|lift-off|liftoff"),
    (F::Happening(K::Publication, "released"), "released|release|initial release|latest release"),
    (
        F::Happening(K::Publication, "published"),
        "published|publication|first published|first issue|pub|firstdate|first publication",
    ),
    (
        F::Happening(K::Publication, "premiered"),
        "premiere|premiered|first aired|first broadcast|first run|opening night",
    ),
    (F::Happening(K::Publication, "last broadcast"), "last aired|last broadcast"),
    (F::Happening(K::Other, "recorded"), "recorded"),
    (
        F::Happening(K::Legal, "decided"),
        "decided|decide|decision|judgment|judgement|verdict|date of judgment|judgment date",
    ),
    (F::Happening(K::Legal, "argued"), "argued|argue|reargued|submitted"),
    (
        F::Happening(K::Legal, "heard"),
        "heard|hearing|hearing date|hearing dates|date of hearing|dates of hearing",
    ),
    (F::Happening(K::Legal, "filed"), "filed"),
    (F::Happening(K::Legal, "signed"), "signed|signing"),
    (F::Happening(K::Legal, "drafted"), "drafted"),
    (F::Happening(K::Legal, "ratified"), "ratified|ratification"),
    (F::Happening(K::Legal, "entered into force"), "effective|entry into force|in force|commencement"),
    (F::Happening(K::Legal, "enacted"), "enacted|passed|royal assent|signed into law"),
    (F::Happening(K::Legal, "repealed"), "repealed|expiration|expired"),
    (F::Happening(K::Other, "opened"), "opened|opening|open"),
    (F::Happening(K::Other, "landed"), "landed|landing"),
    (F::Happening(K::Other, "laid down"), "laid down|keel laid"),
    (
        F::Happening(K::Other, "entered service"),
        "commissioned|recommissioned|in service|entered service|introduction",
    ),
    (F::Happening(K::Other, "decommissioned"), "decommissioned|retired|out of service|struck|stricken"),
    (F::Happening(K::Other, "last heard from"), "last contact"),
    (F::Happening(K::Other, "re-entered the atmosphere"), "decay|re-entry|reentry"),
    (F::Happening(K::Split, "split"), "separated"),
    (F::Happening(K::Merger, "merged"), "merger date|acquired"),
    (F::Happening(K::Other, "completed"), "completed|completion|built|construction finished"),
    (F::Happening(K::Other, "under construction"), "construction started|groundbreaking|construction began"),
    (F::Happening(K::Other, "demolished"), "demolished|demolition|destroyed"),
    (F::Happening(K::Renaming, "renamed"), "renamed"),
    (F::Happening(K::Other, "married"), "married|spouse"),
    (F::Happening(K::Other, "introduced"), "introduced|first appeared"),
    (F::Happening(K::Other, "first flown"), "first flight|maiden flight"),
    (F::Happening(K::Other, "on its maiden voyage"), "maiden voyage"),
    (F::Happening(K::Membership, "took office"), "term start|office start|took office"),
    (F::Happening(K::Membership, "left office"), "term end|office end|office exit|left office"),
    (F::Happening(K::Joining, "admitted"), "admitted|admittance|admission"),
    (F::Lasting(K::Other, "active"), "active|years active|dates of operation|years|date|dates"),
    (F::Lasting(K::Membership, "in service"), "serviceyears|service years|years of service"),
    (F::Lasting(K::Other, "in existence"), "duration|existed|lifespan|period"),
    (F::Lasting(K::Membership, "in office"), "in office|term|term of office|tenure"),
    (F::Lasting(K::Other, "on the throne"), "reign"),
    (F::Organ, "newspaper|magazine|organ|journal|publications|publication organ|press"),
    (
        F::Belonging,
        "international|continental|national|affiliation|european|regional|international affiliation|national affiliation|member of|alliance|coalition|allegiance|part of|political party|party|league|conference",
    ),
    (F::Held("owned by"), "owner|owners"),
    (F::Held("a subsidiary of"), "parent|parent company|parent organization|parent organisation"),
    (F::Held("signed to"), "labels|label"),
    (F::Maker, "manufacturer|manufacturers|contractor|developer|developers|distributor|agency|record label"),
    (F::Runner, "operator|operators|builder|builders|publisher|publishers|employer"),
    (
        F::Office,
        "leader|president|chairman|chairperson|chair|secretary|general secretary|first secretary|director|ceo|head|editor|commander|commanders|commanders and leaders|commanders & leaders|leaders|commander-in-chief|commanding officer|commanded by|key people|people|crew members|judge|judges|judge(s)|judges sitting|majority|dissent|concurrence|chief executive|astronauts|cosmonauts|pilot|soloist|soloists|line-up|lineup|notable members|manager(s)|founders and leaders|directors|led by|mission commander|lead singer|offices|office|spokesperson|members|past members|current members|former members|crew|minister|chancellor|rector|principal|dean|mayor|governor|manager|coach|head coach|captain|conductor|bishop",
    ),
    (
        F::Predecessor,
        "predecessor|preceded by|predecessors|predecessor(s)|formed from|preceding|formerly|successor to|successor of",
    ),
    (F::Successor, "successor|succeeded by|successors|successor(s)|replaced by|superseding|superseded by"),
    (F::MergedInto, "merged|merged into|fate"),
    (F::MergerOf, "merger|merger of"),
    (F::SplitFrom, "split|split from|split off from|broke away from|spinoff of|spin-off of"),
    (
        F::Alias,
        "abbreviation|native name|other names|also known as|aliases|nickname|formerly called|acronym|alternative names|full name|birth name|other name",
    ),
    (F::Founders, "founder|founders|founded by"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_given_name_stands_twice() {
        for (words, tags) in WORDS.iter().filter(|(_, tags)| tags.any(Tags::GIVEN_NAME)) {
            let mut names: Vec<&str> = words.split_ascii_whitespace().collect();
            names.sort_unstable();
            let twice: Vec<&str> =
                names.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
            assert_eq!(twice, Vec::<&str>::new(), "{tags:?}");
        }
    }
}
