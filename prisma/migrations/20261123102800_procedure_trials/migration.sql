-- CreateTable
CREATE TABLE "procedure_trials" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "administrator_id" UUID NOT NULL,
    "procedure_code" TEXT NOT NULL,
    "draft_number" INTEGER NOT NULL,
    "draft_revision" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "state_cipher" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "procedure_trials_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "procedure_trials_expires_at_idx" ON "procedure_trials"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "procedure_trials_administrator_id_procedure_code_key" ON "procedure_trials"("administrator_id", "procedure_code");
