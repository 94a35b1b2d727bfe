/** What makes a file PDF/X-1a:2003 (ISO 15930-4) or PDF/X-4 (ISO 15930-7): version, information, metadata, output intent, id. */
import { createHash } from 'node:crypto';
import {
  type PDFContext,
  type PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { type PressPlan, REGISTERED, REGISTRY } from '../../model/press.ts';
import type { Profile } from './profile.ts';
import { CREATOR, type Described, holdable, PRODUCER, VERSION_KEY, xmpOf } from './xmp.ts';

/** PDF 1.4 and PDF 1.6. */
const MINOR = { 'X-1a': 4, 'X-4': 6 } as const;

/** Writes the claim into a document whose pages are finished. */
export function claim(document: PDFDocument, plan: PressPlan, profile: Profile | null, given: Described): void {
  const about = { ...given, title: holdable(given.title), author: holdable(given.author) };
  const { context, catalog } = document;
  const print = fingerprint(context);
  context.header = PDFHeader.forVersion(1, MINOR[plan.standard]);
  catalog.delete(PDFName.of('Version'));
  const date = PDFString.fromDate(about.date);
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: PDFHexString.fromText(about.title),
      ...(about.author === '' ? {} : { Author: PDFHexString.fromText(about.author) }),
      Creator: PDFString.of(CREATOR),
      Producer: PDFString.of(PRODUCER),
      CreationDate: date,
      ModDate: date,
      Trapped: 'False',
      GTS_PDFXVersion: PDFString.of(VERSION_KEY[plan.standard]),
    }),
  );
  const identity = {
    ...about,
    standard: plan.standard,
    document: uuid('document', about.title, about.language),
    version: uuid(print),
  };
  const packet = context.stream(new TextEncoder().encode(xmpOf(identity)), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(packet));
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intentOf(context, plan, profile))]));
  context.trailerInfo.ID = context.obj([PDFHexString.of(print), PDFHexString.of(print)]);
}

/** The printing condition; with the profile where the standard or the printing house asks for one. */
function intentOf(context: PDFContext, plan: PressPlan, profile: Profile | null) {
  const isHouse = profile !== null && plan.profile !== null;
  const isCarried = profile !== null && (plan.standard === 'X-4' || isHouse);
  return context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    ...(isHouse ? namedByItself(profile) : registered(profile === null ? plan.condition : OWN_CONDITION)),
    Info: PDFHexString.fromText(profile === null ? REGISTERED[plan.condition].identifier : profile.description),
    ...(isCarried ? { DestOutputProfile: carried(context, profile) } : {}),
  });
}

/** Of the profile that comes with Kanyin: what is converted by it is made for no other. */
const OWN_CONDITION: PressPlan['condition'] = 'FOGRA39';

function registered(condition: PressPlan['condition']) {
  const { identifier, description } = REGISTERED[condition];
  return {
    OutputConditionIdentifier: PDFString.of(identifier),
    OutputCondition: PDFString.of(description),
    RegistryName: PDFString.of(REGISTRY),
  };
}

/** A house's own profile is in no registry that Kanyin could name. */
function namedByItself({ description }: Profile) {
  const name = PDFHexString.fromText(description);
  return { OutputConditionIdentifier: name, OutputCondition: name };
}

function carried(context: PDFContext, { bytes }: Profile): PDFRef {
  return context.register(context.flateStream(bytes, { N: 4, Alternate: 'DeviceCMYK' }));
}

/** 32 hexadecimal digits that stand for all that the file shows. */
function fingerprint(context: PDFContext): string {
  const hash = createHash('sha256');
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) hash.update(object.contents);
    else hash.update(object.toString());
  }
  return hash.digest('hex').slice(0, 32);
}

/** A name-based UUID, version 8 (RFC 9562 5.8). */
function uuid(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\u0000')).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
