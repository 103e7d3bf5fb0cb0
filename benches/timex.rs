//! How fast dates are tagged, and that the time grows in proportion to the text whatever the text is.
//!
//! The prose is made here: sentences as encyclopedias write them, with other numbers in each.

use annals::{document::Document, timex};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::{hint::black_box, time::Duration};

const MEGABYTE: usize = 1_000_000;

/// About one date in 200 bytes, as articles on history have it.
fn prose(bytes: usize) -> String {
    const SENTENCES: [&str; 8] = [
        "The survey of the northern coast, which nobody had thought worth the money before, began in May {y} under two captains who had never met. ",
        "On {d} June the larger ship ran aground near the mouth of the river, and the crew spent the night on the bank among driftwood and gulls. ",
        "Three days later a fisherman brought them bread, salt and the news that the harbour master had resigned over a matter of dues. ",
        "The society that paid for all this was founded by a printer, a brewer and a retired colonel, none of whom could swim or wished to learn. ",
        "Its minutes are lost, but the accounts from {d} March {y} to the end of the year show what was spent on rope, on lamps and on brandy. ",
        "In the autumn the second ship returned alone, without her mast; some 1500 people are said to have stood on the quay to see her. ",
        "What became of the first is told in a pamphlet of the period, which the library keeps in a drawer with maps of places that do not exist. ",
        "The chart itself was engraved in {y} and sold badly, since by then everyone who needed it had drawn a better one on the back of a letter.\n\n",
    ];
    let mut text = String::with_capacity(bytes + 200);
    let mut round = 0u32;
    while text.len() < bytes {
        for sentence in SENTENCES {
            let year = 1600 + round % 350;
            let day = 1 + round % 28;
            text.push_str(&sentence.replace("{y}", &year.to_string()).replace("{d}", &day.to_string()));
            round = round.wrapping_add(7);
        }
    }
    text
}

fn document(text: &str) -> Document {
    Document::from_plain_text("bench", text)
}

fn prose_by_length(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("tag prose");
    group.sample_size(10).measurement_time(Duration::from_secs(5));
    for megabytes in [1, 10, 100] {
        let document = document(&prose(megabytes * MEGABYTE));
        group.throughput(Throughput::Bytes(document.text.len() as u64));
        group.bench_with_input(
            BenchmarkId::from_parameter(format!("{megabytes} MB")),
            &document,
            |b, document| {
                b.iter(|| timex::tag(black_box(document)));
            },
        );
    }
    group.finish();
}

fn phrases(criterion: &mut Criterion) {
    let document = document(&prose(MEGABYTE));
    let timexes = timex::tag(&document);
    let mut group = criterion.benchmark_group("date phrases");
    group.sample_size(10).throughput(Throughput::Bytes(document.text.len() as u64));
    group.bench_function("1 MB", |b| b.iter(|| timex::date_phrases(black_box(&document), &timexes)));
    group.finish();
}

/// Texts made to trip a tagger: what is quadratic in any of them shows against the smaller size.
fn adversaries(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("tag adversary");
    group.sample_size(10).measurement_time(Duration::from_secs(3));
    let kinds: [(&str, &str); 8] = [
        ("digits", "1234567890"),
        ("the the", "the "),
        ("nested brackets", "([("),
        ("one sentence", "and on 3 May or in June or by 1812 or the next day "),
        ("numbers", "12 "),
        ("dots", "1.1.1.1."),
        ("months", "May "),
        ("dashes", "1990-"),
    ];
    for (name, unit) in kinds {
        for megabytes in [1, 10] {
            let document = document(&unit.repeat(megabytes * MEGABYTE / unit.len()));
            group.throughput(Throughput::Bytes(document.text.len() as u64));
            group.bench_with_input(
                BenchmarkId::new(name, format!("{megabytes} MB")),
                &document,
                |b, document| {
                    b.iter(|| timex::tag(black_box(document)));
                },
            );
        }
    }
    group.finish();
}

criterion_group!(benches, prose_by_length, phrases, adversaries);
criterion_main!(benches);
