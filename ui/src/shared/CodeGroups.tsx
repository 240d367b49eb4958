import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  code: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    justifyContent: "center",
  },
  group: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase500, letterSpacing: "0.06em" },
});

/** A recovery code or a share of one, as it is printed: in groups. */
export function CodeGroups({ groups }: { groups: readonly string[] }) {
  const styles = useStyles();
  return (
    <div className={styles.code} data-testid="recovery-groups">
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be equal, and their order is fixed
        <span key={index} className={styles.group}>
          {group}
        </span>
      ))}
    </div>
  );
}
