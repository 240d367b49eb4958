import { Dropdown, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import type { ImportPlan, MappedColumn } from "../../host/host";
import { CodeSelect } from "../../shared/CodeSelect";
import { IDENTITY_GROUNDS } from "../../shared/codes";
import { useSay } from "../../wording";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(220px, 1fr))",
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  select: { minWidth: 0, width: "100%" },
});

interface ImportChoicesProps {
  plan: ImportPlan;
  sheet: string | null;
  mapping: readonly MappedColumn[];
  ground: string;
  disabled: boolean;
  setSheet(sheet: string): void;
  setMapping(mapping: MappedColumn[]): void;
  setGround(ground: string): void;
}

/** The mapping with `header` holding `field`; a field has one column and a column one field. */
export function withColumn(mapping: readonly MappedColumn[], header: string, field: string): MappedColumn[] {
  const others = mapping.filter((each) => each.column !== header && each.field !== field);
  return field ? [...others, { field, column: header }] : others;
}

/** What each column holds, which sheet is meant, and why identity numbers may be kept. */
export function ImportChoices(props: ImportChoicesProps) {
  const styles = useStyles();
  const say = useSay();
  const { plan, mapping } = props;
  const fieldOf = (header: string) => mapping.find((each) => each.column === header)?.field ?? "";
  const words = (field: string) => (field ? say.title("field", field) : say("import-not-read"));
  return (
    <div className={styles.grid}>
      {plan.sheets.length > 1 && (
        <Field label={say.title("field", "sheet")}>
          <Dropdown
            className={styles.select}
            disabled={props.disabled}
            value={props.sheet ?? ""}
            selectedOptions={[props.sheet ?? ""]}
            onOptionSelect={(_, data) => props.setSheet(data.optionValue ?? "")}
          >
            {plan.sheets.map((name) => (
              <Option key={name}>{name}</Option>
            ))}
          </Dropdown>
        </Field>
      )}
      {plan.headers.map((header) => (
        <Field key={header} label={say("import-column", { column: header })}>
          <Dropdown
            className={styles.select}
            disabled={props.disabled}
            value={words(fieldOf(header))}
            selectedOptions={[fieldOf(header)]}
            onOptionSelect={(_, data) => props.setMapping(withColumn(mapping, header, data.optionValue ?? ""))}
          >
            {["", ...plan.fields].map((field) => (
              <Option key={field} value={field}>
                {words(field)}
              </Option>
            ))}
          </Dropdown>
        </Field>
      ))}
      {mapping.some((each) => each.field === "identity-number") && (
        <CodeSelect
          label={say.title("field", "identity-ground")}
          hint={say("form-ground-hint")}
          prefix="identity-ground"
          codes={IDENTITY_GROUNDS}
          none={say("form-no-ground")}
          value={props.ground}
          onChange={props.setGround}
        />
      )}
    </div>
  );
}
