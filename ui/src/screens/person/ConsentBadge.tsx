import { Badge, type BadgeProps } from "@fluentui/react-components";
import { useSay } from "../../wording";

const COLOR: Record<string, BadgeProps["color"]> = {
  awaiting: "brand",
  active: "success",
  deficient: "warning",
  ended: "informative",
};

export function ConsentBadge({ state }: { state: string }) {
  const say = useSay();
  return (
    <Badge appearance="tint" color={COLOR[state] ?? "informative"}>
      {say.title("consent-state", state)}
    </Badge>
  );
}
