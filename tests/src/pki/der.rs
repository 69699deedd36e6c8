//! DER as far as certificates need it: a tag, a length, a content (X.690, section 8.1).
//!
//! Values are bytes, so that a deviation is written by writing other bytes.

/// The encoding of one value.
pub type Der = Vec<u8>;

/// A value of any tag, with the shortest length there is.
pub fn value(tag: u8, content: &[u8]) -> Der {
    [&[tag], length(content.len()).as_slice(), content].concat()
}

/// The same value with one more byte in its length than it needs: BER, but not DER.
pub fn with_long_length(shortest: &[u8]) -> Der {
    let content = content(shortest);
    let length_bytes = shortest.len() - content.len() - 1;
    let length = content.len().to_be_bytes();
    // A short length becomes a long one of one byte; a long one gets a leading zero.
    let longer = &length[length.len() - length_bytes..];
    let first = 0x80 | u8::try_from(longer.len()).expect("a length has few bytes");
    [&[shortest[0], first], longer, content].concat()
}

/// The same value with an indefinite length and an end-of-contents: BER, but not DER.
pub fn with_indefinite_length(definite: &[u8]) -> Der {
    [&[definite[0], 0x80], content(definite), &[0, 0]].concat()
}

/// The same value with something after the last of its parts.
pub fn with_trailing(whole: &[u8], trailing: &[u8]) -> Der {
    value(whole[0], &[content(whole), trailing].concat())
}

/// What a value holds.
pub fn content(value: &[u8]) -> &[u8] {
    let header = match value[1] {
        short @ 0..0x80 => return &value[2..2 + usize::from(short)],
        long => 2 + usize::from(long & 0x7f),
    };
    &value[header..]
}

/// SEQUENCE.
pub fn sequence(parts: &[&[u8]]) -> Der {
    value(0x30, &parts.concat())
}

/// SET of one value.
pub fn set(part: &[u8]) -> Der {
    value(0x31, part)
}

/// INTEGER, from its two's complement.
pub fn integer(content: &[u8]) -> Der {
    value(0x02, content)
}

/// INTEGER, from the bytes of a number that is not negative.
pub fn unsigned(magnitude: &[u8]) -> Der {
    let zeros = magnitude.iter().take_while(|byte| **byte == 0).count();
    let magnitude = &magnitude[zeros.min(magnitude.len() - 1)..];
    let sign: &[u8] = if magnitude[0] < 0x80 { &[] } else { &[0] };
    integer(&[sign, magnitude].concat())
}

/// BIT STRING of whole bytes.
pub fn bit_string(content: &[u8]) -> Der {
    value(0x03, &[&[0], content].concat())
}

/// OCTET STRING.
pub fn octet_string(content: &[u8]) -> Der {
    value(0x04, content)
}

/// NULL.
pub fn null() -> Der {
    value(0x05, &[])
}

/// BOOLEAN TRUE.
pub fn boolean_true() -> Der {
    value(0x01, &[0xff])
}

/// OBJECT IDENTIFIER, from its dotted form.
pub fn oid(dotted: &str) -> Der {
    let arcs: Vec<u32> = dotted
        .split('.')
        .map(|arc| arc.parse().expect("an arc is a number"))
        .collect();
    let mut content = base_128(arcs[0] * 40 + arcs[1]);
    content.extend(arcs[2..].iter().flat_map(|arc| base_128(*arc)));
    value(0x06, &content)
}

/// UTF8String.
pub fn utf8_string(text: &str) -> Der {
    value(0x0c, text.as_bytes())
}

/// PrintableString.
pub fn printable_string(text: &str) -> Der {
    value(0x13, text.as_bytes())
}

/// Context-specific and constructed: an explicit tag, or an implicit one on a SEQUENCE.
pub fn constructed(number: u8, content: &[u8]) -> Der {
    value(0xa0 | number, content)
}

/// Context-specific and primitive: an implicit tag.
pub fn primitive(number: u8, content: &[u8]) -> Der {
    value(0x80 | number, content)
}

fn length(length: usize) -> Vec<u8> {
    if let Ok(short @ 0..0x80) = u8::try_from(length) {
        return vec![short];
    }
    let bytes = length.to_be_bytes();
    let bytes = &bytes[bytes.iter().take_while(|byte| **byte == 0).count()..];
    let first = 0x80 | u8::try_from(bytes.len()).expect("a length has few bytes");
    [&[first], bytes].concat()
}

fn base_128(mut arc: u32) -> Vec<u8> {
    let mut digits = vec![];
    loop {
        let continues = if digits.is_empty() { 0 } else { 0x80 };
        digits.push(continues | u8::try_from(arc & 0x7f).expect("seven bits fit"));
        arc >>= 7;
        if arc == 0 {
            digits.reverse();
            return digits;
        }
    }
}
