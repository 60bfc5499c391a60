/** Kinds of books the ward keeps: of civil status, and of certifications (copies, signatures). A result template may name one of them, or none. */
export const registerKinds = ['BIRTH', 'DEATH', 'MARRIAGE_STATUS', 'EXTRACT_COPY', 'MARRIAGE', 'GUARDIANSHIP', 'COPY_CERTIFICATION', 'SIGNATURE_CERTIFICATION'] as const
