import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { OrganisationView } from "../../host/host";
import { OrganisationFields } from "../../shared/OrganisationFields";
import { useSay } from "../../wording";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  actions: { display: "flex", justifyContent: "space-between" },
});

interface OrganisationStepProps {
  value: OrganisationView;
  onChange(value: OrganisationView): void;
  back(): void;
  next(): void;
}

/** The first step of a new register: whose it is. */
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
      <OrganisationFields value={value} change={(part) => onChange({ ...value, ...part })} />
      <div className={styles.actions}>
        <Button onClick={back}>{say("act-back")}</Button>
        <Button type="submit" appearance="primary" disabled={!complete} data-testid="create-next">
          {say("act-next")}
        </Button>
      </div>
    </form>
  );
}
