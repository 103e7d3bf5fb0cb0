//! One picture on its way to another: what stands for the same thing goes from its old place to its new one, what is
//! new comes up, what is gone fades. The work is bounded by the marks of the two pictures, whatever they stand for.

use super::key;
use super::scene::{Mark, Paint, Role, Scene, Shape, Target};
use crate::sort::CompactSort;

/// The picture between two: `from` at a share of 0, `to` at 1.
///
/// ```
/// use annals::timeline::{Paint, Role, Mark, Scene, Shape, morph};
/// let dot = |x| {
///     let shape = Shape::Disc { x, y: 0.0, radius: 5.0, fill: Paint::from(Role::Ink) };
///     Scene { marks: vec![Mark { shape, target: None }], ..Scene::default() }
/// };
/// assert_eq!(morph(&dot(0.0), &dot(100.0), 0.25), dot(25.0));
/// ```
pub fn morph(from: &Scene, to: &Scene, share: f64) -> Scene {
    let (mut kept, mut gone) = (vec![None; to.marks.len()], vec![true; from.marks.len()]);
    let (before, after) = (keyed(from), keyed(to));
    // The key goes from corner to corner without crossing the picture.
    let (corner, other) = (corner(from), corner(to));
    let is_key = |old: &Mark, new: &Mark| {
        corner != other && (is_within(&old.shape, corner) || is_within(&new.shape, other))
    };
    let mut olds = before.chunk_by(|a, b| a.0 == b.0).peekable();
    for news in after.chunk_by(|a, b| a.0 == b.0) {
        let Some(key) = news.first().map(|entry| entry.0) else { continue };
        while olds.next_if(|old| old.first().is_some_and(|entry| entry.0 < key)).is_some() {}
        let Some(old) = olds.next_if(|old| old.first().is_some_and(|entry| entry.0 == key)) else { continue };
        // Marks that stand for nothing are known by their order alone: it must not have changed.
        if key < NAMED && old.len() != news.len() {
            continue;
        }
        for (&(_, new), &(_, old)) in news.iter().zip(old) {
            if from.marks.get(old).zip(to.marks.get(new)).is_some_and(|(old, new)| is_key(old, new)) {
                continue;
            }
            if let (Some(kept), Some(gone)) = (kept.get_mut(new), gone.get_mut(old)) {
                *kept = from.marks.get(old);
                *gone = false;
            }
        }
    }
    let leaving = from.marks.iter().zip(gone).filter(|(_, gone)| *gone);
    let mut marks: Vec<Mark> = leaving.filter_map(|(mark, _)| faded(mark, 1.0 - share)).collect();
    marks.extend(to.marks.iter().zip(kept).filter_map(|(mark, old)| match old {
        Some(old) => Some(between(old, mark, share)),
        None if is_paper(&mark.shape) => Some(mark.clone()),
        None => faded(mark, share),
    }));
    Scene { marks, rows: to.rows.clone(), ..*to }
}

/// Left and upper edge of the corner that the key stands in.
fn corner(scene: &Scene) -> Option<(f64, f64)> {
    scene.marks.iter().find_map(|mark| match (&mark.shape, mark.target) {
        (Shape::Text { x, y, .. }, Some(Target::Key)) => Some((x + 17.0 - key::WIDTH, y - 12.0)),
        _ => None,
    })
}

/// Whether a shape begins in such a corner.
fn is_within(shape: &Shape, corner: Option<(f64, f64)>) -> bool {
    let (x, y) = match shape {
        Shape::Rect { x, y, .. }
        | Shape::Disc { x, y, .. }
        | Shape::Ring { x, y, .. }
        | Shape::Text { x, y, .. } => (*x, *y),
        Shape::Path { points, .. } | Shape::Polygon { points, .. } => match points.first() {
            Some(&first) => first,
            None => return false,
        },
    };
    corner.is_some_and(|(left, top)| {
        (left - 8.0..left + key::WIDTH).contains(&x) && (top - 8.0..top + key::HEIGHT).contains(&y)
    })
}

/// What a mark is known by: a hash of what it stands for, its shape, and its words or colour. Below [`NAMED`] it stands
/// for nothing.
type Key = u64;

