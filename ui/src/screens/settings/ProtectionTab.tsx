import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { type ProtectionLine, useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { Panel } from "../../shared/Panel";
import { StateIcon } from "../../shared/StateIcon";
import { Loading } from "../../shared/states";
import { useSay } from "../../wording";
import { useColumns } from "./columns";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "grid",
    gridTemplateColumns: "20px minmax(120px, 200px) 1fr",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    alignItems: "start",
    ":last-child": { borderBottomStyle: "none" },
  },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  remedy: { color: tokens.colorNeutralForeground2 },
});

/** "Skydd": how the register is protected today, and what is wanting. */
export function ProtectionTab() {
  const columns = useColumns();
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const status = useQuery({ queryKey: ["protection"], queryFn: () => host.protectionStatus(), staleTime: 0 });
  return (
    <div className={columns.column}>
      <Panel
        title={say("protection-title")}
        actions={
          <Button
            size="small"
            icon={<ArrowClockwise20Regular />}
            disabledFocusable={status.isFetching}
            onClick={() => void status.refetch()}
          >
            {say("protection-again")}
          </Button>
        }
      >
        <Text>{say("protection-body")}</Text>
        {status.isPending && <Loading />}
        {status.isError && <Failure error={status.error} again={() => void status.refetch()} />}
        {status.data && (
          <ul className={styles.list}>
            {status.data.lines.map((line) => (
              <Line key={line.code} line={line} />
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}

function Line({ line }: { line: ProtectionLine }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <li className={styles.line} data-testid="protection-line" data-state={line.state}>
      <StateIcon state={line.state} />
      <Text weight="semibold">{say.title("protection", line.code)}</Text>
      <div className={styles.words}>
        <Text>{say(line.sentence, line.arguments)}</Text>
        {line.remedy && <Text className={styles.remedy}>{say(line.remedy, line.arguments)}</Text>}
      </div>
    </li>
  );
}
