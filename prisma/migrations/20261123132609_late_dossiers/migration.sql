-- CreateEnum
CREATE TYPE "ExtensionState" AS ENUM ('PROPOSED', 'APPROVED', 'DECLINED');

-- CreateTable
CREATE TABLE "due_warnings" (
    "dossier_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ NOT NULL,
    "percent" INTEGER NOT NULL,
    "warned_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "due_warnings_pkey" PRIMARY KEY ("dossier_id","due_at","percent")
);

-- CreateTable
CREATE TABLE "due_extensions" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "state" "ExtensionState" NOT NULL,
    "reason_code" TEXT NOT NULL,
    "reason_cipher" BYTEA NOT NULL,
    "due_before" TIMESTAMPTZ NOT NULL,
    "due" TIMESTAMPTZ NOT NULL,
    "proposed_at" TIMESTAMPTZ NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ,
    "decided_by_id" UUID,

    CONSTRAINT "due_extensions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delay_reasons" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "reason_code" TEXT NOT NULL,
    "note_id" UUID,
    "due_at" TIMESTAMPTZ NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "delay_reasons_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "due_extensions_dossier_id_proposed_at_idx" ON "due_extensions"("dossier_id", "proposed_at");

-- CreateIndex
CREATE INDEX "delay_reasons_dossier_id_recorded_at_idx" ON "delay_reasons"("dossier_id", "recorded_at");

-- CreateIndex
CREATE INDEX "delay_reasons_agency_id_recorded_at_idx" ON "delay_reasons"("agency_id", "recorded_at");

-- AddForeignKey
ALTER TABLE "due_warnings" ADD CONSTRAINT "due_warnings_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "due_extensions" ADD CONSTRAINT "due_extensions_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delay_reasons" ADD CONSTRAINT "delay_reasons_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
CREATE UNIQUE INDEX due_extensions_one_open ON due_extensions (dossier_id) WHERE state = 'PROPOSED';
CREATE INDEX due_extensions_to_decide ON due_extensions (agency_id, due_before, id) WHERE state = 'PROPOSED';
ALTER TABLE due_extensions ADD CONSTRAINT due_extensions_later CHECK (due > due_before);
ALTER TABLE due_extensions ADD CONSTRAINT due_extensions_decided CHECK ((state = 'PROPOSED') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by_id IS NULL));
ALTER TABLE due_warnings ADD CONSTRAINT due_warnings_percent CHECK (percent IN (50, 80, 100));
