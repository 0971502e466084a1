ALTER TABLE "Experiment" ADD COLUMN "evidence" JSONB, ADD COLUMN "evidenceHash" TEXT;

-- What an experiment came to is evidence that decisions hold: once written it stays.
CREATE FUNCTION refuse_evidence_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the evidence of an experiment can not be changed or removed';
END $$;
CREATE TRIGGER experiment_evidence_immutable BEFORE UPDATE OR DELETE ON "Experiment"
  FOR EACH ROW WHEN (OLD."evidence" IS NOT NULL) EXECUTE FUNCTION refuse_evidence_change();
