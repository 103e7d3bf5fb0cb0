//! The page: holds the state, joins the views, listens to the window.

use super::{
    address::use_address,
    bring::{choose, choosers, use_bring},
    calm::use_calm,
    clock::use_clock,
    desk::Desk,
    drawn::{after_shown, is_shown, mark_drawn},
    environment::{
        self, focus, has_open_menu, has_open_sheet, holds, media, recall, remember, walk_menu, window,
    },
    export::export,
    facets::Facets,
    filters::FilterRow,
    header::Header,
    help::help,
    inspector::Inspector,
    lanes::lanes,
    load::{First, load},
    overview::Overview,
    panels::panel,
    paper::{paper, use_paper},
    plate::plate,
    plot::{Plot, expected},
    reader::Reader,
    ruler::Ruler,
    search_box::SearchBox,
    speech::{LANGUAGE_KEY, preferred, say, speak},
    status::Status,
    store::{Dispatch, Store},
    table::Table,
};
use crate::session::{
    Action, Command, Keeping, Load, Shared, State, ThemeChoice, View, apply, command_of, latin_key,
};
use gloo::{
    events::{EventListener, EventListenerOptions},
    timers::callback::Timeout,
};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

const DARK: &str = "(prefers-color-scheme: dark)";
const STILL: &str = "(prefers-reduced-motion: reduce)";
const PHONE: &str = "(max-width: 599px)";
const THEME_KEY: &str = "annals:theme";
/// Milliseconds that a notice stays, besides those for its letters.
const READ: u32 = 2500;

#[derive(Properties, PartialEq)]
pub(super) struct RootProps {
    /// What the page begins with.
    pub(super) first: First,
}

