import {
  Button,
  Dropdown,
  makeStyles,
  Option,
  SearchBox,
  Spinner,
  Tab,
  TabList,
  Text,
  tokens,
} from "@fluentui/react-components";
import { BroomRegular, Checkmark24Regular, ClipboardSearch20Regular, Search24Regular } from "@fluentui/react-icons";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { useRemembered } from "../../app/whereabouts";
import { type QueueLine, useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { Empty, Loading, ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { VirtualGrid } from "../../shared/VirtualGrid";
import { useSay } from "../../wording";
import { useColumns } from "./columns";
import { MOST, OVER, PARTS, type Part } from "./parts";
import { useQueue } from "./useQueue";
import { WhyDrawer } from "./WhyDrawer";

const useStyles = makeStyles({
  parts: { flexShrink: 0, flexWrap: "wrap" },
  bar: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalM, flexShrink: 0 },
  search: { flex: "1 1 220px", maxWidth: "340px" },
  over: { minWidth: "180px" },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  grow: { flex: 1 },
  lead: { color: tokens.colorNeutralForeground2, maxWidth: "90ch", flexShrink: 0 },
});

/** Who may be erased today and why, who must wait and why, whose time comes. Nothing is erased here: a dry run is made. */
export function QueueTab() {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const go = useNavigate();
  const queries = useQueryClient();
  const planning = useVerb();
  const [part, setPart] = useRemembered<Part>("retention-part", "due");
  const [text, setText] = useRemembered("retention-text", "");
  const [over, setOver] = useRemembered("retention-over", "");
  const [chosen, setChosen] = useState<ReadonlyMap<string, QueueLine>>(new Map());
  const [looking, setLooking] = useState<string | null>(null);
  const searched = useDeferredValue(text.trim());
  const due = part === "due";
  const queue = useQueue(part, { text: searched, over: due ? over : "" });
  const columns = useColumns(part);
  const show = (next: Part) => {
    setPart(next);
    setChosen(new Map());
  };
  const choose = (line: QueueLine) => {
    const next = new Map(chosen);
    if (!next.delete(line.personId)) next.set(line.personId, line);
    setChosen(next);
  };
  const plan = () =>
    planning.run(async () => {
      const people = chosen.size > 0 ? [...chosen.keys()] : null;
      const all = { text: searched || null, daysOver: over ? Number(over) : null, limit: MOST };
      const made = await host.planRetention({ person: null, request: null, people, ...all });
      await queries.invalidateQueries({ queryKey: ["retention", "plans"] });
      await go({ to: "/retention/plans/$id", params: { id: made.id } });
    });
  const filtered = Boolean(searched || (due && over));
  const clear = () => {
    setText("");
    setOver("");
  };

  return (
    <>
      <TabList
        size="small"
        appearance="filled-circular"
        className={styles.parts}
        selectedValue={part}
        onTabSelect={(_, data) => show(PARTS.find((name) => name === data.value) ?? "due")}
        aria-label={say("retention-parts")}
      >
        {PARTS.map((name) => (
          <Tab key={name} value={name} data-testid={`retention-part-${name}`}>
            {say(`retention-part-${name}`)}
          </Tab>
        ))}
      </TabList>
      <Text className={styles.lead}>{say(`retention-part-${part}-lead`)}</Text>
      <div className={styles.bar}>
        <SearchBox
          className={styles.search}
          aria-label={say("people-search")}
          placeholder={say("people-search-hint")}
          value={text}
          dismiss={{ "aria-label": say("people-clear") }}
          onChange={(_, data) => {
            setText(data.value);
            setChosen(new Map());
          }}
          data-testid="retention-search"
        />
        {due && (
          <Dropdown
            className={styles.over}
            aria-label={say("retention-over")}
            value={over ? say("retention-over-days", { days: Number(over) }) : say("retention-over-all")}
            selectedOptions={[over]}
            onOptionSelect={(_, data) => {
              setOver(data.optionValue ?? "");
              setChosen(new Map());
            }}
          >
            <Option value="">{say("retention-over-all")}</Option>
            {OVER.map((days) => (
              <Option key={days} value={days}>
                {say("retention-over-days", { days: Number(days) })}
              </Option>
            ))}
          </Dropdown>
        )}
        <Text className={styles.count} role="status" data-testid="retention-count">
          {queue.pending
            ? ""
            : chosen.size > 0
              ? say("retention-chosen", { count: chosen.size, total: queue.total })
              : say("people-count", { count: queue.total })}
        </Text>
        <div className={styles.grow} />
        {due && queue.total > 0 && (
          <>
            {chosen.size > 0 && (
              <Button appearance="subtle" onClick={() => setChosen(new Map())}>
                {say("retention-choose-none")}
              </Button>
            )}
            <Button
              appearance="primary"
              icon={planning.busy ? <Spinner size="tiny" /> : <ClipboardSearch20Regular />}
              disabledFocusable={planning.busy}
              onClick={() => void plan()}
              data-testid="retention-plan"
            >
              {chosen.size > 0
                ? say("retention-plan-chosen", { count: chosen.size })
                : say("retention-plan-all", { count: Math.min(queue.total, MOST) })}
            </Button>
          </>
        )}
      </div>
      {due && chosen.size === 0 && queue.total > MOST && (
        <Text className={styles.lead}>{say("retention-plan-most", { most: MOST })}</Text>
      )}
      {planning.problem && <ProblemBar error={planning.problem} again={() => void plan()} />}
      {queue.error ? (
        <Failure error={queue.error} again={queue.again} />
      ) : queue.pending ? (
        <Loading />
      ) : queue.total === 0 ? (
        <Empty
          icon={filtered ? <Search24Regular /> : due ? <Checkmark24Regular /> : <BroomRegular />}
          title={say(filtered ? "people-none" : `retention-part-${part}-none`)}
          next={say(filtered ? "people-none-next" : `retention-part-${part}-none-next`)}
          action={filtered && <Button onClick={clear}>{say("people-clear")}</Button>}
        />
      ) : (
        <VirtualGrid
          label={say(`retention-part-${part}`)}
          columns={columns}
          rows={queue}
          keyOf={(line) => line.personId}
          open={(line) => setLooking(line.personId)}
          seen={queue.seen}
          filters={`${part} ${searched} ${over}`}
          memory={`retention-${part}`}
          testId="retention"
          {...(due ? { chosen: new Set(chosen.keys()), choose } : {})}
        />
      )}
      {looking && <WhyDrawer person={looking} close={() => setLooking(null)} />}
    </>
  );
}
