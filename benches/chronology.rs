//! How fast events of many documents are merged, from a thousand to a million.

use annals::{
    chronology::{Chronology, Reading},
    document::Document,
};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::{
    fmt::Write,
    hint::black_box,
    time::{Duration, Instant},
};

/// Readings with `events` events in all, 500 a document: one fact in five is told in two documents, of eight
/// kinds and two hundred bodies.
fn readings(events: usize) -> Vec<Reading> {
    let verbs = [
        "founded",
        "renamed",
        "registered",
        "dissolved",
        "expelled from the League",
        "elected a board",
        "sued",
        "awarded a prize",
    ];
    let mut out = Vec::new();
    for document in 0..events.div_ceil(500) {
        let mut text = format!("= Annals {document} =\n\n");
        for line in 0..500.min(events - document * 500) {
            let number = (document * 500 + line).wrapping_sub(if line % 5 == 0 { 500 } else { 0 });
            let mixed = number.wrapping_mul(2_654_435_761) >> 7;
            let (year, month, day) = (1900 + mixed % 120, 1 + mixed / 7 % 12, 1 + mixed / 11 % 28);
            let _ = writeln!(
                text,
                "- {year}-{month:02}-{day:02}: The Union of Trade {} was {}.",
                mixed % 200,
                verbs[mixed / 13 % 8]
            );
        }
        out.push(Reading::of(&Document::read(&format!("{document:06}.txt"), text.as_bytes())));
    }
    out
}

fn merge(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("chronology/merge");
    group.sample_size(10).warm_up_time(Duration::from_millis(1)).measurement_time(Duration::from_millis(1));
    for events in [1_000, 10_000, 100_000, 1_000_000] {
        group.throughput(Throughput::Elements(events as u64));
        // Reading takes many times as long as merging: it is done once.
        let read = readings(events);
        group.bench_function(BenchmarkId::from_parameter(events), |bencher| {
            bencher.iter_custom(|iterations| {
                let mut spent = Duration::ZERO;
                for _ in 0..iterations {
                    let readings = read.clone();
                    let start = Instant::now();
                    let chronology = Chronology::from_readings(readings);
                    spent += start.elapsed();
                    black_box(chronology.events.len());
                }
                spent
            });
        });
    }
}

criterion_group!(benches, merge);
criterion_main!(benches);
