//! Reading: the bundle that was made of `seeds/` when the page was built, or what `?src=` names. Nothing leaves the
//! origin.

use super::{
    dating,
    desk::Desk,
    download::Download,
    environment::window,
    files::File,
    hands::{Hands, Harvest, Job, News},
    speech::say,
};
use crate::{
    chronology::{Bundle, Chronology, Correction, FileReader},
    document::Document,
    session::{Action, Failure, Model, Shared},
};
use gloo::timers::callback::Timeout;
use js_sys::{Array, Promise, Uint8Array};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, Url, UrlSearchParams};
use yew::Callback;

thread_local! {
    static WHOLE: Cell<bool> = const { Cell::new(false) };
}

/// Whether what is shown first says more than its texts would when they are read again.
pub(super) fn is_whole() -> bool {
    source().is_some() || WHOLE.get()
}

/// Milliseconds that the page waits for what it begins with, before it shows that it waits: what is there by then is
/// drawn once, and nothing is drawn for its sake before.
const PATIENCE: u32 = 200;

/// What the page begins with, as soon as it has been read.
#[derive(Clone, Default)]
pub(super) struct First(Rc<RefCell<Stage>>);

#[derive(Default)]
enum Stage {
    #[default]
    Reading,
    /// Somebody waits for it.
    Awaited(Callback<Action>),
    Read(Action),
    Taken,
}

impl PartialEq for First {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl First {
    /// What was read, once; `None` while it is still being read.
    pub(super) fn take(&self) -> Option<Action> {
        let mut stage = self.0.borrow_mut();
        match std::mem::replace(&mut *stage, Stage::Taken) {
            Stage::Read(action) => Some(action),
            other => {
                *stage = other;
                None
            }
        }
    }

    /// Sends it when it has been read, unless it was taken.
    pub(super) fn follow(&self, dispatch: Callback<Action>) {
        if let Some(action) = self.take() {
            return dispatch.emit(action);
        }
        let mut stage = self.0.borrow_mut();
        if matches!(*stage, Stage::Reading) {
            dispatch.emit(Action::Report { done: 0, total: 1 });
            *stage = Stage::Awaited(dispatch);
        }
    }

