-- CreateTable
CREATE TABLE "ChangeMove" (
    "id" UUID NOT NULL,
    "changeId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "set" JSONB,
    "found" JSONB,
    "heldAt" TIMESTAMPTZ(3) NOT NULL,
    "noticedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "settledByLabel" TEXT,
    "reason" TEXT,

    CONSTRAINT "ChangeMove_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ChangeMove_changeId_field_idx" ON "ChangeMove"("changeId", "field");

-- CreateIndex
CREATE INDEX "ChangeMove_settledAt_idx" ON "ChangeMove"("settledAt");

-- One move of a value is open at a time.
CREATE UNIQUE INDEX "ChangeMove_open_key" ON "ChangeMove"("changeId", "field") WHERE "settledAt" IS NULL;

-- AddForeignKey
ALTER TABLE "ChangeMove" ADD CONSTRAINT "ChangeMove_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "Change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
