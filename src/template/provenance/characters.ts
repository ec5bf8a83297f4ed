/**
 * Characters that no printed text may hold: XML 1.0 cannot carry controls, lone surrogates, U+FFFE and U+FFFF, and the
 * other noncharacters mark places in what a template prints.
 */
export const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu;
