import { Badge, type BadgeProps } from "@fluentui/react-components";
import type { PlanView } from "../../host/host";
import { useSay } from "../../wording";

const COLOUR: Record<string, BadgeProps["color"]> = {
  made: "informative",
  waiting: "warning",
  signed: "brand",
  traces: "warning",
  rejected: "danger",
  withdrawn: "subtle",
  applied: "success",
};

/** Whether a plan was begun and broken off. */
export const halfway = (plan: PlanView) => plan.appliedAt === null && plan.left > 0 && plan.left < plan.items;

/** How far a plan has come, in words and colour. */
export function PlanState({ plan }: { plan: PlanView }) {
  const say = useSay();
  return (
    <Badge appearance="tint" color={halfway(plan) ? "warning" : (COLOUR[plan.state] ?? "informative")}>
      {halfway(plan) ? say("retention-halfway") : say.title("plan", plan.state)}
    </Badge>
  );
}
