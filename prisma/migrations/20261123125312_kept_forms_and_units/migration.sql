-- CreateTable
CREATE TABLE "loaded_units" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "former_names" TEXT[],
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "list_id" UUID NOT NULL,

    CONSTRAINT "loaded_units_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_lists" (
    "id" UUID NOT NULL,
    "content" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ NOT NULL,
    "taken_over_at" TIMESTAMPTZ,
    "as_of" DATE,

    CONSTRAINT "unit_lists_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kept_forms" (
    "id" UUID NOT NULL,
    "official_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "values_cipher" BYTEA NOT NULL,
    "kept_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "kept_forms_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "loaded_units_code_valid_from_key" ON "loaded_units"("code", "valid_from");

-- CreateIndex
CREATE INDEX "kept_forms_expires_at_idx" ON "kept_forms"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "kept_forms_official_id_path_key" ON "kept_forms"("official_id", "path");

-- AddForeignKey
ALTER TABLE "loaded_units" ADD CONSTRAINT "loaded_units_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "unit_lists"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_forms" ADD CONSTRAINT "kept_forms_official_id_fkey" FOREIGN KEY ("official_id") REFERENCES "officials"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "loaded_units" ADD CONSTRAINT "loaded_units_code_check" CHECK ("code" ~ '^[0-9]{5}$');
