// Measures contestants side by side, in rounds: each takes its turn in every round, so that whatever
// else the machine does meets all of them. What counts is the time of processors, that of helping
// threads included: it hardly depends on what else runs, and it is what a server pays for.

/** How long one turn lasts, in milliseconds, and how many rounds there are. */
export const THOROUGH = { turn: 60, rounds: 15 };
export const QUICK = { turn: 2, rounds: 2 };

/**
 * Microseconds for each contestant: the median of all rounds, and the quartiles.
 *
 * `run(name, times)` does the work so many times and tells how many milliseconds of processor time
 * that took.
 */
export async function measure(names, run, { turn, rounds }) {
  const times = {};
  const found = {};
  for (const name of names) {
    times[name] = await timesIn(turn, (count) => run(name, count));
    found[name] = [];
  }
  for (let round = 0; round < rounds; round += 1) {
    // Whoever comes first in one round comes last in the next.
    const order = names.map((_, place) => names[(place + round) % names.length]);
    for (const name of order) {
      const milliseconds = await run(name, times[name]);
      found[name].push((milliseconds * 1000) / times[name]);
    }
  }
  return Object.fromEntries(names.map((name) => [name, summary(found[name])]));
}

/** Milliseconds of processor time that this process takes for something. */
export async function timed(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How many times something is done in so many milliseconds; that warms it up as well. */
async function timesIn(turn, run) {
  let times = 1;
  for (;;) {
    const milliseconds = await run(times);
    if (milliseconds >= turn / 2) {
      return Math.max(1, Math.round((times * turn) / milliseconds));
    }
    times *= milliseconds > turn / 16 ? 2 : 8;
  }
}

/** The one in the middle. */
export function median(numbers) {
  return quantile(numbers, 0.5);
}

function summary(numbers) {
  const [lower, middle, upper] = [0.25, 0.5, 0.75].map((part) => quantile(numbers, part));
  return { median: middle, lower, upper };
}

/** To a tenth. */
function quantile(numbers, part) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return Math.round((below + (above - below) * (place % 1)) * 10) / 10;
}
