//! The picture as marks: what must be in it, what must never meet, and what must not move.

use crate::golden::seeds;
use annals::{
    chronology::Chronology,
    event::EventKind,
    i18n::Language,
    render::TableMetrics,
    timeline::{
        Arrangement, EventIndex, Font, Grouping, Highlight, KindClass, Mark, MeasureText, OverviewWords,
        Paint, Role, Scene, Shape, Step, Target, Timeline, Viewport, hit_test, layout, layout_overview,
        overview_brush, overview_strip,
    },
};
use proptest::prelude::*;
use serde_json::json;
use std::collections::HashSet;

/// An event of a test: EDTF, kind, organisation.
type Told<'a> = (&'a str, &'a str, &'a str);

/// A chronology of societies of painters.
fn painters(events: &[Told<'_>]) -> Chronology {
    let mut organizations: Vec<&str> =
        events.iter().map(|event| event.2).filter(|id| !id.is_empty()).collect();
    organizations.sort_unstable();
    organizations.dedup();
    let organizations: Vec<_> =
        organizations.iter().map(|id| json!({ "id": id, "name": format!("Society {id}") })).collect();
    let events: Vec<_> = events
        .iter()
        .enumerate()
        .map(|(index, (date, kind, organization))| {
            json!({
                "id": format!("e-{index}"), "date": date, "date_certainty": "stated", "kind": kind,
                "title": format!("Exhibition {index} of paintings"),
                "organizations": if organization.is_empty() { vec![] } else { vec![organization] },
            })
        })
        .collect();
    serde_json::from_value(json!({
        "format": "annals/1", "documents": [], "organizations": organizations, "events": events,
        "relations": [], "corrections": [], "diagnostics": [],
    }))
    .unwrap()
}

fn day(date: &str) -> f64 {
    date.parse::<annals::time::Edtf>().unwrap().earliest_day().unwrap() as f64
}

fn view(from: &str, to: &str) -> Viewport {
    Viewport::new(day(from), day(to), 1000.0, 4000.0)
}

fn picture(chronology: &Chronology, view: &Viewport, highlight: &Highlight) -> Scene {
    layout(&Timeline::new(chronology), chronology, view, highlight, &TableMetrics)
}

fn texts(scene: &Scene) -> Vec<&str> {
    scene
        .marks
        .iter()
        .filter_map(|mark| match &mark.shape {
            Shape::Text { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect()
}

#[test]
fn a_day_is_a_dot_a_year_a_bar_and_a_span_a_line() {
    let chronology = painters(&[
        ("1991-10-26", "founding", "a"),
        ("1995", "congress", "a"),
        ("1997/1999", "membership", "a"),
    ]);
    let scene = picture(&chronology, &view("1990", "2010"), &Highlight::default());
    let shapes = |event: u32| {
        scene
            .marks
            .iter()
            .filter(move |mark| mark.target == Some(Target::Event(EventIndex(event))))
            .map(|mark| &mark.shape)
    };
    assert!(shapes(0).any(|shape| matches!(shape, Shape::Disc { radius, .. } if *radius == 5.0)));
    // The year's bar is as wide as the year: 50 pixels here.
    let width = |points: &[(f64, f64)]| {
        let xs = || points.iter().map(|point| point.0);
        xs().fold(f64::MIN, f64::max) - xs().fold(f64::MAX, f64::min)
    };
    assert!(
        shapes(1).any(
            |shape| matches!(shape, Shape::Polygon { points, .. } if (width(points) - 50.0).abs() < 0.2)
        )
    );
    assert!(
        shapes(2).any(
            |shape| matches!(shape, Shape::Rect { height, width, .. } if *height == 3.0 && *width > 140.0)
        )
    );
    assert!(!shapes(1).any(|shape| matches!(shape, Shape::Disc { .. })));
}

#[test]
fn what_is_too_close_is_a_cluster_that_says_how_many() {
    let events: Vec<Told<'_>> = vec![
        ("1991-10-01", "statement", "a"),
        ("1991-10-26", "founding", "a"),
        ("1991-11-21", "registration", "a"),
    ];
    let chronology = painters(&events);
    let scene = picture(&chronology, &view("1985", "2015"), &Highlight::default());
    let cluster = scene.marks.iter().find_map(|mark| match mark.target {
        Some(Target::Cluster { first, count, start, end }) => Some((first, count, start, end)),
        _ => None,
    });
    assert_eq!(cluster, Some((EventIndex(1), 3, day("1991-10-01"), day("1991-11-22"))));
    assert!(texts(&scene).contains(&"+2"));
    // Zoomed to its extent it comes apart.
    let near = view("1991-09", "1992-01");
    let scene = picture(&chronology, &near, &Highlight::default());
    assert!(!scene.marks.iter().any(|mark| matches!(mark.target, Some(Target::Cluster { .. }))));
    // The selected one never clusters.
    let highlight = Highlight { selected: Some(EventIndex(1)), ..Highlight::default() };
    let scene = picture(&chronology, &view("1985", "2015"), &highlight);
    assert!(scene.marks.iter().any(|mark| mark.target == Some(Target::Event(EventIndex(1)))));
}

#[test]
fn what_is_chosen_covers_no_cluster() {
    let chronology = painters(&[
        ("1991-10-01", "statement", "a"),
        ("1991-11-21", "registration", "a"),
        ("1992-03-26", "founding", "a"),
        ("1992-10-01", "statement", "a"),
        ("1992-10-26", "statement", "a"),
    ]);
    let highlight = Highlight { selected: Some(EventIndex(2)), ..Highlight::default() };
    let scene = picture(&chronology, &view("1985", "2015"), &highlight);
    let middles = |is: fn(Target) -> bool| -> Vec<f64> {
        let of = |mark: &annals::timeline::Mark| match &mark.shape {
            Shape::Disc { x, .. } if mark.target.is_some_and(is) => Some(*x),
            _ => None,
        };
        scene.marks.iter().filter_map(of).collect()
    };
    let chosen = middles(|target| target == Target::Event(EventIndex(2)));
    let clusters = middles(|target| matches!(target, Target::Cluster { .. }));
    assert!(!chosen.is_empty() && clusters.len() > 1, "{chosen:?} {clusters:?}");
    for cluster in clusters {
        assert!((cluster - chosen[0]).abs() >= 20.0, "{cluster} beside {chosen:?}");
    }
}

#[test]
fn what_has_no_kind_of_its_own_is_a_lozenge_and_no_life() {
    let chronology = painters(&[("1991-10-26", "other", "a"), ("2001-10-26", "membership", "a")]);
    let scene = picture(&chronology, &view("1990", "2010"), &Highlight::default());
    let drawn = |event: u32, is: fn(&Shape) -> Option<Paint>| {
        let own =
            scene.marks.iter().filter(move |mark| mark.target == Some(Target::Event(EventIndex(event))));
        own.filter_map(|mark| is(&mark.shape)).map(|paint| paint.role).collect::<Vec<_>>()
    };
    let lozenge = |shape: &Shape| match shape {
        Shape::Polygon { points, fill } => (points.len() == 4).then_some(*fill),
        _ => None,
    };
    let dot = |shape: &Shape| match shape {
        Shape::Disc { radius, fill, .. } => (*radius == 5.0).then_some(*fill),
        _ => None,
    };
    assert_eq!((drawn(0, lozenge), drawn(0, dot)), (vec![Role::Kind(KindClass::Other)], vec![]));
    assert_eq!((drawn(1, lozenge), drawn(1, dot)), (vec![], vec![Role::Kind(KindClass::Lives)]));
    // It takes the pointer as others do, and the height of the mark is that of its first corner.
    let corner = scene.marks.iter().find_map(|mark| match &mark.shape {
        Shape::Polygon { points, .. } if mark.target == Some(Target::Event(EventIndex(0))) => {
            points.first().copied()
        }
        _ => None,
    });
    let (x, y) = corner.unwrap();
    assert_eq!(hit_test(&scene, x + 5.5, y, 24.0), Some(Target::Event(EventIndex(0))));
}

#[test]
fn a_hidden_kind_is_faint_and_has_no_label() {
    let chronology = painters(&[("1991-10-26", "founding", "a"), ("2001-10-26", "congress", "a")]);
    let highlight = Highlight { hidden_kinds: vec![EventKind::Congress], ..Highlight::default() };
    let scene = picture(&chronology, &view("1990", "2010"), &highlight);
    let texts = texts(&scene);
    assert!(texts.contains(&"Exhibition 0 of paintings"));
    assert!(!texts.iter().any(|text| text.starts_with("Exhibition 1")));
    let faint = scene.marks.iter().any(|mark| match &mark.shape {
        Shape::Disc { fill, .. } => mark.target == Some(Target::Event(EventIndex(1))) && fill.alpha < 0.2,
        _ => false,
    });
    assert!(faint);
}

#[test]
fn of_a_crowd_only_what_passes_is_named_counted_and_opened() {
    let date = |at: u32| format!("{}-{:02}-{:02}", 1990 + at / 360, at / 30 % 12 + 1, at % 28 + 1);
    let dates: Vec<String> = (0..900).map(date).collect();
    let kind = |at: usize| if at == 450 { "founding" } else { "protest" };
    let told: Vec<Told<'_>> =
        dates.iter().enumerate().map(|(at, date)| (date.as_str(), kind(at), "a")).collect();
    let chronology = painters(&told);
    let flags: Vec<bool> = (0..900).map(|event| [400, 800].contains(&event)).collect();
    let highlight = Highlight { passing: Some(flags.into()), ..Highlight::default() };
    let scene = picture(&chronology, &view("1990", "1993"), &highlight);
    let words = texts(&scene);
    for passing in ["Exhibition 400 of paintings", "Exhibition 800 of paintings"] {
        assert!(words.contains(&passing), "{words:?}");
    }
    assert!(!words.iter().any(|text| text.starts_with('+') || text.contains("450")), "{words:?}");
    let opens = |mark: &Mark| match mark.target {
        Some(Target::Cluster { count, .. }) => count,
        _ => 0,
    };
    assert_eq!(scene.marks.iter().map(opens).sum::<u32>(), 2);
    let colours =
        |fill: &Paint, faint: bool| matches!(fill.role, Role::Kind(_)) && (fill.alpha < 0.2) == faint;
    let hills = |faint: bool| {
        let is = |mark: &&Mark| matches!(&mark.shape, Shape::Polygon { fill, .. } if colours(fill, faint));
        scene.marks.iter().filter(is).count()
    };
    assert!(hills(true) > 0 && hills(false) > 0);
    // The strip of the whole follows too.
    let timeline = Timeline::new(&chronology);
    let strip = overview(&timeline, &highlight, 1000.0);
    let is = |mark: &&Mark| matches!(&mark.shape, Shape::Rect { fill, .. } if colours(fill, false));
    assert_eq!(strip.marks.iter().filter(is).count(), 2);
    // A few of very many are still to be seen.
    let low = |mark: &Mark| matches!(&mark.shape, Shape::Rect { height, fill, .. } if colours(fill, false) && *height < 2.0);
    assert!(!strip.marks.iter().any(low));
}

#[test]
fn names_stick_to_the_left_edge_while_a_life_is_in_view() {
    let chronology = painters(&[("1991-10-26", "founding", "a"), ("2009-10-26", "congress", "a")]);
    let scene = picture(&chronology, &view("2000", "2005"), &Highlight::default());
    let name = scene.marks.iter().find_map(|mark| match &mark.shape {
        Shape::Text { x, text, .. } if text == "Society a" => Some(*x),
        _ => None,
    });
    assert_eq!(name, Some(24.0));
}

#[test]
fn before_christ_and_deep_time_are_drawn() {
    let chronology = painters(&[("-0489", "protest", "a"), ("Y-17000", "founding", "a")]);
    let timeline = Timeline::new(&chronology);
    let (start, end) = timeline.extent();
    assert!(start < day("Y-17000") && end > day("-0488"));
    let scene = picture(&chronology, &Viewport::new(start, end, 1000.0, 600.0), &Highlight::default());
    assert!(texts(&scene).contains(&"10,000 BC"));
}

#[test]
fn nothing_at_all_is_a_picture_too() {
    let chronology = painters(&[]);
    let timeline = Timeline::new(&chronology);
    let (start, end) = timeline.extent();
    let scene = picture(&chronology, &Viewport::new(start, end, 800.0, 400.0), &Highlight::default());
    assert!(!scene.marks.is_empty());
    assert_eq!(timeline.neighbour(None, Step::Next, &|_| true), None);
    let highlight =
        Highlight { selected: Some(EventIndex(9)), today: Some(20_000.0), ..Highlight::default() };
    assert!(!overview(&timeline, &highlight, 800.0).marks.is_empty());
}

#[test]
fn the_keyboard_goes_through_time_and_across_lanes() {
    let chronology = painters(&[
        ("1991-01-01", "founding", "a"),
        ("1991-06-01", "founding", "b"),
        ("1999-01-01", "congress", "a"),
        ("1999-06-01", "congress", "b"),
    ]);
    let timeline = Timeline::new(&chronology);
    let go =
        |event: u32, step| timeline.neighbour(Some(EventIndex(event)), step, &|_| true).map(|event| event.0);
    assert_eq!(timeline.neighbour(None, Step::Next, &|_| true), Some(EventIndex(0)));
    assert_eq!(timeline.neighbour(None, Step::Previous, &|_| true), Some(EventIndex(3)));
    assert_eq!((go(0, Step::Next), go(3, Step::Next)), (Some(1), None));
    assert_eq!((go(1, Step::Previous), go(0, Step::Previous)), (Some(0), None));
    assert_eq!((go(2, Step::LaneDown), go(2, Step::LaneUp)), (Some(3), None));
    assert_eq!(go(3, Step::LaneUp), Some(2));
}

#[test]
fn lineage_flows_from_lane_to_lane() {
    let mut chronology = painters(&[
        ("1990", "founding", "a"),
        ("1992", "founding", "b"),
        ("2011-03-07", "founding", "c"),
        ("2015", "congress", "c"),
    ]);
    let merger =
        json!({ "kind": "merger", "from": ["a", "b"], "to": ["c"], "date": "2011-03-07", "event": "e-2" });
    chronology.relations.push(serde_json::from_value(merger).unwrap());
    let selected = Highlight { selected: Some(EventIndex(2)), ..Highlight::default() };
    let scene = picture(&chronology, &view("1985", "2020"), &selected);
    let arrives =
        Viewport::new(day("1985"), day("2020"), 1000.0, 4000.0).x_from_time(day("2011-03-07") + 0.5);
    let traced = scene.marks.iter().filter(|mark| match &mark.shape {
        Shape::Path { points, width, .. } => {
            *width == 1.5 && points.last().is_some_and(|end| (end.0 - arrives).abs() < 0.1)
        }
        _ => false,
    });
    assert_eq!(traced.count(), 2, "both ribbons end on the day of the merger");
}

#[test]
fn whose_part_joins_another_has_a_lane_of_its_own_and_the_ribbon_leaves_it() {
    let mut chronology =
        painters(&[("1990", "founding", "a"), ("1992-04", "joining", "b"), ("1995", "congress", "a")]);
    chronology.events[1].organizations = serde_json::from_value(json!(["b", "a"])).unwrap();
    let part = json!({ "id": "town-branch", "name": "Town branch of the Society b" });
    chronology.organizations.push(serde_json::from_value(part).unwrap());
    let ribbons = |chronology: &Chronology| {
        let scene = picture(chronology, &view("1988", "1998"), &Highlight::default());
        scene.marks.iter().filter(|mark| matches!(mark.shape, Shape::Polygon { .. })).count()
    };
    let without = ribbons(&chronology);
    assert_eq!(lanes_by_row(&Timeline::new(&chronology)).concat(), ["Society a"]);
    let joined = json!([{ "kind": "joined", "from": ["town-branch"], "to": ["a"], "date": "1992-04", "event": "e-1" }]);
    chronology.relations = serde_json::from_value(joined).unwrap();
    assert_eq!(lanes_by_row(&Timeline::new(&chronology)).concat(), ["Society a", "Society b"]);
    assert!(ribbons(&chronology) > without, "a ribbon flows");
}

#[test]
fn a_lane_that_begins_with_a_merger_says_so_where_its_words_do_not_fit() {
    let mut chronology = painters(&[
        ("1990", "founding", "a"),
        ("1993", "founding", "b"),
        ("2011-03-07", "founding", "c"),
        ("2014", "congress", "c"),
    ]);
    chronology.events[2].title = "Society a and Society b merge after talks that went on for years".into();
    let merger =
        json!([{ "kind": "merger", "from": ["a", "b"], "to": ["c"], "date": "2011-03-07", "event": "e-2" }]);
    chronology.relations = serde_json::from_value(merger).unwrap();
    let said = |from: &str, to: &str| {
        let scene = picture(&chronology, &view(from, to), &Highlight::default());
        texts(&scene).contains(&"Founded by merger")
    };
    assert!(said("1985", "2020"), "there is little room");
    assert!(!said("2010", "2012"), "there is room for all of it");
}

#[test]
fn a_membership_ends_with_the_member() {
    let mut chronology = painters(&[
        ("1990", "founding", "a"),
        ("1991/..", "membership", "a"),
        ("1994", "death", "a"),
        ("2005", "congress", "a"),
    ]);
    let ends = |chronology: &Chronology| Timeline::new(chronology).event_extent(EventIndex(1)).1;
    assert!(ends(&chronology) > day("2005"));
    for event in 1..3 {
        chronology.events[event].people = serde_json::from_value(json!(["Ada Painter"])).unwrap();
    }
    assert_eq!(ends(&chronology), day("1995"));
    chronology.events[1].people = serde_json::from_value(json!(["Ada Painter", "Bo Carver"])).unwrap();
    assert!(ends(&chronology) > day("2005"), "the other lives");
}

#[test]
fn what_lasts_no_longer_than_a_mark_stands_on_the_band() {
    let chronology = painters(&[
        ("1970", "founding", "a"),
        ("1985-03/1985-05", "protest", "a"),
        ("2005", "congress", "a"),
    ]);
    let lines = |view: &Viewport| {
        let scene = picture(&chronology, view, &Highlight::default());
        let is_line = |shape: &Shape| matches!(shape, Shape::Rect { height, .. } if *height == 3.0);
        let own = scene.marks.iter().filter(|mark| mark.target == Some(Target::Event(EventIndex(1))));
        own.filter(|mark| is_line(&mark.shape)).count()
    };
    assert_eq!((lines(&view("1965", "2010")), lines(&view("1984", "1987"))), (0, 1));
}

#[test]
fn names_give_way_so_that_a_former_one_is_read() {
    let mut chronology = painters(&[
        ("1990-01-01", "founding", "a"),
        ("1994-01-01", "founding", "b"),
        ("2005", "congress", "b"),
    ]);
    chronology.relations = serde_json::from_value(
        json!([{ "kind": "renamed", "from": ["a"], "to": ["b"], "date": "1994-01-01" }]),
    )
    .unwrap();
    chronology.organizations[0].name = "Gilders of the town".into();
    let scene = picture(&chronology, &view("1989", "2029"), &Highlight::default());
    assert!(texts(&scene).contains(&"Gilders of the town"), "{:?}", texts(&scene));
}

#[test]
fn what_lasts_is_drawn_however_much_overlaps() {
    let count = 40;
    let dates: Vec<String> = (0..count).map(|at| format!("{}/1990", 1910 + at)).collect();
    let mut events: Vec<Told<'_>> = dates.iter().map(|date| (date.as_str(), "membership", "a")).collect();
    let drawn = |events: &[Told<'_>], selected: Option<u32>| {
        let highlight = Highlight { selected: selected.map(EventIndex), ..Highlight::default() };
        let scene = picture(&painters(events), &view("1900", "2000"), &highlight);
        let lines = scene
            .marks
            .iter()
            .filter(|mark| matches!(mark.shape, Shape::Rect { height, .. } if height == 3.0));
        let mut told: Vec<Target> = lines.filter_map(|mark| mark.target).collect();
        told.dedup();
        let more = texts(&scene).iter().find_map(|text| text.strip_prefix('+')?.parse::<usize>().ok());
        (told, more)
    };
    let (told, more) = drawn(&events, None);
    assert_eq!(told.len() + more.unwrap(), count, "what has no track is counted");
    let last = count as u32 - 1;
    assert!(!told.contains(&Target::Event(EventIndex(last))));
    assert!(
        drawn(&events, Some(last)).0.contains(&Target::Event(EventIndex(last))),
        "what is chosen is seen"
    );
    // A lane of very many, with tracks that are fixed.
    while events.len() < 260 {
        events.push(("1920/1980", "membership", "a"));
    }
    assert!(drawn(&events, Some(259)).0.contains(&Target::Event(EventIndex(259))));
}

#[test]
fn a_name_is_what_is_meant_by_whoever_points_at_its_letters() {
    let chronology = painters(&[("1970-01-01", "founding", "a"), ("1980/1990", "membership", "a")]);
    let scene = picture(&chronology, &view("1965", "2000"), &Highlight::default());
    let at = scene.marks.iter().find_map(|mark| match &mark.shape {
        Shape::Text { x, y, text, .. } if text == "Society a" => Some((x + 20.0, y - 4.0)),
        _ => None,
    });
    let (x, y) = at.unwrap();
    for slop in [24.0, 44.0] {
        assert_eq!(hit_test(&scene, x, y, slop), Some(Target::Head(0)));
    }
}

#[test]
fn who_was_born_long_ago_does_not_live_to_this_day() {
    let ends = |date: &str| {
        let mut chronology =
            painters(&[(date, "birth", "a"), ("1990", "founding", "a"), ("1991", "congress", "a")]);
        chronology.events[0].people = serde_json::from_value(json!(["Ada Painter"])).unwrap();
        let highlight = Highlight { today: Some(day("2000")), ..Highlight::default() };
        let scene = picture(&chronology, &view("1780", "2010"), &highlight);
        let own = scene.marks.iter().filter(|mark| mark.target == Some(Target::Event(EventIndex(0))));
        let right = own.filter_map(|mark| match &mark.shape {
            Shape::Rect { x, width, .. } => Some(x + width),
            Shape::Disc { x, radius, .. } => Some(x + radius),
            _ => None,
        });
        right.fold(0.0, f64::max)
            - Viewport::new(day("1780"), day("2010"), 1000.0, 1.0).x_from_time(day(date))
    };
    assert!(ends("1799") < 80.0, "{}", ends("1799"));
    assert!(ends("1920") > 150.0, "{}", ends("1920"));
}

#[test]
fn a_life_that_is_filtered_out_is_faint_and_has_no_name() {
    let mut chronology = painters(&[("1920", "birth", "a"), ("1950", "founding", "a")]);
    chronology.events[0].people = serde_json::from_value(json!(["Ada Painter"])).unwrap();
    let said = |highlight: &Highlight| {
        let scene = picture(&chronology, &view("1910", "1990"), highlight);
        texts(&scene).iter().any(|text| text.starts_with("Ada Painter"))
    };
    assert!(said(&Highlight::default()));
    assert!(!said(&Highlight { hidden_kinds: vec![EventKind::Birth], ..Highlight::default() }));
}

#[test]
fn words_of_a_mark_in_view_stay_within_both_edges() {
    let dates: Vec<String> = (0..6).map(|at| format!("190{at}-03-01")).collect();
    let events: Vec<Told<'_>> = dates.iter().map(|date| (date.as_str(), "congress", "")).collect();
    let chronology = painters(&events);
    let timeline = Timeline::new(&chronology)
        .arranged(&chronology, &Arrangement { grouping: Grouping::Nothing, ..Arrangement::default() });
    for from in ["1898", "1899", "1899-10", "1900-02"] {
        let view = view(from, "1912");
        let scene = layout(&timeline, &chronology, &view, &Highlight::default(), &TableMetrics);
        for mark in &scene.marks {
            if let (Shape::Text { x, text, font, anchor, .. }, Some(Target::Event(_))) =
                (&mark.shape, mark.target)
            {
                let (left, right) = span(*x, text, *font, *anchor);
                assert!(left >= 0.0 && right <= 1000.0, "{text} at {left} in the view from {from}");
            }
        }
    }
}

#[test]
fn words_of_a_bar_that_an_edge_would_cut_are_left_out() {
    let chronology = painters(&[("1990-03/1990-10", "membership", "a"), ("1992-06/1999", "membership", "a")]);
    let said = |from: &str, to: &str, selected: Option<u32>| {
        let highlight = Highlight { selected: selected.map(EventIndex), ..Highlight::default() };
        let scene = picture(&chronology, &view(from, to), &highlight);
        texts(&scene).iter().any(|text| text.starts_with("Exhibition 0"))
    };
    assert!(said("1988", "2002", None), "there is room");
    assert!(!said("1990", "2000", None), "neither before the bar nor behind it");
    assert!(said("1990", "2000", Some(0)), "what is chosen has words");
}

#[test]
fn who_is_told_of_once_is_a_guest_unless_it_has_kin() {
    let told = |relations: serde_json::Value| {
        let mut chronology =
            painters(&[("1990", "founding", "a"), ("1992", "founding", "b"), ("1995", "congress", "a")]);
        chronology.events[1].organizations = serde_json::from_value(json!(["b", "a"])).unwrap();
        chronology.relations = serde_json::from_value(relations).unwrap();
        lanes_by_row(&Timeline::new(&chronology)).concat()
    };
    assert_eq!(told(json!([])), ["Society a"]);
    let split = json!([{ "kind": "split", "from": ["a"], "to": ["b"], "date": "1992" }]);
    assert_eq!(told(split), ["Society a", "Society b"]);
}

#[test]
fn events_beyond_a_life_stand_on_no_row_of_another() {
    let rows = |stray: &str| {
        let mut chronology = painters(&[
            ("1900", "congress", "a"),
            ("1920", "congress", "a"),
            (stray, "protest", "b"),
            ("1950", "congress", "b"),
            ("1890", "founding", "c"),
            ("1990", "congress", "c"),
        ]);
        chronology.organizations = serde_json::from_value(json!([
            { "id": "a", "name": "Society a", "start": "1900", "end": "1920" },
            { "id": "b", "name": "Society b", "start": "1945" },
            { "id": "c", "name": "Society c", "start": "1890" },
        ]))
        .unwrap();
        chronology.relations = serde_json::from_value(json!([
            { "kind": "joined", "from": ["a"], "to": ["c"], "date": "1905" },
            { "kind": "joined", "from": ["b"], "to": ["c"], "date": "1950" },
        ]))
        .unwrap();
        lanes_by_row(&Timeline::new(&chronology)).len()
    };
    assert_eq!(rows("1948"), 2, "one ends long before the other begins");
    assert_eq!(rows("1910"), 3, "its dot would lie on the other's band");
    assert_eq!(rows("1930"), 3, "and here behind its end, long before its own band");
}

#[test]
fn a_predecessor_of_which_nothing_else_is_told_is_the_same_river() {
    let mut chronology =
        painters(&[("1990", "founding", "a"), ("1995", "congress", "a"), ("1960", "congress", "c")]);
    let organizations = json!([
        { "id": "a", "name": "Society a", "start": "1990" }, { "id": "b", "name": "Society b" },
        { "id": "c", "name": "Society c" },
    ]);
    chronology.organizations = serde_json::from_value(organizations).unwrap();
    let heir = |from: &str| json!([{ "kind": "predecessor", "from": [from], "to": ["a"], "date": null }]);
    chronology.relations = serde_json::from_value(heir("b")).unwrap();
    assert_eq!(lanes_by_row(&Timeline::new(&chronology))[0], ["Society b", "Society a"]);
    chronology.relations = serde_json::from_value(heir("c")).unwrap();
    assert_eq!(lanes_by_row(&Timeline::new(&chronology)).len(), 2, "c has a life of its own");
}

#[test]
fn lanes_give_up_rows_of_labels_so_that_the_whole_stands_in_view() {
    let dates: Vec<String> = (0..40).map(|at| format!("{}-0{}-01", 1950 + at, at % 9 + 1)).collect();
    let events: Vec<Told<'_>> = dates
        .iter()
        .enumerate()
        .map(|(at, date)| (date.as_str(), ["congress", "publication"][at % 2], ["a", "b", "c"][at % 3]))
        .collect();
    let chronology = painters(&events);
    let high = |from: &str, to: &str, height: f64| {
        let view = Viewport::new(day(from), day(to), 1000.0, height);
        picture(&chronology, &view, &Highlight::default()).content_height
    };
    let natural = high("1949", "1991", 4000.0);
    let compact = high("1949", "1991", 1.0);
    assert!(compact < natural, "{compact} of {natural}");
    for height in [compact - 20.0, compact - 60.0, compact - 100.0] {
        assert!(high("1949", "1991", height) <= height, "the whole in {height} of {compact}");
    }
    assert_eq!(high("1949", "1991", compact - 400.0), compact, "what cannot fit in is not cut");
    // Grouped by kind, births stand on a lane. That somebody was born long before is no reason to scroll.
    let mut born = chronology.clone();
    let mut birth = born.events[0].clone();
    (birth.id, birth.kind, birth.date) =
        (annals::chronology::EventId::from_number(7), EventKind::Birth, "1890".parse().unwrap());
    born.events.insert(0, birth);
    let by_kind = Arrangement { grouping: Grouping::Kind, ..Arrangement::default() };
    let timeline = Timeline::new(&born).arranged(&born, &by_kind);
    let tall = |height: f64| {
        let view = Viewport::new(day("1949"), day("1991"), 1000.0, height);
        layout(&timeline, &born, &view, &Highlight::default(), &TableMetrics).content_height
    };
    let compact_kinds = tall(1.0);
    assert!(tall(compact_kinds - 20.0) <= compact_kinds - 20.0);
    let part = high("1960", "1964", 1.0);
    assert_eq!(high("1960", "1964", part - 20.0), part, "a part of it scrolls");
}

/// The strip of the whole while all of it is seen.
fn overview(timeline: &Timeline, highlight: &Highlight, width: f64) -> Scene {
    let strip = overview_strip(timeline, highlight.today, width, 60.0);
    let (start, end) = timeline.overview_extent();
    let brush = overview_brush(&strip, &Viewport::new(start, end, width, 600.0));
    let words =
        OverviewWords::beside(brush, timeline, highlight.today, &strip, &TableMetrics, Language::English);
    layout_overview(timeline, words, highlight, &strip, &TableMetrics)
}

#[test]
fn a_brush_over_everything_can_be_held_at_both_ends() {
    let chronology = painters(&[("1920", "founding", "a"), ("2020", "congress", "a")]);
    let timeline = Timeline::new(&chronology);
    let (start, end) = timeline.overview_extent();
    let whole = Viewport::new(start, end, 1000.0, 600.0);
    let brush = |today: Option<&str>| {
        overview_brush(&overview_strip(&timeline, today.map(day), 1000.0, 60.0), &whole)
    };
    let (left, right) = brush(None);
    assert!((left - 12.0).abs() < 1e-6 && (right - 988.0).abs() < 1e-6, "{left} {right}");
    // A chronology that reaches nearly to today shows how nearly; one that is history does not.
    assert!(brush(Some("2027-03-01")).1 < 970.0);
    assert_eq!(brush(Some("2090-03-01")), brush(None));
    assert_eq!(brush(Some("1990-03-01")), brush(None));
}

#[test]
fn the_fullest_year_is_that_of_what_passes() {
    let mut events: Vec<(String, &str)> = Vec::new();
    for number in 0..5 {
        events.push((format!("1990-0{}-01", number + 1), "founding"));
    }
    for number in 0..9 {
        events.push((format!("2000-0{}-01", number + 1), "congress"));
    }
    events.push(("1950-01-01".to_owned(), "founding"));
    let rows: Vec<(&str, &str, &str)> =
        events.iter().map(|(date, kind)| (date.as_str(), *kind, "a")).collect();
    let chronology = painters(&rows);
    let timeline = Timeline::new(&chronology);
    assert!(texts(&overview(&timeline, &Highlight::default(), 1000.0)).contains(&"9 in 2000"));
    let passing = chronology.events.iter().map(|event| event.kind == EventKind::Founding).collect();
    let highlight = Highlight { passing: Some(passing), ..Highlight::default() };
    assert!(texts(&overview(&timeline, &highlight, 1000.0)).contains(&"5 in 1990"));
}

#[test]
fn no_name_of_the_strip_runs_into_the_signs_of_a_fold() {
    let chronology = painters(&[
        ("Y-4540000000", "founding", "a"),
        ("Y-66000000", "congress", "a"),
        ("Y-299999", "congress", "a"),
        ("-2559", "congress", "a"),
        ("1990", "congress", "a"),
    ]);
    let timeline = Timeline::new(&chronology);
    let folded = timeline.arranged(&chronology, &Arrangement { folds: true, ..Arrangement::default() });
    let strip = overview(&folded, &Highlight::default(), 1080.0);
    let signs: Vec<f64> = strip
        .marks
        .iter()
        .filter_map(|mark| match &mark.shape {
            Shape::Path { points, .. } => points.first().map(|point| point.0),
            _ => None,
        })
        .collect();
    assert!(!signs.is_empty());
    for mark in &strip.marks {
        if let Shape::Text { x, y, font, text, .. } = &mark.shape
            && *y > 50.0
        {
            let half = TableMetrics.width(text, *font) / 2.0;
            assert!(
                signs.iter().all(|sign| *sign < x - half || *sign > x + half),
                "{text} at {x}: {signs:?}"
            );
        }
    }
}

#[test]
fn the_strip_stacks_a_year_by_class() {
    let chronology = painters(&[
        ("1991-01-01", "founding", "a"),
        ("1991-12-31", "congress", "a"),
        ("1992-01-01", "congress", "a"),
    ]);
    let timeline = Timeline::new(&chronology);
    let strip = overview(&timeline, &Highlight::default(), 1000.0);
    let bars = |class: KindClass| {
        let is = move |shape: &Shape| matches!(shape, Shape::Rect { fill, .. } if fill.role == annals::timeline::Role::Kind(class));
        strip.marks.iter().filter(|mark| is(&mark.shape)).count()
    };
    assert_eq!((bars(KindClass::Founding), bars(KindClass::Congress)), (1, 2));
}

/// Left and right end of a text.
fn span(x: f64, text: &str, font: Font, anchor: annals::timeline::Anchor) -> (f64, f64) {
    let width = TableMetrics.width(text, font);
    match anchor {
        annals::timeline::Anchor::Start => (x, x + width),
        annals::timeline::Anchor::Middle => (x - width / 2.0, x + width / 2.0),
        annals::timeline::Anchor::End => (x - width, x),
    }
}

/// Words of events: text, baseline, ends.
fn words(scene: &Scene) -> Vec<(String, f64, f64, f64)> {
    scene
        .marks
        .iter()
        .filter_map(|mark| match (&mark.shape, mark.target) {
            (Shape::Text { x, y, anchor, font, text, .. }, Some(Target::Event(_))) => {
                let (from, to) = span(*x, text, *font, *anchor);
                Some((text.clone(), *y, from, to))
            }
            _ => None,
        })
        .collect()
}

/// Headlines over the bands.
fn labels(scene: &Scene) -> Vec<(String, f64, f64, f64)> {
    let is_label = |mark: &&Mark| matches!(&mark.shape, Shape::Text { font, text, .. } if font.size() == 12.0 && text.starts_with("Exhibition"));
    let marks = scene.marks.iter().filter(is_label).cloned().collect();
    words(&Scene { marks, ..Scene::default() })
}

/// The picture on the screen at rest, and while a hand moves it.
fn hands() -> (Highlight, Highlight) {
    let rests = Highlight { map: true, ..Highlight::default() };
    let moves = Highlight { held: true, moving: true, ..rests.clone() };
    (rests, moves)
}

const KINDS: [&str; 9] =
    ["founding", "merger", "split", "congress", "publication", "protest", "legal", "membership", "other"];

/// Dates of every precision between 1900 and 1999 on up to four lanes.
fn events() -> impl Strategy<Value = Vec<(String, usize, usize)>> {
    let date = (1900u32..2000, 1u32..13, 1u32..29, 0u32..8).prop_map(|(year, month, day, form)| match form {
        0 => format!("{year}"),
        1 => format!("{year}-{month:02}"),
        2 => format!("{year}/{}", year + month),
        3 => format!("{year}-{month:02}-{day:02}/.."),
        4 => format!("{year}~"),
        _ => format!("{year}-{month:02}-{day:02}"),
    });
    proptest::collection::vec((date, 0..KINDS.len(), 0usize..4), 1..90)
}

fn chronology_of(events: &[(String, usize, usize)]) -> Chronology {
    let told: Vec<Told<'_>> = events
        .iter()
        .map(|(date, kind, lane)| (date.as_str(), KINDS[*kind], ["a", "b", "c", ""][*lane]))
        .collect();
    painters(&told)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn x_and_time_are_inverses(start in -1.0e6..1.0e6f64, span in 1.0..1.0e6f64, x in 0.0..2000.0f64) {
        let view = Viewport::new(start, start + span, 1500.0, 700.0);
        prop_assert!((view.x_from_time(view.time_from_x(x)) - x).abs() < 1e-5);
    }

    #[test]
    fn zoom_keeps_the_instant_under_the_pointer(
        start in -1.0e6..1.0e6f64, span in 1.0..1.0e6f64, x in 0.0..1500.0f64, factor in 0.01..100.0f64,
    ) {
        let view = Viewport::new(start, start + span, 1500.0, 700.0);
        let zoomed = view.zoom_at(x, factor);
        prop_assert!((zoomed.time_from_x(x) - view.time_from_x(x)).abs() < 1e-6 * span.max(1.0));
        prop_assert!(zoomed.span() >= 0.999_999);
    }

    #[test]
    fn dragging_there_and_back_is_staying(start in -1.0e6..1.0e6f64, span in 1.0..1.0e6f64, dx in -3000.0..3000.0f64) {
        let view = Viewport::new(start, start + span, 1500.0, 700.0);
        let back = view.pan_by(dx, 0.0).pan_by(-dx, 0.0);
        prop_assert!((back.start - view.start).abs() < 1e-6 * span.max(1.0));
        prop_assert!((back.end - view.end).abs() < 1e-6 * span.max(1.0));
    }

    #[test]
    fn everything_in_view_is_drawn(events in events(), from in 1890i32..1990, years in 1i32..110) {
        let chronology = chronology_of(&events);
        let timeline = Timeline::new(&chronology);
        let view = Viewport::new(f64::from(from - 1970) * 365.25, f64::from(from + years - 1970) * 365.25, 1000.0, 9000.0);
        let scene = layout(&timeline, &chronology, &view, &Highlight::default(), &TableMetrics);
        let single: HashSet<u32> = scene.marks.iter().filter_map(|mark| match (&mark.shape, mark.target) {
            (Shape::Text { .. }, _) => None,
            (_, Some(Target::Event(event))) => Some(event.0),
            _ => None,
        }).collect();
        let clusters: Vec<(f64, f64)> = scene.marks.iter().filter_map(|mark| match mark.target {
            Some(Target::Cluster { start, end, .. }) => Some((start, end)),
            _ => None,
        }).collect();
        for event in 0..events.len() as u32 {
            let (start, end) = timeline.event_extent(EventIndex(event));
            let middle = view.x_from_time((start + end) / 2.0);
            if middle > 1.0 && middle < view.width - 1.0 {
                let clustered = clusters.iter().any(|cluster| cluster.0 <= start && end <= cluster.1);
                prop_assert!(single.contains(&event) || clustered, "{:?} at {middle}", events[event as usize]);
            }
        }
    }

    #[test]
    fn words_of_events_never_overlap(
        events in events(), from in 1890i32..1990, years in 1i32..110, high in 200.0..2000.0f64, long in any::<bool>(),
    ) {
        let mut chronology = chronology_of(&events);
        for event in chronology.events.iter_mut().step_by(3).filter(|_| long) {
            event.title = format!("{} of the town in the great hall of the guild with a catalogue", event.title).into();
        }
        let view = Viewport::new(f64::from(from - 1970) * 365.25, f64::from(from + years - 1970) * 365.25, 1000.0, high);
        let scene = picture(&chronology, &view, &Highlight::default());
        let words = words(&scene);
        for (index, a) in words.iter().enumerate() {
            for b in words.iter().skip(index + 1) {
                let same_line = (a.1 - b.1).abs() < 8.0;
                prop_assert!(!same_line || a.3 <= b.2 + 0.5 || b.3 <= a.2 + 0.5, "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn labels_travel_with_the_drag(events in events(), years in 3i32..110, dx in -180i32..180) {
        let chronology = chronology_of(&events);
        let view = Viewport::new(-25_000.0, -25_000.0 + f64::from(years) * 365.25, 1800.0, 9000.0);
        let dragged = view.pan_by(f64::from(dx), 0.0);
        let (before, after) =
            (picture(&chronology, &view, &Highlight::default()), picture(&chronology, &dragged, &Highlight::default()));
        // Away from the edges, where words turn round or stick: no label is 200 pixels wide, and one that turns makes the
        // next turn, which was seen to reach three of them far.
        let inside = |scene: &Scene, low: f64, high: f64| -> HashSet<(String, i64)> {
            words(scene).into_iter().filter(|word| word.2 > low && word.3 < high)
                .map(|(text, _, from, _)| (text, from.round() as i64)).collect()
        };
        let low = 800.0 + f64::from(dx.max(0));
        let high = 1000.0 + f64::from(dx.min(0));
        let there = inside(&after, low - 2.0, high + 2.0);
        for (text, x) in inside(&before, low - f64::from(dx), high - f64::from(dx)) {
            let moved = x + i64::from(dx);
            let found = (moved - 1..=moved + 1).any(|x| there.contains(&(text.clone(), x)));
            prop_assert!(found, "{text} at {x} dragged by {dx}");
        }
    }

    #[test]
    fn words_go_with_their_marks_while_a_hand_moves_the_view(
        events in events(), years in 3i32..110, steps in proptest::collection::vec(-60i32..60, 1..14),
    ) {
        let chronology = chronology_of(&events);
        let timeline = Timeline::new(&chronology);
        let mut view = Viewport::new(-25_000.0, -25_000.0 + f64::from(years) * 365.25, 1000.0, 700.0);
        let picture = |view: &Viewport, highlight: &Highlight| layout(&timeline, &chronology, view, highlight, &TableMetrics);
        let (rests, moves) = hands();
        let mut before = picture(&view, &rests);
        for dx in steps.into_iter().map(f64::from) {
            view = view.pan_by(dx, 0.0);
            let after = picture(&view, &moves);
            let there = labels(&after);
            // Lanes that leave the view take others along.
            let still = before.rows == after.rows;
            for (text, y, from, to) in labels(&before) {
                // What is drawn of it at all: words out of sight may be left out.
                if from + dx > 8.0 && to + dx < view.width - 8.0 {
                    let stays = there.iter().any(|word| word.0 == text && (word.1 == y || !still) && (word.2 - from - dx).abs() < 1.0);
                    prop_assert!(stays, "{text} at {from}, {y}, dragged by {dx}: {there:?}");
                }
            }
            before = after;
        }
    }

    #[test]
    fn a_hand_that_trembles_makes_no_words_come_and_go(
        events in events(), years in 3i32..110, x in 0.0..1000.0f64, factor in 1.001..1.1f64,
    ) {
        let chronology = chronology_of(&events);
        let timeline = Timeline::new(&chronology);
        let near = Viewport::new(-25_000.0, -25_000.0 + f64::from(years) * 365.25, 1000.0, 700.0);
        let far = near.zoom_at(x, 1.0 / factor);
        let (rests, moves) = hands();
        layout(&timeline, &chronology, &near, &rests, &TableMetrics);
        let shown = |view: &Viewport| labels(&layout(&timeline, &chronology, view, &moves, &TableMetrics));
        // What finds more room on the way than it had comes once.
        for _ in 0..3 {
            shown(&far);
            shown(&near);
        }
        let (first, other) = (shown(&far), shown(&near));
        for _ in 0..3 {
            prop_assert_eq!(&shown(&far), &first);
            prop_assert_eq!(&shown(&near), &other);
        }
    }

    #[test]
    fn what_is_drawn_can_be_hit(years in proptest::collection::btree_set(0u32..10, 1..8)) {
        let dates: Vec<String> = years.iter().map(|year| format!("{}-06-15", 1990 + year)).collect();
        let told: Vec<Told<'_>> = dates.iter().map(|date| (date.as_str(), "congress", "a")).collect();
        let chronology = painters(&told);
        let scene = picture(&chronology, &view("1989", "2001"), &Highlight::default());
        for mark in &scene.marks {
            if let (Shape::Disc { x, y, .. }, Some(Target::Event(_))) = (&mark.shape, mark.target) {
                prop_assert_eq!(hit_test(&scene, *x, *y, 24.0), mark.target);
                prop_assert_eq!(hit_test(&scene, x + 9.0, y + 2.0, 24.0), mark.target, "near enough");
            }
        }
        prop_assert!(!matches!(hit_test(&scene, 2.0, 2.0, 24.0), Some(Target::Event(_))));
    }
}

/// The names of the lanes, row by row.
fn lanes_by_row(timeline: &Timeline) -> Vec<Vec<String>> {
    let name = |&lane: &u32| timeline.lanes()[lane as usize].name_in(Language::English).into_owned();
    timeline.rows().iter().map(|row| row.iter().map(name).collect()).collect()
}

fn three_societies() -> Chronology {
    painters(&[
        ("1991-01-01", "founding", "a"),
        ("1992-03-01", "congress", "a"),
        ("1993-03-01", "protest", "a"),
        ("1994-03-01", "protest", "a"),
        ("1992-01-01", "founding", "b"),
        ("1993-05-01", "congress", "b"),
        ("1994-05-01", "protest", "b"),
        ("1995-05-01", "congress", "b"),
        ("1993-01-01", "founding", "c"),
        ("1994-02-01", "congress", "c"),
        ("1995-02-01", "congress", "c"),
        ("1996-02-01", "congress", "c"),
    ])
}

#[test]
fn lanes_are_grouped_by_what_the_reader_wants() {
    let chronology = three_societies();
    let timeline = Timeline::new(&chronology);
    for (grouping, expected) in [
        (Grouping::Organization, vec!["Society a", "Society b", "Society c"]),
        (Grouping::Kind, vec!["Founding", "Congress, election", "Protest"]),
        (Grouping::Place, vec!["No place"]),
        (Grouping::Document, vec!["No document"]),
        (Grouping::Nothing, vec!["All events"]),
    ] {
        let arranged = timeline.arranged(&chronology, &Arrangement { grouping, ..Arrangement::default() });
        let names: Vec<String> = lanes_by_row(&arranged).into_iter().flatten().collect();
        assert_eq!(names, expected, "{grouping:?}");
        assert_eq!(arranged.lanes().iter().map(|lane| lane.count).sum::<u32>(), 12, "{grouping:?}");
    }
}

#[test]
fn a_moved_lane_stands_where_it_was_put_and_the_others_keep_their_order() {
    let chronology = three_societies();
    let timeline = Timeline::new(&chronology);
    let moved = vec![("c".to_owned(), 0), ("nobody".to_owned(), 1), ("a".to_owned(), 9)];
    let arranged = timeline.arranged(&chronology, &Arrangement { moved, ..Arrangement::default() });
    assert_eq!(lanes_by_row(&arranged), [["Society c"], ["Society b"], ["Society a"]]);
    let (first, last) = arranged.extent();
    let view = Viewport::new(first, last, 1000.0, 600.0);
    let scene = layout(&arranged, &chronology, &view, &Highlight::default(), &TableMetrics);
    // Down to the second row's middle and a little further: it stands between b and a.
    let middle = (scene.rows[1] + scene.rows[2]) / 2.0;
    assert_eq!(scene.row_at(middle + 2.0, 0), 1);
    assert_eq!(scene.row_at(middle - 2.0, 0), 0);
    assert_eq!((scene.row_at(-1e4, 2), scene.row_at(1e4, 0)), (0, 2));
}

#[test]
fn a_collapsed_lane_keeps_its_marks_and_gives_up_its_words() {
    let chronology = three_societies();
    let timeline = Timeline::new(&chronology);
    let (first, last) = timeline.extent();
    let view = Viewport::new(first, last, 1000.0, 600.0);
    let open = layout(&timeline, &chronology, &view, &Highlight::default(), &TableMetrics);
    let collapsed = ["b".to_owned()].into();
    let folded = timeline.arranged(&chronology, &Arrangement { collapsed, ..Arrangement::default() });
    let scene = layout(&folded, &chronology, &view, &Highlight::default(), &TableMetrics);
    assert!(scene.content_height < open.content_height - 16.0);
    let discs =
        |scene: &Scene| scene.marks.iter().filter(|mark| matches!(mark.shape, Shape::Disc { .. })).count();
    assert_eq!(discs(&scene), discs(&open));
    assert!(texts(&scene).contains(&"Society b"));
    assert!(!texts(&scene).contains(&"Exhibition 7 of paintings"), "{:?}", texts(&scene));
    assert!(texts(&scene).contains(&"Exhibition 3 of paintings"));
}

#[test]
fn the_axis_folds_what_is_long_and_empty_and_says_how_much() {
    let chronology = painters(&[
        ("1800-01-01", "founding", "a"),
        ("1803-01-01", "congress", "a"),
        ("1990-01-01", "congress", "a"),
        ("1994-01-01", "congress", "a"),
        ("1996-01-01/2001", "membership", "a"),
    ]);
    let timeline = Timeline::new(&chronology);
    let folded = timeline.arranged(&chronology, &Arrangement { folds: true, ..Arrangement::default() });
    let (start, end) = folded.overview_extent();
    let view = Viewport::new(start, end, 1400.0, 600.0);
    let scene = layout(&folded, &chronology, &view, &Highlight::default(), &TableMetrics);
    assert!(texts(&scene).contains(&"187 y"), "{:?}", texts(&scene));
    // Nothing of the axis between: no tick names a decade of the fold.
    assert!(!texts(&scene).contains(&"1900s"));
    // A click finds the event where its place on the axis says that it is.
    let x = view.x_from_time(folded.folded(day("1803-01-01") + 0.5));
    let dot = scene.marks.iter().find_map(|mark| match (&mark.shape, mark.target) {
        (Shape::Disc { x, y, .. }, Some(Target::Event(EventIndex(1)))) => Some((*x, *y)),
        _ => None,
    });
    let (dot_x, dot_y) = dot.unwrap();
    assert!((dot_x - x).abs() < 0.5, "{dot_x} {x}");
    assert_eq!(hit_test(&scene, x, dot_y, 24.0), Some(Target::Event(EventIndex(1))));
    // The overview leaves the same stretch out.
    let strip = overview(&folded, &Highlight::default(), 1400.0);
    assert!(!texts(&strip).contains(&"1900") && texts(&strip).contains(&"1990"), "{:?}", texts(&strip));
}

#[test]
fn at_the_deepest_zoom_a_label_goes_on_with_the_words_of_its_source() {
    let chronology = |text: &str| {
        let document = annals::document::Document::read("a.txt", text.as_bytes());
        Chronology::from_documents(&[document])
    };
    let text = "= Society of Painters =\nThe Society of Painters was founded on 4 March 1921 in the hall of the old mill.\n\
                On 19 March 1921 the society published a declaration against the tax on linen.\n";
    let chronology = chronology(text);
    let quotes = |from: &str, to: &str| -> Vec<String> {
        let scene = picture(&chronology, &view(from, to), &Highlight::default());
        texts(&scene).iter().filter(|text| text.starts_with('“')).map(|text| (*text).to_owned()).collect()
    };
    let near = quotes("1921-03-14", "1921-04-20");
    assert!(near.iter().any(|quote| quote.contains("declaration against")), "{near:?}");
    assert_eq!(quotes("1921-01-01", "1925-01-01"), Vec::<String>::new());
    // The same words wherever the view stands, as long as they end within it.
    let (first, last) = (day("1921-03-14"), day("1921-04-20"));
    let (mut whole, mut cut) = (0, 0);
    let mut heights = HashSet::new();
    for step in -240..60 {
        let by = f64::from(step) * 0.1;
        let view = Viewport::new(first + by, last + by, 1000.0, 4000.0);
        let scene = picture(&chronology, &view, &Highlight::default());
        let baseline = |start: &str| {
            scene.marks.iter().find_map(|mark| match &mark.shape {
                Shape::Text { y, text, .. } if text.starts_with(start) => Some(*y),
                _ => None,
            })
        };
        if let (Some(headline), Some(quote)) = (baseline("Published a declaration"), baseline("“On 19 March"))
        {
            assert!(headline < quote, "a long quotation stands under its headline");
        }
        // As long as the mark itself is in view, and the other far from it.
        if (-40..30).contains(&step) {
            heights.insert(scene.content_height.to_bits());
        }
        for mark in &scene.marks {
            if let Shape::Text { x, text, font, anchor, .. } = &mark.shape
                && text.starts_with("“On 19 March")
            {
                let (left, right) = span(*x, text, *font, *anchor);
                assert!(right <= 1000.0 || left < 0.0, "{text} ends at {right}, dragged by {by} days");
                *if near.contains(text) { &mut whole } else { &mut cut } += 1;
                assert!(near.contains(text) || text.ends_with("…”"), "{text}");
            }
        }
    }
    assert!(whole > 60 && cut > 0, "{whole} {cut}");
    assert_eq!(heights.len(), 1, "no lane changes its height while it is dragged");
}

/// Twelve lanes with so many events that labels crowd here and there.
fn crowded() -> Chronology {
    let dates: Vec<String> = (0..360)
        .map(|number| format!("{}-{:02}-{:02}", 1900 + number * 7 % 97, 1 + number % 12, 1 + number % 28))
        .collect();
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];
    let rows: Vec<(&str, &str, &str)> = dates
        .iter()
        .zip(0..)
        .map(|(date, number)| {
            (date.as_str(), if number % 5 == 0 { "founding" } else { "congress" }, names[number % 12])
        })
        .collect();
    painters(&rows)
}

#[test]
fn what_a_picture_knows_of_the_one_before_changes_nothing_that_is_seen() {
    let chronology = crowded();
    let timeline = Timeline::new(&chronology);
    let (start, end) = timeline.extent();
    let whole = Viewport::new(start, end, 900.0, 500.0);
    let seen = Highlight { map: true, ..Highlight::default() };
    for step in 0..12 {
        let view = whole.zoom_at(300.0, 2.0).pan_by(f64::from(step) * 17.0, 0.0);
        let scene = layout(&timeline, &chronology, &view, &seen, &TableMetrics);
        let fresh = layout(&Timeline::new(&chronology), &chronology, &view, &seen, &TableMetrics);
        let seen = |scene: &Scene| -> Vec<String> {
            let tops = scene.rows.iter().filter(|top| **top < 500.0).map(|top| top.to_string());
            tops.chain(texts(scene).into_iter().map(str::to_owned)).collect()
        };
        assert_eq!(seen(&scene), seen(&fresh), "step {step}");
    }
}

#[test]
fn lanes_that_come_into_sight_while_a_hand_moves_the_view_have_the_room_of_those_that_left() {
    // As many as make every lane busy, and few: two times, with one year in common, so that no two share a row.
    for count in [70, 12] {
        let names: Vec<String> = (0..count).map(|lane| format!("{lane:02}")).collect();
        let told = |lane: usize| match lane < count / 2 {
            true => [("1900", "founding"), ("1930", "dissolution")],
            false => [("1925", "founding"), ("2000", "dissolution")],
        };
        let rows: Vec<_> = (0..count)
            .flat_map(|lane| told(lane).map(|(date, kind)| (date, kind, names[lane].as_str())))
            .collect();
        let chronology = painters(&rows);
        let timeline = Timeline::new(&chronology);
        let (start, end) = timeline.extent();
        let whole = Viewport::new(start, end, 900.0, 500.0);
        let rests = Highlight { map: true, ..Highlight::default() };
        let held = Highlight { held: true, ..rests.clone() };
        let mut view = whole.zoom_at(0.0, 6.0);
        layout(&timeline, &chronology, &view, &rests, &TableMetrics);
        let before = texts(&layout(&timeline, &chronology, &view, &held, &TableMetrics)).len();
        assert!(before > 4, "{before}");
        for _ in 0..43 {
            view = view.pan_by(-100.0, 0.0);
            layout(&timeline, &chronology, &view, &held, &TableMetrics);
        }
        let scene = layout(&timeline, &chronology, &view, &held, &TableMetrics);
        let fresh = layout(&Timeline::new(&chronology), &chronology, &view, &rests, &TableMetrics);
        let seen =
            |scene: &Scene| texts(scene).into_iter().filter(|text| text.starts_with("Society")).count();
        assert!(seen(&fresh) > 3, "{:?}", texts(&fresh));
        assert!(seen(&scene) * 2 >= seen(&fresh), "{} lanes of {}", seen(&scene), seen(&fresh));
    }
}

#[test]
fn a_ribbon_leaves_a_band_and_not_the_paper_before_it() {
    // At this scale a ribbon would set out years before anything is told of those whom it leaves.
    let mut chronology =
        painters(&[("1947", "congress", "a"), ("1948", "founding", "b"), ("1980", "congress", "b")]);
    chronology.relations =
        serde_json::from_value(json!([{ "kind": "split", "from": ["a"], "to": ["b"], "date": "1948" }]))
            .unwrap();
    let view = view("1800", "2000");
    let scene = picture(&chronology, &view, &Highlight::default());
    // The bends of a ribbon are many; those of marks are few.
    let ribbons = scene.marks.iter().filter_map(|mark| match &mark.shape {
        Shape::Polygon { points, .. } if points.len() >= 6 && mark.target.is_none() => Some(points),
        _ => None,
    });
    let left = ribbons.flatten().map(|point| point.0).fold(f64::INFINITY, f64::min);
    let begins = view.x_from_time(day("1947"));
    assert!(left.is_finite() && left >= begins - 24.0, "the ribbon begins at {left}, the band at {begins}");
}

#[test]
fn no_lane_goes_anywhere_for_what_is_chosen() {
    for (chronology, height) in [(crowded(), 500.0), (crowded(), 4000.0), (seeds(), 700.0), (seeds(), 1200.0)]
    {
        let timeline = Timeline::new(&chronology);
        let (start, end) = timeline.extent();
        for view in [
            Viewport::new(start, end, 1100.0, height),
            Viewport::new(start, end, 1100.0, height).zoom_at(700.0, 9.0),
        ] {
            let rests = Highlight { map: true, ..Highlight::default() };
            let rows = layout(&timeline, &chronology, &view, &rests, &TableMetrics).rows;
            let mut named = 0;
            for event in (0..chronology.events.len() as u32).map(EventIndex) {
                let chosen = Highlight { selected: Some(event), ..rests.clone() };
                let scene = layout(&timeline, &chronology, &view, &chosen, &TableMetrics);
                assert_eq!(scene.rows, rows, "{event:?} of {}", chronology.events[event.0 as usize].title);
                let is_named = |mark: &Mark| matches!(&mark.shape, Shape::Text { fill, .. } if fill.role == Role::Accent && mark.target == Some(Target::Event(event)));
                named += usize::from(scene.marks.iter().any(is_named));
            }
            assert!(named > 0, "what is chosen has its words");
            assert_eq!(layout(&timeline, &chronology, &view, &rests, &TableMetrics).rows, rows);
        }
    }
}

#[test]
fn lanes_stay_where_they_are_while_a_hand_moves_the_view() {
    let chronology = crowded();
    let timeline = Timeline::new(&chronology);
    let (start, end) = timeline.extent();
    let whole = Viewport::new(start, end, 900.0, 500.0);
    let rests = Highlight { map: true, ..Highlight::default() };
    let held = Highlight { held: true, ..rests.clone() };
    let before = layout(&timeline, &chronology, &whole, &rests, &TableMetrics).rows;
    let mut moved = HashSet::new();
    for step in 0..30 {
        let view = whole.zoom_at(500.0, 1.0 + f64::from(step) * 0.2).pan_by(f64::from(step) * -5.0, 0.0);
        assert_eq!(layout(&timeline, &chronology, &view, &held, &TableMetrics).rows, before, "step {step}");
        let fresh = layout(&Timeline::new(&chronology), &chronology, &view, &rests, &TableMetrics).rows;
        moved.insert(format!("{fresh:?}"));
    }
    assert!(moved.len() > 3, "lanes that rest have other heights at other scales");
    // When it rests, the picture is that of anybody who comes there.
    let view = whole.zoom_at(500.0, 6.8).pan_by(-145.0, 0.0);
    let rested = layout(&timeline, &chronology, &view, &rests, &TableMetrics);
    let fresh = layout(&Timeline::new(&chronology), &chronology, &view, &rests, &TableMetrics);
    assert_eq!(rested.rows, fresh.rows);
    assert_eq!(texts(&rested), texts(&fresh));
}

#[test]
fn a_telephone_labels_what_few_lanes_have_room_for() {
    let told = |lanes: usize| -> Vec<Told<'static>> {
        const NAMES: [&str; 12] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];
        NAMES[..lanes]
            .iter()
            .flat_map(|name| [("1900", "founding", *name), ("1940-05-03", "congress", *name)])
            .collect()
    };
    for (lanes, labelled) in [(2, true), (12, false)] {
        let chronology = painters(&told(lanes));
        let phone = Viewport::new(day("1890"), day("1970"), 390.0, 640.0);
        let scene = picture(&chronology, &phone, &Highlight::default());
        assert_eq!(!labels(&scene).is_empty(), labelled, "{lanes} lanes: {:?}", texts(&scene));
    }
}

#[test]
fn a_name_at_the_right_edge_of_a_telephone_is_read() {
    let chronology =
        painters(&[("1900", "founding", "of Engravers"), ("1960", "dissolution", "of Engravers")]);
    let phone = Viewport::new(day("1850"), day("1905"), 390.0, 640.0);
    let scene = picture(&chronology, &phone, &Highlight::default());
    let name = scene.marks.iter().find_map(|mark| match (&mark.shape, mark.target) {
        (Shape::Text { x, text, font, anchor, .. }, Some(Target::Head(_))) => {
            Some((text.clone(), span(*x, text, *font, *anchor)))
        }
        _ => None,
    });
    let (text, (_, right)) = name.unwrap();
    assert!(right <= 390.0 && text.ends_with("Engravers"), "{text} ends at {right}");
}

#[test]
fn words_of_a_bar_do_not_touch_a_name_before_its_band() {
    let chronology =
        painters(&[("1950", "congress", ""), ("1960-02", "congress", ""), ("1951/1958", "membership", "")]);
    let timeline = Timeline::new(&chronology)
        .arranged(&chronology, &Arrangement { grouping: Grouping::Kind, ..Arrangement::default() });
    let scene = layout(&timeline, &chronology, &view("1900", "2000"), &Highlight::default(), &TableMetrics);
    let baseline = |of: fn(&Mark) -> bool| {
        let marks = scene.marks.iter().filter(|mark| of(mark));
        marks
            .filter_map(|mark| if let Shape::Text { y, .. } = mark.shape { Some(y) } else { None })
            .fold(f64::MIN, f64::max)
    };
    let name = baseline(|mark| matches!(mark.target, Some(Target::Head(_))));
    let bar = baseline(|mark| {
        mark.target == Some(Target::Event(EventIndex(2)))
            && matches!(&mark.shape, Shape::Text { font, .. } if font.size() == 11.0)
    });
    // Letters of 11 pixels reach 8 over their line, those of a name 4 below theirs.
    assert!(bar - name >= 12.0, "{name} {bar}");
}

#[test]
fn the_key_stays_in_its_corner_while_the_view_moves_and_as_long_as_that_is_empty() {
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];
    let told: Vec<Told<'_>> =
        names.iter().flat_map(|name| [("1900", "founding", *name), ("1940", "dissolution", *name)]).collect();
    let chronology = painters(&told);
    let timeline = Timeline::new(&chronology);
    let (rests, moves) = hands();
    let key_of = |scene: &Scene| {
        scene.marks.iter().find_map(|mark| match &mark.shape {
            Shape::Text { x, y, text, .. } if text == "Key" => Some((*x, *y)),
            _ => None,
        })
    };
    let key = |view: &Viewport, highlight: &Highlight| {
        key_of(&layout(&timeline, &chronology, view, highlight, &TableMetrics))
    };
    let view = |from: &str, to: &str| Viewport::new(day(from), day(to), 1000.0, 400.0);
    let behind = view("1898", "2020");
    let first = key(&behind, &rests);
    assert!(first.is_some_and(|(x, _)| x > 700.0), "{first:?}");
    for step in 1..=20 {
        assert_eq!(key(&behind.pan_by(f64::from(step) * 30.0, 0.0), &moves), first, "step {step}");
    }
    // Bands have come under it: it goes elsewhere when the hand rests, and stays there when they have left it.
    let second = key(&view("1830", "1941"), &rests);
    assert!(second.is_some_and(|(x, _)| x < 300.0), "{second:?}");
    let between = view("1800", "2040");
    assert_eq!(key(&between, &rests), second);
    let fresh = layout(&Timeline::new(&chronology), &chronology, &between, &rests, &TableMetrics);
    assert_ne!(key_of(&fresh), second);
}

#[test]
fn a_tint_belongs_to_its_organisation_and_kin_wear_others() {
    let tints = |events: &[Told<'_>]| -> HashSet<(String, String)> {
        let chronology = painters(events);
        let scene = picture(&chronology, &view("1985", "2015"), &Highlight::default());
        let timeline = Timeline::new(&chronology);
        scene
            .marks
            .iter()
            .filter_map(|mark| match (&mark.shape, mark.target) {
                (Shape::Rect { fill, .. }, Some(Target::Lane(lane))) => {
                    Some((timeline.lanes()[lane as usize].name.clone(), format!("{:?}", fill.role)))
                }
                _ => None,
            })
            .collect()
    };
    // Nine events make a lane known.
    let nine = |organization: &'static str| -> Vec<Told<'static>> {
        let dates = ["1990", "1991", "1992", "1993", "1994", "1995", "1996", "1997", "1998"];
        dates.map(|date| (date, "congress", organization)).to_vec()
    };
    let alone = tints(&nine("m"));
    let together = tints(&[nine("a"), nine("m"), nine("z")].concat());
    assert!(!alone.is_empty() && alone.is_subset(&together), "{alone:?} {together:?}");
}
