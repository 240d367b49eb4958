import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { OrganisationView } from "../../host/host";
import { TextField } from "../../shared/TextField";
import { useSay } from "../../wording";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingVerticalL, alignItems: "start" },
  wide: { gridColumn: "1 / -1" },
  actions: { gridColumn: "1 / -1", display: "flex", justifyContent: "space-between" },
});

interface OrganisationStepProps {
  value: OrganisationView;
  onChange(value: OrganisationView): void;
  back(): void;
  next(): void;
}

/** Whose register it is. Printed on every extract and letter. */
export function OrganisationStep({ value, onChange, back, next }: OrganisationStepProps) {
  const styles = useStyles();
  const say = useSay();
  const complete = Boolean(value.name.trim() && value.number.trim());
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <TextField
        className={styles.wide}
        label={say("org-name")}
        hint={say("org-hint")}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        required
      />
      <TextField
        label={say("org-number")}
        value={value.number}
        onChange={(number) => onChange({ ...value, number })}
        required
      />
      <TextField label={say("org-phone")} value={value.phone} onChange={(phone) => onChange({ ...value, phone })} />
      <TextField
        className={styles.wide}
        label={say("org-address")}
        rows={3}
        value={value.address.join("\n")}
        onChange={(text) => onChange({ ...value, address: text.split("\n") })}
      />
      <TextField
        className={styles.wide}
        label={say("org-email")}
        hint={say("org-email-hint")}
        value={value.email ?? ""}
        onChange={(email) => onChange({ ...value, email: email || null })}
      />
      <div className={styles.actions}>
        <Button onClick={back}>{say("act-back")}</Button>
        <Button type="submit" appearance="primary" disabled={!complete}>
          {say("act-next")}
        </Button>
      </div>
    </form>
  );
}
