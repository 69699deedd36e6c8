/** The Retention Messaging API. */

import type {
  DefaultConfigurationResponse,
  GetImageListResponse,
  GetMessageListResponse,
  PerformanceTestResponse,
  PerformanceTestResultResponse,
  RealtimeUrlResponse,
} from "../../../russet/src/generated/models.js";
import { type Answer, type Call, isText, isUuid, objectIn, require } from "../call.js";
import { uuidFor } from "../state.js";

/** How many pictures and messages there may be; fewer than Apple allows, to come to the end of it. */
const MOST = 100;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Width and height by the sizes that a picture may have. */
const SIZES = { FULL_SIZE: [3840, 160], BULLET_POINT: [1024, 1024] } as const;

const TEST = {
  maxConcurrentRequests: 50,
  totalRequests: 1000,
  totalDuration: 60_000,
  responseTimeThreshold: 500,
  successRateThreshold: 95,
};

/** Product and locale, as which a default message is kept. */
function place({ path }: Call): string {
  const { productId = "", locale = "" } = path;
  require(isText(productId, 255), "InvalidProductIdError");
  require(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(locale), "InvalidLocaleError");
  return `${productId} ${locale}`;
}

export const retention: Readonly<Record<string, Answer>> = {
  uploadImage({ path, query, bytes, state }) {
    const id = path.imageIdentifier ?? "";
    const size = query.get("imageSize") ?? "FULL_SIZE";
    require(size === "FULL_SIZE" || size === "BULLET_POINT", "BadRequestImageSizeError");
    const isPng = bytes.length >= 26 && bytes.subarray(0, 8).equals(SIGNATURE);
    // Colour types 4 and 6 are transparent (PNG, section 11.2.1).
    require(isPng && [0, 2, 3].includes(bytes[25] ?? 4), "InvalidImageError");
    const [width, height] = SIZES[size];
    require(bytes.readUInt32BE(16) === width &&
      bytes.readUInt32BE(20) === height, "InvalidImageError");
    require(!state.images.has(id), "ImageAlreadyExistsError");
    require(state.images.size < MOST, "MaximumNumberOfImagesReachedError");
    state.images.set(id, size);
    return undefined;
  },

  deleteImage({ path, state }) {
    const id = path.imageIdentifier ?? "";
    require(state.images.has(id), "ImageNotFoundError");
    const isUsed = [...state.messages.values()].some((images) => images.includes(id));
    require(!isUsed, "ImageInUseError");
    state.images.delete(id);
    return undefined;
  },

  getImageList({ state }) {
    return {
      imageIdentifiers: Array.from(state.images, ([imageIdentifier, imageSize]) => ({
        imageIdentifier,
        imageState: "APPROVED",
        imageSize,
      })),
    } satisfies GetImageListResponse;
  },

  uploadMessage({ path, body, state }) {
    const id = path.messageIdentifier ?? "";
    require(isText(body.header, 66), "HeaderTooLongError");
    require(isText(body.body, 144), "BodyTooLongError");
    const image = objectIn(body.image);
    const points = Array.isArray(body.bulletPoints) ? body.bulletPoints.map(objectIn) : [];
    require(points.length <= 5, "BadRequestTooManyBulletPointsError");
    require(points.every((one) => isText(one?.text, 66)), "BadRequestBulletPointTextTooLongError");
    const pictures = [image, ...points].filter((one) => one !== undefined);
    require(pictures.every(({ altText }) => isText(altText, 150)), "AltTextTooLongError");
    require(body.headerPosition !== "ABOVE_IMAGE" ||
      image !== undefined, "BadRequestAboveImageRequiresAnImageError");
    const sizeOf = (one: Record<string, unknown> | undefined) =>
      state.images.get(String(one?.imageIdentifier)) ?? "missing";
    require((image === undefined || sizeOf(image) === "FULL_SIZE") &&
      points.every((one) => sizeOf(one) === "BULLET_POINT"), "BadRequestImageSizeError");
    require(!state.messages.has(id), "MessageAlreadyExistsError");
    require(state.messages.size < MOST, "MaximumNumberOfMessagesReachedError");
    state.messages.set(
      id,
      pictures.map(({ imageIdentifier }) => String(imageIdentifier)),
    );
    return undefined;
  },

  deleteMessage({ path, state }) {
    require(state.messages.delete(path.messageIdentifier ?? ""), "MessageNotFoundError");
    return undefined;
  },

  getMessageList({ state }) {
    return {
      messageIdentifiers: Array.from(state.messages.keys(), (messageIdentifier) => ({
        messageIdentifier,
        messageState: "APPROVED",
      })),
    } satisfies GetMessageListResponse;
  },

  configureDefaultMessage(call) {
    const at = place(call);
    const id = call.body.messageIdentifier;
    require(isUuid(id) && call.state.messages.has(id), "MessageNotFoundError");
    call.state.defaultMessages.set(at, id);
    return undefined;
  },

  deleteDefaultMessage(call) {
    call.state.defaultMessages.delete(place(call));
    return undefined;
  },

  getDefaultMessage(call) {
    const messageIdentifier = call.state.defaultMessages.get(place(call));
    require(messageIdentifier !== undefined, "DefaultMessageNotFoundError");
    return { messageIdentifier } satisfies DefaultConfigurationResponse;
  },

  configureRealtimeURL({ body, state }) {
    const url = body.realtimeURL;
    require(typeof url === "string" && isText(url, 256), "BadRequestRealtimeUrlError");
    require(url.startsWith("https://") && URL.canParse(url), "BadRequestRealtimeUrlError");
    state.realtimeUrl = url;
    return undefined;
  },

  deleteRealtimeURL({ state }) {
    state.realtimeUrl = undefined;
    return undefined;
  },

  getRealtimeURL({ state }) {
    const realtimeURL = state.realtimeUrl;
    require(realtimeURL !== undefined, "RealtimeUrlNotFoundError");
    return { realtimeURL } satisfies RealtimeUrlResponse;
  },

  initiatePerformanceTest({ body, state }) {
    const id = body.originalTransactionId;
    const isKnown = /^\d{1,20}$/.test(String(id)) && state.customer(String(id)) !== undefined;
    require(isKnown && state.realtimeUrl !== undefined, "InvalidPerformanceTestRequestError");
    const requestId = uuidFor(`performance test ${state.performanceTests.size}`);
    state.performanceTests.add(requestId);
    return { config: TEST, requestId } satisfies PerformanceTestResponse;
  },

  getPerformanceTestResults({ path, state }) {
    const { requestId } = path;
    require(isUuid(requestId), "InvalidRequestIdError");
    require(state.performanceTests.has(requestId), "PerformanceTestRunNotFoundError");
    return {
      config: TEST,
      target: state.realtimeUrl ?? "",
      result: "PASS",
      successRate: 99,
      numPending: 0,
      responseTimes: { average: 80, p50: 70, p90: 120, p95: 150, p99: 300 },
      failures: { TIMED_OUT: 10 },
    } satisfies PerformanceTestResultResponse;
  },
};
