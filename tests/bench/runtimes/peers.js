// The other libraries, as far as they load in a runtime with Node's modules.

const LOADERS = {
  apple: () => import("@apple/app-store-server-library"),
  other: () => import("app-store-server-api"),
  jose: () => import("jose"),
  crypto: () => import("node:crypto"),
};

/** Those that load, and why the others do not. */
export async function load() {
  const peers = {};
  const missing = {};
  for (const [name, loader] of Object.entries(LOADERS)) {
    try {
      peers[name] = await loader();
    } catch (error) {
      missing[name] = String(error);
    }
  }
  return { peers, missing };
}
