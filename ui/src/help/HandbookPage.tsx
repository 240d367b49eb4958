import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTrigger,
  Link,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import Markdown from "markdown-to-jsx/react";
import type { ReactNode } from "react";
import { useSettings } from "../app/settings";
import { useSay } from "../wording";
import { linkedPage, type PageName, pictureAt, textOf } from "./handbook";

const useStyles = makeStyles({
  page: {
    overflowWrap: "anywhere",
    lineHeight: tokens.lineHeightBase300,
    fontSize: tokens.fontSizeBase300,
    "& h1": { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: 0 },
    "& h2": {
      fontSize: tokens.fontSizeBase400,
      margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    },
    "& p": { margin: `${tokens.spacingVerticalS} 0` },
    "& ol, & ul": { paddingLeft: tokens.spacingHorizontalXL, margin: `${tokens.spacingVerticalS} 0` },
    "& li": { marginBottom: tokens.spacingVerticalXS },
    "& table": { borderCollapse: "collapse", width: "100%" },
    "& th, & td": {
      textAlign: "left",
      verticalAlign: "top",
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  enlarge: {
    display: "block",
    width: "100%",
    padding: 0,
    cursor: "zoom-in",
    backgroundColor: "transparent",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  picture: { display: "block", width: "100%" },
  large: { maxWidth: "min(1320px, 96vw)", width: "auto" },
});

interface HandbookPageProps {
  page: PageName;
  open(page: PageName): void;
}

/** A page of the handbook. Raw HTML in it stays text, and its links lead nowhere but to other pages. */
export function HandbookPage({ page, open }: HandbookPageProps) {
  const styles = useStyles();
  const { language } = useSettings();
  const link = ({ href = "", children }: { href?: string; children?: ReactNode }) => {
    const other = linkedPage(href);
    return other ? (
      <Link as="button" type="button" inline onClick={() => open(other)}>
        {children}
      </Link>
    ) : (
      <span>{children}</span>
    );
  };
  return (
    <article className={styles.page} data-testid="handbook-page" data-page={page}>
      <Markdown
        options={{
          disableParsingRawHTML: true,
          forceBlock: true,
          overrides: { a: { component: link }, img: { component: Picture } },
        }}
      >
        {textOf(page, language)}
      </Markdown>
    </article>
  );
}

/** A picture as wide as the panel; as large as the window when it is pressed. */
function Picture({ src = "", alt = "" }: { src?: string; alt?: string }) {
  const styles = useStyles();
  const say = useSay();
  const at = pictureAt(src);
  if (!at) return null;
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <button type="button" className={styles.enlarge} aria-label={say("help-enlarge", { what: alt })}>
          <img className={styles.picture} src={at} alt="" />
        </button>
      </DialogTrigger>
      <DialogSurface className={styles.large} aria-label={alt}>
        <DialogBody>
          <DialogContent>
            <img className={styles.picture} src={at} alt={alt} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
