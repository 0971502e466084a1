-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "number" INTEGER,
    "title" TEXT,
    "status" TEXT NOT NULL,
    "decidedOn" DATE,
    "deciders" TEXT[],
    "owner" TEXT,
    "deviation" TEXT NOT NULL,
    "deviationReason" TEXT,
    "tags" TEXT[],
    "nextReviewOn" DATE,
    "text" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "issues" JSONB NOT NULL,
    "openIssues" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL,
    "fileId" UUID,
    "filePosition" INTEGER,
    "sampleKey" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionRevision" (
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "title" TEXT,
    "status" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,
    "byLabel" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "DecisionRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionLink" (
    "id" UUID NOT NULL,
    "statedById" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "targetId" UUID,
    "targetText" TEXT NOT NULL,
    "line" INTEGER NOT NULL,

    CONSTRAINT "DecisionLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionScope" (
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "moduleId" UUID,
    "workloadId" UUID,
    "stage" TEXT,

    CONSTRAINT "DecisionScope_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionFile" (
    "id" UUID NOT NULL,
    "collection" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "parts" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DecisionFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionDraft" (
    "id" UUID NOT NULL,
    "decisionId" UUID,
    "userId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "baseRevision" INTEGER,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DecisionDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Decision_slug_key" ON "Decision"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_sampleKey_key" ON "Decision"("sampleKey");

-- CreateIndex
CREATE INDEX "Decision_status_idx" ON "Decision"("status");

-- CreateIndex
CREATE INDEX "Decision_number_idx" ON "Decision"("number");

-- CreateIndex
CREATE INDEX "Decision_decidedOn_idx" ON "Decision"("decidedOn");

-- CreateIndex
CREATE INDEX "Decision_nextReviewOn_idx" ON "Decision"("nextReviewOn");

-- CreateIndex
CREATE INDEX "Decision_updatedAt_id_idx" ON "Decision"("updatedAt", "id");

-- CreateIndex
CREATE INDEX "Decision_tags_idx" ON "Decision" USING GIN ("tags");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_fileId_filePosition_key" ON "Decision"("fileId", "filePosition");

-- CreateIndex
CREATE UNIQUE INDEX "DecisionRevision_decisionId_number_key" ON "DecisionRevision"("decisionId", "number");

-- CreateIndex
CREATE INDEX "DecisionLink_statedById_idx" ON "DecisionLink"("statedById");

-- CreateIndex
CREATE INDEX "DecisionLink_targetId_idx" ON "DecisionLink"("targetId");

-- CreateIndex
CREATE INDEX "DecisionScope_decisionId_idx" ON "DecisionScope"("decisionId");

-- CreateIndex
CREATE INDEX "DecisionScope_moduleId_idx" ON "DecisionScope"("moduleId");

-- CreateIndex
CREATE INDEX "DecisionScope_workloadId_idx" ON "DecisionScope"("workloadId");

-- CreateIndex
CREATE UNIQUE INDEX "DecisionFile_collection_path_key" ON "DecisionFile"("collection", "path");

-- CreateIndex
CREATE UNIQUE INDEX "DecisionDraft_userId_decisionId_key" ON "DecisionDraft"("userId", "decisionId");

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "DecisionFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionRevision" ADD CONSTRAINT "DecisionRevision_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionLink" ADD CONSTRAINT "DecisionLink_statedById_fkey" FOREIGN KEY ("statedById") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionLink" ADD CONSTRAINT "DecisionLink_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionScope" ADD CONSTRAINT "DecisionScope_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionScope" ADD CONSTRAINT "DecisionScope_moduleId_fkey" FOREIGN KEY ("moduleId") REFERENCES "Module"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionScope" ADD CONSTRAINT "DecisionScope_workloadId_fkey" FOREIGN KEY ("workloadId") REFERENCES "Workload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionDraft" ADD CONSTRAINT "DecisionDraft_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionDraft" ADD CONSTRAINT "DecisionDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A history that could be changed would be none.
CREATE FUNCTION refuse_decision_revision_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a revision of a decision can not be changed or removed';
END $$;
CREATE TRIGGER decision_revision_immutable BEFORE UPDATE OR DELETE ON "DecisionRevision"
  FOR EACH ROW EXECUTE FUNCTION refuse_decision_revision_change();
