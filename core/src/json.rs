//! JSON, as little of it as there has to be.

mod object;
mod reader;

pub(crate) use self::object::{Object, list, quoted, write_text};
pub(crate) use self::reader::Reader;
