-- CreateEnum
CREATE TYPE "AppointmentState" AS ENUM ('BOOKED', 'ARRIVED', 'CANCELLED', 'MOVED', 'MISSED', 'LAPSED');

-- CreateEnum
CREATE TYPE "QueueTicketState" AS ENUM ('WAITING', 'CALLED', 'SERVING', 'DONE', 'SKIPPED');

-- CreateTable
CREATE TABLE "counter_services" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "letter" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "procedure_codes" TEXT[],
    "is_open" BOOLEAN NOT NULL,
    "takes_bookings" BOOLEAN NOT NULL,
    "weekdays" INTEGER[],
    "opens_minute" INTEGER NOT NULL,
    "closes_minute" INTEGER NOT NULL,
    "slot_minutes" INTEGER NOT NULL,
    "places" INTEGER NOT NULL,
    "days_ahead" INTEGER NOT NULL,
    "notice_hours" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "counter_services_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointments" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "dossier_id" UUID,
    "state" "AppointmentState" NOT NULL,
    "starts_at" TIMESTAMPTZ NOT NULL,
    "ends_at" TIMESTAMPTZ NOT NULL,
    "place" INTEGER NOT NULL,
    "moved_from_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL,
    "closed_at" TIMESTAMPTZ,
    "reminded_at" TIMESTAMPTZ,

    CONSTRAINT "appointments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "queue_tickets" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "letter" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "QueueTicketState" NOT NULL,
    "priority_at" TIMESTAMPTZ,
    "appointment_id" UUID,
    "issued_at" TIMESTAMPTZ NOT NULL,
    "queued_at" TIMESTAMPTZ NOT NULL,
    "first_called_at" TIMESTAMPTZ,
    "called_at" TIMESTAMPTZ,
    "calls" INTEGER NOT NULL DEFAULT 0,
    "counter" INTEGER,
    "official_id" UUID,
    "served_at" TIMESTAMPTZ,
    "closed_at" TIMESTAMPTZ,

    CONSTRAINT "queue_tickets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "queue_ticket_counters" (
    "agency_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "letter" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "queue_ticket_counters_pkey" PRIMARY KEY ("agency_id","day","letter")
);

-- CreateIndex
CREATE UNIQUE INDEX "counter_services_agency_id_letter_key" ON "counter_services"("agency_id", "letter");

-- CreateIndex
CREATE UNIQUE INDEX "appointments_moved_from_id_key" ON "appointments"("moved_from_id");

-- CreateIndex
CREATE INDEX "appointments_agency_id_starts_at_idx" ON "appointments"("agency_id", "starts_at");

-- CreateIndex
CREATE INDEX "appointments_person_id_created_at_idx" ON "appointments"("person_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "queue_tickets_appointment_id_key" ON "queue_tickets"("appointment_id");

-- CreateIndex
CREATE INDEX "queue_tickets_agency_id_day_state_idx" ON "queue_tickets"("agency_id", "day", "state");

-- CreateIndex
CREATE UNIQUE INDEX "queue_tickets_agency_id_day_letter_number_key" ON "queue_tickets"("agency_id", "day", "letter", "number");

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "counter_services"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_tickets" ADD CONSTRAINT "queue_tickets_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "counter_services"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_tickets" ADD CONSTRAINT "queue_tickets_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A place of a slot is given once, whoever asks at the same moment.
CREATE UNIQUE INDEX appointments_one_per_place ON appointments (service_id, starts_at, place) WHERE state IN ('BOOKED', 'ARRIVED');
-- One open appointment per person and service.
CREATE UNIQUE INDEX appointments_one_open ON appointments (service_id, person_id) WHERE state = 'BOOKED';
CREATE INDEX appointments_to_remind ON appointments (starts_at) WHERE state = 'BOOKED';
ALTER TABLE appointments ADD CONSTRAINT appointments_span CHECK (starts_at < ends_at AND place >= 1);
ALTER TABLE appointments ADD CONSTRAINT appointments_closed CHECK ((state = 'BOOKED') = (closed_at IS NULL));
ALTER TABLE counter_services ADD CONSTRAINT counter_services_letter CHECK (letter ~ '^[A-Z]$');
ALTER TABLE counter_services ADD CONSTRAINT counter_services_span CHECK (opens_minute >= 0 AND opens_minute < closes_minute AND closes_minute <= 1440);
ALTER TABLE counter_services ADD CONSTRAINT counter_services_slots CHECK (slot_minutes BETWEEN 5 AND 240 AND places BETWEEN 1 AND 20 AND days_ahead BETWEEN 1 AND 90 AND notice_hours BETWEEN 0 AND 168);
-- Who calls a number holds it until it is done: one at a time.
CREATE UNIQUE INDEX queue_tickets_one_in_hand ON queue_tickets (official_id) WHERE state IN ('CALLED', 'SERVING');
ALTER TABLE queue_tickets ADD CONSTRAINT queue_tickets_number CHECK (number >= 1);
ALTER TABLE queue_tickets ADD CONSTRAINT queue_tickets_called CHECK (state = 'WAITING' OR (counter IS NOT NULL AND official_id IS NOT NULL AND called_at IS NOT NULL));
