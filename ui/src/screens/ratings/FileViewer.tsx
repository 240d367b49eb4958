import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { type AttachmentView, useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { Loading } from "../../shared/states";
import { useSay } from "../../wording";

const Pdf = lazy(() => import("../requests/ExtractPreview").then((it) => ({ default: it.ExtractPreview })));

const useStyles = makeStyles({
  surface: { maxWidth: "960px", width: "92vw" },
  image: { maxWidth: "100%", display: "block", margin: "0 auto" },
  text: {
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    maxHeight: "60vh",
    overflow: "auto",
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    margin: 0,
  },
});

/** Pictures are shown from memory: a link to data, never to a file. */
function dataUrl(bytes: ArrayBuffer, type: string): string {
  let text = "";
  const view = new Uint8Array(bytes);
  for (let at = 0; at < view.length; at += 0x8000) text += String.fromCharCode(...view.subarray(at, at + 0x8000));
  return `data:${type};base64,${btoa(text)}`;
}

/** Text as it is: UTF-8, or what older programs write. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** A file inside the window. Nothing is left on the disk, and the bytes are forgotten when it closes. */
export function FileViewer({ file, close }: { file: AttachmentView; close(): void }) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const bytes = useQuery({
    queryKey: ["attachment", file.id],
    queryFn: () => host.readAttachment(file.id),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && close()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{file.name}</DialogTitle>
          <DialogContent>
            {bytes.isPending && <Loading />}
            {bytes.isError && <Failure error={bytes.error} again={() => void bytes.refetch()} />}
            {bytes.data && file.kind === "pdf" && (
              <Suspense fallback={<Loading />}>
                <Pdf pdf={bytes.data} />
              </Suspense>
            )}
            {bytes.data && (file.kind === "png" || file.kind === "jpeg") && (
              <img className={styles.image} src={dataUrl(bytes.data, `image/${file.kind}`)} alt={file.name} />
            )}
            {bytes.data && (file.kind === "text" || file.kind === "email") && (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
              <pre className={styles.text} tabIndex={0} data-testid="attachment-text">
                {textOf(bytes.data)}
              </pre>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{say("dispute-file-close")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
