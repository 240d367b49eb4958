import { useSettings } from "../app/settings";
import type { Bar } from "../host/host";
import { localeOf, useSay } from "../wording";
import { ChartPanel, type ChartPanelProps } from "./ChartPanel";

interface CountChartProps extends Pick<ChartPanelProps, "lead" | "empty" | "testId"> {
  title: string;
  heads: readonly [string, string];
  /** The words of the codes are `<family>-<code>`. */
  family: string;
  bars: readonly Bar[];
}

/** A chart of counts by code, in rows. */
export function CountChart({ family, bars, ...rest }: CountChartProps) {
  const say = useSay();
  const { language } = useSettings();
  const number = new Intl.NumberFormat(localeOf(language));
  return (
    <ChartPanel
      {...rest}
      shape="rows"
      bars={bars.map((bar) => ({
        key: bar.code,
        label: say.title(family, bar.code),
        value: bar.count,
        shown: bar.count === null ? say("chart-few") : number.format(bar.count),
      }))}
    />
  );
}
