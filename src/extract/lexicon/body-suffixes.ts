/** Last words of the names of bodies: "Millbrook Council", "St Anne's Hospital". */
export const BODY_SUFFIXES: ReadonlySet<string> = new Set(
  `police council ministry department agency authority commission committee court hospital university college school
  foundation trust association federation union party bank institute society church airlines airways industries group
  holdings inc corp corporation ltd plc company service bureau board administration office parliament senate assembly
  army navy force forces guard brigade club fc league campaign fund centre center organisation organization`.split(
    /\s+/,
  ),
);
