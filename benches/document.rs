//! How fast documents are read: megabytes a second, SHA-256 included and apart.

use annals::document::{CodePoints, Document};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use sha2::{Digest, Sha256};
use std::hint::black_box;

const SEEDS: [&[u8]; 4] = [
    include_bytes!("../seeds/000_7796730329607080.txt"),
    include_bytes!("../seeds/001_f23f0c2818f4f156.txt"),
    include_bytes!("../seeds/002_7ee03641dc6052d5.txt"),
    include_bytes!("../seeds/003_e6b44404d047ea70.txt"),
];

const MEGABYTES: usize = 8;

/// `text` over and over until it has some megabytes.
fn repeated(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(MEGABYTES << 20);
    while out.len() + text.len() < MEGABYTES << 20 {
        out.extend_from_slice(text);
    }
    out
}

fn read(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("document");
    group.sample_size(10);
    let russian =
        "В 1903 г. состоялся II съезд партии. А. А. Богданов (1873—1928) и др. вошли в бюро.\n\n".as_bytes();
    for (name, text) in [
        ("wiki", repeated(SEEDS[2])),
        ("web", repeated(SEEDS[3])),
        ("russian", repeated(russian)),
        ("one line", repeated(b"The congress of 1903 met in London. It split in two. ")),
        ("stops", repeated(b". ")),
        ("newlines", repeated(b"\n")),
        ("headings", repeated(b"= ")),
        ("brackets", repeated(b"(((\"")),
        ("short lines", repeated(b"a\n")),
    ] {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(name, |bencher| bencher.iter(|| Document::read("a.txt", black_box(&text))));
    }
    let text = repeated(SEEDS[2]);
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("sha256 alone", |bencher| bencher.iter(|| Sha256::digest(black_box(&text))));
    let text = String::from_utf8_lossy(&text).into_owned();
    group.bench_function("code points", |bencher| bencher.iter(|| CodePoints::new(black_box(&text))));
    group.finish();
}

criterion_group!(benches, read);
criterion_main!(benches);
