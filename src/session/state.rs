//! All that the page shows, as one immutable value.

use super::{Column, Content, Failure, Filters, History, Keeping, Load, Model, Motion, Passing, Shared};
use crate::{
    chronology::Correction,
    event::EventKind,
    i18n::Language,
    timeline::{Arrangement, EventIndex, Highlight, KindClass, Target, Timeline, Viewport},
};
use std::{ops::Range, rc::Rc};

/// Everything that the reader sees and has done.
#[derive(Clone, Debug)]
pub struct State {
    /// What is shown: the content with its corrections in force.
    pub model: Shared<Model>,
    /// What was read, and what the reader said about it.
    pub content: Shared<Content>,
    /// Places in the list of those corrections that nothing was found for.
    pub orphans: Shared<Vec<usize>>,
    /// What is shown is older than the content: it is being made. Then the event is chosen that this correction made,
    /// if that event is still the chosen one with which it was made.
    pub behind: Option<Option<(Rc<Correction>, Option<EventIndex>)>>,
    /// The way back.
    pub history: Shared<History>,
    /// Whether all this is kept.
    pub keeping: Keeping,
    /// The file that is being read.
    pub reading: Rc<str>,
    /// The sheet that is open over the page.
    pub panel: Option<Panel>,
    /// Whether the chosen event is being corrected.
    pub editing: bool,
    /// How far reading has come.
    pub load: Load,
    /// What could not be read.
    pub failures: Shared<Vec<Failure>>,
    /// The model's index with lanes and axis as the reader wants them.
    pub timeline: Shared<Timeline>,
    /// How the reader wants them.
    pub arrangement: Shared<Arrangement>,
    /// How many times the reader has arranged them otherwise.
    pub rearranged: u32,
    /// How often that took the lane of the chosen event with it, by its own key or by another grouping.
    pub led: u32,
    /// The lane that is being dragged by its name, and at which height.
    pub held_lane: Option<(u32, f64)>,
    /// The visible span, in places on the timeline's axis, and box. The only place where it is kept.
    pub viewport: Viewport,
    /// Height of all lanes in CSS pixels, axis included, as the last picture had it: what can be scrolled.
    pub content_height: f64,
    /// Pixels of the plot at the right and at the bottom that the inspector covers when it is open.
    pub covered: (f64, f64),
    /// The view is the home span: it stays so when the window changes.
    pub fits: bool,
    /// A movement under way.
    pub motion: Option<Motion>,
    /// A hand moves the view, or has just let go of it: until it rests lanes keep their heights.
    pub held: bool,
    /// The chosen event.
    pub selected: Option<EventIndex>,
    /// What is under the pointer.
    pub hover: Option<Hover>,
    /// The event that has the keyboard's focus.
    pub focused: Option<EventIndex>,
    /// Which events pass.
    pub filters: Shared<Filters>,
    /// The answer of the filters for every event.
    pub passing: Shared<Passing>,
    /// Which of the views is open.
    pub view: View,
    /// What the table is sorted by, and whether from the last to the first.
    pub sort: (Column, bool),
    /// The document that the reader view shows, by its index in the model.
    pub document: usize,
    /// Light, dark, or as the system says.
    pub theme: ThemeChoice,
    /// Whether the system's preference is dark.
    pub system_dark: bool,
    /// Whether the sheet of keys is open.
    pub help: bool,
    /// Whether the list of facets is open.
    pub facets: bool,
    /// Whether the sources show their dates that are no events.
    pub mentions: bool,
    /// The words of the open document that are to become an event; none: those that are selected.
    pub proposal: Option<Range<usize>>,
    /// Whether the list of lanes is open.
    pub lanes: bool,
    /// Whether the picture explains its signs in a corner.
    pub key: bool,
    /// Whether the search field shows its results.
    pub searching: bool,
    /// The language of the interface.
    pub language: Language,
    /// What was just done or could not be done, for a few seconds; empty when there is nothing to say.
    pub notice: Rc<str>,
    /// The page is being printed.
    pub printing: bool,
    /// Movement is a cut.
    pub reduced_motion: bool,
    /// Today in days since 1970-01-01.
    pub today: Option<f64>,
}

/// What is under the pointer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hover {
    /// Pixels from the left edge of the plot.
    pub x: f64,
    /// Pixels from its upper edge.
    pub y: f64,
    /// The mark there.
    pub target: Option<Target>,
}

/// The views of the header.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// Lanes over time.
    #[default]
    Timeline,
    /// The documents with their date words.
    Sources,
    /// Rows.
    Table,
}

