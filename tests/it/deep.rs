//! Deep time: one chronology from the Big Bang to yesterday, from fourteen thousand million years down to a day.

use super::golden::assert_golden;
use annals::{
    chronology::Chronology,
    i18n::Language,
    render::{TableMetrics, Theme, svg},
    session::Permalink,
    timeline::{
        Arrangement, EventIndex, Highlight, Scene, Shape, Step, Target, Timeline, Viewport, hit_test, layout,
    },
};
use proptest::prelude::*;

/// As a spreadsheet has it: years of deep time in every spelling that is read, and days of our own.
const TABLE: &str = "\
date,title,kind,organization
Y-13787000000~,Big Bang,founding,The universe
-1.36E+10,First galaxies,other,The universe
-4567000000,The Sun is born,founding,The Earth
Y-4540000000~,The Earth is formed,founding,The Earth
Y-40E8?,First living cells,other,Life
Y-538800000/Y-485400000,Cambrian,membership,Life
Y-66043000,An asteroid ends the dinosaurs,other,Life
-300000,First modern people,founding,Mankind
-10000,First fields,other,Mankind
-3200,First writing,publication,Mankind
-0489-09-12?,Battle of Marathon,protest,Mankind
1969-07-20,People on the Moon,other,Mankind
2026-11-20,Yesterday,publication,Mankind
";

fn chronology() -> Chronology {
    Chronology::from_file("deep.csv", TABLE.as_bytes()).unwrap()
}

fn title(chronology: &Chronology, title: &str) -> u32 {
    chronology.events.iter().position(|event| event.title == *title).unwrap() as u32
}

fn middle(timeline: &Timeline, event: u32) -> f64 {
    let (start, end) = timeline.event_extent(EventIndex(event));
    (start + end) / 2.0
}

fn picture(chronology: &Chronology, timeline: &Timeline, view: &Viewport) -> Scene {
    layout(timeline, chronology, view, &Highlight::default(), &TableMetrics)
}

fn texts(scene: &Scene) -> Vec<&str> {
    let text = |shape: &'_ Shape| matches!(shape, Shape::Text { .. });
    let marks = scene.marks.iter().filter(|mark| text(&mark.shape));
    marks
        .filter_map(
            |mark| if let Shape::Text { text, .. } = &mark.shape { Some(text.as_str()) } else { None },
        )
        .collect()
}

#[test]
fn a_table_of_deep_time_is_read_whole_and_comes_back() {
    let chronology = chronology();
    assert_eq!(chronology.diagnostics, []);
    assert_eq!(chronology.events.len(), 13);
    let titles: Vec<&str> = chronology.events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!((titles[0], titles[1], titles[12]), ("Big Bang", "First galaxies", "Yesterday"));
    let csv = chronology.to_csv();
    assert!(csv.contains("Y-13600000000,First galaxies") && csv.contains("Y-4567000000,"), "{csv}");
    let again = Chronology::from_file("again.csv", csv.as_bytes()).unwrap();
    assert_eq!(again.to_csv(), csv);
    let json = chronology.to_json();
    assert_eq!(Chronology::from_file("deep.json", json.as_bytes()).unwrap().to_json(), json);
}

#[test]
fn no_two_events_of_deep_time_fall_together() {
    let chronology = chronology();
    let timeline = Timeline::new(&chronology);
    let order: Vec<u32> = timeline.in_time_order().to_vec();
    for pair in order.windows(2) {
        let (a, b) = (timeline.event_extent(EventIndex(pair[0])), timeline.event_extent(EventIndex(pair[1])));
        assert!(a.0 < b.0, "{a:?} {b:?}");
        assert_eq!(
            timeline.neighbour(Some(EventIndex(pair[0])), Step::Next, &|_| true),
            Some(EventIndex(pair[1]))
        );
    }
    let (start, end) =
        timeline.event_extent(EventIndex(title(&chronology, "An asteroid ends the dinosaurs")));
    assert_eq!(end - start, 365.0, "a year is a year");
}

#[test]
fn the_axis_speaks_of_deep_time_as_people_do() {
    let chronology = chronology();
    let timeline = Timeline::new(&chronology);
    let (start, end) = timeline.extent();
    let whole = Viewport::new(start, end, 1400.0, 900.0);
    assert!(whole.span() > 13.7e9 * 365.0);
    let scene = picture(&chronology, &timeline, &whole);
    let words = texts(&scene);
    for expected in ["10 billion years ago", "12 Ga", "4 Ga"] {
        assert!(words.contains(&expected), "{expected} in {words:?}");
    }
    let russian = Highlight { language: Language::Russian, ..Highlight::default() };
    let scene = layout(&timeline, &chronology, &whole, &russian, &TableMetrics);
    assert!(texts(&scene).contains(&"10 млрд лет назад"), "{:?}", texts(&scene));
}

