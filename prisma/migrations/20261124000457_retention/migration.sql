-- CreateEnum
CREATE TYPE "ErasureState" AS ENUM ('ASKED', 'TAKEN_BACK', 'DONE', 'HINDERED');

-- CreateEnum
CREATE TYPE "RetentionUnit" AS ENUM ('DAY', 'YEAR');

-- AlterTable
ALTER TABLE "dossiers" ADD COLUMN     "destroyed_at" TIMESTAMPTZ;

-- CreateTable
CREATE TABLE "erasures" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "state" "ErasureState" NOT NULL,
    "asked_at" TIMESTAMPTZ NOT NULL,
    "due_at" TIMESTAMPTZ NOT NULL,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "erasures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "retention_rules" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sector" TEXT NOT NULL,
    "amount" INTEGER,
    "unit" "RetentionUnit" NOT NULL,
    "basis" TEXT NOT NULL,
    "is_on" BOOLEAN NOT NULL,
    "revision" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ NOT NULL,
    "changed_by_id" UUID NOT NULL,

    CONSTRAINT "retention_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "retention_holds" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "dossier_id" UUID,
    "person_id" UUID,
    "reason_cipher" BYTEA NOT NULL,
    "set_at" TIMESTAMPTZ NOT NULL,
    "set_by_id" UUID NOT NULL,
    "until_day" DATE NOT NULL,
    "ended_at" TIMESTAMPTZ,
    "ended_by_id" UUID,

    CONSTRAINT "retention_holds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "destruction_runs" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sector" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "unit" "RetentionUnit" NOT NULL,
    "basis" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "records" INTEGER NOT NULL DEFAULT 0,
    "files" INTEGER NOT NULL DEFAULT 0,
    "oldest" TIMESTAMPTZ,
    "newest" TIMESTAMPTZ,
    "list_hash" TEXT NOT NULL,

    CONSTRAINT "destruction_runs_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "erasures_person_id_asked_at_idx" ON "erasures"("person_id", "asked_at");

-- CreateIndex
CREATE INDEX "erasures_state_due_at_idx" ON "erasures"("state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "retention_rules_agency_id_kind_sector_key" ON "retention_rules"("agency_id", "kind", "sector");

-- CreateIndex
CREATE INDEX "retention_holds_agency_id_set_at_idx" ON "retention_holds"("agency_id", "set_at");

-- CreateIndex
CREATE INDEX "retention_holds_dossier_id_idx" ON "retention_holds"("dossier_id");

-- CreateIndex
CREATE INDEX "retention_holds_person_id_idx" ON "retention_holds"("person_id");

-- CreateIndex
CREATE INDEX "destruction_runs_agency_id_started_at_idx" ON "destruction_runs"("agency_id", "started_at");
CREATE UNIQUE INDEX erasures_one_asked ON erasures (person_id) WHERE state = 'ASKED';
CREATE UNIQUE INDEX destruction_runs_one_open ON destruction_runs (agency_id, kind, sector) WHERE finished_at IS NULL;
ALTER TABLE retention_rules ADD CONSTRAINT retention_rules_amount CHECK ((amount IS NULL AND NOT is_on) OR amount BETWEEN 1 AND 36500);
ALTER TABLE retention_holds ADD CONSTRAINT retention_holds_of_one CHECK ((dossier_id IS NULL) <> (person_id IS NULL));
