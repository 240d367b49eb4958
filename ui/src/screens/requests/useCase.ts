import { useQuery } from "@tanstack/react-query";
import { useHost } from "../../host/host";

/** A case with what has happened in it, its letters and its open steps; asked once for all who show a part of it. */
export function useCase(id: string) {
  const host = useHost();
  return useQuery({ queryKey: ["requests", "case", id], queryFn: () => host.showCase(id), staleTime: 0 });
}
