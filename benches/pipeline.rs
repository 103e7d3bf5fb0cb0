//! The whole way from bytes to a chronology, in bytes a second, on four kinds of text: the seeds, the seeds many times
//! with other years, prose of which most sentences have no date, and prose of which every sentence has one.

use annals::{
    chronology::{Chronology, Reading},
    document::Document,
};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::{fs, hint::black_box, time::Duration};

fn pipeline(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("pipeline");
    group.sample_size(10).measurement_time(Duration::from_secs(5));
    for (name, documents) in [
        ("seeds", seeds()),
        (
            "encyclopedic",
            (0..24)
                .flat_map(|back| seeds().iter().map(|text| shifted(text, back)).collect::<Vec<_>>())
                .collect(),
        ),
        ("few dates", (0..40).map(|number| prose(number, 12)).collect()),
        ("a date a sentence", (0..40).map(|number| prose(number, 1)).collect()),
    ] {
        group.throughput(Throughput::Bytes(documents.iter().map(|text| text.len() as u64).sum()));
        group.bench_function(name, |bencher| bencher.iter(|| black_box(chronology(&documents))));
    }
    group.finish();
}

fn chronology(documents: &[String]) -> Chronology {
    let read = |(number, text): (usize, &String)| {
        Reading::of(&Document::read(&format!("{number}.txt"), text.as_bytes()))
    };
    Chronology::from_readings(documents.iter().enumerate().map(read).collect())
}

fn seeds() -> Vec<String> {
    let Ok(folder) = fs::read_dir("seeds") else { return Vec::new() };
    let mut paths: Vec<_> = folder.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths.iter().filter_map(|path| fs::read_to_string(path).ok()).collect()
}

/// The text with each year `back` years earlier, so that copies of it tell events of their own.
fn shifted(text: &str, back: u32) -> String {
    let mut out = String::with_capacity(text.len());
    for part in text.split_inclusive(|character: char| !character.is_ascii_digit()) {
        let digits = part.trim_end_matches(|character: char| !character.is_ascii_digit());
        match digits.parse::<u32>() {
            Ok(year @ 1000..=2100) => {
                out.push_str(&(year - back).to_string());
                out.push_str(part.get(digits.len()..).unwrap_or_default());
            }
            _ => out.push_str(part),
        }
    }
    out
}

/// An article of about 25 kB, one sentence in `every` dated.
fn prose(number: usize, every: usize) -> String {
    const DATED: [&str; 6] = [
        "On {d} {m} {y} the council of Upper Harlow resolved to build a second bridge over the Tern.",
        "The Harlow Canal Company was founded in {y} by James Oldroyd and his brother-in-law, Samuel Pike.",
        "In {m} {y}, after a strike of eleven weeks, the weavers returned to the mills on the old terms.",
        "From {y} until his death the society was led by the physician A. R. Whitcombe.",
        "The Northern Choral Union (NCU) merged with the Harlow Singers in {y} and moved to the Corn Exchange.",
        "Its first engine, built at Crewe in {y}, ran on the branch line to Saltby for thirty years.",
    ];
    const PLAIN: [&str; 8] = [
        "The valley is narrow here, and the houses stand one above the other on the northern side.",
        "Most of the men worked at the quarries, while the women spun wool at home or took in washing.",
        "Coal came down the river in flat boats, which were broken up and sold for their timber.",
        "No record tells who paid for the tower; the arms above its door are those of a family from the coast.",
        "Whitcombe himself thought little of the plan, as his letters to Oldroyd show.",
        "The church, the school and the inn share one yard, where the fair is held.",
        "It was the custom of the Harlow Canal Company to lend its servants money for their houses.",
        "Travellers praised the bread of the town more often than its roads.",
    ];
    const MONTHS: [&str; 4] = ["March", "June", "September", "November"];
    let mut text = format!("= Upper Harlow, part {number} =\n\n");
    for sentence in 0..280 {
        let kind = sentence + number;
        if sentence % every == 0 {
            text.push_str(
                &DATED[kind % DATED.len()]
                    .replace("{d}", &(kind % 28 + 1).to_string())
                    .replace("{m}", MONTHS[kind % MONTHS.len()])
                    .replace("{y}", &(1700 + (kind * 37 + number * 11) % 300).to_string()),
            );
        } else {
            text.push_str(PLAIN[kind % PLAIN.len()]);
        }
        text.push_str(if sentence % 6 == 5 { "\n\n" } else { " " });
    }
    text
}

criterion_group!(benches, pipeline);
criterion_main!(benches);
