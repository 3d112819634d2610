using Quartz.Impl.AdoJobStore;

namespace Metabot.Server.Storage;

// SQLite's dialect for the scheduler. Its own delegate brings a lock of the scheduler's along, which one transaction would
// take before its turn and another after it.
internal sealed class TurnTakingDelegate : StdAdoDelegate
{
    // Nothing that acquiring and firing one by one calls is overridden here.
    public override bool SupportsFireOnAcquire => true;

    protected override string SchemaResourceName => "Quartz.Impl.AdoJobStore.Schema.create_sqlite.sql";

    protected override SqlRowLimit GetRowLimit(int maxCount) => SqlRowLimit.AtStatementEnd("LIMIT", maxCount);

    // A LIMIT below zero is none.
    protected override string ApplyPaging(string sql, bool hasTake) => $"{sql} LIMIT {(hasTake ? "@pageTake" : "-1")} OFFSET @pageSkip";
}
