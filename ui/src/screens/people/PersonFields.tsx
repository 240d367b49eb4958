import { Checkbox, Field, makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { CodeSelect } from "../../shared/CodeSelect";
import { IDENTITY_GROUNDS, RELATIONS, SOURCES } from "../../shared/codes";
import { NoteField } from "../../shared/NoteField";
import { TextField } from "../../shared/TextField";
import { useSay } from "../../wording";
import type { PersonForm } from "./personForm";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalL,
    alignItems: "start",
  },
  wide: { gridColumn: "1 / -1" },
  section: { gridColumn: "1 / -1", margin: 0, paddingTop: tokens.spacingVerticalS },
  checks: { display: "grid", gridTemplateColumns: "1fr 1fr" },
});

interface PersonFieldsProps {
  value: PersonForm;
  change(part: Partial<PersonForm>): void;
  at(field: string): string | undefined;
  /** The source is asked for once, when somebody is added. */
  asksSource: boolean;
}

/** The fields of a person, the same when she is added and corrected. */
export function PersonFields({ value, change, at, asksSource }: PersonFieldsProps) {
  const styles = useStyles();
  const say = useSay();
  const text = (key: "name" | "number" | "email" | "phone" | "street" | "postalCode" | "city", field: string) => ({
    label: say.title("field", field),
    value: value[key],
    problem: at(field),
    onChange: (typed: string) => change({ [key]: typed }),
  });
  const related = (relation: string, is: boolean) =>
    change({ relations: is ? [...value.relations, relation] : value.relations.filter((each) => each !== relation) });
  return (
    <div className={styles.grid}>
      <TextField {...text("name", "name")} className={styles.wide} required autoFocus testId="person-form-name" />
      <TextField {...text("email", "email")} type="email" />
      <TextField {...text("phone", "phone")} type="tel" testId="person-form-phone" />
      <TextField {...text("street", "street")} className={styles.wide} />
      <TextField {...text("postalCode", "postal-code")} />
      <TextField {...text("city", "city")} />
      <TextField {...text("number", "number")} hint={asksSource ? say("form-number-hint") : undefined} />
      {asksSource ? (
        <CodeSelect
          label={say.title("field", "source")}
          prefix="source"
          codes={SOURCES}
          value={value.source}
          problem={at("source")}
          onChange={(source) => change({ source })}
        />
      ) : (
        <span />
      )}
      <Field
        className={styles.wide}
        label={say.title("field", "relations")}
        {...(at("relations") ? { validationState: "error" as const, validationMessage: at("relations") } : {})}
      >
        <div className={styles.checks}>
          {RELATIONS.map((relation) => (
            <Checkbox
              key={relation}
              label={say.title("relation", relation)}
              checked={value.relations.includes(relation)}
              onChange={(_, data) => related(relation, data.checked === true)}
            />
          ))}
        </div>
      </Field>
      <NoteField
        className={styles.wide}
        label={say.title("field", "note")}
        value={value.note}
        problem={at("note")}
        onChange={(note) => change({ note })}
      />
      <Text as="h3" weight="semibold" className={styles.section}>
        {say("form-sensitive")}
      </Text>
      <Switch
        className={styles.wide}
        label={say("person-protected")}
        checked={value.protectedIdentity}
        onChange={(_, data) => change({ protectedIdentity: data.checked })}
      />
      <TextField
        label={say.title("field", "identity-number")}
        hint={say("form-identity-hint")}
        value={value.identityNumber}
        problem={at("identity-number")}
        onChange={(identityNumber) => change({ identityNumber })}
      />
      <CodeSelect
        label={say.title("field", "identity-ground")}
        hint={say("form-ground-hint")}
        prefix="identity-ground"
        codes={IDENTITY_GROUNDS}
        none={say("form-no-ground")}
        value={value.identityGround}
        problem={at("identity-ground")}
        onChange={(identityGround) => change({ identityGround })}
      />
    </div>
  );
}
