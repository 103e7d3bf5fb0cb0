//! What the worker reads while nothing waits to be read. An engine compiles a function when it is first called, which
//! for the first document takes longer than all the rest: this text calls nearly all of them.

use super::works::{merged, readings};
use crate::chronology::{KeptFile, Reading};
use crate::document::Document;
use gloo::timers::callback::Timeout;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// As often: an engine looks for a better way to run what is called often.
const TIMES: usize = 4;

/// It looks beside the program, so that what it found counts from the next bout on: so many bouts, so many milliseconds
/// between them.
const BOUTS: usize = 4;
const REST: u32 = 300;

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

/// What another document says of the same.
const SECOND: &str = "# Anna Hill

Anna Hill (Born 1880) was a British sailor (see Harbour Club). The Harbour Club was created on 6 March 1911 and, led by \
her, opened its first hall in Hull; John Pike, who had been its treasurer (1912—1914), left. In January 1912, when the \
board met, it was decided that the hall be sold, and a week later Hill joined the Sailors' Union.

* Harbour Day, 1 May 1913. The Harbour Party and the Union of Dockers merged in June 1921.
* Congresses: first (1912), second (1915)

By the 19th century the port was old; since March it has been closed, she said on 3 April 1912 at noon.

Sources

Hill, A. (1932). My Harbour. Leeds: Tide Press, pp. 12–40.
";

/// Reads, merges and packs the texts in bouts, until somebody else has work; nothing comes of it. Says how many bytes
/// that would have been.
pub async fn warm(is_wanted: impl Fn() -> bool) -> usize {
    let mut bytes = 0;
    for bout in 0..BOUTS {
        if bout > 0 {
            rest().await;
        }
        if is_wanted() {
            break;
        }
        bytes += (0..TIMES).map(|_| once()).sum::<usize>();
    }
    bytes
}

fn once() -> usize {
    let documents = [("a.txt", TEXT), ("b.md", SECOND)].map(|(id, text)| Document::read(id, text.as_bytes()));
    let mut bytes = documents.iter().map(|document| document.pack().len()).sum();
    let readings: Vec<Reading> = readings(&documents, None).into_iter().map(Reading::without_text).collect();
    bytes += KeptFile::pack_readings(&readings).len();
    merged(&vec![(0, readings, None)]).pack(&mut |part| bytes += part.len());
    bytes
}

async fn rest() {
    let over = Promise::new(&mut |done, _| {
        Timeout::new(REST, move || drop(done.call0(&JsValue::NULL))).forget();
    });
    drop(JsFuture::from(over).await);
}
