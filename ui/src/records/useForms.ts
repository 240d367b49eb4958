import { useQuery } from "@tanstack/react-query";
import { type FormView, useHost } from "../host/host";

/** The forms whoever is signed in may use; none while they are being asked for. */
export function useForms(): readonly FormView[] {
  const host = useHost();
  const forms = useQuery({ queryKey: ["forms"], queryFn: () => host.listForms(), staleTime: Number.POSITIVE_INFINITY });
  return forms.data ?? [];
}

/** Whether a form can be used for this task. */
export const usableFor = (form: FormView, task: string) => form.tasks.length === 0 || form.tasks.includes(task);
