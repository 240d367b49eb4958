import { LockClosed24Regular } from "@fluentui/react-icons";
import { asProblem, type ProblemData } from "../host/host";
import { wordsOf } from "../problems";
import { useSay } from "../wording";
import { Empty, ProblemBar } from "./states";

/** Why a list cannot be shown: not for this role, or something went wrong. */
export function Failure({ error, again }: { error: unknown; again: () => void }) {
  const problem = asProblem(error);
  return problem.code === "notPermitted" ? <Closed problem={problem} /> : <ProblemBar error={error} again={again} />;
}

/** Not for this role, known without asking. */
export function NotPermitted({ deed }: { deed: string }) {
  return <Closed problem={{ code: "notPermitted", deed }} />;
}

function Closed({ problem }: { problem: ProblemData }) {
  const say = useSay();
  const { sentence, remedy } = wordsOf(problem, say);
  return <Empty icon={<LockClosed24Regular />} title={sentence} next={remedy} testId="not-permitted" />;
}
