import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useSettings } from "../../app/settings";
import { type CreatedRegister, type OrganisationView, useHost } from "../../host/host";
import { FolderWarnings } from "../../shared/FolderWarnings";
import { isTwice, NewPassword, NOTHING_TYPED } from "../../shared/NewPassword";
import { ProblemBar } from "../../shared/states";
import { TextField } from "../../shared/TextField";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { OrganisationStep } from "./OrganisationStep";
import { RecoveryKitStep } from "./RecoveryKitStep";
import { TourFrame } from "./TourFrame";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  actions: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
});

/** The first customer, as its published policy names it; everything can be changed before the register is made. */
const FIRST_ORGANISATION: OrganisationView = {
  name: "Cequred Group AB",
  number: "556792-8485",
  address: ["Wenngarns slott 443", "193 91 Sigtuna"],
  phone: "018 44 44 600",
  email: null,
};

/** A new register in five steps: whose it is, who looks after it, the way back in, where its backups go, and what it begins with. */
export function FirstRun({ folder, back }: { folder: string; back(): void }) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const { language } = useSettings();
  const verb = useVerb();
  const [step, setStep] = useState<"organisation" | "admin">("organisation");
  const [organisation, setOrganisation] = useState(FIRST_ORGANISATION);
  const [adminName, setAdminName] = useState("");
  const [typed, type] = useState(NOTHING_TYPED);
  const [created, setCreated] = useState<CreatedRegister | null>(null);

  if (created) return <RecoveryKitStep created={created} />;

  const create = () =>
    verb.run(async () =>
      setCreated(
        await host.createRegister({ adminName: adminName.trim(), password: typed.password, organisation, language }),
      ),
    );
  const rest = verb.besides(["password", "admin-name"]);
  return (
    <TourFrame step={step} title={say(step === "organisation" ? "create-organisation" : "create-admin")}>
      {step === "organisation" ? (
        <OrganisationStep value={organisation} onChange={setOrganisation} back={back} next={() => setStep("admin")} />
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void create();
          }}
        >
          {rest && <ProblemBar error={rest} />}
          <TextField
            label={say("create-admin-name")}
            hint={say("create-admin-hint")}
            value={adminName}
            onChange={setAdminName}
            problem={verb.at("admin-name")}
            testId="create-admin-name"
            autoFocus
          />
          <NewPassword
            label={say("unlock-password")}
            typed={typed}
            type={type}
            problem={verb.at("password")}
            testId="create-password"
          />
          <Text size={200}>{say("welcome-folder", { folder })}</Text>
          <FolderWarnings folder={folder} usage="register" />
          <div className={styles.actions}>
            <Button onClick={() => setStep("organisation")}>{say("act-back")}</Button>
            <Button
              type="submit"
              appearance="primary"
              disabledFocusable={verb.busy || !adminName.trim() || !isTwice(typed)}
              icon={verb.busy ? <Spinner size="tiny" /> : undefined}
              data-testid="create-submit"
            >
              {say("create-submit")}
            </Button>
          </div>
        </form>
      )}
    </TourFrame>
  );
}
