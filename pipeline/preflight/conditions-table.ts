/** Printing conditions of the ICC registry by the beginnings of their identifiers, and what profiles made for them call themselves. */

interface ConditionNames {
  readonly identifier: RegExp;
  readonly descriptions: RegExp;
}

export const CONDITION_NAMES: readonly ConditionNames[] = [
  { identifier: /^FOGRA39/i, descriptions: /fogra\s*39|iso\s*coated(?:\s*v2)?|iso\s*12647-2/i },
  { identifier: /^FOGRA51/i, descriptions: /fogra\s*51|pso\s*coated\s*v3/i },
  { identifier: /^FOGRA52/i, descriptions: /fogra\s*52|pso\s*uncoated\s*v3/i },
  { identifier: /^FOGRA47/i, descriptions: /fogra\s*47|pso\s*uncoated(?!\s*v3)/i },
  { identifier: /^FOGRA29/i, descriptions: /fogra\s*29|iso\s*uncoated/i },
  { identifier: /^JC200103/i, descriptions: /japan\s*color\s*2001\s*coated|jc200103/i },
  { identifier: /^JC200104/i, descriptions: /japan\s*color\s*2001\s*uncoated|jc200104/i },
  { identifier: /^JCW2003|^JCN2002|^JC20/i, descriptions: /japan\s*(?:web|color|color\s*newspaper)|jc[wn]?20/i },
  { identifier: /^CGATS\s*TR\s*0?01/i, descriptions: /swop|cgats\s*tr\s*0?01/i },
  { identifier: /^CGATS\s*TR\s*0?06/i, descriptions: /gracol|cgats\s*tr\s*0?06/i },
  { identifier: /^CGATS21/i, descriptions: /crpc|gracol|swop|cgats\s*21/i },
];
