//! Given names by the sex that they show.

/// Given names of men, as far as they are common and no woman's.
#[rustfmt::skip]
pub(crate) const MEN: &[&str] = &[
    "adam", "albert", "alexander", "alfred", "andrew", "anthony", "antonio", "arne", "arthur", "benjamin",
    "bjarne", "boris", "bruce", "caleb", "carl", "carlos", "charles", "christian", "christopher", "daniel",
    "david", "dmitri", "donald", "ebenezer", "edgar", "edmund", "edward", "edwin", "einar", "elias",
    "ephraim", "eric", "ernest", "ernst", "eugene", "felix", "ferdinand", "francis", "francisco", "frank",
    "franz", "fred", "frederick", "friedrich", "geoffrey", "george", "georges", "gerald", "gideon",
    "gilbert", "giles", "gordon", "gregory", "gunnar", "gustav", "haakon", "halvor", "hans", "harald",
    "harold", "harry", "heinrich", "henri", "henry", "herbert", "hermann", "hezekiah", "horace", "hubert",
    "hugh", "igor", "isaac", "ivan", "jack", "jacob", "jacques", "james", "janos", "jaroslav", "jerome",
    "joachim", "johann", "john", "jonathan", "jose", "josef", "joseph", "josiah", "juan", "karl",
    "kazimierz", "kenneth", "klaus", "konrad", "kurt", "lajos", "lars", "lawrence", "leif", "leo", "leon",
    "leonard", "leonardo", "leopold", "lionel", "louis", "luciano", "ludwig", "luke", "magnus", "marcello",
    "marcus", "mark", "martin", "massimo", "matteo", "matthew", "maurice", "max", "michael", "miguel",
    "mikhail", "miroslav", "neville", "nicholas", "niels", "nikolai", "nikolaj", "nils", "obadiah",
    "oliver", "oscar", "otto", "owen", "patrick", "paul", "peder", "pedro", "percy", "peter", "philip",
    "pierre", "ralph", "rasmus", "raymond", "reginald", "reuben", "richard", "robert", "roger", "roland",
    "rolf", "ronald", "rudolf", "rufus", "rupert", "samuel", "sandor", "sergei", "sergio", "sidney",
    "silas", "silvio", "simon", "soren", "stanley", "stepan", "stephen", "sverre", "theodore", "thomas",
    "tibor", "tobias", "tomasz", "torsten", "umberto", "uwe", "victor", "viktor", "vincent", "vincenzo",
    "vladimir", "walter", "warren", "werner", "wilfred", "wilhelm", "william", "wolfgang", "zachariah",
];

/// Given names of women, as far as they are common and no man's.
#[rustfmt::skip]
pub(crate) const WOMEN: &[&str] = &[
    "ada", "adele", "agatha", "agnes", "alice", "amy", "anna", "anne", "barbara", "beatrice", "bertha",
    "carla", "caroline", "catherine", "cecilia", "celia", "charlotte", "christina", "clara", "clarissa",
    "claudia", "cordelia", "cornelia", "daphne", "delia", "diana", "doris", "dorothy", "edith", "edna",
    "eileen", "eleanor", "elena", "elisabeth", "elizabeth", "ella", "ellen", "eloise", "elsa", "elsie",
    "emily", "emma", "emmeline", "enid", "esther", "ethel", "eugenia", "eunice", "eva", "evelyn", "fanny",
    "florence", "frances", "freda", "frieda", "gertrude", "gladys", "grace", "greta", "gwen", "hannah",
    "harriet", "helen", "helena", "helga", "hester", "hilda", "ida", "imogen", "inga", "ingeborg", "ingrid",
    "irene", "isabel", "isabella", "isobel", "ivy", "jane", "janet", "jean", "jemima", "jennifer", "joan",
    "johanna", "josephine", "joyce", "judith", "julia", "juliet", "karen", "karin", "katherine", "kathleen",
    "klara", "laura", "lavinia", "lena", "leonora", "lilian", "linda", "lois", "lorna", "louise", "lucinda",
    "lucy", "lydia", "mabel", "madeleine", "magda", "margaret", "maria", "marian", "marie", "marina",
    "marjorie", "martha", "mary", "matilda", "maud", "mildred", "millicent", "minnie", "miriam", "monica",
    "muriel", "myra", "nancy", "natalia", "nell", "nina", "nora", "olga", "olive", "patricia", "pauline",
    "penelope", "phoebe", "phyllis", "rachel", "ragnhild", "rebecca", "rhoda", "rosa", "rosalind",
    "rosamund", "rose", "ruth", "sabine", "sarah", "sigrid", "sofia", "solveig", "sophia", "sophie",
    "susan", "susanna", "sybil", "sylvia", "tabitha", "tatiana", "teresa", "thelma", "theodora", "theresa",
    "ursula", "vanessa", "vera", "victoria", "virginia", "wilhelmina", "winifred",
];
