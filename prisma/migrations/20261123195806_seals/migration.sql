-- CreateTable
CREATE TABLE "seals" (
    "agency_id" UUID NOT NULL,
    "table_name" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "entry_id" UUID NOT NULL,
    "entry_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "seals_pkey" PRIMARY KEY ("agency_id","table_name","sequence")
);

-- CreateTable
CREATE TABLE "unsealed_rows" (
    "table_name" TEXT NOT NULL,
    "entry_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unsealed_rows_pkey" PRIMARY KEY ("table_name","entry_id")
);

-- CreateTable
CREATE TABLE "audit_roots" (
    "sequence" INTEGER NOT NULL,
    "signed_at" TIMESTAMPTZ NOT NULL,
    "document" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,

    CONSTRAINT "audit_roots_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "audit_checks" (
    "id" UUID NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "outcome" JSONB,

    CONSTRAINT "audit_checks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "seals_table_name_entry_id_key" ON "seals"("table_name", "entry_id");

-- CreateIndex
CREATE INDEX "audit_checks_requested_at_idx" ON "audit_checks"("requested_at");

-- Whatever is appended is told to the sealer in the same transaction: what commits late is sealed late, and never missed.
CREATE FUNCTION tell_sealer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO unsealed_rows (table_name, entry_id) SELECT TG_TABLE_NAME, id FROM added;
  RETURN NULL;
END $$;
CREATE TRIGGER audit_entries_tell_sealer AFTER INSERT ON audit_entries REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tell_sealer();
CREATE TRIGGER dossier_events_tell_sealer AFTER INSERT ON dossier_events REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tell_sealer();
CREATE TRIGGER complaint_events_tell_sealer AFTER INSERT ON complaint_events REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tell_sealer();
INSERT INTO unsealed_rows (table_name, entry_id)
  SELECT 'audit_entries', id FROM audit_entries UNION ALL SELECT 'dossier_events', id FROM dossier_events UNION ALL SELECT 'complaint_events', id FROM complaint_events;

CREATE TRIGGER seals_append_only BEFORE UPDATE OR DELETE ON seals FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seals_no_truncate BEFORE TRUNCATE ON seals EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_roots_append_only BEFORE UPDATE OR DELETE ON audit_roots FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_roots_no_truncate BEFORE TRUNCATE ON audit_roots EXECUTE FUNCTION refuse_change();
