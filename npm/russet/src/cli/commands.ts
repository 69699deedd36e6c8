/** Every command, in the order of the help. */

import type { Command } from "./command.js";
import { callCommand } from "./commands/call.js";
import { completionCommand } from "./commands/completion.js";
import { endpointsCommand } from "./commands/endpoints.js";
import { errorsCommand } from "./commands/errors.js";
import { inspectCommand } from "./commands/inspect.js";
import { offerCommand } from "./commands/offer.js";
import { receiptCommand } from "./commands/receipt.js";
import { sampleCommand } from "./commands/sample.js";
import { tokenCommand } from "./commands/token.js";
import { verifyCommand } from "./commands/verify.js";

export const commands: readonly Command[] = [
  inspectCommand,
  verifyCommand,
  receiptCommand,
  callCommand,
  endpointsCommand,
  tokenCommand,
  offerCommand,
  errorsCommand,
  sampleCommand,
  completionCommand,
];
