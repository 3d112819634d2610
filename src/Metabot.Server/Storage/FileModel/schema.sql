CREATE TABLE "BegunRuns" (
    "JobId" INTEGER NOT NULL,
    "Moment" INTEGER NOT NULL,
    CONSTRAINT "PK_BegunRuns" PRIMARY KEY ("JobId", "Moment")
);


CREATE TABLE "Bots" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Bots" PRIMARY KEY,
    "Attributes" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Dialogs" (
    "LeadId" INTEGER NOT NULL CONSTRAINT "PK_Dialogs" PRIMARY KEY,
    "BotId" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "UpdatedAt" INTEGER NOT NULL
);


CREATE TABLE "Jobs" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Jobs" PRIMARY KEY AUTOINCREMENT,
    "BotId" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "TargetId" INTEGER NULL,
    "TargetCode" TEXT NULL,
    "LeadId" INTEGER NULL,
    "TicketId" INTEGER NULL,
    "Key" TEXT NULL,
    "IsOfScript" INTEGER NOT NULL,
    "Status" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "RunAt" INTEGER NOT NULL,
    "IsPeriodic" INTEGER NOT NULL,
    "RepeatIntervalSec" INTEGER NULL,
    "CatchUp" TEXT NOT NULL,
    "CatchUpPerMin" INTEGER NULL,
    "PutOffBeat" INTEGER NULL,
    "Condition" TEXT NULL,
    "Request" TEXT NULL,
    "AddTags" TEXT NOT NULL,
    "RemoveTags" TEXT NOT NULL,
    "ChainLength" INTEGER NOT NULL,
    "Interruptions" INTEGER NOT NULL,
    "TraceParent" TEXT NULL,
    "BeginsTrace" INTEGER NOT NULL,
    "CreatedAt" INTEGER NOT NULL
);


CREATE TABLE "Leads" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Leads" PRIMARY KEY AUTOINCREMENT,
    "BotId" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Identification" TEXT NULL,
    "ChannelCode" TEXT NULL,
    "StatusId" INTEGER NULL,
    "PersonId" INTEGER NULL,
    "ManagerId" INTEGER NULL,
    "IsMute" INTEGER NOT NULL,
    "IsForwarded" INTEGER NOT NULL,
    "ForwardedAt" INTEGER NULL,
    "LangCode" TEXT NULL,
    "Tags" TEXT NOT NULL,
    "Contexts" TEXT NOT NULL,
    "Attributes" TEXT NOT NULL,
    "JsonAttributes" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "UpdatedAt" INTEGER NULL,
    "LastActivity" INTEGER NULL,
    "LastRequest" TEXT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "Persons" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Persons" PRIMARY KEY,
    "BotId" INTEGER NOT NULL,
    "FullName" TEXT NULL,
    "RoleId" INTEGER NULL,
    "RoleName" TEXT NULL,
    "RoleTitle" TEXT NULL,
    "Fields" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL
);


CREATE TABLE "TableRows" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_TableRows" PRIMARY KEY,
    "BotId" INTEGER NOT NULL,
    "Table" TEXT NOT NULL,
    "Fields" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL
);


CREATE TABLE "Tickets" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Tickets" PRIMARY KEY,
    "BotId" INTEGER NOT NULL,
    "TypeId" INTEGER NULL,
    "StatusId" INTEGER NULL,
    "AuthorPersonId" INTEGER NULL,
    "ClientPersonId" INTEGER NULL,
    "AssignedPersonId" INTEGER NULL,
    "Person1Id" INTEGER NULL,
    "Person2Id" INTEGER NULL,
    "Person3Id" INTEGER NULL,
    "Title" TEXT NULL,
    "Description" TEXT NULL,
    "AssignedPersonRejectsCount" INTEGER NOT NULL,
    "Fields" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "UpdatedAt" INTEGER NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "WaitingRuns" (
    "JobId" INTEGER NOT NULL CONSTRAINT "PK_WaitingRuns" PRIMARY KEY,
    "Moment" INTEGER NOT NULL
);


