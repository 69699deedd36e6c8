//! A strict JSON reader (RFC 8259) that hands out the few members a decision needs.
//!
//! It walks the text once and checks all of it, because the caller's JSON parser will read the same
//! text later and must not see anything else than was judged here. Refused, therefore: members that
//! appear twice in one object (parsers disagree which one counts), unpaired surrogates, whole
//! numbers that a 64-bit float would round and fractions longer than it has digits, nesting beyond
//! [`DEPTH`], and anything after the value.
//!
//! A general deserializer would do none of the first three by itself and be ten times as large in
//! the wasm module.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::collections::BTreeSet;
use alloc::string::String;

use crate::error::{Error, Excerpt, Part, Result};

/// How many arrays and objects may lie within each other. What Apple signs has four.
const DEPTH: usize = 64;

/// What `object` calls for each member: reads the value, by name or with [`Reader::skip`].
pub(crate) type Member<'f, 'a> = &'f mut dyn FnMut(&mut Reader<'a>, &str) -> Result<()>;

/// A position in JSON text.
pub(crate) struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    part: Part,
}

impl<'a> Reader<'a> {
    /// A reader at the beginning of a text; `part` names it in errors.
    pub(crate) fn new(part: Part, text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            depth: 0,
            part,
        }
    }

    /// Reads a text that is one object and nothing else.
    pub(crate) fn document(mut self, member: Member<'_, 'a>) -> Result<()> {
        self.object("(the whole)", member)?;
        self.skip_whitespace();
        if self.at == self.text.len() {
            Ok(())
        } else {
            Err(self.expected("the end"))
        }
    }

    /// Reads an object, the value of the member `name`.
    pub(crate) fn object(&mut self, name: &str, member: Member<'_, 'a>) -> Result<()> {
        self.open(b'{', name, "an object")?;
        let mut names = BTreeSet::new();
        let mut more = !self.close_if(b'}');
        while more {
            self.skip_whitespace();
            let name = self.quoted("a member name")?;
            if names.contains(&name) {
                return Err(Error::JsonDuplicate {
                    part: self.part,
                    member: Excerpt::quote(&name),
                }
                .into());
            }
            self.skip_whitespace();
            self.punctuation(b':', "a colon")?;
            member(self, &name)?;
            names.insert(name);
            more = self.comma_or_close(b'}', "a comma or the end of the object")?;
        }
        Ok(())
    }

    /// Reads an array, the value of the member `name`, calling `element` at each of its values.
    pub(crate) fn array(
        &mut self,
        name: &str,
        element: &mut dyn FnMut(&mut Self) -> Result<()>,
    ) -> Result<()> {
        self.open(b'[', name, "an array")?;
        let mut more = !self.close_if(b']');
        while more {
            element(self)?;
            more = self.comma_or_close(b']', "a comma or the end of the array")?;
        }
        Ok(())
    }

    /// Reads a string, the value of the member `name`.
    pub(crate) fn string(&mut self, name: &str) -> Result<Cow<'a, str>> {
        self.begin(b"\"", name, "a string")?;
        self.quoted("a string")
    }

    /// Reads a number, the value of the member `name`, without its fraction.
    ///
    /// Dates are whole milliseconds, save from Xcode, which writes them as floating-point numbers.
    pub(crate) fn integer(&mut self, name: &str) -> Result<i64> {
        self.begin(b"-0123456789", name, "a number")?;
        let number = self.number()?;
        if number.contains(['e', 'E']) {
            return Err(self.mistyped(name, "a number without exponent"));
        }
        let whole = number.split('.').next().unwrap_or(number);
        // `number` has checked that the whole part is below 2^53.
        whole.parse().map_err(|_| self.mistyped(name, "a number"))
    }

    /// Reads a whole number, the value of the member `name`.
    pub(crate) fn whole(&mut self, name: &str) -> Result<i64> {
        let start = self.at;
        let number = self.integer(name)?;
        let fraction = self.text[start..self.at].split_once('.');
        if fraction.is_some_and(|(_, digits)| digits.bytes().any(|digit| digit != b'0')) {
            return Err(self.mistyped(name, "a whole number"));
        }
        Ok(number)
    }

    /// Reads a string into the place that its name has among `names`, or forgets a value that has
    /// none.
    pub(crate) fn string_into(
        &mut self,
        name: &str,
        names: &[&str],
        places: &mut [Option<Cow<'a, str>>],
    ) -> Result<()> {
        let known = names.iter().position(|known| *known == name);
        match known.and_then(|index| places.get_mut(index)) {
            Some(place) => *place = Some(self.string(name)?),
            None => self.skip()?,
        }
        Ok(())
    }

    /// Reads any value and forgets it.
    pub(crate) fn skip(&mut self) -> Result<()> {
        self.skip_whitespace();
        match self.peek() {
            Some(b'{') => self.object("", &mut |reader, _| reader.skip()),
            Some(b'[') => self.array("", &mut |reader| reader.skip()),
            Some(b'"') => self.quoted("a string").map(drop),
            Some(b'-' | b'0'..=b'9') => self.number().map(drop),
            _ => {
                let rest = &self.text[self.at..];
                let word = ["true", "false", "null"]
                    .into_iter()
                    .find(|word| rest.starts_with(word));
                self.at += word.ok_or_else(|| self.expected("a value"))?.len();
                Ok(())
            }
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_whitespace(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    fn punctuation(&mut self, mark: u8, expected: &'static str) -> Result<()> {
        if self.peek() == Some(mark) {
            self.at += 1;
            Ok(())
        } else {
            Err(self.expected(expected))
        }
    }

    /// Goes to the beginning of a value of one type, telling another type from no value at all.
    fn begin(&mut self, firsts: &[u8], name: &str, expected: &'static str) -> Result<()> {
        self.skip_whitespace();
        match self.peek() {
            Some(first) if firsts.contains(&first) => Ok(()),
            Some(b'{' | b'[' | b'"' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n') => {
                Err(self.mistyped(name, expected))
            }
            _ => Err(self.expected("a value")),
        }
    }

    fn open(&mut self, bracket: u8, name: &str, expected: &'static str) -> Result<()> {
        self.begin(&[bracket], name, expected)?;
        self.at += 1;
        self.depth += 1;
        if self.depth > DEPTH {
            return Err(Error::JsonDepth {
                part: self.part,
                limit: DEPTH,
            }
            .into());
        }
        Ok(())
    }

    fn close_if(&mut self, bracket: u8) -> bool {
        self.skip_whitespace();
        let closes = self.peek() == Some(bracket);
        if closes {
            self.at += 1;
            self.depth -= 1;
        }
        closes
    }

    /// Whether there is another element; if not, the array or object has been left.
    fn comma_or_close(&mut self, bracket: u8, expected: &'static str) -> Result<bool> {
        if self.close_if(bracket) {
            return Ok(false);
        }
        self.punctuation(b',', expected).map(|()| true)
    }

    fn quoted(&mut self, expected: &'static str) -> Result<Cow<'a, str>> {
        self.punctuation(b'"', expected)?;
        let mut unescaped = String::new();
        loop {
            let start = self.at;
            let stop = plain_length(&self.text.as_bytes()[start..])
                .ok_or_else(|| self.expected("the end of a string"))?;
            self.at += stop;
            let plain = &self.text[start..self.at];
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(if unescaped.is_empty() {
                        Cow::Borrowed(plain)
                    } else {
                        unescaped.push_str(plain);
                        Cow::Owned(unescaped)
                    });
                }
                Some(b'\\') => {
                    unescaped.push_str(plain);
                    self.at += 1;
                    unescaped.push(self.escape()?);
                }
                _ => return Err(self.expected("no control character in a string")),
            }
        }
    }

    fn escape(&mut self) -> Result<char> {
        let character = match self.peek() {
            Some(mark @ (b'"' | b'\\' | b'/')) => char::from(mark),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.unicode_escape();
            }
            _ => return Err(self.expected("an escape")),
        };
        self.at += 1;
        Ok(character)
    }

    /// The character of `\uXXXX`, or of two of them that are a pair of surrogates.
    fn unicode_escape(&mut self) -> Result<char> {
        let first = self.four_digits()?;
        let code = match first {
            0xd800..0xdc00 if self.text[self.at..].starts_with("\\u") => {
                self.at += 2;
                let second = self.four_digits()?;
                // Any second half out of its range makes a code that is no character.
                let low = second.wrapping_sub(0xdc00);
                if low < 0x400 {
                    0x1_0000 + ((first - 0xd800) << 10) + low
                } else {
                    first
                }
            }
            _ => first,
        };
        char::from_u32(code).ok_or_else(|| self.expected("a pair of surrogates"))
    }

    fn four_digits(&mut self) -> Result<u32> {
        let digits = self.text.get(self.at..self.at + 4).unwrap_or("");
        if digits.len() != 4 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(self.expected("four hexadecimal digits"));
        }
        self.at += 4;
        u32::from_str_radix(digits, 16).map_err(|_| self.expected("four hexadecimal digits"))
    }

    /// Reads a number and makes sure that a 64-bit float can hold it.
    fn number(&mut self) -> Result<&'a str> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        let whole = self.digits()?;
        if whole.len() > 1 && whole.starts_with('0') {
            return Err(self.expected("no zero before a number"));
        }
        let mut fraction = "";
        if self.peek() == Some(b'.') {
            self.at += 1;
            fraction = self.digits()?;
        }
        let mut exponent = 0;
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            let negative = self.peek() == Some(b'-');
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            let size = self.digits()?.parse().unwrap_or(i32::MAX);
            exponent = if negative { -size } else { size };
        }
        if is_exact(whole, fraction, exponent) {
            Ok(&self.text[start..self.at])
        } else {
            Err(Error::JsonNumber {
                part: self.part,
                position: start,
            }
            .into())
        }
    }

    fn digits(&mut self) -> Result<&'a str> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        if self.at == start {
            Err(self.expected("a digit"))
        } else {
            Ok(&self.text[start..self.at])
        }
    }

    fn expected(&self, expected: &'static str) -> Box<Error> {
        Error::JsonSyntax {
            part: self.part,
            position: self.at,
            expected,
        }
        .into()
    }

    fn mistyped(&self, name: &str, expected: &'static str) -> Box<Error> {
        Error::JsonType {
            part: self.part,
            member: Excerpt::quote(name),
            expected,
        }
        .into()
    }
}

