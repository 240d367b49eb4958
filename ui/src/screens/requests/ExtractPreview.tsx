import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import {
  ChevronLeft20Regular,
  ChevronRight20Regular,
  Print20Regular,
  ZoomIn20Regular,
  ZoomOut20Regular,
} from "@fluentui/react-icons";
import { useLayoutEffect, useRef, useState } from "react";
import { Loading, ProblemBar } from "../../shared/states";
import { useSay } from "../../wording";
import "./textLayer.css";
import { usePage, usePdf } from "./pdf";
import { usePrint } from "./print";

const ZOOMS = [0.75, 1, 1.25, 1.5, 2] as const;
/** Pixels around a page. */
const MARGIN = 16;
/** A page is not drawn wider than this of itself; larger is for the magnifying glass. */
const WIDEST = 820;

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  pages: { fontVariantNumeric: "tabular-nums" },
  space: { flex: 1 },
  view: {
    overflow: "auto",
    maxHeight: "calc(100vh - 260px)",
    minHeight: "320px",
    backgroundColor: tokens.colorNeutralBackground5,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${MARGIN}px`,
    display: "flex",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // Paper is white in every theme.
  sheet: {
    position: "relative",
    boxShadow: tokens.shadow8,
    colorScheme: "light",
    margin: "0 auto",
    alignSelf: "flex-start",
  },
  canvas: { display: "block", backgroundColor: tokens.colorNeutralForegroundOnBrand },
});

/** A PDF page by page, with its text selectable and readable aloud. */
export function ExtractPreview({ pdf }: { pdf: ArrayBuffer }) {
  const styles = useStyles();
  const say = useSay();
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [number, setNumber] = useState(1);
  const [zoom, setZoom] = useState(1);
  const view = useRef<HTMLElement>(null);
  const [room, setRoom] = useState(0);
  // Measured once: a page that is drawn anew at each change of the window's width would flicker.
  useLayoutEffect(() => {
    const inside = (view.current?.clientWidth ?? 0) - 2 * MARGIN;
    setRoom(Math.min(inside, WIDEST));
  }, []);
  const { document, error } = usePdf(pdf);
  const drawn = usePage(document, number, ZOOMS[zoom] ?? 1, room, canvas, text);
  const pages = document?.numPages ?? 0;
  const printing = usePrint(document);
  if (error || drawn.error) return <ProblemBar error={error ?? drawn.error} />;
  return (
    <>
      <div className={styles.bar}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronLeft20Regular />}
          aria-label={say("pdf-before")}
          disabled={number <= 1}
          onClick={() => setNumber(number - 1)}
        />
        <Text className={styles.pages} role="status" data-testid="extract-pages">
          {pages > 0 ? say("pdf-page", { page: number, pages }) : ""}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronRight20Regular />}
          aria-label={say("pdf-after")}
          disabled={number >= pages}
          onClick={() => setNumber(number + 1)}
        />
        <span className={styles.space} />
        <Button
          size="small"
          appearance="subtle"
          icon={<ZoomOut20Regular />}
          aria-label={say("pdf-smaller")}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ZoomIn20Regular />}
          aria-label={say("pdf-larger")}
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => setZoom(zoom + 1)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={printing.busy ? <Spinner size="tiny" /> : <Print20Regular />}
          disabledFocusable={printing.busy || !document}
          onClick={printing.print}
          data-testid="extract-print"
        >
          {printing.busy ? say("pdf-printing") : say("pdf-print")}
        </Button>
      </div>
      {printing.problem && <ProblemBar error={printing.problem} again={printing.print} />}
      {!drawn.ready && <Loading />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard */}
      <section ref={view} className={styles.view} tabIndex={0} aria-label={say("case-extract")}>
        <div className={styles.sheet}>
          <canvas
            ref={canvas}
            className={styles.canvas}
            role="img"
            aria-label={say("pdf-page", { page: number, pages })}
            data-testid="extract-canvas"
            data-ready={drawn.ready}
          />
          <div ref={text} className="textLayer" />
        </div>
      </section>
    </>
  );
}
