# Words of the interface, English. Every message has its counterpart in ../ru/annals.ftl with the same variables.
# A variable that a selector counts, or that stands in NUMBER(), is a number; every other one is text.

## Head of the page

view-timeline = Timeline
view-sources = Sources
view-table = Table
views = Views
filter = Filter
more = More
actions = Actions
language = Language
theme-light = Light theme
theme-dark = Dark theme
skip = Skip the timeline
close = Close

## Export and share

export = Export
export-sight = Picture of what is in sight
export-all = Picture with all lanes
export-data = As a file for other programs…
print = Print…
no-print = The browser does not let this page print. Use its own menu.
share = Share
copy-view = Copy link to this view
copy-frame = Copy code to embed it
copy-link = Copy link
paper-more = and { $count ->
    [one] { $count } more event
   *[other] { $count } more events
  }: filter, then print again

## Reading

reading = Reading
documents-done = { NUMBER($done) } of { NUMBER($total) } documents
reading-words = Every dated event becomes a mark on one timeline.
nothing-read = Nothing could be read
no-events = No dated events
no-events-words = There is no date in what was read that tells of an event. Bring another document.
no-documents = No documents yet
retry = Retry
failed = { $name }: { $message }
more-failures = (and { NUMBER($count) } more)
src-unclear = expected a path or an address on this site, found “{ $src }”. Check the spelling.
no-answer = no answer from the server. Check the connection and retry.
broken-off = the connection broke off. Retry.
other-build = expected what belongs to this version of the page, found that of another. Reload the page.
server-missing = the server answered { $status }. Check the name in the link.
server-failed = the server answered { $status }. Retry later.

## Counts

events = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
passages = { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}
documents = { $count ->
    [one] { $count } document
   *[other] { $count } documents
}
passages-in = { $passages } in { $documents }
passage-of = 1 passage in { $document }
shown = { NUMBER($count) } shown
in-view = { NUMBER($count) } in view, { $span }
rank = { NUMBER($rank) } of { NUMBER($count) }
unranked = not among the { NUMBER($count) } shown
announced = { $date }: { $title }. { $rank }

## Views

timeline = Timeline
timeline-help = Arrow keys go from event to event, plus and minus zoom, 0 shows the whole, and once more the lives that begin before it or end after it. A list of all events follows.
event-list = Events by lane and date
pages = Pages of the list
page-before = Earlier
page-after = Later
page-of = { NUMBER($first) }–{ NUMBER($last) } of { NUMBER($total) }
previous-page = Previous { NUMBER($count) } events
next-page = Next { NUMBER($count) } events
table = Events as a table
column = { $column ->
    [date] Date
    [title] Event
    [kind] Kind
    [organization] Organisation
   *[sources] Sources
}
overview = Overview
span = Visible span
span-start = Start of the visible span
span-end = End of the visible span
span-words = { $start } to { $end }
documents-title = Documents
sentences = Sentences
mentions = { $count ->
    [one] { $count } date that is no event
   *[other] { $count } dates that are no events
}

## Search and filters

search = Search events, people, quotations
search-hint = Events, people, quotations
search-clear = Clear the search
results = Results
nothing-found = Nothing found. Try a name, a year or a word of the sentence.
filters = Filters
kinds = Kinds of event
precisions = Precision of dates
all-organizations = { $count ->
    [one] { $count } organisation
   *[other] All { $count } organisations
}
more-filters = More filters
chosen = { NUMBER($count) } chosen
clear = Clear
organizations = Organisations
dates = Dates
certainty = { $certainty ->
    [stated] Stated in the text
    [implied] Inferred from context
   *[any] Stated or inferred
}
find-name = Find a name
more-entries = and { NUMBER($count) } more: search for their names
class = { $class ->
    [founding] Founding
    [merger] Merger, joining, renaming
    [split] Split, expulsion
    [congress] Congress, election
    [press] Press
    [protest] Protest
    [law] Law, registry
    [lives] Lives, membership
   *[other] Other
}
shape = { $shape ->
    [day] Day
    [period] Month or year
    [lasting] Lasting
   *[circa] Circa
}

## Lanes and axis

lanes = Lanes
lanes-hint = Group, collapse and move lanes
lanes-map = Lanes in view
group-by = Group by
grouping = { $grouping ->
    [organization] Organisation
    [kind] Kind
    [place] Place
    [document] Document
   *[none] One lane
}
all-lanes = All lanes
collapse = Collapse
expand = Expand
own-order = Own order
from-top = From the top down
lanes-by = Lanes: { $grouping }, { NUMBER($count) }
no-place = No place
no-document = No document
all-events = All events
fold = Fold long empty stretches
fold-hint = Fold long empty stretches, or open them
folds = { $count ->
    [one] One empty stretch folded
   *[other] { $count } empty stretches folded
}
fold-months = { NUMBER($count) } mo
fold-years = { $count ->
    [one] { $count } year folded
   *[other] { $count } years folded
}
fold-years-short = { NUMBER($count) } y
fold-millions = { $number } My
fold-billions = { $number } Gy

## One event

