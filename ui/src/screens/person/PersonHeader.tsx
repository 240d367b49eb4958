import { Avatar, Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { LockClosed16Regular, Merge20Regular, ShieldLock16Regular, TaskListLtr20Regular } from "@fluentui/react-icons";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Dossier } from "../../host/host";
import { Crumbs } from "../../shared/Crumbs";
import { type Say, useSay } from "../../wording";
import { MergeDialog } from "./MergeDialog";

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    flexShrink: 0,
    flexWrap: "wrap",
  },
  way: { flexBasis: "100%" },
  who: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, flex: 1, minWidth: "200px" },
  line: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  name: { margin: 0 },
  dim: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

/** What is not over in a record while none of these facts is there. */
const ENDS: Record<string, string> = { restriction: "lifted-on", suspension: "lifted-at" };

/** What to be careful with: holds with their reason, restricted processing, a suspension. */
function flagsOf({ onHold, records }: Dossier, say: Say): string[] {
  const holds = onHold.filter((hold) => hold.id).map((hold) => say("person-on-hold", { reason: say(hold.reason) }));
  const lasting = Object.entries(ENDS).filter(([noun, end]) =>
    records.some((record) => record.noun === noun && !record.facts.some((fact) => fact.name === end)),
  );
  return [...new Set([...holds, ...lasting.map(([noun]) => say(`person-flag-${noun}`))])];
}

/** Who it is, what to be careful with, and for which task she is open. */
export function PersonHeader({ dossier, changeTask }: { dossier: Dossier; changeTask(): void }) {
  const styles = useStyles();
  const say = useSay();
  const go = useNavigate();
  const { person } = dossier;
  const [merging, setMerging] = useState(false);
  const merged = () => {
    setMerging(false);
    // What is open is from before: the person is chosen anew.
    void go({ to: "/people" });
  };
  const name = person.name || say("people-protected-name");
  const openCases = dossier.requests?.filter((request) => request.state === "open").length ?? 0;
  return (
    <header className={styles.head}>
      <div className={styles.way}>
        <Crumbs above={[{ name: say("nav-people"), go: () => void go({ to: "/people" }) }]} here={person.number} />
      </div>
      <Avatar name={name} size={48} color={person.masked ? "neutral" : "colorful"} aria-hidden />
      <div className={styles.who}>
        <div className={styles.line}>
          <Text as="h1" size={600} weight="semibold" className={styles.name} data-testid="person-name">
            {name}
          </Text>
          {person.protectedIdentity && (
            <Badge appearance="filled" color="danger" icon={<ShieldLock16Regular />}>
              {say("person-protected")}
            </Badge>
          )}
          {flagsOf(dossier, say).map((flag) => (
            <Badge key={flag} appearance="tint" color="danger" icon={<LockClosed16Regular />} data-testid="person-flag">
              {flag}
            </Badge>
          ))}
          {openCases > 0 && (
            <Badge appearance="tint" color="warning">
              {say("person-open-requests", { count: openCases })}
            </Badge>
          )}
        </div>
        <div className={styles.line}>
          <Text className={styles.dim}>{say("person-number", { number: person.number })}</Text>
          {person.relations.map((relation) => (
            <Badge key={relation} appearance="tint" color="informative">
              {say.title("relation", relation)}
            </Badge>
          ))}
        </div>
      </div>
      {dossier.task === "administration" && (
        <Button icon={<Merge20Regular />} onClick={() => setMerging(true)} data-testid="merge-open">
          {say("merge-open")}
        </Button>
      )}
      {merging && <MergeDialog person={person.id} close={() => setMerging(false)} merged={merged} />}
      <Button icon={<TaskListLtr20Regular />} onClick={changeTask} data-testid="change-task">
        {say("person-task", { task: say.code("task", dossier.task) })}
      </Button>
    </header>
  );
}
