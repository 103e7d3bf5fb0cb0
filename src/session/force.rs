//! What is in force: a change of the content, and what is seen of it.

use super::{
    Change, Filters, Keeping, Model, Passing, Shared, Shown, State, View, lanes,
    view::{clamp_scroll, follow_document, stop},
};
use crate::chronology::{Anchor, Correction, Source, What};
use crate::timeline::EventIndex;

/// Events that are corrected within a frame. Of more, what was shown stays until [`super::Action::Show`] brings the other.
pub(super) const AT_ONCE: usize = 2000;

/// Does something that can be taken back; a project that another tab keeps stays as it is.
pub(super) fn act(state: &mut State, change: Change, more: bool) -> Option<()> {
    act_on(state, change, more, None)
}

/// The same, where what is seen afterwards was made ready beforehand.
pub(super) fn act_on(state: &mut State, change: Change, more: bool, shown: Option<&Shown>) -> Option<()> {
    (state.keeping != Keeping::Elsewhere).then_some(())?;
    let mut history = (*state.history).clone();
    changed_to(state, &change, shown);
    if more {
        history.went_on(change)
    } else {
        history.did(change)
    }
    state.history = Shared::new(history);
    Some(())
}

/// Puts a change in force.
pub(super) fn changed(state: &mut State, change: &Change) {
    changed_to(state, change, None);
}

fn changed_to(state: &mut State, change: &Change, ready: Option<&Shown>) {
    let renamed = matches!(change, Change::Title(..));
    state.content = Shared::new(state.content.with(change));
    if !renamed {
        show(state, ready);
    }
}

/// Shows the content as it is now; what is chosen stays chosen if it is still there, and the view where it is.
pub(super) fn show(state: &mut State, ready: Option<&Shown>) {
    let before = state.model.clone();
    stop(state);
    (state.focused, state.hover, state.editing) = (None, None, false);
    let id =
        |index: Option<EventIndex>| index.and_then(|index| before.event(index)).map(|event| event.id.clone());
    let selected = id(state.selected);
    let document = before.documents.get(state.document).map(|document| document.id.clone());
    let content = &state.content;
    (state.model, state.orphans) = if content.corrections.is_empty() {
        (content.base.clone(), Shared::default())
    } else {
        match ready.filter(|ready| ready.corrections == content.corrections) {
            Some(ready) => (ready.model.clone(), Shared::new(ready.orphans.clone())),
            None if content.base.len() > AT_ONCE => {
                state.behind = Some(None);
                return;
            }
            None => {
                let (model, orphans) = content.base.corrected(&content.corrections);
                (Shared::new(model), Shared::new(orphans))
            }
        }
    };
    state.behind = None;
    state.selected = selected.and_then(|id| state.model.find(&id.to_string()));
    let place = document.and_then(|id| state.model.documents.iter().position(|document| document.id == id));
    state.document = place.unwrap_or(0);
    filter(state, (*state.filters).clone());
    state.fits |= before.is_empty();
    lanes::arrange(state, (*state.arrangement).clone());
    if state.model.is_empty() {
        state.view = View::Timeline;
    }
    clamp_scroll(state);
}

/// Chooses what a correction has made: the added event, the whole of two, the part that left.
pub(super) fn follow(new: &mut State, before: &State, correction: &Correction) {
    let told_at = |anchor: &Anchor| told_at(&new.model, anchor);
    let made = match &correction.what {
        What::Add(id, ..) => new.model.find(id),
        What::Merge(_, into) => told_at(into),
        What::Split(targets) => targets.first().and_then(told_at),
        What::Reject(_) => before.passing.after(&before.model, before.selected).and_then(|next| {
            let id = &before.model.event(next)?.id;
            new.model.find(&id.to_string())
        }),
        _ => return,
    };
    new.selected = made.or(new.selected);
    follow_document(new);
}

/// Chooses the event that is one again.
pub(super) fn choose_again(new: &mut State, anchor: &Anchor) {
    new.selected = told_at(&new.model, anchor).or(new.selected);
    follow_document(new);
}

/// The event with these words.
fn told_at(model: &Model, anchor: &Anchor) -> Option<EventIndex> {
    let events = (0u32..).map(EventIndex).zip(&model.chronology.events);
    let mut found = events.filter(|(_, event)| {
        let has =
            |source: &Source| source.document == anchor.document && source.date_range().start == anchor.start;
        event.id == anchor.event && anchor.document.is_empty() || event.sources.iter().any(has)
    });
    found.next().map(|(index, _)| index)
}

