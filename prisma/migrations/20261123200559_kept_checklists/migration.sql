-- CreateTable
CREATE TABLE "checklist_drafts" (
    "dossier_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "values_cipher" BYTEA NOT NULL,
    "saved_at" TIMESTAMPTZ NOT NULL,
    "saved_by_id" UUID NOT NULL,

    CONSTRAINT "checklist_drafts_pkey" PRIMARY KEY ("dossier_id")
);

-- AddForeignKey
ALTER TABLE "checklist_drafts" ADD CONSTRAINT "checklist_drafts_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What Prisma cannot say.
-- How often dossiers filed in a period were sent back (lib/statistics/queries/rounds.ts), read from the index alone.
CREATE INDEX dossiers_filed ON dossiers (agency_id, submitted_at) INCLUDE (procedure_code, supplement_rounds) WHERE submitted_at IS NOT NULL;
