// What Apple's class verifies, with its methods, and the files of vectors for each.

export const METHODS = {
  transaction: "verifyAndDecodeTransaction",
  renewalInfo: "verifyAndDecodeRenewalInfo",
  appTransaction: "verifyAndDecodeAppTransaction",
  notification: "verifyAndDecodeNotification",
  realtimeRequest: "verifyAndDecodeRealtimeRequest",
};

export const FILES = [
  "transaction",
  "renewal-info",
  "app-transaction",
  "notification",
  "realtime-request",
];

/** Some differences come from the OpenSSL in Node and ended with one of its versions. */
export const NODE = Number.parseInt(process.versions.node, 10);
