CREATE TABLE "ReviewTrigger" (
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "kind" TEXT NOT NULL,
    "noEvidence" TEXT NOT NULL,
    "minimumHours" INTEGER NOT NULL DEFAULT 0,
    "stage" TEXT,
    "standing" TEXT NOT NULL,
    "sourceText" TEXT,
    "sourceLine" INTEGER,
    "phase" TEXT NOT NULL DEFAULT 'quiet',
    "phaseSince" TIMESTAMPTZ(3) NOT NULL,
    "verdict" TEXT,
    "evaluatedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedByLabel" TEXT NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReviewTrigger_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "TriggerEvaluation" (
    "id" BIGSERIAL NOT NULL,
    "triggerId" UUID NOT NULL,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,
    "verdict" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "seen" JSONB NOT NULL,
    "windowDays" INTEGER,

    CONSTRAINT "TriggerEvaluation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "decisionId" UUID NOT NULL,
    "triggerId" UUID,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "owner" TEXT,
    "dueOn" DATE NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "snoozedUntil" TIMESTAMPTZ(3),
    "evidence" JSONB NOT NULL,
    "quietSince" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "note" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedByLabel" TEXT,
    "remindedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "ReviewTrigger_decisionId_idx" ON "ReviewTrigger"("decisionId");
CREATE INDEX "ReviewTrigger_standing_archivedAt_idx" ON "ReviewTrigger"("standing", "archivedAt");
CREATE INDEX "TriggerEvaluation_triggerId_id_idx" ON "TriggerEvaluation"("triggerId", "id");
CREATE UNIQUE INDEX "Review_number_key" ON "Review"("number");
CREATE INDEX "Review_decisionId_idx" ON "Review"("decisionId");
CREATE INDEX "Review_triggerId_idx" ON "Review"("triggerId");
CREATE INDEX "Review_state_dueOn_idx" ON "Review"("state", "dueOn");

-- Two workers that see one trigger fire open one review.
CREATE UNIQUE INDEX "Review_undecided_trigger_key" ON "Review"("triggerId") WHERE "state" <> 'decided';

ALTER TABLE "ReviewTrigger" ADD CONSTRAINT "ReviewTrigger_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TriggerEvaluation" ADD CONSTRAINT "TriggerEvaluation_triggerId_fkey" FOREIGN KEY ("triggerId") REFERENCES "ReviewTrigger"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Review" ADD CONSTRAINT "Review_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Review" ADD CONSTRAINT "Review_triggerId_fkey" FOREIGN KEY ("triggerId") REFERENCES "ReviewTrigger"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- `short`: at most one waiting job per key.
SELECT pgboss.create_queue('evaluate-triggers', '{"policy": "short"}');

ALTER TABLE "Decision" ADD COLUMN "triggersReadRevision" INTEGER NOT NULL DEFAULT 0;
CREATE INDEX "Decision_unread_triggers_idx" ON "Decision"("updatedAt") WHERE "triggersReadRevision" < "revision" AND "archivedAt" IS NULL;
