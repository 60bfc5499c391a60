-- AlterTable
ALTER TABLE "gateways" DROP COLUMN "failed_at",
DROP COLUMN "failures",
DROP COLUMN "last_error",
DROP COLUMN "open_until";

-- CreateTable
CREATE TABLE "registry_calls" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "agency_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "procedure_code" TEXT,
    "dossier_id" UUID,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "owner_id" UUID,
    "subject_hash" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "error" TEXT,
    "milliseconds" INTEGER NOT NULL,

    CONSTRAINT "registry_calls_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registry_answers" (
    "key" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "answer_cipher" BYTEA NOT NULL,
    "fetched_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "registry_answers_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "breakers" (
    "name" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "open_until" TIMESTAMPTZ,
    "last_error" TEXT,
    "failed_at" TIMESTAMPTZ,

    CONSTRAINT "breakers_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "registry_calls_source_at_idx" ON "registry_calls"("source", "at");

-- CreateIndex
CREATE INDEX "registry_calls_agency_id_at_idx" ON "registry_calls"("agency_id", "at");

-- CreateIndex
CREATE INDEX "registry_calls_owner_id_at_idx" ON "registry_calls"("owner_id", "at");

-- CreateIndex
CREATE INDEX "registry_calls_actor_id_at_idx" ON "registry_calls"("actor_id", "at");

-- CreateIndex
CREATE INDEX "registry_calls_subject_hash_idx" ON "registry_calls"("subject_hash");

-- CreateIndex
CREATE INDEX "registry_calls_dossier_id_idx" ON "registry_calls"("dossier_id");

-- CreateIndex
CREATE INDEX "registry_answers_expires_at_idx" ON "registry_answers"("expires_at");

-- What Prisma cannot say: an append-only table.
CREATE TRIGGER registry_calls_append_only BEFORE UPDATE OR DELETE ON registry_calls FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER registry_calls_no_truncate BEFORE TRUNCATE ON registry_calls EXECUTE FUNCTION refuse_change();
