-- CreateEnum
CREATE TYPE "VaultSource" AS ENUM ('COMPONENT', 'RESULT');

-- CreateEnum
CREATE TYPE "VaultOpeningKind" AS ENUM ('OPENED', 'WRONG_CODE', 'DOWNLOADED');

-- CreateEnum
CREATE TYPE "ComponentProvenance" AS ENUM ('UPLOADED', 'VAULT');

-- AlterTable
ALTER TABLE "dossier_components" ADD COLUMN     "provenance" "ComponentProvenance" NOT NULL DEFAULT 'UPLOADED',
ADD COLUMN     "vault_entry_id" UUID;

-- CreateTable
CREATE TABLE "vault_entries" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "source" "VaultSource" NOT NULL,
    "dossier_id" UUID NOT NULL,
    "dossier_code" TEXT NOT NULL,
    "source_key" TEXT NOT NULL,
    "document_type" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "data_cipher" BYTEA,
    "kept_at" TIMESTAMPTZ NOT NULL,
    "valid_until" DATE,
    "revoked_at" TIMESTAMPTZ,
    "removed_at" TIMESTAMPTZ,

    CONSTRAINT "vault_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vault_files" (
    "file_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "source_file_id" UUID NOT NULL,

    CONSTRAINT "vault_files_pkey" PRIMARY KEY ("file_id")
);

-- CreateTable
CREATE TABLE "vault_shares" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "tries_left" SMALLINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "revoked_at" TIMESTAMPTZ,

    CONSTRAINT "vault_shares_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vault_openings" (
    "id" UUID NOT NULL,
    "share_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "kind" "VaultOpeningKind" NOT NULL,
    "access_hash" TEXT,
    "seen_until" TIMESTAMPTZ,

    CONSTRAINT "vault_openings_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "vault_entries_person_id_document_type_idx" ON "vault_entries"("person_id", "document_type");

-- CreateIndex
CREATE UNIQUE INDEX "vault_entries_dossier_id_source_source_key_key" ON "vault_entries"("dossier_id", "source", "source_key");

-- CreateIndex
CREATE INDEX "vault_files_entry_id_idx" ON "vault_files"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "vault_shares_token_hash_key" ON "vault_shares"("token_hash");

-- CreateIndex
CREATE INDEX "vault_shares_entry_id_idx" ON "vault_shares"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "vault_openings_access_hash_key" ON "vault_openings"("access_hash");

-- CreateIndex
CREATE INDEX "vault_openings_share_id_at_idx" ON "vault_openings"("share_id", "at");

-- CreateIndex
CREATE INDEX "dossier_components_vault_entry_id_idx" ON "dossier_components"("vault_entry_id");

-- AddForeignKey
ALTER TABLE "vault_files" ADD CONSTRAINT "vault_files_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "vault_entries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault_shares" ADD CONSTRAINT "vault_shares_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "vault_entries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault_openings" ADD CONSTRAINT "vault_openings_share_id_fkey" FOREIGN KEY ("share_id") REFERENCES "vault_shares"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "dossier_components" ADD CONSTRAINT "dossier_components_vault_check" CHECK ((provenance = 'VAULT') = (vault_entry_id IS NOT NULL));
ALTER TABLE "vault_entries" ADD CONSTRAINT "vault_entries_removed_check" CHECK (removed_at IS NULL OR (data_cipher IS NULL AND source = 'COMPONENT'));
ALTER TABLE "vault_shares" ADD CONSTRAINT "vault_shares_tries_check" CHECK (tries_left >= 0);
ALTER TABLE "vault_shares" ADD CONSTRAINT "vault_shares_life_check" CHECK (expires_at > created_at AND expires_at <= created_at + interval '31 days');
ALTER TABLE "vault_openings" ADD CONSTRAINT "vault_openings_access_check" CHECK ((kind = 'OPENED') = (access_hash IS NOT NULL) AND (access_hash IS NULL) = (seen_until IS NULL));
