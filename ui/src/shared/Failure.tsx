import { LockClosed24Regular } from "@fluentui/react-icons";
import { asProblem } from "../host/host";
import { wordsOf } from "../problems";
import { useSay } from "../wording";
import { Empty, ProblemBar } from "./states";

/** Why a list cannot be shown: not for this role, or something went wrong. */
export function Failure({ error, again }: { error: unknown; again: () => void }) {
  const say = useSay();
  const problem = asProblem(error);
  if (problem.code !== "notPermitted") return <ProblemBar error={error} again={again} />;
  const { sentence, remedy } = wordsOf(problem, say);
  return <Empty icon={<LockClosed24Regular />} title={sentence} next={remedy} />;
}