/// The sheets over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The documents of the project.
    Documents,
    /// How far the files of an import are.
    Imports,
    /// What the reader has corrected.
    Corrections,
    /// All projects.
    Projects,
    /// A field to paste text into.
    Paste,
    /// The formats to save the chronology in.
    Formats,
    /// The fields of an event that was not found.
    Add,
}

impl View {
    /// Its name in the URL.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Timeline => "timeline",
            Self::Sources => "sources",
            Self::Table => "table",
        }
    }

    /// The view of this name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        [Self::Timeline, Self::Sources, Self::Table].into_iter().find(|view| view.slug() == slug)
    }
}

/// What the reader said about light and dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ThemeChoice {
    /// As the system says.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl State {
    /// Nothing read yet, over a box of the given size.
    pub fn new(width: f64, height: f64) -> Self {
        let model = Shared::new(Model::new(Default::default(), Vec::new(), None));
        let content = Shared::new(Content::of(model.clone()));
        let filters = Shared::new(Filters::default());
        let passing = Shared::new(Passing::new(&model, &filters));
        let (start, end) = model.home;
        Self {
            timeline: model.timeline.clone(),
            arrangement: Shared::default(),
            rearranged: 0,
            led: 0,
            held_lane: None,
            model,
            content,
            orphans: Shared::default(),
            behind: None,
            history: Shared::default(),
            keeping: Keeping::Nothing,
            reading: "".into(),
            panel: None,
            editing: false,
            load: Load::Reading { done: 0, total: 0 },
            failures: Shared::new(Vec::new()),
            viewport: Viewport::new(start, end, width, height),
            content_height: 0.0,
            covered: (0.0, 0.0),
            fits: true,
            motion: None,
            held: false,
            selected: None,
            hover: None,
            focused: None,
            filters,
            passing,
            view: View::Timeline,
            sort: (Column::default(), false),
            document: 0,
            theme: ThemeChoice::System,
            system_dark: false,
            help: false,
            facets: false,
            mentions: false,
            proposal: None,
            lanes: false,
            key: true,
            searching: false,
            language: Language::English,
            notice: "".into(),
            printing: false,
            reduced_motion: false,
            today: None,
        }
    }

    /// Whether the page is dark.
    pub fn is_dark(&self) -> bool {
        match self.theme {
            ThemeChoice::System => self.system_dark,
            ThemeChoice::Light => false,
            ThemeChoice::Dark => true,
        }
    }

    /// The event under the pointer.
    pub fn hovered(&self) -> Option<EventIndex> {
        match self.hover?.target? {
            Target::Event(event) => Some(event),
            Target::Cluster { .. } | Target::Lane(_) | Target::Head(_) | Target::Key => None,
        }
    }

    /// First and last day in view.
    pub fn span(&self) -> (f64, f64) {
        self.days(&self.viewport)
    }

    /// First and last day of a view.
    pub fn days(&self, view: &Viewport) -> (f64, f64) {
        (self.timeline.unfolded(view.start), self.timeline.unfolded(view.end))
    }

    /// The span that is shown first, in places on the axis.
    pub fn home(&self) -> (f64, f64) {
        let (first, last) = self.timeline.overview_extent();
        let (start, end) = self.model.home;
        (self.timeline.folded(start).max(first), self.timeline.folded(end).min(last))
    }

    /// What the picture shows of all this.
    pub fn highlight(&self) -> Highlight {
        Highlight {
            selected: self.selected,
            hovered: self.hovered(),
            focused: self.focused,
            head: match (self.held_lane, self.hover.and_then(|hover| hover.target)) {
                (Some((lane, y)), _) => Some((lane, Some(y))),
                (None, Some(Target::Head(lane))) => Some((lane, None)),
                _ => None,
            },
            covered: if self.selected.is_some() { self.covered.0 } else { 0.0 },
            no_key: !self.key,
            held: self.held,
            moving: self.held || self.motion.is_some(),
            map: false,
            pointer: self.hover.map(|hover| (hover.x, hover.y)),
            hidden_kinds: EventKind::ALL
                .iter()
                .copied()
                .filter(|kind| !self.filters.shows(KindClass::of(*kind)))
                .collect(),
            passing: self.passing.flags.clone(),
            language: self.language,
            today: self.today,
        }
    }

    /// The same without what only the pointer and the keyboard put there: for a picture that leaves the page.
    pub fn highlight_at_rest(&self) -> Highlight {
        Highlight {
            head: None,
            hovered: None,
            focused: None,
            pointer: None,
            covered: 0.0,
            held: false,
            moving: false,
            ..self.highlight()
        }
    }
}
