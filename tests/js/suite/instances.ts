/**
 * Watches the instances of WebAssembly that are made from now on.
 *
 * The library neither shows its instances nor should it. All runtimes let a program stand in front
 * of `WebAssembly.Instance`, which is enough to see how much memory there is and whether an
 * instance that failed was replaced. Where the core is an addon there are none.
 */

export interface Instances {
  /** How many were made. */
  count(): number;
  /** The memory of the newest, in bytes. */
  memory(): number;
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
    memory: () => newest?.buffer.byteLength ?? 0,
  };
}
