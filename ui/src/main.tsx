import "./freeze";
import { mount } from "./app/mount";
import { tauriHost } from "./host/tauri";

mount(tauriHost);
