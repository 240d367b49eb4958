// Ratings and disputes: the queue, the page, and that nothing is decided before both sides have been heard.
import { describe, expect, it } from "vitest";
import { FakeHost } from "../dev/fake/host";
