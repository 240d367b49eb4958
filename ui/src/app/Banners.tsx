import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { BeakerRegular, KeyRegular, PlugDisconnectedRegular } from "@fluentui/react-icons";
import { useNavigate } from "@tanstack/react-router";
import type { ReactElement, ReactNode } from "react";
import { when } from "../shared/iso";
import { useMay } from "../shared/useMay";
import { useSay } from "../wording";
import { DiscardSamples } from "./DiscardSamples";
import { useDeskStatus } from "./desks";
import { useSession } from "./session";

const useStyles = makeStyles({
  banners: { gridColumn: "1 / -1", gridRow: 2 },
  banner: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
});

function Banner(props: { icon: ReactElement; text: string; testId: string; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.banner} role="status" data-testid={props.testId}>
      {props.icon}
      <Text size={200} weight="semibold">
        {props.text}
      </Text>
      {props.children}
    </div>
  );
}

/** What whoever is signed in must not forget, over every place. */
export function Banners() {
  const styles = useStyles();
  const say = useSay();
  const go = useNavigate();
  const { demo, recoveryProven } = useSession();
  const desk = useDeskStatus();
  const mayProve = useMay("manage-keys");
  return (
    <div className={styles.banners}>
      {demo && (
        <Banner icon={<BeakerRegular aria-hidden />} text={say("demo-banner")} testId="demo-banner">
          <DiscardSamples />
        </Banner>
      )}
      {(desk?.state === "away" || desk?.state === "stopped") && (
        <Banner
          icon={<PlugDisconnectedRegular aria-hidden />}
          text={say(`desk-banner-${desk.state}`, { time: desk.asOf ? when(desk.asOf) : say("state-none") })}
          testId="desk-banner"
        />
      )}
      {!recoveryProven && (
        <Banner
          icon={<KeyRegular aria-hidden />}
          text={say(mayProve ? "unproven-banner" : "unproven-banner-ask")}
          testId="unproven-banner"
        >
          {mayProve && (
            <Button
              size="small"
              onClick={() => void go({ to: "/settings", search: { tab: "keys" } })}
              data-testid="unproven-go"
            >
              {say("unproven-go")}
            </Button>
          )}
        </Banner>
      )}
    </div>
  );
}
