import { useState } from "react";
import type { RegisterLocked, RegisterStatus } from "../../host/host";
import { FirstRun } from "./FirstRun";
import { JoinForm } from "./JoinForm";
import { PasswordForm } from "./PasswordForm";
import { RecoveryForm } from "./RecoveryForm";
import { Welcome } from "./Welcome";

type Way = "password" | "recovery" | "create" | "join";

/** The door: with a password, with the recovery code, or a register that does not exist yet. */
export function UnlockPlace({ status, told }: { status: RegisterStatus; told: RegisterLocked | null }) {
  const [way, setWay] = useState<Way>("password");
  if (way === "create") return <FirstRun folder={status.folder} back={() => setWay("password")} />;
  if (way === "join") return <JoinForm folder={status.folder} back={() => setWay("password")} />;
  if (!status.exists)
    return <Welcome folder={status.folder} create={() => setWay("create")} join={() => setWay("join")} />;
  if (way === "recovery") return <RecoveryForm users={status.users} back={() => setWay("password")} />;
  return <PasswordForm status={status} told={told} forgotten={() => setWay("recovery")} />;
}
