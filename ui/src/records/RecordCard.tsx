import {
  Badge,
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons";
import type { KeptView, RecordView } from "../host/host";
import { useCalculation } from "../shared/Calculation";
import { Facts } from "../shared/Facts";
import { Panel } from "../shared/Panel";
import { Unbroken } from "../shared/Unbroken";
import { capital, useSay } from "../wording";
import { alone, nameOf, shown } from "./facts";
import { HAS_STATEMENT, StatementButton } from "./StatementButton";

const useStyles = makeStyles({
  dim: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  explain: { "& > button": { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` } },
  why: { display: "flex", alignItems: "center", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});

/** "Varför finns detta kvar?" for any record. */
export function Kept({ kept }: { kept: KeptView }) {
  const styles = useStyles();
  const say = useSay();
  const calculation = useCalculation(kept.steps);
  const reason = capital(say.code("clock", kept.rule));
  return (
    <div>
      <div className={styles.why}>
        <Text className={styles.dim}>
          <Text weight="semibold">{say("why-label")}</Text>{" "}
          <Unbroken
            text={
              kept.lastDay
                ? say("why-until", { reason, day: kept.lastDay, erase: kept.eraseFrom ?? "" })
                : say("why-reason", { reason })
            }
          />
        </Text>
        {kept.proposal && (
          <Badge appearance="tint" color="warning">
            {say("why-proposal")}
          </Badge>
        )}
        <span className={styles.explain}>{calculation.button}</span>
      </div>
      {calculation.steps}
    </div>
  );
}

interface RecordCardProps {
  record: RecordView;
  /** Somebody chose something that can be done with it. */
  act(verb: string): void;
  /** Whether the heading names the noun; not where a heading above does. */
  named?: boolean;
}

/** The first two things to do as buttons, the rest in a menu. */
const BUTTONS = 2;

/** A record of any noun: its facts, why it is still there, and what can be done with it. */
export function RecordCard({ record, act, named = false }: RecordCardProps) {
  const styles = useStyles();
  const say = useSay();
  const [first, ...rest] = record.facts;
  const title = [named ? say.title("noun", record.noun) : "", first ? shown(first, say) : ""]
    .filter(Boolean)
    .join(" · ");
  const words = (verb: string) => say.title(`form-${record.noun}`, verb);
  const more = record.verbs.slice(BUTTONS);
  return (
    <Panel
      title={capital(title)}
      actions={
        <>
          {record.verbs.slice(0, BUTTONS).map((verb) => (
            <Button key={verb} size="small" onClick={() => act(verb)} data-testid={`record-${record.noun}-${verb}`}>
              {words(verb)}
            </Button>
          ))}
          {more.length > 0 && (
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <Button size="small" icon={<MoreHorizontal20Regular />} aria-label={say("record-more")} />
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  {more.map((verb) => (
                    <MenuItem key={verb} onClick={() => act(verb)}>
                      {words(verb)}
                    </MenuItem>
                  ))}
                </MenuList>
              </MenuPopover>
            </Menu>
          )}
        </>
      }
    >
      {rest.length > 0 && (
        <Facts facts={rest.map((fact) => [nameOf(record.noun, fact, say), alone(fact, say)] as const)} />
      )}
      {record.source && (
        <Text size={200} className={styles.dim}>
          {record.source.detail
            ? say("source-line-detail", {
                kind: say.code("source", record.source.kind),
                detail: record.source.detail,
                on: record.source.on,
              })
            : say("source-line", { kind: say.code("source", record.source.kind), on: record.source.on })}
        </Text>
      )}
      {record.kept && <Kept kept={record.kept} />}
      {HAS_STATEMENT.includes(record.noun) && <StatementButton record={record} />}
    </Panel>
  );
}
