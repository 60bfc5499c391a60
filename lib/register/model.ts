/** Kinds of books the civil-status officer keeps. A result template may name one of them, or none. */
export const registerKinds = ['BIRTH', 'DEATH', 'MARRIAGE_STATUS', 'EXTRACT_COPY'] as const
