import type { Host, LetterTemplateView } from "../../src/host/host";
import { refuse } from "./office";
import { paper } from "./paper";

const TEXTS: Record<string, string> = {
  acknowledgement: "# Vi har fått din begäran\n\nDin begäran om {right}, ärende {number}, kom till oss {received}.",
  extension:
    "# Vi behöver mer tid\n\nDu får svar senast {extended-last-day}.\n\nSkälen är: {reasons}\n\n{complaint}\n\n{authority}",
  refusal: "# Avslag\n\n{reasons}\n\n{items}\n\n{complaint}\n\n{authority}",
};
const NEEDS: Record<string, string[]> = {
  extension: ["extended-last-day", "reasons"],
  refusal: ["reasons", "items", "complaint", "authority"],
};
const PLACEHOLDERS = ["name", "number", "right", "received", "reasons", "items", "complaint", "authority"];

/** The texts of three letters in both languages, as the core keeps them. */
export function templates(): Pick<
  Host,
  "letterTemplates" | "editLetterTemplate" | "templateFaults" | "previewTemplate"
> {
  const own = new Map<string, string>();
  const view = (kind: string, language: string): LetterTemplateView => ({
    kind,
    language,
    text: own.get(`${language}.${kind}`) ?? TEXTS[kind] ?? "",
    edited: own.has(`${language}.${kind}`),
    needs: NEEDS[kind] ?? [],
    placeholders: PLACEHOLDERS,
  });
  const faults: Host["templateFaults"] = async ({ kind, text }) => {
    const missing = (NEEDS[kind] ?? []).filter((each) => !text.includes(`{${each}}`));
    const reason = text.startsWith("# ")
      ? missing.length > 0
        ? "template-placeholder-missing"
        : null
      : "template-no-subject";
    return { missing, problem: reason && { code: "invalidField", field: "letter-text", reason } };
  };
  return {
    letterTemplates: async () => Object.keys(TEXTS).flatMap((kind) => ["sv", "en"].map((it) => view(kind, it))),
    templateFaults: faults,
    async editLetterTemplate({ kind, language, text }) {
      if (text === null) own.delete(`${language}.${kind}`);
      else {
        const { problem } = await faults({ kind, language, text });
        if (problem) refuse(problem);
        own.set(`${language}.${kind}`, text);
      }
      return view(kind, language);
    },
    async previewTemplate(draft) {
      const { problem } = await faults(draft);
      if (problem) refuse(problem);
      return paper([draft.text.split("\n")[0]?.slice(2) ?? "", "DEMO"]);
    },
  };
}
