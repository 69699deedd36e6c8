//! russet's own commands: `cargo xtask` lists them.

mod bench;
mod build;
mod codegen;
mod compiler;
mod cross;
mod docs;
mod ecdsa;
mod fuzz;
mod imports;
mod inspector;
mod lint;
mod pack;
mod platforms;
mod runtimes;
mod setup;
mod shell;
mod size;
mod start;
mod test;

use std::process::ExitCode;

use anyhow::{Result, bail};

/// A command: its name, what it does, and its function, which takes the arguments after the name.
type Command = (&'static str, &'static str, fn(&[String]) -> Result<()>);

const COMMANDS: &[Command] = &[
    (
        "start",
        "set up, build, verify a sample, and serve the inspector [--no-server: do not]",
        start::command,
    ),
    (
        "test",
        "set up, build, and run everything in every runtime [part of a name: only those]",
        test::command,
    ),
    (
        "setup",
        "install the wasm target and the npm packages that are missing",
        setup::command,
    ),
    (
        "setup-tests",
        "install the runtimes and the browser of the tests if they are missing",
        runtimes::set_up,
    ),
    (
        "prepare-tests",
        "install what was packed into the projects in which the tests run",
        runtimes::prepare,
    ),
    (
        "build",
        "build the npm package: its wasm, this machine's addon, its JavaScript",
        build::command,
    ),
    (
        "inspector",
        "build the inspector, on the package as it is built before",
        inspector::command,
    ),
    (
        "codegen",
        "write the TypeScript that is derived from the core [--check: only compare]",
        codegen::command,
    ),
    (
        "pack",
        "build, then pack what would be published [--release: every platform]",
        pack::command,
    ),
    (
        "cross",
        "build the addons for Linux, and run the suite with each [part of a name: only those]",
        cross::command,
    ),
    (
        "docs",
        "write the reference of the npm package; a link that leads nowhere fails it",
        docs::command,
    ),
    (
        "lint",
        "format check and lints of the TypeScript [--fix: apply what can be]",
        lint::command,
    ),
    (
        "lint-package",
        "check the packed package with publint and attw",
        pack::lint,
    ),
    (
        "imports",
        "check that the core imports nothing and the wasm only its glue",
        imports::command,
    ),
    (
        "ecdsa",
        "prove the signature engine in wasm [--measure: its speed; --cases N: at length]",
        ecdsa::command,
    ),
    (
        "bench",
        "measure beside other libraries [--readme: keep and show; --quick; --strings]",
        bench::command,
    ),
    (
        "fuzz",
        "search for inputs that break a promise [target] [seconds]",
        fuzz::command,
    ),
    (
        "size",
        "report sizes and fail above the budget",
        size::command,
    ),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = if compiler::is_called() {
        compiler::run(&arguments)
    } else {
        run(&arguments).map(|()| ExitCode::SUCCESS)
    };
    match outcome {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nfailed: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<()> {
    let Some((name, rest)) = arguments.split_first() else {
        for (name, purpose, _) in COMMANDS {
            println!("cargo xtask {name:<14} {purpose}");
        }
        return Ok(());
    };
    match COMMANDS.iter().find(|(known, ..)| known == name) {
        Some((_, _, command)) => command(rest),
        None => bail!("there is no command {name:?}; `cargo xtask` lists them"),
    }
}
