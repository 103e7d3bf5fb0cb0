//! A scene as an SVG file: text as text, positions in tenths of a pixel, nothing that a viewer must fetch.
//!
//! plotters' own SVG backend writes its whole numbers as they are, so that a picture in tenths needs a view box ten
//! times as large, and every editor shows type of 148 pixels. This one puts the point where it belongs.

use super::{
    paint::{ASCENT, Medium, SANS, SERIF, paint_on},
    palette::Theme,
};
use crate::number::{push_fixed, push_tenths, tenths};
use crate::timeline::Scene;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
    text_anchor::HPos,
};
use std::convert::Infallible;

/// Backend pixels to a CSS pixel: plotters' coordinates are whole numbers, and a curve wants tenths.
const PRECISION: f64 = 10.0;

/// The picture as an SVG document of the scene's size in CSS pixels.
pub fn svg(scene: &Scene, theme: Theme) -> String {
    let size = |length: f64| (length * PRECISION).round().clamp(1.0, 1.0e8) as i32;
    let (width, height) = (size(scene.width), size(scene.height));
    let mut svg = Svg { text: String::new(), size: (width, height) };
    svg.text.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    svg.number("width", width);
    svg.number("height", height);
    svg.text.push_str(" viewBox=\"0 0");
    for length in [width, height] {
        svg.text.push(' ');
        push_tenths(&mut svg.text, f64::from(length) / PRECISION);
    }
    svg.text.push_str("\">\n");
    let medium = Medium { theme, scale: PRECISION, serif: SERIF, sans: SANS };
    // Writing to a string cannot fail.
    let _ = paint_on(scene, &mut svg, medium);
    svg.text.push_str("</svg>\n");
    svg.text
}

struct Svg {
    text: String,
    size: (i32, i32),
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl Svg {
    fn number(&mut self, name: &str, length: i32) {
        self.word(name, &tenths(f64::from(length) / PRECISION));
    }

    fn word(&mut self, name: &str, value: &str) {
        self.text.push(' ');
        self.text.push_str(name);
        self.text.push_str("=\"");
        self.text.push_str(value);
        self.text.push('"');
    }

    /// `fill` or `stroke` with its opacity.
    fn paint(&mut self, name: &str, color: BackendColor) {
        let (r, g, b) = color.rgb;
        let mut hex = String::with_capacity(7);
        hex.push('#');
        for byte in [r, g, b] {
            for digit in [byte >> 4, byte & 15] {
                hex.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
            }
        }
        self.word(name, &hex);
        if color.alpha < 1.0 {
            let mut opacity = String::new();
            push_fixed(&mut opacity, (color.alpha * 1000.0).round().min(999.0) as i64, 3);
            self.word(&[name, "-opacity"].concat(), &opacity);
        }
    }

    /// The paint of a shape, and the end of its element.
    fn close<S: BackendStyle>(&mut self, style: &S, fill: bool) {
        if fill {
            self.paint("fill", style.color());
        } else {
            self.word("fill", "none");
            self.paint("stroke", style.color());
            self.number("stroke-width", style.stroke_width() as i32);
            self.word("stroke-linejoin", "round");
        }
        self.text.push_str("/>\n");
    }

    fn path(&mut self, points: impl Iterator<Item = BackendCoord>) {
        self.text.push_str("<path d=\"");
        for (index, (x, y)) in points.enumerate() {
            self.text.push(if index == 0 { 'M' } else { 'L' });
            push_tenths(&mut self.text, f64::from(x) / PRECISION);
            self.text.push(' ');
            push_tenths(&mut self.text, f64::from(y) / PRECISION);
        }
    }
}

impl DrawingBackend for Svg {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.size.0 as u32, self.size.1 as u32)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect((x, y), (x + 1, y + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.text.push_str("<rect");
        self.number("x", from.0);
        self.number("y", from.1);
        self.number("width", to.0 - from.0);
        self.number("height", to.1 - from.1);
        self.close(style, fill);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.path(path.into_iter());
        self.text.push('"');
        self.close(style, false);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.path(path.into_iter());
        self.text.push_str("Z\"");
        self.close(style, true);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.text.push_str("<circle");
        self.number("cx", center.0);
        self.number("cy", center.1);
        self.number("r", radius as i32);
        self.close(style, fill);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        self.text.push_str("<text");
        self.number("x", x);
        self.number("y", y + (ASCENT * style.size()).round() as i32);
        self.word("font-family", style.family().as_str());
        self.number("font-size", style.size().round() as i32);
        match style.style() {
            FontStyle::Bold => self.word("font-weight", "bold"),
            FontStyle::Italic | FontStyle::Oblique => self.word("font-style", "italic"),
            FontStyle::Normal => {}
        }
        match style.anchor().h_pos {
            HPos::Left => {}
            HPos::Center => self.word("text-anchor", "middle"),
            HPos::Right => self.word("text-anchor", "end"),
        }
        self.paint("fill", style.color());
        self.text.push('>');
        push_escaped(&mut self.text, text);
        self.text.push_str("</text>\n");
        Ok(())
    }
}

/// Text as XML text: markup is escaped, and what XML 1.0 has no place for is left out.
fn push_escaped(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_breaks_the_file() {
        let mut text = String::new();
        push_escaped(&mut text, "a <b> & \"c\"\u{1}\u{ffff} d");
        assert_eq!(text, "a &lt;b&gt; &amp; \"c\" d");
    }
}