#[component]
pub(super) fn Root(props: &RootProps) -> Html {
    let store = use_reducer_eq(|| Store { state: Shared(first_state(&props.first)) });
    let dispatcher = store.dispatcher();
    let dispatch: Dispatch = use_callback((), move |action, ()| dispatcher.dispatch(action));
    let state = store.state.clone();
    speak(state.language);
    let ruler = use_memo((), |()| Ruler::new());
    let ruler = Shared(ruler);
    let attempt = use_state(|| 0u32);
    let desk = (*use_memo((), |()| Desk::new(dispatch.clone(), state.clone()))).clone();

    {
        let (desk, dispatch, first) = (desk.clone(), dispatch.clone(), props.first.clone());
        use_effect_with(*attempt, move |attempt| match Desk::last() {
            Some(project) => desk.resume_visit(project),
            None => {
                // What the reader brought meanwhile is not replaced.
                let (desk, turn) = (desk.clone(), desk.turn());
                let report = move |action| {
                    if desk.turn() == turn {
                        dispatch.emit(action)
                    }
                };
                match *attempt {
                    0 => first.follow(Callback::from(report)),
                    _ => wasm_bindgen_futures::spawn_local(load(Callback::from(report))),
                }
            }
        });
    }
    {
        let desk = desk.clone();
        use_effect_with(state.clone(), move |state| desk.follow(state));
    }
    {
        let desk = desk.clone();
        use_effect_with((), move |()| {
            Desk::tidy();
            let listeners = desk.listen();
            move || drop(listeners)
        });
    }
    // A link may begin with another view: then that is the first picture.
    use_effect_with(state.load == Load::Done && state.view != View::Timeline, |is_seen| {
        if *is_seen {
            mark_drawn();
        }
    });
    use_bring(&desk);
    use_clock(state.motion.is_some(), state.clone(), &dispatch);
    use_address(&state, &dispatch);
    use_theme(&state, &dispatch);
    use_keys(&state, &dispatch);
    use_closing(state.facets || state.lanes, &dispatch);
    use_notice(&state, &dispatch);
    use_paper(&dispatch);
    let latest = use_mut_ref(|| state.clone());
    *latest.borrow_mut() = state.clone();
    let export = {
        let (dispatch, ruler) = (dispatch.clone(), ruler.clone());
        use_callback((), move |what, ()| {
            let state = latest.borrow().clone();
            wasm_bindgen_futures::spawn_local(export(what, state, ruler.clone(), dispatch.clone()));
        })
    };

    let retry = use_callback((*attempt, dispatch.clone()), {
        let attempt = attempt.clone();
        move |(), (count, dispatch)| {
            dispatch.emit(Action::Report { done: 0, total: 1 });
            attempt.set(count + 1);
        }
    });
    let calm = use_calm(state.viewport);
    // Of the view that everybody begins with there is nothing to say.
    let has_moved = use_mut_ref(|| false);
    let has_moved = {
        let mut has_moved = has_moved.borrow_mut();
        *has_moved |= !state.fits;
        *has_moved
    };
    let title = state.content.title.clone().map(AttrValue::Rc);
    let untitled = use_memo(state.model.clone(), |model| model.name_of_documents());
    let untitled = untitled.as_ref().clone().map_or(AttrValue::Static(say().untitled()), AttrValue::from);
    let empty = state.model.is_empty();
    // By this tabs, bookmarks and steps back are told apart.
    let name = title.clone().or_else(|| (!empty).then(|| untitled.clone()));
    use_effect_with(name, |name| {
        let name = name.as_deref().map_or("Annals".to_owned(), |name| [name, " – Annals"].concat());
        gloo::utils::document().set_title(&name);
    });
    let whole = use_state_eq(|| is_shown() || empty || holds(PHONE));
    {
        let whole = whole.clone();
        use_effect_with((), move |()| after_shown(move || whole.set(true)));
    }
    let whole = *whole;
    // Where there was nothing before, the picture comes first, and what stands around it with the next task.
    let filled = use_state_eq(|| !empty);
    {
        let filled = filled.clone();
        use_effect_with(empty, move |empty| {
            let empty = *empty;
            let timer = Timeout::new(0, move || filled.set(!empty));
            move || drop(timer)
        });
    }
    let beside = whole && *filled;
    // What does not move with the picture is made anew only when something of it changes: a frame compares it, no more.
    let arranged = (state.timeline.clone(), state.arrangement.clone());
    let lanes = use_memo((arranged, state.lanes, state.key, state.language), {
        let (state, dispatch) = (state.clone(), dispatch.clone());
        move |_| lanes(&state, &dispatch)
    });
    let choosers = use_memo(state.language, |_| choosers(&desk));
    // The rank of an event is counted among all, and this is asked for in every frame.
    let told = (
        state.model.clone(),
        state.selected,
        state.passing.clone(),
        state.load.clone(),
        state.failures.clone(),
    );
    let announced = use_memo((told, state.language), |_| announcement(&state));
    html! {
        <div class="app" data-view={state.view.slug()}>
            if !empty {
                <a class="skip" href="#inspector" onclick={Callback::from(|event: MouseEvent| { event.prevent_default(); focus("inspector"); })}>
                    { say().skip() }
                </a>
            }
            if whole { <Header
                view={state.view} language={state.language} theme={state.theme} dark={state.is_dark()} {title} {untitled}
                documents={state.model.documents.len()} {empty} filters_open={state.facets || state.lanes} {export}
                history={state.history.clone()} desk={desk.clone()} dispatch={dispatch.clone()}
            >
                <SearchBox
                    key={state.language.tag()}
                    model={state.model.clone()} filters={state.filters.clone()} count={state.passing.count} open={state.searching} dispatch={dispatch.clone()}
                />
            </Header> } else { <header class="header" /> }
            if !empty && !beside {
                <section class="filters-frame"><div class="filters" /></section>
            } else if !empty {
                <FilterRow key={state.language.tag()} model={state.model.clone()} filters={state.filters.clone()} passing={state.passing.clone()} open={state.facets || state.lanes} dispatch={dispatch.clone()}>
                    if state.view == View::Timeline {
                        { (*lanes).clone() }
                    }
                    <Facets model={state.model.clone()} filters={state.filters.clone()} open={state.facets} dispatch={dispatch.clone()} />
                </FilterRow>
            }
            <main key={state.language.tag()}>
                if state.view == View::Timeline {
                    <Plot state={state.clone()} dispatch={dispatch.clone()} ruler={ruler.clone()} />
                    if !empty {
                        <Overview state={state.clone()} {calm} dispatch={dispatch.clone()} ruler={ruler.clone()} />
                    }
                }
                if state.view == View::Sources && !empty {
                    <Reader
                        model={state.model.clone()} passing={state.passing.clone()} document={state.document} selected={state.selected}
                        mentions={state.mentions} dispatch={dispatch.clone()}
                    />
                }
                if state.view == View::Table && !empty {
                    <Table model={state.model.clone()} passing={state.passing.clone()} selected={state.selected} sort={state.sort} dispatch={dispatch.clone()} />
                }
                if empty {
                    { plate(&state, &desk) }
                }
            </main>
            if !empty && !beside {
                <aside class="inspector nothing" />
            } else if !empty {
                <Inspector
                    key={state.language.tag()}
                    model={state.model.clone()} passing={state.passing.clone()} selected={state.selected}
                    view={state.view} editing={state.editing} fixed={state.keeping == Keeping::Elsewhere} document={state.document} dispatch={dispatch.clone()}
                />
            }
            if whole { <Status
                key={state.language.tag()}
                model={state.model.clone()} view={state.view} passing={state.passing.clone()} load={state.load.clone()} reading={state.reading.clone()}
                keeping={state.keeping} desk={desk.clone()} failures={state.failures.clone()}
                span={(has_moved && state.motion.is_none()).then(|| state.days(&calm))} home={state.fits} {retry} dispatch={dispatch.clone()}
            /> } else { <footer class="status" /> }
            if state.help {
                { help(&dispatch) }
            }
            if let Some(open) = state.panel {
                { panel(open, &state, &desk, &dispatch) }
            }
            { (*choosers).clone() }
            if state.printing {
                { paper(&state) }
            }
            <div class="visually-hidden" role="status">{ (*announced).clone() }</div>
            <div class="visually-hidden" role="status">{ (state.passing.count < state.model.len()).then(|| say().shown(state.passing.count)) }</div>
            <div class="notice" role="status">{ state.notice.to_string() }</div>
        </div>
    }
}

