//! `cargo xtask test`: every check and every test, in every runtime.

mod steps;

use core::time::Duration;
use std::fs::File;
use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::shell;

/// `cargo xtask test [part of a name]`
pub(crate) fn command(arguments: &[String]) -> Result<()> {
    let filter = arguments.first().map_or("", String::as_str);
    let wanted = |step: &Step| step.name.contains(filter);
    let mut report = Report::default();
    if !report.prepare(steps::set_up()?) {
        return report.finish();
    }
    for check in steps::checks()?.into_iter().filter(wanted) {
        report.run(check);
    }
    let tests: Vec<_> = steps::tests()?.into_iter().filter(wanted).collect();
    if !tests.is_empty() && report.prepare(steps::pack()?) {
        for test in tests {
            report.run(test);
        }
    }
    report.finish()
}

/// Something to do, of which one line tells how it went.
struct Step {
    name: String,
    command: Command,
    /// Nothing hangs for longer than this.
    limit: Duration,
}

/// How many cases passed, failed and were left out.
#[derive(Clone, Copy, Default)]
struct Count {
    passed: usize,
    failed: usize,
    skipped: usize,
}

impl Count {
    /// What a program said it counted, or itself as a single case.
    fn of(output: &str, succeeded: bool) -> Self {
        let mut count = Self::default();
        for line in output.lines() {
            let line = line.strip_prefix("test result: ").unwrap_or(line);
            if let Some(part) = Self::of_line(line) {
                count.passed += part.passed;
                count.failed += part.failed;
                count.skipped += part.skipped;
            }
        }
        if succeeded && count.passed + count.failed + count.skipped == 0 {
            count.passed = 1;
        }
        if !succeeded && count.failed == 0 {
            count.failed = 1;
        }
        count
    }

    /// `4 passed, 0 failed, 1 skipped`, and the same as `cargo test` has it:
    /// `ok. 4 passed; 0 failed; 1 ignored; 0 measured; ...`.
    fn of_line(line: &str) -> Option<Self> {
        let line = line
            .strip_prefix("ok. ")
            .or(line.strip_prefix("FAILED. "))
            .unwrap_or(line);
        let mut count = Self::default();
        for (index, part) in line.split([',', ';']).take(3).enumerate() {
            let (number, what) = part.trim().split_once(' ')?;
            let number = number.parse().ok()?;
            match (index, what) {
                (0, "passed") => count.passed = number,
                (1, "failed") => count.failed = number,
                (2, "skipped" | "ignored") => count.skipped = number,
                _ => return None,
            }
        }
        Some(count)
    }
}

/// What has been run so far.
#[derive(Default)]
struct Report {
    rows: Vec<(String, Count)>,
}

impl Report {
    /// Runs what the rest needs, which counts for nothing unless it fails.
    fn prepare(&mut self, steps: Vec<Step>) -> bool {
        steps.into_iter().all(|step| {
            let succeeded = self.run(step);
            if succeeded {
                self.rows.pop();
            }
            succeeded
        })
    }

    /// Runs a step and says whether it succeeded; its output is shown only if it did not.
    fn run(&mut self, step: Step) -> bool {
        print!("{:<24}", step.name);
        // Whoever watches wants to know what is being waited for.
        drop(std::io::stdout().flush());
        let start = Instant::now();
        let (succeeded, output) = match run(step.command, step.limit) {
            Ok(ended) => ended,
            Err(error) => (false, format!("{error:#}")),
        };
        let count = Count::of(&output, succeeded);
        let outcome = if count.failed == 0 { "ok" } else { "FAILED" };
        let seconds = start.elapsed().as_secs_f64();
        println!(" {seconds:>7.1} s  {outcome:<6}  {}", describe(count));
        if count.failed > 0 {
            shell::print_end(output.as_bytes());
        }
        self.rows.push((step.name, count));
        count.failed == 0
    }

    /// The table, and the line that says it all.
    fn finish(self) -> Result<()> {
        println!(
            "\n{:<24} {:>7} {:>7} {:>7}",
            "", "passed", "failed", "skipped"
        );
        let mut total = Count::default();
        for (name, count) in &self.rows {
            let Count {
                passed,
                failed,
                skipped,
            } = *count;
            println!("{name:<24} {passed:>7} {failed:>7} {skipped:>7}");
            total.passed += passed;
            total.failed += failed;
            total.skipped += skipped;
        }
        println!("\n{}", describe(total));
        if total.failed > 0 {
            bail!("{} of {}", total.failed, total.failed + total.passed);
        }
        if total.passed == 0 {
            bail!("nothing was tested: nothing has that in its name");
        }
        Ok(())
    }
}

fn describe(count: Count) -> String {
    let Count {
        passed,
        failed,
        skipped,
    } = count;
    format!("{passed} passed, {failed} failed, {skipped} skipped")
}

/// Whether a program succeeded, and everything it said.
///
/// It writes to a file, because a pipe could stay open in something that it left behind.
fn run(mut command: Command, limit: Duration) -> Result<(bool, String)> {
    // The tests of this program run as a step of it, and write a log of their own.
    let file = shell::target().join(format!("step-{}.log", std::process::id()));
    let log = File::create(&file).with_context(|| format!("{}", file.display()))?;
    command
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log);
    let program = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .spawn()
        .with_context(|| format!("{program:?} cannot be run; is it installed?"))?;

    let (ended, end) = mpsc::channel::<()>();
    let process = child.id();
    let watch = std::thread::spawn(move || {
        let is_late = end.recv_timeout(limit) == Err(RecvTimeoutError::Timeout);
        if is_late {
            stop(process);
        }
        is_late
    });
    let status = child.wait()?;
    // The watch hears this as well as a message.
    drop(ended);
    let is_late = watch.join().unwrap_or(true);

    // Not everything that programs print is text.
    let mut output = String::from_utf8_lossy(&shell::read(&file)?).into_owned();
    std::fs::remove_file(&file)?;
    if is_late {
        output.push_str(&format!("\nstopped after {} s", limit.as_secs()));
    }
    Ok((status.success() && !is_late, output))
}

fn stop(process: u32) {
    let process = process.to_string();
    let mut command = if cfg!(windows) {
        let mut command = Command::new("taskkill");
        command.args(["/F", "/T", "/PID", &process]);
        command
    } else {
        let mut command = Command::new("kill");
        command.args(["-KILL", &process]);
        command
    };
    // It may have ended by itself just now.
    drop(command.output());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(output: &str, succeeded: bool, expected: &str) {
        assert_eq!(describe(Count::of(output, succeeded)), expected);
    }

    #[test]
    fn counts_what_programs_say() {
        check(
            "a\n3 passed, 0 failed, 1 skipped\n",
            true,
            "3 passed, 0 failed, 1 skipped",
        );
        check(
            "test result: ok. 4 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n\
             test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out\n",
            false,
            "5 passed, 2 failed, 1 skipped",
        );
        check(
            "finished in 2 s, well\n",
            true,
            "1 passed, 0 failed, 0 skipped",
        );
    }

    #[test]
    fn a_program_that_fails_never_counts_as_passed() {
        check("", false, "0 passed, 1 failed, 0 skipped");
        check(
            "3 passed, 0 failed\n",
            false,
            "3 passed, 1 failed, 0 skipped",
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_hangs_is_stopped() {
        let mut command = Command::new("sleep");
        command.arg("60");
        let (succeeded, output) = run(command, Duration::from_millis(50)).expect("it runs");
        assert!(!succeeded && output.contains("stopped after"), "{output}");
    }
}
