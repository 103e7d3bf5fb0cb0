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
export-data-title = The chronology as a file
export-project = Annals project, with texts and corrections
export-nothing-lost = Nothing is lost.
export-lost = Not in it: { $what }.
export-save = Save
export-save-as = Save as { $format }
print = Print…
drawing = Drawing the picture…
saved = Saved as { $name }
no-picture = The browser cannot make a picture of { $size } pixels. Choose a smaller scale, or SVG.
no-memory = The browser has no memory left for the picture. Close other pages and try again.
no-print = The browser does not let this page print. Use its own menu.
share = Share
copy-view = Copy link to this view
copy-frame = Copy code to embed it
copy-link = Copy link
link-copied = The link is on the clipboard.
frame-copied = The code is on the clipboard.
no-clipboard = The browser does not let this page use the clipboard. Copy the link from the address bar.
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
browser-projects = This browser's projects
lost-project = The project
lost-project-hint = it is no longer in this browser. Open another one.
no-documents = No documents yet
retry = Retry
failed = { $name }: { $message }
more-failures = (and { NUMBER($count) } more)
src-unclear = expected a path or an address on this site, found “{ $src }”. Check the spelling.
src-elsewhere = expected an address on { $origin }, found “{ $src }”, which is elsewhere. Download the file and bring it, or publish it beside this page.
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
announced = { $date }: { $title }. { $rank }

## Views

