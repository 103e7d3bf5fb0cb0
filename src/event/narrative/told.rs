//! What is told of one date, and why its kind is what it is.

use crate::event::{EventKind, classify::Decision, sentence::Sentence, why::KindWhy};

/// What a sentence says on its own about one of its dates.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    pub(crate) headline: String,
    pub(crate) kind: EventKind,
    /// Indices into `Names::actors`, agents first.
    pub(crate) actors: Vec<usize>,
    /// The actor whose whole existence the date spans.
    pub(crate) extent: Option<usize>,
    /// The rule for the kind.
    pub(crate) because: KindWhy,
    /// Further happenings of the same words: "a congress and a conference were held".
    pub(crate) also: Vec<Told>,
}

impl Told {
    pub(crate) fn new(headline: String, kind: EventKind, actors: Vec<usize>, because: KindWhy) -> Self {
        Self { headline, kind, actors, extent: None, because, also: Vec::new() }
    }

    /// Told with the words that decided its kind.
    pub(super) fn decided(
        sentence: &Sentence<'_>,
        headline: String,
        decision: &Decision,
        actors: Vec<usize>,
    ) -> Self {
        Self::new(headline, decision.kind, actors, because(sentence, decision))
    }

    pub(crate) fn lasting(self, extent: Option<usize>) -> Self {
        Self { extent, ..self }
    }
}

pub(super) fn because(sentence: &Sentence<'_>, decision: &Decision) -> KindWhy {
    match decision.by {
        Some(at) if decision.verb => KindWhy::Verb(decision.kind, sentence.span(at)),
        Some(at) => KindWhy::Noun(decision.kind, sentence.span(at)),
        None => KindWhy::Nothing(decision.kind),
    }
}