event = Event
choose-event = Choose an event to see the sentences that tell it.
previous-event = Previous event
next-event = Next event
edtf = Extended Date/Time Format
sources = Sources
this-document = This document
also-in = also in
read-as = read as { $date } from the context
around = Around this date
within-days = { $count ->
    [one] ± { $count } day
   *[other] ± { $count } days
}
within-weeks = { $count ->
    [one] ± { $count } week
   *[other] ± { $count } weeks
}
within-months = { $count ->
    [one] ± { $count } month
   *[other] ± { $count } months
}
within-years = { $count ->
    [one] ± { $count } year
   *[other] ± { $count } years
}
open-now = { $place }, open now
full-date = full date
year-inferred = year inferred
why = Why
contradiction = Two dates ({ $kind }, { $name }): { $first } and { $second }.
contradiction-told = Two dates (“{ $name }”): { $first } and { $second }.
open-source = Open in source
show-timeline = Show on timeline
kind = { $kind ->
    [founding] Founding
    [congress] Congress
    [conference] Conference
    [merger] Merger
    [split] Split
    [dissolution] Dissolution
    [registration] Registration
    [renaming] Renaming
    [election] Election
    [publication] Publication
    [protest] Protest
    [expulsion] Expulsion
    [birth] Birth
    [death] Death
    [legal] Legal
    [membership] Membership
    [joining] Joining
    [statement] Statement
    [award] Award
   *[other] Other
}
fact = { $fact ->
    [from] From
    [formed] Formed
    [left] Left
    [before] Before
    [after] After
    [member] Member
    [of] Of
    [section] Section
    [by] By
    [expelled] Expelled
    [ended] Ended
    [with] With
    [and] And
    [organizations] Organisations
    [also] Also named
    [places] Places
   *[people] People
}
known = { $known ->
    [approximate] approximate
    [uncertain] uncertain
    [lasting] lasting
    [day] exact day
    [month] some time in that month
    [season] some time in that season
    [year] some time in that year
    [decade] some time in that decade
   *[century] some time in that century
}
stated-in = { $count ->
    [one] stated in the text
   *[other] stated in { $count } documents
}
inferred = partly taken from the context
given-by-hand = given by hand

## On the picture

key = Key
key-row = { $row ->
    [day] starts on a known day
    [year] in a known year
    [unknown] start unknown
   *[ties] merger, split, joining
}
today = today
founded-by-merger = Founded by merger
per-year = Events per year, by kind
peak = { NUMBER($count) } in { $year }
no-organization = No organisation
people = People
people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
people-of = { $count ->
    [one] { $count } person
   *[other] { $count }
} of { $organization }
born = { $name }, b. { $year }
died = { $name }, d. { $year }
documents-short = { $count ->
    [one] { $count } doc
   *[other] { $count } docs
}

## What the reader brings, keeps and corrects

undo = Undo
redo = Redo
import = Import
choose-files = Choose files
choose-files-words = Text, Markdown, HTML, wiki, Word, ODT, EPUB, PDF, mail, ZIP; several may report the same event
choose-folder = Choose a folder
paste = Paste text
paste-words = An article, a chapter, a page of notes
paste-or-address = Paste text or an address
sample = Open the sample
published = Open what was published
original = Open the original again
sample-words = Came with this page: { $documents }
drop-here = Drop documents here
drop-here-words = Every dated event in them becomes a mark on one timeline, with its sentence kept beside it.
documents-read = Documents read
import-details = Details
stop = Stop
saving = Saving…
kept = Saved
not-kept = Not saved
save-file = Save as a file
elsewhere = Open in another tab: here it can only be read
take-over = Take over
untitled = Untitled chronology
project = Project
project-name = Name
documents-panel = Documents
corrections-panel = Corrections
new-project = New project
all-projects = All projects

added = Added: { $title }
read = Read
save = Save
cancel = Cancel
ties = It ties organisations
edit = Edit
checked-mark = ✓ Checked
check = Check
reject = Reject
add = Add
added-by-hand = Added by hand
corrected = Corrected

## Keys and hands

key-hint = { $key ->
    [event] event
    [lane] lane
    [zoom] zoom
    [fit] fit
    [passage] passage
    [document] document
    [timeline] timeline
    [edit] edit
    [files] choose
    [paste] paste
   *[help] all keys
}

## Dates. A message that ends in -of is the form after a preposition ("since March", "about the 1990s").

month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
month-of = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
season = { $season ->
    [1] spring
    [2] summer
    [3] autumn
   *[4] winter
} { $year }
season-of = { $season ->
    [1] spring
    [2] summer
    [3] autumn
   *[4] winter
} { $year }
northern = { $season } (northern hemisphere)
southern = { $season } (southern hemisphere)
quarter = { $number } quarter of { $year }
quarter-of = { $number } quarter of { $year }
quarter-short = Q{ $number } { $year }
third = { $number } third of { $year }
third-of = { $number } third of { $year }
half = { $number } half of { $year }
half-of = { $number } half of { $year }
half-short = H{ $number } { $year }
decade = { $year }s
decade-of = { $year }s
century = { $number } century
century-of = { $number } century
millennium = { $number } millennium
millennium-of = { $number } millennium
before-christ = { $year } BC
million-years-ago = { $number } million years ago
billion-years-ago = { $number } billion years ago
million-years = { $number } Ma
billion-years = { $number } Ga
anno-domini = AD { $year }
date-since = since { $date }
date-until = until { $date }
date-from = from { $date }
date-end-unknown = from { $date }, end unknown
date-about = about { $date }
date-about-short = c. { $date }
date-perhaps = perhaps { $date }
date-or = { $dates } or { $last }
date-and = { $dates } and { $last }
date-later = { $date } or later
date-earlier = { $date } or earlier
date-between = some time from { $from } to { $to }
date-all-later = { $date } and all later
date-all-earlier = { $date } and all earlier
date-all-between = all from { $from } to { $to }
day-unknown = { $date } (day unknown)
day-pattern = { $date } (day { $day })
month-unknown = { $date } (month unknown)
month-day-unknown = { $date } (month and day unknown)
month-pattern = { $date } (month { $month })
month-day-pattern = { $date } (month { $month }, day { $day })
year-unknown = unknown year
in-the = in the { $decade }
year-pattern = year { $year }
