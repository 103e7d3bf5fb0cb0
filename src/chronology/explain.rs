//! Why an event is what it is, for people: its reasons, every passage, and what contradicts it.

use super::{Chronology, Event, Names, contradiction::Contradiction};
use crate::i18n::Language;
use std::fmt::Write;

impl Chronology {
    /// Events whose id is `id` or begins with it.
    pub fn find_events(&self, id: &str) -> Vec<&Event> {
        match self.events.iter().find(|event| event.id == id) {
            Some(event) => vec![event],
            None => self.events.iter().filter(|event| event.id.starts_with(id)).collect(),
        }
    }

    /// What was noticed about the passages of an event, for people who read `say`: which sources say what where they
    /// contradict each other. What was noticed otherwise is worded as it stands in the file.
    pub fn doubts(&self, event: &Event, say: Language) -> Vec<String> {
        let said: Vec<String> = event
            .sources
            .iter()
            .map(|source| format!("“{}” in {}", source.date_text(), source.document))
            .collect();
        self.diagnostics
            .iter()
            .filter(|diagnostic| {
                let about = event.sources.iter().any(|source| {
                    source.document == diagnostic.document
                        && diagnostic.start < source.range().end
                        && source.range().start < diagnostic.end
                });
                about || said.iter().any(|words| diagnostic.message.contains(words))
            })
            .map(|diagnostic| match Contradiction::read(&diagnostic.message) {
                Some(contradiction) => contradiction.word(say),
                None => diagnostic.message.clone(),
            })
            .collect()
    }

    /// Why dates are no events whose words or whose sentence hold `words`, as plain text for people who read `say`: the
    /// words, the date, the reason and the sentence of each. A file's mentions are among its unknown keys.
    pub fn explain_mentions(&self, words: &str, say: Language) -> Vec<String> {
        let read = self.mentions.iter().map(|mention| Spoken {
            words: mention.date_text(),
            date: mention.date.as_ref().map(|(date, ..)| date.to_string()).unwrap_or_default(),
            reason: mention.reason.as_deref(),
            document: mention.document.as_str(),
            quote: mention.quote(),
        });
        let kept = self.extra.get("mentions").and_then(|mentions| mentions.as_array()).into_iter().flatten();
        let kept = kept.filter_map(|mention| {
            let text = |key: &str| mention.get(key).and_then(|value| value.as_str());
            Some(Spoken {
                words: text("date_text")?,
                date: text("date")?.to_owned(),
                reason: text("reason"),
                document: text("document")?,
                quote: text("quote")?,
            })
        });
        let holds = |mention: &Spoken<'_>| {
            !words.trim().is_empty() && (mention.words.contains(words) || mention.quote.contains(words))
        };
        read.chain(kept).filter(holds).map(|mention| mention.explain(say)).collect()
    }

    /// The event with all the reasons that the file knows, as plain text for people who read `say`: headline, date, kind,
    /// actors, why, each passage with its own date, ties, the diagnostics about its passages, and which events look
    /// like it and why they are others. Reasons that a file has worded stay in its words.
    pub fn explain(&self, event: &Event, say: Language) -> String {
        let mut out = String::new();
        let wording = event.date.wording_in(say);
        let certain = certainty(event.date_certainty, say);
        let _ = writeln!(out, "{}  {}", event.id, event.title);
        let _ = writeln!(out, "{}", say.explain_date(&certain, &event.date.to_string(), &wording));
        let kind = match say {
            Language::English => event.kind.as_str().to_owned(),
            Language::Russian => say.kind(event.kind.as_str()),
        };
        let _ = writeln!(out, "{}", say.explain_kind(&kind));
        let name = |id: &str| {
            let found = self.organizations.iter().find(|organization| organization.id == id);
            found.map_or(id, |organization| organization.name.as_str()).to_owned()
        };
        let organizations: Vec<String> = event.organizations.iter().map(|id| name(id)).collect();
        let list = |names: &Names| names.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        if !organizations.is_empty() {
            let _ = writeln!(out, "{}", say.explain_organizations(&organizations.join(", ")));
        }
        if !event.people.is_empty() {
            let _ = writeln!(out, "{}", say.explain_people(&list(&event.people)));
        }
        if !event.places.is_empty() {
            let _ = writeln!(out, "{}", say.explain_places(&list(&event.places)));
        }
        section(&mut out, say.explain_why(), &event.reasons(say));
        let _ = writeln!(out, "\n{}", say.explain_sources());
        for source in &event.sources {
            let (start, end) = (source.range().start.to_string(), source.range().end.to_string());
            let _ = writeln!(out, "  {}", say.explain_characters(&source.document, &end, &start));
            let _ = writeln!(out, "    “{}”", source.quote());
            let certain = certainty(source.date_certainty, say);
            let reading = say.explain_reading(&certain, &source.date.to_string(), source.date_text());
            let _ = writeln!(out, "    {reading}");
        }
        let ties: Vec<String> = self
            .relations
            .iter()
            .filter(|relation| relation.event.as_ref() == Some(&event.id))
            .map(|relation| {
                let side = |ids: &[String]| ids.iter().map(|id| name(id)).collect::<Vec<_>>().join(", ");
                format!("{}: {} → {}", relation.kind.as_str(), side(&relation.from), side(&relation.to))
            })
            .collect();
        if !ties.is_empty() {
            let _ = writeln!(out, "\n{}\n  {}", say.explain_ties(), ties.join("\n  "));
        }
        section(&mut out, say.explain_doubts(), &self.doubts(event, say));
        section(&mut out, say.explain_apart(), &self.kept_apart(event, say));
        out
    }
}

/// A heading and its points, if there are any.
fn section(out: &mut String, heading: &str, points: &[String]) {
    if !points.is_empty() {
        let _ = writeln!(out, "\n{heading}");
    }
    for point in points {
        let _ = writeln!(out, "  - {point}");
    }
}

/// A date that is only spoken of.
struct Spoken<'a> {
    words: &'a str,
    date: String,
    reason: Option<&'a str>,
    document: &'a str,
    quote: &'a str,
}

impl Spoken<'_> {
    fn explain(&self, say: Language) -> String {
        let Self { words, date, reason, document, quote } = self;
        let why = match (reason, say) {
            (None, Language::English) => "no rule says why".to_owned(),
            (Some(reason), Language::English) => (*reason).to_owned(),
            (reason, Language::Russian) => {
                say.mention_why(&reason.unwrap_or_default().replace(' ', "-")).to_owned()
            }
        };
        let mut out = String::new();
        let _ = writeln!(out, "{}", say.explain_mention(&why, words));
        if let Ok(edtf) = date.parse::<crate::time::Edtf>() {
            let _ = writeln!(out, "{}", say.explain_spoken(date, &edtf.wording_in(say)));
        }
        let _ = writeln!(out, "  {document}\n    “{quote}”");
        out
    }
}

fn certainty(certainty: crate::time::Certainty, say: Language) -> String {
    say.explain_certainty(match certainty {
        crate::time::Certainty::Stated => "stated",
        crate::time::Certainty::Implied => "implied",
    })
}
