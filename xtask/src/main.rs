//! russet's own commands.

fn main() {}
