import { Avatar, Badge, makeStyles, tokens } from "@fluentui/react-components";
import { ShieldLock16Regular } from "@fluentui/react-icons";
import { useMemo } from "react";
import type { PersonHit } from "../../host/host";
import type { GridColumn } from "../../shared/VirtualGrid";
import { useSay } from "../../wording";

const useStyles = makeStyles({
  name: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { overflow: "hidden", textOverflow: "ellipsis" },
  dim: { color: tokens.colorNeutralForeground2 },
  tag: { minWidth: 0, justifyContent: "flex-start", overflow: "hidden" },
  tags: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center" },
});

const WIDTHS = {
  name: "minmax(160px, 1.5fr)",
  number: "108px",
  email: "minmax(108px, 1.5fr)",
  phone: "minmax(136px, 0.8fr)",
  city: "minmax(72px, 0.7fr)",
  // Its longest word, and how many more there are.
  relations: "minmax(216px, 1.2fr)",
} as const;

/** The town and the address of e-mail are found in the person herself; in a narrow window they have no room. */
const FROM: Partial<Record<keyof typeof WIDTHS, number>> = { email: 940, city: 1080 };

/** The columns of the list of people. */
export function usePeopleColumns(): readonly GridColumn<PersonHit>[] {
  const styles = useStyles();
  const say = useSay();
  return useMemo(() => {
    const cells: Record<keyof typeof WIDTHS, GridColumn<PersonHit>["cell"]> = {
      name: (hit) => {
        const name = hit.name || say("people-protected-name");
        return (
          <span className={styles.name}>
            <Avatar name={name} size={24} color={hit.protectedIdentity ? "neutral" : "colorful"} aria-hidden />
            <span className={styles.text}>{name}</span>
            {hit.protectedIdentity && <ShieldLock16Regular aria-label={say("person-protected")} />}
          </span>
        );
      },
      number: (hit) => hit.number,
      email: (hit) => <span className={styles.dim}>{hit.email}</span>,
      phone: (hit) => <span className={styles.dim}>{hit.phone}</span>,
      city: (hit) => <span className={styles.dim}>{hit.city}</span>,
      relations: ({ relations: [first, ...more] }) => (
        <span className={styles.tags}>
          {first && (
            <Badge appearance="tint" color="informative" className={styles.tag}>
              <span className={styles.text}>{say.title("relation", first)}</span>
            </Badge>
          )}
          {more.length > 0 && <span className={styles.dim}>+{more.length}</span>}
        </span>
      ),
    };
    const names = Object.keys(WIDTHS) as (keyof typeof WIDTHS)[];
    return names.map((name) => ({
      name,
      head: say.title("field", name),
      width: WIDTHS[name],
      from: FROM[name] ?? 0,
      cell: cells[name],
    }));
  }, [say, styles]);
}
