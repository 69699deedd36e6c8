import { RussetError, Verifier } from "russet";

const verifier = new Verifier({
  bundleId: "com.example.app",
  appAppleId: 1234567890,
  environments: ["Production", "Sandbox"],
});

const find = <Found extends Element>(selector: string) => document.querySelector(selector) as Found;
const form = find<HTMLFormElement>("form");
const status = find<HTMLElement>("[role=status]");
const payload = find<HTMLElement>("pre");

// Nothing leaves the page. Whoever decides what a customer gets verifies on a server.
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const jws = String(new FormData(form).get("jws")).trim();
  payload.textContent = "";
  try {
    const transaction = verifier.transaction(jws);
    status.textContent = `genuine, from ${transaction.environment}`;
    payload.textContent = JSON.stringify(transaction, null, 2);
  } catch (error) {
    if (!(error instanceof RussetError)) {
      throw error;
    }
    status.textContent = `not genuine, ${error.code}: ${error.message}`;
  }
});
