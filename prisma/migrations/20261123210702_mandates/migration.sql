-- CreateEnum
CREATE TYPE "MandateGround" AS ENUM ('PARENT_OF_CHILD', 'AUTHORISED_AGENT', 'REPRESENTATIVE');

-- CreateEnum
CREATE TYPE "MandateProof" AS ENUM ('DECLARED', 'DOCUMENT', 'OWNER', 'CODE', 'VNEID');

-- AlterEnum
ALTER TYPE "OneTimeLinkPurpose" ADD VALUE 'ACCOUNT_LINK';

-- AlterTable
ALTER TABLE "dossiers" ADD COLUMN     "ground" "MandateGround",
ADD COLUMN     "mandate_id" UUID,
ADD COLUMN     "proof" "MandateProof",
ADD COLUMN     "submitter_id" UUID,
ADD COLUMN     "submitter_name" TEXT;

-- AlterTable
ALTER TABLE "persons" ADD COLUMN     "merged_into_id" UUID;

-- AlterTable
ALTER TABLE "sessions" ADD COLUMN     "assurance_level" INTEGER,
ADD COLUMN     "provider_sid" TEXT;

-- CreateTable
CREATE TABLE "organisations" (
    "id" UUID NOT NULL,
    "tax_code" TEXT NOT NULL,
    "business_code" TEXT,
    "name" TEXT NOT NULL,
    "told_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "organisations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mandates" (
    "id" UUID NOT NULL,
    "ground" "MandateGround" NOT NULL,
    "proof" "MandateProof" NOT NULL,
    "owner_id" UUID,
    "owner_cipher" BYTEA NOT NULL,
    "owner_id_hash" TEXT NOT NULL,
    "agent_id" UUID,
    "agent_id_hash" TEXT NOT NULL,
    "agent_name" TEXT NOT NULL,
    "procedure_code" TEXT,
    "asked_at" TIMESTAMPTZ NOT NULL,
    "confirmed_at" TIMESTAMPTZ,
    "ends_at" TIMESTAMPTZ,
    "revoked_at" TIMESTAMPTZ,

    CONSTRAINT "mandates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mandate_codes" (
    "id" UUID NOT NULL,
    "mandate_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "mandate_codes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "spent_logout_tokens" (
    "jti_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "spent_logout_tokens_pkey" PRIMARY KEY ("jti_hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "organisations_tax_code_key" ON "organisations"("tax_code");

-- CreateIndex
CREATE INDEX "mandates_owner_id_asked_at_idx" ON "mandates"("owner_id", "asked_at");

-- CreateIndex
CREATE INDEX "mandates_agent_id_asked_at_idx" ON "mandates"("agent_id", "asked_at");

-- CreateIndex
CREATE INDEX "mandates_owner_id_hash_asked_at_idx" ON "mandates"("owner_id_hash", "asked_at");

-- CreateIndex
CREATE INDEX "mandates_agent_id_hash_idx" ON "mandates"("agent_id_hash");

-- CreateIndex
CREATE INDEX "mandate_codes_mandate_id_created_at_idx" ON "mandate_codes"("mandate_id", "created_at");

-- CreateIndex
CREATE INDEX "spent_logout_tokens_expires_at_idx" ON "spent_logout_tokens"("expires_at");

-- CreateIndex
CREATE INDEX "dossiers_mandate_id_idx" ON "dossiers"("mandate_id");

-- CreateIndex
CREATE INDEX "persons_merged_into_id_idx" ON "persons"("merged_into_id");

-- CreateIndex
CREATE INDEX "sessions_provider_sid_idx" ON "sessions"("provider_sid");

-- AddForeignKey
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_id_fkey" FOREIGN KEY ("id") REFERENCES "persons"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate_codes" ADD CONSTRAINT "mandate_codes_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "mandates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- Read with every request of a citizen.
CREATE INDEX "mandates_in_force_idx" ON "mandates"("agent_id") WHERE confirmed_at IS NOT NULL AND revoked_at IS NULL;
CREATE UNIQUE INDEX "mandates_representative_key" ON "mandates"("owner_id", "agent_id_hash") WHERE ground = 'REPRESENTATIVE' AND revoked_at IS NULL;
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_confirmed_check" CHECK (confirmed_at IS NULL OR owner_id IS NOT NULL);
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_other_check" CHECK (owner_id <> agent_id);
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_mandate_check" CHECK ((mandate_id IS NULL) = (ground IS NULL) AND (mandate_id IS NULL) = (proof IS NULL));
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_submitter_check" CHECK ((submitter_id IS NULL) = (submitter_name IS NULL) AND (submitter_id IS NULL OR mandate_id IS NOT NULL));
ALTER TABLE "persons" ADD CONSTRAINT "persons_merged_check" CHECK (merged_into_id <> id);

-- Until they sign in again, citizens keep the level that was kept with their account.
UPDATE "sessions" s SET assurance_level = p.assurance_level FROM "persons" p WHERE p.id = s.person_id;
