import { extractTransactionId } from "../receipt.js";

/**
 * Finds transactions in receipts. **Nothing is verified**: ask the App Store Server API about what
 * was found, and believe that.
 */
export class ReceiptUtility {
  /**
   * The identifier of the first purchase in an app receipt, null if there is none.
   *
   * @param appReceipt the receipt in base64
   * @throws an error when it is no app receipt
   */
  extractTransactionIdFromAppReceipt(appReceipt: string): string | null {
    return extractTransactionId(appReceipt) ?? null;
  }

  /**
   * The identifier of the transaction in the receipt of a single transaction, as iOS 6 had it; null
   * if there is none.
   *
   * @param transactionReceipt the receipt in base64
   */
  extractTransactionIdFromTransactionReceipt(transactionReceipt: string): string | null {
    try {
      return extractTransactionId(transactionReceipt) ?? null;
    } catch {
      return null;
    }
  }
}
