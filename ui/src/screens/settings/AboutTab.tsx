import { Button, makeStyles, SearchBox, Spinner, Text, tokens } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useSession } from "../../app/session";
import { useHost } from "../../host/host";
import { CopyButton } from "../../shared/CopyButton";
import { Facts } from "../../shared/Facts";
import { shortHash } from "../../shared/iso";
import { Panel } from "../../shared/Panel";
import { Loading, ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { useColumns } from "./columns";
import { loadParts, matching } from "./parts";
import { UpdatesPanel } from "./UpdatesPanel";

const useStyles = makeStyles({
  hash: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  parts: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    maxHeight: "420px",
    overflow: "auto",
    outlineOffset: "-2px",
  },
  part: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 90px minmax(0, 1fr)",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  dim: { color: tokens.colorNeutralForeground2 },
});

/** What program this is, where its data lies, and whose work it is made of. */
export function AboutTab() {
  const columns = useColumns();
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const session = useSession();
  const opening = useVerb();
  const about = useQuery({ queryKey: ["about"], queryFn: () => host.about(), staleTime: Number.POSITIVE_INFINITY });
  const today = useQuery({ queryKey: ["today"], queryFn: () => host.today() });
  const head = today.data?.auditHead;
  return (
    <div className={columns.column}>
      <Panel title={say("settings-about")}>
        {about.isPending && <Loading />}
        {about.isError && <ProblemBar error={about.error} again={() => void about.refetch()} />}
        <Facts
          facts={[
            [say("about-program"), say("product-name")],
            [say("about-version"), about.data?.version],
            [say("about-folder"), about.data?.folder],
            [
              say("health-head"),
              head && (
                <span key="head" className={styles.hash} title={head} data-testid="about-head">
                  {shortHash(head)} <CopyButton text={head} what={say("health-head")} />
                </span>
              ),
            ],
            [say("about-user"), `${session.user} · ${say.code("role", session.role)}`],
          ]}
        />
        <Text size={200}>{say("about-encrypted")}</Text>
        {opening.problem && <ProblemBar error={opening.problem} />}
        <div className={columns.actions}>
          <Button
            icon={opening.busy ? <Spinner size="tiny" /> : <FolderOpen20Regular />}
            onClick={() => void opening.run(() => host.openFolder())}
            data-testid="about-folder"
          >
            {say("about-open-folder")}
          </Button>
        </div>
      </Panel>
      <UpdatesPanel />
      <Parts />
    </div>
  );
}

/** Every part by others, with its licence. */
function Parts() {
  const styles = useStyles();
  const say = useSay();
  const [text, setText] = useState("");
  const wanted = useDeferredValue(text);
  const parts = useQuery({ queryKey: ["parts"], queryFn: loadParts, staleTime: Number.POSITIVE_INFINITY });
  const shown = parts.data ? matching(parts.data, wanted) : [];
  return (
    <Panel title={say("about-parts")}>
      <Text>{say("about-parts-body", { count: parts.data?.length ?? 0 })}</Text>
      {parts.isError && <ProblemBar error={parts.error} again={() => void parts.refetch()} />}
      <SearchBox
        value={text}
        placeholder={say("about-parts-search")}
        aria-label={say("about-parts-search")}
        onChange={(_, data) => setText(data.value)}
      />
      {parts.isPending && <Loading />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard */}
      <ul className={styles.parts} tabIndex={0} aria-label={say("about-parts")} data-testid="about-parts">
        {shown.map((part) => (
          <li key={`${part.from} ${part.name} ${part.version}`} className={styles.part}>
            <span>{part.name}</span>
            <span className={styles.dim}>{part.version}</span>
            <span className={styles.dim}>{part.licence}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