fn first_state(first: &First) -> Rc<State> {
    let mut state = State::new(1.0, 1.0);
    state.theme = match recall(THEME_KEY).as_deref() {
        Some("light") => ThemeChoice::Light,
        Some("dark") => ThemeChoice::Dark,
        _ => ThemeChoice::System,
    };
    state.language = preferred();
    state.system_dark = holds(DARK);
    state.reduced_motion = holds(STILL);
    state.today = Some(environment::today());
    let state = Rc::new(state);
    // What has been read already is there from the first picture on.
    let Some(open) = first.take() else { return state };
    let opened = apply(&state, &open);
    expected().map_or_else(|| Rc::clone(&opened), |size| apply(&opened, &size))
}

/// What a screen reader says when something changed.
fn announcement(state: &State) -> String {
    match (&state.load, state.selected.and_then(|index| state.model.event(index).map(|event| (index, event))))
    {
        // By quarters: a screen reader that was told of every file would say nothing else.
        (Load::Reading { done, total }, _) if *total > 1 => {
            say().documents_done(done * 4 / total * total / 4, *total)
        }
        (Load::Reading { .. }, _) => say().reading().to_owned(),
        (Load::Done, Some((index, event))) => {
            let rank = state.passing.rank_wording(index, say());
            say().announced(&event.date.wording_in(say()), &rank, &event.title)
        }
        (Load::Done, None) => match state.failures.first() {
            Some(failure) => failure.wording(say()),
            None => say().events(state.passing.count),
        },
    }
}

/// A notice goes away when it has been read.
#[hook]
fn use_notice(state: &Shared<State>, dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with(state.notice.clone(), move |notice| {
        let read = move || dispatch.emit(Action::Tell(String::new()));
        let timer = (!notice.is_empty()).then(|| Timeout::new(READ + 60 * notice.len() as u32, read));
        move || drop(timer)
    });
}

/// A press beside an open panel closes it, as it does a menu.
#[hook]
fn use_closing(open: bool, dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with(open, move |open| {
        let listener = open.then(|| {
            EventListener::new(&window(), "pointerdown", move |event| {
                let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                if !target.is_some_and(|target| {
                    target.closest(".filters-frame, .filter-button").is_ok_and(|row| row.is_some())
                }) {
                    dispatch.emit(Action::ShowFacets(false));
                }
            })
        });
        move || drop(listener)
    });
}

