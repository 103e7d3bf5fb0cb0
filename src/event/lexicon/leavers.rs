//! Who leaves a body, how, and what comes of it, as data.

use crate::event::word_list::WordList;

/// How members leave.
#[rustfmt::skip]
pub(crate) static LEFT: WordList = WordList::new(&[
    "left", "leave", "quit", "seceded", "walked", "broke", "broken", "split", "separated", "departed",
    "ушла", "ушли", "ушел", "ушёл", "ушло", "вышла", "вышли", "вышло", "откололась", "откололись", "откололось",
    "отделилась", "отделились", "отделилось", "покинула", "покинули", "покинуло",
]);

/// How they are made to leave.
pub(crate) const SENT_AWAY: &[&str] = &["expelled", "исключенные", "исключённые"];

/// How a body is founded, where those who did it may be named behind.
#[rustfmt::skip]
pub(crate) static FOUNDED: WordList = WordList::new(&[
    "founded", "formed", "established", "created", "set", "started", "launched", "organised", "organized", "came",
    "emerged", "arose", "originated",
]);

/// What leaves together.
#[rustfmt::skip]
pub(crate) static SEVERAL: WordList = WordList::new(&[
    "and", "others", "members", "they", "several", "some", "delegates", "faction", "wing", "group", "section",
    "majority", "minority", "supporters", "deputies", "youth", "branch", "half", "part", "dissidents", "dissenters",
    "rebels", "opposition", "splinter", "branches", "sections", "department", "division", "faculty", "laboratory", "districts", "lodges",
    "часть", "группа", "члены", "участники", "крыло", "фракция", "сторонники", "меньшинство", "большинство",
    "оппозиция", "делегаты", "половина", "отделение",
]);

/// Who may be said to have founded a body after having left another: "founded by former members of X".
#[rustfmt::skip]
pub(crate) static FOUNDERS: WordList = WordList::new(&[
    "dissidents", "dissenters", "defectors", "rebels", "secessionists", "members", "splinter", "faction", "group",
    "opponents", "minority", "wing", "ministers", "clergy", "priests", "congregations", "players", "musicians",
    "deputies", "delegates", "activists", "supporters", "leaders",
]);

/// Of these, who has left for sure, also where nobody says so.
pub(crate) const DISSIDENTS: &[&str] =
    &["dissidents", "dissenters", "defectors", "rebels", "secessionists", "splinter"];

/// Who leaves a body together when they found another: "a minority", "the left wing", "сторонники Хвата".
#[rustfmt::skip]
pub(crate) const LEAVERS: &[&str] = &[
    "minority", "dissidents", "dissenters", "rebels", "secessionists", "wing", "faction",
    "меньшинство", "фракция", "крыло", "оппозиционеры",
];

/// Who may found something and stay, and so leaves only where it is said.
pub(crate) const STAYERS: &[&str] =
    &["majority", "opponents", "opposition", "supporters", "сторонники", "оппозиция"];
