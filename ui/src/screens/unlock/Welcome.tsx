import { Button, Text } from "@fluentui/react-components";
import { useSay } from "../../wording";
import { DemoButton } from "./DemoButton";
import { Frame } from "./Frame";

/** What a person sees the very first time. */
export function Welcome({ folder, create, join }: { folder: string; create(): void; join(): void }) {
  const say = useSay();
  return (
    <Frame title={say("welcome-title")} under={say("welcome-under")}>
      <Button size="large" appearance="primary" onClick={create} data-testid="create-start">
        {say("welcome-create")}
      </Button>
      <Button size="large" onClick={join} data-testid="join-start">
        {say("welcome-join")}
      </Button>
      <DemoButton large />
      <Text size={200} align="center">
        {say("welcome-folder", { folder })}
      </Text>
    </Frame>
  );
}
