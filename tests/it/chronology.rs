//! Chronologies as files: what is read is written back, and what cannot be read is said.

use annals::chronology::slug;
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_slug_of_a_slug_is_itself(name in "\\PC{0,100}") {
        let once = slug(&name);
        prop_assert_eq!(slug(&once), once.clone());
        prop_assert!(!once.is_empty() && !once.starts_with('-') && !once.ends_with('-'));
    }
}
