# Why a chronology could not be read, by the code of the reason: what was expected, what was found, what to do.

broken-chronology = { $code ->
    [binary] expected a chronology, found binary data: give an annals/1 JSON file or a CSV file
    [cut] { $detail }: the file ends too early; save or download it again
    [empty] expected a chronology, found an empty file: give an annals/1 JSON file or a CSV file
    [invalid] { $detail }: correct it there
    [missing] { $detail }: add it there
    [no-csv] expected a CSV file, found what cannot be read ({ $detail }): save it as CSV again
    [no-format] expected "annals/1", found "{ $detail }": the file is not a chronology; write "format": "annals/1" if it is
    [no-json] { $detail }: this is no JSON; look there for a missing comma, quote or bracket
    [no-list] expected a chronology (annals/1, TimelineJS, schema.org JSON-LD, Web Annotations or a list of events), found an object without a list of events: give one of these
    [no-table] expected a header row with the columns date and title, found "{ $detail }": write date,title,kind,organization into the first row, or give an annals/1 JSON file
    [single] expected a chronology (annals/1, TimelineJS, schema.org JSON-LD, Web Annotations or a list of events), found a single value: give one of these
    [utf-16] expected a chronology, found UTF-16 text: save the file as UTF-8
    [variant] { $detail }: use one of these
    [version] expected "annals/1", found "{ $detail }": the file is of another version of Annals; use that version
   *[value] { $detail }
}
# The file is of a form that is known, but has no event that can be used.
eventless-chronology = expected { $form ->
    [annotations] a file of annotations
    [calendar] a calendar
    [json-ld] a JSON-LD file
    [list] a JSON list
    [markdown] a Markdown chronology
    [markwhen] a Markwhen timeline
    [sheet] a TimelineJS spreadsheet
   *[timelinejs] a TimelineJS file
} with events, found { $some ->
    [none] none
   *[some] none that can be used ({ $detail })
}: check that this is the file you meant
chronology-line = line { $line }, column { $column }
chronology-path = at { $path }
