//! `annals publish`: the app and one chronology as a folder for any static host.

use super::{Error, args::Publish, extract, output, report::Report};
use crate::{
    chronology::{Bundle, Chronology},
    document::Document,
};
use sha2::{Digest, Sha256};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

const CHRONOLOGY: &str = "chronology.json";
const PAGE: &str = "index.html";
const WORKER: &str = "service-worker.js";
/// How the names of files begin that go on with a hash of what is in them.
const HASHED: [&str; 10] = [
    "annals-",
    "boot-",
    "chronology-",
    "formats-",
    "icon-",
    "keep-",
    "reader-",
    "seeds-",
    "style-",
    "worker-",
];

/// Reads what is to be published, and writes the site.
pub(super) fn run(arguments: &Publish, report: &Report) -> Result<(), Error> {
    let site = &arguments.output;
    let app = app(arguments.app.as_deref())?;
    check_place(site)?;
    let mut chronology = extract::read(&arguments.paths, Some(site), true, report)?;
    if arguments.without_text {
        chronology.documents.iter_mut().for_each(|document| document.text = None);
    }
    if let Some(title) = arguments.title.as_deref().map(str::trim).filter(|title| !title.is_empty()) {
        chronology.extra.insert("title".to_owned(), title.into());
    }
    let fail = |place: &Path, error: &io::Error| Error::writing(place.display(), error);
    fs::create_dir_all(site).map_err(|error| fail(site, &error))?;
    output::write_whole(Some(&site.join(CHRONOLOGY)), |writer| chronology.write_json(writer))?;
    let read = |name: &str| {
        fs::read_to_string(app.join(name)).map_err(|error| Error::reading(&app.join(name), &error))
    };
    let (built, mut worker) = (read(PAGE)?, read(WORKER)?);
    let mut page = page(&built, arguments.title.as_deref());
    let mut names = files(&app)?;
    // The site's own bundle takes the place of the app's.
    let seeds = bundle_of(&built).filter(|seeds| names.iter().any(|name| name == seeds));
    names.retain(|name| seeds.is_none_or(|seeds| name != seeds));
    for name in names.iter().filter(|name| ![PAGE, WORKER].contains(&name.as_str())) {
        let bytes = fs::read(app.join(name)).map_err(|error| Error::reading(&app.join(name), &error))?;
        output::write_whole(Some(&site.join(name)), |writer| writer.write_all(&bytes))?;
    }
    if let Some(seeds) = seeds {
        let before = fs::read(app.join(seeds)).map_err(|error| Error::reading(&app.join(seeds), &error))?;
        let bytes = bundle(&chronology);
        let name = format!("chronology-{}.bin", digest(&bytes).get(..16).unwrap_or_default());
        output::write_whole(Some(&site.join(&name)), |writer| writer.write_all(&bytes))?;
        page = page.replace(seeds, &name);
        worker = worker.replace(seeds, &name).replace(&digest(&before), &digest(&bytes));
        names.push(name);
    }
    // The page and the worker that keeps it come last: until then visitors have the former site, whole.
    let worker = worker.replace(&digest(built.as_bytes()), &digest(page.as_bytes()));
    output::write_whole(Some(&site.join(PAGE)), |writer| writer.write_all(page.as_bytes()))?;
    output::write_whole(Some(&site.join(WORKER)), |writer| writer.write_all(worker.as_bytes()))?;
    remove_former(site, &names);
    report.note(format_args!(
        "{}: {} events; copy the folder to any static host, or see it with a server of files (python3 -m http.server -d {})",
        site.display(),
        chronology.events.len(),
        site.display()
    ));
    Ok(())
}