    fn come(&self, action: Action) {
        let before = self.0.replace(Stage::Taken);
        match before {
            Stage::Awaited(dispatch) => dispatch.emit(action),
            _ => drop(self.0.replace(Stage::Read(action))),
        }
    }
}

/// Begins to read what the address names, unless a project is open, and calls `mount` when it is there or takes longer.
pub(super) fn first(mount: impl FnOnce(First) + 'static) {
    let first = First::default();
    if Desk::last().is_some() {
        return mount(first);
    }
    let mount = Rc::new(Cell::new(Some(mount)));
    let (late, then) = (first.clone(), Rc::clone(&mount));
    let patience = Timeout::new(PATIENCE, move || {
        if let Some(mount) = then.take() {
            mount(late);
        }
    });
    spawn_local(async move {
        let action = read().await;
        drop(patience);
        first.come(action);
        if let Some(mount) = mount.take() {
            mount(first);
        }
    });
}

/// Reads whatever the address names and reports on the way; ends with [`Action::Open`].
pub(super) async fn load(dispatch: Callback<Action>) {
    dispatch.emit(Action::Report { done: 0, total: 1 });
    dispatch.emit(read().await);
}

async fn read() -> Action {
    let failed = |name: String, message| (empty(), vec![Failure { name, message }]);
    let (model, failures) = match source() {
        Some(src) if !is_built_in(&src) => {
            let read = if is_chronology(&src) {
                file(&src).await.map(|model| (model, Vec::new()))
            } else {
                document(&src).await
            };
            read.unwrap_or_else(|message| failed(src, message))
        }
        src => match bundle(src.clone()).await {
            Ok(opened) => opened,
            Err(message) => failed(src.unwrap_or_else(|| "seeds".to_owned()), message),
        },
    };
    Action::Open(Shared::new(model), Shared::new(failures))
}

/// The value of `?src=`.
pub(super) fn source() -> Option<String> {
    let query = window().location().search().ok()?;
    UrlSearchParams::new_with_str(&query).ok()?.get("src").filter(|src| !src.is_empty())
}

fn empty() -> Model {
    Model::new(Chronology::default(), Vec::new(), None)
}

/// What the page shows first, as its address stands in the page (build/seeds.mjs).
fn bundle_url() -> Option<String> {
    gloo::utils::document().document_element()?.get_attribute("data-bundle")
}

/// Whether this is the chronology that the page was published with (cli/publish.rs).
fn is_built_in(src: &str) -> bool {
    let page = gloo::utils::document().document_element();
    page.is_some_and(|page| {
        page.has_attribute("data-bundle") && page.get_attribute("data-src").is_some_and(|own| own == src)
    })
}

/// What the page was built or published with.
async fn bundle(name: Option<String>) -> Result<(Model, Vec<Failure>), String> {
    let Some(url) = bundle_url() else { return Ok((empty(), Vec::new())) };
    let bytes = Download::of(&url).await?.bytes().await?;
    let bundle = Bundle::open(&bytes).ok_or_else(|| say().other_build().to_owned())?;
    WHOLE.set(bundle.is_whole);
    let failures = bundle
        .failures
        .into_iter()
        .map(|(name, error)| Failure { name, message: error.wording(say()) })
        .collect();
    let name = title_of(&bundle.chronology, &bundle.documents, name.as_deref());
    Ok((Model::new(bundle.chronology, bundle.documents, name), failures))
}

/// What a file is called: as it says itself, else by its documents, else by its name.
fn title_of(chronology: &Chronology, documents: &[Document], src: Option<&str>) -> Option<String> {
    let own = chronology.extra.get("title").and_then(|title| title.as_str());
    let name = src.filter(|_| documents.is_empty()).map(|src| src.rsplit('/').next().unwrap_or(src));
    own.filter(|title| !title.is_empty()).or(name).map(str::to_owned)
}

/// Reads a chronology file of this origin.
async fn file(src: &str) -> Result<Model, String> {
    let url = same_origin(src)?;
    let mut download = Download::of(&url).await?;
    let mut reader = FileReader::new(src, download.length);
    let mut piece = Vec::new();
    while download.next(&mut piece).await? {
        reader.push(&piece).map_err(|error| error.wording(say()))?;
    }
    let chronology = reader.finish().map_err(|error| error.wording(say()))?;
    let mut documents = Vec::new();
    for record in &chronology.documents {
        let Some(text) = &record.text else { continue };
        let reader = dating::fetch().await.ok_or_else(|| say().no_answer().to_owned())?;
        documents.extend(Document::unpack(&reader.document(&record.id, text)));
    }
    let name = title_of(&chronology, &documents, Some(src));
    Ok(Model::new(chronology, documents, name))
}

/// Whether the name is that of a file which the page reads by itself, piece by piece.
fn is_chronology(src: &str) -> bool {
    let name = src.split(['?', '#']).next().unwrap_or(src);
    let end = name.rsplit('/').next().unwrap_or(name).rsplit_once('.');
    end.is_none_or(|(_, end)| ["json", "csv"].iter().any(|known| end.eq_ignore_ascii_case(known)))
}

/// Has the worker read a document of this origin, or a chronology in another format, as it reads what is brought.
async fn document(src: &str) -> Result<(Model, Vec<Failure>), String> {
    let url = same_origin(src)?;
    let bytes = Download::of(&url).await?.bytes().await?;
    let parts = Array::of1(&Uint8Array::from(bytes.as_slice()));
    let blob = Blob::new_with_u8_array_sequence(&parts).map_err(|_| say().no_memory().to_owned())?;
    let name = url.split(['?', '#']).next().unwrap_or(&url).rsplit('/').next().unwrap_or(&url);
    let name = js_sys::decode_uri_component(name).map_or_else(|_| name.to_owned(), String::from);
    let come: Rc<RefCell<(Harvest, Vec<Failure>)>> = Rc::default();
    let mut hands = None;
    let done = Promise::new(&mut |resolve, _| {
        let come = Rc::clone(&come);
        let worker = Hands::new(Rc::new(move |news| match news {
            News::Harvest(harvest, _) if harvest.last => {
                come.borrow_mut().0 = *harvest;
                drop(resolve.call0(&JsValue::NULL));
            }
            News::Failed(failure) => {
                come.borrow_mut().1.push(failure);
                drop(resolve.call0(&JsValue::NULL));
            }
            _ => {}
        }));
        let files = vec![File::new(0, name.clone(), blob.clone())];
        worker.add(Job { files, opening: true, more: false });
        worker.next(&Default::default);
        hands = Some(worker);
    });
    // It is never refused.
    drop(JsFuture::from(done).await);
    if let Some(hands) = hands {
        hands.stop();
    }
    let (harvest, failures) = come.take();
    let mut chronology = harvest.chronology;
    chronology.corrections = harvest.corrections.iter().map(Correction::to_value).collect();
    Ok((Model::with(chronology, harvest.documents, Some(name)), failures))
}

/// The absolute URL of `src` if it is of the page's own origin.
pub(super) fn same_origin(src: &str) -> Result<String, String> {
    let location = window().location();
    let here = location.href().unwrap_or_default();
    let origin = location.origin().unwrap_or_default();
    let url = Url::new_with_base(src, &here).map_err(|_| say().src_unclear(src))?;
    if url.origin() == origin && matches!(url.protocol().as_str(), "http:" | "https:") {
        return Ok(url.href());
    }
    Err(say().src_elsewhere(&origin, src))
}
