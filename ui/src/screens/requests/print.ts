import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useRef } from "react";
import { useHost } from "../../host/host";
import { useVerb, type Verb } from "../../shared/useVerb";

/** Dots per point of a PDF, 200 to the inch: sharp on paper, and small enough for many pages. */
const DOTS = 200 / 72;

/** Each page as a picture. Nothing is written to disk: a paper is about somebody. */
async function picturesOf(document: PDFDocumentProxy): Promise<HTMLImageElement[]> {
  const canvas = window.document.createElement("canvas");
  const pictures: HTMLImageElement[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: DOTS });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    await page.render({ canvas, viewport, intent: "print" }).promise;
    const picture = new Image();
    picture.src = canvas.toDataURL("image/png");
    await picture.decode();
    pictures.push(picture);
  }
  return pictures;
}

/**
 * Prints a paper through the system's dialog. Its pages lie in the page for paper only (app.css) until the paper is
 * closed: the system reads them while it prints, and does not say when it is done.
 */
export function usePrint(document: PDFDocumentProxy | null): Verb & { print(): void } {
  const host = useHost();
  const verb = useVerb();
  const laid = useRef<HTMLElement | null>(null);
  useEffect(() => () => laid.current?.remove(), []);
  const print = () =>
    void verb.run(async () => {
      if (!document) return;
      const pictures = await picturesOf(document);
      laid.current?.remove();
      const paper = window.document.createElement("div");
      paper.className = "paper-only";
      paper.append(...pictures);
      window.document.body.append(paper);
      laid.current = paper;
      await host.printPage();
    });
  return { ...verb, print };
}