#[test]
fn every_event_is_where_it_happened_at_every_scale() {
    let chronology = chronology();
    let timeline = Timeline::new(&chronology);
    for event in 0..chronology.events.len() as u32 {
        let at = middle(&timeline, event);
        let length = {
            let (start, end) = timeline.event_extent(EventIndex(event));
            end - start
        };
        let mut span = 1.4e10 * 365.0;
        while span > 20.0 * length.min(400.0) {
            let view = Viewport::new(at - span * 0.4, at + span * 0.6, 1000.0, 2000.0);
            let scene = picture(&chronology, &timeline, &view);
            let x = view.x_from_time(at);
            assert!((x - 400.0).abs() < 0.1);
            let here = scene.marks.iter().any(|mark| match (mark.target, &mark.shape) {
                (Some(Target::Event(found)), Shape::Disc { x: at, .. }) => {
                    found.0 == event && (at - x).abs() < 0.6
                }
                (Some(Target::Event(found)), Shape::Rect { x: left, width, .. }) => {
                    found.0 == event && *left <= x + 0.6 && left + width >= x - 0.6
                }
                (Some(Target::Event(found)), Shape::Polygon { points, .. }) => {
                    let xs = || points.iter().map(|point| point.0);
                    found.0 == event && xs().any(|at| at <= x + 0.6) && xs().any(|at| at >= x - 0.6)
                }
                (Some(Target::Cluster { start, end, .. }), _) => start <= at && at <= end,
                _ => false,
            });
            assert!(here, "{} at a span of {span} days", chronology.events[event as usize].title);
            span /= 10.0;
        }
    }
}

#[test]
fn a_mark_of_deep_time_can_be_hit() {
    let chronology = chronology();
    let timeline = Timeline::new(&chronology);
    let event = title(&chronology, "An asteroid ends the dinosaurs");
    let at = middle(&timeline, event);
    let view = Viewport::new(at - 4.0e9, at + 4.0e9, 1000.0, 900.0);
    let scene = picture(&chronology, &timeline, &view);
    let mark = scene.marks.iter().find_map(|mark| match (mark.target, &mark.shape) {
        (Some(Target::Event(found)), Shape::Rect { y, height, .. }) if found.0 == event => {
            Some(y + height / 2.0)
        }
        _ => None,
    });
    assert_eq!(hit_test(&scene, 500.0, mark.unwrap(), 24.0), Some(Target::Event(EventIndex(event))));
}

#[test]
fn the_folded_axis_leaves_out_the_empty_aeons() {
    let chronology = chronology();
    let timeline = Timeline::new(&chronology);
    let folded = timeline.arranged(&chronology, &Arrangement { folds: true, ..Arrangement::default() });
    assert!(folded.fold_count() > 3);
    for event in 0..chronology.events.len() as u32 {
        let day = middle(&timeline, event);
        assert!((folded.unfolded(folded.folded(day)) - day).abs() < 0.01, "{day}");
    }
}

#[test]
fn a_link_into_deep_time_opens_there() {
    for (start, end) in [
        (-5.04e12, -4.9e12),
        (-5_035_579_000_000.0, -5_035_578_999_000.0),
        (-2.4e10, 20_000.0),
        (-1.66e12, 0.0),
    ] {
        let link = Permalink { span: Some((start, end)), ..Permalink::default() };
        assert_eq!(Permalink::parse(&link.to_fragment()), link);
    }
}

#[test]
fn the_picture_of_deep_time_is_the_one_that_was_approved() {
    let chronology = chronology();
    let timeline = Timeline::new(&chronology);
    let (start, end) = timeline.extent();
    let view = Viewport::new(start, end, 1200.0, 620.0);
    assert_golden("deep.svg", &svg(&picture(&chronology, &timeline, &view), Theme::Light));
}

#[test]
fn zooming_from_the_big_bang_to_a_day_ends_where_it_aimed() {
    let chronology = chronology();
    let timeline = Timeline::new(&chronology);
    let (start, end) = timeline.extent();
    for event in 0..chronology.events.len() as u32 {
        let day = middle(&timeline, event);
        let mut view = Viewport::new(start, end, 1400.0, 900.0);
        let x = view.x_from_time(day);
        let mut steps = 0;
        while view.span() > 1.0 {
            view = view.zoom_at(x, 1.7);
            steps += 1;
            // Where the Big Bang is in view, an f64 tells apart a thousandth of a day, and each step rounds once or twice.
            assert!((view.time_from_x(x) - day).abs() < 0.005, "step {steps} of {event}");
        }
        while view.span() < (end - start) * 0.99 {
            view = view.zoom_at(x, 1.0 / 1.7);
        }
        assert!((view.x_from_time(day) - x).abs() < 0.01);
    }
}

proptest! {
    #[test]
    fn zoom_keeps_the_instant_under_the_pointer_at_every_scale(
        at in -1.0e13..1.0e13f64, length in 0.0..11.0f64, x in 0.0..1500.0f64, factor in 0.01..100.0f64,
    ) {
        let span = 10.0_f64.powf(length);
        let view = Viewport::new(at, at + span, 1500.0, 700.0);
        let zoomed = view.zoom_at(x, factor);
        let finest = at.abs() * f64::EPSILON * 8.0;
        prop_assert!((zoomed.time_from_x(x) - view.time_from_x(x)).abs() <= finest.max(span * 1e-6));
    }

    #[test]
    fn dragging_there_and_back_is_staying_at_every_scale(
        at in -1.0e13..1.0e13f64, length in 0.0..12.0f64, dx in -3000.0..3000.0f64,
    ) {
        let span = 10.0_f64.powf(length);
        let view = Viewport::new(at, at + span, 1500.0, 700.0);
        let back = view.pan_by(dx, 0.0).pan_by(-dx, 0.0);
        let finest = at.abs() * f64::EPSILON * 8.0;
        prop_assert!((back.start - view.start).abs() <= finest.max(span * 1e-9));
        prop_assert!((back.end - view.end).abs() <= finest.max(span * 1e-9));
    }
}
