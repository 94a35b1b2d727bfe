/**
 * Reads the characters of a PDF with pdfjs in a thread of its own, which can be ended where a page takes too long or too much memory.
 * Started by open.ts with the bytes; posts what the file says of itself, then each page, then `done`.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { Pen } from './pen.mjs';

const { library, cmaps, fonts, bytes, mostPages } = workerData;
// pdfjs complains on standard output of the canvas that only drawing needs.
console.log = () => {};
console.warn = () => {};
const { getDocument, OPS, VerbosityLevel } = await import(library);
const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));
parentPort.postMessage({ kind: 'started' });

try {
  const document = await getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: cmaps,
    cMapPacked: true,
    standardFontDataUrl: fonts,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    // Pictures are not drawn, so none is unpacked.
    maxImageSize: 0,
  }).promise;
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  parentPort.postMessage({ kind: 'file', pages: document.numPages, creator: String(info?.Creator ?? '') });
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
    const page = await document.getPage(number);
    const [left, bottom, right, top] = page.view;
    const { fnArray, argsArray } = await page.getOperatorList();
    const fontOf = (name) => (page.commonObjs.has(name) ? page.commonObjs.get(name) : null);
    const pen = new Pen(left, top, fontOf);
    fnArray.forEach((code, at) => {
      pen.carryOut(names.get(code) ?? '', argsArray[at] ?? []);
    });
    const { items, pictures } = pen;
    parentPort.postMessage({ kind: 'page', number, width: right - left, height: top - bottom, items, pictures });
    page.cleanup();
  }
  parentPort.postMessage({ kind: 'done' });
} catch (error) {
  parentPort.postMessage({ kind: 'failed', name: String(error?.name ?? '') });
}
