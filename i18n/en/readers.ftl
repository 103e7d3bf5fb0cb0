# Why a file could not be read, by its code: what was expected, what was found, what to do. Only the programs that read
# carry these words, not the page.

unreadable = expected { $code ->
    [binary] a text, found binary data: give a text, or a document of a kind that Annals reads
    [bomb] an honest archive, found more than { $detail } times as much inside as outside: do not open it: it is made to fill the memory
    [broken] a file in the archive that can be unpacked, found a broken one ({ $detail }): save or download the archive again
    [broken-archive] a ZIP archive, found a broken one ({ $detail }): save or download the file again
    [broken-xml] well-formed XML, found an error at byte { $detail }: save the document again
    [chronology] a document, found a chronology or table: open it by itself
    [cut-archive] a whole ZIP archive, found one without the list of its files, as when a download breaks off: save or download the file again
    [cut-file] a whole file in the archive, found one that ends too early: save or download the archive again
    [cut-xml] well-formed XML, found an end in the middle: save the document again
    [deep-archive] archives within at most 3 others, found an archive deeper inside: unpack it and give the files themselves
    [deep-xml] elements within at most 1000 others, found deeper ones: save the document again
    [empty] a text, found an empty file: check that this is the file you meant
    [empty-archive] an archive with documents, found none in it: unpack it and look what it holds
    [empty-book] a book with chapters, found none that can be read: download the book again
    [endless-mail] a message whose parts come, found one that announces parts without end: save the message again
    [excel] a document, found an Excel workbook: save its sheet as CSV first
    [large-archive] at most 512 MB unpacked, found more than that inside: unpack it and give the files themselves
    [many-mails] a mailbox of at most 50000 messages, found { $detail }: divide it
    [many-files] an archive of at most 10000 files, found one of { $detail } files: pack fewer into one
    [new-version] the readers of this sort of file, found those of a newer version of this page: close its other windows, reload this one and bring the file again
    [no-answer] the answer of a reader, found none: reload the page
    [no-package] the path of the book's package, found none: download the book again
    [no-readers] the readers of this sort of file, found that they do not load: check the connection and bring the file again
    [no-such-file] this file in the archive, found none: save or download the file again
    [no-zip] a document, found an archive that is no ZIP: unpack it first
    [old-office] a document, found an Office file of the form before 2007: save it as DOCX first
    [open-document] a document, found an OpenDocument table, drawing or presentation: save it as CSV or PDF first
    [other-archive] a ZIP archive, found one of another make ({ $detail }): pack it anew as a plain ZIP
    [other-bytes] a file in the archive as it was packed, found other bytes (its checksum differs): save or download the archive again
    [other-packing] a ZIP archive packed as most are, found one packed in another way (method { $detail }): pack it anew as a plain ZIP
    [part-archive] a ZIP archive in one piece, found one of several parts: join the parts, or give the files themselves
    [outlook] a message, found one in Outlook's own form: save it as .eml or text first
    [password] an open file, found one with a password: save it without a password
    [pdf-broken] a whole PDF, found a broken one ({ $detail }): save or download the file again
    [pdf-broken-pages] a PDF with text, found broken pages, first page { $detail }: save or download the file again
    [pdf-cut] a whole PDF, found one that ends too early: save or download the file again
    [pdf-head] a PDF, found one whose beginning is damaged: save or download the file again
    [pdf-large] a PDF of honest size, found one with parts that grow beyond measure when they are unpacked: print it to a new PDF
    [pdf-mute] a PDF whose fonts say which letters they draw, found none: run it through text recognition (OCR) first
    [pdf-no-pages] a PDF with pages, found none: save or download the file again
    [pdf-packed] a whole PDF, found packed parts that are damaged: save or download the file again
    [pdf-parts] a whole PDF, found one in which the list of its parts is damaged: save or download the file again
    [pdf-pictures] a PDF with a text layer, found pictures of pages only: run it through text recognition (OCR) first
    [pdf-rare] a PDF as most programs write it, found one with parts that Annals does not read: print it to a new PDF
    [pdf-ring] a PDF whose parts have an order, found parts that contain themselves: print it to a new PDF
    [picture] a document, found a picture: Annals reads no pictures: give a file with its text
    [powerpoint] a document, found a PowerPoint presentation: save it as PDF first
    [program] a document, found a program: give a document
    [protected-book] an open book, found one with copy protection: give one without it
    [redirect] a page with text, found a redirect to { $detail }: give the page that it leads to
    [rich-text] a document, found a Rich Text file: save it as text, DOCX or PDF first
    [unopened] a file that can be read, found one that the browser does not open: choose it anew
   *[other] a document, found { $code } { $detail }: give another file
}
# A file that is there under another name too.
same-file = the same file as { $name }: what it tells counts once
# What a format cannot hold, with its number.
loss = { $part ->
    [untold] events that no document tells
    [texts] texts of documents
    [documents] documents with their titles and checksums
    [positions] places of quotations in their documents
    [quotes] events' further quotations
    [relations] ties between organisations
    [names] organisations' names, for which their ids stand
    [lives] organisations' other names, beginnings and ends
    [people] events' people
    [places] events' places
    [kinds] events' kinds
    [several] events' organisations but the first
    [organizations] events' organisations
    [certainty] marks of dates that only context implies
    [doubt] marks of dates that are approximate, uncertain or one of several
    [coarse] dates that are decades, centuries, seasons or open spans
    [early] events out of reach of a calendar, such as those before the year 1
    [ids] ids of events
    [corrections] corrections
    [diagnostics] remarks on what was read
    [reasons] why events are what they are
    [mentions] dates that are no events
    [citations] citations, and works that documents list
    [tied] organisations that only ties name
   *[extra] events' further keys
} ({ $count })
# The formats to write in.
format-label = { $name ->
    [json] Annals, without texts
    [ndjson] JSON, an event a line
    [csv] Table (CSV)
    [ics] Calendar (iCalendar)
    [timelinejs] TimelineJS
    [jsonld] schema.org (JSON-LD)
    [annotations] W3C Web Annotations
    [markwhen] Markwhen
    [markdown] Markdown
   *[project] Annals project, with texts and corrections
}

# annals explain: the parts of an explanation, which no page shows.
explain-date = Date: { $wording } ({ $date }), { $certainty }
explain-certainty = { $certainty ->
    [stated] stated
   *[implied] implied by context
}
explain-kind = Kind: { $kind }
explain-organizations = Organisations: { $names }
explain-people = People: { $names }
explain-places = Places: { $names }
explain-why = Why
explain-sources = Sources
explain-characters = { $document }, characters { $start }–{ $end }
explain-reading = “{ $words }” is { $date } ({ $certainty })
explain-ties = Ties
explain-mention = “{ $words }” is no event: { $why }
explain-spoken = Date: { $wording } ({ $date })
explain-doubts = Doubts
explain-apart = Alike and not the same
kept-apart = { $id } “{ $title }” ({ $date }): { $why ->
    [dates] their dates exclude each other
    [episode] the one is a part of the other, which lasted longer
    [numbers] their numbers differ
    [names] each names somebody or something that the other does not
   *[little] too little is said in both to tell that they are one
}
