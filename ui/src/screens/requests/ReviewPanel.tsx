import { Button, MessageBar, MessageBarBody, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { type Review, type ReviewPiece, type ReviewText, useHost } from "../../host/host";
import { ProblemBar } from "../../shared/states";
import { orLookAgain } from "../../shared/useMeanwhile";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  sides: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalM,
    "@container (max-width: 691px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  side: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  printed: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  choices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What was decided about a piece; nothing where the program only suggests something. */
const verdictOf = (piece: ReviewPiece) => (piece.id ? piece.state : "");

interface ReviewPanelProps {
  request: string;
  language: string;
  /** The paper looks different now. */
  changed(): void;
}

/** Others who are named in the texts of a copy (Art. 15(4)): decided word by word, side by side. */
export function ReviewPanel({ request, language, changed }: ReviewPanelProps) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const [review, setReview] = useState<Review | null>(null);
  const ask = (call: () => Promise<Review>) =>
    verb.run(async () => {
      const look = async () => setReview(await host.reviewExtract(request, language));
      setReview(await orLookAgain(call, look));
      changed();
    });
  const decide = (text: ReviewText, start: number, end: number, verdict: string, reason: string, before: string) =>
    ask(() =>
      host.decideRedaction(
        { request, record: text.record, textSha256: text.textSha256, start, end, verdict, reason },
        before,
        language,
      ),
    );
  if (!review) {
    return (
      <div className={styles.list}>
        <Text>{say("review-body")}</Text>
        <div>
          <Button
            disabledFocusable={verb.busy}
            onClick={() => void ask(() => host.reviewExtract(request, language))}
            data-testid="review-open"
          >
            {say("review-open")}
          </Button>
        </div>
        {verb.problem && <ProblemBar error={verb.problem} />}
      </div>
    );
  }
  return (
    <section className={styles.list} aria-label={say("review-title")} data-testid="review">
      <MessageBar intent={review.waiting > 0 ? "warning" : "success"} layout="multiline">
        <MessageBarBody>
          {review.waiting > 0
            ? say("review-waiting", { waiting: review.waiting })
            : say("review-done", { withheld: review.withheld })}
        </MessageBarBody>
      </MessageBar>
      {review.texts.length === 0 && <Text>{say("review-none")}</Text>}
      {review.texts.map((text) => (
        <TextSides
          key={`${text.record}-${text.textSha256}`}
          text={text}
          busy={verb.busy}
          decide={(piece, verdict) =>
            void decide(text, piece.start, piece.end, verdict, piece.reason ?? "other-person", verdictOf(piece))
          }
          forget={(id, verdict) => void ask(() => host.forgetRedaction(request, id, verdict, language))}
          own={(start, end) => void decide(text, start, end, "withheld", "other-person", "")}
        />
      ))}
      {verb.problem && <ProblemBar error={verb.problem} />}
    </section>
  );
}

interface TextSidesProps {
  text: ReviewText;
  busy: boolean;
  decide(piece: ReviewPiece, verdict: string): void;
  forget(id: string, verdict: string): void;
  own(start: number, end: number): void;
}

function TextSides({ text, busy, decide, forget, own }: TextSidesProps) {
  const styles = useStyles();
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  const whole = text.pieces.map((piece) => piece.text).join("");
  // The core counts characters, the browser UTF-16 units.
  const count = (units: number) => Array.from(whole.slice(0, units)).length;
  const takeSelected = () => {
    const { selectionStart, selectionEnd } = field.current ?? { selectionStart: 0, selectionEnd: 0 };
    if (selectionEnd > selectionStart) own(count(selectionStart), count(selectionEnd));
  };
  return (
    <div className={styles.side}>
      <Text weight="semibold">{text.label}</Text>
      <div className={styles.sides}>
        <div className={styles.side}>
          <Text size={200}>{say("review-stands")}</Text>
          <Textarea ref={field} value={whole} readOnly resize="vertical" aria-label={text.label} />
          <div>
            <Button size="small" disabledFocusable={busy} onClick={takeSelected}>
              {say("review-own")}
            </Button>
          </div>
        </div>
        <div className={styles.side}>
          <Text size={200}>{say("review-printed")}</Text>
          <Text className={styles.printed}>{text.printed}</Text>
        </div>
      </div>
      {text.pieces
        .filter((piece) => piece.state !== "plain")
        .map((piece) => (
          <div key={piece.start} className={styles.choices}>
            {piece.state !== "withheld" && (
              <Button
                size="small"
                disabledFocusable={busy}
                onClick={() => decide(piece, "withheld")}
                data-testid="review-withhold"
              >
                {say("review-withhold", { words: piece.text })}
              </Button>
            )}
            {piece.state === "suggested" && (
              <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={() => decide(piece, "shown")}>
                {say("review-show", { words: piece.text })}
              </Button>
            )}
            {piece.id && (
              <Button
                size="small"
                appearance="subtle"
                disabledFocusable={busy}
                onClick={() => forget(piece.id ?? "", verdictOf(piece))}
              >
                {say("review-back", { words: piece.text })}
              </Button>
            )}
          </div>
        ))}
    </div>
  );
}
