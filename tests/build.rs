//! Says what this machine has. A test that needs something else is ignored, and counted so: it
//! would otherwise pass without having been run.

use std::env;

fn main() {
    println!("cargo::rustc-check-cfg=cfg(openssl)");
    println!("cargo::rerun-if-env-changed=PATH");
    println!("cargo::rerun-if-changed=build.rs");
    let name = format!("openssl{}", env::consts::EXE_SUFFIX);
    let path = env::var_os("PATH").unwrap_or_default();
    if let Some(program) = env::split_paths(&path)
        .map(|folder| folder.join(&name))
        .find(|file| file.is_file())
    {
        println!("cargo::rustc-cfg=openssl");
        println!("cargo::rerun-if-changed={}", program.display());
    }
}
