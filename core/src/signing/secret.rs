//! Bytes that nobody is to find in memory afterwards.

use alloc::vec::Vec;

use zeroize::Zeroize;

/// Wipes its bytes when it goes. They never grow, so that no copy is left behind.
pub(super) struct Secret(pub(super) Vec<u8>);

impl Drop for Secret {
    #[inline(never)]
    fn drop(&mut self) {
        self.0.zeroize();
    }
}