CREATE TABLE "IdempotentCalls" (
    "BotId" INTEGER NOT NULL,
    "Key" TEXT NOT NULL,
    "BodyHash" BLOB NOT NULL,
    "JobId" INTEGER NOT NULL,
    "Status" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    CONSTRAINT "PK_IdempotentCalls" PRIMARY KEY ("BotId", "Key"),
    CONSTRAINT "FK_IdempotentCalls_Jobs_JobId" FOREIGN KEY ("JobId") REFERENCES "Jobs" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Runs" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Runs" PRIMARY KEY AUTOINCREMENT,
    "JobId" INTEGER NOT NULL,
    "ScheduledFor" INTEGER NOT NULL,
    "StartedAt" INTEGER NOT NULL,
    "FinishedAt" INTEGER NULL,
    "Outcome" TEXT NULL,
    "Reason" TEXT NULL,
    "LastLeadId" INTEGER NOT NULL,
    "LeadsReached" INTEGER NOT NULL,
    "LeadsFailed" INTEGER NOT NULL,
    "FirstFailure" TEXT NULL,
    CONSTRAINT "FK_Runs_Jobs_JobId" FOREIGN KEY ("JobId") REFERENCES "Jobs" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Messages" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Messages" PRIMARY KEY AUTOINCREMENT,
    "BotId" INTEGER NOT NULL,
    "LeadId" INTEGER NULL,
    "Direction" TEXT NOT NULL,
    "JobId" INTEGER NULL,
    "RunId" INTEGER NULL,
    "AnswersId" INTEGER NULL,
    "Text" TEXT NOT NULL,
    "Content" TEXT NULL,
    "Code" TEXT NULL,
    "Payload" TEXT NULL,
    "Key" TEXT NULL,
    "Problem" TEXT NULL,
    "CreatedAt" INTEGER NOT NULL,
    CONSTRAINT "FK_Messages_Runs_RunId" FOREIGN KEY ("RunId") REFERENCES "Runs" ("Id")
);


CREATE TABLE "Deliveries" (
    "MessageId" INTEGER NOT NULL CONSTRAINT "PK_Deliveries" PRIMARY KEY,
    "BotId" INTEGER NOT NULL,
    "LeadId" INTEGER NULL,
    "Channel" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Failures" INTEGER NOT NULL,
    "Reason" TEXT NULL,
    "DueAt" INTEGER NOT NULL,
    "FinishedAt" INTEGER NULL,
    "TraceParent" TEXT NULL,
    CONSTRAINT "FK_Deliveries_Messages_MessageId" FOREIGN KEY ("MessageId") REFERENCES "Messages" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_Deliveries_LeadId_State_Channel_MessageId" ON "Deliveries" ("LeadId", "State", "Channel", "MessageId");


CREATE INDEX "IX_Deliveries_State_BotId_Channel_DueAt_MessageId" ON "Deliveries" ("State", "BotId", "Channel", "DueAt", "MessageId");


CREATE INDEX "IX_Dialogs_BotId" ON "Dialogs" ("BotId");


CREATE INDEX "IX_IdempotentCalls_CreatedAt" ON "IdempotentCalls" ("CreatedAt");


CREATE INDEX "IX_IdempotentCalls_JobId" ON "IdempotentCalls" ("JobId");


CREATE INDEX "IX_Jobs_BotId_Id" ON "Jobs" ("BotId", "Id");


CREATE INDEX "IX_Jobs_BotId_Key" ON "Jobs" ("BotId", "Key") WHERE "Key" IS NOT NULL;


CREATE INDEX "IX_Jobs_LeadId" ON "Jobs" ("LeadId");


CREATE INDEX "IX_Leads_BotId" ON "Leads" ("BotId");


CREATE INDEX "IX_Messages_AnswersId" ON "Messages" ("AnswersId");


CREATE INDEX "IX_Messages_LeadId" ON "Messages" ("LeadId");


CREATE UNIQUE INDEX "IX_Messages_LeadId_Key" ON "Messages" ("LeadId", "Key");


CREATE INDEX "IX_Messages_RunId" ON "Messages" ("RunId");


CREATE INDEX "IX_Persons_BotId" ON "Persons" ("BotId");


CREATE UNIQUE INDEX "IX_Runs_JobId_ScheduledFor" ON "Runs" ("JobId", "ScheduledFor");


CREATE INDEX "IX_TableRows_BotId_Table" ON "TableRows" ("BotId", "Table");


CREATE INDEX "IX_Tickets_BotId" ON "Tickets" ("BotId");


CREATE INDEX "IX_WaitingRuns_Moment" ON "WaitingRuns" ("Moment");
