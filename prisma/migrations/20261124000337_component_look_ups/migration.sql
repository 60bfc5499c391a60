-- CreateEnum
CREATE TYPE "ComponentFinding" AS ENUM ('FOUND', 'MISMATCH', 'ABSENT', 'UNAVAILABLE');

-- CreateEnum
CREATE TYPE "FiledWay" AS ENUM ('HANDED_IN', 'REUSED', 'REPLACED', 'TO_CHECK', 'NOT_HANDED_IN');

-- CreateTable
CREATE TABLE "component_look_ups" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "component_key" TEXT NOT NULL,
    "finding" "ComponentFinding" NOT NULL,
    "subject_hash" TEXT NOT NULL,
    "evidence_cipher" BYTEA NOT NULL,
    "asked_at" TIMESTAMPTZ NOT NULL,
    "checking_until" TIMESTAMPTZ,
    "insisted_at" TIMESTAMPTZ,
    "insisted_by_id" UUID,
    "insisted_cipher" BYTEA,

    CONSTRAINT "component_look_ups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "filed_components" (
    "dossier_id" UUID NOT NULL,
    "component_key" TEXT NOT NULL,
    "agency_id" UUID NOT NULL,
    "procedure_code" TEXT NOT NULL,
    "filed_at" TIMESTAMPTZ NOT NULL,
    "way" "FiledWay" NOT NULL,

    CONSTRAINT "filed_components_pkey" PRIMARY KEY ("dossier_id","component_key")
);

-- CreateIndex
CREATE INDEX "component_look_ups_agency_id_insisted_at_idx" ON "component_look_ups"("agency_id", "insisted_at");

-- CreateIndex
CREATE UNIQUE INDEX "component_look_ups_dossier_id_component_key_key" ON "component_look_ups"("dossier_id", "component_key");

-- CreateIndex
CREATE INDEX "filed_components_agency_id_filed_at_idx" ON "filed_components"("agency_id", "filed_at");

-- AddForeignKey
ALTER TABLE "component_look_ups" ADD CONSTRAINT "component_look_ups_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "filed_components" ADD CONSTRAINT "filed_components_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
