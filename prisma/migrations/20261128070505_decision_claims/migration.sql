CREATE TABLE "DecisionClaim" (
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "quote" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "about" TEXT NOT NULL,
    "stated" DOUBLE PRECISION NOT NULL,
    "unit" TEXT NOT NULL,
    "tolerancePercent" DOUBLE PRECISION NOT NULL,
    "source" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdByLabel" TEXT NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DecisionClaim_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "DecisionClaim_decisionId_idx" ON "DecisionClaim"("decisionId");

ALTER TABLE "DecisionClaim" ADD CONSTRAINT "DecisionClaim_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
