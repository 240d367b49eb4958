import { Avatar, Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ShieldLock16Regular } from "@fluentui/react-icons";
import { memo } from "react";
import type { PersonHit } from "../../host/host";
import { useSay } from "../../wording";

export const COLUMNS =
  "minmax(160px, 1.5fr) 92px minmax(120px, 1.5fr) minmax(116px, 0.8fr) minmax(84px, 0.7fr) minmax(140px, 1.2fr)";

const useStyles = makeStyles({
  row: {
    position: "absolute",
    left: 0,
    right: 0,
    top: 0,
    display: "grid",
    gridTemplateColumns: COLUMNS,
    alignItems: "center",
    height: "40px",
    boxSizing: "border-box",
    padding: `0 ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    "[role=grid]:focus-visible &": { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
    "[role=grid]:focus &": { backgroundColor: tokens.colorNeutralBackground1Selected },
  },
  cell: {
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    paddingRight: tokens.spacingHorizontalM,
  },
  name: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { overflow: "hidden", textOverflow: "ellipsis" },
  numbers: { fontVariantNumeric: "tabular-nums" },
  dim: { color: tokens.colorNeutralForeground2 },
  tag: { minWidth: 0, justifyContent: "flex-start", overflow: "hidden" },
  tags: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  waiting: { height: "10px", width: "60%", borderRadius: "5px", backgroundColor: tokens.colorNeutralBackground4 },
});

interface PeopleRowProps {
  id: string;
  /** Nothing while the core has not answered for this row. */
  hit: PersonHit | undefined;
  index: number;
  top: number;
  active: boolean;
  open(personId: string): void;
}

export const PeopleRow = memo(function PeopleRow({ id, hit, index, top, active, open }: PeopleRowProps) {
  const styles = useStyles();
  const say = useSay();
  const name = hit ? hit.name || say("people-protected-name") : "";
  const more = (hit?.relations.length ?? 0) - 1;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around the rows has the keys
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={active}
      className={mergeClasses(styles.row, active && styles.active)}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => hit && open(hit.id)}
      data-testid="people-row"
    >
      <div role="gridcell" className={mergeClasses(styles.cell, styles.name)}>
        {hit ? (
          <>
            <Avatar name={name} size={24} color={hit.protectedIdentity ? "neutral" : "colorful"} aria-hidden />
            <span className={styles.text}>{name}</span>
            {hit.protectedIdentity && <ShieldLock16Regular aria-label={say("person-protected")} />}
          </>
        ) : (
          <span className={styles.waiting} />
        )}
      </div>
      <div role="gridcell" className={mergeClasses(styles.cell, styles.numbers)}>
        {hit?.number}
      </div>
      <div role="gridcell" className={mergeClasses(styles.cell, styles.dim)}>
        {hit?.email}
      </div>
      <div role="gridcell" className={mergeClasses(styles.cell, styles.numbers, styles.dim)}>
        {hit?.phone}
      </div>
      <div role="gridcell" className={mergeClasses(styles.cell, styles.dim)}>
        {hit?.city}
      </div>
      <div role="gridcell" className={mergeClasses(styles.cell, styles.tags)}>
        {hit?.relations[0] && (
          <Badge appearance="tint" color="informative" className={styles.tag}>
            <span className={styles.text}>{say.title("relation", hit.relations[0])}</span>
          </Badge>
        )}
        {more > 0 && <span className={styles.dim}>+{more}</span>}
      </div>
    </div>
  );
});
