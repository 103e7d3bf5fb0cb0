//! Everything that can happen, named by intent.

use super::{
    Column, DateShape, Failure, Keeping, Model, Panel, Permalink, Rebased, Shared, Shown, ThemeChoice, View,
};
use crate::{
    chronology::Correction,
    i18n::Language,
    time::Certainty,
    timeline::{EventIndex, Grouping, KindClass, Step, Target},
};
use std::{ops::Range, rc::Rc};

/// Something that the reader does, or that the world reports.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// So many of so many documents have arrived.
    Report {
        /// Arrived, failed ones included.
        done: usize,
        /// Expected.
        total: usize,
    },
    /// Everything has been read.
    Open(Shared<Model>, Shared<Vec<Failure>>),
    /// Other documents, or the same read otherwise.
    Rebase(Box<Rebased>),
    /// What is seen of the content, made ready beforehand: of this base.
    Show(Shared<Model>, Rc<Shown>),
    /// The file that is being read now.
    Begin(Rc<str>),
    /// What of the last import could not be read.
    Fail(Shared<Vec<Failure>>),
    /// Everything that was expected has arrived.
    Arrived,
    /// Corrects something of what was extracted.
    Correct(Box<Correction>),
    /// Withdraws the correction at this place of the list.
    Withdraw(usize),
    /// Gives the project a name, or takes it away.
    Rename(Option<String>),
    /// Takes the last act back.
    Undo,
    /// Does what was taken back last.
    Redo,
    /// Whether everything is kept.
    Keep(Keeping),
    /// Opens a sheet over the page, or closes it.
    ShowPanel(Option<Panel>),
    /// Opens or closes the fields of the chosen event.
    Edit(bool),
    /// The plot has another size.
    Resize {
        /// CSS pixels.
        width: f64,
        /// CSS pixels, axis included.
        height: f64,
        /// Pixels at the right and at the bottom that the inspector covers when it is open.
        covered: (f64, f64),
    },
    /// The picture was laid out, and all its lanes together are so high.
    Measured {
        /// CSS pixels, axis included.
        content_height: f64,
    },
    /// The clock, in milliseconds: whatever moves, moves on.
    Tick(f64),
    /// Drags the picture by pixels.
    PanBy {
        /// To the right.
        dx: f64,
        /// Downwards.
        dy: f64,
    },
    /// Lets go of a moving picture.
    Coast {
        /// Pixels a millisecond.
        vx: f64,
        /// Pixels a millisecond.
        vy: f64,
    },
    /// Holds whatever moves.
    Hold,
    /// The view has come to rest.
    Rest,
    /// Zooms at once, around a pixel.
    ZoomAt {
        /// Pixels from the left edge.
        x: f64,
        /// More than 1 shows less time.
        factor: f64,
    },
    /// Zooms in a movement, around a pixel or else around the selection or the middle.
    ZoomStep {
        /// Pixels from the left edge.
        x: Option<f64>,
        /// More than 1 shows less time.
        factor: f64,
    },
    /// Moves to a span of days.
    ZoomTo {
        /// Day at the left edge.
        start: f64,
        /// Day at the right edge.
        end: f64,
    },
    /// Shows a span of days at once: the brush is being dragged.
    BrushTo {
        /// Day at the left edge.
        start: f64,
        /// Day at the right edge.
        end: f64,
    },
    /// Shows everything.
    Fit,
    /// Goes to the first event that passes.
    SelectFirst,
    /// Goes to the last.
    SelectLast,
    /// Scrolls the lanes to a height.
    ScrollTo(f64),
    /// Chooses an event, or none.
    SelectEvent(Option<EventIndex>),
    /// Chooses an event and makes sure that it is in view.
    GoToEvent(EventIndex),
    /// Chooses a neighbour of the chosen event.
    StepSelection(Step),
    /// The keyboard's focus is on an event, or on none.
    FocusEvent(Option<EventIndex>),
    /// The pointer is somewhere over the plot, perhaps over a mark.
    HoverAt {
        /// Pixels from the left edge.
        x: f64,
        /// Pixels from the upper edge.
        y: f64,
        /// The mark there.
        target: Option<Target>,
    },
    /// The pointer left the plot.
    Leave,
    /// Opens what was clicked: an event is chosen, a cluster zoomed into, empty space lets go of the selection.
    Activate(Option<Target>),
    /// Switches a class of kinds on or off.
    ToggleClass(KindClass),
    /// Switches a shape of dates on or off.
    ToggleShape(DateShape),
    /// Picks an organisation or puts it back.
    ToggleOrganization(String),
    /// Picks a document or puts it back.
    ToggleDocument(String),
    /// Only dates of this certainty, or all.
    SetCertainty(Option<Certainty>),
    /// Only dates that other sources dispute, or all.
    SetDisputed(bool),
    /// Only events with these words.
    Search(String),
    /// Opens or closes the results of the search.
    ShowResults(bool),
    /// Lets everything pass.
    ClearFilters,
    /// Gathers the lanes by something else.
    GroupBy(Grouping),
    /// Folds the row of a lane to its band, or opens it.
    ToggleLane(u32),
    /// Folds all lanes, or opens them.
    ToggleLanes(bool),
    /// Puts the row of a lane on another place.
    MoveLane {
        /// Its index in the timeline.
        lane: u32,
        /// The place, from 0.
        row: u32,
    },
    /// A lane is being dragged by its name at this height, in CSS pixels; `None` when it was put down.
    DragLane(Option<(u32, f64)>),
    /// Lanes in their own order, all open.
    ResetLanes,
    /// Folds long empty stretches of the axis, or opens them.
    Fold(bool),
    /// Opens or closes the list of lanes.
    ShowLanes(bool),
    /// Shows the key in a corner, or not.
    ShowKey(bool),
    /// Opens or closes the list of facets.
    ShowFacets(bool),
    /// Shows the dates of the documents that are no events, or not.
    ShowMentions(bool),
    /// Opens the sheet that makes an event of these bytes of the open document.
    Propose(Range<usize>),
    /// Opens a view.
    SetView(View),
    /// Sorts the table by a column; by the same again, the other way round.
    SortBy(Column),
    /// Opens a document in the reader.
    OpenDocument(usize),
    /// Light, dark, or as the system says.
    SetTheme(ThemeChoice),
    /// The system's preference.
    SetSystem {
        /// Dark colours.
        dark: bool,
        /// Less motion.
        reduced_motion: bool,
    },
    /// The day that it is.
    SetToday(f64),
    /// Speaks another language.
    SetLanguage(Language),
    /// Tells the reader what was done, or what could not be done and why; empty: the word has been read.
    Tell(String),
    /// The page is about to be printed, or has been.
    Print(bool),
    /// Opens or closes the sheet of keys.
    ShowHelp(bool),
    /// Closes what is open, the last opened first.
    Escape,
    /// Goes back to what a link says.
    Restore(Box<Permalink>),
}
