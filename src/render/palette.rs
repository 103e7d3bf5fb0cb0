//! Roles as colours: the tokens of the look, light and dark. The style sheet holds the same values.

use crate::timeline::{KindClass, Paint, Role};
use plotters_backend::BackendColor;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Ink on paper.
    #[default]
    Light,
    /// Paper on ink.
    Dark,
}

impl Theme {
    /// The colour of a role, `0xRRGGBB`.
    pub fn rgb(self, role: Role) -> u32 {
        let (light, dark) = pair(role);
        match self {
            Self::Light => light,
            Self::Dark => dark,
        }
    }

    /// The colour of a paint, blended and with its opacity.
    pub(crate) fn color(self, paint: Paint) -> BackendColor {
        let channels = |rgb: u32| [(rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8];
        let [mut r, mut g, mut b] = channels(self.rgb(paint.role));
        if let Some((other, share)) = paint.mix {
            let [r2, g2, b2] = channels(self.rgb(other));
            let mix = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * share).round() as u8;
            (r, g, b) = (mix(r, r2), mix(g, g2), mix(b, b2));
        }
        BackendColor { alpha: f64::from(paint.alpha), rgb: (r, g, b) }
    }
}

/// Light and dark.
fn pair(role: Role) -> (u32, u32) {
    match role {
        Role::Paper => (0xFBF9F4, 0x171613),
        Role::Paper2 => (0xF4F0E6, 0x211F1B),
        Role::Ink => (0x1F1D1A, 0xECE7DC),
        Role::Ink2 => (0x57524A, 0xB5AFA3),
        Role::Ink3 => (0x6F695E, 0x8F897D),
        Role::Line => (0xE4DFD3, 0x2E2B26),
        Role::Line2 => (0xCBC4B4, 0x4A463D),
        Role::Grid => (0xEFEBE1, 0x22201C),
        Role::Accent => (0xC2371A, 0xF2714F),
        Role::AccentWash => (0xF8E4DC, 0x40241B),
        Role::Kind(class) => match class {
            KindClass::Founding => (0x0A664E, 0x359B84),
            KindClass::Merger => (0x5377BF, 0x5673BA),
            KindClass::Split => (0x984E89, 0xCC8ACB),
            KindClass::Congress => (0xAF8538, 0xE4A94A),
            KindClass::Press => (0x00405B, 0xA9D8F9),
            KindClass::Protest => (0x512F0D, 0xE7CCB0),
            KindClass::Law => (0x726F1C, 0x8D8328),
            KindClass::Lives => (0x86847B, 0x6B6966),
            KindClass::Other => (0x232323, 0xB4B4B4),
        },
        Role::Tint(tint) => tint_pairs(tint).0,
        Role::Edge(tint) => tint_pairs(tint).1,
    }
}

/// Fill and edge of sand, rose, sage, mist, lilac, straw, aqua, stone; numbers beyond them begin again.
fn tint_pairs(tint: u8) -> ((u32, u32), (u32, u32)) {
    match tint % 8 {
        0 => ((0xE7DFCF, 0x393329), (0x9D8D71, 0x6F634D)),
        1 => ((0xEEDBD4, 0x3D312C), (0xAA887C, 0x785F55)),
        2 => ((0xD8E4D5, 0x2F372D), (0x80957B, 0x596955)),
        3 => ((0xD2E3ED, 0x2B363D), (0x7493A6, 0x506776)),
        4 => ((0xE3DCEC, 0x36323C), (0x978AA8, 0x6A6076)),
        5 => ((0xE2E1CF, 0x363529), (0x939071, 0x67654D)),
        6 => ((0xCFE5E3, 0x293736), (0x6F9794, 0x4B6A67)),
        _ => ((0xE4DFD8, 0x37342F), (0x948F88, 0x67645E)),
    }
}
