// Nothing hangs: what takes longer than this has failed.

const MINUTES = 5;

/** Ends this process in time. What it started is stopped by those who started it, as it ends. */
export function setDeadline() {
  const late = () => {
    console.log(`took longer than ${MINUTES} minutes`);
    process.exit(1);
  };
  setTimeout(late, MINUTES * 60_000).unref();
}