timeline = Timeline
timeline-help = Arrow keys go from event to event, plus and minus zoom, 0 shows everything. A list of all events follows.
event-list = Events by lane and date
pages = Pages of the list
page-before = Earlier
page-after = Later
page-of = { NUMBER($first) }–{ NUMBER($last) } of { NUMBER($total) }
previous-page = Previous { NUMBER($count) } events
next-page = Next { NUMBER($count) } events
table = Events as a table
no-rows = No event passes the filters.
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
no-texts = The texts of this chronology are not in its file.
documents-title = Documents
sentences = Sentences
sentences-plain = Sentences without a date
mentions = { $count ->
    [one] { $count } date that is no event
   *[other] { $count } dates that are no events
}
mentions-short = Dates that are no events
mention-why = { $reason ->
    [an-anniversary-looks-back-at-it] an anniversary looks back at it
    [it-is-part-of-a-title] part of a title
    [it-is-part-of-a-name] part of a name
    [it-is-only-planned] only planned
    [it-is-only-supposed] only supposed
    [it-lies-in-the-future-of-the-text] in the future of the text
    [it-is-a-term-that-was-set] a term that was set
    [it-stands-in-a-heading] stands in a heading
    [it-is-the-dateline-of-the-text] the dateline of the text
   *[other] no event
}
mention-add = Make it an event

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
more-entries = and { NUMBER($count) } more: search for their names
class = { $class ->
    [founding] Founding
    [merger] Merger, joining
    [split] Split, expulsion
    [congress] Congress
    [press] Press
    [protest] Protest
    [law] Law, registry
   *[lives] Lives, membership
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
more-lanes = and { NUMBER($count) } more: drag their names in the picture
move-up = Move up: { $name }
move-down = Move down: { $name }
lanes-by = Lanes: { $grouping }, { NUMBER($count) }
collapsed = { $name }: collapsed
expanded = { $name }: expanded
all-collapsed = All lanes collapsed
all-expanded = All lanes expanded
moved = { $name }: row { NUMBER($row) } of { NUMBER($count) }
lanes-reset = Lanes in their own order, expanded
no-place = No place
no-document = No document
all-events = All events
fold = Fold long empty stretches
folds = { $count ->
    [one] One empty stretch folded
   *[other] { $count } empty stretches folded
}
no-folds = No long empty stretches to fold
unfolded = Nothing folded
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
why-stated = Date { $date }: “{ $words }” states it.
why-counted = Date { $date }: “{ $words }” counts from “{ $from }” earlier in the text.
why-completed = Date { $date }: “{ $words }” takes the rest from “{ $from }”.
why-document = Date { $date }: “{ $words }” counts from the day of the document.
why-around = Date { $date }: “{ $words }” with the dates around it.
why-heading = The date is that of the heading above the text.
why-verb = Kind { $kind }: the verb “{ $word }” says so.
why-noun = Kind { $kind }: the noun “{ $word }” says so.
why-field = Kind { $kind }: the field “{ $word }” says so.
why-nothing = Kind { $kind }: no word of the clause says more.
why-rule = { $rule ->
    [life] The dates in brackets after a person's name are those of the life.
    [existence] The dates in brackets after a name are those of its existence.
    [bracketed-work] Kind publication: the date stands in brackets after a work.
    [office-before] Kind membership: the office before the names says so.
    [list-of-members] Kind membership: the heading of the list says so.
    [said-to-exist] Kind other: the words say that it existed.
    [dated-field] The kind is that of the field that this one dates.
    [columns] The names of the table's columns say what the date is.
   *[list-of-honours] Kind award: the heading of the list says so.
}
why-merged = { NUMBER($count) } passages are one event: their dates allow each other, they are about { $who }, and they tell the same kind of fact.
why-same-actors = the same actors
contradiction = Two dates ({ $kind }, { $name }): { $first } and { $second }.
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

## On the picture

key = Key
key-row = { $row ->
    [day] starts on a known day
    [year] in a known year
    [unknown] start unknown
   *[ties] merger, split, joining
}
today = today
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
choose-files-words = Text, Markdown, HTML, wiki, Word, EPUB, PDF, ZIP; several may report the same event
choose-folder = Choose a folder
paste = Paste text
paste-words = An article, a chapter, a page of notes
paste-or-address = Paste text or an address
sample = Open the sample
original = Open the original again
copy-begun = Your corrections are kept in this browser, in a copy of your own. This address opens it here; for others it stays as it was published.
copy-shown = This is your own copy with your corrections. Project › Open the original again shows what was published.
sample-words = The documents that came with this page
drop-here = Drop documents here
drop-here-words = Every dated event in them becomes a mark on one timeline, with its sentence kept beside it.
no-drop = The browser does not let this page read what was dropped. Choose the files instead.
storage-full = the browser's storage is full. Save the project as a file, or delete other projects.
storage-forbidden = this window does not keep anything, as private windows do. Save the project as a file before you close it.
storage-newer = a newer version of this page has been used here. Reload the page.
storage-older = another tab has an older version of this page open. Close it and try again.
storage-failed = the browser's storage gave up ({ $message }). Save the project as a file.
damaged-record = its record is damaged and was left out; bring the file again
damaged-corrections = the project's list of corrections is damaged and was left out; its documents are all there
copy-title = { $title } (copy)
no-workers = expected a browser with Web Workers, found none: update the browser
worker-died = the browser ended the worker that was reading it; it is left out, and the others go on. Split the file into smaller ones if it is very large.
documents-read = Documents read
import-progress = Import
import-details = Details
import-files = Files of the import
no-import = Nothing is being read.
failed-files = { $count ->
    [one] { $count } file could not be read
   *[other] { $count } files could not be read
}
remarked-files = Read otherwise than they stand
file-waiting = Waiting
file-reading = Being read…
file-stopped = Stopped
leave-out = Leave out
leave-file-out = Leave { $name } out
dismiss = Dismiss
dismiss-file = Dismiss the word about { $name }
dismiss-done = Clear the list
stop = Stop
stopped = Stopped. What had arrived stays.
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

not-yours = These documents came with the page. Correct something or bring a document, and a project of yours begins.
document-title = Title
written-on = Written on
remove-file = Remove { $name }
remove = Remove
no-corrections = Nothing has been corrected yet. Choose an event and press E.
orphan = Not in force: its words are no longer there. It waits for them.
withdraw = Withdraw
changed-to = Changed to { $words }
rejected = No event
checked = Checked
split-off = Split off
merged = Merged with another event
added = Added: { $title }
tie-said = Tie: { $from } — { $kind } — { $to }
unknown-correction = Of another version of this program
or-address = Or an address on this site
read = Read
duplicate-project = Duplicate { $name }
delete-project = Delete { $name }
duplicate = Duplicate
delete = Delete
no-projects = No projects yet. What you bring is kept here, on this machine.
deleted = Deleted: { $name }
bring-back = Bring it back
no-date-yet = No date yet. Write 2011-03-07, 1993-03, 199X, 1990~, 1998/2007, or words such as “March 1993”.
headline = Headline
kind-label = Kind
several = Several with ; between them, the one on whose lane it stands first
date-label = Date
actors-label = Organisations
people-label = People
places-label = Places
save = Save
cancel = Cancel
other-passages = Passages that tell another event
split-them = Split them off
same-as = The same event as
merge = Merge
tie-drawn = The tie is drawn between the two bands.
ties = It ties organisations
tie-from = From
tie-label = Tie
tie-to = To
add-tie = Add the tie
is-no-event = It is no event now. Undo brings it back.
edit = Edit
checked-mark = ✓ Checked
check = Check
reject = Reject
words-of = Words of “{ $title }” that tell it
select-words = Select the words in the text, or copy them from it exactly.
add = Add
add-event = Add an event
added-by-hand = Added by hand
corrected = Corrected
not-done = Nothing was changed: { $reason }
not-saved = Not saved: { $reason }
tie = { $kind ->
    [split] split into
    [merger] merged into
    [renamed] renamed to
    [predecessor] became
    [successor] became
    [joined] joined
    [member_of] is a member of
    [section_of] is a section of
    [affiliated] is affiliated to
    [expelled] was expelled by
    [walkout] was left by
    [cofounded] took part in founding
    [founded] founded
    [dissolution] was dissolved by
   *[cooperation] worked with
}

## Keys and hands

keys-title = Keys and hands
key-help = { $key ->
    [event] Event before or after
    [lane] Event on the lane above or below
    [zoom] Zoom in or out
    [fit] Show the organisations, again: everything
    [ends] First or last event
    [list] To the events one by one, then ↑ ↓
    [choose] Choose the event that has the focus
    [search] Search
    [fold] Fold long empty stretches, or open them
    [group] Group the lanes otherwise
    [collapse] Collapse or expand the lane of the event
    [move] Move the lane of the event
    [key] Show or hide the key of signs
    [source] Open the event in its source
    [timeline] Timeline
    [table] Table
    [passage] Next or previous passage of the document
    [edit] Correct the event
    [add] Add an event from the selected words of a source
    [mentions] Show or hide the dates of a source that are no events
    [files] Choose files to read
    [paste] Read the text on the clipboard
    [undo] Take back; with Shift, do again
    [document] Document before or after
    [escape] Close, then let go
   *[help] This sheet
}
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
hand = { $hand ->
    [wheel] Wheel, pinch
    [drag] Drag, swipe sideways
    [shift] Shift and drag
    [double] Double click
    [cluster] Click a ringed number
    [drop] Drop files or folders
   *[brush] Drag the frame below
}
hand-help = { $hand ->
    [wheel] Zoom at the pointer
    [drag] Move through time
    [shift] Zoom into a span
    [double] Zoom in; with Shift, out
    [cluster] Open what is too close to draw apart
    [drop] Read them
   *[brush] Choose the span in the overview
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
