import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from "@fluentui/react-components";
import { Add20Regular, Archive24Regular } from "@fluentui/react-icons";
import { useRemembered } from "../app/whereabouts";
import { type Dossier, type FormView, type RecordView, useHost } from "../host/host";
import { Empty } from "../shared/states";
import { useSay } from "../wording";
import { RecordCard } from "./RecordCard";
import { RecordForm } from "./RecordForm";
import { SurroundingsContext } from "./RecordPicker";
import { usableFor, useForms } from "./useForms";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, maxWidth: "860px" },
  wide: { maxWidth: "none" },
  bar: { display: "flex", justifyContent: "flex-end" },
  heading: { margin: 0, marginTop: tokens.spacingVerticalS },
});

interface RecordGroupsProps {
  /** The person the records are about. */
  person: string;
  task: string;
  records: readonly RecordView[];
  /** The tab they stand in; what belongs there can be entered. */
  tab: string;
  /** Nouns with a place of their own beside this one. */
  elsewhere?: readonly string[];
  /** Hears the dossier as it is after something changed. */
  changed(next: Dossier): void;
  /** As wide as what stands above. */
  wide?: boolean;
  /** Whether to say that there is nothing; not where something else is shown above. */
  empty?: boolean;
}

/** Which form is open, and about whom or which record. */
interface Doing {
  noun: string;
  verb: string;
  about: string;
}

/** Records about a person, noun by noun, with what can be entered and done. */
export function RecordGroups({
  person,
  task,
  records: all,
  tab,
  elsewhere = [],
  changed,
  wide = false,
  empty = true,
}: RecordGroupsProps) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const forms = useForms();
  const [doing, setDoing] = useRemembered<Doing | null>(`${tab}-doing`, null);
  const here = (it: { noun: string; tab: string | null }) => it.tab === tab && !elsewhere.includes(it.noun);
  const records = all.filter(here);
  const begin = forms.filter((form) => form.about === "person" && here(form) && usableFor(form, task));
  const present = [...new Set(records.map((record) => record.noun))];
  const form = forms.find((each) => each.noun === doing?.noun && each.verb === doing.verb);
  const start = ({ noun, verb }: FormView) => setDoing({ noun, verb, about: person });
  return (
    <SurroundingsContext value={{ records: all, task }}>
      <div className={mergeClasses(styles.column, wide && styles.wide)}>
        {begin.length > 0 && <Begin forms={begin} start={start} className={styles.bar} />}
        {empty && records.length === 0 && (
          <Empty icon={<Archive24Regular />} title={say("records-none")} next={say("records-none-next")} />
        )}
        {present.map((noun) => (
          <section key={noun} className={styles.column} aria-label={say.title("noun", `${noun}-many`)}>
            <Text as="h2" size={400} weight="semibold" className={styles.heading}>
              {say.title("noun", `${noun}-many`)}
            </Text>
            {records
              .filter((record) => record.noun === noun)
              .map((record) => (
                <RecordCard
                  key={record.id}
                  record={record}
                  act={(verb) => setDoing({ noun, verb, about: record.id })}
                />
              ))}
          </section>
        ))}
        {doing && form && (
          <RecordForm
            key={`${doing.noun} ${doing.verb} ${doing.about}`}
            form={form}
            about={doing.about}
            task={task}
            stands={{ records: all, look: async () => (await host.lookAgain({ id: person, task })).records }}
            run={async (request, seen) => {
              const { done, dossier } = await host.runFormOnPerson(person, request, seen);
              changed(dossier);
              return done;
            }}
            close={() => setDoing(null)}
          />
        )}
      </div>
    </SurroundingsContext>
  );
}

/** One thing to enter is a button; several are a menu. */
function Begin({
  forms,
  start,
  className,
}: {
  forms: readonly FormView[];
  start(form: FormView): void;
  className: string;
}) {
  const say = useSay();
  const words = (form: FormView) => say.title(`form-${form.noun}`, form.verb);
  const [only, ...others] = forms;
  if (only && others.length === 0)
    return (
      <div className={className}>
        <Button icon={<Add20Regular />} onClick={() => start(only)} data-testid={`begin-${only.noun}-${only.verb}`}>
          {words(only)}
        </Button>
      </div>
    );
  return (
    <div className={className}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<Add20Regular />} data-testid="begin">
            {say("records-new")}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {forms.map((form) => (
              <MenuItem
                key={`${form.noun} ${form.verb}`}
                onClick={() => start(form)}
                data-testid={`begin-${form.noun}-${form.verb}`}
              >
                {words(form)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
