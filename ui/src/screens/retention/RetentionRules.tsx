import { Badge, type BadgeProps, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Gavel20Regular } from "@fluentui/react-icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useRemembered } from "../../app/whereabouts";
import { type RecordView, useHost } from "../../host/host";
import { RecordForm } from "../../records/RecordForm";
import { useForms } from "../../records/useForms";
import { DataTable } from "../../shared/DataTable";
import { Facts } from "../../shared/Facts";
import { Failure } from "../../shared/Failure";
import { Panel } from "../../shared/Panel";
import { Loading } from "../../shared/states";
import { capital, type Say, useSay } from "../../wording";

const useStyles = makeStyles({
  both: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    "@container (min-width: 1111px)": { gridTemplateColumns: "minmax(0, 5fr) minmax(300px, 2fr)" },
  },
});

const COLOUR: Record<string, BadgeProps["color"]> = {
  statutory: "informative",
  policy: "brand",
  proposal: "warning",
  decided: "success",
};

const factOf = (rule: RecordView, name: string) => rule.facts.find((fact) => fact.name === name)?.text ?? "";

const EVERY = { person: null, task: null, text: null, limit: null };

/** Where it stands; a section's number is not parted from its sign. */
const source = (rule: RecordView) => factOf(rule, "source").replaceAll("§ ", "§\u00a0").replaceAll(" §", "\u00a0§");

/** How long a rule keeps something, in words. */
export function lengthOf(rule: RecordView, say: Say): string {
  const unit = factOf(rule, "unit");
  return unit === "same-day"
    ? say("length-same-day")
    : say(`rule-length-${unit}`, { count: Number(factOf(rule, "count")) });
}

function StandingBadge({ standing }: { standing: string }) {
  const say = useSay();
  return (
    <Badge appearance="tint" color={COLOUR[standing] ?? "informative"} data-testid={`standing-${standing}`}>
      {say.code("rule-badge", standing)}
    </Badge>
  );
}

/** How long each kind of data is kept, since when, and by what right; what the data protection officer may decide. */
// policy: S3
export function RetentionRules() {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const [open, setOpen] = useRemembered<string | null>("rule-open", null);
  const shelf = useQuery({
    queryKey: ["shelf", "rule"],
    queryFn: () => host.shelf("rule", EVERY),
    staleTime: 0,
  });
  if (shelf.isPending) return <Loading />;
  if (shelf.isError) return <Failure error={shelf.error} again={() => void shelf.refetch()} />;
  const rules = shelf.data.records;
  const current = rules.find((rule) => rule.id === open);
  return (
    <div className={styles.both}>
      <DataTable
        label={say.title("noun", "rule-many")}
        heads={["about", "length", "standing", "source", "from"].map((head) => say(`rules-head-${head}`))}
        widths={["30%", "110px", "100px", undefined, "120px"]}
        rowTestId="rule-row"
        rows={rules.map((rule) => ({
          key: rule.id,
          open: () => setOpen(rule.id),
          current: rule.id === open,
          keys: { 2: say.code("rule-badge", factOf(rule, "standing")) },
          cells: [
            capital(say.code("rule-about", factOf(rule, "clock"))),
            lengthOf(rule, say),
            <StandingBadge key="standing" standing={factOf(rule, "standing")} />,
            source(rule),
            factOf(rule, "valid-from"),
          ],
        }))}
      />
      {current && <RulePanel key={current.id} rule={current} rules={rules} />}
    </div>
  );
}

function RulePanel({ rule, rules }: { rule: RecordView; rules: readonly RecordView[] }) {
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const form = useForms().find((each) => each.noun === "rule" && each.verb === "decide");
  const [deciding, setDeciding] = useRemembered("rule-deciding", false);
  const [clock, standing, unit] = [factOf(rule, "clock"), factOf(rule, "standing"), factOf(rule, "unit")];
  const preset = useMemo(() => ({ clock, unit }), [clock, unit]);
  const decidable = standing !== "statutory";
  const validTo = factOf(rule, "valid-to");
  return (
    <Panel
      title={capital(say.code("rule-about", clock))}
      actions={
        decidable &&
        form && (
          <Button size="small" icon={<Gavel20Regular />} onClick={() => setDeciding(true)} data-testid="rule-decide">
            {say.title("form-rule", "decide")}
          </Button>
        )
      }
    >
      <div>
        <StandingBadge standing={standing} />
      </div>
      <Text>{say.code("rule-standing-about", standing)}</Text>
      <Facts
        facts={[
          [say("rules-head-length"), lengthOf(rule, say)],
          [say("rules-head-clock"), capital(say.code("clock", clock))],
          [say.title("fact-rule", "name"), factOf(rule, "name")],
          [say.title("fact-rule", "source"), source(rule)],
          [say.title("fact-rule", "valid-from"), factOf(rule, "valid-from")],
          ...(validTo ? ([[say.title("fact-rule", "valid-to"), validTo]] as const) : []),
        ]}
      />
      {deciding && form && (
        <RecordForm
          form={form}
          about={null}
          task={null}
          preset={preset}
          stands={{ records: rules, look: async () => (await host.shelf("rule", EVERY)).records }}
          run={async (request, seen) => {
            const done = await host.runForm(request, seen);
            for (const key of ["shelf", "retention", "today"]) await queries.invalidateQueries({ queryKey: [key] });
            return done;
          }}
          close={() => setDeciding(false)}
        />
      )}
    </Panel>
  );
}
