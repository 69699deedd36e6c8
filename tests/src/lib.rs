//! The vectors every runtime is held to, and what generates them.
