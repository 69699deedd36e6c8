// Workers: clocks stand still there while a request is worked on, so each request does one turn and
// the time is taken outside.

import * as russet from "russet";
import { check, contestants, repeat } from "./contestants.js";
import data from "./data.js";
import { load } from "./peers.js";

let started;

async function start() {
  const { peers, missing } = await load();
  const subjects = await contestants(data, { wasm: russet }, peers);
  for (const [subject, works] of Object.entries(subjects)) {
    for (const [name, work] of Object.entries(works)) {
      try {
        await check(subject, name, work);
      } catch (error) {
        missing[`${subject}, ${name}`] = String(error);
        delete works[name];
      }
    }
  }
  return { subjects, missing };
}

export default {
  async fetch(request) {
    started ??= start();
    const { subjects, missing } = await started;
    const url = new URL(request.url);
    const subject = url.searchParams.get("subject");
    if (subject === null) {
      const names = Object.entries(subjects).map(([name, works]) => [name, Object.keys(works)]);
      return Response.json({ subjects: Object.fromEntries(names), missing });
    }
    const work = subjects[subject][url.searchParams.get("name")];
    await repeat(work, Number(url.searchParams.get("times")));
    return new Response("done");
  },
};
