import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { ArrowUpload24Regular, Beaker24Regular, DoorArrowRightRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useDoor } from "../../app/session";
import { type SessionView, useHost } from "../../host/host";
import { ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { TourFrame } from "./TourFrame";

const useStyles = makeStyles({
  ways: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  way: { justifyContent: "flex-start", textAlign: "start", padding: tokens.spacingHorizontalL },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
});

type Way = "import" | "samples" | "empty";

const ICONS: Record<Way, ReactElement> = {
  import: <ArrowUpload24Regular />,
  samples: <Beaker24Regular />,
  empty: <DoorArrowRightRegular />,
};

/** The last step: with a list of one's own, with made-up people first, or with nothing yet. */
export function StartStep({ session }: { session: SessionView }) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const { opened } = useDoor();
  const verb = useVerb();
  const does: Record<Way, () => void> = {
    import: () => opened(session, "/people?start=import"),
    // Beside the real register, never in it: that one is locked first.
    samples: () =>
      void verb.run(async () => {
        await host.lock();
        opened(await host.makeDemo());
      }),
    empty: () => opened(session),
  };
  return (
    <TourFrame step="start" title={say("start-title")}>
      {verb.problem && <ProblemBar error={verb.problem} />}
      <div className={styles.ways}>
        {(["import", "samples", "empty"] as const).map((way) => (
          <Button
            key={way}
            size="large"
            className={styles.way}
            appearance={way === "import" ? "primary" : "secondary"}
            icon={verb.busy && way === "samples" ? <Spinner size="tiny" /> : ICONS[way]}
            disabledFocusable={verb.busy}
            onClick={does[way]}
            data-testid={`start-${way}`}
          >
            <span className={styles.words}>
              <Text weight="semibold">{say(`start-${way}`)}</Text>
              <Text size={200}>{say(`start-${way}-does`)}</Text>
            </span>
          </Button>
        ))}
      </div>
    </TourFrame>
  );
}
