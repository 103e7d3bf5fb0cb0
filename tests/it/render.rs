//! A scene as a file: text stays text, the picture stays the same, colours are those of the style sheet.

use annals::{
    chronology::Chronology,
    render::{TableMetrics, Theme, png, svg},
    timeline::{Highlight, KindClass, Role, Scene, Timeline, Viewport, layout},
};
use serde_json::json;

fn scene(title: &str) -> Scene {
    let chronology: Chronology = serde_json::from_value(json!({
        "format": "annals/1", "documents": [],
        "organizations": [
            { "id": "salon", "name": "Salon of Painters", "start": "1890", "end": "1903" },
            { "id": "guild", "name": "Guild", "start": "1903-05-01" },
        ],
        "events": [
            { "id": "e-1", "date": "1890", "date_certainty": "stated", "title": "Founding", "kind": "founding",
              "organizations": ["salon"] },
            { "id": "e-2", "date": "1895-04-12", "date_certainty": "stated", "title": title, "kind": "protest",
              "organizations": ["salon"] },
            { "id": "e-3", "date": "1903-05-01", "date_certainty": "stated", "title": "The Salon becomes the Guild",
              "kind": "renaming", "organizations": ["guild"] },
            { "id": "e-4", "date": "1905/1909", "date_certainty": "stated", "title": "Monthly paper",
              "kind": "publication", "organizations": ["guild"] },
        ],
        "relations": [{ "kind": "renamed", "from": ["salon"], "to": ["guild"], "date": "1903-05-01", "event": "e-3" }],
        "corrections": [], "diagnostics": [],
    }))
    .unwrap();
    let timeline = Timeline::new(&chronology);
    let (start, end) = timeline.extent();
    let view = Viewport::new(start, end, 640.0, 240.0);
    layout(&timeline, &chronology, &view, &Highlight::default(), &TableMetrics)
}

#[test]
fn text_is_text_and_never_markup() {
    let svg = svg(&scene("<script>alert(1)</script> & \"art\""), Theme::Light);
    assert!(svg.contains("&lt;script&gt;"), "the headline is in the picture");
    assert!(!svg.contains("<script"));
    assert!(!svg.contains("href") && !svg.contains("url("), "nothing to fetch");
    let head =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"240\" viewBox=\"0 0 640 240\">";
    assert!(svg.starts_with(head), "one pixel of the picture is one unit of the file");
}

#[test]
fn any_backend_of_plotters_paints_a_scene() {
    let scene = scene("Protest against the jury");
    let mut picture = String::new();
    let mut backend = plotters::backend::SVGBackend::with_string(&mut picture, (640, 240));
    annals::render::paint(&scene, &mut backend, Theme::Light, 1.0).unwrap();
    drop(backend);
    assert!(picture.contains("Protest against the jury"), "{picture}");
}

#[test]
fn the_picture_is_the_one_that_was_approved() {
    let svg = svg(&scene("Protest against the jury"), Theme::Light);
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/salon.svg");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &svg).unwrap();
    }
    let approved = std::fs::read_to_string(&path).unwrap();
    let first = svg.lines().zip(approved.lines()).enumerate().find(|(_, (new, old))| new != old);
    assert_eq!(first, None, "the first line that differs; UPDATE_GOLDEN=1 rewrites {}", path.display());
    assert_eq!(svg.lines().count(), approved.lines().count());
}

#[test]
fn a_png_has_the_size_that_was_asked_for() {
    let scene = scene("Protest");
    match png(&scene, Theme::Dark, 2.0) {
        Ok(bytes) => {
            assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
            let side = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
            assert_eq!((side(16), side(20)), (1280, 480));
        }
        // A machine without fonts says what to do.
        Err(error) => assert!(error.message.contains("install a font"), "{error}"),
    }
    let refused = png(&scene, Theme::Light, 9.0).unwrap_err();
    assert_eq!(
        refused.message,
        "expected a scale from 1 to 4, found 9: use 1 for screens, 2 or more for print"
    );
}

#[test]
fn the_style_sheet_has_the_same_colours() {
    let css = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/style/tokens.css")).unwrap();
    let (light, dark) = css.split_once("[data-theme=\"dark\"]").unwrap();
    let mut roles = vec![
        ("paper", Role::Paper),
        ("paper-2", Role::Paper2),
        ("ink", Role::Ink),
        ("ink-2", Role::Ink2),
        ("ink-3", Role::Ink3),
        ("line", Role::Line),
        ("line-2", Role::Line2),
        ("grid", Role::Grid),
        ("accent", Role::Accent),
        ("accent-wash", Role::AccentWash),
    ];
    roles.extend(KindClass::ALL.map(|class| (class.as_str(), Role::Kind(class))));
    for (name, role) in roles {
        for (theme, sheet) in [(Theme::Light, light), (Theme::Dark, dark)] {
            let (_, rest) = sheet.split_once(&format!("--{name}: ")).unwrap();
            let value = rest.split(';').next().unwrap();
            assert_eq!(value, format!("#{:06X}", theme.rgb(role)), "--{name} of {theme:?}");
        }
    }
}
