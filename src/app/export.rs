//! The picture as a file: SVG and PNG of what is on screen, or of all lanes over its span.

use super::{
    environment::breath,
    icons,
    menu::{item, menu},
    paper,
    ruler::Ruler,
    speech::say,
    store::{Dispatch, on},
};
use crate::{
    number::tenths,
    render::{TableMetrics, Theme, canvas::paint_canvas, svg},
    session::{Action, Panel, Shared, State, file_name},
    timeline::{MeasureText, Scene, Viewport, layout},
};
use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlCanvasElement, Url};
use yew::prelude::*;

/// What is asked for.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Export {
    /// A picture: of all lanes or of those in sight; at so many pixels to a CSS pixel, or as SVG.
    Picture { all: bool, scale: Option<u8> },
    /// Paper.
    Print,
}

pub(super) fn export_menu(export: &Callback<Export>, empty: bool, dispatch: &Dispatch) -> Html {
    let ask = |what: Export| export.reform(move |()| what);
    let row = |label: &'static str, all: bool| {
        html! {
            <div class="row" role="group" aria-label={label}>
                <p aria-hidden="true">{ label }</p>
                { item("SVG", ask(Export::Picture { all, scale: None })) }
                { for ["PNG 1×", "2×", "3×", "4×"].into_iter().zip(1..).map(|(label, scale)| item(label, ask(Export::Picture { all, scale: Some(scale) }))) }
            </div>
        }
    };
    let content = html! {
        <>
            { row(say().export_sight(), false) }
            { row(say().export_all(), true) }
            { item(say().export_data(), on(dispatch, || Action::ShowPanel(Some(Panel::Formats)))) }
            { item(say().print(), ask(Export::Print)) }
        </>
    };
    menu("export", icons::export(), say().export(), empty, content)
}

/// Makes what is asked for, and tells how it went.
pub(super) async fn export(what: Export, state: Shared<State>, ruler: Shared<Ruler>, dispatch: Dispatch) {
    let Export::Picture { all, scale } = what else { return paper::print(&dispatch).await };
    let tell = |words: String| dispatch.emit(Action::Tell(words));
    tell(say().drawing().to_owned());
    breath().await;
    let theme = if state.is_dark() { Theme::Dark } else { Theme::Light };
    let made = match scale {
        None => {
            // Widths of a table, as on the command line: the file is opened where the fonts of this screen are not.
            let text = svg(&scene(&state, all, &TableMetrics), theme);
            blob(&text).map(|blob| (blob, "svg"))
        }
        Some(scale) => {
            png(&scene(&state, all, &*ruler.0), theme, f64::from(scale)).await.map(|blob| (blob, "png"))
        }
    };
    let told = made.and_then(|(blob, extension)| {
        let name = file_name(state.content.name().as_deref(), &state.viewport, extension);
        save(&blob, &name).map(|()| say().saved(&name))
    });
    tell(told.unwrap_or_else(|message| message));
}

/// The picture without what only the pointer and the keyboard put there.
fn scene(state: &State, all: bool, measure: &dyn MeasureText) -> Scene {
    let highlight = state.highlight_at_rest();
    let draw = |view: &Viewport| layout(&state.timeline, &state.model.chronology, view, &highlight, measure);
    let scene = draw(&state.viewport);
    if !all {
        return scene;
    }
    draw(&Viewport { height: scene.content_height, scroll: 0.0, ..state.viewport })
}

async fn png(scene: &Scene, theme: Theme, scale: f64) -> Result<Blob, String> {
    let failed = || {
        say().no_picture(
            &[tenths((scene.width * scale).round()), tenths((scene.height * scale).round())].join(" × "),
        )
    };
    let canvas = gloo::utils::document().create_element("canvas").map_err(|_| failed())?;
    let canvas = canvas.dyn_into::<HtmlCanvasElement>().map_err(|_| failed())?;
    paint_canvas(scene, &canvas, theme, scale).map_err(|_| failed())?;
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let asked = canvas.to_blob(&resolve);
        if asked.is_err() {
            drop(resolve.call1(&JsValue::NULL, &JsValue::NULL));
        }
    });
    let blob = wasm_bindgen_futures::JsFuture::from(promise).await.map_err(|_| failed())?;
    blob.dyn_into::<Blob>().map_err(|_| failed())
}

fn blob(text: &str) -> Result<Blob, String> {
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    Blob::new_with_str_sequence_and_options(&parts, &options).map_err(|_| say().no_memory().to_owned())
}

/// Hands a file to the browser's downloads.
pub(super) fn save(blob: &Blob, name: &str) -> Result<(), String> {
    let url = Url::create_object_url_with_blob(blob).map_err(|_| say().no_memory().to_owned())?;
    let link = gloo::utils::document().create_element("a").ok();
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    // The download has its own hold on the file by then.
    Timeout::new(60_000, move || drop(Url::revoke_object_url(&url))).forget();
    Ok(())
}
