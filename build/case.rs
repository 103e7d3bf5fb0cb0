//! The small letters of all capital letters, as runs: the standard library keeps them one by one, in 24 kB.

/// The source of a table of runs: the first letter, how many letters there are, how far apart they stand, and how far
/// from each its small letter is.
pub(crate) fn compile() -> String {
    let pairs: Vec<(u32, i32)> = ('\u{80}'..=char::MAX)
        .filter_map(|letter| {
            let mut small = letter.to_lowercase();
            let first = small.next().filter(|first| *first != letter)?;
            Some((u32::from(letter), first as i32 - letter as i32))
        })
        .collect();
    let mut table = String::from("&[\n");
    let mut rest = pairs.as_slice();
    while let Some(&(first, distance)) = rest.first() {
        let run = |step: u32| {
            let continued =
                rest.iter().zip(0..).take_while(|(pair, index)| **pair == (first + index * step, distance));
            (continued.count(), step)
        };
        let (count, step) = run(1).max(run(2));
        table += &format!("    ({first}, {count}, {step}, {distance}),\n");
        rest = &rest[count..];
    }
    table + "]\n"
}