/// How long a string goes on before a quote, a backslash or a control character, if there is one.
///
/// Eight bytes are looked at together: a message within a notification is a string of 5,000.
fn plain_length(text: &[u8]) -> Option<usize> {
    let (words, _) = text.as_chunks();
    let plain = |word: &&[u8; 8]| !has_mark(u64::from_le_bytes(**word));
    let start = 8 * words.iter().take_while(plain).count();
    let is_mark = |byte: &u8| matches!(byte, b'"' | b'\\' | ..0x20);
    Some(start + text[start..].iter().position(is_mark)?)
}

/// Whether one of eight bytes ends what is plain.
///
/// Subtracting a limit below 128 from every byte leaves the highest bit of the lowest byte below it
/// set, and that bit was not set before: see "Bit Twiddling Hacks" by Anderson, "Determine if a word
/// has a byte less than n". A borrow can only come from a byte that was found.
const fn has_mark(word: u64) -> bool {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    const fn below(limit: u64, word: u64) -> u64 {
        word.wrapping_sub(ONES * limit) & !word
    }
    let quote = below(1, word ^ (ONES * 0x22));
    let backslash = below(1, word ^ (ONES * 0x5c));
    (quote | backslash | below(0x20, word)) & (ONES << 7) != 0
}

/// Whether a 64-bit float holds the number, so that JavaScript's `JSON.parse` does not change it.
///
/// Whole numbers must be below 2^53. A fraction is a float by nature, but from 2^52 on no float has
/// one; 17 digits are what the shortest text of a float can have, so more of them would be rounded.
/// Exponents and fractions are kept to where neither overflow nor underflow can happen and no whole
/// number beyond 2^53 can be written.
fn is_exact(whole: &str, fraction: &str, exponent: i32) -> bool {
    const LARGEST: u64 = (1 << 53) - 1;
    let limit = LARGEST >> u8::from(!fraction.is_empty());
    if fraction.len() > 150 || !whole.parse::<u64>().is_ok_and(|whole| whole <= limit) {
        return false;
    }
    let significant = if whole == "0" {
        fraction.trim_start_matches('0').len()
    } else {
        whole.len() + fraction.len()
    };
    let fits = fraction.is_empty() || significant <= 17;
    let size = i32::try_from(whole.len()).unwrap_or(i32::MAX);
    fits && (exponent == 0 || (-150..=15).contains(&exponent.saturating_add(size)))
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn a_string_is_plain_up_to_the_first_mark() {
        for mark in 0..=u8::MAX {
            let is_mark = mark < 0x20 || mark == b'"' || mark == b'\\';
            for place in 0..20 {
                // Bytes on either side of every limit, and the mark among them.
                for neighbour in [0x20, 0x21, 0x23, 0x5b, 0x5d, 0x7f, 0x80, 0xff] {
                    let mut text = [neighbour; 24];
                    text[place] = mark;
                    assert_eq!(plain_length(&text), is_mark.then_some(place), "{text:x?}");
                    text[place + 1] = b'"';
                    let first = if is_mark { place } else { place + 1 };
                    assert_eq!(plain_length(&text), Some(first), "{text:x?}");
                }
            }
        }
        assert_eq!(plain_length(b""), None);
    }

    fn read(text: &str) -> Result<()> {
        Reader::new(Part::Payload, text).document(&mut |reader, _| reader.skip())
    }

    #[track_caller]
    fn check(value: &str, code: Option<&str>) {
        let outcome = read(&alloc::format!("{{\"a\":{value}}}"));
        assert_eq!(
            outcome.as_ref().err().map(|error| error.code()),
            code,
            "{value}: {outcome:?}"
        );
    }

    #[test]
    fn reads_what_the_standard_allows() {
        for value in [
            "{}",
            "[]",
            "[ ]",
            "{ }",
            "[1,[2,{\"b\":null}]]",
            "true",
            "false",
            "null",
            "0",
            "-0",
            "1.5",
            "-1e-7",
            "1E3",
            "0.10",
            "\"\"",
            "\"\\u00e9\\n\\/\"",
            "\"\\ud83d\\ude00\"",
            "9007199254740991",
            "-9007199254740991",
            "4503599627370495.5",
            "1697679936049.7119",
            " \t\r\n1 ",
        ] {
            check(value, None);
        }
    }

    #[test]
    fn refuses_what_the_standard_does_not() {
        for value in [
            "",
            "{",
            "[",
            "[1,]",
            "{,}",
            "{\"b\":1,}",
            "{\"b\"}",
            "{b:1}",
            "[1 2]",
            "01",
            "-",
            "1.",
            ".5",
            "+1",
            "1e",
            "0x1",
            "NaN",
            "Infinity",
            "tru",
            "True",
            "'a'",
            "\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\u123é\"",
            "\"\\ud800\"",
            "\"\\ud800\\u0041\"",
            "\"\\udc00\"",
            "\"\t\"",
            "1//",
            "/**/1",
            "1}",
            "\u{feff}1",
            "\u{a0}1",
        ] {
            check(value, Some("json/syntax"));
        }
        assert_eq!(read("[]").map_err(|error| error.code()), Err("json/type"));
        assert_eq!(
            read("{} x").map_err(|error| error.code()),
            Err("json/syntax")
        );
    }

    #[test]
    fn refuses_numbers_that_would_be_rounded() {
        for value in [
            "9007199254740992",
            "-9007199254740992",
            "100000000000000000000",
            "1e400",
            "1e-400",
            "1e16",
            "1e99999999999",
            "0.123456789012345678",
            "12345678901234567890.5",
            "4503599627370496.5",
            "9007199254740991.5",
        ] {
            check(value, Some("json/number"));
        }
        let tiny = |zeros| alloc::format!("0.{}1", "0".repeat(zeros));
        check(&tiny(149), None);
        check(&tiny(150), Some("json/number"));
        check(&(tiny(149) + "e-151"), None);
        check(&(tiny(149) + "e-152"), Some("json/number"));
    }

    #[test]
    fn refuses_members_that_appear_twice() {
        check("{\"b\":1,\"b\":1}", Some("json/duplicate"));
        check("{\"b\":1,\"\\u0062\":1}", Some("json/duplicate"));
        check("{\"b\":1,\"B\":1}", None);
        check("[{\"b\":1},{\"b\":1}]", None);
    }

    #[test]
    fn bounds_nesting() {
        for (levels, code) in [
            (DEPTH - 1, None),
            (DEPTH, Some("json/depth")),
            (100_000, Some("json/depth")),
        ] {
            check(&("[".repeat(levels) + &"]".repeat(levels)), code);
        }
    }

    #[test]
    fn many_members_take_linear_time() {
        let members: Vec<_> = (0..100_000).map(|n| alloc::format!("\"{n}\":0")).collect();
        check(&alloc::format!("{{{}}}", members.join(",")), None);
    }

    #[test]
    fn hands_out_members() {
        let text = r#"{"s":"a\u0062c","n":-12.9,"l":["x"],"o":{"s":"inner"}}"#;
        let mut seen = Vec::new();
        Reader::new(Part::Header, text)
            .document(&mut |reader, name| {
                match name {
                    "s" => seen.push(reader.string(name)?.to_string()),
                    "n" => seen.push(reader.integer(name)?.to_string()),
                    "l" => reader.array(name, &mut |reader| {
                        seen.push(reader.string(name)?.to_string());
                        Ok(())
                    })?,
                    _ => reader.skip()?,
                }
                Ok(())
            })
            .expect("the text is JSON");
        assert_eq!(seen, ["abc", "-12", "x"]);
    }

    #[test]
    fn tells_another_type_from_no_value() {
        let string = |text| {
            Reader::new(Part::Header, text)
                .document(&mut |reader, name| reader.string(name).map(drop))
                .map_err(|error| error.code())
        };
        assert_eq!(string(r#"{"alg":"ES256"}"#), Ok(()));
        assert_eq!(string(r#"{"alg":null}"#), Err("json/type"));
        assert_eq!(string(r#"{"alg":[]}"#), Err("json/type"));
        assert_eq!(string(r#"{"alg":}"#), Err("json/syntax"));
    }
}
