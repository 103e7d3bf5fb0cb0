//! Reading: the seeds that lie beside the page, or the chronology that `?src=` names. Nothing leaves the origin.

use super::{
    download::{self, Download},
    environment::window,
    speech::say,
};
use crate::{
    chronology::{Chronology, FileReader},
    document::Document,
    session::{Action, Failure, Model, Shared},
};
use futures_util::future::join_all;
use std::{cell::Cell, rc::Rc};
use web_sys::{Url, UrlSearchParams};
use yew::Callback;

/// Names of the files in `seeds/`, as they were when the app was built.
const SEEDS: &[&str] = include!(concat!(env!("OUT_DIR"), "/seeds.rs"));

/// Begins the downloads that [`load`] will want: before there is a page to show them on.
pub(super) fn begin() {
    match source() {
        Some(src) => {
            if let Ok(url) = same_origin(&src) {
                download::begin(url);
            }
        }
        None => SEEDS.iter().for_each(|name| download::begin(seed_url(name))),
    }
}

/// Reads whatever the address names and reports on the way; ends with [`Action::Open`].
pub(super) async fn load(dispatch: Callback<Action>) {
    let (model, failures) = match source() {
        None => seeds(&dispatch).await,
        Some(src) => {
            dispatch.emit(Action::Report { done: 0, total: 1 });
            match file(&src).await {
                Ok(model) => (model, Vec::new()),
                Err(message) => (empty(), vec![Failure { name: src, message }]),
            }
        }
    };
    dispatch.emit(Action::Open(Shared::new(model), Shared::new(failures)));
}

/// The value of `?src=`.
pub(super) fn source() -> Option<String> {
    let query = window().location().search().ok()?;
    UrlSearchParams::new_with_str(&query).ok()?.get("src").filter(|src| !src.is_empty())
}

fn empty() -> Model {
    Model::new(Chronology::default(), Vec::new(), None)
}

/// Fetches all seeds side by side and reads those that arrive.
async fn seeds(dispatch: &Callback<Action>) -> (Model, Vec<Failure>) {
    let total = SEEDS.len();
    dispatch.emit(Action::Report { done: 0, total });
    let done = Rc::new(Cell::new(0));
    let requests = SEEDS.iter().map(|name| {
        let (done, dispatch) = (Rc::clone(&done), dispatch.clone());
        async move {
            let bytes = fetch(&seed_url(name)).await;
            done.set(done.get() + 1);
            dispatch.emit(Action::Report { done: done.get(), total });
            bytes
                .map(|bytes| Document::read(name, &bytes))
                .map_err(|message| Failure { name: (*name).to_owned(), message })
        }
    });
    let (mut documents, mut failures) = (Vec::new(), Vec::new());
    for result in join_all(requests).await {
        match result {
            Ok(document) => documents.push(document),
            Err(failure) => failures.push(failure),
        }
    }
    let chronology = Chronology::from_documents(&documents);
    (Model::new(chronology, documents, None), failures)
}

fn seed_url(name: &str) -> String {
    let parts: Vec<String> = name.split('/').map(|part| js_sys::encode_uri_component(part).into()).collect();
    format!("seeds/{}", parts.join("/"))
}

/// Reads a chronology file of this origin.
async fn file(src: &str) -> Result<Model, String> {
    let url = same_origin(src)?;
    let mut download = Download::of(&url).await?;
    let mut reader = FileReader::new(src, download.length);
    let mut piece = Vec::new();
    while download.next(&mut piece).await? {
        reader.push(&piece).map_err(|error| error.message)?;
    }
    let chronology = reader.finish().map_err(|error| error.message)?;
    let documents = chronology
        .documents
        .iter()
        .filter_map(|record| record.text.as_ref().map(|text| Document::read(&record.id, text.as_bytes())))
        .collect();
    let name = src.rsplit('/').next().unwrap_or(src).to_owned();
    Ok(Model::new(chronology, documents, Some(name)))
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

/// The bytes at a URL of this origin.
async fn fetch(url: &str) -> Result<Vec<u8>, String> {
    Download::of(url).await?.bytes().await
}
