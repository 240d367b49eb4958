import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { SourceView } from "../host/host";
import { useSay } from "../wording";

const useStyles = makeStyles({
  dim: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

/** Where a piece of data came from. */
export function Source({ source }: { source: SourceView }) {
  const styles = useStyles();
  const say = useSay();
  const kind = say.code("source", source.kind);
  return (
    <Text size={200} className={styles.dim}>
      {source.detail
        ? say("source-line-detail", { kind, detail: source.detail, on: source.on })
        : say("source-line", { kind, on: source.on })}
    </Text>
  );
}
