import { DatabaseSync } from "node:sqlite";

const database = new DatabaseSync(process.env.DATABASE ?? "notifications.sqlite");
database.exec("CREATE TABLE IF NOT EXISTS days (name TEXT PRIMARY KEY)");
const insert = database.prepare("INSERT INTO days VALUES (?) ON CONFLICT DO NOTHING");
const find = database.prepare("SELECT 1 FROM days WHERE name = ?");

/** A day of which every notification was kept is not asked for again. */
export const isDone = (name) => find.get(name) !== undefined;
export const markDone = (name) => insert.run(name);
