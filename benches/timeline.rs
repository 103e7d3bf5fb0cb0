//! The timeline at a thousand to a million events: building its index, laying out a frame, drawing it.
//! Twenty organisations, six moments to four that last, unevenly spread over 120 years, as histories are.

#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark may stop at what cannot happen")]

use annals::{
    chronology::{Chronology, Event, EventId, Organization},
    event::EventKind,
    i18n::Language,
    render::TableMetrics,
    time::Edtf,
    timeline::{
        Highlight, OverviewWords, Timeline, Viewport, hit_test, layout, layout_overview, overview_strip,
    },
};
use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use std::hint::black_box;

/// A small generator of numbers that look random and are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1u64 << 53) as f64
    }

    fn below(&mut self, count: usize) -> usize {
        (self.next() * count as f64) as usize
    }
}

/// Day 0 is 1 January 1900.
fn date(day: f64) -> Edtf {
    let days = chrono::NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + chrono::Days::new(day as u64);
    days.to_string().parse().unwrap()
}

fn chronology(count: usize) -> Chronology {
    let mut numbers = Numbers(7);
    let bursts: Vec<f64> = (0..12).map(|_| numbers.next() * 43_000.0).collect();
    let organizations = (0..20).map(|index| Organization {
        id: format!("o{index}"),
        name: format!("Society of Painters {index}"),
        aliases: Vec::new(),
        start: None,
        end: None,
        extra: serde_json::Map::new(),
    });
    let mut days: Vec<f64> = (0..count)
        .map(|_| {
            let day = if numbers.next() < 0.7 {
                numbers.next() * 43_700.0
            } else {
                let burst = numbers.below(bursts.len());
                bursts[burst] + (numbers.next() + numbers.next() + numbers.next() - 1.5) * 365.0
            };
            day.clamp(0.0, 43_700.0).floor()
        })
        .collect();
    days.sort_by(f64::total_cmp);
    let events = days.into_iter().zip(0u32..).map(|(day, index)| {
        let start = date(day);
        let date = if numbers.next() < 0.4 {
            let length = 30.0 * 182.5_f64.powf(numbers.next());
            Edtf::interval(Some(start), Some(date((day + length).min(43_800.0)))).unwrap()
        } else {
            start
        };
        let kind = EventKind::ALL[numbers.below(EventKind::ALL.len() - 4)];
        let kind = if matches!(kind, EventKind::Birth | EventKind::Death) { EventKind::Legal } else { kind };
        let title = format!("Exhibition of the {} Salon, Vienna", numbers.below(500));
        let mut event = Event::new(EventId::from_number(index), date, title);
        event.kind = kind;
        event.organizations = std::iter::once(format!("o{}", numbers.below(20))).collect();
        event
    });
    Chronology {
        format: "annals/1".to_owned(),
        organizations: organizations.collect(),
        events: events.collect(),
        ..Chronology::default()
    }
}

fn timeline(criterion: &mut Criterion) {
    for count in [1_000, 10_000, 100_000, 1_000_000] {
        let chronology = chronology(count);
        let mut group = criterion.benchmark_group("timeline");
        group.sample_size(20);
        group.bench_function(BenchmarkId::new("index", count), |bencher| {
            bencher.iter_batched(|| (), |()| Timeline::new(black_box(&chronology)), BatchSize::PerIteration);
        });
        let timeline = Timeline::new(&chronology);
        let (start, end) = timeline.extent();
        let whole = Viewport::new(start, end, 1280.0, 600.0);
        let highlight = Highlight::default();
        for (name, zoom) in [("all", 1.0), ("decade", 12.0), ("year", 120.0), ("month", 1500.0)] {
            let view = whole.zoom_at(640.0, zoom);
            group.bench_function(BenchmarkId::new(format!("frame of {name}"), count), |bencher| {
                bencher.iter(|| layout(&timeline, &chronology, black_box(&view), &highlight, &TableMetrics));
            });
        }
        group.bench_function(BenchmarkId::new("overview", count), |bencher| {
            let strip = overview_strip(&timeline, None, 1280.0, 60.0);
            let words = OverviewWords::beside(
                (0.0, 1280.0),
                &timeline,
                None,
                &strip,
                &TableMetrics,
                Language::English,
            );
            bencher.iter(|| layout_overview(black_box(&timeline), words, &highlight, &strip, &TableMetrics));
        });
        let scene = layout(&timeline, &chronology, &whole, &highlight, &TableMetrics);
        group.bench_function(BenchmarkId::new("hit", count), |bencher| {
            bencher.iter(|| hit_test(&scene, black_box(400.0), black_box(300.0), 24.0));
        });
        group.finish();
    }
}

criterion_group!(benches, timeline);
criterion_main!(benches);
