-- AlterEnum
ALTER TYPE "NoteKind" ADD VALUE 'RECEIVER';

-- AlterTable
ALTER TABLE "dossiers" ADD COLUMN     "pay_by" TIMESTAMPTZ,
ADD COLUMN     "pay_reminded_at" TIMESTAMPTZ;

-- Dossiers that wait for money already get the time that one asked for today would get, at the least.
UPDATE "dossiers" SET "pay_by" = date_trunc('day', now() AT TIME ZONE 'Asia/Ho_Chi_Minh') AT TIME ZONE 'Asia/Ho_Chi_Minh' + interval '15 days' - interval '1 minute'
WHERE "status" = 'PAYMENT_REQUESTED' OR ("status" = 'WITHDRAWAL_REQUESTED' AND "previous_status" = 'PAYMENT_REQUESTED');

-- Those are few: the daily look at them reads nothing else.
CREATE INDEX dossiers_unpaid ON dossiers (pay_by) WHERE status = 'PAYMENT_REQUESTED';
