import type { FactView } from "../host/host";
import { shortHash, when } from "../shared/iso";
import { capital, type Say } from "../wording";

/** An amount of öre as Swedes write it, in either language: `1 248,75 kr`. */
export function kronor(ore: string): string {
  const [sign, digits] = ore.startsWith("-") ? ["−", ore.slice(1)] : ["", ore];
  const padded = digits.padStart(3, "0");
  const whole = padded.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  return `${sign}${whole},${padded.slice(-2)}\u00a0kr`;
}

/** A fact's value in words. */
export function shown(fact: FactView, say: Say): string {
  switch (fact.kind) {
    case "moment":
      return when(fact.text);
    case "money":
      return kronor(fact.text);
    case "code":
      return fact.group ? say.code(fact.group, fact.text) : fact.text;
    case "flag":
      return say(fact.text === "yes" ? "answer-yes" : "answer-no");
    case "sha256":
      return shortHash(fact.text);
    default:
      return fact.text;
  }
}

/** The same where it stands alone, in a cell or after its name: a word of the program begins with a capital. */
export const alone = (fact: FactView, say: Say) =>
  fact.kind === "code" || fact.kind === "flag" ? capital(shown(fact, say)) : shown(fact, say);

/** A fact's name in words. */
export const nameOf = (noun: string, fact: { name: string }, say: Say) => say.title(`fact-${noun}`, fact.name);
