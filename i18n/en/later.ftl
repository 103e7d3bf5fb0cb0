# Words of the interface that the first picture does not need, English: of sheets, of the editor, of what went wrong.
# They come with the second half of the program (build/split.mjs). Every message has its counterpart in the other
# language with the same variables.

## Export and share

export-data-title = The chronology as a file
export-project = Annals project, with texts and corrections
export-nothing-lost = Nothing is lost.
export-lost = Not in it: { $what }.
export-save = Save
export-save-as = Save as { $format }
drawing = Drawing the picture…
saved = Saved as { $name }
no-picture = The browser cannot make a picture of { $size } pixels. Choose a smaller scale, or SVG.
link-copied = The link is on the clipboard.
frame-copied = The code is on the clipboard.
no-clipboard = The browser does not let this page use the clipboard. Copy the link from the address bar.

## Reading

browser-projects = This browser's projects
lost-project = The project
lost-project-hint = it is no longer in this browser. Open another one.
remarked-count = { $count ->
    [one] { $count } file with remarks
   *[other] { $count } files with remarks
}
more-remarks = and { NUMBER($count) } more

## Views

no-rows = No event passes the filters.
no-texts = The texts of this chronology are not in its file.
sentences-plain = Sentences without a date
in-dispute = In dispute
sources-differ = Sources differ on the date
differing-event = Go to what this source tells
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
    [it-did-not-happen] did not happen
    [it-is-denied] denied
    [it-stands-in-a-reference-to-another-text] in a reference to another text
    [it-is-so-in-any-year] so in any year
    [it-tells-which-one-is-meant] tells which one is meant
    [it-is-a-figure-of-that-time] a figure of that time
   *[other] no event
}
mention-add = Make it an event

## Lanes and axis

more-lanes = and { NUMBER($count) } more: drag their names in the picture
move-up = Move up: { $name }
move-down = Move down: { $name }
collapsed = { $name }: collapsed
expanded = { $name }: expanded
all-collapsed = All lanes collapsed
all-expanded = All lanes expanded
link-gone = The event that the link names is not here.
undone = Undone: { $what }
redone = Redone: { $what }
nothing-to-undo = There is nothing to take back.
nothing-to-redo = There is nothing to do again.
moved = { $name }: row { NUMBER($row) } of { NUMBER($count) }
lanes-reset = Lanes in their own order, expanded
no-folds = No long empty stretches to fold
unfolded = Nothing folded

## One event

whole-sheet = Whole height
why-stated = Date { $date }: the text says “{ $words }”.
why-counted = Date { $date }: “{ $words }”, counted from “{ $from }” in the same text.
why-completed = Date { $date }: the text says “{ $words }”; what that leaves out is taken from “{ $from }”.
why-document = Date { $date }: “{ $words }”, counted from the day on which the document was written.
why-around = Date { $date }: the text says “{ $words }”; the dates around it tell the rest.
why-heading = The date is that of the heading above the text.
why-verb = Kind { $kind }: the verb “{ $word }” says so.
why-noun = Kind { $kind }: the noun “{ $word }” says so.
why-field = Kind { $kind }: the field “{ $word }” says so.
why-nothing = Kind { $kind }: no word of the passage tells of what sort it is more closely.
why-rule = { $rule ->
    [life] The dates in brackets after a person's name are those of the life.
    [existence] The dates in brackets after a name are those of its existence.
    [bracketed-work] Kind publication: the date stands in brackets after a work.
    [office-before] Kind membership: the office before the names says so.
    [list-of-members] Kind membership: the heading of the list says so.
    [said-to-exist] Kind other: the words say that it existed.
    [dated-field] The kind is that of the field that this one dates.
    [columns] The names of the table's columns say what the date is.
    [message] Kind statement: the head of a message says who wrote to whom.
    [paper] The words say on which day the paper was dated, received or began to run.
   *[list-of-honours] Kind award: the heading of the list says so.
}
why-merged = { NUMBER($count) } passages are one event: their dates agree, all of them name { $who }, and they tell of the same being done. The most exact date is shown.
why-retold = { NUMBER($count) } passages are one event: their dates agree, and they tell of the same being done, in other words or under other names. The most exact date is shown.

## What the reader brings, keeps and corrects

