-- CreateEnum
CREATE TYPE "CollectorStanding" AS ENUM ('OWNER', 'NAMED_PROXY', 'PAPER_PROXY');

-- CreateEnum
CREATE TYPE "CollectionProof" AS ENUM ('SIGNATURE', 'CODE');

-- CreateEnum
CREATE TYPE "PostalState" AS ENUM ('SENT', 'DELIVERED', 'UNDELIVERED');

-- CreateTable
CREATE TABLE "result_collections" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "official_id" UUID NOT NULL,
    "receiver_cipher" BYTEA NOT NULL,
    "standing" "CollectorStanding" NOT NULL,
    "identity_kind" TEXT NOT NULL,
    "identity_cipher" BYTEA NOT NULL,
    "proof" "CollectionProof" NOT NULL,
    "code_id" UUID,
    "authorisation_file_id" UUID,
    "receipt_file_id" UUID,

    CONSTRAINT "result_collections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collected_results" (
    "collection_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "collected_results_pkey" PRIMARY KEY ("collection_id","dossier_id")
);

-- CreateTable
CREATE TABLE "postal_items" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "state" "PostalState" NOT NULL,
    "tracking_number" TEXT NOT NULL,
    "address_cipher" BYTEA,
    "sent_at" TIMESTAMPTZ NOT NULL,
    "sent_by_id" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ,
    "closed_by_id" UUID,

    CONSTRAINT "postal_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection_codes" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ NOT NULL,
    "sent_by_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "collection_codes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection_proxies" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "name_cipher" BYTEA NOT NULL,
    "id_cipher" BYTEA NOT NULL,
    "named_at" TIMESTAMPTZ NOT NULL,
    "revoked_at" TIMESTAMPTZ,

    CONSTRAINT "collection_proxies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection_reminders" (
    "dossier_id" UUID NOT NULL,
    "completed_at" TIMESTAMPTZ NOT NULL,
    "days" INTEGER NOT NULL,
    "reminded_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "collection_reminders_pkey" PRIMARY KEY ("dossier_id","completed_at","days")
);

-- CreateTable
CREATE TABLE "collection_settings" (
    "agency_id" UUID NOT NULL,
    "reminder_days" INTEGER[],

    CONSTRAINT "collection_settings_pkey" PRIMARY KEY ("agency_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "result_collections_code_id_key" ON "result_collections"("code_id");

-- CreateIndex
CREATE INDEX "result_collections_agency_id_at_idx" ON "result_collections"("agency_id", "at");

-- CreateIndex
CREATE INDEX "collected_results_dossier_id_idx" ON "collected_results"("dossier_id");

-- CreateIndex
CREATE INDEX "postal_items_dossier_id_idx" ON "postal_items"("dossier_id");

-- CreateIndex
CREATE INDEX "postal_items_agency_id_state_sent_at_idx" ON "postal_items"("agency_id", "state", "sent_at");

-- CreateIndex
CREATE INDEX "collection_codes_person_id_sent_at_idx" ON "collection_codes"("person_id", "sent_at");

-- CreateIndex
CREATE INDEX "collection_proxies_dossier_id_idx" ON "collection_proxies"("dossier_id");

-- AddForeignKey
ALTER TABLE "collected_results" ADD CONSTRAINT "collected_results_collection_id_fkey" FOREIGN KEY ("collection_id") REFERENCES "result_collections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collected_results" ADD CONSTRAINT "collected_results_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "postal_items" ADD CONSTRAINT "postal_items_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_proxies" ADD CONSTRAINT "collection_proxies_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_reminders" ADD CONSTRAINT "collection_reminders_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One that counts.
CREATE UNIQUE INDEX collected_results_one ON collected_results (dossier_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX postal_items_one_sent ON postal_items (dossier_id) WHERE state = 'SENT';
CREATE UNIQUE INDEX collection_proxies_one ON collection_proxies (dossier_id) WHERE revoked_at IS NULL;

-- The counter's list of results that wait; small, since collected ones leave it.
CREATE INDEX dossiers_to_collect ON dossiers (agency_id, completed_at, id) WHERE status = 'COMPLETED';

ALTER TABLE result_collections ADD CONSTRAINT result_collections_code_said CHECK ((proof = 'CODE') = (code_id IS NOT NULL));
ALTER TABLE collection_codes ADD CONSTRAINT collection_codes_tries CHECK (tries BETWEEN 0 AND 5);
