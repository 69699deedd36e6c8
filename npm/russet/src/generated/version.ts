// Written by `cargo xtask codegen` from the workspace's manifest. Changes made here are lost.

export const version = "0.1.0";
