//! The sheet of an import: how far every file is, and the whole. A thousand files are a few dozen rows on the page.

use super::{
    desk::Desk,
    environment::holds,
    progress::{Row, Stage},
    sheet::Sheet,
    speech::say,
    store::{Dispatch, on},
};
use crate::{
    number::tenths,
    session::{Action, Load, State},
};
use web_sys::HtmlElement;
use yew::prelude::*;

/// Pixels of a row, and where fingers are.
const ROW: f64 = 32.0;
const TALL_ROW: f64 = 44.0;
/// Rows on the page: those in sight and some around them.
const SHOWN: usize = 40;
/// Rows above those in sight.
const MARGIN: usize = 10;
/// Failures whose whole message is on the page.
const MOST: usize = 50;
/// Remarks on one file that are on the page.
const MOST_REMARKS: usize = 12;

#[derive(Properties, PartialEq)]
struct ImportsProps {
    desk: Desk,
    load: Load,
    /// The file that is being read: with every other one the rows have changed.
    reading: std::rc::Rc<str>,
    failures: usize,
}

/// The sheet.
pub(super) fn imports(state: &State, desk: &Desk, dispatch: &Dispatch) -> Html {
    html! {
        <Sheet title={say().import_progress()} class="list-sheet" onclose={on(dispatch, || Action::ShowPanel(None))}>
            <Imports desk={desk.clone()} load={state.load.clone()} reading={state.reading.clone()} failures={state.failures.len()} />
        </Sheet>
    }
}

#[component]
fn Imports(props: &ImportsProps) -> Html {
    let ImportsProps { desk, load, .. } = props;
    let top = use_state_eq(|| 0usize);
    let again = use_state(|| 0u32);
    let tall = if holds("(pointer: coarse)") { TALL_ROW } else { ROW };
    let onscroll = {
        let top = top.clone();
        Callback::from(move |event: Event| {
            if let Some(list) = event.target_dyn_into::<HtmlElement>() {
                // Not with every pixel: rows change when half of the margin is used up.
                let first = (f64::from(list.scroll_top()) / tall) as usize;
                top.set(first / (MARGIN / 2) * (MARGIN / 2));
            }
        })
    };
    let act = |act: Box<dyn Fn(&Desk)>| {
        let (desk, again) = (desk.clone(), again.clone());
        Callback::from(move |_: MouseEvent| {
            act(&desk);
            again.set(*again + 1);
        })
    };
    let progress = desk.progress();
    let rows = &progress.rows;
    let [read, failed, _] = progress.counts();
    if rows.is_empty() {
        return html! { <p class="none">{ say().no_import() }</p> };
    }
    let first = top.saturating_sub(MARGIN).min(rows.len());
    let last = (first + SHOWN).min(rows.len());
    let dismiss = |row: &Row| {
        let key = row.key;
        act(Box::new(move |desk| desk.dismiss(key)))
    };
    let is_failed = |row: &&Row| matches!(row.stage, Stage::Failed(_));
    let remarks = |row: &Row| match &row.stage {
        Stage::Read(_, remarks) if !remarks.is_empty() => Some((row.key, row.path.clone(), remarks.clone())),
        _ => None,
    };
    let remarked: Vec<_> = rows.iter().filter_map(remarks).take(MOST).collect();
    html! {
        <div class="imports">
            <p class="whole">
                if let Load::Reading { done, total } = load {
                    <progress max={total.to_string()} value={done.to_string()} aria-label={say().documents_read()} />
                    <span>{ say().documents_done(*done, *total) }</span>
                    if desk.is_busy() {
                        <button type="button" class="button" onclick={act(Box::new(Desk::cancel))}>{ say().stop() }</button>
                    }
                } else {
                    <span>{ say().documents_done(read, rows.len()) }</span>
                    <button type="button" class="button" onclick={act(Box::new(Desk::dismiss_done))}>{ say().dismiss_done() }</button>
                }
            </p>
            if failed > 0 {
                <h3>{ say().failed_files(failed) }</h3>
                <ul class="rows">
                    { for rows.iter().filter(is_failed).take(MOST).map(|row| html! {
                        <li key={row.key}>
                            <p class="wide"><strong>{ row.path.to_string() }</strong><small>{ stage(row) }</small></p>
                            <button type="button" class="button" aria-label={say().dismiss_file(&row.path)} onclick={dismiss(row)}>{ say().dismiss() }</button>
                        </li>
                    }) }
                </ul>
            }
            if !remarked.is_empty() {
                <h3>{ say().remarked_files() }</h3>
                <ul class="rows">
                    { for remarked.iter().map(|(key, path, remarks)| html! {
                        <li key={*key}>
                            <p class="wide"><strong>{ path.to_string() }</strong>{ said(remarks) }</p>
                        </li>
                    }) }
                </ul>
            }
            <div class="scroll" tabindex="0" role="group" aria-label={say().import_files()} {onscroll}>
                <table aria-rowcount={rows.len().to_string()}>
                    <colgroup><col /><col class="stages" /><col class="acts" /></colgroup>
                    <tbody>
                        { spacer(first as f64 * tall) }
                        { for rows.get(first..last).unwrap_or_default().iter().zip(first + 1..).map(|(row, number)| html! {
                            <tr key={row.key} aria-rowindex={number.to_string()} class={class(row)}>
                                <th scope="row" title={row.path.to_string()}>{ row.path.to_string() }</th>
                                <td class="stage">{ stage(row) }</td>
                                <td>
                                    if row.stage == Stage::Waiting {
                                        <button type="button" aria-label={say().leave_file_out(&row.path)} onclick={dismiss(row)}>{ say().leave_out() }</button>
                                    }
                                </td>
                            </tr>
                        }) }
                        { spacer((rows.len() - last) as f64 * tall) }
                    </tbody>
                </table>
            </div>
        </div>
    }
}

/// What a reader has to say of a file; of many remarks the first.
fn said(remarks: &str) -> Html {
    let count = remarks.lines().count();
    html! {
        <>
            { for remarks.lines().take(MOST_REMARKS).map(|line| html! { <small>{ line.to_owned() }</small> }) }
            if count > MOST_REMARKS {
                <small>{ say().more_remarks(count - MOST_REMARKS) }</small>
            }
        </>
    }
}

/// Stands for the rows that are not on the page.
fn spacer(height: f64) -> Html {
    html! { <tr aria-hidden="true" class="spacer"><td colspan="3" height={tenths(height)} /></tr> }
}

fn class(row: &Row) -> &'static str {
    match row.stage {
        Stage::Waiting | Stage::Stopped => "waiting",
        Stage::Reading => "reading",
        Stage::Read(..) => "read",
        Stage::Failed(_) => "failed",
    }
}

fn stage(row: &Row) -> String {
    match &row.stage {
        Stage::Waiting => say().file_waiting().to_owned(),
        Stage::Reading => say().file_reading().to_owned(),
        Stage::Read(events, _) => say().events(*events),
        Stage::Failed(message) => message.to_string(),
        Stage::Stopped => say().file_stopped().to_owned(),
    }
}
