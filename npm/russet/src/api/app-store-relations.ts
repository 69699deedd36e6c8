/** What the App Store Server API and the Retention Messaging API demand of members together. */

import type { Members, Relations } from "./request.js";
import { demand } from "./rules.js";

const order = ({ startDate, endDate }: Members) => {
  const isOrdered =
    startDate === undefined || endDate === undefined || Number(startDate) < Number(endDate);
  demand(isOrdered, "endDate", "after startDate", "a time that is not");
};

const history = (_: Members, query: Members) => order(query);

export const appStoreRelations: Relations = {
  getTransactionHistory: history,
  getTransactionHistoryV1: history,
  getNotificationHistory(request) {
    order(request);
    const { transactionId, originalTransactionId, notificationType, notificationSubtype } = request;
    demand(
      notificationType === undefined ||
        (transactionId === undefined && originalTransactionId === undefined),
      "notificationType",
      "left out beside a transaction's identifier",
      "both",
    );
    demand(
      notificationSubtype === undefined || notificationType !== undefined,
      "notificationType",
      "given beside notificationSubtype",
      "nothing",
    );
  },
  sendConsumptionInformation({ consumptionPercentage, deliveryStatus, refundPreference }) {
    if (consumptionPercentage === undefined) {
      // Right for auto-renewable subscriptions; what this one is, Apple knows.
      return;
    }
    const found = `the number ${consumptionPercentage}`;
    if (deliveryStatus !== "DELIVERED") {
      const expected = "0 for what was not delivered";
      demand(consumptionPercentage === 0, "consumptionPercentage", expected, found);
    }
    if (refundPreference === "GRANT_PRORATED") {
      const isPart = Number(consumptionPercentage) > 0 && Number(consumptionPercentage) < 100_000;
      const expected = "above 0 and below 100000 with GRANT_PRORATED";
      demand(isPart, "consumptionPercentage", expected, found);
    }
  },
  uploadMessage({ image, headerPosition }) {
    const isComplete = headerPosition !== "ABOVE_IMAGE" || image !== undefined;
    demand(isComplete, "image", "given with headerPosition ABOVE_IMAGE", "nothing");
  },
  uploadImage(_, { imageSize = "FULL_SIZE" }, png) {
    // Every PNG begins with these bytes, and then says how wide and high it is.
    const begin = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82];
    const isPng = png.length > 33 && begin.every((byte, index) => png[index] === byte);
    demand(isPng, "png", "a PNG", `${png.length} other bytes`);
    const view = new DataView(png.buffer);
    const [width, height] = [view.getUint32(16), view.getUint32(20)];
    const found = `one of ${width} by ${height}`;
    if (imageSize === "FULL_SIZE") {
      const isFit = width === 3840 && height >= 160 && height <= 2160;
      demand(isFit, "png", "a picture of 3840 by 160 to 2160 pixels", found);
    } else if (imageSize === "BULLET_POINT") {
      const isFit = width === 1024 && height === 1024;
      demand(isFit, "png", "a picture of 1024 by 1024 pixels", found);
    }
    // Types of colour 4 and 6 have a channel for transparency.
    const isOpaque = png[25] !== 4 && png[25] !== 6;
    demand(isOpaque, "png", "a picture without transparency", "one with it");
  },
};
