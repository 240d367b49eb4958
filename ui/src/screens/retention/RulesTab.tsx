import { makeStyles, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { useQueries } from "@tanstack/react-query";
import { useRemembered } from "../../app/whereabouts";
import { useHost } from "../../host/host";
import { BookPanel } from "../../records/BookPanel";
import { useSay } from "../../wording";
import { RetentionRules } from "./RetentionRules";

/** The dated rules: how long data is kept, the limits of the law and the office's own, the days that are free. */
const RULES = ["rule", "limit", "holiday"] as const;
type Rules = (typeof RULES)[number];

const useStyles = makeStyles({
  parts: { flexShrink: 0, flexWrap: "wrap" },
  lead: { color: tokens.colorNeutralForeground2, maxWidth: "90ch", flexShrink: 0 },
});

/** Every rule the program counts by, each with its source, the day it holds from, and what can be decided about it. */
export function RulesTab() {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  // What the core has no book of is not offered.
  const books = useQueries({
    queries: RULES.map((noun) => ({
      queryKey: ["shelf", noun],
      queryFn: () => host.shelf(noun, { person: null, task: null, text: null, limit: null }),
      retry: false,
    })),
  });
  const there = RULES.filter((noun, at) => noun === "rule" || books[at]?.data);
  const [shown, setShown] = useRemembered<Rules>("rules-shown", "rule");
  return (
    <>
      <TabList
        size="small"
        appearance="filled-circular"
        className={styles.parts}
        selectedValue={shown}
        onTabSelect={(_, data) => setShown(RULES.find((name) => name === data.value) ?? "rule")}
        aria-label={say("retention-tab-rules")}
      >
        {there.map((name) => (
          <Tab key={name} value={name} data-testid={`rules-${name}`}>
            {say(`rules-part-${name}`)}
          </Tab>
        ))}
      </TabList>
      <Text className={styles.lead}>{say(`rules-lead-${shown}`)}</Text>
      {shown === "rule" ? <RetentionRules /> : <BookPanel key={shown} noun={shown} />}
    </>
  );
}
