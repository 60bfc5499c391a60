-- CreateEnum
CREATE TYPE "AssistanceState" AS ENUM ('ASKED', 'OPEN', 'FILED', 'ENDED');

-- CreateEnum
CREATE TYPE "HelpTurnState" AS ENUM ('WAITING', 'CALLED', 'DONE', 'MISSED');

-- AlterTable
ALTER TABLE "dossiers" ADD COLUMN     "assistance_id" UUID,
ADD COLUMN     "helper_id" UUID;

-- CreateTable
CREATE TABLE "team_members" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "groups" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "appointed_at" TIMESTAMPTZ NOT NULL,
    "appointed_by_id" UUID NOT NULL,
    "revoked_at" TIMESTAMPTZ,

    CONSTRAINT "team_members_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assistances" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "helper_id" UUID NOT NULL,
    "group" TEXT NOT NULL,
    "procedure_code" TEXT NOT NULL,
    "owner_id" UUID,
    "owner_id_hash" TEXT NOT NULL,
    "owner_cipher" BYTEA,
    "phone_hash" TEXT NOT NULL,
    "state" "AssistanceState" NOT NULL,
    "asked_at" TIMESTAMPTZ NOT NULL,
    "opened_at" TIMESTAMPTZ,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "filing_revision" INTEGER,
    "filing_fee" INTEGER,
    "filing_agreed_at" TIMESTAMPTZ,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "assistances_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assistance_codes" (
    "id" UUID NOT NULL,
    "assistance_id" UUID NOT NULL,
    "revision" INTEGER,
    "code_hash" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "assistance_codes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "help_events" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "opens_minute" INTEGER NOT NULL,
    "closes_minute" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "help_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "help_turns" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "initial" TEXT NOT NULL DEFAULT '',
    "state" "HelpTurnState" NOT NULL DEFAULT 'WAITING',
    "helper_id" UUID,
    "joined_at" TIMESTAMPTZ NOT NULL,
    "called_at" TIMESTAMPTZ,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "help_turns_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "team_members_agency_id_to_day_idx" ON "team_members"("agency_id", "to_day");

-- CreateIndex
CREATE INDEX "team_members_person_id_idx" ON "team_members"("person_id");

-- CreateIndex
CREATE INDEX "assistances_agency_id_state_asked_at_idx" ON "assistances"("agency_id", "state", "asked_at");

-- CreateIndex
CREATE INDEX "assistances_helper_id_asked_at_idx" ON "assistances"("helper_id", "asked_at");

-- CreateIndex
CREATE INDEX "assistances_owner_id_hash_asked_at_idx" ON "assistances"("owner_id_hash", "asked_at");

-- CreateIndex
CREATE INDEX "assistance_codes_assistance_id_created_at_idx" ON "assistance_codes"("assistance_id", "created_at");

-- CreateIndex
CREATE INDEX "help_events_agency_id_day_idx" ON "help_events"("agency_id", "day");

-- CreateIndex
CREATE INDEX "help_turns_event_id_state_number_idx" ON "help_turns"("event_id", "state", "number");

-- CreateIndex
CREATE UNIQUE INDEX "help_turns_event_id_number_key" ON "help_turns"("event_id", "number");

-- AddForeignKey
ALTER TABLE "assistances" ADD CONSTRAINT "assistances_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "team_members"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistance_codes" ADD CONSTRAINT "assistance_codes_assistance_id_fkey" FOREIGN KEY ("assistance_id") REFERENCES "assistances"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "help_turns" ADD CONSTRAINT "help_turns_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "help_events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX "team_members_in_force_key" ON "team_members"("agency_id", "person_id") WHERE revoked_at IS NULL;
-- Read with every request of a citizen; a helper helps one person at a time.
CREATE UNIQUE INDEX "assistances_open_key" ON "assistances"("helper_id") WHERE state = 'OPEN';
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_days_check" CHECK (from_day <= to_day);
ALTER TABLE "assistances" ADD CONSTRAINT "assistances_owner_check" CHECK (state NOT IN ('OPEN', 'FILED') OR owner_id IS NOT NULL);
ALTER TABLE "assistances" ADD CONSTRAINT "assistances_other_check" CHECK (owner_id <> helper_id);
ALTER TABLE "assistances" ADD CONSTRAINT "assistances_erased_check" CHECK (state IN ('ASKED', 'OPEN') OR owner_cipher IS NULL);
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_helper_check" CHECK ((assistance_id IS NULL) = (helper_id IS NULL));
ALTER TABLE "help_events" ADD CONSTRAINT "help_events_hours_check" CHECK (opens_minute < closes_minute);
ALTER TABLE "help_turns" ADD CONSTRAINT "help_turns_helper_check" CHECK (state IN ('WAITING', 'MISSED') OR helper_id IS NOT NULL);
