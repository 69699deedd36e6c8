/**
 * Watches the instances of WebAssembly that are made from now on.
 *
 * The library neither shows its instances nor should it. All runtimes let a program stand in front
 * of `WebAssembly.Instance`, which is enough to see how much memory there is, to make an instance
 * fail, and to see that it was replaced. Where the core is an addon there are none.
 */

export interface Instances {
  /** How many were made. */
  count(): number;
  /** How much memory the newest has, in bytes. */
  size(): number;
  /** Fills the memory of the newest with nonsense, so that its next call fails in earnest. */
  ruin(): void;
}

export function watchInstances(): Instances {
  let count = 0;
  let newest: WebAssembly.Memory | undefined;
  WebAssembly.Instance = class extends WebAssembly.Instance {
    constructor(module: WebAssembly.Module, imports?: WebAssembly.Imports) {
      super(module, imports);
      const { memory } = this.exports;
      if (memory instanceof WebAssembly.Memory) {
        count += 1;
        newest = memory;
      }
    }
  };
  return {
    count: () => count,
    size: () => newest?.buffer.byteLength ?? 0,
    ruin: () => {
      if (newest !== undefined) {
        new Uint8Array(newest.buffer).fill(0xff);
      }
    },
  };
}
