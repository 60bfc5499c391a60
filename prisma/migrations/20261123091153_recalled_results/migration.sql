-- DropIndex
DROP INDEX "register_entries_dossier_id_key";

-- CreateIndex
CREATE INDEX "register_entries_dossier_id_idx" ON "register_entries"("dossier_id");

-- A struck number stays; of those that count there is one per dossier.
CREATE UNIQUE INDEX register_entries_one_that_counts ON register_entries (dossier_id) WHERE voided_at IS NULL;
