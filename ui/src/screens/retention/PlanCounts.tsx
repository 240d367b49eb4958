import { makeStyles, Text, Title3, tokens } from "@fluentui/react-components";
import { useSettings } from "../../app/settings";
import type { CountView, PlanView } from "../../host/host";
import { byFate, KeptItem } from "../../records/KeptItem";
import { DataTable } from "../../shared/DataTable";
import { Panel } from "../../shared/Panel";
import { capital, localeOf, useSay } from "../../wording";

const useStyles = makeStyles({
  figures: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXXXL,
    rowGap: tokens.spacingVerticalM,
  },
  figure: { display: "flex", flexDirection: "column" },
  number: { fontVariantNumeric: "tabular-nums" },
  dim: { color: tokens.colorNeutralForeground2 },
  both: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    "@container (min-width: 971px)": { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)" },
  },
});

/** What goes and what stays, per kind of data and with the rule; who is split. Never who. */
export function PlanCounts({ plan }: { plan: PlanView }) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useSettings();
  const format = new Intl.NumberFormat(localeOf(language));
  const told = plan.whole + plan.split > 0;
  const figures: [string, number][] = told
    ? [
        ["whole", plan.whole],
        ["split", plan.split],
        ["items", plan.items],
      ]
    : [
        ["people", plan.people],
        ["items", plan.items],
      ];
  const done = plan.state === "applied";
  return (
    <>
      <Panel>
        <div className={styles.figures} data-testid="plan-figures">
          {figures
            .filter(([name, number]) => number > 0 || name === "items")
            .map(([name, number]) => (
              <div key={name} className={styles.figure}>
                <Title3 as="span" className={styles.number}>
                  {format.format(number)}
                </Title3>
                <Text className={styles.dim}>{say(`retention-figure-${name}`, { count: number })}</Text>
              </div>
            ))}
        </div>
        {told && plan.split > 0 && <Text className={styles.dim}>{say("retention-split-about")}</Text>}
      </Panel>
      <div className={styles.both}>
        {plan.goes.length > 0 && (
          <Panel title={say(done ? "retention-gone" : "retention-goes")}>
            <Counts lines={plan.goes} label={say(done ? "retention-gone" : "retention-goes")} testId="plan-goes" />
          </Panel>
        )}
        {plan.kept.length > 0 ? (
          <Panel title={say("retention-stays")}>
            <div>
              {byFate(plan.kept).map((item) => (
                <KeptItem key={`${item.noun} ${item.id}`} item={item} />
              ))}
            </div>
          </Panel>
        ) : (
          plan.stays.length > 0 && (
            <Panel title={say("retention-stays")}>
              <Counts lines={plan.stays} label={say("retention-stays")} testId="plan-stays" stays />
            </Panel>
          )
        )}
      </div>
    </>
  );
}

interface CountsProps {
  lines: readonly CountView[];
  label: string;
  testId: string;
  /** Whether to say what becomes of them. */
  stays?: boolean;
}

function Counts({ lines, label, testId, stays = false }: CountsProps) {
  const say = useSay();
  const heads = stays ? ["what", "why", "fate", "count"] : ["what", "why", "count"];
  return (
    <DataTable
      label={label}
      heads={heads.map((head) => say(`retention-head-${head}`))}
      rowTestId={testId}
      widths={stays ? ["36%", undefined, "22%", "64px"] : ["44%", undefined, "64px"]}
      bare
      rows={lines.map((line) => ({
        key: `${line.noun} ${line.rule} ${line.fate}`,
        cells: [
          say.title("noun", line.noun),
          line.fate === "undecided" ? say("why-undecided") : capital(say.code("clock", line.rule)),
          ...(stays ? [say.title("fate", line.fate)] : []),
          line.count,
        ],
      }))}
    />
  );
}
