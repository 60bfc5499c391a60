-- AlterTable
ALTER TABLE "dossiers" ADD COLUMN     "waits_for_agency" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "saved_queue_filters" (
    "id" UUID NOT NULL,
    "official_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "view" TEXT NOT NULL,
    "procedure_code" TEXT,
    "step_key" TEXT,
    "status" "DossierStatus",
    "query" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "saved_queue_filters_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "saved_queue_filters_official_id_position_idx" ON "saved_queue_filters"("official_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "saved_queue_filters_official_id_name_key" ON "saved_queue_filters"("official_id", "name");

-- Beyond Prisma: one index range per view of the queue, holding only what the view can show (lib/dossier/queries/queue.ts).
-- Where the clock runs: neither finished nor paused, and with a due date or not yet accepted.
CREATE INDEX dossiers_turn_due ON dossiers (agency_id, step_role, urgent_at, id)
  WHERE step_role IS NOT NULL AND completed_at IS NULL AND paused_at IS NULL AND (accepted_at IS NULL OR due_at IS NOT NULL);
CREATE INDEX dossiers_open_due ON dossiers (agency_id, urgent_at, id)
  WHERE status <> 'DRAFT' AND closed_at IS NULL AND completed_at IS NULL AND paused_at IS NULL AND (accepted_at IS NULL OR due_at IS NOT NULL);
CREATE INDEX dossiers_turn_procedure ON dossiers (agency_id, step_role, procedure_code, urgent_at, id) WHERE step_role IS NOT NULL;
CREATE INDEX dossiers_open_procedure ON dossiers (agency_id, procedure_code, urgent_at, id) WHERE status <> 'DRAFT' AND closed_at IS NULL;
CREATE INDEX dossiers_turn_step ON dossiers (agency_id, step_role, step_key, urgent_at, id) WHERE step_role IS NOT NULL;
CREATE INDEX dossiers_open_step ON dossiers (agency_id, step_key, urgent_at, id) WHERE status <> 'DRAFT' AND closed_at IS NULL;
-- A supplement is asked for, or a draft of the result lies with the citizen.
CREATE INDEX dossiers_waits_citizen ON dossiers (agency_id, urgent_at, id) WHERE step_role IS NULL AND status IN ('SUPPLEMENT_REQUESTED', 'IN_PROGRESS');
CREATE INDEX dossiers_waits_payment ON dossiers (agency_id, urgent_at, id) WHERE status = 'PAYMENT_REQUESTED';
CREATE INDEX dossiers_waits_agency ON dossiers (agency_id, urgent_at, id) WHERE waits_for_agency AND closed_at IS NULL;

ALTER TABLE saved_queue_filters ADD CONSTRAINT saved_queue_filters_official_fkey FOREIGN KEY (official_id) REFERENCES officials (id) ON DELETE CASCADE;
ALTER TABLE saved_queue_filters ADD CONSTRAINT saved_queue_filters_name CHECK (name = btrim(name) AND char_length(name) BETWEEN 1 AND 60);
ALTER TABLE saved_queue_filters ADD CONSTRAINT saved_queue_filters_position CHECK (position >= 1);
