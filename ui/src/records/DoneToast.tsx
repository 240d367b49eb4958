import { Toast, ToastBody, ToastTitle } from "@fluentui/react-components";
import type { FormDone } from "../host/host";
import { useSay } from "../wording";
import { nameOf, shown } from "./facts";

/** That it is done, and what the core worked out: a fee, a last day, a remark. */
export function DoneToast({ title, noun, done }: { title: string; noun: string; done: FormDone }) {
  const say = useSay();
  const lines = [
    ...done.facts.map((fact) => `${nameOf(noun, fact, say)}: ${shown(fact, say)}`),
    ...done.remarks.map((remark) => say.title("remark", remark)),
  ];
  return (
    <Toast>
      <ToastTitle>{say("record-done", { what: title })}</ToastTitle>
      {lines.length > 0 && (
        <ToastBody>
          {lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </ToastBody>
      )}
    </Toast>
  );
}
