// Workers.

import module from "./inside_wasm.wasm";
import { prove } from "./prove.js";

export default {
  fetch(request) {
    return Response.json(prove(module, Number(new URL(request.url).searchParams.get("cases"))));
  },
};
