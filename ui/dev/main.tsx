import { mount } from "../src/app/mount";
import { FakeHost } from "./fake/host";

mount(new FakeHost());
