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

/// Red, green and blue without gamma, 0–1.
fn linear(rgb: u32) -> [f64; 3] {
    [rgb >> 16, rgb >> 8, rgb].map(|channel| {
        let value = f64::from(channel & 255) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    })
}

fn times(matrix: [[f64; 3]; 3], [a, b, c]: [f64; 3]) -> [f64; 3] {
    matrix.map(|[x, y, z]| x * a + y * b + z * c)
}

/// Björn Ottosson's OKLab.
fn oklab(rgb: [f64; 3]) -> [f64; 3] {
    let cones = times(
        [
            [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
            [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
            [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
        ],
        rgb,
    );
    times(
        [
            [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
            [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
            [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
        ],
        cones.map(|cone| cone.max(0.0).cbrt()),
    )
}

/// What eyes of three kinds, and those without red, green or blue cones, make of a colour (Machado, Oliveira and Fernandes
/// 2009, severity 1).
const EYES: [[[f64; 3]; 3]; 4] = [
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    [
        [0.152_286, 1.052_583, -0.204_868],
        [0.114_503, 0.786_281, 0.099_216],
        [-0.003_882, -0.048_116, 1.051_998],
    ],
    [
        [0.367_322, 0.860_646, -0.227_968],
        [0.280_085, 0.672_501, 0.047_413],
        [-0.011_820, 0.042_940, 0.968_881],
    ],
    [
        [1.255_528, -0.076_749, -0.178_779],
        [-0.078_411, 0.930_809, 0.147_602],
        [0.004_733, 0.691_367, 0.303_900],
    ],
];

#[test]
fn colours_of_kinds_are_seen_on_paper_and_told_apart_by_every_eye() {
    for (theme, least) in [(Theme::Light, 8.4), (Theme::Dark, 7.5)] {
        let color = |class: KindClass| linear(theme.rgb(Role::Kind(class)));
        let light = |[r, g, b]: [f64; 3]| 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
        for (place, class) in KindClass::ALL.into_iter().enumerate() {
            let (one, paper) = (light(color(class)), light(linear(theme.rgb(Role::Paper))));
            assert!(one.max(paper) / one.min(paper) >= 3.0, "{class:?} on paper, {theme:?}");
            for other in KindClass::ALL.into_iter().skip(place + 1) {
                for eye in EYES {
                    let seen = |class| oklab(times(eye, color(class)).map(|value| value.clamp(0.0, 1.0)));
                    let squares = seen(class).into_iter().zip(seen(other)).map(|(a, b)| (a - b) * (a - b));
                    let apart = 100.0 * squares.sum::<f64>().sqrt();
                    assert!(apart >= least, "{class:?} and {other:?} are {apart:.2} apart, {theme:?}");
                }
            }
        }
    }
}
