-- CreateEnum
CREATE TYPE "DeliveryChannel" AS ENUM ('EMAIL', 'SMS', 'ZALO');

-- AlterEnum
ALTER TYPE "DeliveryState" ADD VALUE 'REPLACED';

-- AlterTable
ALTER TABLE "deliveries" ADD COLUMN     "agency_id" UUID,
ADD COLUMN     "channel" "DeliveryChannel" NOT NULL DEFAULT 'EMAIL',
ADD COLUMN     "expires_at" TIMESTAMPTZ,
ADD COLUMN     "fallback" "DeliveryChannel",
ADD COLUMN     "gateway_id" TEXT,
ADD COLUMN     "not_before" TIMESTAMPTZ;

-- CreateTable
CREATE TABLE "contact_phones" (
    "person_id" UUID NOT NULL,
    "phone_cipher" BYTEA NOT NULL,
    "phone_hash" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "contact_phones_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "phone_codes" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "phone_hash" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "phone_codes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "channel_choices" (
    "person_id" UUID NOT NULL,
    "email" TEXT[],
    "sms" TEXT[],
    "zalo" TEXT[],

    CONSTRAINT "channel_choices_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "official_notices" (
    "official_id" UUID NOT NULL,
    "digest" BOOLEAN NOT NULL,
    "at_once" INTEGER[],

    CONSTRAINT "official_notices_pkey" PRIMARY KEY ("official_id")
);

-- CreateTable
CREATE TABLE "digest_days" (
    "agency_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "digest_days_pkey" PRIMARY KEY ("agency_id","day")
);

-- CreateTable
CREATE TABLE "notice_templates" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "channel" "DeliveryChannel" NOT NULL,
    "locale" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" JSONB,
    "official_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "notice_templates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_settings" (
    "agency_id" UUID NOT NULL,
    "quiet_from" INTEGER NOT NULL,
    "quiet_to" INTEGER NOT NULL,
    "plain_sms" BOOLEAN NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "notice_settings_pkey" PRIMARY KEY ("agency_id")
);

-- CreateTable
CREATE TABLE "gateways" (
    "channel" "DeliveryChannel" NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "open_until" TIMESTAMPTZ,
    "last_error" TEXT,
    "failed_at" TIMESTAMPTZ,
    "tokens_cipher" BYTEA,

    CONSTRAINT "gateways_pkey" PRIMARY KEY ("channel")
);

-- CreateIndex
CREATE INDEX "phone_codes_person_id_created_at_idx" ON "phone_codes"("person_id", "created_at");

-- CreateIndex
CREATE INDEX "phone_codes_phone_hash_created_at_idx" ON "phone_codes"("phone_hash", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "notice_templates_agency_id_topic_channel_locale_revision_key" ON "notice_templates"("agency_id", "topic", "channel", "locale", "revision");

-- CreateIndex
CREATE INDEX "deliveries_agency_id_created_at_idx" ON "deliveries"("agency_id", "created_at");

-- Deliveries from before know their agency by their message.
UPDATE "deliveries" d SET "agency_id" = m."agency_id" FROM "messages" m WHERE m."id" = d."message_id";

ALTER TABLE "notice_settings" ADD CONSTRAINT "notice_settings_minutes" CHECK ("quiet_from" BETWEEN 0 AND 1439 AND "quiet_to" BETWEEN 0 AND 1439);
ALTER TABLE "notice_templates" ADD CONSTRAINT "notice_templates_locale" CHECK ("locale" IN ('vi', 'en') AND "revision" > 0);
