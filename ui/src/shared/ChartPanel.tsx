import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useSettings } from "../app/settings";
import { localeOf, useSay } from "../wording";
import { DataTable } from "./DataTable";
import { Panel } from "./Panel";
import { Loading } from "./states";

const Bars = lazy(() => import("./Bars"));

/** A bar of a chart and a row of the table behind it. */
export interface ChartBar {
  key: string;
  label: string;
  /** What stands below a column, where the label is too long for it. */
  short?: string;
  /** Null where the core shows no figure because somebody could be told from it. */
  value: number | null;
  /** The figure as it is written, or why there is none. */
  shown: string;
  /** Further cells of its row. */
  more?: readonly string[];
}

export interface ChartPanelProps {
  title: string;
  /** What the labels are, what the figures are, and the heads of further cells. */
  heads: readonly [string, string, ...string[]];
  bars: readonly ChartBar[];
  shape: "columns" | "rows";
  most?: number;
  written?(value: number): string;
  /** What is said instead when there is nothing to draw. */
  empty?: string;
  /** A sentence above the drawing. */
  lead?: ReactNode;
  testId: string;
}

const useStyles = makeStyles({
  few: { color: tokens.colorNeutralForeground2 },
});

/** A chart, and the table behind it for those who read rather than look. The figures come from the core. */
// policy: 67
export function ChartPanel({ title, heads, bars, shape, most, written, empty, lead, testId }: ChartPanelProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useSettings();
  const [asTable, setAsTable] = useState(false);
  const number = new Intl.NumberFormat(localeOf(language));
  const hidden = bars.filter((bar) => bar.value === null);
  // Without a bar to draw only the table says anything.
  const drawable = bars.some((bar) => bar.value !== null && bar.value > 0);
  const nothing = !drawable && hidden.length === 0;
  return (
    <Panel
      title={title}
      actions={
        drawable && (
          <Button
            size="small"
            appearance="subtle"
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
            data-testid={`${testId}-switch`}
          >
            {asTable ? say("chart-as-chart") : say("chart-as-table")}
          </Button>
        )
      }
    >
      {lead && <Text>{lead}</Text>}
      {nothing ? (
        <Text>{empty ?? say("chart-empty")}</Text>
      ) : asTable || !drawable ? (
        <DataTable
          bare
          dense
          label={title}
          testId={`${testId}-table`}
          heads={heads}
          rows={bars.map((bar) => ({
            key: bar.key,
            keys: { 1: bar.value },
            cells: [bar.label, bar.shown, ...(bar.more ?? [])],
          }))}
        />
      ) : (
        <Suspense fallback={<Loading />}>
          <Bars
            title={title}
            bars={bars}
            shape={shape}
            {...(most === undefined ? {} : { most })}
            written={written ?? ((value) => number.format(value))}
            testId={testId}
          />
          {hidden.length > 0 && (
            <Text size={200} className={styles.few}>
              {`${hidden.map((bar) => bar.label).join(", ")}: ${say("chart-few")}`}
            </Text>
          )}
        </Suspense>
      )}
    </Panel>
  );
}
