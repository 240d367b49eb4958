import { makeStyles, tokens } from "@fluentui/react-components";
import type { OrganisationView } from "../host/host";
import { useSay } from "../wording";
import { TextField } from "./TextField";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    alignItems: "start",
  },
  wide: { gridColumn: "1 / -1" },
});

interface OrganisationFieldsProps {
  value: OrganisationView;
  change(part: Partial<OrganisationView>): void;
  /** What the core says of a field. */
  at?(field: string): string | undefined;
}

/** Whose register it is. Printed on every extract and letter. */
export function OrganisationFields({ value, change, at }: OrganisationFieldsProps) {
  const styles = useStyles();
  const say = useSay();
  const problem = (field: string) => at?.(`organisation-${field}`);
  return (
    <div className={styles.grid}>
      <TextField
        className={styles.wide}
        label={say("org-name")}
        hint={say("org-hint")}
        value={value.name}
        problem={problem("name")}
        onChange={(name) => change({ name })}
        testId="org-name"
        required
      />
      <TextField
        label={say("org-number")}
        value={value.number}
        problem={problem("number")}
        onChange={(number) => change({ number })}
        testId="org-number"
        required
      />
      <TextField
        label={say("org-phone")}
        value={value.phone}
        problem={problem("phone")}
        onChange={(phone) => change({ phone })}
        required
      />
      <TextField
        className={styles.wide}
        label={say("org-address")}
        rows={3}
        value={value.address.join("\n")}
        problem={problem("address")}
        onChange={(text) => change({ address: text.split("\n") })}
        required
      />
      <TextField
        className={styles.wide}
        label={say("org-email")}
        hint={say("org-email-hint")}
        value={value.email ?? ""}
        problem={problem("email")}
        onChange={(email) => change({ email: email || null })}
      />
    </div>
  );
}

/** The fields a problem may be about. */
export const ORGANISATION_FIELDS = ["name", "number", "phone", "address", "email"].map(
  (field) => `organisation-${field}`,
);
