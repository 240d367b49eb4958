import { useSession } from "../app/session";

/** Whether this role may do it, for one task or another. The core decides; this keeps what it would refuse off the screen. */
export const useMay = (deed: string): boolean => useSession().deeds.includes(deed);
