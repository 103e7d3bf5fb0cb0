//! How files come in: dropped on the window, chosen, pasted, or from an address of this site.

use super::{
    desk::{Desk, blob},
    download::Download,
    environment::window,
    icons,
    load::same_origin,
    menu::{item, menu},
    speech::say,
    store::{Dispatch, on},
};
use crate::session::{Action, Panel};
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    Blob, ClipboardEvent, DataTransfer, DragEvent, Element, FileList, HtmlElement, HtmlInputElement,
};
use yew::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The files of a drop, those of folders too (boot.js): `[path, file]` each.
    #[wasm_bindgen(catch, js_namespace = annals)]
    async fn dropped(transfer: &DataTransfer) -> Result<JsValue, JsValue>;
}

/// Characters of pasted text that name it.
const NAME: usize = 48;

/// Listens for files and text over the whole window.
#[hook]
pub(super) fn use_bring(desk: &Desk) {
    let desk = desk.clone();
    use_effect_with((), move |()| {
        let listen = |name: &'static str, act: Box<dyn Fn(&DragEvent)>| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window(), name, options, move |event| {
                if let Some(event) = event.dyn_ref::<DragEvent>() {
                    act(event);
                }
            })
        };
        let brings = |event: &DragEvent| {
            event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
        };
        let onto = desk.clone();
        let over = listen(
            "dragover",
            Box::new(move |event| {
                if brings(event) {
                    event.prevent_default();
                    mark(true);
                    onto.prepare();
                }
            }),
        );
        let leave = listen(
            "dragleave",
            Box::new(|event| {
                // Only when the pointer leaves the window, not on its way from one element to the next.
                if event.related_target().is_none() {
                    mark(false);
                }
            }),
        );
        let onto = desk.clone();
        let drop_ = listen(
            "drop",
            Box::new(move |event| {
                mark(false);
                let Some(data) = event.data_transfer().filter(|_| brings(event)) else { return };
                event.prevent_default();
                let desk = onto.clone();
                spawn_local(async move {
                    match dropped(&data).await {
                        Ok(files) => {
                            let (files, refused) = pairs(&files);
                            desk.bring(files);
                            desk.miss(refused);
                        }
                        Err(_) => desk.tell(say().no_drop()),
                    }
                });
            }),
        );
        let onto = desk.clone();
        let paste = EventListener::new(&window(), "paste", move |event| {
            let Some(event) = event.dyn_ref::<ClipboardEvent>() else { return };
            let inside = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            if inside.is_some_and(|target| target.closest("input, textarea").ok().flatten().is_some()) {
                return;
            }
            let Some(data) = event.clipboard_data() else { return };
            let files = data.files().map(|files| listed(&files)).unwrap_or_default();
            if files.is_empty() {
                bring_text(&onto, &data.get_data("text/plain").unwrap_or_default());
            } else {
                onto.bring(files);
            }
        });
        let all = (over, leave, drop_, paste);
        move || drop(all)
    });
}

/// Shows that files can be let go.
fn mark(over: bool) {
    if let Some(page) = gloo::utils::document().document_element() {
        drop(page.toggle_attribute_with_force("data-drop", over));
    }
}

/// The files with their paths, and the paths of those that the browser does not give.
fn pairs(files: &JsValue) -> (Vec<(String, Blob)>, Vec<String>) {
    let (mut given, mut refused) = (Vec::new(), Vec::new());
    for pair in Array::from(files).iter().map(|pair| Array::from(&pair)) {
        let path = pair.get(0).as_string().unwrap_or_default();
        match pair.get(1).dyn_into::<Blob>() {
            Ok(file) => given.push((path, file)),
            Err(_) => refused.push(path),
        }
    }
    (given, refused)
}

fn listed(files: &FileList) -> Vec<(String, Blob)> {
    let files = (0..files.length()).filter_map(|index| files.get(index));
    let named = files.map(|file| {
        let path = js_sys::Reflect::get(&file, &"webkitRelativePath".into());
        let path = path.ok().and_then(|path| path.as_string()).filter(|path| !path.is_empty());
        (path.unwrap_or_else(|| file.name()), Blob::from(file))
    });
    named.filter(|(path, _)| !path.rsplit('/').next().unwrap_or(path).starts_with('.')).collect()
}

