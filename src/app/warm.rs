//! What the worker reads while nothing waits to be read. An engine compiles a function when it is first called, which
//! for the first document takes longer than all the rest: this text calls nearly all of them.

use super::works::{merged, readings};
use crate::chronology::{KeptFile, Reading};
use crate::document::Document;

/// As often: an engine looks for a better way to run what is called often.
const TIMES: usize = 4;

/// Invented, in both languages, with each form that documents commonly have.
const TEXT: &str = "= Harbour Club =

Harbour Club
- Founded: 1911-03-04
- Founder: Anna Hill (1880–1942), John Pike
- Headquarters: Leeds
- Dissolved: 1958

The Harbour Club (HC; Russian: Клуб «Гавань»), active from 1911 through 1958, was a British society of sailors. It was \
founded in Leeds on 4 March 1911 by Anna Hill and Dr John W. Pike, who had left the Sailors' Union in 1909. In 1914 the \
club split; its left wing set up the Free Harbour League, which in May 1920 was renamed the Harbour Party and merged \
with the Union of Dockers on 7 June 1921.

== History ==

From 1922 to 1926 the club published the newspaper \"Tide\". In the autumn of 1923 it held its third congress, at which \
Hill was elected chairwoman. Two years later she resigned, and Pike, a member since 1912, was expelled. The 25th \
anniversary was to be celebrated in March 1936. He died on 12.05.1951; the next day the board decided to close the \
reading room.

=== Later years ===

* 1937 – Moved to York
* November 1939: the hall was destroyed by fire
* 3 May 1945 – first meeting after the war

By the end of the 1950s the club had ceased to exist.

== История ==

Клуб «Гавань» был основан 4 марта 1911 года в Лидсе. В 1914 году от него откололась Свободная лига, которая в мае 1920 \
года была переименована в Партию гавани. С 1922 по 1926 год клуб издавал газету «Прилив». III съезд состоялся осенью \
1923 года, председателем была избрана А. С. Хилл. Через два года она ушла в отставку. В конце 1950-х годов организация \
прекратила существование.

== References ==

# Pike, J. A history of the Harbour Club. London, 1949.
";

/// Reads, merges and packs the text; nothing comes of it. Says how many bytes that would have been.
pub fn warm() -> usize {
    let mut bytes = 0;
    for _ in 0..TIMES {
        let document = Document::read("a.txt", TEXT.as_bytes());
        bytes += document.pack().len();
        let readings: Vec<Reading> =
            readings(&[document], None).into_iter().map(Reading::without_text).collect();
        bytes += KeptFile::pack_readings(&readings).len();
        merged(&vec![(0, readings, None)]).pack(&mut |part| bytes += part.len());
    }
    bytes
}
