import { makeStyles, Text, Toast, ToastTitle, tokens, useToastController } from "@fluentui/react-components";
import { ArrowUploadRegular } from "@fluentui/react-icons";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useHost } from "../host/host";
import { useMay } from "../shared/useMay";
import { useSay } from "../wording";

const useStyles = makeStyles({
  over: {
    position: "fixed",
    inset: tokens.spacingHorizontalM,
    zIndex: 1000,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackgroundAlpha,
    color: tokens.colorBrandForeground1,
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    pointerEvents: "none",
  },
});

/** A list of people that is dragged over the window, and dropped there to be rehearsed. */
export function FileDrop() {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const go = useNavigate();
  const may = useMay("import-people");
  const [over, setOver] = useState(false);
  const { dispatchToast } = useToastController("main");
  useEffect(
    () =>
      host.onFileDragged(({ state }) => {
        setOver(may && state === "over");
        if (!may) return;
        if (state === "dropped") void go({ to: "/people", search: { start: "dropped" } });
        if (state === "refused")
          dispatchToast(
            <Toast>
              <ToastTitle>{say("drop-refused")}</ToastTitle>
            </Toast>,
            { intent: "warning" },
          );
      }),
    [host, go, may, say, dispatchToast],
  );
  if (!over) return null;
  return (
    <div className={styles.over} data-testid="file-drop">
      <ArrowUploadRegular fontSize={48} aria-hidden />
      <Text size={500} weight="semibold">
        {say("drop-here")}
      </Text>
    </div>
  );
}
