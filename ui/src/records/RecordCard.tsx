import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons";
import type { RecordView } from "../host/host";
import { Facts } from "../shared/Facts";
import { Kept } from "../shared/Kept";
import { Panel } from "../shared/Panel";
import { Source } from "../shared/Source";
import { Unbroken } from "../shared/Unbroken";
import { capital, useSay } from "../wording";
import { alone, nameOf, shown } from "./facts";
import { HAS_STATEMENT, StatementButton } from "./StatementButton";

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
  const say = useSay();
  const [first, ...rest] = record.facts;
  const title = [named ? say.title("noun", record.noun) : "", first ? shown(first, say) : ""]
    .filter(Boolean)
    .join(" · ");
  const words = (verb: string) => say.title(`form-${record.noun}`, verb);
  const more = record.verbs.slice(BUTTONS);
  const { kept } = record;
  return (
    <Panel
      title={<Unbroken text={capital(title)} />}
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
                <Button
                  size="small"
                  icon={<MoreHorizontal20Regular />}
                  aria-label={say("record-more")}
                  data-testid="record-more"
                />
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
      {record.source && <Source source={record.source} />}
      {kept && <Kept {...kept} reason={say.code("clock", kept.rule)} />}
      {HAS_STATEMENT.includes(record.noun) && <StatementButton record={record} />}
    </Panel>
  );
}
