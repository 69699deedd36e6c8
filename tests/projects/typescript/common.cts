import { Verifier } from "russet";
import russet = require("russet");

export const same: boolean = Verifier === russet.Verifier;
