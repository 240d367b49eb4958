import {
  Breadcrumb,
  BreadcrumbButton,
  BreadcrumbDivider,
  BreadcrumbItem,
  makeStyles,
} from "@fluentui/react-components";
import { Fragment } from "react";
import { useSay } from "../wording";

// The first word stands over the first letter of the title: its button's room goes outside.
const useStyles = makeStyles({ crumbs: { flexShrink: 0, minWidth: 0, marginLeft: "-7px" } });

export interface Crumb {
  name: string;
  go(): void;
}

interface CrumbsProps {
  /** The places above, the outermost first. */
  above: readonly Crumb[];
  /** What is open. */
  here: string;
}

/** The way here from the menu, and back. */
export function Crumbs({ above, here }: CrumbsProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <Breadcrumb size="small" className={styles.crumbs} aria-label={say("crumbs-label")} data-testid="crumbs">
      {above.map((crumb) => (
        <Fragment key={crumb.name}>
          <BreadcrumbItem>
            <BreadcrumbButton onClick={crumb.go} data-testid="crumb-up">
              {crumb.name}
            </BreadcrumbButton>
          </BreadcrumbItem>
          <BreadcrumbDivider />
        </Fragment>
      ))}
      <BreadcrumbItem>
        <BreadcrumbButton current>{here}</BreadcrumbButton>
      </BreadcrumbItem>
    </Breadcrumb>
  );
}
