//! Walks the elements of one DER structure, to its last byte.

use der::{Decode, Header, Reader, SliceReader, Tag};

use crate::error::{Error, Result, Role};

/// The elements of a structure that have not been read yet.
pub(super) struct Fields<'a> {
    reader: SliceReader<'a>,
    structure: &'static str,
    certificate: Role,
}

impl<'a> Fields<'a> {
    /// The elements in `contents`; the other two say in errors where that is.
    pub(super) fn new(
        contents: &'a [u8],
        structure: &'static str,
        certificate: Role,
    ) -> Result<Self> {
        let reader = SliceReader::new(contents).map_err(|_| Error::X509Encoding {
            certificate,
            structure,
        })?;
        Ok(Self {
            reader,
            structure,
            certificate,
        })
    }

    /// An error about this structure.
    pub(super) fn broken(&self) -> Error {
        Error::X509Encoding {
            certificate: self.certificate,
            structure: self.structure,
        }
    }

    /// Whether the next element has this tag.
    pub(super) fn next_is(&self, tag: Tag) -> bool {
        Tag::peek(&self.reader).is_ok_and(|next| next == tag)
    }

    /// Whether every element has been read.
    pub(super) fn at_end(&self) -> bool {
        self.reader.is_finished()
    }

    /// The tag and the contents of the next element.
    pub(super) fn element(&mut self) -> Result<(Tag, &'a [u8])> {
        let header = Header::decode(&mut self.reader).map_err(|_| self.broken())?;
        let contents = self
            .reader
            .read_slice(header.length())
            .map_err(|_| self.broken())?;
        Ok((header.tag(), contents))
    }

    /// The contents of the next element, which must have this tag.
    pub(super) fn contents(&mut self, tag: Tag) -> Result<&'a [u8]> {
        match self.element()? {
            (found, contents) if found == tag => Ok(contents),
            _ => Err(self.broken()),
        }
    }

    /// The next element with its tag and length; the tag must be this one.
    pub(super) fn whole(&mut self, tag: Tag) -> Result<&'a [u8]> {
        if self.next_is(tag) {
            self.any()
        } else {
            Err(self.broken())
        }
    }

    /// The next element with its tag and length, whatever it is.
    pub(super) fn any(&mut self) -> Result<&'a [u8]> {
        self.reader.tlv_bytes().map_err(|_| self.broken())
    }

    /// Bytes that lie within this structure, as a structure of their own.
    pub(super) fn within(&self, contents: &'a [u8], structure: &'static str) -> Result<Self> {
        Self::new(contents, structure, self.certificate)
    }

    /// The next element as a structure of its own.
    pub(super) fn nested(&mut self, tag: Tag, structure: &'static str) -> Result<Self> {
        Self::new(self.contents(tag)?, structure, self.certificate)
    }

    /// The next element as a primitive value.
    pub(super) fn value<T: Decode<'a, Error = der::Error>>(&mut self) -> Result<T> {
        T::decode(&mut self.reader).map_err(|_| self.broken())
    }

    /// Makes sure that nothing is left over.
    pub(super) fn end(self) -> Result<()> {
        if self.at_end() {
            Ok(())
        } else {
            Err(self.broken())
        }
    }
}