/// Puts other filters in force.
pub(super) fn filter(state: &mut State, filters: Filters) {
    state.passing = Shared::new(Passing::new(&state.model, &filters));
    state.filters = Shared::new(filters);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::session::{
        Action, Rebased, apply,
        samples::{at, dates, open_file, opened, state},
    };
    use std::rc::Rc;

    #[test]
    fn filters_of_one_project_are_not_those_of_the_next() {
        let words = Filters { query: "congress".into(), ..Filters::default() };
        let linked = apply(&state(), &Action::Search("congress".into()));
        let first = apply(&linked, &Action::Open(opened().model.clone(), Shared::default()));
        assert_eq!(*first.filters, words, "a link asks for them");
        let next = apply(&first, &Action::Open(opened().model.clone(), Shared::default()));
        assert_eq!(*next.filters, Filters::default());
        assert_eq!(next.passing.count, next.model.len());
    }

    #[test]
    fn another_project_is_not_seen_as_the_one_before() {
        let first = opened();
        let chosen = apply(&first, &Action::GoToEvent(at(&first, "1874")));
        let sorted = apply(&chosen, &Action::SortBy(crate::session::Column::Title));
        let table = apply(&sorted, &Action::SetView(View::Table));
        let next = apply(&table, &Action::Open(first.model.clone(), Shared::default()));
        assert_eq!((next.view, next.selected, next.fits), (View::Timeline, None, true));
        assert_eq!(crate::session::Permalink::of(&next), crate::session::Permalink::default());
    }

    #[test]
    fn a_correction_is_seen_at_once_and_can_be_taken_back() {
        let open = opened();
        let event = at(&open, "1874");
        let chosen = apply(&open, &Action::GoToEvent(event));
        let fields = crate::chronology::Change { date: Some("1899".parse().unwrap()), ..Default::default() };
        let what = What::Edit(Anchor::of(open.model.event(event).unwrap()), fields);
        let moved = apply(&chosen, &Action::Correct(Box::new(what.into())));
        assert_eq!(dates(&moved), ["1871", "1890", "1899"]);
        assert_eq!(moved.selected, Some(EventIndex(2)), "what is chosen stays chosen, wherever it goes");
        let back = apply(&moved, &Action::Undo);
        assert_eq!((back.model.clone(), back.selected), (open.model.clone(), Some(event)));
        let rejected = apply(
            &chosen,
            &Action::Correct(Box::new(What::Reject(Anchor::of(open.model.event(event).unwrap())).into())),
        );
        assert_eq!((dates(&rejected).len(), rejected.selected == Some(event)), (2, true), "the next one");
        let returned = apply(&rejected, &Action::Undo);
        assert_eq!(
            (dates(&returned), returned.selected),
            (dates(&open), Some(event)),
            "what comes back is chosen"
        );
        let still = apply(&back, &Action::Undo);
        assert_eq!((&still.content, &*still.notice), (&back.content, "There is nothing to take back."));
        assert!(Rc::ptr_eq(&apply(&still, &Action::Undo), &still), "it is said once");
        assert_eq!(dates(&apply(&back, &Action::Redo)), dates(&moved));
        assert_eq!(dates(&apply(&moved, &Action::Withdraw(0))), dates(&open));
    }

    #[test]
    fn what_was_checked_can_be_unchecked_whichever_passages_have_left_or_come() {
        let text = |title: &str| {
            format!(
                "= {title} =\n\nThe Chess Club was founded on 3 May 1871 in Riga. The Chess Club was dissolved on 5 June 1917.\n"
            )
        };
        let documents =
            ["a", "b"].map(|id| crate::document::Document::read(id, text(id).as_bytes())).to_vec();
        let chronology = crate::chronology::Chronology::from_documents(&documents);
        let model = Shared::new(Model::new(chronology, documents, None));
        let open = apply(&crate::session::samples::state(), &Action::Open(model, Shared::default()));
        let event = |state: &State, date: &str, passages: usize| {
            let mut events = state.model.chronology.events.iter();
            events
                .find(|event| event.date.to_string() == date && event.sources.len() == passages)
                .unwrap()
                .clone()
        };
        let press = |state: &Rc<State>, what: What| apply(state, &Action::Correct(Box::new(what.into())));
        let check = |state: &Rc<State>, date: &str, passages: usize| {
            press(state, What::Check(Anchor::of(&event(state, date, passages))))
        };
        let checked = |state: &State| {
            state.model.chronology.events.iter().filter(|event| event.extra.contains_key("checked")).count()
        };
        let first = check(&open, "1871-05-03", 2);
        let whole = event(&first, "1871-05-03", 2);
        let left = press(&first, What::Split(vec![Anchor::of_source(&whole, &whole.sources[0])]));
        assert_eq!(checked(&left), 1);
        let stays = left.model.find(&whole.id.to_string()).unwrap();
        let anchor = Anchor::of(left.model.event(stays).unwrap());
        let back = press(&left, What::Check(anchor.clone()));
        assert_eq!((checked(&back), back.content.corrections.len()), (0, 1));
        assert_eq!(checked(&press(&back, What::Check(anchor))), 1);
        assert_eq!(checked(&apply(&back, &Action::Undo)), 1);

        // Both were checked before they were merged.
        let both = check(&first, "1917-06-05", 2);
        let anchor = |date| Anchor::of(&event(&both, date, 2));
        let merged = press(&both, What::Merge(anchor("1917-06-05"), anchor("1871-05-03")));
        assert_eq!(checked(&merged), 1);
        let back = check(&merged, "1871-05-03", 4);
        assert_eq!((checked(&back), back.content.corrections.len()), (0, 1));
        assert_eq!(checked(&apply(&back, &Action::Undo)), 1, "one press is one act");
    }

    /// More events than are corrected within a frame, one a year.
    fn many() -> Rc<State> {
        let lines: String = (0..=AT_ONCE).map(|year| format!("{:04},Report {year},,\n", year + 1)).collect();
        open_file(&format!("date,title,kind,organization\n{lines}"))
    }

    /// What the page does beside the state where there is much.
    fn made(state: &Rc<State>) -> Action {
        let (model, orphans) = state.content.base.corrected(&state.content.corrections);
        let shown =
            Shown { corrections: state.content.corrections.clone(), model: Shared::new(model), orphans };
        Action::Show(state.content.base.clone(), shown.into())
    }

    fn edit(state: &State, date: &str, title: &str) -> Action {
        let fields = crate::chronology::Change { title: Some(title.into()), ..Default::default() };
        Action::Correct(Box::new(
            What::Edit(Anchor::of(state.model.event(at(state, date)).unwrap()), fields).into(),
        ))
    }

    #[test]
    fn where_there_is_much_what_is_seen_follows_a_correction() {
        let open = apply(&many(), &Action::GoToEvent(EventIndex(7)));
        let title = |state: &State| state.model.event(EventIndex(7)).unwrap().title.to_string();
        let first = apply(&open, &edit(&open, "0008", "a"));
        let early = made(&first);
        assert_eq!((title(&first), first.behind.is_some()), ("Report 7".into(), true));
        let second = apply(&first, &edit(&first, "0008", "b"));
        assert!(Rc::ptr_eq(&apply(&second, &early), &second), "that was made of an earlier content");
        let seen = apply(&second, &made(&second));
        assert_eq!(
            (title(&seen), seen.selected, seen.behind.is_none()),
            ("b".into(), Some(EventIndex(7)), true)
        );
        assert!(Rc::ptr_eq(&apply(&seen, &made(&seen)), &seen), "once is enough");
        let back = apply(&apply(&seen, &Action::Undo), &Action::Undo);
        assert_eq!(
            (title(&back), back.behind.is_none()),
            ("Report 7".into(), true),
            "without corrections there is nothing to make"
        );
    }

    #[test]
    fn where_there_is_much_what_is_no_event_is_left_at_once_and_what_is_added_is_chosen() {
        let open = apply(&many(), &Action::GoToEvent(EventIndex(7)));
        let anchor = Anchor::of(open.model.event(EventIndex(7)).unwrap());
        let rejected = apply(&open, &Action::Correct(Box::new(What::Reject(anchor).into())));
        assert_eq!(rejected.selected, Some(EventIndex(8)));
        let seen = apply(&rejected, &made(&rejected));
        assert_eq!((dates(&seen).len(), seen.selected), (AT_ONCE, Some(at(&seen, "0009"))));
        let merge = |from: &str, to: &str| {
            let anchor = |date| Anchor::of(seen.model.event(at(&seen, date)).unwrap());
            Action::Correct(Box::new(What::Merge(anchor(from), anchor(to)).into()))
        };
        let merged = apply(&seen, &merge("0009", "0020"));
        let after = apply(&merged, &made(&merged));
        assert_eq!((dates(&after).len(), after.selected), (AT_ONCE - 1, Some(at(&after, "0020"))));
    }

    #[test]
    fn where_there_is_much_a_correction_takes_nothing_out_of_the_readers_hands() {
        let open = apply(&many(), &Action::GoToEvent(EventIndex(7)));
        let anchor = |index| Anchor::of(open.model.event(EventIndex(index)).unwrap());
        let merge = What::Merge(anchor(7), anchor(20));
        let merged = apply(&open, &Action::Correct(Box::new(merge.into())));
        let ready = made(&merged);
        let mut other = apply(&merged, &Action::GoToEvent(EventIndex(40)));
        other = apply(&other, &Action::Edit(true));
        other = apply(&other, &Action::ZoomTo { start: 10.0, end: 20.0 });
        let seen = apply(&other, &ready);
        assert_eq!(dates(&seen).len(), AT_ONCE);
        assert_eq!((seen.selected, seen.editing), (Some(at(&seen, "0041")), true));
        assert!(seen.motion.is_some() && seen.motion == other.motion);
        // Who has chosen nothing else is led to what was made.
        assert_eq!(apply(&merged, &ready).selected, Some(at(&seen, "0021")));
    }

    #[test]
    fn what_is_opened_is_seen_before_its_corrections_are_in_force() {
        let much = many();
        let other = apply(&opened(), &edit(&opened(), "1874", "a"));
        let corrected = apply(&much, &edit(&much, "0008", "b"));
        let mut chronology = much.model.chronology.clone();
        chronology.corrections = corrected.content.corrections.iter().map(|known| known.to_value()).collect();
        let model = Shared::new(Model::new(chronology, Vec::new(), None));
        let seen = apply(&other, &Action::Open(model.clone(), Shared::default()));
        assert_eq!((seen.model.clone(), seen.behind.is_some()), (model, true));
        let seen = apply(&seen, &made(&seen));
        assert_eq!(seen.model.event(EventIndex(7)).unwrap().title.to_string(), "b");
    }

    #[test]
    fn rejecting_goes_on_to_the_next_event() {
        let open = opened();
        let chosen = apply(&open, &Action::GoToEvent(at(&open, "1874")));
        let what = What::Reject(Anchor::of(open.model.event(at(&open, "1874")).unwrap()));
        let after = apply(&chosen, &Action::Correct(Box::new(what.into())));
        assert_eq!(dates(&after), ["1871", "1890"]);
        assert_eq!(after.selected, Some(at(&after, "1890")));
    }

    #[test]
    fn documents_that_go_leave_their_corrections_waiting() {
        let open = opened();
        let what = What::Check(Anchor::of(open.model.event(at(&open, "1890")).unwrap()));
        let checked = apply(&open, &Action::Correct(Box::new(what.into())));
        assert!(checked.orphans.is_empty());
        let rest = vec![(*open.model.documents[0]).clone()];
        let chronology = crate::chronology::Chronology::from_documents(&rest);
        let model = Shared::new(Model::new(chronology, rest, None));
        let fewer = apply(&checked, &Action::Rebase(Box::new(Rebased::to(model))));
        assert_eq!((dates(&fewer), fewer.orphans.len()), (vec!["1871".into(), "1874".into()], 1));
        // An editor stays open over what an import brings as long as its event is there.
        let edits = apply(&apply(&open, &Action::GoToEvent(at(&open, "1874"))), &Action::Edit(true));
        let told_anew = Action::Rebase(Box::new(Rebased::to(fewer.content.base.clone())));
        let still = apply(&edits, &told_anew);
        assert_eq!((still.editing, still.selected), (true, Some(at(&still, "1874"))));
        let gone = apply(&apply(&open, &Action::GoToEvent(at(&open, "1890"))), &Action::Edit(true));
        assert!(!apply(&gone, &told_anew).editing);
        let back = apply(&fewer, &Action::Undo);
        assert_eq!((dates(&back), back.orphans.len()), (dates(&open), 0));
        let event = back.model.event(at(&back, "1890")).unwrap();
        assert_eq!(event.extra["checked"], true);
    }

    #[test]
    fn what_another_tab_keeps_is_not_changed_here() {
        let kept = apply(&opened(), &Action::Keep(Keeping::Elsewhere));
        let event = kept.model.event(EventIndex(0)).unwrap();
        let reject = Action::Correct(Box::new(What::Reject(Anchor::of(event)).into()));
        for action in [reject, Action::Rename(Some("x".into())), Action::Undo] {
            assert!(Rc::ptr_eq(&apply(&kept, &action), &kept), "{action:?}");
        }
        let asked = apply(&apply(&kept, &Action::SelectEvent(Some(EventIndex(0)))), &Action::Edit(true));
        assert_eq!((asked.editing, &*asked.notice), (false, Language::English.elsewhere()));
    }
}
