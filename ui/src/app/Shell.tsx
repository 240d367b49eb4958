import { Button, makeStyles, Text, Toaster, tokens } from "@fluentui/react-components";
import { BeakerRegular } from "@fluentui/react-icons";
import { Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import { useHost } from "../host/host";
import { useSay } from "../wording";
import { HelpPanel } from "./HelpPanel";
import { Navigation } from "./Navigation";
import { Palette } from "./Palette";
import { placeOf } from "./places";
import { useDoor, useSession } from "./session";
import { TopBar } from "./TopBar";
import { useDailyBackup } from "./useDailyBackup";
import { usePresence } from "./usePresence";
import { useShortcuts } from "./useShortcuts";
import { whereabouts } from "./whereabouts";

const useStyles = makeStyles({
  root: {
    height: "100%",
    display: "grid",
    gridTemplateRows: "48px auto minmax(0, 1fr)",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  skip: {
    position: "absolute",
    left: tokens.spacingHorizontalM,
    top: "-60px",
    zIndex: 10,
    ":focus-visible": { top: tokens.spacingVerticalS },
  },
  demo: {
    gridColumn: "1 / -1",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  main: { gridColumn: 2, gridRow: 3, minWidth: 0, minHeight: 0, display: "flex", outlineStyle: "none" },
});

/** The frame around every place. */
export function Shell() {
  const styles = useStyles();
  const say = useSay();
  const { lock } = useDoor();
  const session = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const href = useRouterState({ select: (state) => state.location.href });
  useEffect(() => whereabouts.moved(href), [href]);
  const place = placeOf(path);
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  const main = useRef<HTMLElement>(null);

  const shortcuts = useMemo(
    () => ({ palette: () => setPalette(true), lock: () => void lock(), help: () => setHelp((open) => !open) }),
    [lock],
  );
  useShortcuts(shortcuts);
  usePresence();
  usePlaceAsked();
  useDailyBackup();
  useFocusOnPlace(main, path);

  return (
    <div className={styles.root}>
      <Button className={styles.skip} onClick={() => main.current?.focus()}>
        {say("skip-to-content")}
      </Button>
      <TopBar openPalette={shortcuts.palette} openHelp={shortcuts.help} />
      {session.demo ? (
        <div className={styles.demo} role="status" data-testid="demo-banner">
          <BeakerRegular aria-hidden />
          <Text size={200} weight="semibold">
            {say("demo-banner")}
          </Text>
        </div>
      ) : (
        <span />
      )}
      <Navigation place={place} />
      <main ref={main} tabIndex={-1} className={styles.main}>
        <Outlet />
        <Toaster toasterId="main" position="bottom-end" inline />
      </main>
      {help && <HelpPanel place={place} close={() => setHelp(false)} />}
      {palette && <Palette close={() => setPalette(false)} openHelp={() => setHelp(true)} />}
    </div>
  );
}

/** After a change of place the focus goes to it, unless something there has taken it already. */
function useFocusOnPlace(main: React.RefObject<HTMLElement | null>, path: string): void {
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    if (!main.current?.contains(document.activeElement)) main.current?.focus();
  }, [main, path]);
}

/** Goes where a notification or the tray asks. */
function usePlaceAsked(): void {
  const host = useHost();
  const go = useNavigate();
  useEffect(
    () =>
      host.onPlaceAsked(({ path }) => {
        if (path === "/today") void go({ to: "/today" });
      }),
    [host, go],
  );
}
