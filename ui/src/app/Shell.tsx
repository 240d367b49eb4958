import { Button, makeStyles, Toaster, tokens } from "@fluentui/react-components";
import { Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { useHost } from "../host/host";
import { BatchProvider } from "../screens/requests/useBatch";
import { Room } from "../shared/Room";
import { useSay } from "../wording";
import { PLACE_ACCESS } from "./access";
import { askedFor } from "./asked";
import { Banners } from "./Banners";
import { DeskBar } from "./DeskBar";
import { useFollowing } from "./desks";
import { FileDrop } from "./FileDrop";
import { Navigation } from "./Navigation";
import { Palette } from "./Palette";
import { loadPlaces, PLACES, pathOf, placeOf } from "./places";
import { ShortcutsSheet } from "./ShortcutsSheet";
import { useDoor } from "./session";
import { TopBar } from "./TopBar";
import { useDailyBackup } from "./useDailyBackup";
import { useFocusKept } from "./useFocusKept";
import { usePresence } from "./usePresence";
import { useShortcuts } from "./useShortcuts";
import { whereabouts } from "./whereabouts";

// The handbook is large, and most days nobody opens it.
const HelpPanel = lazy(() => import("../help/HelpPanel").then((module) => ({ default: module.HelpPanel })));

const useStyles = makeStyles({
  root: {
    height: "100%",
    display: "grid",
    gridTemplateRows: "48px auto minmax(0, 1fr) auto",
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
  main: {
    gridColumn: 2,
    gridRow: 3,
    minWidth: 0,
    minHeight: 0,
    display: "flex",
    outlineStyle: "none",
    // A place asks how much room it has itself: the menu and the handbook take theirs from the window's.
    containerType: "inline-size",
  },
});

/** The frame around every place. */
export function Shell() {
  const styles = useStyles();
  const say = useSay();
  const { lock } = useDoor();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const href = useRouterState({ select: (state) => state.location.href });
  useEffect(() => whereabouts.moved(href), [href]);
  const place = placeOf(path);
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  const [sheet, setSheet] = useState(false);
  const main = useRef<HTMLElement>(null);
  const go = useNavigate();

  const shortcuts = useMemo(
    () => ({
      palette: () => setPalette(true),
      find: () => (focusSearch(main.current) ? undefined : setPalette(true)),
      back: () => window.history.back(),
      lock: () => void lock(),
      settings: () => void go({ to: "/settings" }),
      sheet: () => setSheet(true),
      help: () => setHelp((open) => !open),
      place: (index: number) => {
        const chosen = PLACES[index];
        if (chosen) void go({ to: chosen.path });
      },
      section: nextSection,
    }),
    [lock, go],
  );
  useShortcuts(shortcuts);
  usePresence();
  usePlaceAsked();
  useDailyBackup();
  useFollowing();
  usePlacesAhead();
  useFocusOnPlace(main, path);
  useFocusKept(main);

  return (
    <div className={styles.root}>
      <Button className={styles.skip} onClick={() => main.current?.focus()} data-testid="skip">
        {say("skip-to-content")}
      </Button>
      <TopBar openPalette={shortcuts.palette} openHelp={shortcuts.help} />
      <Banners />
      <Navigation place={place} />
      <main ref={main} tabIndex={-1} className={styles.main} data-section>
        <BatchProvider>
          <Room access={PLACE_ACCESS[place]} place={say(`nav-${place}`)}>
            <Outlet />
          </Room>
        </BatchProvider>
        <Toaster toasterId="main" position="bottom-end" inline />
      </main>
      {help && (
        <Suspense>
          <HelpPanel address={href} close={() => setHelp(false)} />
        </Suspense>
      )}
      <DeskBar />
      {palette && (
        <Palette close={() => setPalette(false)} openHelp={() => setHelp(true)} openSheet={() => setSheet(true)} />
      )}
      {sheet && <ShortcutsSheet close={() => setSheet(false)} />}
      <FileDrop />
    </div>
  );
}

/** Puts the focus into the search of the place, if it has one. */
function focusSearch(place: HTMLElement | null): boolean {
  const search = place?.querySelector<HTMLInputElement>("input[type=search]");
  search?.focus();
  search?.select();
  return Boolean(search);
}

/** The parts of the window the focus goes round in: bar, menu, place, help. */
function nextSection(): void {
  const parts = [...document.querySelectorAll<HTMLElement>("[data-section]")];
  const at = parts.findIndex((part) => part.contains(document.activeElement));
  const next = parts[(at + 1) % parts.length];
  const first = next?.querySelector<HTMLElement>('button:not([tabindex="-1"]), [href], input, [tabindex="0"]');
  (first ?? next)?.focus();
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

/** So long after the first place is drawn the others are loaded, in milliseconds. */
const AT_REST = 2000;

/** Once the window has nothing else to do, the other places are made ready. */
function usePlacesAhead(): void {
  useEffect(() => {
    const timer = window.setTimeout(() => void loadPlaces().catch(() => undefined), AT_REST);
    return () => window.clearTimeout(timer);
  }, []);
}

/** Goes where a notification or the tray asks. */
function usePlaceAsked(): void {
  const host = useHost();
  const go = useNavigate();
  useEffect(
    () =>
      host.onPlaceAsked(({ path }) => {
        const asked = askedFor(path);
        const to = asked && pathOf(asked.path);
        if (to === "/today") void go({ to, search: asked?.kind ? { kind: asked.kind } : {} });
        else if (to) void go({ to });
      }),
    [host, go],
  );
}
