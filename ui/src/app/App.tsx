import { LocalizationProvider } from "@fluent/react";
import { createDOMRenderer, FluentProvider, RendererProvider } from "@fluentui/react-components";
import { MotionBehaviourProvider } from "@fluentui/react-motion";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import { type Host, HostContext } from "../host/host";
import { ChoosePassword } from "../screens/unlock/ChoosePassword";
import { UnlockPlace } from "../screens/unlock/UnlockPlace";
import { Loading, ProblemBar } from "../shared/states";
import { isDark, SCALE, themeOf } from "../theme";
import { localization } from "../wording";
import { makeRouter } from "./places";
import { SessionProvider, useDoor } from "./session";
import { SettingsProvider, useSettings } from "./settings";

// Tauri puts the page's nonce on the one empty <style> of index.html; Fluent's own style elements need it under the CSP.
const nonce = document.querySelector<HTMLStyleElement>("style#csp-nonce")?.nonce ?? "";
const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});

export function App({ host }: { host: Host }) {
  const [queries] = useState(
    () =>
      new QueryClient({
        // The core is in this computer: an answer that was refused once is refused again, and nothing changes unseen.
        defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, staleTime: 30_000 } },
      }),
  );
  return (
    <HostContext.Provider value={host}>
      <QueryClientProvider client={queries}>
        <SettingsProvider>
          <Dressed>
            <SessionProvider>
              <Doorway />
            </SessionProvider>
          </Dressed>
        </SettingsProvider>
      </QueryClientProvider>
    </HostContext.Provider>
  );
}

/** Theme, type and language around everything. */
function Dressed({ children }: { children: React.ReactNode }) {
  const { language, theme, textSize, still } = useSettings();
  const l10n = useMemo(() => localization(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.style.colorScheme = isDark(theme) ? "dark" : "light";
    document.documentElement.style.setProperty("--text-scale", String(SCALE[textSize]));
    document.documentElement.toggleAttribute("data-still", still);
  }, [language, theme, textSize, still]);
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={themeOf(theme, textSize)} style={{ height: "100%" }}>
        <MotionBehaviourProvider value={still ? "skip" : undefined}>
          <LocalizationProvider l10n={l10n}>{children}</LocalizationProvider>
        </MotionBehaviourProvider>
      </FluentProvider>
    </RendererProvider>
  );
}

/** Either the door or the rooms behind it. */
function Doorway() {
  const { door, ask } = useDoor();
  const open = door.state === "open";
  // Each unlocking has rooms of its own: those of the last person remember where she went.
  const router = useRef<ReturnType<typeof makeRouter> | null>(null);
  useEffect(() => {
    if (open) return;
    router.current?.history.destroy();
    router.current = null;
    // A panel that was open when the register was locked had hidden the page behind it from screen readers, and went
    // without giving it back.
    document.getElementById("root")?.removeAttribute("aria-hidden");
  }, [open]);
  switch (door.state) {
    case "asking":
      return <Loading />;
    case "failed":
      return <ProblemBar error={door.problem} again={() => void ask()} />;
    case "locked":
      return <UnlockPlace status={door.status} told={door.told} />;
    case "open":
      if (door.session.mustChangePassword) return <ChoosePassword session={door.session} />;
      router.current ??= makeRouter();
      return <RouterProvider router={router.current} />;
  }
}
