/** Validity of JATS by the DTD of NLM (ANSI/NISO Z39.96-2021, in the public domain), which @jats4r/dtds carries, and by libxml2. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { DtdValidator, XmlDocument, XmlDtd, XmlLibError } from 'libxml2-wasm';

const DTD = fileURLToPath(import.meta.resolve('@jats4r/dtds/schema/1.3/JATS-journalpublishing1-3-mathml3.dtd'));
const DOCTYPE =
  /<!DOCTYPE article PUBLIC "-\/\/NLM\/\/DTD JATS \(Z39\.96\) Journal Publishing DTD with MathML3 v1\.3 20210610\/\/EN" "https:[^"]*">/;

/** Names of characters, which no file of ours uses. */
const CHARACTERS = /iso|xmlspecchars|mmlalias|mmlextra/;
const MODULE = /<!ENTITY\s+%\s+([\w.-]+)\s+(?:PUBLIC\s+"[^"]*"|SYSTEM)\s+"([^"]+)"\s*>|^\s*%([\w.-]+);/gm;

/** The DTD with its modules in the places where they are called: libxml2 reads it once, and only then checks files fast. */
function inOnePiece(path: string, known: Map<string, string>): string {
  if (CHARACTERS.test(path)) return '';
  const text = readFileSync(path, 'utf8').replace(/<!--[\s\S]*?-->/g, '');
  return text.replace(MODULE, (whole, name: string | undefined, file: string | undefined, called: string) => {
    if (name !== undefined && !known.has(name)) known.set(name, join(dirname(path), file!));
    if (name !== undefined) return '';
    const module = known.get(called);
    return module === undefined ? whole : inOnePiece(module, known);
  });
}

const validator = new DtdValidator(XmlDtd.fromString(inOnePiece(DTD, new Map())));

/** What in a file is not valid; throws where it names another document type, or is not well-formed. */
export function dtdFaults(xml: string): string[] {
  if (!DOCTYPE.test(xml)) throw new Error('no JATS Publishing 1.3 with MathML 3');
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.message.trim().split('\n');
  } finally {
    document.dispose();
  }
}

/** The files of a zip as text, by their names. */
export function textFiles(bytes: Uint8Array): Map<string, string> {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|json)$/.test(name));
  return new Map(files.map(([name, content]) => [name, new TextDecoder().decode(content)]));
}

/** The articles of a zip in their order. */
export function articleFiles(bytes: Uint8Array): string[] {
  return [...textFiles(bytes)].filter(([name]) => name.startsWith('article-')).map(([, xml]) => xml);
}
