-- CreateEnum
CREATE TYPE "ComplaintKind" AS ENUM ('COMPLAINT', 'PROPOSAL');

-- CreateEnum
CREATE TYPE "ComplaintState" AS ENUM ('RECEIVED', 'ASSIGNED', 'ANSWERED', 'WITHDRAWN');

-- CreateTable
CREATE TABLE "dossier_ratings" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "procedure_code" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "reasons" TEXT[],
    "comment_cipher" BYTEA,
    "rated_at" TIMESTAMPTZ NOT NULL,
    "changed_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "dossier_ratings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "complaints" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "agency_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "dossier_id" UUID,
    "kind" "ComplaintKind" NOT NULL,
    "state" "ComplaintState" NOT NULL,
    "version" INTEGER NOT NULL,
    "text_cipher" BYTEA NOT NULL,
    "filed_at" TIMESTAMPTZ NOT NULL,
    "due_at" TIMESTAMPTZ NOT NULL,
    "assignee_id" UUID,
    "answer_cipher" BYTEA,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ,

    CONSTRAINT "complaints_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "complaint_events" (
    "id" UUID NOT NULL,
    "complaint_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "event" TEXT NOT NULL,
    "from" "ComplaintState",
    "to" "ComplaintState" NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,

    CONSTRAINT "complaint_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "complaint_counters" (
    "day" DATE NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "complaint_counters_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "feedback_settings" (
    "agency_id" UUID NOT NULL,
    "answer_days" INTEGER NOT NULL,

    CONSTRAINT "feedback_settings_pkey" PRIMARY KEY ("agency_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "dossier_ratings_dossier_id_key" ON "dossier_ratings"("dossier_id");

-- CreateIndex
CREATE INDEX "dossier_ratings_agency_id_procedure_code_idx" ON "dossier_ratings"("agency_id", "procedure_code");

-- CreateIndex
CREATE INDEX "dossier_ratings_agency_id_changed_at_idx" ON "dossier_ratings"("agency_id", "changed_at");

-- CreateIndex
CREATE UNIQUE INDEX "complaints_code_key" ON "complaints"("code");

-- CreateIndex
CREATE INDEX "complaints_agency_id_state_due_at_idx" ON "complaints"("agency_id", "state", "due_at");

-- CreateIndex
CREATE INDEX "complaints_person_id_filed_at_idx" ON "complaints"("person_id", "filed_at");

-- CreateIndex
CREATE UNIQUE INDEX "complaint_events_complaint_id_sequence_key" ON "complaint_events"("complaint_id", "sequence");

-- AddForeignKey
ALTER TABLE "complaint_events" ADD CONSTRAINT "complaint_events_complaint_id_fkey" FOREIGN KEY ("complaint_id") REFERENCES "complaints"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE dossier_ratings ADD CONSTRAINT dossier_ratings_score CHECK (score BETWEEN 1 AND 5);
ALTER TABLE complaints ADD CONSTRAINT complaints_answered CHECK ((state = 'ANSWERED') = (answered_at IS NOT NULL AND answer_cipher IS NOT NULL));
ALTER TABLE feedback_settings ADD CONSTRAINT feedback_settings_days CHECK (answer_days BETWEEN 1 AND 60);
CREATE TRIGGER complaint_events_append_only BEFORE UPDATE OR DELETE ON complaint_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER complaint_events_no_truncate BEFORE TRUNCATE ON complaint_events EXECUTE FUNCTION refuse_change();
