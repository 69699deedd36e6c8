//! The program that `cargo xtask fuzz` builds and runs: libFuzzer around one target.
//!
//! Built without libFuzzer it writes down the seeds of a target: `fuzz <target> <folder>`.
#![cfg_attr(fuzzing, no_main)]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    use std::sync::LazyLock;

    static TARGET: LazyLock<&fuzz::Target> = LazyLock::new(|| {
        let name = std::env::var("RUSSET_FUZZ_TARGET").expect("RUSSET_FUZZ_TARGET names a target");
        fuzz::Target::named(&name).expect("a target of this name")
    });
    (TARGET.run)(input);
});

#[cfg(not(fuzzing))]
fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (Some(name), Some(folder)) = (arguments.next(), arguments.next()) else {
        for target in fuzz::TARGETS {
            println!("{}\t{}", target.name, target.purpose);
        }
        return Ok(());
    };
    let target = fuzz::Target::named(&name).expect("a target of this name");
    std::fs::create_dir_all(&folder)?;
    for (index, seed) in (target.seeds)().iter().enumerate() {
        std::fs::write(format!("{folder}/{index}"), seed)?;
    }
    Ok(())
}
