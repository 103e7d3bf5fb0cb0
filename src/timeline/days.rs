//! Days of all events: four bytes each as long as that is enough, and that is for five million years before and after
//! today. Of a million events they are what a frame asks for most.

/// Days, in the order of the events.
#[derive(Clone, Debug)]
pub(crate) enum Days {
    /// As they mostly are.
    Near(Vec<i32>),
    /// With one that is farther away.
    Far(Vec<i64>),
}

impl Days {
    /// Room for so many.
    pub(super) fn with_capacity(count: usize) -> Self {
        Self::Near(Vec::with_capacity(count))
    }

    pub(crate) fn get(&self, index: usize) -> Option<i64> {
        match self {
            Self::Near(days) => days.get(index).map(|&day| i64::from(day)),
            Self::Far(days) => days.get(index).copied(),
        }
    }

    pub(crate) fn len(&self) -> usize {
        match self {
            Self::Near(days) => days.len(),
            Self::Far(days) => days.len(),
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = i64> + Clone {
        (0..self.len()).filter_map(|index| self.get(index))
    }

    pub(super) fn push(&mut self, day: i64) {
        if let Self::Near(days) = self {
            if let Ok(near) = i32::try_from(day) {
                return days.push(near);
            }
            self.widen();
        }
        if let Self::Far(days) = self {
            days.push(day);
        }
    }

    pub(super) fn set(&mut self, index: usize, day: i64) {
        if let Self::Near(days) = self {
            match (days.get_mut(index), i32::try_from(day)) {
                (None, _) => return,
                (Some(place), Ok(near)) => return *place = near,
                (Some(_), Err(_)) => self.widen(),
            }
        }
        if let Self::Far(days) = self
            && let Some(place) = days.get_mut(index)
        {
            *place = day;
        }
    }

    #[cold]
    fn widen(&mut self) {
        *self = Self::Far(self.iter().collect());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn they_are_kept_however_far_away(
            days in proptest::collection::vec(prop_oneof![-1_000_000..1_000_000i64, any::<i64>()], 0..20),
            at in 0usize..20,
            other in any::<i64>(),
        ) {
            let mut expected = days.clone();
            let mut kept = Days::with_capacity(days.len());
            days.iter().for_each(|&day| kept.push(day));
            prop_assert_eq!(kept.iter().collect::<Vec<_>>(), expected.clone());
            kept.set(at, other);
            if let Some(place) = expected.get_mut(at) {
                *place = other;
            }
            prop_assert_eq!(kept.iter().collect::<Vec<_>>(), expected);
            prop_assert_eq!(kept.get(days.len()), None);
        }
    }
}
