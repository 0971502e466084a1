-- CreateTable
CREATE TABLE "DecisionEvidence" (
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "attachedAt" TIMESTAMPTZ(3) NOT NULL,
    "attachedByLabel" TEXT NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DecisionEvidence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DecisionEvidence_decisionId_idx" ON "DecisionEvidence"("decisionId");

-- AddForeignKey
ALTER TABLE "DecisionEvidence" ADD CONSTRAINT "DecisionEvidence_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was frozen stays as it is, whatever becomes of what it was made from; only that it is shown can end.
CREATE FUNCTION refuse_decision_evidence_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the evidence of a decision can not be changed or removed';
END $$;
CREATE TRIGGER decision_evidence_kept BEFORE DELETE ON "DecisionEvidence"
  FOR EACH ROW EXECUTE FUNCTION refuse_decision_evidence_change();
CREATE TRIGGER decision_evidence_immutable
  BEFORE UPDATE OF "id", "decisionId", "kind", "content", "hash", "note", "attachedAt", "attachedByLabel" ON "DecisionEvidence"
  FOR EACH ROW EXECUTE FUNCTION refuse_decision_evidence_change();
