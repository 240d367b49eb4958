import { HorizontalBarChart, HorizontalBarChartVariant, VerticalBarChart } from "@fluentui/react-charts";
import { makeStyles } from "@fluentui/react-components";
import { useSettings } from "../app/settings";
import { chartColor, SCALE } from "../theme";
import { localeOf } from "../wording";
import type { ChartBar } from "./ChartPanel";
import { useWidth } from "./useWidth";

/** Height of a chart of columns, in pixels. */
const HEIGHT = 200;
/** Around a chart of columns in type of the normal size. */
const MARGINS = { left: 40, right: 12, top: 16, bottom: 28 };
/** A column is not wider, and leaves this share of its place free on both sides together. */
const WIDEST = 28;
const FREE = 0.4;
/** How much wider than the longest row its place is. */
const ROOM = 1.18;

const useStyles = makeStyles({
  frame: { minWidth: 0, overflow: "hidden" },
  columns: { height: `${HEIGHT}px` },
});

export interface BarsProps {
  title: string;
  bars: readonly ChartBar[];
  /** Columns side by side for what has an order; rows for what has long names. */
  shape: "columns" | "rows";
  /** The longest a bar can be; without it the longest there is. */
  most?: number;
  /** How a figure is written. */
  written(value: number): string;
  testId: string;
}

/** What stands under a column. */
const nameOf = (bar: ChartBar) => bar.short ?? bar.label;

/**
 * The drawing of a chart. Fluent measures its charts once, when they are mounted: in a box that has no width yet they
 * stay empty, and when the window narrows they are cut off. So the box is measured here, and drawn in when it has a width.
 */
export default function Bars({ title, bars, shape, most, written, testId }: BarsProps) {
  const styles = useStyles();
  const { ref, width } = useWidth<HTMLDivElement>();
  const { language, theme, textSize } = useSettings();
  const margins = { ...MARGINS, left: MARGINS.left * SCALE[textSize], bottom: MARGINS.bottom * SCALE[textSize] };
  const culture = localeOf(language);
  const color = chartColor[theme];
  const shown = bars.flatMap((bar) => (bar.value === null ? [] : [{ ...bar, value: bar.value }]));
  const each = Math.floor(((width - margins.left - margins.right) / Math.max(1, shown.length)) * (1 - FREE));
  // The figure stands after its bar, also after the longest.
  const total = ROOM * (most ?? Math.max(1, ...shown.map((bar) => bar.value)));
  const barWidth = Math.max(4, Math.min(WIDEST, each));
  return (
    <div ref={ref} className={styles.frame} data-testid={testId} data-drawn={width > 0}>
      {width === 0 ? null : shape === "columns" ? (
        <div className={styles.columns}>
          <VerticalBarChart
            key={width}
            culture={culture}
            chartTitle={title}
            hideLegend
            useSingleColor
            colors={[color]}
            roundCorners
            barWidth={barWidth}
            maxBarWidth={WIDEST}
            roundedTicks={most === undefined}
            {...(most === undefined ? { yAxisTickCount: 3 } : { yMaxValue: most, yAxisTickCount: most })}
            width={width}
            height={HEIGHT}
            margins={margins}
            yAxisTickFormat={(value: number) => written(value)}
            // Left to itself the chart puts what looks like a number in the order of numbers: week 1 before week 53.
            xAxisCategoryOrder={shown.map(nameOf)}
            data={shown.map((bar) => ({
              x: nameOf(bar),
              y: bar.value,
              legend: title,
              color,
              yAxisCalloutData: bar.shown,
              xAxisCalloutData: bar.label,
            }))}
          />
        </div>
      ) : (
        <HorizontalBarChart
          key={width}
          culture={culture}
          width={width}
          variant={HorizontalBarChartVariant.AbsoluteScale}
          barHeight={12}
          data={shown.map((bar) => ({
            chartTitle: bar.label,
            chartData: [
              {
                legend: bar.label,
                horizontalBarChartdata: {
                  x: bar.value,
                  total,
                },
                color,
              },
            ],
          }))}
        />
      )}
    </div>
  );
}
