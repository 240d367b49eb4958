import { Text } from "@fluentui/react-components";
import { useSession } from "../../app/session";
import { Copyable } from "../../shared/CopyButton";
import { Facts } from "../../shared/Facts";
import { Panel } from "../../shared/Panel";
import { useSay } from "../../wording";
import { useColumns } from "./columns";

/** Whose register it is. */
export function OrganisationTab() {
  const styles = useColumns();
  const say = useSay();
  const { organisation } = useSession();
  return (
    <div className={styles.column}>
      <Panel title={say("settings-organisation")}>
        <Facts
          facts={[
            [say("org-name"), organisation.name],
            [say("org-number"), <Copyable key="number" text={organisation.number} what={say("org-number")} />],
            [say("org-address"), organisation.address.join(", ")],
            [say("org-phone"), <Copyable key="phone" text={organisation.phone} what={say("org-phone")} />],
            [
              say("org-email"),
              organisation.email && <Copyable key="email" text={organisation.email} what={say("org-email")} />,
            ],
          ]}
        />
        <Text size={200}>{say("org-hint")}</Text>
      </Panel>
    </div>
  );
}
