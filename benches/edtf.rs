//! How fast dates are read, written, measured and sorted: a chronology may hold a million.
// A benchmark that cannot set up has nothing to measure.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use annals::time::{Edtf, Unit, calendar};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;

/// A thousand dates of every form, in no order.
fn texts() -> Vec<String> {
    (0..1000_u32)
        .map(|number| {
            let (year, month, day) =
                (1000 + number * 7919 % 1026, 1 + number * 31 % 12, 1 + number * 17 % 28);
            match number % 10 {
                0..4 => format!("{year}-{month:02}-{day:02}"),
                4 => format!("{year}-{month:02}"),
                5 => format!("{year}"),
                6 => format!("{}X", year / 10),
                7 => format!("{year}~/{}", year + 5),
                8 => format!("{year}-{month:02}/.."),
                _ => format!("[{year},{}]", year + 1),
            }
        })
        .collect()
}

fn edtf(criterion: &mut Criterion) {
    let texts = texts();
    let dates: Vec<Edtf> = texts.iter().filter_map(|text| text.parse().ok()).collect();
    assert_eq!(dates.len(), texts.len());
    let mut group = criterion.benchmark_group("edtf");
    group.throughput(Throughput::Elements(texts.len() as u64));
    group.bench_function("parse", |bencher| {
        bencher.iter(|| texts.iter().filter(|text| black_box(text).parse::<Edtf>().is_ok()).count());
    });
    group.bench_function("display", |bencher| {
        bencher.iter(|| dates.iter().map(|date| date.to_string().len()).sum::<usize>());
    });
    group.bench_function("wording", |bencher| {
        bencher.iter(|| dates.iter().map(|date| date.wording().len()).sum::<usize>());
    });
    group.bench_function("bounds", |bencher| {
        bencher.iter(|| dates.iter().filter_map(|date| black_box(date).earliest_day()).sum::<i64>());
    });
    group.bench_function("sort", |bencher| {
        bencher.iter_batched(
            || dates.clone(),
            |mut dates| {
                dates.sort_unstable();
                dates
            },
            criterion::BatchSize::SmallInput,
        );
    });
    group.bench_function("compatible", |bencher| {
        bencher.iter(|| dates.windows(2).filter(|pair| pair[0].is_compatible(&pair[1])).count());
    });
    group.finish();
}

/// Dates on which a search for a matching day takes longest.
fn gaps(criterion: &mut Criterion) {
    let [one, two, never] =
        ["XXXX-02-29", "1XX9/1XX9-12", "XX01-02-2X"].map(|text| text.parse::<Edtf>().expect(text));
    criterion.bench_function("edtf/compatible with gaps", |bencher| {
        bencher.iter(|| black_box(&one).is_compatible(&two) as u8 + one.is_compatible(&never) as u8);
    });
    criterion.bench_function("edtf/parse what no day satisfies", |bencher| {
        bencher.iter(|| black_box("XXX1-02-29").parse::<Edtf>().is_err());
    });
}

fn units(criterion: &mut Criterion) {
    let (start, stop) = (calendar::day_number(1900, 1, 1) as f64, calendar::day_number(2000, 1, 1) as f64);
    criterion.bench_function("calendar/1200 months", |bencher| {
        bencher.iter(|| Unit::Month.range(black_box(start), stop, 1).sum::<f64>());
    });
}

criterion_group!(benches, edtf, gaps, units);
criterion_main!(benches);
