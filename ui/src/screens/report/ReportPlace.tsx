import {
  Button,
  Dropdown,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Option,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSession } from "../../app/session";
import { useRemembered } from "../../app/whereabouts";
import { useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { Page } from "../../shared/Page";
import { Loading, ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { YearFigures } from "./YearFigures";

/** How many years back can be chosen. The policy is from 2018, and nothing is kept longer than the books. */
const YEARS = 8;

const useStyles = makeStyles({
  year: { minWidth: "104px" },
  path: { overflowWrap: "anywhere" },
  lead: { color: tokens.colorNeutralForeground2 },
});

/** A year of the office's work in figures, and the same as a paper. */
// policy: 67
export function ReportPlace() {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const { language, today } = useSession();
  const present = Number(today.slice(0, 4));
  const [year, setYear] = useRemembered("report-year", present);
  const [saved, setSaved] = useState<string | null>(null);
  const found = useQuery({ queryKey: ["report", year], queryFn: () => host.yearFigures(year), staleTime: 0 });
  const save = () =>
    verb.run(async () => {
      setSaved(null);
      setSaved((await host.saveYearlyReport(year, language))?.path ?? null);
    });
  return (
    <Page
      title={say("nav-report")}
      beside={
        <Dropdown
          className={styles.year}
          aria-label={say("report-year")}
          value={String(year)}
          selectedOptions={[String(year)]}
          onOptionSelect={(_, data) => {
            setYear(Number(data.optionValue ?? present));
            setSaved(null);
          }}
          data-testid="report-year"
        >
          {Array.from({ length: YEARS }, (_, back) => String(present - back)).map((each) => (
            <Option key={each} value={each}>
              {each}
            </Option>
          ))}
        </Dropdown>
      }
      actions={
        <Button
          appearance="primary"
          icon={<ArrowDownload20Regular />}
          disabledFocusable={verb.busy || !found.data}
          onClick={() => void save()}
          data-testid="report-save"
        >
          {say("report-save")}
        </Button>
      }
    >
      <Text className={styles.lead}>{say("report-lead")}</Text>
      {verb.problem && <ProblemBar error={verb.problem} again={() => void save()} />}
      {saved && (
        <MessageBar intent="success" layout="multiline" data-testid="report-saved">
          <MessageBarBody className={styles.path}>{say("report-saved", { path: saved })}</MessageBarBody>
        </MessageBar>
      )}
      {found.isPending && <Loading />}
      {found.isError && <Failure error={found.error} again={() => void found.refetch()} />}
      {found.data && <YearFigures view={found.data} />}
    </Page>
  );
}
