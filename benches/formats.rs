//! How fast chronologies are read and written, from a thousand events to a million.
// A benchmark that cannot set up has nothing to measure.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use annals::chronology::Chronology;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::{fmt::Write, hint::black_box};

/// A table of `rows` events in time order: 60 % days, 40 % intervals, twenty organisations.
fn table(rows: u32) -> String {
    let kinds = ["founding", "congress", "merger", "split", "legal", "protest", "publication", "other"];
    let mut csv = String::from("date,title,kind,organization\n");
    for row in 0..rows {
        let day = 365.25 * 120.0 * f64::from(row) / f64::from(rows);
        let (year, month) = (1900 + (day / 365.25) as u32, 1 + (day % 365.25 / 30.5) as u32);
        let date = 1 + (day % 30.5) as u32 % 28;
        let _ = write!(csv, "{year}-{month:02}-{date:02}");
        if row % 5 < 2 {
            let _ = write!(csv, "/{}-{month:02}-{date:02}", year + 1 + row % 9);
        }
        let number = row.wrapping_mul(2_654_435_761) >> 16;
        let _ = writeln!(
            csv,
            ",\"Congress {number} of the General Federation, Łódź\",{},Party {}",
            kinds[row as usize % 8],
            number % 20
        );
    }
    csv
}

fn read(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("formats/read");
    group.sample_size(10);
    for rows in [1_000, 100_000, 1_000_000] {
        let csv = table(rows);
        group.throughput(Throughput::Elements(u64::from(rows)));
        group.bench_function(BenchmarkId::new("csv", rows), |bencher| {
            bencher.iter_with_large_drop(|| {
                Chronology::from_file("t.csv", black_box(csv.as_bytes())).expect("a table")
            });
        });
    }
    let json = chronology(100_000).to_json();
    group.throughput(Throughput::Elements(100_000));
    group.bench_function(BenchmarkId::new("json", 100_000), |bencher| {
        bencher.iter_with_large_drop(|| {
            Chronology::from_file("t.json", black_box(json.as_bytes())).expect("annals/1")
        });
    });
    // Every row is wrong: what is said about them must not cost more than reading them.
    let bad = "date,title\n".to_owned() + &"someday,x\n".repeat(100_000);
    group.bench_function(BenchmarkId::new("bad rows", 100_000), |bencher| {
        bencher.iter(|| Chronology::from_file("t.csv", black_box(bad.as_bytes())).expect("a table"));
    });
    group.finish();
}

fn write(criterion: &mut Criterion) {
    let chronology = chronology(100_000);
    let mut group = criterion.benchmark_group("formats/write");
    group.sample_size(10);
    group.throughput(Throughput::Elements(100_000));
    group.bench_function("json", |bencher| bencher.iter(|| chronology.to_json().len()));
    group.bench_function("ndjson", |bencher| bencher.iter(|| chronology.to_ndjson().len()));
    group.bench_function("csv", |bencher| bencher.iter(|| chronology.to_csv().len()));
    group.finish();
}

fn chronology(rows: u32) -> Chronology {
    Chronology::from_file("t.csv", table(rows).as_bytes()).expect("a table")
}

criterion_group!(benches, read, write);
criterion_main!(benches);
