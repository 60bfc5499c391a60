-- Tables, as lib/**/ and prisma/schema describe them.
-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "CalendarDayKind" AS ENUM ('HOLIDAY', 'COMPENSATORY', 'SWAPPED_OFF', 'MAKE_UP_WORK');

-- CreateEnum
CREATE TYPE "StoredFileState" AS ENUM ('PENDING', 'CLAIMED');

-- CreateEnum
CREATE TYPE "DossierStatus" AS ENUM ('DRAFT', 'REGISTERED', 'ACCEPTED', 'REFUSED', 'IN_PROGRESS', 'SUPPLEMENT_REQUESTED', 'PAYMENT_REQUESTED', 'WITHDRAWAL_REQUESTED', 'STOPPED', 'COMPLETED', 'RETURNED');

-- CreateEnum
CREATE TYPE "ResultDelivery" AS ENUM ('ELECTRONIC', 'COUNTER', 'POST');

-- CreateEnum
CREATE TYPE "NoteKind" AS ENUM ('REASON', 'OBJECTION', 'COLLEAGUES');

-- CreateEnum
CREATE TYPE "SupplementState" AS ENUM ('OPEN', 'ANSWERED', 'OVERDUE');

-- CreateEnum
CREATE TYPE "ConfirmationOutcome" AS ENUM ('CONFIRMED', 'OBJECTED', 'SILENT');

