import { Field, Radio, RadioGroup, Select, Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useRemembered } from "../../app/whereabouts";
import { useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { Panel } from "../../shared/Panel";
import { Loading } from "../../shared/states";
import { LANGUAGES, type Language, useSay } from "../../wording";
import { useColumns } from "./columns";
import { LetterEditor } from "./LetterEditor";

/** The texts of the letters, in both languages. */
export function LettersTab() {
  const styles = useColumns();
  const say = useSay();
  const host = useHost();
  const [kind, setKind] = useRemembered("letters-kind", "acknowledgement");
  const [language, setLanguage] = useRemembered<Language>("letters-language", "sv");
  const [version, setVersion] = useState(0);
  const found = useQuery({ queryKey: ["letters"], queryFn: () => host.letterTemplates(), staleTime: 0 });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} again={() => void found.refetch()} />;
  const ofLanguage = found.data.filter((it) => it.language === language);
  const template = ofLanguage.find((it) => it.kind === kind) ?? ofLanguage[0];
  return (
    <div className={styles.column}>
      <Text>{say("letters-lead")}</Text>
      <Panel>
        <Field label={say("letters-choose")}>
          <Select value={template?.kind ?? ""} onChange={(_, data) => setKind(data.value)} data-testid="letters-kind">
            {ofLanguage.map((it) => (
              <option key={it.kind} value={it.kind}>
                {`${say.title("letter-kind", it.kind)} (${say(it.edited ? "letters-edited" : "letters-ours")})`}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say("letters-language")}>
          <RadioGroup
            layout="horizontal"
            value={language}
            onChange={(_, data) => setLanguage(LANGUAGES.find((each) => each === data.value) ?? language)}
          >
            {LANGUAGES.map((each) => (
              <Radio key={each} value={each} label={say(`language-${each}`)} data-testid={`letters-${each}`} />
            ))}
          </RadioGroup>
        </Field>
      </Panel>
      {template && (
        <LetterEditor
          key={`${template.language}.${template.kind}.${version}`}
          template={template}
          changed={async () => {
            await found.refetch();
            setVersion((before) => before + 1);
          }}
        />
      )}
    </div>
  );
}