const NAMED: Key = 1 << 63;

/// The marks of a scene by their keys, those of one key in the order of painting.
fn keyed(scene: &Scene) -> Vec<(Key, usize)> {
    let mut keys: Vec<(Key, usize)> =
        scene.marks.iter().enumerate().map(|(at, mark)| (key(mark), at)).collect();
    keys.compact_sort();
    keys
}

fn key(mark: &Mark) -> Key {
    let (sort, which) = match mark.target {
        None => (0, 0),
        Some(Target::Event(event)) => (1, event.0),
        Some(Target::Cluster { first, .. }) => (2, first.0),
        Some(Target::Lane(lane)) => (3, lane),
        Some(Target::Head(lane)) => (4, lane),
        Some(Target::Key) => (5, 0),
    };
    // Lanes have numbers, which other lanes may bear in the other picture: their colours and names tell.
    let (shape, look) = match &mark.shape {
        Shape::Rect { fill, .. } => (0, look(fill)),
        Shape::Path { stroke, points, .. } => (1, look(stroke) ^ points.len() as u64),
        Shape::Polygon { fill, points } => (2, look(fill) ^ points.len() as u64),
        Shape::Disc { fill, .. } => (3, look(fill)),
        Shape::Ring { stroke, .. } => (4, look(stroke)),
        Shape::Text { text, .. } => (5, text.bytes().fold(0, |hash, byte| mix(hash, u64::from(byte)))),
    };
    let hash = [u64::from(which), shape, look].into_iter().fold(sort, mix);
    // A word without a target is known by what it says.
    if sort > 0 || shape == 5 { hash | NAMED } else { hash & !NAMED }
}

/// FNV-1a, a word at a time.
fn mix(hash: u64, word: u64) -> u64 {
    (hash ^ word).wrapping_mul(0x0100_0000_01b3).rotate_left(23)
}

fn look(paint: &Paint) -> u64 {
    let number = |role: Role| match role {
        Role::Kind(class) => 32 + class as u64,
        Role::Tint(tint) => 64 + u64::from(tint),
        Role::Edge(tint) => 96 + u64::from(tint),
        Role::Paper => 0,
        Role::Paper2 => 1,
        Role::Ink => 2,
        Role::Ink2 => 3,
        Role::Ink3 => 4,
        Role::Line => 5,
        Role::Line2 => 6,
        Role::Grid => 7,
        Role::Accent => 8,
        Role::AccentWash => 9,
    };
    let blend =
        paint.mix.map_or(0, |(role, share)| 1 << 16 | number(role) << 8 | u64::from((share * 64.0) as u8));
    number(paint.role) << 32 | blend << 8
}

/// Paper hides what lies under it, in the middle of a movement too.
fn is_paper(shape: &Shape) -> bool {
    matches!(shape, Shape::Rect { fill, .. } if fill.role == Role::Paper)
}

/// A mark on its way out or in; nothing when it is paper.
fn faded(mark: &Mark, alpha: f64) -> Option<Mark> {
    if is_paper(&mark.shape) {
        return None;
    }
    let mut mark = mark.clone();
    let (Shape::Rect { fill: paint, .. }
    | Shape::Path { stroke: paint, .. }
    | Shape::Polygon { fill: paint, .. }
    | Shape::Disc { fill: paint, .. }
    | Shape::Ring { stroke: paint, .. }
    | Shape::Text { fill: paint, .. }) = &mut mark.shape;
    *paint = paint.fade(alpha);
    Some(mark)
}

/// A mark on its way. Two of a key have the same shape.
fn between(old: &Mark, new: &Mark, share: f64) -> Mark {
    let mut mark = new.clone();
    let go = |to: &mut f64, from: &f64| *to = from + (*to - from) * share;
    match (&mut mark.shape, &old.shape) {
        (Shape::Rect { x, y, width, height, .. }, Shape::Rect { x: a, y: b, width: c, height: d, .. }) => {
            go(x, a);
            go(y, b);
            go(width, c);
            go(height, d);
        }
        (Shape::Path { points, .. }, Shape::Path { points: olds, .. })
        | (Shape::Polygon { points, .. }, Shape::Polygon { points: olds, .. }) => {
            for (point, old) in points.iter_mut().zip(olds) {
                go(&mut point.0, &old.0);
                go(&mut point.1, &old.1);
            }
        }
        (Shape::Disc { x, y, radius, .. }, Shape::Disc { x: a, y: b, radius: c, .. })
        | (Shape::Ring { x, y, radius, .. }, Shape::Ring { x: a, y: b, radius: c, .. }) => {
            go(x, a);
            go(y, b);
            go(radius, c);
        }
        (Shape::Text { x, y, anchor, .. }, Shape::Text { x: a, y: b, anchor: before, .. })
            if anchor == before =>
        {
            go(x, a);
            go(y, b);
        }
        _ => {}
    }
    mark
}

