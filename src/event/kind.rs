//! The closed lists of event and relation kinds of `annals/1`.

use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name { $($(#[$variant_doc])* #[serde(rename = $text)] $variant,)* }

        impl $name {
            /// Every kind, in the order of the format's list.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Name in files.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }

            /// The kind with this name in files.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.as_str() == name)
            }
        }
    };
}

kinds! {
    /// Sort of event.
    EventKind {
        /// Something comes into being.
        Founding = "founding",
        /// A congress.
        Congress = "congress",
        /// A conference, plenum or other meeting.
        Conference = "conference",
        /// Several become one.
        Merger = "merger",
        /// One becomes several.
        Split = "split",
        /// An end.
        Dissolution = "dissolution",
        /// Entry in a register.
        Registration = "registration",
        /// A new name.
        Renaming = "renaming",
        /// A vote for an office.
        Election = "election",
        /// Something is published.
        Publication = "publication",
        /// A demonstration, strike or uprising.
        Protest = "protest",
        /// Somebody is put out.
        Expulsion = "expulsion",
        /// A birth.
        Birth = "birth",
        /// A death.
        Death = "death",
        /// A law, ban, trial or verdict.
        Legal = "legal",
        /// Belonging to something for a time.
        Membership = "membership",
        /// Entry into something.
        Joining = "joining",
        /// A declaration, speech or interview.
        Statement = "statement",
        /// A prize or order.
        Award = "award",
        /// None of these, or unsure.
        Other = "other",
    }
}

kinds! {
    /// Sort of tie between actors; the direction is that of `from` → `to`.
    RelationKind {
        /// From parent to the part that left.
        Split = "split",
        /// From several to the one that they became.
        Merger = "merger",
        /// From old name to new.
        Renamed = "renamed",
        /// From became to.
        Predecessor = "predecessor",
        /// From became to.
        Successor = "successor",
        /// From entered to.
        Joined = "joined",
        /// From is in to.
        MemberOf = "member_of",
        /// From is a section of to.
        SectionOf = "section_of",
        /// From is affiliated to to.
        Affiliated = "affiliated",
        /// From was expelled by to.
        Expelled = "expelled",
        /// From the body left to who left.
        Walkout = "walkout",
        /// From took part in founding to.
        Cofounded = "cofounded",
        /// From founded to.
        Founded = "founded",
        /// From ended (to is empty or what dissolved it).
        Dissolution = "dissolution",
        /// From worked with to.
        Cooperation = "cooperation",
    }
}