-- CreateEnum
CREATE TYPE "OfficialRole" AS ENUM ('COUNTER_OFFICER', 'CASE_OFFICER', 'CIVIL_STATUS_OFFICER', 'APPROVER', 'CLERK', 'SUPERVISOR', 'ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "OneTimeLinkPurpose" AS ENUM ('INVITATION', 'PASSWORD_RESET', 'EMAIL_CONFIRMATION');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('PENDING', 'SENT', 'FAILED');

-- CreateEnum
CREATE TYPE "FeeState" AS ENUM ('DUE', 'PAID', 'WAIVED');

-- CreateEnum
CREATE TYPE "FeeMethod" AS ENUM ('CASH', 'TRANSFER');

-- CreateEnum
CREATE TYPE "ProcedureVersionState" AS ENUM ('DRAFT', 'PUBLISHED');

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "agency_id" UUID,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "owner_id" UUID,
    "detail" JSONB NOT NULL,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_days" (
    "id" UUID NOT NULL,
    "agency_id" UUID,
    "day" DATE NOT NULL,
    "kind" "CalendarDayKind" NOT NULL,
    "note" TEXT NOT NULL,
    "legal_ref" TEXT NOT NULL,

    CONSTRAINT "calendar_days_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "working_hours" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "opens_minute" INTEGER NOT NULL,
    "closes_minute" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "working_hours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_files" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "provenance" TEXT NOT NULL,
    "state" "StoredFileState" NOT NULL,
    "stored_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "stored_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossiers" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "procedure_version_id" UUID NOT NULL,
    "procedure_code" TEXT NOT NULL,
    "status" "DossierStatus" NOT NULL,
    "previous_status" "DossierStatus",
    "version" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "code" TEXT,
    "channel" TEXT NOT NULL DEFAULT 'ONLINE',
    "owner_id" UUID NOT NULL,
    "owner_name" TEXT NOT NULL,
    "owner_name_search" TEXT NOT NULL,
    "owner_id_hash" TEXT NOT NULL,
    "owner_id_last4_hash" TEXT NOT NULL,
    "case_key" TEXT,
    "answers_cipher" BYTEA NOT NULL,
    "delivery" "ResultDelivery" NOT NULL DEFAULT 'ELECTRONIC',
    "delivery_cipher" BYTEA,
    "locale" TEXT NOT NULL DEFAULT 'vi',
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,
    "draft_expires_at" TIMESTAMPTZ,
    "draft_warned_at" TIMESTAMPTZ,
    "consented_at" TIMESTAMPTZ,
    "submitted_at" TIMESTAMPTZ,
    "intake_due_at" TIMESTAMPTZ,
    "accepted_at" TIMESTAMPTZ,
    "due_at" TIMESTAMPTZ,
    "paused_at" TIMESTAMPTZ,
    "completed_at" TIMESTAMPTZ,
    "returned_at" TIMESTAMPTZ,
    "closed_at" TIMESTAMPTZ,
    "step_key" TEXT,
    "step_role" "OfficialRole",
    "assignee_id" UUID,
    "urgent_at" TIMESTAMPTZ,
    "supplement_rounds" INTEGER NOT NULL DEFAULT 0,
    "fee_total" INTEGER NOT NULL DEFAULT 0,
    "tracking_hash" TEXT,
    "tracking_cipher" BYTEA,
    "filed_file_id" UUID,

    CONSTRAINT "dossiers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_events" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "event" TEXT NOT NULL,
    "from" "DossierStatus",
    "to" "DossierStatus" NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "step_key" TEXT,
    "reason_code" TEXT,
    "note_id" UUID,
    "note_hash" TEXT,

    CONSTRAINT "dossier_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_notes" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "kind" "NoteKind" NOT NULL,
    "text_cipher" BYTEA NOT NULL,
    "salt" TEXT NOT NULL,
    "author_kind" TEXT NOT NULL,
    "author_id" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "dossier_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_components" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "component_key" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "supplement_request_id" UUID,
    "added_at" TIMESTAMPTZ NOT NULL,
    "replaced_at" TIMESTAMPTZ,
    "checked_at" TIMESTAMPTZ,
    "checked_by_id" UUID,

    CONSTRAINT "dossier_components_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "earlier_answers" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "answers_cipher" BYTEA NOT NULL,
    "replaced_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "earlier_answers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supplement_requests" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "state" "SupplementState" NOT NULL,
    "items_cipher" BYTEA NOT NULL,
    "answers_cipher" BYTEA,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "requested_at" TIMESTAMPTZ NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "answer_by" TIMESTAMPTZ NOT NULL,
    "resolved_at" TIMESTAMPTZ,

    CONSTRAINT "supplement_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confirmation_requests" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "data_cipher" BYTEA NOT NULL,
    "file_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ NOT NULL,
    "sent_by_id" UUID NOT NULL,
    "deadline_at" TIMESTAMPTZ NOT NULL,
    "outcome" "ConfirmationOutcome",
    "answered_at" TIMESTAMPTZ,

    CONSTRAINT "confirmation_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "result_documents" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "template_key" TEXT NOT NULL,
    "number" TEXT,
    "file_id" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ NOT NULL,
    "issued_by_id" UUID,
    "delivered_at" TIMESTAMPTZ,
    "delivered_by" "ResultDelivery",
    "receiver_cipher" BYTEA,

    CONSTRAINT "result_documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_code_counters" (
    "agency_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "dossier_code_counters_pkey" PRIMARY KEY ("agency_id","day")
);

-- CreateTable
CREATE TABLE "agencies" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parent" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "hotline" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "agencies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "persons" (
    "id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "assurance_level" INTEGER NOT NULL,
    "full_name" TEXT NOT NULL,
    "personal_id_cipher" BYTEA NOT NULL,
    "personal_id_hash" TEXT NOT NULL,
    "personal_id_last4_hash" TEXT NOT NULL,
    "claims_cipher" BYTEA NOT NULL,
    "phone_cipher" BYTEA,
    "phone_hash" TEXT,
    "email_cipher" BYTEA,
    "email_hash" TEXT,
    "email_confirmed_at" TIMESTAMPTZ,
    "locale" TEXT NOT NULL DEFAULT 'vi',
    "created_at" TIMESTAMPTZ NOT NULL,
    "signed_in_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "persons_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "officials" (
    "id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "email_cipher" BYTEA NOT NULL,
    "email_hash" TEXT NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,
    "disabled_at" TIMESTAMPTZ,

    CONSTRAINT "officials_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "official_grants" (
    "id" UUID NOT NULL,
    "official_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "role" "OfficialRole" NOT NULL,
    "granted_at" TIMESTAMPTZ NOT NULL,
    "revoked_at" TIMESTAMPTZ,

    CONSTRAINT "official_grants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absences" (
    "id" UUID NOT NULL,
    "official_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,

    CONSTRAINT "absences_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "person_id" UUID,
    "official_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL,
    "last_seen_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "revoked_at" TIMESTAMPTZ,
    "device" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_links" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "purpose" "OneTimeLinkPurpose" NOT NULL,
    "official_id" UUID,
    "person_id" UUID,
    "email_hash" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "one_time_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "messages" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "dossier_id" UUID,
    "topic" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "read_at" TIMESTAMPTZ,

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "id" UUID NOT NULL,
    "message_id" UUID,
    "dossier_id" UUID,
    "topic" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "locale" TEXT NOT NULL,
    "address_cipher" BYTEA NOT NULL,
    "secret_cipher" BYTEA,
    "dedupe_key" TEXT NOT NULL,
    "state" "DeliveryState" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,
    "sent_at" TIMESTAMPTZ,

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fees" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "rule_key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "legal_ground" TEXT NOT NULL,
    "state" "FeeState" NOT NULL,
    "method" "FeeMethod",
    "reference" TEXT,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ,

    CONSTRAINT "fees_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedures" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "procedures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure_versions" (
    "id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "ProcedureVersionState" NOT NULL,
    "definition" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL,
    "sector" TEXT NOT NULL,
    "online_level" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ,
    "valid_to" TIMESTAMPTZ,
    "published_at" TIMESTAMPTZ,
    "published_by_id" UUID,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "procedure_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_books" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last_number" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "register_books_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_entries" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "book_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "page" INTEGER NOT NULL,
    "dossier_id" UUID NOT NULL,
    "official_id" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ NOT NULL,
    "data_cipher" BYTEA NOT NULL,
    "voided_at" TIMESTAMPTZ,
    "void_reason" TEXT,

    CONSTRAINT "register_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignments" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "step_key" TEXT NOT NULL,
    "role" "OfficialRole" NOT NULL,
    "official_id" UUID NOT NULL,
    "assigned_at" TIMESTAMPTZ NOT NULL,
    "released_at" TIMESTAMPTZ,
    "reason" TEXT NOT NULL,

    CONSTRAINT "assignments_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_entries_subject_kind_subject_id_at_idx" ON "audit_entries"("subject_kind", "subject_id", "at");

-- CreateIndex
CREATE INDEX "audit_entries_owner_id_at_idx" ON "audit_entries"("owner_id", "at");

-- CreateIndex
CREATE INDEX "audit_entries_agency_id_at_idx" ON "audit_entries"("agency_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_days_agency_id_day_key" ON "calendar_days"("agency_id", "day");

-- CreateIndex
CREATE INDEX "working_hours_agency_id_weekday_idx" ON "working_hours"("agency_id", "weekday");

-- CreateIndex
CREATE INDEX "stored_files_state_stored_at_idx" ON "stored_files"("state", "stored_at");

-- CreateIndex
CREATE INDEX "stored_files_sha256_idx" ON "stored_files"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "dossiers_code_key" ON "dossiers"("code");

-- CreateIndex
CREATE UNIQUE INDEX "dossiers_tracking_hash_key" ON "dossiers"("tracking_hash");

-- CreateIndex
CREATE INDEX "dossiers_owner_id_updated_at_idx" ON "dossiers"("owner_id", "updated_at");

-- CreateIndex
CREATE INDEX "dossiers_owner_id_hash_idx" ON "dossiers"("owner_id_hash");

-- CreateIndex
CREATE INDEX "dossier_events_agency_id_at_idx" ON "dossier_events"("agency_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_events_dossier_id_sequence_key" ON "dossier_events"("dossier_id", "sequence");

-- CreateIndex
CREATE INDEX "dossier_notes_dossier_id_created_at_idx" ON "dossier_notes"("dossier_id", "created_at");

-- CreateIndex
CREATE INDEX "dossier_components_dossier_id_component_key_idx" ON "dossier_components"("dossier_id", "component_key");

-- CreateIndex
CREATE INDEX "dossier_components_file_id_idx" ON "dossier_components"("file_id");

-- CreateIndex
CREATE INDEX "earlier_answers_dossier_id_idx" ON "earlier_answers"("dossier_id");

-- CreateIndex
CREATE UNIQUE INDEX "supplement_requests_dossier_id_round_key" ON "supplement_requests"("dossier_id", "round");

-- CreateIndex
CREATE INDEX "confirmation_requests_dossier_id_idx" ON "confirmation_requests"("dossier_id");

-- CreateIndex
CREATE INDEX "result_documents_dossier_id_idx" ON "result_documents"("dossier_id");

-- CreateIndex
CREATE UNIQUE INDEX "agencies_code_key" ON "agencies"("code");

-- CreateIndex
CREATE INDEX "persons_personal_id_hash_idx" ON "persons"("personal_id_hash");

-- CreateIndex
CREATE UNIQUE INDEX "persons_issuer_subject_key" ON "persons"("issuer", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "officials_email_hash_key" ON "officials"("email_hash");

-- CreateIndex
CREATE INDEX "official_grants_agency_id_role_idx" ON "official_grants"("agency_id", "role");

-- CreateIndex
CREATE INDEX "official_grants_official_id_idx" ON "official_grants"("official_id");

-- CreateIndex
CREATE INDEX "absences_official_id_to_day_idx" ON "absences"("official_id", "to_day");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions"("token_hash");

-- CreateIndex
CREATE INDEX "sessions_person_id_idx" ON "sessions"("person_id");

-- CreateIndex
CREATE INDEX "sessions_official_id_idx" ON "sessions"("official_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_links_token_hash_key" ON "one_time_links"("token_hash");

-- CreateIndex
CREATE INDEX "one_time_links_official_id_idx" ON "one_time_links"("official_id");

-- CreateIndex
CREATE INDEX "messages_person_id_created_at_idx" ON "messages"("person_id", "created_at");

-- CreateIndex
CREATE INDEX "messages_dossier_id_idx" ON "messages"("dossier_id");

-- CreateIndex
CREATE UNIQUE INDEX "deliveries_dedupe_key_key" ON "deliveries"("dedupe_key");

-- CreateIndex
CREATE INDEX "deliveries_state_created_at_idx" ON "deliveries"("state", "created_at");

-- CreateIndex
CREATE INDEX "deliveries_dossier_id_idx" ON "deliveries"("dossier_id");

-- CreateIndex
CREATE INDEX "fees_agency_id_state_idx" ON "fees"("agency_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "fees_dossier_id_rule_key_key" ON "fees"("dossier_id", "rule_key");

-- CreateIndex
CREATE UNIQUE INDEX "procedures_code_key" ON "procedures"("code");

-- CreateIndex
CREATE INDEX "procedure_versions_procedure_id_valid_from_idx" ON "procedure_versions"("procedure_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "procedure_versions_procedure_id_number_key" ON "procedure_versions"("procedure_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "register_books_agency_id_kind_year_key" ON "register_books"("agency_id", "kind", "year");

-- CreateIndex
CREATE UNIQUE INDEX "register_entries_dossier_id_key" ON "register_entries"("dossier_id");

-- CreateIndex
CREATE UNIQUE INDEX "register_entries_book_id_number_key" ON "register_entries"("book_id", "number");

-- CreateIndex
CREATE INDEX "assignments_agency_id_official_id_released_at_idx" ON "assignments"("agency_id", "official_id", "released_at");

-- CreateIndex
CREATE INDEX "assignments_dossier_id_idx" ON "assignments"("dossier_id");

-- AddForeignKey
ALTER TABLE "dossier_events" ADD CONSTRAINT "dossier_events_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_notes" ADD CONSTRAINT "dossier_notes_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_components" ADD CONSTRAINT "dossier_components_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "earlier_answers" ADD CONSTRAINT "earlier_answers_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplement_requests" ADD CONSTRAINT "supplement_requests_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation_requests" ADD CONSTRAINT "confirmation_requests_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "result_documents" ADD CONSTRAINT "result_documents_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official_grants" ADD CONSTRAINT "official_grants_official_id_fkey" FOREIGN KEY ("official_id") REFERENCES "officials"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official_grants" ADD CONSTRAINT "official_grants_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agencies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absences" ADD CONSTRAINT "absences_official_id_fkey" FOREIGN KEY ("official_id") REFERENCES "officials"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_official_id_fkey" FOREIGN KEY ("official_id") REFERENCES "officials"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_official_id_fkey" FOREIGN KEY ("official_id") REFERENCES "officials"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_versions" ADD CONSTRAINT "procedure_versions_procedure_id_fkey" FOREIGN KEY ("procedure_id") REFERENCES "procedures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_entries" ADD CONSTRAINT "register_entries_book_id_fkey" FOREIGN KEY ("book_id") REFERENCES "register_books"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say: extensions, order of names, checks, partial indexes, append-only tables.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Names sort as Vietnamese sorts (An, Ăn, Ân, Bà, Da, Đà), on any server's default.
CREATE COLLATION IF NOT EXISTS vietnamese (provider = icu, locale = 'vi-VN');

-- Foreign keys between domains, which do not know each other in the Prisma schema.
ALTER TABLE sessions ADD CONSTRAINT sessions_one_kind CHECK (num_nonnulls(person_id, official_id) = 1);
ALTER TABLE one_time_links ADD CONSTRAINT one_time_links_one_kind CHECK (num_nonnulls(person_id, official_id) = 1);
ALTER TABLE one_time_links ADD FOREIGN KEY (person_id) REFERENCES persons (id);
ALTER TABLE calendar_days ADD FOREIGN KEY (agency_id) REFERENCES agencies (id);
ALTER TABLE working_hours ADD FOREIGN KEY (agency_id) REFERENCES agencies (id);
ALTER TABLE procedure_versions ADD FOREIGN KEY (published_by_id) REFERENCES officials (id);
ALTER TABLE stored_files ADD FOREIGN KEY (agency_id) REFERENCES agencies (id);
ALTER TABLE dossiers ADD FOREIGN KEY (agency_id) REFERENCES agencies (id);
ALTER TABLE dossiers ADD FOREIGN KEY (procedure_id) REFERENCES procedures (id);
ALTER TABLE dossiers ADD FOREIGN KEY (procedure_version_id) REFERENCES procedure_versions (id);
ALTER TABLE dossiers ADD FOREIGN KEY (owner_id) REFERENCES persons (id);
ALTER TABLE dossiers ADD FOREIGN KEY (assignee_id) REFERENCES officials (id);
ALTER TABLE dossiers ADD FOREIGN KEY (filed_file_id) REFERENCES stored_files (id);
ALTER TABLE dossier_components ADD FOREIGN KEY (file_id) REFERENCES stored_files (id);
ALTER TABLE result_documents ADD FOREIGN KEY (file_id) REFERENCES stored_files (id);
ALTER TABLE confirmation_requests ADD FOREIGN KEY (file_id) REFERENCES stored_files (id);
ALTER TABLE fees ADD FOREIGN KEY (dossier_id) REFERENCES dossiers (id);
ALTER TABLE register_entries ADD FOREIGN KEY (dossier_id) REFERENCES dossiers (id);
ALTER TABLE assignments ADD FOREIGN KEY (dossier_id) REFERENCES dossiers (id);
ALTER TABLE assignments ADD FOREIGN KEY (official_id) REFERENCES officials (id);
ALTER TABLE messages ADD FOREIGN KEY (person_id) REFERENCES persons (id);
ALTER TABLE messages ADD FOREIGN KEY (dossier_id) REFERENCES dossiers (id);
ALTER TABLE deliveries ADD FOREIGN KEY (dossier_id) REFERENCES dossiers (id);

-- Values that cannot be.
ALTER TABLE persons ADD CONSTRAINT persons_level CHECK (assurance_level IN (1, 2));
ALTER TABLE working_hours ADD CONSTRAINT working_hours_week CHECK (weekday BETWEEN 1 AND 7);
ALTER TABLE working_hours ADD CONSTRAINT working_hours_span CHECK (opens_minute >= 0 AND opens_minute < closes_minute AND closes_minute <= 1440);
ALTER TABLE absences ADD CONSTRAINT absences_span CHECK (from_day <= to_day);
ALTER TABLE fees ADD CONSTRAINT fees_amount CHECK (amount >= 0);
ALTER TABLE fees ADD CONSTRAINT fees_recorded CHECK (state = 'DUE' OR recorded_at IS NOT NULL);
ALTER TABLE stored_files ADD CONSTRAINT stored_files_hash CHECK (sha256 ~ '^[0-9a-f]{64}$' AND bytes > 0);
ALTER TABLE register_entries ADD CONSTRAINT register_entries_number CHECK (number > 0 AND page > 0);
ALTER TABLE register_entries ADD CONSTRAINT register_entries_void CHECK ((voided_at IS NULL) = (void_reason IS NULL));
ALTER TABLE procedure_versions ADD CONSTRAINT procedure_versions_published CHECK (state = 'DRAFT' OR (published_at IS NOT NULL AND valid_from IS NOT NULL AND reason IS NOT NULL));
ALTER TABLE procedure_versions ADD CONSTRAINT procedure_versions_validity CHECK (valid_to IS NULL OR valid_to >= valid_from);
ALTER TABLE dossiers ADD CONSTRAINT dossiers_acknowledged CHECK (status = 'DRAFT' OR (code IS NOT NULL AND submitted_at IS NOT NULL AND consented_at IS NOT NULL AND version > 0));
ALTER TABLE dossiers ADD CONSTRAINT dossiers_ended CHECK ((status IN ('REFUSED', 'STOPPED', 'RETURNED')) = (closed_at IS NOT NULL));
ALTER TABLE dossiers ADD CONSTRAINT dossiers_way_back CHECK ((status IN ('SUPPLEMENT_REQUESTED', 'PAYMENT_REQUESTED', 'WITHDRAWAL_REQUESTED')) = (previous_status IS NOT NULL));
ALTER TABLE dossiers ADD CONSTRAINT dossiers_queue_order CHECK (step_role IS NULL OR urgent_at IS NOT NULL);

-- One of a kind at a time.
CREATE UNIQUE INDEX official_grants_one ON official_grants (official_id, agency_id, role) WHERE revoked_at IS NULL;
DROP INDEX "calendar_days_agency_id_day_key";
CREATE UNIQUE INDEX calendar_days_agency_id_day_key ON calendar_days (agency_id, day) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX procedure_versions_one_draft ON procedure_versions (procedure_id) WHERE state = 'DRAFT';
CREATE UNIQUE INDEX dossiers_one_draft ON dossiers (owner_id, procedure_id) WHERE status = 'DRAFT';
CREATE UNIQUE INDEX supplement_requests_one_open ON supplement_requests (dossier_id) WHERE state = 'OPEN';
CREATE UNIQUE INDEX confirmation_requests_one_open ON confirmation_requests (dossier_id) WHERE outcome IS NULL;
CREATE UNIQUE INDEX assignments_one_open ON assignments (dossier_id) WHERE released_at IS NULL;
CREATE UNIQUE INDEX dossier_components_one ON dossier_components (dossier_id, component_key, file_id);

-- The queue reads only what waits for an official; the rest of a million dossiers is not in these indexes.
CREATE INDEX dossiers_queue ON dossiers (agency_id, step_role, urgent_at, id) WHERE step_role IS NOT NULL;
CREATE INDEX dossiers_mine ON dossiers (assignee_id, urgent_at, id) WHERE step_role IS NOT NULL;
CREATE INDEX dossiers_open ON dossiers (agency_id, urgent_at, id) WHERE status <> 'DRAFT' AND closed_at IS NULL;
CREATE INDEX dossiers_code_prefix ON dossiers (code text_pattern_ops);
CREATE INDEX dossiers_owner_search ON dossiers USING gin (owner_name_search gin_trgm_ops) WHERE status <> 'DRAFT';
CREATE INDEX dossiers_draft_expiry ON dossiers (draft_expires_at) WHERE status = 'DRAFT';
CREATE INDEX procedure_versions_search ON procedure_versions USING gin (search_text gin_trgm_ops);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entries_no_truncate BEFORE TRUNCATE ON audit_entries EXECUTE FUNCTION refuse_change();
CREATE TRIGGER dossier_events_append_only BEFORE UPDATE OR DELETE ON dossier_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER dossier_events_no_truncate BEFORE TRUNCATE ON dossier_events EXECUTE FUNCTION refuse_change();

-- Only the end of its validity may still be written into a published version.
CREATE FUNCTION keep_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'PUBLISHED' AND (TG_OP = 'DELETE' OR
     (to_jsonb(NEW) - 'valid_to' - 'updated_at') IS DISTINCT FROM (to_jsonb(OLD) - 'valid_to' - 'updated_at')) THEN
    RAISE EXCEPTION 'a published procedure version is immutable';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER procedure_versions_immutable BEFORE UPDATE OR DELETE ON procedure_versions FOR EACH ROW EXECUTE FUNCTION keep_published_version();

-- A draft may be thrown away; what was acknowledged may not, and its code and its past are fixed.
CREATE FUNCTION keep_acknowledged_dossier() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'DRAFT' AND (TG_OP = 'DELETE' OR NEW.status = 'DRAFT' OR NEW.code <> OLD.code
     OR NEW.submitted_at <> OLD.submitted_at OR NEW.procedure_version_id <> OLD.procedure_version_id
     OR NEW.agency_id <> OLD.agency_id OR NEW.version < OLD.version) THEN
    RAISE EXCEPTION 'dossier % was acknowledged', OLD.code;
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER dossiers_acknowledged BEFORE UPDATE OR DELETE ON dossiers FOR EACH ROW EXECUTE FUNCTION keep_acknowledged_dossier();

-- The hot path in one round trip. TypeScript has decided everything; this only writes.
-- Waits for a competing press of the same draft, then gives the first answer again.
CREATE FUNCTION submit_dossier(
  p_dossier uuid, p_owner uuid, p_revision integer, p_now timestamptz, p_day date, p_code_prefix text,
  p_version_id uuid, p_case text, p_answers bytea, p_intake_due timestamptz, p_step text, p_role "OfficialRole",
  p_delivery "ResultDelivery", p_delivery_cipher bytea, p_tracking_hash text, p_tracking_cipher bytea,
  p_fees jsonb, p_event uuid
) RETURNS TABLE (outcome text, code text) LANGUAGE plpgsql AS $$
DECLARE
  d dossiers%ROWTYPE;
  n integer;
  new_code text;
BEGIN
  SELECT * INTO d FROM dossiers WHERE id = p_dossier AND owner_id = p_owner FOR UPDATE;
  IF NOT FOUND THEN RETURN QUERY SELECT 'not-found', NULL::text; RETURN; END IF;
  IF d.status <> 'DRAFT' THEN RETURN QUERY SELECT 'repeated', d.code; RETURN; END IF;
  IF d.revision <> p_revision OR d.procedure_version_id <> p_version_id THEN RETURN QUERY SELECT 'stale', NULL::text; RETURN; END IF;

  INSERT INTO fees (id, agency_id, dossier_id, rule_key, label, amount, legal_ground, state)
    SELECT (f->>'id')::uuid, d.agency_id, d.id, f->>'ruleKey', f->>'label', (f->>'amount')::integer, f->>'legalGround', 'DUE'
    FROM jsonb_array_elements(p_fees) f;
  INSERT INTO dossier_events (id, dossier_id, agency_id, sequence, at, event, "from", "to", actor_kind, actor_id, step_key)
    VALUES (p_event, d.id, d.agency_id, 1, p_now, 'submit', 'DRAFT', 'REGISTERED', 'citizen', p_owner::text, p_step);
  PERFORM graphile_worker.add_job('announce-event', json_build_object('eventId', p_event), job_key := 'announce-' || p_event, max_attempts := 25);
  PERFORM graphile_worker.add_job('settle-submission', json_build_object('dossierId', d.id), job_key := 'settle-' || d.id, max_attempts := 25);

  -- The counter's row is the one every submission of the agency waits for: touched last.
  INSERT INTO dossier_code_counters AS c (agency_id, day, last) VALUES (d.agency_id, p_day, 1)
    ON CONFLICT (agency_id, day) DO UPDATE SET last = c.last + 1 RETURNING c.last INTO n;
  new_code := p_code_prefix || lpad(n::text, greatest(4, length(n::text)), '0');
  UPDATE dossiers SET status = 'REGISTERED', version = 1, code = new_code, case_key = p_case, answers_cipher = p_answers,
    consented_at = p_now, submitted_at = p_now, updated_at = p_now, intake_due_at = p_intake_due, urgent_at = p_intake_due,
    step_key = p_step, step_role = p_role, delivery = p_delivery, delivery_cipher = p_delivery_cipher,
    tracking_hash = p_tracking_hash, tracking_cipher = p_tracking_cipher, draft_expires_at = NULL,
    fee_total = (SELECT coalesce(sum((f->>'amount')::integer), 0) FROM jsonb_array_elements(p_fees) f)
    WHERE id = d.id;
  RETURN QUERY SELECT 'submitted', new_code;
END $$;
