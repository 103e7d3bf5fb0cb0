//! `annals publish`: a folder that is a website.

use super::{code, folder, run, stderr};
use std::fs;

const PAGE: &str = "<!doctype html><html data-offline lang=en><title>Annals</title><script type=module src=boot.js data-js=a data-wasm=b></script>";

fn app_files(page: &str) -> Vec<(&'static str, String)> {
    let digest: String = {
        use sha2::{Digest, Sha256};
        Sha256::digest(page.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
    };
    vec![
        ("dist/index.html", page.to_owned()),
        ("dist/service-worker.js", format!("const FIRST = {{\n \"index.html\": \"{digest}\"\n}};")),
        ("dist/boot.js", "boot".to_owned()),
        ("dist/annals-timeline.js", "element".to_owned()),
        ("dist/seeds/secret.txt", "not to be published".to_owned()),
        ("notes/a.html", "<h1>Club</h1><p>The club was founded in Lyon on 7 March 2011.".to_owned()),
    ]
}

#[test]
fn a_site_has_the_app_and_the_chronology_and_nothing_else() {
    let files = app_files(PAGE);
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let here = folder(&files);
    let publish = ["publish", "notes", "-o", "site", "--app", "dist", "--title", "Club <1>"];
    for _ in 0..2 {
        let output = run(here.path(), &publish, b"");
        assert_eq!(code(&output), 0, "{}", stderr(&output));
        let site = here.path().join("site");
        let mut names: Vec<String> = fs::read_dir(&site)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        assert_eq!(
            names,
            ["annals-timeline.js", "boot.js", "chronology.json", "index.html", "service-worker.js"]
        );
        let read = |name: &str| fs::read_to_string(site.join(name)).unwrap();
        assert!(
            read("index.html").contains("<html data-src=chronology.json data-offline"),
            "{}",
            read("index.html")
        );
        assert!(read("index.html").contains("<title>Club &lt;1></title>"), "{}", read("index.html"));
        assert!(read("chronology.json").contains("\"text\": \"= Club =\\n"), "texts are part of it");
        assert!(read("chronology.json").contains("\"title\": \"Club <1>\""), "it says what it is called");
        let digest: String = {
            use sha2::{Digest, Sha256};
            Sha256::digest(read("index.html")).iter().map(|byte| format!("{byte:02x}")).collect()
        };
        assert!(read("service-worker.js").contains(&digest), "the worker knows the page that was written");
        // What an earlier version left behind goes with the next one.
        fs::write(site.join("annals-0123.js"), "old").unwrap();
        fs::write(site.join("CNAME"), "example.org").unwrap();
        let output = run(here.path(), &publish, b"");
        assert_eq!(code(&output), 0, "{}", stderr(&output));
        assert!(!site.join("annals-0123.js").exists() && site.join("CNAME").exists());
        fs::remove_file(site.join("CNAME")).unwrap();
    }
}

#[test]
fn what_is_missing_is_said_and_nothing_is_written_over() {
    let here = folder(&[("a.txt", "It was founded on 7 March 2011.\n"), ("full/mine.txt", "mine")]);
    let output = run(here.path(), &["publish", "a.txt", "-o", "site", "--app", "nowhere"], b"");
    assert_eq!(code(&output), 1);
    let message = "annals: nowhere: expected its built files, found none: run make build in the project's folder first, or name the folder dist with --app\n";
    assert_eq!(stderr(&output), message);
    assert!(!here.path().join("site").exists());

    let files = app_files(&PAGE.replace(" data-offline", ""));
    for (name, text) in files {
        let path = here.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let output = run(here.path(), &["publish", "a.txt", "-o", "full", "--app", "dist"], b"");
    assert!(
        stderr(&output)
            .contains("full: expected an empty folder or a published site, found one with other files"),
        "{}",
        stderr(&output)
    );
    fs::write(here.path().join("dist/service-worker.js"), "const FIRST = {};").unwrap();
    let output = run(here.path(), &["publish", "a.txt", "-o", "site", "--app", "dist"], b"");
    assert!(
        stderr(&output).contains("dist: expected the app as built for release, found one for development"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn a_site_shows_its_own_bundle_first() {
    use annals::chronology::Bundle;
    use sha2::{Digest, Sha256};
    let hexadecimal =
        |bytes: &[u8]| -> String { Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect() };
    let page = PAGE.replace("<html ", "<html data-bundle=seeds-0123456789abcdef.bin ");
    let mut files = app_files(&page);
    files[1].1 = files[1].1.replace(
        "\n}",
        &format!(",\n \"seeds-0123456789abcdef.bin\": \"{}\"\n}}", hexadecimal(b"the app's")),
    );
    files.push(("dist/seeds-0123456789abcdef.bin", "the app's".to_owned()));
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let here = folder(&files);
    for (with_text, documents) in [(true, 1), (false, 0)] {
        let mut publish = vec!["publish", "notes", "-o", "site", "--app", "dist"];
        publish.extend((!with_text).then_some("--without-text"));
        let output = run(here.path(), &publish, b"");
        assert_eq!(code(&output), 0, "{}", stderr(&output));
        let site = here.path().join("site");
        let names: Vec<String> = fs::read_dir(&site)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.ends_with(".bin"))
            .collect();
        let [name] = names.as_slice() else { panic!("{names:?}: the former one goes") };
        assert!(name.starts_with("chronology-"), "{name}");
        let bytes = fs::read(site.join(name)).unwrap();
        let page = fs::read_to_string(site.join("index.html")).unwrap();
        assert!(page.contains(&format!("data-src=chronology.json data-bundle={name} ")), "{page}");
        let worker = fs::read_to_string(site.join("service-worker.js")).unwrap();
        for part in [name.as_str(), &hexadecimal(&bytes), &hexadecimal(page.as_bytes())] {
            assert!(worker.contains(part), "{part} in {worker}");
        }
        let bundle = Bundle::open(&bytes).unwrap();
        assert_eq!(bundle.documents.len(), documents);
        let [event] = bundle.chronology.events.as_slice() else { panic!("one event") };
        assert_eq!(event.sources[0].quote(), "The club was founded in Lyon on 7 March 2011.");
    }
}