/// The folder with the app's built files: the named one, or `dist` beside the program, above it, or here.
fn app(named: Option<&Path>) -> Result<PathBuf, Error> {
    let is_app =
        |folder: &Path| fs::read_to_string(folder.join(PAGE)).is_ok_and(|page| page.contains("data-wasm"));
    let is_release = |folder: &Path| {
        fs::read_to_string(folder.join(WORKER))
            .is_ok_and(|worker| worker.contains(PAGE) && !worker.contains("FIRST = {}"))
    };
    let place = named.map_or_else(|| "the app".to_owned(), |named| named.display().to_string());
    let candidates: Vec<PathBuf> = match named {
        Some(named) => vec![named.to_owned()],
        None => {
            let program = std::env::current_exe().and_then(|path| path.canonicalize()).unwrap_or_default();
            program
                .ancestors()
                .skip(1)
                .map(|folder| folder.join("dist"))
                .chain([PathBuf::from("dist")])
                .collect()
        }
    };
    match candidates.into_iter().find(|folder| is_app(folder)) {
        Some(folder) if is_release(&folder) => Ok(folder),
        Some(folder) => Err(Error::new(
            folder.display(),
            "the app as built for release",
            "one for development",
            "run make build",
        )),
        None => Err(Error::new(
            place,
            "its built files",
            "none",
            "run make build in the project's folder first, or name the folder dist with --app",
        )),
    }
}

/// A new folder, an empty one, or a site that was published before.
fn check_place(site: &Path) -> Result<(), Error> {
    let Ok(mut entries) = fs::read_dir(site) else {
        return match site.symlink_metadata() {
            Ok(_) => Err(Error::new(site.display(), "a folder for the site", "a file", "name a folder")),
            Err(_) => Ok(()),
        };
    };
    if entries.next().is_none() || site.join(CHRONOLOGY).is_file() && site.join(WORKER).is_file() {
        return Ok(());
    }
    let expected = "an empty folder or a published site";
    Err(Error::new(site.display(), expected, "one with other files", "name another folder"))
}

/// The names of the app's files; the documents that it was built with lie in a folder below and stay there.
fn files(app: &Path) -> Result<Vec<String>, Error> {
    let fail = |error: io::Error| Error::reading(app, &error);
    let mut names = Vec::new();
    for entry in fs::read_dir(app).map_err(fail)? {
        let entry = entry.map_err(fail)?;
        if entry.path().is_file() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

/// The page that opens the chronology, under its title.
fn page(built: &str, title: Option<&str>) -> String {
    let page = built.replacen("<html ", &format!("<html data-src={CHRONOLOGY} "), 1);
    let Some(title) = title else { return page };
    let title = title.replace('&', "&amp;").replace('<', "&lt;");
    match (page.find("<title>"), page.find("</title>")) {
        (Some(start), Some(end)) if start < end => {
            let (before, after) =
                (page.get(..start).unwrap_or_default(), page.get(end..).unwrap_or_default());
            format!("{before}<title>{title}{after}")
        }
        _ => page,
    }
}

/// The name of what the built page shows first.
fn bundle_of(page: &str) -> Option<&str> {
    page.split_once("data-bundle=")?.1.split([' ', '>']).next()
}

/// What the site shows first, as the page opens it: nothing is left to be read there.
fn bundle(chronology: &Chronology) -> Vec<u8> {
    // Quotes point into the texts; without these they stand for themselves, as in the file.
    let alone = chronology.documents.iter().any(|record| record.text.is_none());
    let file =
        alone.then(|| Chronology::from_file(CHRONOLOGY, chronology.to_json().as_bytes()).ok()).flatten();
    let mut chronology = file.unwrap_or_else(|| chronology.clone());
    let mut documents = Vec::new();
    for record in &mut chronology.documents {
        if let Some(text) = record.text.take() {
            let mut document = Document::read(&record.id, text.as_bytes());
            document.title.clone_from(&record.title);
            documents.push(document);
        }
    }
    Bundle { documents, chronology, failures: Vec::new(), is_whole: true }.pack()
}

/// Takes away the hashed files of the version that was published here before.
fn remove_former(site: &Path, names: &[String]) {
    let Ok(entries) = fs::read_dir(site) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_hashed = HASHED.iter().any(|start| name.starts_with(start))
            && [".js", ".wasm", ".css", ".svg", ".bin"].iter().any(|end| name.ends_with(end));
        if is_hashed && !names.contains(&name) {
            // What cannot be removed does no harm: nothing leads to it.
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
