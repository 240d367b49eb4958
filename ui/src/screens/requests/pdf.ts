import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, TextLayer } from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { type RefObject, useEffect, useState } from "react";

GlobalWorkerOptions.workerSrc = workerUrl;

/** Opens a PDF. Our own papers embed their fonts, so none are fetched; scripts and forms inside a file never run. */
export function usePdf(bytes: ArrayBuffer): { document: PDFDocumentProxy | null; error: unknown } {
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let gone = false;
    setDocument(null);
    setError(null);
    // The worker takes the bytes it is given; a copy keeps the preview able to open again.
    const task = getDocument({
      data: bytes.slice(0),
      isEvalSupported: false,
      useSystemFonts: false,
      enableXfa: false,
      useWasm: false,
    });
    task.promise.then(
      (opened) => !gone && setDocument(opened),
      (failed: unknown) => !gone && setError(failed),
    );
    return () => {
      gone = true;
      void task.destroy();
    };
  }, [bytes]);
  return { document, error };
}

/** The scale at which a page of this width fills the room there is, enlarged by `zoom`. */
export const fitted = (room: number, width: number, zoom: number) =>
  room > 0 && width > 0 ? (room / width) * zoom : zoom;

/** Draws one page as wide as `room` allows, and lays its text over it. */
export function usePage(
  document: PDFDocumentProxy | null,
  number: number,
  zoom: number,
  room: number,
  canvas: RefObject<HTMLCanvasElement | null>,
  text: RefObject<HTMLDivElement | null>,
): { ready: boolean; error: unknown } {
  const [ready, setReady] = useState(false);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (!document) return;
    let gone = false;
    let stop: (() => void) | undefined;
    setReady(false);
    const draw = async () => {
      const page = await document.getPage(number);
      const [paper, layer] = [canvas.current, text.current];
      if (gone || !paper || !layer) return;
      const scale = fitted(room, page.getViewport({ scale: 1 }).width, zoom);
      const viewport = page.getViewport({ scale });
      const ratio = window.devicePixelRatio;
      paper.width = Math.floor(viewport.width * ratio);
      paper.height = Math.floor(viewport.height * ratio);
      paper.style.width = `${viewport.width}px`;
      paper.style.height = `${viewport.height}px`;
      layer.style.setProperty("--total-scale-factor", String(scale));
      const task = page.render({
        canvas: paper,
        viewport,
        ...(ratio === 1 ? {} : { transform: [ratio, 0, 0, ratio, 0, 0] }),
      });
      stop = () => task.cancel();
      await task.promise;
      if (gone) return;
      layer.replaceChildren();
      await new TextLayer({ textContentSource: page.streamTextContent(), container: layer, viewport }).render();
      if (!gone) setReady(true);
    };
    draw().catch((failed: unknown) => !gone && setError(failed));
    return () => {
      gone = true;
      stop?.();
    };
  }, [document, number, zoom, room, canvas, text]);
  return { ready, error };
}