copy-begun = Your corrections are kept in this browser, in a copy of your own. This address opens it here; for others it stays as it was published.
copy-shown = This is your own copy with your corrections. Project › Open the original again shows what was published.
storage-full = the browser's storage is full. Save the project as a file, or delete other projects.
storage-forbidden = this window does not keep anything, as private windows do. Save the project as a file before you close it.
storage-silent = the browser's storage does not answer. Save the project as a file, then start the browser anew.
storage-newer = a newer version of this page has been used here. Reload the page.
storage-older = another tab has an older version of this page open. Close it and try again.
storage-failed = the browser's storage gave up ({ $message }). Save the project as a file.
damaged-record = its record is damaged and was left out; bring the file again, or remove it under Documents
damaged-corrections = the project's list of corrections is damaged; it is kept as it was, under Corrections; its documents are all there
corrections-wait = { $count ->
    [one] { $count } correction has lost its words in the documents and waits for them: Project › Corrections.
   *[other] { $count } corrections have lost their words in the documents and wait for them: Project › Corrections.
}
corrections-aside = Corrections that cannot be read
corrections-aside-hint = They are kept as they were found. Save them as a file: somebody may yet make out what they say.
unkept-file = the page was closed before it was kept. Bring it again
fatal-file = the page has ended several times while it was read; it is left out. Split the file into smaller ones, and bring it again
resumed = { $count ->
    [one] { $count } file was brought and not read before the page was closed: it is read now.
   *[other] { $count } files were brought and not read before the page was closed: they are read now.
}
copy-title = { $title } (copy)
no-workers = expected a browser with Web Workers, found none: update the browser
worker-died = the browser ended the worker that was reading it; it is left out, and the others go on. Split the file into smaller ones if it is very large.
import-progress = Import
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
stopped = Stopped. What had arrived stays.
not-yours = These documents came with the page. Correct something or bring a document, and a project of yours begins.
document-title = Title
written-on = Written on
finished-file = A finished chronology: its dates stand as they are in the file.
replaced = Read in place of the file of the same name: { $name }
not-brought = { $count ->
    [one] { $name } was not read: something else was opened. Bring it again.
   *[other] { $count } files were not read: something else was opened. Bring them again: { $name } is the first.
}
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
tie-said = Tie: { $from } — { $kind } — { $to }
unknown-correction = Of another version of this program
or-address = Or an address on this site
duplicate-project = Duplicate { $name }
delete-project = Delete { $name }
duplicate = Duplicate
delete = Delete
no-projects = No projects yet. What you bring is kept here, on this machine.
deleted = Deleted: { $name }
bring-back = Bring it back
draft-waits = “{ $headline }” has gone, which you had begun to correct. What you have typed waits for it to come back.
leave-draft = What you have typed in the fields of an event is not saved yet. Leave it, and lose that?
leave-unsaved = What was done in this project is not saved: { $reason } Leave it, and lose what is not saved?
project-in-use = another tab has this project open. Close it there first.
project-gone = the project is no longer in this browser.
no-date-yet = No date yet. Write 2011-03-07, 1993-03, 199X, 1990~, 1998/2007, or words such as “March 1993”.
date-left-out = Left out, since it is no part of that date: “{ $words }”
headline = Headline
kind-label = Kind
several = Several with ; between them, the one on whose lane it stands first
date-label = Date
actors-label = Organisations
people-label = People
places-label = Places
other-passages = Passages that tell another event
split-them = Split them off
same-as = The same event as
merge = Merge
find-other = Find an event by its words
choose-other = Choose an event …
tie-of-one = A tie needs two different organisations.
tie-drawn = The tie is drawn between the two bands.
tie-from = From
tie-label = Tie
tie-to = To
add-tie = Add the tie
is-no-event = It is no event now. Undo brings it back.
words-of = Words of “{ $title }” that tell it
select-words = Select the words in the text, or copy them from it exactly.
add-event = Add an event
share-own = This project is only in this browser. Save it as a file to hand it on; “annals publish” makes a site of that file, which has links.
page-outdated = a newer version of this page has come. Close its other windows, then reload this one.
newer-waits = A new version of this page is here.
reload-now = Reload now
other-windows = Close the other windows of this page first: they have the old version.
not-done = Nothing was changed: { $reason }
not-saved = Not saved: { $reason }
tie = { $kind ->
    [split] split into
    [merger] merged into
    [renamed] renamed to
    [predecessor] preceded
    [successor] was succeeded by
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
    [fit] Show the whole, again: lives beyond it too
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
no-memory = The browser has no memory left for the picture. Close other pages and try again.
src-elsewhere = expected an address on { $origin }, found “{ $src }”, which is elsewhere. Download the file and bring it, or publish it beside this page.
no-drop = The browser does not let this page read what was dropped. Choose the files instead.