/// Brings text as a file.
pub(super) fn bring_text(desk: &Desk, text: &str) {
    desk.bring(text_file(desk, text).into_iter().collect());
}

/// Text as a file, under a name made of its first words.
pub(super) fn text_file(desk: &Desk, text: &str) -> Option<(String, Blob)> {
    let first = text.lines().map(str::trim).find(|line| !line.is_empty())?;
    let name: String = first.trim_matches(['=', '#', ' ']).chars().take(NAME).collect();
    let name = name.replace(['/', '\\'], " ");
    // Two texts can begin alike.
    let path = desk.free_name(name.trim(), ".txt");
    blob(text).map(|blob| (path, blob))
}

/// What lies at an address of this site, as a file; or a sentence that says why there is nothing.
pub(super) async fn fetch(address: &str) -> Result<(String, Blob), String> {
    let url = same_origin(address)?;
    let failed = |why: String| [address, ": ", &why].concat();
    let file = Download::of(&url).await.map_err(failed)?;
    let bytes = file.bytes().await.map_err(failed)?;
    let parts = Array::of1(&js_sys::Uint8Array::from(bytes.as_slice()));
    let blob = Blob::new_with_u8_array_sequence(&parts).map_err(|_| failed(say().no_memory().to_owned()))?;
    Ok((path_of(&url), blob))
}

/// The path of a file that an address names: as it is seen from this page, so that two addresses are two files. What an
/// address asks for stands before the extension, by which a kind of file is known.
fn path_of(url: &str) -> String {
    let page = window().location();
    let (origin, path) = (page.origin().unwrap_or_default(), page.pathname().unwrap_or_default());
    let folder = path.rfind('/').and_then(|end| path.get(..end)).unwrap_or_default();
    let url = url.split('#').next().unwrap_or(url);
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let path = path.strip_prefix(origin.as_str()).unwrap_or(path);
    let below = path.strip_prefix(folder).filter(|rest| rest.starts_with('/'));
    let path = below.unwrap_or(path).trim_matches('/');
    let decoded =
        |part: &str| js_sys::decode_uri_component(part).map_or_else(|_| part.to_owned(), String::from);
    let mut path = decoded(path);
    if path.is_empty() {
        "index.html".clone_into(&mut path);
    }
    if !query.is_empty() {
        let name = path.rfind('/').map_or(0, |end| end + 1);
        let dot = path.rfind('.').filter(|dot| *dot > name).unwrap_or(path.len());
        path.insert_str(dot, &[" (", &decoded(query).replace(['/', '\\'], " "), ")"].concat());
    }
    path
}

/// The two fields by which files and folders are chosen. They are on the page all the time, out of sight.
pub(super) fn choosers(desk: &Desk) -> Html {
    let onchange = {
        let desk = desk.clone();
        Callback::from(move |event: Event| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
            desk.bring(field.files().map(|files| listed(&files)).unwrap_or_default());
            // The same file can be chosen again.
            field.set_value("");
        })
    };
    let onclick = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.prepare())
    };
    html! {
        <div hidden=true>
            <input id="choose-files" type="file" multiple=true aria-label={say().choose_files()} onclick={onclick.clone()} onchange={onchange.clone()} />
            <input id="choose-folder" type="file" ~webkitdirectory=true aria-label={say().choose_folder()} {onclick} {onchange} />
        </div>
    }
}

/// Opens the browser's own window to choose from; `id` is that of a chooser.
pub(super) fn choose(id: &str) {
    let field = gloo::utils::document().get_element_by_id(id);
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        field.click();
    }
}

pub(super) fn import_menu(dispatch: &Dispatch) -> Html {
    let content = html! {
        <>
            { item(say().choose_files(), Callback::from(|()| choose("choose-files"))) }
            { item(say().choose_folder(), Callback::from(|()| choose("choose-folder"))) }
            { item(say().paste_or_address(), on(dispatch, || Action::ShowPanel(Some(Panel::Paste)))) }
        </>
    };
    menu("import", icons::import(), say().import(), false, content)
}