/// Light and dark, and the language: the system's wish, the reader's choice, and the attribute of the page.
#[hook]
fn use_theme(state: &Shared<State>, dispatch: &Dispatch) {
    {
        let dispatch = dispatch.clone();
        use_effect_with((), move |()| {
            let listeners: Vec<EventListener> = [DARK, STILL]
                .into_iter()
                .filter_map(media)
                .map(|query| {
                    let dispatch = dispatch.clone();
                    EventListener::new(&query, "change", move |_| {
                        dispatch.emit(Action::SetSystem { dark: holds(DARK), reduced_motion: holds(STILL) });
                    })
                })
                .collect();
            move || drop(listeners)
        });
    }
    // What the page begins with, the address may have asked for; whatever follows is the reader's choice.
    let (spoken, lit) = (use_mut_ref(|| false), use_mut_ref(|| false));
    use_effect_with(state.language, move |language| {
        if spoken.replace(true) {
            remember(LANGUAGE_KEY, Some(language.tag()));
        }
        if let Some(page) = gloo::utils::document().document_element() {
            drop(page.set_attribute("lang", language.tag()));
        }
    });
    use_effect_with(state.theme, move |theme| {
        let name = match theme {
            ThemeChoice::System => None,
            ThemeChoice::Light => Some("light"),
            ThemeChoice::Dark => Some("dark"),
        };
        if lit.replace(true) {
            remember(THEME_KEY, name);
        }
        if let Some(page) = gloo::utils::document().document_element() {
            let done = match name {
                Some(name) => page.set_attribute("data-theme", name),
                None => page.remove_attribute("data-theme"),
            };
            drop(done);
        }
    });
}

/// Puts the focus on what has opened the panel that it is in, before the panel goes.
fn leave_panel(target: Option<&Element>) {
    let panel = target.and_then(|target| target.closest(".facets .panel").ok().flatten());
    let opener =
        panel.and_then(|panel| panel.parent_element()?.query_selector("[aria-expanded=true]").ok()?);
    if let Some(opener) = opener.and_then(|opener| opener.dyn_into::<HtmlElement>().ok()) {
        drop(opener.focus());
    }
}

/// What one writes in, and what moves by arrows: these keep every key but Escape and the one of the search.
const WRITES: &str = "input:not([type=checkbox], [type=radio], [type=file]), textarea, select";

/// The keyboard of the whole page. Fields and sliders keep their own keys.
#[hook]
fn use_keys(state: &Shared<State>, dispatch: &Dispatch) {
    let latest = use_mut_ref(|| state.clone());
    *latest.borrow_mut() = state.clone();
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&window(), "keydown", options, move |event| {
            let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
            // Escape closes an open menu: that is the browser's work.
            if event.default_prevented() || event.alt_key() || event.key() == "Escape" && has_open_menu() {
                return;
            }
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let key = latin_key(&event.key(), &event.code());
            let within = |selector: &str| {
                target.as_ref().and_then(|target| target.closest(selector).ok().flatten()).is_some()
            };
            let command = event.ctrl_key() || event.meta_key();
            // A sheet over the page has the keyboard to itself, and so has an open menu.
            if key != "Escape" && has_open_sheet() {
                return;
            }
            let writes = within(WRITES);
            if has_open_menu() {
                if !within("textarea, select") && matches!(key.as_str(), "ArrowDown" | "ArrowUp") {
                    event.prevent_default();
                    walk_menu(key == "ArrowDown");
                }
                return;
            }
            if writes && key != "Escape" && !(command && matches!(key.as_str(), "k" | "K")) {
                return;
            }
            // A list that scrolls keeps the keys that scroll it, and a choice of one those that choose.
            let scrolls =
                within(".scroll") && matches!(key.as_str(), "ArrowUp" | "ArrowDown" | "Home" | "End");
            if scrolls || within("input[type=radio]") && key.starts_with("Arrow") {
                return;
            }
            let state = latest.borrow().clone();
            match command_of(&state, &key, command, event.shift_key()) {
                None => {}
                Some(Command::FocusSearch) => {
                    event.prevent_default();
                    focus("search");
                }
                Some(Command::ChooseFiles) => {
                    event.prevent_default();
                    choose("choose-files");
                }
                Some(Command::Do(action)) => {
                    event.prevent_default();
                    if action == Action::Escape {
                        leave_panel(target.as_ref());
                    }
                    if writes
                        && let Some(field) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok())
                    {
                        drop(field.blur());
                    }
                    dispatch.emit(action);
                }
            }
        });
        move || drop(listener)
    });
}
