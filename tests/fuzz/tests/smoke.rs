//! A short run of every target, the same each time.

use fuzz::{Mutator, TARGETS};

/// How many changed inputs each target is given.
const CHANGED: usize = 500;

#[test]
fn seeds_hold() {
    for target in TARGETS {
        let seeds = (target.seeds)();
        assert!(seeds.len() > 50, "{} has where to begin", target.name);
        seeds.iter().for_each(|seed| (target.run)(seed));
    }
}

#[test]
fn changed_seeds_hold() {
    for target in TARGETS {
        let seeds = (target.seeds)();
        let mut mutator = Mutator::new(7);
        for _ in 0..CHANGED {
            (target.run)(&mutator.change(&seeds));
        }
    }
}