#[cfg(test)]
mod tests {
    use super::super::EventIndex;
    use super::*;

    fn rect(x: f64, role: Role, target: Option<Target>) -> Mark {
        Mark { shape: Shape::Rect { x, y: 0.0, width: 10.0, height: 4.0, fill: role.into() }, target }
    }

    fn scene(marks: Vec<Mark>) -> Scene {
        Scene { width: 100.0, height: 50.0, marks, ..Scene::default() }
    }

    #[test]
    fn an_event_goes_from_place_to_place_whatever_comes_before_it() {
        let event = |x| rect(x, Role::Ink, Some(Target::Event(EventIndex(7))));
        let other = rect(90.0, Role::Ink, Some(Target::Event(EventIndex(3))));
        let half = morph(&scene(vec![other.clone(), event(0.0)]), &scene(vec![event(50.0)]), 0.5);
        assert_eq!(half.marks, [faded(&other, 0.5).unwrap(), event(25.0)]);
    }

    #[test]
    fn decoration_moves_only_when_all_of_it_is_there_before_and_after() {
        let line = |x| rect(x, Role::Grid, None);
        let moved = morph(&scene(vec![line(0.0), line(8.0)]), &scene(vec![line(10.0), line(18.0)]), 0.5);
        assert_eq!(moved.marks, [line(5.0), line(13.0)]);
        let fewer = morph(&scene(vec![line(0.0), line(8.0)]), &scene(vec![line(10.0)]), 0.5);
        let faint = |x| faded(&line(x), 0.5).unwrap();
        assert_eq!(fewer.marks, [faint(0.0), faint(8.0), faint(10.0)]);
    }

    #[test]
    fn the_key_goes_from_corner_to_corner_without_crossing_the_picture() {
        let key = |x, y| {
            let text = |x, y, text: &str, target| Mark {
                shape: Shape::Text {
                    x,
                    y,
                    anchor: super::super::Anchor::Start,
                    font: super::super::Font::sans(110),
                    fill: Role::Ink.into(),
                    text: text.to_owned(),
                },
                target,
            };
            scene(vec![text(x, y + 12.0, "Key", None), text(x + 179.0, y + 12.0, "L", Some(Target::Key))])
        };
        let half = morph(&key(10.0, 50.0), &key(800.0, 400.0), 0.5);
        let at: Vec<f64> = half
            .marks
            .iter()
            .filter_map(|mark| match mark.shape {
                Shape::Text { x, .. } => Some(x),
                _ => None,
            })
            .collect();
        assert_eq!(at, [10.0, 189.0, 800.0, 979.0]);
        assert_eq!(morph(&key(10.0, 50.0), &key(10.0, 50.0), 0.5).marks.len(), 2);
    }

    #[test]
    fn paper_hides_all_the_time() {
        let paper = rect(0.0, Role::Paper, None);
        let half = morph(&scene(vec![paper.clone(), paper.clone()]), &scene(vec![paper.clone()]), 0.5);
        assert_eq!(half.marks, [paper]);
    }

    #[test]
    fn a_movement_begins_and_ends_where_it_should() {
        let from = scene(vec![rect(0.0, Role::Ink, None), rect(3.0, Role::Edge(2), Some(Target::Lane(1)))]);
        let to = scene(vec![rect(9.0, Role::Ink, None), rect(7.0, Role::Edge(2), Some(Target::Lane(1)))]);
        assert_eq!((morph(&from, &to, 0.0), morph(&from, &to, 1.0)), (from, to));
    }
}
