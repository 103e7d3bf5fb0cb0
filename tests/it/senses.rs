//! Kinds of common English verbs by what stands beside them, and things that share one verb.

use crate::event::events;

/// Asserts kind and headline of the only event of each sentence.
fn told(rows: &[(&str, &str, &str)]) {
    for (text, kind, title) in rows {
        let events = events(text);
        let found: Vec<(&str, &str)> =
            events.iter().map(|event| (event.kind.as_str(), event.title.as_str())).collect();
        assert_eq!(found, [(*kind, *title)], "{text}");
    }
}

/// Asserts the headlines of the events of `text`, in the order of time.
fn headlines(text: &str, expected: &[&str]) {
    let events = events(text);
    let found: Vec<&str> = events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn offices_are_taken_left_and_handed_on() {
    told(&[
        ("On 9 August 1940 Ida Marsh took office.", "membership", "Ida Marsh took office"),
        (
            "Ida Marsh stepped down as director in June 1938.",
            "membership",
            "Ida Marsh stepped down as director",
        ),
        (
            "Ida Marsh succeeded Tom Reeve as director in 1940.",
            "membership",
            "Ida Marsh succeeded Tom Reeve as director",
        ),
        (
            "On 2 August 1938 Ida Marsh retired from the service.",
            "membership",
            "Ida Marsh retired from the service",
        ),
        (
            "In 1911 the board named Ida Marsh chief executive.",
            "election",
            "Board named Ida Marsh chief executive",
        ),
        ("Ida Marsh won a seat in parliament in 1912.", "election", "Ida Marsh won a seat in parliament"),
        ("In 1912 Ida Marsh ran for mayor.", "election", "Ida Marsh ran for mayor"),
    ]);
}

#[test]
fn what_is_no_office_is_not_taken_for_one() {
    told(&[
        (
            "On 4 May 1912 the square was named after the president.",
            "other",
            "Square named after the president",
        ),
        ("In 1912 the motor replaced the steam engine.", "other", "Motor replaced the steam engine"),
        ("In 1912 the regiment retired across the river.", "other", "Regiment retired across the river"),
        ("Production of lamps was suspended in 1916.", "other", "Production of lamps suspended"),
    ]);
}

#[test]
fn courts_and_parliaments_act_by_law() {
    told(&[
        ("Parliament passed the Harbour Act in June 1927.", "legal", "Parliament passed the Harbour Act"),
        ("On 4 April 1928 the governor vetoed the bill.", "legal", "Governor vetoed the bill"),
        ("On 16 August 1920 the judge denied the motion.", "legal", "Judge denied the motion"),
        (
            "The Supreme Court agreed to hear the case in 1921.",
            "legal",
            "Supreme Court agreed to hear the case",
        ),
        (
            "In 1930 the warden released Tom Reeve from prison.",
            "legal",
            "Warden released Tom Reeve from prison",
        ),
        (
            "In 1923 the firm filed for Chapter 11 protection.",
            "legal",
            "Firm filed for Chapter 11 protection",
        ),
    ]);
}

#[test]
fn endings_and_beginnings_have_many_words() {
    told(&[
        ("In 1926 the firm went out of business.", "dissolution", "Firm went out of business"),
        ("On 29 November 1926 the school closed its doors.", "dissolution", "School closed its doors"),
        ("Ida Marsh started a school in 1904.", "founding", "Ida Marsh started a school"),
        ("The king raised a new regiment in 1905.", "founding", "King raised a new regiment"),
        ("In 1931 the union came into being.", "founding", "Union came into being"),
        ("In 1932 the town was incorporated into the city.", "merger", "Town incorporated into the city"),
        ("In 1906 Corvan Ltd took over Delby Foods.", "merger", "Corvan Ltd took over Delby Foods"),
        (
            "In 1935 the college became known as Delby Institute.",
            "renaming",
            "College became known as Delby Institute",
        ),
        ("On 4 May 1903 Tom Reeve took his own life.", "death", "Tom Reeve took his own life"),
        ("On 15 September 1906 the dockers came out on strike.", "protest", "Dockers came out on strike"),
        (
            "In September 1916 the workers walked out of the mill.",
            "protest",
            "Workers walked out of the mill",
        ),
        (
            "The board removed Ida Marsh from office in 1919.",
            "expulsion",
            "Board removed Ida Marsh from office",
        ),
        ("In 1920 Ida Marsh enrolled at the academy.", "joining", "Ida Marsh enrolled at the academy"),
        (
            "On 29 December 1934 Ida Marsh said that the dam was unsafe.",
            "statement",
            "Ida Marsh said that the dam was unsafe",
        ),
        ("In 1948 the band recorded an album.", "other", "Band recorded an album"),
    ]);
}

#[test]
fn a_participle_completes_became() {
    told(&[
        (
            "In 1840 Lucas Hale became engaged to Mary Todd.",
            "other",
            "Lucas Hale became engaged to Mary Todd",
        ),
        (
            "In 1926 the town became connected to the railway.",
            "other",
            "Town became connected to the railway",
        ),
    ]);
}

#[test]
fn things_that_share_a_verb_are_told_one_by_one() {
    headlines(
        "Ida Marsh directed Mirrors in 1966, Salt Road in 1972 and Winter Tide in 1979.",
        &["Ida Marsh directed Mirrors", "Ida Marsh directed Salt Road", "Ida Marsh directed Winter Tide"],
    );
    headlines(
        "The society held congresses in Delby in 1901, Harbin in 1905, and Orme in 1911.",
        &[
            "Society held congresses in Delby",
            "Society held congresses in Harbin",
            "Society held congresses in Orme",
        ],
    );
    headlines(
        "The league expanded to 12 teams in 1960, 14 in 1964 and 16 in 1970.",
        &["League expanded to 12 teams", "League expanded to 14", "League expanded to 16"],
    );
    headlines(
        "The north wing was opened in 1901, the south wing in 1905 and the tower in 1911.",
        &["North wing opened", "South wing opened", "Tower opened"],
    );
}

#[test]
fn works_in_a_list_came_out_one_by_one() {
    headlines(
        "His novels include The Long Field (1921), Salt Road (1923) and A Winter Tide (1930).",
        &["The Long Field published", "Salt Road published", "A Winter Tide published"],
    );
    headlines(
        "The band released three albums: Salt Road (1991), Winter Tide (1993) and Long Field (1996).",
        &["Band released Salt Road", "Band released Winter Tide", "Band released Long Field"],
    );
}

#[test]
fn a_year_before_its_noun_leaves_the_words_around_it() {
    told(&[
        (
            "The mission was told in the 1998 miniseries From Here to Orme.",
            "other",
            "Mission told in the miniseries From Here to Orme",
        ),
        (
            "The Seahawks returned to the league as a result of the 2002 realignment.",
            "other",
            "Seahawks returned to the league as a result of the realignment",
        ),
    ]);
}

#[test]
fn words_that_open_a_clause_are_left_out() {
    told(&[
        (
            "Then, when the Homestead Act was enacted in 1867, the section became the unit.",
            "legal",
            "Homestead Act enacted",
        ),
        (
            "Riders came, and when the troops entered Delby on 19 April 1775, they found it empty.",
            "other",
            "Troops entered Delby",
        ),
        ("This law was repealed in 1920.", "legal", "Law repealed"),
    ]);
}

#[test]
fn what_dates_a_clause_is_told_besides_it() {
    headlines(
        "After the closure of the mine in 1920 the village emptied.",
        &["Closure of the mine", "Village emptied"],
    );
    headlines("Before the death of Karl Reed in 1920 the mill had closed.", &["Karl Reed died"]);
    headlines(
        "Until the merger of the two clubs in 1970 the ground was shared.",
        &["Merger of the two clubs"],
    );
    headlines("The firm prospered after the war in 1950.", &["Firm prospered after the war"]);
}

#[test]
fn what_was_only_meant_or_possible_is_no_event() {
    for text in [
        "The bridge was expected to open in 1950.",
        "The firm hoped to open a plant in 1950.",
        "The flight was planned as a test in low orbit in December 1968.",
        "A mission could be flown in December 1968.",
        "The team should have arrived in May 1950.",
        "Rakove (1988) identifies several causes of the collapse.",
        "Hale and Orme (1994) point to the weakness of the state.",
    ] {
        headlines(text, &[]);
    }
    headlines("The bridge was expected to close, but reopened in 1950.", &["Bridge reopened"]);
    headlines("In 1950 the bridge was due to be closed.", &["Bridge was due to be closed"]);
}

#[test]
fn what_there_was_is_told_by_its_noun() {
    told(&[
        ("In 1950 there was a fire at the mill.", "other", "Fire at the mill"),
        ("There were riots in Delby in 1950.", "protest", "Riots in Delby"),
    ]);
}

#[test]
fn a_table_of_terms_tells_who_took_and_left_office() {
    headlines(
        "# Guild of Delby\n\n| President | Start | End |\n| --- | --- | --- |\n| Samuel Hale | 1 March 1781 | 9 July 1781 |\n",
        &["Samuel Hale took office", "Samuel Hale left office"],
    );
}

#[test]
fn of_a_text_about_somebody_he_is_spoken_of_further() {
    headlines(
        "Albert Hale\n\nAlbert Hale was a general. On 22 December 1838 President Mirabeau Lamar appointed Hale secretary. He resigned in February 1840.\n",
        &["President Mirabeau Lamar appointed Hale secretary", "Albert Hale resigned"],
    );
}

#[test]
fn law_has_many_verbs_of_its_own() {
    told(&[
        ("On 13 February 2006 Neil Rudge was arraigned.", "legal", "Neil Rudge arraigned"),
        ("The government rested on April 18, 1974.", "legal", "Government rested"),
        ("Oral arguments were heard on February 27, 1973.", "legal", "Oral arguments heard"),
        ("In September 2003 the receivers were called in.", "legal", "Receivers called in"),
        ("The parties settled in 1975.", "legal", "Parties settled"),
        (
            "On 13 November 2003 the airline applied for protection from its creditors.",
            "legal",
            "Airline applied for protection from its creditors",
        ),
        ("The decision was limited by Hood v. Dale in 1981.", "legal", "Decision limited by Hood v. Dale"),
    ]);
    headlines("Relying on Hood v. Dale (1972), Stewart asked for a hearing.", &[]);
}

#[test]
fn a_happening_of_no_sort_keeps_what_it_was_for_out() {
    told(&[
        (
            "A US tour in support of the album was cut short in March 1988.",
            "other",
            "US tour in support of the album cut short",
        ),
        (
            "She entered the Total Exclusion Zone on 1 May 1982.",
            "other",
            "She entered the Total Exclusion Zone",
        ),
        (
            "Cost overruns led the agency to threaten cancellation in 2008.",
            "other",
            "Cost overruns led the agency to threaten cancellation",
        ),
    ]);
}

#[test]
fn a_firm_with_a_given_name_is_no_person() {
    headlines(
        "Harlan Instruments\n\nHarlan Instruments was a British manufacturer of measuring equipment. In 1913 it moved to Kirkstall. It was floated in 1936.\n",
        &["Harlan Instruments moved to Kirkstall", "Harlan Instruments floated"],
    );
}

#[test]
fn terms_under_a_heading_of_offices_are_no_lives() {
    headlines(
        "# Choir of Delby\n\nThe choir was formed in 1900.\n\n## Chief executives\n\n- Arthur Loxley (1953–62)\n- Rex Farrant (1962–1981)\n",
        &["Choir of Delby formed", "Arthur Loxley, chief executive", "Rex Farrant, chief executive"],
    );
}

#[test]
fn the_year_of_what_dates_a_clause_is_not_told_again() {
    headlines(
        "During the strike of 1926 the union called out its members on 4 May.",
        &["Union called out its members"],
    );
}

#[test]
fn further_sorts_by_what_stands_beside_the_verb() {
    told(&[
        (
            "The pilots' claims for back pay were upheld by the Court of Appeal in 2009.",
            "legal",
            "Pilots' claims for back pay upheld by the Court of Appeal",
        ),
        ("Activities were suspended in 1914.", "other", "Activities suspended"),
        (
            "Ann Lyle recounted the affair in A Length of Cord (2008).",
            "publication",
            "Ann Lyle recounted the affair in A Length of Cord",
        ),
        (
            "Marco Vale walked out in protest on 12 February 1981.",
            "protest",
            "Marco Vale walked out in protest",
        ),
        ("The cabin staff stayed out from 11 to 29 July 1997.", "protest", "Cabin staff stayed out"),
        ("The scheme was thrown out by the players in 1983.", "other", "Scheme thrown out by the players"),
        ("The dispute was ended by arbitration on 8 August 1997.", "legal", "Dispute ended by arbitration"),
        ("The album was shelved in 1986.", "other", "Album shelved"),
        (
            "Verhoeven drowned while diving off the island on 8 November 2002.",
            "death",
            "Verhoeven drowned while diving off the island",
        ),
        ("Release of the lander took place on 11 November 1998.", "other", "Release of the lander"),
        (
            "The judge of the Court of Appeal resigned in 1990.",
            "membership",
            "Judge of the Court of Appeal resigned",
        ),
        ("Priya Hale was declared fit again in 1993.", "other", "Priya Hale declared fit again"),
    ]);
    headlines(
        "Hale v. Orme Board\n\nHale v. Orme Board was a case on fishing. It was instituted in 1969.\n",
        &["Hale v. Orme Board instituted"],
    );
    assert_eq!(
        events(
            "Hale v. Orme Board\n\nHale v. Orme Board was a case on fishing. It was instituted in 1969.\n"
        )[0]
        .kind
        .as_str(),
        "legal"
    );
}

#[test]
fn what_something_is_called_is_said_by_the_way() {
    told(&[
        (
            "A new franchise called the Baltimore Ravens was officially established in 1996.",
            "founding",
            "New franchise called the Baltimore Ravens officially established",
        ),
        ("A film titled Salt Road was released in 1950.", "publication", "Film titled Salt Road released"),
        ("The king named Ida Marsh governor in 1950.", "election", "King named Ida Marsh governor"),
        ("The area was claimed by the French in 1702.", "other", "Area claimed by the French"),
    ]);
}

#[test]
fn a_table_of_strikes_tells_when_they_began_and_ended() {
    headlines(
        "# Guild of Delby\n\n| Event | Start | End |\n| --- | --- | --- |\n| Strike of the weavers | 1 May 1920 | 3 June 1920 |\n",
        &["Strike of the weavers began", "Strike of the weavers ended"],
    );
}

#[test]
fn everyday_words_beside_a_verb_decide_nothing() {
    told(&[
        ("In 1981 the town was swallowed up by the desert.", "other", "Town swallowed up by the desert"),
        (
            "In 1981 rain combined with wind to flood the hall.",
            "other",
            "Rain combined with wind to flood the hall",
        ),
        ("In 1981 panels were incorporated into the roof.", "other", "Panels incorporated into the roof"),
        ("In 1982 the ministers met their families.", "other", "Ministers met their families"),
        ("In 1982 the committee met.", "conference", "Committee met"),
        ("In 1983 the judge found a coin.", "other", "Judge found a coin"),
        ("In 1983 the court found the miller liable.", "legal", "Court found the miller liable"),
        (
            "In 1914 the fort was taken by officers of the guard.",
            "other",
            "Fort taken by officers of the guard",
        ),
        (
            "In 1914 Karl Reed was taken by officers of the guard.",
            "legal",
            "Karl Reed taken by officers of the guard",
        ),
        (
            "In 1985 Karl Reed ran for the bus of the council.",
            "other",
            "Karl Reed ran for the bus of the council",
        ),
        ("In 1985 Karl Reed ran for the town council.", "election", "Karl Reed ran for the town council"),
        ("In 1994 the conviction was declared unsafe.", "legal", "Conviction declared unsafe"),
        ("In 1994 the bell struck.", "other", "Bell struck"),
        ("In 1994 the dockers struck.", "protest", "Dockers struck"),
        ("This effectively led to a war in 1804.", "other", "This effectively led to a war"),
        ("This newly founded club won in 1806.", "other", "Newly founded club won"),
    ]);
}

#[test]
fn a_noun_that_is_no_head_decides_nothing() {
    kinds(&[
        ("other", "In 1961 the prizes moved to the Marble Hall."),
        ("other", "In 1998 Karl Reed sold the studio all rights in the screenplay."),
        ("other", "In 2006 the team qualified for the World Cup."),
        ("other", "In 2012 Karl Reed hosted guests at his court in Delby."),
        ("other", "In 1950 the letter had a linear form."),
        ("other", "In 2011 the government lifted the state of siege."),
        ("other", "In 1898 the number of reported cases of measles rose."),
        ("other", "In 1923 Karl Reed fought for Article 68 of the constitution."),
        ("other", "In 2001 Karl Reed ran a fund for scholarship."),
        ("other", "In 1899 the book filled a shelf."),
        // What heads the object or what is done stays, and so do a court and a work that comes out.
        ("legal", "In 1994 a contract was signed between the firm and two banks."),
        ("legal", "In 1985 the island drafted a constitution."),
        ("award", "In 1995 Karl Reed won the Delby title."),
        ("joining", "In 1993 the league signed a protocol on joining the union."),
        ("legal", "In 1999 the High Court put a stop to that."),
        ("legal", "In 2009 the leaflet was entered in the list of banned writings."),
        ("legal", "In 1998 the council wrote the rule into statute."),
        ("legal", "In 1998 the bill was passed into law."),
    ]);
}

#[test]
fn who_rules_a_land_buys_a_house_or_finds_by_study_does_nothing_of_a_sort() {
    kinds(&[
        ("other", "In 1933 the king ruled with the help of his uncle."),
        ("other", "In 1518 the coast was ruled by corsairs."),
        ("legal", "In 1998 the court ruled in favour of the miller."),
        ("legal", "In 1998 the dam was ruled illegal by the court."),
        ("legal", "In 1912 Karl Reed faced a court martial."),
        ("legal", "In January 1865 the amendment passed Congress."),
        ("legal", "In January 1865 the bill passed the Senate."),
        ("other", "In January 1865 the procession passed the house of Reed."),
        ("other", "In January 1865 Karl Reed passed the Senate in a coach."),
        ("statement", "In 1999 Karl Reed commented that nobody laughed."),
        ("other", "In 2004 a study found that fewer people smoked."),
        ("legal", "In 2004 the court found that the firm was liable."),
        ("other", "In 1554 pirates sacked Delby."),
        ("expulsion", "In 2004 the board sacked its director."),
        ("other", "In 1865 Karl Reed left to attend a play."),
        ("award", "In 1998 the film was nominated for the Delby Award."),
        ("election", "In 1998 the party nominated Karl Reed for mayor."),
        ("other", "In 2004 the reform created many jobs."),
        ("founding", "In 2004 the reform created two agencies."),
        ("other", "In 1777 the fleet entered the harbour."),
        ("other", "In 1861 the sisters bought a villa."),
        ("other", "In 1079 the tribe appeared in the annals of the abbey."),
    ]);
}

#[test]
fn a_house_of_that_name_holds_no_congress() {
    kinds(&[
        ("other", "By 1823 parliament could no longer guard the coast."),
        ("other", "In 2000 the Congress asked for a study of the bridge."),
        ("other", "In 1991 a survey was made for the Library of Congress."),
        ("other", "In 1885 the conference fixed the borders of the colony."),
        ("congress", "In 1991 the Second Congress of the League took place."),
        ("congress", "In 1992 the 7th Congress of the League began."),
        ("congress", "In 1993 the Congress of Delby met."),
        ("congress", "In 1994 the party held a congress."),
    ]);
}

/// Asserts the kind of the only event of each sentence.
fn kinds(rows: &[(&str, &str)]) {
    for (kind, text) in rows {
        let found: Vec<String> = events(text).iter().map(|event| event.kind.as_str().to_owned()).collect();
        assert_eq!(found, [*kind], "{text}");
    }
}

#[test]
fn common_verbs_tell_their_kind_with_what_stands_beside_them() {
    kinds(&[
        ("joining", "The band signed with Parallax Records in 1987."),
        ("joining", "In 1990 the group signed to Virgin."),
        ("other", "The single was a hit in the United States in 1990."),
        ("joining", "Sandhu was persuaded to come back in 1993."),
        ("founding", "The group started in 1982 as a school project."),
        ("founding", "The band got together in 1982."),
        ("founding", "The towns leagued together in 1871 in order to levy a toll."),
        ("founding", "The towns banded together in a league in 1871."),
        ("legal", "The council gave its consent in November 1979."),
        ("legal", "Parliament gave its approval in 1979."),
        ("legal", "The council voted to abandon the station in 1995."),
        ("legal", "Parliament voted to go to war in 1914."),
        ("other", "The tug broke up over the Pacific in 1995."),
        ("other", "The ship broke up on the rocks in 1890."),
        ("dissolution", "The name Interlake vanished in 1975."),
        ("founding", "Its feeder arm was launched in 1985."),
        ("founding", "The airline was launched in 1985."),
        ("merger", "The firm was repurchased in 1998."),
        ("merger", "The company bought out its partner in 1927."),
        ("founding", "Allied Glass was put together in 1911 out of nine family firms."),
        ("protest", "The miners came out in March 1984."),
        ("protest", "The crew refused to sail in 1797."),
        ("legal", "Smith was on the stand for three days in January 1975."),
        ("legal", "Smith took the stand in January 1975."),
        ("legal", "The company was given more time in 1980."),
        ("legal", "The decision was extended to university staff in Keller v. Regents (1966)."),
        ("death", "He fell at the battle of Loos in 1915."),
        ("death", "The captain went down with his ship in 1912."),
        ("death", "He breathed his last in 1889."),
        ("death", "Smith is thought to have died around 1943."),
        ("death", "He was gunned down in 1975."),
        ("other", "Mackey, Hines and Sturgis backed nearly every session between 1961 and 1970."),
        ("founding", "The museum welcomed its first visitors on May 8, 2007."),
        ("other", "The prize was commissioned under her new flag on 6 December 1873."),
        ("other", "The destroyer was reprieved in 1951."),
        ("renaming", "The orchestra has gone by its present name since 1921."),
        ("legal", "The Corporation voted an annual grant in 1926."),
        ("membership", "Penrose laid down her office in 1970."),
        ("membership", "He handed over the chairmanship to Raud in 1932."),
        ("legal", "The bill was thrown out by the Lords in 1983."),
        ("legal", "Financing was granted on 14 December 1984."),
        ("legal", "The assembly passed the reform on 3 May 1921 by 61 votes to 57."),
        ("other", "The quarry had belonged to the Lords Treharne since 1782."),
        ("legal", "The union won recognition in 1874."),
        ("protest", "The owners locked out the men in 1896."),
        ("legal", "The magistrate read the Riot Act on 1 January 1902."),
        ("legal", "The secretary was ordered to pay £500 for libel on 13 March 1903."),
        ("other", "The firm closed its doors for the winter in 1980."),
        ("other", "The museum closed its doors for repairs in 1980."),
        ("other", "The price stepped down to 4 dollars in 1980."),
        ("other", "The army took command of the hill in 1812."),
        ("other", "The plaintiffs settled in Kansas in 1854."),
        ("legal", "Peace was made in 1812."),
        ("legal", "The two kings made peace in 1812."),
        ("legal", "The alliance was renewed in 1812."),
        ("merger", "Siemens took a majority stake in the firm in 1999."),
        ("award", "The record went gold in 1999."),
        ("statement", "NASA confirmed the loss of the probe on 3 May 1999."),
        ("other", "The booster separated on 3 May 1999."),
        ("legal", "The suit was filed on 3 May 1999."),
        ("legal", "The jury awarded Smith two million dollars in 1999."),
        ("legal", "Oral argument took place on 3 May 1999."),
        ("legal", "Smith was freed on bail in 1999."),
        ("legal", "The patent expired in 1999."),
        ("legal", "The council granted planning permission in 1999."),
        ("legal", "The king signed the charter in 1215."),
        ("other", "The custom died out in 1950."),
        ("membership", "Baptiste sat in the Senate from 1995 to 2000."),
        ("legal", "The jury retired on 25 February 1991."),
        ("legal", "Discovery closed in 1989."),
        ("legal", "The judge reduced the sum to two million on 12 April 1991."),
        ("legal", "Review was granted on 8 December 1993."),
        ("legal", "The act took effect on 1 January 1999."),
        ("membership", "Edmund Brice withdrew from the partnership in 1880."),
        ("renaming", "His name was dropped from the title in 1884."),
        ("other", "Women formed half the workforce in 1917."),
        ("other", "The millionth car left the factory in 1967."),
        ("conference", "The conference broke up on 3 May 1930."),
    ]);
}

#[test]
fn verbs_of_courts_wars_bands_and_firms_tell_their_kind() {
    kinds(&[
        ("legal", "A retrial was ordered in 1993."),
        ("legal", "The parties reached a settlement in 1993."),
        ("legal", "A settlement was reached in 1993."),
        ("legal", "Justice Cole wrote for the majority in 1993."),
        ("legal", "He was bailed on 3 May 1993."),
        ("legal", "The ban was lifted in 1993."),
        ("legal", "Martial law was declared in 1993."),
        ("legal", "A state of emergency was proclaimed on 3 May 1981."),
        ("legal", "Sanctions were imposed in 1993."),
        ("legal", "The surrender was signed on 3 May 1945."),
        ("legal", "The town received its charter in 1215."),
        ("legal", "Administrators were appointed in 1993."),
        ("membership", "General Hale was given command of the army in 1812."),
        ("protest", "The rising was crushed in 1831."),
        ("joining", "Ann Hill came in as drummer in 1979."),
        ("joining", "The band recruited the drummer Ann Hill in 1979."),
        ("merger", "The company took over Redmayne in 1928."),
        ("split", "The survey division was sold to its managers in 1992."),
        ("legal", "The company collapsed into receivership in 1974."),
        ("other", "The expedition reached a settlement on the coast in 1993."),
        ("other", "The rebels took over the north in 1993."),
        ("other", "The crew lifted the hatch in 1993."),
        ("other", "The army took command of the hill in 1812."),
    ]);
}

#[test]
fn a_word_beside_a_verb_may_mean_something_else() {
    kinds(&[
        ("other", "In 1709 the population rose in the towns."),
        ("other", "In 1750 the population rose again."),
        ("other", "In 1750 the people rose up from their seats."),
        ("other", "In 1750 the workers rose against the wind."),
        ("other", "In 1750 the smoke rose over the arms factory."),
        ("protest", "In 1750 the people rose against the king."),
        ("protest", "In 1750 the peasants rose again."),
        ("protest", "In 1750 the province rose in revolt."),
        ("other", "In 1707 the discovery of gold ended the poverty of the valley."),
        ("other", "In 1928 the discovery of penicillin opened a new era."),
        ("other", "In 1907 the police denied her entry."),
        ("dissolution", "In 1907 the group broke up near the sea."),
        ("other", "In 1907 the band got together again for a tour."),
        ("other", "In 1907 the company was launched on the stock exchange."),
        ("other", "In 1907 the school was launched into a new era."),
        ("award", "In 1907 the jury awarded her the gold medal for her cake."),
        ("award", "In 1907 the court awarded the tennis prize to Mary Hill."),
        ("other", "In 1907 the teacher reduced the sentence to three words."),
        ("other", "In 1907 John Hill raised a fine herd of cattle."),
        ("other", "In 1907 Mary Hill gave up her office plants."),
        ("other", "In 1907 John Hill handed over the office keys."),
        ("other", "In 1907 the judge increased his speed."),
        ("other", "In 1907 the judge fixed his bicycle."),
        ("other", "In 1907 the deaf man signed to his wife."),
        ("other", "In 1907 Mary Hill signed for the parcel."),
        ("joining", "In 1907 John Hill signed for Leeds United."),
        ("joining", "In 1907 John Hill signed to Leeds United."),
        ("joining", "In 1907 John Hill signed with Leeds United."),
        ("joining", "In 1907 she signed with a label."),
        ("election", "In 1907 the agency confirmed Mary Hill as director."),
        ("award", "In 1987 Ferry Song went gold."),
        ("death", "In 1907 he fell in the fighting."),
        ("legal", "In 1907 Smith was granted a stay of execution."),
        ("legal", "In 1907 the king declared a state of emergency."),
        ("other", "In 1907 the emergency exit was declared open."),
        ("legal", "In 1907 the resolution on slavery was approved."),
        ("legal", "In 1907 Smith took the witness stand."),
        ("legal", "In 1907 Smith was on the witness stand."),
        ("joining", "In 1979 Ann Hill came in on drums."),
        ("protest", "In 1907 the garrison rose against its officers."),
        ("other", "In 1907 the justice set sail for Spain."),
        ("other", "In 1907 she was invited to join the club."),
        ("other", "In 1907 the code was passed to the spy."),
        ("other", "In 1907 the budget was carried in a box."),
        ("other", "In 1907 the senate passed a quiet evening."),
        ("other", "In 1907 the parliament building adopted solar panels."),
        ("other", "In 1907 Mary Hill fell at the battle reenactment and broke her leg."),
        ("other", "In 1907 the miners came out of the pit."),
        ("other", "In 1907 the workers stayed out late."),
        ("other", "In 1907 the workers were locked out of the canteen."),
        ("other", "In 1907 Mary Hill was locked out of her flat by the men."),
        ("other", "In 1907 the library took its first students on a trip."),
        ("other", "In 1907 the name vanished from the door."),
        ("other", "In 1907 the leaves went gold."),
        ("other", "In 1907 the sky went silver."),
        ("other", "In 1907 he breathed his last note on the trumpet."),
        ("other", "In 1907 the suits were brought from London."),
        ("other", "In 1907 the claims were withdrawn from the mine."),
        ("other", "In 1907 the review was granted five stars."),
        ("other", "In 1907 the two boys made peace."),
        ("other", "In 1907 peace was restored in the family."),
        ("other", "In 1907 the decision followed a long debate."),
        ("other", "In 1907 her decision was approved by her mother."),
        ("other", "In 1907 the holding company extended its network to Leeds."),
        ("other", "In 1907 the doctrine was applied to gardening."),
        ("other", "In 1907 the painter was distinguished in Paris with a medal."),
        ("other", "The holiday began in 1907 as a project day of a school."),
        ("other", "In 1907 the cricketer took the stand by storm."),
        ("other", "In 1907 the boy took the witness by the hand."),
        ("other", "In 1907 he was ordered to pay attention."),
        ("other", "In 1907 she was given more time in the bath."),
        ("other", "In 1907 Mary Hill sat in the gallery of the House of Commons as a tourist."),
        ("other", "In 1907 the man was on the stand."),
        ("other", "In 1907 the horse was on the grand stand."),
        ("other", "In 1907 John Hill came in as the fire began."),
        ("other", "In 1907 John Hill came in on a horse."),
        ("other", "In 1907 Mary Hill came in as third in the race."),
        ("other", "In 1907 the company reached a settlement on the coast."),
        ("other", "In 1907 the union reached the settlement of Orle."),
        ("other", "In 1907 the school imposed a curfew."),
        ("other", "In 1907 the town received a charter flight."),
        ("other", "In 1907 Mary Hill received a driving licence."),
        ("other", "In 1907 the pilot obtained her licence."),
        ("other", "In 1907 Mary Hill signed her surrender of the lease."),
        ("other", "In 1907 the orchestra recruited an audience."),
        ("other", "In 1907 the rising dough was crushed."),
    ]);
}

#[test]
fn what_heads_the_subject_or_the_object_says_the_kind() {
    told(&[
        ("In 1911 a wave of strikes paralysed the docks.", "protest", "Wave of strikes paralysed the docks"),
        ("In May 1911 the miners staged a strike.", "protest", "Miners staged a strike"),
        ("In 1911 the colonels attempted another coup.", "protest", "Colonels attempted another coup"),
        ("In 1911 a mass protest campaign took place.", "protest", "Mass protest campaign"),
        ("The dispute culminated in a revolt in 1911.", "protest", "Dispute culminated in a revolt"),
        ("In 1911 the council drafted a constitution.", "legal", "Council drafted a constitution"),
        ("In March 1911 the editors were put on trial.", "legal", "Editors put on trial"),
        (
            "In 1911 the weekly newspaper Northern Star was restored.",
            "publication",
            "Weekly newspaper Northern Star restored",
        ),
        ("In 1911 Ida Marsh wrote the mayor a letter.", "statement", "Ida Marsh wrote the mayor a letter"),
        (
            "In 1911 Ida Marsh was able to publish her diary.",
            "publication",
            "Ida Marsh was able to publish her diary",
        ),
    ]);
}

#[test]
fn a_noun_that_only_describes_says_no_kind() {
    told(&[
        ("In 1911 the number of reported cases rose.", "other", "Number of reported cases rose"),
        (
            "In 1911 the failure of the peace conference alarmed the king.",
            "other",
            "Failure of the peace conference alarmed the king",
        ),
        ("In 1911 the mould of the prize was cast at Leeds.", "other", "Mould of the prize cast at Leeds"),
        ("In 1911 the two players met on court in Leeds.", "other", "Two players met on court in Leeds"),
        ("In 1911 the general ordered a full retreat.", "other", "General ordered a full retreat"),
        (
            "In 1911 the mayor attended the groundbreaking ceremony.",
            "other",
            "Mayor attended the groundbreaking ceremony",
        ),
        (
            "In 1911 Ida Marsh purchased the newspaper building.",
            "other",
            "Ida Marsh purchased the newspaper building",
        ),
        (
            "In 1911 Ida Marsh managed her own election campaign.",
            "other",
            "Ida Marsh managed her own election campaign",
        ),
        (
            "In 1911 the doctors called the new rays Marsh rays.",
            "other",
            "Doctors called the new rays Marsh rays",
        ),
        (
            "In 1911 the club decided to move its matches to Leeds.",
            "other",
            "Club decided to move its matches to Leeds",
        ),
        (
            "In 1911 the theatre became the venue of the award ceremony.",
            "other",
            "Theatre became the venue of the award ceremony",
        ),
        (
            "In 1911 the association supported the reform of the laws on bakeries.",
            "other",
            "Association supported the reform of the laws on bakeries",
        ),
    ]);
}

#[test]
fn who_rules_holds_finds_or_issues_decides_the_kind() {
    told(&[
        ("In 1911 the court ruled that the ban was void.", "legal", "Court ruled that the ban was void"),
        ("In 1911 the judge held that the lease had ended.", "legal", "Judge held that the lease had ended"),
        ("In 1911 the council issued a proclamation.", "statement", "Council issued a proclamation"),
        ("In 1911 the king issued an edict.", "legal", "King issued an edict"),
        (
            "In 1911 the engineer noted that the dam leaked.",
            "statement",
            "Engineer noted that the dam leaked",
        ),
        ("In 1911 the village's name was changed to Holt.", "renaming", "Village's name changed to Holt"),
    ]);
}

#[test]
fn who_rules_a_land_or_finds_a_fact_judges_nobody() {
    told(&[
        ("In 1411 the dukes ruled the northern valleys.", "other", "Dukes ruled the northern valleys"),
        ("In 1911 a study found that the bees had left.", "other", "Study found that the bees had left"),
        (
            "In 1911 the dominant view held that the sun was hollow.",
            "other",
            "Dominant view held that the sun was hollow",
        ),
        (
            "In 1534 the explorer entered the Gulf of Saint Orin.",
            "other",
            "Explorer entered the Gulf of Saint Orin",
        ),
        (
            "In 1911 the two kingdoms established diplomatic relations.",
            "other",
            "Two kingdoms established diplomatic relations",
        ),
        ("In 1911 the mine created 300 jobs.", "other", "Mine created 300 jobs"),
        (
            "In 1911 Ida Marsh took part in five tournaments.",
            "other",
            "Ida Marsh took part in five tournaments",
        ),
        (
            "In 1911 Ida Marsh became determined to depose the president.",
            "other",
            "Ida Marsh became determined to depose the president",
        ),
        ("In 1911 Ida Marsh left to attend the play.", "other", "Ida Marsh left to attend the play"),
    ]);
}
